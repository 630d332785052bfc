#include "symptom_said.hpp"

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

void add_once(std::vector<std::string>& lines, std::string line) {
  if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
}

/// `headache`, as it is typed; `NAME` for own words.
std::string name_to_type(const Wanted& wanted) {
  return wanted.row->in_own_words ? "NAME" : lower(wanted.row->name);
}

/// The days that were heard, and the words that name none.
void say_days(const Invocation& invocation, const Reading& reading, Receipt& receipt) {
  std::vector<std::string> lines;
  for (const Wanted& each : reading.wanted) {
    if (each.began.empty() || each.first == invocation.today()) continue;
    const std::string words = "\"" + each.began + "\"";
    if (each.first) {
      add_once(lines, words + " is taken as since " + with_weekday(*each.first) +
                          "; another day is named with --on.");
      continue;
    }
    const bool is_said = std::ranges::any_of(
        lines, [&](const std::string& line) { return line.starts_with(words); });
    if (is_said) continue;
    add_once(lines, words + " names no day that is understood, so it stands since today; if it " +
                        "began before: " +
                        invocation.to_type("symptom add " + name_to_type(each) + " --on DATE",
                                           About::patient));
  }
  std::ranges::move(lines, std::back_inserter(receipt.lines));
}

void say_other_things(const Invocation& invocation, const SymptomTable& table,
                      const Reading& reading, Receipt& receipt) {
  std::vector<std::string> lines;
  for (const Wanted& each : reading.wanted) {
    const OtherThing* thing = each.row->in_own_words ? table.other_thing(each.words) : nullptr;
    if (thing == nullptr || thing->command.empty()) continue;
    add_once(lines, "To record " + thing->what + ": " +
                        invocation.to_type(thing->command, About::patient));
  }
  std::ranges::move(lines, std::back_inserter(receipt.lines));
}

}  // namespace

void say_what_was_heard(const Invocation& invocation, const SymptomTable& table,
                        const Reading& reading, Receipt& receipt) {
  say_days(invocation, reading, receipt);
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
