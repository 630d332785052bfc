// The clinical files as they are in the program: complete, and saying what their sources say.

#include "isotrack/reference/catalogue.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/clinical_codes.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/reference/documented_sources.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

bool equal(const Ratio& a, const Ratio& b) { return a.num * b.den == b.num * a.den; }

/// Every source of a product, its `other_names` included, stands in the file as text.
std::set<std::string> ids_in_file(const std::string& name) {
  std::ifstream in(std::string(ISOTRACK_SOURCE_DIR) + "/schema/clinical/" + name);
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  const std::string whole = text.str();
  const std::regex quoted("\"((P-)?[SIK][0-9]+[a-z]?)\"");
  std::set<std::string> ids;
  for (std::sregex_iterator at(whole.begin(), whole.end(), quoted), end; at != end; ++at) {
    ids.insert((*at)[1]);
  }
  return ids;
}

}  // namespace

TEST_CASE("the catalogue holds the products of the facts, in their order", "[reference]") {
  const std::vector<std::string> expected{
      "us-accutane",   "us-claravis", "us-myorisan", "us-zenatane",     "us-amnesteem",
      "us-sotret",     "us-generic",  "us-absorica", "us-absorica-gen", "us-absorica-ld",
      "uk-roaccutane", "uk-generic",  "eu-generic",  "ca-accutane",     "ca-clarus",
      "ca-epuris",     "au-oratane",  "au-rocta",    "au-roaccutane"};
  std::vector<std::string> keys;
  const Products products = load_products();
  for (const Product& product : products.rows()) keys.push_back(product.key);
  CHECK(keys == expected);
}

TEST_CASE("each product has the strengths its source confirms, and no other", "[reference]") {
  const std::map<std::string, std::vector<int>> expected{
      {"us-accutane", {10, 20, 40}},
      {"us-claravis", {10, 20, 30, 40}},
      {"us-myorisan", {10, 20, 30, 40}},
      {"us-zenatane", {10, 20, 30, 40}},
      {"us-amnesteem", {10, 20, 40}},
      {"us-sotret", {10, 20, 30, 40}},
      {"us-generic", {10, 20, 30, 40}},
      {"us-absorica", {10, 20, 25, 30, 35, 40}},
      {"us-absorica-gen", {10, 20, 25, 30, 40}},
      {"us-absorica-ld", {8, 16, 20, 24, 28, 32}},
      {"uk-roaccutane", {10, 20}},
      {"uk-generic", {5, 10, 20}},
      {"eu-generic", {10, 20}},
      {"ca-accutane", {10, 40}},
      {"ca-clarus", {10, 40}},
      {"ca-epuris", {10, 20, 30, 40}},
      {"au-oratane", {5, 10, 20, 30, 40}},
      {"au-rocta", {10, 20}},
      {"au-roaccutane", {20}}};
  const Products products = load_products();
  for (const Product& product : products.rows()) {
    INFO(product.key);
    CHECK(expected.at(product.key) == product.strengths_mg);
    CHECK(std::ranges::is_sorted(product.strengths_mg));
  }
}

TEST_CASE("only Absorica LD counts 5 to 4", "[reference]") {
  const std::set<std::string> lidose{"us-absorica", "us-absorica-gen", "ca-epuris"};
  const Products products = load_products();
  for (const Product& product : products.rows()) {
    INFO(product.key);
    const Formulation expected = product.key == "us-absorica-ld" ? Formulation::micronised
                                 : lidose.contains(product.key)  ? Formulation::lidose
                                                                 : Formulation::conventional;
    CHECK(product.formulation == expected);
  }
}

TEST_CASE("each product is complete and its programme exists", "[reference]") {
  const std::map<std::string, std::string> programme_of{
      {"us", "us-ipledge"}, {"uk", "uk"}, {"eu", "eu"}, {"ca", "ca"}, {"au", "anz"}};
  std::set<std::string> programmes;
  for (const ProgrammeBrief& programme : load_programmes()) programmes.insert(programme.id);
  const std::set<std::string> documented = documented_sources();
  const Products products = load_products();
  for (const Product& product : products.rows()) {
    INFO(product.key);
    CHECK_FALSE(product.name.empty());
    CHECK_FALSE(product.market.empty());
    CHECK(product.programme == programme_of.at(product.key.substr(0, 2)));
    CHECK(programmes.contains(product.programme));
    check_source(product.source, documented);
  }
}

TEST_CASE("a product is found by each of its names", "[reference]") {
  const Products products = load_products();
  CHECK(products.find("Absorica LD")->key == "us-absorica-ld");
  CHECK(products.find("absorica")->key == "us-absorica");
  CHECK(products.find("Zydus")->key == "us-generic");
  CHECK(products.find("Rizuderm")->key == "uk-generic");
  CHECK(products.find("A-CNOTREN")->key == "eu-generic");
  CHECK(products.find("Curacné")->key == "eu-generic");
  CHECK(products.find("curacne")->key == "eu-generic");
  CHECK(products.find("isotretinoin") == nullptr);  // of which market?

  std::set<std::string> shared;
  std::set<std::string> words;
  for (const Product& product : products.rows()) {
    if (!words.insert(lower(product.name)).second) shared.insert(lower(product.name));
    for (const std::string& alias : product.aliases) {
      INFO(alias);
      CHECK(words.insert(alias).second);
      CHECK(lower(alias) == alias);
    }
  }
  CHECK(shared == std::set<std::string>{"accutane", "roaccutane"});  // sold in two markets each
}

TEST_CASE("the dose bands are those of the labels", "[reference]") {
  const DosingRules rules = load_dosing_rules();
  REQUIRE(rules.bands.size() == 2);
  for (const Formulation formulation : {Formulation::conventional, Formulation::lidose}) {
    const DoseBand& band = rules.band(formulation);
    CHECK(equal(band.low, {1, 2}));
    CHECK(equal(band.usual, {1, 1}));
    CHECK(equal(band.highest, {2, 1}));
    CHECK(band.allowance == Milligrams(5));
    CHECK(band.source.ids == "S1 S4");
  }
  const DoseBand& micronised = rules.band(Formulation::micronised);
  CHECK(equal(micronised.low, {2, 5}));
  CHECK(equal(micronised.usual, {4, 5}));
  CHECK(equal(micronised.highest, {8, 5}));
  CHECK(micronised.allowance == Milligrams(5));
  CHECK(micronised.source.ids == "S1");
}

TEST_CASE("the other dosing rules are those of the facts", "[reference]") {
  const DosingRules rules = load_dosing_rules();
  CHECK(equal(rules.over_plan, {3, 2}));
  CHECK(rules.weight_change_percent == 10);
  REQUIRE(rules.unit_mixups.size() == 2);
  CHECK(equal(rules.unit_mixups[0].first, {2, 1}));
  CHECK(equal(rules.unit_mixups[0].second, {12, 5}));
  CHECK(equal(rules.unit_mixups[1].first, {21, 50}));
  CHECK(equal(rules.unit_mixups[1].second, {1, 2}));
  CHECK(rules.stale_weight_days == 90);
  CHECK(rules.smallest_usual_weight == Kilograms(30 * nanograms_per_kilogram));
  CHECK(rules.largest_usual_weight == Kilograms(250 * nanograms_per_kilogram));
  CHECK(rules.high_total_mg_per_kg == 220);
  CHECK(rules.course_gap_days == 56);
  CHECK(rules.course_gap_months == 2);
  CHECK(rules.beside_course_days == 30);
  CHECK(rules.beside_course_months == 1);
  CHECK(rules.last_test_days == 30);
  CHECK(rules.usual_supply_days == 30);
  CHECK(rules.minimum_age_years == 12);
  CHECK(rules.basis_apart_percent == 5);
}

TEST_CASE("each dosing rule has a documented source", "[reference]") {
  const DosingRules rules = load_dosing_rules();
  const std::set<std::string> documented = documented_sources();
  for (const DoseBand& band : rules.bands) check_source(band.source, documented);
  for (const Source* source :
       {&rules.over_plan_source, &rules.weight_change_source, &rules.unit_mixup_source,
        &rules.stale_weight_source, &rules.high_total_source, &rules.band_source,
        &rules.course_gap_source, &rules.minimum_age_source, &rules.basis_apart_source,
        &rules.usual_weight_source, &rules.beside_course_source, &rules.last_test_source,
        &rules.usual_supply_source}) {
    check_source(*source, documented);
  }
  CHECK(rules.high_total_source.ids == "S30 S31");
  CHECK(rules.band_source.ids == "S7 S8");
  CHECK(rules.course_gap_source.kind == "label");
  CHECK(rules.over_plan_source.kind == "design");
}

TEST_CASE("the lab plans are those of the facts", "[reference]") {
  const std::vector<std::string> expected{"monthly_classic", "us_label_legacy", "us_label_current",
                                          "aad_2016",        "aad_2024",        "delphi_2022",
                                          "hansen_2016",     "shah_2019",       "eu_smpc",
                                          "msd_2024",        "kr_2023",         "none_healthy"};
  const std::set<std::string> documented = documented_sources();
  std::vector<std::string> ids;
  for (const LabPlanBrief& plan : load_lab_plans()) {
    INFO(plan.id);
    ids.push_back(plan.id);
    CHECK_FALSE(plan.title.empty());
    CHECK(plan.title.find('\n') == std::string::npos);
    check_source(plan.source, documented);
  }
  CHECK(ids == expected);
}

TEST_CASE("the programmes are those that start knows", "[reference]") {
  const std::vector<std::string> expected{"us-ipledge", "uk", "eu",  "fr",        "de",
                                          "it",         "ca", "anz", "strictest", "none"};
  const std::set<std::string> documented = documented_sources();
  std::vector<std::string> ids;
  for (const ProgrammeBrief& programme : load_programmes()) {
    INFO(programme.id);
    ids.push_back(programme.id);
    CHECK_FALSE(programme.name.empty());
    CHECK_FALSE(programme.region.empty());
    CHECK_FALSE(programme.note.empty());
    CHECK(programme.note.find('\n') == std::string::npos);
    check_source(programme.source, documented);
    for (const std::string& id : ids_of(programme.source)) {
      INFO(id);
      CHECK((id.starts_with("P-S") || id.starts_with("I")));
    }
  }
  CHECK(ids == expected);
}

TEST_CASE("no clinical file names a source that docs/sources.md lacks", "[reference]") {
  const std::set<std::string> documented = documented_sources();
  std::vector<std::string> names{"products.json",    "dosing.json",        "lab-plans.json",
                                 "common.json",      "contraception.json", "care.json",
                                 "missed-dose.json", "analytes.json",      "interactions.json",
                                 "symptoms.json",    "mood.json",          "supply.json",
                                 "codes.json"};
  for (const ProgrammeBrief& programme : load_programmes()) {
    names.push_back("programmes/" + programme.id + ".json");
  }
  for (const std::string& name : names) {
    for (const std::string& id : ids_in_file(name)) {
      INFO(name << " " << id);
      CHECK(documented.contains(id));
    }
  }
  for (const std::string name : {"products.json", "dosing.json", "lab-plans.json"}) {
    for (const std::string& id : ids_in_file(name)) CHECK_FALSE(id.starts_with("P-"));
  }
}

TEST_CASE("the codes other programs know, as the facts give them", "[reference]") {
  std::map<std::string, std::string> codes;
  const std::set<std::string> documented = documented_sources();
  for (const ClinicalCode& row : load_clinical_codes().rows) {
    INFO(row.key);
    check_source(row.source, documented);
    CHECK((row.system == CodeSystem::atc) == (row.key == "isotretinoin"));
    codes.emplace(row.key, row.code);
  }
  CHECK(codes == std::map<std::string, std::string>{{"isotretinoin", "D10BA01"},
                                                    {"weight", "29463-7"},
                                                    {"pregnancy_test.urine", "2106-3"},
                                                    {"pregnancy_test.serum", "2118-8"}});
}

TEST_CASE("the product taken when none is named: one generic a programme", "[reference]") {
  std::map<std::string, std::string> generics;
  const Products products = load_products();
  for (const Product& product : products.rows()) {
    if (!product.is_generic) continue;
    INFO(product.key);
    CHECK(generics.emplace(product.programme, product.key).second);
  }
  CHECK(generics == std::map<std::string, std::string>{
                        {"us-ipledge", "us-generic"}, {"uk", "uk-generic"}, {"eu", "eu-generic"}});
  for (const std::string id : {"de", "fr", "it"}) CHECK(load_programme(id).base == "eu");
  for (const std::string id : {"us-ipledge", "uk", "ca", "anz"}) {
    CHECK(load_programme(id).base.empty());
  }
}

TEST_CASE("how the days of a prescription are counted is said to be disputed", "[reference]") {
  for (const auto& [programme, id] : std::map<std::string, std::string>{
           {"uk", "uk.rx.valid"}, {"eu", "eu.rx.valid"}, {"de", "de.rx.valid"}}) {
    for (const Rule& rule : load_programme(programme).rules) {
      INFO(rule.id);
      CHECK(rule.disputed.empty() == (rule.id != id));
    }
  }
}

TEST_CASE("advice that rules tell names rules there are", "[reference]") {
  const auto rules = load_common_rules();
  for (const CareAdvice& advice : load_care()) {
    if (advice.told_by.empty()) continue;
    INFO(advice.id);
    CHECK(std::ranges::any_of(rules, [&](const Rule& rule) {
      return rule.id.starts_with(advice.told_by + ".") && rule.check == Check::earliest;
    }));
  }
}
