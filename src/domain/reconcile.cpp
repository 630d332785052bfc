#include <algorithm>
#include <map>

#include "ledger.hpp"

/// The months of `stock.hpp`: what was planned, dispensed and logged, and why they part.
namespace isotrack {
namespace {

Date month_end(Date on) {
  const date::year_month_day day{on};
  return Date{day.year() / day.month() / date::last};
}

std::string counted(int count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// One cause of a difference between plan and log.
struct Cause {
  std::string days;  ///< `2 missed days`
  std::string mg;    ///< `80 mg`
};

/// Days and milligrams of a month, by what became of them.
struct Tally {
  Milligrams missed;
  Milligrams unknown;
  int partial_days = 0;
  Milligrams partial;
  int over_days = 0;
  Milligrams over;
  int in_hold_days = 0;
  Milligrams in_hold;
  int unplanned_days = 0;
  Milligrams unplanned;

  /// Days with more than was planned, for whatever reason.
  [[nodiscard]] int extra_days() const { return over_days + in_hold_days + unplanned_days; }
};

void count_day(const JudgedDay& day, ReconciledMonth& month, Tally& tally) {
  month.logged += day.taken;
  if (day.state != DayState::pending) month.planned += day.planned;
  switch (day.state) {
    case DayState::missed:
      ++month.missed;
      tally.missed += day.planned;
      break;
    case DayState::unknown:
      ++month.unknown;
      tally.unknown += day.planned;
      break;
    case DayState::partial:
      ++tally.partial_days;
      tally.partial += day.planned - day.taken;
      break;
    case DayState::over:
      ++tally.over_days;
      tally.over += day.taken - day.planned;
      break;
    case DayState::pending:
      ++month.pending;
      break;
    case DayState::full:
      break;
    case DayState::held:
      ++month.held;
      if (day.taken > Milligrams(0)) ++tally.in_hold_days;
      tally.in_hold += day.taken;
      break;
    case DayState::rest:
      if (day.taken > Milligrams(0)) ++tally.unplanned_days;
      tally.unplanned += day.taken;
      break;
  }
}

/// `planned 1,240 mg, logged 1,160 mg: 2 missed days`; with several causes each has its mg.
std::string plan_words(const ReconciledMonth& month, const Tally& tally) {
  std::vector<Cause> causes;
  const auto add = [&](int count, const std::string& one, const std::string& many,
                       const std::string& mg) {
    if (count > 0) causes.push_back({counted(count, one, many), mg});
  };
  add(month.missed, "missed day", "missed days", mg_text(tally.missed));
  add(month.unknown, "day without an entry, not known whether taken",
      "days without an entry, not known whether taken", mg_text(tally.unknown));
  add(tally.partial_days, "partial day", "partial days", mg_text(tally.partial) + " less");
  add(tally.over_days, "day above the plan", "days above the plan", mg_text(tally.over) + " more");
  add(tally.in_hold_days, "held day with a dose", "held days with a dose",
      mg_text(tally.in_hold) + " more");
  add(tally.unplanned_days, "day with a dose though none was planned",
      "days with a dose though none was planned", mg_text(tally.unplanned) + " more");
  std::string out = "planned " + mg_text(month.planned) + ", logged " + mg_text(month.logged);
  for (const Cause& cause : causes) {
    out += &cause == &causes.front() ? ": " : "; ";
    out += cause.days;
    if (causes.size() > 1) out += " (" + cause.mg + ")";
  }
  return out;
}

/// `1 capsule of 40 mg`, `3 capsules of 20 mg (Absorica LD)`.
std::string capsules_of(int count, const StockLine& line) {
  return counted(count, "capsule", "capsules") + " of " +
         strength_text(line.strength_mg, line.micronised);
}

std::string listed(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? " and " : ", ";
    out += parts[i];
  }
  return out;
}

std::vector<std::string> above_zero(const Ledger& ledger) {
  std::vector<std::string> out;
  for (const auto& [kind, line] : ledger.lines) {
    if (line.on_hand > 0) out.push_back(capsules_of(line.on_hand, line));
  }
  return out;
}

/// `1 capsule of 40 mg should be left`, and what was taken beyond what is recorded of supplies.
std::string left_words(const Ledger& ledger, int unknown_days) {
  if (!ledger.known) return "no capsules are recorded";
  const auto there = above_zero(ledger);
  std::string out = there.empty() ? "none should be left" : listed(there) + " should be left";
  std::vector<std::string> lacking;
  for (const auto& [kind, line] : ledger.lines) {
    const int count = line.unrecorded + std::max(0, -line.on_hand);
    if (count > 0) lacking.push_back(capsules_of(count, line));
  }
  if (unknown_days > 0 && !there.empty()) {
    out += ", if nothing was taken on " +
           counted(unknown_days, "day without an entry", "days without an entry");
  }
  if (!lacking.empty()) {
    out += "; the log takes " + listed(lacking) + " more than was picked up or counted";
  }
  return out;
}

/// Whose months are reconciled.
struct Owner {
  const PatientRecord& patient;
  const CourseRecord& course;
  const std::vector<JudgedDay>& judged;
  const Products& products;

  /// Days without an entry up to `last` whose capsules the ledger of that day does not know of.
  [[nodiscard]] int unsaid(Date last) const {
    return days_without_entry(patient, judged, ledger_on(patient, products, last), last);
  }
};

/// One month, and the ledger at both its ends.
struct Books {
  const Ledger& before;
  const Ledger& after;
  Date from;               ///< first day whose pick-ups belong to the month
  int days_without_entry;  ///< whose capsules `after` does not know of
};

/// `dispensed 1,200 mg, 40 mg more than logged, with 1 capsule of 40 mg from before`.
std::string supply_words(const ReconciledMonth& month, const Books& books) {
  std::string out = "dispensed " + mg_text(month.dispensed) + ", ";
  if (month.dispensed == Milligrams(0) && month.logged == Milligrams(0)) {
    out = "nothing dispensed, nothing logged";
  } else if (month.dispensed == month.logged) {
    out += "as much as logged";
  } else if (month.dispensed > month.logged) {
    out += mg_text(month.dispensed - month.logged) + " more than logged";
  } else {
    out += mg_text(month.logged - month.dispensed) + " less than logged";
  }
  const auto carried = above_zero(books.before);
  if (!carried.empty()) out += ", with " + listed(carried) + " from before";
  return out;
}

/// `counted 9 capsules of 40 mg on Tue 2026-11-10: 2 fewer than recorded`, and what may be behind
/// it. `unsaid`: days without an entry before the count.
std::string count_words(const CheckedCount& count, int unsaid) {
  StockLine line;
  line.strength_mg = count.strength_mg;
  line.micronised = count.micronised;
  const std::string what =
      "counted " + capsules_of(count.counted, line) + " on " + with_weekday(count.on) + ": ";
  if (!count.expected) return what + "none recorded before";
  const int difference = count.counted - *count.expected;
  if (difference == 0) return what + "as recorded";
  if (difference > 0) {
    return what + std::to_string(difference) +
           " more than recorded: a pick-up is missing, or a dose was logged that was not taken";
  }
  return what + std::to_string(-difference) +
         " fewer than recorded: lost, given back, or taken without an entry" +
         (unsaid > 0 ? " (" + counted(unsaid, "day before has none", "days before have none") + ")"
                     : "");
}

/// The changes of product in a month: their milligrams are those on the labels.
void say_changes(const CourseRecord& course, const Products& products, ReconciledMonth& month) {
  for (std::size_t i = 1; i < course.steps.size(); ++i) {
    const RegimenStep& step = course.steps[i];
    const bool is_in_month = month.first <= step.from && step.from <= month.last;
    if (!is_in_month || step.product == course.steps[i - 1].product) continue;
    const Product& before = products.at(course.steps[i - 1].product);
    const Product& after = products.at(step.product);
    month.words.push_back(
        "the plan changes from " + before.name + " to " + after.name + " on " +
        with_weekday(step.from) +
        (before.formulation == after.formulation ? "" : "; mg here are label mg of both"));
  }
}

void explain(const Tally& tally, const Books& books, const Owner& of, ReconciledMonth& month) {
  std::vector<std::string>& words = month.words;
  words.push_back(plan_words(month, tally));
  say_changes(of.course, of.products, month);
  if (month.held > 0) {
    words.push_back(counted(month.held, "held day", "held days") + ", nothing planned");
  }
  if (month.pending > 0) {
    words.push_back(counted(month.pending, "day is", "days are") + " still open and not counted");
  }
  if (books.after.known) words.push_back(supply_words(month, books));
  Milligrams early;
  int unsaid = 0;
  for (const Dispensing& pickup : of.patient.events.dispensings) {
    if (pickup.on < books.from || pickup.on > month.last) continue;
    if (pickup.capsules.empty()) ++unsaid;
    for (const CapsuleCount& each : pickup.capsules) {
      if (pickup.on < of.course.start)
        early += Milligrams(std::int64_t{each.strength_mg} * each.count);
    }
  }
  if (early > Milligrams(0)) {
    words.push_back(mg_text(early) + " of it picked up before the first day");
  }
  if (unsaid > 0) {
    words.push_back(counted(unsaid, "pick-up", "pick-ups") +
                    " without capsules said, not among the dispensed mg");
  }
  const int without = books.after.doses_without_capsules - books.before.doses_without_capsules;
  if (without > 0) {
    words.push_back(counted(without, "logged dose", "logged doses") +
                    " that no capsules make, not taken off the stock");
  }
  for (const CheckedCount& count : books.after.counts) {
    if (count.on < books.from || count.on > month.last) continue;
    const bool is_fewer = count.expected && count.counted < *count.expected;
    words.push_back(count_words(count, is_fewer ? of.unsaid(count.on - days(1)) : 0));
  }
  words.push_back(left_words(books.after, books.days_without_entry));
}

Milligrams dispensed_in(const PatientRecord& patient, Date from, Date last) {
  Milligrams sum;
  for (const Dispensing& pickup : patient.events.dispensings) {
    if (pickup.on < from || pickup.on > last) continue;
    for (const CapsuleCount& each : pickup.capsules) {
      sum += Milligrams(std::int64_t{each.strength_mg} * each.count);
    }
  }
  return sum;
}

/// The day after the course before; pick-ups from then on are of this one.
Date first_pickup_day(const PatientRecord& patient, const CourseRecord& course) {
  Date from{date::year{1900} / 1 / 1};
  for (const CourseRecord& other : patient.courses) {
    if (other.number >= course.number || !other.last_day()) continue;
    from = std::max(from, *other.last_day() + days(1));
  }
  return std::min(from, course.start);
}

}  // namespace

std::vector<ReconciledMonth> reconcile(const PatientRecord& patient, const CourseRecord& course,
                                       const std::vector<JudgedDay>& judged,
                                       const Products& products, Date today) {
  const Owner of{patient, course, judged, products};
  std::vector<ReconciledMonth> out;
  Date from = first_pickup_day(patient, course);
  Ledger before = ledger_on(patient, products, from - days(1));
  for (auto day = judged.begin(); day != judged.end() && day->on <= today;) {
    ReconciledMonth month;
    month.first = day->on;
    month.last = day->on;
    Tally tally;
    const Date end = std::min(month_end(day->on), today);
    for (; day != judged.end() && day->on <= end; ++day) {
      month.last = day->on;
      count_day(*day, month, tally);
    }
    month.extra_days = tally.extra_days();
    month.dispensed = dispensed_in(patient, from, month.last);
    Ledger after = ledger_on(patient, products, month.last);
    for (const auto& [kind, line] : after.lines) month.left.push_back(line);
    const int unsaid = days_without_entry(patient, judged, after, month.last);
    explain(tally, {before, after, from, unsaid}, of, month);
    out.push_back(std::move(month));
    before = std::move(after);
    from = out.back().last + days(1);
  }
  return out;
}

}  // namespace isotrack
