#include "agreed_step.hpp"

#include <vector>

#include "isotrack/base/text.hpp"
#include "isotrack/domain/date.hpp"

namespace isotrack {
namespace {

/// Rules of the programme that hold unless a step is confirmed.
std::vector<const Rule*> rules_without(const Situation& now, const std::string& step) {
  std::vector<const Rule*> out;
  for (const Rule& rule : now.programme().rules) {
    if (rule.unless_step == step) out.push_back(&rule);
  }
  return out;
}

}  // namespace

bool takes_rules_out(const Situation& now, const std::string& step) {
  return !rules_without(now, step).empty();
}

void say_what_it_takes_out(const Invocation& invocation, const Situation& after,
                           const AgreedStep& step, const Confirmation& fact, Receipt& receipt) {
  const auto rules = rules_without(after, step.id);
  if (rules.empty()) return;
  std::vector<std::string> out;
  std::vector<std::string> stops;
  std::vector<std::string> tests;
  for (const Rule* rule : rules) {
    (rule->check == Check::trigger ? stops : out).push_back(rule->title + " (" + rule->id + ")");
  }
  for (const Rule& rule : after.programme().rules) {
    const bool is_taken = rule.check == Check::supply_test ||
                          (rule.check == Check::milestone && rule.met_by == MetBy::test);
    if (is_taken && !rule.unless_step) tests.push_back(rule.id);
  }
  receipt.lines.push_back("Not asked for any more: " + joined(out) + ".");
  const std::string from = "No STOP when it happens from " + with_weekday(fact.on) + " on: ";
  if (!stops.empty()) receipt.lines.push_back(from + joined(stops) + ".");
  if (!tests.empty()) receipt.lines.push_back("The pregnancy tests stay: " + joined(tests) + ".");
  if (step.rule != nullptr && !step.rule->text.empty()) {
    const std::string& kind = step.rule->source.kind;
    const std::string who = kind == "label" || kind == "regulator" ? kind : "source";
    receipt.lines.push_back("The " + who + " says: " + step.rule->text + " " + step.source);
  }
  if (!fact.note.empty()) return;
  receipt.lines.push_back(
      "No note says what was agreed and why. To add it: " +
      invocation.to_type("confirm " + step.id + " --on " + iso(fact.on) + " --note TEXT",
                         About::patient));
}

}  // namespace isotrack
