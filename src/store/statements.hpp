#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace isotrack {

class Digest;

/// What a statement is given: NULL, a whole number or text. No value is NULL.
class Value {
 public:
  Value() = default;

  Value(std::int64_t number) : kind_(Kind::number), number_(number) {}  // NOLINT: a value

  Value(int number) : Value(std::int64_t{number}) {}  // NOLINT: a value

  Value(std::string text) : kind_(Kind::text), text_(std::move(text)) {}  // NOLINT: a value

  /// Text in which tabs and line ends are allowed.
  static Value document(std::string text);

  template <class T>
  Value(const std::optional<T>& value) {  // NOLINT: a value
    if (value) *this = Value(*value);
  }

  /// Binds it as parameter `index` (from 1). Text that is not plain is a bug of the caller.
  void bind_to(SQLite::Statement& statement, int index) const;

  /// Adds it as a column of a row; NULL is left out.
  void add_to(Digest& digest, std::string_view column) const;

 private:
  enum class Kind { null, number, text, document };
  Kind kind_ = Kind::null;
  std::int64_t number_ = 0;
  std::string text_;
};

/// Whether `text` is plain but for tabs and line ends.
bool is_plain_document(std::string text);

/// NULL for an empty text.
Value optional_text(const std::string& text);

/// A prepared statement in use. It is reset when this goes, so that no lock outlives the reading.
class Use {
 public:
  explicit Use(SQLite::Statement& statement) : statement_(statement) {}

  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

  ~Use() { statement_.tryReset(); }

  /// Binds parameters 1, 2, ... in this order.
  template <class... Values>
  Use& with(const Values&... values) {
    int index = 0;
    (Value(values).bind_to(statement_, ++index), ...);
    return *this;
  }

  bool step() { return statement_.executeStep(); }

  /// Runs a statement that answers nothing; returns how many rows it changed.
  int run() { return statement_.exec(); }

  SQLite::Statement& operator*() { return statement_; }

 private:
  SQLite::Statement& statement_;
};

/// Prepared statements of one connection, kept for use again. Goes before the connection does.
class Statements {
 public:
  explicit Statements(SQLite::Database& db) : db_(db) {}

  Use operator()(std::string_view sql);

  SQLite::Database& db() { return db_; }

 private:
  SQLite::Database& db_;
  std::map<std::string, SQLite::Statement, std::less<>> prepared_;
};

/// Keeps what is read inside its life of one state of the file. Does nothing inside a
/// transaction, which sees one state already.
class Snapshot {
 public:
  explicit Snapshot(SQLite::Database& db);

  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  SQLite::Database& db_;
  bool begun_;
};

}  // namespace isotrack
