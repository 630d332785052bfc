#include "isotrack/present/roster.hpp"

#include <algorithm>
#include <sstream>

#include "isotrack/base/utf8.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_roster.hpp"

namespace isotrack {
namespace {

using namespace isotrack::test;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

bool says(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

/// The line of a patient.
std::string line_of(const std::string& text, const std::string& code) {
  for (const std::string& line : lines_of(text)) {
    if (says(line, code)) return line;
  }
  return {};
}

Style style(int width, bool unicode = false) { return {width, unicode, false}; }

TEST_CASE("every patient stands under a heading or is counted") {
  const Roster roster = sample_roster();
  const std::string text = to_text(roster, style(80));
  for (const char* heading :
       {"NOT READ", "STOP", "TODAY", "BLOCKED", "OVERDUE", "NO ENTRY", "FLAGGED", "SOON"}) {
    INFO(heading);
    CHECK(std::ranges::any_of(lines_of(text),
                              [&](const std::string& line) { return line.starts_with(heading); }));
  }
  CHECK(says(text, "11 patients, 10 courses read, 1 unreadable"));
  CHECK(says(text, "2 others: nothing recorded as due by Sun 2026-11-29."));
  CHECK_FALSE(says(text, "P-0420"));
  CHECK(text.find("NOT READ") < text.find("STOP"));
}

TEST_CASE("with all, the quiet ones stand last and nobody is counted apart") {
  Roster roster = sample_roster();
  roster.all = true;
  const std::string text = to_text(roster, style(80));
  CHECK(says(text, "QUIET"));
  CHECK(says(line_of(text, "P-0420"), "-28d"));
  CHECK(says(text, "P-0421"));
  CHECK_FALSE(says(text, "others"));
}

TEST_CASE("one long code takes no columns from the others and is never cut") {
  Roster roster = sample_roster();
  const std::string code = "DERM-CLINIC-NORTH-2026-000000412";
  for (const int width : {40, 60, 80, 120, 200}) {
    INFO(width);
    const std::string before = to_text(sample_roster(), style(width));
    roster.rows.at(1).code = code;
    const std::string after = to_text(roster, style(width));
    CHECK(line_of(after, code) == "  " + code);
    CHECK(line_of(after, "P-0319") == line_of(before, "P-0319"));
    CHECK(lines_of(after).size() == lines_of(before).size() + 1);
    for (const std::string& line : lines_of(after)) CHECK(display_width(line) <= width);
    const std::string head = to_text(RosterHead{roster}, style(width));
    for (const std::string& line : lines_of(head)) CHECK(display_width(line) <= width);
  }
  const std::string head = to_text(RosterHead{roster}, style(80));
  CHECK(says(head, "TODAY     " + code + "  last pick-up day"));
  CHECK(says(head, "P-0319  labs, due Sat 11-14"));
}

TEST_CASE("a line says what is needed, and by when") {
  const std::string text = to_text(sample_roster(), style(100));
  CHECK(says(line_of(text, "P-0233"), "positive pregnancy test, collected Sat 11-21"));
  CHECK(says(line_of(text, "P-0305"), "last pick-up day, day 7 of 7"));
  CHECK(says(line_of(text, "P-0178"), "last pick-up day was Sat 11-21"));
  CHECK(says(line_of(text, "P-0319"), "labs, due Sat 11-14"));
  CHECK(says(line_of(text, "P-0356"), "9 days, since Fri 11-13"));
  CHECK(says(line_of(text, "P-0412"), "last pick-up day, by Tue 11-24"));
  CHECK(says(line_of(text, "P-0391"), "+33d"));
}

TEST_CASE("a total is at least, and a percent is rounded down") {
  Roster roster = sample_roster();
  RosterRow& row = roster.rows.front();
  row.mg_per_kg = Ratio{Wide(119'999), Wide(1000)};
  row.at_least = true;
  const std::string line = line_of(to_text(roster, style(80)), "P-0233");
  CHECK(says(line, "119.9+"));
  CHECK(says(line, " 99 %"));
}

TEST_CASE("bases that differ are marked, targets that differ are named") {
  Roster roster = sample_roster();
  std::string text = to_text(roster, style(80));
  CHECK(says(line_of(text, "P-0391"), "66.2c"));
  CHECK(says(line_of(text, "P-0412"), "66.2d"));
  CHECK(says(text, "mg/kg on baseline, c: current, d: at dose"));
  for (RosterRow& row : roster.rows) row.basis = Basis::current;
  text = to_text(roster, style(80));
  CHECK(says(text, "mg/kg on current; /120 in percent of 120"));
  CHECK_FALSE(says(text, "66.2c"));
  roster.rows.front().target = 135;
  text = to_text(roster, style(100));
  CHECK(says(line_of(text, "P-0233"), "49 % of 135"));
  CHECK(says(line_of(text, "P-0305"), "55 % of 120"));
}

TEST_CASE("no line is wider than the screen, and no code is cut", "[D22]") {
  Roster roster = sample_roster();
  roster.all = true;
  for (int width = 40; width <= 200; ++width) {
    for (const bool unicode : {false, true}) {
      const std::string text = to_text(roster, style(width, unicode));
      for (const std::string& line : lines_of(text)) {
        INFO("width " << width << ": " << line);
        CHECK(display_width(line) <= width);
        CHECK((line.empty() || line.back() != ' '));
        CHECK((unicode || std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; })));
      }
      for (const RosterRow& row : roster.rows) CHECK(says(text, row.code));
    }
  }
}

/// The line below that of a patient.
std::string line_below(const std::string& text, const std::string& code) {
  const std::vector<std::string> lines = lines_of(text);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (says(lines[i], code)) return lines[i + 1];
  }
  return {};
}

TEST_CASE("below the figures stand the bar and the days left to labs and tests, at 80 columns") {
  Roster roster = sample_roster();
  std::string text = to_text(roster, style(80, true));
  CHECK(says(line_below(text, "P-0233"), "━━━━━╸────  labs 29 d "));
  CHECK(says(line_below(text, "P-0305"), "pick-up today"));
  CHECK(says(line_below(text, "P-0319"), "labs 8 d late"));
  CHECK(says(text, "next labs and test or pick-up: days left"));
  // Left of what goes on from the line above.
  CHECK(line_below(text, "P-0233").find("labs") < line_below(text, "P-0233").find("collected"));
  text = to_text(roster, style(79, true));
  CHECK_FALSE(says(text, "━"));  // a narrow screen goes without the bar
  for (int width = 40; width <= 79; ++width) {
    INFO(width);
    CHECK(says(to_text(roster, style(width)), "labs 8 d late"));
  }
  RosterItem& labs = *roster.rows[0].next_lab;
  labs.state = ObligationState::due;  // its day has passed, and it is on time until the last one
  labs.due_on = on("2026-11-18");
  labs.last = on("2026-11-25");
  CHECK(says(line_below(to_text(roster, style(80)), "P-0233"), "labs 3 d "));
  roster.rows[1].next_test->kind = Kind::pregnancy_test;
  CHECK(says(line_below(to_text(roster, style(80)), "P-0305"), " test today"));
  // 23:59 US Eastern of the day before, which is not over there.
  RosterItem& window = *roster.rows[1].next_test;
  window.kind = Kind::pickup;
  window.state = ObligationState::due;
  window.first = on("2026-11-15");
  window.last = window.due_on = on("2026-11-21");
  CHECK(says(line_below(to_text(roster, style(80)), "P-0305"), " pick-up today"));
  CHECK(says(to_text(roster, style(170)), "pick-up Sat 11-21, today"));
}

TEST_CASE("a wide screen has the bar and the next labs and tests in columns") {
  const std::string widest = to_text(sample_roster(), style(170, true));
  CHECK(says(widest, "next lab"));
  CHECK(says(line_of(widest, "P-0319"), "━"));
  CHECK(says(line_of(widest, "P-0233"), "  Mon 12-21, 29 d  "));
  CHECK(says(line_of(widest, "P-0319"), "  Sat 11-14, 8 d late  "));
  CHECK_FALSE(says(widest, "labs 8 d late"));
}

/// The line of a patient with this item alone.
std::string line_with(Need need, const Obligation& item) {
  Roster roster = sample_roster();
  roster.all = true;
  roster.rows = {roster_row_of("P-1", need, item)};
  roster.rows.front().next = roster.rows.front().worst;
  return line_of(to_text(roster, style(200)), "P-1");
}

TEST_CASE("a line keeps the condition, the sort of day and another year") {
  using State = ObligationState;
  Obligation item =
      obligation("post.second_course", Kind::post_course, State::upcoming, Severity::info,
                 on("2026-12-20"), "a second course: not before Sun 2026-12-20");
  CHECK(says(line_with(Need::quiet, item), "a second course: not before Sun 12-20"));
  item.due_on = on("2027-04-20");
  item.message = "waxing: not before Tue 2027-04-20";
  CHECK(says(line_with(Need::quiet, item), "waxing: not before Tue 2027-04-20"));
  item = obligation("consent", Kind::pickup, State::overdue, Severity::warn, on("2026-09-05"),
                    "consent signed by a parent: needed under 16; no birth date stored");
  CHECK(says(line_with(Need::overdue, item),
             "consent signed by a parent, due Sat 09-05: needed under 16; no birth date stored"));
  item = obligation("uk.review", Kind::visit, State::missed, Severity::warn, on("2026-10-28"),
                    "4-weekly review");
  CHECK(says(line_with(Need::overdue, item), "4-weekly review, missed Wed 10-28"));
  CHECK(says(line_with(Need::blocked, item), "4-weekly review, missed Wed 10-28"));
  item = obligation("uk.ack", Kind::pickup, State::overdue, Severity::block, on("2026-08-20"),
                    "acknowledgement of risk signed");
  CHECK(says(line_with(Need::flagged, item), "acknowledgement of risk signed, due Thu 08-20"));
  item = obligation("labs", Kind::lab, State::overdue, Severity::warn, on("2026-10-31"), "labs");
  item.first = on("2026-10-24");
  item.last = sunday();
  CHECK(says(line_with(Need::today, item), "labs, due Sat 10-31, last day today"));
}

TEST_CASE("a line counts what weighs more and stands elsewhere") {
  Roster roster = sample_roster();
  RosterRow& ends = roster.rows[1];
  ends.worst_severity = Severity::block;
  ends.as_severe = 2;
  CHECK(says(line_of(to_text(roster, style(120)), "P-0305"), "day 7 of 7 (+2 BLOCK)"));
  RosterRow& flagged = roster.rows[7];
  flagged.as_severe = 1;
  flagged.due_today = 1;
  CHECK(says(line_of(to_text(roster, style(200)), "P-0044"), " (+1 today)"));
  RosterRow& stopped = roster.rows[0];
  stopped.as_severe = 2;
  CHECK(says(line_of(to_text(roster, style(120)), "P-0233"), "Sat 11-21 (+1 STOP)"));
  ends.worst->severity = Severity::block;
  CHECK(says(line_of(to_text(roster, style(120)), "P-0305"), "day 7 of 7 (+1 BLOCK)"));
  ends.as_severe = 1;
  CHECK_FALSE(says(to_text(roster, style(120)), "BLOCK)"));
}

TEST_CASE("who has no course is told so, and a dose of today is not denied") {
  Roster roster = sample_roster();
  roster.all = true;
  CHECK(says(line_of(to_text(roster, style(80)), "P-0421"), "no course yet"));
  roster.all = false;
  roster.asked = "dose";
  CHECK(says(to_text(roster, style(80)), "2 others: no dose to ask about before today."));
}

TEST_CASE("by the next item, a line begins with it") {
  Roster roster = sample_roster();
  roster.by_need = false;
  roster.by_next = true;
  roster.rows[0].next = roster.rows[0].next_lab;
  const std::string text = to_text(roster, style(120));
  CHECK(says(line_of(text, "P-0233"), "labs, Mon 12-21; STOP: positive pregnancy test"));
  CHECK(says(line_of(text, "P-0319"), "  OVERDUE: labs, due Sat 11-14"));
}

TEST_CASE("sorted by something else, a line names its need itself") {
  Roster roster = sample_roster();
  roster.by_need = false;
  const std::string text = to_text(roster, style(100));
  CHECK(says(line_of(text, "P-0319"), "OVERDUE: labs, due Sat 11-14"));
  CHECK(says(text, "P-0420"));
}

TEST_CASE("the head takes ten lines at most and counts the rest") {
  for (int width = 40; width <= 120; ++width) {
    const std::vector<std::string> lines =
        lines_of(to_text(RosterHead{sample_roster()}, style(width)));
    INFO("width " << width);
    CHECK(lines.size() <= 10);
    for (const std::string& line : lines) {
      CHECK(display_width(line) <= width);
      CHECK_FALSE(line.ends_with("..."));
    }
  }
  const std::string text = to_text(RosterHead{sample_roster()}, style(80));
  CHECK(says(text, "NOT READ  P-0666"));
  CHECK(says(text, "STOP      P-0233  positive pregnancy test"));
  CHECK(says(text, "4 more need something. 2 others: nothing recorded as due by Sun 2026-11-29."));
}

TEST_CASE("the way to the quiet ones keeps what was asked for") {
  Roster roster = sample_roster();
  roster.options = " --finished --db clinic.db";
  CHECK(says(to_text(roster, style(120)), "isotrack roster --all --finished --db clinic.db"));
}

TEST_CASE("nobody to show is a sentence") {
  Roster roster;
  roster.today = sunday();
  roster.is_filtered = true;
  roster.patients = roster.left_out = 3;
  roster.courses = 3;
  const std::string text = to_text(roster, style(80));
  CHECK(says(text, "Nobody fits what was asked for."));
  CHECK(says(text, "3 patients left out by what was asked for."));
}

TEST_CASE("a file of archived patients is no empty one") {
  Roster roster;
  roster.today = sunday();
  CHECK(says(to_text(roster, style(80)),
             "Every patient of this file is archived: nobody was judged."));
}

TEST_CASE("a result whose repeat is late says so") {
  Roster roster = sample_roster();
  RosterItem& item = *roster.rows[7].worst;
  item.need = Need::overdue;
  item.state = ObligationState::overdue;
  item.last = on("2026-11-21");
  CHECK(says(line_of(to_text(roster, style(120)), "P-0044"), "ALT 190 U/L, repeat due Sat 11-21"));
}

TEST_CASE("what is late and still on time is told by its last day") {
  Roster roster = sample_roster();
  roster.rows = {roster.rows[8]};
  RosterItem& item = *roster.rows.front().worst;
  item.state = ObligationState::due;
  item.message = "final test; on time until Thu 2026-11-26";
  item.due_on = on("2026-11-19");
  item.first = on("2026-11-19");
  item.last = on("2026-11-26");
  CHECK(says(line_of(to_text(roster, style(80)), "P-0412"), "final test, by Thu 11-26"));
}

TEST_CASE("lines and cells hold everybody, whoever was not read first") {
  const Roster roster = sample_roster();
  const auto plain = lines_of(to_plain(roster));
  const auto csv = lines_of(to_csv(roster));
  CHECK(plain.size() == roster.rows.size() + 1);
  CHECK(csv.size() == plain.size() + 1);
  CHECK(plain.front().starts_with("P-0666\tnot_read\t-\t"));
  for (const std::string& line : plain) CHECK(std::ranges::count(line, '\t') == 24);
  CHECK(csv.front().starts_with("code,need,programme,"));
  CHECK(std::ranges::count(csv.front(), ',') == 24);
  for (const std::string& line : csv) CHECK(line.ends_with('\r'));
}

TEST_CASE("cells hold the day and the days left, negative when it has passed") {
  const std::string csv = to_csv(sample_roster());
  CHECK(says(csv, ",next_lab_on,next_lab_days,next_test_on,next_test_days,"));
  CHECK(says(line_of(csv, "P-0233"), ",2026-12-21,29,,,STOP,"));
  CHECK(says(line_of(csv, "P-0319"), ",2026-11-14,-8,,,"));
  CHECK(says(line_of(csv, "P-0305"), ",,,2026-11-22,0,"));
}

TEST_CASE("a spreadsheet finds no formula and no torn cell") {
  Roster roster = sample_roster();
  roster.rows = {roster.rows[7]};
  roster.unread.clear();
  roster.rows.front().worst->message = "=HYPERLINK(\"http://x\")";
  CHECK(says(to_csv(roster), ",\"'=HYPERLINK(\"\"http://x\"\")\"\r\n"));
  roster.rows.front().code = "-A1";
  CHECK(says(to_csv(roster), "\r\n'-A1,"));
  roster.rows.front().worst->message = "-";
  CHECK(to_csv(roster).ends_with(",2026-11-20,\r\n"));
}

}  // namespace
}  // namespace isotrack
