#include <fmt/format.h>

#include "finding_marks.hpp"
#include "isotrack/present/message.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/present/safety.hpp"
#include "json_parts.hpp"
#include "words.hpp"

/// The symptoms of a patient, each with how its red flag stands.
namespace isotrack {
namespace {

/// Each once; `-` for none.
std::string marks_words(const SymptomList& list, const SymptomEntry& entry,
                        std::string (*words_of)(const SymptomMark&)) {
  if (!list.not_judged.empty()) return "not judged";
  std::vector<std::string> words;
  for (const SymptomMark& mark : entry.marks) {
    const std::string each = words_of(mark);
    if (std::ranges::find(words, each) == words.end()) words.push_back(each);
  }
  return words.empty() ? "-" : joined(words);
}

/// `headache; after lunch; settled 2026-11-22`: with the days on which something was decided, for
/// which a column has no room.
std::string told(const SymptomEntry& entry) {
  std::vector<std::string> parts{symptom_title(entry.fact, entry.name)};
  if (!entry.fact.note.empty()) parts.push_back(entry.fact.note);
  for (const SymptomMark& mark : entry.marks) {
    const std::string each = mark_words(mark);
    const bool is_new = std::ranges::find(parts, each) == parts.end();
    if (!mark.is_open() && is_new) parts.push_back(each);
  }
  return joined(parts, "; ");
}

std::string grade_or_dash(const Symptom& symptom) {
  return symptom.grade == Grade::unknown ? "-" : name_of(symptom.grade);
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

}  // namespace

std::string to_text(const SymptomList& list, const Style& style) {
  std::string out =
      both_ends("Symptoms of " + list.patient, with_weekday(list.today), style.width) + "\n";
  if (list.entries.empty()) return out + filled("", "No symptom is recorded.", style.width);
  std::vector<std::vector<std::string>> rows{
      {"since", "until", "grade", "finding", "entry", "symptom, note"}};
  for (const SymptomEntry& entry : list.entries) {
    const Symptom& fact = entry.fact;
    rows.push_back({iso(fact.first), fact.last ? iso(*fact.last) : "-", grade_or_dash(fact),
                    marks_words(list, entry, short_words),
                    fmt::format("#{}", named_entry(fact.recorded)), told(entry)});
  }
  out += fitted_table(rows, style);
  if (list.not_judged.empty()) return out;
  return out + "\n" + wrapped_message("", "Not judged: " + list.not_judged + ".", style.width);
}

std::string to_plain(const SymptomList& list) {
  std::string out;
  for (const SymptomEntry& entry : list.entries) {
    const Symptom& fact = entry.fact;
    out += fmt::format("{}\t{}\t{}\t{}\t#{}\t{}\t{}\t{}\n", iso(fact.first),
                       fact.last ? iso(*fact.last) : "-", grade_or_dash(fact),
                       marks_words(list, entry, mark_words), named_entry(fact.recorded), entry.name,
                       or_dash(fact.words), or_dash(fact.note));
  }
  return out;
}

std::string to_json(const SymptomList& list) {
  Json out = document("symptoms", list.today);
  out["patient"] = {{"code", list.patient}};
  out["symptoms"] = list_of(list.entries, [](const SymptomEntry& entry) {
    const Symptom& fact = entry.fact;
    return Json{
        {"entry", fact.recorded.entry == 0 ? Json(nullptr) : Json(named_entry(fact.recorded))},
        {"symptom", fact.symptom},
        {"name", entry.name},
        {"words", text_or_null(fact.words)},
        {"grade", name_of(fact.grade)},
        {"first", iso(fact.first)},
        {"last", day(fact.last)},
        {"note", text_or_null(fact.note)},
        {"findings", list_of(entry.marks, mark_json)}};
  });
  out["not_judged"] = text_or_null(list.not_judged);
  return line(out);
}

}  // namespace isotrack
