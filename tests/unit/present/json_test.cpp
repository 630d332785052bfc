// The JSON documents: every key of design.md section 6, always there, null when unknown.

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "isotrack/present/help.hpp"
#include "isotrack/present/message.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/reports.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;
using Json = nlohmann::ordered_json;

namespace {

/// One object on one line, `schema` first and `today` second.
Json document(const std::string& text, const std::string& schema) {
  INFO(text);
  REQUIRE(text.ends_with('\n'));
  CHECK(text.find('\n') == text.size() - 1);
  Json json = Json::parse(text);
  REQUIRE(json.size() >= 2);
  CHECK(json.begin().key() == "schema");
  CHECK(std::next(json.begin()).key() == "today");
  CHECK(json.at("schema") == "isotrack." + schema + "/1");
  return json;
}

void check_keys(const Json& object, const std::vector<std::string>& keys) {
  INFO(object.dump());
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(object.contains(key));
  }
}

/// Keys may hold anything, but what is a list in one report is a list in every report.
void check_status_keys(const Json& json) {
  check_keys(json, {"patient", "course", "weight", "cumulative", "targets", "doses", "adherence",
                    "alerts"});
  check_keys(json.at("patient"), {"code"});
  check_keys(json.at("course"), {"number", "state", "start", "day", "product", "regimen", "basis"});
  check_keys(json.at("weight"), {"baseline_kg", "current_kg", "current_on"});
  check_keys(json.at("cumulative"), {"mg", "equivalent_mg", "upper_equivalent_mg", "mg_per_kg"});
  check_keys(json.at("cumulative").at("mg_per_kg"), {"baseline", "current", "at_dose"});
  check_keys(json.at("doses"), {"scheduled_days", "full", "partial", "over", "missed", "unknown",
                                "scheduled_mg", "missed_dates", "unknown_dates", "vomited"});
  check_keys(json.at("adherence"), {"dose_percent", "dose_capped_percent", "day_percent"});
  CHECK(json.at("targets").is_array());
  CHECK(json.at("alerts").is_array());
  CHECK(json.at("doses").at("missed_dates").is_array());
  CHECK(json.at("doses").at("unknown_dates").is_array());
  for (const Json& target : json.at("targets")) {
    check_keys(target, {"mg_per_kg", "basis", "percent", "remaining_mg", "reached_on",
                        "days_remaining", "finish_on", "finish_on_at_adherence",
                        "finish_on_if_unsaid_taken", "capsules_remaining"});
    CHECK(target.at("capsules_remaining").is_array());
    for (const Json& capsule : target.at("capsules_remaining")) {
      check_keys(capsule, {"strength_mg", "count"});
    }
  }
  for (const Json& alert : json.at("alerts")) {
    check_keys(alert, {"rule", "severity", "due_on", "message", "source"});
    CHECK(std::set<std::string>{"STOP", "BLOCK", "WARN", "INFO"}.contains(alert.at("severity")));
  }
}

}  // namespace

TEST_CASE("every status document holds every key", "[json]") {
  for (const auto& [name, report] : sample_reports()) {
    INFO(name);
    const StatusSheet sheet{report};
    check_status_keys(document(to_json(sheet), "status"));
    CHECK(to_json(sheet) == to_json(sheet));
  }
}

TEST_CASE("an empty course is null where nothing is known, not zero", "[json]") {
  const StatusReport report = status_of(course_from(day("2026-03-01"), "", ""), day("2026-03-04"));
  const Json json = document(to_json(StatusSheet{report}), "status");
  check_status_keys(json);
  CHECK(json.at("today") == "2026-03-04");
  CHECK(json.at("weight").at("baseline_kg").is_null());
  CHECK(json.at("weight").at("current_on").is_null());
  CHECK(json.at("course").at("regimen").is_null());
  CHECK(json.at("course").at("product").is_null());
  CHECK(json.at("course").at("day") == 4);
  CHECK(json.at("cumulative").at("mg") == 0);
  CHECK(json.at("cumulative").at("mg_per_kg").at("baseline").is_null());
  CHECK(json.at("adherence").at("dose_percent").is_null());
  CHECK(json.at("targets").empty());
}

TEST_CASE("numbers are rounded once, half up, to their places", "[json]") {
  CourseRecord course = course_from(day("2026-03-01"), "40mg", "142lb");
  take_plan(course, course.start, course.start + days(2));
  miss(course, course.start + days(3));
  const Json json =
      document(to_json(StatusSheet{status_of(course, course.start + days(3))}), "status");
  CHECK(json.at("weight").at("baseline_kg").dump() == "64.4101");  // 64.41011654
  CHECK(json.at("cumulative").at("mg").dump() == "120");
  CHECK(json.at("cumulative").at("mg_per_kg").at("baseline").dump() == "1.8631");  // 1.86306...
  CHECK(json.at("adherence").at("dose_percent").dump() == "75");
  CHECK(json.at("targets")[0].at("remaining_mg").dump() == "7609.21");  // 7609.2139848
  CHECK(json.at("targets")[0].at("percent").dump() == "1.55");
  CHECK(json.at("course").at("day").is_number_integer());
  CHECK(json.at("doses").at("scheduled_mg").is_number_integer());
  CHECK(json.at("doses").at("missed_dates") == Json::array({"2026-03-04"}));
}

TEST_CASE("a met target has a day reached and nothing to come", "[json]") {
  CourseRecord course = course_from(day("2026-03-01"), "80mg", "50kg");
  take_plan(course, course.start, course.start + days(80));
  const Json json =
      document(to_json(StatusSheet{status_of(course, course.start + days(80))}), "status");
  const Json& met = json.at("targets")[0];
  CHECK(met.at("reached_on") == "2026-05-14");  // day 75: 6,000 of 6,000 mg
  CHECK(met.at("remaining_mg") == 0);
  CHECK(met.at("days_remaining") == 0);
  CHECK(met.at("finish_on").is_null());
  CHECK(met.at("capsules_remaining").empty());
  const Json& open = json.at("targets")[3];
  CHECK(open.at("mg_per_kg") == 150);
  CHECK(open.at("reached_on").is_null());
  CHECK(open.at("days_remaining") == 13);
  CHECK(open.at("capsules_remaining") == Json::array({{{"strength_mg", 40}, {"count", 26}}}));
}

TEST_CASE("the smaller documents parse, even when empty", "[json]") {
  const Date today = day("2026-03-01");
  Receipt receipt;
  receipt.command = "log";
  receipt.today = today;
  const Json empty = document(to_json(receipt), "receipt");
  CHECK(empty.at("lines").is_array());
  CHECK(empty.at("alerts").is_array());
  CHECK(empty.at("entry").is_null());
  CHECK(empty.at("cumulative").is_null());
  CHECK(document(to_json(CourseList{"me", today, {}, {}}), "courses").at("courses").is_array());
  CHECK(document(to_json(History{"me", today, {}}), "history").at("entries").is_array());
  CHECK(document(to_json(PatientList{today, {}}), "patients").at("patients").is_array());
  CHECK(document(to_json(ProductList{today, {}}), "products").at("products").is_array());
  CHECK(
      document(to_json(PatientCard{today, PatientRecord{}}), "patient").at("patient").is_object());
  VerifyReport verify;
  verify.today = today;
  CHECK(document(to_json(verify), "verify").at("damages").is_array());
  RegimenReport regimen;
  regimen.patient = "me";
  regimen.today = today;
  const Json steps = document(to_json(regimen), "regimen");
  CHECK(steps.at("steps").is_array());
  CHECK(steps.at("holds").is_array());
}

TEST_CASE("an error is one JSON line with code, message, hint and outcome", "[json]") {
  const Error refused(ExitStatus::refused, "no \"such\" day");
  const Json error = Json::parse(error_json(refused, Outcome::not_stored));
  check_keys(error.at("error"), {"code", "exit", "message", "hint", "outcome"});
  CHECK(error.at("error").at("code") == "refused");
  CHECK(error.at("error").at("exit") == 3);
  CHECK(error.at("error").at("message") == "no \"such\" day");
  CHECK(error.at("error").at("hint").is_null());
  CHECK(error.at("error").at("outcome") == "not_stored");
  const auto outcome = [&](std::optional<Outcome> given) {
    return Json::parse(error_json(refused, given)).at("error").at("outcome");
  };
  CHECK(outcome(Outcome::stored) == "stored");
  CHECK(outcome(Outcome::unknown) == "unknown");
  CHECK(outcome({}).is_null());
}

TEST_CASE("a warning is a JSON line of its own", "[json]") {
  CHECK(warning_json("unknown_zone", "no \"zone\"") ==
        "{\"warning\":{\"code\":\"unknown_zone\",\"message\":\"no \\\"zone\\\"\"}}\n");
}

TEST_CASE("help is a document, even when empty", "[json]") {
  Help help;
  help.today = day("2026-03-01");
  const Json empty = document(to_json(help), "help");
  CHECK(empty.at("asked").is_null());
  for (const char* list : {"commands", "everywhere", "topics", "lines"}) {
    CHECK(empty.at(list).is_array());
  }
}
