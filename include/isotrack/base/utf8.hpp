#pragma once

#include <string>
#include <string_view>

namespace isotrack {

/// Whether `text` is well-formed UTF-8 that a person may store: no control characters (C0, C1,
/// DEL, NUL), no bidirectional controls, no line or paragraph separators.
bool is_plain_text(std::string_view text);

/// `text` made safe for a terminal or a message: each byte or character that `is_plain_text`
/// refuses is shown as `\x1b` or `U+202E`. Never fails; ill-formed bytes are shown too.
std::string visible(std::string_view text);

/// Display columns of `text` (well-formed UTF-8): combining marks 0, wide characters 2; a
/// joined emoji sequence counts once, as its widest part.
int display_width(std::string_view text);

/// `text` followed by spaces up to `columns` display columns; longer text is left whole.
std::string padded(std::string_view text, int columns);

/// `text` preceded by spaces up to `columns` display columns; longer text is left whole.
std::string right_aligned(std::string_view text, int columns);

/// `text` broken at spaces so that no line passes `width`; the first line begins with `first`,
/// the others with as many spaces. A word longer than the line stands alone. A number stays beside
/// the word it counts, a weekday beside its date and `entry` beside its number while the line has
/// room for both.
std::string wrapped(std::string_view first, std::string_view text, int width);

/// Lower case of the ASCII letters; other bytes unchanged.
std::string lower(std::string_view text);

/// Without the spaces and tabs at both ends.
std::string_view stripped(std::string_view text);

}  // namespace isotrack
