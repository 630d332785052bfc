#include <set>

#include "store/digest.hpp"
#include "store/undo.hpp"
#include "store/writer.hpp"

/// Redaction removes what an entry recorded: its rows and the rows an undo put back for them, its
/// reason and its key. Entries that had withdrawn or restored such a row keep theirs and get a new
/// digest; so that this cannot bless rot, each is first found to be sound. The rows the entry
/// itself withdrew stay withdrawn. Identities hold no content and stay.
namespace isotrack {
namespace {

/// The stored digest of an entry.
DigestBytes stored_digest(Statements& statements, EntryId entry) {
  Use use = statements("SELECT digest FROM entry WHERE id = ?1");
  use.with(entry).step();
  const SQLite::Column column = (*use).getColumn(0);
  DigestBytes bytes{};
  if (column.getBytes() != static_cast<int>(bytes.size())) throw damage("a digest is too short");
  const auto* data = static_cast<const unsigned char*>(column.getBlob());
  std::copy(data, data + bytes.size(), bytes.begin());
  return bytes;
}

void check_sound(Statements& statements, EntryId entry) {
  if (digest_of(statements.db(), entry) == stored_digest(statements, entry)) return;
  throw damage("entry " + std::to_string(entry) + " does not match its digest; not redacted");
}

void renew_digest(Statements& statements, EntryId entry) {
  const DigestBytes bytes = digest_of(statements.db(), entry);
  Use use = statements("UPDATE entry SET digest = ?2 WHERE id = ?1");
  (*use).bind(1, entry);
  (*use).bind(2, bytes.data(), static_cast<int>(bytes.size()));
  use.run();
}

/// `entry` and every entry that recorded or withdrew a row of its facts.
std::set<EntryId> affected(Statements& statements, EntryId entry) {
  std::set<EntryId> found{entry};
  for (const FactTable& table : fact_tables) {
    if (table.is_identity()) continue;
    for (const char* column : {"recorded_by", "withdrawn_by"}) {
      Use use =
          statements(with_facts("SELECT DISTINCT " + std::string(column) +
                                    " FROM {t} WHERE id IN {facts} AND " + column + " IS NOT NULL",
                                table));
      for (use.with(entry); use.step();) found.insert((*use).getColumn(0).getInt64());
    }
  }
  return found;
}

void refuse(EntryId entry, const std::string& why, const std::string& hint) {
  throw Error(ExitStatus::refused, "entry " + std::to_string(entry) + " cannot be redacted: " + why,
              hint);
}

void check_redactable(Statements& statements, EntryId entry) {
  check_exists(statements, entry);
  Use done = statements("SELECT by_entry FROM redaction WHERE entry_id = ?1");
  if (done.with(entry).step()) {
    refuse(entry, "entry " + (*done).getColumn(0).getString() + " redacted it already", {});
  }
  Use brought = statements("SELECT min(id), max(id) FROM entry WHERE merged_by = ?1");
  if (brought.with(entry).step() && !(*brought).isColumnNull(0)) {
    refuse(entry, "what a merge brought stands in entries of its own",
           "redact those: " + (*brought).getColumn(0).getString() + " to " +
               (*brought).getColumn(1).getString());
  }
  Use erased = statements("SELECT 1 FROM erasure WHERE by_entry = ?1 LIMIT 1");
  if (erased.with(entry).step()) {
    refuse(entry, "it says that a patient was erased, and keeps which codes are not made again",
           {});
  }
  std::set<EntryId> originals;
  for (const FactTable& table : fact_tables) {
    if (table.is_identity()) continue;
    Use use =
        statements(filled("SELECT DISTINCT recorded_by FROM {t} WHERE id IN"
                          " (SELECT restores FROM {t} WHERE recorded_by = ?1)",
                          table));
    for (use.with(entry); use.step();) originals.insert((*use).getColumn(0).getInt64());
  }
  if (!originals.empty()) {
    refuse(entry, "it put back what others recorded",
           "redact " + entries_text({originals.begin(), originals.end()}));
  }
  const std::set<EntryId> resting = resting_on_identities(statements, entry, false);
  if (!resting.empty()) {
    refuse(entry,
           "facts in force of " + entries_text({resting.begin(), resting.end()}) +
               " belong to the patient or course it describes",
           "record other terms first, or undo those");
  }
  if (makes_something_exist(statements, entry)) {
    refuse(entry, "a patient or course exists by it",
           "undo it first; what was undone can be redacted");
  }
}

void remove_content(Statements& statements, EntryId entry) {
  for (const FactTable& table : fact_tables) {
    if (table.is_identity()) continue;
    // The rows put back go first: they name the first ones.
    statements(with_facts("DELETE FROM {t} WHERE restores IS NOT NULL AND id IN {facts}", table))
        .with(entry)
        .run();
    statements(filled("DELETE FROM {t} WHERE recorded_by = ?1", table)).with(entry).run();
  }
  statements("UPDATE entry SET command = 'redacted', reason = NULL, once_key = NULL WHERE id = ?1")
      .with(entry)
      .run();
}

}  // namespace

void Writer::redact(EntryId entry) {
  Statements& statements = inner_->session.statements();
  guarded(inner_->session.place(), During::writing, [&] {
    check_redactable(statements, entry);
    const std::set<EntryId> entries = affected(statements, entry);
    for (const EntryId each : entries) check_sound(statements, each);
    statements("INSERT INTO redaction (entry_id, by_entry) VALUES (?1, ?2)")
        .with(entry, id())
        .run();
    remove_content(statements, entry);
    for (const EntryId each : entries) {
      if (each != id()) renew_digest(statements, each);
    }
    Use use = statements("SELECT id, patient_id FROM entry WHERE id = ?1");
    if (use.with(entry).step()) {
      inner_->patient = Row(*use, "entry").optional_integer(1, 1, INT64_MAX);
    }
    // Words of a removed fact may have been exported; the next export says them anew.
    statements("UPDATE calendar_item SET summary = '' WHERE patient_id = ?1")
        .with(inner_->patient)
        .run();
  });
  inner_->touch_all();
}

}  // namespace isotrack
