// What put a finding to rest: what was decided first after its cause, else the last waiver.

#include "isotrack/domain/settled.hpp"

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
