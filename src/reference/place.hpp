#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Where in the text of a JSON file something stands that somebody has to look at.
namespace isotrack::reference {

/// Both count from 1; columns are bytes.
struct Place {
  int line = 1;
  int column = 1;
};

/// The place of a byte of `text`.
Place place_of_byte(std::string_view text, std::size_t byte);

/// A key that stands a second time in its object.
struct Twin {
  std::string key;
  Place place;
};

/// The first one of a text that is JSON; null when there is none.
std::optional<Twin> twin_of(std::string_view text);

}  // namespace isotrack::reference
