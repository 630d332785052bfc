#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "row.hpp"

/// Rows of rules, the same in programmes, lab plans and the common file.
namespace isotrack::reference {

/// The two days of a switch. A row is checked by the one that is written, so that a date that the
/// user moves never makes a file unreadable.
struct SwitchDay {
  Date written;
  Date in_force;  ///< as the user moved it, else as written
};

/// What a file says once for all its rules.
struct RuleFile {
  std::map<std::string, SwitchDay> switches;  ///< by their names in the file
  bool is_overlay = false;                    ///< a row may replace one of the base
  bool has_programmes = false;                ///< a row may hold under some programmes only
  bool is_plan = false;                       ///< a lab plan: milestones and notes alone
};

/// A rule, and the id of the one of the base whose place it takes (empty: none).
struct ReadRule {
  Rule rule;
  std::string replaces;
};

/// The list `rules` of `file`; `review_by` is the file's. May be empty.
std::vector<ReadRule> read_rules(const Row& file, const RuleFile& about,
                                 const std::optional<Date>& review_by);

/// Refuses a rule that names another in `of` which is not among `rules`, or which its check cannot
/// be about. A row of an overlay may name one of its base, and a replaced one is gone.
void check_named_rules(const std::vector<Rule>& rules, const Row& file);

/// Refuses what cannot be typed as an id: `key` of `row` says it.
void check_id(const Row& row, std::string_view key);

/// Takes the rules out, where none replaces another.
std::vector<Rule> only_rules(std::vector<ReadRule> rows);

}  // namespace isotrack::reference
