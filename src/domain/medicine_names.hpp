#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The words of a medicine's name, as names are compared.
namespace isotrack {

using Words = std::vector<std::string>;

/// Lower-case words; signs that may join medicines stand alone, other marks part words.
/// Apostrophes and the marks of a trade name are left out: `St John's` is `st`, `johns`.
Words words_of_name(std::string_view text);

}  // namespace isotrack
