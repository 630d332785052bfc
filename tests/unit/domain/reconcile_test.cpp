// The months of the three ledgers: what was planned, dispensed and logged, and why they part.

#include "isotrack/domain/stock.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shelf.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

std::string in_lines(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& each : words) out += each + "\n";
  return out;
}

}  // namespace

TEST_CASE("a month is reconciled in sentences", "[reconcile]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-10-30", "30x40mg");
  shelf_.doses("2026-11-01", "2026-11-28");
  miss(shelf_.course(), day("2026-11-29"));
  miss(shelf_.course(), day("2026-11-30"));
  auto months = shelf_.months("2026-11-30");
  REQUIRE(months.size() == 1);
  CHECK(months[0].first == day("2026-11-01"));
  CHECK(months[0].last == day("2026-11-30"));
  CHECK(months[0].planned == Milligrams(1200));
  CHECK(months[0].dispensed == Milligrams(1200));
  CHECK(months[0].logged == Milligrams(1120));
  CHECK(months[0].missed == 2);
  CHECK(text(months[0].left) == "40: 30-28=2");
  CHECK(in_lines(months[0].words) ==
        "planned 1,200 mg, logged 1,120 mg: 2 missed days\n"
        "dispensed 1,200 mg, 80 mg more than logged\n"
        "1,200 mg of it picked up before the first day\n"
        "2 capsules of 40 mg should be left\n");

  shelf_.pick_up("2026-12-03", "30x40mg");
  shelf_.count("2026-12-03", 40, 31);
  shelf_.doses("2026-12-01", "2026-12-05");
  months = shelf_.months("2026-12-07");
  REQUIRE(months.size() == 2);
  CHECK(months[1].first == day("2026-12-01"));
  CHECK(months[1].last == day("2026-12-07"));
  CHECK(months[1].pending == 1);
  CHECK(months[1].unknown == 1);
  CHECK(in_lines(months[1].words) ==
        "planned 240 mg, logged 200 mg: 1 day without an entry, not known whether taken\n"
        "1 day is still open and not counted\n"
        "dispensed 1,200 mg, 1,000 mg more than logged, with 2 capsules of 40 mg from before\n"
        "counted 31 capsules of 40 mg on Thu 2026-12-03: 2 more than recorded: a pick-up is "
        "missing, or a dose was logged that was not taken\n"
        "29 capsules of 40 mg should be left, if nothing was taken on 1 day without an entry\n");
  shelf_.count("2027-01-02", 40, 29);
  months = shelf_.months("2027-01-03");
  REQUIRE(months.size() == 3);
  CHECK(months[1].words.at(months[1].words.size() - 2).starts_with("counted 31 capsules"));
  CHECK(months[1].words.back() ==
        "29 capsules of 40 mg should be left, if nothing was taken on 26 days without an entry");
  REQUIRE(months[2].words.size() == 5);
  CHECK(months[2].words[3] == "counted 29 capsules of 40 mg on Sat 2027-01-02: as recorded");
  CHECK(months[2].words[4] == "29 capsules of 40 mg should be left");
}

TEST_CASE("every cause of a difference has its milligrams", "[reconcile]") {
  Shelf shelf_ = shelf("2x40mg");
  shelf_.pick_up("2026-11-01", "20x40mg");
  shelf_.dose("2026-11-01", 40);  // partial
  shelf_.dose("2026-11-02", 80);
  shelf_.dose("2026-11-02", 20);  // above
  miss(shelf_.course(), day("2026-11-03"));
  hold(shelf_.course(), day("2026-11-05"), day("2026-11-06"));
  shelf_.dose("2026-11-05", 40);  // on a held day
  shelf_.dose("2026-11-06", 35);  // no capsules make it
  const auto months = shelf_.months("2026-11-06");
  REQUIRE(months.size() == 1);
  CHECK(months[0].extra_days == 3);
  CHECK(months[0].held == 2);
  CHECK(in_lines(months[0].words) ==
        "planned 320 mg, logged 215 mg: 1 missed day (80 mg); 1 day without an entry, not known "
        "whether taken (80 mg); 1 partial day (40 mg less); 1 day above the plan (20 mg more); 2 "
        "held days with a dose (75 mg more)\n"
        "2 held days, nothing planned\n"
        "dispensed 800 mg, 585 mg more than logged\n"
        "1 logged dose that no capsules make, not taken off the stock\n"
        "16 capsules of 40 mg should be left, if nothing was taken on 1 day without an entry; the "
        "log takes 1 capsule of 20 mg more than was picked up or counted\n");
}

TEST_CASE("what is lacking at the end of a month is said", "[reconcile]") {
  Shelf shelf_ = shelf("60mg");
  shelf_.pick_up("2026-11-01", "5x40mg 1x20mg");
  shelf_.pick_up("2026-11-02", "");
  shelf_.doses("2026-11-01", "2026-11-03");
  CHECK(in_lines(shelf_.months("2026-11-03").at(0).words) ==
        "planned 180 mg, logged 180 mg\n"
        "dispensed 220 mg, 40 mg more than logged\n"
        "1 pick-up without capsules said, not among the dispensed mg\n"
        "2 capsules of 40 mg should be left; the log takes 2 capsules of 20 mg more than was "
        "picked up or counted\n");
  shelf_.pick_up("2026-11-03", "2x20mg");
  shelf_.count("2026-11-03", 40, 0);
  CHECK(in_lines(shelf_.months("2026-11-03").at(0).words) ==
        "planned 180 mg, logged 180 mg\n"
        "dispensed 260 mg, 80 mg more than logged\n"
        "1 pick-up without capsules said, not among the dispensed mg\n"
        "counted 0 capsules of 40 mg on Tue 2026-11-03: 2 fewer than recorded: lost, given back, "
        "or taken without an entry\n"
        "1 capsule of 20 mg should be left; the log takes 1 capsule of 20 mg more than was picked "
        "up or counted\n");
}

TEST_CASE("months are those of the course", "[reconcile]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-09-01", "30x40mg");
  shelf_.doses("2026-11-01", "2027-01-10");
  end(shelf_.course(), day("2027-01-10"));
  CHECK(shelf_.months("2026-10-31").empty());
  const auto months = shelf_.months("2027-03-01");
  REQUIRE(months.size() == 3);
  CHECK(months[1].first == day("2026-12-01"));
  CHECK(months[1].last == day("2026-12-31"));
  CHECK(months[2].last == day("2027-01-10"));
  CHECK(months[0].dispensed == Milligrams(1200));
  CHECK(months[1].dispensed == Milligrams(0));
  CHECK(months[1].words.at(1) == "dispensed 0 mg, 1,240 mg less than logged");
  CHECK(months[1].words.at(2) ==
        "none should be left; the log takes 31 capsules of 40 mg more than was picked up or "
        "counted");

  CourseRecord second = course_from(day("2027-05-01"), "40mg");
  second.number = 2;
  shelf_.patient.courses.push_back(second);
  shelf_.pick_up("2027-04-20", "30x40mg");
  CHECK(shelf_.months("2027-05-01").at(0).dispensed == Milligrams(1200));
}

TEST_CASE("capsules counted before the first day are there until they are taken", "[reconcile]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-10-30", "25x40mg");
  shelf_.pick_up("2026-12-01", "30x40mg");
  shelf_.doses("2026-11-01", "2026-12-31");
  CHECK(
      shelf_.months("2026-11-30").at(0).words.back() ==
      "none should be left; the log takes 5 capsules of 40 mg more than was picked up or counted");

  shelf_.count("2026-10-20", 40, 10);
  const auto months = shelf_.months("2026-12-31");
  REQUIRE(months.size() == 2);
  CHECK(months[0].dispensed == Milligrams(1000));  // what was counted is not dispensed
  CHECK(in_lines(months[0].words) ==
        "planned 1,200 mg, logged 1,200 mg\n"
        "dispensed 1,000 mg, 200 mg less than logged\n"
        "1,000 mg of it picked up before the first day\n"
        "counted 10 capsules of 40 mg on Tue 2026-10-20: none recorded before\n"
        "5 capsules of 40 mg should be left\n");
  CHECK(months[1].dispensed == Milligrams(1200));
  CHECK(in_lines(months[1].words) ==
        "planned 1,240 mg, logged 1,240 mg\n"
        "dispensed 1,200 mg, 40 mg less than logged, with 5 capsules of 40 mg from before\n"
        "4 capsules of 40 mg should be left\n");
  CHECK(text(months[1].left) == "40: 10+55-61=4");
}

TEST_CASE("what a count lacks may be days without an entry", "[reconcile]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  shelf_.doses("2026-11-01", "2026-11-08");  // nothing is said of the 9th and the 10th
  shelf_.count("2026-11-11", 40, 17);
  shelf_.doses("2026-11-11", "2026-11-12");
  CHECK(in_lines(shelf_.months("2026-11-12").at(0).words) ==
        "planned 480 mg, logged 400 mg: 2 days without an entry, not known whether taken\n"
        "dispensed 1,200 mg, 800 mg more than logged\n"
        "counted 17 capsules of 40 mg on Wed 2026-11-11: 4 fewer than recorded: lost, given back, "
        "or taken without an entry (2 days before have none)\n"
        "16 capsules of 40 mg should be left\n");
}

TEST_CASE("a change of product is said, and a count speaks of its own capsules", "[reconcile]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  shelf_.doses("2026-11-01", "2026-11-08");
  shelf_.count("2026-11-10", 40, 20);
  follow(shelf_.course(), day("2026-11-12"), "32mg", micronised);
  shelf_.pick_up("2026-11-12", "30x32mg");
  shelf_.doses("2026-11-12", "2026-11-13");
  shelf_.course().steps.back().product = micronised;
  const auto words = shelf_.months("2026-11-14").at(0).words;
  REQUIRE(words.size() == 6);
  CHECK(words[1] ==
        "the plan changes from isotretinoin USP to Absorica LD on Thu 2026-11-12; mg "
        "here are label mg of both");
  // Of the 9th and 10th the count tells; of the 11th nothing does.
  CHECK(words[5] ==
        "20 capsules of 40 mg and 28 capsules of 32 mg (Absorica LD) should be left, if nothing "
        "was taken on 1 day without an entry");
}

TEST_CASE("a month without supplies and doses says so", "[reconcile]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  const auto months = shelf_.months("2026-12-10");
  REQUIRE(months.size() == 2);
  CHECK(months[1].words.at(2) ==
        "nothing dispensed, nothing logged, with 30 capsules of 40 mg from before");
}
