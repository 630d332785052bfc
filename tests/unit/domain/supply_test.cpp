// How long a supply lasts, how large it may be, and what it was picked up in spite of.

#include "isotrack/domain/stock.hpp"
#include "tests/unit/domain/supplies.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a pick-up without its days lasts as long as its capsules by the plan", "[supply]") {
  struct Row {
    const char* plan;
    std::vector<CapsuleCount> capsules;
    const char* runs_out;  // empty: not known
  };

  // Picked up on the first day, 2026-09-22.
  for (const Row& row :
       std::vector<Row>{{"40mg", {{40, 30}}, "2026-10-22"},
                        {"40mg", {{40, 60}}, "2026-11-21"},
                        {"60mg", {{40, 30}, {20, 30}}, "2026-10-22"},
                        {"40mg 60mg", {{40, 30}, {20, 15}}, "2026-10-22"},  // alternating
                        {"40mg", {{20, 30}}, "2026-10-07"},
                        {"40mg", {{20, 31}}, "2026-10-07"},         // one is left over
                        {"40mg 0mg", {{40, 15}}, "2026-10-22"},     // rest days take none
                        {"40mg tue,thu", {{40, 8}}, "2026-10-20"},  // Tuesdays and Thursdays
                        {"40mg as 20+20", {{40, 5}, {20, 10}}, "2026-10-02"},
                        {"2x20mg", {{20, 30}}, "2026-10-07"},
                        // No such capsules: the shelf has none for the first day, or the second.
                        {"30mg", {{40, 30}}, "2026-09-22"},
                        {"40mg 60mg", {{40, 30}}, "2026-09-23"},
                        {"35mg", {{40, 30}}, ""},  // no capsules make it
                        {"40mg", {}, ""}}) {
    SamplePatient patient = on(row.plan);
    picked_up(patient, "2026-09-22", row.capsules);
    CAPTURE(row.plan, row.runs_out);
    CHECK(runs_out(patient) == (*row.runs_out == '\0' ? std::optional<Date>() : day(row.runs_out)));
  }
}

TEST_CASE("a supply counts from the first day of the course, and held days take none", "[supply]") {
  SamplePatient patient = on("40mg");
  picked_up(patient, "2026-09-10", {{40, 30}});
  CHECK(runs_out(patient) == day("2026-10-22"));
  patient.record.events.dispensings.back().days = 30;
  CHECK(runs_out(patient) == day("2026-10-22"));
  patient.record.events.dispensings.back().days.reset();
  hold(patient.course(), day("2026-10-01"), day("2026-10-10"));
  CHECK(runs_out(patient) == day("2026-11-01"));
  hold(patient.course(), day("2026-10-20"), std::nullopt);
  CHECK(runs_out(patient) == std::nullopt);
}

TEST_CASE("a box has one last day, and the next test counts from it", "[supply]") {
  struct Row {
    int days;           // said with 14 capsules of 40 mg, of which one a day is planned
    const char* taken;  // through this day; empty: nothing is said
    const char* today;
    const char* needed;
  };

  for (const Row& row : std::vector<Row>{{30, "2026-09-25", "2026-09-25", "2026-10-06"},
                                         {10, "2026-09-25", "2026-09-25", "2026-10-06"},
                                         // Nothing said of 5 days: they may have been taken.
                                         {30, "", "2026-09-27", "2026-10-06"},
                                         {10, "", "2026-09-27", "2026-10-06"}}) {
    SamplePatient patient = on("40mg", "us-ipledge");
    picked_up(patient, "2026-09-22", {{40, 14}});
    patient.record.events.dispensings.back().days = row.days;
    if (*row.taken != '\0') take_plan(patient.course(), day("2026-09-22"), day(row.taken));
    CAPTURE(row.days, row.taken);
    const Judgement now = judged(patient, row.today);
    CHECK(supply_needed_on(now) == day(row.needed));
    const Obligation test = to_come(now, "us.test.monthly");
    CHECK(test.last == day(row.needed));
    CHECK(test.due_on == day(row.needed) - days(1));
    CHECK(test.first == day(row.needed) - days(6));
    const auto days_of =
        judge_days(patient.course(), patient.record.logging, products(), day(row.today));
    const Stock stock =
        stock_of(patient.record, &patient.course(), days_of, products(), day(row.today));
    CHECK(stock.lasts_through == day(row.needed) - days(1));
  }
}

TEST_CASE("a pick-up that adds to the shelf says nothing of the days of the whole", "[supply]") {
  SamplePatient patient = on("60mg", "us-ipledge");
  picked_up(patient, "2026-09-22", {{40, 30}, {20, 27}});
  picked_up(patient, "2026-09-24", {{20, 3}});
  take_plan(patient.course(), day("2026-09-24"), day("2026-09-25"));
  const Judgement now = judged(patient, "2026-09-25");  // two days without an entry
  CHECK(supply_needed_on(now) == day("2026-10-22"));
  CHECK(says(one(now, "supply.refill").message,
             "capsules for 28 days if nothing was taken on 2 days without an entry"));
  CHECK(to_come(now, "us.test.monthly").due_on == day("2026-10-21"));
  take_plan(patient.course(), day("2026-09-22"), day("2026-09-23"));
  CHECK(supply_needed_on(judged(patient, "2026-09-25")) == day("2026-10-22"));
  CHECK(one(judged(patient, "2026-09-25"), "supply.refill").message == "supply runs out");
}

TEST_CASE("an add-on to a box that ends makes no test late", "[supply]") {
  SamplePatient patient = on("40mg", "us-ipledge");
  picked_up(patient, "2026-09-22", {{40, 27}});
  picked_up(patient, "2026-09-24", {{40, 3}});
  take_plan(patient.course(), day("2026-09-22"), day("2026-10-21"));
  CHECK(to_come(judged(patient, "2026-10-21"), "us.test.monthly").due_on == day("2026-10-21"));
  CHECK(to_come(judged(patient, "2026-10-24"), "us.test.monthly").due_on == day("2026-10-21"));
}

TEST_CASE("on the last day of a box its test keeps the window it was told with", "[supply]") {
  for (const char* programme : {"us-ipledge", "anz"}) {
    SamplePatient patient = on("40mg", programme);
    picked_up(patient, "2026-09-22", {{40, 30}});
    patient.record.events.dispensings.back().days = 20;
    take_plan(patient.course(), day("2026-09-22"), day("2026-10-20"));
    const std::string rule =
        std::string(programme) == "anz" ? "anz.test.monthly" : "us.test.monthly";
    const Obligation before = to_come(judged(patient, "2026-10-20"), rule);
    const Obligation item = to_come(judged(patient, "2026-10-21"), rule);  // not logged yet
    CAPTURE(rule);
    CHECK(item.due_on == day("2026-10-21"));
    CHECK(item.state == ObligationState::due);
    CHECK(item.due_on == before.due_on);
    CHECK(item.first == before.first);
  }
}

TEST_CASE("a full shelf puts no monthly test off where supplies have no limit", "[supply]") {
  SamplePatient patient = on("40mg", "anz");
  picked_up(patient, "2026-09-22", {{40, 30}});
  patient.record.events.dispensings.back().days = 30;
  take_plan(patient.course(), day("2026-09-22"), day("2026-10-10"));
  patient.record.events.counts.push_back({{}, day("2026-10-10"), 40, 90, ""});
  const Judgement now = judged(patient, "2026-10-10");
  CHECK(supply_needed_on(now) == day("2027-01-09"));
  CHECK(to_come(now, "anz.test.monthly").due_on == day("2026-10-21"));
}

TEST_CASE("a day without an entry brings the next supply nearer by no more than itself",
          "[supply]") {
  SamplePatient patient = on("40mg");
  picked_up(patient, "2026-09-22", {{40, 30}});
  patient.record.events.dispensings.back().days = 30;
  for (Date missed = day("2026-09-22"); missed < day("2026-10-02"); missed += days(1)) {
    miss(patient.course(), missed);
  }
  take_plan(patient.course(), day("2026-10-02"), day("2026-10-22"));
  CHECK(runs_out(patient, "2026-10-24") == day("2026-11-01"));  // nothing said of 10-23
  take_plan(patient.course(), day("2026-10-23"), day("2026-10-23"));
  CHECK(runs_out(patient, "2026-10-24") == day("2026-11-01"));
}

TEST_CASE("a hold without an end leaves the day of the next supply unknown", "[supply]") {
  for (const int days_said : {0, 30}) {
    SamplePatient patient = on("40mg", "us-ipledge");
    picked_up(patient, "2026-09-22", {{40, 30}});
    if (days_said > 0) patient.record.events.dispensings.back().days = days_said;
    take_plan(patient.course(), day("2026-09-22"), day("2026-09-24"));
    hold(patient.course(), day("2026-09-25"), std::nullopt);
    const Judgement now = judged(patient, "2026-12-01");
    for (const char* rule : {"supply.refill", "us.test.monthly"}) {
      const Obligation item = to_come(now, rule);
      CAPTURE(rule, item.message, days_said);
      CHECK(item.state == ObligationState::open);
      CHECK_FALSE(item.due_on);
      CHECK(says(item.message, "is not known: on hold without an end"));
    }
  }
}

TEST_CASE("a hold without an end leaves a test late that was late when it began", "[supply]") {
  for (const auto& [programme, rule] :
       {std::pair{"us-ipledge", "us.test.monthly"}, std::pair{"anz", "anz.test.monthly"}}) {
    for (const int capsules : {30, 40}) {
      SamplePatient patient = on("40mg", programme);
      picked_up(patient, "2026-09-22", {{40, capsules}});
      patient.record.events.dispensings.back().days = 30;
      take_plan(patient.course(), day("2026-09-22"), day("2026-10-21"));
      hold(patient.course(), day("2026-10-26"), std::nullopt);
      const Obligation item = to_come(judged(patient, "2026-10-30"), rule);
      CAPTURE(programme, capsules, item.message);
      CHECK(item.state == ObligationState::overdue);
      CHECK(item.due_on == day("2026-10-21"));
    }
  }
}

TEST_CASE("days said with a pick-up are days on which it is taken", "[supply]") {
  SamplePatient patient = on("40mg", "us-ipledge");
  picked_up(patient, "2026-09-22", {});
  patient.record.events.dispensings.back().days = 30;
  hold(patient.course(), day("2026-10-01"), day("2026-10-10"));
  CHECK(runs_out(patient) == day("2026-11-01"));
}

TEST_CASE("a supply lasts longer by held and missed days, and so does its test", "[supply]") {
  SamplePatient patient = on("40mg", "us-ipledge");
  picked_up(patient, "2026-09-22", {{40, 30}});
  take_plan(patient.course(), day("2026-09-22"), day("2026-09-30"));
  miss(patient.course(), day("2026-10-01"));
  hold(patient.course(), day("2026-10-02"), day("2026-10-20"));
  const Judgement now = judged(patient, "2026-10-15");
  CHECK(supply_needed_on(now) == day("2026-11-11"));
  CHECK(to_come(now, "us.test.monthly").due_on == day("2026-11-10"));
}

TEST_CASE("on an empty shelf a test that was not made stays late", "[supply]") {
  SamplePatient patient = on("40mg", "us-ipledge");
  picked_up(patient, "2026-09-22", {{40, 14}});
  patient.record.events.dispensings.back().days = 14;
  take_plan(patient.course(), day("2026-09-22"), day("2026-10-05"));
  for (Date missed = day("2026-10-06"); missed < day("2026-10-20"); missed += days(1)) {
    miss(patient.course(), missed);
  }
  const Judgement now = judged(patient, "2026-10-20");
  CHECK(to_come(now, "us.test.monthly").state == ObligationState::overdue);
  CHECK(to_come(now, "us.test.monthly").due_on == day("2026-10-05"));
}

TEST_CASE("when a supply runs out is not known: no date, and it says so", "[supply]") {
  // No capsules of the product make 35 mg.
  SamplePatient patient = on("35mg", "us-ipledge");
  picked_up(patient, "2026-09-22", {{40, 30}});
  for (const char* rule : {"supply.refill", "us.test.monthly"}) {
    const Obligation item = to_come(judged(patient, "2026-12-22"), rule);
    CAPTURE(rule, item.message);
    CHECK(item.state == ObligationState::open);
    CHECK_FALSE(item.due_on);
    CHECK(says(item.message, "when the supply of Tue 2026-09-22 runs out is not known"));
  }
}

TEST_CASE("capsules that the plan does not take last as long as the shelf says", "[supply]") {
  SamplePatient patient = on("60mg", "us-ipledge");
  patient.taken("2026-09-22", "2026-09-25");
  picked_up(patient, "2026-09-22", {{40, 60}});  // each day takes one of 20 mg with it
  const Judgement judgement = judged(patient, "2026-09-25");
  CHECK(to_come(judgement, "supply.refill").due_on == day("2026-09-26"));
  const Obligation test = to_come(judgement, "us.test.monthly");
  CHECK(test.due_on == day("2026-09-25"));
  CHECK(test.last == day("2026-09-26"));
}

TEST_CASE("a supply above the limit is said at once and puts no test off", "[supply]") {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.pickup("2026-09-22", 60).taken("2026-09-22", "2026-09-22");
  const Judgement judgement = judged(patient, "2026-09-22");
  const auto items = all_of(judgement, "us.supply.max");
  REQUIRE_FALSE(items.empty());
  CHECK(items.back().severity == Severity::block);
  CHECK(says(items.back().message, "picked up 60 days' supply"));
  CHECK(to_come(judgement, "supply.refill").due_on == day("2026-11-21"));
  const Obligation test = to_come(judgement, "us.test.monthly");
  CHECK(test.due_on == day("2026-10-21"));
  CHECK(test.last == day("2026-10-22"));
  // By its capsules as well; days of a hold are no supply.
  SamplePatient capsules = on("40mg", "us-ipledge");
  picked_up(capsules, "2026-09-22", {{40, 60}});
  CHECK(all_of(judged(capsules, "2026-09-22"), "us.supply.max").size() == 1);
  SamplePatient held = on("40mg", "us-ipledge");
  hold(held.course(), day("2026-10-01"), day("2026-10-10"));
  picked_up(held, "2026-09-22", {{40, 30}});
  CHECK(all_of(judged(held, "2026-09-22"), "us.supply.max").empty());
}

TEST_CASE("a later change of the dose makes no supply larger", "[supply]") {
  // 60 capsules of 20 mg are 30 days of 40 mg; with 20 mg from 10-01 on they would be 51.
  SamplePatient patient = on("40mg", "us-ipledge");
  picked_up(patient, "2026-09-22", {{20, 60}});
  patient.record.events.dispensings.back().recorded.entry = 5;
  follow(patient.course(), day("2026-10-01"), "20mg");
  patient.course().steps.back().recorded.entry = 6;
  CHECK(all_of(judged(patient, "2026-10-05"), "us.supply.max").empty());
  // It lasts longer all the same; known at the pick-up it was a supply of 51 days.
  CHECK(to_come(judged(patient, "2026-10-05"), "supply.refill").due_on == day("2026-11-12"));
  patient.course().steps.back().recorded.entry = 4;
  const auto found = all_of(judged(patient, "2026-10-05"), "us.supply.max");
  REQUIRE(found.size() == 1);
  CHECK(says(found.front().message, "picked up 51 days' supply"));
}

TEST_CASE("us.guardian without a birth date is a question, not a block", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.born("").taken("2026-09-22", "2026-10-01");
  const Obligation item = to_come(judged(patient, "2026-10-02"), "us.guardian");
  CHECK(item.state == ObligationState::overdue);
  CHECK(item.severity == Severity::warn);
  CHECK(item.at_stake == Severity::block);
  CHECK(says(item.message, "needed under 18; no birth date stored"));
  patient.born("2010-01-01");
  CHECK(to_come(judged(patient, "2026-10-02"), "us.guardian").severity == Severity::block);
  patient.born("1990-01-01");
  CHECK(all_of(judged(patient, "2026-10-02"), "us.guardian").empty());
}

TEST_CASE("us.counsel.cannot.enrolment: for who starts under edition B", "[supply]") {
  SamplePatient before("us-ipledge", "2026-10-01");
  before.category(Category::cannot).taken("2026-10-01", "2026-11-20");
  CHECK(all_of(judged(before, "2026-11-20"), "us.counsel.cannot.enrolment").empty());
  SamplePatient since("us-ipledge", "2026-11-16");
  since.category(Category::cannot);
  CHECK(all_of(judged(since, "2026-11-20"), "us.counsel.cannot.enrolment").size() == 1);
}

TEST_CASE("may_dispense is null only where the programme has no conditions at all", "[supply]") {
  CHECK(judged(SamplePatient("none", "2026-09-22"), "2026-09-22").gate.may_dispense ==
        std::nullopt);
  SamplePatient patient("anz", "2026-09-22");
  patient.category(Category::cannot);
  const Judgement judgement = judged(patient, "2026-09-22");
  CHECK(judgement.gate.conditions.empty());
  CHECK(judgement.gate.may_dispense == true);
  CHECK(says(judgement.gate.note, "asks for nothing at the pick-up"));
}

TEST_CASE("of tests that nobody recorded nothing is known, and unknown is not met", "[supply]") {
  const std::vector<std::string> of_tests{
      "us.test.screen",         "us.test.confirm.gap", "us.test.confirm.after_contra",
      "us.test.confirm.menses", "us.test.monthly",     "us.window"};
  const auto look = [&](const SamplePatient& patient, Answer met, bool needs_proof) {
    const Judgement judgement = judged(patient, "2026-09-21");
    for (const std::string& rule : of_tests) {
      CAPTURE(rule);
      CHECK(answer(judgement, rule) == met);
      for (const GateCondition& each : judgement.gate.conditions) {
        if (each.rule == rule) CHECK(each.needs_proof == needs_proof);
      }
    }
    CHECK(judgement.gate.may_dispense == false);
  };
  SamplePatient patient("us-ipledge", "2026-09-22");
  look(patient, unknown, true);
  // Once one is recorded, those that are not there are missing.
  patient.test("2026-09-20", TestResult::invalid);
  look(patient, no, false);
}

TEST_CASE("what a supply was picked up in spite of stays after the next one", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.pickup("2026-10-22").pickup("2026-11-20", 60).pickup("2026-11-21");
  const auto days_told = [&](std::string_view rule, std::string_view on) {
    std::string out;
    for (const Obligation& each : all_of(judged(patient, on), rule)) {
      const bool is_told = each.state == ObligationState::missed || each.is_finding;
      if (is_told && each.is_open()) out += iso(*each.due_on) + " ";
    }
    return out;
  };
  CHECK(days_told("us.window", "2026-11-21") == "2026-10-22 2026-11-20 2026-11-21 ");
  CHECK(days_told("us.supply.max", "2026-11-21") == "2026-11-20 ");
  CHECK(days_told("us.window", "2026-11-22") == "2026-11-20 2026-11-21 ");
  CHECK(days_told("us.window", "2026-12-25") == "2026-11-21 ");
}

TEST_CASE("a supply that was too large is told until its capsules are gone", "[supply]") {
  const auto days_told = [](const SamplePatient& patient, Date on) {
    std::string out;
    for (const Finding& each : alerts_of(judged(patient, iso(on)))) {
      if (each.rule == "us.supply.max") out += iso(*each.due_on) + " ";
    }
    return out;
  };
  const Date first = day("2026-09-22");
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.category(Category::cannot).pickup(first, 60);
  SamplePatient with_next = patient;
  with_next.pickup("2026-10-12");
  for (SamplePatient* each : {&patient, &with_next}) {
    for (const int after : {0, 29, 30, 31, 40, 59}) {
      SamplePatient then = *each;
      if (after > 0) then.taken(first, first + days(after - 1));
      CAPTURE(after, each == &with_next);
      CHECK(days_told(then, first + days(after)) == "2026-09-22 ");
    }
    // The oldest are taken first: the sixtieth day takes the last of them.
    each->taken(first, first + days(59));
    CHECK(days_told(*each, first + days(59)).empty());
    CHECK(days_told(*each, first + days(61)).empty());
  }
}

TEST_CASE("a decision about a supply that was too large ends that one alone", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.category(Category::cannot).pickup("2026-09-22", 60).pickup("2026-10-12", 90);
  auto& pickups = patient.record.events.dispensings;
  pickups[0].recorded = {1, 1, 1, 1};
  pickups[1].recorded = {3, 3, 3, 3};
  const auto open = [&] {
    std::string out;
    const Judgement judgement = judged(patient, "2026-10-20");
    for (const Obligation& each : all_of(judgement, "us.supply.max")) {
      if (each.needs_decision()) out += iso(*each.due_on) + " ";
    }
    return out;
  };
  CHECK(open() == "2026-09-22 2026-10-12 ");
  patient.confirm("us.supply.max", "2026-10-01");
  patient.record.events.confirmations.back().recorded = {2, 2, 2, 2};
  CHECK(open() == "2026-10-12 ");
  patient.confirm("us.supply.max", "2026-10-20");
  patient.record.events.confirmations.back().recorded = {4, 4, 4, 4};
  CHECK(open().empty());
}

TEST_CASE("a supply picked up without any test recorded is a finding", "[supply]") {
  for (const auto& [programme_id, rule] :
       {std::pair("us-ipledge", "us.test.monthly"), std::pair("uk", "uk.test.pre_rx"),
        std::pair("ca", "ca.test.first"), std::pair("us-ipledge", "us.window")}) {
    CAPTURE(programme_id, rule);
    SamplePatient patient(programme_id, "2026-09-22");
    patient.pickup("2026-09-21");
    const auto found = all_of(judged(patient, "2026-09-21"), rule);
    CHECK(std::ranges::any_of(found, [](const Obligation& each) {
      return each.state == ObligationState::missed && each.at_stake == Severity::block &&
             says(each.message, "picked up Mon 2026-09-21 although: ");
    }));
    // And now a supply is recorded, so a test of the next one is missed.
    CHECK(answer(judged(patient, "2026-10-20"), rule).value_or(no) == no);
  }
}
