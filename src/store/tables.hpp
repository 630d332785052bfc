#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace isotrack {

/// A table whose rows an entry records. Undo, redaction, digests and the journal walk this list
/// and know no table by name.
struct FactTable {
  std::string_view name;
  std::string_view noun;     ///< for messages
  std::string_view columns;  ///< the content, in the order of the schema, with commas
  /// Column of the identity it belongs to; `id` for an identity, empty for a fact of the file.
  std::string_view owner;
  /// Which row in force (`other`) leaves no room for the fact `mine`; empty: none does.
  std::string_view conflict = {};

  /// An identity has no content to correct: it is never withdrawn, restored or redacted.
  [[nodiscard]] constexpr bool is_identity() const { return owner == "id"; }
};

/// Names for the places in `fact_tables`.
enum class Table : std::size_t {
  patient,
  patient_terms,
  category,
  programme,
  contact,
  course,
  course_terms,
  weight,
  regimen_step,
  hold,
  dose,
  miss,
  course_end,
  outcome,
  pregnancy_test,
  contraception,
  contraception_gap,
  menstrual_period,
  confirmation,
  prescription,
  dispensing,
  visit,
  lab_draw,
  waiver,
  reminder,
  patient_setting,
  configured,
  clinic_file,
  lab_value,
  medicine,
  symptom,
  mood_score,
  stock_count,
};

/// In the order of digests and of the journal. A new table goes to the end.
inline constexpr std::array fact_tables{
    FactTable{"patient", "patient", "", "id"},
    FactTable{"patient_terms", "patient",
              "patient_id, code, name, logging, birth_date, weight_unit", "patient_id",
              "(other.patient_id = mine.patient_id OR other.code = mine.code)"},
    FactTable{"category", "category", "patient_id, from_on, category", "patient_id",
              "other.patient_id = mine.patient_id AND other.from_on = mine.from_on"},
    FactTable{"programme", "programme", "patient_id, from_on, programme", "patient_id",
              "other.patient_id = mine.patient_id AND other.from_on = mine.from_on"},
    FactTable{"contact", "contact", "patient_id, role, text", "patient_id",
              "other.patient_id = mine.patient_id AND other.role = mine.role"},
    FactTable{"course", "course", "patient_id", "id"},
    FactTable{"course_terms", "course",
              "course_id, patient_id, number, start_on, judged_from, lower_target, upper_target, "
              "basis, lab_plan, already_mg, already_product",
              "course_id",
              "(other.course_id = mine.course_id"
              " OR (other.patient_id = mine.patient_id AND other.number = mine.number))"},
    FactTable{"weight", "weight", "course_id, on_date, text, unit", "course_id",
              "other.course_id = mine.course_id AND other.on_date = mine.on_date"},
    FactTable{"regimen_step", "regimen step", "course_id, from_on, product, plan", "course_id",
              "other.course_id = mine.course_id AND other.from_on = mine.from_on"},
    FactTable{"hold", "hold", "course_id, first_on, last_on, reason", "course_id",
              "other.course_id = mine.course_id"
              " AND other.first_on <= coalesce(mine.last_on, '9999-12-31')"
              " AND coalesce(other.last_on, '9999-12-31') >= mine.first_on"},
    FactTable{"dose", "dose", "course_id, on_date, mg, minute_of_day, vomited, no_food, note",
              "course_id"},
    FactTable{"miss", "miss", "course_id, on_date, reason", "course_id",
              "other.course_id = mine.course_id AND other.on_date = mine.on_date"},
    FactTable{"course_end", "end", "course_id, kind, last_dose_on, reason", "course_id",
              "other.course_id = mine.course_id"},
    FactTable{"outcome", "outcome", "course_id, on_date, outcome", "course_id"},
    FactTable{"pregnancy_test", "pregnancy test",
              "patient_id, collected_on, result, kind, setting, note", "patient_id",
              "other.patient_id = mine.patient_id AND other.collected_on = mine.collected_on"
              " AND other.kind = mine.kind"},
    FactTable{"contraception", "contraception period", "patient_id, first_on, last_on, methods",
              "patient_id"},
    FactTable{"contraception_gap", "contraception gap", "patient_id, first_on, last_on, note",
              "patient_id"},
    FactTable{"menstrual_period", "menstrual period", "patient_id, on_date, missed", "patient_id",
              "other.patient_id = mine.patient_id AND other.on_date = mine.on_date"
              " AND other.missed = mine.missed"},
    FactTable{"confirmation", "confirmation", "patient_id, step, on_date, until_on, note",
              "patient_id"},
    FactTable{"prescription", "prescription", "patient_id, on_date, days, refills", "patient_id"},
    FactTable{"dispensing", "dispensing", "patient_id, on_date, days, capsules, product",
              "patient_id"},
    FactTable{"visit", "visit", "patient_id, on_date, booked, decision, note", "patient_id"},
    FactTable{"lab_draw", "draw", "patient_id, collected_on, note, fasting", "patient_id",
              "other.patient_id = mine.patient_id AND other.collected_on = mine.collected_on"},
    FactTable{"waiver", "waiver", "patient_id, rule, due_on, on_date, reason", "patient_id"},
    FactTable{"reminder", "reminder", "patient_id, text, first_on, every_days, last_on",
              "patient_id"},
    FactTable{"patient_setting", "setting", "patient_id, from_on, key, value", "patient_id",
              "other.patient_id = mine.patient_id AND other.from_on = mine.from_on"
              " AND other.key = mine.key"},
    FactTable{"configured", "choice", "key, value", "", "other.key = mine.key"},
    FactTable{"clinic_file", "clinic file", "kind, file_id, text", "",
              "other.kind = mine.kind AND other.file_id = mine.file_id"},
    FactTable{"lab_value", "result", "patient_id, collected_on, analyte, number, unit, upper_limit",
              "patient_id",
              "other.patient_id = mine.patient_id AND other.collected_on = mine.collected_on"
              " AND other.analyte = mine.analyte"},
    FactTable{"medicine", "medicine", "patient_id, name, route, first_on, last_on, note",
              "patient_id"},
    FactTable{"symptom", "symptom", "patient_id, symptom, grade, first_on, last_on, note, words",
              "patient_id"},
    FactTable{"mood_score", "mood score", "patient_id, on_date, instrument, items, total, note",
              "patient_id"},
    FactTable{"stock_count", "count", "patient_id, on_date, strength_mg, counted, note",
              "patient_id"},
};

static_assert(fact_tables.size() == static_cast<std::size_t>(Table::stock_count) + 1);

constexpr const FactTable& described(Table table) {
  return fact_tables[static_cast<std::size_t>(table)];
}

/// An identity and the table of the terms it exists by.
struct Identity {
  std::string_view column;  ///< how other tables point at it
  const FactTable& terms;
};

inline constexpr std::array identities{
    Identity{"patient_id", described(Table::patient_terms)},
    Identity{"course_id", described(Table::course_terms)},
};

/// Whether rows of `table` point at the identity named by `column`.
bool points_at(const FactTable& table, std::string_view column);

/// `sql` with `{t}`, `{columns}`, `{owner}` and `{conflict}` replaced by the table's own.
/// Only names of this file ever get into the text of a statement; values are bound.
std::string filled(std::string_view sql, const FactTable& table);

/// `text` with every `from` replaced by `to`.
std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace isotrack
