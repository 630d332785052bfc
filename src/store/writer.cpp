#include "store/writer.hpp"

#include <sqlite3.h>

#include "store/dose_days.hpp"
#include "store/entry.hpp"

namespace isotrack {
namespace {

/// Entries have no gaps, so the next id follows from the last; the write lock is held.
EntryId next_id(Statements& statements) {
  Use use = statements("SELECT coalesce(max(id), 0) + 1 FROM entry");
  use.step();
  return (*use).getColumn(0).getInt64();
}

/// Stores the entry of the writer, with the digest over what it recorded and withdrew.
void store_entry(OpenEntry& writer) {
  const EntryContext& context = writer.context;
  EntryColumns entry{writer.id,      writer.uuid,     context.recorded_at, iso(context.local_date),
                     context.user,   context.command, context.reason,      context.once_key,
                     writer.patient, writer.undoes};
  entry.unseen = writer.unseen;
  EntryRows rows(writer.session.db(), writer.touched);
  rows.seek(writer.id, writer.id);
  const DigestBytes digest = digest_of(writer.session.statements(), entry, rows);
  if (rows.visited() > most_rows_of_entry) {
    throw Error(ExitStatus::refused,
                "it records and withdraws " + std::to_string(rows.visited()) +
                    " facts at once; one entry holds at most " + std::to_string(most_rows_of_entry),
                entry.undoes ? "go back to a backup made before it: isotrack restore FILE"
                             : "in smaller parts it can be done",
                Outcome::not_stored);
  }
  try {
    insert_entry(writer.session.statements(), entry, digest);
  } catch (const SQLite::Exception& trouble) {
    if (trouble.getExtendedErrorCode() != SQLITE_CONSTRAINT_UNIQUE) throw;
    throw Error(ExitStatus::refused, "this --once key was used before",
                "'isotrack history' shows the entry; another write needs another key",
                Outcome::not_stored);
  }
}

/// Whether an entry with `uuid` is in the file, by a fresh look at it.
bool is_stored(Session& session, const std::string& uuid) {
  session.reopen();
  Use use = session.statements()("SELECT 1 FROM entry WHERE uuid = ?1");
  return use.with(uuid).step();
}

Error not_stored(const Error& cause) {
  return {cause.status(), cause.what(),
          "safe to repeat" + (cause.hint().empty() ? "" : "; " + cause.hint()),
          Outcome::not_stored};
}

/// After a COMMIT that failed nothing is assumed: the connection is given up, and the file says
/// what became of the entry.
Error settled(Session& session, const std::string& uuid, const SQLite::Exception& trouble) {
  const Error cause = translated(trouble, session.place().shown(), During::committing);
  try {
    if (!is_stored(session, uuid)) return not_stored(cause);
    return {cause.status(), cause.what(), "do not repeat it; 'isotrack verify' checks the record",
            Outcome::stored};
  } catch (const std::exception&) {
    session.close();
    return {cause.status(), cause.what(), "look at 'isotrack history' before repeating it",
            Outcome::unknown};
  }
}

}  // namespace

OpenEntry::OpenEntry(Session& opened, EntryContext given)
    : session(opened), context(std::move(given)), uuid(random_uuid()) {
  transaction.emplace(session.db());
  id = next_id(session.statements());
}

std::int64_t OpenEntry::record(Table table, std::initializer_list<Value> content) {
  return record(table, std::span(content.begin(), content.size()));
}

std::int64_t OpenEntry::record(Table table, std::span<const Value> content) {
  touched.set(static_cast<std::size_t>(table));
  return guarded(session.place(), During::writing,
                 [&] { return insert(session.statements(), table, id, content); });
}

void OpenEntry::withdraw(Table table, const Recorded& fact) {
  touched.set(static_cast<std::size_t>(table));
  guarded(session.place(), During::writing,
          [&] { isotrack::withdraw(session.statements(), table, id, fact.row); });
}

Writer::Writer(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}

Writer::Writer(Writer&&) noexcept = default;

Writer::~Writer() = default;

EntryId Writer::id() const { return inner_->id; }

void commit_transaction(Session& session, std::optional<Transaction>& transaction,
                        const std::string& uuid) {
  guarded(session.place(), During::writing, [&] { write_dose_days(session.statements()); });
  try {
    transaction->commit();
  } catch (const SQLite::Exception& trouble) {
    transaction.reset();       // rolls back what can be
    if (session.is_draft()) {  // never published, so never a record: its file goes
      throw not_stored(translated(trouble, session.place().shown(), During::committing));
    }
    throw settled(session, uuid, trouble);
  }
  transaction.reset();
  if (session.is_draft()) {
    guarded(session.place(), During::committing, [&] { session.publish(); });
  }
}

EntryId Writer::commit() {
  guarded(inner_->session.place(), During::writing, [&] { store_entry(*inner_); });
  commit_transaction(inner_->session, inner_->transaction, inner_->uuid);
  return inner_->id;
}

}  // namespace isotrack
