// The rules as they are in the program: complete, in order, and saying what their sources say.

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

Date day(const std::string& text) { return parse_iso_date(text).value(); }

const std::vector<std::string> programme_ids{"us-ipledge", "uk", "eu",  "fr",        "de",
                                             "it",         "ca", "anz", "strictest", "none"};

std::vector<std::string> ids_of(const std::vector<Rule>& rules) {
  std::vector<std::string> ids;
  for (const Rule& rule : rules) ids.push_back(rule.id);
  return ids;
}

const Rule* find(const std::vector<Rule>& rules, const std::string& id) {
  const auto found = std::ranges::find(rules, id, &Rule::id);
  return found == rules.end() ? nullptr : &*found;
}

/// The rule of a programme, which must be there.
Rule rule_of(const std::string& programme, const std::string& id) {
  INFO(programme << " " << id);
  const Programme loaded = load_programme(programme);
  const Rule* rule = find(loaded.rules, id);
  REQUIRE(rule != nullptr);
  return *rule;
}

/// `30d|1mo`, as rows say it; `-` for none.
std::string spelt(const std::optional<Offset>& offset) {
  if (!offset) return "-";
  std::string text;
  if (offset->has_days) text = std::to_string(offset->days) + "d";
  if (!offset->has_months) return text;
  return text + (text.empty() ? "" : "|") + std::to_string(offset->months) + "mo";
}

std::string spelt(const Window& window) { return spelt(window.first) + " " + spelt(window.last); }

std::vector<Rule> every_rule() {
  std::vector<Rule> rules = load_common_rules();
  for (const LabPlanBrief& brief : load_lab_plans()) {
    const LabPlan plan = load_lab_plan(brief.id);
    rules.insert(rules.end(), plan.rules.begin(), plan.rules.end());
  }
  for (const std::string& id : programme_ids) {
    const Programme programme = load_programme(id);
    rules.insert(rules.end(), programme.rules.begin(), programme.rules.end());
  }
  return rules;
}

std::set<std::string> documented_sources() {
  std::ifstream in(std::string(ISOTRACK_SOURCE_DIR) + "/docs/sources.md");
  REQUIRE(in);
  const std::regex row("^\\| ((P-)?[SIK][0-9]+[a-z]?) \\|.*");
  std::set<std::string> ids;
  std::smatch match;
  for (std::string line; std::getline(in, line);) {
    if (std::regex_match(line, match, row)) ids.insert(match[1]);
  }
  return ids;
}

void check_source(const Source& source, const std::set<std::string>& documented) {
  std::istringstream in(source.ids);
  int count = 0;
  for (std::string id; in >> id; ++count) {
    INFO("source " << id);
    CHECK(documented.contains(id));
  }
  CHECK(count > 0);
}

bool starts_with_any(const std::string& id, const std::vector<std::string>& prefixes) {
  return std::ranges::any_of(prefixes,
                             [&id](const std::string& prefix) { return id.starts_with(prefix); });
}

}  // namespace

// The ids of the rule tables of the facts (2.5, 2.6, 3.3, 4, 5, 7), written down by hand; joined
// ones are split.
TEST_CASE("every rule of the facts is a row of its programme", "[reference][rules]") {
  const std::map<std::string, std::vector<std::string>> expected{
      {"us-ipledge",
       {"us.enrol",
        "us.agreement",
        "us.guardian",
        "us.category",
        "us.test.screen",
        "us.contra.start",
        "us.contra.methods",
        "us.test.confirm.gap",
        "us.test.confirm.after_contra",
        "us.test.confirm.menses",
        "us.test.setting.pre",
        "us.test.setting.during.home",
        "us.test.monthly",
        "us.window",
        "us.window.reminder",
        "us.lockout.first",
        "us.retest.free",
        "us.window.cannot",
        "us.counsel.cannot",
        "us.result",
        "us.questions",
        "us.authorisation",
        "us.supply.max",
        "us.test.end",
        "us.test.post",
        "us.contra.end",
        "us.trigger.pregnancy",
        "us.trigger.missed_period",
        "us.trigger.contraception_stopped",
        "us.trigger.unprotected",
        "us.visit.monthly",
        "us.abstinence.reconfirm",
        "us.restart"}},
      {"uk",
       {"uk.ack", "uk.minor.second", "uk.contra.start", "uk.test.early", "uk.test.pre_rx",
        "uk.review", "uk.rx.supply", "uk.rx.valid", "uk.start.menses", "uk.test.post",
        "uk.contra.end", "uk.pregnant", "uk.contra.methods"}},
      {"eu",
       {"eu.contra.start", "eu.test.baseline", "eu.test.follow", "eu.rx.supply", "eu.rx.valid",
        "eu.test.post", "eu.contra.end", "eu.pregnant", "eu.contra.methods", "eu.visit.monthly"}},
      {"ca",
       {"ca.test.second", "ca.start.menses", "ca.test.monthly", "ca.test.post", "ca.contra.start",
        "ca.contra.end", "ca.contra.methods", "ca.visit.monthly"}},
      {"anz",
       {"anz.test.pre", "anz.test.monthly", "anz.test.post", "anz.contra.start", "anz.contra.end",
        "anz.contra.methods", "anz.visit.monthly"}}};
  for (const auto& [id, rules] : expected) {
    const Programme programme = load_programme(id);
    for (const std::string& rule : rules) {
      INFO(rule);
      CHECK(find(programme.rules, rule) != nullptr);
    }
  }
  const std::vector<Rule> common = load_common_rules();
  for (const std::string rule :
       {"post.test.end",     "post.test.final",   "post.contra_end",    "post.pregnancy_safe",
        "post.blood.us",     "post.blood.uk",     "post.blood.ie",      "post.blood.au",
        "post.blood.nz",     "post.breastfeed",   "post.wax",           "post.dermabrasion",
        "post.laser",        "post.procedures",   "post.second_course", "post.leftovers",
        "supply.refill",     "dose.unanswered",   "dose.missed",        "dose.missed.two",
        "dose.missed.three", "dose.missed.share", "dose.missed.seven",  "visit.booked",
        "dose.today"}) {
    INFO(rule);
    CHECK(find(common, rule) != nullptr);
  }
}

TEST_CASE("ids of rules are unique within what is judged together", "[reference][rules]") {
  for (const std::string& id : programme_ids) {
    INFO(id);
    std::vector<std::string> ids = ids_of(load_programme(id).rules);
    for (const std::string& other : ids_of(load_common_rules())) ids.push_back(other);
    for (const LabPlanBrief& plan : load_lab_plans()) {
      for (const std::string& other : ids_of(load_lab_plan(plan.id).rules)) ids.push_back(other);
    }
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
  }
}

TEST_CASE("each programme's ids begin with its own name, or its base's", "[reference][rules]") {
  const std::map<std::string, std::vector<std::string>> prefixes{
      {"us-ipledge", {"us."}}, {"uk", {"uk."}},        {"eu", {"eu."}},
      {"fr", {"fr.", "eu."}},  {"de", {"de.", "eu."}}, {"it", {"it.", "eu."}},
      {"ca", {"ca."}},         {"anz", {"anz."}},      {"strictest", {"strictest."}},
      {"none", {"none."}}};
  for (const std::string& id : programme_ids) {
    for (const std::string& rule : ids_of(load_programme(id).rules)) {
      INFO(id << " " << rule);
      CHECK(starts_with_any(rule, prefixes.at(id)));
    }
  }
}

TEST_CASE("every rule has a documented source, a review day and words", "[reference][rules]") {
  const std::set<std::string> documented = documented_sources();
  for (const Rule& rule : every_rule()) {
    INFO(rule.id);
    check_source(rule.source, documented);
    CHECK_FALSE(rule.title.empty());
    CHECK(rule.title.size() <= 50);
    CHECK(rule.review_by);
    CHECK((rule.gate == Gate::none) == rule.condition.empty());
    if (rule.gate == Gate::each || rule.gate == Gate::first) {
      CHECK((rule.severity == Severity::block || rule.severity == Severity::warn));
    }
    for (const std::string& text : {rule.title, rule.condition, rule.text}) {
      CHECK(is_plain_text(text));
    }
  }
}

TEST_CASE("the documents of the programmes are those of the programmes", "[reference][rules]") {
  for (const std::string& id : programme_ids) {
    for (const Rule& rule : load_programme(id).rules) {
      INFO(rule.id);
      if (rule.met_by == MetBy::mood) continue;  // the labels' words on mood, not a programme's
      CHECK_FALSE(std::regex_search(rule.source.ids, std::regex("(^| )S[0-9]")));
    }
  }
}

TEST_CASE("every window runs forwards, from every day", "[reference][rules]") {
  for (const Rule& rule : every_rule()) {
    INFO(rule.id);
    for (Date anchor = day("2027-01-01"); anchor < day("2028-04-01"); anchor += days(1)) {
      const auto first =
          rule.window.first ? std::optional(rule.window.first->from(anchor)) : std::nullopt;
      const auto last =
          rule.window.last ? std::optional(rule.window.last->from(anchor)) : std::nullopt;
      if (first && last) CHECK(*first <= *last);
      // A due day lies in its window; of a repeated one the window is around the due day.
      if (rule.due && !rule.every && rule.not_before_day == 0 && first) {
        CHECK(*first <= rule.due->from(anchor));
      }
      if (rule.due && !rule.every && rule.not_before_day == 0 && last) {
        CHECK(rule.due->from(anchor) <= *last);
      }
    }
  }
}

TEST_CASE("the windows of a repeated step touch and do not overlap", "[reference][rules]") {
  int repeated = 0;
  for (const Rule& rule : every_rule()) {
    if (!rule.every || rule.every->has_months) continue;
    INFO(rule.id);
    ++repeated;
    REQUIRE((rule.window.first && rule.window.last));
    CHECK(rule.window.last->days + 1 == rule.every->days + rule.window.first->days);
  }
  CHECK(repeated > 5);
}

TEST_CASE("dated labs are a warning, undated ones for the clinic to decide", "[reference][rules]") {
  for (const LabPlanBrief& brief : load_lab_plans()) {
    const LabPlan plan = load_lab_plan(brief.id);
    CHECK(plan.title == brief.title);
    CHECK(plan.source.ids == brief.source.ids);
    CHECK(plan.rules.empty() == (plan.id == "none_healthy"));
    for (const Rule& rule : plan.rules) {
      INFO(rule.id);
      CHECK(rule.kind == Kind::lab);
      CHECK(rule.check == Check::milestone);
      CHECK(rule.met_by == MetBy::lab);
      CHECK(rule.severity == (rule.due ? Severity::warn : Severity::info));
    }
  }
}

TEST_CASE("the lab plans say what their sources say", "[reference][rules]") {
  struct Expected {
    std::string plan;
    std::string rule;
    Anchor anchor;
    std::string due;
    std::string window;
    std::string every;
  };

  const std::vector<Expected> rows{
      {"monthly_classic", "monthly_classic.baseline", Anchor::first_dose, "0d", "-30d 0d", "-"},
      {"monthly_classic", "monthly_classic", Anchor::first_dose, "30d", "-7d 22d", "30d"},
      {"monthly_classic", "monthly_classic.end", Anchor::last_dose, "0d", "0d 7d", "-"},
      {"us_label_legacy", "us_label_legacy.baseline", Anchor::first_dose, "0d", "- 0d", "-"},
      {"us_label_legacy", "us_label_legacy", Anchor::first_dose, "14d", "-7d 6d", "14d"},
      {"us_label_current", "us_label_current.baseline", Anchor::first_dose, "0d", "- 0d", "-"},
      {"us_label_current", "us_label_current", Anchor::first_dose, "-", "1d -", "-"},
      {"aad_2016", "aad_2016.baseline", Anchor::first_dose, "-", "- 0d", "-"},
      {"aad_2016", "aad_2016", Anchor::first_dose, "-", "1d -", "-"},
      {"aad_2024", "aad_2024", Anchor::first_dose, "-", "1d -", "-"},
      {"delphi_2022", "delphi_2022.baseline", Anchor::first_dose, "0d", "-1mo 0d", "-"},
      {"delphi_2022", "delphi_2022", Anchor::peak_dose, "28d", "-7d 7d", "-"},
      {"hansen_2016", "hansen_2016", Anchor::first_dose, "2mo", "53d -", "-"},
      {"shah_2019", "shah_2019", Anchor::first_dose, "3mo", "2mo -", "-"},
      {"shah_2019", "shah_2019.end", Anchor::last_dose, "0d", "0d 7d", "-"},
      {"eu_smpc", "eu_smpc", Anchor::first_dose, "1mo", "-7d -", "3mo"},
      {"eu_smpc", "eu_smpc.end", Anchor::last_dose, "0d", "0d 7d", "-"},
      {"msd_2024", "msd_2024", Anchor::first_dose, "28d", "21d -", "-"},
      {"kr_2023", "kr_2023", Anchor::first_dose, "6mo", "-1mo -", "6mo"},
      {"kr_2023", "kr_2023.month1", Anchor::first_dose, "1mo", "1d -", "-"},
      {"kr_2023", "kr_2023.month2", Anchor::first_dose, "2mo", "31d -", "-"}};
  for (const Expected& expected : rows) {
    INFO(expected.rule);
    const LabPlan plan = load_lab_plan(expected.plan);
    const Rule* rule = find(plan.rules, expected.rule);
    REQUIRE(rule != nullptr);
    CHECK(rule->anchor == expected.anchor);
    CHECK(spelt(rule->due) == expected.due);
    CHECK(spelt(rule->window) == expected.window);
    CHECK(spelt(rule->every) == expected.every);
  }
  CHECK(find(load_lab_plan("delphi_2022").rules, "delphi_2022")->not_before_day == 56);
  CHECK(find(load_lab_plan("aad_2016").rules, "aad_2016")->until_step == "aad_2016.response");
  CHECK(find(load_lab_plan("us_label_legacy").rules, "us_label_legacy")->until_step ==
        "us_label_legacy.response");
}

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

TEST_CASE("rows say when they are to be reviewed", "[reference][rules][D15]") {
  const Date usual = day("2027-11-22");
  for (const std::string& id : programme_ids) {
    INFO(id);
    const Date expected = id == "us-ipledge" ? day("2026-12-31") : usual;
    const Programme programme = load_programme(id);
    CHECK(programme.review_by == expected);
    for (const Rule& rule : programme.rules) CHECK(rule.review_by == expected);
  }
  CHECK(load_lab_plan("monthly_classic").review_by == usual);
  CHECK(load_common_rules().front().review_by == usual);
  CHECK(load_methods().front().review_by == usual);
  CHECK(load_care().front().review_by == usual);
  CHECK(load_missed_dose_rules().review_by == usual);
  CHECK(load_products().rows().front().review_by == usual);
  CHECK(load_dosing_rules().review_by == usual);
  CHECK(load_categories().front().review_by == usual);
}

TEST_CASE("what may be done after a course", "[reference][rules]") {
  const std::vector<Rule> common = load_common_rules();
  const std::map<std::string, std::string> due{{"post.contra_end", "30d|1mo"},
                                               {"post.pregnancy_safe", "30d|1mo"},
                                               {"post.blood.us", "30d|1mo"},
                                               {"post.blood.uk", "28d"},
                                               {"post.blood.ie", "28d"},
                                               {"post.blood.au", "30d|1mo"},
                                               {"post.blood.nz", "30d|1mo"},
                                               {"post.blood.label", "30d|1mo"},
                                               {"post.breastfeed", "30d|1mo"},
                                               {"post.wax", "6mo"},
                                               {"post.dermabrasion", "6mo"},
                                               {"post.laser", "6mo"},
                                               {"post.second_course", "56d|2mo"},
                                               {"post.procedures", "-"},
                                               {"post.leftovers", "-"}};
  for (const auto& [id, offset] : due) {
    INFO(id);
    const Rule* rule = find(common, id);
    REQUIRE(rule != nullptr);
    CHECK(rule->kind == Kind::post_course);
    CHECK(rule->anchor == Anchor::last_dose);
    CHECK(spelt(rule->due) == offset);
    CHECK(rule->day_after == (id == "post.contra_end" || id == "post.pregnancy_safe"));
  }
  // DL 2027-01-31: required through 2027-03-02, free from the day after (facts, section 6).
  CHECK(find(common, "post.contra_end")->due->from(day("2027-01-31")) == day("2027-03-02"));
}

TEST_CASE("each programme has one rule of blood donation at least", "[reference][rules]") {
  const std::vector<Rule> common = load_common_rules();
  const auto holds = [](const Rule& rule, const std::string& programme) {
    return rule.programmes.empty() || std::ranges::count(rule.programmes, programme) == 1;
  };
  const auto known = [](const std::string& id) { return std::ranges::count(programme_ids, id); };
  for (const std::string& id : programme_ids) {
    INFO(id);
    CHECK(std::ranges::any_of(common, [&](const Rule& rule) {
      return rule.id.starts_with("post.blood") && holds(rule, id);
    }));
  }
  for (const Rule& rule : common) {
    for (const std::string& id : rule.programmes) CHECK(known(id) == 1);
  }
  CHECK(find(common, "post.test.final")->programmes == std::vector<std::string>{"none"});
}

TEST_CASE("missed doses rise in steps", "[reference][rules]") {
  const std::vector<Rule> common = load_common_rules();

  struct Expected {
    std::string id;
    int least;
    Severity severity;
  };

  for (const auto& [id, least, severity] :
       std::vector<Expected>{{"dose.missed", 1, Severity::info},
                             {"dose.missed.two", 2, Severity::warn},
                             {"dose.missed.three", 3, Severity::warn},
                             {"dose.missed.seven", 7, Severity::warn}}) {
    INFO(id);
    CHECK(find(common, id)->check == Check::missed_days);
    CHECK(find(common, id)->least == least);
    CHECK(find(common, id)->severity == severity);
  }
  const Rule* share = find(common, "dose.missed.share");
  CHECK(share->percent == 80);
  CHECK(share->days == std::vector<int>{30});
  CHECK(find(common, "supply.refill")->days == std::vector<int>{7});
}

TEST_CASE("methods of contraception count as the facts say", "[reference][rules]") {
  const std::set<std::string> primary{
      "tubal_sterilisation", "partner_vasectomy", "iud", "ius", "combined_pill", "patch",
      "injection",           "implant",           "ring"};
  const std::set<std::string> secondary{"male_condom", "diaphragm", "cervical_cap", "sponge"};
  const std::set<std::string> independent{"iud", "ius", "implant"};
  const std::set<std::string> documented = documented_sources();
  std::set<std::string> seen;
  for (const Method& method : load_methods()) {
    INFO(method.id);
    seen.insert(method.id);
    CHECK(method.us_primary == primary.contains(method.id));
    CHECK(method.us_secondary == secondary.contains(method.id));
    CHECK(method.barrier == secondary.contains(method.id));
    CHECK(method.user_independent == independent.contains(method.id));
    CHECK(method.abstinence == (method.id == "abstinence"));
    CHECK(method.user_dependent == (!method.user_independent && !method.abstinence));
    check_source(method.source, documented);
  }
  CHECK(seen.size() == primary.size() + secondary.size() + 2);  // minipill, abstinence
  CHECK(seen.contains("progestogen_only_pill"));
}

TEST_CASE("care advice has its sources and ends", "[reference][rules]") {
  const std::set<std::string> documented = documented_sources();
  std::map<std::string, std::string> until;
  for (const CareAdvice& advice : load_care()) {
    INFO(advice.id);
    check_source(advice.source, documented);
    CHECK(is_plain_text(advice.text));
    CHECK(until.emplace(advice.id, spelt(advice.until)).second);
  }
  const std::map<std::string, std::string> expected{
      {"lips", "0d"},       {"flare", "0d"},
      {"sun", "0d"},        {"lenses", "0d"},
      {"waxing", "6mo"},    {"laser", "6mo"},
      {"exfoliants", "0d"}, {"alcohol_before_lipids", "0d"},
      {"vitamin_a", "0d"},  {"food", "0d"},
      {"swallow", "0d"},    {"sharing", "-"},
      {"blood", "30d|1mo"}, {"new_medicines", "0d"},
      {"leftovers", "-"}};
  CHECK(until == expected);
}

TEST_CASE("a missed dose is skipped in the US, never doubled anywhere", "[reference][rules]") {
  const std::set<std::string> documented = documented_sources();
  const MissedDoseRules rules = load_missed_dose_rules();
  CHECK_THAT(rules.never_double.text, Catch::Matchers::StartsWith("Never take two doses"));
  REQUIRE(rules.policies.size() == 2);
  CHECK(rules.policies[0].id == "skip");
  CHECK(rules.policies[1].id == "take_if_early");
  CHECK_FALSE(rules.policies[0].almost_time);
  REQUIRE(rules.policies[1].almost_time);
  check_source(rules.policies[1].almost_time->source, documented);
  check_source(rules.never_double.source, documented);
  for (const MissedDosePolicy& policy : rules.policies) {
    check_source(policy.source, documented);
    for (const MissedDoseWords& words : policy.words) check_source(words.source, documented);
  }
  // Every market of a product has exactly one default.
  const Products products = load_products();
  for (const Product& product : products.rows()) {
    std::istringstream in(product.market);
    for (std::string market; std::getline(in, market, '/');) {
      INFO(market);
      CHECK(std::ranges::count_if(rules.policies, [&market](const MissedDosePolicy& policy) {
              return std::ranges::count(policy.markets, market) == 1;
            }) == 1);
      CHECK((std::ranges::count(rules.policies[0].markets, market) == 1) == (market == "US"));
    }
  }
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

TEST_CASE("what is said of a missed dose: by the setting, else by the market",
          "[reference][rules]") {
  const MissedDoseRules rules = load_missed_dose_rules();

  struct Row {
    const char* market;
    std::optional<std::string> setting;
    std::string policy;
    std::string where;  // of the first label shown; empty: none of that market was read
  };

  for (const Row& row :
       std::vector<Row>{{"US", {}, "skip", "US label of Absorica"},
                        {"US", "take_if_early", "take_if_early", ""},
                        {"UK", {}, "take_if_early", "UK leaflets"},
                        {"UK/IE/IL/SG", {}, "take_if_early", "Singapore hospitals"},
                        {"AU", {}, "take_if_early", "Australian consumer information, 2010"},
                        {"CA", {}, "take_if_early", ""},
                        {"CA", "skip", "skip", ""},
                        {"", {}, "skip", ""}}) {
    CAPTURE(row.market, row.policy);
    const MissedDoseAdvice advice = missed_dose_advice(rules, row.market, row.setting);
    CHECK(advice.policy.id == row.policy);
    CHECK(advice.as_set == row.setting.has_value());
    CHECK(advice.never_double.text == rules.never_double.text);
    CHECK((advice.policy.words.empty() ? "" : advice.policy.words.front().where) == row.where);
  }
  CHECK_THROWS_AS(missed_dose_advice(rules, "US", "double"), Error);
}
