#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/cumulative.hpp"
#include "isotrack/domain/dose_text.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/present/obligations.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// The running total a writing command answers with.
struct ReceiptTotal {
  Milligrams label;
  EquivalentMg equivalent;
  std::optional<BasisValue> value;  ///< null without a weight
  bool at_least = false;            ///< there are days without entry
};

/// What a writing command answers: what it stored, for which date, and the new total.
struct Receipt {
  std::string command;
  Date today;
  std::string patient;
  bool names_patient = false;         ///< several patients share the file: name this one first
  bool says_whose = false;            ///< the first line names the patient itself
  std::optional<std::int64_t> entry;  ///< null in a dry run
  bool dry_run = false;
  bool repeated = false;           ///< the `--once` key was used before: nothing was stored
  std::vector<std::string> lines;  ///< whole sentences, dates with weekdays
  /// Below the first sentence, a table without heading: a name and the cells that belong to it.
  std::vector<std::vector<std::string>> rows = {};
  std::optional<ReceiptTotal> total;
  std::vector<Finding> findings;
  std::vector<std::string> notes;  ///< whole sentences that stand last
  StopCard stops;                  ///< STOPs it brought about: in text their card stands first
};

std::string to_text(const Receipt& receipt, const Style& style);
std::string to_json(const Receipt& receipt);
std::string to_plain(const Receipt& receipt);

/// Everything it says in sentences, in order: the lines, and after the first the rows.
std::vector<std::string> said(const Receipt& receipt);

/// `45.6 mg/kg on baseline 64.41 kg`, rounded like `mg_per_kg_text`; `+` after the figure for "at
/// least".
std::string basis_text(const BasisValue& value, bool at_least);

}  // namespace isotrack
