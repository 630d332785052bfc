#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "store/occasions.hpp"
#include "store/patient_rows.hpp"

/// One of two records of a patient that are brought together.
///
/// An entry that went from one record to another keeps the UUID it was first written under, so the
/// same entry is known by it everywhere. A row is known by the UUID of the entry that first
/// recorded its fact, its table and its place among the rows of that entry; one that an undo put
/// back, by that and the UUID of the undo.
namespace isotrack {

/// A row as both records know it.
struct MergeRow : PatientRow {
  std::string key;
  std::string content;   ///< everything said but the owner and what is each file's own
  std::string reminder;  ///< key of the reminder that it names; empty: none
  const OccasionKind* kind = nullptr;  ///< null: a course itself

  /// The value of a column by which occasions are told apart: a reminder by its key, because its
  /// number is another one in each file.
  [[nodiscard]] TransferValue said(std::string_view column) const;

  [[nodiscard]] bool in_force() const { return !withdrawn_by; }
};

/// One of the two records.
struct MergeSide {
  MergeSide(SQLite::Database& db, PatientId patient);

  /// Whether the other record knows an entry of this one; set by `compare`.
  [[nodiscard]] bool is_known(EntryId entry) const { return known.contains(entry); }

  /// The row with a key; null when there is none.
  [[nodiscard]] const MergeRow* row(const std::string& key) const;

  std::vector<EntryColumns> entries;        ///< ascending
  std::map<EntryId, std::string> uuids;     ///< the first UUID of each entry
  std::map<std::string, EntryId> entry_of;  ///< the same, the other way round
  std::vector<MergeRow> rows;  ///< of the tables that are brought together, and courses
  std::map<std::string, std::size_t> by_key;
  std::set<EntryId> known;
  std::optional<PatientRow> terms;             ///< code and preferences in force
  std::optional<PatientRow> other_birth_date;  ///< of another record, that was decided against
};

/// The first UUID of an entry.
const std::string& first_uuid(const EntryColumns& entry);

/// The entries that recorded or withdrew what is brought together, and those that one of them
/// undid; one that was redacted is none.
std::set<EntryId> active_entries(const MergeSide& side);

/// Marks the entries of each side that the other has.
void compare(MergeSide& ours, MergeSide& theirs);

}  // namespace isotrack
