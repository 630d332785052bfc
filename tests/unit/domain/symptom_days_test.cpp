// When a text says that something began: the day is heard, or the words that were not understood.

#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/symptom_sentence.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;

namespace {

constexpr Date today{date::year{2026} / 11 / 22};  // a Sunday

const SymptomTable& table() {
  static const SymptomTable loaded = load_symptoms();
  return loaded;
}

/// `2026-11-16 | headache`; `? since i began | headache`; `- | headache` where no day is said.
std::string heard(std::string_view text) {
  const BeginningSaid said = beginning_in(text, today);
  if (said.words.empty()) return "- | " + said.rest;
  return (said.first ? iso(*said.first) : "? " + said.words) + " | " + said.rest;
}

}  // namespace

TEST_CASE("a day that a text says is heard", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"blurred vision since monday", "2026-11-16 | blurred vision"},
      {"headache since sunday", "2026-11-22 | headache"},
      {"headache since last sunday", "2026-11-15 | headache"},
      {"headache since yesterday", "2026-11-21 | headache"},
      {"Headache since Yesterday evening.", "2026-11-21 | Headache"},
      {"headache since about Monday", "2026-11-16 | headache"},
      {"headache since 2026-11-01", "2026-11-01 | headache"},
      {"headache since three days", "2026-11-19 | headache"},
      {"headache since 3 days ago", "2026-11-19 | headache"},
      {"chest pain since lunch", "2026-11-22 | chest pain"},
      {"chest pain since this morning", "2026-11-22 | chest pain"},
      {"I have had a headache for three days", "2026-11-19 | I have had a headache"},
      {"headache for a week", "2026-11-15 | headache"},
      {"headache for 2 weeks now", "2026-11-08 | headache"},
      {"headache for the last 3 days", "2026-11-19 | headache"},
      {"headache over the past week", "2026-11-15 | headache"},
      {"headache for a month", "2026-10-22 | headache"},
      {"headache for 48 hours", "2026-11-20 | headache"},
      {"headache 3 days", "2026-11-19 | headache"},
      {"2 days of headache", "2026-11-20 | headache"},
      {"a week ago my nose bled", "2026-11-15 | my nose bled"},
      {"rash started two days ago", "2026-11-20 | rash"},
      {"rash (since monday)", "2026-11-16 | rash"},
      {"yesterday a nosebleed", "2026-11-21 | a nosebleed"},
      {"nosebleed on monday night", "2026-11-16 | nosebleed"},
      {"could not sleep last night", "2026-11-21 | could not sleep"},
      {"since monday a rash", "2026-11-16 | a rash"},
      {"fell over yesterday", "2026-11-21 | fell over"},
      {"headache for at least 3 days", "2026-11-19 | headache"},
      {"headache for 5 hours", "2026-11-22 | headache"},
      {"headache for an hour", "2026-11-22 | headache"},
      {"headache since 12 oct", "2026-10-12 | headache"},
      {"headache since october 12", "2026-10-12 | headache"},
      {"headache since the 12th of October 2025", "2025-10-12 | headache"},
      {"headache since 24 december", "2025-12-24 | headache"},
      {"headache today", "2026-11-22 | headache"}};
  for (const auto& [typed, said] : cases) {
    INFO(typed);
    CHECK(heard(typed) == said);
  }
}

TEST_CASE("words of time that name no day are not understood", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"headache since I started the capsules", "? since I started the capsules | headache"},
      {"headache since 11/20", "? since 11/20 | headache"},
      {"headache since tomorrow", "? since tomorrow | headache"},
      {"headache since last week", "? since last week | headache"},
      {"headache ever since", "? ever since | headache"},
      {"headache for ages", "? for ages | headache"},
      {"headache for a few days", "? for a few days | headache"},
      {"headache for two or three days", "? for two or three days | headache"},
      {"headache for 3-4 days", "? for 3-4 days | headache"},
      {"headache a few days ago", "? a few days ago | headache"},
      {"headache last week", "? last week | headache"},
      {"headache all week", "? all week | headache"},
      {"headache since october", "? since october | headache"},
      {"headache ended on friday", "? ended on friday | headache"},
      {"headache went away yesterday", "? went away yesterday | headache"},
      {"headache better since yesterday", "? better since yesterday | headache"},
      {"headache between monday and wednesday", "? between monday and wednesday | headache"},
      {"headache monday - wednesday", "? monday - wednesday | headache"},
      {"headache monday-wednesday", "? monday-wednesday | headache"},
      {"headache on monday and friday", "? on monday and friday | headache"},
      {"headache until yesterday", "? until yesterday | headache"},
      {"headache from monday to wednesday", "? from monday to wednesday | headache"}};
  for (const auto& [typed, said] : cases) {
    INFO(typed);
    CHECK(heard(typed) == said);
  }
}

TEST_CASE("other words say no day", "[symptom]") {
  for (const char* typed :
       {"headache", "burns easily in the sun", "sun", "nosebleeds twice a day",
        "rash every two days", "tired for no reason", "worst headache of my life",
        "dry lips all day", "headache 2 days of the week", "headache every monday",
        "see the doctor next monday", ""}) {
    INFO(typed);
    CHECK(heard(typed) == "- | " + std::string(typed));
  }
}

TEST_CASE("what a text says of a beginning is nothing of its own", "[symptom]") {
  CHECK_FALSE(says_something(table(), "since monday"));
  CHECK_FALSE(says_something(table(), "for three days now"));
  CHECK_FALSE(says_something(table(), "since i began"));
  CHECK(says_something(table(), "rash since monday"));
  CHECK(says_something(table(), "since i began suicidl thoughts"));
  CHECK_FALSE(says_something(table(), "it is better now"));
}

TEST_CASE("words of time that part a name are put behind it", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"stomach pain since monday going to my back", "stomach pain going to my back since monday"},
      {"blood, since monday, in my stool", "blood in my stool since monday"},
      {"ringing for two days in my ears", "ringing in my ears for two days"},
      {"rash since last week all over", "rash all over since last week"},
      {"since monday stomach pain", "stomach pain since monday"},
      {"want since monday to die", "want to die since monday"},
      {"rash from monday to friday all over", ""},
      {"stomach pain since monday", ""},
      {"stomach pain", ""},
      {"since monday", ""}};
  for (const auto& [typed, moved] : cases) {
    INFO(typed);
    CHECK(with_day_last(typed) == moved);
  }
}

TEST_CASE("somebody else's symptom, beyond doubt", "[symptom]") {
  for (const char* typed :
       {"husband is depressed", "my husband is depressed", "my husband is depressed since monday",
        "My mother has a headache", "a friend feels suicidal", "my sister had a seizure",
        "mother depressed"}) {
    INFO(typed);
    CHECK(is_of_somebody_else(table(), typed));
  }
  for (const char* typed :
       {"my husband says I am depressed", "my son is depressed", "my daughter has chest pain",
        "my mum died and want to die", "mother, depressed", "husband hates my depression",
        "depressed husband", "depressed", "my friend is worried about me, suicidal",
        "my husband is worried about suicidal thoughts", "mum is typing this severe headache",
        "my father is here suicidal", ""}) {
    INFO(typed);
    CHECK_FALSE(is_of_somebody_else(table(), typed));
  }
}
