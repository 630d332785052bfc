#pragma once

// Catch2 2 or 3: one place knows which. Of 3 not all of it, because its Contains is one for ranges.
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

namespace Catch::Matchers {

inline StringContainsMatcher Contains(const std::string& part) { return ContainsSubstring(part); }

}  // namespace Catch::Matchers
#else
#include <catch2/catch.hpp>
#endif
