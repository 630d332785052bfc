#include "symptom_asked.hpp"

#include <algorithm>
#include <iterator>

#include "../terminal.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
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

/// What a guess makes a red flag of, among what was understood: `headache`; empty: nothing.
std::string flagged_with(const SymptomTable& table, const std::vector<Wanted>& wanted,
                         const std::vector<Guess>& guesses) {
  std::vector<Wanted> all = wanted;
  for (const Guess& guess : guesses) {
    if (guess.is_near) all.push_back({guess.row, {}, {}});
  }
  const std::vector<Symptom> facts = facts_at_once(all);
  for (const ShownFlag& flag : shown_flags(facts, table)) {
    for (const Symptom* each : flag.symptoms) {
      const auto at = static_cast<std::size_t>(each - facts.data());
      if (flag.symptoms.size() > 1 && at < wanted.size()) return table.by_id(each->symptom)->name;
    }
  }
  return {};
}

/// `did you mean 'dry lips' or 'chapped lips'? `; empty for none. The block of a red flag that is
/// asked about stands above, and this says why, and how to record it: it is not on record yet.
std::string question_of(const Invocation& invocation, const SymptomTable& table,
                        const std::string& text, const std::vector<Guess>& guesses,
                        const std::vector<Wanted>& wanted) {
  std::string out;
  for (std::size_t i = 0; i < guesses.size(); ++i) {
    out += i == 0 ? "did you mean " : i + 1 == guesses.size() ? " or " : ", ";
    out += "'" + guesses[i].name + "'";
  }
  if (out.empty()) return out;
  const auto flag = std::ranges::find_if(guesses, [&](const Guess& guess) {
    return guess.is_near && table.red_flag(*guess.row, Grade::unknown) != nullptr;
  });
  if (is_of_somebody_else(table, text)) return out + "? ";
  if (flag != guesses.end()) {
    return out + "? The words above are for that. To record it: " +
           invocation.to_type("symptom add " + flag->name, About::patient) + "; ";
  }
  const std::string with = flagged_with(table, wanted, guesses);
  return out + (with.empty() ? "? " : "? The words above are for that with " + with + ". ");
}

/// Whether what follows a question of that kind is still of its sentence.
bool goes_on(const std::string& question) { return question.empty() || question.ends_with("; "); }

/// A red flag that may be meant.
struct Asked {
  std::string part;
  Guess guess;
};

std::vector<Asked> asked_about(const SymptomTable& table, const SymptomReading& reading) {
  std::vector<Asked> out;
  const auto add = [&](const std::string& text, const std::vector<Guess>& guesses) {
    for (const Guess& each : guesses) out.push_back({text, each});
  };
  for (const std::string& text : reading.unknown) add(text, flags_asked(table, text));
  for (const Wanted& each : reading.wanted) {
    if (each.row->in_own_words) add(each.words, flags_asked(table, each.words));
  }
  return out;
}

/// Of parts that nobody understands the first that may be a red flag, as its words stand above.
const std::string& first_to_ask(const SymptomTable& table, const std::vector<std::string>& parts) {
  const auto flag = std::ranges::find_if(
      parts, [&](const std::string& part) { return !flags_asked(table, part).empty(); });
  return flag == parts.end() ? parts.front() : *flag;
}

bool is_yes(Invocation& invocation, const Guess& guess) {
  const std::string question = "Do you mean " + guess.name + "?";
  if (const auto heard = invocation.heard(question)) return *heard == "y";
  const bool yes = read_yes(question);
  invocation.remember(question, yes ? "y" : "n");
  return yes;
}

}  // namespace

namespace {

/// Adds the red flags of which the same words would be asked about without `other:`.
void add_of_own_words(const SymptomTable& table, const std::string& words, Doubtful& out) {
  if (denies_plainly(table, words)) return;
  const SymptomReading inner = symptoms_in(table, words);
  Doubtful doubtful = doubtful_in(table, inner);
  std::vector<Wanted> all = inner.wanted;
  std::ranges::move(doubtful.meant, std::back_inserter(all));
  const std::vector<Symptom> facts = facts_at_once(all);
  for (const ShownFlag& flag : shown_flags(facts, table)) out.flags.push_back(flag.answer);
  std::ranges::move(doubtful.flags, std::back_inserter(out.flags));
}

}  // namespace

Doubtful doubtful_in(const SymptomTable& table, const SymptomReading& reading) {
  Doubtful out;
  const auto ask = [&](const std::vector<Guess>& guesses) {
    for (const Guess& each : guesses) {
      out.flags.push_back(table.red_flag(*each.row, Grade::unknown));
    }
  };
  for (const std::string& text : reading.unknown) {
    if (is_of_somebody_else(table, text) || denies_plainly(table, text)) continue;
    const std::vector<NamedSymptom> named = table.read(text).named;
    for (const NamedSymptom& each : named) {
      out.flags.push_back(table.red_flag(*each.row, each.grade));
    }
    if (named.empty() || flag_across(table, text) != nullptr) {
      for (const SymptomRow* row : meant_by(table, text)) out.meant.push_back({row, {}, {}});
    }
    ask(flags_asked(table, text));
  }
  for (const Wanted& each : reading.wanted) {
    if (each.row->in_own_words) add_of_own_words(table, each.words, out);
  }
  return out;
}

bool ask_what_is_meant(Invocation& invocation, const SymptomTable& table, SymptomReading& reading,
                       std::vector<RedFlagAnswer>& answers) {
  const std::vector<Asked> all = asked_about(table, reading);
  if (all.empty() || !invocation.can_ask()) return false;
  answer_at_once(invocation, answers);
  bool is_meant = false;
  std::string last;  // the part that a yes was said of
  for (const Asked& each : all) {
    if (is_meant && each.part == last) continue;
    if (!is_yes(invocation, each.guess)) continue;
    take_as_meant(table, each.part, *each.guess.row, reading);
    is_meant = true;
    last = each.part;
  }
  return is_meant;
}

void refuse_unknown(const Invocation& invocation, const SymptomTable& table,
                    const SymptomReading& reading) {
  const std::string& text = first_to_ask(table, reading.unknown);
  const std::string typed = lower(text);
  const std::string own =
      "in your own words: " +
      invocation.to_type("symptom add other: " + words_to_type(text), About::patient);
  const OtherThing* thing = table.other_thing(typed);
  if (thing != nullptr && !thing->command.empty()) {
    const std::string question =
        question_of(invocation, table, text, guesses_for(table, text), reading.wanted);
    throw Error(ExitStatus::not_found, "'" + visible(text) + "' is no symptom of the list",
                question + (goes_on(question) ? "to record " : "To record ") + thing->what + ": " +
                    invocation.to_type(thing->command, About::patient) + "; " + own);
  }
  std::vector<Guess> guesses = flags_asked(table, text);
  const bool is_asked = !guesses.empty();
  if (!is_asked) guesses = names_within(table, typed);
  if (!is_asked && !guesses.empty() && table.read(typed).is_denied) {
    const bool is_plain = denies_plainly(table, text);
    throw Error(
        ExitStatus::not_found,
        "'" + visible(text) +
            (is_plain ? "' is heard as: not there; nothing is recorded"
                      : "' reads as not so, over, or not yours"),
        "if you have it: " + invocation.to_type("symptom add " + guesses[0].name, About::patient) +
            (is_plain ? "; if one on record is over: " : "; if it is over: ") +
            invocation.to_type("symptom end " + guesses[0].name, About::patient) + "; else " + own);
  }
  if (guesses.empty()) guesses = guesses_for(table, text);
  const std::string question = question_of(invocation, table, text, guesses, reading.wanted);
  throw Error(ExitStatus::not_found, "no symptom '" + visible(text) + "' in the list",
              question + (goes_on(question) ? "the list: " : "The list: ") +
                  invocation.to_type("symptom names", About::file) + "; or record it " + own);
}

}  // namespace isotrack
