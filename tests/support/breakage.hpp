#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/error.hpp"
#include "tests/support/catch.hpp"

/// Clinical files broken on purpose: what a reader says about each.
namespace isotrack::test {

/// `text` with the first `from` replaced, which must be there.
inline std::string with(std::string_view text, std::string_view from, std::string_view to) {
  std::string changed(text);
  const auto at = changed.find(from);
  REQUIRE(at != std::string::npos);
  return changed.replace(at, from.size(), to);
}

/// What the reader says about a text; empty when it accepts it.
template <class Reader>
std::string complaint(Reader read, std::string_view name, std::string_view text) {
  try {
    static_cast<void>(read(name, text));
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::bug);
    return error.what();
  }
  return {};
}

struct Breakage {
  std::string from;
  std::string to;
  std::string says;
};

template <class Reader>
void check_breakages(Reader read, std::string_view name, std::string_view good,
                     const std::vector<Breakage>& breakages) {
  CHECK(complaint(read, name, good).empty());
  for (const Breakage& breakage : breakages) {
    INFO(breakage.from << " -> " << breakage.to);
    const std::string said = complaint(read, name, with(good, breakage.from, breakage.to));
    CHECK_THAT(said, Catch::Matchers::StartsWith("schema/clinical/" + std::string(name)));
    CHECK_THAT(said, Catch::Matchers::Contains(breakage.says));
  }
}

}  // namespace isotrack::test
