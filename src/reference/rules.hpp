#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "row.hpp"

/// Rows of rules, the same in programmes, lab plans and the common file.
namespace isotrack::reference {

/// What a file says once for all its rules.
struct RuleFile {
  std::map<std::string, Date> switches;  ///< the day of each, by its name in the file
  bool is_overlay = false;               ///< a row may replace one of the base
  bool has_programmes = false;           ///< a row may hold under some programmes only
};

/// A rule, and the id of the one of the base whose place it takes (empty: none).
struct ReadRule {
  Rule rule;
  std::string replaces;
};

/// The list `rules` of `file`; `review_by` is the file's. May be empty.
std::vector<ReadRule> read_rules(const Row& file, const RuleFile& about,
                                 const std::optional<Date>& review_by);

/// Takes the rules out, where none replaces another.
std::vector<Rule> only_rules(std::vector<ReadRule> rows);

}  // namespace isotrack::reference
