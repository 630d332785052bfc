// What holds whatever the programme: lab plans, what follows a course, missed doses, methods, care.

#include "tests/unit/reference/rules.hpp"

using namespace isotrack;
using namespace isotrack::test;

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
