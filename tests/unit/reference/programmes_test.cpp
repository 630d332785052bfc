// What each programme says: its dates, its editions, what it stops for, what it is laid over.

#include "tests/unit/reference/rules.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("the dates of the programmes are those of the facts", "[reference][rules]") {
  struct Expected {
    std::string programme;
    std::string rule;
    Check check;
    Anchor anchor;
    std::string due;
    std::string window;
    Gate gate;
    Severity severity;
  };

  const std::vector<Expected> rows{
      {"us-ipledge", "us.enrol", Check::milestone, Anchor::first_dose, "0d", "- -", Gate::each,
       Severity::block},
      {"us-ipledge", "us.test.screen", Check::milestone, Anchor::first_dose, "-19d", "- -",
       Gate::first, Severity::block},
      {"us-ipledge", "us.contra.start", Check::contraception_lead, Anchor::first_dose, "30d|1mo",
       "- -", Gate::first, Severity::block},
      {"us-ipledge", "us.contra.methods", Check::contraception_lead, Anchor::pickup, "0d", "- -",
       Gate::each, Severity::block},
      {"us-ipledge", "us.test.confirm.gap", Check::second_test, Anchor::screen_test, "-", "19d -",
       Gate::first, Severity::block},
      {"us-ipledge", "us.test.confirm.after_contra", Check::second_test, Anchor::contraception, "-",
       "30d -", Gate::first, Severity::block},
      {"us-ipledge", "us.test.confirm.menses", Check::second_test, Anchor::bleeding, "-", "0d 4d",
       Gate::first, Severity::block},
      {"us-ipledge", "us.test.monthly", Check::supply_test, Anchor::pickup, "-", "-6d 0d",
       Gate::each, Severity::block},
      {"us-ipledge", "us.window", Check::pickup_window, Anchor::specimen, "-", "0d 6d", Gate::each,
       Severity::block},
      {"us-ipledge", "us.lockout.first", Check::lockout, Anchor::specimen, "-", "19d -",
       Gate::first, Severity::block},
      {"us-ipledge", "us.window.cannot", Check::pickup_window, Anchor::visit, "-", "0d 29d",
       Gate::each, Severity::block},
      {"us-ipledge", "us.test.end", Check::milestone, Anchor::last_dose, "0d", "0d 7d", Gate::none,
       Severity::warn},
      {"us-ipledge", "us.test.post", Check::milestone, Anchor::last_dose, "30d", "30d -",
       Gate::none, Severity::warn},
      {"us-ipledge", "us.contra.end", Check::contraception_tail, Anchor::last_dose, "30d|1mo",
       "- -", Gate::none, Severity::stop},
      {"uk", "uk.test.pre_rx", Check::supply_test, Anchor::prescription, "-", "-3d 0d", Gate::each,
       Severity::block},
      {"uk", "uk.rx.valid", Check::pickup_window, Anchor::prescription, "-", "0d 6d", Gate::each,
       Severity::block},
      {"uk", "uk.review", Check::milestone, Anchor::first_dose, "28d", "-7d 20d", Gate::none,
       Severity::warn},
      {"uk", "uk.start.menses", Check::cycle_start, Anchor::bleeding, "-", "1d 2d", Gate::none,
       Severity::info},
      {"uk", "uk.test.early", Check::milestone, Anchor::first_dose, "-30d", "-60d -14d", Gate::none,
       Severity::warn},
      {"uk", "uk.test.post", Check::milestone, Anchor::last_dose, "1mo", "28d 35d", Gate::none,
       Severity::warn},
      {"eu", "eu.test.baseline", Check::second_test, Anchor::contraception, "-", "1mo -",
       Gate::first, Severity::block},
      {"eu", "eu.test.follow", Check::supply_test, Anchor::prescription, "-", "-3d 0d", Gate::each,
       Severity::block},
      {"fr", "fr.test.post", Check::milestone, Anchor::last_dose, "35d", "35d -", Gate::none,
       Severity::warn},
      {"ca", "ca.test.second", Check::milestone, Anchor::first_dose, "0d", "-11d 0d", Gate::first,
       Severity::block},
      {"ca", "ca.start.menses", Check::cycle_start, Anchor::bleeding, "-", "1d 2d", Gate::none,
       Severity::warn},
      {"ca", "ca.test.monthly", Check::supply_test, Anchor::pickup, "-", "-30d|-1mo 0d", Gate::each,
       Severity::block},
      {"ca", "ca.test.post", Check::milestone, Anchor::last_dose, "1mo", "1mo -", Gate::none,
       Severity::warn},
      {"anz", "anz.test.pre", Check::milestone, Anchor::first_dose, "0d", "-14d 0d", Gate::first,
       Severity::block},
      {"anz", "anz.test.monthly", Check::supply_test, Anchor::pickup, "-", "-30d|-1mo 0d",
       Gate::none, Severity::warn},
      {"anz", "anz.test.post", Check::milestone, Anchor::last_dose, "1mo", "0d 1mo", Gate::none,
       Severity::warn},
      {"strictest", "strictest.test.pre_rx", Check::supply_test, Anchor::prescription, "-",
       "-3d 0d", Gate::each, Severity::block},
      {"strictest", "strictest.window", Check::pickup_window, Anchor::specimen, "-", "0d 6d",
       Gate::each, Severity::block}};
  for (const Expected& expected : rows) {
    const Rule rule = rule_of(expected.programme, expected.rule);
    INFO(expected.rule);
    CHECK(rule.check == expected.check);
    CHECK(rule.anchor == expected.anchor);
    CHECK(spelt(rule.due) == expected.due);
    CHECK(spelt(rule.window) == expected.window);
    CHECK(rule.gate == expected.gate);
    CHECK(rule.severity == expected.severity);
  }
}

TEST_CASE("what else a row of iPLEDGE says", "[reference][rules]") {
  CHECK(rule_of("us-ipledge", "us.window").by_eastern_clock);
  CHECK(rule_of("us-ipledge", "us.window").who == Who::can);
  CHECK(rule_of("us-ipledge", "us.window.cannot").who == Who::cannot);
  const Rule reminder = rule_of("us-ipledge", "us.window.reminder");
  CHECK(reminder.of == "us.window");
  CHECK(reminder.days == std::vector<int>{3, 5, 6});
  CHECK(rule_of("us-ipledge", "us.enrol").once_per_patient);
  CHECK(rule_of("us-ipledge", "us.enrol").who == Who::all);
  // Condition 1 of the gate holds for every supply, not for the first alone.
  for (const std::string id : {"us.enrol", "us.agreement", "us.guardian", "us.category"}) {
    CHECK(rule_of("us-ipledge", id).gate == Gate::each);
  }
  CHECK(rule_of("us-ipledge", "us.questions").of == "us.result");
  CHECK(rule_of("us-ipledge", "us.guardian").under_age == 18);
  CHECK(rule_of("us-ipledge", "us.test.confirm.menses").regular_cycles);
  CHECK(rule_of("us-ipledge", "us.supply.max").most_days == 30);
  CHECK(rule_of("us-ipledge", "us.abstinence.reconfirm").only_with == "abstinence");
  CHECK(spelt(rule_of("us-ipledge", "us.restart").due) == "1mo");
  const Rule before = rule_of("us-ipledge", "us.test.setting.pre");
  CHECK((!before.during && !before.home_needs_permission));
  const Rule during = rule_of("us-ipledge", "us.test.setting.during.home");
  CHECK((during.during && during.home_needs_permission));
  const Rule pregnant = rule_of("us-ipledge", "us.trigger.pregnancy");
  CHECK(std::ranges::find(pregnant.contacts, "iPLEDGE pregnancy registry 1-866-495-0654") !=
        pregnant.contacts.end());
  CHECK(std::ranges::find(pregnant.contacts, "FDA MedWatch 1-800-FDA-1088") !=
        pregnant.contacts.end());
  CHECK_THAT(rule_of("us-ipledge", "us.lockout.first").text,
             Catch::Matchers::Contains("call iPLEDGE"));
}

TEST_CASE("the editions part on the day of the switch", "[reference][rules][D15]") {
  const Programme programme = load_programme("us-ipledge");
  REQUIRE(programme.switches.size() == 1);
  const Switch& edition = programme.switches.front();
  CHECK(edition.name == "us-ipledge.edition-b-from");
  CHECK(edition.on == day("2026-11-15"));
  CHECK_FALSE(edition.moved);
  CHECK(edition.edition_before == "A");
  CHECK(edition.edition_after == "B");
  CHECK(edition.confirm == "the iPLEDGE site");
  const std::set<std::string> only_a{"us.lockout.first", "us.window.cannot", "us.counsel.cannot"};
  const std::set<std::string> only_b{"us.retest.free", "us.counsel.cannot.enrolment"};
  for (const Rule& rule : programme.rules) {
    INFO(rule.id);
    CHECK(rule.before == (only_a.contains(rule.id) ? std::optional(edition.on) : std::nullopt));
    CHECK(rule.from == (only_b.contains(rule.id) ? std::optional(edition.on) : std::nullopt));
  }
}

TEST_CASE("a switch that was moved moves its rows", "[reference][rules]") {
  const Date later = day("2027-02-01");
  const Programme programme =
      load_programme("us-ipledge", {{"us-ipledge.edition-b-from", later}, {"other.switch", later}});
  CHECK(programme.switches.front().on == later);
  CHECK(programme.switches.front().moved);
  CHECK(find(programme.rules, "us.lockout.first")->before == later);
  CHECK(find(programme.rules, "us.retest.free")->from == later);
  const Programme same =
      load_programme("us-ipledge", {{"us-ipledge.edition-b-from", day("2026-11-15")}});
  CHECK_FALSE(same.switches.front().moved);
}

TEST_CASE("the second prescriber of the UK was asked for between two days", "[reference][rules]") {
  const Rule rule = rule_of("uk", "uk.minor.second");
  CHECK(rule.from == day("2023-10-31"));
  CHECK(rule.before == day("2026-01-22"));  // the last day was 2026-01-21
  CHECK(rule.by_first_dose);
  CHECK(rule.under_age == 18);
  for (const Rule& other : load_programme("uk").rules) {
    if (other.id != rule.id) CHECK((!other.from && !other.before));
  }
}

TEST_CASE("a programme stops on a pregnancy, a missed period and a gap", "[reference][rules]") {
  for (const std::string& id : programme_ids) {
    INFO(id);
    std::set<Trigger> seen;
    for (const Rule& rule : load_programme(id).rules) {
      if (rule.check != Check::trigger) continue;
      INFO(rule.id);
      seen.insert(rule.event);
      CHECK(rule.severity == Severity::stop);
      CHECK(rule.kind == Kind::stop);
      CHECK_THAT(rule.text, Catch::Matchers::StartsWith("Stop isotretinoin"));
      CHECK_FALSE(rule.contacts.empty());
      if (rule.event == Trigger::positive_test) CHECK(rule.who == Who::all);
    }
    CHECK(seen.contains(Trigger::positive_test));
    CHECK(seen.contains(Trigger::missed_period));
    CHECK(seen.contains(Trigger::contraception_gap));
    CHECK(seen.contains(Trigger::contraception_ended) == (id != "none"));
  }
}

TEST_CASE("only programme none has no gate", "[reference][rules]") {
  for (const std::string& id : programme_ids) {
    INFO(id);
    const Programme programme = load_programme(id);
    const bool has_gate = std::ranges::any_of(
        programme.rules, [](const Rule& rule) { return rule.gate != Gate::none; });
    CHECK(has_gate == (id != "none"));
    CHECK((programme.methods == MethodScheme::none) == (id == "none"));
  }
}

TEST_CASE("which methods a programme asks for", "[reference][rules]") {
  const std::map<std::string, MethodScheme> expected{{"us-ipledge", MethodScheme::us_two},
                                                     {"uk", MethodScheme::independent_or_two},
                                                     {"eu", MethodScheme::independent_or_two},
                                                     {"fr", MethodScheme::independent_or_two},
                                                     {"de", MethodScheme::independent_or_two},
                                                     {"it", MethodScheme::independent_or_two},
                                                     {"ca", MethodScheme::two},
                                                     {"anz", MethodScheme::two},
                                                     {"strictest", MethodScheme::us_two},
                                                     {"none", MethodScheme::none}};
  for (const auto& [id, methods] : expected) {
    INFO(id);
    const Programme programme = load_programme(id);
    CHECK(programme.methods == methods);
    CHECK(programme.abstinence_counts == (id == "us-ipledge"));
  }
}

TEST_CASE("a national programme is laid over that of the EU", "[reference][rules]") {
  const std::vector<std::string> eu = ids_of(load_programme("eu").rules);
  const std::map<std::string, std::vector<std::string>> replaced{
      {"fr", {"test.follow", "rx.supply", "rx.valid", "test.post"}},
      {"de", {"rx.supply", "rx.valid"}},
      {"it", {"contra.start", "rx.supply", "rx.valid"}}};
  const std::map<std::string, std::vector<std::string>> added{
      {"fr", {"fr.dermatologist", "fr.booklet"}}, {"de", {}}, {"it", {}}};
  for (const auto& [id, rows] : replaced) {
    INFO(id);
    std::vector<std::string> expected = eu;
    for (const std::string& row : rows) {
      std::ranges::replace(expected, "eu." + row, id + "." + row);
    }
    expected.insert(expected.end(), added.at(id).begin(), added.at(id).end());
    const Programme programme = load_programme(id);
    CHECK(ids_of(programme.rules) == expected);
    CHECK(programme.id == id);
    CHECK(programme.region != "European Union");
  }
}

TEST_CASE("the brief of a programme and the programme agree", "[reference][rules]") {
  for (const ProgrammeBrief& brief : load_programmes()) {
    INFO(brief.id);
    const Programme programme = load_programme(brief.id);
    CHECK(programme.id == brief.id);
    CHECK(programme.name == brief.name);
    CHECK(programme.note == brief.note);
    CHECK(programme.source.ids == brief.source.ids);
  }
  CHECK_THROWS_AS(load_programme("us"), Error);
  CHECK_THROWS_AS(load_lab_plan("monthly"), Error);
}

TEST_CASE("what kind of test, and of which decision", "[reference][rules]") {
  for (const auto& [id, rule] :
       std::vector<std::pair<std::string, std::string>>{{"us-ipledge", "us.test.screen"},
                                                        {"strictest", "strictest.test.screen"},
                                                        {"ca", "ca.test.first"}}) {
    CAPTURE(rule);
    CHECK(spelt(rule_of(id, rule).without_decision) == "-60d");
  }
  CHECK(rule_of("fr", "fr.test.follow").specimen == TestKind::serum);
  CHECK(rule_of("strictest", "strictest.test.pre_rx").specimen == TestKind::serum);
  CHECK_FALSE(rule_of("eu", "eu.test.follow").specimen);
  CHECK(rule_of("us-ipledge", "us.counsel.cannot.enrolment").by_first_dose);
  // In the UK and the EU sterilisation is one of two methods: the product text names IUD, IUS and
  // implant as the user-independent ones (3.3, 6).
  for (const Method& method : load_methods()) {
    const bool is_named = method.id == "iud" || method.id == "ius" || method.id == "implant";
    CAPTURE(method.id);
    CHECK(method.user_independent == is_named);
  }
}
