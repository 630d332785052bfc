#pragma once

namespace isotrack {

/// What the reader's screen can show. `present` is told; it never asks.
struct Style {
  int width = 80;        ///< display columns
  bool unicode = false;  ///< box and block characters; plain ASCII otherwise
  bool color = false;    ///< ANSI colours; never the only carrier of a meaning
};

}  // namespace isotrack
