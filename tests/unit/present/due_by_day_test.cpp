// The agenda of a clinic: `due --all` as text. What is the same of several patients is told once,
// what stands comes before the days, and nothing that presses is only counted.

#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/obligations.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/sample_obligations.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

DueReport agenda() {
  DueReport report;
  report.today = sunday();
  report.within = 14;
  report.by_day = true;
  report.names_patients = true;
  report.hides_quiet = true;
  report.in_full = "isotrack due -p CODE";
  report.nothing = "Nothing is due.";
  return report;
}

void add(DueReport& report, const std::string& patient, const Obligation& item) {
  report.items.push_back({patient, item, {}});
}

Obligation item(ObligationState state, Severity severity, std::optional<Date> due,
                const std::string& message, bool is_finding = false) {
  Obligation out = obligation("rule", Kind::lab, state, severity, due, message);
  out.is_finding = is_finding;
  return out;
}

std::string text_of(const DueReport& report, int width = 80) {
  return to_text(report, {width, false, false});
}

}  // namespace

TEST_CASE("what is the same of several patients on a day is one line", "[agenda]") {
  DueReport report = agenda();
  const Date tuesday = sunday() + days(2);
  const Obligation labs = item(ObligationState::open, Severity::info, tuesday, "labs");
  for (const char* code : {"P-1", "P-2", "P-1"}) add(report, code, labs);
  add(report, "P-3", item(ObligationState::open, Severity::info, tuesday, "visit"));
  add(report, "P-1", item(ObligationState::open, Severity::info, tuesday + days(1), "labs"));
  CHECK(text_of(report) ==
        "Due by day, to Sun 2026-12-06                                     Sun 2026-11-22\n\n"
        "Tue 2026-11-24, in 2 days\n"
        "INFO   P-1, P-2: labs (rule)\n"
        "INFO   P-3: visit (rule)\n\n"
        "Wed 2026-11-25, in 3 days\n"
        "INFO   P-1: labs (rule)\n");
}

TEST_CASE("what is blocked on a day to come is due on it, and does not stand since", "[agenda]") {
  DueReport report = agenda();
  const Date later = sunday() + days(18);
  add(report, "P-1", item(ObligationState::blocked, Severity::block, later, "not before"));
  add(report, "P-2", item(ObligationState::blocked, Severity::block, sunday(), "none in use"));
  const std::string text = text_of(report);
  CHECK(text.find("P-1: not before, due Thu 2026-12-10 (rule)") != std::string::npos);
  CHECK(text.find("P-2: none in use, since Sun 2026-11-22 (rule)") != std::string::npos);
}

TEST_CASE("what stands has its group before the days, and names its day", "[agenda]") {
  DueReport report = agenda();
  const Date friday = sunday() - days(2);
  add(report, "P-5", item(ObligationState::due, Severity::warn, sunday(), "test"));
  add(report, "P-4", item(ObligationState::open, Severity::warn, friday, "ALT 190 U/L", true));
  add(report, "P-3", item(ObligationState::missed, Severity::warn, friday, "visit"));
  add(report, "P-2", item(ObligationState::overdue, Severity::warn, friday, "labs"));
  add(report, "P-1", item(ObligationState::blocked, Severity::block, friday, "not now"));
  add(report, "P-6", item(ObligationState::open, Severity::warn, {}, "methods in use"));
  std::vector<std::string> shown = lines_of(text_of(report));
  shown.erase(shown.begin(), shown.begin() + 2);
  CHECK(shown ==
        std::vector<std::string>{"Overdue", "WARN   P-2: labs, due Fri 2026-11-20 (rule)", "",
                                 "Blocked", "BLOCK  P-1: not now, since Fri 2026-11-20 (rule)", "",
                                 "Missed", "WARN   P-3: visit, due Fri 2026-11-20 (rule)", "",
                                 "Found", "WARN   P-4: ALT 190 U/L, since Fri 2026-11-20 (rule)",
                                 "", "Sun 2026-11-22, today", "WARN   P-5: test (rule)", "",
                                 "Without a date", "WARN   P-6: methods in use (rule)"});
}

TEST_CASE("what only informs and what is later are counted, unless a kind was asked for",
          "[agenda]") {
  DueReport report = agenda();
  const Date last = sunday() + days(14);
  Obligation dose = item(ObligationState::due, Severity::info, sunday(), "today's dose");
  dose.kind = Kind::dose;
  add(report, "P-1", dose);
  add(report, "P-1", item(ObligationState::open, Severity::info, sunday(), "old weight", true));
  add(report, "P-1", item(ObligationState::open, Severity::info, {}, "capsules left over"));
  add(report, "P-2", item(ObligationState::upcoming, Severity::info, last + days(1), "labs"));
  add(report, "P-2", item(ObligationState::upcoming, Severity::info, last, "visit"));
  const std::string counted =
      "Not listed: 3 for information, 1 due after Sun 2026-12-06. All of one patient:\n"
      "isotrack due -p CODE\n";
  CHECK(text_of(report).ends_with("INFO   P-2: visit (rule)\n\n" + counted));
  report.items.pop_back();
  CHECK(text_of(report).ends_with("Nothing is due.\n\n" + counted));
  report.hides_quiet = false;
  const std::string all = text_of(report);
  for (const char* words : {"today's dose", "old weight", "capsules left over", "P-2: labs"}) {
    INFO(words);
    CHECK(all.find(words) != std::string::npos);
  }
}

TEST_CASE("what waits for a decision says how it is settled; what presses later is listed",
          "[agenda]") {
  DueReport report = agenda();
  Obligation waits =
      item(ObligationState::blocked, Severity::block, sunday() - days(1), "minocycline", true);
  REQUIRE(waits.needs_decision());
  report.items.push_back({"P-1", waits, {"When the prescriber has decided: isotrack confirm"}});
  add(report, "P-2",
      item(ObligationState::upcoming, Severity::warn, sunday() + days(40), "doxycycline", true));
  const std::string text = text_of(report);
  CHECK(text.find("Waits for the prescriber's decision\nBLOCK P-1: since Sat 2026-11-21\n") !=
        std::string::npos);
  CHECK(text.find("When the prescriber has decided") != std::string::npos);
  CHECK(text.ends_with("WARN   P-2: doxycycline (rule)\n"));
}

TEST_CASE("a STOP keeps its words, and each patient's is told", "[agenda]") {
  DueReport report = agenda();
  Obligation stop = item(ObligationState::overdue, Severity::stop, sunday(), "positive test");
  stop.kind = Kind::stop;
  stop.words = "stop at once";
  stop.contacts = {"the registry"};
  add(report, "P-2", item(ObligationState::due, Severity::block, sunday(), "test"));
  add(report, "P-1", stop);
  add(report, "P-2", stop);
  const std::string text = text_of(report);
  CHECK(text.find("\n\nSTOP\nSTOP  P-1: since Sun 2026-11-22\n") != std::string::npos);
  CHECK(text.find("STOP  P-2: since Sun 2026-11-22\n") != std::string::npos);
  CHECK(text.find("stop at once") != text.rfind("stop at once"));
  CHECK(text.find("the registry") < text.find("BLOCK  P-2: test"));
}

TEST_CASE("a long line goes on below its words at every width", "[agenda]") {
  DueReport report = agenda();
  for (int i = 0; i < 40; ++i) {
    add(report, "P-" + std::to_string(1000 + i),
        item(ObligationState::overdue, Severity::block, sunday() - days(3),
             "agreement signed by a parent or guardian: needed under 18"));
  }
  for (const int width : {40, 80, 200}) {
    const std::vector<std::string> lines = lines_of(text_of(report, width));
    INFO(width);
    CHECK(std::ranges::all_of(lines, [&](auto& line) { return display_width(line) <= width; }));
    CHECK(std::ranges::count_if(lines, [](auto& line) { return line.starts_with("BLOCK"); }) == 1);
    CHECK(lines.back().ends_with("(rule)"));
  }
}
