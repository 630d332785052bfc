#include "place.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

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

/// Goes through a text until a key stands a second time in its object.
class Search : public nlohmann::json_sax<json> {
 public:
  explicit Search(std::string_view text) : text_(text) {}

  void run() {
    const Cursor first(text_.data(), read_);
    std::size_t past = 0;
    const Cursor last(text_.data() + text_.size(), past);
    json::sax_parse(first, last, this);
  }

  [[nodiscard]] const std::optional<Twin>& found() const { return found_; }

  bool null() override { return true; }

  bool boolean(bool /*value*/) override { return true; }

  bool number_integer(std::int64_t /*value*/) override { return true; }

  bool number_unsigned(std::uint64_t /*value*/) override { return true; }

  bool number_float(double /*value*/, const std::string& /*text*/) override { return true; }

  bool string(std::string& /*value*/) override { return true; }

  bool binary(json::binary_t& /*value*/) override { return true; }

  bool start_object(std::size_t /*size*/) override {
    open_.emplace_back();
    return true;
  }

  bool end_object() override {
    open_.pop_back();
    return true;
  }

  bool start_array(std::size_t /*size*/) override { return true; }

  bool end_array() override { return true; }

  bool key(std::string& name) override {
    if (open_.back().insert(name).second) return true;
    found_ = Twin{name, place_of_byte(text_, opening_quote())};
    return false;
  }

  bool parse_error(std::size_t /*byte*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

 private:
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

  std::string_view text_;
  std::size_t read_ = 0;
  std::vector<std::set<std::string>> open_;  ///< the keys so far of each object that is open
  std::optional<Twin> found_;
};

}  // namespace

Place place_of_byte(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const std::size_t line_end = before.rfind('\n');
  const std::size_t start = line_end == std::string_view::npos ? 0 : line_end + 1;
  return {static_cast<int>(std::ranges::count(before, '\n')) + 1,
          static_cast<int>(before.size() - start) + 1};
}

std::optional<Twin> twin_of(std::string_view text) {
  Search search(text);
  search.run();
  return search.found();
}

}  // namespace isotrack::reference
