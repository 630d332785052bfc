#include "isotrack/domain/stock.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "in_hand.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/obligation.hpp"
#include "known_plan.hpp"
#include "ledger.hpp"
#include "planned_capsules.hpp"

namespace isotrack {
namespace {

constexpr int horizon_days = 3660;

bool has_ended(const CourseRecord& course, Date today) {
  return course.end && course.end->last_dose <= today;
}

/// The first day whose dose is still to be supplied.
Date first_day_to_supply(const CourseRecord& course, const std::vector<JudgedDay>& judged,
                         Date today) {
  const bool pending =
      !judged.empty() && judged.back().on == today && judged.back().state == DayState::pending;
  return std::max(course.start, pending ? today : today + days(1));
}

/// The days before `now` that no dose tells of. With logging at visits those since the last one
/// took their capsules; those without an entry may have (`unknown_too`).
UntoldDays untold_days(const CourseRecord& course, const std::vector<JudgedDay>& judged, Date now,
                       bool unknown_too) {
  UntoldDays out;
  out.course = &course;
  for (const JudgedDay& day : judged) {
    if (day.on >= now) break;
    const bool is_taken =
        day.state == DayState::pending || (unknown_too && day.state == DayState::unknown);
    if (is_taken) out.taken.push_back(day.on);
    if (day.state == DayState::missed) out.missed.push_back(day.on);
  }
  return out;
}

std::string why_never_short(const CourseRecord& course, Date today) {
  const std::string hold = open_hold_words(course, today);
  return hold.empty() ? "the plan does not use up the capsules within ten years" : hold;
}

/// A shelf without the next planned day is empty since the day that was first found so; of a
/// strength that never was there that tells no end.
void say_empty(const Ledger& ledger, Stock& out) {
  const bool was_there = out.short_of->dispensed > 0 || out.short_of->counted;
  if (was_there) out.empty_since = ledger.empty_since;
  if (!ledger.ran_out_on) return;
  out.lasts_through = *ledger.ran_out_on - days(1);
  out.days_on_hand = 0;
}

/// Walks the plan from `now` until a day whose capsules are not there.
void run_out(const CourseRecord& course, const Products& products, Date today, Date now,
             const Ledger& ledger, Stock& out) {
  PlannedCapsules planned;
  std::map<CapsuleKind, StockLine> lines = ledger.lines;
  bool is_first = course.hold_on(now) == nullptr;
  for (int n = 0; n < horizon_days; ++n) {
    const Date on = now + days(n);
    const PlannedDay* day = course.planned_on(on);
    if (day == nullptr || day->intakes.empty()) continue;
    const Product& product = products.at(course.step_on(on)->product);
    const auto lacking = take_planned(*day, product, planned, lines);
    if (!lacking) {
      is_first = false;
      continue;
    }
    if (lacking->strength_mg == 0) {
      out.not_projected = with_weekday(on) + " plans " + mg_text(day->total()) +
                          ", which no capsules of " + product.name + " make";
      return;
    }
    out.short_of = lacking;
    out.lasts_through = on - days(1);
    out.days_on_hand = days_between(now, on);
    if (is_first) say_empty(ledger, out);
    return;
  }
  out.not_projected = why_never_short(course, today);
}

void project_stock(const PatientRecord& patient, const CourseRecord* course,
                   const std::vector<JudgedDay>& judged, const Products& products, Date today,
                   Stock& out) {
  if (!out.known) {
    out.not_projected = "no capsules are recorded, by no pick-up and no count";
  } else if (out.pickups_without_capsules > 0) {
    out.not_projected = "the capsules of a pick-up were not said";
  } else if (course == nullptr) {
    out.not_projected = "there is no course";
  } else if (has_ended(*course, today)) {
    out.not_projected = "the course has ended";
  } else if (course->steps.empty()) {
    out.not_projected = "no plan is recorded";
  } else {
    const CourseRecord plan = as_of(*course, today);
    const Date now = first_day_to_supply(plan, judged, today);
    const auto shelf = [&](bool unknown_too) {
      return ledger_on(patient, products, today, untold_days(plan, judged, now, unknown_too));
    };
    run_out(plan, products, today, now, shelf(true), out);
    if (!out.lasts_through || out.days_without_entry == 0) return;
    Stock untaken;
    run_out(plan, products, today, now, shelf(false), untaken);
    if (untaken.days_on_hand > out.days_on_hand) out.days_if_untaken = untaken.days_on_hand;
  }
}

std::string kind_text(const StockLine& line) {
  return strength_text(line.strength_mg, line.micronised);
}

std::string days_text(int count) { return std::to_string(count) + (count == 1 ? " day" : " days"); }

std::optional<Finding> low_finding(const Stock& stock, const SupplyRules& rules) {
  if (!stock.days_on_hand || *stock.days_on_hand > rules.low_days) return std::nullopt;
  const bool last = *stock.days_on_hand <= rules.last_days;
  const std::string missing = "capsules of " + kind_text(*stock.short_of);
  const Date empty_on = *stock.lasts_through + days(1);
  const std::string message = *stock.days_on_hand == 0
                                  ? "not enough " + missing + " for " + with_weekday(empty_on)
                                  : "capsules for " + days_text(*stock.days_on_hand) +
                                        ", through " + with_weekday(*stock.lasts_through) +
                                        "; then " + missing + " are missing";
  return Finding{"stock.low", last ? Severity::warn : Severity::info, empty_on,
                 message + untaken_words(stock),
                 source_text(last ? rules.last_source : rules.low_source)};
}

/// One for all strengths: they have one cause.
std::optional<Finding> negative_finding(const Stock& stock, const SupplyRules& rules) {
  std::string lacking;
  bool is_of_before = false;
  if (stock.pickups_without_capsules > 0) return std::nullopt;  // they may be those
  for (const StockLine& line : stock.lines) {
    const int count = line.unrecorded + std::max(0, -line.on_hand);
    if (count == 0) continue;
    is_of_before = is_of_before || line.unrecorded > 0;
    lacking += (lacking.empty() ? "" : ", ") + std::to_string(count) + " of " + kind_text(line);
  }
  if (lacking.empty()) return std::nullopt;
  if (is_of_before) lacking += ". None of a later pick-up is set against them";
  return Finding{"stock.negative",
                 Severity::warn,
                 {},
                 "more capsules were taken than the record has: " + lacking +
                     ". A pick-up is missing, or other strengths were taken: record the pick-up, "
                     "count what is there, or name the capsules in the plan ('40mg as 20+20')",
                 source_text(rules.ledger_source)};
}

Finding count_finding(const StockLine& line, const SupplyRules& rules) {
  const int difference = *line.difference;
  return {"stock.count_differs", Severity::info, line.counted_on,
          "counted " + std::to_string(*line.counted) + " of " + kind_text(line) + " on " +
              with_weekday(*line.counted_on) + ", " + std::to_string(std::abs(difference)) +
              (difference < 0 ? " fewer" : " more") + " than recorded (" +
              std::to_string(*line.counted - difference) + ")",
          source_text(rules.ledger_source)};
}

/// The last of `facts` (ascending by `on`) after `since`, up to `today`; null when there is none.
template <class Fact>
const Fact* latest(const std::vector<Fact>& facts, Date since, Date today) {
  const Fact* found = nullptr;
  for (const Fact& fact : facts) {
    if (since < fact.on && fact.on <= today) found = &fact;
  }
  return found;
}

/// What is left of a supply.
enum class Left { some, none, unknown };

/// What is left of a pick-up on `today`, the oldest capsules being taken first; of one whose
/// capsules were not said, by its days. Less than none on the shelf tells nothing: something there
/// was not recorded.
Left left_of(const PatientRecord& patient, const Products& products, const Stock& stock,
             const Dispensing& pickup, Date today) {
  if (pickup.capsules.empty()) {
    return pickup.days && today < pickup.on + days(*pickup.days) ? Left::some : Left::none;
  }
  const auto is_micronised = [&](const Dispensing& of, int strength_mg) {
    return formulation_of(patient, products, of.product, strength_mg, of.on) ==
           Formulation::micronised;
  };
  Left out = Left::none;
  for (const CapsuleCount& kind : pickup.capsules) {
    const bool micronised = is_micronised(pickup, kind.strength_mg);
    int later = 0;
    for (const Dispensing& other : patient.events.dispensings) {
      if (other.on <= pickup.on || other.on > today) continue;
      for (const CapsuleCount& some : other.capsules) {
        const bool is_same = some.strength_mg == kind.strength_mg &&
                             is_micronised(other, some.strength_mg) == micronised;
        if (is_same) later += some.count;
      }
    }
    for (const StockLine& line : stock.lines) {
      if (line.strength_mg != kind.strength_mg || line.micronised != micronised) continue;
      if (line.on_hand > later) return Left::some;
      if (line.on_hand < 0) out = Left::unknown;
    }
  }
  return out;
}

/// The pick-ups of a day, those of a product together.
std::vector<Dispensing> pickups_on(const PatientRecord& patient, Date on) {
  std::vector<Dispensing> out;
  for (const Dispensing& each : patient.events.dispensings) {
    if (each.on != on) continue;
    const auto same = std::ranges::find(out, each.product, &Dispensing::product);
    if (same == out.end()) {
      out.push_back(each);
      continue;
    }
    same->recorded = std::ranges::max(same->recorded, each.recorded, {}, told_in);
    if (each.days) same->days = std::max(same->days.value_or(0), *each.days);
    for (const CapsuleCount& some : each.capsules) {
      const auto kind =
          std::ranges::find(same->capsules, some.strength_mg, &CapsuleCount::strength_mg);
      if (kind == same->capsules.end()) {
        same->capsules.push_back(some);
      } else {
        kind->count += some.count;
      }
    }
  }
  return out;
}

/// What the findings on supplies look at.
struct Supplies {
  const PatientRecord& patient;
  const CourseRecord* course;
  const Products& products;
  const SupplyRules& rules;
  const Prescription* prescription;
  const Dispensing* pickup;
};

/// The last day of the course before: what was supplied until then was for that one.
Date supplied_since(const PatientRecord& patient, const CourseRecord* course) {
  Date since{date::year{1899} / 12 / 31};
  for (const CourseRecord& other : patient.courses) {
    if (course == nullptr || other.number >= course->number || !other.last_day()) continue;
    since = std::max(since, *other.last_day());
  }
  return since;
}

/// Days of the plan of `course` that the capsules picked up cover as it takes them, from the
/// pick-up through the last one with a dose; rest days between count, held ones do not. 0 when the
/// plan needs none, or other strengths.
int days_of_plan(const Supplies& in, const CourseRecord& course) {
  const Date first = std::max(in.pickup->on, course.start);
  std::map<bool, std::vector<CapsuleCount>> there;  // of Absorica LD, and the others
  for (const CapsuleCount& each : in.pickup->capsules) {
    const Formulation formulation = formulation_of(in.patient, in.products, in.pickup->product,
                                                   each.strength_mg, in.pickup->on);
    if (each.count > 0) there[formulation == Formulation::micronised].push_back(each);
  }
  for (auto& [micronised, capsules] : there) {
    std::ranges::sort(capsules, std::ranges::greater{}, &CapsuleCount::strength_mg);
  }
  PlannedCapsules planned;
  int seen = 0;
  int covered = 0;
  for (int n = 0; n < horizon_days; ++n) {
    const PlannedDay* day = course.planned_on(first + days(n));
    if (day == nullptr) continue;
    ++seen;
    if (day->intakes.empty()) continue;
    const Product& product = in.products.at(course.step_on(first + days(n))->product);
    auto& of_kind = there[product.formulation == Formulation::micronised];
    if (!take_day(*day, planned.of(*day, product), of_kind)) break;
    covered = seen;
  }
  return covered;
}

void check_prescription(const Supplies& in, std::vector<Finding>& out) {
  if (in.prescription == nullptr || !in.prescription->days) return;
  const int count = *in.prescription->days;
  const std::string what = "prescription of " + with_weekday(in.prescription->on) + " is for " +
                           std::to_string(count) + " days";
  if (count >= in.rules.long_prescription_days) {
    out.push_back({"stock.long_prescription", Severity::warn, in.prescription->on,
                   what + ": " + in.rules.long_prescription_says,
                   source_text(in.rules.long_prescription_source)});
  } else if (count > in.rules.most_days) {
    out.push_back({"stock.over_30_days", Severity::warn, in.prescription->on,
                   what + "; " + in.rules.most_days_says, source_text(in.rules.most_days_source)});
  }
}

/// Whether capsules of the one may stand for those of the other.
bool are_exchangeable(const SupplyRules& rules, Formulation a, Formulation b) {
  const auto& alone = rules.not_exchangeable;
  return a == b ||
         (std::ranges::find(alone, a) == alone.end() && std::ranges::find(alone, b) == alone.end());
}

/// Whether capsules of that formulation are what the course plans on some day from the pick-up on.
bool is_planned(const Supplies& in, Formulation formulation) {
  const RegimenStep* in_force = in.course->step_on(in.pickup->on);
  return std::ranges::any_of(in.course->steps, [&](const RegimenStep& step) {
    if (&step != in_force && step.from <= in.pickup->on) return false;
    return are_exchangeable(in.rules, formulation, in.products.at(step.product).formulation);
  });
}

/// The capsules picked up that the course plans on no day from then on.
std::vector<CapsuleCount> strange_capsules(const Supplies& in) {
  std::vector<CapsuleCount> out;
  if (in.course == nullptr || in.course->steps.empty()) return out;
  for (const CapsuleCount& each : in.pickup->capsules) {
    const Formulation formulation = formulation_of(in.patient, in.products, in.pickup->product,
                                                   each.strength_mg, in.pickup->on);
    if (!is_planned(in, formulation)) out.push_back(each);
  }
  return out;
}

/// The change of the plan to a product that is not to be exchanged for the one before, until a
/// supply after its day, and each such change to come.
void check_plan_switch(const Supplies& in, Date today, std::vector<Finding>& out) {
  if (in.course == nullptr) return;
  std::vector<Finding> changes;
  const auto& steps = in.course->steps;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const Product& before = in.products.at(steps[i - 1].product);
    const Product& after = in.products.at(steps[i].product);
    if (are_exchangeable(in.rules, before.formulation, after.formulation)) continue;
    const Date on = steps[i].from;
    if (on <= today) changes.clear();  // those before it are over
    if (today >= on + days(in.rules.most_days)) continue;
    changes.push_back({"stock.product_switch", Severity::warn, on,
                       "the plan changes from " + before.name + " to " + after.name + " on " +
                           with_weekday(on) + ": " + in.rules.not_exchangeable_says,
                       source_text(in.rules.not_exchangeable_source)});
  }
  std::ranges::move(changes, std::back_inserter(out));
}

void check_product(const Supplies& in, std::vector<Finding>& out) {
  if (in.course == nullptr || in.course->steps.empty()) return;
  const std::string& said = in.pickup->product;
  const std::vector<CapsuleCount> strange = strange_capsules(in);
  const bool by_name = !said.empty() && !is_planned(in, in.products.at(said).formulation);
  if (strange.empty() && !by_name) return;
  const RegimenStep* step = in.course->step_on(in.pickup->on);
  if (step == nullptr) step = &in.course->steps.front();
  const std::string what = by_name ? in.products.at(said).name : spelt(strange);
  out.push_back({"stock.product_switch", Severity::warn, in.pickup->on,
                 what + " picked up " + with_weekday(in.pickup->on) + ", but the plan is made of " +
                     in.products.at(step->product).name + ": " + in.rules.not_exchangeable_says +
                     " (a switch is recorded as a step of the plan with its product)",
                 source_text(in.rules.not_exchangeable_source)});
}

void check_pickup_days(const Supplies& in, std::vector<Finding>& out) {
  const std::string what = "pick-up of " + with_weekday(in.pickup->on) + ": ";
  const std::string limit = "; " + in.rules.most_days_says;
  const std::string source = source_text(in.rules.most_days_source);
  if (in.pickup->days && *in.pickup->days > in.rules.most_days) {
    out.push_back({"stock.over_30_days", Severity::warn, in.pickup->on,
                   what + "supply for " + std::to_string(*in.pickup->days) + " days" + limit,
                   source});
    return;
  }
  if (in.course == nullptr || !strange_capsules(in).empty()) return;
  // A step entered after the pick-up makes its supply no longer, but may be what it was made for.
  const int covered = std::min(days_of_plan(in, with_plan_of(*in.course, *in.pickup)),
                               days_of_plan(in, *in.course));
  if (covered <= in.rules.most_days) return;
  const std::string stated =
      in.pickup->days ? " (stated: " + days_text(*in.pickup->days) + ")" : "";
  out.push_back({"stock.over_30_days", Severity::warn, in.pickup->on,
                 what + spelt(in.pickup->capsules) + " are " + std::to_string(covered) +
                     " days of the plan" + stated + limit,
                 source});
}

}  // namespace

std::vector<Date> days_of_supplies(const PatientRecord& patient, const CourseRecord* course,
                                   const Products& products, const Stock* stock, Date today) {
  const Date since = supplied_since(patient, course);
  const Dispensing* last = latest(patient.events.dispensings, since, today);
  std::vector<Date> out;
  for (const Dispensing& each : patient.events.dispensings) {
    if (last == nullptr || each.on <= since || each.on > today) continue;
    const Left left =
        stock == nullptr ? Left::unknown : left_of(patient, products, *stock, each, today);
    const bool is_told = left == Left::some || (left == Left::unknown && each.on == last->on);
    if (is_told && (out.empty() || out.back() != each.on)) out.push_back(each.on);
  }
  return out;
}

Stock stock_of(const PatientRecord& patient, const CourseRecord* course,
               const std::vector<JudgedDay>& judged, const Products& products, Date today) {
  const Ledger ledger = ledger_on(patient, products, today);
  Stock out;
  for (const auto& [kind, line] : ledger.lines) out.lines.push_back(line);
  out.counts = ledger.counts;
  out.known = ledger.known;
  out.pickups_without_capsules = ledger.pickups_without_capsules;
  out.doses_without_capsules = ledger.doses_without_capsules;
  out.days_without_entry = days_without_entry(patient, judged, ledger, today);
  project_stock(patient, course, judged, products, today, out);
  return out;
}

std::string open_hold_words(const CourseRecord& course, Date today) {
  const Hold* now = course.hold_on(today);
  if (now != nullptr && !now->last) return "on hold without an end";
  for (const Hold& hold : course.holds) {
    if (!hold.last) return "the hold from " + with_weekday(hold.first) + " has no end";
  }
  return {};
}

std::string untaken_words(const Stock& stock) {
  if (!stock.days_if_untaken) return {};
  return "; capsules for " + days_text(*stock.days_if_untaken) + " if nothing was taken on " +
         days_text(stock.days_without_entry) + " without an entry";
}

std::optional<Date> supply_needed_on(const Judgement& judgement) {
  for (const Obligation& each : judgement.obligations) {
    const bool tells = each.kind == Kind::refill && !each.is_finding && each.is_open();
    if (tells && each.due_on) return each.due_on;
  }
  return std::nullopt;
}

std::vector<Finding> stock_findings(const Stock& stock, const SupplyRules& rules) {
  std::vector<Finding> out;
  if (auto low = low_finding(stock, rules)) out.push_back(std::move(*low));
  if (auto negative = negative_finding(stock, rules)) out.push_back(std::move(*negative));
  for (const StockLine& line : stock.lines) {
    if (line.difference.value_or(0) != 0) out.push_back(count_finding(line, rules));
  }
  sort_findings(out);
  return out;
}

std::vector<Finding> supply_findings(const PatientRecord& patient, const CourseRecord* course,
                                     const Products& products, const SupplyRules& rules, Date today,
                                     const Stock* stock) {
  std::vector<Finding> out;
  if (course != nullptr && has_ended(*course, today)) return out;
  const Date since = supplied_since(patient, course);
  Supplies in{patient, course, products, rules, latest(patient.events.prescriptions, since, today),
              nullptr};
  check_prescription(in, out);
  for (const Date on : days_of_supplies(patient, course, products, stock, today)) {
    for (const Dispensing& pickup : pickups_on(patient, on)) {
      in.pickup = &pickup;
      check_pickup_days(in, out);
      check_product(in, out);
    }
  }
  if (std::ranges::find(out, "stock.product_switch", &Finding::rule) == out.end()) {
    check_plan_switch(in, today, out);
  }
  sort_findings(out);
  return out;
}

}  // namespace isotrack
