#include "isotrack/present/medicines.hpp"

#include <fmt/format.h>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/present/record.hpp"
#include "json_parts.hpp"
#include "words.hpp"

/// What the list says stands below each medicine, behind the same words as everywhere: BLOCK for
/// what is not to be combined, WARN, INFO, and NOT checked for a name that is not in the list.
namespace isotrack {
namespace {

constexpr int margin = 6;  // columns, before what is said of a medicine

std::string grade_name(InteractionGrade grade) {
  switch (grade) {
    case InteractionGrade::x:
      return "not_combined";
    case InteractionGrade::a:
      return "avoid";
    case InteractionGrade::c:
      return "caution";
    case InteractionGrade::i:
      return "information";
    case InteractionGrade::none:
      return "none_listed";
  }
  return {};
}

/// `Minocin, oral, Sun 2026-11-22 to Mon 2026-12-21`.
std::string fact_words(const Medicine& fact) {
  std::string out = fact.name;
  if (fact.route != Route::unknown) out += ", " + name_of(fact.route);
  if (fact.last == fact.first) return out + ", on " + with_weekday(fact.first);
  out += ", from " + with_weekday(fact.first);
  if (fact.last) out += " to " + with_weekday(*fact.last);
  return out;
}

std::string said_text(Severity severity, const std::string& words,
                      const std::optional<Settled>& settled, const Style& style) {
  const std::string lead = std::string(margin, ' ') + padded(name_of(severity), margin);
  const std::string out = filled(lead, words, style.width);
  if (!settled) return out;
  return out + filled(std::string(lead.size(), ' '), settled_words(*settled), style.width);
}

std::string line_text(const MedicineLine& line, const Style& style) {
  const std::string number = fmt::format("#{}", named_entry(line.fact.recorded));
  std::string out = entry_head("  ", fact_words(line.fact), number, style.width);
  for (const MedicineMatch& match : line.matches) {
    out += said_text(match.severity, match.words + ". " + interaction_sources(match.row),
                     match.settled, style);
  }
  if (!line.not_checked.empty()) {
    out += said_text(line.not_checked_severity, line.not_checked, line.not_checked_settled, style);
  }
  if (!line.fact.note.empty()) {
    out += verbatim(std::string(margin, ' ') + "Note: ", line.fact.note, style.width);
  }
  return out;
}

/// The lines of one part under its heading; empty when there is none.
std::string part_text(const MedicineSheet& sheet, MedicineUse use, const std::string& heading,
                      const Style& style) {
  std::string out;
  for (const MedicineLine& line : sheet.lines) {
    if (line.use == use) out += line_text(line, style);
  }
  return out.empty() ? out : "\n" + heading + "\n" + out;
}

Json match_json(const MedicineMatch& match) {
  return {{"rule", "interaction." + match.row.id},
          {"title", match.row.title},
          {"listed_as", match.name.name},
          {"brand_of", text_or_null(match.name.brand_of)},
          {"note", text_or_null(match.name.note)},
          {"grade", grade_name(match.row.grade)},
          {"severity", name_of(match.severity)},
          {"settled", settled_json(match.settled)},
          {"effect", match.row.effect},
          {"concerns_contraception", match.row.concerns_contraception},
          {"readings", list_of(match.row.readings, [](const InteractionReading& reading) {
             return Json{{"where", text_or_null(reading.where)},
                         {"says", reading.says},
                         {"source", source_text(reading.source)}};
           })}};
}

Json line_json(const MedicineLine& line) {
  return {{"entry", named_entry(line.fact.recorded)},
          {"name", line.fact.name},
          {"route", name_of(line.fact.route)},
          {"first", iso(line.fact.first)},
          {"last", day(line.fact.last)},
          {"in_use", line.use == MedicineUse::in_use},
          {"note", text_or_null(line.fact.note)},
          {"checked", line.not_checked.empty()},
          {"matches", list_of(line.matches, match_json)},
          {"not_checked", line.unlisted},
          {"not_checked_severity",
           line.not_checked.empty() ? Json(nullptr) : Json(name_of(line.not_checked_severity))},
          {"not_checked_settled", settled_json(line.not_checked_settled)},
          {"closest", text_or_null(line.closest)}};
}

/// What is said of a medicine, a column each of `--plain`; several are parted by blanks, in one
/// order, and what was settled of them by semicolons.
struct PlainColumns {
  std::string rules;  ///< `interaction.tetracyclines`; `not_checked`: a name that is not listed
  std::string severities;  ///< `BLOCK`
  std::string settled;     ///< `interaction.tetracyclines settled Sun 2026-11-22: stopped`

  void add(const std::string& rule, Severity severity, const std::optional<Settled>& said) {
    rules += (rules.empty() ? "" : " ") + rule;
    severities += (severities.empty() ? "" : " ") + name_of(severity);
    if (said) settled += (settled.empty() ? "" : "; ") + rule + " " + settled_words(*said);
  }
};

PlainColumns plain_columns(const MedicineLine& line) {
  PlainColumns out;
  for (const MedicineMatch& match : line.matches) {
    out.add("interaction." + match.row.id, match.severity, match.settled);
  }
  if (!line.not_checked.empty()) {
    out.add("not_checked", line.not_checked_severity, line.not_checked_settled);
  }
  return out;
}

}  // namespace

std::string to_text(const MedicineSheet& sheet, const Style& style) {
  std::string out =
      both_ends("Medicines of " + sheet.patient, with_weekday(sheet.today), style.width);
  if (!sheet.course.empty()) out += "\n" + filled("", "Beside " + sheet.course, style.width);
  if (sheet.lines.empty()) return out + "\n" + filled("", sheet.nothing, style.width);
  out += part_text(sheet, MedicineUse::in_use, "In use", style) +
         part_text(sheet, MedicineUse::to_come, "To come", style) +
         part_text(sheet, MedicineUse::ended, "Ended", style);
  return out + "\n" +
         filled(
             "",
             "What is said of a medicine comes from the list of isotrack, which is not complete: "
             "a name that is not in it was not checked.",
             style.width);
}

std::string to_plain(const MedicineSheet& sheet) {
  std::string out;
  for (const MedicineLine& line : sheet.lines) {
    const PlainColumns said = plain_columns(line);
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", named_entry(line.fact.recorded),
                       line.fact.name, name_of(line.fact.route), iso(line.fact.first),
                       or_dash(line.fact.last), said.rules, said.severities,
                       said.settled.empty() ? "-" : said.settled);
  }
  return out;
}

std::string to_json(const MedicineSheet& sheet) {
  Json out = document("medicines", sheet.today);
  out["patient"] = {{"code", sheet.patient}};
  out["beside"] = text_or_null(sheet.course);
  out["medicines"] = list_of(sheet.lines, line_json);
  return line(out);
}

}  // namespace isotrack
