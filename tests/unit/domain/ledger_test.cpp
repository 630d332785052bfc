// The ledger of capsules: which ones a dose takes, what a count does, what keeps capsules apart.

#include "domain/ledger.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shelf.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("the fewest of what is there make an amount", "[ledger]") {
  using Counts = std::vector<CapsuleCount>;
  const auto of = [](const Counts& there, int mg) { return fewest_of(there, Milligrams(mg)); };
  CHECK(of({{40, 1}, {20, 3}}, 80) == Counts{{40, 1}, {20, 2}});
  CHECK(of({{40, 1}, {20, 3}}, 100) == Counts{{40, 1}, {20, 3}});
  CHECK(of({{40, 1}, {30, 2}, {10, 2}}, 60) == Counts{{30, 2}});
  CHECK(of({{40, 1}, {30, 1}, {20, 2}, {10, 1}}, 40) == Counts{{40, 1}});
  CHECK_FALSE(of({{20, 2}}, 30));
  CHECK_FALSE(of({{20, 2}}, 60));
  CHECK_FALSE(of({}, 20));
}

TEST_CASE("a dose takes the fewest capsules of the product in force", "[ledger]") {
  Shelf us = shelf("60mg");
  us.pick_up("2026-11-01", "30x40mg 30x20mg");
  us.doses("2026-11-01", "2026-11-03");
  CHECK(text(us.stock("2026-11-03")) == "40: 30-3=27, 20: 30-3=27");
  Shelf uk = shelf("60mg", "uk-roaccutane");
  uk.pick_up("2026-11-01", "90x20mg");
  uk.doses("2026-11-01", "2026-11-03");
  CHECK(text(uk.stock("2026-11-03")) == "20: 90-9=81");
}

TEST_CASE("a dose takes the capsules its day's plan names", "[ledger]") {
  Shelf named = shelf("60mg as 20+20+20");
  named.pick_up("2026-11-01", "90x20mg");
  named.dose("2026-11-01", 60);
  named.dose("2026-11-02", 40);  // a part of them
  CHECK(text(named.stock("2026-11-02")) == "20: 90-5=85");
  named.dose("2026-11-03", 60);
  named.dose("2026-11-03", 20);  // an extra one: none of the named are left
  named.dose("2026-11-04", 30);  // no part of 20 + 20 + 20
  CHECK(text(named.stock("2026-11-04")) == "30: 0-1=-1, 20: 90-9=81");
}

TEST_CASE("each intake of a day takes its own capsules", "[ledger]") {
  Shelf twice = shelf("2x20mg");
  twice.pick_up("2026-11-01", "60x20mg");
  twice.dose("2026-11-01", 20);
  twice.dose("2026-11-01", 20);
  twice.dose("2026-11-02", 40);  // both at once
  CHECK(text(twice.stock("2026-11-02")) == "20: 60-4=56");
  twice.dose("2026-11-03", 40);
  twice.dose("2026-11-03", 40);  // beyond the plan: of what is there
  CHECK(text(twice.stock("2026-11-03")) == "20: 60-8=52");
}

TEST_CASE("doses on days without a plan take the fewest, impossible ones are counted", "[ledger]") {
  Shelf odd = shelf("40mg 0mg");
  odd.pick_up("2026-11-01", "30x40mg 30x10mg");
  odd.dose("2026-11-01", 40);
  odd.dose("2026-11-02", 50);  // a rest day
  odd.dose("2026-11-03", 35);
  const Stock stock = odd.stock("2026-11-03");
  CHECK(text(stock) == "40: 30-2=28, 10: 30-1=29");
  CHECK(stock.doses_without_capsules == 1);
}

TEST_CASE("the ledger begins with the first supply that is recorded", "[ledger]") {
  Shelf late = shelf("40mg");
  late.doses("2026-11-01", "2026-11-20");
  late.pick_up("2026-11-20", "30x40mg");
  CHECK(text(late.stock("2026-11-20")) == "40: 30-1=29");
}

TEST_CASE("facts after the day are not looked at", "[ledger]") {
  Shelf later = shelf("40mg");
  later.pick_up("2026-11-01", "30x40mg");
  later.pick_up("2026-11-05", "30x40mg");
  later.doses("2026-11-01", "2026-11-05");
  later.count("2026-11-05", 40, 1);
  CHECK(text(later.stock("2026-11-04")) == "40: 30-4=26");
}

TEST_CASE("a count is taken over, and its difference kept", "[ledger]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  shelf_.doses("2026-11-01", "2026-11-04");
  shelf_.count("2026-11-05", 40, 25);
  CHECK(text(shelf_.stock("2026-11-05")) == "40: 25+0-0=25 (-1)");
  shelf_.doses("2026-11-06", "2026-11-07");
  shelf_.pick_up("2026-11-07", "30x40mg");
  Stock stock = shelf_.stock("2026-11-07");
  CHECK(text(stock) == "40: 25+30-2=53 (-1)");
  CHECK(stock.lines[0].counted_on == day("2026-11-05"));
  shelf_.count("2026-11-07", 40, 53);
  stock = shelf_.stock("2026-11-07");
  CHECK(text(stock) == "40: 53+0-0=53 (0)");
  REQUIRE(stock.counts.size() == 2);
  CHECK(stock.counts[0].expected == 26);
  CHECK(stock.counts[0].counted == 25);
  CHECK(stock.counts[1].expected == 53);
}

TEST_CASE("a count below nothing keeps the whole difference", "[ledger]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "1x40mg");
  shelf_.doses("2026-11-01", "2026-11-04");
  shelf_.count("2026-11-05", 40, 2);
  CHECK(text(shelf_.stock("2026-11-05")) == "40: 2+0-0=2 (5)");
}

TEST_CASE("the first count of capsules nothing was known of differs from nothing", "[ledger]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.doses("2026-11-01", "2026-11-04");
  shelf_.count("2026-11-05", 40, 26);
  const Stock stock = shelf_.stock("2026-11-05");
  CHECK(stock.known);
  CHECK(text(stock) == "40: 26+0-0=26");
  CHECK_FALSE(stock.counts.at(0).expected);
}

TEST_CASE("on the day of a count the order of recording decides", "[ledger]") {
  Shelf shelf_ = shelf("2x40mg");
  shelf_.pick_up("2026-11-04", "30x40mg");
  shelf_.dose("2026-11-05", 40);
  shelf_.count("2026-11-05", 40, 29);
  CHECK(text(shelf_.stock("2026-11-05")) == "40: 29+0-0=29 (0)");
  shelf_.dose("2026-11-05", 40);
  shelf_.pick_up("2026-11-05", "10x40mg");
  CHECK(text(shelf_.stock("2026-11-05")) == "40: 29+10-1=38 (0)");
  shelf_.dose("2026-11-04", 40);  // of the day before, whenever recorded: before the count
  CHECK(text(shelf_.stock("2026-11-05")) == "40: 29+10-1=38 (1)");
}

TEST_CASE("capsules of Absorica LD are not those of the others", "[ledger]") {
  Shelf shelf_ = shelf("20mg");
  shelf_.pick_up("2026-11-01", "30x20mg");
  shelf_.doses("2026-11-01", "2026-11-02");
  follow(shelf_.course(), day("2026-11-03"), "20mg", micronised);
  shelf_.pick_up("2026-11-02", "30x20mg", micronised);
  shelf_.doses("2026-11-03", "2026-11-05");
  CHECK(text(shelf_.stock("2026-11-05")) == "20: 30-2=28, 20LD: 30-3=27");
  shelf_.pick_up("2026-11-05", "10x20mg 10x16mg");  // not said: the product in force
  shelf_.count("2026-11-05", 20, 37);
  CHECK(text(shelf_.stock("2026-11-05")) == "20: 30-2=28, 20LD: 37+0-0=37 (0), 16LD: 10-0=10");
  shelf_.pick_up("2026-11-05", "10x40mg");  // only the others have it
  CHECK(text(shelf_.stock("2026-11-05")) ==
        "40: 10-0=10, 20: 30-2=28, 20LD: 37+0-0=37 (0), 16LD: 10-0=10");
}

TEST_CASE("a product that was not said is that of the course under way", "[ledger]") {
  Shelf shelf_ = shelf("20mg", micronised);
  shelf_.doses("2026-11-01", "2026-11-05");
  end(shelf_.course(), day("2026-11-05"));
  CourseRecord second = course_from(day("2027-02-01"), "20mg");
  second.number = 2;
  shelf_.patient.courses.push_back(second);
  shelf_.pick_up("2026-11-01", "30x20mg");
  shelf_.pick_up("2027-01-30", "30x20mg");  // between courses: for the next
  CHECK(text(shelf_.stock("2027-01-31")) == "20: 30-0=30, 20LD: 30-5=25");
}

TEST_CASE("the fewest are found among many capsules and odd strengths", "[ledger]") {
  using Counts = std::vector<CapsuleCount>;
  CHECK(fewest_of({{40, 9999}, {5, 9999}}, Milligrams(85)) == Counts{{40, 2}, {5, 1}});
  CHECK(fewest_of({{32, 2}, {28, 1}, {24, 3}}, Milligrams(80)) == Counts{{32, 1}, {24, 2}});
  CHECK_FALSE(fewest_of({{40, 9}, {20, 9}}, Milligrams(50)));  // no multiple of 20
  CHECK_FALSE(fewest_of({{40, 0}}, Milligrams(40)));
}

TEST_CASE("a day takes its planned capsules, else the fewest, or leaves all where they are",
          "[ledger]") {
  using Counts = std::vector<CapsuleCount>;
  PlannedDay planned;
  planned.intakes = {Milligrams(40), Milligrams(20)};
  Counts there{{40, 1}, {20, 4}};
  CHECK(take_day(planned, Counts{{20, 3}}, there));
  CHECK(there == Counts{{40, 1}, {20, 1}});
  CHECK(take_day(planned, Counts{{20, 3}}, there));  // those are gone
  CHECK(there.empty());
  there = {{40, 1}, {10, 1}};
  CHECK_FALSE(take_day(planned, std::nullopt, there));
  CHECK(there == Counts{{40, 1}, {10, 1}});
}
