#include "isotrack/interop/record_json.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "record_names.hpp"

namespace isotrack {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json value_json(const TransferValue& value, bool is_flag) {
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number != nullptr) return is_flag ? Json(*number != 0) : Json(*number);
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? Json(nullptr) : Json(*text);
}

Json row_json(const std::string& table, const TransferRow& row, bool is_identity) {
  Json out;
  out["id"] = row.id;
  for (const TransferCell& cell : row.cells) {
    const ColumnName name = name_of_column(table, cell.column);
    out[std::string(name.key)] = value_json(cell.value, name.is_flag);
  }
  if (!is_identity) out["restores"] = or_null(row.restores);
  return out;
}

}  // namespace

std::string export_head(int schema_version) {
  return std::string(export_begins) + R"(1","schema_version":)" + std::to_string(schema_version) +
         R"(,"entries":[)";
}

std::string export_entry(const TransferEntry& entry, bool is_first) {
  Json out;
  out["entry"] = entry.id;
  out["uuid"] = entry.uuid;
  out["recorded_at"] = entry.recorded_at;
  out["local_date"] = entry.local_date;
  out["user"] = entry.user;
  out["command"] = entry.command;
  out["reason"] = or_null(entry.reason);
  out["once_key"] = or_null(entry.once_key);
  out["patient_id"] = or_null(entry.patient);
  out["undoes"] = or_null(entry.undoes);
  out["origin_uuid"] = or_null(entry.origin_uuid);
  out["merged_by"] = or_null(entry.merged_by);
  out["unseen"] = or_null(entry.unseen);
  out["redacts"] = entry.redacts;
  out["erases"] = entry.erases;
  out["recorded"] = Json::object();
  for (const TransferRows& list : entry.recorded) {
    const bool is_identity = is_identity_table(list.table);
    Json rows = Json::array();
    for (const TransferRow& row : list.rows) rows.push_back(row_json(list.table, row, is_identity));
    out["recorded"][list.table] = std::move(rows);
  }
  out["withdrawn"] = Json::object();
  for (const TransferWithdrawal& list : entry.withdrawn) out["withdrawn"][list.table] = list.rows;
  out["digest"] = entry.digest;
  return (is_first ? "\n" : ",\n") + out.dump();
}

std::string export_tail() { return "\n]}\n"; }

}  // namespace isotrack
