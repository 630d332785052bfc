// What must happen, in words: the gate, the month, status. Whatever their words, no line passes the
// screen, nothing is lost, and JSON holds every key.

#include "tests/unit/present/obligations.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("no line of what must happen passes the screen", "[obligations]") {
  for (const auto& [name, report] : sample_dues()) check_text("due " + name, report);
  for (const auto& [name, report] : sample_gates()) check_text("gate " + name, report);
  for (const auto& [name, card] : sample_stops()) check_text("stop " + name, card);
  for (const auto& [name, month] : sample_months()) check_text("month " + name, month);
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
    CHECK_FALSE(holds(text, "reached"));  // no target was
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
  CHECK(Json::parse(to_json(StatusSheet{report})).at("next").empty());
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

TEST_CASE("what happened stands on its day, whatever became of it", "[obligations]") {
  MonthCalendar month = sample_months()[0].second;
  month.events = sample_events().events;
  const std::string text = to_text(month, at_80);
  CHECK(holds(text, "*L Wed 2026-11-18  blood drawn, 2 results\n"));
  CHECK(holds(text, "*T Wed 2026-11-18  pregnancy test: negative, urine, medical\n"));
  CHECK(holds(text, "*P Wed 2026-11-18  prescription, 30 days\n"));
  CHECK(holds(text, "*V Wed 2026-11-18  visit, decision to prescribe\n"));
  CHECK(holds(text, "*A Fri 2026-11-20  PHQ-9: 11 of 27\n"));
  CHECK(holds(text, "*C Fri 2026-11-20  period missed\n"));
  CHECK(holds(text, "*P Sun 2026-11-22  picked up, 30x40mg 30x20mg, 30 days\n"));
  CHECK(holds(text, "*K Sun 2026-11-22  confirmed: us.questions\n"));
  CHECK(holds(text,
              " 16         17         18         19         20         21        [22]\n"
              "                       *LPTV      *T         *ACT       *T         *KP\n"));
  CHECK(
      holds(flowing(text), "*L labs, *T pregnancy test, *P prescription, *P pick-up, *V visit, "));
  CHECK_FALSE(holds(text, "2026-10-18"));
  CHECK_FALSE(holds(text, "No item"));
  CHECK(holds(flowing(to_text(month, {40, false, false})), "+: more, see the list"));
  const Json done = parsed(month, "calendar").at("done");
  CHECK(done.size() == 22);
  CHECK(done.front().dump() ==
        R"({"on":"2026-11-01","kind":"contraception","words":"a gap begins"})");

  month.items = {{"me", stop_item()}, {"me", overdue_item()}, {"me", undated_item()}};
  const std::string both = to_text(month, at_80);
  CHECK(both.find("\nS  ") < both.find("\n*C Sun 2026-11-01"));
  CHECK(both.find("\n*C Sun 2026-11-01") < both.find("\nL  Sat 2026-11-14"));
  CHECK(both.find("\nL  Sat 2026-11-14") < both.find("\n*L Wed 2026-11-18"));
  month.month = on("2026-12-01");
  CHECK_FALSE(holds(to_text(month, at_80), "*V"));  // booked, not done
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
