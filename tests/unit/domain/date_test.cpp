// Dates: strictly ISO where a file speaks, forgiving but never guessing where a person types.

#include "isotrack/domain/date.hpp"

#include <set>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using isotrack::test::day;

namespace {

constexpr Date civil(int year, unsigned month, unsigned of_month) {
  return Date(date::year(year) / date::month(month) / date::day(of_month));
}

const Date today = civil(2026, 11, 22);  // a Sunday

Date read(const std::string& text, Lean lean = Lean::past) {
  INFO(text);
  const auto parsed = parse_date(text, today, lean);
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("spans hold both ends", "[date]") {
  constexpr DaySpan week{civil(2026, 11, 16), civil(2026, 11, 22)};
  STATIC_REQUIRE(week.length() == 7);
  STATIC_REQUIRE(week.contains(civil(2026, 11, 16)));
  STATIC_REQUIRE(week.contains(civil(2026, 11, 22)));
  STATIC_REQUIRE_FALSE(week.contains(civil(2026, 11, 15)));
  STATIC_REQUIRE_FALSE(week.contains(civil(2026, 11, 23)));
  STATIC_REQUIRE(DaySpan{week.first, week.first}.length() == 1);
  STATIC_REQUIRE(days_between(civil(2024, 2, 28), civil(2024, 3, 1)) == 2);
  STATIC_REQUIRE(days_between(civil(2026, 3, 1), civil(2026, 2, 28)) == -1);
}

TEST_CASE("dates are written in one way", "[date]") {
  CHECK(iso(civil(2026, 2, 3)) == "2026-02-03");
  CHECK(with_weekday(today) == "Sun 2026-11-22");
  CHECK(weekday_name(civil(2026, 11, 23)) == "Mon");
  CHECK(weekday_name(civil(2024, 2, 29)) == "Thu");
  for (Date on = civil(1999, 12, 25); on < civil(2001, 3, 5); on += days(1)) {
    REQUIRE(day(iso(on)) == on);
  }
}

TEST_CASE("months are added to the same day or the last one there is", "[date]") {
  CHECK(add_months(civil(2026, 1, 31), 1) == civil(2026, 2, 28));  // trap T6: not 3 March
  CHECK(add_months(civil(2024, 1, 31), 1) == civil(2024, 2, 29));
  CHECK(add_months(civil(2026, 1, 30), 1) == civil(2026, 2, 28));
  CHECK(add_months(civil(2026, 1, 28), 1) == civil(2026, 2, 28));
  CHECK(add_months(civil(2026, 3, 31), 1) == civil(2026, 4, 30));
  CHECK(add_months(civil(2026, 3, 31), -1) == civil(2026, 2, 28));
  CHECK(add_months(civil(2026, 12, 31), 2) == civil(2027, 2, 28));
  CHECK(add_months(civil(2026, 1, 15), -1) == civil(2025, 12, 15));
  CHECK(add_months(civil(2024, 2, 29), 12) == civil(2025, 2, 28));
  CHECK(add_months(civil(2024, 2, 29), 48) == civil(2028, 2, 29));
  CHECK(add_months(civil(2026, 5, 31), 0) == civil(2026, 5, 31));
}

TEST_CASE("ISO dates are ten characters and a day that exists", "[date]") {
  CHECK(day("2024-02-29") == civil(2024, 2, 29));
  CHECK(day("2000-02-29") == civil(2000, 2, 29));
  CHECK(day("1900-01-01") == civil(1900, 1, 1));
  CHECK(day("2199-12-31") == civil(2199, 12, 31));

  const std::string nul("2026-02-0\0", 10);
  // The first five are trap T5: what `date::parse` reads as another day without a word.
  for (const std::string& text : std::vector<std::string>{
           "26-02-03",    "2026-2-3",    "+2026-02-03", "2026-02-031", "2026-02-03x", "",
           " 2026-02-03", "2026-02-03 ", "2026/02/03",  "2026-02/03",  "20260203",    "2026-02- 3",
           "2026-+2-03",  "2026-02-3a",  "02-03-2026",  "0x26-02-03",  "202x-02-03",  "2026-x1-03",
           "2026-1x-03",  "2026-02-x3",  "２026-02-03", "today",       "2026-02-",    nul}) {
    INFO(text);
    const auto parsed = parse_iso_date(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().message.ends_with("': expected YYYY-MM-DD"));
    CHECK(parsed.error().status == ExitStatus::usage);
  }
  for (const char* text : {"2026-02-29", "1900-02-29", "2100-02-29", "2026-02-31", "2026-04-31",
                           "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32"}) {
    const auto parsed = parse_iso_date(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().message == "date '" + std::string(text) + "': there is no such day");
  }
  for (const char* text : {"1899-12-31", "2200-01-01", "0026-02-03", "9999-12-31"}) {
    const auto parsed = parse_iso_date(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().message ==
          "date '" + std::string(text) + "': years run from 1900 to 2199");
  }
  CHECK(parse_iso_date("2026-02-0\x1b").error().message ==
        "date '2026-02-0\\x1b': expected YYYY-MM-DD");
}

TEST_CASE("people may type dates in many ways", "[date]") {
  CHECK(read("2026-11-20") == civil(2026, 11, 20));
  CHECK(read("20261120") == civil(2026, 11, 20));
  CHECK(read("today") == today);
  CHECK(read("  Today ") == today);
  CHECK(read("yesterday") == civil(2026, 11, 21));
  CHECK(read("TOMORROW") == civil(2026, 11, 23));
  CHECK(read("-3d") == civil(2026, 11, 19));
  CHECK(read("3d ago") == civil(2026, 11, 19));
  CHECK(read("3 days ago") == civil(2026, 11, 19));
  CHECK(read("1 day ago") == civil(2026, 11, 21));
  CHECK(read("+14d") == civil(2026, 12, 6));
  CHECK(read("-2w") == civil(2026, 11, 8));
  CHECK(read("2 weeks ago") == civil(2026, 11, 8));
  CHECK(read("-1mo") == civil(2026, 10, 22));
  CHECK(read("+3mo") == civil(2027, 2, 22));
  CHECK(read("1 month ago") == civil(2026, 10, 22));
  CHECK(read("2 months ago") == civil(2026, 9, 22));
  CHECK(read("1y ago") == civil(2025, 11, 22));
  CHECK(read("1 year ago") == civil(2025, 11, 22));
  CHECK(read("1 week ago") == civil(2026, 11, 15));
  CHECK(read("+2 years") == civil(2028, 11, 22));
  CHECK(read("-0d") == today);
  CHECK(read("-9999d") == civil(1999, 7, 8));
  CHECK(*parse_date("-1mo", civil(2026, 3, 31), Lean::past) == civil(2026, 2, 28));
  CHECK(*parse_date("+1y", civil(2024, 2, 29), Lean::past) == civil(2025, 2, 28));
}

TEST_CASE("weekdays lean back in a record and forward in a plan", "[date]") {
  CHECK(read("sun", Lean::past) == today);
  CHECK(read("sun", Lean::future) == today);
  CHECK(read("mon", Lean::past) == civil(2026, 11, 16));
  CHECK(read("mon", Lean::future) == civil(2026, 11, 23));
  CHECK(read("Saturday", Lean::past) == civil(2026, 11, 21));
  CHECK(read("sat", Lean::future) == civil(2026, 11, 28));
  CHECK(read("last sun") == civil(2026, 11, 15));
  CHECK(read("next Sunday") == civil(2026, 11, 29));

  const std::vector<std::string> names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  for (Date from = today; from < today + days(7); from += days(1)) {
    for (unsigned i = 0; i < 7; ++i) {
      const int back = days_between(*parse_date(names[i], from, Lean::past), from);
      const int ahead = days_between(from, *parse_date(names[i], from, Lean::future));
      const Date last = *parse_date("last " + names[i], from, Lean::future);
      const Date next = *parse_date("next " + names[i], from, Lean::past);
      INFO(names[i] << " from " << iso(from));
      CHECK((back >= 0 && back <= 6));
      CHECK((ahead >= 0 && ahead <= 6));
      CHECK((back + ahead == 7 || (back == 0 && ahead == 0)));
      CHECK(date::weekday(from - days(back)).c_encoding() == i);
      CHECK(date::weekday(from + days(ahead)).c_encoding() == i);
      CHECK(last == from - days(back == 0 ? 7 : back));
      CHECK(next == from + days(ahead == 0 ? 7 : ahead));
    }
  }
}

TEST_CASE("a day may be named by its month", "[date]") {
  for (const char* text : {"17 nov", "17 November", "nov 17", "NOVEMBER 17th", " 17  nov ",
                           "17 nov 2026", "november 17 2026", "17 novem"}) {
    INFO(text);
    CHECK(read(text, Lean::past) == civil(2026, 11, 17));
  }
  CHECK(read("22 nov", Lean::past) == today);
  CHECK(read("22 nov", Lean::future) == today);
  CHECK(read("1 sept", Lean::past) == civil(2026, 9, 1));
  unsigned of_month = 0;
  for (const char* text :
       {"1st",  "2nd",  "3rd",  "4th",  "5th",  "6th",  "7th",  "8th",  "9th",  "10th", "11th",
        "12th", "13th", "14th", "15th", "16th", "17th", "18th", "19th", "20th", "21st", "22nd"}) {
    INFO(text);
    CHECK(read(text + std::string(" nov"), Lean::past) == civil(2026, 11, ++of_month));
  }
  CHECK(read("24 may", Lean::past) == civil(2026, 5, 24));  // 182 days ago, next in 183
  CHECK(read("3 mar", Lean::future) == civil(2027, 3, 3));
  CHECK(read("17 dec 2025", Lean::future) == civil(2025, 12, 17));
  CHECK(parse_date("17 foo 2025", today, Lean::past).error().message ==
        "date '17 foo 2025': expected a date");
  CHECK(parse_date("31 nov", today, Lean::past).error().message ==
        "date '31 nov': there is no such day");
  CHECK(parse_date("29 feb", civil(2024, 3, 1), Lean::past).value() == civil(2024, 2, 29));
  CHECK(parse_date("29 feb", civil(2098, 3, 1), Lean::past).value() == civil(2096, 2, 29));
}

TEST_CASE("a month's day on the other side is refused with both days", "[date][D7]") {
  const auto hint = [](const char* text, Lean lean) {
    const auto parsed = parse_date(text, today, lean);
    return parsed ? "read as " + iso(*parsed) : parsed.error().message + "; " + parsed.error().hint;
  };
  CHECK(hint("17 dec", Lean::past) ==
        "date '17 dec': the year is not said; write 2025-12-17 or 2026-12-17");
  CHECK(hint("17 nov", Lean::future) ==
        "date '17 nov': the year is not said; write 2027-11-17 or 2026-11-17");
  CHECK(hint("23 nov", Lean::past) ==
        "date '23 nov': the year is not said; write 2025-11-23 or 2026-11-23");
  for (int away = -182; away <= 182; ++away) {
    const Date on = today + days(away);
    const date::year_month_day ymd{on};
    const std::string text = std::to_string(static_cast<unsigned>(ymd.day())) + " " +
                             std::vector<std::string>{"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"}
                                 [static_cast<unsigned>(ymd.month()) - 1];
    INFO(text);
    const auto past = parse_date(text, today, Lean::past);
    const auto future = parse_date(text, today, Lean::future);
    CHECK((past ? *past == on && away <= 0 : away > 0));
    CHECK((future ? *future == on && away >= 0 : away < 0));
  }
}

TEST_CASE("what could mean two days is refused with a hint", "[date]") {
  const std::string either = "day and month could be either way round; write YYYY-MM-DD";
  const std::string minutes = "m could be minutes or months; write mo for months";
  const std::string example = "such as 2026-11-22, yesterday, mon, -3d or '3d ago'";
  const std::vector<std::pair<std::string, std::string>> refused{{"3/2/2026", either},
                                                                 {"22/11", either},
                                                                 {"14/11/2026", "write 2026-11-14"},
                                                                 {"11/14/2026", "write 2026-11-14"},
                                                                 {"22.11.2026", "write 2026-11-22"},
                                                                 {"31/2/2026", either},
                                                                 {"14/15/2026", either},
                                                                 {"14/11/26", either},
                                                                 {"14/11/1899", either},
                                                                 {"12/11/2026", either},
                                                                 {"11/12/2026", either},
                                                                 {"12/12/2026", either},
                                                                 {"11/13/2026", "write 2026-11-13"},
                                                                 {"13/12/2026", "write 2026-12-13"},
                                                                 {"14//2026", either},
                                                                 {"22.11.", either},
                                                                 {"2026/11/22", either},
                                                                 {"-3m", minutes},
                                                                 {"3m", minutes},
                                                                 {"m", minutes},
                                                                 {"26-02-03", example},
                                                                 {"22-11-26", example},
                                                                 {"2026-2-3", example},
                                                                 {"-3", example},
                                                                 {"+2026-02-03", example},
                                                                 {"2026-02-031", example},
                                                                 {"3d", example},
                                                                 {"3", example},
                                                                 {"", example},
                                                                 {"ago", example},
                                                                 {"d ago", example},
                                                                 {"-3d ago", example},
                                                                 {"--3d", example},
                                                                 {"-3x", example},
                                                                 {"-1.5d", either},
                                                                 {"-99999d", example},
                                                                 {"next", example},
                                                                 {"next week", example},
                                                                 {"-999y", example},
                                                                 {"+12345d", example},
                                                                 {"00014/11/2026", either},
                                                                 {"last week", example},
                                                                 {"-mon", example},
                                                                 {"monda", example},
                                                                 {"+9999y", example},
                                                                 {"to day", example},
                                                                 {"nov", example},
                                                                 {"22 no", example},
                                                                 {"22 novem ber", example},
                                                                 {"220 nov", example},
                                                                 {"22 nov 26", example},
                                                                 {"1thrd nov", example},
                                                                 {"2st nov", example},
                                                                 {"11st nov", example},
                                                                 {"22th nov", example},
                                                                 {"1stst nov", example},
                                                                 {"th nov", example},
                                                                 {"22 nov 2026 x", example},
                                                                 {"0x10d ago", example}};
  for (const auto& [text, hint] : refused) {
    INFO(text);
    const auto parsed = parse_date(text, today, Lean::past);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().message == "date '" + text + "': expected a date");
    CHECK(parsed.error().hint == hint);
  }
  CHECK(parse_date("2026-02-30", today, Lean::past).error().message ==
        "date '2026-02-30': there is no such day");
  CHECK(parse_date("20260230", today, Lean::past).error().message ==
        "date '20260230': there is no such day");
  CHECK(parse_date("18991231", today, Lean::past).error().message ==
        "date '18991231': years run from 1900 to 2199");
}

TEST_CASE("counts of days run from 1 to 3660", "[date]") {
  CHECK(*parse_day_count("30d") == 30);
  CHECK(*parse_day_count("4w") == 28);
  CHECK(*parse_day_count(" 21 ") == 21);
  CHECK(*parse_day_count("1") == 1);
  CHECK(*parse_day_count("3660D") == 3660);
  CHECK(*parse_day_count("522w") == 3654);
  CHECK(*parse_day_count("0d", 0) == 0);
  for (const char* text : {"0", "0d", "3661", "523w", "-3", "-3d", "99999d", "9999999w"}) {
    INFO(text);
    CHECK(parse_day_count(text).error().message ==
          "'" + std::string(text) + "': a count of days goes from 1 to 3660");
  }
  CHECK(parse_day_count("-3d", 0).error().message == "'-3d': a count of days goes from 0 to 3660");
  for (const char* text : {"+3", "03", "010d", "1e3", "0x10", "3.5d", "3,5", "d", "w", "", "-",
                           "30 x", "30dd", "99999999", "３0", "1mo"}) {
    INFO(text);
    const auto parsed = parse_day_count(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().message ==
          "'" + std::string(text) + "': expected a count of days, such as 30d or 4w");
  }
}

TEST_CASE("what is told from today stays between 1900 and 2199, too", "[date]") {
  const Date first = civil(1900, 1, 1);
  const Date last = civil(2199, 12, 31);
  CHECK(*parse_date("today", first, Lean::past) == first);
  CHECK(*parse_date("tomorrow", first, Lean::past) == first + days(1));
  CHECK_FALSE(parse_date("yesterday", first, Lean::past));
  CHECK(*parse_date("today", last, Lean::past) == last);
  CHECK_FALSE(parse_date("tomorrow", last, Lean::past));
}
