#include "thinning.hpp"

#include <algorithm>
#include <set>

#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

Date day(const std::string& text) { return *parse_iso_date(text); }

/// One backup a day, named after it, from `first` to `last`.
std::vector<DatedBackup> daily(const std::string& first, const std::string& last) {
  std::vector<DatedBackup> out;
  for (Date on = day(first); on <= day(last); on += date::days(1)) out.push_back({iso(on), on});
  return out;
}

/// The names that stay.
std::vector<std::string> staying(const std::vector<DatedBackup>& backups, const Keep& keep,
                                 const std::string& today, const std::string& verified = {}) {
  const auto gone = let_go(backups, keep, day(today), verified);
  std::vector<std::string> out;
  for (const DatedBackup& each : backups) {
    if (std::ranges::find(gone, each.name) == gone.end()) out.push_back(each.name);
  }
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("days, weeks and months of --keep are read", "[cli][backup]") {
  CHECK(*parse_keep("12d/10w/9m") == Keep{12, 10, 9});
  CHECK(*parse_keep("9m/12d") == Keep{12, 0, 9});
  CHECK(*parse_keep("1d") == Keep{1, 0, 0});
  CHECK(*parse_keep("999w") == Keep{0, 999, 0});
  for (const char* text : {"", "/", "12", "d", "12d/", "/12d", "0d", "012d", "1000d", "12y", "12D",
                           "12d/3d", "-1d", " 12d", "1.5d", "12d 10w"}) {
    INFO(text);
    REQUIRE_FALSE(parse_keep(text));
    CHECK(parse_keep(text).error().message ==
          std::string("--keep '") + text +
              "': expected days, weeks and months, such as 12d/10w/9m");
  }
}

TEST_CASE("the newest of each of the last days stays", "[cli][backup]") {
  const std::vector<DatedBackup> backups{{"a", day("2026-11-19")},
                                         {"b", day("2026-11-20")},
                                         {"c", day("2026-11-20")},
                                         {"d", day("2026-11-22")},
                                         {"e", day("2026-11-22")}};
  CHECK(staying(backups, {1, 0, 0}, "2026-11-22") == Names{"e"});
  CHECK(staying(backups, {2, 0, 0}, "2026-11-22") == Names{"c", "e"});
  CHECK(staying(backups, {3, 0, 0}, "2026-11-22") == Names{"a", "c", "e"});
}

TEST_CASE("a week begins on Monday, a month on its first day", "[cli][backup]") {
  // 2026-11-15 is a Sunday; two weeks and one month end in this list.
  const auto backups = daily("2026-10-30", "2026-11-16");
  CHECK(staying(backups, {0, 3, 0}, "2026-11-16") ==
        Names{"2026-11-08", "2026-11-15", "2026-11-16"});
  CHECK(staying(backups, {0, 0, 2}, "2026-11-16") == Names{"2026-10-31", "2026-11-16"});
  CHECK(staying(backups, {1, 1, 1}, "2026-11-16") == Names{"2026-11-16"});
}

TEST_CASE("days, weeks and months are kept side by side", "[cli][backup]") {
  const auto backups = daily("2025-11-23", "2026-11-22");
  const auto kept = staying(backups, {12, 10, 9}, "2026-11-22");
  CHECK(kept.size() == 12 + 8 + 8);  // two weeks and one month have their newest among the days
  CHECK(kept.front() == "2026-03-31");
  CHECK(kept.back() == "2026-11-22");
}

TEST_CASE("a pause removes nothing that would else stay", "[cli][backup]") {
  const auto backups = daily("2024-01-01", "2024-01-03");
  CHECK(staying(backups, {3, 0, 0}, "2026-11-22").size() == 3);
}

TEST_CASE("the newest, the verified and what lies ahead stay whatever is kept", "[cli][backup]") {
  auto backups = daily("2026-11-18", "2026-11-22");
  backups.push_back({"ahead", day("2030-01-01")});
  CHECK(staying(backups, {1, 0, 0}, "2026-11-22", "2026-11-19") ==
        Names{"2026-11-19", "2026-11-22", "ahead"});
  CHECK(staying({}, {1, 1, 1}, "2026-11-22").empty());
}

TEST_CASE("thinning again removes no more, and one by one the same as at once", "[cli][backup]") {
  const Keep keep{3, 2, 2};
  const auto all = daily("2026-06-01", "2026-11-22");
  const auto at_once = staying(all, keep, "2026-11-22");
  std::vector<DatedBackup> left;
  for (const DatedBackup& each : all) {
    left.push_back(each);
    const auto kept = staying(left, keep, each.name);
    std::erase_if(left, [&](const DatedBackup& one) {
      return std::ranges::find(kept, one.name) == kept.end();
    });
    CHECK(staying(left, keep, each.name) == kept);
  }
  Names names;
  for (const DatedBackup& each : left) names.push_back(each.name);
  CHECK(names == at_once);
}
