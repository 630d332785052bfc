// What must happen, in words: due, gate, STOP, month, rules, record. Whatever their words, no line
// passes the screen, nothing is lost, and JSON holds every key.

#include "isotrack/present/obligations.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/present/reports.hpp"
#include "isotrack/present/rulebook.hpp"
#include "present/words.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/sample_obligations.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;
using Json = nlohmann::ordered_json;

namespace {

constexpr int widths[] = {40, 60, 80, 200};

/// A command to be typed stands on a line of its own and is never broken, however long it is.
bool is_command(const std::string& line) {
  return line.find_first_not_of(' ') == line.find("isotrack ");
}

template <class Report>
void check_text(const std::string& name, const Report& report) {
  for (const int width : widths) {
    for (const bool unicode : {false, true}) {
      const Style style{width, unicode, false};
      const std::string text = to_text(report, style);
      INFO(name << " at " << width << "\n" << text);
      REQUIRE(text.ends_with('\n'));
      CHECK_FALSE(text.ends_with("\n\n"));
      CHECK(text == to_text(report, style));
      CHECK(without_colour(to_text(report, {width, unicode, true})) == text);
      for (const std::string& line : lines_of(text)) {
        if (!is_command(line)) CHECK(display_width(line) <= width);
        CHECK(is_plain_text(line));
        CHECK_FALSE(line.ends_with(' '));
      }
    }
  }
}

template <class Report>
void check_plain(const Report& report, std::size_t cells) {
  for (std::string line : lines_of(to_plain(report))) {
    INFO(line);
    CHECK(static_cast<std::size_t>(std::ranges::count(line, '\t')) + 1 >= cells);
    std::ranges::replace(line, '\t', ' ');
    CHECK(is_plain_text(line));
  }
}

/// One object on one line, `schema` first and `today` second.
template <class Report>
Json parsed(const Report& report, const std::string& schema) {
  const std::string text = to_json(report);
  INFO(text);
  REQUIRE(text.find('\n') == text.size() - 1);
  const Json json = Json::parse(text);
  CHECK(json.begin().key() == "schema");
  CHECK(std::next(json.begin()).key() == "today");
  CHECK(json.at("schema") == "isotrack." + schema + "/1");
  CHECK(json.at("today") == "2026-11-22");
  return json;
}

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// `text` with one blank for any run of blanks and line ends.
std::string flowing(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

/// Where `part` begins; fails when it does not stand there.
std::size_t place(const std::string& text, const std::string& part) {
  INFO(text);
  INFO(part);
  REQUIRE(holds(text, part));
  return text.find(part);
}

const DueReport& due_named(const std::string& wanted) {
  static const auto samples = sample_dues();
  for (const auto& [name, report] : samples) {
    if (name == wanted) return report;
  }
  throw std::logic_error(wanted);
}

const Style at_80{80, false, false};

}  // namespace

TEST_CASE("no line of what must happen passes the screen", "[obligations]") {
  for (const auto& [name, report] : sample_dues()) check_text("due " + name, report);
  for (const auto& [name, report] : sample_gates()) check_text("gate " + name, report);
  for (const auto& [name, card] : sample_stops()) check_text("stop " + name, card);
  for (const auto& [name, month] : sample_months()) check_text("month " + name, month);
}

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

TEST_CASE("plain lines have their cells and nothing else", "[obligations]") {
  for (const auto& [name, report] : sample_dues()) check_plain(report, 12);
  for (const auto& [name, report] : sample_gates()) check_plain(report, 2);
  for (const auto& [name, month] : sample_months()) check_plain(month, 12);
  check_plain(sample_programme_sheet(), 5);
  check_plain(ProgrammeList{sunday(), {sample_programme()}}, 5);
  check_plain(sample_lab_plan(), 2);
  check_plain(sample_sources(), 6);
  check_plain(sample_care(), 4);
  check_plain(sample_events(), 5);
}

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
  labs.first = sunday() + days(15);
  report.within = 0;
  CHECK(holds(heading(), "Due today" + beyond));
  report.by_day = true;
  CHECK(holds(heading(), "Due, by day "));
  CHECK_FALSE(holds(heading(), "next"));
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
  CHECK(order() == std::vector<std::string>{"stop", "decide", "late", "block", "undated", "warn",
                                            "info", "due", "to come"});
  report.by_day = true;
  CHECK(order() == std::vector<std::string>{"stop", "decide", "late", "info", "warn", "block",
                                            "due", "to come", "undated"});
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

TEST_CASE("a month says what + stands for on a narrow screen", "[obligations]") {
  MonthCalendar month = sample_months()[0].second;
  for (const Kind kind : {Kind::lab, Kind::visit, Kind::reminder, Kind::refill}) {
    month.items.push_back(
        {"me", obligation("rule", kind, ObligationState::due, Severity::warn, sunday(), "item")});
  }
  const std::string narrow = to_text(month, {40, false, false});
  CHECK(holds(narrow, "+\n"));  // Sunday is the last day of a line
  CHECK(holds(flowing(narrow), "+: more, see the list"));
  CHECK_FALSE(holds(to_text(month, at_80), "+: more"));
}

TEST_CASE("due: every key of the contract, null where nothing is known", "[obligations]") {
  const Json json = parsed(due_named("one"), "due");
  CHECK(keys_of(json) == std::vector<std::string>{"schema", "today", "items", "notes"});
  const Json& stop = json.at("items").at(0);
  CHECK(keys_of(stop) == std::vector<std::string>{"patient", "course", "rule", "kind", "state",
                                                  "severity", "at_stake", "due_on", "window",
                                                  "days", "message", "source", "notes"});
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

TEST_CASE("gate: yes, no and unknown are counted and nothing is allowed", "[obligations]") {
  const auto gates = sample_gates();
  const std::string unknown = to_text(gates[0].second, at_80);
  CHECK(holds(unknown, "P-0305   us-ipledge edition B, from 2026-11-15"));
  CHECK(holds(unknown, "4 of 5 recorded as met, 1 unknown. Last day: today. A list of what is"));
  CHECK(holds(unknown, "not an authorisation: iPLEDGE decides."));
  CHECK(holds(unknown, "  unknown  patient's questions"));
  CHECK(holds(unknown, "\n           record it: isotrack confirm us.questions -p P-0305\n"));
  const std::string unnamed = to_text(gates[5].second, at_80);
  CHECK(holds(unnamed, "not an authorisation: your programme decides."));
  CHECK(holds(unnamed, "isotrack patient edit --programme ID -p P-0305"));
  CHECK(holds(to_text(gates[1].second, at_80), "3 of 5 recorded as met, 1 not met, 1 unknown."));
  CHECK(holds(to_text(gates[1].second, at_80), "Last day: Sat 2026-11-21."));
  CHECK(holds(to_text(gates[2].second, at_80), "5 of 5 recorded as met. Last day"));
  const std::string none = to_text(gates[3].second, at_80);
  CHECK(holds(none, "Nothing is judged under programme none"));
  CHECK_FALSE(holds(none, "decides"));
}

TEST_CASE("gate: met is true, false or null, and so is may_dispense", "[obligations]") {
  const auto gates = sample_gates();
  const Json closed = parsed(gates[1].second, "gate");
  CHECK(keys_of(closed) == std::vector<std::string>{"schema", "today", "patient", "programme",
                                                    "edition", "may_dispense", "last_day",
                                                    "choose_programme", "note", "conditions"});
  CHECK(closed.at("may_dispense") == false);
  CHECK(closed.at("conditions").at(0).at("met") == true);
  CHECK(closed.at("conditions").at(2).at("met") == false);
  CHECK(closed.at("conditions").at(3).at("met").is_null());
  CHECK(closed.at("conditions").at(3).at("command").is_null());
  const Json unknown = parsed(gates[0].second, "gate");
  CHECK(unknown.at("conditions").at(3).at("command") == "isotrack confirm us.questions -p P-0305");
  CHECK(unknown.at("conditions").at(0).at("command").is_null());
  CHECK(unknown.at("choose_programme").is_null());
  CHECK(parsed(gates[2].second, "gate").at("may_dispense") == true);
  const Json none = parsed(gates[3].second, "gate");
  CHECK(none.at("may_dispense").is_null());
  CHECK(none.at("edition").is_null());
  CHECK(none.at("last_day").is_null());
  CHECK(none.at("conditions").empty());
}

TEST_CASE("the card of a STOP: what, whose words, whom to tell, since when", "[obligations]") {
  CHECK(to_text(sample_stops()[0].second, at_80) ==
        "STOP  P-0233: positive pregnancy test, collected Sat 2026-11-21.\n"
        "      The label says: stop isotretinoin at once and contact the prescriber.\n"
        "      Report  iPLEDGE pregnancy registry 1-866-495-0654, FDA 1-800-FDA-1088\n"
        "      Source  us.trigger.positive_test S60 S66 (label, H)\n"
        "      Prescriber  no number stored; to store one:\n"
        "                  isotrack contact set prescriber TEXT -p P-0233\n"
        "      Dose reminders and pick-ups are frozen since Sat 2026-11-21.\n"
        "      When the prescriber has decided:\n"
        "      isotrack confirm us.trigger.positive_test --note TEXT -p P-0233\n");
  CHECK(to_text(StopCard{}, at_80).empty());
}

TEST_CASE("the way out of a STOP is named once a rule", "[obligations]") {
  StopCard card = sample_stops()[2].second;
  card.stops.push_back(card.stops.front());
  const std::string text = to_text(card, at_80);
  CHECK(place(text, "When the prescriber") == text.rfind("When the prescriber"));
  for (const std::string rule : {"us.trigger.positive_test", "us.trigger.missed_period"}) {
    const std::string command = "isotrack confirm " + rule + " --note TEXT";
    CHECK(holds(text, command));
    CHECK(place(text, command) == text.rfind(command));
  }
}

TEST_CASE("stops that share words say them once, from the earliest day", "[obligations]") {
  const std::string text = to_text(sample_stops()[2].second, at_80);
  const std::string words = "stop isotretinoin at once";
  CHECK(place(text, words) == text.rfind(words));
  CHECK(holds(text, "frozen since Mon 2026-11-16."));
  CHECK(holds(text, "The regulator says:"));
  CHECK(holds(text, "Prescriber  555-0100, mornings"));
  CHECK_FALSE(holds(text, "no number stored"));
}

TEST_CASE("under a STOP the card of the day is the card of the STOP", "[obligations]") {
  const StopCard stop = sample_stops()[0].second;
  for (const auto& [name, report] : sample_reports()) {
    const Card card{report, "", {window_item()}, stop};
    CHECK(to_text(card, at_80) == to_text(stop, at_80));
    const StatusSheet sheet{report, {window_item()}, stop};
    CHECK(to_text(sheet, at_80).starts_with(to_text(stop, at_80) + "\nCourse "));
    CHECK(to_json(card) == to_json(sheet));
  }
}

TEST_CASE("the card shows the next three things within ten lines", "[obligations]") {
  const std::vector<std::vector<Obligation>> lists{
      {window_item()},
      {overdue_item(), window_item(), lab_item(), undated_item()},
      {hostile_item(), hostile_item(), hostile_item(), hostile_item()}};
  for (const auto& [name, report] : sample_reports()) {
    for (const auto& next : lists) {
      const Card card{report, " -p " + long_code(), next, {}};
      for (const int width : {80, 120, 200}) {
        const std::string text = to_text(card, {width, true, false});
        INFO(name << "\n" << text);
        CHECK(lines_of(text).size() <= 10);
        for (const std::string& line : lines_of(text)) CHECK(display_width(line) <= width);
        CHECK(holds(text, "  next   "));
      }
      for (const std::string& line : lines_of(to_text(card, {40, false, false}))) {
        INFO(line);
        CHECK(display_width(line) <= 80);  // a command to type stays whole
      }
    }
  }
  const Card card{sample_reports()[6].second, "", lists[1], {}};
  const std::string text = to_text(card, at_80);
  CHECK(holds(text, "  next   Sat 2026-11-14  overdue: labs\n"));
  CHECK(holds(text, "         Tue 2026-11-24  last pick-up day"));
  CHECK_FALSE(holds(text, "as your clinic decides"));  // the fourth
}

TEST_CASE("a card whose next thing takes two lines keeps its bar", "[obligations]") {
  Obligation wide = window_item();
  wide.message += "; " + std::string(40, 'w') + " and more";
  const Card card{sample_reports()[6].second, "", {overdue_item(), wide, lab_item()}, {}};
  const std::string text = to_text(card, at_80);
  INFO(text);
  CHECK(holds(text, "|\n  0   "));
  CHECK(holds(text, "and more"));
  CHECK(lines_of(text).size() <= 10);
}

TEST_CASE("a card names what blocks first of the next things", "[obligations]") {
  Obligation blocked = overdue_item();
  blocked.message = "monthly pregnancy test";
  blocked.severity = Severity::block;
  blocked.due_on = sunday();
  Obligation late = overdue_item();
  late.severity = Severity::warn;
  const Card card{sample_reports()[6].second, "", {late, blocked, window_item()}, {}};
  const std::string text = to_text(card, at_80);
  INFO(text);
  CHECK(holds(text,
              "  next   Sun 2026-11-22  BLOCK overdue: monthly pregnancy test\n"
              "         Sat 2026-11-14  overdue: labs\n"
              "         Tue 2026-11-24  last pick-up day"));
}

TEST_CASE("a crowded card names the urgent results, and counts the others", "[obligations]") {
  const auto flag = [](const std::string& message, Severity severity, Precedence precedence) {
    return Finding{"rule", severity, sunday(), message, "S1 (label, H)", 0, precedence};
  };
  Card card{sample_reports()[6].second, "", {overdue_item(), window_item(), lab_item()}, {}};
  card.status.alerts = {flag("the window closed", Severity::block, Precedence::usual),
                        flag("TG 9.2 mmol/L " + std::string(60, 'x') + " flagged", Severity::warn,
                             Precedence::urgent),
                        flag("ALT 300 U/L", Severity::warn, Precedence::urgent),
                        flag("labs", Severity::warn, Precedence::usual),
                        flag("a remark", Severity::info, Precedence::usual)};
  const std::string roomy = to_text(Card{card.status, "", {window_item()}, {}}, at_80);
  INFO(roomy);
  CHECK(lines_of(roomy).size() <= 10);
  const std::string text = to_text(card, at_80);
  INFO(text);
  CHECK(lines_of(text).size() <= 10);
  CHECK(holds(text, "BLOCK the window closed"));
  // What is counted is what is not shown.
  for (const std::string& shown : {roomy, text}) {
    const auto lines = lines_of(shown);
    const auto is_flag = [](const std::string& line) {
      return line.starts_with("BLOCK ") || line.starts_with("WARN ");
    };
    const auto count = 4 - std::ranges::count_if(lines, is_flag);
    const bool counts_truly =
        holds(shown, "and " + std::to_string(count) + " more: isotrack status") ||
        holds(shown, count_text(count, "more flag") + ": isotrack status");
    CHECK(counts_truly);
  }
}

TEST_CASE("a card shows what blocks whole, and goes without the bar for it", "[obligations]") {
  const auto flag = [](const std::string& message, Severity severity) {
    return Finding{"rule", severity, sunday(), message, "S1 (label, H)", 0, Precedence::usual};
  };
  const std::string words =
      "ALT 212 U/L (5.30 x upper limit 40), collected Fri 2026-11-20: above 5 x upper limit, "
      "flagged urgent; for the clinic to judge; the sources repeat it from Mon 2026-11-23 on, and "
      "say to look for another cause, such as other medicines, alcohol or an illness of the liver";
  Obligation late = overdue_item();
  late.message = "acknowledgement of risk signed; the form of the programme, on paper or by hand";
  Card card{sample_reports()[6].second, "", {late, late, late}, {}};
  card.status.alerts = {flag(words, Severity::block), flag("doxycycline", Severity::block),
                        flag("labs", Severity::warn), flag("a visit", Severity::warn)};
  const auto joined_lines = [](const std::string& text) {
    std::string out;
    for (const std::string& line : lines_of(text)) {
      const std::size_t from = line.find_first_not_of(' ');
      if (from != std::string::npos) out += line.substr(from) + " ";
    }
    return out;
  };
  const std::string text = to_text(card, at_80);
  INFO(text);
  CHECK(lines_of(text).size() <= 10);
  CHECK(holds(joined_lines(text), "BLOCK " + words + "."));
  CHECK(holds(text, "more flags: isotrack status"));
  CHECK_FALSE(holds(text, "|\n  0   "));
  // What only warns leaves the bar where it is.
  card.status.alerts = {flag(words, Severity::warn), flag("labs", Severity::warn)};
  CHECK(holds(to_text(card, at_80), "|\n  0   "));
  CHECK(lines_of(to_text(card, at_80)).size() <= 10);
  // One alone is whole as well, with nothing to point at.
  card.status.alerts = {flag("doxycycline", Severity::block)};
  const std::string alone = to_text(card, at_80);
  CHECK(holds(alone, "BLOCK doxycycline."));
  CHECK_FALSE(holds(alone, "isotrack status"));
}

TEST_CASE("a way out is named for what only a decision ends", "[obligations]") {
  GateSheet sheet{sample_gate()};
  sheet.gate.conditions.push_back({"lab.T3", Answer::no, "TG 9.2 mmol/L", "S2 S10 (label, H)", {}});
  sheet.commands["lab.T3"] = "isotrack confirm lab.T3 --note TEXT";
  sheet.decisions = {"lab.T3"};
  CHECK(
      holds(to_text(sheet, at_80),
            "\n           when the prescriber has decided: isotrack confirm lab.T3 --note TEXT\n"));
  CHECK(parsed(sheet, "gate").at("conditions").back().at("command") ==
        "isotrack confirm lab.T3 --note TEXT");
}

TEST_CASE("a command that records several conditions is said once", "[obligations]") {
  const std::string command = "isotrack prescription add --days N --refills 0 --on DATE";
  GateSheet sheet{sample_gate()};
  const auto add = [&](const std::string& rule) {
    sheet.gate.conditions.push_back({rule, Answer::unknown, "nothing recorded", "P-S44", {}});
    sheet.commands[rule] = command;
  };
  add("de.rx.supply");
  add("de.rx.valid");
  const std::string two = flowing(to_text(sheet, at_80));
  INFO(two);
  CHECK(holds(two, "de.rx.supply record it, also for de.rx.valid: " + command));
  CHECK(two.find(command) == two.rfind(command));
  // A script reads it with each of them.
  for (const Json& condition : parsed(sheet, "gate").at("conditions")) {
    if (condition.at("met").is_null() && condition.at("detail") == "nothing recorded") {
      CHECK(condition.at("command") == command);
    }
  }
  add("de.other");
  CHECK(holds(flowing(to_text(sheet, at_80)),
              "record it, also for de.rx.valid and de.other: " + command));
  add("de.another");
  const std::string four = flowing(to_text(sheet, at_80));
  CHECK(holds(four, "record it, also for 3 more below: " + command));
  CHECK(four.find(command) == four.rfind(command));
}

TEST_CASE("under a STOP status tells nothing of days to come", "[obligations]") {
  StatusReport report = sample_reports()[6].second;
  take_projection_out(report, "a STOP is open");
  const StatusSheet sheet{report, {}, sample_stops()[0].second};
  for (const int width : {40, 80}) {
    const std::string text = to_text(sheet, {width, false, false});
    INFO(text);
    CHECK_FALSE(holds(flowing(text), "planned dose is taken"));
    CHECK_FALSE(holds(text, "capsules"));
    CHECK_FALSE(holds(text, "as so far"));
    CHECK(holds(flowing(text), "No dates: a STOP is open."));
    CHECK(holds(text, "120"));  // what was taken is told all the same
  }
  const Json json = Json::parse(to_json(sheet));
  CHECK(json.at("not_projected") == "a STOP is open");
  for (const Json& target : json.at("targets")) {
    CHECK(target.at("finish_on").is_null());
    CHECK(target.at("finish_on_at_adherence").is_null());
    CHECK(target.at("capsules_remaining").empty());
  }
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

TEST_CASE("status lists what is next, in text, plain and JSON", "[obligations]") {
  const StatusReport report = sample_reports()[6].second;
  const StatusSheet sheet{report, {overdue_item(), undated_item()}, {}};
  const std::string text = to_text(sheet, at_80);
  CHECK(holds(text, "  due       Sat 2026-11-14: overdue: labs (monthly_classic)\n"));
  CHECK(holds(text, "  due       no date: labs: as your clinic decides (us_label_current)\n"));
  CHECK(holds(to_plain(sheet), "next\tmonthly_classic\t2026-11-14\toverdue\tlabs\n"));
  const Json json = Json::parse(to_json(sheet));
  CHECK(json.at("next").at(0).dump() ==
        R"({"rule":"monthly_classic","due_on":"2026-11-14","state":"overdue","message":"labs"})");
  CHECK(json.at("next").at(1).at("due_on").is_null());
  CHECK(Json::parse(to_json(report)).at("next").empty());
  CHECK(to_text(StatusSheet{report}, at_80) == to_text(report, at_80));
}

TEST_CASE("a month: Monday to Sunday, today in brackets, letters on their days", "[obligations]") {
  MonthCalendar month = sample_months()[1].second;
  CHECK(to_text(month, {40, false, false})
            .starts_with("November 2026       today Sun 2026-11-22\n"
                         "\n"
                         " Mon  Tue  Wed  Thu  Fri  Sat  Sun\n"
                         "-----------------------------------\n"
                         "                               1\n"
                         " 2    3    4    5    6    7    8\n"
                         " 9    10   11   12   13   14   15\n"
                         "                          L\n"
                         " 16   17   18   19   20   21  [22]\n"
                         "           p    p    p    Sp   p\n"
                         " 23   24   25   26   27   28   29\n"
                         " p    P\n"
                         " 30\n"
                         "\n"));
  CHECK(parsed(month, "calendar").at("items").size() == 3);  // not December, not the undated one
  month.month = on("2026-12-01");
  const std::string text = to_text(month, at_80);
  CHECK_FALSE(holds(text, "["));
  CHECK(holds(text, "L  Mon 2026-12-21  labs (monthly_classic)"));
  const std::string empty = to_text(sample_months()[0].second, at_80);
  CHECK(holds(empty, "No item of November 2026. Read: 1 course"));
}

TEST_CASE("a month says which windows carry letters, and keeps the sign of today whole",
          "[obligations]") {
  MonthCalendar month = sample_months()[1].second;
  CHECK(holds(to_text(month, at_80), "lower case: its window; [ ] today"));
  month.items.push_back(month.items.front());
  Obligation& item = month.items.back().item;
  item.due_on = on("2026-11-20");
  item.first = on("2026-11-18");
  item.last = *item.first + days(14);  // 15 days
  CHECK(holds(to_text(month, {200, false, false}), "lower case: its window, of up to 14 days"));
  for (int width = 40; width < 140; ++width) {
    CHECK(holds(to_text(month, {width, false, false}), "[ ] today"));
  }
}

TEST_CASE("every day of every month stands once in its grid", "[obligations]") {
  for (Date first = on("2026-01-01"); first < on("2029-01-01"); first = add_months(first, 1)) {
    MonthCalendar month;
    month.today = on("2020-01-01");
    month.month = first + days(27);
    month.nothing = "x";
    const std::string text = to_text(month, {40, false, false});
    const std::string lines = text.substr(text.find("---\n") + 4);
    const int last = days_between(first, add_months(first, 1));
    std::string all;
    for (int number = 1; number <= last; ++number) all += std::to_string(number) + " ";
    std::string seen;
    for (const std::string& line : lines_of(lines.substr(0, lines.find("\n\n")))) {
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != ' ') seen += line[i];
        if (line[i] != ' ' && (i + 1 == line.size() || line[i + 1] == ' ')) seen += ' ';
      }
    }
    INFO(text);
    CHECK(seen == all);
    CHECK(holds(text, "\n                               1\n") == (weekday_name(first) == "Sun"));
  }
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
        "id    " + std::string(28, 'x') + "\n      xx\nname  b c\n");
}
