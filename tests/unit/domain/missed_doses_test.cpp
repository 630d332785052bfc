// Missed doses: their graded levels (I18).
//
//     1 day                     INFO   dose.missed
//     2 consecutive days        WARN   dose.missed.two       remind
//     3 or more, or < 80 %      WARN   dose.missed.three,    tell the clinic
//       of the last 30 days            dose.missed.share
//     7 or more                 WARN   dose.missed.seven     ask the prescriber before restarting

#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date today = day("2026-11-22");
constexpr std::string_view levels[] = {"dose.missed", "dose.missed.two", "dose.missed.three",
                                       "dose.missed.seven"};

/// A course since 2026-09-22 without programme and labs, each day up to `last` taken.
SamplePatient taking(Date last, const std::string& plan = "40mg") {
  SamplePatient patient("none", "2026-09-22");
  patient.labs("none_healthy");
  patient.course().steps.clear();
  follow(patient.course(), day("2026-09-22"), plan);
  return patient.taken(day("2026-09-22"), last);
}

/// As if nothing had been taken on a day.
void untake(SamplePatient& patient, Date on) {
  std::erase_if(patient.course().doses, [&](const Dose& dose) { return dose.on == on; });
}

/// `count` declared misses, the last of them yesterday; all days before were taken.
SamplePatient missing(int count) {
  SamplePatient patient = taking(today - days(count + 1));
  for (int i = count; i >= 1; --i) patient.missed(today - days(i));
  return patient;
}

bool says(const SamplePatient& patient, std::string_view rule, Date on = today) {
  return !asked_of(judged(patient, on), rule).empty();
}

/// The highest level that is said; empty when none is.
std::string level(const SamplePatient& patient, Date on = today) {
  const Judgement judgement = judged(patient, on);
  std::string out;
  for (const std::string_view rule : levels) {
    if (!asked_of(judgement, rule).empty()) out = rule;
  }
  return out;
}

bool warns_of_misses(const SamplePatient& patient, Date on = today) {
  return !level(patient, on).empty() || says(patient, "dose.missed.share", on);
}

}  // namespace

TEST_CASE("missed days in a row: each level at its first day", "[missed]") {
  const std::vector<std::pair<int, std::string>> rows{{0, ""},
                                                      {1, "dose.missed"},
                                                      {2, "dose.missed.two"},
                                                      {3, "dose.missed.three"},
                                                      {4, "dose.missed.three"},
                                                      {6, "dose.missed.three"},
                                                      {7, "dose.missed.seven"},
                                                      {8, "dose.missed.seven"},
                                                      {20, "dose.missed.seven"}};
  for (const auto& [count, expected] : rows) {
    CAPTURE(count);
    CHECK(level(missing(count)) == expected);
  }
}

TEST_CASE("missed days: one is INFO, two and more are WARN", "[missed]") {
  for (const int count : {1, 2, 3, 7}) {
    const Judgement judgement = judged(missing(count), today);
    CAPTURE(count);
    const auto items = asked_of(judgement, level(missing(count)));
    REQUIRE(items.size() == 1);
    CHECK(items.front().severity == (count == 1 ? Severity::info : Severity::warn));
    CHECK(items.front().kind == Kind::dose);
    CHECK_FALSE(items.front().source.empty());
  }
}

TEST_CASE("missed days: the rule's own words are shown", "[missed]") {
  const auto words = [](int count) {
    const SamplePatient patient = missing(count);
    const Obligation item = asked_of(judged(patient, today), level(patient)).front();
    return item.message + " " + item.words;
  };
  CHECK(words(3).find("ell the clinic") != std::string::npos);
  CHECK(words(7).find("sk the prescriber") != std::string::npos);
}

TEST_CASE("missed days that do not follow each other are not in a row", "[missed]") {
  // missed, taken, missed, taken: the last ones before today
  SamplePatient patient = taking(today - days(5));
  patient.missed(today - days(4)).taken(today - days(3), today - days(3));
  patient.missed(today - days(2)).taken(today - days(1), today - days(1));
  CHECK_FALSE(says(patient, "dose.missed.two"));
}

TEST_CASE("missed days: beside the last run stand those of the last 7 days", "[missed]") {
  // Skipped on 11-16, 11-17, 11-20 and today, 11-22.
  SamplePatient patient = taking(day("2026-11-15"));
  patient.missed(day("2026-11-16")).missed(day("2026-11-17"));
  patient.taken("2026-11-18", "2026-11-19").missed(day("2026-11-20"));
  patient.taken("2026-11-21", "2026-11-21").missed(today);
  const Obligation item = one(judged(patient, today), "dose.missed");
  CHECK(item.message == "1 missed day, Sun 2026-11-22; 4 missed days in the last 7");
  CHECK(item.severity == Severity::info);
  // One item, and nothing to add when the run is all there was.
  CHECK(level(patient) == "dose.missed");
  CHECK(one(judged(missing(2), today), "dose.missed.two").message.find("in the last") ==
        std::string::npos);
}

TEST_CASE("missed days: a run that is over is told for 7 days", "[missed]") {
  // 5 in a row, 11-12 to 11-16, and taken since.
  SamplePatient patient = taking(day("2026-11-11"));
  for (Date on = day("2026-11-12"); on <= day("2026-11-16"); on += days(1)) patient.missed(on);
  patient.taken("2026-11-17", "2026-11-30");
  for (const char* on : {"2026-11-17", "2026-11-22"}) {
    CAPTURE(on);
    CHECK(level(patient, day(on)) == "dose.missed.three");
    CHECK(one(judged(patient, day(on)), "dose.missed.three").message ==
          "5 missed days in a row, Thu 2026-11-12 to Mon 2026-11-16; taken again since Tue "
          "2026-11-17. Tell the clinic.");
  }
  CHECK(level(patient, day("2026-11-23")).empty());
}

TEST_CASE("missed days: a run before a hold is told for 7 days", "[missed]") {
  SamplePatient patient = taking(day("2026-11-14"));
  for (const char* on : {"2026-11-15", "2026-11-16", "2026-11-17"}) patient.missed(day(on));
  hold(patient.course(), day("2026-11-18"), std::nullopt);
  CHECK(one(judged(patient, day("2026-11-20")), "dose.missed.three").message ==
        "3 missed days in a row, Sun 2026-11-15 to Tue 2026-11-17; held since Wed 2026-11-18. Tell "
        "the clinic.");
  CHECK(level(patient, day("2026-11-23")) == "dose.missed.three");
  CHECK(level(patient, day("2026-11-24")).empty());
}

TEST_CASE("missed days: held and rest days are none of the last 7", "[missed]") {
  SamplePatient patient = taking(day("2026-11-14"), "40mg 0mg");  // 11-15 is a dosing day
  patient.missed(day("2026-11-15")).missed(day("2026-11-17"));
  hold(patient.course(), day("2026-11-19"), day("2026-11-21"));
  for (const char* on : {"2026-11-16", "2026-11-18", "2026-11-20"}) patient.missed(day(on));
  const Obligation item = one(judged(patient, today), "dose.missed.two");
  CHECK(item.message.find("in the last") == std::string::npos);
}

TEST_CASE("dose.today: nobody is asked in the evening who records at visits", "[missed]") {
  SamplePatient patient = taking(today - days(1));
  patient.record.logging = Logging::visits;
  CHECK(all_of(judged(patient, today), "dose.today").empty());
}

TEST_CASE("missed days: a partial dose is no missed day", "[missed]") {
  SamplePatient patient = taking(today - days(4));
  patient.missed(today - days(3));
  take(patient.course(), today - days(2), 20);
  patient.missed(today - days(1));
  CHECK_FALSE(says(patient, "dose.missed.two"));
}

TEST_CASE("missed days: today counts once it is said", "[missed]") {
  SamplePatient patient = missing(1);
  CHECK(level(patient) == "dose.missed");
  patient.missed(today);
  CHECK(level(patient) == "dose.missed.two");
}

TEST_CASE("missed days: an old run is over once a month was taken since", "[missed]") {
  SamplePatient patient = taking(day("2026-09-30"));
  for (Date on = day("2026-10-01"); on <= day("2026-10-04"); on += days(1)) patient.missed(on);
  patient.taken(day("2026-10-05"), today);
  CHECK_FALSE(warns_of_misses(patient));
}

TEST_CASE("missed share: less than 80 % of the last 30 days", "[missed]") {
  // Today is logged, so 30 days are said; the misses lie apart, well inside the 30 days.
  const auto apart = [](int count) {
    SamplePatient patient = taking(today);
    for (int i = 0; i < count; ++i) {
      const Date on = today - days(3 + 3 * i);
      untake(patient, on);
      patient.missed(on);
    }
    return patient;
  };
  CHECK_FALSE(says(apart(1), "dose.missed.share"));
  CHECK_FALSE(says(apart(5), "dose.missed.share"));
  CHECK_FALSE(says(apart(6), "dose.missed.share"));  // 24 of 30 are 80 %
  CHECK(says(apart(7), "dose.missed.share"));        // 23 of 30 are 76 %
  CHECK(says(apart(8), "dose.missed.share"));
  const auto items = asked_of(judged(apart(7), today), "dose.missed.share");
  REQUIRE(items.size() == 1);
  CHECK(items.front().severity == Severity::warn);
}

TEST_CASE("missed share: only the last 30 days count", "[missed]") {
  SamplePatient patient = taking(today);
  for (int i = 0; i < 7; ++i) {
    const Date on = today - days(32 + 3 * i);
    untake(patient, on);
    patient.missed(on);
  }
  CHECK_FALSE(says(patient, "dose.missed.share"));
}

TEST_CASE("unknown days are asked about first and do not count as missed", "[missed]") {
  SamplePatient patient = taking(today - days(11));  // 10 days without an entry
  CHECK_FALSE(warns_of_misses(patient));
  const auto items = asked_of(judged(patient, today), "dose.unanswered");
  REQUIRE(items.size() == 1);
  CHECK(items.front().kind == Kind::dose);
  // Between two missed days an unknown one breaks the row.
  SamplePatient mixed = taking(today - days(4));
  mixed.missed(today - days(3)).missed(today - days(1));
  CHECK(level(mixed) == "dose.missed");
  CHECK(says(mixed, "dose.unanswered"));
  // Nothing is asked when everything was said.
  CHECK_FALSE(says(taking(today - days(1)), "dose.unanswered"));
}

TEST_CASE("unknown days do not lower the share", "[missed]") {
  // 30 days: 13 unknown, 17 taken.
  SamplePatient patient = taking(today);
  for (int i = 0; i < 13; ++i) untake(patient, today - days(2 + 2 * i));
  CHECK_FALSE(says(patient, "dose.missed.share"));
  CHECK(says(patient, "dose.unanswered"));
}

TEST_CASE("unknown days are no taken ones either: the share is of the days spoken of", "[missed]") {
  // 30 days: 15 unknown, 5 missed, 10 taken; 10 of 15 are 67 %.
  SamplePatient patient = taking(today);
  for (int i = 0; i < 20; ++i) {
    const Date on = today - days(2 + i);
    untake(patient, on);
    if (i % 4 == 0) patient.missed(on);
  }
  CHECK(says(patient, "dose.missed.share"));
}

TEST_CASE("logging at visits leaves no unknown day to ask about", "[missed]") {
  SamplePatient patient = taking(today - days(11));
  patient.record.logging = Logging::visits;
  CHECK_FALSE(says(patient, "dose.unanswered"));
}

TEST_CASE("rest and held days never warn", "[missed]") {
  // Every third day: two rest days between doses.
  SamplePatient third = taking(today - days(1), "40mg 0mg 0mg");
  CHECK_FALSE(warns_of_misses(third));
  CHECK_FALSE(says(third, "dose.unanswered"));
  // A hold of 10 days up to yesterday, and one that goes on.
  SamplePatient held = taking(today - days(11));
  hold(held.course(), today - days(10), std::nullopt);
  CHECK_FALSE(warns_of_misses(held));
  CHECK_FALSE(says(held, "dose.unanswered"));
  // Misses declared inside a hold stop counting.
  for (int i = 9; i >= 1; --i) held.missed(today - days(i));
  CHECK_FALSE(warns_of_misses(held));
  // Of the days around a hold only the planned ones are counted.
  SamplePatient around = taking(today - days(12));
  around.missed(today - days(11));
  hold(around.course(), today - days(10), today - days(2));
  around.taken(today - days(1), today - days(1));
  CHECK_FALSE(says(around, "dose.missed.two"));
}

TEST_CASE("dose.today: asked for until something is said of the day", "[missed]") {
  SamplePatient patient = taking(today - days(1));
  const auto items = asked_of(judged(patient, today), "dose.today");
  REQUIRE(items.size() == 1);
  CHECK(items.front().due_on == today);
  CHECK(items.front().kind == Kind::dose);
  CHECK(items.front().severity == Severity::info);
  SamplePatient taken = patient;
  taken.taken(today, today);
  CHECK_FALSE(says(taken, "dose.today"));
  SamplePatient missed = patient;
  missed.missed(today);
  CHECK_FALSE(says(missed, "dose.today"));
}

TEST_CASE("dose.today: nothing on rest and held days, before and after the course", "[missed]") {
  SamplePatient held = taking(today - days(1));
  hold(held.course(), today, today);
  CHECK_FALSE(says(held, "dose.today"));
  // 2026-09-22 is a dosing day, so is each second day after it; 61 days later is a rest day.
  SamplePatient rest = taking(today - days(1), "40mg 0mg");
  CHECK_FALSE(says(rest, "dose.today"));
  SamplePatient planned("none", "2026-12-01");
  CHECK_FALSE(says(planned, "dose.today"));
  SamplePatient done = taking(today - days(1));
  done.finished(today - days(1));
  CHECK_FALSE(says(done, "dose.today"));
}

TEST_CASE("a STOP freezes the dose reminders", "[missed]") {
  SamplePatient patient = taking(today - days(1));
  CHECK(says(patient, "dose.today"));
  patient.test(today - days(1), TestResult::positive);
  CHECK(judged(patient, today).has_stop());
  CHECK_FALSE(says(patient, "dose.today"));
  // Days without a dose under a STOP are as they should be: nobody is reminded of them.
  SamplePatient stopped = taking(today - days(5));
  stopped.test(today - days(5), TestResult::positive);
  for (int i = 4; i >= 1; --i) stopped.missed(today - days(i));
  CHECK_FALSE(warns_of_misses(stopped));
}

TEST_CASE("missed days are silent once the course has ended", "[missed]") {
  SamplePatient patient = missing(3);
  patient.finished(today - days(4));
  CHECK_FALSE(warns_of_misses(patient));
}
