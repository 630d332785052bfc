#include <fmt/format.h>

#include <cstdlib>

#include "isotrack/present/rulebook.hpp"
#include "words.hpp"

/// A rule's row in words: what it counts from, its window, its repetition, for whom. Everything is
/// read from the row, so that a rule added as data reads as well as the others.
namespace isotrack {
namespace {

std::string anchor_words(Anchor anchor) {
  switch (anchor) {
    case Anchor::none:
      return "today";
    case Anchor::first_dose:
      return "the first dose";
    case Anchor::last_dose:
      return "the last dose";
    case Anchor::peak_dose:
      return "the first day of the peak dose";
    case Anchor::decision:
      return "the decision to prescribe";
    case Anchor::contraception:
      return "the start of contraception";
    case Anchor::screen_test:
      return "the first negative test";
    case Anchor::bleeding:
      return "the first day of bleeding";
    case Anchor::specimen:
      return "the collection of the specimen";
    case Anchor::prescription:
      return "the prescription";
    case Anchor::visit:
      return "the visit";
    case Anchor::pickup:
      return "the pick-up";
  }
  return {};
}

/// What has to lie in the window of a rule.
std::string subject_words(const Rule& rule) {
  switch (rule.check) {
    case Check::supply_test:
      return "a negative test";
    case Check::second_test:  // where no first one is asked for it may be the only one
      return rule.anchor == Anchor::screen_test ? "the second test"
                                                : "the last test before the first dose";
    case Check::pickup_window:
      return "the pick-up";
    case Check::lockout:
      return "after a missed first window, the next test";
    case Check::cycle_start:
      return "the first dose";
    default:
      return {};
  }
}

bool is_same_day(const Offset& offset) { return offset.days == 0 && offset.months == 0; }

bool is_before(const Offset& offset) { return offset.days < 0 || offset.months < 0; }

/// `30 days or 1 month, whichever is longer,`: how far, without the direction.
std::string length_words(const Offset& offset) {
  const std::string by_days = count_text(std::abs(offset.days), "day");
  const std::string by_months = count_text(std::abs(offset.months), "month");
  if (offset.has_days && offset.has_months) {
    return by_days + " or " + by_months + " (whichever is longer)";
  }
  return offset.has_months ? by_months : by_days;
}

/// `6 days after it`, `the day of the first dose`.
std::string offset_words(const Offset& offset, const std::string& anchor) {
  if (is_same_day(offset)) return "the day of " + anchor;
  return length_words(offset) + (is_before(offset) ? " before " : " after ") + anchor;
}

/// What the window of a rule is measured from: the anchor, or each due day of a repeated one.
std::string window_anchor(const Rule& rule) {
  const bool by_due_day = rule.every || rule.not_before_day > 0;
  return by_due_day && rule.check == Check::milestone ? "each due day" : anchor_words(rule.anchor);
}

std::string window_words(const Rule& rule) {
  const Window& window = rule.window;
  if (!window.first && !window.last) return {};
  const std::string anchor = window_anchor(rule);
  const std::string subject = subject_words(rule);
  const std::string out = subject.empty() ? "" : subject + " ";
  if (!window.last) return out + "from " + offset_words(*window.first, anchor) + " on";
  if (!window.first) return out + "at the latest " + offset_words(*window.last, anchor);
  if (is_same_day(*window.first) && is_same_day(*window.last))
    return out + "on the day of " + anchor;
  // The anchor is named once, where it is read first.
  return out + "from " + offset_words(*window.first, anchor) + " to " +
         offset_words(*window.last, is_same_day(*window.last) ? anchor : "it") +
         ", both days included";
}

/// `every 30 days from the first dose`, `due on the day of the first dose`.
std::string due_words(const Rule& rule) {
  const std::string anchor = anchor_words(rule.anchor);
  std::string out;
  if (rule.due && !(rule.every && length_words(*rule.due) == length_words(*rule.every))) {
    out =
        "due " + std::string(is_same_day(*rule.due) ? "on " : "") + offset_words(*rule.due, anchor);
  }
  if (rule.every) {
    out += out.empty() ? "every " + length_words(*rule.every) + " from " + anchor
                       : ", then every " + length_words(*rule.every);
  }
  if (rule.until_step) out += " until " + *rule.until_step + " is confirmed";
  if (rule.not_before_day > 0) out += fmt::format(", never before day {}", rule.not_before_day);
  return out;
}

std::string event_words(Trigger event) {
  switch (event) {
    case Trigger::positive_test:
      return "a positive pregnancy test";
    case Trigger::missed_period:
      return "a missed period";
    case Trigger::contraception_gap:
      return "a gap in contraception";
    case Trigger::contraception_ended:
      return "contraception that ended too early";
    case Trigger::none:
      break;
  }
  return {};
}

/// What a check asks for beside its window.
std::string check_words(const Rule& rule) {
  const std::string anchor = anchor_words(rule.anchor);
  switch (rule.check) {
    case Check::test_setting:
      return std::string(rule.during ? "tests during the course" : "tests before the first dose") +
             ": in a medical setting" +
             (rule.home_needs_permission ? ", or at home once the prescriber allows it" : "");
    case Check::retest_free:
      return "after a missed window a new test may be taken at once";
    case Check::window_reminder: {
      std::string on;
      for (const int day : rule.days) on += (on.empty() ? " " : ", ") + std::to_string(day);
      const std::string from = rule.of.empty() ? anchor_words(rule.anchor) : rule.of + " opened";
      return "announced again" + (on.empty() ? "" : on + " days") + " after " + from;
    }
    case Check::supply_step:
      return "confirmed anew for each supply";
    case Check::supply_limit:
      return fmt::format("at most {}' supply, no refills", count_text(rule.most_days, "day"));
    case Check::contraception_lead: {
      const std::string methods = "the required methods in use ";
      if (!rule.due || is_same_day(*rule.due)) return methods + "on the day of " + anchor;
      return methods + "without a gap since " + length_words(*rule.due) + " before " + anchor;
    }
    case Check::contraception_tail:
      return "the required methods stay in use to " +
             (rule.due ? offset_words(*rule.due, anchor) : "after " + anchor);
    case Check::earliest:
      return rule.due ? (rule.day_after ? "from the day after " : "not before ") +
                            offset_words(*rule.due, anchor)
                      : "not before " + anchor;
    case Check::interruption:
      return rule.due ? "a pause of more than " + length_words(*rule.due) : "a pause";
    case Check::dose_today:
      return "the dose planned today, until something is said of it";
    case Check::booked_visit:
      return "a visit that was booked";
    case Check::trigger:
      return event_words(rule.event);
    case Check::refill:
      return "when the supply runs out" +
             (rule.days.empty()
                  ? ""
                  : ", announced " + count_text(rule.days.front(), "day") + " before");
    case Check::missed_days:
      return fmt::format("{} or more declared missed in a row", count_text(rule.least, "day"));
    case Check::missed_share:
      return fmt::format("less than {} % of the last {} taken", rule.percent,
                         count_text(rule.days.empty() ? 0 : rule.days.front(), "day"));
    case Check::unanswered:
      return "days without an entry";
    default:
      return {};
  }
}

std::string who_words(const Rule& rule) {
  std::string out;
  if (rule.who == Who::can) out = "for those who can become pregnant";
  if (rule.who == Who::cannot) out = "for those who cannot become pregnant";
  if (rule.under_age) {
    out += (out.empty() ? "" : ", ") +
           fmt::format("if younger than {} on the first day", *rule.under_age);
  }
  const auto add = [&](const std::string& words) { out += (out.empty() ? "" : ", ") + words; };
  if (rule.regular_cycles) add("with regular cycles");
  if (!rule.only_with.empty()) add("while " + spaced(rule.only_with) + " is in use");
  if (rule.unless_step) add("unless " + *rule.unless_step + " is confirmed");
  std::string programmes;
  for (const std::string& id : rule.programmes) programmes += (programmes.empty() ? "" : ", ") + id;
  if (!programmes.empty()) add("only under " + programmes);
  return out;
}

std::string gate_words(const Rule& rule) {
  if (rule.gate == Gate::first) return "a condition of the first supply";
  if (rule.gate == Gate::each) return "a condition of each supply";
  return {};
}

}  // namespace

std::string rule_words(const Rule& rule) {
  const bool has_day = rule.check == Check::milestone;  // the others name it in their own words
  std::vector<std::string> parts{check_words(rule), has_day ? due_words(rule) : "",
                                 window_words(rule)};
  if (rule.by_eastern_clock) parts.emplace_back("to 23:59 US Eastern on the last day");
  if (rule.once_per_patient) parts.emplace_back("once for a patient");
  if (rule.specimen) {
    parts.emplace_back(*rule.specimen == TestKind::serum ? "a blood test" : "a urine test");
  }
  if (rule.without_decision) {
    parts.push_back("from the decision to prescribe on; where none is recorded, from " +
                    offset_words(*rule.without_decision, "the first dose") + " on");
  }
  parts.push_back(who_words(rule));
  parts.push_back(gate_words(rule));
  if (rule.by_first_dose) parts.emplace_back("by the day of the first dose");
  std::string out;
  for (const std::string& part : parts) {
    if (!part.empty()) out += (out.empty() ? "" : "; ") + part;
  }
  return out.empty() ? "no day is stated" : out;
}

std::string until_words(const Offset& until) { return offset_words(until, "the last dose"); }

bool in_force_on(const Rule& rule, Date on) {
  return (!rule.from || *rule.from <= on) && (!rule.before || on < *rule.before);
}

}  // namespace isotrack
