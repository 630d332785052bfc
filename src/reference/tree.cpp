#include "tree.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace isotrack::reference {

namespace {

using nlohmann::json;

/// A character of a text that stands for itself, and is no part of a longer one.
constexpr auto is_plain = [](char c) {
  const auto byte = static_cast<unsigned char>(c);  // the sign of char differs by machine
  return byte >= 0x20 && byte < 0x80 && c != '\\' && c != '"';
};

/// Room for so many keys is made at once; few objects have less.
constexpr std::size_t usual_keys = 4;

constexpr auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };

constexpr auto is_of_number = [](char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
};

/// What every file is full of is read here; what is rare (an escape, a letter beyond ASCII, a
/// fraction) is left to the library.
class Reader {
 public:
  Reader(std::string_view text, Tree& tree) : text_(text), tree_(tree) {}

  bool run() {
    skip_space();
    if (!value(tree_.root, 0)) return false;
    tree_.root.byte = 0;
    skip_space();
    return at_ == text_.size();
  }

 private:
  [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() { skip(is_space); }

  /// Goes on to the first character that is not `wanted`.
  template <class Wanted>
  void skip(Wanted wanted) {
    const auto from = text_.begin() + static_cast<std::ptrdiff_t>(at_);
    at_ += static_cast<std::size_t>(std::find_if_not(from, text_.end(), wanted) - from);
  }

  /// `c`, and the space behind it.
  bool take(char c) {
    if (next() != c) return false;
    ++at_;
    skip_space();
    return true;
  }

  bool value(Node& node, int depth) {
    node.byte = at_;
    switch (next()) {
      case '{':
        return depth < deepest && object(node, depth + 1);
      case '[':
        return depth < deepest && list(node, depth + 1);
      case '"':
        node.kind = Node::Kind::text;
        return quoted(node.text);
      case 't':
        node.is_true = true;
        return word("true", Node::Kind::flag, node);
      case 'f':
        return word("false", Node::Kind::flag, node);
      case 'n':
        return word("null", Node::Kind::null, node);
      default:
        return number(node);
    }
  }

  bool word(std::string_view word, Node::Kind kind, Node& node) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    node.kind = kind;
    return true;
  }

  bool object(Node& node, int depth) {
    node.kind = Node::Kind::object;
    node.items.reserve(usual_keys);
    take('{');
    if (next() != '}') {
      do {
        const std::size_t byte = at_;
        Node& item = node.items.emplace_back();
        if (!quoted(item.key)) return false;
        skip_space();
        if (!take(':') || !value(item, depth)) return false;
        item.byte = byte;
        skip_space();
      } while (take(','));
    }
    return close('}') && !has_twin(node.items);
  }

  bool list(Node& node, int depth) {
    node.kind = Node::Kind::list;
    take('[');
    if (next() != ']') {
      do {
        if (!value(node.items.emplace_back(), depth)) return false;
        skip_space();
      } while (take(','));
    }
    return close(']');
  }

  bool close(char c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }

  static bool has_twin(const std::vector<Node>& items) {
    std::vector<std::string_view> keys;
    keys.reserve(items.size());
    for (const Node& item : items) keys.push_back(item.key);
    std::ranges::sort(keys);
    return std::ranges::adjacent_find(keys) != keys.end();
  }

  bool quoted(std::string_view& out) {
    const std::size_t open = at_;
    if (!close('"')) return false;
    skip(is_plain);
    if (next() == '"') {
      out = text_.substr(open + 1, at_ - open - 1);
      ++at_;
      return true;
    }
    while (at_ < text_.size() && next() != '"') at_ += next() == '\\' ? 2U : 1U;
    if (!close('"')) return false;
    const json read = json::parse(text_.substr(open, at_ - open), nullptr, false);
    if (!read.is_string()) return false;
    out = tree_.decoded.emplace_back(read.get<std::string>());
    return true;
  }

  bool number(Node& node) {
    const std::size_t from = at_;
    skip(is_of_number);
    const std::string_view said = text_.substr(from, at_ - from);
    constexpr std::size_t surely_fits = 18;
    const bool is_digits = said.find_first_not_of("0123456789") == std::string_view::npos;
    const bool is_short = is_digits && !said.empty() && said.size() <= surely_fits;
    if (is_short && (said.front() != '0' || said.size() == 1)) {
      node.kind = Node::Kind::whole;
      std::from_chars(said.data(), said.data() + said.size(), node.whole);
      return true;
    }
    const json read = json::parse(said, nullptr, false);
    if (!read.is_number()) return false;
    node.kind = read.is_number_integer() ? Node::Kind::whole : Node::Kind::other_number;
    const bool is_huge = read.is_number_unsigned() && read.get<std::uint64_t>() > INT64_MAX;
    if (read.is_number_integer()) node.whole = is_huge ? INT64_MAX : read.get<std::int64_t>();
    return true;
  }

  std::string_view text_;
  Tree& tree_;
  std::size_t at_ = 0;
};

}  // namespace

const Node* Node::find(std::string_view named) const {
  const auto found = std::ranges::find(items, named, &Node::key);
  return found == items.end() ? nullptr : &*found;
}

std::shared_ptr<const Tree> read_tree(std::string_view text) {
  auto tree = std::make_shared<Tree>();
  if (!Reader(text, *tree).run()) return nullptr;
  return tree;
}

}  // namespace isotrack::reference
