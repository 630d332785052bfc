#include "symptom_asked.hpp"

#include <algorithm>

#include "../terminal.hpp"
#include "isotrack/base/utf8.hpp"
#include "red_flag.hpp"

namespace isotrack {
namespace {

/// The words, where a shell reads them as they stand; else `TEXT`.
std::string words_to_type(const std::string& text) {
  constexpr std::size_t longest = 40;
  const bool is_plain = std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
           c == '-';
  });
  return is_plain && text.size() <= longest ? text : "TEXT";
}

/// What a part makes a red flag of, among what was understood: `headache`; empty: nothing.
std::string flagged_with(const SymptomTable& table, const SymptomReading& reading) {
  const std::vector<Symptom> facts = facts_at_once(reading, true);
  for (const ShownFlag& flag : shown_flags(facts, table)) {
    if (flag.symptoms.size() < 2) continue;
    for (const Symptom* each : flag.symptoms) {
      const auto at = static_cast<std::size_t>(each - facts.data());
      if (at < reading.wanted.size()) return table.by_id(each->symptom)->name;
    }
  }
  return {};
}

/// `did you mean 'dry lips' or 'chapped lips'? `; empty for none. The block of a red flag that is
/// asked about stands above, and this says why, and how to record it: it is not on record yet.
std::string question_of(const Invocation& invocation, const SymptomTable& table,
                        const OpenPart& open, const std::vector<Guess>& guesses,
                        const SymptomReading& reading) {
  std::string out;
  for (std::size_t i = 0; i < guesses.size(); ++i) {
    out += i == 0 ? "did you mean " : i + 1 == guesses.size() ? " or " : ", ";
    out += "'" + guesses[i].name + "'";
  }
  if (out.empty()) return out;
  if (!open.flags.empty()) {
    return out + "? The words above are for that. To record it: " +
           invocation.to_type("symptom add " + open.flags.front().name, About::patient) + "; ";
  }
  const std::string with = flagged_with(table, reading);
  return out + (with.empty() ? "? " : "? The words above are for that with " + with + ". ");
}

/// Whether what follows a question of that kind is still of its sentence.
bool goes_on(const std::string& question) { return question.empty() || question.ends_with("; "); }

bool is_yes(Invocation& invocation, const Guess& guess) {
  const std::string question = "Do you mean " + guess.name + "?";
  if (const auto heard = invocation.heard(question)) return *heard == "y";
  const bool yes = read_yes(question);
  invocation.remember(question, yes ? "y" : "n");
  return yes;
}

/// The first part for which nothing is stored, one that may be a red flag before any other, as its
/// words stand above.
OpenPart first_unknown(const SymptomReading& reading) {
  const auto is_unknown = [&](const OpenPart& each) {
    return std::ranges::find(reading.unknown, each.part.words) != reading.unknown.end();
  };
  auto found = std::ranges::find_if(
      reading.open, [&](const OpenPart& each) { return is_unknown(each) && !each.flags.empty(); });
  if (found == reading.open.end()) found = std::ranges::find_if(reading.open, is_unknown);
  return *found;
}

/// Throws about a part whose names are denied or doubted.
[[noreturn]] void refuse_doubt(const Invocation& invocation, const SymptomIndex& names,
                               const SentencePart& part, const std::string& own) {
  const bool is_denied = part.heard_as == Heard::denied;
  const std::string name = name_said(names, *part.named.front().row, part);
  throw Error(
      ExitStatus::not_found,
      "'" + visible(part.words) +
          (is_denied ? "' is heard as: not there; nothing is recorded"
                     : "' may not be so, as it was typed: denied, over, unsure, or not yours"),
      "if you have it: " + invocation.to_type("symptom add " + name, About::patient) +
          (is_denied ? "; if one on record is over: " : "; if it is over: ") +
          invocation.to_type("symptom end " + name, About::patient) + "; else " + own);
}

}  // namespace

bool ask_what_is_meant(Invocation& invocation, SymptomReading& reading,
                       std::vector<RedFlagAnswer>& answers) {
  const bool has_question =
      std::ranges::any_of(reading.open, [](const OpenPart& each) { return !each.flags.empty(); });
  if (!has_question || !invocation.can_ask()) return false;
  answer_at_once(invocation, answers);
  bool is_meant = false;
  const std::vector<OpenPart> all = reading.open;
  for (const OpenPart& each : all) {
    const auto meant = std::ranges::find_if(
        each.flags, [&](const Guess& guess) { return is_yes(invocation, guess); });
    if (meant != each.flags.end()) {
      take_as_meant(each, *meant->row, reading);
      is_meant = true;
      continue;
    }
    for (OpenPart& open : reading.open) {
      if (open.part.words == each.part.words) open.is_asked = true;
    }
  }
  return is_meant;
}

void refuse_unknown(const Invocation& invocation, const SymptomIndex& names,
                    const SymptomReading& reading) {
  const OpenPart open = first_unknown(reading);
  const std::string& text = open.part.words;
  const std::string own =
      "in your own words: " +
      invocation.to_type("symptom add other: " + words_to_type(text), About::patient);
  if (open.part.heard_as == Heard::denied || open.part.heard_as == Heard::doubted) {
    if (!open.part.named.empty()) refuse_doubt(invocation, names, open.part, own);
  }
  const SymptomTable& table = names.table();
  const std::vector<Guess> guesses =
      open.flags.empty() ? guesses_for(names, open.part) : open.flags;
  const std::string question = question_of(invocation, table, open, guesses, reading);
  const OtherThing* thing = names.other_thing(open.part.began.rest);
  if (thing != nullptr && !thing->command.empty()) {
    throw Error(ExitStatus::not_found, "'" + visible(text) + "' is no symptom of the list",
                question + (goes_on(question) ? "to record " : "To record ") + thing->what + ": " +
                    invocation.to_type(thing->command, About::patient) + "; " + own);
  }
  if (!open.part.named.empty()) {
    const std::string name = lower(open.part.named.front().row->name);
    throw Error(ExitStatus::not_found, "'" + visible(text) + "' may be more than " + name,
                question + "if it is not: " +
                    invocation.to_type("symptom add " + name, About::patient) + "; " + own);
  }
  throw Error(ExitStatus::not_found, "no symptom '" + visible(text) + "' in the list",
              question + (goes_on(question) ? "the list: " : "The list: ") +
                  invocation.to_type("symptom names", About::file) + "; or record it " + own);
}

}  // namespace isotrack
