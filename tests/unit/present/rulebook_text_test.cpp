// Rules, sources and the record in words and as documents.

#include "tests/unit/present/obligations.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("no line of the rules and the record passes the screen", "[obligations]") {
  check_text("programme", sample_programme_sheet());
  check_text("programme before", sample_programme_sheet("2026-01-01"));
  check_text("no rule", ProgrammeSheet{sunday(), Programme{}, sunday()});
  check_text("programmes", ProgrammeList{sunday(), {sample_programme(), sample_programme()}});
  check_text("no programme", ProgrammeList{sunday(), {}});
  check_text("lab plan", sample_lab_plan());
  check_text("bare lab plan", LabPlanSheet{sunday(), LabPlan{}, {}});
  check_text("sources", sample_sources());
  check_text("no sources", SourceList{sunday(), {}, {}});
  check_text("care", sample_care());
  check_text("no care", CareList{sunday(), "me", {}, "Nothing was read."});
  EventList events = sample_events();
  check_text("events", events);
  events.rows.clear();
  check_text("no events", events);
}

TEST_CASE("a programme shows the rules of the day and both sides of its switch", "[obligations]") {
  const std::string now = flowing(to_text(sample_programme_sheet(), at_80));
  CHECK(holds(now, "Edition A to Sat 2026-11-14, edition B from Sun 2026-11-15"));
  CHECK(holds(now, "confirm on the iPLEDGE site"));
  CHECK(holds(now, "Not in force on that day: us.lockout.first."));
  CHECK(holds(now, "BLOCK us.window: last pick-up day"));
  CHECK(holds(now, "the label says: stop") == false);
  CHECK(holds(now, "the regulator says: stop isotretinoin"));
  const std::string before = to_text(sample_programme_sheet("2026-11-14"), at_80);
  CHECK(holds(before, "us.lockout.first: no new test too soon"));
  CHECK(holds(before, "in force to Sat 2026-11-14"));
  CHECK_FALSE(holds(before, "Not in force"));
  const Json json = parsed(sample_programme_sheet(), "programme");
  CHECK(json.at("on") == "2026-11-22");
  CHECK(json.at("rules").size() == 4);
  CHECK(json.at("switches").at(0).at("confirm") == "the iPLEDGE site");
}

TEST_CASE("rules in words", "[obligations]") {
  Rule rule;
  CHECK(rule_words(rule) == "no day is stated");
  rule.check = Check::milestone;
  rule.anchor = Anchor::first_dose;
  rule.due = offset("0d");
  CHECK(rule_words(rule) == "due on the day of the first dose");
  rule.due = rule.every = offset("30d");
  rule.window = {offset("-7d"), offset("22d")};
  CHECK(rule_words(rule) ==
        "every 30 days from the first dose; from 7 days before each due day to 22 days after it, "
        "both days included");
  Rule lead;
  lead.check = Check::contraception_lead;
  lead.anchor = Anchor::first_dose;
  lead.due = offset("30d|1mo");
  lead.who = Who::can;
  CHECK(rule_words(lead) ==
        "the required methods in use without a gap since 30 days or 1 month (whichever is longer) "
        "before the first dose; for those who can become pregnant");
  Rule test;
  test.check = Check::supply_test;
  test.anchor = Anchor::pickup;
  test.window = {offset("-6d"), offset("0d")};
  test.gate = Gate::each;
  CHECK(rule_words(test) ==
        "a negative test from 6 days before the pick-up to the day of the pick-up, both days "
        "included; a condition of each supply");
  Rule second;
  second.check = Check::second_test;
  second.anchor = Anchor::contraception;
  second.window.first = offset("1mo");
  CHECK(rule_words(second) ==
        "the last test before the first dose from 1 month after the start of contraception on");
  second.anchor = Anchor::screen_test;
  CHECK(rule_words(second).starts_with("the second test from 1 month"));
  second.specimen = TestKind::serum;
  CHECK(rule_words(second).find("; a blood test") != std::string::npos);
  Rule screen;
  screen.check = Check::milestone;
  screen.without_decision = Offset{-60, 0, true, false};
  CHECK(
      rule_words(screen).find("from the decision to prescribe on; where none is recorded, from 60 "
                              "days before the first dose on") != std::string::npos);
  CHECK(until_words(offset("1mo")) == "1 month after the last dose");
  CHECK(in_force_on(rule, sunday()));
  rule.before = sunday();
  CHECK_FALSE(in_force_on(rule, sunday()));
  CHECK(in_force_on(rule, sunday() - days(1)));
}

TEST_CASE("what sources dispute stands with the rule", "[obligations]") {
  const std::string text = to_text(sample_programme_sheet(), at_80);
  CHECK(holds(text, "         disputed: Whether the first day counts.\n"));
  CHECK(parsed(sample_programme_sheet(), "programme").at("rules").at(1).at("disputed") ==
        "Whether the first day counts.");
}

TEST_CASE("every rule is said in words", "[obligations]") {
  for (int check = 0; check <= static_cast<int>(Check::note); ++check) {
    for (int anchor = 0; anchor <= static_cast<int>(Anchor::pickup); ++anchor) {
      Rule rule;
      rule.check = static_cast<Check>(check);
      rule.anchor = static_cast<Anchor>(anchor);
      rule.event = Trigger::missed_period;
      rule.window.first = offset("-4w");
      const std::string words = rule_words(rule);
      INFO(words);
      CHECK_FALSE(words.empty());
      CHECK_FALSE(holds(words, "  "));
    }
  }
}

TEST_CASE("sources, care, lab plan and programmes as JSON", "[obligations]") {
  const Json sources = parsed(sample_sources(), "sources");
  CHECK(sources.at("sources").at(0).at("ids").dump() == R"(["P-S15","P-S16"])");
  CHECK(sources.at("sources").back().at("ids").empty());
  CHECK(sources.at("sources").back().at("review_by") == "2026-10-01");
  const Json care = parsed(sample_care(), "care");
  CHECK(care.at("items").at(0).at("until").is_null());
  CHECK(care.at("items").at(1).at("until") == "2027-03-01");
  CHECK(parsed(sample_lab_plan(), "lab_plan").at("words").size() == 2);
  CHECK(parsed(ProgrammeList{sunday(), {sample_programme()}}, "programmes")
            .at("programmes")
            .at(0)
            .at("id") == "us-ipledge");
}

TEST_CASE("the record as JSON is whole whatever list is shown", "[obligations]") {
  const Json json = parsed(sample_events(), "record");
  CHECK(keys_of(json) ==
        std::vector<std::string>{"schema",          "today",         "patient",
                                 "pregnancy_tests", "contraception", "contraception_gaps",
                                 "periods",         "confirmations", "prescriptions",
                                 "dispensings",     "visits",        "lab_draws",
                                 "waivers",         "reminders",     "settings",
                                 "medicines",       "symptoms",      "mood_scores",
                                 "stock_counts",    "contacts"});
  for (const auto& [key, value] : json.items()) {
    INFO(key);
    if (key != "schema" && key != "today" && key != "patient") CHECK_FALSE(value.empty());
  }
  CHECK(json.at("pregnancy_tests").at(0).at("entry") == 7);
  CHECK(json.at("contacts").at(0).at("entry") == 8);  // the first that recorded it
  CHECK(json.at("pregnancy_tests").at(3).at("entry").is_null());
  CHECK(json.at("dispensings").at(0).at("capsules").at(0).dump() ==
        R"({"strength_mg":40,"count":30})");
  EventList empty;
  empty.today = sunday();
  const Json nothing = parsed(empty, "record");
  for (const auto& [key, value] : nothing.items()) CHECK_FALSE(value.is_null());
}

TEST_CASE("filled text breaks long words between characters, and nothing else", "[words]") {
  CHECK(filled("- ", "one two", 80) == "- one two\n");
  CHECK(filled("- ", "abcdefghij", 6) == "- abcd\n  efgh\n  ij\n");
  CHECK(filled("", "李雷李雷", 5) == "李雷\n李雷\n");
  CHECK(filled("", "ab e\u0301e\u0301e\u0301", 2) == "ab\ne\u0301e\u0301\ne\u0301\n");
  CHECK(filled("x  ", "", 10) == "x\n");
  CHECK(filled("", "do: isotrack ask now", 17) == "do:\nisotrack ask now\n");
  CHECK(filled("", "do: isotrack ask now", 12) == "do:\nisotrack ask now\n");
  const std::string words = hostile_item().message;
  for (int width = 4; width < 90; ++width) {
    std::string joined;
    for (const std::string& line : lines_of(filled("  ", words, width))) {
      CHECK(display_width(line) <= width);
      for (const char c : line) {
        if (c != ' ') joined += c;
      }
    }
    std::string wanted = words;
    std::erase(wanted, ' ');
    CHECK(joined == wanted);
  }
}

TEST_CASE("a table becomes lines of its own on a narrow screen", "[words]") {
  const std::vector<std::vector<std::string>> rows{{"id", "name"}, {"a", "b c"}};
  CHECK(fitted_table(rows, at_80) == "id  name\na   b c\n");
  const std::vector<std::vector<std::string>> wide{{"id", "name"}, {std::string(30, 'x'), "b c"}};
  CHECK(fitted_table(wide, {34, false, false}) ==
        "id\n  " + std::string(30, 'x') + "\nname  b c\n");
  CHECK(fitted_table(wide, {30, false, false}) ==
        "id    " + std::string(24, 'x') + "\n      xxxxxx\nname  b c\n");
}
