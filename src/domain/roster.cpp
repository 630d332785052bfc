#include "isotrack/domain/roster.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "isotrack/domain/cumulative.hpp"
#include "isotrack/domain/gist.hpp"
#include "names.hpp"
#include "sorting.hpp"

namespace isotrack {
namespace {

constexpr std::array needs{
    Named<Need>{"stop", Need::stop},       Named<Need>{"today", Need::today},
    Named<Need>{"blocked", Need::blocked}, Named<Need>{"flagged", Need::flagged},
    Named<Need>{"overdue", Need::overdue}, Named<Need>{"no_entry", Need::no_entry},
    Named<Need>{"soon", Need::soon},       Named<Need>{"quiet", Need::quiet}};

constexpr std::array orders{Named<RosterOrder>{"need", RosterOrder::need},
                            Named<RosterOrder>{"code", RosterOrder::code},
                            Named<RosterOrder>{"day", RosterOrder::day},
                            Named<RosterOrder>{"percent", RosterOrder::percent},
                            Named<RosterOrder>{"adherence", RosterOrder::adherence},
                            Named<RosterOrder>{"last", RosterOrder::last_logged},
                            Named<RosterOrder>{"due", RosterOrder::due}};

constexpr std::array course_states{Named<CourseState>{"planned", CourseState::planned},
                                   Named<CourseState>{"active", CourseState::active},
                                   Named<CourseState>{"held", CourseState::held},
                                   Named<CourseState>{"finished", CourseState::finished},
                                   Named<CourseState>{"stopped", CourseState::stopped}};

/// More amounts than these are told as a range.
constexpr std::size_t most_amounts = 3;

/// As far as any list looks ahead, in days.
constexpr int all_to_come = 36'600;

/// Days without an entry have a group of their own, and today's dose is the patient's.
bool is_about_entries(const Obligation& item) {
  return item.kind == Kind::dose && !item.is_finding && item.severity == Severity::info;
}

bool ends_today(const Obligation& item, Date today) {
  const bool is_there = item.state == ObligationState::open || item.state == ObligationState::due ||
                        item.state == ObligationState::overdue;
  // What is due by the clock of its rule is so on a day that may be over here.
  const bool is_due_elsewhere =
      item.state == ObligationState::due && item.last && *item.last < today;
  return is_there && (item.due_on == today || item.last == today || is_due_elsewhere);
}

/// More than information, or a finding: what `status` lists among its alerts.
bool is_alert(const Obligation& item) { return item.is_finding || item.severity != Severity::info; }

bool closes_the_gate(const Obligation& item, bool ended) {
  if (item.state == ObligationState::blocked) return true;
  return !ended && item.severity == Severity::block;
}

bool is_near(const Obligation& item, Date today) {
  const Date until = today + days(roster_days_ahead);
  return (item.due_on && *item.due_on <= until) || (item.last && *item.last <= until);
}

RosterItem kept(const Obligation& item, Need need) {
  return {need,
          item.rule,
          item.kind,
          item.state,
          item.severity,
          item.at_stake,
          item.due_on,
          item.first,
          item.last,
          item.message,
          item.is_finding,
          item.precedence,
          is_told_whole(item)};
}

/// A result or symptom that its source wants seen urgently, the same day or as an emergency, and
/// about which nobody has decided.
bool is_to_be_seen_today(const Obligation& item, Date today) {
  return item.is_finding && item.severity == Severity::block &&
         item.precedence <= Precedence::urgent && item.due_on <= today;
}

constexpr Date never = Date(date::year(9999) / 12 / 31);

/// The order in which items speak for a row.
enum class Voice {
  safety,  ///< a STOP about thoughts of suicide
  stop,
  urgent,       ///< a BLOCK that its source wants seen at once
  today_grave,  ///< a BLOCK
  clinical,     ///< a BLOCK that is no paperwork
  today,
  blocked,
  unproven_clinical,  ///< a late BLOCK, to which the gate does not say no, that is no paperwork
  unproven,
  gone_clinical,  ///< a missed BLOCK, likewise: nothing is to be done any more
  gone,
  late_repeat,  ///< of a result
  finding,
  late,
  standing,  ///< without a day, or a name that was not checked
  missed,
  today_for_information,
  late_for_information,
  no_entry,
  soon,
  of_the_course,  ///< that is over: it was to be done before the last dose
  quiet,
};

/// A result, a test, a medicine or a symptom, rather than a paper, a visit or a supply.
bool is_clinical(Kind kind) {
  return kind == Kind::lab || kind == Kind::pregnancy_test || kind == Kind::safety ||
         kind == Kind::stop;
}

/// What is late. `last_day`: of a course that is over, else null.
Voice voice_of_late(const auto& item, std::optional<Date> last_day) {
  if (last_day && item.due_on && *item.due_on < *last_day && !item.is_finding) {
    return Voice::of_the_course;
  }
  if (item.severity == Severity::info) return Voice::late_for_information;
  const bool is_missed = item.state == ObligationState::missed;
  if (item.severity == Severity::block) {
    if (last_day) return is_clinical(item.kind) ? Voice::clinical : Voice::blocked;
    if (is_missed) return is_clinical(item.kind) ? Voice::gone_clinical : Voice::gone;
    return is_clinical(item.kind) ? Voice::unproven_clinical : Voice::unproven;
  }
  if (is_missed) return Voice::missed;
  return item.is_finding ? Voice::late_repeat : Voice::late;
}

/// `last_day`: as there.
Voice voice_of(const auto& item, Need need, std::optional<Date> last_day) {
  const bool is_information = item.severity == Severity::info;
  const bool is_checked = item.precedence != Precedence::unchecked;
  const bool is_block = item.severity == Severity::block;
  const Voice block = is_block && is_clinical(item.kind) ? Voice::clinical : Voice::blocked;
  switch (need) {
    case Need::stop:
      return item.precedence == Precedence::safety ? Voice::safety : Voice::stop;
    case Need::today:
      if (is_block) return item.is_finding ? Voice::urgent : Voice::today_grave;
      return is_information ? Voice::today_for_information : Voice::today;
    case Need::blocked:
      return block;
    case Need::flagged:
      if (is_block) return block;
      return item.is_finding && is_checked ? Voice::finding : Voice::standing;
    case Need::overdue:
      return voice_of_late(item, last_day);
    case Need::no_entry:
      return Voice::no_entry;
    case Need::soon:
      return Voice::soon;
    case Need::quiet:
      break;
  }
  return Voice::quiet;
}

/// What comes first among items: by their voice; then the need; then the day where it presses, else
/// what is true today, what is at stake, its precedence, and the day.
auto urgency(const auto& item, Need need, std::optional<Date> last_day) {
  const bool by_day = need == Need::overdue || need == Need::soon || need == Need::quiet;
  const days day = item.due_on.value_or(never).time_since_epoch();
  return std::tuple(voice_of(item, need, last_day), need, by_day ? day : days(0), item.severity,
                    item.at_stake, item.precedence, day);
}

/// Looks at the items of a judgement, and keeps those a row shows.
class Look {
 public:
  Look(RosterRow& row, const RosterFilter& filter, const GateReport& gate, Date today)
      : row_(row), filter_(filter), gate_(gate), today_(today) {}

  void at(const Obligation& item) {
    if (is_alert(item)) ++row_.alerts;
    const bool comes_next = is_to_do(item);
    if (comes_next && item.kind == Kind::lab) keep_next(lab_, item);
    const bool is_window = item.kind == Kind::pickup && item.first && item.last;
    if (comes_next && (item.kind == Kind::pregnancy_test || is_window)) keep_next(test_, item);
    if (filter_.kind && !item.is_of(*filter_.kind)) return;
    if (filter_.overdue && !is_late(item)) return;
    const Need need = need_now(item);
    count(item, need);
    const auto is_first = [&](const Obligation* other, Need of) {
      return other == nullptr ||
             urgency(item, need, row_.last_day) < urgency(*other, of, row_.last_day);
    };
    if (is_first(worst_, worst_need_)) {
      worst_ = &item;
      worst_need_ = need;
    }
    if (comes_next) keep_next(next_, item);
  }

  void finish() {
    if (worst_ != nullptr) row_.worst = kept(*worst_, worst_need_);
    const auto keep = [&](const Obligation* item, std::optional<RosterItem>& into) {
      if (item != nullptr) into = kept(*item, need_now(*item));
    };
    keep(next_, row_.next);
    keep(lab_, row_.next_lab);
    keep(test_, row_.next_test);
  }

 private:
  /// BLOCKED is what the gate says no to, nothing else: what it does not know, or does not ask for,
  /// is late, or found. Who asks for what is late hears of all that `due` calls so.
  [[nodiscard]] Need need_now(const Obligation& item) const {
    const Need need = need_of(item, row_.has_ended(), today_);
    if (need == Need::quiet && filter_.overdue) return Need::overdue;
    if (need != Need::blocked) return need;
    if (gate_.may_dispense != false) return Need::flagged;
    if (is_refused(item)) return Need::blocked;
    return is_late(item) ? Need::overdue : Need::flagged;
  }

  [[nodiscard]] bool is_refused(const Obligation& item) const {
    return std::ranges::any_of(gate_.conditions, [&](const GateCondition& each) {
      return each.rule == item.rule && each.met == Answer::no;
    });
  }

  static bool is_late(const Obligation& item) {
    return item.state == ObligationState::missed || item.state == ObligationState::overdue;
  }

  /// Has a day and is of the row's course, or of none.
  [[nodiscard]] bool is_to_do(const Obligation& item) const {
    if (!item.due_on || item.is_finding || item.kind == Kind::dose) return false;
    return item.course == 0 || !row_.course || item.course == *row_.course;
  }

  void count(const Obligation& item, Need need) {
    if (!row_.worst_severity || item.severity < *row_.worst_severity) {
      row_.worst_severity = item.severity;
      row_.as_severe = 0;
    }
    if (item.severity == *row_.worst_severity) ++row_.as_severe;
    if (need == Need::today) ++row_.due_today;
  }

  /// The earliest that can still be met. The day of what is blocked is one before which it cannot:
  /// what is to be done then has an item of its own.
  static void keep_next(const Obligation*& kept, const Obligation& item) {
    if (item.state == ObligationState::missed || item.state == ObligationState::blocked) return;
    if (kept == nullptr || *item.due_on < *kept->due_on) kept = &item;
  }

  RosterRow& row_;
  const RosterFilter& filter_;
  const GateReport& gate_;
  Date today_;
  const Obligation* worst_ = nullptr;
  Need worst_need_ = Need::quiet;
  const Obligation* next_ = nullptr;
  const Obligation* lab_ = nullptr;
  const Obligation* test_ = nullptr;
};

/// `40 mg`, `40/60 mg`, `0-60 mg`: the days of a plan, in their order.
std::string doses_of(const Plan& plan) {
  std::vector<Milligrams> amounts;
  for (const PlannedDay& day : plan.days) {
    const Milligrams amount = day.total();
    if (std::ranges::find(amounts, amount) == amounts.end()) amounts.push_back(amount);
  }
  if (amounts.size() > most_amounts) {
    const auto [least, most] = std::ranges::minmax(amounts);
    return std::to_string(least.count()) + "-" + mg_text(most);
  }
  std::string out;
  for (const Milligrams amount : amounts) {
    out += (out.empty() ? "" : "/") + std::to_string(amount.count());
  }
  return out + " mg";
}

void describe_plan(const CourseRecord& course, Date today, RosterRow& row) {
  const Date on = std::max(row.last_day.value_or(today), course.start);
  const RegimenStep* step = course.step_on(on);
  if (step == nullptr && !course.steps.empty()) step = &course.steps.front();
  if (step == nullptr) return;
  row.regimen = to_text(step->plan);
  row.doses = doses_of(step->plan);
}

void describe_course(const CourseRecord& course, const std::vector<JudgedDay>& judged, Date today,
                     RosterRow& row) {
  row.course = course.number;
  row.state = course.state_on(today);
  const bool ended = row.state == CourseState::finished || row.state == CourseState::stopped;
  if (ended && !judged.empty()) row.last_day = judged.back().on;
  const Date until = row.last_day.value_or(today);
  if (until >= course.start) {
    row.day = days_between(course.start, until) + 1;
  } else {
    row.days_to = days_between(today, course.start);
  }
  row.basis = course.basis;
  row.target = course.target.lower;
  describe_plan(course, today, row);
  for (auto dose = course.doses.rbegin(); dose != course.doses.rend() && !row.last_logged; ++dose) {
    if (dose->on <= today) row.last_logged = dose->on;
  }
}

void count_days(const CourseRecord& course, const std::vector<JudgedDay>& judged,
                const Products& products, Date today, RosterRow& row) {
  const DayTotals totals = total_days(judged);
  row.taken = totals.with_dose();
  row.scheduled = totals.scheduled;
  row.unknown = totals.unknown;
  row.at_least = count_unsaid(judged, today) > 0;
  if (!totals.unknown_dates.empty()) row.unknown_since = totals.unknown_dates.front();
  if (const auto share = adherence(totals)) row.day_percent = share->day;
  // Before the first day, a weight of a day to come is not known yet.
  const auto total = course.start > today
                         ? cumulative(as_of(course, today), judged, products, today)
                         : cumulative(course, judged, products, today);
  if (total) {
    const BasisValue value = total->on(course.basis);
    row.mg_per_kg = value.mg_per_kg;
    row.weight = value.weight;
  }
}

/// Days without an entry, as an item of the row: the obligation that tells of them goes on for
/// ever, the roster asks while the course is under way.
std::optional<RosterItem> unanswered(const RosterRow& row, const Judgement& judgement) {
  if (row.unknown == 0 || row.has_ended()) return std::nullopt;
  for (const Obligation& item : judgement.obligations) {
    const bool is_it = item.kind == Kind::dose && !item.is_finding && item.is_open() &&
                       item.state == ObligationState::overdue && item.due_on == row.unknown_since;
    if (is_it && is_about_entries(item)) return kept(item, Need::no_entry);
  }
  return std::nullopt;
}

bool is_same(const RosterItem& item, const std::optional<RosterItem>& other) {
  return other && item.rule == other->rule && item.due_on == other->due_on;
}

/// A null value comes last.
template <class T>
auto last_if_null(const std::optional<T>& value) {
  return std::tuple(!value.has_value(), value.value_or(T{}));
}

bool is_less(const std::optional<Ratio>& a, const std::optional<Ratio>& b) {
  if (!a || !b) return a.has_value() && !b.has_value();
  return compare(*a, *b) < 0;
}

bool comes_before(const RosterRow& a, const RosterRow& b) {
  if (!a.worst || !b.worst) return a.worst.has_value() && !b.worst.has_value();
  const auto rank = [](const RosterRow& row) {
    const Need need = row.need();
    const int unsaid = need == Need::no_entry ? row.unknown : 0;
    const Date since = need == Need::stop ? row.worst->due_on.value_or(never) : never;
    return std::tuple(need, -unsaid, voice_of(*row.worst, need, row.last_day), since,
                      urgency(*row.worst, need, row.last_day));
  };
  return rank(a) < rank(b);
}

}  // namespace

std::string name_of(Need need) { return name_in(needs, need); }

Parsed<RosterOrder> parse_roster_order(std::string_view text) {
  return value_in<RosterOrder>(orders, "order", text);
}

Parsed<CourseState> parse_course_state(std::string_view text) {
  return value_in<CourseState>(course_states, "state", text);
}

std::optional<Ratio> RosterRow::percent() const {
  if (!mg_per_kg) return std::nullopt;
  return Ratio{mg_per_kg->num * 100, mg_per_kg->den * target};
}

bool RosterFilter::is_set() const { return overdue || finished || kind || programme || state; }

Need need_of(const Obligation& item, bool ended, Date today) {
  if (item.severity == Severity::stop) return Need::stop;
  if (is_about_entries(item)) return Need::quiet;
  if (is_to_be_seen_today(item, today)) return Need::today;
  const bool has_a_day = !item.is_finding && item.kind != Kind::dose;
  if (has_a_day && ends_today(item, today)) return Need::today;
  if (closes_the_gate(item, ended)) return Need::blocked;
  // Of a finding: what is to be repeated.
  if (item.state == ObligationState::overdue && item.kind != Kind::dose) return Need::overdue;
  if (has_a_day && item.state == ObligationState::missed) {
    return item.severity == Severity::info ? Need::quiet : Need::overdue;
  }
  const bool is_without_day = !item.due_on && item.severity != Severity::info;
  if (!has_a_day || is_without_day) {
    return item.severity == Severity::info ? Need::quiet : Need::flagged;
  }
  return is_near(item, today) ? Need::soon : Need::quiet;
}

RosterRow roster_row(const PatientRecord& patient, const CourseRecord* course,
                     const std::vector<JudgedDay>& judged, const Judgement& judgement,
                     const Products& products, const RosterFilter& filter, Date today) {
  RosterRow row;
  row.code = patient.code;
  row.programme = patient.programme_on(today);
  if (course != nullptr) {
    describe_course(*course, judged, today, row);
    count_days(*course, judged, products, today, row);
  }
  Look look(row, filter, judgement.gate, today);
  const std::vector<Obligation> items = due_items(judgement, today, all_to_come);
  for (const Obligation& item : items) look.at(item);
  look.finish();
  if (!filter.kind || *filter.kind == Kind::dose) {
    auto item = unanswered(row, judgement);
    if (item && (row.need() > Need::no_entry || is_same(*item, row.worst))) {
      row.worst = std::move(item);
    }
  }
  return row;
}

bool is_shown(const RosterRow& row, const RosterFilter& filter) {
  if (filter.programme && row.programme != *filter.programme) return false;
  if (filter.finished && !row.has_ended()) return false;
  if (filter.state && (!row.course || row.state != *filter.state)) return false;
  return !filter.is_of_items() || row.worst.has_value();
}

void sort_roster(std::vector<RosterRow>& rows, RosterOrder order) {
  sort_moving_once(rows, [](const RosterRow& a, const RosterRow& b) { return a.code < b.code; });
  const auto sort_by = [&](auto key) {
    sort_moving_once(rows, [&](const RosterRow& a, const RosterRow& b) { return key(a) < key(b); });
  };
  switch (order) {
    case RosterOrder::need:
      return sort_moving_once(rows, comes_before);
    case RosterOrder::code:
      return;
    case RosterOrder::day:
      return sort_by([](const RosterRow& row) { return last_if_null(row.day); });
    case RosterOrder::percent:
      return sort_moving_once(rows, [](const RosterRow& a, const RosterRow& b) {
        return is_less(a.percent(), b.percent());
      });
    case RosterOrder::adherence:
      return sort_moving_once(rows, [](const RosterRow& a, const RosterRow& b) {
        return is_less(a.day_percent, b.day_percent);
      });
    case RosterOrder::last_logged:
      return sort_by([](const RosterRow& row) { return last_if_null(row.last_logged); });
    case RosterOrder::due:
      return sort_by([](const RosterRow& row) {
        return last_if_null(row.next ? row.next->due_on : std::nullopt);
      });
  }
}

}  // namespace isotrack
