#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace isotrack {

/// Sorts values that are dear to move: their places are sorted first, then each is moved once.
/// Equal ones keep their order. `before(a, b)`: whether `a` comes before `b`.
template <class T, class Before>
void sort_moving_once(std::vector<T>& values, Before before) {
  std::vector<T*> places;
  places.reserve(values.size());
  for (T& each : values) places.push_back(&each);
  const auto is_before = [&](const T* a, const T* b) { return before(*a, *b); };
  if (std::ranges::is_sorted(places, is_before)) return;
  std::ranges::stable_sort(places, is_before);
  std::vector<T> sorted;
  sorted.reserve(values.size());
  for (T* each : places) sorted.push_back(std::move(*each));
  values = std::move(sorted);
}

}  // namespace isotrack
