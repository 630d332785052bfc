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

void Progress::step() {
  ++done_;
  show();
}

void Progress::show() const {
  if (shown_) write_message("\r" + progress_text(done_, all_, unicode_));
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
