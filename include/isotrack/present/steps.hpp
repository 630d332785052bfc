#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// Something that is done rather than measured: an enrolment, a signature, this month's questions.
struct StepLine {
  std::string step;             ///< what `confirm` takes: `us.questions`
  std::string state;            ///< `done`, `open`, `stop`, `blocked` or `not_judged`
  std::string title;            ///< a few words
  std::optional<Date> done_on;  ///< when it was last confirmed
  std::optional<Date> until;    ///< last day that confirmation holds; null: not said
  std::string source;           ///< who asks for it
};

/// `confirm` without a step.
struct StepList {
  Date today;
  std::string patient;    ///< code
  std::string programme;  ///< id: whose steps they are
  std::vector<StepLine> steps;
  std::string nothing;  ///< said when there is none
};

std::string to_text(const StepList& list, const Style& style);
std::string to_json(const StepList& list);  ///< isotrack.steps/1
std::string to_plain(const StepList& list);

}  // namespace isotrack
