#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/what_if.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// One plan of a comparison.
struct ComparedPlan {
  std::string name;                  ///< `today's plan`, `what if`, `alternating`
  std::string plan;                  ///< that of the first open day, in words
  std::vector<std::string> changes;  ///< what is other than today, in words; empty: nothing
  std::vector<std::string> later;    ///< the plans and pauses to come, in words
  Outlook outlook;
};

/// `plan`: today's plan, and beside it what is asked about. It ranks nothing and stores nothing.
struct PlanComparison {
  std::vector<ComparedPlan> plans;  ///< today's first
  std::string options = {};  ///< what a command it names needs here: ` -p P-0412`; may be empty
  std::optional<Date> dose_on = {};  ///< the day whose mg/kg a day is told; null: the first to come
};

std::string to_text(const PlanComparison& comparison, const Style& style);
std::string to_json(const PlanComparison& comparison);  ///< isotrack.plan/1
std::string to_plain(const PlanComparison& comparison);

}  // namespace isotrack
