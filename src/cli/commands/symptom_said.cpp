#include "symptom_said.hpp"

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom_sentence.hpp"

namespace isotrack {
namespace {

void add_once(std::vector<std::string>& lines, std::string line) {
  if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
}

/// `headache`, as it is typed; `NAME` for own words.
std::string name_to_type(const Wanted& wanted) {
  return wanted.row->in_own_words ? "NAME" : lower(wanted.row->name);
}

/// Whether the record has a symptom from a day on.
bool is_recorded(const std::vector<Symptom>& recorded, const Wanted& wanted, Date on) {
  return std::ranges::any_of(recorded, [&](const Symptom& each) {
    return each.symptom == wanted.row->id && each.first == on;
  });
}

/// The days that were heard, as they stand in the record now, and the words that name none.
void say_days(const Invocation& invocation, const SymptomReading& reading,
              const std::vector<Symptom>& recorded, Receipt& receipt) {
  std::vector<std::string> lines;
  for (const Wanted& each : reading.wanted) {
    if (each.began.empty() || each.first == invocation.today()) continue;
    const std::string words = "\"" + each.began + "\"";
    const bool stands = is_recorded(recorded, each, each.first.value_or(invocation.today()));
    if (each.first && stands) {
      add_once(lines, words + " is taken as since " + with_weekday(*each.first) +
                          "; another day is named with --on.");
    } else if (each.first) {
      add_once(lines, words + " is taken as since " + with_weekday(*each.first) +
                          "; the days on record stand above.");
    } else if (each.is_own_day) {
      add_once(lines, words + " does not say on which day it began" +
                          (stands ? ", so it stands since today" : "") + "; if it began before: " +
                          invocation.to_type("symptom add " + name_to_type(each) + " --on DATE",
                                             About::patient));
    }
  }
  std::ranges::move(lines, std::back_inserter(receipt.lines));
}

void say_other_things(const Invocation& invocation, const SymptomTable& table,
                      const SymptomReading& reading, Receipt& receipt) {
  std::vector<std::string> lines;
  for (const Wanted& each : reading.wanted) {
    const OtherThing* thing = each.row->in_own_words ? table.other_thing(each.words) : nullptr;
    if (thing == nullptr || thing->command.empty()) continue;
    add_once(lines, "To record " + thing->what + ": " +
                        invocation.to_type(thing->command, About::patient));
  }
  std::ranges::move(lines, std::back_inserter(receipt.lines));
}

/// A day given with --on may be of something that is over by now: nobody said that it lasts.
void say_that_it_may_last(const Invocation& invocation, const SymptomTable& table,
                          const SymptomReading& reading, const std::vector<Symptom>& recorded,
                          Receipt& receipt) {
  if (!invocation.arguments().value("--on")) return;
  for (const Wanted& each : reading.wanted) {
    const SymptomRow* lasting = lasting_row(table, each.row);
    const auto open = std::ranges::find_if(recorded, [&](const Symptom& fact) {
      return fact.symptom == each.row->id && !fact.last &&
             has_lasted(fact.first, invocation.today());
    });
    if (lasting == each.row || open == recorded.end()) continue;
    const std::string name = lower(each.row->name);
    receipt.lines.push_back(
        "A " + name + " that lasts is a red flag. If it has been there since " +
        with_weekday(open->first) + ": " +
        invocation.to_type("symptom add lasting " + name + " --on " + iso(open->first),
                           About::patient) +
        "; if it is over: " +
        invocation.to_type("symptom end " + name + " --on DATE", About::patient));
  }
}

}  // namespace

void say_what_was_heard(const Invocation& invocation, const SymptomTable& table,
                        const SymptomReading& reading, const std::vector<Symptom>& recorded,
                        Receipt& receipt) {
  say_days(invocation, reading, recorded, receipt);
  say_that_it_may_last(invocation, table, reading, recorded, receipt);
  std::vector<std::string> kept;
  for (const Wanted& each : reading.wanted) {
    if (each.is_rest) kept.push_back("\"" + each.words + "\"");
  }
  if (!kept.empty()) {
    receipt.lines.push_back(
        "Not in the list, so kept in your own words and not judged: " + joined(kept) + ".");
  }
  say_other_things(invocation, table, reading, receipt);
  if (!reading.denied.empty()) {
    receipt.lines.push_back(
        "Not recorded, as it reads as not so, over, or not yours: " + joined(reading.denied) + ".");
  }
}

}  // namespace isotrack
