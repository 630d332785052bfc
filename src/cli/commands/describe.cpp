#include "describe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/reference/catalogue.hpp"

namespace isotrack {
namespace {

/// The columns of one row by name.
class Columns {
 public:
  explicit Columns(const JournalRow& row) : row_(row) {}

  [[nodiscard]] std::string text(std::string_view name) const {
    for (const StoredColumn& column : row_.columns) {
      if (column.name == name && column.value) return visible(*column.value);
    }
    return {};
  }

  /// The date with its weekday; empty when there is none.
  [[nodiscard]] std::string day(std::string_view name) const {
    const auto date = parse_iso_date(text(name));
    return date ? with_weekday(*date) : std::string();
  }

  /// `: reason`, or nothing.
  [[nodiscard]] std::string after_colon(std::string_view name) const {
    const std::string value = text(name);
    return value.empty() ? "" : ": " + value;
  }

 private:
  const JournalRow& row_;
};

std::string describe_dose(const Columns& row) {
  std::string out = row.text("mg") + " mg on " + row.day("on_date");
  if (const std::string minute = row.text("minute_of_day"); !minute.empty()) {
    const int value = std::stoi(minute);
    out += fmt::format(" at {:02}:{:02}", value / 60, value % 60);
  }
  if (row.text("vomited") == "1") out += ", vomited";
  if (row.text("no_food") == "1") out += ", without food";
  return out + row.after_colon("note");
}

/// `implant + male_condom`: ids that are joined by spaces.
std::string with_plus(const std::string& ids) {
  std::string out;
  for (const char c : ids) out += c == ' ' ? std::string(" + ") : std::string(1, c);
  return out;
}

std::string in_words(const std::string& value) { return value.empty() ? "empty" : value; }

/// `from Sun 2026-11-01 to Mon 2026-11-30`, or `, open`.
std::string days_of(const Columns& row) {
  const std::string last = row.day("last_on");
  return "from " + row.day("first_on") + (last.empty() ? ", open" : " to " + last);
}

/// What a person did not say of a test is left out.
std::string describe_test(const Columns& row) {
  const std::string kind = row.text("kind");
  const std::string setting = row.text("setting");
  return "pregnancy test " + row.text("result") + (kind == "unknown" ? "" : ", " + kind) +
         (setting == "unknown" ? "" : ", " + setting) + ", collected on " +
         row.day("collected_on") + row.after_colon("note");
}

std::string describe_supply(const Columns& row) {
  const std::string days = row.text("days");
  const std::string refills = row.text("refills");
  const std::string capsules = row.text("capsules");
  const std::string product = row.text("product");
  return row.day("on_date") + (capsules.empty() ? "" : ", " + capsules) +
         (product.empty() ? "" : " (" + product + ")") +
         (days.empty() ? "" : ", " + days + (days == "1" ? " day" : " days")) +
         (refills.empty() ? "" : ", " + refills + (refills == "1" ? " refill" : " refills"));
}

std::string describe_visit(const Columns& row) {
  return std::string("visit ") + (row.text("booked") == "1" ? "booked for " : "on ") +
         row.day("on_date") + (row.text("decision") == "1" ? ", decision to prescribe" : "") +
         row.after_colon("note");
}

std::string describe_draw(const Columns& row) {
  const std::string fasting = row.text("fasting");
  std::string out = "blood drawn on " + row.day("collected_on");
  if (!fasting.empty()) out += fasting == "yes" ? ", fasting" : ", not fasting";
  return out + row.after_colon("note");
}

/// A symptom in the plain words of the list; an id that is not in it, with blanks.
std::string symptom_name(std::string id) {
  static const SymptomTable table = load_symptoms();
  if (const SymptomRow* row = table.by_id(id)) return row->name;
  std::ranges::replace(id, '_', ' ');
  return id;
}

std::string describe_symptom(const Columns& row) {
  const std::string name = symptom_name(row.text("symptom"));
  const std::string grade = row.text("grade");
  const std::string words = row.text("words");
  return "symptom " + (words.empty() ? name : "\"" + words + "\": " + name) +
         (grade == "unknown" ? "" : ", " + grade) + ", " + days_of(row) + row.after_colon("note");
}

std::string describe_mood(const Columns& row) {
  const std::string items = row.text("items");
  std::string out = row.text("instrument") == "phq2" ? "PHQ-2" : "PHQ-9";
  out += " on " + row.day("on_date") + ", " +
         (items.empty() ? "total " + row.text("total") : "answers " + items);
  return out + row.after_colon("note");
}

std::string describe_reminder(const Columns& row) {
  const std::string every = row.text("every_days");
  const std::string last = row.day("last_on");
  std::string out = "reminder from " + row.day("first_on");
  if (every.empty()) out = "reminder on " + row.day("first_on");
  if (every == "1") out += " every day";
  if (!every.empty() && every != "1") out += " every " + every + " days";
  return out + (last.empty() ? "" : " to " + last) + row.after_colon("text");
}

/// What happened to a patient besides doses; empty for another table.
std::string describe_event(const std::string& table, const Columns& row) {
  if (table == "pregnancy_test") return describe_test(row);
  if (table == "contraception") {
    return "contraception " + with_plus(row.text("methods")) + " " + days_of(row);
  }
  if (table == "contraception_gap") {
    return "gap in contraception " + days_of(row) + row.after_colon("note");
  }
  if (table == "menstrual_period") {
    return row.text("missed") == "1" ? "period missed on " + row.day("on_date")
                                     : "period began on " + row.day("on_date");
  }
  if (table == "confirmation") {
    const std::string until = row.day("until_on");
    return "confirmed " + row.text("step") + " on " + row.day("on_date") +
           (until.empty() ? "" : ", until " + until) + row.after_colon("note");
  }
  if (table == "prescription") return "prescription of " + describe_supply(row);
  if (table == "dispensing") return "picked up on " + describe_supply(row);
  if (table == "visit") return describe_visit(row);
  if (table == "lab_draw") return describe_draw(row);
  if (table == "lab_value") {
    const std::string limit = row.text("upper_limit");
    return row.text("analyte") + " " + row.text("number") + " " + row.text("unit") +
           (limit.empty() ? "" : ", upper limit " + limit) + ", collected on " +
           row.day("collected_on");
  }
  if (table == "medicine") {
    const std::string route = row.text("route");
    return "medicine " + row.text("name") + (route == "unknown" ? "" : ", " + route) + ", " +
           days_of(row) + row.after_colon("note");
  }
  if (table == "symptom") return describe_symptom(row);
  if (table == "mood_score") return describe_mood(row);
  if (table == "stock_count") {
    return "counted " + row.text("counted") +
           (row.text("counted") == "1" ? " capsule of " : " capsules of ") +
           row.text("strength_mg") + " mg on " + row.day("on_date") + row.after_colon("note");
  }
  if (table == "waiver") {
    const std::string due = row.day("due_on");
    return "set aside " + row.text("rule") + (due.empty() ? "" : " due " + due) + " on " +
           row.day("on_date") + row.after_colon("reason");
  }
  if (table == "reminder") return describe_reminder(row);
  if (table == "patient_setting" && row.text("key") == other_birth_date_key) {
    return "not born on " + row.text("value") + ", as another record has it";
  }
  if (table == "patient_setting" && row.text("key") == archived_key) {
    return "archived on " + row.day("from_on");
  }
  if (table == "patient_setting") {
    return row.text("key") + " is " + in_words(row.text("value")) + " from " + row.day("from_on");
  }
  return {};
}

/// Facts of the whole file; empty for another table.
std::string describe_file_fact(const std::string& table, const Columns& row) {
  if (table == "configured" && row.text("key") == "patient.codes-made") {
    return "codes of patients made so far: " + row.text("value");
  }
  if (table == "configured") return row.text("key") + " is " + in_words(row.text("value"));
  if (table == "clinic_file") {
    return std::string(row.text("kind") == "lab_plan" ? "lab plan " : "programme ") +
           row.text("file_id") + " of the clinic's own";
  }
  return {};
}

std::string describe(const JournalRow& journal_row) {
  const Columns row(journal_row);
  const std::string& table = journal_row.table;
  if (table == "dose") return describe_dose(row);
  if (table == "miss") return "not taken on " + row.day("on_date") + row.after_colon("reason");
  if (table == "weight") return "weight " + row.text("text") + " on " + row.day("on_date");
  if (table == "regimen_step") {
    return fmt::format("plan {} ({}) from {}", row.text("plan"), row.text("product"),
                       row.day("from_on"));
  }
  if (table == "hold") return "hold " + days_of(row) + row.after_colon("reason");
  if (table == "course_end") {
    return row.text("kind") + ", last dose " + row.day("last_dose_on") + row.after_colon("reason");
  }
  if (table == "outcome") return row.text("outcome") + " on " + row.day("on_date");
  if (table == "course_terms") {
    return fmt::format(
        "course {} from {}, target {}-{} mg/kg on {}, labs {}{}", row.text("number"),
        row.day("start_on"), row.text("lower_target"), row.text("upper_target"), row.text("basis"),
        row.text("lab_plan"),
        row.text("already_mg") == "0"
            ? ""
            : ", already " + row.text("already_mg") + " mg (" + row.text("already_product") + ")");
  }
  if (table == "patient_terms" && row.text("code").empty()) return "born " + row.text("birth_date");
  if (table == "patient_terms") {
    const std::string birth = row.text("birth_date");
    const std::string unit = row.text("weight_unit");
    const std::string name = row.text("name");
    return "patient " + row.text("code") + ", logging " + row.text("logging") +
           (birth.empty() ? "" : ", born " + birth) + (unit.empty() ? "" : ", weights in " + unit) +
           (name.empty() ? "" : ", " + name);
  }
  if (table == "category") {
    return "can become pregnant: " + row.text("category") + ", from " + row.day("from_on");
  }
  if (table == "programme") {
    return "programme " + row.text("programme") + " from " + row.day("from_on");
  }
  if (table == "contact") return "contact " + row.text("role") + ": " + row.text("text");
  const std::string event = describe_event(table, row);
  return event.empty() ? describe_file_fact(table, row) : event;
}

/// Doses of an entry that record a span become one sentence an amount.
struct DoseSpan {
  int count = 0;
  std::string first;  ///< ISO dates; both count
  std::string last;
};

std::string day_of(const std::string& text) {
  const auto date = parse_iso_date(text);
  return date ? with_weekday(*date) : std::string();
}

std::vector<std::string> gather(const std::vector<const JournalRow*>& rows) {
  std::vector<std::string> out;
  std::map<std::string, DoseSpan> spans;  // by milligrams
  std::size_t doses = 0;
  for (const JournalRow* row : rows) doses += row->table == "dose" ? 1U : 0U;
  for (const JournalRow* row : rows) {
    if (row->table != "dose" || doses < 4) {
      const std::string text = describe(*row);
      if (!text.empty()) out.push_back(text);
      continue;
    }
    const Columns columns(*row);
    DoseSpan& span = spans[columns.text("mg")];
    const std::string day = columns.text("on_date");
    span.first = span.count++ == 0 ? day : std::min(span.first, day);
    span.last = std::max(span.last, day);
  }
  for (const auto& [mg, span] : spans) {
    out.push_back(span.count == 1 ? fmt::format("{} mg on {}", mg, day_of(span.first))
                                  : fmt::format("{} x {} mg, {} to {}", span.count, mg,
                                                day_of(span.first), day_of(span.last)));
  }
  return out;
}

/// Which tables an entry recorded facts in.
class RecordedTables {
 public:
  RecordedTables(const Store& store, const std::vector<JournalEntry>& read) : store_(store) {
    for (const JournalEntry& entry : read) add(entry);
  }

  [[nodiscard]] bool holds(EntryId entry, const std::string& table) {
    if (!tables_.contains(entry)) {
      for (const JournalEntry& found : store_.journal(std::nullopt, entry)) add(found);
    }
    return tables_[entry].contains(table);
  }

 private:
  void add(const JournalEntry& entry) {
    std::set<std::string>& tables = tables_[entry.id];
    for (const JournalRow& row : entry.rows) {
      if (!row.withdrawn) tables.insert(row.table);
    }
  }

  const Store& store_;
  std::map<EntryId, std::set<std::string>> tables_;
};

/// Whether each fact that was taken away had another of its kind put in its place.
bool is_corrected(const JournalEntry& entry, RecordedTables& recorded) {
  return std::ranges::all_of(entry.rows, [&](const JournalRow& row) {
    return !row.withdrawn_by || recorded.holds(*row.withdrawn_by, row.table);
  });
}

HistoryLine line_of(const JournalEntry& entry, bool replaced) {
  HistoryLine line;
  line.entry = entry.id;
  line.recorded_at = entry.recorded_at;
  line.local_date = entry.local_date;
  line.user = visible(entry.user);
  line.command = visible(entry.command);
  if (entry.reason) line.reason = visible(*entry.reason);
  std::vector<const JournalRow*> recorded;
  std::vector<const JournalRow*> withdrawn;
  std::optional<EntryId> changed_by;
  bool in_force = false;
  for (const JournalRow& row : entry.rows) {
    (row.withdrawn ? withdrawn : recorded).push_back(&row);
    if (row.withdrawn_by) changed_by = row.withdrawn_by;
    in_force = in_force || (!row.withdrawn && !row.withdrawn_by);
  }
  line.recorded = gather(recorded);
  line.withdrawn = gather(withdrawn);
  line.undoes = entry.undoes;
  line.undone_by = entry.undone_by;
  line.redacted_by = entry.redacted_by;
  line.merged_by = entry.merged_by;
  if (changed_by) {
    const bool is_right_now = in_force || replaced;
    line.fate = fmt::format("{} by #{}", is_right_now ? "corrected" : "withdrawn", *changed_by);
  }
  if (entry.undone_by) line.fate = fmt::format("undone by #{}", *entry.undone_by);
  if (entry.redacted_by) {
    line.fate +=
        fmt::format("{}redacted by #{}", line.fate.empty() ? "" : ", ", *entry.redacted_by);
  }
  return line;
}

}  // namespace

std::vector<std::string> described_rows(const std::vector<JournalRow>& rows) {
  std::vector<const JournalRow*> pointers;
  for (const JournalRow& row : rows) pointers.push_back(&row);
  return gather(pointers);
}

HistoryLine history_line(const JournalEntry& entry) { return line_of(entry, false); }

std::vector<HistoryLine> history_lines(const Store& store,
                                       const std::vector<JournalEntry>& entries) {
  RecordedTables recorded(store, entries);
  std::vector<HistoryLine> out;
  for (const JournalEntry& entry : entries) {
    out.push_back(line_of(entry, is_corrected(entry, recorded)));
  }
  return out;
}

}  // namespace isotrack
