// Pictures for the terminal: what is drawn, at every width, with and without Unicode.

#include "isotrack/present/pictures.hpp"

#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "present/plot.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-09-22");  // a Tuesday
const Style ascii{80, false, false};
const Style unicode{80, true, false};

/// 60 mg a day at 60 kg: 1 mg/kg a day.
CourseRecord one_a_day() { return course_from(start, "60mg", "60kg"); }

CourseCalendar calendar_of(const CourseRecord& course, Date today) {
  CourseCalendar out;
  out.status = status_of(course, today);
  out.month.today = today;
  out.month.month = today;
  out.month.days = calendar_days(out.status, course, calendar_end(out.status));
  return out;
}

ChartSheet chart_of(const CourseRecord& course, Date today) {
  ChartSheet out;
  out.status = status_of(course, today);
  out.curve = make_curve(out.status, course, products());
  return out;
}

/// The first line that holds `part`; with a line end before it, that begins so.
std::string line_with(const std::string& text, const std::string& part) {
  for (const std::string& line : lines_of(text)) {
    if (("\n" + line).find(part) != std::string::npos) return line;
  }
  return {};
}

bool is_ascii(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// No line is wider than the screen, none ends with a blank, and colour changes no column.
void check_form(const std::string& name, const std::string& text, const std::string& coloured,
                const Style& style) {
  INFO(name << ", " << style.width << " columns\n" << text);
  for (const std::string& line : lines_of(text)) {
    CHECK(display_width(line) <= style.width);
    CHECK_FALSE(line.ends_with(' '));
  }
  CHECK(without_colour(coloured) == text);
  if (!style.unicode) CHECK(is_ascii(text));
}

/// What the lines of a field hold right of its axis, from the top.
std::vector<std::string> field_of(const std::string& text) {
  std::vector<std::string> out;
  for (const std::string& line : lines_of(text)) {
    const std::size_t axis = line.find_first_of("|+");
    if (axis == 6 && line[5] == ' ') out.push_back(line.substr(7));
  }
  out.pop_back();  // the axis of days
  return out;
}

}  // namespace

TEST_CASE("every picture fits every screen", "[pictures]") {
  for (const auto& [name, status] : sample_reports()) {
    CourseCalendar calendar;
    calendar.status = status;
    for (const JudgedDay& each : status.days) {
      calendar.month.days.push_back({each.on, DayMark::full, each.planned, each.taken});
    }
    for (const int width : {40, 41, 55, 64, 79, 80, 99, 100, 132, 200}) {
      for (const bool with_unicode : {false, true}) {
        const Style style{width, with_unicode, false};
        const Style colour{width, with_unicode, true};
        check_form(name, to_text(calendar, style), to_text(calendar, colour), style);
      }
    }
  }
}

TEST_CASE("every chart fits every screen", "[pictures]") {
  CourseRecord course = one_a_day();
  hold(course, start + days(30), start + days(40));
  for (int n = 1; n < 9; ++n) follow(course, start + days(15 * n), n % 2 == 0 ? "60mg" : "2x40mg");
  take_plan(course, start, start + days(20));
  CourseRecord huge = course_from(start, "400mg", "20kg");
  take_plan(huge, start, start + days(300));
  CourseRecord ended = one_a_day();
  take_plan(ended, start, start + days(2));
  end(ended, start + days(2));
  const std::vector<std::pair<std::string, ChartSheet>> all{
      {"many steps", chart_of(course, start + days(60))},
      {"far above", chart_of(huge, start + days(301))},
      {"three days", chart_of(ended, start + days(9))},
      {"first day", chart_of(one_a_day(), start)},
      {"to come", chart_of(one_a_day(), start - days(5))},
      {"no weight", chart_of(course_from(start, "60mg", ""), start + days(5))}};
  for (const auto& [name, sheet] : all) {
    for (const int width : {40, 41, 55, 64, 79, 80, 99, 100, 132, 200}) {
      for (const bool with_unicode : {false, true}) {
        const Style style{width, with_unicode, false};
        check_form(name, to_text(sheet, style), to_text(sheet, {width, with_unicode, true}), style);
      }
    }
  }
}

TEST_CASE("the calendar says with a shape what a day was", "[pictures]") {
  CourseRecord course = one_a_day();
  hold(course, start + days(14), start + days(15));
  take_plan(course, start, start + days(30));
  const auto forget = [&](int n) {
    std::erase_if(course.doses, [&](const Dose& dose) { return dose.on == start + days(n); });
  };
  forget(3);
  miss(course, start + days(3));
  forget(4);
  forget(5);
  take(course, start + days(5), 20);
  take(course, start + days(6), 20);
  take(course, start + days(14), 20);
  const CourseCalendar calendar = calendar_of(course, start + days(31));
  const auto row = [&](const Style& style, const std::string& weekday) {
    return line_with(to_text(calendar, style), "\n" + weekday + " ").substr(0, 22);
  };
  CHECK(row(ascii, "Tue") == "Tue  #  #  +  #  #  - ");
  CHECK(row(ascii, "Wed") == "Wed  #  #  =  #  #  - ");
  CHECK(row(ascii, "Fri") == "Fri  x  #  #  # [o] - ");
  CHECK(row(ascii, "Sat") == "Sat  ?  #  #  #  -  - ");
  CHECK(row(ascii, "Sun") == "Sun  /  #  #  #  -  - ");
  CHECK(row(ascii, "Mon") == "Mon     +  #  #  #  - ");
  CHECK(line_with(to_text(calendar, unicode), "Mon ").starts_with("Mon     ▲  ●  ●  ●  ─"));
  const std::string text = to_text(calendar, ascii);
  CHECK(text.find("# 25 full   / 1 partial   + 1 over the plan   x 1 missed   ? 1 without") !=
        std::string::npos);
  CHECK(text.find("+ 1 with a dose on a held day") != std::string::npos);
  CHECK(text.find("missed    Fri 2026-09-25\n") != std::string::npos);
  CHECK(text.find("in hold   Tue 2026-10-06: a dose was taken\n") != std::string::npos);
}

TEST_CASE("the weeks of a calendar are headed by their Mondays", "[pictures]") {
  CourseRecord course = one_a_day();
  take_plan(course, start, start + days(30));
  const auto lines = lines_of(to_text(calendar_of(course, start + days(31)), ascii));
  REQUIRE(lines.size() > 10);
  CHECK(lines[2].starts_with("     Sep   Oct         Nov"));
  CHECK(lines[3].starts_with("     21 28 05 12 19 26 02 09"));
  CHECK(lines[3].find(" 21 28 04 11 18 25") != std::string::npos);
  CHECK(lines[2].find("Jan 2027") == lines[3].find("04 11 18"));
}

TEST_CASE("a long course goes on in strips of equal length", "[pictures]") {
  CourseRecord course = course_from(start, "10mg", "90kg");
  take_plan(course, start, start + days(399));
  const auto lines = lines_of(to_text(calendar_of(course, start + days(399)), {60, false, false}));
  std::vector<std::size_t> widths;
  for (const std::string& line : lines) {
    if (line.starts_with("Tue ")) widths.push_back(line.size());
  }
  REQUIRE(widths.size() == 5);  // 84 weeks
  CHECK(std::ranges::count(widths, widths.front()) >= 4);
}

TEST_CASE("no bar reaches a line before its value does", "[pictures]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  take_plan(course, start, start + days(118));
  take(course, start + days(119), 59);  // 119.98 mg/kg
  for (const bool with_unicode : {false, true}) {
    const Scale scale = Scale::fitting(150, {120, 150}, 12);
    const int parts = fill_parts(with_unicode);
    const auto height = [&](const CourseRecord& each) {
      const ChartSheet sheet = chart_of(each, start + days(119));
      return scale.height(sheet.curve->value(), parts);
    };
    CHECK(height(course) < scale.row_of(120) * parts);
    CourseRecord met = course;
    take(met, start + days(119), 1);
    CHECK(height(met) == scale.row_of(120) * parts);
  }
}

TEST_CASE("a chart of two days, cell by cell", "[pictures]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  course.target = {2, 4};
  take_plan(course, start, start + days(1));
  const auto field = field_of(to_text(chart_of(course, start + days(1)), {40, false, false}));
  // Rows of 1 mg/kg, 4 days in 32 columns: two taken, two planned.
  REQUIRE(field.size() == 5);
  CHECK(field[0] == "_ _ _ _ _ _ _ _ _ _ _ _ ........");
  CHECK(field[1] == std::string(16, ' ') + "........");
  CHECK(field[2] == "_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _");
  CHECK(field[3] == "        ########");
  CHECK(field[4] == "################");
}

TEST_CASE("the chart shows plans, holds, today, and what the missing entries would add",
          "[pictures]") {
  CourseRecord course = one_a_day();
  follow(course, start + days(60), "120mg");
  hold(course, start + days(20), start + days(29));
  take_plan(course, start, start + days(19));
  const std::string text = to_text(chart_of(course, start + days(59)), ascii);
  const std::string dose = line_with(text, " dose ");
  const std::string held = line_with(text, " hold ");
  CHECK(dose.find("|60mg") != std::string::npos);
  CHECK(dose.find("|120mg") > dose.find("|60mg"));
  CHECK(held.find("==") > 7);
  CHECK(held.find_last_of('=') < line_with(text, "^").find('^'));
  CHECK(text.find("? if taken on the 29 days about which nothing is said, too") !=
        std::string::npos);
  CHECK(text.find("????") != std::string::npos);  // 29 mg/kg above the 20 that are said
  CHECK(text.find("20.0+ mg/kg on baseline 60.00 kg") != std::string::npos);
  CHECK(text.find("120 mg/kg ") != std::string::npos);
}

TEST_CASE("without a weight the chart says what is missing", "[pictures]") {
  const std::string text = to_text(chart_of(course_from(start, "60mg", ""), start), ascii);
  CHECK(text.find("No curve: no weight is recorded (isotrack weight).") != std::string::npos);
  // Also of a course that has ended, whose dates are missing for another reason.
  CourseRecord ended = course_from(start, "60mg", "");
  end(ended, start + days(2));
  CHECK(to_text(chart_of(ended, start + days(9)), ascii).find("No curve: no weight") !=
        std::string::npos);
}

TEST_CASE("rows are whole numbers, on which the lines lie", "[plot]") {
  const Scale usual = Scale::fitting(150, {120, 150}, 12);
  CHECK(usual.unit() == 15);
  CHECK(usual.rows() == 10);
  CHECK(usual.ticks({120, 150}) == std::vector<int>{0, 30, 60, 90, 120, 150});
  CHECK(Scale::fitting(150, {120, 150}, 18).unit() == 10);
  CHECK(Scale::fitting(171, {120, 150}, 12).rows() == 12);
  // 120 and 145 have no common rows of that height: each line lies on the edge above it, and round
  // numbers stand at the axis.
  const Scale odd = Scale::fitting(145, {120, 145}, 12);
  CHECK(odd.unit() == 20);
  CHECK(odd.row_of(145) == 8);
  CHECK(odd.height({Wide(1449), 10}, 8) < 8 * 8);
  CHECK(odd.ticks({120, 145}) == std::vector<int>{0, 40, 80, 120, 160});
  const Scale huge = Scale::fitting(26'000, {120, 150}, 12);
  CHECK(huge.unit() == 5000);
  CHECK(huge.ticks({120, 150}) == std::vector<int>{0, 5000, 10000, 15000, 20000, 25000, 30000});
  CHECK(Scale::fitting(4, {4}, 12).unit() == 1);
  CHECK(Scale::fitting(100'000, {120, 150}, 12).rows() <= 12);
}

TEST_CASE("days share columns, or have several", "[plot]") {
  const DayScale narrow({start, start + days(99)}, 50);
  CHECK(narrow.last_of(0) == start + days(1));
  CHECK(narrow.last_of(49) == start + days(99));
  CHECK(narrow.column_of(start) == 0);
  CHECK(narrow.column_of(start + days(2)) == 1);
  CHECK(narrow.column_of(start + days(99)) == 49);
  const DayScale wide({start, start + days(1)}, 10);
  CHECK(wide.last_of(4) == start);
  CHECK(wide.last_of(5) == start + days(1));
  CHECK(wide.column_of(start + days(1)) == 5);
  for (int columns = 20; columns < 90; ++columns) {
    for (const int length : {1, 2, 19, 20, 21, 150, 400}) {
      const DayScale each({start, start + days(length - 1)}, columns);
      CHECK(each.last_of(columns - 1) == start + days(length - 1));
      for (int column = 0; column < columns; ++column) {
        CHECK(each.column_of(each.last_of(column)) <= column);
      }
    }
  }
}

TEST_CASE("documents of pictures", "[pictures]") {
  CourseRecord course = one_a_day();
  take_plan(course, start, start + days(1));
  const std::string json = to_json(chart_of(course, start + days(2)));
  CHECK(json.starts_with("{\"schema\":\"isotrack.chart/1\",\"today\":\"2026-09-24\""));
  CHECK(json.find("{\"on\":\"2026-09-23\",\"mg_per_kg\":2}") != std::string::npos);
  CHECK(to_plain(chart_of(course, start + days(2)))
            .starts_with("taken\t2026-09-22\t1.0000\ntaken\t2026-09-23\t2.0000\n"));
  const CourseCalendar calendar = calendar_of(course, start + days(2));
  CHECK(to_plain(calendar).starts_with("2026-09-22\tfull\t60\t60\n"));
  CHECK(to_json(calendar).find("{\"on\":\"2026-09-24\",\"state\":\"pending\",\"planned_mg\":60,"
                               "\"taken_mg\":0}") != std::string::npos);
}
