#include "how_to_record.hpp"

#include <algorithm>

/// Which command records what a rule waits for: by its kind of check, never by its name.
namespace isotrack {
namespace {

const std::string add_period = "period add --on DATE";
const std::string add_methods = "contraception add METHODS --from DATE";

/// The test of which it is not known where it was made, or of what kind it is where a rule asks
/// for one, with its own day; else any test.
std::string add_test(const Situation& now, const Rule& rule) {
  const auto& tests = now.patient.events.tests;
  const auto lacks_setting = [](const PregnancyTest& test) {
    return test.setting == TestSetting::unknown;
  };
  const auto lacks_kind = [&](const PregnancyTest& test) {
    return rule.specimen && test.kind == TestKind::unknown;
  };
  const auto unsaid = std::find_if(tests.rbegin(), tests.rend(), [&](const PregnancyTest& test) {
    return lacks_setting(test) || lacks_kind(test);
  });
  const std::string kind = rule.specimen ? " --kind " + name_of(*rule.specimen) : "";
  if (unsaid == tests.rend()) return "pregnancy-test add RESULT --on DATE --setting WHERE" + kind;
  return "pregnancy-test add " + name_of(unsaid->result) + " --on " + iso(unsaid->collected) +
         (lacks_setting(*unsaid) ? " --setting WHERE" : "") + kind;
}

/// The last prescription since the last supply; null: none.
const Prescription* prescribed(const Events& events) {
  const auto& supplies = events.dispensings;
  const Prescription* found = nullptr;
  for (const Prescription& each : events.prescriptions) {
    if (supplies.empty() || each.on > supplies.back().on) found = &each;
  }
  return found;
}

/// What the prescription leaves unsaid, with its own day; else any prescription.
std::string add_prescription(const Situation& now) {
  const Prescription* last = prescribed(now.patient.events);
  if (last == nullptr || (last->days && last->refills)) {
    return "prescription add --days N --refills 0 --on DATE";
  }
  return std::string("prescription add") + (last->days ? "" : " --days N") +
         (last->refills ? "" : " --refills N") + " --on " + iso(last->on);
}

/// What makes the test of a supply known: itself, or the prescription it was made for.
std::string add_supply_test(const Situation& now, const Rule& rule) {
  const Events& events = now.patient.events;
  const bool needs_prescription =
      rule.anchor == Anchor::prescription && !events.tests.empty() && prescribed(events) == nullptr;
  return needs_prescription ? add_prescription(now) : add_test(now, rule);
}

/// A step the day of which is past was hardly done today, which `confirm` alone would say.
std::string confirm_step(const Situation& now, const Rule& rule) {
  const bool is_past = std::ranges::any_of(now.judgement.obligations, [&](const Obligation& each) {
    return each.rule == rule.id && each.due_on && *each.due_on < now.when.today;
  });
  return "confirm " + rule.id + (is_past ? " --on DATE" : "");
}

std::string of_milestone(const Situation& now, const Rule& rule) {
  switch (rule.met_by) {
    case MetBy::step:
      return confirm_step(now, rule);
    case MetBy::test:
      return add_test(now, rule);
    case MetBy::lab:
      return "lab add --on DATE";
    case MetBy::visit:
      return "visit add --on DATE";
    case MetBy::mood:
      return "mood add ANSWERS --on DATE";
    case MetBy::none:
      break;
  }
  return {};
}

std::string of_anchor(const Situation& now, const Rule& rule) {
  switch (rule.anchor) {
    case Anchor::prescription:
      return add_prescription(now);
    case Anchor::visit:
      return "visit add --on DATE";
    case Anchor::bleeding:
      return add_period;
    case Anchor::contraception:
      return add_methods;
    default:
      return add_test(now, rule);
  }
}

std::string words_for(const Situation& now, const Rule& rule) {
  switch (rule.check) {
    case Check::milestone:
      return of_milestone(now, rule);
    case Check::supply_test:
      return add_supply_test(now, rule);
    case Check::second_test:
      return now.patient.events.tests.empty() ? add_test(now, rule) : of_anchor(now, rule);
    case Check::pickup_window:
      return of_anchor(now, rule);
    case Check::test_setting:
    case Check::lockout:
    case Check::retest_free:
      return add_test(now, rule);
    case Check::supply_step:
      return "confirm " + rule.id;
    case Check::supply_limit:
      return add_prescription(now);
    case Check::contraception_lead:
    case Check::contraception_tail:
      return add_methods;
    case Check::cycle_start:
      return add_period;
    case Check::trigger:
      return "confirm " + rule.id + " --note TEXT";
    case Check::booked_visit:
      return "visit add --on DATE";
    case Check::refill:
      return "pickup add CAPSULES --days N";
    default:
      return {};
  }
}

}  // namespace

std::string how_to_record(const Invocation& invocation, const Situation& now, const Rule& rule) {
  if (rule.under_age && !now.patient.birth_date) {
    return invocation.to_type("patient edit --birth-date DATE", About::patient);
  }
  const std::string words = words_for(now, rule);
  return words.empty() ? words : invocation.to_type(words, About::patient);
}

}  // namespace isotrack
