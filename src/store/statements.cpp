#include "store/statements.hpp"

#include <sqlite3.h>

#include <algorithm>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "store/digest.hpp"

namespace isotrack {

Value optional_text(const std::string& text) { return text.empty() ? Value() : Value(text); }

bool is_plain_document(std::string text) {
  std::ranges::replace_if(
      text, [](char each) { return each == '\n' || each == '\r' || each == '\t'; }, ' ');
  return is_plain_text(text);
}

Value Value::document(std::string text) {
  Value value(std::move(text));
  value.kind_ = Kind::document;
  return value;
}

void Value::bind_to(SQLite::Statement& statement, int index) const {
  if (kind_ == Kind::null) {
    statement.bind(index);
  } else if (kind_ == Kind::number) {
    statement.bind(index, number_);
  } else {
    if (kind_ == Kind::text ? !is_plain_text(text_) : !is_plain_document(text_)) {
      throw Error(ExitStatus::bug, "text that is not plain reached the store", {},
                  Outcome::not_stored);
    }
    statement.bind(index, text_);
  }
}

void Value::add_to(Digest& digest, std::string_view column) const {
  if (kind_ == Kind::number) digest.column(column, number_);
  if (kind_ == Kind::text || kind_ == Kind::document) digest.column(column, text_);
}

Use Statements::operator()(std::string_view sql) {
  auto found = prepared_.find(sql);
  if (found == prepared_.end()) {
    found = prepared_.emplace(std::string(sql), SQLite::Statement(db_, std::string(sql))).first;
  }
  return Use(found->second);
}

Snapshot::Snapshot(SQLite::Database& db)
    : db_(db), begun_(sqlite3_get_autocommit(db.getHandle()) != 0) {
  if (begun_) db_.exec("BEGIN");
}

Snapshot::~Snapshot() {
  if (begun_) db_.tryExec("ROLLBACK");
}

}  // namespace isotrack
