#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "due_words.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/finding.hpp"
#include "words.hpp"

/// `due --all`: the agenda of a clinic. What stands comes first, in groups; then each day with what
/// is due on it. An item is one line; what is the same of several patients on the same day is told
/// once, with all their codes:
///
///     Tue 2026-11-24, in 2 days
///     WARN   P-0412, P-0418: last pick-up day, 23:59 US Eastern (us.window)
///
/// A STOP keeps the words of its source, and what waits for a decision says how it is settled. What
/// is only information is counted.
namespace isotrack {
namespace {

/// In the order of the list.
enum class Group { stop, awaits, overdue, blocked, missed, found, of_a_day, without_a_day };

Group group_of(const Obligation& item, Date today) {
  if (item.severity == Severity::stop) return Group::stop;
  if (awaits_decision(item, today)) return Group::awaits;
  if (item.state == ObligationState::overdue) return Group::overdue;
  if (item.state == ObligationState::blocked) return Group::blocked;
  if (item.state == ObligationState::missed) return Group::missed;
  if (item.is_finding && item.due_on.value_or(today) <= today) return Group::found;
  return item.due_on ? Group::of_a_day : Group::without_a_day;
}

std::string heading_of(const Obligation& item, Date today) {
  switch (group_of(item, today)) {
    case Group::stop:
      return "STOP";
    case Group::awaits:
      return "Waits for the prescriber's decision";
    case Group::overdue:
      return "Overdue";
    case Group::blocked:
      return "Blocked";
    case Group::missed:
      return "Missed";
    case Group::found:
      return "Found";
    case Group::of_a_day:
      return with_weekday(*item.due_on) + ", " + distance_text(*item.due_on, today);
    case Group::without_a_day:
      break;
  }
  return "Without a date";
}

/// What no morning needs: of what is INFO today, findings, advice without a date, the dose of
/// today, which is the patient's, and what is due later.
bool is_quiet(const Obligation& item, Date today, Date last) {
  if (item.severity != Severity::info || item.precedence <= Precedence::urgent) return false;
  if (is_after(item, last)) return true;
  const bool is_dose_of_today = item.kind == Kind::dose && item.state == ObligationState::due;
  return item.is_finding || group_of(item, today) == Group::without_a_day || is_dose_of_today;
}

/// The message, the day where neither it nor the heading names it, and the rule, by which an item
/// is confirmed or set aside.
std::string words_of(const Obligation& item, Date today) {
  const bool is_told = !item.due_on || group_of(item, today) == Group::of_a_day ||
                       item.message.find(with_weekday(*item.due_on)) != std::string::npos;
  const bool stands =
      item.is_finding || item.state == ObligationState::blocked || item.kind == Kind::dose;
  const bool has_begun = item.due_on && *item.due_on <= today;
  const std::string day =
      is_told ? "" : (stands && has_begun ? ", since " : ", due ") + with_weekday(*item.due_on);
  return item.message + day + " (" + item.rule + ")";
}

/// The same words of the same day, of all whom they are about.
struct Line {
  std::string heading;
  Severity severity = Severity::info;
  std::string words;
  std::vector<std::string> codes = {};
};

/// Lines in the order in which they were first told.
class Lines {
 public:
  void add(Line line, const std::string& code) {
    const auto [place, is_new] =
        places_.try_emplace({line.heading, line.severity, line.words}, lines_.size());
    if (is_new) lines_.push_back(std::move(line));
    std::vector<std::string>& codes = lines_[place->second].codes;
    if (told_.insert({place->second, code}).second) codes.push_back(code);
  }

  [[nodiscard]] const std::vector<Line>& all() const { return lines_; }

 private:
  std::vector<Line> lines_;
  std::map<std::tuple<std::string, Severity, std::string>, std::size_t> places_;
  std::set<std::pair<std::size_t, std::string>> told_;  ///< a line, and who is named there
};

std::string line_text(const Line& line, bool names_patients, const Style& style) {
  const std::string severity = name_of(line.severity);
  const std::string words = (names_patients ? joined(line.codes, ", ") + ": " : "") + line.words;
  const std::string out = verbatim(padded(severity, 7), words, style.width);
  return bold(severity, style) + out.substr(severity.size());
}

/// What waits for somebody's decision, with its words and how it is settled; then the rest line by
/// line.
std::string listed(const std::vector<DueEntry>& entries, const DueReport& report,
                   const Style& style) {
  std::string out;
  std::set<std::string> said;
  std::optional<Group> group;
  Lines lines;
  for (const DueEntry& entry : entries) {
    const Obligation& item = entry.item;
    const Group next = group_of(item, report.today);
    if (next > Group::awaits) {
      lines.add({heading_of(item, report.today), item.severity, words_of(item, report.today)},
                entry.patient);
      continue;
    }
    if (group != next) {
      out += (out.empty() ? "" : "\n") + bold(heading_of(item, report.today), style) + "\n";
    }
    group = next;
    out += due_item_text(entry, report, said, style);
  }
  const std::string* heading = nullptr;
  for (const Line& line : lines.all()) {
    if (heading == nullptr || *heading != line.heading) {
      out += (out.empty() ? "" : "\n") + bold(line.heading, style) + "\n";
    }
    heading = &line.heading;
    out += line_text(line, report.names_patients, style);
  }
  return out;
}

/// `22 for information, 3 due after Sun 2026-12-06. All of one patient: isotrack due -p CODE`
std::string quiet_words(const std::vector<DueEntry>& quiet, const DueReport& report, Date last) {
  const auto later = std::ranges::count_if(
      quiet, [&](const DueEntry& entry) { return is_after(entry.item, last); });
  const auto other = static_cast<std::int64_t>(quiet.size()) - later;
  std::vector<std::string> parts;
  if (other > 0) parts.push_back(grouped(other) + " for information");
  if (later > 0) parts.push_back(grouped(later) + " due after " + with_weekday(last));
  return "Not listed: " + joined(parts, ", ") + ". All of one patient: " + report.in_full;
}

}  // namespace

std::string text_by_day(const DueReport& report, const Style& style) {
  const Date last = report.today + days(report.within);
  std::vector<DueEntry> items = in_order(report.items, report.today);
  std::ranges::stable_sort(
      items, {}, [&](const DueEntry& entry) { return group_of(entry.item, report.today); });
  std::vector<DueEntry> quiet;
  if (report.hides_quiet) {
    const auto is_shown = [&](const DueEntry& entry) {
      return !is_quiet(entry.item, report.today, last);
    };
    const auto hidden = std::stable_partition(items.begin(), items.end(), is_shown);
    quiet.assign(hidden, items.end());
    items.erase(hidden, items.end());
  }
  std::string out =
      both_ends("Due by day, to " + with_weekday(last) + words_beyond(items, report.today, last),
                with_weekday(report.today), style.width) +
      "\n";
  out += items.empty() ? filled("", report.nothing, style.width)
                       : listed(told_together(items), report, style);
  if (!quiet.empty() || !report.notes.empty()) out += "\n";
  if (!quiet.empty()) out += filled("", quiet_words(quiet, report, last), style.width);
  for (const std::string& note : report.notes) out += filled("", note, style.width);
  return out;
}

}  // namespace isotrack
