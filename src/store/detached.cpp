#include "store/detached.hpp"

#include "store/facts.hpp"
#include "store/migrate.hpp"
#include "store/session.hpp"
#include "store/transaction.hpp"
#include "store/transfer.hpp"
#include "store/writer.hpp"

namespace isotrack {

DetachedRecord::Inner::Inner()
    : db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), statements(db) {
  migrate(db, migrations());
}

DetachedRecord::DetachedRecord() : inner_(std::make_unique<Inner>()) {}

DetachedRecord::DetachedRecord(DetachedRecord&&) noexcept = default;

DetachedRecord& DetachedRecord::operator=(DetachedRecord&&) noexcept = default;

DetachedRecord::~DetachedRecord() = default;

void DetachedRecord::take(const TransferEntry& entry) {
  guarded_detached([&] {
    if (!inner_->loader) {
      inner_->db.exec("BEGIN");
      inner_->loader.emplace(inner_->statements);
    }
    inner_->loader->take(entry);
  });
}

std::vector<BadRow> DetachedRecord::finish() {
  return guarded_detached([&] {
    std::vector<BadRow> bad;
    if (!inner_->loader) return bad;
    bad = inner_->loader->finish();
    inner_->loader.reset();
    inner_->db.exec(bad.empty() ? "COMMIT" : "ROLLBACK");
    return bad;
  });
}

std::vector<PatientBrief> DetachedRecord::patients() const {
  return guarded_detached([&] { return read_patients(inner_->statements, Listed::all); });
}

std::optional<PatientRecord> DetachedRecord::load_patient(const std::string& code) const {
  return guarded_detached([&] { return read_patient(inner_->statements, code); });
}

std::vector<ClinicFile> DetachedRecord::clinic_files() const {
  return guarded_detached([&] { return read_clinic_files(inner_->statements); });
}

void DetachedRecord::each_entry(const std::function<void(const TransferEntry&)>& take) const {
  guarded_detached([&] { hand_over(inner_->db, take); });
}

/// The record of a file, and the transaction that takes entries in.
struct Intake::Inner {
  explicit Inner(Session& opened)
      : session(opened), transaction(std::in_place, opened.db()), loader(opened.statements()) {
    Use use = opened.statements()("SELECT coalesce(max(id), 0) FROM entry");
    use.step();
    last_before = (*use).getColumn(0).getInt64();
  }

  Session& session;
  std::optional<Transaction> transaction;
  Loader loader;
  EntryId last_before = 0;  ///< the last entry of the file before any was taken
  std::int64_t known = 0;
  std::int64_t added = 0;
  std::string last_uuid;
};

namespace {

/// Whether the entry of that number went with a patient who was erased.
bool was_erased(Statements& statements, EntryId entry) {
  Use use = statements("SELECT 1 FROM erasure WHERE entry_id = ?1");
  return use.with(entry).step();
}

/// Whether the file holds the entry already, as it is. What goes beyond `last_before` is new, and
/// the loader looks at it.
bool holds(Statements& statements, const TransferEntry& entry, EntryId last_before) {
  if (entry.id > last_before) return false;
  Use use = statements("SELECT uuid, lower(hex(digest)) FROM entry WHERE id = ?1");
  if (use.with(entry.id).step()) {
    if ((*use).getColumn(0).getString() == entry.uuid) {
      if ((*use).getColumn(1).getString() == entry.digest) return true;
      throw Error(ExitStatus::refused,
                  "entry " + std::to_string(entry.id) +
                      " is not the same here and in the file: what it recorded was redacted in one "
                      "of them",
                  "the file as it is, in a record of its own: isotrack import json FILE --create "
                  "--db NEW");
    }
  }
  if (was_erased(statements, entry.id)) {
    throw Error(
        ExitStatus::refused,
        "entry " + std::to_string(entry.id) + " of the file is of a patient who was erased here",
        "the file as it is, in a record of its own: isotrack import json FILE --create "
        "--db NEW");
  }
  throw Error(ExitStatus::refused,
              "this record and the file part at entry " + std::to_string(entry.id) +
                  ": each has gone on in its own way",
              "To bring the records of one patient together: isotrack merge FILE --as CODE");
}

/// What an entry of the file erased, and is here: taking that in would not remove it.
void check_erased(Statements& statements, const TransferEntry& entry, EntryId last_before) {
  for (const EntryId gone : entry.erases) {
    Use use = statements("SELECT 1 FROM entry WHERE id = ?1 AND id <= ?2");
    if (!use.with(gone, last_before).step()) continue;
    throw Error(
        ExitStatus::refused,
        "entry " + std::to_string(entry.id) + " of the file erased a patient who is in this record",
        "the file as it is, in a record of its own: isotrack import json FILE --create "
        "--db NEW");
  }
}

}  // namespace

Intake::Intake(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}

Intake::Intake(Intake&&) noexcept = default;

Intake::~Intake() = default;

std::int64_t Intake::known() const { return inner_->known; }

std::int64_t Intake::added() const { return inner_->added; }

void Intake::take(const TransferEntry& entry) {
  guarded(inner_->session.place(), During::writing, [&] {
    if (entry.bad.empty() && holds(inner_->session.statements(), entry, inner_->last_before)) {
      ++inner_->known;
      return;
    }
    check_erased(inner_->session.statements(), entry, inner_->last_before);
    inner_->loader.take(entry);
    inner_->last_uuid = entry.uuid;
    ++inner_->added;
  });
}

std::vector<BadRow> Intake::finish() {
  return guarded(inner_->session.place(), During::writing, [&] { return inner_->loader.finish(); });
}

void Intake::commit() {
  if (inner_->added == 0) return;
  commit_transaction(inner_->session, inner_->transaction, inner_->last_uuid);
}

Intake Store::take_in() {
  Session& session = inner_->session;
  return guarded(session.place(), During::writing,
                 [&] { return Intake(std::make_unique<Intake::Inner>(session)); });
}

}  // namespace isotrack
