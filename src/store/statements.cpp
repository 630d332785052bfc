#include "store/statements.hpp"

#include <sqlite3.h>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {

Value optional_text(const std::string& text) { return text.empty() ? Value() : Value(text); }

void Value::bind_to(SQLite::Statement& statement, int index) const {
  if (kind_ == Kind::null) {
    statement.bind(index);
  } else if (kind_ == Kind::number) {
    statement.bind(index, number_);
  } else {
    if (!is_plain_text(text_)) {
      throw Error(ExitStatus::bug, "text that is not plain reached the store; not stored");
    }
    statement.bind(index, text_);
  }
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
