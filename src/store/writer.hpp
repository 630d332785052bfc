#pragma once

#include "store/entry_rows.hpp"
#include "store/facts.hpp"
#include "store/session.hpp"
#include "store/transaction.hpp"

namespace isotrack {

/// One journal entry in the making, and the transaction that holds its facts.
struct OpenEntry {
  OpenEntry(Session& opened, EntryContext given);

  /// The shared ends of every `add` and `withdraw`.
  std::int64_t record(Table table, std::initializer_list<Value> content);
  std::int64_t record(Table table, std::span<const Value> content);
  void withdraw(Table table, const Recorded& fact);

  /// Marks every table as touched, so that the digest looks into all of them.
  void touch_all() { touched.set(); }

  Session& session;
  EntryContext context;
  std::string uuid;
  std::optional<Transaction> transaction;
  EntryId id = 0;
  std::optional<PatientId> patient;
  std::optional<EntryId> undoes;
  std::optional<std::string> unseen;  ///< entries that its writer did not have; of a merge alone
  TableSet touched;                   ///< tables with rows that this entry recorded or withdrew
};

/// Commits; `uuid` is of an entry that is stored only with the rest. When it fails nothing is
/// assumed: the error says what a fresh look at the file found. A draft gets its place.
void commit_transaction(Session& session, std::optional<Transaction>& transaction,
                        const std::string& uuid);

struct Writer::Inner : OpenEntry {
  using OpenEntry::OpenEntry;
};

}  // namespace isotrack
