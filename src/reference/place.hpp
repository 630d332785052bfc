#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where in the text of a JSON file something stands. The parser forgets it, so the text is read
/// once more, only when there is something to complain about.
namespace isotrack::reference {

/// Both count from 1; columns are bytes.
struct Place {
  int line = 1;
  int column = 1;
};

/// From the outermost object inwards: keys, and indices as decimal text.
using Path = std::vector<std::string>;

/// The place of a byte of `text`.
Place place_of_byte(std::string_view text, std::size_t byte);

/// The opening brace of the object at `path`, or the quote that opens the key that ends it. Without
/// such a place (a text that is no JSON, a path that is not there) the beginning.
Place place_of(std::string_view text, const Path& path);

/// A key that stands a second time in its object.
struct Twin {
  std::string key;
  Place place;
};

/// The first one of a text that is JSON; null when there is none.
std::optional<Twin> twin_of(std::string_view text);

}  // namespace isotrack::reference
