#pragma once

#include "isotrack/base/fixed.hpp"

namespace isotrack {

/// -1, 0 or 1 as `a` is below, equal to or above `b`; exact.
constexpr int order(const Ratio& a, const Ratio& b) {
  const Wide left = a.num * b.den;
  const Wide right = b.num * a.den;
  return left < right ? -1 : (left > right ? 1 : 0);
}

}  // namespace isotrack
