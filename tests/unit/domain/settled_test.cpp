// What put a finding to rest: what was decided first after its cause, else the last waiver.

#include "isotrack/domain/settled.hpp"

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const std::string rule = "interaction.tetracyclines";

struct Said {
  Events events;

  void waive(std::string_view on, std::string_view due, std::int64_t entry) {
    events.waivers.push_back({by(entry), rule, day(due), day(on), "talked about"});
  }

  void decide(std::string_view on, std::int64_t entry, const std::string& note = "stopped") {
    Confirmation fact;
    fact.recorded = by(entry);
    fact.step = rule;
    fact.on = day(on);
    fact.note = note;
    events.confirmations.push_back(fact);
  }

  /// Of a finding of 1 November that entry `cause` recorded.
  [[nodiscard]] std::string of(std::int64_t cause, std::string_view today) const {
    const auto found = settled_by(events, rule, {day("2026-11-01")}, cause, day(today));
    return found ? settled_words(*found) : std::string();
  }

  static Recorded by(std::int64_t entry) { return {entry, entry, entry, entry}; }
};

}  // namespace

TEST_CASE("nothing was said", "[settled]") { CHECK(Said().of(1, "2026-11-20").empty()); }

TEST_CASE("a waiver speaks of its day, and of what was recorded before it", "[settled]") {
  Said said;
  said.waive("2026-11-02", "2026-11-01", 6);
  CHECK(said.of(6, "2026-11-20") == "waived Mon 2026-11-02: talked about");
  CHECK(said.of(7, "2026-11-20").empty());
  CHECK(said.of(6, "2026-11-01").empty());  // not yet
  said.waive("2026-11-05", "2026-11-04", 9);
  CHECK(said.of(6, "2026-11-20") == "waived Mon 2026-11-02: talked about");
  CHECK(said.of(7, "2026-11-20").empty());
}

TEST_CASE("a decision that follows a waiver counts", "[settled]") {
  Said said;
  said.waive("2026-11-02", "2026-11-01", 6);
  said.decide("2026-11-03", 8);
  CHECK(said.of(6, "2026-11-20") == "settled Tue 2026-11-03: stopped");
  CHECK(said.of(6, "2026-11-02") == "waived Mon 2026-11-02: talked about");
}

TEST_CASE("each cause keeps the decision that came after it", "[settled]") {
  Said said;
  said.decide("2026-11-03", 8, "repeat in a week");
  said.decide("2026-11-03", 10, "diet");
  CHECK(said.of(6, "2026-11-20") == "settled Tue 2026-11-03: repeat in a week");
  CHECK(said.of(9, "2026-11-20") == "settled Tue 2026-11-03: diet");
  CHECK(said.of(11, "2026-11-20").empty());
}

namespace {

Obligation finding(const std::string& of, std::string_view due, std::int64_t entry) {
  Obligation out;
  out.rule = of;
  out.is_finding = true;
  out.state = ObligationState::open;
  out.due_on = day(due);
  out.cause = entry;
  return out;
}

/// `settled lab.T3 2026-11-02`, in the order they are told.
std::string rested(const Judgement& judgement, const Events& events,
                   std::string_view until = "2026-11-20") {
  std::string out;
  for (const SettledRule& each : settled_rules(judgement, events, day("2026-10-01"), day(until))) {
    out += (out.empty() ? "" : "; ") + std::string(each.by_decision ? "settled " : "set aside ") +
           each.rule + " " + iso(each.on);
  }
  return out;
}

}  // namespace

TEST_CASE("a decision about a finding is told, not a step that was taken", "[settled]") {
  Said said;
  said.decide("2026-11-03", 8);
  said.decide("2026-11-05", 9);
  said.events.confirmations.push_back(said.events.confirmations.front());
  said.events.confirmations.back().step = "us.enrol";
  CHECK(rested({}, said.events) == "settled interaction.tetracyclines 2026-11-05");
  CHECK(rested({}, said.events, "2026-11-04") == "settled interaction.tetracyclines 2026-11-03");
  CHECK(rested({}, said.events, "2026-11-02").empty());
  said.events.confirmations.front().step = "us.trigger.pregnancy";
  CHECK(rested({}, said.events) == "settled interaction.tetracyclines 2026-11-05");
  Judgement judgement;
  judgement.obligations.push_back(finding("us.trigger.pregnancy", "2026-11-01", 1));
  judgement.obligations.back().is_finding = false;
  judgement.obligations.back().kind = Kind::stop;
  judgement.obligations.back().state = ObligationState::met;
  CHECK(rested(judgement, said.events) ==
        "settled us.trigger.pregnancy 2026-11-03; settled interaction.tetracyclines 2026-11-05");
}

TEST_CASE("what stands open again is not told as settled", "[settled]") {
  Said said;
  said.decide("2026-11-03", 8);
  Judgement judgement;
  judgement.obligations.push_back(finding(rule, "2026-11-10", 12));
  CHECK(rested(judgement, said.events).empty());
}

TEST_CASE("what was set aside is told by the waiver that speaks of it", "[settled]") {
  Said said;
  said.waive("2026-11-02", "2026-11-01", 6);
  said.waive("2026-11-05", "2026-11-04", 7);
  Judgement judgement;
  judgement.obligations.push_back(finding(rule, "2026-11-01", 6));
  judgement.obligations.back().state = ObligationState::waived;
  CHECK(rested(judgement, said.events) == "set aside interaction.tetracyclines 2026-11-02");
  judgement.obligations.back().is_finding = false;
  CHECK(rested(judgement, said.events).empty());
}
