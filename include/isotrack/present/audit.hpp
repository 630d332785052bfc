#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/present/reports.hpp"

namespace isotrack {

/// `audit`: who wrote what, when and why.
struct Audit {
  Date today;
  std::string patient;        ///< code; empty: the whole file
  std::optional<Date> first;  ///< of the days on which it was written; both ends count
  std::optional<Date> last;
  std::vector<HistoryLine> lines;  ///< ascending by entry
};

std::string to_text(const Audit& audit, const Style& style);
std::string to_json(const Audit& audit);  ///< isotrack.audit/1
std::string to_plain(const Audit& audit);

}  // namespace isotrack
