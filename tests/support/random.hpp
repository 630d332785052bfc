#pragma once

#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <random>

/// Chance that is the same on every machine for the same seed, because only the engine of the
/// standard library is used and none of its distributions.
namespace isotrack::test {

/// `ISOTRACK_SEED`, or a fixed one.
inline std::uint64_t base_seed() {
  const char* text = std::getenv("ISOTRACK_SEED");
  return text == nullptr ? 20'261'122 : std::strtoull(text, nullptr, 10);
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// A whole number from `least` to `most`, both included.
  int between(int least, int most) {
    const auto width = static_cast<std::uint64_t>(most - least + 1);
    return least + static_cast<int>(engine_() % width);
  }

  bool one_in(int times) { return between(1, times) == 1; }

  template <class T>
  T one_of(std::initializer_list<T> values) {
    return values.begin()[between(0, static_cast<int>(values.size()) - 1)];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace isotrack::test
