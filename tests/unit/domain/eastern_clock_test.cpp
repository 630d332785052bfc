// Windows that end by the US Eastern clock, and those that no clock rules.

#include "tests/unit/domain/windows.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("eastern_date: midnight on either side of every change of the clock", "[windows]") {
  struct Change {
    const char* sunday;
    bool spring;
  };

  // The second Sunday of March and the first of November.
  for (const Change& row : std::vector<Change>{{"2007-03-11", true},
                                               {"2007-11-04", false},
                                               {"2015-03-08", true},
                                               {"2015-11-01", false},
                                               {"2020-03-08", true},
                                               {"2020-11-01", false},
                                               {"2024-03-10", true},
                                               {"2024-11-03", false},
                                               {"2026-03-08", true},
                                               {"2026-11-01", false},
                                               {"2027-03-14", true},
                                               {"2027-11-07", false},
                                               {"2032-03-14", true},
                                               {"2032-11-07", false}}) {
    CAPTURE(row.sunday);
    const Date sunday = day(row.sunday);
    // Midnight that begins the Sunday, before the change, and the one that ends it, after it.
    const auto before = std::chrono::hours(row.spring ? 5 : 4);
    const auto after = std::chrono::hours(row.spring ? 4 : 5);
    const auto second = std::chrono::seconds(1);
    CHECK(eastern_date(sunday + before - second) == sunday - days(1));
    CHECK(eastern_date(sunday + before) == sunday);
    // The instants of the change: 01:59:59 and then 03:00 in March, 01:00 again in November.
    const auto change = std::chrono::hours(row.spring ? 7 : 6);
    CHECK(eastern_date(sunday + change - second) == sunday);
    CHECK(eastern_date(sunday + change) == sunday);
    CHECK(eastern_date(sunday + days(1) + after - second) == sunday);
    CHECK(eastern_date(sunday + days(1) + after) == sunday + days(1));
    // The midnights a day earlier and later keep their own offset.
    CHECK(eastern_date(sunday - days(1) + before - second) == sunday - days(2));
    CHECK(eastern_date(sunday - days(1) + before) == sunday - days(1));
    CHECK(eastern_date(sunday + days(2) + after - second) == sunday + days(1));
    CHECK(eastern_date(sunday + days(2) + after) == sunday + days(2));
  }
}

TEST_CASE("eastern_date: summer and winter, new year and leap day", "[windows]") {
  CHECK(eastern_date(utc("2026-07-04", 3, 59, 59)) == day("2026-07-03"));
  CHECK(eastern_date(utc("2026-07-04", 4, 0)) == day("2026-07-04"));
  CHECK(eastern_date(utc("2026-11-22", 4, 59, 59)) == day("2026-11-21"));
  CHECK(eastern_date(utc("2026-11-22", 5, 0)) == day("2026-11-22"));
  CHECK(eastern_date(utc("2027-01-01", 4, 59, 59)) == day("2026-12-31"));
  CHECK(eastern_date(utc("2028-03-01", 4, 59, 59)) == day("2028-02-29"));
  CHECK(eastern_date(utc("2026-11-22", 23, 59, 59)) == day("2026-11-22"));
}

TEST_CASE("us.window ends 23:59 Eastern on day 7, wherever the patient is", "[windows]") {
  // SP 2026-11-18: day 7 is 2026-11-24, which ends at 2026-11-25 05:00 UTC.
  //
  //     UTC            Eastern        Pacific        Sydney (+11)
  //     11-25 04:59    11-24 23:59    11-24 20:59    11-25 15:59    open
  //     11-25 05:00    11-25 00:00    11-24 21:00    11-25 16:00    closed
  SamplePatient patient = us_third_supply();
  patient.record.events.confirmations.back().until = day("2026-11-30");  // the authorisation
  const Rulebook rules = rulebook_of(patient.record);

  struct Clock {
    const char* zone;
    std::chrono::hours offset;
    int hour;
    int minute;
    Answer met;
  };

  for (const Clock& row : std::vector<Clock>{{"Pacific", std::chrono::hours(-8), 4, 59, yes},
                                             {"Pacific", std::chrono::hours(-8), 5, 0, no},
                                             {"Pacific", std::chrono::hours(-8), 7, 59, no},
                                             {"Eastern", std::chrono::hours(-5), 4, 59, yes},
                                             {"Eastern", std::chrono::hours(-5), 5, 0, no},
                                             {"UTC", std::chrono::hours(0), 0, 0, yes},
                                             {"UTC", std::chrono::hours(0), 4, 59, yes},
                                             {"UTC", std::chrono::hours(0), 5, 0, no},
                                             {"Sydney", std::chrono::hours(11), 4, 59, yes},
                                             {"Sydney", std::chrono::hours(11), 5, 0, no}}) {
    const auto instant = utc("2026-11-25", row.hour, row.minute);
    const Moment now{date::floor<days>(instant + row.offset), eastern_date(instant)};
    const Judgement judgement = judged(patient, rules, now);
    CAPTURE(row.zone, row.hour, row.minute, now.today, now.eastern);
    CHECK(answer(judgement, "us.window") == row.met);
    const auto items = all_of(judgement, "us.window");
    REQUIRE_FALSE(items.empty());
    CHECK((items.back().state == ObligationState::missed) == (row.met == no));
    // The test is as old as the window: it does not shut the gate before the clock does.
    if (row.met == yes) CHECK(answer(judgement, "us.test.monthly") == yes);
    CHECK(judgement.gate.may_dispense == (row.met == yes));
  }
}

TEST_CASE("us.window in summer ends at 04:00 UTC", "[windows]") {
  SamplePatient patient = us_ready_to_start("2026-06-10");
  patient.pickup("2026-06-10").test("2026-07-08");
  const Rulebook rules = rulebook_of(patient.record);
  const auto at = [&](int hour, int minute) {
    const auto instant = utc("2026-07-15", hour, minute);
    const Date pacific = date::floor<days>(instant - std::chrono::hours(7));
    return answer(judged(patient, rules, {pacific, eastern_date(instant)}), "us.window");
  };
  CHECK(at(3, 59) == yes);
  CHECK(at(4, 0) == no);
}

TEST_CASE("us.window opens with the specimen's own date, ahead of Eastern too", "[windows]") {
  // In Sydney it is the 18th while Eastern still has the 17th.
  const SamplePatient patient = us_third_supply();
  const auto instant = utc("2026-11-17", 14, 0);
  const Moment now{date::floor<days>(instant + std::chrono::hours(11)), eastern_date(instant)};
  REQUIRE(now.today == day("2026-11-18"));
  REQUIRE(now.eastern == day("2026-11-17"));
  CHECK(answer(judged(patient, rulebook_of(patient.record), now), "us.window") == yes);
}

TEST_CASE("a window that no clock rules ends with the local day", "[windows]") {
  const SamplePatient patient = uk_second_supply();
  const Rulebook rules = rulebook_of(patient.record);
  CHECK(answer(judged(patient, rules, {day("2026-11-24"), day("2026-11-25")}), "uk.rx.valid") ==
        yes);
  CHECK(answer(judged(patient, rules, {day("2026-11-25"), day("2026-11-24")}), "uk.rx.valid") ==
        no);
}
