#include "store/digest.hpp"

#include <sodium/core.h>

#include <bit>
#include <cstdint>

#include "isotrack/base/error.hpp"

namespace isotrack {

Digest::Digest() {
  // Before it is started, libsodium hashes as any processor can, which is slower.
  if (sodium_init() < 0) throw Error(ExitStatus::bug, "libsodium did not start");
  crypto_generichash_init(&state_, nullptr, 0, std::tuple_size_v<DigestBytes>);
}

namespace {

/// So many bytes are hashed at a time.
constexpr std::size_t block = 16'384;

}  // namespace

void Digest::number(char tag, std::uint64_t bits, int bytes) {
  const auto byte = [bits](unsigned place) { return static_cast<char>(bits >> (8 * place)); };
  const std::array<char, 9> text{tag,     byte(0), byte(1), byte(2), byte(3),
                                 byte(4), byte(5), byte(6), byte(7)};
  pending_.append(text.data(), static_cast<std::size_t>(bytes) + 1);
}

void Digest::text(char tag, const void* data, std::size_t size) {
  number(tag, size, 4);
  pending_.append(static_cast<const char*>(data), size);
}

void Digest::value(const SQLite::Column& column) {
  if (column.isInteger()) {
    number('I', static_cast<std::uint64_t>(column.getInt64()), 8);
  } else if (column.isFloat()) {  // only in a damaged file
    number('F', std::bit_cast<std::uint64_t>(column.getDouble()), 8);
  } else {
    const void* data = column.getBlob();
    text(column.isText() ? 'T' : 'B', data, static_cast<std::size_t>(column.getBytes()));
  }
}

void Digest::row(std::string_view label, const SQLite::Statement& statement, int first, int last) {
  begin_row(label);
  for (int i = first; i < last; ++i) {
    const SQLite::Column column = statement.getColumn(i);
    if (column.isNull()) continue;
    const std::string_view name = column.getName();
    text('C', name.data(), name.size());
    value(column);
  }
  end_row();
}

void Digest::begin_row(std::string_view label) { text('R', label.data(), label.size()); }

void Digest::column(std::string_view name, std::int64_t value) {
  text('C', name.data(), name.size());
  number('I', static_cast<std::uint64_t>(value), 8);
}

void Digest::column(std::string_view name, std::string_view value) {
  text('C', name.data(), name.size());
  text('T', value.data(), value.size());
}

void Digest::end_row() {
  pending_ += 'E';
  if (pending_.size() >= block) flush();
}

void Digest::flush() {
  crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(pending_.data()),
                            pending_.size());
  pending_.clear();
}

DigestBytes Digest::finished() {
  flush();
  DigestBytes bytes{};
  crypto_generichash_final(&state_, bytes.data(), bytes.size());
  return bytes;
}

void add_row(Digest& digest, const EntryRow& row) {
  const std::string label = (row.withdrawn ? "-" : "+") + std::string(row.table);
  digest.row(label, row.statement, 0, row.digested_columns);
}

void add_rows(Digest& digest, EntryRows& rows, EntryId entry) {
  rows.visit(entry, [&](const EntryRow& row) { add_row(digest, row); });
}

DigestBytes digest_of(SQLite::Database& db, EntryId entry) {
  SQLite::Statement columns(db, "SELECT " + std::string(entry_columns) + ", " +
                                    removed_entries("entry.id") + " FROM entry WHERE id = ?1");
  columns.bind(1, entry);
  Digest digest;
  if (columns.executeStep()) digest.row("entry", columns, 0, digested_entry_columns);
  EntryRows rows(db);
  rows.seek(entry, entry);
  add_rows(digest, rows, entry);
  return digest.finished();
}

std::string removed_entries(std::string_view id) {
  const auto listed = [&](const std::string& table, const std::string& name) {
    return "(SELECT group_concat(entry_id, ' ') FROM (SELECT entry_id FROM " + table +
           " WHERE by_entry = " + std::string(id) + " ORDER BY entry_id)) AS " + name;
  };
  return listed("redaction", "redacts") + ", " + listed("erasure", "erases");
}

}  // namespace isotrack
