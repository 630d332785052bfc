// Each finding just below, at and just above its limit.

#include "isotrack/domain/dosing.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-03-01");

std::vector<Finding> findings_of(const PatientRecord& patient, Date today) {
  const CourseRecord course = as_of(patient.courses.back(), today);
  const auto judged = judge_days(course, patient.logging, products(), today);
  return dose_findings(patient, course, judged, products(), rules(), today);
}

/// The severities of the findings of one rule, joined: `WARN`, `INFO INFO`, or empty.
std::string severities(const std::vector<Finding>& findings, const std::string& rule) {
  std::string out;
  for (const Finding& finding : findings) {
    if (finding.rule == rule) out += (out.empty() ? "" : " ") + name_of(finding.severity);
  }
  return out;
}

std::string severities(const CourseRecord& course, Date today, const std::string& rule) {
  return severities(findings_of(patient_with(course), today), rule);
}

std::string band_of(const std::string& plan_text, const std::string& weight_text,
                    const char* product = generic) {
  return severities(course_from(start, plan_text, weight_text, product), start, "dose.band");
}

/// Whether the plan's largest day is told as above every labelled dose.
bool above_label(const std::string& plan_text, const std::string& weight_text,
                 const char* product = generic) {
  const auto course = course_from(start, plan_text, weight_text, product);
  const auto findings = findings_of(patient_with(course), start);
  return std::ranges::any_of(findings, [](const Finding& finding) {
    return finding.message.find("above every labelled dose") != std::string::npos;
  });
}

/// A course in which `mg` was taken on one planned 40 mg day.
std::string after_taking(int mg, const std::string& rule) {
  CourseRecord course = course_from(start, "40mg", "60kg");
  take(course, start, mg);
  return severities(course, start + days(1), rule);
}

std::string after_weights(const std::string& first, const std::string& second,
                          const std::string& rule) {
  CourseRecord course = course_from(start, "40mg", first);
  weigh(course, start + days(30), second);
  return severities(course, start + days(30), rule);
}

}  // namespace

TEST_CASE("the planned dose against the label's band", "[dosing]") {
  CHECK(band_of("29mg", "60kg") == "INFO");  // 0.48
  CHECK(band_of("30mg", "60kg").empty());    // 0.5 belongs to the band
  CHECK(band_of("30mg", "60.0001kg") == "INFO");
  CHECK(band_of("60mg", "60kg").empty());
  CHECK(band_of("65mg", "60kg").empty());  // up to 5 mg over 1.0: capsule rounding
  CHECK(band_of("66mg", "60kg") == "WARN");
  CHECK(band_of("65mg", "59.9999kg") == "WARN");
  CHECK(band_of("64mg", "132lb").empty());  // 59.874 kg and 5 mg
  CHECK(band_of("65mg", "132lb") == "WARN");
  CHECK(band_of("120mg", "60kg") == "WARN");
  CHECK_FALSE(above_label("120mg", "60kg"));  // 2.0 is the label's highest
  CHECK(above_label("121mg", "60kg"));
  CHECK(above_label("120mg", "59.9999kg"));
}

TEST_CASE("Absorica LD has a band of its own", "[dosing]") {
  CHECK(band_of("19mg", "50kg", micronised) == "INFO");
  CHECK(band_of("20mg", "50kg", micronised).empty());  // 0.4
  CHECK(band_of("40mg", "50kg", micronised).empty());  // 0.8
  CHECK(band_of("45mg", "50kg", micronised).empty());
  CHECK(band_of("46mg", "50kg", micronised) == "WARN");
  CHECK_FALSE(above_label("80mg", "50kg", micronised));  // 1.6
  CHECK(above_label("81mg", "50kg", micronised));
  CHECK(band_of("20mg", "50kg", "us-absorica") == "INFO");  // lidose: as conventional
  CHECK(band_of("25mg", "50kg", "us-absorica").empty());
}

TEST_CASE("a plan is judged by its mean, its largest day by the highest dose", "[dosing]") {
  CHECK(band_of("20mg 40mg", "60kg").empty());
  CHECK(band_of("20mg 38mg", "60kg") == "INFO");
  CHECK(band_of("121mg 0mg", "60kg") == "WARN");
  CHECK(above_label("121mg 0mg", "60kg"));
  CHECK(band_of("70mg tue,thu,sat", "60kg").empty());  // 210 mg a week: 30 mg a day
  CHECK(band_of("69mg tue,thu,sat", "60kg") == "INFO");
}

TEST_CASE("nothing is said of a band without a weight, a plan, or after the end", "[dosing]") {
  CHECK(band_of("400mg", "").empty());
  CHECK(band_of("", "60kg").empty());
  CourseRecord ended = course_from(start, "400mg", "60kg");
  end(ended, start);
  CHECK(severities(ended, start, "dose.band").empty());
}

TEST_CASE("above every labelled dose", "[dosing]") {
  const auto above = [](Formulation formulation, int mg, const char* text) {
    return above_every_label(rules(), formulation, Milligrams(mg), kilograms(text));
  };
  CHECK_FALSE(above(Formulation::conventional, 120, "60kg"));
  CHECK(above(Formulation::conventional, 121, "60kg"));
  CHECK(above(Formulation::conventional, 120, "59.9999kg"));
  CHECK_FALSE(above(Formulation::lidose, 120, "60kg"));
  CHECK(above(Formulation::lidose, 121, "60kg"));
  CHECK_FALSE(above(Formulation::micronised, 96, "60kg"));
  CHECK(above(Formulation::micronised, 97, "60kg"));
}

TEST_CASE("days above the plan and above the label", "[dosing]") {
  CHECK(after_taking(60, "dose.over_plan").empty());  // 1.5 times
  CHECK(after_taking(61, "dose.over_plan") == "WARN");
  CHECK(after_taking(120, "dose.over_label").empty());
  CHECK(after_taking(121, "dose.over_label") == "WARN");
  CourseRecord lighter = course_from(start, "120mg", "60kg");
  take(lighter, start, 120);
  take(lighter, start + days(10), 120);
  weigh(lighter, start + days(10), "59kg");  // each day by the weight then in force
  const auto findings = findings_of(patient_with(lighter), start + days(10));
  CHECK(severities(findings, "dose.over_label") == "WARN");
  for (const Finding& finding : findings) {
    if (finding.rule == "dose.over_label") CHECK(finding.due_on == start + days(10));
  }
}

TEST_CASE("doses on days without a plan are told, not counted as over", "[dosing]") {
  CourseRecord course = course_from(start, "40mg 0mg", "60kg");
  hold(course, start + days(2), start + days(2));
  take(course, start + days(1), 40);
  take(course, start + days(2), 40);
  CHECK(severities(course, start + days(4), "dose.unplanned_day") == "INFO");
  CHECK(severities(course, start + days(4), "dose.held_day") == "WARN");
  CHECK(severities(course, start + days(4), "dose.over_plan").empty());
}

TEST_CASE("a plan that no capsules make", "[dosing]") {
  const auto capsules = [](const char* text, const char* product = generic) {
    return severities(course_from(start, text, "60kg", product), start, "dose.capsules");
  };
  CHECK(capsules("40mg").empty());
  CHECK(capsules("35mg") == "WARN");
  CHECK(capsules("40mg 35mg 25mg") == "WARN");  // said once
  CHECK(capsules("35mg", "us-absorica").empty());
  CHECK(capsules("32mg", micronised).empty());
  CHECK(capsules("30mg", micronised) == "WARN");
}

TEST_CASE("capsules are judged without a weight too", "[dosing]") {
  CHECK(severities(course_from(start, "35mg", ""), start, "dose.capsules") == "WARN");
}

TEST_CASE("a day that no capsules make", "[dosing]") {
  const Product& product = products().at(generic);
  CHECK_FALSE(capsule_finding({{Milligrams(40)}, {}}, product));
  const auto finding = capsule_finding({{Milligrams(25)}, {}}, product);
  REQUIRE(finding);
  CHECK(finding->rule == "dose.capsules");
  CHECK(finding->severity == Severity::warn);
  CHECK(finding->message.find("makes 25 mg, so no capsules are counted") != std::string::npos);
}

TEST_CASE("weights that jump", "[dosing]") {
  CHECK(after_weights("60kg", "66kg", "weight.change").empty());  // 10 % is no jump
  CHECK(after_weights("60kg", "66.0001kg", "weight.change") == "INFO");
  CHECK(after_weights("60kg", "54kg", "weight.change").empty());
  CHECK(after_weights("60kg", "53.9999kg", "weight.change") == "INFO");
}

TEST_CASE("weights that smell of another unit, both ends of both ranges", "[dosing][D1]") {
  const auto smells = [](const char* before, const char* now) {
    const WeightChange change = weight_change(rules(), kilograms(before), kilograms(now));
    CHECK(change.large);
    return change.smells_of_unit;
  };
  CHECK_FALSE(smells("100kg", "199.9999kg"));
  CHECK(smells("100kg", "200kg"));
  CHECK(smells("100kg", "220.4623kg"));
  CHECK(smells("100kg", "240kg"));
  CHECK_FALSE(smells("100kg", "240.0001kg"));
  CHECK_FALSE(smells("100kg", "41.9999kg"));
  CHECK(smells("100kg", "42kg"));
  CHECK(smells("100kg", "45.3592kg"));
  CHECK(smells("100kg", "50kg"));
  CHECK_FALSE(smells("100kg", "50.0001kg"));
  CHECK(after_weights("70kg", "154kg", "weight.unit") == "WARN");
  CHECK(after_weights("70kg", "154kg", "weight.change").empty());  // said once
}

TEST_CASE("a weight older than 90 days", "[dosing][D12]") {
  const CourseRecord course = course_from(start, "40mg", "60kg");
  CHECK(severities(course, start + days(90), "weight.stale").empty());
  CHECK(severities(course, start + days(91), "weight.stale") == "INFO");
}

TEST_CASE("totals past 150 and past 220 mg/kg", "[dosing]") {
  const auto with = [](int already, const char* rule) {
    CourseRecord course = course_from(start, "40mg", "60kg");
    course.already = Milligrams(already);
    course.already_product = generic;
    return severities(course, start, rule);
  };
  CHECK(with(9000, "dose.past_upper").empty());  // exactly 150
  CHECK(with(9001, "dose.past_upper") == "INFO");
  CHECK(with(13'200, "dose.past_upper") == "INFO");  // exactly 220
  CHECK(with(13'200, "dose.past_220").empty());
  CHECK(with(13'201, "dose.past_220") == "WARN");
  CHECK(with(13'201, "dose.past_upper").empty());  // one line is enough
  CourseRecord wide = course_from(start, "40mg", "60kg");
  wide.already = Milligrams(9001);
  wide.already_product = generic;
  wide.target = {120, 180};
  CHECK(severities(wide, start, "dose.past_upper").empty());
}

TEST_CASE("a total is rounded as everywhere else", "[dosing]") {
  const auto message = [](int already, std::string_view weight) {
    CourseRecord course = course_from(start, "40mg", weight);
    course.already = Milligrams(already);
    course.already_product = generic;
    for (const Finding& finding : findings_of(patient_with(course), start)) {
      if (finding.rule.starts_with("dose.past")) return finding.message;
    }
    return std::string();
  };
  // 155.4545, and 219.997: no whole mg/kg before it is reached.
  CHECK(message(10'260, "66kg").starts_with("155.5 mg/kg on baseline 66.00 kg is past 150"));
  CHECK(message(14'300, "65.001kg").starts_with("219.9 mg/kg"));
}

TEST_CASE("the gap to the course before: 56 days and two months", "[dosing]") {
  const auto gap = [](Date last, Date next) {
    PatientRecord patient = patient_with(course_from(last - days(100), "40mg", "60kg"));
    end(patient.courses[0], last);
    patient.courses.push_back(course_from(next, "40mg", "60kg"));
    patient.courses[1].number = 2;
    return severities(findings_of(patient, next), "course.gap");
  };
  const Date last = day("2026-01-01");
  CHECK(gap(last, last + days(55)) == "WARN");
  CHECK(gap(last, last + days(56)) == "INFO");
  CHECK(gap(last, day("2026-02-28")) == "INFO");
  CHECK(gap(last, day("2026-03-01")).empty());
  CHECK(gap(day("2025-12-31"), day("2026-02-27")) == "INFO");
  CHECK(gap(day("2025-12-31"), day("2026-02-28")).empty());  // two months, clamped
}

TEST_CASE("a course to come has not begun", "[dosing]") {
  const auto message = [](std::string_view next, std::string_view today) {
    PatientRecord patient = patient_with(course_from(day("2026-01-01"), "40mg", "60kg"));
    end(patient.courses[0], day("2026-04-01"));
    patient.courses.push_back(course_from(day(next), "40mg", "60kg"));
    patient.courses[1].number = 2;
    for (const Finding& each : findings_of(patient, day(today))) {
      if (each.rule == "course.gap") return each.message.substr(0, each.message.find(','));
    }
    return std::string();
  };
  CHECK(message("2026-04-02", "2026-04-01") == "to begin 1 day after the last dose of course 1");
  CHECK(message("2026-04-03", "2026-04-03") == "begun 2 days after the last dose of course 1");
}

TEST_CASE("age on the first day", "[dosing]") {
  const auto born = [](const char* text) {
    PatientRecord patient = patient_with(course_from(start, "40mg", "60kg"));
    if (*text != '\0') patient.birth_date = day(text);
    return severities(findings_of(patient, start), "dose.age");
  };
  CHECK(born("2014-03-01").empty());  // twelve today
  CHECK(born("2014-03-02") == "WARN");
  CHECK(born("1990-01-01").empty());
  CHECK(born("").empty());
  CHECK(age_on(day("2012-02-29"), day("2024-02-28")) == 11);
  CHECK(age_on(day("2012-02-29"), day("2024-02-29")) == 12);
  CHECK(age_on(day("2012-02-29"), day("2013-02-28")) == 0);
  CHECK(age_on(day("2012-02-29"), day("2013-03-01")) == 1);
  CHECK(age_on(start, start) == 0);
}

TEST_CASE("findings are sorted, sourced and say which day they mean", "[dosing]") {
  PatientRecord patient = patient_with(course_from(start, "25mg", "60kg"));
  patient.birth_date = day("2016-01-01");
  CourseRecord& course = patient.courses[0];
  take(course, start, 200);
  weigh(course, start + days(5), "70kg");
  const auto findings = findings_of(patient, start + days(5));
  CHECK(findings.size() >= 5);
  CHECK(std::ranges::is_sorted(findings, {}, &Finding::severity));
  for (const Finding& finding : findings) {
    INFO(finding.rule);
    CHECK_FALSE(finding.message.empty());
    CHECK_FALSE(finding.source.empty());
  }
  CHECK(source_text({"S1 S4", "label", "H"}) == "S1 S4 (label, H)");
  CHECK(source_text({"", "design", "H"}) == "(design, H)");
  std::vector<Finding> shuffled{{"b", Severity::info, {}, "", ""},
                                {"a", Severity::stop, {}, "", ""},
                                {"a", Severity::info, {}, "", ""},
                                {"z", Severity::block, {}, "", ""}};
  sort_findings(shuffled);
  CHECK(shuffled[0].severity == Severity::stop);
  CHECK(shuffled[1].severity == Severity::block);
  CHECK(shuffled[2].rule == "a");
  CHECK(shuffled[3].rule == "b");
}

TEST_CASE("findings as severe: safety, urgent, by day, without a day, then not checked",
          "[dosing]") {
  const auto finding = [](const char* rule, Precedence precedence, std::optional<Date> on) {
    return Finding{rule, Severity::warn, on, "", "", 0, precedence};
  };
  std::vector<Finding> shuffled{finding("e", Precedence::unchecked, start),
                                finding("d", Precedence::usual, {}),
                                finding("c", Precedence::usual, start + days(1)),
                                finding("b", Precedence::urgent, start + days(9)),
                                finding("z", Precedence::usual, start),
                                finding("a", Precedence::safety, start + days(9))};
  sort_findings(shuffled);
  std::string order;
  for (const Finding& each : shuffled) order += each.rule;
  CHECK(order == "abzcde");
}

TEST_CASE("a dose where no plan is in force is on a day without a plan", "[dosing]") {
  CourseRecord course = course_from(day("2026-03-01"), "");
  take(course, day("2026-03-02"), 40);
  const StatusReport report = status_of(course, day("2026-03-03"));
  const auto found = std::ranges::find(report.alerts, "dose.unplanned_day", &Finding::rule);
  REQUIRE(found != report.alerts.end());
  CHECK(found->message ==
        "Mon 2026-03-02: 40 mg on a day without a plan, counted in mg, in no day count");
}

TEST_CASE("beside a course: from its first dose to a month after its last", "[dosing]") {
  const auto beside = [](const char* first, const char* last) {
    return is_beside_course(rules(), day(first), *last == '\0' ? std::optional<Date>() : day(last),
                            day("2026-03-01"), day("2026-07-31"));
  };
  CHECK_FALSE(beside("2026-01-01", "2026-02-28"));
  CHECK(beside("2026-01-01", "2026-03-01"));
  CHECK(beside("2026-01-01", ""));
  CHECK(beside("2026-08-31", ""));
  CHECK_FALSE(beside("2026-09-01", ""));
  CHECK(is_beside_course(rules(), day("2030-01-01"), {}, day("2026-03-01"), {}));
}

TEST_CASE("both ends of the usual weights are usual", "[dosing]") {
  CHECK(usual_weight_words(rules()) == "30 to 250 kg");
  const auto is_usual = [](const char* text) {
    return is_usual_weight(rules(), parse_weight(text).value().value);
  };
  CHECK(is_usual("30kg"));
  CHECK(is_usual("250kg"));
  CHECK_FALSE(is_usual("29.9999kg"));
  CHECK_FALSE(is_usual("250.0001kg"));
}
