#include "store/entry.hpp"

#include "store/row.hpp"

namespace isotrack {
namespace {

void bind_entry(Use& use, const EntryColumns& entry) {
  use.with(entry.id, entry.uuid, entry.recorded_at, entry.local_date, entry.user, entry.command,
           entry.reason, entry.once_key, entry.patient, entry.undoes, entry.origin_uuid,
           entry.merged_by, entry.unseen);
}

}  // namespace

EntryColumns entry_columns_in(const SQLite::Statement& statement) {
  const Row row(statement, "entry");
  EntryColumns entry;
  entry.id = row.id();
  entry.uuid = row.text(1);
  entry.recorded_at = row.text(2);
  entry.local_date = row.text(3);
  entry.user = row.text(4);
  entry.command = row.text(5);
  entry.reason = row.optional_text(6);
  entry.once_key = row.optional_text(7);
  entry.patient = row.optional_integer(8, 1, INT64_MAX);
  entry.undoes = row.optional_integer(9, 1, INT64_MAX);
  entry.origin_uuid = row.optional_text(10);
  entry.merged_by = row.optional_integer(11, 1, INT64_MAX);
  entry.unseen = row.optional_text(12);
  return entry;
}

void add_entry(Digest& digest, Statements& statements, const EntryColumns& entry) {
  Use columns = statements(
      "SELECT ?1 AS id, ?2 AS uuid, ?3 AS recorded_at, ?4 AS local_date, ?5 AS user,"
      " ?6 AS command, ?7 AS reason, ?8 AS once_key, ?9 AS patient_id, ?10 AS undoes,"
      " ?11 AS origin_uuid, ?12 AS merged_by, ?13 AS unseen, " +
      removed_entries("?1"));
  bind_entry(columns, entry);
  columns.step();
  digest.row("entry", *columns, 0, digested_entry_columns);
}

DigestBytes digest_of(Statements& statements, const EntryColumns& entry, EntryRows& rows) {
  Digest digest;
  add_entry(digest, statements, entry);
  add_rows(digest, rows, entry.id);
  return digest.finished();
}

void insert_entry(Statements& statements, const EntryColumns& entry, const DigestBytes& digest) {
  Use use = statements("INSERT INTO entry (" + std::string(entry_columns) +
                       ", digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
                       " ?14)");
  bind_entry(use, entry);
  (*use).bind(entry_column_count + 1, digest.data(), static_cast<int>(digest.size()));
  use.run();
}

}  // namespace isotrack
