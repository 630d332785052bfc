#include "store/row.hpp"

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "store/error.hpp"
#include "store/statements.hpp"

namespace isotrack {

void Row::damaged(int column, std::string_view expected) const {
  throw damage(std::string(table_) + " row " + statement_.getColumn(0).getString() + ": " +
               statement_.getColumnName(column) + " is not " + std::string(expected));
}

std::int64_t Row::integer(int column, std::int64_t lowest, std::int64_t highest) const {
  const SQLite::Column value = statement_.getColumn(column);
  if (!value.isInteger()) damaged(column, "a whole number");
  const std::int64_t number = value.getInt64();
  if (number < lowest || number > highest) damaged(column, "in its range");
  return number;
}

std::optional<std::int64_t> Row::optional_integer(int column, std::int64_t lowest,
                                                  std::int64_t highest) const {
  if (is_null(column)) return std::nullopt;
  return integer(column, lowest, highest);
}

std::optional<std::string_view> Row::optional_view(int column) const {
  const SQLite::Column value = statement_.getColumn(column);
  const int type = value.getType();
  if (type == SQLite::Null) return std::nullopt;
  if (type != SQLite::TEXT) damaged(column, "text");
  const char* found = value.getText();
  const std::string_view text(found, static_cast<std::size_t>(value.getBytes()));
  if (!is_plain_text(text)) damaged(column, "plain text");
  return text;
}

std::string_view Row::view(int column) const {
  const auto found = optional_view(column);
  if (!found) damaged(column, "text");
  return *found;
}

std::string Row::text(int column) const { return std::string(view(column)); }

std::optional<std::string> Row::optional_text(int column) const {
  const auto found = optional_view(column);
  return found ? std::optional<std::string>(*found) : std::nullopt;
}

std::string Row::document(int column) const {
  const SQLite::Column value = statement_.getColumn(column);
  if (!value.isText()) damaged(column, "text");
  std::string found = value.getString();
  if (!is_plain_document(found)) damaged(column, "plain text");
  return found;
}

std::optional<int> Row::optional_count(int column, int lowest) const {
  const auto number = optional_integer(column, lowest, 9999);
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

Date Row::date(int column) const {
  const Parsed<Date> read = parse_iso_date(view(column));
  if (!read) damaged(column, "a date");
  return *read;
}

std::optional<Date> Row::optional_date(int column) const {
  if (is_null(column)) return std::nullopt;
  return date(column);
}

}  // namespace isotrack
