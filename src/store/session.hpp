#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <optional>
#include <string>

#include "isotrack/store/store.hpp"
#include "store/error.hpp"
#include "store/files.hpp"
#include "store/place.hpp"
#include "store/statements.hpp"

namespace isotrack {

/// An open file with its prepared statements.
class Session {
 public:
  /// All checks of docs/spec/file.md; migrates an older file when `access` is write.
  static Session open(const Place& place, Access access);

  /// A new record under a temporary name.
  static Session create(const Place& place, Folders folders);

  SQLite::Database& db();
  Statements& statements();

  [[nodiscard]] const Place& place() const { return place_; }

  [[nodiscard]] Access access() const { return access_; }

  [[nodiscard]] bool is_draft() const { return draft_.has_value(); }

  /// What opening the file upgraded; null: nothing.
  [[nodiscard]] const std::optional<Upgrade>& upgrade() const { return upgrade_; }

  /// While it lives, bookkeeping joins the transaction that is open.
  class AtOnce {
   public:
    explicit AtOnce(Session& session) : session_(session) { session_.at_once_ = true; }

    AtOnce(const AtOnce&) = delete;
    AtOnce& operator=(const AtOnce&) = delete;

    ~AtOnce() { session_.at_once_ = false; }

   private:
    Session& session_;
  };

  [[nodiscard]] bool is_at_once() const { return at_once_; }

  /// Closes a draft, gives it its name and opens it there.
  void publish();

  /// Closes the file and opens it anew for writing; it stays closed when that fails.
  void reopen();

  void close();

 private:
  Session(Place place, Access access) : place_(std::move(place)), access_(access) {}

  void attach(SQLite::Database opened);

  Place place_;
  Access access_;
  bool at_once_ = false;
  std::optional<Upgrade> upgrade_;
  std::optional<Draft> draft_;  // outlives the connection, so that it is removed last
  std::unique_ptr<SQLite::Database> db_;
  std::unique_ptr<Statements> statements_;
};

struct Store::Inner {
  Session session;
};

}  // namespace isotrack
