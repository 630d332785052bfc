// After the course: anchored on the last dose really taken; what a waiver closes; reminders of
// one's own and booked visits.

#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// A US course finished on 2027-01-31, on both methods throughout.
SamplePatient finished_course(const std::string& programme_id = "us-ipledge") {
  SamplePatient patient(programme_id, "2026-09-22");
  patient.contraception("2026-08-01").labs("monthly_classic");
  return patient.taken("2026-09-22", "2027-01-31").finished("2027-01-31");
}

}  // namespace

TEST_CASE("finish opens the milestones, each on its day", "[post]") {
  const Judgement judgement = judged(finished_course(), "2027-01-31");
  const std::vector<std::pair<const char*, const char*>> rows{
      {"us.test.end", "2027-01-31"},      // at DL
      {"us.test.post", "2027-03-02"},     // DL+30
      {"us.contra.end", "2027-03-02"},    // DL + max(30 d, 1 month)
      {"post.contra_end", "2027-03-03"},  // and the day after
      {"post.pregnancy_safe", "2027-03-03"}, {"post.blood.us", "2027-03-02"},
      {"post.breastfeed", "2027-03-02"},     {"post.wax", "2027-07-31"},  // 6 months
      {"post.dermabrasion", "2027-07-31"},   {"post.laser", "2027-07-31"},
      {"post.second_course", "2027-03-31"},  // 8 weeks are 03-28, two months 03-31
      {"monthly_classic.end", "2027-01-31"}};
  for (const auto& [rule, due] : rows) {
    CAPTURE(rule);
    CHECK(one(judgement, rule).due_on == day(due));
  }
  for (const char* rule : {"post.leftovers", "post.procedures"}) {
    CHECK_FALSE(one(judgement, rule).due_on.has_value());
    CHECK(one(judgement, rule).severity == Severity::info);
  }
}

TEST_CASE("before the end nothing is counted from a last dose", "[post]") {
  SamplePatient patient = finished_course();
  for (const char* rule :
       {"us.test.end", "us.test.post", "us.contra.end", "post.contra_end", "post.blood.us",
        "post.wax", "post.second_course", "monthly_classic.end"}) {
    CAPTURE(rule);
    // The end of 2027-01-31 is not known on the day before.
    CHECK(all_of(judged(patient, "2027-01-30"), rule).empty());
  }
}

TEST_CASE("blood donation by programme", "[post]") {
  struct Blood {
    const char* programme;
    const char* rule;
    const char* due;
  };

  for (const Blood& row : std::vector<Blood>{{"us-ipledge", "post.blood.us", "2027-03-02"},
                                             {"uk", "post.blood.uk", "2027-02-28"},  // 28 days
                                             {"eu", "post.blood.ie", "2027-02-28"},
                                             {"anz", "post.blood.au", "2027-03-02"},
                                             {"anz", "post.blood.nz", "2027-03-02"},
                                             {"none", "post.blood.label", "2027-03-02"},
                                             {"strictest", "post.blood.label", "2027-03-02"}}) {
    CAPTURE(row.programme, row.rule);
    const Judgement judgement = judged(finished_course(row.programme), "2027-02-01");
    CHECK(one(judgement, row.rule).due_on == day(row.due));
    if (std::string(row.programme) != "us-ipledge") {
      CHECK(all_of(judgement, "post.blood.us").empty());
    }
  }
  // All, any sex; what concerns a pregnancy is for those who can become pregnant.
  SamplePatient cannot = finished_course();
  cannot.category(Category::cannot);
  const Judgement judgement = judged(cannot, "2027-02-01");
  CHECK(one(judgement, "post.blood.us").due_on == day("2027-03-02"));
  CHECK(one(judgement, "post.wax").due_on == day("2027-07-31"));
  for (const char* rule :
       {"us.test.end", "us.test.post", "us.contra.end", "post.contra_end", "post.pregnancy_safe"}) {
    CAPTURE(rule);
    CHECK(all_of(judgement, rule).empty());
  }
}

TEST_CASE("us.test.end: from the last dose to 7 days after", "[post]") {
  for (const auto& [collected, met] : std::vector<std::pair<const char*, bool>>{
           {"2027-01-30", false}, {"2027-01-31", true}, {"2027-02-07", true}}) {
    SamplePatient patient = finished_course();
    patient.test(collected);
    CAPTURE(collected);
    CHECK((one(judged(patient, "2027-02-07"), "us.test.end").state == ObligationState::met) == met);
  }
}

TEST_CASE("us.test.post: not earlier than DL+30", "[post]") {
  for (const auto& [collected, met] :
       std::vector<std::pair<const char*, bool>>{{"2027-02-14", false},
                                                 {"2027-03-01", false},
                                                 {"2027-03-02", true},
                                                 {"2027-03-20", true}}) {
    SamplePatient patient = finished_course();
    patient.test(collected);
    CAPTURE(collected);
    const Obligation post = one(judged(patient, collected), "us.test.post");
    CHECK((post.state == ObligationState::met) == met);
    CHECK(post.first == day("2027-03-02"));
  }
  // "WARN, then overdue daily"
  const auto state = [&](const char* on) {
    return one(judged(finished_course(), on), "us.test.post");
  };
  CHECK(state("2027-03-01").state == ObligationState::upcoming);
  CHECK(state("2027-03-02").state == ObligationState::due);
  CHECK(state("2027-03-03").state == ObligationState::overdue);
  CHECK(state("2027-05-01").state == ObligationState::overdue);
  CHECK(state("2027-03-03").severity == Severity::warn);
}

TEST_CASE("a test that is not negative meets neither", "[post]") {
  for (const TestResult result : {TestResult::pending, TestResult::invalid}) {
    SamplePatient patient = finished_course();
    patient.test("2027-01-31", result).test("2027-03-02", result);
    const Judgement judgement = judged(patient, "2027-03-02");
    CAPTURE(isotrack::name_of(result));
    CHECK(one(judgement, "us.test.end").state != ObligationState::met);
    CHECK(one(judgement, "us.test.post").state != ObligationState::met);
  }
}

TEST_CASE("us.contra.end: a gap on its last day is a STOP, one day later nothing", "[post]") {
  SamplePatient inside = finished_course();
  inside.gap("2027-03-02", "2027-03-02");
  CHECK(judged(inside, "2027-03-02").has_stop());
  SamplePatient outside = finished_course();
  outside.gap("2027-03-03", "2027-03-03");
  CHECK_FALSE(judged(outside, "2027-03-03").has_stop());
  SamplePatient ended = finished_course();
  ended.record.events.contraception.front().last = day("2027-03-02");
  CHECK_FALSE(judged(ended, "2027-03-03").has_stop());
  CHECK_FALSE(judged(ended, "2027-06-03").has_stop());
}

TEST_CASE("us.contra.end leaves the STOP to the trigger, which can be settled", "[post]") {
  SamplePatient gap = finished_course();
  gap.gap("2027-02-10", "2027-02-11");
  const Judgement open = judged(gap, "2027-02-20");
  CHECK(stops(open) == "us.trigger.unprotected");
  for (const Obligation& each : open.obligations) {
    if (each.severity == Severity::stop) CHECK(each.due_on <= day("2027-02-20"));
  }
  gap.confirm("us.trigger.unprotected", "2027-02-20");
  CHECK_FALSE(judged(gap, "2027-02-20").has_stop());
  CHECK(one(judged(gap, "2027-02-20"), "us.contra.end").state == ObligationState::open);
  CHECK(one(judged(gap, "2027-03-10"), "us.contra.end").state == ObligationState::met);
  CHECK_FALSE(judged(gap, "2027-03-10").has_stop());

  // Ended and settled, it stays overdue until the methods are in use again.
  SamplePatient ended = finished_course();
  ended.record.events.contraception.front().last = day("2027-02-10");
  ended.confirm("us.trigger.contraception_stopped", "2027-02-15");
  const Obligation tail = one(judged(ended, "2027-02-20"), "us.contra.end");
  CHECK(tail.state == ObligationState::overdue);
  CHECK(tail.severity == Severity::warn);
  CHECK(tail.due_on == day("2027-02-11"));
  CHECK_FALSE(judged(ended, "2027-02-20").has_stop());
  ended.contraception("2027-02-21");
  CHECK(one(judged(ended, "2027-02-22"), "us.contra.end").state == ObligationState::open);
}

TEST_CASE("without triggers a broken tail is a STOP until it is decided", "[post]") {
  SamplePatient patient = finished_course();
  Rulebook rules = rulebook_of(patient.record);
  std::erase_if(rules.programmes.front().rules,
                [](const Rule& rule) { return rule.check == Check::trigger; });
  patient.record.events.contraception.front().last = day("2027-02-10");
  const auto on = [&](const char* today) { return judged(patient, rules, {day(today), {}}); };
  REQUIRE(on("2027-02-20").has_stop());
  CHECK(one(on("2027-02-20"), "us.contra.end").due_on == day("2027-02-11"));
  const std::string message = one(on("2027-02-20"), "us.contra.end").message;
  // Using the methods again does not end it, nor does the end of the tail.
  patient.contraception("2027-02-21");
  const auto items = [&](const char* today) {
    auto all = all_of(on(today), "us.contra.end");
    std::ranges::sort(all, {}, &Obligation::occurrence);
    return all;
  };
  for (const char* today : {"2027-02-22", "2027-03-10"}) {
    CAPTURE(today);
    const auto undecided = items(today);
    REQUIRE(undecided.size() == 2);
    CHECK(std::ranges::count(undecided, Severity::stop, &Obligation::severity) == 1);
    const auto stop = std::ranges::find(undecided, Severity::stop, &Obligation::severity);
    REQUIRE(stop != undecided.end());
    CHECK(stop->due_on == day("2027-02-11"));
    CHECK(stop->message == message);
    CHECK(stop->needs_decision());
  }
  CHECK(std::ranges::count(items("2027-03-10"), ObligationState::missed, &Obligation::state) == 1);
  patient.confirm("us.contra.end", "2027-03-10");
  CHECK_FALSE(on("2027-03-10").has_stop());
  for (const Obligation& each : items("2027-03-10")) CHECK(each.state == ObligationState::met);
}

TEST_CASE("a later last dose moves all of it", "[post]") {
  SamplePatient patient = finished_course();
  take(patient.course(), day("2027-02-10"), 40);
  const Judgement judgement = judged(patient, "2027-02-11");
  CHECK(one(judgement, "us.test.end").due_on == day("2027-02-10"));
  CHECK(one(judgement, "us.test.post").due_on == day("2027-03-12"));
  CHECK(one(judgement, "us.contra.end").last == day("2027-03-12"));  // 30 days; a month is 03-10
  CHECK(one(judgement, "post.contra_end").due_on == day("2027-03-13"));
  CHECK(one(judgement, "post.wax").due_on == day("2027-08-10"));
  // The test at the first end is not the one at the second.
  patient.test("2027-01-31");
  CHECK(one(judged(patient, "2027-02-11"), "us.test.end").state != ObligationState::met);
}

TEST_CASE("the stated last dose counts when it is later than the last logged one", "[post]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-08-01").taken("2026-09-22", "2027-01-25").finished("2027-01-31");
  CHECK(one(judged(patient, "2027-02-01"), "us.test.post").due_on == day("2027-03-02"));
}

TEST_CASE("a stopped course counts like a finished one", "[post]") {
  SamplePatient patient = finished_course();
  patient.course().end->kind = EndKind::stopped;
  CHECK(one(judged(patient, "2027-02-01"), "us.test.post").due_on == day("2027-03-02"));
}

TEST_CASE("an ended course asks for no supply and no visit", "[post]") {
  const Judgement judgement = judged(finished_course(), "2027-02-20");
  for (const char* rule : {"us.test.monthly", "us.window", "us.questions", "us.visit.monthly",
                           "supply.refill", "dose.today", "dose.unanswered"}) {
    CAPTURE(rule);
    CHECK(asked_of(judgement, rule).empty());
  }
}

// ---- waivers -----------------------------------------------------------------------------------

TEST_CASE("a waiver closes WARN and INFO", "[post]") {
  SamplePatient patient = finished_course();
  patient.waive("us.test.end", "2027-02-01").waive("post.second_course", "2027-02-01");
  patient.waive("monthly_classic.end", "2027-02-01");
  const Judgement judgement = judged(patient, "2027-02-02");
  for (const char* rule : {"us.test.end", "post.second_course", "monthly_classic.end"}) {
    CAPTURE(rule);
    CHECK(one(judgement, rule).state == ObligationState::waived);
    CHECK_FALSE(one(judgement, rule).is_open());
  }
  for (const Obligation& each : due_items(judgement, day("2027-02-02"), 400)) {
    CHECK(each.rule != "us.test.end");
  }
  // Not before it was made.
  CHECK(one(judged(patient, "2027-01-31"), "us.test.end").state != ObligationState::waived);
}

TEST_CASE("a waiver never closes STOP or BLOCK", "[post]") {
  SamplePatient patient = finished_course();
  patient.waive("us.contra.end", "2027-02-01");
  CHECK(one(judged(patient, "2027-02-02"), "us.contra.end").state != ObligationState::waived);

  SamplePatient supply = us_third_supply();
  for (const char* rule : {"us.window", "us.test.monthly", "us.questions"}) {
    supply.waive(rule, "2026-11-18");
  }
  const Judgement judgement = judged(supply, "2026-11-22");
  for (const char* rule : {"us.window", "us.test.monthly", "us.questions"}) {
    for (const Obligation& each : all_of(judgement, rule)) {
      CAPTURE(rule);
      CHECK(each.state != ObligationState::waived);
    }
  }
  supply.missed_period("2026-11-20").waive("us.trigger.missed_period", "2026-11-20");
  CHECK(judged(supply, "2026-11-22").has_stop());
}

TEST_CASE("a waiver of one occurrence leaves the others", "[post]") {
  SamplePatient patient("none", "2026-09-22");
  patient.labs("monthly_classic").taken("2026-09-22", "2026-12-31").draw("2026-09-20");
  patient.waive("monthly_classic", "2026-10-20", day("2026-10-22"));
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(state_on(judgement, "monthly_classic", "2026-10-22") == ObligationState::waived);
  CHECK(state_on(judgement, "monthly_classic", "2026-11-21") == ObligationState::overdue);
  patient.record.events.waivers.front().due_on.reset();
  const Judgement all = judged(patient, "2026-11-22");
  CHECK(state_on(all, "monthly_classic", "2026-11-21") == ObligationState::waived);
  CHECK(next_due(all, "monthly_classic") == std::nullopt);
}

// ---- reminders of one's own --------------------------------------------------------------------

TEST_CASE("reminders: once, every so many days, until their last day", "[post]") {
  SamplePatient patient("none", "2026-09-22");
  Reminder reminder;
  reminder.recorded = {5, 9, 3, 7};  // put back by an undo: still reminder.3
  reminder.text = "buy lip balm";
  reminder.first = day("2026-11-25");
  patient.record.events.reminders.push_back(reminder);
  const auto items = [&](const char* on) {
    return of_kind(due_items(judged(patient, on), day(on), 14), Kind::reminder);
  };
  REQUIRE(items("2026-11-22").size() == 1);
  CHECK(items("2026-11-22").front().due_on == day("2026-11-25"));
  CHECK(items("2026-11-22").front().message.find("lip balm") != std::string::npos);
  CHECK(items("2026-11-25").front().state == ObligationState::due);
  patient.record.events.reminders.front().every_days = 10;
  patient.record.events.reminders.front().last = day("2026-12-10");
  patient.confirm("reminder.3", "2026-11-25");
  REQUIRE_FALSE(items("2026-11-26").empty());
  CHECK(items("2026-11-26").front().due_on == day("2026-12-05"));
  patient.confirm("reminder.3", "2026-12-05");
  CHECK(items("2026-12-06").empty());  // 12-15 lies after its last day
}

TEST_CASE("reminders: the last one stays until it is done", "[post]") {
  SamplePatient patient("none", "2026-09-22");
  Reminder reminder;
  reminder.recorded.first_row = 3;
  reminder.text = "buy lip balm";
  reminder.first = day("2026-11-25");
  reminder.every_days = 10;
  reminder.last = day("2026-12-10");
  patient.record.events.reminders.push_back(reminder);
  for (const char* on : {"2026-12-06", "2026-12-10", "2026-12-11", "2026-12-20"}) {
    CAPTURE(on);
    const Obligation item = one(judged(patient, on), "reminder.3");
    CHECK(item.state == ObligationState::overdue);
    CHECK(item.due_on == day("2026-12-05"));
  }
  patient.confirm("reminder.3", "2026-12-15");
  CHECK(asked_of(judged(patient, "2026-12-20"), "reminder.3").empty());
}

TEST_CASE("reminders: confirmed ahead of its day, that one is done", "[post]") {
  SamplePatient patient("none", "2026-09-22");
  Reminder reminder;
  reminder.recorded.first_row = 3;
  reminder.text = "call the clinic";
  reminder.first = day("2026-12-01");
  patient.record.events.reminders.push_back(reminder);
  patient.confirm("reminder.3", "2026-11-22");
  CHECK(asked_of(judged(patient, "2026-12-02"), "reminder.3").empty());
  patient.record.events.reminders.front().every_days = 30;
  CHECK(one(judged(patient, "2026-12-02"), "reminder.3").due_on == day("2026-12-31"));
  CHECK(one(judged(patient, "2027-01-02"), "reminder.3").state == ObligationState::overdue);
  // One day meets one turn: the first the one that came, another one the next.
  patient.confirm("reminder.3", "2027-01-03");
  CHECK(one(judged(patient, "2027-01-29"), "reminder.3").due_on == day("2027-01-30"));
  patient.confirm("reminder.3", "2027-01-29");
  CHECK(one(judged(patient, "2027-01-30"), "reminder.3").due_on == day("2027-03-01"));
  CHECK(one(judged(patient, "2027-03-02"), "reminder.3").state == ObligationState::overdue);
}

TEST_CASE("a booked visit is kept from a week before it up to the next booking", "[post]") {
  const auto is_kept = [](const char* booked, const char* held) {
    SamplePatient patient("none", "2026-05-01");
    for (const char* on : {"2026-06-10", "2026-07-20"}) {
      Visit visit;
      visit.on = day(on);
      visit.booked = true;
      visit.recorded.first_row = day(on) == day("2026-06-10") ? 1 : 2;
      patient.record.events.visits.push_back(visit);
    }
    patient.visit(day(held));
    for (const Obligation& item : all_of(judged(patient, "2026-09-01"), "visit.booked")) {
      if (item.due_on == day(booked)) return item.state == ObligationState::met;
    }
    return false;
  };
  CHECK_FALSE(is_kept("2026-06-10", "2026-06-02"));
  CHECK(is_kept("2026-06-10", "2026-06-03"));
  CHECK(is_kept("2026-06-10", "2026-06-10"));
  CHECK(is_kept("2026-06-10", "2026-07-19"));
  CHECK_FALSE(is_kept("2026-06-10", "2026-07-20"));
  CHECK(is_kept("2026-07-20", "2026-07-20"));
  CHECK(is_kept("2026-07-20", "2026-08-31"));
}

TEST_CASE("a tail of which nothing was recorded is not met", "[post]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2027-01-31").finished("2027-01-31");
  CHECK(one(judged(patient, "2027-02-20"), "us.contra.end").state == ObligationState::open);
  const Obligation over = one(judged(patient, "2027-03-10"), "us.contra.end");
  CHECK(over.state == ObligationState::missed);
  CHECK(over.severity == Severity::warn);
  CHECK(over.message.find("nothing recorded") != std::string::npos);
}

TEST_CASE("a step that supplies waited for is not asked for once the course is over", "[post]") {
  for (const auto& [programme_id, step] :
       {std::pair{"fr", "fr.dermatologist"}, std::pair{"uk", "uk.ack"},
        std::pair{"us-ipledge", "us.agreement"}, std::pair{"strictest", "strictest.ack"}}) {
    CAPTURE(step);
    SamplePatient patient(programme_id, "2026-09-22");
    patient.taken("2026-09-22", "2026-11-20");
    CHECK(one(judged(patient, "2026-11-20"), step).severity == Severity::block);
    patient.finished("2026-11-20");
    const Obligation left = one(judged(patient, "2026-11-20"), step);
    CHECK(left.state == ObligationState::missed);
    CHECK(left.severity == Severity::info);
    CHECK(left.message.ends_with(": never recorded"));
    CHECK_FALSE(is_listed(left, day("2026-11-20")));
    patient.confirm(step, "2026-09-20");
    CHECK(one(judged(patient, "2026-11-20"), step).state == ObligationState::met);
  }
}
