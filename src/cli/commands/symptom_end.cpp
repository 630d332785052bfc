#include <fmt/format.h>

#include <set>

#include "../commands.hpp"
#include "../judging.hpp"
#include "../standing.hpp"
#include "echo.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "symptom_named.hpp"
#include "symptom_reading.hpp"
#include "symptom_spans.hpp"

/// The end of a symptom, which settles none of its red flags.
namespace isotrack {
namespace {

/// Whether a text means an open span: by its name, by that of its red flag, by what was typed, or
/// by the number of an entry.
bool is_meant(const SymptomTable& table, const Symptom& each, const Wanted& wanted,
              const std::string& word) {
  const std::string number = "#" + word.substr(word.starts_with('#') ? 1 : 0);
  if (number == fmt::format("#{}", named_entry(each.recorded)) ||
      number == fmt::format("#{}", each.recorded.entry) ||
      (!each.words.empty() && same_words(each.words, word))) {
    return true;
  }
  const SymptomRow* known = table.by_id(each.symptom);
  if (wanted.row == nullptr || known == nullptr) return false;
  if (wanted.row->in_own_words && !wanted.words.empty()) {
    return wanted.row == known && same_words(each.words, wanted.words);
  }
  return wanted.row == known || table.red_flag(*known, each.grade) == wanted.row;
}

/// Throws (usage) when `other` means several.
void refuse_several_others(const Wanted& wanted, const std::vector<Symptom>& found) {
  if (wanted.row == nullptr || !wanted.row->in_own_words || found.size() < 2) return;
  std::string each;
  for (const Symptom& one : found) {
    each += fmt::format("{}{} ({})", each.empty() ? "" : ", ", named_entry(one.recorded),
                        one.words.empty() ? one.note : one.words);
  }
  throw Error(ExitStatus::usage, fmt::format("{} means {}", wanted.row->name, found.size()),
              "name its number: " + each);
}

/// The open spans in whose words these stand, as whole words: `sick` of `feeling sick`.
std::vector<Symptom> with_words(const PatientRecord& patient, const std::string& word) {
  const std::string plain = plain_words(word);
  std::vector<Symptom> out;
  for (const Symptom& each : patient.events.symptoms) {
    const std::string words = " " + plain_words(each.words) + " ";
    const bool has_it = !plain.empty() && words.find(" " + plain + " ") != std::string::npos;
    if (!each.last && has_it) out.push_back(each);
  }
  return out;
}

/// The open spans that a name or the number of an entry means.
std::vector<Symptom> chosen_open(const Invocation& invocation, const SymptomIndex& names,
                                 const PatientRecord& patient, const std::string& text) {
  const std::string word(stripped(text));
  const SymptomTable& table = names.table();
  const Wanted wanted = wanted_or_other(names, word);
  std::vector<Symptom> out;
  std::string open;
  for (const Symptom& each : patient.events.symptoms) {
    if (each.last) continue;
    const SymptomRow* known = table.by_id(each.symptom);
    open += (open.empty() ? "" : ", ") +
            symptom_title(each, known == nullptr ? each.symptom : known->name);
    if (is_meant(table, each, wanted, word)) out.push_back(each);
  }
  if (out.empty()) {
    std::vector<Symptom> part = with_words(patient, word);
    if (part.size() == 1) out = std::move(part);
  }
  refuse_several_others(wanted, out);
  if (!out.empty()) return out;
  if (open.empty()) {
    throw Error(ExitStatus::not_found, "no symptom of " + patient.code + " is open",
                "what is recorded: " + invocation.to_type("symptom list", About::patient));
  }
  throw Error(ExitStatus::not_found, "no open symptom '" + visible(word) + "'", "open: " + open);
}

void say_stop_stands(const Invocation& invocation, const Situation& after,
                     const SymptomSpans& spans, const Symptom& ended, Receipt& receipt) {
  const std::set<std::string> rules = spans.rules_of(ended);
  for (const Obligation& each : after.judgement.obligations) {
    const bool is_flag = each.kind == Kind::stop && each.severity != Severity::warn;
    if (!is_flag || !each.is_open() || !rules.contains(each.rule)) continue;
    receipt.lines.push_back(
        fmt::format("That it ended does not settle its {}; what the prescriber decided does: ",
                    name_of(each.severity)) +
        invocation.to_type("confirm " + each.rule + " --note TEXT", About::patient));
    return;
  }
}

Result end(Invocation& invocation) {
  const SymptomTable table = load_symptoms();
  const std::string text = symptom_named(invocation, "symptom end dry lips");
  const Date on = past_date(invocation, "--on", "an end is recorded once it has come");
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  SymptomSpans spans(writer, patient, table, invocation.today());
  std::vector<Symptom> ended = chosen_open(invocation, SymptomIndex(table), patient, text);
  Receipt receipt;
  for (Symptom& each : ended) {
    if (on < each.first) {
      throw Error(ExitStatus::refused,
                  with_weekday(on) + " is before its first day, " + with_weekday(each.first));
    }
    const Symptom old = each;
    each.last = on;
    spans.replace(old, each);
    const int length = days_between(each.first, on) + 1;
    const SymptomRow* row = table.by_id(each.symptom);
    receipt.lines.push_back(fmt::format("Ended: {}, {}, {} day{}.",
                                        row == nullptr ? each.symptom : symptom_words(*row, each),
                                        symptom_span_words(each), length, length == 1 ? "" : "s"));
  }
  const Situation after = situation(invocation, store, patient.code);
  refuse_to_take_away(invocation, before, after);
  for (const Symptom& each : ended) say_stop_stands(invocation, after, spans, each, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

}  // namespace

const CommandSpec symptom_end_command{
    "symptom end",
    "",
    "monitoring",
    "record the last day of a symptom",
    "[NAME|ENTRY]",
    "The symptom by its name, or by the number of its entry in symptom list. A STOP that it\n"
    "brought about is not settled by its end, but by what the prescriber decided (confirm).",
    {"symptom end dry lips", "symptom end 4 --on yesterday"},
    {{"--on", "DATE", "the last day of it (today)"}},
    true,
    end};

}  // namespace isotrack
