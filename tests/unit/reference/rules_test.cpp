// The rules as they are in the program: complete, in order, and each with its source.

#include "tests/unit/reference/rules.hpp"

using namespace isotrack;
using namespace isotrack::test;

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
