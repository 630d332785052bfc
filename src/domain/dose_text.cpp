#include "isotrack/domain/dose_text.hpp"

namespace isotrack {

std::string mg_per_kg_text(const Ratio& value) {
  const std::string text = decimal(value, 1);
  const bool seems_whole = text.ends_with(".0");
  const bool reached = round_down(value.num, value.den) == round_half_up(value.num, value.den);
  return seems_whole && !reached ? decimal(value, 1, Rounding::down) : text;
}

std::string daily_text(const Ratio& value) {
  const std::string text = decimal(value, 2);
  const bool seems_tenth = text.ends_with('0');
  const bool reached =
      round_down(value.num * 10, value.den) == round_half_up(value.num * 10, value.den);
  return seems_tenth && !reached ? decimal(value, 2, Rounding::down) : text;
}

}  // namespace isotrack
