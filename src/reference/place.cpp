#include "place.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace isotrack::reference {

namespace {

using nlohmann::json;

/// Reads a text and leaves behind how far the parser has come: the only way to learn where the
/// token it has just reported stands.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, std::size_t& read) : at_(at), read_(&read) {}

  reference operator*() const { return *at_; }

  Cursor& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }

  Cursor operator++(int) {
    Cursor before = *this;
    ++*this;
    return before;
  }

  bool operator==(const Cursor& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  std::size_t* read_;
};

/// One object or list that is open.
struct Level {
  bool is_list = false;
  int index = -1;  ///< of the item under way
  std::string key = {};
  std::set<std::string> keys = {};
};

/// Goes through a text until `path` is met, or, without one, a key that stands twice.
class Search : public nlohmann::json_sax<json> {
 public:
  Search(std::string_view text, const Path* path) : text_(text), path_(path) {}

  void run() {
    const Cursor first(text_.data(), read_);
    std::size_t past = 0;
    const Cursor last(text_.data() + text_.size(), past);
    json::sax_parse(first, last, this);
  }

  [[nodiscard]] const std::optional<std::size_t>& found() const { return found_; }

  [[nodiscard]] const std::string& twin() const { return twin_; }

  bool null() override { return item(); }

  bool boolean(bool /*value*/) override { return item(); }

  bool number_integer(std::int64_t /*value*/) override { return number(); }

  bool number_unsigned(std::uint64_t /*value*/) override { return number(); }

  bool number_float(double /*value*/, const std::string& /*text*/) override { return number(); }

  bool string(std::string& /*value*/) override { return item(); }

  bool binary(json::binary_t& /*value*/) override { return item(); }

  bool start_object(std::size_t /*size*/) override { return open(false); }

  bool end_object() override { return close(); }

  bool start_array(std::size_t /*size*/) override { return open(true); }

  bool end_array() override { return close(); }

  bool key(std::string& name) override {
    Level& level = levels_.back();
    level.key = name;
    if (path_ != nullptr) return !is_here() || stop(opening_quote());
    if (level.keys.insert(name).second) return true;
    twin_ = name;
    return stop(opening_quote());
  }

  bool parse_error(std::size_t /*byte*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

 private:
  /// A value begins, or, when it is no object and no list, has been read to its last byte.
  bool item() { return item_at(read_ - 1); }

  /// The end of a number shows only in the byte after it.
  bool number() { return item_at(read_ - 2); }

  bool item_at(std::size_t byte) {
    if (levels_.empty() || !levels_.back().is_list) return true;
    ++levels_.back().index;
    return path_ == nullptr || !is_here() || stop(byte);
  }

  bool open(bool is_list) {
    if (!item()) return false;
    levels_.push_back({is_list});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  bool is_here() const {
    return std::ranges::equal(levels_, *path_, {}, [](const Level& level) {
      return level.is_list ? std::to_string(level.index) : level.key;
    });
  }

  /// A key was read to its closing quote; no quote stands in it without a backslash.
  [[nodiscard]] std::size_t opening_quote() const {
    std::size_t at = read_ - 1;
    do {
      at = text_.rfind('"', at - 1);
    } while (is_escaped(at));
    return at;
  }

  [[nodiscard]] bool is_escaped(std::size_t at) const {
    std::size_t backslashes = 0;
    while (backslashes < at && text_[at - backslashes - 1] == '\\') ++backslashes;
    return backslashes % 2 == 1;
  }

  bool stop(std::size_t at) {
    found_ = at;
    return false;
  }

  std::string_view text_;
  const Path* path_;
  std::size_t read_ = 0;
  std::vector<Level> levels_;
  std::optional<std::size_t> found_;
  std::string twin_;
};

}  // namespace

Place place_of_byte(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const std::size_t line_end = before.rfind('\n');
  const std::size_t start = line_end == std::string_view::npos ? 0 : line_end + 1;
  return {static_cast<int>(std::ranges::count(before, '\n')) + 1,
          static_cast<int>(before.size() - start) + 1};
}

Place place_of(std::string_view text, const Path& path) {
  Search search(text, &path);
  search.run();
  return place_of_byte(text, search.found().value_or(0));
}

std::optional<Twin> twin_of(std::string_view text) {
  Search search(text, nullptr);
  search.run();
  if (!search.found()) return std::nullopt;
  return Twin{search.twin(), place_of_byte(text, *search.found())};
}

}  // namespace isotrack::reference
