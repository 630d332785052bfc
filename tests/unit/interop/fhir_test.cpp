// The FHIR bundle: what becomes what, exact numbers, and that nothing of the person slips in.
// tests/cli/fhir_bundle.py holds whole bundles against the rules of FHIR R4.

#include "isotrack/interop/fhir.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "isotrack/reference/clinical_codes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/random_course.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;
using Json = nlohmann::json;

namespace {

/// Numbers the facts of a course as the store would, so that each has a name of its own.
void number_rows(CourseRecord& course) {
  std::int64_t row = 0;
  const auto number = [&](auto& facts) {
    for (auto& fact : facts) fact.recorded.first_row = fact.recorded.row = ++row;
  };
  number(course.weights);
  number(course.steps);
  number(course.doses);
  number(course.misses);
}

void number_rows(Events& events) {
  std::int64_t row = 0;
  const auto number = [&](auto& facts) {
    for (auto& fact : facts) fact.recorded.first_row = fact.recorded.row = ++row;
  };
  number(events.draws);
  number(events.tests);
  number(events.moods);
}

std::string exported(PatientRecord patient, Date today, const FhirOptions& options = {}) {
  static const LabTables labs = load_lab_tables();
  static const MoodRules mood = load_mood_rules();
  static const ClinicalCodes codes = load_clinical_codes();
  number_rows(patient.events);
  FhirRecord record;
  record.today = today;
  record.salt = "a salt";
  for (CourseRecord& course : patient.courses) {
    number_rows(course);
    record.courses.push_back(
        {as_of(course, today), make_status(patient, course, products(), rules(), today)});
  }
  record.patient = std::move(patient);
  return to_fhir(record, {products(), labs, mood, codes}, options);
}

/// The resources of a type, in their order.
std::vector<Json> of_type(const std::string& bundle, const std::string& type) {
  std::vector<Json> out;
  const Json read = Json::parse(bundle);
  for (const Json& entry : read.at("entry")) {
    if (entry.at("resource").at("resourceType") == type) out.push_back(entry.at("resource"));
  }
  return out;
}

/// The statuses of the resources of a type, one space between.
std::string statuses(const std::string& bundle, const std::string& type) {
  std::string out;
  for (const Json& each : of_type(bundle, type)) {
    out += (out.empty() ? "" : " ") + each.at("status").get<std::string>();
  }
  return out;
}

/// Observations whose code says `text`.
std::vector<Json> observations(const std::string& bundle, const std::string& text) {
  std::vector<Json> out = of_type(bundle, "Observation");
  std::erase_if(out, [&](const Json& each) { return each.at("code").at("text") != text; });
  return out;
}

Json component(const Json& observation, const std::string& text) {
  for (const Json& each : observation.at("component")) {
    if (each.at("code").at("text") == text) return each;
  }
  FAIL("no component '" << text << "'");
  return {};
}

/// 60 kg, 40 mg a day from 2026-09-22.
CourseRecord course() { return course_from(day("2026-09-22")); }

const Date today = day("2026-11-22");

constexpr const char* total_words = "cumulative dose of isotretinoin, label milligrams";

/// Milligrams of a day as the instructions of a request say it.
std::int64_t instructed(const Json& request, Date on) {
  std::int64_t sum = 0;
  constexpr std::array names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  for (const Json& dosage : request.value("dosageInstruction", Json::array())) {
    const Json& repeat = dosage.at("timing").at("repeat");
    const Json& bounds = repeat.at("boundsPeriod");
    const Date first = day(bounds.at("start").get<std::string>());
    if (on < first) continue;
    if (bounds.contains("end") && on > day(bounds.at("end").get<std::string>())) continue;
    if (days_between(first, on) % repeat.at("period").get<int>() != 0) continue;
    const auto weekdays = repeat.value("dayOfWeek", std::vector<std::string>{});
    const std::string name = names.at(date::weekday(on).c_encoding());
    const bool named = std::ranges::find(weekdays, name) != weekdays.end();
    if (!weekdays.empty() && !named) continue;
    sum += repeat.at("frequency").get<std::int64_t>() *
           dosage.at("doseAndRate").at(0).at("doseQuantity").at("value").get<std::int64_t>();
  }
  return sum;
}

}  // namespace

TEST_CASE("a bundle names no person unless asked, and never a typed text", "[fhir]") {
  PatientRecord patient = patient_with(course());
  patient.code = "P-0412";
  patient.name = "Sam \"Sammy\" Doe";
  patient.birth_date = day("2001-02-03");
  hold(patient.courses[0], day("2026-10-01"), day("2026-10-03"));
  patient.courses[0].holds[0].reason = "SECRET";
  take(patient.courses[0], day("2026-09-22"), 40);
  patient.courses[0].doses[0].note = "SECRET";
  miss(patient.courses[0], day("2026-09-23"));
  patient.courses[0].misses[0].reason = "SECRET";
  patient.events.tests.push_back({{}, today, TestResult::negative, {}, {}, "SECRET"});
  patient.contacts.push_back({{}, "clinic", "SECRET"});
  patient.events.draws.push_back({{}, today, "SECRET"});
  end(patient.courses[0], today);
  patient.courses[0].end->reason = "SECRET";

  const std::string discreet = exported(patient, today, {false, true});
  CHECK(discreet.find("SECRET") == std::string::npos);
  CHECK(discreet.find("Sam") == std::string::npos);
  CHECK(discreet.find("2001-02") == std::string::npos);
  CHECK(of_type(discreet, "Patient").at(0).at("identifier").at(1).at("value") == "P-0412");

  const std::string named = exported(patient, today, {true, true});
  CHECK(named.find("SECRET") == std::string::npos);
  const Json person = of_type(named, "Patient").at(0);
  CHECK(person.at("name").at(0).at("text") == "Sam \"Sammy\" Doe");
  CHECK(person.at("birthDate") == "2001-02-03");
}

TEST_CASE("names are the same for the same fact, tell nothing, and resolve", "[fhir]") {
  PatientRecord patient = patient_with(course());
  take_plan(patient.courses[0], day("2026-09-22"), day("2026-10-01"));
  const std::string bundle = exported(patient, today, {false, true});
  CHECK(bundle == exported(patient, today, {false, true}));
  CHECK(bundle.starts_with(fhir_begins));
  CHECK(bundle.ends_with("\n]}\n"));

  std::set<std::string> urls;
  const Json read = Json::parse(bundle);
  for (const Json& entry : read.at("entry")) {
    const auto url = entry.at("fullUrl").get<std::string>();
    INFO(url);
    CHECK(url.starts_with("urn:uuid:"));
    CHECK(url.size() == 45);
    CHECK(urls.insert(url).second);
  }
  CHECK(urls.size() == 4 + 10 + 1);  // patient, request, statement, total; doses; weight
  for (std::size_t at = 0; (at = bundle.find("\"reference\":\"", at)) != std::string::npos;) {
    at += 13;
    CHECK(urls.contains(bundle.substr(at, 45)));
  }
}

TEST_CASE("numbers keep the digits they were entered with", "[fhir]") {
  CourseRecord one = course_from(day("2026-09-22"), "40mg", "64.50kg");
  weigh(one, day("2026-10-01"), "142.0625lb");
  weigh(one, day("2026-10-02"), "10st 3lb");
  PatientRecord patient = patient_with(one);
  LabDraw draw{{}, day("2026-10-01"), ""};
  draw.values.push_back({"triglyceride", parse_lab_number("1.60").value(), "mmol/L", {}});
  draw.values.push_back(
      {"alt", parse_lab_number("31").value(), "U/L", parse_lab_number("55.0").value()});
  draw.values.push_back({"bilirubin", parse_lab_number("9").value(), "umol/L", {}});
  draw.fasting = Fasting::yes;
  patient.events.draws.push_back(draw);
  const std::string bundle = exported(patient, today);
  const auto says = [&](const std::string& text) { return bundle.find(text) != std::string::npos; };
  CHECK(says(R"({"value":64.50,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"})"));
  CHECK(says(R"({"value":142.0625,"unit":"[lb_av]")"));
  CHECK(says(R"({"value":143,"unit":"[lb_av]")"));
  CHECK(says(R"({"value":1.60,"unit":"mmol/L")"));
  CHECK(says(R"("referenceRange":[{"high":{"value":55.0,"unit":"U/L")"));
  CHECK(observations(bundle, "triglycerides").at(0).at("code").at("coding").at(0).at("code") ==
        "14927-8");
  CHECK(observations(bundle, "triglycerides").at(0).at("note").at(0).at("text") == "fasting");
  CHECK_FALSE(observations(bundle, "total bilirubin").at(0).at("code").contains("coding"));
}

TEST_CASE("a request stands as its step does", "[fhir]") {
  CourseRecord one = course();
  follow(one, day("2026-10-22"), "60mg");
  follow(one, day("2026-12-22"), "80mg");
  const auto stands = [&](Date on) {
    return statuses(exported(patient_with(one), on), "MedicationRequest");
  };
  const auto is = [&](Date on) {
    return statuses(exported(patient_with(one), on), "MedicationStatement");
  };
  CHECK(stands(day("2026-09-21")) == "active active active");
  CHECK(is(day("2026-09-21")) == "intended");
  CHECK(stands(day("2026-10-21")) == "active active active");
  CHECK(stands(day("2026-10-22")) == "completed active active");
  CHECK(is(today) == "active");
  hold(one, day("2026-11-20"), std::nullopt);
  CHECK(stands(today) == "completed on-hold active");
  CHECK(is(today) == "on-hold");
  end(one, today, EndKind::stopped);
  CHECK(stands(today) == "completed stopped cancelled");
  CHECK(is(today) == "stopped");
  one.end->kind = EndKind::finished;
  CHECK(stands(today) == "completed completed cancelled");
  CHECK(is(today) == "completed");
  CHECK(stands(today - days(1)) == "completed on-hold active");  // not yet known that it ends
}

TEST_CASE("the instructions of a request are the plan, day by day", "[fhir]") {
  const auto check = [](const Plan& plan, Date from) {
    CourseRecord one = course_from(from, "", "60kg");
    follow(one, from, plan);
    const Json request = of_type(exported(patient_with(one), from), "MedicationRequest").at(0);
    INFO(to_text(plan) << "\n" << request.dump(1));
    for (int i = 0; i < 70; ++i) {
      const Date on = from + days(i);
      REQUIRE(instructed(request, on) == plan.on(from, on).total().count());
    }
  };
  for (const char* text :
       {"40mg", "2x20mg", "40mg+20mg", "40mg 60mg", "60mg*7 0mg*21", "20mg tue,thu,sat",
        "40mg+20mg mon", "40mg 0mg 0mg", "2x20mg 40mg+20mg 0mg"}) {
    check(plan(text), day("2026-09-22"));
  }
  Random random(20261122);
  for (int i = 0; i < 50; ++i) {
    check(random_plan(random), day("2026-09-22") + days(random.between(0, 30)));
  }
}

TEST_CASE("a day of a cycle that a later step cuts off is not instructed", "[fhir]") {
  CourseRecord one = course_from(day("2026-09-22"), "40mg 60mg 20mg");
  follow(one, day("2026-09-24"), "10mg");
  const Json request = of_type(exported(patient_with(one), today), "MedicationRequest").at(0);
  CHECK(request.at("dosageInstruction").size() == 2);
  CHECK(request.at("dosageInstruction").at(1).at("text") == "60 mg every 3 days from 2026-09-23");
  CHECK(instructed(request, day("2026-09-24")) == 0);
}

TEST_CASE("a total with days nobody spoke of is at least what it says", "[fhir]") {
  CourseRecord one = course_from(day("2026-09-22"), "40mg", "60kg", micronised);
  one.already = Milligrams(200);
  one.already_product = micronised;
  take_plan(one, day("2026-09-22"), day("2026-09-30"));
  miss(one, day("2026-10-01"));
  const Json open = observations(exported(patient_with(one), day("2026-10-04")), total_words).at(0);
  CHECK(open.at("status") == "preliminary");
  CHECK(open.at("valueQuantity").at("value") == 560);  // 200 + 9 x 40
  CHECK(open.at("valueQuantity").at("comparator") == ">=");
  CHECK(component(open, "conventional-equivalent").at("valueQuantity").at("value") == 700);
  CHECK(component(open, "conventional-equivalent, with the days without entry as planned")
            .at("valueQuantity")
            .at("value") == 800);
  CHECK(component(open, "per body weight, baseline 60.00 kg").at("valueQuantity").at("value") ==
        Json::parse("11.6667"));
  CHECK(component(open, "taken before this record").at("valueQuantity").at("value") == 200);
  CHECK(component(open, "of these, days said to be missed").at("valueInteger") == 1);
  CHECK(component(open, "of these, days without entry").at("valueInteger") == 2);

  end(one, day("2026-10-01"));
  const Json closed =
      observations(exported(patient_with(one), day("2026-10-04")), total_words).at(0);
  CHECK(closed.at("status") == "final");
  CHECK_FALSE(closed.at("valueQuantity").contains("comparator"));
  CHECK(closed.at("effectivePeriod").at("end") == "2026-10-01");
}

TEST_CASE("doses and declared misses, only when asked", "[fhir]") {
  PatientRecord patient = patient_with(course());
  CourseRecord& one = patient.courses[0];
  take(one, day("2026-09-22"), 40);
  one.doses[0].vomited = true;
  take(one, day("2026-09-23"), 20);
  miss(one, day("2026-09-23"));  // the rest of the day
  miss(one, day("2026-09-24"));
  miss(one, day("2026-09-25"));
  hold(one, day("2026-09-25"), day("2026-09-25"));  // stops counting
  CHECK(of_type(exported(patient, today), "MedicationAdministration").empty());
  const std::string bundle = exported(patient, today, {false, true});
  CHECK(statuses(bundle, "MedicationAdministration") == "completed completed not-done not-done");
  const auto given = of_type(bundle, "MedicationAdministration");
  CHECK(given[0].at("note").at(0).at("text") == "vomited");
  CHECK(given[1].at("dosage").at("dose").at("value") == 20);
  CHECK(given[2].at("effectiveDateTime") == "2026-09-23");
  CHECK_FALSE(given[3].contains("dosage"));
}

TEST_CASE("tests and scores say what is known, and what is not", "[fhir]") {
  PatientRecord patient = patient_with(course());
  patient.logging = Logging::visits;
  const auto test = [&](std::string_view on, TestResult result, TestKind kind,
                        TestSetting setting) {
    patient.events.tests.push_back({{}, day(on), result, kind, setting, ""});
  };
  test("2026-11-01", TestResult::negative, TestKind::urine, TestSetting::home);
  test("2026-11-02", TestResult::pending, TestKind::serum, TestSetting::unknown);
  test("2026-11-03", TestResult::invalid, TestKind::unknown, TestSetting::medical);
  test("2026-12-01", TestResult::positive, TestKind::serum, TestSetting::medical);  // to come
  patient.events.moods.push_back({{}, MoodInstrument::phq2, day("2026-11-01"), {1, 2}, 3, ""});
  patient.events.moods.push_back(
      {{}, MoodInstrument::phq9, day("2026-11-02"), {1, 1, 1, 1, 1, 1, 1, 1, 2}, 10, ""});
  patient.events.moods.push_back({{}, MoodInstrument::phq9, day("2026-11-03"), {}, 25, ""});
  const std::string bundle = exported(patient, today);

  CHECK_FALSE(of_type(bundle, "MedicationStatement").at(0).contains("informationSource"));
  const Json urine = observations(bundle, "pregnancy test (urine)").at(0);
  CHECK(urine.at("code").at("coding").at(0).at("code") == "2106-3");
  CHECK(urine.at("valueCodeableConcept").at("text") == "negative");
  CHECK(urine.at("note").at(0).at("text") == "tested at home");
  CHECK(observations(bundle, "pregnancy test (serum)").size() == 1);
  const Json pending = observations(bundle, "pregnancy test (serum)").at(0);
  CHECK(pending.at("status") == "registered");
  CHECK_FALSE(pending.contains("valueCodeableConcept"));
  const Json invalid = observations(bundle, "pregnancy test").at(0);
  CHECK(invalid.at("dataAbsentReason").at("coding").at(0).at("code") == "error");
  CHECK_FALSE(invalid.contains("valueCodeableConcept"));

  CHECK(observations(bundle, "PHQ-2 total").at(0).at("code").at("coding").at(0).at("code") ==
        "55758-7");
  const auto scores = observations(bundle, "PHQ-9 total");
  REQUIRE(scores.size() == 2);
  CHECK(scores[0].at("component").at(0).at("valueInteger") == 2);
  CHECK(scores[0].at("component").at(0).at("code").at("coding").at(0).at("code") == "44260-8");
  CHECK_FALSE(scores[1].contains("component"));
}

TEST_CASE("a product that counts differently is named", "[fhir]") {
  CourseRecord one = course_from(day("2026-09-22"), "40mg", "60kg", "us-claravis");
  follow(one, day("2026-10-22"), "32mg", micronised);
  follow(one, day("2026-11-20"), "40mg", generic);
  const std::string bundle = exported(patient_with(one), today);
  const auto requests = of_type(bundle, "MedicationRequest");
  const auto name = [](const Json& resource) {
    return resource.at("medicationCodeableConcept").at("text").get<std::string>();
  };
  CHECK(name(requests.at(0)) == "isotretinoin (Claravis)");
  CHECK(name(requests.at(1)) == "isotretinoin (Absorica LD)");
  CHECK(name(requests.at(2)) == "isotretinoin USP");
  CHECK(name(of_type(bundle, "MedicationStatement").at(0)) ==
        "isotretinoin (Claravis), isotretinoin (Absorica LD), isotretinoin USP");
}
