// The page: its timeline, and what the sheets hold.

#include <algorithm>
#include <string>

#include "src/present/report_lanes.hpp"
#include "src/present/report_parts.hpp"
#include "tests/unit/present/report_page.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Lane* lane_named(const std::vector<Lane>& lanes, std::string_view title) {
  const auto found = std::ranges::find(lanes, title, &Lane::title);
  return found == lanes.end() ? nullptr : &*found;
}

std::size_t count_of(const Lane& lane, Sign sign) {
  return static_cast<std::size_t>(std::ranges::count(lane.marks, sign, &LaneMark::sign));
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
  stock.days_if_untaken = 88;
  page.stock = stock;
  CHECK(has(to_html(page),
            "Wed 2027-02-17</time>; capsules for 88 days if nothing was taken on 28 days without "
            "an entry"));
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
