#include "isotrack/domain/finding.hpp"

#include <string_view>
#include <tuple>

#include "sorting.hpp"

namespace isotrack {
namespace {

/// Comes after every day.
constexpr Date never = Date(date::year(9999) / 12 / 31);

}  // namespace

std::string name_of(Severity severity) {
  switch (severity) {
    case Severity::stop:
      return "STOP";
    case Severity::block:
      return "BLOCK";
    case Severity::warn:
      return "WARN";
    case Severity::info:
      return "INFO";
  }
  return {};
}

void sort_findings(std::vector<Finding>& findings) {
  const auto rank = [](const Finding& each) {
    return std::tuple(each.severity, each.precedence, each.due_on.value_or(never),
                      std::string_view(each.rule));
  };
  sort_moving_once(findings, [&](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
}

}  // namespace isotrack
