#include "symptom_said.hpp"

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

void add_once(std::vector<std::string>& lines, std::string line) {
  if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
}

/// Whether the record has a symptom from a day on.
bool is_recorded(const std::vector<Symptom>& recorded, const Wanted& wanted, Date on) {
  return std::ranges::any_of(recorded, [&](const Symptom& each) {
    return each.symptom == wanted.row->id && each.first == on;
  });
}

/// The days that were heard, as they stand in the record now.
void say_days(const Invocation& invocation, const SymptomReading& reading,
              const std::vector<Symptom>& recorded, Receipt& receipt) {
  std::vector<std::string> lines;
  for (const Wanted& each : reading.wanted) {
    if (!each.first || each.first == invocation.today()) continue;
    const std::string taken =
        "\"" + each.began + "\" is taken as since " + with_weekday(*each.first) + "; ";
    add_once(lines, taken + (is_recorded(recorded, each, *each.first)
                                 ? "another day is named with --on."
                                 : "the days on record stand above."));
  }
  std::ranges::move(lines, std::back_inserter(receipt.lines));
}

void say_other_things(const Invocation& invocation, const SymptomIndex& names,
                      const SymptomReading& reading, Receipt& receipt) {
  std::vector<std::string> lines;
  for (const Wanted& each : reading.wanted) {
    const OtherThing* thing = each.row->in_own_words ? names.other_thing(each.words) : nullptr;
    if (thing == nullptr || thing->command.empty()) continue;
    add_once(lines, "To record " + thing->what + ": " +
                        invocation.to_type(thing->command, About::patient));
  }
  std::ranges::move(lines, std::back_inserter(receipt.lines));
}

/// A day given with --on may be of something that is over by now: nobody said that it lasts.
void say_that_it_may_last(const Invocation& invocation, const SymptomIndex& names,
                          const SymptomReading& reading, const std::vector<Symptom>& recorded,
                          Receipt& receipt) {
  if (!invocation.arguments().value("--on")) return;
  for (const Wanted& each : reading.wanted) {
    const SymptomRow* lasting = names.lasting(each.row);
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

void say_what_was_heard(const Invocation& invocation, const SymptomIndex& names,
                        const SymptomReading& reading, const std::vector<Symptom>& recorded,
                        Receipt& receipt) {
  say_days(invocation, reading, recorded, receipt);
  say_that_it_may_last(invocation, names, reading, recorded, receipt);
  std::vector<std::string> kept;
  for (const Wanted& each : reading.wanted) {
    if (each.is_rest) kept.push_back("\"" + each.words + "\"");
  }
  if (!kept.empty()) {
    receipt.lines.push_back(
        "Not in the list, so kept in your own words and not judged: " + joined(kept) + ".");
  }
  say_other_things(invocation, names, reading, receipt);
  if (!reading.denied.empty()) {
    receipt.lines.push_back(
        "Not recorded, as it says that it is not there: " + joined(reading.denied) + ".");
  }
}

}  // namespace isotrack
