#include "row.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "isotrack/base/error.hpp"

namespace isotrack::reference {

namespace {

using nlohmann::json;

constexpr auto kinds = std::to_array<std::string_view>(
    {"label", "regulator", "guideline", "paper", "secondary", "recall", "derived", "design"});
constexpr auto confidences = std::to_array<std::string_view>({"H", "M", "L", "-"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `S1`, `S47b`, `P-S42`, `I3`, `K1`.
bool is_source_id(std::string_view id) {
  if (id.starts_with("P-S")) id.remove_prefix(2);
  if (id.size() < 2 || std::string_view("SIK").find(id.front()) == std::string_view::npos) {
    return false;
  }
  id.remove_prefix(1);
  if (id.size() > 1 && id.back() >= 'a' && id.back() <= 'z') id.remove_suffix(1);
  return std::ranges::all_of(id, is_digit);
}

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

/// Parses `text`, refusing an object that says a key twice, of which the library keeps the last.
json parse_strictly(std::string_view text) {
  std::vector<std::set<std::string>> open;
  return json::parse(text, [&open](int, json::parse_event_t event, json& value) {
    if (event == json::parse_event_t::object_start) open.emplace_back();
    if (event == json::parse_event_t::object_end) open.pop_back();
    if (event == json::parse_event_t::key && !open.back().insert(value.get<std::string>()).second) {
      throw std::invalid_argument("key " + in_quotes(value.get<std::string>()) + " stands twice");
    }
    return true;
  });
}

}  // namespace

Row::Row(std::string where, Json json) : where_(std::move(where)), json_(std::move(json)) {
  if (!json_->is_object()) fail("is not an object");
}

Row Row::parse(std::string_view name, std::string_view text) {
  const std::string where = "schema/clinical/" + std::string(name);
  try {
    return {where, std::make_shared<const json>(parse_strictly(text))};
  } catch (const json::exception& error) {
    throw Error(ExitStatus::bug, where + ": " + error.what());
  } catch (const std::invalid_argument& error) {
    throw Error(ExitStatus::bug, where + ": " + error.what());
  }
}

void Row::fail(const std::string& what) const {
  throw Error(ExitStatus::bug, where_ + ": " + what);
}

const json* Row::find(std::string_view key) const {
  const auto found = json_->find(std::string(key));
  return found == json_->end() ? nullptr : &*found;
}

const json& Row::need(std::string_view key) const {
  const json* value = find(key);
  if (value == nullptr) fail(in_quotes(key) + " is missing");
  return *value;
}

void Row::allow_only(std::initializer_list<std::string_view> keys) const {
  for (const auto& item : json_->items()) {
    if (item.key() == "notes") {
      static_cast<void>(text("notes"));
    } else if (std::ranges::find(keys, item.key()) == keys.end()) {
      fail(in_quotes(item.key()) + " is not a known key");
    }
  }
}

std::string Row::text_of(std::string_view key, const json& value) const {
  if (!value.is_string()) fail(in_quotes(key) + " is not a text");
  std::string text = value.get<std::string>();
  if (text.empty()) fail(in_quotes(key) + " is empty");
  return text;
}

std::string Row::text(std::string_view key) const { return text_of(key, need(key)); }

std::optional<std::string> Row::text_or_null(std::string_view key) const {
  const json& value = need(key);
  if (value.is_null()) return std::nullopt;
  return text_of(key, value);
}

const json& Row::list(std::string_view key) const {
  const json& value = need(key);
  if (!value.is_array()) fail(in_quotes(key) + " is not a list");
  return value;
}

std::vector<std::string> Row::texts(std::string_view key) const {
  std::vector<std::string> texts;
  for (const json& value : list(key)) {
    std::string text = text_of(key, value);
    if (std::ranges::find(texts, text) != texts.end()) {
      fail(in_quotes(key) + " says " + in_quotes(text) + " twice");
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

int Row::whole_of(std::string_view key, const json& value, int smallest, int largest) const {
  if (!value.is_number_integer()) fail(in_quotes(key) + " is not a whole number");
  const bool is_huge = value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX;
  const std::int64_t number = is_huge ? INT64_MAX : value.get<std::int64_t>();
  if (number < smallest || number > largest) {
    fail(in_quotes(key) + " is outside " + std::to_string(smallest) + " to " +
         std::to_string(largest));
  }
  return static_cast<int>(number);
}

int Row::whole(std::string_view key, int smallest, int largest) const {
  return whole_of(key, need(key), smallest, largest);
}

std::vector<int> Row::ascending_wholes(std::string_view key, int smallest, int largest) const {
  std::vector<int> numbers;
  for (const json& value : list(key)) {
    numbers.push_back(whole_of(key, value, smallest, largest));
  }
  if (numbers.empty()) fail(in_quotes(key) + " is empty");
  if (std::ranges::adjacent_find(numbers, std::ranges::greater_equal{}) != numbers.end()) {
    fail(in_quotes(key) + " is not ascending");
  }
  return numbers;
}

Ratio Row::decimal(std::string_view key) const {
  const std::string text = this->text(key);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string whole = text.substr(0, point);
  const std::string fraction = point < text.size() ? text.substr(point + 1) : "0";
  Ratio ratio;
  for (const std::string& part : {whole, fraction}) {
    if (part.empty() || part.size() > 9 || !std::ranges::all_of(part, is_digit)) {
      fail(in_quotes(key) + " is not a decimal number: " + in_quotes(text));
    }
    for (const char digit : part) ratio.num = ratio.num * 10 + (digit - '0');
  }
  for (std::size_t i = 0; i < fraction.size(); ++i) ratio.den *= 10;
  return ratio;
}

Formulation Row::formulation_of(const std::string& name) const {
  if (name == "conventional") return Formulation::conventional;
  if (name == "lidose") return Formulation::lidose;
  if (name == "micronised") return Formulation::micronised;
  fail(in_quotes(name) + " is not a formulation");
}

Formulation Row::formulation(std::string_view key) const { return formulation_of(text(key)); }

std::vector<Formulation> Row::formulations(std::string_view key) const {
  std::vector<Formulation> formulations;
  for (const std::string& name : texts(key)) formulations.push_back(formulation_of(name));
  return formulations;
}

Row Row::row(std::string_view key) const {
  return {where_ + ", " + std::string(key), Json(json_, &need(key))};
}

std::vector<Row> Row::rows(std::string_view key, std::string_view id_key) const {
  std::vector<Row> rows;
  std::set<std::string> ids;
  for (const json& value : list(key)) {
    Row row(where_ + ", " + std::string(key) + "[" + std::to_string(rows.size()) + "]",
            Json(json_, &value));
    if (!id_key.empty()) {
      const std::string id = row.text(id_key);
      if (!ids.insert(id).second)
        row.fail(in_quotes(id_key) + " " + in_quotes(id) + " stands twice");
      row.where_ = where_ + ", " + id;
    }
    rows.push_back(std::move(row));
  }
  if (rows.empty()) fail(in_quotes(key) + " is empty");
  return rows;
}

Source Row::source() const {
  const Row row = this->row("source");
  row.allow_only({"ids", "kind", "confidence"});
  Source source{{}, row.text("kind"), row.text("confidence")};
  for (const std::string& id : row.texts("ids")) {
    if (!is_source_id(id)) row.fail(in_quotes(id) + " is not an id of docs/sources.md");
    source.ids += (source.ids.empty() ? "" : " ") + id;
  }
  if (source.ids.empty()) row.fail("'ids' is empty");
  if (std::ranges::find(kinds, source.kind) == kinds.end()) {
    row.fail(in_quotes(source.kind) + " is not a kind of source");
  }
  if (std::ranges::find(confidences, source.confidence) == confidences.end()) {
    row.fail(in_quotes(source.confidence) + " is not a confidence");
  }
  return source;
}

}  // namespace isotrack::reference
