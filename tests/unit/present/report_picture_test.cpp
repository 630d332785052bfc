// What the pictures of the page draw and how its lists are cut.

#include <string>

#include "src/present/report_lanes.hpp"
#include "src/present/report_parts.hpp"
#include "tests/unit/present/report_page.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

std::size_t count_in(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

/// The page of a course, with its curve and days alone.
ReportPage page_of(const CourseRecord& course) {
  ReportPage page;
  page.today = today;
  page.patient = "P-0412";
  page.status = status_of(patient_with(course), today);
  page.weights = course.weights;
  page.curve = make_curve(*page.status, course, products());
  page.days = calendar_days(*page.status, course, today);
  return page;
}

Obligation test_due(ObligationState state, std::string_view first, std::string_view due,
                    std::string_view last) {
  Obligation item;
  item.rule = "us.test.monthly";
  item.kind = Kind::pregnancy_test;
  item.state = state;
  item.first = day(first);
  item.due_on = day(due);
  item.last = day(last);
  item.message = "pregnancy test";
  return item;
}

/// The lane of a page with one test to do; empty when there is none.
std::vector<Lane> lanes_with(const Obligation& item, bool stopped = false) {
  ReportPage page;
  page.today = today;
  page.obligations = {item};
  if (stopped) page.stop.stops.emplace_back();
  return lanes_of(page);
}

/// Where a step of the plan is drawn, as its x and width.
std::vector<std::string> steps_of(const ReportPage& page) {
  const std::string html = course_section(page, 0).html();
  std::vector<std::string> out;
  const std::string end = " class=\"step\"";
  for (std::size_t at = html.find(end); at != std::string::npos; at = html.find(end, at + 1)) {
    const std::size_t from = html.rfind('<', at);
    out.push_back(html.substr(from, at - from));
  }
  return out;
}

}  // namespace

TEST_CASE("a window is open on its days alone") {
  const auto look = [](std::string_view first, std::string_view last) {
    return lanes_with(test_due(ObligationState::upcoming, first, last, last))
        .front()
        .bars.front()
        .look;
  };
  CHECK(look("2026-11-23", "2026-11-27") == BarLook::ahead);
  CHECK(look("2026-11-22", "2026-11-27") == BarLook::open);
  CHECK(look("2026-11-16", "2026-11-22") == BarLook::open);
  CHECK(look("2026-11-16", "2026-11-21") == BarLook::unused);
  const std::string legend =
      lane_legend(
          lanes_with(test_due(ObligationState::upcoming, "2026-11-27", "2026-12-02", "2026-12-03")))
          .html();
  CHECK(has(legend, "window to come"));
  CHECK_FALSE(has(legend, "window open"));
}

TEST_CASE("under a STOP no window and nothing to come is drawn, what is late is") {
  for (const ObligationState state :
       {ObligationState::upcoming, ObligationState::open, ObligationState::due}) {
    const Obligation item = test_due(state, "2026-11-20", "2026-11-25", "2026-11-27");
    CHECK(lanes_with(item).size() == 1);
    CHECK(lanes_with(item, true).empty());
  }
  const Obligation late =
      test_due(ObligationState::overdue, "2026-11-10", "2026-11-12", "2026-11-14");
  REQUIRE(lanes_with(late, true).size() == 1);
  // Its window is not drawn as open though the test counts until Wed.
  const Obligation within =
      test_due(ObligationState::overdue, "2026-11-16", "2026-11-20", "2026-11-25");
  CHECK(lanes_with(within).front().bars.size() == 1);
  CHECK(lanes_with(within, true).front().bars.empty());
  CHECK(lanes_with(within, true).front().marks.size() == 1);
  CHECK_FALSE(has(lanes_with(within, true).front().marks.front().says, "window"));
  ReportPage kept_back;
  kept_back.today = today;
  kept_back.obligations = {
      test_due(ObligationState::upcoming, "2026-11-27", "2026-12-02", "2026-12-03")};
  kept_back.stops_left_out = 1;
  CHECK(lanes_of(kept_back).empty());
}

TEST_CASE("the table of the lanes names a day and its window once") {
  const auto lanes =
      lanes_with(test_due(ObligationState::upcoming, "2026-11-27", "2026-12-02", "2026-12-03"));
  const std::string table = lane_table(lanes).html();
  CHECK(count_in(table, "<tr>") == 1);
  CHECK(has(table,
            "Wed 2026-12-02: upcoming: pregnancy test, window Fri 2026-11-27 to Thu 2026-12-03"));
}

TEST_CASE("weights that are close to one another do not lie on each other") {
  const svg::TimeAxis axis{day("2026-05-01"), day("2026-11-30"), 0, svg::units(600)};
  const auto picture = [&](std::string_view second) {
    Lane lane{"Weight, kg", {}, {}};
    lane.marks = {{day("2026-09-20"), Sign::number, "", "65.62"},
                  {day(second), Sign::number, "", "62.5"}};
    return lane_picture(lane, axis, svg::units(10)).html();
  };
  CHECK(has(picture("2026-11-20"), ">65.62<"));
  CHECK_FALSE(has(picture("2026-09-24"), ">65.62<"));
  CHECK(has(picture("2026-09-24"), "class=\"speck\""));
  CHECK(has(picture("2026-09-24"), ">62.5<"));  // the last one stays
}

TEST_CASE("held days have no planned dose in the picture") {
  CourseRecord course = course_from(day("2026-09-01"));
  CHECK(steps_of(page_of(course)).size() == 1);
  hold(course, day("2026-10-01"), day("2026-10-31"));
  const auto parts = steps_of(page_of(course));
  REQUIRE(parts.size() == 2);
  CHECK(parts[0] != parts[1]);
  CourseRecord held = course_from(day("2026-09-01"));
  hold(held, day("2026-10-01"), std::nullopt);
  const auto before = steps_of(page_of(held));
  REQUIRE(before.size() == 1);
  CourseRecord from_first_day = course_from(day("2026-09-01"));
  hold(from_first_day, day("2026-09-01"), std::nullopt);
  CHECK(steps_of(page_of(from_first_day)).empty());
}

TEST_CASE("what blocks a dispensing says so, and a command names the patient") {
  ReportPage page;
  page.today = today;
  page.patient = "P-0412";
  page.options = " -p P-0412";
  page.findings.assign(200, {"us.enrol", Severity::block, today, "overdue: enrolment", "S"});
  page.next = {test_due(ObligationState::due, "2026-11-20", "2026-11-22", "2026-11-22")};
  page.next.front().severity = Severity::block;
  const std::string html = to_html(page);
  CHECK(has(html, "<span class=\"tag block\">BLOCK</span> overdue: enrolment."));
  CHECK(has(html, "<span class=\"tag block\">BLOCK</span> <span class=\"tag\">TODAY</span>"));
  CHECK(has(html, " more: isotrack status -p <span class=\"whole\">P-0412</span>."));
}

TEST_CASE("a finding is whole while there is room, and what blocks always is") {
  const std::string words =
      "ALT 45 U/L, collected Wed 2026-11-04: above 1 x upper limit, flagged "
      "as a note; for the clinic to judge; the sources repeat it from Wed "
      "2026-12-02 on";
  ReportPage page;
  page.today = today;
  page.patient = "P-0412";
  page.findings = {{"lab.L1", Severity::info, today, words, "S69"}};
  const auto shown = [&](std::size_t lines) { return findings_section(page, lines).html(); };
  CHECK(has(shown(5), "2026-12-02</time> on."));
  page.findings.push_back({"lab.T1", Severity::info, today, words, "S69"});
  // In brief it ends with a clause, and where the rest stands is said.
  CHECK(has(shown(4), "flagged as a note. "));
  CHECK(has(shown(4), "In brief; in full: isotrack status"));
  CHECK_FALSE(has(shown(4), "…"));
  CHECK_FALSE(has(shown(4), "for the clinic"));
  CHECK_FALSE(has(shown(4), "more: isotrack"));
  for (Finding& finding : page.findings) finding.severity = Severity::block;
  CHECK(has(shown(4), "2026-12-02</time> on."));
  CHECK_FALSE(has(shown(4), "In brief"));
}

TEST_CASE("a text in brief is whole clauses of it") {
  CHECK(in_brief("first; second. third", 40) == "first; second. third");
  CHECK(in_brief("first; second. third", 15) == "first; second");
  CHECK(in_brief("first; second. third", 8) == "first");
  CHECK(in_brief("first; second", 2) == "first");  // never less than a clause
  CHECK(in_brief("ALT 5.30 x limit; more", 18) == "ALT 5.30 x limit");
  CHECK(in_brief(std::string(900, 'x'), 90).size() < 450);
}

TEST_CASE("a list too long for its half runs on through both columns, and fits then") {
  ReportPage page;
  page.today = today;
  page.patient = "P-0412";
  for (int i = 0; i < 14; ++i) {
    page.findings.push_back({"lab.L1", Severity::warn, today,
                             "ALT 45 U/L, collected Wed 2026-11-04: above 1 x upper limit", "S69"});
  }
  const auto shown = [&](std::size_t lines) { return findings_section(page, lines).html(); };
  CHECK(has(shown(40), "<div class=\"halves\">"));
  CHECK_FALSE(has(shown(40), "more: isotrack"));
  CHECK(has(shown(24), "<div class=\"flow\">"));
  CHECK_FALSE(has(shown(24), "more: isotrack"));
  CHECK(list_lines(page) < 28);
  CHECK(has(shown(12), "more: isotrack status"));
}

TEST_CASE("many medicines run on through both columns") {
  ReportPage page;
  page.today = today;
  for (int i = 0; i < 8; ++i) {
    MedicineLine line;
    line.fact.name = "medicine " + std::to_string(i);
    line.not_checked = "not in the list of interactions of isotrack, so that nothing was looked at";
    page.medicines.push_back(line);
  }
  CHECK(half_lines(page) < 24);
  const std::string html = halves_section(page, half_lines(page)).html();
  CHECK(has(html, "<div class=\"flow\">"));
  CHECK(has(html, "medicine 7"));
  CHECK_FALSE(has(html, "more: isotrack"));
}

TEST_CASE("what is still on time after its day is not of today") {
  ReportPage page;
  page.today = today;
  Obligation item;
  item.rule = "monthly_classic";
  item.message = "labs";
  item.state = ObligationState::due;
  item.due_on = today;
  page.next = {item};
  CHECK(has(findings_section(page, 9).html(), "<span class=\"tag\">TODAY</span>"));
  page.next.front().due_on = today - days(1);
  CHECK(has(findings_section(page, 9).html(), "<span class=\"tag\">DUE</span>"));
}

TEST_CASE("milligrams taken and planned are of one kind, where Absorica LD is among them") {
  CourseRecord course = course_from(day("2026-11-01"));
  take_plan(course, day("2026-11-01"), day("2026-11-21"));
  ReportPage page = page_of(course);
  REQUIRE(page.status->adherence);
  page.status->label_mg = Milligrams(744);
  page.status->equivalent = EquivalentMg(920 * 4);
  DayTotals& totals = page.status->totals;
  totals.said_taken_mg = totals.said_scheduled_mg = Milligrams(744);
  totals.said_taken = totals.said_scheduled = EquivalentMg(920 * 4);
  const std::string html = figures_section(page).html();
  CHECK(has(html, "920 of 920"));
  CHECK(has(html, "conventional mg taken"));
  CHECK(has(html, "Absorica LD x 5/4"));
  CHECK_FALSE(has(html, "744"));
}

TEST_CASE("a course without days to come has no empty column") {
  ReportPage page = page_of(course_from(day("2026-09-01")));
  for (TargetStatus& target : page.status->targets) target.plan.reset();
  page.status->not_projected = "on hold without an end";
  const std::string html = targets_section(page).html();
  CHECK(count_in(html, "<th scope=\"col\"") == 3);
  CHECK_FALSE(has(html, "<td>-</td>"));
}

TEST_CASE("a list and a text are cut where that is told") {
  CHECK(fitting({"a", "b", "c", "d"}, 10, 2) == 2);
  CHECK(fitting({"a", "b", "c"}, 10, 2) == 3);  // saying that one more is there takes a line, too
  CHECK(fitting({std::string(35, 'x'), "b"}, 10, 2) == 1);
  CHECK(fitting({"a"}, 10, 0) == 1);
  CHECK(fitting({}, 10, 5) == 0);
  CHECK(shortened("abcdef", 6) == "abcdef");
  CHECK(shortened("abcdefg", 6) == "abcdef…");
  // By columns, not bytes; no accent is torn from its letter.
  CHECK(shortened("abcdü", 5) == "abcdü");
  CHECK(shortened("abcdefü", 6) == "abcdef…");
  CHECK(shortened("abcde\u0301f", 5) == "abcde\u0301…");
  CHECK(shortened("皮膚科の", 8) == "皮膚科の");
  CHECK(shortened("皮膚科の", 7) == "皮膚科…");
  CHECK(lines_of({"皮膚科の先生"}, 10) == 2);
  CHECK(shortened("again since Wed 2026-11-04", 22) == "again since…");  // nor inside a date
}
