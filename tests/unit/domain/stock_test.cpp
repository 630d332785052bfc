#include "isotrack/domain/stock.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/shelf.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// `6 days, through 2026-11-07, then 20`, or why not.
std::string reach(const Stock& stock) {
  if (!stock.not_projected.empty()) return stock.not_projected;
  return std::to_string(*stock.days_on_hand) + " days, through " + iso(*stock.lasts_through) +
         ", then " + std::to_string(stock.short_of->strength_mg);
}

const SupplyRules& supply() {
  static const SupplyRules loaded = load_supply_rules();
  return loaded;
}

/// `stock.low WARN: ...`, a line each.
std::string said(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& each : findings) {
    out +=
        each.rule + " " + name_of(each.severity) + ": " + each.message + " [" + each.source + "]\n";
  }
  return out;
}

std::string ids(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& each : findings) out += (out.empty() ? "" : " ") + each.rule;
  return out;
}

}  // namespace

TEST_CASE("nothing recorded is not known; less than nothing is shown", "[stock]") {
  Shelf none = shelf("40mg");
  none.doses("2026-11-01", "2026-11-03");
  none.pick_up("2026-11-01", "");
  Stock stock = none.stock("2026-11-03");
  CHECK_FALSE(stock.known);
  CHECK(stock.lines.empty());
  CHECK(stock.pickups_without_capsules == 1);
  CHECK(reach(stock) == "no capsules are recorded, by no pick-up and no count");
  none.pick_up("2026-11-02", "2x40mg");
  stock = none.stock("2026-11-03");
  CHECK(text(stock) == "40: 2-2=0");
  CHECK(reach(stock) == "the capsules of a pick-up were not said");
  none.doses("2026-11-04", "2026-11-05");
  CHECK(stock_findings(none.stock("2026-11-05"), supply()).empty());  // they may be those
  none.count("2026-11-06", 40, 1);
  CHECK(reach(none.stock("2026-11-06")) == "1 days, through 2026-11-06, then 40");
  Shelf below = shelf("40mg");
  below.pick_up("2026-11-01", "2x40mg");
  below.doses("2026-11-01", "2026-11-03");
  CHECK(text(below.stock("2026-11-03")) == "40: 2-3=-1");
  CHECK(reach(below.stock("2026-11-03")) == "0 days, through 2026-11-03, then 40");
}

TEST_CASE("a dose takes what is there before what is usual", "[stock]") {
  Shelf thirties = shelf("60mg");
  thirties.pick_up("2026-11-01", "6x30mg");
  thirties.doses("2026-11-01", "2026-11-02");
  CHECK(text(thirties.stock("2026-11-02")) == "30: 6-4=2");
  CHECK(reach(thirties.stock("2026-11-02")) == "1 days, through 2026-11-03, then 30");
  thirties.doses("2026-11-03", "2026-11-04");
  CHECK(text(thirties.stock("2026-11-04")) == "40: 0-1=-1, 30: 6-6=0, 20: 0-1=-1");
}

TEST_CASE("days that a visit has not told of yet took their capsules", "[stock]") {
  Shelf visits = shelf("40mg");
  visits.patient.logging = Logging::visits;
  visits.pick_up("2026-11-01", "30x40mg");
  visits.doses("2026-11-01", "2026-11-10");
  CHECK(reach(visits.stock("2026-11-20")) == "11 days, through 2026-11-30, then 40");
  CHECK(reach(visits.stock("2026-12-10")) == "0 days, through 2026-11-30, then 40");
}

TEST_CASE("doses of every course are taken off", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  shelf_.doses("2026-11-01", "2026-11-05");
  end(shelf_.course(), day("2026-11-05"));
  CourseRecord second = course_from(day("2027-02-01"), "40mg");
  second.number = 2;
  shelf_.patient.courses.push_back(second);
  shelf_.doses("2027-02-01", "2027-02-02");
  CHECK(text(shelf_.stock("2027-02-02")) == "40: 30-7=23");
  CHECK(reach(shelf_.stock("2027-02-02")) == "23 days, through 2027-02-25, then 40");
}

TEST_CASE("capsules last from tomorrow, or from today while it is pending", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  shelf_.doses("2026-11-01", "2026-11-20");
  CHECK(reach(shelf_.stock("2026-11-20")) == "10 days, through 2026-11-30, then 40");
  CHECK(reach(shelf_.stock("2026-11-21")) == "10 days, through 2026-11-30, then 40");
  miss(shelf_.course(), day("2026-11-21"));
  CHECK(reach(shelf_.stock("2026-11-21")) == "10 days, through 2026-12-01, then 40");
}

TEST_CASE("days without an entry since the capsules are known of are told", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  CHECK(shelf_.stock("2026-11-05").days_without_entry == 0);  // nothing is known of
  shelf_.pick_up("2026-11-03", "30x40mg");
  CHECK(shelf_.stock("2026-11-03").days_without_entry == 0);  // pending
  CHECK(shelf_.stock("2026-11-05").days_without_entry == 2);  // the day of the pick-up is one
  shelf_.dose("2026-11-04", 40);
  miss(shelf_.course(), day("2026-11-05"));
  CHECK(shelf_.stock("2026-11-07").days_without_entry == 2);  // 3 and 6
  shelf_.count("2026-11-06", 40, 29);
  CHECK(shelf_.stock("2026-11-07").days_without_entry == 0);
  CHECK(shelf_.stock("2026-11-08").days_without_entry == 1);
  // Others are not known of from before the first pick-up of theirs.
  shelf_.pick_up("2026-11-08", "30x20mg");
  CHECK(shelf_.stock("2026-11-08").days_without_entry == 1);
  shelf_.pick_up("2026-11-03", "30x30mg");
  CHECK(shelf_.stock("2026-11-08").days_without_entry == 3);
}

TEST_CASE("a low stock rests on the days without an entry", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "10x40mg");
  shelf_.doses("2026-11-01", "2026-11-04");
  CHECK(said(stock_findings(shelf_.stock("2026-11-06"), supply()))
            .starts_with("stock.low INFO: capsules for 5 days, through Tue 2026-11-10; then "
                         "capsules of 40 mg are missing; capsules for 6 days if nothing was taken "
                         "on 1 day without an entry"));
}

TEST_CASE("days without an entry took no more than was there", "[stock]") {
  Shelf shelf_ = shelf("60mg");
  shelf_.pick_up("2026-11-01", "5x40mg 5x20mg");
  Stock stock = shelf_.stock("2026-11-20");  // 19 days
  CHECK(reach(stock) == "0 days, through 2026-11-05, then 40");
  CHECK(stock.days_if_untaken == 5);
  CHECK(text(stock) == "40: 5-0=5, 20: 5-0=5");
  shelf_.pick_up("2026-11-20", "3x40mg 3x20mg");
  stock = shelf_.stock("2026-11-20");
  CHECK(reach(stock) == "3 days, through 2026-11-22, then 40");
  CHECK(stock.days_if_untaken == 8);
  // A dose shows that its capsules were there: then not all of those days can have been taken.
  Shelf later = shelf("40mg");
  later.pick_up("2026-11-01", "5x40mg");
  later.doses("2026-11-10", "2026-11-12");
  CHECK(reach(later.stock("2026-11-12")) == "0 days, through 2026-11-12, then 40");
  CHECK(later.stock("2026-11-12").days_if_untaken == 2);
}

TEST_CASE("what was taken beyond the record is set against no later box", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  shelf_.doses("2026-11-01", "2026-12-23");
  CHECK(text(shelf_.stock("2026-12-23")) == "40: 30-53=-23");
  shelf_.pick_up("2026-12-24", "30x40mg");
  const Stock stock = shelf_.stock("2026-12-24");
  CHECK(text(stock) == "40: 60-53=30, 23 unrecorded");
  CHECK(reach(stock) == "30 days, through 2027-01-22, then 40");
  const auto found = stock_findings(stock, supply());
  CHECK(ids(found) == "stock.negative");
  CHECK(said(found).find("the record has: 23 of 40 mg. None of a later pick-up is set against") !=
        std::string::npos);
  // Mended by the pick-up that was missing, or settled by a count.
  Shelf mended = shelf_;
  mended.pick_up("2026-12-01", "23x40mg");
  std::ranges::stable_sort(mended.patient.events.dispensings, {}, &Dispensing::on);
  CHECK(text(mended.stock("2026-12-24")) == "40: 83-53=30");
  CHECK(ids(stock_findings(mended.stock("2026-12-24"), supply())).empty());
  shelf_.count("2026-12-24", 40, 30);
  CHECK(text(shelf_.stock("2026-12-24")) == "40: 30+0-0=30 (0)");
  CHECK(ids(stock_findings(shelf_.stock("2026-12-24"), supply())).empty());
}

TEST_CASE("a change of the plan to what is not to be exchanged is a finding", "[stock]") {
  const auto findings = [](Shelf& one, const char* on) {
    return ids(supply_findings(one.patient, &one.course(), products(), supply(), day(on)));
  };
  for (const bool to_ld : {true, false}) {
    Shelf one = shelf("32mg", to_ld ? generic : micronised);
    CHECK(findings(one, "2026-11-01").empty());
    follow(one.course(), day("2026-11-10"), "32mg", to_ld ? micronised : generic);
    CHECK(findings(one, "2026-11-01") == "stock.product_switch");
    CHECK(findings(one, "2026-12-09") == "stock.product_switch");  // day 30
    CHECK(findings(one, "2026-12-10").empty());
    follow(one.course(), day("2026-12-20"), "16mg",
           to_ld ? micronised : generic);  // a dose, no switch
    CHECK(findings(one, "2026-12-20").empty());
  }
  Shelf lidose = shelf("40mg");
  follow(lidose.course(), day("2026-11-10"), "40mg", "us-absorica");
  CHECK(findings(lidose, "2026-11-10").empty());
  Shelf back = shelf("40mg");
  follow(back.course(), day("2026-11-10"), "32mg", micronised);
  follow(back.course(), day("2026-11-12"), "40mg");
  CHECK_THAT(supply_findings(back.patient, &back.course(), products(), supply(), day("2026-11-12"))
                 .at(0)
                 .message,
             Catch::Matchers::StartsWith(
                 "the plan changes from Absorica LD to isotretinoin USP on Thu 2026-11-12: "));
  // The change that comes first matters at the counter, whatever follows it.
  const auto days_of = [&](const char* on) {
    std::string out;
    for (const Finding& each :
         supply_findings(back.patient, &back.course(), products(), supply(), day(on))) {
      out += iso(*each.due_on) + " ";
    }
    return out;
  };
  CHECK(days_of("2026-11-01") == "2026-11-10 2026-11-12 ");
  CHECK(days_of("2026-11-11") == "2026-11-10 2026-11-12 ");
  CHECK(days_of("2026-11-12") == "2026-11-12 ");
  CHECK(days_of("2026-12-12").empty());
}

TEST_CASE("the strength that is short first decides", "[stock]") {
  Shelf shelf_ = shelf("60mg");
  shelf_.pick_up("2026-11-01", "30x40mg 10x20mg");
  shelf_.doses("2026-11-01", "2026-11-04");
  CHECK(reach(shelf_.stock("2026-11-04")) == "6 days, through 2026-11-10, then 20");
}

TEST_CASE("the run-out follows phase, steps, holds and rest days", "[stock]") {
  Shelf alternating = shelf("40mg 60mg");
  alternating.pick_up("2026-11-01", "6x40mg 2x20mg");
  alternating.dose("2026-11-01", 40);
  // 5 of 40, 2 of 20: 60 (3rd is 40), 40, 60, 40, 60 lacks a 20.
  CHECK(reach(alternating.stock("2026-11-01")) == "4 days, through 2026-11-05, then 20");

  Shelf raised = shelf("20mg");
  follow(raised.course(), day("2026-11-04"), "40mg as 20+20");
  raised.pick_up("2026-11-01", "9x20mg");
  raised.dose("2026-11-01", 20);
  CHECK(reach(raised.stock("2026-11-01")) == "5 days, through 2026-11-06, then 20");

  Shelf switched = shelf("40mg");
  follow(switched.course(), day("2026-11-04"), "32mg", micronised);
  switched.pick_up("2026-11-01", "30x40mg");
  switched.dose("2026-11-01", 40);
  CHECK(reach(switched.stock("2026-11-01")) == "2 days, through 2026-11-03, then 32");

  Shelf held = shelf("40mg");
  held.pick_up("2026-11-01", "5x40mg");
  held.dose("2026-11-01", 40);
  hold(held.course(), day("2026-11-03"), day("2026-11-09"));
  CHECK(reach(held.stock("2026-11-01")) == "11 days, through 2026-11-12, then 40");

  Shelf weekdays = shelf("20mg tue,thu,sat");
  weekdays.pick_up("2026-11-01", "2x20mg");
  // Sun 1 is a rest day; Tue 3 and Thu 5 are kept, Fri 6 rests, Sat 7 lacks one.
  CHECK(reach(weekdays.stock("2026-11-01")) == "5 days, through 2026-11-06, then 20");
}

TEST_CASE("no day is named where the plan does not reach one", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  hold(shelf_.course(), day("2026-11-03"), std::nullopt);
  CHECK(reach(shelf_.stock("2026-11-02")) == "the hold from Tue 2026-11-03 has no end");
  CHECK(reach(shelf_.stock("2026-11-03")) == "on hold without an end");
  CHECK_FALSE(shelf_.stock("2026-11-03").days_on_hand);

  Shelf odd = shelf("40mg 35mg");
  odd.pick_up("2026-11-01", "30x40mg");
  CHECK(reach(odd.stock("2026-11-01")) ==
        "Mon 2026-11-02 plans 35 mg, which no capsules of isotretinoin USP make");

  Shelf ended = shelf("40mg");
  ended.pick_up("2026-11-01", "30x40mg");
  ended.doses("2026-11-01", "2026-11-05");
  end(ended.course(), day("2026-11-05"));
  CHECK(reach(ended.stock("2026-11-05")) == "the course has ended");
  CHECK(text(ended.stock("2026-11-05")) == "40: 30-5=25");
  CHECK(reach(ended.stock("2026-11-04")) == "26 days, through 2026-11-30, then 40");

  Shelf bare = shelf("");
  bare.pick_up("2026-11-01", "30x40mg");
  CHECK(reach(bare.stock("2026-11-01")) == "no plan is recorded");
  const Stock alone = stock_of(bare.patient, nullptr, {}, products(), day("2026-11-01"));
  CHECK(alone.not_projected == "there is no course");
}

TEST_CASE("a step up asks for a strength that was never there", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  follow(shelf_.course(), day("2026-11-25"), "60mg");  // 40 + 20
  shelf_.doses("2026-11-01", "2026-11-20");
  // 10 of 40 are left: those of four days, then a 20 is missing.
  CHECK(reach(shelf_.stock("2026-11-20")) == "4 days, through 2026-11-24, then 20");
  CHECK(said(stock_findings(shelf_.stock("2026-11-20"), supply()))
            .starts_with("stock.low INFO: capsules for 4 days, through Tue 2026-11-24; then "
                         "capsules of 20 mg are missing"));
  shelf_.doses("2026-11-21", "2026-11-24");
  CHECK(reach(shelf_.stock("2026-11-24")) == "0 days, through 2026-11-24, then 20");
  CHECK(said(stock_findings(shelf_.stock("2026-11-24"), supply()))
            .starts_with("stock.low WARN: not enough capsules of 20 mg for Wed 2026-11-25"));

  Shelf from_twenties = shelf("20mg");  // the larger ones are those missing
  from_twenties.pick_up("2026-11-01", "30x20mg");
  follow(from_twenties.course(), day("2026-11-03"), "50mg");  // 40 + 10
  from_twenties.dose("2026-11-01", 20);
  CHECK(reach(from_twenties.stock("2026-11-01")) == "1 days, through 2026-11-02, then 40");
}

TEST_CASE("a course to come is supplied from its first day", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-10-25", "30x40mg");
  CHECK(reach(shelf_.stock("2026-10-26")) == "30 days, through 2026-11-30, then 40");
}

TEST_CASE("a stock is low at seven days, pressing at two", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "30x40mg");
  shelf_.doses("2026-11-01", "2026-11-30");
  const auto low = [&](const char* on) { return said(stock_findings(shelf_.stock(on), supply())); };
  CHECK(low("2026-11-22").empty());
  CHECK(low("2026-11-23") ==
        "stock.low INFO: capsules for 7 days, through Mon 2026-11-30; then capsules of 40 mg are "
        "missing [I17 (design)]\n");
  CHECK(low("2026-11-27").starts_with("stock.low INFO: capsules for 3 days"));
  CHECK(low("2026-11-28").starts_with("stock.low WARN: capsules for 2 days"));
  CHECK(low("2026-11-29").starts_with("stock.low WARN: capsules for 1 day, through"));
  CHECK(low("2026-11-30") ==
        "stock.low WARN: not enough capsules of 40 mg for Tue 2026-12-01 [I40 (design)]\n");
}

TEST_CASE("stock below zero and counts that differ are findings", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  shelf_.pick_up("2026-11-01", "1x40mg");
  shelf_.doses("2026-11-01", "2026-11-03");
  Stock stock = shelf_.stock("2026-11-03");
  CHECK(ids(stock_findings(stock, supply())) == "stock.low stock.negative");
  CHECK(stock_findings(stock, supply())[1].message.starts_with(
      "more capsules were taken than the record has: 2 of 40 mg. A pick-up is missing"));
  Shelf both = shelf("60mg");
  both.pick_up("2026-11-01", "1x40mg 2x20mg");
  both.doses("2026-11-01", "2026-11-03");
  const auto of_both = stock_findings(both.stock("2026-11-03"), supply());
  CHECK(ids(of_both) == "stock.low stock.negative");
  CHECK(of_both[1].message.starts_with(
      "more capsules were taken than the record has: 2 of 40 mg, 1 of 20 mg. "));
  Shelf counted = shelf("40mg");
  counted.pick_up("2026-11-01", "60x20mg");
  counted.doses("2026-11-01", "2026-11-02");
  counted.count("2026-11-02", 40, 20);
  counted.count("2026-11-02", 20, 54);
  stock = counted.stock("2026-11-02");
  CHECK(said(stock_findings(stock, supply())) ==
        "stock.count_differs INFO: counted 54 of 20 mg on Mon 2026-11-02, 2 fewer than recorded "
        "(56) [I42 (design)]\n");
}

TEST_CASE("a supply of more than thirty days is a finding", "[stock][D20]") {
  const auto findings = [](Shelf& one, const char* on) {
    return said(supply_findings(one.patient, &one.course(), products(), supply(), day(on)));
  };
  const std::string limit = "in the US one prescription is for 30 days at most";
  Shelf stated = shelf("40mg");
  stated.pick_up("2026-11-02", "30x40mg", "", 30);
  CHECK(findings(stated, "2026-11-02").empty());
  stated.pick_up("2026-11-03", "30x40mg", "", 31);
  CHECK(findings(stated, "2026-11-02").empty());
  CHECK(findings(stated, "2026-11-03") ==
        "stock.over_30_days WARN: pick-up of Tue 2026-11-03: supply for 31 days; " + limit +
            " [S64 S65 (secondary, H)]\n");

  Shelf counted = shelf("40mg");
  counted.pick_up("2026-10-30", "31x40mg", "", 30);
  CHECK(findings(counted, "2026-11-03") ==
        "stock.over_30_days WARN: pick-up of Fri 2026-10-30: 31x40mg are 31 days of the plan "
        "(stated: 30 days); " +
            limit + " [S64 S65 (secondary, H)]\n");
  follow(counted.course(), day("2026-11-20"), "60mg");  // the plan rises: 19 x 40 + 8 x 60
  CHECK(findings(counted, "2026-11-03").empty());

  Shelf resting = shelf("20mg mon,wed,fri");
  resting.pick_up("2026-11-06", "13x20mg");  // the 13th on day 29; rest days after it do not count
  CHECK(findings(resting, "2026-11-06").empty());
  resting.pick_up("2026-11-06", "1x20mg");
  CHECK(findings(resting, "2026-11-06").find("14x20mg are 32 days") != std::string::npos);

  Shelf held = shelf("40mg");
  hold(held.course(), day("2026-11-05"), day("2026-11-20"));
  held.pick_up("2026-11-01", "30x40mg");  // lasts longer than a month, and is for thirty days
  CHECK(findings(held, "2026-11-01").empty());
}

TEST_CASE("a change of the dose after a pick-up makes it no larger", "[stock]") {
  Shelf lowered = shelf("40mg");
  lowered.pick_up("2026-11-01", "60x20mg");
  const auto found = [&](int entry) {
    lowered.patient.events.dispensings.back().recorded.entry = 5;
    lowered.course().steps.back().recorded.entry = entry;
    return ids(supply_findings(lowered.patient, &lowered.course(), products(), supply(),
                               day("2026-11-12")));
  };
  follow(lowered.course(), day("2026-11-10"), "20mg");
  CHECK(found(6).empty());
  CHECK(found(4) == "stock.over_30_days");
  // As large as it was when more was picked up the same day.
  lowered.pick_up("2026-11-01", "1x20mg");
  CHECK(found(5) == "stock.over_30_days");
}

TEST_CASE("pick-ups of one day are one supply", "[stock]") {
  Shelf twice = shelf("40mg");
  twice.pick_up("2026-11-01", "20x40mg");
  const auto found = [&] {
    return ids(
        supply_findings(twice.patient, &twice.course(), products(), supply(), day("2026-11-02")));
  };
  CHECK(found().empty());
  twice.pick_up("2026-11-01", "20x40mg");
  CHECK(found() == "stock.over_30_days");
  twice.pick_up("2026-11-01", "4x32mg", micronised);
  CHECK(found() == "stock.over_30_days stock.product_switch");
}

TEST_CASE("a long prescription is asked about", "[stock]") {
  Shelf shelf_ = shelf("40mg");
  const auto findings = [&] {
    return ids(
        supply_findings(shelf_.patient, &shelf_.course(), products(), supply(), day("2026-11-22")));
  };
  const auto prescribe = [&](int days) {
    shelf_.patient.events.prescriptions = {{{}, day("2026-11-20"), days, {}}};
  };
  prescribe(30);
  CHECK(findings().empty());
  prescribe(31);
  CHECK(findings() == "stock.over_30_days");
  prescribe(89);
  CHECK(findings() == "stock.over_30_days");
  prescribe(90);
  CHECK(findings() == "stock.long_prescription");
  prescribe(112);
  const auto said_of_it =
      supply_findings(shelf_.patient, &shelf_.course(), products(), supply(), day("2026-11-22"));
  CHECK(said_of_it.at(0).message ==
        "prescription of Fri 2026-11-20 is for 112 days: months written for weeks? Four weeks are "
        "28 days");
  CHECK(said_of_it.at(0).source == "I41 (design)");
  CHECK(ids(supply_findings(shelf_.patient, nullptr, products(), supply(), day("2026-11-22"))) ==
        "stock.long_prescription");
  end(shelf_.course(), day("2026-11-21"));
  CHECK(findings().empty());
}

TEST_CASE("a pick-up of another formulation is a finding", "[stock]") {
  const auto findings = [](Shelf& one, const char* on) {
    return said(supply_findings(one.patient, &one.course(), products(), supply(), day(on)));
  };
  Shelf shelf_ = shelf("20mg");
  shelf_.pick_up("2026-11-02", "30x20mg", "us-absorica");  // lidose counts alike
  CHECK(findings(shelf_, "2026-11-02").empty());
  shelf_.pick_up("2026-11-03", "30x20mg", micronised);
  CHECK(
      findings(shelf_, "2026-11-03") ==
      "stock.product_switch WARN: Absorica LD picked up Tue 2026-11-03, but the plan is made of "
      "isotretinoin USP: the label has Absorica LD and other isotretinoin not "
      "substitutable, mg for mg (a switch is recorded as a step of the plan with its product) [S1 "
      "S43 (label, H)]\n");
  follow(shelf_.course(), day("2026-11-05"), "20mg", micronised);  // a switch to come
  CHECK(findings(shelf_, "2026-11-03") ==
        "stock.product_switch WARN: the plan changes from isotretinoin USP to Absorica LD on Thu "
        "2026-11-05: the label has Absorica LD and other isotretinoin not substitutable, mg for mg "
        "[S1 S43 (label, H)]\n");

  Shelf back = shelf("20mg", micronised);
  follow(back.course(), day("2026-11-03"), "20mg");
  back.pick_up("2026-11-04", "30x20mg", micronised);  // what was planned before excuses nothing
  CHECK(findings(back, "2026-11-04").starts_with("stock.product_switch"));

  Shelf unsaid = shelf("40mg");
  unsaid.pick_up("2026-11-02", "30x32mg");
  CHECK(findings(unsaid, "2026-11-02").find("30x32mg picked up Mon 2026-11-02") !=
        std::string::npos);

  Shelf ld = shelf("32mg", micronised);
  ld.pick_up("2026-11-02", "30x32mg");
  CHECK(findings(ld, "2026-11-02").empty());
  ld.pick_up("2026-11-03", "30x30mg", "us-claravis");
  CHECK(findings(ld, "2026-11-03").find("Claravis picked up") != std::string::npos);
}
