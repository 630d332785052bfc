#include "row.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "place.hpp"

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

std::string at_place(const Document& document, Place place, const std::string& what) {
  return document.name + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) +
         ": " + visible(what);  // what a file of a clinic says may hold anything
}

[[noreturn]] void refuse(const Document& document, Place place, const std::string& what) {
  throw Error(document.is_shipped ? ExitStatus::bug : ExitStatus::io,
              at_place(document, place, what));
}

/// What the library says of a broken text, without its own number and place.
std::string said_by(const json::exception& error) {
  const std::string_view said = error.what();
  const std::size_t colon = said.find(": ");
  return "parse error: " +
         std::string(colon == std::string_view::npos ? said : said.substr(colon + 2));
}

/// Says what is wrong with a text of which no tree could be made.
[[noreturn]] void complain(const Document& document) {
  try {
    // Before the values, which the library keeps the last of when a key stands twice.
    const auto twin = twin_of(document.text);
    [[maybe_unused]] const json whole = json::parse(document.text);
    if (twin) refuse(document, twin->place, "key " + in_quotes(twin->key) + " stands twice");
  } catch (const json::parse_error& error) {
    refuse(document, place_of_byte(document.text, error.byte == 0 ? 0 : error.byte - 1),
           said_by(error));
  } catch (const json::exception& error) {
    refuse(document, {}, said_by(error));
  }
  refuse(document, {},
         "more than " + std::to_string(deepest) + " lists and objects stand in one another");
}

}  // namespace

Row::Row(File document, std::string where, Json json)
    : document_(std::move(document)), where_(std::move(where)), json_(std::move(json)) {
  if (json_->kind != Node::Kind::object) fail("is not an object");
}

Row Row::parse(std::string_view name, std::string_view text) {
  return parse(std::make_shared<const Document>(
      Document{"schema/clinical/" + std::string(name), text, true}));
}

Row Row::parse_clinic(std::string_view shown_name, std::string_view text, ClinicText from) {
  return parse(std::make_shared<const Document>(
      Document{std::string(shown_name), text, false, from == ClinicText::stored}));
}

Row Row::parse(const File& document) {
  const std::shared_ptr<const Tree> tree = read_tree(document->text);
  if (!tree) complain(*document);
  return {document, {}, Json(tree, &tree->root)};
}

void Row::fail_there(std::size_t byte, const std::string& what) const {
  refuse(*document_, place_of_byte(document_->text, byte),
         where_.empty() ? what : where_ + ": " + what);
}

void Row::fail(const std::string& what) const { fail_there(json_->byte, what); }

void Row::fail_at(std::string_view key, const std::string& what) const {
  const Node* value = find(key);
  fail_there(value == nullptr ? 0 : value->byte, what);
}

std::string Row::named(const std::string& part) const {
  return where_.empty() ? part : where_ + ", " + part;
}

const Node& Row::need(std::string_view key) const {
  const Node* value = find(key);
  if (value == nullptr) fail(in_quotes(key) + " is missing");
  return *value;
}

void Row::allow_only(std::initializer_list<std::string_view> keys) const {
  allow_only(std::vector<std::string_view>(keys));
}

void Row::allow_only(const std::vector<std::string_view>& keys) const {
  for (const Node& item : json_->items) {
    if (item.key == "notes") {
      static_cast<void>(text("notes"));
    } else if (std::ranges::find(keys, item.key) == keys.end()) {
      fail_at(item.key, in_quotes(item.key) + " is not a known key");
    }
  }
}

void Row::check_file_of(const std::vector<std::string_view>& keys) const {
  std::vector<std::string_view> all{"$schema", "about", "review_by"};
  all.insert(all.end(), keys.begin(), keys.end());
  allow_only(all);
  static_cast<void>(text("about"));
}

std::string Row::text_of(std::string_view key, const Node& value) const {
  if (value.kind != Node::Kind::text) fail_at(key, in_quotes(key) + " is not a text");
  if (value.text.empty()) fail_at(key, in_quotes(key) + " is empty");
  // Escapes are plain in the file and are not in what they stand for.
  if (!is_shipped() && !is_plain_text(value.text)) {
    if (!is_stored()) fail_at(key, in_quotes(key) + " holds control characters");
    return visible(value.text);
  }
  return std::string(value.text);
}

std::string Row::text(std::string_view key) const { return text_of(key, need(key)); }

std::optional<std::string> Row::text_or_null(std::string_view key) const {
  const Node& value = need(key);
  if (value.kind == Node::Kind::null) return std::nullopt;
  return text_of(key, value);
}

std::string Row::text_if_any(std::string_view key) const {
  return has(key) ? text(key) : std::string();
}

const Node& Row::list(std::string_view key) const {
  const Node& value = need(key);
  if (value.kind != Node::Kind::list) fail_at(key, in_quotes(key) + " is not a list");
  return value;
}

std::vector<std::string> Row::texts(std::string_view key) const {
  std::vector<std::string> texts;
  for (const Node& value : list(key).items) {
    std::string text = text_of(key, value);
    if (std::ranges::find(texts, text) != texts.end()) {
      fail_at(key, in_quotes(key) + " says " + in_quotes(text) + " twice");
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<std::string> Row::texts_if_any(std::string_view key) const {
  return has(key) ? texts(key) : std::vector<std::string>();
}

bool Row::flag(std::string_view key) const {
  const Node* value = find(key);
  if (value == nullptr) return false;
  if (value->kind != Node::Kind::flag) fail_at(key, in_quotes(key) + " is not true or false");
  return value->is_true;
}

int Row::whole_of(std::string_view key, const Node& value, int smallest, int largest) const {
  if (value.kind != Node::Kind::whole) fail_at(key, in_quotes(key) + " is not a whole number");
  if (value.whole < smallest || value.whole > largest) {
    fail_at(key, in_quotes(key) + " is outside " + std::to_string(smallest) + " to " +
                     std::to_string(largest));
  }
  return static_cast<int>(value.whole);
}

int Row::whole(std::string_view key, int smallest, int largest) const {
  return whole_of(key, need(key), smallest, largest);
}

std::vector<int> Row::ascending_wholes(std::string_view key, int smallest, int largest) const {
  std::vector<int> numbers;
  for (const Node& value : list(key).items) {
    numbers.push_back(whole_of(key, value, smallest, largest));
  }
  if (numbers.empty()) fail_at(key, in_quotes(key) + " is empty");
  if (std::ranges::adjacent_find(numbers, std::ranges::greater_equal{}) != numbers.end()) {
    fail_at(key, in_quotes(key) + " is not ascending");
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
      fail_at(key, in_quotes(key) + " is not a decimal number: " + in_quotes(text));
    }
    for (const char digit : part) ratio.num = ratio.num * 10 + (digit - '0');
  }
  for (std::size_t i = 0; i < fraction.size(); ++i) ratio.den *= 10;
  return ratio;
}

Date Row::date(std::string_view key) const {
  const Parsed<Date> date = parse_iso_date(text(key));
  if (!date) fail_at(key, in_quotes(key) + " is not a date: " + date.error().message);
  return *date;
}

Offset Row::offset_of(std::string_view key, const Node& value) const {
  const Parsed<Offset> offset = parse_offset(text_of(key, value));
  if (!offset) fail_at(key, in_quotes(key) + " is not an offset: " + offset.error().message);
  return *offset;
}

Offset Row::offset(std::string_view key) const { return offset_of(key, need(key)); }

Window Row::window(std::string_view key) const {
  const std::vector<Node>& ends = list(key).items;
  if (ends.size() != 2) fail_at(key, in_quotes(key) + " is not a pair");
  Window window;
  if (ends[0].kind != Node::Kind::null) window.first = offset_of(key, ends[0]);
  if (ends[1].kind != Node::Kind::null) window.last = offset_of(key, ends[1]);
  // Months differ in length: a window is in order when it is from a day in a long month.
  const Date anchor = Date(date::year(2026) / 7 / 1);
  if (window.first && window.last && window.last->from(anchor) < window.first->from(anchor)) {
    fail_at(key, in_quotes(key) + " ends before it begins");
  }
  return window;
}

Formulation Row::formulation_of(std::string_view key, const std::string& name) const {
  if (name == "conventional") return Formulation::conventional;
  if (name == "lidose") return Formulation::lidose;
  if (name == "micronised") return Formulation::micronised;
  fail_at(key, in_quotes(name) + " is not a formulation");
}

Formulation Row::formulation(std::string_view key) const { return formulation_of(key, text(key)); }

std::vector<Formulation> Row::formulations(std::string_view key) const {
  std::vector<Formulation> formulations;
  for (const std::string& name : texts(key)) formulations.push_back(formulation_of(key, name));
  return formulations;
}

Row Row::row(std::string_view key) const {
  return {document_, named(std::string(key)), Json(json_, &need(key))};
}

std::vector<Row> Row::rows(std::string_view key, std::string_view id_key) const {
  static_cast<void>(need(key));
  std::vector<Row> rows = rows_if_any(key, id_key);
  if (rows.empty()) fail_at(key, in_quotes(key) + " is empty");
  return rows;
}

std::vector<Row> Row::rows_if_any(std::string_view key, std::string_view id_key) const {
  std::vector<Row> rows;
  if (!has(key)) return rows;
  std::set<std::string> ids;
  for (const Node& value : list(key).items) {
    const std::string index = std::to_string(rows.size());
    Row row(document_, named(std::string(key) + "[" + index + "]"), Json(json_, &value));
    if (!id_key.empty()) {
      const std::string id = row.text(id_key);
      if (!ids.insert(id).second) {
        row.fail_at(id_key, in_quotes(id_key) + " " + in_quotes(id) + " stands twice");
      }
      row.where_ = named(id);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

void Row::check_source_id(const std::string& id) const {
  const bool is_word = id.find_first_of(" \t\n") == std::string::npos;
  if (is_shipped() ? !is_source_id(id) : !is_word) {
    fail_at("ids", in_quotes(id) +
                       (is_shipped() ? " is not an id of docs/sources.md" : " is not one word"));
  }
}

Source Row::source() const {
  if (!is_shipped() && !has("source")) return {document_->name, "clinic", "-"};
  const Row row = this->row("source");
  row.allow_only({"ids", "kind", "confidence"});
  Source source{{}, row.text("kind"), row.text("confidence")};
  for (const std::string& id : row.texts("ids")) {
    row.check_source_id(id);
    source.ids += (source.ids.empty() ? "" : " ") + id;
  }
  if (source.ids.empty()) row.fail_at("ids", "'ids' is empty");
  const bool is_clinics = !is_shipped() && source.kind == "clinic";
  if (!is_clinics && std::ranges::find(kinds, source.kind) == kinds.end()) {
    row.fail_at("kind", in_quotes(source.kind) + " is not a kind of source");
  }
  if (std::ranges::find(confidences, source.confidence) == confidences.end()) {
    row.fail_at("confidence", in_quotes(source.confidence) + " is not a confidence");
  }
  return source;
}

std::optional<Date> Row::review_by() const {
  if (!is_shipped() && !has("review_by")) return std::nullopt;
  return date("review_by");
}

}  // namespace isotrack::reference
