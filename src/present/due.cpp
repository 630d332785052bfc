#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "due_words.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/present/obligations.hpp"
#include "words.hpp"

/// `due`. An item is its severity, its day and state, then what it is, then the rule, what is at
/// stake and who says so:
///
///     WARN  Tue 2026-11-24, open, in 2 days, window Wed 2026-11-18 to Tue 2026-11-24
///           last pick-up day, 23:59 US Eastern; today is day 5 of 7
///           us.window, BLOCK at stake; P-S15 P-S16 (regulator, H)
///
/// A finding and a STOP are due on no day; they stand since one. A STOP says what its source says
/// to do, and whom to call:
///
///     STOP  since Sat 2026-11-21
///           positive pregnancy test, collected Sat 2026-11-21
///           The label says: ...
namespace isotrack {
namespace {

bool is_stop(const Obligation& item) { return item.severity == Severity::stop; }

/// Whether it stands since a day, rather than being due on one.
bool is_standing(const Obligation& item) { return item.is_finding || is_stop(item); }

bool is_overdue(const Obligation& item) { return item.state == ObligationState::overdue; }

std::string window_words(const Obligation& item) {
  if (item.first && item.last && item.first != item.last) {
    return ", window " + with_weekday(*item.first) + " to " + with_weekday(*item.last);
  }
  if (item.first && !item.last && item.first != item.due_on) {
    return ", from " + with_weekday(*item.first);
  }
  if (item.last && !item.first && item.last != item.due_on) {
    return ", until " + with_weekday(*item.last);
  }
  return {};
}

/// `since Sat 2026-11-21`.
std::string standing_words(const Obligation& item, Date today) {
  std::string out = "as of today";
  if (item.due_on) {
    const std::string day = with_weekday(*item.due_on);
    out = (*item.due_on > today ? "from " : "since ") + day;
    // Of a medicine to come the message names the day.
    if (item.message.starts_with(out + " on")) out = distance_text(*item.due_on, today);
  }
  // Of a result: the days on which the sources repeat it have passed.
  const bool is_late = item.state == ObligationState::overdue && item.last && !is_stop(item);
  return out + (is_late ? ", repeat overdue" : "");
}

/// `Tue 2026-11-24, open, in 2 days, window Wed 2026-11-18 to Tue 2026-11-24`.
std::string state_words(const Obligation& item, Date today) {
  if (is_standing(item)) return standing_words(item, today);
  // A dose that was missed is not due any more: nothing asks for it.
  if (item.kind == Kind::dose && is_overdue(item) && item.due_on) {
    return with_weekday(*item.due_on) + ", " + distance_text(*item.due_on, today);
  }
  // What lacks without a day lacks today, and every day.
  const bool lacks = !item.due_on && item.state == ObligationState::open;
  if (lacks && item.severity != Severity::info) return "as of today";
  std::string out = item.due_on ? with_weekday(*item.due_on) + ", " : "no date, ";
  out += spaced(name_of(item.state));
  if (item.due_on) out += ", " + distance_text(*item.due_on, today);
  return out + window_words(item);
}

std::string rule_line(const Obligation& item) {
  const std::string stake =
      item.at_stake == item.severity ? "" : ", " + name_of(item.at_stake) + " at stake";
  return item.rule + stake + "; " + item.source;
}

/// What a source says to do about a STOP, and whom to call; what was said of it for the patient
/// already, such as for two symptoms of one kind, is not said again.
std::string words_below(const DueEntry& entry, std::set<std::string>& said, const Style& style) {
  const Obligation& item = entry.item;
  if (!is_stop(item)) return {};
  std::string out;
  if (!item.words.empty()) {
    out +=
        filled("      ", speaker_of(item) + std::string(unstopped(item.words)) + ".", style.width);
  }
  if (!item.contacts.empty()) {
    out += filled(item.is_finding ? "      In danger now  " : "      Report  ",
                  joined(item.contacts, ", "), style.width);
  }
  return said.insert(entry.patient + "\n" + out).second ? out : std::string();
}

/// The items as listed. What stands is due on no day: the grave findings come behind what is
/// overdue, as status orders them, before what is due; what waits for a decision comes before both,
/// and what is only information stands last.
std::vector<DueEntry> as_listed(const DueReport& report) {
  std::vector<DueEntry> items = in_order(report.items, report.today);
  std::ranges::stable_sort(items, {}, [&](const DueEntry& entry) {
    const Obligation& item = entry.item;
    const bool stands = item.is_finding && item.due_on.value_or(report.today) <= report.today;
    const bool is_grave = stands && !is_overdue(item) && item.severity < Severity::info;
    const bool is_remark = stands && !is_overdue(item) && !is_grave;
    return std::tuple(!is_stop(item), !awaits_decision(item, report.today),
                      !is_stop(item) && !is_overdue(item), !is_stop(item) && !is_grave,
                      is_grave ? item.severity : Severity::stop,
                      is_grave ? item.precedence : Precedence::safety, is_remark);
  });
  return items;
}

std::string listed(const DueReport& report, const Style& style) {
  std::string out;
  std::set<std::string> said;
  for (const DueEntry& entry : told_together(as_listed(report))) {
    out += due_item_text(entry, report, said, style);
  }
  return out;
}

}  // namespace

bool awaits_decision(const Obligation& item, Date today) {
  const bool waits =
      item.state == ObligationState::blocked || item.state == ObligationState::overdue;
  return item.severity == Severity::block && waits && item.needs_decision() &&
         item.due_on.value_or(today) <= today;
}

bool is_after(const Obligation& item, Date last) {
  return item.due_on && *item.due_on > last && (!item.first || *item.first > last);
}

std::string words_beyond(const std::vector<DueEntry>& listed, Date today, Date last) {
  if (std::ranges::any_of(listed,
                          [&](const DueEntry& entry) { return is_after(entry.item, last); })) {
    return ", and the next of each kind";
  }
  const bool has_opened =
      std::ranges::any_of(listed, [&](const DueEntry& entry) { return entry.item.due_on > last; });
  if (!has_opened) return {};
  return last == today ? ", and what is open" : ", and what opens by then";
}

std::string due_item_text(const DueEntry& entry, const DueReport& report,
                          std::set<std::string>& said, const Style& style) {
  const Obligation& item = entry.item;
  const std::string head =
      (report.names_patients ? entry.patient + ": " : "") + state_words(item, report.today);
  const std::string severity = name_of(item.severity);
  const std::string first = filled(padded(severity, 6), head, style.width);
  std::string out = bold(severity, style) + first.substr(severity.size()) +
                    verbatim("      ", item.message, style.width) +
                    words_below(entry, said, style) +
                    filled("      ", rule_line(item), style.width);
  for (const std::string& note : entry.notes) out += filled("      ", note, style.width);
  return out;
}

std::vector<DueEntry> in_order(std::vector<DueEntry> items, Date today) {
  const auto rank = [&](const DueEntry& entry) {
    const Obligation& item = entry.item;
    const Date far = Date(days::max());
    const bool is_first = is_stop(item) && item.precedence == Precedence::safety;
    const bool awaits = awaits_decision(item, today);
    const Precedence haste = awaits ? item.precedence : Precedence::safety;
    // Of what is late, the gravest first: a BLOCK does not stand below an older remark.
    const Severity grave = is_overdue(item) ? item.severity : Severity::stop;
    return std::tuple(!is_stop(item), !is_first, !awaits, haste, !is_overdue(item), grave,
                      item.due_on.value_or(far), item.severity, item.precedence);
  };
  std::ranges::stable_sort(items, {}, rank);
  return items;
}

std::string short_words(const Obligation& item) {
  if (is_standing(item)) {
    const bool is_grave = item.severity == Severity::stop || item.severity == Severity::block;
    return (is_grave ? name_of(item.severity) + ": " : "") + item.message;
  }
  const bool to_come =
      item.state == ObligationState::upcoming || item.state == ObligationState::open;
  // What is possible since a day was not done on it.
  const bool is_settled =
      item.state == ObligationState::met &&
      (item.kind == Kind::stop || item.message.find(": possible since ") != std::string::npos);
  const std::string state = spaced(name_of(item.state));
  const bool says_it = item.message.find(state) != std::string::npos;
  return to_come || is_settled || says_it ? item.message : state + ": " + item.message;
}

std::string to_text(const DueReport& report, const Style& style) {
  if (report.by_day) return text_by_day(report, style);
  const Date last = report.today + days(report.within);
  const std::string asked = report.within == 0
                                ? "Due today"
                                : fmt::format("Due within {}, to {}",
                                              count_text(report.within, "day"), with_weekday(last));
  std::string out = both_ends(asked + words_beyond(report.items, report.today, last),
                              with_weekday(report.today), style.width);
  out += "\n";
  out += report.items.empty() ? filled("", report.nothing, style.width) : listed(report, style);
  if (!report.notes.empty()) out += "\n";
  for (const std::string& note : report.notes) out += filled("", note, style.width);
  return out;
}

std::string to_plain(const DueReport& report) {
  std::string out;
  for (const DueEntry& entry : as_listed(report)) out += due_plain(entry, report.today);
  return out;
}

Json due_json(const DueEntry& entry, Date today) {
  const Obligation& item = entry.item;
  return {{"patient", entry.patient},
          {"course", item.course == 0 ? Json(nullptr) : Json(item.course)},
          {"rule", item.rule},
          {"kind", name_of(item.kind)},
          {"state", name_of(item.state)},
          {"severity", name_of(item.severity)},
          {"at_stake", name_of(item.at_stake)},
          {"due_on", day(item.due_on)},
          {"window", {{"first", day(item.first)}, {"last", day(item.last)}}},
          {"days", item.due_on ? Json(days_between(today, *item.due_on)) : Json(nullptr)},
          {"message", item.message},
          {"words", text_or_null(item.words)},
          {"contacts", item.contacts},
          {"source", item.source}};
}

std::string due_plain(const DueEntry& entry, Date today) {
  const Obligation& item = entry.item;
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", entry.patient, item.rule,
                     name_of(item.kind), name_of(item.state), name_of(item.severity),
                     name_of(item.at_stake), or_dash(item.due_on), or_dash(item.first),
                     or_dash(item.last),
                     item.due_on ? std::to_string(days_between(today, *item.due_on)) : "-",
                     item.message, item.source);
}

std::string to_json(const DueReport& report) {
  Json out = document("due", report.today);
  out["items"] = list_of(as_listed(report), [&](const DueEntry& entry) {
    Json item = due_json(entry, report.today);
    item["notes"] = entry.notes;
    return item;
  });
  out["notes"] = report.notes;
  return line(out);
}

}  // namespace isotrack
