#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/transfer.hpp"
#include "isotrack/present/style.hpp"

/// What stands in the way of a record that comes from elsewhere.
namespace isotrack {

/// Something that two records of a patient say differently, in words.
struct ConflictLine {
  std::string id;                  ///< what the answer names it by
  std::string what;                ///< `weight`, `day`
  std::vector<std::string> here;   ///< what holds here, a sentence a fact; may be empty
  std::vector<std::string> there;  ///< what holds in the file
  bool may_keep_both = false;
};

/// Conflicts that somebody has to decide; until then nothing is merged.
struct ConflictList {
  Date today;
  std::string patient;
  std::vector<ConflictLine> conflicts;
  std::string command;             ///< that decides them, but for its `--take`
  std::vector<std::string> notes;  ///< whole sentences that stand last
};

std::string to_text(const ConflictList& list, const Style& style);
std::string to_json(const ConflictList& list);  ///< isotrack.conflicts/1
std::string to_plain(const ConflictList& list);

/// What of a file could not be taken in; until it can, nothing is.
struct BadRowList {
  Date today;
  std::string file;
  std::optional<int> schema_version;  ///< that the file states; null for a table
  std::vector<BadRow> rows;           ///< a last one without a place counts what is not listed
};

std::string to_text(const BadRowList& list, const Style& style);
std::string to_json(const BadRowList& list);  ///< isotrack.bad_rows/1
std::string to_plain(const BadRowList& list);

}  // namespace isotrack
