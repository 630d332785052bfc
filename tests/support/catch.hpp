#pragma once

// Catch2 2 here, 3 elsewhere: one place knows which.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
