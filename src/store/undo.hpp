#pragma once

#include <map>
#include <set>
#include <string>

#include "isotrack/store/store.hpp"
#include "store/statements.hpp"
#include "store/tables.hpp"

/// Undo, redo and what stands in their way.
///
/// An undo withdraws what an entry recorded and records again what it withdrew. A row that comes
/// back is a new row whose `restores` names the first row of the same fact; together they are one
/// fact, of which at most one row is in force. Entries act on facts, not on rows:
///
///     entry 1  log      records  a          a in force
///     entry 2  amend    withdraws a, records b
///     entry 3  undo 2   withdraws b, records a' (restores a)
///     entry 4  undo 3   withdraws a', records b' (restores b)     entry 2 counts again
///     entry 5  undo 2   withdraws b', records a'' (restores a)    as if 4 had never been
///
/// An entry is undone while the last undo of it is not undone itself. What an entry recorded can
/// be taken back only when nothing later stands on it; those later entries "rest" on it.
///
/// A merge and the entries that it brought are undone as if they were one entry: what they recorded
/// is withdrawn, what they withdrew of others comes back.
namespace isotrack {

/// Undone entries with the undo that did it; what a merge brought is undone with the merge.
std::map<EntryId, EntryId> undone_entries(Statements& statements);

/// `sql` for a table, where `{facts}` is the set of ids of every row of the facts that entry ?1
/// recorded, the rows that later undos put back included.
std::string with_facts(std::string_view sql, const FactTable& table);

/// Entries with facts in force that belong to a patient or course which would be gone without
/// what `entry` recorded. `restoring`: the terms it withdrew would come back.
std::set<EntryId> resting_on_identities(Statements& statements, EntryId entry, bool restoring);

/// Whether a patient or course exists by terms in force that `entry` recorded.
bool makes_something_exist(Statements& statements, EntryId entry);

/// Throws (exit 4) unless there is such an entry.
void check_exists(Statements& statements, EntryId entry);

UndoCheck check_undo(Statements& statements, EntryId entry);

/// `entry 7`, `entries 7, 9`.
std::string entries_text(const std::vector<EntryId>& entries);

}  // namespace isotrack
