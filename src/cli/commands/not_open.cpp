#include "not_open.hpp"

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

bool is_of(const Situation& now, const Medicine& medicine, const std::string& interaction) {
  const MedicineCheck check = check_medicine(medicine.name, medicine.route, now.rules.interactions);
  return std::ranges::any_of(
      check.matches, [&](const InteractionMatch& match) { return match.row->id == interaction; });
}

/// `no medicine of the kind is in use; doxycycline ended Sun 2026-11-15`. One in use is told with
/// something else, such as a STOP.
std::string why_no_medicine(const Situation& now, const std::string& interaction) {
  const Medicine* ended = nullptr;
  for (const Medicine& each : now.patient.events.medicines) {
    if (!is_of(now, each, interaction)) continue;
    if (!each.last || *each.last >= now.when.today) return "it is told with what is open, or over";
    if (ended == nullptr || *ended->last < *each.last) ended = &each;
  }
  const std::string none = "no medicine of the kind is in use";
  return ended == nullptr ? none
                          : none + "; " + ended->name + " ended " + with_weekday(*ended->last);
}

[[noreturn]] void refuse(const Invocation& invocation, const std::string& sentence,
                         const std::string& hint, const std::string& command) {
  throw Error(ExitStatus::not_found, sentence,
              hint + ": " + invocation.to_type(command, About::patient));
}

/// Whether a programme that has the rule was in force on the day, or left on it.
bool was_of_programme(const Situation& now, const std::string& rule, Date on) {
  return std::ranges::any_of(now.rules.programmes, [&](const Programme& programme) {
    if (std::ranges::find(programme.rules, rule, &Rule::id) == programme.rules.end()) return false;
    return now.patient.programme_on(on) == programme.id ||
           now.patient.programme_on(on - days(1)) == programme.id;
  });
}

}  // namespace

std::string id_now(const Situation& now, const std::string& word) {
  const Rule* named = now.rule(word);
  if (named == nullptr || named->check != Check::trigger) return word;
  if (now.judgement.needs_decision(named->id)) return word;
  std::string found;
  for (const Obligation& each : now.judgement.obligations) {
    const Rule* rule = each.is_open() && each.needs_decision() ? now.rule(each.rule) : nullptr;
    const bool is_same =
        rule != nullptr && rule->check == Check::trigger && rule->event == named->event;
    if (!is_same) continue;
    const bool is_of_it = each.due_on && was_of_programme(now, named->id, *each.due_on);
    if (!is_of_it || (!found.empty() && found != lower(rule->id))) return word;
    found = lower(rule->id);
  }
  return found.empty() ? word : found;
}

void refuse_not_open(const Invocation& invocation, const Situation& now, const std::string& word) {
  for (const Threshold& row : now.rules.labs.thresholds) {
    if (lower("lab." + row.id) != word) continue;
    refuse(invocation,
           "lab." + row.id + " is not open: no result that counts now is " + row.condition,
           "A later result takes the place of an earlier one; the results", "lab list");
  }
  for (const Interaction& row : now.rules.interactions.rows) {
    if ("interaction." + row.id != word) continue;
    refuse(invocation, word + " is not open: " + why_no_medicine(now, row.id),
           "Nothing has to be recorded for it; the medicines", "medicine list");
  }
  for (const SymptomRow& row : now.rules.symptoms.rows) {
    if ("symptom." + row.id != word) continue;
    refuse(invocation, word + " is not open: nothing recorded waits for it", "The symptoms",
           "symptom list");
  }
}

void refuse_several_steps(const Invocation& invocation, const std::vector<std::string_view>& ids,
                          const std::string& text) {
  std::vector<std::string> commands;
  std::string said_beside;
  for (const std::string name : {"--on", "--until", "--note"}) {
    const auto value = invocation.arguments().value(name);
    if (value) said_beside += " " + name + " " + word_to_type(visible(*value));
  }
  for (std::string_view word : words_in(text)) {
    if (word.ends_with(',')) word.remove_suffix(1);
    const auto is_it = [&](std::string_view id) { return lower(id) == word; };
    const auto found = std::ranges::find_if(ids, is_it);
    if (found == ids.end()) return;
    commands.push_back(
        invocation.to_type("confirm " + std::string(*found) + said_beside, About::patient));
  }
  if (commands.size() < 2) return;
  throw Error(
      ExitStatus::usage,
      "one step at a time: '" + visible(text) + "' names " + std::to_string(commands.size()),
      "Each by itself: " + joined(commands, "; "));
}

}  // namespace isotrack
