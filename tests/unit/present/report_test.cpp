// The page: its timeline, what goes when a part is left out, and what the sheets hold.

#include "isotrack/present/report.hpp"

#include <algorithm>
#include <string>

#include "src/present/report_lanes.hpp"
#include "src/present/report_parts.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date today = day("2026-11-22");

/// A page of the patient's course, as the command makes it, without journal and lists.
ReportPage page_of(const SamplePatient& patient, Date on = today) {
  ReportPage page;
  page.today = on;
  page.version = "1.0";
  page.patient = patient.record.code;
  page.birth_date = patient.record.birth_date;
  page.category = patient.record.category_on(on);
  page.programme = "iPLEDGE REMS";
  page.status = status_of(patient.record, on);
  page.weights = patient.course().weights;
  page.curve = make_curve(*page.status, patient.course(), products());
  page.days = calendar_days(*page.status, patient.course(), on);
  const Rulebook rules = rulebook_of(patient.record);
  const Judgement judgement = judged(patient, on);
  page.obligations = judgement.obligations;
  page.next = due_items(judgement, on, 30);
  page.findings = alerts_of(judgement);
  page.events = patient.record.events;
  page.windows =
      supply_windows(patient.record, patient.course(), page.status->days, rules, {on, {}});
  return page;
}

const Lane* lane_named(const std::vector<Lane>& lanes, std::string_view title) {
  const auto found = std::ranges::find(lanes, title, &Lane::title);
  return found == lanes.end() ? nullptr : &*found;
}

std::size_t count_of(const Lane& lane, Sign sign) {
  return static_cast<std::size_t>(std::ranges::count(lane.marks, sign, &LaneMark::sign));
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::set<ReportPart> parts(std::string_view text) { return parse_report_parts(text).value(); }

const SymptomParts symptom_parts{{"low_mood", ReportPart::mood},
                                 {"pregnancy_exposure", ReportPart::pregnancy}};

Obligation stop_of(const std::string& rule, const std::string& message) {
  Obligation stop;
  stop.rule = rule;
  stop.kind = Kind::stop;
  stop.severity = Severity::stop;
  stop.state = ObligationState::overdue;
  stop.message = message;
  stop.words = "Stop isotretinoin at once and contact the prescriber.";
  stop.source = "S60 (label, H)";
  stop.due_on = today;
  return stop;
}

}  // namespace

TEST_CASE("windows are drawn as used, passed unused or open") {
  const ReportPage page =
      page_of(us_third_supply().test("2026-11-26").pickup("2026-11-27"), day("2026-11-30"));
  const auto lanes = lanes_of(page);
  const Lane* pickups = lane_named(lanes, "Pick-ups");
  REQUIRE(pickups != nullptr);
  REQUIRE(pickups->bars.size() == 4);
  CHECK(pickups->bars[0].look == BarLook::used);
  CHECK(pickups->bars[2].look == BarLook::unused);
  CHECK(pickups->bars[2].says == "window Wed 2026-11-18 to Tue 2026-11-24, passed unused");
  CHECK(pickups->bars[3].look == BarLook::used);
  CHECK(count_of(*pickups, Sign::done) == 3);
  const auto open = lanes_of(page_of(us_third_supply()));
  CHECK(lane_named(open, "Pick-ups")->bars.back().look == BarLook::open);
}

TEST_CASE("an obligation is a stroke once it is met, and a sign while it is not") {
  ReportPage page;
  page.today = today;
  const auto add = [&](ObligationState state, std::string_view on) {
    Obligation item;
    item.rule = "plan.labs";
    item.kind = Kind::lab;
    item.state = state;
    item.due_on = day(on);
    item.message = "labs";
    page.obligations.push_back(item);
  };
  add(ObligationState::met, "2026-09-01");
  add(ObligationState::missed, "2026-10-01");
  add(ObligationState::overdue, "2026-11-01");
  add(ObligationState::open, "2026-11-25");
  add(ObligationState::upcoming, "2026-12-25");
  add(ObligationState::waived, "2026-12-26");
  add(ObligationState::not_judged, "2026-12-27");
  page.events.draws.push_back({{}, day("2026-09-03"), ""});
  const auto lanes = lanes_of(page);
  REQUIRE(lanes.size() == 1);
  const Lane& labs = lanes.front();
  CHECK(labs.marks.size() == 6);
  CHECK(count_of(labs, Sign::due_day) == 1);
  CHECK(count_of(labs, Sign::missed) == 1);
  CHECK(count_of(labs, Sign::overdue) == 1);
  CHECK(count_of(labs, Sign::open) == 1);
  CHECK(count_of(labs, Sign::upcoming) == 1);
  CHECK(count_of(labs, Sign::done) == 1);
  CHECK(labs.marks[1].says == "Thu 2026-10-01: missed: labs");
  const auto span = span_of(lanes);
  REQUIRE(span.has_value());
  CHECK(*span == DaySpan{day("2026-09-01"), day("2026-12-25")});
}

TEST_CASE("results of tests have signs of their own") {
  ReportPage page;
  const SamplePatient patient = SamplePatient()
                                    .test("2026-09-01")
                                    .test("2026-10-01", TestResult::pending)
                                    .test("2026-11-01", TestResult::positive);
  page.events = patient.record.events;
  const auto lanes = lanes_of(page);
  const Lane* tests = lane_named(lanes, "Pregnancy tests");
  REQUIRE(tests != nullptr);
  REQUIRE(tests->marks.size() == 3);
  CHECK(tests->marks[0].sign == Sign::done);
  CHECK(tests->marks[1].sign == Sign::pending);
  CHECK(tests->marks[2].sign == Sign::alarm);
  CHECK(tests->marks[2].says == "Sun 2026-11-01: positive, serum, medical");
}

TEST_CASE("the picture spans the course, what is planned, and what lies shortly around it") {
  const ReportPage page = page_of(us_third_supply());
  const auto span = course_span(page, lanes_of(page));
  REQUIRE(span.has_value());
  CHECK(span->first == day("2026-07-24"));  // contraception, 60 days before the first dose
  CHECK(span->last == page.curve->last);
  ReportPage early = page;
  early.events.tests.front().collected = day("2020-01-01");
  CHECK(course_span(early, lanes_of(early))->first == day("2026-09-22") - days(120));
  ReportPage none;
  CHECK_FALSE(course_span(none, {}).has_value());
}

TEST_CASE("a lane of another course is not drawn") {
  const Lane lane{"Labs", {}, {{day("2026-01-10"), Sign::done, "", ""}}};
  CHECK(is_seen(lane, {day("2026-01-01"), day("2026-01-10")}));
  CHECK(is_seen(lane, {day("2026-01-10"), day("2026-01-20")}));
  CHECK_FALSE(is_seen(lane, {day("2026-01-11"), day("2026-02-10")}));
  const Lane open{"Contraception", {{day("2026-01-10"), {}, BarLook::lasting, ""}}, {}};
  CHECK(is_seen(open, {day("2026-05-01"), day("2026-05-10")}));
  CHECK_FALSE(is_seen(open, {day("2026-01-01"), day("2026-01-09")}));
  const Lane over{
      "Contraception", {{day("2026-01-10"), day("2026-01-20"), BarLook::lasting, ""}}, {}};
  CHECK(is_seen(over, {day("2026-01-20"), day("2026-05-10")}));
  CHECK_FALSE(is_seen(over, {day("2026-01-21"), day("2026-05-10")}));
}

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

TEST_CASE("capsules that lack are said in words, never as less than none") {
  ReportPage page = page_of(us_third_supply());
  Stock stock;
  stock.known = true;
  stock.lines = {{40, false, 60, 48, {}, {}, {}, 12}, {20, false, 0, 80, {}, {}, {}, -80}};
  stock.days_on_hand = 0;
  stock.lasts_through = day("2026-11-22");
  stock.short_of = stock.lines.back();
  page.stock = stock;
  const std::string html = to_html(page);
  CHECK(has(html, "not enough of 20"));
  CHECK(has(html, "80 of 20"));
  CHECK(has(html, "more taken than recorded"));
  CHECK_FALSE(has(html, "-80"));
}

TEST_CASE("how long capsules last is not said without the days nobody told of") {
  ReportPage page = page_of(us_third_supply());
  Stock stock;
  stock.known = true;
  stock.lines = {{20, false, 60, 0, {}, {}, {}, 60}};
  stock.days_on_hand = 60;
  stock.lasts_through = day("2027-02-17");
  stock.days_without_entry = 28;
  page.stock = stock;
  CHECK(has(to_html(page),
            "Wed 2027-02-17</time>, if nothing was taken on 28 days without an entry"));
}

TEST_CASE("STOPs with the same words say them once, and leave room for those of others") {
  ReportPage page = page_of(us_third_supply());
  Obligation suicide = stop_of("symptom.suicidal_thoughts", "suicidal thoughts");
  Obligation low = stop_of("symptom.low_mood", "depression");
  for (Obligation* each : {&suicide, &low}) {
    each->is_finding = true;
    each->words = "Get help at once.";
  }
  page.stop.stops = {suicide, stop_of("us.trigger.pregnancy", "positive pregnancy test"), low};
  const std::string html = to_html(page);
  CHECK(html.find("Get help at once.") == html.rfind("Get help at once."));
  CHECK(html.find("STOP</b> depression") < html.find("Get help at once."));
  CHECK(has(html, "Stop isotretinoin at once"));
  CHECK(has(html, "symptom.suicidal_thoughts S60 (label, H); symptom.low_mood S60 (label, H)"));
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

TEST_CASE("what was settled or set aside is told as such") {
  ReportPage page = page_of(us_third_supply());
  page.decisions = {{.on = day("2026-11-01"),
                     .rule = "us.trigger.pregnancy",
                     .title = "pregnancy",
                     .reason = "false positive"},
                    {.on = today,
                     .rule = "lab.T1",
                     .is_waiver = true,
                     .due_on = day("2026-11-18"),
                     .reason = "known"}};
  std::string html = to_html(page);
  for (const std::string_view tag : {"<time datetime=\"2026-11-22\">", "</time>"}) {
    for (std::size_t at = html.find(tag); at != std::string::npos; at = html.find(tag)) {
      html.erase(at, tag.size());
    }
  }
  CHECK(has(html, "Set aside Sun 2026-11-22: lab.T1, of "));
  CHECK(has(html, "; reason: known."));
  CHECK(has(html, ": pregnancy (us.trigger.pregnancy); decided: false positive."));
}

TEST_CASE("a STOP that was settled stands before what else was") {
  ReportPage page = page_of(us_third_supply());
  page.decisions = {
      {.on = day("2026-11-01"), .rule = "mood.item9", .reason = "seen", .of_stop = true},
      {.on = today, .rule = "lab.T3", .reason = "repeated"}};
  const std::string html = to_html(page);
  REQUIRE(has(html, "mood.item9; decided: seen."));
  REQUIRE(has(html, "lab.T3; decided: repeated."));
  CHECK(html.find("mood.item9; decided") < html.find("lab.T3; decided"));
}

TEST_CASE("a page without room for all that was settled still names each STOP") {
  ReportPage page = page_of(us_third_supply());
  page.symptoms.resize(30);
  page.corrections.resize(30);
  for (const char* rule : {"mood.item9", "us.trigger.missed_period", "symptom.pancreatitis"}) {
    page.decisions.push_back({.on = day("2026-11-01"), .rule = rule, .of_stop = true});
  }
  page.decisions.push_back({.on = today, .rule = "lab.T3"});
  const std::string html = to_html(page);
  for (const char* rule : {"mood.item9.", "us.trigger.missed_period.", "symptom.pancreatitis."}) {
    INFO(rule);
    CHECK(has(html, rule));
  }
}

TEST_CASE("item 9 above zero is named beside its score") {
  ReportPage page = page_of(us_third_supply());
  MoodLine line;
  line.score.instrument = MoodInstrument::phq9;
  line.score.items = {1, 1, 1, 1, 1, 1, 1, 1, 1};
  line.score.total = 9;
  line.band = "mild";
  page.mood.lines = {line};
  CHECK(has(to_html(page), "PHQ-9 9 of 27, mild; item 9 above zero"));
  page.mood.lines.front().score.items.back() = 0;
  CHECK_FALSE(has(to_html(page), "item 9"));
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

TEST_CASE("hostile text stays text, wherever it stands") {
  const std::string hostile = "</style><script>alert(1)</script>\"><img src=x onerror=y>";
  ReportPage page = page_of(us_third_supply());
  page.name = hostile;
  page.patient = hostile;
  page.programme = hostile;
  page.notes = {hostile};
  page.findings = {{hostile, Severity::warn, today, hostile, hostile}};
  page.stop.stops = {stop_of(hostile, hostile)};
  page.stop.contacts = {{{}, hostile, hostile}};
  page.status->product_name = hostile;
  page.status->holds = {{{}, today, {}, hostile}};
  page.symptoms.push_back({{}, hostile});
  MedicineLine medicine;
  medicine.fact.name = hostile;
  medicine.not_checked = hostile;
  medicine.matches.push_back({{}, {}, Severity::warn, hostile, Settled{false, today, hostile}});
  page.medicines = {medicine};
  page.decisions = {{.on = today, .rule = hostile, .title = hostile, .reason = hostile}};
  Correction correction;
  correction.line.recorded = {hostile};
  correction.line.reason = hostile;
  page.corrections = {correction};
  page.care = {{hostile, hostile, {}, hostile, {}}};
  const std::string html = to_html(page);
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "<img"));
  CHECK(html.find("</style>") == html.rfind("</style>"));
  CHECK(has(html, "&lt;script&gt;"));
}

TEST_CASE("the same page gives the same bytes, begins as every page, and needs nothing else") {
  const ReportPage page = page_of(us_third_supply());
  const std::string html = to_html(page);
  CHECK(html == to_html(page));
  CHECK(html.starts_with(report_head()));
  CHECK(html.ends_with("</html>\n"));
  CHECK(has(html, "default-src 'none'"));
  CHECK(has(html, "Self-reported"));
  for (const char* word : {"http:", "https:", "src=", "href=", "@import", "<script", "data:"}) {
    CAPTURE(word);
    CHECK_FALSE(has(html, word));
  }
}

TEST_CASE("a list gives way before a sheet overflows, and counts what it leaves out") {
  ReportPage page = page_of(us_third_supply());
  for (int i = 0; i < 60; ++i) {
    page.findings.push_back(
        {"dose.x", Severity::warn, today, "finding " + std::to_string(i), "S1 (label, H)"});
  }
  const Room room = room_on(page);
  CHECK(room.findings >= 3);
  CHECK(room.findings < 30);
  CHECK(has(to_html(page), " more: isotrack status."));
}

TEST_CASE("an empty list of findings does not deny what stands elsewhere on the sheet") {
  ReportPage page;
  page.today = today;
  page.patient = "P-00013";
  const auto says = [&](std::string_view words) { return has(to_html(page), words); };
  CHECK(says("<p>Nothing among what was judged.</p>"));
  Obligation item;
  item.rule = "monthly_classic";
  item.kind = Kind::lab;
  item.message = "labs";
  item.due_on = today + days(3);
  item.state = ObligationState::upcoming;
  page.next = {item};
  CHECK(says("<p>Nothing among what was judged.</p>"));
  page.next.front().state = ObligationState::overdue;
  CHECK(says("<p>Nothing besides what stands under What comes next.</p>"));
  page.next.front().state = ObligationState::open;
  page.next.front().severity = Severity::warn;
  CHECK(says("<p>Nothing besides what stands under What comes next.</p>"));
  page.stop.stops = {stop_of("us.trigger.pregnancy", "positive pregnancy test")};
  CHECK(says("<p>Nothing besides the STOP above and what stands under What comes next.</p>"));
  page.next.clear();
  CHECK(says("<p>Nothing besides the STOP above.</p>"));
}

TEST_CASE("a programme is called so once") {
  ReportPage page;
  page.programme = "iPLEDGE REMS";
  CHECK(person_words(page) == "programme iPLEDGE REMS");
  page.programme = "no programme";
  CHECK(person_words(page) == "no programme");
  page.programme = "UK Pregnancy Prevention Programme";
  CHECK(person_words(page) == "UK Pregnancy Prevention Programme");
}

TEST_CASE("a page without a course says so") {
  ReportPage page;
  page.today = today;
  page.patient = "P-00013";
  const std::string html = to_html(page);
  CHECK(has(html, "No course yet."));
  CHECK(has(html, "Nothing is recorded as due."));
  CHECK_FALSE(has(html, "class=\"sheet\""));
}

TEST_CASE("every medicine is named, however little room there is") {
  ReportPage page;
  page.today = today;
  const std::vector<std::string> names{"paracetamol", "zinc",         "loratadine", "ibuprofen",
                                       "vitamin A",   "methotrexate", "cetirizine", "rifampicin"};
  for (const std::string& name : names) {
    MedicineLine line;
    line.fact.name = name;
    line.fact.first = today;
    line.not_checked = name + ": not in the interaction list, so it was NOT checked";
    page.medicines.push_back(line);
  }
  std::size_t in_words_before = 0;
  for (std::size_t room = 4; room <= 40; ++room) {
    INFO(room);
    const std::string html = halves_section(page, room).html();
    for (const std::string& name : names) CHECK(has(html, name));
    CHECK_FALSE(has(html, " more: isotrack medicine list"));
    std::size_t in_words = 0;
    for (const std::string& name : names) {
      if (has(html, "<b>" + name + "</b>")) ++in_words;
    }
    CHECK(in_words >= in_words_before);  // more room never shows less
    CHECK(has(html, "Also: ") == (in_words > 0 && in_words < names.size()));
    in_words_before = in_words;
  }
  CHECK(in_words_before == names.size());
  for (MedicineLine& line : page.medicines) line.fact.name += " " + std::string(200, 'w');
  CHECK(has(halves_section(page, 3).html(), " more: isotrack medicine list"));
}
