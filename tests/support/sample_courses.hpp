#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/support/courses.hpp"

namespace isotrack::test {

/// Reports of courses in every state, for tests of the text: each with a name.
inline std::vector<std::pair<std::string, StatusReport>> sample_reports() {
  const Date start = day("2026-03-01");
  std::vector<std::pair<std::string, StatusReport>> out;
  const auto add = [&](const std::string& name, const CourseRecord& course, int day_number) {
    out.emplace_back(name, status_of(course, start + days(day_number)));
  };
  const CourseRecord plain = course_from(start, "40mg", "142lb");
  CourseRecord taken = plain;
  take_plan(taken, start, start + days(60));
  add("no weight, no plan", course_from(start, "", ""), 3);
  add("no weight", course_from(start, "40mg", ""), 3);
  add("no plan", course_from(start, "", "60kg"), 3);
  add("to come", plain, -9);
  add("first day", plain, 0);
  add("nothing said", plain, 60);
  add("as planned", taken, 61);

  CourseRecord mixed = course_from(start, "60mg*7 0mg*21", "10st 3lb", micronised);
  follow(mixed, start + days(30), "2x20mg as 20+20 40mg+30mg+10mg 35mg");
  follow(mixed, start + days(200), "20mg tue,thu,sat");
  weigh(mixed, start + days(40), "45.1234kg");
  take_plan(mixed, start, start + days(80));
  hold(mixed, start + days(85), std::nullopt);
  for (int n = 50; n < 60; ++n) take(mixed, start + days(n), 200);
  for (int n = 90; n < 95; ++n) take(mixed, start + days(n), 7);
  mixed.already = Milligrams(2400);
  mixed.already_product = micronised;
  add("everything at once", mixed, 100);

  CourseRecord reached = course_from(start, "80mg", "50kg");
  take_plan(reached, start, start + days(160));
  add("past 220", reached, 160);
  end(reached, start + days(160), EndKind::stopped);
  add("stopped", reached, 400);

  PatientRecord second = patient_with(taken);
  second.code = std::string(32, 'W');
  end(second.courses[0], start + days(60));
  second.courses.push_back(course_from(start + days(90), "30mg 40mg", "63.9999kg"));
  second.courses[1].number = 2;
  second.birth_date = day("2016-01-01");
  out.emplace_back("second course", status_of(second, start + days(120)));
  return out;
}

/// Lines without their ends.
inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::string line;
  for (const char c : text) {
    if (c == '\n')
      lines.push_back(std::exchange(line, {}));
    else
      line += c;
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

/// Without ANSI escape sequences (`ESC [ ... m`).
inline std::string without_colour(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b')
      i = text.find('m', i);
    else
      out += text[i];
  }
  return out;
}

}  // namespace isotrack::test
