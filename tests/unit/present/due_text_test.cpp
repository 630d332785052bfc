// What is due, in words: its order, what is told together, and by day.

#include "tests/unit/present/obligations.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("due: STOP first, then overdue, then by date, without a date last",
          "[obligations][D22]") {
  const std::string text = to_text(due_named("one"), at_80);
  CHECK(place(text, "STOP  since Sat 2026-11-21\n") < place(text, "WARN  Sat 2026-11-14, overdue"));
  CHECK(place(text, "Sat 2026-11-14, overdue, 8 days ago") < place(text, "Tue 2026-11-24, open"));
  CHECK(place(text, "in 2 days, window Wed 2026-11-18 to Tue 2026-11-24") <
        place(text, "Mon 2026-12-21, upcoming, in 29 days"));
  CHECK(place(text, "Mon 2026-12-21") < place(text, "no date, open"));
  CHECK(place(text, "us.window, BLOCK at stake; P-S15 P-S16 (regulator, H)") <
        place(text, "3 steps due before"));
  CHECK(holds(text, "Due within 14 days, to Sun 2026-12-06"));
}

TEST_CASE("due: what lacks without a day lacks as of today", "[obligations]") {
  DueReport report;
  report.today = sunday();
  report.items = {{"me", undated_item()}};
  CHECK(holds(to_text(report, at_80), "INFO  no date, open\n"));
  report.items.front().item.severity = Severity::warn;
  CHECK(holds(to_text(report, at_80), "WARN  as of today\n"));
  CHECK(parsed(report, "due").at("items").at(0).at("course").is_null());
  report.items.front().item.course = 2;
  CHECK(parsed(report, "due").at("items").at(0).at("course") == 2);
}

TEST_CASE("due: the heading names the next of each kind only when an item lies beyond",
          "[obligations]") {
  DueReport report;
  report.today = sunday();
  report.within = 14;
  const std::string beyond = ", and the next of each kind ";
  const auto heading = [&] { return lines_of(to_text(report, at_80)).front(); };
  report.nothing = "Nothing is due.";
  CHECK_FALSE(holds(heading(), "next"));
  report.items = {{"me", obligation("labs", Kind::lab, ObligationState::upcoming, Severity::info,
                                    sunday() + days(14), "labs")},
                  {"me", undated_item()}};
  CHECK_FALSE(holds(heading(), "next"));
  Obligation& labs = report.items.front().item;
  labs.due_on = sunday() + days(15);
  labs.first.reset();
  CHECK(holds(heading(), "Due within 14 days, to Sun 2026-12-06" + beyond));
  CHECK(lines_of(to_text(report, at_80)).front().size() == 80);
  labs.first = sunday() + days(14);  // its window opens within the days asked for
  CHECK_FALSE(holds(heading(), "next"));
  CHECK(holds(heading(), "Due within 14 days, to Sun 2026-12-06, and what opens by then "));
  labs.first = sunday() + days(15);
  report.within = 0;
  CHECK(holds(heading(), "Due today" + beyond));
  labs.first = sunday();
  CHECK(holds(heading(), "Due today, and what is open "));
  report.by_day = true;
  CHECK(holds(heading(), "Due by day, to Sun 2026-11-22, and what is open "));
  labs.first = sunday() + days(15);
  CHECK(holds(heading(), "Due by day, to Sun 2026-11-22" + beyond));
  report.hides_quiet = true;  // then what lies beyond is counted
  CHECK(holds(heading(), "Due by day, to Sun 2026-11-22  "));
}

TEST_CASE("due: equal ranks keep their order; severity decides within a day", "[obligations]") {
  DueReport report;
  report.today = sunday();
  for (const Severity severity : {Severity::info, Severity::warn, Severity::block}) {
    for (const char* name : {"first", "second"}) {
      report.items.push_back({"me", obligation(name_of(severity) + name, Kind::lab,
                                               ObligationState::due, severity, sunday(), "x")});
    }
  }
  std::vector<std::string> order;
  const Json json = parsed(report, "due");
  for (const Json& item : json.at("items")) order.push_back(item.at("rule"));
  CHECK(order == std::vector<std::string>{"BLOCKfirst", "BLOCKsecond", "WARNfirst", "WARNsecond",
                                          "INFOfirst", "INFOsecond"});
}

TEST_CASE("due: of what is overdue the gravest comes first, then the oldest", "[obligations]") {
  DueReport report;
  report.today = sunday();
  const auto add = [&](const char* rule, Severity severity, int days_late) {
    report.items.push_back({"me", obligation(rule, Kind::lab, ObligationState::overdue, severity,
                                             sunday() - days(days_late), "x")});
  };
  add("remark", Severity::info, 90);
  add("warning", Severity::warn, 30);
  add("late", Severity::block, 2);
  add("later", Severity::block, 9);
  for (const bool by_day : {false, true}) {
    report.by_day = by_day;
    std::vector<std::string> order;
    const Json json = parsed(report, "due");
    for (const Json& item : json.at("items")) order.push_back(item.at("rule"));
    CHECK(order == std::vector<std::string>{"later", "late", "warning", "remark"});
  }
}

TEST_CASE("due: medicines of which the same is said are one in text, two for scripts",
          "[obligations]") {
  DueReport report;
  report.today = sunday();
  const auto add = [&](const char* patient, const char* name, Date since, const char* note) {
    Obligation item =
        obligation("interaction.tetracyclines", Kind::safety, ObligationState::blocked,
                   Severity::block, since, std::string(name) + ": not to be combined");
    item.is_finding = true;
    report.items.push_back({patient, item, {note}});
  };
  add("P-1", "doxycycline", sunday() - days(20), "how it is settled");
  add("P-1", "minocycline", sunday() - days(2), "how it is settled");
  add("P-2", "lymecycline", sunday() - days(2), "how it is settled");
  const std::string text = to_text(report, at_80);
  CHECK(holds(text, "doxycycline and minocycline (since Fri 2026-11-20): not to be combined"));
  CHECK(holds(text, "lymecycline: not to be combined"));
  CHECK(std::ranges::count(lines_of(text), "      how it is settled") == 2);
  const Json items = parsed(report, "due").at("items");
  REQUIRE(items.size() == 3);
  CHECK(items.at(0).at("due_on") == "2026-11-02");
  CHECK(items.at(1).at("due_on") == "2026-11-20");
  CHECK(items.at(1).at("message") == "minocycline: not to be combined");
  CHECK(lines_of(to_plain(report)).size() == 3);
}

TEST_CASE("what is said of two medicines in the same words is told once", "[obligations]") {
  const auto said = [](const char* rule, const char* name, Severity severity) {
    return Finding{rule, severity, sunday(), std::string(name) + ": not to be combined", "S", 0};
  };
  const std::vector<Finding> all{said("interaction.tetracyclines", "doxycycline", Severity::block),
                                 said("interaction.tetracyclines", "minocycline", Severity::block),
                                 said("interaction.tetracyclines", "doxycycline", Severity::block),
                                 said("interaction.tetracyclines", "lymecycline", Severity::warn),
                                 said("interaction.vitamin_a", "retinol", Severity::block),
                                 said("dose.band", "doxycycline", Severity::block)};
  const std::vector<Finding> told = told_together(all);
  REQUIRE(told.size() == 4);
  CHECK(told.front().message == "doxycycline and minocycline: not to be combined");
}

TEST_CASE("due: what stands and is grave comes before what is due, most severe first",
          "[obligations]") {
  DueReport report;
  report.today = sunday();
  const auto add = [&](const char* rule, Severity severity, std::optional<Date> on,
                       ObligationState state, bool is_finding) {
    report.items.push_back({"me", obligation(rule, Kind::safety, state, severity, on, "x")});
    report.items.back().item.is_finding = is_finding;
  };
  const Date today = sunday();
  add("info", Severity::info, today - days(20), ObligationState::open, true);
  add("due", Severity::block, today, ObligationState::due, false);
  add("warn", Severity::warn, today - days(5), ObligationState::open, true);
  add("block", Severity::block, today - days(1), ObligationState::open, true);
  add("undated", Severity::block, std::nullopt, ObligationState::open, true);
  add("to come", Severity::block, today + days(3), ObligationState::open, true);
  add("late", Severity::info, today - days(2), ObligationState::overdue, false);
  add("decide", Severity::block, today - days(1), ObligationState::blocked, true);
  report.items.back().item.at_stake = Severity::block;
  add("stop", Severity::stop, today, ObligationState::open, false);
  const auto order = [&] {
    std::vector<std::string> out;
    const Json json = parsed(report, "due");
    for (const Json& item : json.at("items")) out.push_back(item.at("rule"));
    return out;
  };
  const std::vector<std::string> wanted{"stop", "decide", "late",    "block", "undated",
                                        "warn", "due",    "to come", "info"};
  CHECK(order() == wanted);
  report.by_day = true;  // of all patients, too
  CHECK(order() == wanted);
}

TEST_CASE("due: by day, each day once, with STOP and overdue above them", "[obligations]") {
  const std::string text = to_text(due_named("by day"), at_80);
  const std::vector<std::string> lines = lines_of(text);
  const auto heads = {"STOP", "Overdue", "Tue 2026-11-24, in 2 days", "Mon 2026-12-21, in 29 days",
                      "Without a date"};
  auto from = lines.begin();
  for (const char* head : heads) {
    INFO(head);
    CHECK(std::ranges::count(lines, std::string(head)) == 1);
    const auto found = std::find(from, lines.end(), head);
    REQUIRE(found != lines.end());
    from = found;
  }
}

TEST_CASE("due: a finding stands since a day, and is due on none", "[obligations]") {
  const auto head = [](Obligation item) {
    item.is_finding = true;
    DueReport report;
    report.today = sunday();
    report.items = {{"me", std::move(item)}};
    return lines_of(to_text(report, at_80)).at(2);
  };
  const auto finding = [](Severity severity, ObligationState state, std::optional<Date> day) {
    return obligation("lab.L3", Kind::lab, state, severity, day, "ALT 190 U/L");
  };
  CHECK(head(finding(Severity::stop, ObligationState::overdue, sunday())) ==
        "STOP  since Sun 2026-11-22");
  CHECK(head(finding(Severity::block, ObligationState::blocked, on("2026-11-20"))) ==
        "BLOCK since Fri 2026-11-20");
  CHECK(head(finding(Severity::warn, ObligationState::upcoming, on("2026-12-01"))) ==
        "WARN  from Tue 2026-12-01");
  CHECK(head(finding(Severity::warn, ObligationState::open, {})) == "WARN  as of today");
  Obligation repeat = finding(Severity::warn, ObligationState::open, on("2026-11-10"));
  repeat.first = repeat.last = on("2026-11-17");  // said by its words, and not twice
  CHECK(head(repeat) == "WARN  since Tue 2026-11-10");
  repeat.state = ObligationState::overdue;
  CHECK(head(repeat) == "WARN  since Tue 2026-11-10, repeat overdue");
}

TEST_CASE("due: of STOPs thoughts of suicide stand first, else the earlier day", "[obligations]") {
  DueReport report;
  report.today = sunday();
  for (const auto& [rule, day, precedence] :
       {std::tuple{"late", "2026-11-21", Precedence::usual},
        std::tuple{"early", "2026-11-01", Precedence::usual},
        std::tuple{"safety", "2026-11-22", Precedence::safety}}) {
    Obligation stop =
        obligation(rule, Kind::stop, ObligationState::overdue, Severity::stop, on(day), "x");
    stop.precedence = precedence;
    report.items.push_back({"me", stop});
  }
  std::vector<std::string> order;
  const Json json = parsed(report, "due");
  for (const Json& item : json.at("items")) order.push_back(item.at("rule"));
  CHECK(order == std::vector<std::string>{"safety", "early", "late"});
}

TEST_CASE("due: nothing due names what was read", "[obligations]") {
  const std::string text = to_text(due_named("nothing"), at_80);
  CHECK(holds(text, "Nothing is recorded as due by Sun 2026-12-06. Read: 1 course"));
  CHECK(parsed(due_named("nothing"), "due").at("items").is_array());
  CHECK(to_plain(due_named("nothing")).empty());
}

TEST_CASE("due: several patients are named on each item, one is not", "[obligations]") {
  CHECK(holds(to_text(due_named("kinds"), at_80), "P-0305: Thu 2026-12-10"));
  CHECK_FALSE(holds(to_text(due_named("one"), at_80), "me: "));
}

TEST_CASE("due: lines that belong to an item stand below it", "[obligations]") {
  DueReport report = due_named("one");
  report.items[3].notes = {"When the prescriber has decided: isotrack confirm X --note TEXT"};
  const std::string text = to_text(report, at_80);
  CHECK(
      holds(text, "S60 S66 (label, H)\n      When the prescriber has decided: isotrack confirm X"));
  CHECK(parsed(report, "due").at("items").at(0).at("notes").size() == 1);
}

TEST_CASE("due: a STOP has its label's words and whom to call, said once", "[obligations]") {
  const std::string words =
      "      The label says: stop isotretinoin at once and contact the prescriber.\n"
      "      Report  iPLEDGE pregnancy registry 1-866-495-0654, FDA 1-800-FDA-1088\n";
  DueReport report = due_named("one");
  const std::string once = to_text(report, at_80);
  CHECK(holds(once, "collected Sat 2026-11-21\n" + words));
  Obligation second = stop_item();
  second.rule = "us.trigger.missed_period";
  report.items.push_back({"me", second});
  const std::string twice = to_text(report, at_80);
  CHECK(twice.find(words) == twice.rfind(words));
}

TEST_CASE("due: a missed dose is no task, and what is to come says when", "[obligations]") {
  DueReport report;
  report.today = sunday();
  report.items = {{"me", obligation("dose.missed", Kind::dose, ObligationState::overdue,
                                    Severity::info, on("2026-11-21"), "1 missed day")}};
  const std::string missed = to_text(report, at_80);
  CHECK(holds(missed, "INFO  Sat 2026-11-21, 1 day ago\n"));
  CHECK_FALSE(holds(missed, "overdue"));
  Obligation medicine =
      obligation("interaction.tetracyclines", Kind::safety, ObligationState::upcoming,
                 Severity::warn, on("2026-12-10"), "from Thu 2026-12-10 on, doxycycline: no");
  medicine.is_finding = true;
  report.items = {{"me", medicine}};
  CHECK(holds(to_text(report, at_80), "WARN  in 18 days\n      from Thu 2026-12-10 on, doxy"));
}

TEST_CASE("a STOP that is settled is not called met", "[obligations]") {
  Obligation settled = stop_item();
  settled.state = ObligationState::met;
  settled.severity = Severity::info;
  settled.message = "gap in contraception, Mon 2026-11-16; settled Fri 2026-11-20";
  MonthCalendar month = sample_months()[0].second;
  month.items = {{"me", settled}};
  const std::string text = to_text(month, at_80);
  CHECK(holds(text, "gap in contraception"));
  CHECK_FALSE(holds(text, "met:"));
}

TEST_CASE("what is possible since a day is not called met on it", "[obligations]") {
  MonthCalendar month = sample_months()[0].second;
  month.items = {
      {"me", obligation("post.test.final", Kind::post_course, ObligationState::met, Severity::info,
                        on("2026-11-20"), "last pregnancy test: possible since Fri 2026-11-20")},
      {"me", obligation("monthly_classic", Kind::lab, ObligationState::met, Severity::info,
                        on("2026-11-19"), "labs")}};
  const std::string text = to_text(month, {120, false, false});
  CHECK(holds(text, "  last pregnancy test: possible since Fri 2026-11-20 ("));
  CHECK(holds(text, "  met: labs ("));
}

TEST_CASE("due: every key of the contract, null where nothing is known", "[obligations]") {
  const Json json = parsed(due_named("one"), "due");
  CHECK(keys_of(json) == std::vector<std::string>{"schema", "today", "items", "notes"});
  const Json& stop = json.at("items").at(0);
  CHECK(keys_of(stop) == std::vector<std::string>{"patient", "course", "rule", "kind", "state",
                                                  "severity", "at_stake", "due_on", "window",
                                                  "days", "message", "words", "contacts", "source",
                                                  "notes"});
  CHECK(stop.at("severity") == "STOP");
  CHECK(stop.at("kind") == "stop");
  CHECK(stop.at("days") == -1);
  CHECK(stop.at("window").at("first").is_null());
  const Json& window = json.at("items").at(2);
  CHECK(window.at("at_stake") == "BLOCK");
  CHECK(window.at("window").dump() == R"({"first":"2026-11-18","last":"2026-11-24"})");
  const Json& undated = json.at("items").at(4);
  CHECK(undated.at("due_on").is_null());
  CHECK(undated.at("days").is_null());
}

TEST_CASE("what is due today is not called due twice", "[obligations]") {
  Obligation today = lab_item();
  today.state = ObligationState::due;
  today.due_on = sunday();
  const StatusSheet sheet{sample_reports()[6].second, {today}, {}, {"On a missed dose:"}};
  const std::string text = to_text(sheet, at_80);
  CHECK(holds(text, "  due       Sun 2026-11-22: labs (monthly_classic)\n"));
  CHECK(text.ends_with("\n  On a missed dose:\n"));
  CHECK(Json::parse(to_json(sheet)).at("notes").size() == 1);
}
