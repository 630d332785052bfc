#include <algorithm>
#include <nlohmann/json.hpp>

#include "isotrack/base/error.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/record_json.hpp"
#include "record_names.hpp"

/// Reads an export entry by entry: the parser hands over each object of the list as it closes and
/// forgets it, so that memory holds one entry, however long the record.
namespace isotrack {
namespace {

using Json = nlohmann::json;
using Event = Json::parse_event_t;

constexpr int deepest = 8;
constexpr std::size_t longest_text = 1'000'000;
constexpr std::size_t most_values = most_rows_of_entry * most_values_of_row;

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ExitStatus::io, "this is no export: " + why,
              "An export is written by: isotrack export json");
}

/// Thrown inside an entry that cannot be read; ends that entry alone.
struct Unreadable {
  std::string place;
  std::string reason;
};

/// `'x'`, `40.5`: a value in a message, cut when it is long.
std::string shown(const Json& value) {
  const std::string text = visible(value.dump());
  return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

/// One object of an entry, and where it stands.
class Object {
 public:
  Object(const Json& json, std::string place) : json_(json), place_(std::move(place)) {
    if (!json.is_object()) fail("expected an object");
  }

  [[noreturn]] void fail(const std::string& reason) const { throw Unreadable{place_, reason}; }

  [[nodiscard]] const Json& at(const char* key) const {
    const auto found = json_.find(key);
    if (found == json_.end()) fail(std::string(key) + " is missing");
    return *found;
  }

  [[nodiscard]] std::int64_t number(const char* key) const { return number_in(at(key), key); }

  [[nodiscard]] std::optional<std::int64_t> optional_number(const char* key) const {
    const auto found = json_.find(key);
    if (found == json_.end() || found->is_null()) return std::nullopt;
    return number_in(*found, key);
  }

  [[nodiscard]] std::string text(const char* key) const {
    const Json& value = at(key);
    if (!value.is_string()) fail(std::string(key) + " " + shown(value) + ": expected text");
    return value.get<std::string>();
  }

  [[nodiscard]] std::optional<std::string> optional_text(const char* key) const {
    const auto found = json_.find(key);
    if (found == json_.end() || found->is_null()) return std::nullopt;
    return text(key);
  }

  /// A list of whole numbers; none when it is not there.
  [[nodiscard]] std::vector<std::int64_t> numbers(const std::string& key) const {
    std::vector<std::int64_t> out;
    const auto found = json_.find(key);
    if (found == json_.end()) return out;
    if (!found->is_array()) fail(key + ": expected a list");
    for (const Json& each : *found) out.push_back(number_in(each, key));
    return out;
  }

  [[nodiscard]] std::int64_t number_in(const Json& value, const std::string& key) const {
    const bool is_huge = value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX;
    if (!value.is_number_integer() || is_huge) {
      fail(key + " " + shown(value) + ": expected a whole number");
    }
    return value.get<std::int64_t>();
  }

 private:
  const Json& json_;
  std::string place_;
};

TransferValue value_of(const Object& row, const std::string& key, const Json& value, bool is_flag) {
  if (value.is_null()) return {};
  if (is_flag) {
    if (!value.is_boolean()) row.fail(key + " " + shown(value) + ": expected true or false");
    return std::int64_t{value.get<bool>()};
  }
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return row.number_in(value, key);
  row.fail(key + " " + shown(value) + ": expected text or a whole number");
}

TransferRow row_of(const std::string& table, const Json& json, const std::string& place) {
  TransferRow out;
  const Object row(json, place);
  out.id = row.number("id");
  const Object placed(json, place + " " + std::to_string(out.id));
  if (!is_identity_table(table)) out.restores = placed.optional_number("restores");
  for (const auto& [key, value] : json.items()) {
    if (key == "id" || (key == "restores" && !is_identity_table(table))) continue;
    const ColumnName name = column_of_key(table, key);
    const bool is_other_name = name.key == name.column && name_of_column(table, key).key != key;
    if (is_other_name) placed.fail("'" + key + "' is not known");
    out.cells.push_back({std::string(name.column), value_of(placed, key, value, name.is_flag)});
  }
  return out;
}

void check_keys(const Json& json, const Object& entry) {
  constexpr std::array known{"entry",       "uuid",      "recorded_at", "local_date", "user",
                             "command",     "reason",    "once_key",    "patient_id", "undoes",
                             "origin_uuid", "merged_by", "unseen",      "redacts",    "erases",
                             "recorded",    "withdrawn", "digest"};
  for (const auto& [key, value] : json.items()) {
    if (std::ranges::find(known, key) == known.end()) entry.fail("'" + key + "' is not known");
  }
}

void read_columns(const Object& entry, TransferEntry& out) {
  out.uuid = entry.text("uuid");
  out.recorded_at = entry.text("recorded_at");
  out.local_date = entry.text("local_date");
  out.user = entry.text("user");
  out.command = entry.text("command");
  out.reason = entry.optional_text("reason");
  out.once_key = entry.optional_text("once_key");
  out.patient = entry.optional_number("patient_id");
  out.undoes = entry.optional_number("undoes");
  out.origin_uuid = entry.optional_text("origin_uuid");
  out.merged_by = entry.optional_number("merged_by");
  out.unseen = entry.optional_text("unseen");
  out.redacts = entry.numbers("redacts");
  out.erases = entry.numbers("erases");
  out.digest = entry.text("digest");
}

/// Rows that cannot be read are told of and left out.
void read_rows(const Json& recorded, const std::string& where, TransferEntry& out) {
  for (const auto& [table, rows] : recorded.items()) {
    const std::string place = where + ", " + table;
    if (!rows.is_array()) throw Unreadable{place, "expected a list"};
    TransferRows& list = out.recorded.emplace_back();
    list.table = table;
    for (const Json& row : rows) {
      try {
        list.rows.push_back(row_of(table, row, place));
      } catch (const Unreadable& bad) {
        out.bad.push_back({visible(bad.place), visible(bad.reason)});
      }
    }
  }
}

TransferEntry entry_of(const Json& json, const std::string& position) {
  TransferEntry out;
  try {
    out.id = Object(json, position).number("entry");
    const std::string where = "entry " + std::to_string(out.id);
    const Object entry(json, where);
    check_keys(json, entry);
    read_columns(entry, out);
    const Json& withdrawn = entry.at("withdrawn");
    const Object lists(withdrawn, where + ", withdrawn");
    for (const auto& [table, rows] : withdrawn.items()) {
      out.withdrawn.push_back({table, lists.numbers(table)});
    }
    const Object recorded(entry.at("recorded"), where + ", recorded");
    read_rows(entry.at("recorded"), where, out);
  } catch (const Unreadable& bad) {
    out.uuid.clear();
    out.bad.push_back({visible(bad.place), visible(bad.reason)});
  }
  return out;
}

/// What the parser tells, as it goes through the text.
class Reading {
 public:
  explicit Reading(const ExportSink& sink) : sink_(sink) {}

  bool operator()(int depth, Event event, const Json& parsed) {
    if (depth > deepest) refuse("it is nested deeper than one");
    if (event == Event::object_start) keys_.emplace_back();
    if (event == Event::object_end) keys_.pop_back();
    if (event == Event::key) see_key(depth, parsed.get_ref<const std::string&>());
    if (event == Event::value) see_value(depth, parsed);
    if (event == Event::array_start && depth == 0) refuse("it is a list");
    if (event == Event::array_start && depth == 1) check_head();
    if (event == Event::object_start && depth == 1) refuse("'" + key_ + "' is an object");
    if (event == Event::array_start && depth == 2) refuse("an entry is a list");
    if (event != Event::object_end || depth != 2) return true;
    sink_.entry(entry_of(parsed, "entry at place " + std::to_string(++entries_)));
    values_ = 0;
    return false;  // forgotten
  }

  [[nodiscard]] bool has_head() const { return head_given_; }

 private:
  void see_key(int depth, const std::string& key) {
    if (key.size() > 200) refuse("a key of more than 200 bytes");
    auto& keys = keys_.back();
    if (std::ranges::find(keys, key) != keys.end()) {
      refuse("key '" + visible(key) + "' stands twice");
    }
    keys.push_back(key);
    if (keys.size() > 100) refuse("an object of more than 100 keys");
    if (depth != 1) return;
    key_ = key;
    if (key != "schema" && key != "schema_version" && key != "entries") {
      refuse("'" + visible(key) + "' is not known");
    }
  }

  void see_value(int depth, const Json& value) {
    if (++values_ > most_values) {
      refuse("an entry of more than " + grouped(static_cast<std::int64_t>(most_values)) +
             " values");
    }
    if (value.is_string() && value.get_ref<const std::string&>().size() > longest_text) {
      refuse("a text of more than 1,000,000 bytes");
    }
    if (depth == 0) refuse("it is a single value");
    if (depth == 2) refuse("an entry is a single value");
    if (depth != 1) return;
    if (key_ == "schema" && value != "isotrack.export/1") {
      refuse("its schema is " + shown(value) + ", not isotrack.export/1");
    }
    if (key_ == "schema") schema_seen_ = true;
    if (key_ == "schema_version") see_version(value);
    if (key_ == "entries") refuse("entries: expected a list");
  }

  void see_version(const Json& value) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > 9999 || value == 0) {
      refuse("schema_version " + shown(value) + ": expected a version");
    }
    version_ = value.get<int>();
  }

  void check_head() {
    if (key_ != "entries") refuse("'" + key_ + "' is a list");
    if (!schema_seen_ || !version_) refuse("schema and schema_version come before the entries");
    sink_.head(*version_);
    head_given_ = true;
  }

  const ExportSink& sink_;
  std::vector<std::vector<std::string>> keys_;  ///< of the objects that are open
  std::string key_;                             ///< the last one of the outermost object
  bool schema_seen_ = false;
  bool head_given_ = false;
  std::optional<int> version_;
  std::size_t values_ = 0;
  std::int64_t entries_ = 0;
};

/// `line 3, column 7` out of the library's message.
std::string place_of(const Json::parse_error& error) {
  const std::string what = error.what();
  const std::size_t from = what.find("line ");
  const std::size_t to = what.find(':', from);
  return from == std::string::npos || to == std::string::npos
             ? "at its end"
             : "at " + what.substr(from, to - from);
}

}  // namespace

void read_export(std::istream& text, const ExportSink& sink) {
  Reading reading(sink);
  try {
    const Json rest = Json::parse(
        text, [&](int depth, Event event, Json& parsed) { return reading(depth, event, parsed); });
    if (!rest.is_object()) refuse("it is no object");
  } catch (const Json::parse_error& error) {
    refuse("not JSON " + place_of(error));
  } catch (const Json::exception& error) {
    refuse(visible(error.what()));
  }
  if (!reading.has_head()) refuse("it has no entries");
}

}  // namespace isotrack
