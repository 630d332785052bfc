// Plans side by side: what the table says, and that it fits.

#include "isotrack/present/comparison.hpp"

#include "isotrack/base/utf8.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/sample_patient.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date today = day("2026-11-22");

ComparedPlan compared(const std::string& name, const WhatIf& change) {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.course().weights.clear();
  weigh(patient.course(), day("2026-09-22"), "60kg");
  take_plan(patient.course(), day("2026-09-22"), day("2026-11-21"));
  miss(patient.course(), day("2026-10-01"));
  std::erase_if(patient.course().doses,
                [](const Dose& dose) { return dose.on == day("2026-10-01"); });
  Rulebook book = rulebook_of(patient.record);
  book.dosing = rules();
  ComparedPlan out;
  out.name = name;
  out.plan = "the plan of " + name;
  if (!change.steps.empty()) out.changes = {"another dose from Sun 2026-11-22"};
  out.outlook = outlook_of(patient.record, changed_by(patient.course(), change), products(), book,
                           {today, {}});
  return out;
}

WhatIf dose(const char* text) { return {.steps = {{{}, today, generic, plan(text)}}}; }

std::string row_of(const std::string& text, const std::string& label) {
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(label)) return line;
  }
  return {};
}

}  // namespace

TEST_CASE("a comparison says that it is one, and that nothing is stored", "[comparison]") {
  const PlanComparison two{{compared("today's plan", {}), compared("what if", dose("80mg"))}};
  const std::string text = to_text(two, {80, false, false});
  CHECK(text.find("What if: a comparison, not a proposal. Nothing is stored.\n") !=
        std::string::npos);
  CHECK(text.find("the prescriber decides.\n") != std::string::npos);
  CHECK(to_json(two).find("\"stored\":false") != std::string::npos);
}

TEST_CASE("a column a plan, with what differs", "[comparison]") {
  // 60 of 61 days of 40 mg at 60 kg: 40 mg/kg. 80 to go: 120 days of 40, 60 of 80.
  const PlanComparison two{{compared("today's plan", {}), compared("what if", dose("80mg"))}};
  const std::string text = to_text(two, {80, false, false});
  CHECK(row_of(text, "  in ") ==
        "  in            119 days                        59 days (60 fewer)");
  CHECK(row_of(text, "  by the plan") ==
        "  by the plan   Sun 2027-03-21                  Wed 2027-01-20");
  CHECK(row_of(text, "  which is") ==
        "  which is      3 months 27 days                1 month 29 days");
  CHECK(row_of(text, "  capsules") == "  capsules      120 x 40                        120 x 40");
  CHECK(row_of(text, "  supplies") ==
        "  supplies      4 of up to 30 days              2 of up to 30 days");
  CHECK(row_of(text, "mg/kg a day") == "mg/kg a day     0.67                            1.33");
  CHECK(text.find("mg/kg a day: at 60.00 kg, the last weight.\n") != std::string::npos);
  CHECK(text.find("As so far: at 98.36 % of the plan.\n") != std::string::npos);
  // What the changed plan shows is said of it alone.
  CHECK(text.find("\nwhat if\nWARN  planned dose is 1.33 mg/kg") != std::string::npos);
}

TEST_CASE("a dose from a later day on is told with its day", "[comparison]") {
  PlanComparison two{{compared("today's plan", {}), compared("what if", dose("80mg"))}};
  CHECK(to_json(two).find("\"dose_on\":null") != std::string::npos);
  two.dose_on = day("2026-12-10");
  CHECK(to_text(two, {80, false, false})
            .find("mg/kg a day: from Thu 2026-12-10, at 60.00 kg, the last weight.\n") !=
        std::string::npos);
  CHECK(to_json(two).find("\"dose_on\":\"2026-12-10\"") != std::string::npos);
}

TEST_CASE("what both plans show is said once", "[comparison]") {
  const PlanComparison two{
      {compared("today's plan", dose("20mg")),
       compared("what if", {.steps = dose("20mg").steps, .target = TargetBand{100, 110}})}};
  const std::string text = to_text(two, {80, false, false});
  CHECK(text.find("\ntoday's plan\nINFO  planned dose is 0.33 mg/kg") != std::string::npos);
  CHECK(text.find("\nwhat if\n") == std::string::npos);
}

TEST_CASE("other targets are not counted against each other", "[comparison]") {
  const PlanComparison two{
      {compared("today's plan", {}), compared("what if", {.target = TargetBand{100, 110}})}};
  const std::string text = to_text(two, {80, false, false});
  CHECK(row_of(text, "reference") == "reference       120 mg/kg                       100 mg/kg");
  CHECK(row_of(text, "  in ") == "  in            119 days                        89 days");
}

TEST_CASE("one plan alone says how to compare", "[comparison]") {
  const PlanComparison one{{compared("today's plan", {})}, " -p P-1"};
  const std::string text = to_text(one, {80, false, false});
  CHECK(text.find("To compare: isotrack plan --regimen PLAN -p P-1\n") != std::string::npos);
  CHECK(text.find("What if") == std::string::npos);
}

TEST_CASE("a comparison fits every screen", "[comparison]") {
  for (std::size_t count = 1; count <= 4; ++count) {
    PlanComparison each;
    for (std::size_t i = 0; i < count; ++i) {
      each.plans.push_back(compared("plan " + std::to_string(i), i == 0 ? WhatIf{} : dose("30mg")));
    }
    for (const int width : {40, 59, 60, 79, 80, 132, 200}) {
      for (const std::string& line : lines_of(to_text(each, {width, true, false}))) {
        INFO(line);
        CHECK(display_width(line) <= width);
        CHECK_FALSE(line.ends_with(' '));
      }
    }
  }
}

TEST_CASE("a plan without a date says why", "[comparison]") {
  ComparedPlan held = compared("today's plan", {});
  take_projection_out(held.outlook.status, "on hold without an end");
  for (OutlookTarget& target : held.outlook.targets) {
    target.status.plan.reset();
    target.status.at_adherence.reset();
    target.way.reset();
  }
  const std::string text = to_text(PlanComparison{{held}}, {80, false, false});
  CHECK(row_of(text, "  by the plan") == "  by the plan   no date");
  CHECK(text.find("No date, today's plan: on hold without an end.\n") != std::string::npos);
  CHECK(row_of(text, "  labs").empty());
}
