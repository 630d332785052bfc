#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// A JSON text as a tree that points into it. Every command reads several of the files that came
/// with the program, so they are read once, copied as little as possible, and each value keeps
/// where it stands for the one who has to complain about it.
namespace isotrack::reference {

/// One value of the text.
struct Node {
  enum class Kind { null, flag, whole, other_number, text, list, object };

  Kind kind = Kind::null;
  bool is_true = false;     ///< of a flag
  std::int64_t whole = 0;   ///< of a whole number; above its range the largest
  std::string_view text;    ///< of a text, as it is meant
  std::string_view key;     ///< of a member of an object; no other one has it
  std::size_t byte = 0;     ///< where it begins; with a key, the quote that opens the key
  std::vector<Node> items;  ///< of a list or an object

  /// The value of the key `named`; null when there is none.
  [[nodiscard]] const Node* find(std::string_view named) const;
};

/// The whole text; the nodes point into it.
struct Tree {
  Node root;                        ///< its `byte` is 0
  std::deque<std::string> decoded;  ///< texts that are not written as they are meant
};

/// How many lists and objects may stand in one another.
inline constexpr int deepest = 64;

/// Null: `text` is no JSON, a key stands twice in its object, or it is deeper than `deepest`. The
/// tree does not outlive the text.
std::shared_ptr<const Tree> read_tree(std::string_view text);

}  // namespace isotrack::reference
