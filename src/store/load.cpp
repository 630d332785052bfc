#include "store/load.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "store/content.hpp"
#include "store/entry.hpp"
#include "store/transfer.hpp"
#include "store/unseen.hpp"
#include "store/verify.hpp"

namespace isotrack {
namespace {

constexpr std::size_t most_bad_rows = 100;

/// Ids go on from the largest one; beyond this, readers of JSON round them.
constexpr std::int64_t largest_id = std::int64_t{1} << 53U;

/// `mg 500`, `note 'x'`; long text is cut.
std::string shown(std::string_view column, const TransferValue& value) {
  std::string out(column);
  if (const auto* number = std::get_if<std::int64_t>(&value)) out += " " + std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&value)) {
    const std::string safe = visible(*text);
    out += " '" + (safe.size() > 60 ? safe.substr(0, 57) + "..." : safe) + "'";
  }
  return out;
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

/// The first word of `text` that is one of `columns`; their number when none is.
std::size_t first_column_in(std::string_view text, const std::vector<std::string_view>& columns) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    const auto found = std::ranges::find(columns, text.substr(at, end - at));
    if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
    at = std::max(end, at + 1);
  }
  return columns.size();
}

/// Why SQLite refused a row, in words; throws what is no refusal.
std::string reason_of(const SQLite::Exception& trouble, std::string_view noun,
                      const std::vector<std::string_view>& columns,
                      const std::vector<TransferValue>& values) {
  const std::string_view said = trouble.what();
  const std::string_view after = said.substr(std::min(said.find(':'), said.size()));
  const std::size_t column = first_column_in(after, columns);
  switch (trouble.getExtendedErrorCode()) {
    case SQLITE_CONSTRAINT_NOTNULL:
      return column == columns.size() ? "incomplete" : std::string(columns[column]) + " is missing";
    case SQLITE_CONSTRAINT_CHECK:
      return column == columns.size() ? "not possible"
                                      : shown(columns[column], values[column]) + " is not possible";
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return "stands twice";
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_TRIGGER:
      return "conflicts with another " + std::string(noun);
    default:
      throw trouble;
  }
}

/// Whether a row was refused because another one is in force.
bool is_conflict(const SQLite::Exception& trouble) {
  const int code = trouble.getExtendedErrorCode();
  return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_TRIGGER;
}

/// The bytes of 64 hexadecimal digits in lower case; null for anything else.
std::optional<DigestBytes> digest_in(const std::string& text) {
  DigestBytes bytes{};
  if (text.size() != 2 * bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_digit && (c < 'a' || c > 'f')) return std::nullopt;
    const auto value = static_cast<unsigned>(is_digit ? c - '0' : c - 'a' + 10);
    bytes[i / 2] = static_cast<unsigned char>((bytes[i / 2] << 4U) | value);
  }
  return bytes;
}

/// The number of `entry 5`; 0 for any other place.
EntryId entry_in(const std::string& place) {
  constexpr std::string_view prefix = "entry ";
  EntryId number = 0;
  const char* end = place.data() + place.size();
  if (!place.starts_with(prefix)) return 0;
  const auto read = std::from_chars(place.data() + prefix.size(), end, number);
  return read.ec == std::errc() && read.ptr == end ? number : 0;
}

/// The texts of an entry by name, in the order of its columns.
std::vector<TransferCell> texts_of(const TransferEntry& entry) {
  std::vector<TransferCell> out{{"uuid", entry.uuid},
                                {"recorded_at", entry.recorded_at},
                                {"local_date", entry.local_date},
                                {"user", entry.user},
                                {"command", entry.command}};
  const auto add = [&](const char* name, const std::optional<std::string>& text) {
    out.push_back({name, text ? TransferValue(*text) : TransferValue()});
  };
  add("reason", entry.reason);
  add("once_key", entry.once_key);
  add("origin_uuid", entry.origin_uuid);
  add("unseen", entry.unseen);
  return out;
}

}  // namespace

Loader::Loader(Statements& statements) : statements_(statements) {
  SQLite::Database& db = statements.db();
  for (const FactTable& table : fact_tables) targets_.push_back(target_of(db, table));
  // The merge that made a patient comes after the entries it brought; `finish` looks at references.
  db.exec("PRAGMA defer_foreign_keys = ON");
  // A file from before version 6 may hold two draws of a day, and so may its export. What waits
  // for a merge may be the draw of a result that does not.
  for (const std::string name : {"lab_draw_insert", "lab_value_insert"}) {
    draw_triggers_.push_back(
        db.execAndGet("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'").getString());
    db.exec("DROP TRIGGER " + name);
  }
}

Loader::Target Loader::target_of(SQLite::Database& db, const FactTable& table) {
  Target out;
  out.columns = columns_of(table);
  std::string names = "id, ";
  std::string marks = "?, ?";
  for (const std::string_view column : out.columns) {
    names += std::string(column) + ", ";
    marks += ", ?";
    SQLite::Statement type(db, "SELECT type FROM pragma_table_info(?1) WHERE name = ?2");
    type.bind(1, std::string(table.name));
    type.bind(2, std::string(column));
    out.holds_text.push_back(type.executeStep() && type.getColumn(0).getString() == "TEXT");
  }
  if (!table.is_identity()) {
    names += "restores, withdrawn_by, ";
    marks += ", ?, ?";
  }
  out.insertion = "INSERT INTO " + std::string(table.name) + " (" + names +
                  "recorded_by) VALUES (" + marks + ")";
  return out;
}

void Loader::bad(const std::string& place, const std::string& reason) {
  troubled_.insert(entry_);
  if (bad_.size() < most_bad_rows) {
    bad_.push_back({place, visible(reason)});
  } else {
    ++more_;
  }
}

void Loader::take(const TransferEntry& entry) {
  entry_ = entry.id;
  for (const BadRow& each : entry.bad) bad(each.place, each.reason);
  if (entry.uuid.empty()) return;
  withdraw(entry);
  write_waiting(entry.id);
  // An identity comes before the facts that point at it, whatever order the file has them in.
  std::vector<const TransferRows*> in_order;
  for (const TransferRows& rows : entry.recorded) in_order.push_back(&rows);
  std::ranges::stable_sort(in_order, {},
                           [](const TransferRows* rows) { return place_of_table(rows->table); });
  for (const TransferRows* rows : in_order) record(entry, *rows);
  remove(entry);
  store(entry);
}

void Loader::withdraw(const TransferEntry& entry) {
  const std::string where = "entry " + std::to_string(entry.id);
  for (const TransferWithdrawal& list : entry.withdrawn) {
    const std::size_t table = place_of_table(list.table);
    if (table == fact_tables.size() || fact_tables[table].is_identity()) {
      bad(where, "withdraws of '" + list.table + "', which is no kind of fact");
      continue;
    }
    for (const std::int64_t row : list.rows) {
      if (not_taken_.contains({table, row})) {  // told already, where it stands
        troubled_.insert(entry.id);
        continue;
      }
      Use use =
          statements_(filled("UPDATE {t} SET withdrawn_by = ?1"
                             " WHERE id = ?2 AND withdrawn_by IS NULL AND recorded_by < ?1"
                             " AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = recorded_by"
                             " AND entry.patient_id IS NOT ?3)",
                             fact_tables[table]));
      if (use.with(entry.id, row, entry.patient).run() == 1 ||
          withdraw_waiting(entry.id, table, row))
        continue;
      bad(where, "withdraws " + list.table + " " + std::to_string(row) + ", which is not in force");
    }
  }
}

void Loader::record(const TransferEntry& entry, const TransferRows& rows) {
  const std::size_t table = place_of_table(rows.table);
  if (table == fact_tables.size()) {
    bad("entry " + std::to_string(entry.id), "'" + rows.table + "' is no kind of fact");
    return;
  }
  for (const TransferRow& row : rows.rows) insert(entry, table, row);
}

/// Puts the cells of a row in the order of the table's columns.
bool Loader::read_values(const Target& target, const TransferRow& row, const std::string& place,
                         std::vector<TransferValue>& values) {
  values.assign(target.columns.size(), {});
  for (const TransferCell& cell : row.cells) {
    const auto found = std::ranges::find(target.columns, cell.column);
    if (found == target.columns.end()) {
      bad(place, "'" + cell.column + "' is not known");
      return false;
    }
    const auto at = static_cast<std::size_t>(found - target.columns.begin());
    const bool is_empty = std::holds_alternative<std::monostate>(cell.value);
    if (!is_empty && std::holds_alternative<std::string>(cell.value) != target.holds_text[at]) {
      bad(place, shown(cell.column, cell.value) + ": expected " +
                     (target.holds_text[at] ? "text" : "a whole number"));
      return false;
    }
    values[at] = cell.value;
  }
  return true;
}

/// Whether a row may stand in an entry about `patient`: it is theirs, or of the whole file. What is
/// mixed could not be erased, or would leave with another patient's part.
bool Loader::is_about(std::optional<std::int64_t> patient, const NewRow& row) {
  const FactTable& table = fact_tables[row.table];
  if (row.table == static_cast<std::size_t>(Table::patient)) return patient == row.id;
  const auto number = [&](std::string_view column) -> std::optional<std::int64_t> {
    const int place = column_place(table, column);
    if (place < 0) return std::nullopt;
    const auto* value = std::get_if<std::int64_t>(&row.values[static_cast<std::size_t>(place)]);
    return value == nullptr ? std::nullopt : std::optional(*value);
  };
  auto owner = number("patient_id");
  const auto course = number("course_id");
  if (!owner && course) {
    Use use = statements_("SELECT patient_id FROM course WHERE id = ?1");
    if (use.with(*course).step()) owner = (*use).getColumn(0).getInt64();
  }
  return !owner || owner == patient;
}

void Loader::insert(const TransferEntry& entry, std::size_t table, const TransferRow& row) {
  const FactTable& described = fact_tables[table];
  const Target& target = targets_[table];
  const std::string place = "entry " + std::to_string(entry.id) + ", " +
                            std::string(described.name) + " " + std::to_string(row.id);
  const auto refuse = [&](const std::string& reason) {
    not_taken_.emplace(table, row.id);
    bad(place, reason);
  };
  std::vector<TransferValue> values;
  if (!read_values(target, row, place, values)) {
    not_taken_.emplace(table, row.id);
    return;
  }
  const std::string trouble = content_trouble(described, values);
  if (!trouble.empty()) return refuse(trouble);
  NewRow fresh{entry.id, entry.merged_by, table, row.id, std::move(values), row.restores, place};
  if (row.id < 1 || row.id > largest_id) return refuse("its id is not possible");
  if (!is_about(entry.patient, fresh)) return refuse("is not of the entry's patient");
  try {
    write(fresh, std::nullopt);
  } catch (const SQLite::Exception& refused) {
    if (!fresh.merge || !is_conflict(refused)) {
      return refuse(reason_of(refused, described.noun, target.columns, fresh.values));
    }
    waiting_.push_back(std::move(fresh));
  }
}

void Loader::write(const NewRow& row, std::optional<EntryId> withdrawn_by) {
  const FactTable& table = fact_tables[row.table];
  const Target& target = targets_[row.table];
  Use use = statements_(target.insertion);
  int index = 0;
  Value(row.id).bind_to(*use, ++index);
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    bound(row.values[i], is_document(table, target.columns[i])).bind_to(*use, ++index);
  }
  if (!table.is_identity()) {
    Value(row.restores).bind_to(*use, ++index);
    Value(withdrawn_by).bind_to(*use, ++index);
  }
  Value(row.entry).bind_to(*use, ++index);
  use.run();
}

void Loader::write_or_tell(const NewRow& row, std::optional<EntryId> withdrawn_by) {
  try {
    write(row, withdrawn_by);
  } catch (const SQLite::Exception& refused) {
    troubled_.insert(row.entry);
    bad(row.place,
        reason_of(refused, fact_tables[row.table].noun, targets_[row.table].columns, row.values));
  }
}

/// Writes a waiting row that `by` withdraws; whether there is one.
bool Loader::withdraw_waiting(EntryId by, std::size_t table, std::int64_t id) {
  const auto found = std::ranges::find_if(waiting_, [&](const NewRow& row) {
    return row.table == table && row.id == id && row.entry < by;
  });
  if (found == waiting_.end()) return false;
  write_or_tell(*found, by);
  waiting_.erase(found);
  return true;
}

/// Writes the rows that waited for this merge; null: all that wait still.
void Loader::write_waiting(std::optional<EntryId> merge) {
  std::vector<NewRow> others;
  for (NewRow& row : std::exchange(waiting_, {})) {
    if (!merge || row.merge == merge) {
      write_or_tell(row, std::nullopt);
    } else {
      others.push_back(std::move(row));
    }
  }
  waiting_ = std::move(others);
}

/// What the entry removed; before the entry itself, because its digest covers it.
void Loader::remove(const TransferEntry& entry) {
  const auto note = [&](const char* table, const char* done, std::int64_t gone) {
    try {
      statements_(std::string("INSERT INTO ") + table + " (entry_id, by_entry) VALUES (?1, ?2)")
          .with(gone, entry.id)
          .run();
    } catch (const SQLite::Exception& refused) {
      bad("entry " + std::to_string(entry.id), std::string(done) + " entry " +
                                                   std::to_string(gone) + ": " +
                                                   reason_of(refused, "removal of it", {}, {}));
    }
  };
  for (const std::int64_t gone : entry.redacts) note("redaction", "redacts", gone);
  for (const std::int64_t gone : entry.erases) note("erasure", "erases", gone);
}

void Loader::store(const TransferEntry& entry) {
  const std::string place = "entry " + std::to_string(entry.id);
  std::vector<std::string_view> names;
  std::vector<TransferValue> values;
  const auto texts = texts_of(entry);
  for (const TransferCell& text : texts) {
    const auto* value = std::get_if<std::string>(&text.value);
    if (value != nullptr && !is_plain_text(*value)) {
      return bad(place, text.column + " holds control characters");
    }
    names.push_back(text.column);
    values.push_back(text.value);
  }
  const auto digest = digest_in(entry.digest);
  if (!digest) return bad(place, "digest: expected 64 hexadecimal digits");
  const auto unseen = entry.unseen ? parse_spans(*entry.unseen) : std::nullopt;
  if (entry.unseen && (!unseen || unseen->back().last > entry.id)) {
    return bad(place, shown("unseen", *entry.unseen) + " names no entries up to this one");
  }
  try {
    insert_entry(statements_,
                 {entry.id, entry.uuid, entry.recorded_at, entry.local_date, entry.user,
                  entry.command, entry.reason, entry.once_key, entry.patient, entry.undoes,
                  entry.origin_uuid, entry.merged_by, entry.unseen},
                 *digest);
  } catch (const SQLite::Exception& refused) {
    bad(place, reason_of(refused, "entry", names, values));
  }
}

/// The number of a reminder that is gone, but that an answer still names, is not given again.
void Loader::keep_named_reminders() {
  statements_(
      "UPDATE sqlite_sequence SET seq = max(seq, ("
      " SELECT coalesce(max(CAST(substr(id, 10) AS INTEGER)), 0)"
      " FROM (SELECT step AS id FROM confirmation UNION ALL SELECT rule FROM waiver)"
      " WHERE id GLOB 'reminder.[1-9]*' AND length(id) < 20))"
      " WHERE name = 'reminder'")
      .run();
}

std::vector<BadRow> Loader::finish() {
  write_waiting(std::nullopt);
  keep_named_reminders();
  Verification found;
  check_content(statements_.db(), found);
  const bool is_sound = troubled_.empty();
  for (const Damage& damage : found.damages) {
    const EntryId entry = entry_in(damage.where);
    // What follows from a row that was not taken is no trouble of its own.
    if (!is_sound && (entry == 0 || damage.what.starts_with("follows a gap"))) continue;
    if (troubled_.contains(entry)) continue;
    if (bad_.size() < most_bad_rows) {
      bad_.push_back({damage.where, damage.what});
    } else {
      ++more_;
    }
  }
  for (const std::string& trigger : draw_triggers_) statements_.db().exec(trigger);
  if (more_ > 0) bad_.push_back({"", std::to_string(more_) + " more"});
  return std::move(bad_);
}

}  // namespace isotrack
