#include "store/undo.hpp"

#include <algorithm>

#include "store/facts.hpp"
#include "store/writer.hpp"

namespace isotrack {
namespace {

/// Entry ?1, and when it is a merge the entries that it brought: they are undone together.
constexpr std::string_view with_brought =
    "(SELECT ?1 UNION ALL SELECT id FROM entry WHERE merged_by = ?1)";

/// Its facts, and the rows of them that later undos put back.
constexpr std::string_view facts_of_entry =
    "(SELECT coalesce(restores, id) FROM {t} WHERE recorded_by IN {entries}"
    " UNION ALL SELECT id FROM {t}"
    " WHERE recorded_by IN (SELECT id FROM entry WHERE undoes IS NOT NULL)"
    " AND restores IN (SELECT coalesce(restores, id) FROM {t} WHERE recorded_by IN {entries}))";

/// Facts of ?1 of which no row is in force: whoever withdrew the last row rests on ?1.
constexpr std::string_view later_withdrawals =
    "SELECT max(withdrawn_by) FROM {t} WHERE id IN {facts}"
    " GROUP BY coalesce(restores, id) HAVING count(withdrawn_by) = count(*)";

/// Facts in force that leave no room for what ?1 withdrew.
constexpr std::string_view conflicts =
    "SELECT DISTINCT other.recorded_by FROM {t} AS mine JOIN {t} AS other ON {conflict}"
    " WHERE mine.withdrawn_by IN {entries} AND mine.recorded_by NOT IN {entries}"
    " AND other.withdrawn_by IS NULL AND other.id NOT IN {facts}";

/// Identities that exist by terms which ?1 recorded. ?2: not those whose terms would come back.
constexpr std::string_view vanishing =
    "(SELECT {owner} FROM {t} WHERE withdrawn_by IS NULL AND id IN {facts} AND NOT"
    " (?2 AND {owner} IN (SELECT {owner} FROM {t} WHERE withdrawn_by IN {entries}"
    " AND recorded_by NOT IN {entries})))";

/// Withdrawn by ?1, of a patient or course that does not exist now and would not come back: the
/// entry that took it away.
constexpr std::string_view homeless =
    "SELECT max(gone.withdrawn_by) FROM {t} AS mine JOIN {terms} AS gone"
    " ON gone.{identity} = mine.{identity}"
    " WHERE mine.withdrawn_by IN {entries} AND mine.recorded_by NOT IN {entries}"
    " GROUP BY mine.{identity}"
    " HAVING count(gone.withdrawn_by) = count(*) AND max(gone.withdrawn_by) NOT IN {entries}";

void collect(Statements& statements, const std::string& sql, EntryId entry,
             std::set<EntryId>& found) {
  Use use = statements(sql);
  for (use.with(entry); use.step();) found.insert((*use).getColumn(0).getInt64());
}

std::set<EntryId> resting_on_facts(Statements& statements, EntryId entry) {
  std::set<EntryId> found;
  for (const FactTable& table : fact_tables) {
    if (table.is_identity()) continue;
    collect(statements, with_facts(later_withdrawals, table), entry, found);
    if (!table.conflict.empty()) {
      collect(statements, with_facts(conflicts, table), entry, found);
    }
    for (const Identity& identity : identities) {
      if (!points_at(table, identity.column) || table.name == identity.terms.name) continue;
      std::string sql = replaced(std::string(homeless), "{terms}", identity.terms.name);
      sql = replaced(std::move(sql), "{identity}", identity.column);
      collect(statements, with_facts(sql, table), entry, found);
    }
  }
  return found;
}

/// What must not be undone: an entry whose content is gone, or that removed content.
void check_not_removal(Statements& statements, EntryId entry) {
  Use use = statements(
      "SELECT 1 FROM redaction WHERE entry_id = ?1 OR by_entry = ?1"
      " UNION ALL SELECT 1 FROM erasure WHERE by_entry = ?1");
  if (!use.with(entry).step()) return;
  throw Error(ExitStatus::refused,
              "entry " + std::to_string(entry) + " cannot be undone: content was removed for good",
              "record anew what holds");
}

/// The entry, and those that it brought.
std::vector<EntryId> brought_with(Statements& statements, EntryId entry) {
  std::vector<EntryId> found;
  Use use = statements("SELECT id FROM entry WHERE id IN " + std::string(with_brought));
  for (use.with(entry); use.step();) found.push_back((*use).getColumn(0).getInt64());
  return found;
}

std::optional<PatientId> patient_of(Statements& statements, EntryId entry) {
  Use use = statements("SELECT id, patient_id FROM entry WHERE id = ?1");
  use.with(entry).step();
  return Row(*use, "entry").optional_integer(1, 1, INT64_MAX);
}

}  // namespace

std::map<EntryId, EntryId> undone_entries(Statements& statements) {
  std::map<EntryId, EntryId> undone;
  Use use = statements(
      "SELECT id, undoes FROM entry INDEXED BY entry_undoes"
      " WHERE undoes IS NOT NULL ORDER BY id DESC");
  while (use.step()) {  // an undo of an undo is younger than it, so it is seen first
    const Row row(*use, "entry");
    const EntryId undo = row.id();
    if (!undone.contains(undo)) undone.emplace(row.integer(1, 1, undo - 1), undo);
  }
  Use brought = statements("SELECT id, merged_by FROM entry WHERE merged_by IS NOT NULL");
  while (brought.step()) {
    const Row row(*brought, "entry");
    const auto merge = undone.find(row.integer(1, 1, INT64_MAX));
    if (merge != undone.end()) undone.emplace(row.id(), merge->second);
  }
  return undone;
}

std::string with_facts(std::string_view sql, const FactTable& table) {
  std::string text = replaced(std::string(sql), "{facts}", facts_of_entry);
  return filled(replaced(std::move(text), "{entries}", with_brought), table);
}

std::set<EntryId> resting_on_identities(Statements& statements, EntryId entry, bool restoring) {
  std::set<EntryId> found;
  for (const Identity& identity : identities) {
    const std::string gone = with_facts(vanishing, identity.terms);
    for (const FactTable& table : fact_tables) {
      if (!points_at(table, identity.column) || table.is_identity()) continue;
      Use use = statements(
          with_facts("SELECT DISTINCT recorded_by FROM {t}"
                     " WHERE withdrawn_by IS NULL AND " +
                         std::string(identity.column) + " IN " + gone + " AND id NOT IN {facts}",
                     table));
      for (use.with(entry, int{restoring}); use.step();) {
        found.insert((*use).getColumn(0).getInt64());
      }
    }
  }
  return found;
}

bool makes_something_exist(Statements& statements, EntryId entry) {
  return std::ranges::any_of(identities, [&](const Identity& identity) {
    Use use = statements(with_facts(
        "SELECT 1 FROM {t} WHERE withdrawn_by IS NULL AND id IN {facts} LIMIT 1", identity.terms));
    return use.with(entry).step();
  });
}

void check_exists(Statements& statements, EntryId entry) {
  Use use = statements("SELECT 1 FROM entry WHERE id = ?1");
  if (use.with(entry).step()) return;
  throw Error(ExitStatus::not_found, "there is no entry " + std::to_string(entry),
              "'isotrack history' lists the entries");
}

UndoCheck check_undo(Statements& statements, EntryId entry) {
  check_exists(statements, entry);
  check_not_removal(statements, entry);  // first: nothing that rests on it would help
  const auto undone = undone_entries(statements);
  if (const auto found = undone.find(entry); found != undone.end()) return {{}, found->second};
  std::set<EntryId> resting = resting_on_facts(statements, entry);
  resting.merge(resting_on_identities(statements, entry, true));
  for (const EntryId each : brought_with(statements, entry)) resting.erase(each);
  return {{resting.begin(), resting.end()}, std::nullopt};
}

std::string entries_text(const std::vector<EntryId>& entries) {
  std::string text = entries.size() == 1 ? "entry " : "entries ";
  for (const EntryId each : entries) text += std::to_string(each) + ", ";
  return text.substr(0, text.size() - 2);
}

void Writer::undo(EntryId entry) {
  Statements& statements = inner_->session.statements();
  guarded(inner_->session.place(), During::writing, [&] {
    const UndoCheck check = check_undo(statements, entry);
    const std::string subject = "entry " + std::to_string(entry);
    if (check.undone_by) {
      throw Error(ExitStatus::refused,
                  subject + " was undone already by entry " + std::to_string(*check.undone_by));
    }
    if (!check.resting.empty()) {
      throw Error(ExitStatus::refused,
                  subject + " cannot be undone: " + entries_text(check.resting) +
                      (check.resting.size() == 1 ? " rests on it" : " rest on it"),
                  "undo those first, the last one first");
    }
    for (const FactTable& table : fact_tables) {
      if (table.is_identity()) continue;
      statements(with_facts("UPDATE {t} SET withdrawn_by = ?2"
                            " WHERE withdrawn_by IS NULL AND id IN {facts}",
                            table))
          .with(entry, id())
          .run();
      statements(with_facts("INSERT INTO {t} ({columns}, restores, recorded_by)"
                            " SELECT {columns}, coalesce(restores, id), ?2 FROM {t}"
                            " WHERE withdrawn_by IN {entries} AND recorded_by NOT IN {entries}"
                            " ORDER BY id",
                            table))
          .with(entry, id())
          .run();
    }
    inner_->patient = patient_of(statements, entry);
  });
  inner_->undoes = entry;
  inner_->touch_all();
}

}  // namespace isotrack
