#include "isotrack/present/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "words.hpp"

/// Plans side by side: a column a plan, a row a question. What has no room in its column goes on
/// below; where the columns would be too narrow, the plans stand one below the other.
namespace isotrack {
namespace {

constexpr int label_columns = 16;
constexpr int least_columns = 16;  // of a plan: `Tue 2027-02-09`
constexpr std::string_view nothing = "-";

/// A row: its label, and a cell for each plan.
struct Row {
  std::string label;
  std::vector<std::string> cells;
};

const OutlookTarget* target_at(const ComparedPlan& plan, std::size_t index) {
  const auto& targets = plan.outlook.targets;
  return index < targets.size() ? &targets[index] : nullptr;
}

/// A cell for each plan.
template <class Made>
Row row_of(std::string label, const PlanComparison& comparison, Made made) {
  Row out{std::move(label), {}};
  for (const ComparedPlan& plan : comparison.plans) out.cells.push_back(made(plan));
  return out;
}

/// Whole months and days from one day to another: `2 months 18 days`.
std::string months_text(Date from, Date to) {
  int months = 0;
  while (add_months(from, months + 1) <= to) ++months;
  const int rest = days_between(add_months(from, months), to);
  if (months == 0) return count_text(rest, "day");
  return count_text(months, "month") + (rest > 0 ? " " + count_text(rest, "day") : std::string());
}

/// How many days more or fewer than by today's plan.
std::string difference_text(int length, int of_today) {
  if (length == of_today) return " (the same)";
  const std::int64_t apart = length < of_today ? of_today - length : length - of_today;
  return fmt::format(" ({} {})", grouped(apart), length < of_today ? "fewer" : "more");
}

/// `78 days`, and how that differs from today's plan when it is the same target.
std::string days_cell(const PlanComparison& comparison, const ComparedPlan& plan,
                      std::size_t index) {
  const OutlookTarget* target = target_at(plan, index);
  if (target == nullptr || !target->status.plan) return std::string(nothing);
  const int length = target->status.plan->days_remaining;
  const OutlookTarget* before = target_at(comparison.plans.front(), index);
  const bool compares = &plan != &comparison.plans.front() && before != nullptr &&
                        before->status.plan && before->status.mg_per_kg == target->status.mg_per_kg;
  return count_text(length, "day") +
         (compares ? difference_text(length, before->status.plan->days_remaining) : std::string());
}

/// `3, next Mon 2026-12-21`.
std::string dates_cell(const std::vector<Date>& dates) {
  if (dates.empty()) return "none";
  const std::string first = with_weekday(dates.front());
  return dates.size() == 1 ? "1 on " + first : fmt::format("{}, next {}", dates.size(), first);
}

std::string supplies_cell(const OnTheWay& way) {
  if (!way.supplies) return std::string(nothing);
  return fmt::format("{} of up to {} days", *way.supplies, *way.supply_days);
}

/// `3, one each supply`; of tests besides these, when: `and 1 on Sun 2026-11-22`.
std::string tests_cell(const OnTheWay& way) {
  if (!way.test_each_supply) return dates_cell(way.tests);
  std::string out = way.supplies ? fmt::format("{}, one each supply", *way.supplies)
                                 : std::string("one each supply");
  if (!way.tests.empty()) out += ", and " + dates_cell(way.tests);
  return out;
}

/// A cell about a target that is projected; `-` where none is.
template <class Made>
Row way_row(std::string label, const PlanComparison& comparison, std::size_t index, Made made) {
  return row_of(std::move(label), comparison, [&](const ComparedPlan& plan) {
    const OutlookTarget* target = target_at(plan, index);
    return target != nullptr && target->way ? made(*target) : std::string(nothing);
  });
}

std::string reached_cell(const ComparedPlan& plan, std::size_t index) {
  const OutlookTarget* target = target_at(plan, index);
  if (target == nullptr) return std::string(nothing);
  if (target->status.reached_on) return "reached " + with_weekday(*target->status.reached_on);
  return target->status.plan ? with_weekday(target->status.plan->finish_on) : "no date";
}

/// The earlier end of the date: had the days about which nothing is said been taken.
std::string if_taken_cell(const ComparedPlan& plan, std::size_t index) {
  const OutlookTarget* target = target_at(plan, index);
  if (target == nullptr || !target->status.plan_if_unsaid_taken) return std::string(nothing);
  return with_weekday(*target->status.plan_if_unsaid_taken);
}

std::string share_cell(const ComparedPlan& plan, std::size_t index) {
  const OutlookTarget* target = target_at(plan, index);
  if (target == nullptr || !target->status.at_adherence) return std::string(nothing);
  return with_weekday(target->status.at_adherence->finish_on);
}

bool share_differs(const PlanComparison& comparison, std::size_t index) {
  return std::ranges::any_of(comparison.plans, [&](const ComparedPlan& plan) {
    const OutlookTarget* target = target_at(plan, index);
    return target != nullptr && target->status.plan && target->status.at_adherence &&
           target->status.at_adherence->finish_on != target->status.plan->finish_on;
  });
}

std::string mark_cell(const ComparedPlan& plan, std::size_t index) {
  const OutlookTarget* target = target_at(plan, index);
  return target == nullptr ? std::string(nothing)
                           : fmt::format("{} mg/kg", target->status.mg_per_kg);
}

/// The rows of the lower or upper target.
std::vector<Row> target_rows(const PlanComparison& comparison, std::size_t index) {
  const Date today = comparison.plans.front().outlook.status.today;
  std::vector<Row> out;
  const auto cells = [&](std::string label, auto made) {
    out.push_back(row_of(std::move(label), comparison, made));
  };
  const auto ways = [&](std::string label, auto made) {
    out.push_back(way_row(std::move(label), comparison, index, made));
  };
  cells("reference", [&](const ComparedPlan& plan) { return mark_cell(plan, index); });
  cells("  by the plan", [&](const ComparedPlan& plan) { return reached_cell(plan, index); });
  cells("  if taken", [&](const ComparedPlan& plan) { return if_taken_cell(plan, index); });
  cells("  in", [&](const ComparedPlan& plan) { return days_cell(comparison, plan, index); });
  ways("  which is", [&](const OutlookTarget& target) {
    return months_text(today, target.status.plan->finish_on);
  });
  if (share_differs(comparison, index)) {
    cells("  as so far", [&](const ComparedPlan& plan) { return share_cell(plan, index); });
  }
  ways("  capsules",
       [&](const OutlookTarget& target) { return capsules_words(target.status.plan); });
  ways("  supplies", [&](const OutlookTarget& target) { return supplies_cell(*target.way); });
  ways("  labs", [&](const OutlookTarget& target) { return dates_cell(target.way->labs); });
  ways("  visits", [&](const OutlookTarget& target) { return dates_cell(target.way->visits); });
  ways("  tests", [&](const OutlookTarget& target) { return tests_cell(*target.way); });
  return out;
}

bool is_empty(const Row& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell == nothing; });
}

std::vector<Row> rows_of(const PlanComparison& comparison) {
  std::vector<Row> out;
  const auto add = [&](Row row) {
    if (!is_empty(row)) out.push_back(std::move(row));
  };
  out.push_back(row_of("", comparison, [](const ComparedPlan& plan) { return plan.name; }));
  add(row_of("changed", comparison, [](const ComparedPlan& plan) {
    return plan.changes.empty() ? std::string(nothing) : joined(plan.changes);
  }));
  add(row_of("plan", comparison, [](const ComparedPlan& plan) { return plan.plan; }));
  add(row_of("later", comparison, [](const ComparedPlan& plan) {
    return plan.later.empty() ? std::string(nothing) : joined(plan.later);
  }));
  add(row_of("mg/kg a day", comparison, [](const ComparedPlan& plan) {
    const auto& dose = plan.outlook.label_mg_per_kg_day;
    return dose ? daily_text(*dose) : std::string(nothing);
  }));
  for (std::size_t index = 0; index < 2; ++index) {
    for (Row& row : target_rows(comparison, index)) add(std::move(row));
  }
  return out;
}

std::string side_by_side(const std::vector<Row>& rows, int columns) {
  std::string out;
  for (const Row& row : rows) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (const std::string& cell : row.cells) {
      cells.push_back(lines_in(filled("", cell, columns - 2)));
      height = std::max(height, cells.back().size());
    }
    if (row.label == "reference") out += "\n";
    for (std::size_t i = 0; i < height; ++i) {
      std::string line = padded(i == 0 ? row.label : "", label_columns);
      for (const auto& lines : cells) {
        line += padded(i < lines.size() ? lines[i] : "", columns);
      }
      out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
  }
  return out;
}

std::string one_below_the_other(const std::vector<Row>& rows, const Style& style) {
  std::string out;
  for (std::size_t i = 0; i < rows.front().cells.size(); ++i) {
    if (i > 0) out += "\n";
    out += rows.front().cells[i] + "\n";
    for (std::size_t row = 1; row < rows.size(); ++row) {
      if (rows[row].cells[i] == nothing) continue;
      out += filled(padded(rows[row].label, label_columns), rows[row].cells[i], style.width);
    }
  }
  return out;
}

std::string head(const StatusReport& status, const Style& style) {
  const BasisValue* value = status.value_on(status.basis);
  const std::string sofar =
      value == nullptr ? std::string() : basis_text(*value, status.at_least());
  return course_head(status, sofar, style);
}

/// What a changed plan shows that today's does not.
std::vector<Finding> new_findings(const PlanComparison& comparison, const ComparedPlan& plan) {
  std::vector<Finding> out;
  for (const Finding& finding : plan.outlook.findings) {
    const auto& known = comparison.plans.front().outlook.findings;
    const bool is_known = std::ranges::any_of(known, [&](const Finding& other) {
      return other.rule == finding.rule && other.message == finding.message;
    });
    if (!is_known) out.push_back(finding);
  }
  return out;
}

std::string findings_of(const PlanComparison& comparison, const Style& style) {
  std::string out;
  for (const ComparedPlan& plan : comparison.plans) {
    const std::vector<Finding> found =
        &plan == &comparison.plans.front() ? plan.outlook.findings : new_findings(comparison, plan);
    if (found.empty()) continue;
    out += "\n" + plan.name + "\n" + findings_text(found, style);
  }
  return out;
}

/// The share of the plan taken so far, when some date is told by it.
std::string share_note(const PlanComparison& comparison, const Style& style) {
  const auto& adherence = comparison.plans.front().outlook.status.adherence;
  const bool is_told = share_differs(comparison, 0) || share_differs(comparison, 1);
  if (!is_told || !adherence) return {};
  return filled("", "As so far: at " + decimal(adherence->dose, 2) + " % of the plan.",
                style.width);
}

/// Which days the earlier date counts, when there is one.
std::string if_taken_note(const PlanComparison& comparison, const Style& style) {
  const auto& status = comparison.plans.front().outlook.status;
  const bool is_told = std::ranges::any_of(comparison.plans, [](const ComparedPlan& plan) {
    return if_taken_cell(plan, 0) != nothing || if_taken_cell(plan, 1) != nothing;
  });
  return is_told ? filled("", "If taken: on " + unsaid_words(status) + ".", style.width)
                 : std::string();
}

std::string closing(const PlanComparison& comparison, const Style& style) {
  std::string out;
  for (const ComparedPlan& plan : comparison.plans) {
    const StatusReport& status = plan.outlook.status;
    if (status.not_projected.empty()) continue;
    out += filled("",
                  "No date, " + plan.name + ": " + status.not_projected +
                      way_to_project(status, comparison.options) + ".",
                  style.width);
  }
  const StatusReport& now = comparison.plans.front().outlook.status;
  if (now.current_weight) {
    out +=
        filled("",
               "mg/kg a day: " +
                   (comparison.dose_on ? "from " + with_weekday(*comparison.dose_on) + ", " : "") +
                   "at " + kg_text(now.current_weight->weight.value) + " kg, the last weight.",
               style.width);
  }
  out += if_taken_note(comparison, style) + share_note(comparison, style);
  out +=
      filled("", "Dates and counts are arithmetic from what is recorded; the prescriber decides.",
             style.width);
  if (comparison.plans.size() > 1) return out;
  return out +
         filled("", "To compare: isotrack plan --regimen PLAN" + comparison.options, style.width);
}

}  // namespace

std::string to_text(const PlanComparison& comparison, const Style& style) {
  const std::vector<Row> rows = rows_of(comparison);
  const auto count = static_cast<int>(comparison.plans.size());
  const int columns = (style.width - label_columns) / count;
  std::string out = head(comparison.plans.front().outlook.status, style);
  if (count > 1) {
    out += filled("", "What if: a comparison, not a proposal. Nothing is stored.", style.width);
  }
  out += "\n";
  out += columns >= least_columns ? side_by_side(rows, columns) : one_below_the_other(rows, style);
  return out + findings_of(comparison, style) + "\n" + closing(comparison, style);
}

}  // namespace isotrack
