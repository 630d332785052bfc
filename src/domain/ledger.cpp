#include "ledger.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "planned_capsules.hpp"

namespace isotrack {
namespace {

/// In the order of one moment: a count speaks of what was recorded with it, too.
enum class Move { pickup, unsaid, untold, missed, dose, count };

struct Movement {
  Date on;
  std::int64_t entry = 0;
  Move move = Move::pickup;
  CapsuleKind kind;
  int count = 0;
  const CourseRecord* course = nullptr;  ///< of a dose or a day
  Milligrams amount;                     ///< likewise
};

bool has_strength(const Product& product, int strength_mg) {
  return std::ranges::find(product.strengths_mg, strength_mg) != product.strengths_mg.end();
}

CapsuleKind kind_of(const PatientRecord& patient, const Products& products, const std::string& said,
                    int strength_mg, Date on) {
  const Formulation formulation = formulation_of(patient, products, said, strength_mg, on);
  return {formulation == Formulation::micronised, strength_mg};
}

/// The day of the first pick-up of capsules, or count: the ledger begins with it. Doses of days
/// before it came from capsules that nobody recorded.
std::optional<Date> begins_on(const std::vector<Movement>& supplies) {
  std::optional<Date> first;
  for (const Movement& each : supplies) {
    if (each.move != Move::unsaid) first = std::min(first.value_or(each.on), each.on);
  }
  return first;
}

void add_doses(const PatientRecord& patient, Date first, Date last, std::vector<Movement>& out) {
  for (const CourseRecord& course : patient.courses) {
    out.reserve(out.size() + course.doses.size());
    for (const Dose& dose : course.doses) {
      if (dose.on < first || dose.on > last) continue;
      out.push_back({dose.on, told_in(dose.recorded), Move::dose, {}, 0, &course, dose.amount});
    }
  }
}

void add_untold(const UntoldDays& untold, Date first, Date last, std::vector<Movement>& out) {
  const auto add = [&](const std::vector<Date>& days_of, Move move) {
    for (const Date on : days_of) {
      if (on < first || on > last) continue;
      out.push_back({on, 0, move, {}, 0, untold.course, {}});
    }
  };
  add(untold.taken, Move::untold);
  add(untold.missed, Move::missed);
}

/// What was picked up on a day was there before its doses, whatever was recorded first; only counts
/// of the same day ask for the order of recording.
void put_pickups_first(std::vector<Movement>& moved) {
  std::map<Date, std::set<std::int64_t>> counts;
  for (const Movement& each : moved) {
    if (each.move == Move::count) counts[each.on].insert(each.entry);
  }
  for (Movement& each : moved) {
    if (each.move != Move::pickup && each.move != Move::unsaid) continue;
    const std::set<std::int64_t>& of_day = counts[each.on];
    const auto later = of_day.lower_bound(each.entry);
    each.entry = later == of_day.begin() ? 0 : *std::prev(later) + 1;
  }
}

/// Everything that moved, in order.
std::vector<Movement> movements(const PatientRecord& patient, const Products& products, Date last,
                                const UntoldDays& untold) {
  std::vector<Movement> out;
  for (const Dispensing& pickup : patient.events.dispensings) {
    if (pickup.on > last) continue;
    if (pickup.capsules.empty()) {
      out.push_back({pickup.on, told_in(pickup.recorded), Move::unsaid, {}, 0, nullptr, {}});
    }
    for (const CapsuleCount& each : pickup.capsules) {
      out.push_back({pickup.on,
                     told_in(pickup.recorded),
                     Move::pickup,
                     kind_of(patient, products, pickup.product, each.strength_mg, pickup.on),
                     each.count,
                     nullptr,
                     {}});
    }
  }
  for (const StockCount& count : patient.events.counts) {
    if (count.on > last) continue;
    out.push_back({count.on,
                   told_in(count.recorded),
                   Move::count,
                   kind_of(patient, products, {}, count.strength_mg, count.on),
                   count.count,
                   nullptr,
                   {}});
  }
  if (const auto first = begins_on(out)) {
    add_doses(patient, *first, last, out);
    add_untold(untold, *first, last, out);
  }
  put_pickups_first(out);
  std::ranges::stable_sort(
      out, {}, [](const Movement& each) { return std::tuple(each.on, each.entry, each.move); });
  return out;
}

/// The capsules of a formulation that are there.
std::vector<CapsuleCount> available(const std::map<CapsuleKind, StockLine>& lines,
                                    bool micronised) {
  std::vector<CapsuleCount> out;
  for (const auto& [kind, line] : lines) {
    if (kind.micronised == micronised && line.on_hand > 0) {
      out.push_back({kind.strength_mg, line.on_hand});
    }
  }
  return out;
}

bool are_there(const std::vector<CapsuleCount>& capsules, bool micronised,
               const std::map<CapsuleKind, StockLine>& lines) {
  return std::ranges::all_of(capsules, [&](const CapsuleCount& each) {
    const auto line = lines.find({micronised, each.strength_mg});
    return line != lines.end() && line->second.on_hand >= each.count;
  });
}

/// Books the movements one after the other.
class Book {
 public:
  Book(const Products& products, Ledger& ledger) : products_(products), ledger_(ledger) {}

  void add(const Movement& movement) {
    switch (movement.move) {
      case Move::unsaid:
        ++ledger_.pickups_without_capsules;
        return;
      case Move::pickup:
        return pick_up(movement);
      case Move::untold:
        return take_untold(movement);
      case Move::missed:
        return look_at(movement);
      case Move::dose:
        return take(movement);
      case Move::count:
        return count(movement);
    }
  }

 private:
  StockLine& line_of(const CapsuleKind& kind) {
    StockLine& line = ledger_.lines[kind];
    line.micronised = kind.micronised;
    line.strength_mg = kind.strength_mg;
    return line;
  }

  /// A shelf holds no less than nothing: what was taken beyond the record is older than this box.
  void pick_up(const Movement& movement) {
    StockLine& line = line_of(movement.kind);
    line.unrecorded += std::max(0, -line.on_hand);
    line.on_hand = std::max(0, line.on_hand) + movement.count;
    line.dispensed += movement.count;
    ledger_.known = true;
    is_there_again();
  }

  void is_there_again() {
    ledger_.ran_out_on.reset();
    ledger_.empty_since.reset();
  }

  /// Whether what is there makes the planned day; then it is taken off `there`.
  bool take_day_off(const Movement& day, std::vector<CapsuleCount>& there) {
    const PlannedDay* plan = day.course->planned_on(day.on);
    const RegimenStep* step = day.course->step_on(day.on);
    if (plan == nullptr || step == nullptr || plan->intakes.empty()) return true;
    return take_day(*plan, planned_.of(*plan, product_of(*step)), there);
  }

  bool is_micronised(const Movement& day) {
    const RegimenStep* step = day.course->step_on(day.on);
    return step != nullptr && product_of(*step).formulation == Formulation::micronised;
  }

  void look_at(const Movement& day) {
    std::vector<CapsuleCount> there = available(ledger_.lines, is_micronised(day));
    if (!take_day_off(day, there) && !ledger_.empty_since) ledger_.empty_since = day.on;
  }

  /// The planned day, or as much of it as is there.
  void take_untold(const Movement& day) {
    const bool micronised = is_micronised(day);
    std::vector<CapsuleCount> left = available(ledger_.lines, micronised);
    if (!take_day_off(day, left)) {
      take_what_is_there(*day.course->planned_on(day.on), left);
      if (!ledger_.ran_out_on) ledger_.ran_out_on = day.on;
      if (!ledger_.empty_since) ledger_.empty_since = day.on;
    }
    for (const CapsuleCount& each : available(ledger_.lines, micronised)) {
      const auto still = std::ranges::find(left, each.strength_mg, &CapsuleCount::strength_mg);
      const int taken = each.count - (still == left.end() ? 0 : still->count);
      if (taken == 0) continue;
      const CapsuleKind kind{micronised, each.strength_mg};
      line_of(kind).on_hand -= taken;
      untold_[kind] += taken;
    }
  }

  /// Puts back what days without an entry took; whether there was any.
  bool put_back() {
    bool was_any = false;
    for (const auto& [kind, count] : untold_) {
      line_of(kind).on_hand += count;
      was_any = was_any || count > 0;
    }
    return was_any;
  }

  /// Takes off again what those days took, as far as it is still there.
  void take_again() {
    for (auto& [kind, count] : untold_) {
      StockLine& line = line_of(kind);
      count = std::min(count, std::max(0, line.on_hand));
      line.on_hand -= count;
    }
  }

  /// The day's planned capsules while they make the dose and are there, else the fewest of what is
  /// there; when that does not make it, those planned or the fewest of the product, which are then
  /// below zero.
  void take(const Movement& dose) {
    const RegimenStep* step = dose.course->step_on(dose.on);
    if (step == nullptr) {
      ++ledger_.doses_without_capsules;
      return;
    }
    const Product& product = product_of(*step);
    const bool micronised = product.formulation == Formulation::micronised;
    if (takes_whole_day(dose, product)) return is_there_again();
    std::vector<CapsuleCount>& left = left_of(dose, product);
    const auto planned = fewest_of(left, dose.amount);
    auto taken = of_what_is_there(planned, dose.amount, micronised);
    // A dose that was logged was there: then fewer were taken on days without an entry.
    const bool is_back = !taken && put_back();
    if (is_back) taken = of_what_is_there(planned, dose.amount, micronised);
    if (taken) {
      is_there_again();
    } else if (!ledger_.empty_since) {
      ledger_.empty_since = dose.on;
    }
    if (!taken) taken = planned ? planned : fewest_capsules(product.strengths_mg, dose.amount);
    if (planned) take_from(left, *planned);
    for (const CapsuleCount& each : taken.value_or(std::vector<CapsuleCount>{})) {
      StockLine& line = line_of({micronised, each.strength_mg});
      line.taken += each.count;
      line.on_hand -= each.count;
    }
    if (!taken) ++ledger_.doses_without_capsules;
    if (is_back) take_again();
  }

  /// The capsules planned for a dose while they are there, else the fewest of what is there that
  /// make it; null when that does not.
  std::optional<std::vector<CapsuleCount>> of_what_is_there(
      const std::optional<std::vector<CapsuleCount>>& planned, Milligrams amount, bool micronised) {
    if (planned && are_there(*planned, micronised, ledger_.lines)) return planned;
    return fewest_of(available(ledger_.lines, micronised), amount);
  }

  const Product& product_of(const RegimenStep& step) {
    if (&step != step_) {
      step_ = &step;
      product_ = &products_.at(step.product);
    }
    return *product_;
  }

  /// The usual case in short: the first dose of a day is all that is planned, and its capsules are
  /// there. Otherwise nothing is done.
  bool takes_whole_day(const Movement& dose, const Product& product) {
    const PlannedDay* plan = dose.course->planned_on(dose.on);
    const bool is_first = dose.course != course_ || dose.on != day_;
    if (!is_first || plan == nullptr || plan->total() != dose.amount) return false;
    const bool micronised = product.formulation == Formulation::micronised;
    const auto& capsules = planned_.of(*plan, product);
    if (!capsules || capsules->empty() || !are_there(*capsules, micronised, ledger_.lines)) {
      return false;
    }
    for (const CapsuleCount& each : *capsules) {
      StockLine& line = line_of({micronised, each.strength_mg});
      line.taken += each.count;
      line.on_hand -= each.count;
    }
    course_ = dose.course;
    day_ = dose.on;
    left_.clear();
    return true;
  }

  /// What is left of the capsules planned for the day of a dose.
  std::vector<CapsuleCount>& left_of(const Movement& dose, const Product& product) {
    if (dose.course != course_ || dose.on != day_) {
      course_ = dose.course;
      day_ = dose.on;
      const PlannedDay* plan = dose.course->planned_on(dose.on);
      left_ = plan == nullptr ? std::vector<CapsuleCount>{}
                              : planned_.of(*plan, product).value_or(std::vector<CapsuleCount>{});
    }
    return left_;
  }

  void count(const Movement& movement) {
    StockLine& line = line_of(movement.kind);
    const bool had_something = line.dispensed > 0 || line.counted;
    CheckedCount check{movement.on, line.strength_mg, line.micronised, movement.count, {}};
    if (had_something) check.expected = line.on_hand;
    line = {line.strength_mg,
            line.micronised,
            0,
            0,
            movement.count,
            movement.on,
            {},
            movement.count,
            0};
    untold_.erase(movement.kind);
    is_there_again();
    if (check.expected) line.difference = check.counted - *check.expected;
    ledger_.counts.push_back(check);
    ledger_.known = true;
    ledger_.pickups_without_capsules = 0;
  }

  const Products& products_;
  Ledger& ledger_;
  PlannedCapsules planned_;
  const RegimenStep* step_ = nullptr;  ///< of the last dose
  const Product* product_ = nullptr;   ///< of that step
  const CourseRecord* course_ = nullptr;
  Date day_;
  std::vector<CapsuleCount> left_;
  std::map<CapsuleKind, int> untold_;  ///< taken off `lines` for days without an entry
};

/// The first pick-up of capsules of a line; of any, when none of its strength were picked up.
std::optional<Date> first_pickup_of(const PatientRecord& patient, const StockLine& line) {
  std::optional<Date> first;
  std::optional<Date> of_it;
  for (const Dispensing& pickup : patient.events.dispensings) {
    if (pickup.capsules.empty()) continue;
    first = std::min(first.value_or(pickup.on), pickup.on);
    const bool holds_it = std::ranges::find(pickup.capsules, line.strength_mg,
                                            &CapsuleCount::strength_mg) != pickup.capsules.end();
    if (holds_it) of_it = std::min(of_it.value_or(pickup.on), pickup.on);
  }
  return of_it ? of_it : first;
}

/// From when on the ledger speaks of what was taken: of each line after its last count, else from
/// the first pick-up of such capsules on.
Date known_since(const PatientRecord& patient, const Ledger& ledger) {
  Date since{date::year{9999} / 12 / 31};
  for (const auto& [kind, line] : ledger.lines) {
    const auto first =
        line.counted_on ? *line.counted_on + days(1) : first_pickup_of(patient, line);
    if (first) since = std::min(since, *first);
  }
  return since;
}

}  // namespace

int days_without_entry(const PatientRecord& patient, const std::vector<JudgedDay>& judged,
                       const Ledger& ledger, Date last) {
  if (!ledger.known) return 0;
  const Date since = known_since(patient, ledger);
  return static_cast<int>(std::ranges::count_if(judged, [&](const JudgedDay& day) {
    return day.state == DayState::unknown && since <= day.on && day.on <= last;
  }));
}

namespace {

/// The first of the planned capsules of which there are not enough, a strength that was never there
/// included; of strength 0 when no capsules are planned.
StockLine first_planned_short(const std::vector<CapsuleCount>& planned, bool micronised,
                              const std::map<CapsuleKind, StockLine>& lines) {
  for (const CapsuleCount& each : planned) {
    const auto line = lines.find({micronised, each.strength_mg});
    if (line == lines.end()) return {each.strength_mg, micronised, 0, 0, {}, {}, {}, 0, 0};
    if (line->second.on_hand < each.count) return line->second;
  }
  return {};
}

/// The first planned line that is short, or where other strengths are taken the largest of them; of
/// strength 0 when no capsules of the product make the day, nor the strengths there were ever.
StockLine what_is_short(const PlannedDay& day,
                        const std::optional<std::vector<CapsuleCount>>& capsules, bool micronised,
                        const std::map<CapsuleKind, StockLine>& lines) {
  std::vector<int> strengths;
  const StockLine* largest = nullptr;
  for (const auto& [kind, line] : lines) {
    if (kind.micronised != micronised) continue;
    strengths.insert(strengths.begin(), kind.strength_mg);
    if (largest == nullptr) largest = &line;
  }
  if (largest == nullptr) {  // of another formulation: none of what is planned
    StockLine none;
    none.micronised = micronised;
    if (capsules) none.strength_mg = capsules->front().strength_mg;
    return none;
  }
  const bool can_be_made = std::ranges::all_of(day.intakes, [&](Milligrams intake) {
    return fewest_capsules(strengths, intake).has_value();
  });
  if (!can_be_made) {
    return first_planned_short(capsules.value_or(std::vector<CapsuleCount>{}), micronised, lines);
  }
  for (const CapsuleCount& each : capsules.value_or(std::vector<CapsuleCount>{})) {
    const auto line = lines.find({micronised, each.strength_mg});
    if (line != lines.end() && line->second.on_hand < each.count) return line->second;
  }
  return *largest;
}

}  // namespace

std::optional<StockLine> take_planned(const PlannedDay& day, const Product& product,
                                      PlannedCapsules& planned,
                                      std::map<CapsuleKind, StockLine>& lines) {
  const bool micronised = product.formulation == Formulation::micronised;
  const auto& capsules = planned.of(day, product);
  std::vector<CapsuleCount> there = available(lines, micronised);
  if (!take_day(day, capsules, there)) return what_is_short(day, capsules, micronised, lines);
  for (auto& [kind, line] : lines) {
    if (kind.micronised != micronised || line.on_hand <= 0) continue;
    const auto left = std::ranges::find(there, kind.strength_mg, &CapsuleCount::strength_mg);
    line.on_hand = left == there.end() ? 0 : left->count;
  }
  return std::nullopt;
}

const Product* product_on(const PatientRecord& patient, const Products& products, Date on) {
  const RegimenStep* found = nullptr;
  for (const CourseRecord& course : patient.courses) {
    if (course.steps.empty()) continue;
    const RegimenStep* step = course.step_on(on);
    found = step != nullptr ? step : &course.steps.front();
    const auto last = course.last_day();
    if (!last || on <= *last) break;
  }
  return found == nullptr ? nullptr : &products.at(found->product);
}

Formulation formulation_of(const PatientRecord& patient, const Products& products,
                           const std::string& said, int strength_mg, Date on) {
  if (!said.empty()) return products.at(said).formulation;
  const Product* in_force = product_on(patient, products, on);
  if (in_force != nullptr && has_strength(*in_force, strength_mg)) return in_force->formulation;
  std::optional<Formulation> alone;
  for (const Product& product : products.rows()) {
    if (!has_strength(product, strength_mg)) continue;
    const bool micronised = product.formulation == Formulation::micronised;
    if (alone && micronised != (*alone == Formulation::micronised)) {
      return in_force == nullptr ? Formulation::conventional : in_force->formulation;
    }
    alone = micronised ? Formulation::micronised : Formulation::conventional;
  }
  if (alone) return *alone;
  return in_force == nullptr ? Formulation::conventional : in_force->formulation;
}

Ledger ledger_on(const PatientRecord& patient, const Products& products, Date last,
                 const UntoldDays& untold) {
  Ledger out;
  Book book(products, out);
  for (const Movement& each : movements(patient, products, last, untold)) book.add(each);
  if (!out.known) out.lines.clear();
  return out;
}

}  // namespace isotrack
