// The card of a STOP and the card of the day: what stands first, what it says, how it is settled.

#include "tests/unit/present/obligations.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

Card card_of(const StatusReport& report, const std::string& options, std::vector<Obligation> next,
             StopCard stop = {}) {
  Card card;
  card.sheet.status = report;
  card.sheet.options = options;
  card.sheet.next = std::move(next);
  card.sheet.stop = std::move(stop);
  return card;
}

}  // namespace

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
    const Card card = card_of(report, "", {window_item()}, stop);
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
      const Card card = card_of(report, " -p " + long_code(), next);
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
  const Card card = card_of(sample_reports()[6].second, "", lists[1]);
  const std::string text = to_text(card, at_80);
  CHECK(holds(text, "  next   Sat 2026-11-14  overdue: labs\n"));
  CHECK(holds(text, "         Tue 2026-11-24  last pick-up day"));
  CHECK_FALSE(holds(text, "as your clinic decides"));  // the fourth
}

TEST_CASE("a card whose next thing takes two lines keeps its bar", "[obligations]") {
  Obligation wide = window_item();
  wide.message += "; " + std::string(40, 'w') + " and more";
  const Card card = card_of(sample_reports()[6].second, "", {overdue_item(), wide, lab_item()});
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
  const Card card = card_of(sample_reports()[6].second, "", {late, blocked, window_item()});
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
  Card card = card_of(sample_reports()[6].second, "", {overdue_item(), window_item(), lab_item()});
  card.sheet.status.alerts = {flag("the window closed", Severity::block, Precedence::usual),
                              flag("TG 9.2 mmol/L " + std::string(60, 'x') + " flagged",
                                   Severity::warn, Precedence::urgent),
                              flag("ALT 300 U/L", Severity::warn, Precedence::urgent),
                              flag("labs", Severity::warn, Precedence::usual),
                              flag("a remark", Severity::info, Precedence::usual)};
  const std::string roomy = to_text(card_of(card.sheet.status, "", {window_item()}), at_80);
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
  Card card = card_of(sample_reports()[6].second, "", {late, late, late});
  card.sheet.status.alerts = {flag(words, Severity::block), flag("doxycycline", Severity::block),
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
  CHECK(holds(text, "3 more flags, 1 of them BLOCK: isotrack status"));
  CHECK_FALSE(holds(text, "|\n  0   "));
  // What only warns leaves the bar where it is.
  card.sheet.status.alerts = {flag(words, Severity::warn), flag("labs", Severity::warn)};
  CHECK(holds(to_text(card, at_80), "|\n  0   "));
  CHECK(lines_of(to_text(card, at_80)).size() <= 10);
  // One alone is whole as well, with nothing to point at.
  card.sheet.status.alerts = {flag("doxycycline", Severity::block)};
  const std::string alone = to_text(card, at_80);
  CHECK(holds(alone, "BLOCK doxycycline."));
  CHECK_FALSE(holds(alone, "isotrack status"));
}

TEST_CASE("a way out is named for what only a decision ends", "[obligations]") {
  GateSheet sheet{sample_gate()};
  sheet.gate.conditions.push_back({"lab.T3", Answer::no, "TG 9.2 mmol/L", "S2 S10 (label, H)", {}});
  sheet.decisions["lab.T3"] = "isotrack confirm lab.T3 --note TEXT";
  CHECK(
      holds(to_text(sheet, at_80),
            "\n           when the prescriber has decided: isotrack confirm lab.T3 --note TEXT\n"));
  CHECK(parsed(sheet, "gate").at("conditions").back().at("command") ==
        "isotrack confirm lab.T3 --note TEXT");
  // What is not known of the next one, by the same rule, is recorded and not decided.
  sheet.gate.conditions.push_back({"lab.T3", Answer::unknown, "not measured", "S2", {}});
  sheet.commands["lab.T3"] = "isotrack lab add tg=VALUE";
  const Json unknown = parsed(sheet, "gate").at("conditions").back();
  CHECK(unknown.at("command") == "isotrack lab add tg=VALUE");
  CHECK(unknown.at("decision") == false);
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
