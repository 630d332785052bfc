// A clinic's own programme or lab plan: read with or without sources, and refused with the line and
// column of the mistake.

#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/error.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

constexpr std::string_view good_programme = R"({
  "id": "st-mary",
  "name": "St Mary's clinic",
  "region": "here",
  "note": "a test each month",
  "methods": "two",
  "switches": [
    {"name": "new-rules-from", "on": "2027-01-01", "edition_before": "old",
     "edition_after": "new", "confirm": "the clinic's board"}
  ],
  "rules": [
    {
      "id": "mary.test",
      "title": "pregnancy test",
      "kind": "pregnancy_test",
      "check": "supply_test",
      "severity": "BLOCK",
      "who": "can",
      "anchor": "pickup",
      "window": ["-3d", "0d"],
      "gate": "each",
      "condition": "latest test negative"
    },
    {
      "id": "mary.window",
      "title": "last pick-up day",
      "kind": "pickup", "check": "pickup_window", "severity": "BLOCK",
      "anchor": "specimen", "window": ["0d", "6d"], "from": "new-rules-from",
      "source": {"ids": ["memo-12"], "kind": "clinic", "confidence": "H"}
    },
    {
      "id": "mary.reminder",
      "title": "window closes",
      "kind": "pickup", "check": "window_reminder", "severity": "WARN",
      "of": "mary.window", "days": [3, 5]
    }
  ]
})";

constexpr std::string_view good_plan = R"({
  "about": "ours",
  "lab_plans": [
    {"id": "mary", "title": "every 6 weeks", "baseline": "before", "during": "every 6 weeks",
     "end": null, "analytes": ["alt"],
     "rules": [
       {"id": "mary", "title": "labs", "kind": "lab", "check": "milestone", "severity": "WARN",
        "anchor": "first_dose", "due": "6w", "every": "6w", "met_by": "lab"}
     ]}
  ]
})";

std::string with(std::string_view text, std::string_view from, std::string_view to) {
  std::string changed(text);
  const auto at = changed.find(from);
  REQUIRE(at != std::string::npos);
  return changed.replace(at, from.size(), to);
}

template <class Read>
std::string complaint(Read read, const std::string& text) {
  try {
    static_cast<void>(read(text));
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::io);
    return error.what();
  }
  return "accepted";
}

std::string programme_complaint(const std::string& text) {
  return complaint([](const std::string& json) { return read_clinic_programme("ours.json", json); },
                   text);
}

std::string plan_complaint(const std::string& text) {
  return complaint([](const std::string& json) { return read_clinic_lab_plan("labs.json", json); },
                   text);
}

struct Breakage {
  std::string from;
  std::string to;
  std::string says;
};

}  // namespace

TEST_CASE("a clinic's programme is read", "[reference][clinic]") {
  const Programme programme = read_clinic_programme("ours.json", good_programme);
  CHECK(programme.id == "st-mary");
  CHECK(programme.source.ids == "ours.json");
  CHECK(programme.source.kind == "clinic");
  CHECK_FALSE(programme.review_by);
  REQUIRE(programme.rules.size() == 3);
  CHECK(programme.rules[0].source.kind == "clinic");
  CHECK(programme.rules[1].source.ids == "memo-12");
  CHECK(programme.rules[1].from == parse_iso_date("2027-01-01").value());
  CHECK(programme.switches.front().name == "st-mary.new-rules-from");
  const Date moved = parse_iso_date("2027-03-01").value();
  const Programme later =
      read_clinic_programme("ours.json", good_programme, {{"st-mary.new-rules-from", moved}});
  CHECK(later.rules[1].from == moved);
}

TEST_CASE("a clinic's programme may be laid over a shipped one", "[reference][clinic]") {
  const std::string overlay = R"({"id": "us-ipledge", "base": "us-ipledge", "name": "ours",
    "region": "here", "note": "one visit less", "review_by": "2027-06-30", "rules": [
      {"id": "us.visit.monthly", "replaces": "us.visit.monthly", "title": "visit", "kind": "visit",
       "check": "milestone", "severity": "INFO", "anchor": "first_dose", "due": "60d",
       "every": "60d", "met_by": "visit"}]})";
  const Programme ours = read_clinic_programme("ours.json", overlay);
  const Programme shipped = load_programme("us-ipledge");
  REQUIRE(ours.rules.size() == shipped.rules.size());
  for (std::size_t i = 0; i < ours.rules.size(); ++i) {
    CHECK(ours.rules[i].id == shipped.rules[i].id);
    const bool is_ours = ours.rules[i].id == "us.visit.monthly";
    CHECK((ours.rules[i].source.kind == "clinic") == is_ours);
  }
  CHECK(ours.methods == shipped.methods);
  CHECK(ours.abstinence_counts);
  CHECK(ours.switches.size() == 1);
  CHECK(ours.review_by == parse_iso_date("2027-06-30").value());
}

TEST_CASE("a clinic's lab plan is read", "[reference][clinic]") {
  const LabPlan plan = read_clinic_lab_plan("labs.json", good_plan);
  CHECK(plan.id == "mary");
  REQUIRE(plan.rules.size() == 1);
  CHECK(plan.rules.front().due->days == 42);
  CHECK(plan.source.ids == "labs.json");
}

TEST_CASE("a broken programme of a clinic names line and column", "[reference][clinic]") {
  const std::vector<Breakage> breakages{
      // What is no JSON.
      {"\"id\": \"st-mary\",", "\"id\": \"st-mary\"", "ours.json:3:8: parse error"},
      {"\"region\": \"here\"", "\"region\": here", "ours.json:4:13: parse error"},
      {"\"of\": \"mary.window\", \"days\": [3, 5]\n    }\n  ]\n}", "\"of\": \"mary.window\"",
       "parse error"},
      {"\"region\": \"here\"", "\"region\": \"a\", \"region\": \"b\"",
       "ours.json:4:18: key 'region' stands twice"},
      {"\"window\": [\"-3d\", \"0d\"]", "\"anchor\": \"pickup\"",
       "ours.json:20:7: key 'anchor' stands twice"},
      // The whole file.
      {"\"note\": \"a test each month\",", "", "ours.json:1:1: 'note' is missing"},
      {"\"note\"", "\"nota\"", "ours.json:5:3: 'nota' is not a known key"},
      {"\"methods\": \"two\"", "\"methods\": \"three\"",
       "ours.json:6:3: 'three' is not one of none, us_two, independent_or_two, two"},
      {"\"methods\": \"two\"", "\"base\": \"utopia\"", "ours.json:6:3: no programme 'utopia'"},
      {"\"on\": \"2027-01-01\"", "\"on\": \"2027-02-30\"",
       "ours.json:8:32: new-rules-from: 'on' is not a date"},
      // A rule.
      {"\"title\": \"pregnancy test\",\n", "\n", "ours.json:12:5: mary.test: 'title' is missing"},
      {"\"severity\": \"BLOCK\"", "\"severity\": \"block\"",
       "ours.json:17:7: mary.test: 'block' is not one of STOP, BLOCK, WARN, INFO"},
      {"\"check\": \"supply_test\"", "\"check\": \"supply_tset\"",
       "ours.json:16:7: mary.test: 'supply_tset' is not one of milestone,"},
      {"\"anchor\": \"pickup\",\n", "\n",
       "ours.json:12:5: mary.test: 'anchor' is missing, which 'supply_test' needs"},
      {"\"anchor\": \"pickup\"", "\"anchor\": \"pick-up\"", "ours.json:19:7: mary.test: 'pick-up'"},
      {"[\"-3d\", \"0d\"]", "[\"0d\", \"-3d\"]",
       "ours.json:20:7: mary.test: 'window' ends before it begins"},
      {"[\"-3d\", \"0d\"]", "[\"-3d\"]", "ours.json:20:7: mary.test: 'window' is not a pair"},
      {"[\"-3d\", \"0d\"]", "[\"3 days\", \"0d\"]",
       "ours.json:20:7: mary.test: 'window' is not an offset"},
      {"[\"-3d\", \"0d\"]", "[\"-3d\", 0]", "ours.json:20:7: mary.test: 'window' is not a text"},
      {"\"gate\": \"each\",\n", "\n",
       "ours.json:12:5: mary.test: 'gate' and 'condition' need each other"},
      {"\"gate\": \"each\"", "\"percent\": 5",
       "ours.json:21:7: mary.test: 'percent' is not a known"},
      {"\"who\": \"can\"", "\"who\": \"cna\"", "ours.json:18:7: mary.test: 'cna' is not one of"},
      {"\"who\": \"can\"", "\"under_age\": 0", "ours.json:18:7: mary.test: 'under_age' is outside"},
      {"\"id\": \"mary.window\"", "\"id\": \"mary.test\"",
       "ours.json:25:7: rules[1]: 'id' 'mary.test' stands twice"},
      {"\"id\": \"mary.test\"", "\"id\": \"mary test\"",
       "ours.json:13:7: mary test: 'mary test' is not made of"},
      {"\"from\": \"new-rules-from\"", "\"from\": \"new-rules\"",
       "ours.json:28:53: mary.window: 'new-rules' is neither a date such as 2026-01-22 nor a"},
      {"\"ids\": [\"memo-12\"]", "\"ids\": []", "ours.json:29:18: mary.window, source: 'ids' is"},
      {"\"memo-12\"", "\"memo 12\"", "ours.json:29:18: mary.window, source: 'memo 12' is not one"},
      {"\"of\": \"mary.window\"", "\"of\": \"mary.widow\"",
       "ours.json:35:7: mary.reminder: 'mary.widow' is not a rule of this file"},
      {"[3, 5]", "[5, 3]", "ours.json:35:28: mary.reminder: 'days' is not ascending"},
      {"\"gate\": \"each\"", "\"replaces\": \"x\"",
       "ours.json:21:7: mary.test: 'replaces' is not a known key"}};
  for (const Breakage& breakage : breakages) {
    INFO(breakage.from << " -> " << breakage.to);
    CHECK_THAT(programme_complaint(with(good_programme, breakage.from, breakage.to)),
               Catch::Matchers::Contains(breakage.says));
  }
}

TEST_CASE("what a check cannot judge is refused with what it knows", "[reference][clinic]") {
  const std::string file = R"({
  "id": "ours", "name": "ours", "region": "here", "note": "n", "methods": "two",
  "rules": [
    {"id": "ours.rule", "title": "r", "kind": "pickup", "severity": "WARN",
     "check": CHECK}]})";

  struct Wrong {
    const char* check;
    const char* says;
  };

  for (
      const Wrong& row : std::vector<Wrong>{
          {R"("pickup_window", "anchor": "specimen", "window": ["0d", null])",
           "ours.json:5:54: ours.rule: 'pickup_window' needs both ends of 'window', not null"},
          {R"("pickup_window", "anchor": "pickup", "window": ["0d", "6d"])",
           "ours.json:5:32: ours.rule: 'pickup' is no anchor of 'pickup_window': specimen, "
           "prescription, visit"},
          {R"("lockout", "anchor": "specimen", "window": [null, "19d"])",
           "'lockout' needs the first end of 'window', not null"},
          {R"("lockout", "anchor": "specimen", "window": ["19d", null], "from": "2027-01-01")",
           "a lockout may end with an edition ('before'), not begin with one"},
          {R"("milestone", "anchor": "prescription", "due": "0d", "met_by": "test")",
           "'prescription' is no anchor of 'milestone': first_dose, last_dose, peak_dose, "
           "decision, visit"},
          {R"("milestone", "anchor": "contraception", "due": "0d", "met_by": "test")",
           "'contraception' is no anchor of 'milestone'"},
          {R"("milestone", "anchor": "screen_test", "due": "0d", "met_by": "test")",
           "'screen_test' is no anchor of 'milestone'"},
          {R"("milestone", "anchor": "bleeding", "due": "0d", "met_by": "test")",
           "'bleeding' is no anchor of 'milestone'"},
          {R"("milestone", "anchor": "specimen", "due": "0d", "met_by": "test")",
           "'specimen' is no anchor of 'milestone'"},
          {R"("milestone", "anchor": "pickup", "due": "0d", "met_by": "test")",
           "'pickup' is no anchor of 'milestone'"},
          {R"("supply_test", "anchor": "visit", "window": ["-3d", "0d"])",
           "'visit' is no anchor of 'supply_test': prescription, pickup"},
          {R"("second_test", "anchor": "last_dose", "window": ["0d", null])",
           "'last_dose' is no anchor of 'second_test'"},
          {R"("earliest", "anchor": "first_dose", "due": "1mo")",
           "'first_dose' is no anchor of 'earliest': last_dose"},
          {R"("contraception_tail", "anchor": "first_dose", "due": "1mo")",
           "'first_dose' is no anchor of 'contraception_tail': last_dose"},
          {R"("contraception_lead", "anchor": "pickup", "due": "30d")",
           "before the first dose 'due' is a length such as 30d, on the pick-up 0d"},
          {R"("cycle_start", "anchor": "specimen", "window": ["1d", "2d"])",
           "'specimen' is no anchor of 'cycle_start': bleeding"},
          {R"("supply_limit", "anchor": "pickup", "most_days": 30)", "'anchor' is not a known key"},
          {R"("note", "anchor": "first_dose")", "'first_dose' is no anchor of 'note': last_dose"},
          {R"("refill", "days": [7], "gate": "each", "condition": "c")",
           "'gate' is not a known key"},
          {R"("refill", "days": [7, 9])", "'days' of 'refill' is one number"},
          {R"("supply_test", "anchor": "pickup", "window": ["-3d", "0d"], "gate_only": true)",
           "'gate_only' is not a known key"},
          {R"("note", "contacts": ["me"])", "'contacts' is not a known key"},
          {R"("note", "by_first_dose": true)", "'by_first_dose' is about 'from' or 'before'"},
          {R"("milestone", "anchor": "last_dose", "due": "0d", "every": "30d", "met_by": "lab")",
           "nothing is repeated after the last dose"},
          {R"("milestone", "anchor": "first_dose", "due": "0d", "until_step": "x", "met_by": "lab")",
           "'until_step' ends what is repeated"},
          {R"("milestone", "anchor": "first_dose", "not_before_day": 5, "met_by": "lab")",
           "'not_before_day' moves a 'due', which is missing"},
          {R"("milestone", "anchor": "first_dose", "due": "0d", "specimen": "serum", "met_by": "lab")",
           "'specimen' is for what is met by a test"},
          {R"("milestone", "anchor": "last_dose", "due": "0d", "without_decision": "-60d", "met_by": "test")",
           "'without_decision' is for a test before the first dose"},
          {R"("supply_test", "anchor": "pickup", "window": ["-3d", "0d"], "specimen": "saliva")",
           "'saliva' is not one of urine, serum"},
          {R"("milestone", "anchor": "first_dose", "due": "0d", "met_by": "lab", "once_per_patient": true)",
           "'once_per_patient' is for what is met by a step"}}) {
    CAPTURE(row.check);
    CHECK_THAT(programme_complaint(with(file, "CHECK", row.check)),
               Catch::Matchers::Contains(row.says));
  }
}

TEST_CASE("control characters behind an escape are refused", "[reference][clinic]") {
  for (const char* escape : {"\\n", "\\t", "\\u001b[2K", "\\u0000", "\\u202e", "\\u2028"}) {
    CAPTURE(escape);
    const std::string title = std::string("\"title\": \"a") + escape + "b\"";
    CHECK(programme_complaint(with(good_programme, "\"title\": \"pregnancy test\"", title)) ==
          "ours.json:14:7: mary.test: 'title' holds control characters");
    const std::string name = std::string("\"name\": \"a") + escape + "b\"";
    CHECK(programme_complaint(with(good_programme, "\"name\": \"St Mary's clinic\"", name)) ==
          "ours.json:3:3: 'name' holds control characters");
    CHECK(plan_complaint(with(good_plan, "\"title\": \"labs\"", title)) ==
          "labs.json:7:23: mary, mary: 'title' holds control characters");
    const std::string memo = std::string("\"memo-12") + escape + "\"";
    CHECK(programme_complaint(with(good_programme, "\"memo-12\"", memo)) ==
          "ours.json:29:18: mary.window, source: 'ids' holds control characters");
  }
}

TEST_CASE("a stored file with control characters is judged by, and shows them",
          "[reference][clinic]") {
  const std::string text =
      with(good_programme, "\"pregnancy test\"", "\"test\\nSTOP \\u001b[8m\\u202e\"");
  const Programme programme = read_clinic_programme("st-mary", text, {}, ClinicText::stored);
  CHECK(programme.rules[0].title == "test\\x0aSTOP \\x1b[8mU+202E");
}

TEST_CASE("a moved switch never makes a programme unreadable", "[reference][clinic]") {
  const std::string text = with(good_programme, "\"from\": \"new-rules-from\"",
                                "\"from\": \"new-rules-from\", \"before\": \"2027-06-01\"");
  const auto moved = [&](const char* to) {
    return read_clinic_programme("ours.json", text,
                                 {{"st-mary.new-rules-from", parse_iso_date(to).value()}})
        .rules[1];
  };
  CHECK(moved("2027-05-31").from < moved("2027-05-31").before);
  // Past its end: from no day on.
  CHECK(moved("2027-06-01").from == moved("2027-06-01").before);
  CHECK(moved("2028-01-01").from > moved("2028-01-01").before);
  // What the file itself says is refused whatever was moved.
  const std::string wrong = with(text, "\"2027-06-01\"", "\"2027-01-01\"");
  CHECK_THAT(programme_complaint(wrong),
             Catch::Matchers::Contains("mary.window: 'before' is not after 'from'"));
  CHECK_THROWS_AS(
      read_clinic_programme("ours.json", wrong,
                            {{"st-mary.new-rules-from", parse_iso_date("2026-01-01").value()}}),
      Error);
}

TEST_CASE("a lab plan holds only what is looked at in one", "[reference][clinic]") {
  const auto plan = [](const std::string& row) {
    const std::string_view good =
        R"("check": "milestone", "severity": "WARN",
        "anchor": "first_dose", "due": "6w", "every": "6w", "met_by": "lab"})";
    return with(good_plan, good, row + "}");
  };
  CHECK(plan_complaint(plan(R"("severity": "WARN", "check": "window_reminder", "of": "mary",
        "days": [1])")) ==
        "labs.json:7:75: mary, mary: 'window_reminder' is no check of a lab plan: milestone, note");
  CHECK_THAT(plan_complaint(plan(R"("severity": "WARN", "check": "second_test",
        "anchor": "screen_test", "window": ["19d", null])")),
             Catch::Matchers::Contains("'second_test' is no check of a lab plan"));
  const std::string second = R"("met_by": "lab"},
       {"id": "mary.b", "title": "t", "kind": "lab", "check": "milestone", "severity": "WARN",
        "anchor": "first_dose", "due": "8w", "met_by": "test", "of": "mary"})";
  CHECK_THAT(plan_complaint(with(good_plan, R"("met_by": "lab"})", second)),
             Catch::Matchers::Contains("mary: mary.b names 'mary', which no test meets"));
  CHECK(plan_complaint(plan(R"("severity": "INFO", "check": "note")")) == "accepted");
  const std::string stored = plan(R"("severity": "WARN", "check": "refill", "days": [7])");
  CHECK(plan_complaint(stored) != "accepted");
  CHECK(read_clinic_lab_plan("mary", stored, ClinicText::stored).rules.size() == 1);
}

TEST_CASE("the id of a file can be typed", "[reference][clinic]") {
  for (const char* id : {"o ur", "-x", "\u00e9", "Ours", "our..s", "our."}) {
    CAPTURE(id);
    const std::string said = std::string("\"") + id + "\"";
    CHECK_THAT(programme_complaint(with(good_programme, "\"st-mary\"", said)),
               Catch::Matchers::StartsWith(std::string("ours.json:2:3: '") + id + "' "));
    CHECK_THAT(programme_complaint(
                   with(good_programme, "\"name\": \"new-rules-from\"", "\"name\": " + said)),
               Catch::Matchers::StartsWith("ours.json:8:6: "));
    CHECK_THAT(plan_complaint(with(good_plan, "{\"id\": \"mary\"", "{\"id\": " + said)),
               Catch::Matchers::StartsWith("labs.json:4:6: "));
  }
}

TEST_CASE("a row names another of the kind it is about", "[reference][clinic]") {
  const std::string reminder =
      with(good_programme, "\"of\": \"mary.window\"", "\"of\": \"mary.test\"");
  CHECK_THAT(programme_complaint(reminder),
             Catch::Matchers::Contains("names 'mary.test', which is no pickup_window"));
}

TEST_CASE("a broken overlay says what the base lacks", "[reference][clinic]") {
  const std::string overlay = R"({
  "id": "ours", "base": "eu", "name": "ours", "region": "here", "note": "n",
  "rules": [
    {"id": "ours.note", "title": "n", "kind": "visit", "check": "note", "severity": "INFO",
     "replaces": "eu.nothing"}]})";
  CHECK_THAT(programme_complaint(overlay),
             Catch::Matchers::Contains(
                 "ours.json:3:3: ours.note replaces 'eu.nothing', which the base lacks"));
  CHECK_THAT(programme_complaint(
                 with(with(overlay, "ours.note", "eu.rx.valid"), "eu.nothing", "eu.rx.supply")),
             Catch::Matchers::Contains("eu.rx.valid stands in the base"));
}

TEST_CASE("an overlay may name rules of its base, not ones it replaced", "[reference][clinic]") {
  const std::string overlay = R"({
  "id": "ours", "base": "us-ipledge", "name": "ours", "region": "here", "note": "n",
  "rules": [
    {"id": "ours.reminder", "title": "n", "kind": "pickup", "check": "window_reminder",
     "severity": "INFO", "of": "us.window", "days": [4]}]})";
  CHECK(programme_complaint(overlay) == "accepted");
  CHECK_THAT(programme_complaint(with(overlay, "\"of\": \"us.window\"", "\"of\": \"uk.window\"")),
             Catch::Matchers::Contains("ours.json:3:3: ours.reminder names 'uk.window', which is"));
  const std::string window = R"({"id": "ours.window", "replaces": "us.window", "title": "w",
     "kind": "pickup", "check": "pickup_window", "severity": "BLOCK", "anchor": "specimen",
     "window": ["0d", "3d"]}, {"id": "ours.reminder")";
  CHECK_THAT(programme_complaint(with(overlay, "{\"id\": \"ours.reminder\"", window)),
             Catch::Matchers::Contains("us.window.reminder names 'us.window', which is no rule"));
}

TEST_CASE("a broken lab plan of a clinic names line and column", "[reference][clinic]") {
  const std::vector<Breakage> breakages{
      {"\"about\": \"ours\",", "", "labs.json:1:1: 'about' is missing"},
      {"\"lab_plans\": [", "\"lab_plans\": {", "labs.json:4:5: parse error"},
      {"\"during\": \"every 6 weeks\",", "", "labs.json:4:5: mary: 'during' is missing"},
      {"\"due\": \"6w\"", "\"due\": \"6 weeks\"",
       "labs.json:8:33: mary, mary: 'due' is not an off"},
      {"\"due\": \"6w\", ", "", "labs.json:8:33: mary, mary: 'every' repeats a 'due'"},
      {"\"every\": \"6w\"", "\"every\": \"0d\"",
       "labs.json:8:46: mary, mary: 'every' is not above"},
      {"\"met_by\": \"lab\"", "\"met_by\": \"blood\"",
       "labs.json:8:61: mary, mary: 'blood' is not"},
      {"{\"id\": \"mary\", \"title\": \"labs\"", "{\"id\": \"maria\", \"title\": \"labs\"",
       "labs.json:6:6: mary: 'maria' is not 'mary', alone or with a dot"},
      {"]}\n  ]", "]}, {\"id\": \"two\"}\n  ]",
       "labs.json:3:3: a file of one's own holds one lab plan"},
      {"\"rules\": [", "\"rules\": [1, ", "labs.json:6:16: mary, rules[0]: is not an object"}};
  for (const Breakage& breakage : breakages) {
    INFO(breakage.from << " -> " << breakage.to);
    CHECK_THAT(plan_complaint(with(good_plan, breakage.from, breakage.to)),
               Catch::Matchers::Contains(breakage.says));
  }
  CHECK_THAT(plan_complaint(""), Catch::Matchers::Contains("labs.json:1:1: parse error"));
  CHECK_THAT(plan_complaint("[]"), Catch::Matchers::Contains("labs.json:1:1: is not an object"));
  CHECK_THAT(plan_complaint("{\"about\": 1e999}"), Catch::Matchers::Contains("labs.json:1"));
  CHECK_THAT(plan_complaint("{\"about\": \"\xff\"}"), Catch::Matchers::Contains("labs.json:1"));
  const std::string deep = "{\"about\": " + std::string(64, '[') + std::string(64, ']') + "}";
  CHECK_THAT(plan_complaint(deep),
             Catch::Matchers::Contains("labs.json:1:1: more than 64 lists and objects"));
}
