// What goes from the page when a part is left out.

#include <algorithm>
#include <string>

#include "src/present/report_parts.hpp"
#include "tests/unit/present/report_page.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

std::set<ReportPart> parts(std::string_view text) { return parse_report_parts(text).value(); }

const SymptomParts symptom_parts{{"low_mood", ReportPart::mood},
                                 {"pregnancy_exposure", ReportPart::pregnancy}};

}  // namespace

TEST_CASE("parts are read by their names") {
  CHECK(parts("pregnancy,mood") == std::set<ReportPart>{ReportPart::pregnancy, ReportPart::mood});
  CHECK(parts(" Name , care ") == std::set<ReportPart>{ReportPart::name, ReportPart::care});
  for (const char* wrong : {"", "pregnancy,", "weight", "pregnancy mood"}) {
    CAPTURE(wrong);
    const auto read = parse_report_parts(wrong);
    REQUIRE_FALSE(read);
    CHECK(read.error().status == ExitStatus::usage);
    CHECK(has(read.error().message, "name, pregnancy, labs"));
  }
}

TEST_CASE("what is left out is told nowhere on the page") {
  SamplePatient patient = us_third_supply();
  patient.gap("2026-10-01", "2026-10-03");
  ReportPage page = page_of(patient);
  page.category = Category::can;
  page.notes = {"Steps due before Tue 2026-09-22 are not judged: us.test.screen.",
                "us-ipledge: edition B.", "Not judged: us.enrol.",
                "What repeats is known up to its next day only."};
  page.findings.push_back({"us.test.monthly", Severity::warn, today, "picked up although", "S"});
  page.findings.push_back({"stock.low", Severity::warn, today, "capsules for 3 days", "S"});
  // Asked of those who can become pregnant alone, and of everybody.
  page.findings.push_back({"us.questions", Severity::warn, today, "questions", "S"});
  page.findings.push_back({"us.enrol", Severity::warn, today, "enrolment", "S"});
  page.corrections.push_back({{}, {ReportPart::pregnancy}});
  page.corrections.push_back({{}, {ReportPart::labs}});
  page.symptoms.push_back({{{}, "pregnancy_exposure", Grade::unknown, today, {}, ""}, "pregnant"});
  page.symptoms.push_back({{{}, "dry_lips", Grade::unknown, today, {}, ""}, "chapped lips"});
  const std::string before = to_html(page);
  for (const char* word : {"egnan", "ontracepti", "us.test", "iPLEDGE"}) CHECK(has(before, word));

  leave_out(page, parts("pregnancy"), rulebook_of(patient.record), symptom_parts);
  CHECK(page.notes == std::vector<std::string>{"What repeats is known up to its next day only."});
  const auto is_of = [](std::string_view rule) {
    return [=](const Finding& each) { return each.rule == rule; };
  };
  CHECK(std::ranges::any_of(page.findings, is_of("stock.low")));
  // What stays of the programme stands without an id, which would name it.
  const auto enrolment = std::ranges::find(page.findings, "enrolment", &Finding::message);
  REQUIRE(enrolment != page.findings.end());
  CHECK(enrolment->rule.empty());
  CHECK(std::ranges::none_of(page.findings, is_of("us.test.monthly")));
  CHECK(std::ranges::none_of(page.findings, is_of("us.questions")));
  CHECK(page.corrections.size() == 1);
  CHECK(page.symptoms.size() == 1);
  CHECK(page.windows.empty());
  CHECK_FALSE(page.category.has_value());
  std::string after = to_html(page);
  const std::string said = "Left out on request: pregnancy.";
  REQUIRE(has(after, said));
  after.erase(after.find(said), said.size());
  for (const char* word : {"egnan", "ontracepti", "us.test", "iPLEDGE", ">us.", "negative"}) {
    CAPTURE(word);
    CHECK_FALSE(has(after, word));
  }
}

TEST_CASE("of a STOP that is left out the number stays, and nothing is projected beside it") {
  ReportPage page = page_of(us_third_supply());
  page.stop.stops = {stop_of("us.trigger.pregnancy", "positive pregnancy test"),
                     stop_of("symptom.low_mood", "new depression or low mood"),
                     stop_of("symptom.pancreatitis", "severe upper abdominal pain")};
  leave_out(page, parts("pregnancy,mood"), rulebook_of(us_third_supply().record), symptom_parts);
  CHECK(page.stops_left_out == 2);
  REQUIRE(page.stop.stops.size() == 1);
  CHECK(page.stop.stops.front().rule == "symptom.pancreatitis");
  const std::string html = to_html(page);
  CHECK(has(html, "2 STOPs are open, of a part that was left out of this page."));
  CHECK_FALSE(has(html, "depression"));
  CHECK_FALSE(has(html, "Reference doses"));
}

TEST_CASE("words that somebody typed go with whatever of health is left out") {
  const Rulebook rules = rulebook_of(us_third_supply().record);
  const std::string telling = "because of what was not to be told";
  const auto left = [&](std::string_view names) {
    ReportPage page = page_of(us_third_supply());
    page.status->holds = {{{}, today, today, telling}};
    page.end = CourseEnd{{}, EndKind::stopped, today, telling};
    page.decisions = {{.on = today, .rule = "dose.band", .is_waiver = true, .reason = telling}};
    page.symptoms.push_back({{{}, "dry_lips", Grade::unknown, today, {}, "", telling}, "dry lips"});
    MedicineLine zinc;
    zinc.fact.name = "zinc";
    zinc.not_checked = "Not in the list";
    zinc.not_checked_settled = Settled{false, today, telling};
    page.medicines = {zinc};
    Obligation reminder;
    reminder.rule = "reminder.7";
    reminder.kind = Kind::reminder;
    reminder.due_on = today;
    reminder.message = telling;
    page.next.push_back(reminder);
    Correction correction;
    correction.line.local_date = today;
    correction.line.command = "amended";
    correction.line.recorded = {"60 mg on Sun 2026-11-22"};
    correction.line.reason = telling;
    page.corrections = {correction};
    page.stop.stops = {stop_of("dose.band", "a STOP")};
    page.stop.contacts = {{{}, "prescriber", "Dr. Lee 555"}, {{}, "midwife", telling}};
    if (!names.empty()) leave_out(page, parts(names), rules, symptom_parts);
    return to_html(page);
  };
  CHECK(has(left(""), telling));
  CHECK(has(left("name,care"), telling));
  for (const char* part : {"pregnancy", "labs", "medicines", "symptoms", "mood"}) {
    CAPTURE(part);
    CHECK_FALSE(has(left(part), telling));
    CHECK(has(left(part), "What was settled or set aside"));
    CHECK(has(left(part), "amended: 60"));
    CHECK(has(left(part), "Prescriber: Dr. Lee 555."));
  }
}

TEST_CASE("what speaks of contraception goes with the pregnancies, medicines that are none stay") {
  Rulebook rules = rulebook_of(us_third_supply().record);
  Interaction pill;
  pill.id = "progestin_only_pill";
  pill.concerns_contraception = true;
  pill.unless_with = "combined_contraceptive";
  Interaction inducer;
  inducer.id = "hormonal_inducers";
  inducer.concerns_contraception = true;
  rules.interactions.rows = {pill, inducer};
  ReportPage page = page_of(us_third_supply());
  MedicineLine one;
  one.fact.name = "Cerazette";
  one.matches = {{pill, {}, Severity::warn, "progestogen-only pill, avoid", {}}};
  MedicineLine other;
  other.fact.name = "rifampicin";
  other.matches = {{inducer, {}, Severity::info, "weakens hormonal contraceptives", {}}};
  page.medicines = {one, other};
  page.findings = {{"interaction.hormonal_inducers", Severity::info, today, "rifampicin", "S"},
                   {"interaction.progestin_only_pill", Severity::warn, today, "Cerazette", "S"}};
  page.decisions = {{.on = today, .rule = "interaction.progestin_only_pill", .is_waiver = true}};
  leave_out(page, parts("pregnancy"), rules, symptom_parts);
  REQUIRE(page.medicines.size() == 1);
  CHECK(page.medicines.front().fact.name == "rifampicin");
  CHECK(page.medicines.front().matches.empty());
  CHECK(page.findings.empty());
  CHECK(page.decisions.empty());
}

TEST_CASE("a red flag that stays names neither medicines nor own words that go") {
  Rulebook rules = rulebook_of(us_third_supply().record);
  SymptomRow row;
  row.id = "headache";
  row.red_flag = RedFlag{};
  row.red_flag->with_class_says = "With a tetracycline, stop both.";
  rules.symptoms.rows = {row};
  Obligation flag = stop_of("symptom.headache",
                            "\"zebras in sight\": headache, since Sun 2026-11-22, together with "
                            "minocycline");
  flag.words = "May be raised pressure. The US label says: stop. With a tetracycline, stop both.";
  const auto left = [&](std::string_view names) {
    ReportPage page = page_of(us_third_supply());
    page.stop.stops = {flag};
    page.findings = {{flag.rule, Severity::block, today, flag.message, "S"}};
    page.events.symptoms = {{{}, "headache", Grade::severe, today, {}, "", "zebras in sight"}};
    page.symptoms = {{page.events.symptoms.front(), "headache"}};
    leave_out(page, parts(names), rules, symptom_parts);
    return page;
  };
  const ReportPage medicines = left("medicines");
  CHECK(medicines.stop.stops.front().message == "headache, since Sun 2026-11-22");
  CHECK(medicines.stop.stops.front().words == "May be raised pressure. The US label says: stop.");
  rules.symptoms.rows.front().red_flag->sentence = "May be raised pressure.";
  rules.symptoms.rows.front().red_flag->with_class_sentence = "With a tetracycline it may be.";
  flag.words = "With a tetracycline it may be. The US label says: stop.";
  CHECK(left("medicines").stop.stops.front().words ==
        "May be raised pressure. The US label says: stop.");
  const std::string html = to_html(medicines);
  for (const char* word : {"minocycline", "tetracycline", "zebra"}) CHECK_FALSE(has(html, word));
  CHECK_FALSE(has(to_html(left("labs")), "zebra"));
  CHECK(has(to_html(left("labs")), "minocycline"));
  CHECK(has(to_html(left("care")), "zebra"));
}

TEST_CASE("each part takes its own with it") {
  const Rulebook rules = rulebook_of(us_third_supply().record);
  const auto left = [&](std::string_view names) {
    ReportPage page = page_of(us_third_supply());
    page.name = "Jane";
    page.mood.lines.push_back({});
    page.care.push_back({});
    page.corrections.push_back({});
    page.medicines.push_back({});
    page.labs.draws.push_back({1, today, Fasting::unknown, "", {}});
    page.findings = {{"lab.T1", Severity::warn, today, "TG", "S"},
                     {"mood.phq2", Severity::warn, today, "PHQ-2", "S"},
                     {"interaction.tetracyclines", Severity::block, today, "minocycline", "S"},
                     {"symptom.low_mood", Severity::warn, today, "low mood", "S"}};
    leave_out(page, parts(names), rules, symptom_parts);
    return page;
  };
  CHECK(left("name").name.empty());
  CHECK_FALSE(left("name").birth_date.has_value());
  CHECK(left("mood").mood.lines.empty());
  CHECK(left("mood").findings.size() == 2);
  CHECK(left("labs").labs.draws.empty());
  CHECK(left("labs").findings.size() == 3);
  CHECK(left("medicines").findings.size() == 3);
  CHECK(left("symptoms").findings.size() == 3);
  CHECK(left("care").care.empty());
  CHECK(left("corrections").corrections.empty());
  CHECK(left("care").name == "Jane");
  CHECK(left("care").findings.size() == 4);
}
