#include <fmt/format.h>

#include "isotrack/present/roster.hpp"
#include "json_parts.hpp"
#include "roster_words.hpp"
#include "words.hpp"

/// The roster for programs: JSON, tab-separated lines, CSV. Every row is there, quiet ones too.
namespace isotrack {
namespace {

Json ratio_or_null(const std::optional<Ratio>& value, int places) {
  return value ? number(*value, places) : Json(nullptr);
}

Json next_json(const std::optional<RosterItem>& item, Date today) {
  if (!item) return nullptr;
  return {{"rule", item->rule},
          {"due_on", day(item->due_on)},
          {"days", days_between(today, *item->due_on)},
          {"window", {{"first", day(item->first)}, {"last", day(item->last)}}}};
}

Json worst_json(const RosterRow& row, Date today) {
  if (row.need() == Need::quiet) return nullptr;
  const RosterItem& item = *row.worst;
  return {{"rule", item.rule},
          {"kind", name_of(item.kind)},
          {"state", name_of(item.state)},
          {"severity", name_of(item.severity)},
          {"at_stake", name_of(item.at_stake)},
          {"due_on", day(item.due_on)},
          {"days", item.due_on ? Json(days_between(today, *item.due_on)) : Json(nullptr)},
          {"window", {{"first", day(item.first)}, {"last", day(item.last)}}},
          {"message", item.message}};
}

Json row_json(const RosterRow& row, Date today) {
  const Json none(nullptr);
  // Without a course nothing is known of one: 0 days would read as a course that began.
  const auto of_course = [&](const auto& value) { return row.course ? Json(value) : none; };
  return {{"code", row.code},
          {"course", or_null(row.course)},
          {"day", or_null(row.day)},
          {"regimen", text_or_null(row.regimen)},
          {"mg_per_kg", ratio_or_null(row.mg_per_kg, 4)},
          {"percent", ratio_or_null(row.percent(), 2)},
          {"day_percent", ratio_or_null(row.day_percent, 2)},
          {"last_logged", day(row.last_logged)},
          {"next", next_json(row.next, today)},
          {"worst_severity", row.worst_severity ? Json(name_of(*row.worst_severity)) : none},
          {"alerts", row.alerts},
          {"need", name_of(row.need())},
          {"worst", worst_json(row, today)},
          {"next_lab", next_json(row.next_lab, today)},
          {"next_test", next_json(row.next_test, today)},
          {"programme", row.programme},
          {"state", of_course(name_of(row.state))},
          {"last_day", day(row.last_day)},
          {"basis", of_course(name_of(row.basis))},
          {"weight_kg", row.weight ? number(row.weight->kilograms(), 4) : none},
          {"target_mg_per_kg", of_course(row.target)},
          {"taken_days", of_course(row.taken)},
          {"scheduled_days", of_course(row.scheduled)},
          {"unknown_days", of_course(row.unknown)},
          {"at_least", of_course(row.at_least)}};
}

std::string or_dash(const std::optional<Ratio>& value, int places) {
  return value ? decimal(*value, places) : "-";
}

std::string or_dash(const std::optional<int>& value) {
  return value ? std::to_string(*value) : "-";
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::string day_of(const std::optional<RosterItem>& item) {
  return item ? isotrack::or_dash(item->due_on) : "-";
}

/// From today to its day, negative when that has passed.
std::string days_to(const std::optional<RosterItem>& item, Date today) {
  return item && item->due_on ? std::to_string(days_between(today, *item->due_on)) : "-";
}

const std::vector<std::string> headings{
    "code",           "need",          "programme",    "course",
    "state",          "day",           "regimen",      "basis",
    "mg_per_kg",      "target",        "percent",      "taken_days",
    "scheduled_days", "unknown_days",  "day_percent",  "last_logged",
    "next_lab_on",    "next_lab_days", "next_test_on", "next_test_days",
    "worst_severity", "alerts",        "rule",         "due_on",
    "words"};

std::vector<std::string> cells_of(const RosterRow& row, Date today) {
  const bool has_course = row.course.has_value();
  const bool is_quiet = row.need() == Need::quiet;
  return {row.code,
          name_of(row.need()),
          row.programme,
          or_dash(row.course),
          has_course ? name_of(row.state) : "-",
          or_dash(row.day),
          or_dash(row.regimen),
          has_course ? name_of(row.basis) : "-",
          or_dash(row.mg_per_kg, 4),
          has_course ? std::to_string(row.target) : "-",
          or_dash(row.percent(), 2),
          has_course ? std::to_string(row.taken) : "-",
          has_course ? std::to_string(row.scheduled) : "-",
          has_course ? std::to_string(row.unknown) : "-",
          or_dash(row.day_percent, 2),
          isotrack::or_dash(row.last_logged),
          day_of(row.next_lab),
          days_to(row.next_lab, today),
          day_of(row.next_test),
          days_to(row.next_test, today),
          row.worst_severity ? name_of(*row.worst_severity) : "-",
          std::to_string(row.alerts),
          is_quiet ? "-" : row.worst->rule,
          is_quiet ? "-" : isotrack::or_dash(row.worst->due_on),
          is_quiet ? "-" : need_words(row, today)};
}

/// Who was not read, in the same columns: the reason stands for the words.
std::vector<std::string> unread_cells(const std::string& code, const std::string& why) {
  std::vector<std::string> out(headings.size(), "-");
  out.front() = code;
  out[1] = "not_read";
  out.back() = why;
  return out;
}

/// Spreadsheets run what begins like a formula; an apostrophe before it makes it text.
std::string guarded(const std::string& text) {
  constexpr std::string_view formula = "=+-@";
  const bool is_risky = text.size() > 1 && formula.find(text.front()) != std::string_view::npos;
  return is_risky ? "'" + text : text;
}

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char each : text) out += each == '"' ? std::string("\"\"") : std::string(1, each);
  return out + "\"";
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    // A person chose the words of the first and the last one. A cell of which nothing is known is
    // empty; a code may be `-`.
    const bool is_chosen = i == 0 || i + 1 == cells.size();
    const bool is_unknown = i > 0 && cells[i] == "-";
    out += i > 0 ? "," : "";
    if (!is_unknown) out += csv_cell(is_chosen ? guarded(cells[i]) : cells[i]);
  }
  return out + "\r\n";
}

/// `line(cells)` of everybody, those who were not read first.
template <class Line>
std::string lines_of(const Roster& roster, Line line) {
  std::string out;
  for (const auto& [code, why] : roster.unread) out += line(unread_cells(code, why));
  for (const RosterRow& row : roster.rows) out += line(cells_of(row, roster.today));
  return out;
}

}  // namespace

std::string to_json(const Roster& roster) {
  Json out = document("roster", roster.today);
  out["patients"] =
      list_of(roster.rows, [&](const RosterRow& row) { return row_json(row, roster.today); });
  out["unread"] = list_of(roster.unread, [](const auto& each) {
    return Json{{"code", each.first}, {"why", each.second}};
  });
  out["read"] = {{"patients", roster.patients},
                 {"courses", roster.courses},
                 {"unreadable", roster.unread.size()},
                 {"left_out", roster.left_out}};
  const std::vector<int> counts = count_needs(roster.rows);
  Json groups = Json::object();
  for (std::size_t i = 0; i < counts.size(); ++i) groups[name_of(static_cast<Need>(i))] = counts[i];
  out["groups"] = groups;
  out["notes"] = roster.notes;
  return line(out);
}

std::string to_plain(const Roster& roster) {
  return lines_of(roster, [](const std::vector<std::string>& cells) {
    std::string out;
    for (const std::string& cell : cells) out += (out.empty() ? "" : "\t") + cell;
    return out + "\n";
  });
}

std::string to_csv(const Roster& roster) { return csv_line(headings) + lines_of(roster, csv_line); }

std::string to_json(const RosterHead& head) { return to_json(head.roster); }

std::string to_plain(const RosterHead& head) { return to_plain(head.roster); }

}  // namespace isotrack
