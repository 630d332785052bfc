// When a text says that something began: a day at its end is heard, other words of time are not.

#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/symptom_sentence.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;

namespace {

constexpr Date today{date::year{2026} / 11 / 22};  // a Sunday

/// `2026-11-16 | headache`; `- | headache` where no day is heard.
std::string heard(std::string_view text) {
  const BeginningSaid said = beginning_in(text, today);
  return (said.first ? iso(*said.first) : "-") + " | " + said.rest;
}

}  // namespace

TEST_CASE("a day at the end of a text is heard", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"blurred vision since monday", "2026-11-16 | blurred vision"},
      {"headache since sunday", "2026-11-22 | headache"},
      {"headache since last sunday", "2026-11-15 | headache"},
      {"headache since Yesterday.", "2026-11-21 | headache"},
      {"rash (since monday)", "2026-11-16 | rash"},
      {"headache, 2026-11-20", "2026-11-20 | headache"},
      {"headache since 2026-11-01", "2026-11-01 | headache"},
      {"headache since three days", "2026-11-19 | headache"},
      {"headache since 3 days ago", "2026-11-19 | headache"},
      {"I have had a headache for three days", "2026-11-19 | I have had a headache"},
      {"headache for a week", "2026-11-15 | headache"},
      {"headache for 2 weeks now", "2026-11-08 | headache"},
      {"headache for the last 3 days", "2026-11-19 | headache"},
      {"headache for more than a week", "2026-11-15 | headache"},
      {"headache over the past week", "2026-11-15 | headache"},
      {"headache for a month", "2026-10-22 | headache"},
      {"headache 10 days", "2026-11-12 | headache"},
      {"rash started two days ago", "2026-11-20 | rash started"},
      {"nosebleed on monday", "2026-11-16 | nosebleed"},
      {"fell over yesterday", "2026-11-21 | fell over"}};
  for (const auto& [typed, said] : cases) {
    INFO(typed);
    CHECK(heard(typed) == said);
  }
}

TEST_CASE("other words of time name no day", "[symptom]") {
  for (const char* typed : {"headache",
                            "headache since I started the capsules",
                            "headache since 11/20",
                            "headache since tomorrow",
                            "headache since last week",
                            "headache ever since",
                            "headache for ages",
                            "headache for weeks",
                            "headache for a few days",
                            "headache for two or three days",
                            "headache for 48 hours",
                            "headache last week",
                            "headache since october",
                            "headache since 12 oct",
                            "headache until yesterday",
                            "headache from monday to wednesday",
                            "headache monday - wednesday",
                            "headache between monday",
                            "since monday a rash",
                            "nosebleeds twice a day",
                            "rash every two days",
                            "headache every monday",
                            "see the doctor next monday",

                            "burns easily in the sun",
                            "-3d",
                            "",
                            " , "}) {
    INFO(typed);
    CHECK(heard(typed) == "- | " + std::string(typed));
  }
}
