#include "store/merge_side.hpp"

#include <array>
#include <ranges>

#include "isotrack/domain/course.hpp"
#include "store/error.hpp"

namespace isotrack {
namespace {

/// Columns that say whose a row is, or that each file counts in its own way.
bool is_own(const FactTable& table, std::string_view column) {
  if (column == "patient_id" || column == "course_id") return true;
  return table.name == "course_terms" && (column == "number" || column == "judged_from");
}

std::string spelled_out(const TransferValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return "n" + std::to_string(*number);
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string("-") : "t" + *text;
}

std::string content_of(const MergeRow& row) {
  const FactTable& table = row.described();
  const auto columns = columns_of(table);
  std::string out(table.name);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!is_own(table, columns[i])) out += '\x1f' + spelled_out(row.said(columns[i]));
  }
  return out;
}

bool is_setting(const PatientRow& row, std::string_view key) {
  return row.described().name == "patient_setting" &&
         row.value("key") == TransferValue(std::string(key));
}

/// Whether a patient is archived is each file's own, and which birth date it decided against.
bool stays(const PatientRow& row) {
  return is_setting(row, archived_key) || is_setting(row, other_birth_date_key);
}

}  // namespace

TransferValue MergeRow::said(std::string_view column) const {
  if (!reminder.empty() && names_a_rule(described(), column)) return reminder;
  return value(column);
}

const std::string& first_uuid(const EntryColumns& entry) {
  return entry.origin_uuid ? *entry.origin_uuid : entry.uuid;
}

MergeSide::MergeSide(SQLite::Database& db, PatientId patient) : entries(entries_of(db, patient)) {
  check_sound(db, entries);
  for (const EntryColumns& entry : entries) {
    uuids.emplace(entry.id, first_uuid(entry));
    entry_of.emplace(first_uuid(entry), entry.id);
  }
  std::map<std::pair<EntryId, std::size_t>, int> places;
  std::array<std::map<std::int64_t, std::string>, fact_tables.size()> keys;
  for (PatientRow& row : rows_of(db, patient)) {
    if (row.table == static_cast<std::size_t>(Table::patient_terms)) {
      if (!row.withdrawn_by) terms = std::move(row);
      continue;
    }
    if (is_setting(row, other_birth_date_key) && !row.withdrawn_by) other_birth_date = row;
    const OccasionKind* kind = occasion_kind_of(row.table);
    if ((kind == nullptr && row.table != static_cast<std::size_t>(Table::course)) || stays(row)) {
      continue;
    }
    const std::string& uuid = uuids.at(row.recorded_by);
    std::string key;
    if (row.restores) {
      const auto first = keys.at(row.table).find(*row.restores);
      if (first == keys.at(row.table).end()) throw damage("an undo put back what is not there");
      key = first->second + '@' + uuid;
    } else {
      const int place = places[{row.recorded_by, row.table}]++;
      key = uuid + '/' + std::string(row.described().name) + '/' + std::to_string(place);
    }
    keys.at(row.table)[row.id] = key;
    by_key.emplace(key, rows.size());
    const auto reminder = named_reminder(row);
    rows.push_back({std::move(row), std::move(key), {}, {}, kind});
    MergeRow& added = rows.back();
    if (reminder) {
      const auto& reminders = keys.at(static_cast<std::size_t>(Table::reminder));
      const auto named = reminders.find(*reminder);
      if (named != reminders.end()) added.reminder = named->second;
    }
    added.content = content_of(added);
  }
}

const MergeRow* MergeSide::row(const std::string& key) const {
  const auto found = by_key.find(key);
  return found == by_key.end() ? nullptr : &rows[found->second];
}

std::set<EntryId> active_entries(const MergeSide& side) {
  std::set<EntryId> out;
  for (const MergeRow& row : side.rows) {
    out.insert(row.recorded_by);
    if (row.withdrawn_by) out.insert(*row.withdrawn_by);
  }
  // What an undo undoes comes along, even a merge that did nothing but bring others.
  for (const EntryColumns& entry : std::views::reverse(side.entries)) {
    if (entry.undoes && out.contains(entry.id)) out.insert(*entry.undoes);
  }
  return out;
}

void compare(MergeSide& ours, MergeSide& theirs) {
  for (const auto& [uuid, entry] : theirs.entry_of) {
    const auto found = ours.entry_of.find(uuid);
    if (found == ours.entry_of.end()) continue;
    ours.known.insert(found->second);
    theirs.known.insert(entry);
  }
}

}  // namespace isotrack
