// Windows against a second implementation that knows no date library: its calendar is a list of
// days counted up one by one, and "a month later" is looked up in it. Every specimen date of
// 2000-01-01..2100-12-31, every day within 60 days of it.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "domain/judge/case.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/domain/rule.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// A day as the second implementation knows it.
struct Naive {
  int year = 0;
  int month = 0;
  int day_of_month = 0;
};

int month_length(int year, int month) {
  constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : lengths.at(static_cast<std::size_t>(month - 1));
}

/// 1999-01-01 .. 2101-12-31, in order; and where each month begins.
class NaiveCalendar {
 public:
  NaiveCalendar() {
    Naive at{first_year, 1, 1};
    while (at.year <= last_year) {
      if (at.day_of_month == 1) months_.push_back(static_cast<int>(days_.size()));
      days_.push_back(at);
      if (++at.day_of_month <= month_length(at.year, at.month)) continue;
      at.day_of_month = 1;
      if (++at.month <= 12) continue;
      at.month = 1;
      ++at.year;
    }
  }

  [[nodiscard]] const Naive& at(int index) const { return days_[static_cast<std::size_t>(index)]; }

  [[nodiscard]] int size() const { return static_cast<int>(days_.size()); }

  [[nodiscard]] int index_of(int year, int month, int day_of_month) const {
    const int nth = (year - first_year) * 12 + month - 1;
    return months_[static_cast<std::size_t>(nth)] + day_of_month - 1;
  }

  /// The same day `count` months on or back, or the last one of a shorter month.
  [[nodiscard]] int months_from(int index, int count) const {
    Naive from = at(index);
    for (; count > 0; --count) {
      if (++from.month > 12) {
        from.month = 1;
        ++from.year;
      }
    }
    for (; count < 0; ++count) {
      if (--from.month < 1) {
        from.month = 12;
        --from.year;
      }
    }
    const int clamped = std::min(from.day_of_month, month_length(from.year, from.month));
    return index_of(from.year, from.month, clamped);
  }

 private:
  static constexpr int first_year = 1999;
  static constexpr int last_year = 2101;
  std::vector<Naive> days_;
  std::vector<int> months_;
};

const NaiveCalendar& calendar() {
  static const NaiveCalendar made;
  return made;
}

/// The engine's date of a day of the second calendar.
Date date_of(int index) {
  static const Date first = day("1999-01-01");
  return first + days(index);
}

int first_specimen() { return calendar().index_of(2000, 1, 1); }

int last_specimen() { return calendar().index_of(2100, 12, 31); }

constexpr int reach = 60;

const Rule& rule_of(const std::string& programme_id, const std::string& id) {
  const auto& rules = programme(programme_id).rules;
  return *std::ranges::find(rules, id, &Rule::id);
}

/// Compares the engine's window around every anchor with `naive(anchor)`, first and last index.
template <class NaiveWindow>
void compare(const std::string& name, const Window& window, NaiveWindow naive) {
  long long differ = 0;
  long long compared = 0;
  std::string example;
  const int last_anchor = last_specimen();
  for (int anchor = first_specimen(); anchor <= last_anchor; ++anchor) {
    const auto engine = judging::around(window, date_of(anchor));
    const auto [first, last] = naive(anchor);
    Date on = date_of(anchor - reach);
    for (int other = anchor - reach; other <= anchor + reach; ++other, on += days(1)) {
      const bool inside = first <= other && other <= last;
      ++compared;
      if (engine.contains(on) == inside) continue;
      if (differ++ == 0) example = iso(date_of(anchor)) + " and " + iso(on);
    }
  }
  CAPTURE(name, example);
  CHECK(compared == 121LL * 36'890);
  CHECK(differ == 0);
}

/// The same of a point in time: where an offset leads.
template <class NaivePoint>
void compare_offset(const char* text, NaivePoint naive) {
  const Offset offset = parse_offset(text).value();
  int differ = 0;
  std::string example;
  for (int anchor = first_specimen(); anchor <= last_specimen(); ++anchor) {
    const Date from = offset.from(date_of(anchor));
    if (from == date_of(naive(anchor))) continue;
    if (differ++ == 0) example = iso(date_of(anchor)) + " -> " + iso(from);
  }
  CAPTURE(text, example);
  CHECK(differ == 0);
}

constexpr int ever = 1'000'000;

}  // namespace

TEST_CASE("the two calendars name every day alike", "[property][windows]") {
  int differ = 0;
  for (int index = 0; index < calendar().size(); ++index) {
    const Naive& at = calendar().at(index);
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", at.year, at.month, at.day_of_month);
    if (iso(date_of(index)) != text.data()) ++differ;
  }
  CHECK(differ == 0);
  CHECK(calendar().size() == 37'620);
}

TEST_CASE("us.window of every specimen, 60 days either way", "[property][windows][D14]") {
  const auto week = [](int anchor) { return std::pair(anchor, anchor + 6); };
  compare("us.window", rule_of("us-ipledge", "us.window").window, week);
}

TEST_CASE("a prescription's window of every issue date, 60 days either way",
          "[property][windows][D14]") {
  const auto week = [](int anchor) { return std::pair(anchor, anchor + 6); };
  compare("uk.rx.valid", rule_of("uk", "uk.rx.valid").window, week);
  const auto before = [](int anchor) { return std::pair(anchor - 3, anchor); };
  compare("uk.test.pre_rx", rule_of("uk", "uk.test.pre_rx").window, before);
}

TEST_CASE("the other windows in days", "[property][windows]") {
  compare("us.test.monthly", rule_of("us-ipledge", "us.test.monthly").window,
          [](int anchor) { return std::pair(anchor - 6, anchor); });
  compare("us.window.cannot", rule_of("us-ipledge", "us.window.cannot").window,
          [](int anchor) { return std::pair(anchor, anchor + 29); });
  compare("us.lockout.first", rule_of("us-ipledge", "us.lockout.first").window,
          [](int anchor) { return std::pair(anchor + 19, ever); });
  compare("us.test.confirm.menses", rule_of("us-ipledge", "us.test.confirm.menses").window,
          [](int anchor) { return std::pair(anchor, anchor + 4); });
  compare("uk.test.post", rule_of("uk", "uk.test.post").window,
          [](int anchor) { return std::pair(anchor + 28, anchor + 35); });
  compare("ca.test.second", rule_of("ca", "ca.test.second").window,
          [](int anchor) { return std::pair(anchor - 11, anchor); });
  compare("anz.test.pre", rule_of("anz", "anz.test.pre").window,
          [](int anchor) { return std::pair(anchor - 14, anchor); });
}

TEST_CASE("windows in months", "[property][windows][D14]") {
  const auto window = [](const char* first, const char* last) {
    Window out;
    if (first != nullptr) out.first = parse_offset(first).value();
    if (last != nullptr) out.last = parse_offset(last).value();
    return out;
  };
  compare("[1mo, -]", window("1mo", nullptr),
          [](int anchor) { return std::pair(calendar().months_from(anchor, 1), ever); });
  compare("[-1mo, 0d]", window("-1mo", "0d"),
          [](int anchor) { return std::pair(calendar().months_from(anchor, -1), anchor); });
  compare("[0d, 1mo]", window("0d", "1mo"),
          [](int anchor) { return std::pair(anchor, calendar().months_from(anchor, 1)); });
  compare("[30d|1mo, -]", window("30d|1mo", nullptr), [](int anchor) {
    return std::pair(std::max(anchor + 30, calendar().months_from(anchor, 1)), ever);
  });
  compare("[-, 30d|1mo]", window(nullptr, "30d|1mo"), [](int anchor) {
    return std::pair(-ever, std::max(anchor + 30, calendar().months_from(anchor, 1)));
  });
}

TEST_CASE("every offset of the files, from every day", "[property][windows][D14]") {
  compare_offset("0d", [](int anchor) { return anchor; });
  compare_offset("30d", [](int anchor) { return anchor + 30; });
  compare_offset("-19d", [](int anchor) { return anchor - 19; });
  compare_offset("4w", [](int anchor) { return anchor + 28; });
  compare_offset("5w", [](int anchor) { return anchor + 35; });
  for (const int months : {-1, 1, 2, 3, 6}) {
    const std::string text = std::to_string(months) + "mo";
    compare_offset(text.c_str(),
                   [&](int anchor) { return calendar().months_from(anchor, months); });
  }
  compare_offset("30d|1mo", [](int anchor) {
    return std::max(anchor + 30, calendar().months_from(anchor, 1));
  });
  compare_offset("56d|2mo", [](int anchor) {
    return std::max(anchor + 56, calendar().months_from(anchor, 2));
  });
  // Back in time the later of both, the further from the anchor, is the earlier day.
  compare_offset("-30d|-1mo", [](int anchor) {
    return std::min(anchor - 30, calendar().months_from(anchor, -1));
  });
}

TEST_CASE("eastern_date of every half hour, by a second rule", "[property][windows]") {
  // Sunday is found by counting from Fri 1999-01-01; the offset changes on the second one of
  // March at 07:00 UTC and on the first one of November at 06:00 UTC.
  int differ = 0;
  std::string example;
  for (int index = calendar().index_of(2007, 1, 1); index < calendar().index_of(2050, 1, 1);
       ++index) {
    const Naive& at = calendar().at(index);
    const auto sunday_before = [&](int other) { return (other + 5) % 7; };  // days since Sunday
    const auto nth_sunday = [&](int month, int nth) {
      const int first = calendar().index_of(at.year, month, 1);
      return first + (7 - sunday_before(first)) % 7 + 7 * (nth - 1);
    };
    const int spring = nth_sunday(3, 2);
    const int autumn = nth_sunday(11, 1);
    for (int half_hour = 0; half_hour < 48; ++half_hour) {
      const bool after_spring = index > spring || (index == spring && half_hour >= 14);
      const bool before_autumn = index < autumn || (index == autumn && half_hour < 12);
      const int offset = after_spring && before_autumn ? 4 : 5;
      const int expected = half_hour < 2 * offset ? index - 1 : index;
      const auto instant = date_of(index) + std::chrono::minutes(30) * half_hour;
      if (eastern_date(instant) == date_of(expected)) continue;
      if (differ++ == 0) example = iso(date_of(index)) + " half hour " + std::to_string(half_hour);
    }
  }
  CAPTURE(example);
  CHECK(differ == 0);
}

TEST_CASE("every 97th specimen through the whole gate", "[property][windows]") {
  // The test of the supply is collected on `specimen`; the gate is asked at both ends of its
  // window and either side.
  int differ = 0;
  std::string example;
  const Rulebook us = rulebook_of(SamplePatient("us-ipledge").record);
  const Rulebook uk = rulebook_of(SamplePatient("uk").record);
  for (int specimen = first_specimen(); specimen <= last_specimen(); specimen += 97) {
    const Date collected = date_of(specimen);
    SamplePatient patient("us-ipledge", iso(collected - days(28)));
    patient.contraception(collected - days(90)).test(collected - days(60));
    patient.test(collected - days(30)).pickup(collected - days(28)).test(collected);
    SamplePatient british = patient;
    british.record.programmes.front().programme = "uk";
    british.prescription(collected);
    for (const int past : {-1, 0, 3, 6, 7, 9}) {
      const int other = specimen + past;
      const bool inside = specimen <= other && other <= specimen + 6;
      const Moment now{date_of(other), {}};
      const bool american = answer(judged(patient, us, now), "us.window") == Answer::yes;
      const bool issued = answer(judged(british, uk, now), "uk.rx.valid") == Answer::yes;
      if (american == inside && issued == inside) continue;
      if (differ++ == 0) example = iso(collected) + " on " + iso(date_of(other));
    }
  }
  CAPTURE(example);
  CHECK(differ == 0);
}
