#include "isotrack/store/backup.hpp"

#include <sqlite3.h>

#include "isotrack/base/utf8.hpp"
#include "store/connection.hpp"
#include "store/copy.hpp"
#include "store/holdings.hpp"
#include "store/row.hpp"
#include "store/session.hpp"
#include "store/verify.hpp"

namespace isotrack {
namespace {

/// The entry at one end of the journal.
EntryMark mark_of(SQLite::Database& db, const std::string& order) {
  SQLite::Statement entry(
      db, "SELECT id, uuid, lower(hex(digest)) FROM entry ORDER BY id " + order + " LIMIT 1");
  if (!entry.executeStep()) throw damage("it holds no entry");
  const Row row(entry, "entry");
  return {row.id(), row.text(1), row.text(2)};
}

std::int64_t count_of(SQLite::Database& db, const std::string& sql) {
  SQLite::Statement answer(db, sql);
  answer.executeStep();
  return Row(answer, "record").integer(0, 0, INT64_MAX);
}

}  // namespace

RecordState state_of(SQLite::Database& db) {
  return {static_cast<int>(pragma(db, "user_version")), count_of(db, "SELECT count(*) FROM entry"),
          mark_of(db, "ASC"), mark_of(db, "DESC")};
}

Holdings holdings_of(SQLite::Database& db) {
  return {state_of(db),
          count_of(db, "SELECT count(*) FROM patient_terms WHERE withdrawn_by IS NULL"),
          count_of(db, "SELECT count(*) FROM course_terms WHERE withdrawn_by IS NULL"),
          count_of(db, "SELECT count(*) FROM dose WHERE withdrawn_by IS NULL"),
          count_of(db, "SELECT coalesce(sum(mg), 0) FROM dose WHERE withdrawn_by IS NULL")};
}

struct RecordCopy::Inner {
  Place place;
  Draft draft;
  Holdings holdings;
};

RecordCopy::RecordCopy(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}

RecordCopy::RecordCopy(RecordCopy&&) noexcept = default;

RecordCopy::~RecordCopy() = default;

std::filesystem::path RecordCopy::path() const { return inner_->draft.path(); }

const Holdings& RecordCopy::holdings() const { return inner_->holdings; }

bool RecordCopy::place(const std::string& name) {
  Place place = inner_->place;
  place.path = place.path.parent_path() / name;
  place.name = name;
  if (!inner_->draft.publish_if_free(place)) return false;
  sync_folder(place.folder);
  return true;
}

Holdings Store::holdings() const {
  return guarded(inner_->session.place(), During::reading, [&] {
    SQLite::Database& db = inner_->session.db();
    const Snapshot snapshot(db);
    return holdings_of(db);
  });
}

bool Store::was_once(const RecordState& copy) const {
  return guarded(inner_->session.place(), During::reading, [&] {
    const auto is_here = [&](const EntryMark& entry) {
      Use use = inner_->session.statements()("SELECT 1 FROM entry WHERE id = ?1 AND uuid = ?2");
      return use.with(entry.id, entry.uuid).step();
    };
    if (is_here(copy.last)) return true;
    Use erased = inner_->session.statements()("SELECT 1 FROM erasure WHERE entry_id = ?1");
    return erased.with(copy.last.id).step() && is_here(copy.first);
  });
}

RecordCopy Store::copy_into(const std::filesystem::path& folder) const {
  const Place to = locate(folder / "backup");
  check_folder(to, visible(folder.string()));
  const Place& from = inner_->session.place();
  try {
    Draft draft = checked_copy(inner_->session.db(), from.real(), to, "the backup");
    SQLite::Database read = connect(draft.path(), SQLite::OPEN_READONLY);
    const Verification found = verification_of(read, from.shown());
    if (!found.damages.empty()) {
      throw Error(ExitStatus::store,
                  "the record at " + from.shown() + " is damaged: " + first_damage(found),
                  "no backup was made, and earlier ones are as they were; all of it: "
                  "isotrack verify");
    }
    Holdings holdings = holdings_of(read);
    return RecordCopy(std::make_unique<RecordCopy::Inner>(
        RecordCopy::Inner{to, std::move(draft), std::move(holdings)}));
  } catch (const SQLite::Exception& trouble) {
    const bool is_full = (trouble.getErrorCode() & 0xff) == SQLITE_FULL;
    throw translated(trouble, is_full ? visible(folder.string()) : from.shown(), During::reading);
  }
}

std::optional<RecordState> state_of_copy(const std::filesystem::path& path) {
  try {
    const Place place = locate(path);
    check_file(place, Access::read);
    SQLite::Database db = connect(place.real(), SQLite::OPEN_READONLY);
    return state_of(db);
  } catch (const Error&) {
    return std::nullopt;
  } catch (const SQLite::Exception&) {
    return std::nullopt;
  }
}

std::string damage_of_copy(const std::filesystem::path& path) {
  try {
    const Place place = locate(path);
    check_file(place, Access::read);
    SQLite::Database db = connect(place.real(), SQLite::OPEN_READONLY);
    const Verification found = verification_of(db, place.shown());
    return found.damages.empty() ? std::string() : first_damage(found);
  } catch (const Error& error) {
    return error.what();
  } catch (const SQLite::Exception& trouble) {
    return trouble.what();
  }
}

}  // namespace isotrack
