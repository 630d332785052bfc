#pragma once

#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/lost_days.hpp"
#include "isotrack/domain/stock.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// `reconcile --all`: the ledgers of every patient's course in one sum, and the days lost by
/// reason.
struct ClinicLedger {
  Date today;
  int patients = 0;            ///< read
  int courses = 0;             ///< of these, one a patient: under way, else the last
  int other_courses = 0;       ///< of the same patients, not counted
  ReconciledMonth total;       ///< its days are those of no one month
  std::vector<LostDays> lost;  ///< the most days first
  std::vector<std::pair<std::string, std::string>> unread;  ///< code, and why it was not read
};

std::string to_text(const ClinicLedger& ledger, const Style& style);
std::string to_json(const ClinicLedger& ledger);  ///< isotrack.clinic_ledger/1
std::string to_plain(const ClinicLedger& ledger);

}  // namespace isotrack
