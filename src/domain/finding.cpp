#include "isotrack/domain/finding.hpp"

#include <algorithm>
#include <tuple>

namespace isotrack {

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
  std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
    return std::tie(a.severity, a.rule) < std::tie(b.severity, b.rule);
  });
}

}  // namespace isotrack
