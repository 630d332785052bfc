#include "progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "terminal.hpp"

namespace isotrack {
namespace {

constexpr std::size_t cells = 30;

}  // namespace

Progress::Progress(std::size_t all, bool silent, bool unicode)
    : all_(all), shown_(!silent && all > 1 && isatty(STDERR_FILENO) == 1), unicode_(unicode) {
  show();
}

Progress::~Progress() {
  if (shown_) write_message("\r\x1b[K");
}

void Progress::step(std::size_t count) {
  done_ += count;
  show();
}

/// Of very many things not every one is worth a line: the last digits would only flicker.
void Progress::show() {
  if (!shown_) return;
  const std::size_t coarse = all_ > 10'000 && done_ < all_ ? done_ / 1000 * 1000 : done_;
  std::string text = progress_text(coarse, all_, unicode_);
  if (text == last_) return;
  write_message("\r" + text);
  last_ = std::move(text);
}

std::string progress_text(std::size_t done, std::size_t all, bool unicode) {
  const std::size_t filled = all == 0 ? cells : cells * done / all;
  std::string bar;
  for (std::size_t i = 0; i < cells; ++i) {
    if (unicode) {
      bar += i < filled ? "█" : "░";
    } else {
      bar += i < filled ? '#' : '.';
    }
  }
  return fmt::format("{}  {} of {}", bar, done, all);
}

}  // namespace isotrack
