#include <cstring>

#include "store/connection.hpp"
#include "store/digest.hpp"
#include "store/dose_days.hpp"
#include "store/migrate.hpp"
#include "store/session.hpp"
#include "store/verify.hpp"

namespace isotrack {
namespace {

/// Collects what is wrong; past a hundred it only counts.
class Findings {
 public:
  explicit Findings(Verification& verification) : verification_(verification) {}

  /// `is_derived`: of what only follows from the facts.
  void add(const std::string& where, const std::string& what, bool is_derived = false) {
    all_derived_ = all_derived_ && is_derived;
    if (++count_ <= most) verification_.damages.push_back({where, what, is_derived});
  }

  void finish() {
    if (count_ > most) {
      verification_.damages.push_back(
          {"record", std::to_string(count_ - most) + " more findings", all_derived_});
    }
  }

 private:
  static constexpr std::int64_t most = 100;
  Verification& verification_;
  std::int64_t count_ = 0;
  bool all_derived_ = true;
};

void check_file_format(SQLite::Database& db, Findings& findings) {
  SQLite::Statement check(db, "PRAGMA integrity_check");
  while (check.executeStep()) {
    const std::string answer = check.getColumn(0).getString();
    if (answer != "ok") findings.add("file", answer);
  }
}

void check_references(SQLite::Database& db, Findings& findings) {
  SQLite::Statement check(db, "PRAGMA foreign_key_check");
  while (check.executeStep()) {
    findings.add(check.getColumn(0).getString() + " row " + check.getColumn(1).getString(),
                 "points at a row of " + check.getColumn(2).getString() + " that is not there");
  }
}

/// Every table, index and trigger, as text.
void check_tables(SQLite::Database& db, Findings& findings) {
  if (fingerprint(db) != newest_fingerprint) {
    findings.add("schema", "is not the one this version writes");
  }
}

/// A restored row names an older row of the same table, and only undos restore.
void check_restored(SQLite::Database& db, Findings& findings) {
  for (const FactTable& table : fact_tables) {
    if (table.is_identity()) continue;
    SQLite::Statement check(
        db, filled("SELECT id FROM {t} WHERE restores IS NOT NULL AND"
                   " (restores NOT IN (SELECT id FROM {t})"
                   " OR recorded_by NOT IN (SELECT id FROM entry WHERE undoes IS NOT NULL))",
                   table));
    while (check.executeStep()) {
      findings.add(std::string(table.name) + " row " + check.getColumn(0).getString(),
                   "restores a row that is not there, or outside an undo");
    }
  }
}

bool same(const SQLite::Column& stored, const DigestBytes& computed) {
  return stored.getBytes() == static_cast<int>(computed.size()) &&
         std::memcmp(stored.getBlob(), computed.data(), computed.size()) == 0;
}

/// The numbers of erased entries, in step with the entries that are there.
class ErasedNumbers {
 public:
  explicit ErasedNumbers(SQLite::Database& db)
      : numbers_(db, "SELECT entry_id FROM erasure ORDER BY entry_id") {
    advance();
  }

  /// Whether `id` is one of them; ids must come in ascending order.
  bool holds(EntryId id) {
    while (next_ != 0 && next_ < id) advance();
    return next_ == id;
  }

 private:
  void advance() { next_ = numbers_.executeStep() ? numbers_.getColumn(0).getInt64() : 0; }

  SQLite::Statement numbers_;
  EntryId next_ = 0;
};

/// Every number from `expected` to the one of the entry at hand is there or was erased.
void check_gap(EntryId expected, EntryId id, ErasedNumbers& erased, Findings& findings) {
  const std::string where = "entry " + std::to_string(id);
  while (expected < id && erased.holds(expected)) ++expected;
  if (id != expected) findings.add(where, "follows a gap: entries before it are missing");
  if (erased.holds(id)) findings.add(where, "was erased and is there");
}

/// One pass over the entries, in step with one pass over the rows.
void check_entries(SQLite::Database& db, Verification& verification, Findings& findings) {
  SQLite::Statement entries(
      db, "SELECT " + std::string(entry_columns) + ", " + removed_entries("entry.id") +
              ", digest, (SELECT by_entry FROM redaction WHERE entry_id = entry.id)"
              " FROM entry ORDER BY id");
  EntryRows rows(db);
  rows.seek(0, INT64_MAX);
  ErasedNumbers erased(db);
  EntryId expected = 1;
  while (entries.executeStep()) {
    const EntryId id = entries.getColumn(0).getInt64();
    const std::string where = "entry " + std::to_string(id);
    check_gap(expected, id, erased, findings);
    expected = id + 1;
    const bool redacted = !entries.isColumnNull(digested_entry_columns + 1);
    Digest digest;
    digest.row("entry", entries, 0, digested_entry_columns);
    rows.visit(id, [&](const EntryRow& row) {
      add_row(digest, row);
      if (!row.withdrawn) ++verification.rows;
      if (redacted && !row.withdrawn && !row.is_identity) {
        findings.add(where, "was redacted and has content");
      }
    });
    if (!same(entries.getColumn(digested_entry_columns), digest.finished())) {
      findings.add(where, "does not match its digest: it or a row of it was changed");
    }
    ++verification.entries;
  }
}

void check_told_doses(SQLite::Database& db, Findings& findings) {
  try {
    check_dose_days(db, [&](CourseId course) {
      findings.add("dose_days of course " + std::to_string(course),
                   "is not what its doses say, and roster reads it", true);
    });
  } catch (const Error& trouble) {
    findings.add("dose_days", std::string("could not be compared: ") + trouble.what());
  }
}

}  // namespace

void check_content(SQLite::Database& db, Verification& verification) {
  Findings findings(verification);
  check_references(db, findings);
  check_restored(db, findings);
  check_entries(db, verification, findings);
  check_told_doses(db, findings);
  findings.finish();
}

Verification verification_of(SQLite::Database& db, const std::string& shown) {
  Verification verification;
  Findings findings(verification);
  const Snapshot snapshot(db);
  try {
    check_file_format(db, findings);
    check_tables(db, findings);
    check_content(db, verification);
  } catch (const SQLite::Exception& trouble) {
    findings.add("file", translated(trouble, shown, During::reading).what());
  }
  findings.finish();
  return verification;
}

std::string first_damage(const Verification& verification) {
  const Damage& first = verification.damages.front();
  const std::size_t more = verification.damages.size() - 1;
  return first.where + ": " + first.what +
         (more == 0 ? std::string() : " (and " + std::to_string(more) + " more)");
}

Verification Store::verify() const {
  const Place& place = inner_->session.place();
  return guarded(place, During::reading,
                 [&] { return verification_of(inner_->session.db(), place.shown()); });
}

}  // namespace isotrack
