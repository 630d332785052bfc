#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace isotrack {

/// A transaction that holds the write lock from its begin. What is not committed is rolled back in
/// the end; that never throws, also where memory has run out and SQLiteCpp's own would end the
/// program. Where the rollback fails too, nothing is stored: the next begin fails, and the file is
/// rolled back by whoever opens it next.
class Transaction {
 public:
  explicit Transaction(SQLite::Database& db) : db_(db) { db_.exec("BEGIN IMMEDIATE"); }

  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  ~Transaction() {
    if (!is_committed_) sqlite3_exec(db_.getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }

  /// Throws `SQLite::Exception`.
  void commit() {
    db_.exec("COMMIT");
    is_committed_ = true;
  }

 private:
  SQLite::Database& db_;
  bool is_committed_ = false;
};

/// Leaves foreign keys unchecked while it lives. It has to live longer than a transaction, inside
/// of which the switch does nothing; whoever writes sees to it that every row has its owner.
class KeysUnchecked {
 public:
  explicit KeysUnchecked(SQLite::Database& db) : db_(db) { db_.exec("PRAGMA foreign_keys = OFF"); }

  KeysUnchecked(const KeysUnchecked&) = delete;
  KeysUnchecked& operator=(const KeysUnchecked&) = delete;

  ~KeysUnchecked() {
    sqlite3_exec(db_.getHandle(), "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
  }

 private:
  SQLite::Database& db_;
};

}  // namespace isotrack
