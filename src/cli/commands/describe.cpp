#include "describe.hpp"

#include <fmt/format.h>

#include <map>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/date.hpp"

namespace isotrack {
namespace {

/// The columns of one row by name.
class Columns {
 public:
  explicit Columns(const JournalRow& row) : row_(row) {}

  [[nodiscard]] std::string text(std::string_view name) const {
    for (const StoredColumn& column : row_.columns) {
      if (column.name == name && column.value) return visible(*column.value);
    }
    return {};
  }

  /// The date with its weekday; empty when there is none.
  [[nodiscard]] std::string day(std::string_view name) const {
    const auto date = parse_iso_date(text(name));
    return date ? with_weekday(*date) : std::string();
  }

  /// `: reason`, or nothing.
  [[nodiscard]] std::string after_colon(std::string_view name) const {
    const std::string value = text(name);
    return value.empty() ? "" : ": " + value;
  }

 private:
  const JournalRow& row_;
};

std::string describe_dose(const Columns& row) {
  std::string out = row.text("mg") + " mg on " + row.day("on_date");
  if (const std::string minute = row.text("minute_of_day"); !minute.empty()) {
    const int value = std::stoi(minute);
    out += fmt::format(" at {:02}:{:02}", value / 60, value % 60);
  }
  if (row.text("vomited") == "1") out += ", vomited";
  if (row.text("no_food") == "1") out += ", without food";
  return out + row.after_colon("note");
}

std::string describe(const JournalRow& journal_row) {
  const Columns row(journal_row);
  const std::string& table = journal_row.table;
  if (table == "dose") return describe_dose(row);
  if (table == "miss") return "not taken on " + row.day("on_date") + row.after_colon("reason");
  if (table == "weight") return "weight " + row.text("text") + " on " + row.day("on_date");
  if (table == "regimen_step") {
    return fmt::format("plan {} ({}) from {}", row.text("plan"), row.text("product"),
                       row.day("from_on"));
  }
  if (table == "hold") {
    const std::string last = row.day("last_on");
    return "hold from " + row.day("first_on") + (last.empty() ? ", open" : " to " + last) +
           row.after_colon("reason");
  }
  if (table == "course_end") {
    return row.text("kind") + ", last dose " + row.day("last_dose_on") + row.after_colon("reason");
  }
  if (table == "outcome") return row.text("outcome") + " on " + row.day("on_date");
  if (table == "course_terms") {
    return fmt::format(
        "course {} from {}, target {}-{} mg/kg on {}, labs {}{}", row.text("number"),
        row.day("start_on"), row.text("lower_target"), row.text("upper_target"), row.text("basis"),
        row.text("lab_plan"),
        row.text("already_mg") == "0" ? "" : ", already " + row.text("already_mg") + " mg");
  }
  if (table == "patient_terms") {
    const std::string birth = row.text("birth_date");
    const std::string unit = row.text("weight_unit");
    const std::string name = row.text("name");
    return "patient " + row.text("code") + ", logging " + row.text("logging") +
           (birth.empty() ? "" : ", born " + birth) + (unit.empty() ? "" : ", weights in " + unit) +
           (name.empty() ? "" : ", " + name);
  }
  if (table == "category") {
    return "can become pregnant: " + row.text("category") + ", from " + row.day("from_on");
  }
  if (table == "programme") {
    return "programme " + row.text("programme") + " from " + row.day("from_on");
  }
  if (table == "contact") return "contact " + row.text("role") + ": " + row.text("text");
  return {};
}

/// Doses of an entry that record a span become one sentence an amount.
struct DoseSpan {
  int count = 0;
  std::string first;
  std::string last;
};

std::vector<std::string> gather(const std::vector<const JournalRow*>& rows) {
  std::vector<std::string> out;
  std::map<std::string, DoseSpan> spans;  // by milligrams
  std::size_t doses = 0;
  for (const JournalRow* row : rows) doses += row->table == "dose" ? 1U : 0U;
  for (const JournalRow* row : rows) {
    if (row->table != "dose" || doses < 4) {
      const std::string text = describe(*row);
      if (!text.empty()) out.push_back(text);
      continue;
    }
    const Columns columns(*row);
    DoseSpan& span = spans[columns.text("mg")];
    const std::string day = columns.day("on_date");
    if (span.count++ == 0) span.first = day;
    span.last = day;
  }
  for (const auto& [mg, span] : spans) {
    out.push_back(fmt::format("{} x {} mg, {} to {}", span.count, mg, span.first, span.last));
  }
  return out;
}

}  // namespace

HistoryLine history_line(const JournalEntry& entry) {
  HistoryLine line;
  line.entry = entry.id;
  line.recorded_at = entry.recorded_at;
  line.local_date = entry.local_date;
  line.user = visible(entry.user);
  line.command = visible(entry.command);
  if (entry.reason) line.reason = visible(*entry.reason);
  std::vector<const JournalRow*> recorded;
  std::vector<const JournalRow*> withdrawn;
  std::optional<EntryId> changed_by;
  bool in_force = false;
  for (const JournalRow& row : entry.rows) {
    (row.withdrawn ? withdrawn : recorded).push_back(&row);
    if (row.withdrawn_by) changed_by = row.withdrawn_by;
    in_force = in_force || (!row.withdrawn && !row.withdrawn_by);
  }
  line.recorded = gather(recorded);
  line.withdrawn = gather(withdrawn);
  if (entry.undoes) line.remark = fmt::format("undoes #{}", *entry.undoes);
  if (changed_by) {
    line.remark = fmt::format("{} by #{}", in_force ? "corrected" : "withdrawn", *changed_by);
  }
  if (entry.undone_by) line.remark = fmt::format("undone by #{}", *entry.undone_by);
  if (entry.redacted_by) line.remark = fmt::format("redacted by #{}", *entry.redacted_by);
  return line;
}

}  // namespace isotrack
