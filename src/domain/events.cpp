#include "isotrack/domain/events.hpp"

#include <algorithm>
#include <array>

#include "isotrack/base/utf8.hpp"
#include "names.hpp"

namespace isotrack {
namespace {

constexpr std::array results{Named<TestResult>{"negative", TestResult::negative},
                             Named<TestResult>{"positive", TestResult::positive},
                             Named<TestResult>{"pending", TestResult::pending},
                             Named<TestResult>{"invalid", TestResult::invalid}};
constexpr std::array test_kinds{Named<TestKind>{"unknown", TestKind::unknown},
                                Named<TestKind>{"urine", TestKind::urine},
                                Named<TestKind>{"serum", TestKind::serum}};
constexpr std::array test_settings{Named<TestSetting>{"unknown", TestSetting::unknown},
                                   Named<TestSetting>{"medical", TestSetting::medical},
                                   Named<TestSetting>{"home", TestSetting::home}};

/// A whole number of at most four digits without sign or leading zero; 0 when it is none.
int small_number(std::string_view text) {
  if (text.empty() || text.size() > 4 || text.front() == '0') return 0;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

std::optional<std::string> Events::setting(std::string_view key, Date on) const {
  std::optional<std::string> value;
  for (const PatientSetting& setting : settings) {
    if (setting.key == key && setting.from <= on) value = setting.value;
  }
  return value;
}

std::string name_of(TestResult result) { return name_in(results, result); }

std::string name_of(TestKind kind) { return name_in(test_kinds, kind); }

std::string name_of(TestSetting setting) { return name_in(test_settings, setting); }

Parsed<TestResult> parse_test_result(std::string_view text) {
  return value_in<TestResult>(results, "result", text);
}

Parsed<TestKind> parse_test_kind(std::string_view text) {
  return value_in<TestKind>(test_kinds, "kind of test", text);
}

Parsed<TestSetting> parse_test_setting(std::string_view text) {
  return value_in<TestSetting>(test_settings, "setting", text);
}

Parsed<CapsuleCount> parse_capsule_count(std::string_view text) {
  const std::string word = lower(stripped(text));
  const std::size_t times = word.find('x');
  CapsuleCount count;
  if (times != std::string::npos && word.ends_with("mg")) {
    count.count = small_number(std::string_view(word).substr(0, times));
    count.strength_mg =
        small_number(std::string_view(word).substr(times + 1, word.size() - times - 3));
  }
  if (count.count == 0 || count.strength_mg == 0) {
    return ParseError{"capsules '" + visible(text) + "': expected a count and a strength",
                      "such as 30x40mg"};
  }
  return count;
}

std::string spelt(const std::vector<CapsuleCount>& capsules) {
  std::string out;
  for (const CapsuleCount& each : capsules) {
    out += (out.empty() ? "" : " ") + std::to_string(each.count) + "x" +
           std::to_string(each.strength_mg) + "mg";
  }
  return out;
}

}  // namespace isotrack
