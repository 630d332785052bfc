// Analytes, thresholds, interactions, symptoms and mood as they are in the program: what the facts
// say, copied by hand, and the links between the files.

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

std::string documented() {
  std::ifstream in(std::string(ISOTRACK_SOURCE_DIR) + "/docs/sources.md");
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

void check_source(const Source& source) {
  static const std::string document = documented();
  std::istringstream in(source.ids);
  for (std::string id; in >> id;) {
    INFO(id);
    CHECK(document.find("\n| " + id + " |") != std::string::npos);
  }
  CHECK_FALSE(source.ids.empty());
}

std::string source_words(const Source& source) {
  return source.ids + " " + source.kind + " " + source.confidence;
}

/// `mg/dL 2571-8, mmol/L 14927-8 x 0.01129`.
std::string units_words(const Analyte& analyte) {
  std::string out;
  for (const LabUnit& unit : analyte.units) {
    out += (out.empty() ? "" : ", ") + unit.ucum + " " + (unit.loinc.empty() ? "-" : unit.loinc);
    if (&unit != &analyte.units.front()) {
      out += " x " + trimmed(decimal({unit.to_first.den, unit.to_first.num}, 6));
    }
  }
  return out;
}

/// `> 500 mg/dL, 5.65 mmol/L`, `>= ...`, with ` to N` for an upper end.
std::string numbers_words(const Threshold& row) {
  std::string out;
  for (const ThresholdNumber& number : row.numbers) {
    out += out.empty() ? std::string(row.below ? "<" : ">") + (row.inclusive ? "= " : " ") : ", ";
    out += trimmed(decimal(number.number, 4)) + " " + (number.unit.empty() ? "x" : number.unit);
  }
  for (const ThresholdNumber& end : row.up_to) out += " to " + trimmed(decimal(end.number, 4));
  for (const std::string& symptom : row.symptoms) out += (out.empty() ? "or " : " or ") + symptom;
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : " ") + part;
  return out;
}

}  // namespace

TEST_CASE("analytes have the codes and factors of the facts", "[reference]") {
  const std::string counts = "10*3/uL CODE, 10*9/L CODE x 1";
  const auto counted = [&](const std::string& code) {
    return std::regex_replace(counts, std::regex("CODE"), code);
  };
  const std::vector<std::pair<std::string, std::string>> expected{
      {"alt", "U/L 1742-6"},
      {"ast", "U/L 1920-8"},
      {"bilirubin", "umol/L -"},
      {"triglyceride", "mg/dL 2571-8, mmol/L 14927-8 x 0.01129"},
      {"chol_total", "mg/dL 2093-3, mmol/L 14647-2 x 0.02586"},
      {"hdl", "mg/dL 2085-9, mmol/L 14646-4 x 0.02586"},
      {"ldl", "mg/dL 13457-7, mmol/L 22748-8 x 0.02586"},
      {"ck", "U/L 2157-6"},
      {"wbc", counted("6690-2")},
      {"neutrophils", counted("751-8")},
      {"hemoglobin", "g/dL 718-7, g/L 718-7 x 10"},
      {"platelets", counted("777-3")},
      {"glucose", "mg/dL 2345-7, mmol/L 14749-6 x 0.0555"}};
  std::vector<std::pair<std::string, std::string>> found;
  const LabTables tables = load_lab_tables();
  for (const Analyte& analyte : tables.analytes) {
    INFO(analyte.key);
    found.emplace_back(analyte.key, units_words(analyte));
    check_source(analyte.source);
    CHECK(analyte.review_by);
    CHECK_FALSE(analyte.abbreviation.empty());
    CHECK(tables.find(analyte.key) == &analyte);
    CHECK(tables.find(analyte.name) == &analyte);
    CHECK(tables.find(analyte.abbreviation) == &analyte);
    for (const std::string& alias : analyte.aliases) CHECK(tables.find(alias) == &analyte);
    for (const LabUnit& unit : analyte.units) {
      CHECK(analyte.unit(unit.ucum) == &unit);
      CHECK(analyte.unit(lower(unit.ucum)) == &unit);
      for (const std::string& alias : unit.aliases) CHECK(analyte.unit(alias) == &unit);
    }
  }
  CHECK(found == expected);
}

TEST_CASE("liver values and CK are judged by the laboratory's own upper limit", "[reference]") {
  const std::set<std::string> expected{"alt", "ast", "bilirubin", "ck"};
  for (const Analyte& analyte : load_lab_tables().analytes) {
    INFO(analyte.key);
    CHECK(analyte.has_upper_limit == expected.contains(analyte.key));
    CHECK(analyte.needs_unit == (analyte.key == "bilirubin"));
  }
}

TEST_CASE("thresholds are those of the facts", "[reference]") {
  struct Expected {
    std::string analytes;
    std::string numbers;
    std::string urgency;
    std::string source;
  };

  // Section 5.3 by hand. L4, L6 and H1 have a row for each thing that is measured.
  const std::vector<std::pair<std::string, Expected>> expected{
      {"T1", {"triglyceride", "> 200 mg/dL", "note", "S68 S69 secondary M"}},
      {"T2", {"triglyceride", ">= 500 mg/dL, 5.65 mmol/L", "urgent", "S69 S68 secondary M"}},
      {"T3", {"triglyceride", "> 800 mg/dL, 9 mmol/L", "same_day", "S2 S10 label H"}},
      {"T4", {"triglyceride", "or pancreatitis", "emergency", "S2 label H"}},
      {"L1", {"alt ast", "> 1 x to 2", "note", "S69 secondary M"}},
      {"L2", {"alt ast", "> 2 x to 3", "review", "S69 secondary L"}},
      {"L6", {"alt", "> 200 U/L", "review", "S69 secondary L"}},
      {"L6.bilirubin", {"bilirubin", "> 50 umol/L", "review", "S69 secondary L"}},
      {"L3", {"alt ast", "> 3 x", "review", "S69 S67 secondary M"}},
      {"L5", {"alt ast", "or hepatitis", "review", "S69b secondary H"}},
      {"L4", {"alt ast", "> 5 x or hepatitis", "urgent", "S69 S67 secondary M"}},
      {"L4.bilirubin", {"bilirubin", ">= 2 x or hepatitis", "urgent", "S69 secondary M"}},
      {"C1", {"ck", "> 1 x", "note", "S71 label M"}},
      {"C2", {"ck", "> 5 x or rhabdomyolysis", "urgent", "K1 recall L"}},
      {"H1", {"wbc", "", "review", "S70 secondary M"}},
      {"H1.anc", {"neutrophils", "< 1 10*9/L", "review", "K1 recall L"}},
      {"H1.platelets", {"platelets", "< 100 10*9/L", "review", "K1 recall L"}},
      {"G1", {"glucose", ">= 126 mg/dL, 7 mmol/L", "review", "K1 recall M"}}};
  const LabTables tables = load_lab_tables();
  REQUIRE(tables.thresholds.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const Threshold& row = tables.thresholds[i];
    const auto& [id, want] = expected[i];
    INFO(id);
    CHECK(row.id == id);
    CHECK(joined(row.analytes) == want.analytes);
    CHECK(numbers_words(row) == want.numbers);
    CHECK(row.urgency == want.urgency);
    const bool is_for_review = want.urgency == "note" || want.urgency == "review";
    CHECK((row.severity == Severity::block) == !is_for_review);  // it closes the gate
    CHECK((row.severity == Severity::info) == (want.urgency == "note"));
    CHECK(source_words(row.source) == want.source);
    CHECK(row.fasting == (id == "G1"));
    CHECK_FALSE(row.condition.empty());
    CHECK_FALSE(row.says.empty());
    check_source(row.source);
  }
}

TEST_CASE("only L1 and L3 say when a test is repeated", "[reference]") {
  for (const Threshold& row : load_lab_tables().thresholds) {
    INFO(row.id);
    const std::string days = row.repeat_from_days ? std::to_string(*row.repeat_from_days) + "-" +
                                                        std::to_string(*row.repeat_to_days)
                                                  : "";
    CHECK(days == (row.id == "L1" ? "14-28" : row.id == "L3" ? "7-7" : ""));
  }
}

TEST_CASE("what the tables name in one another exists", "[reference]") {
  const SymptomTable symptoms = load_symptoms();
  for (const Threshold& row : load_lab_tables().thresholds) {
    for (const std::string& id : row.symptoms) {
      INFO(row.id << " " << id);
      REQUIRE(symptoms.by_id(id) != nullptr);
      CHECK(symptoms.by_id(id)->red_flag);
    }
  }
  const InteractionTable interactions = load_interactions();
  for (const SymptomRow& row : symptoms.rows) {
    if (!row.red_flag || row.red_flag->with_class.empty()) continue;
    INFO(row.id);
    CHECK(std::ranges::find(interactions.rows, row.red_flag->with_class, &Interaction::id) !=
          interactions.rows.end());
  }
}

TEST_CASE("interactions are those of the facts", "[reference]") {
  struct Expected {
    InteractionGrade grade;
    std::string readings;  // in their order
    std::string effect;
  };

  // Section 6 by hand, as data words it.
  using enum InteractionGrade;
  const std::vector<std::pair<std::string, Expected>> expected{
      {"tetracyclines",
       {x, "UK: contraindicated (S6 label H); US: avoid (S2 label H)",
        "raised pressure in the head; with a headache or changed sight, the labels say, stop and "
        "get medical care"}},
      {"vitamin_a",
       {a, "avoid (S3 S6 label H)",
        "more of the effects of too much vitamin A; no supplements above a normal multivitamin, 10 "
        "000 IU a day is often quoted (S80); beta-carotene is probably all right"}},
      {"oral_retinoids", {x, "not to be combined (S65 S80 secondary H)", "their toxicity adds up"}},
      {"topical_retinoids",
       {a, "avoid (S62 secondary M)",
        "irritation where they are used, and the same kind of drug twice"}},
      {"keratolytics",
       {a,
        "EU: avoid topical keratolytic or exfoliative acne products (S63 label H); US: caution "
        "(S64 secondary M)",
        "irritation of the skin"}},
      {"methotrexate",
       {a, "avoid (S81 label M)",
        "their toxicity to the liver adds up: hepatitis was seen with etretinate, and acitretin is "
        "contraindicated with it"}},
      {"phenytoin",
       {c, "caution (S42b S80 label M)",
        "both act on bone (osteomalacia); a study of the label saw no effect on levels, as "
        "recalled"}},
      {"systemic_steroids",
       {c, "caution (S42b S80 label M)",
        "osteoporosis; they are used on purpose in acne fulminans"}},
      {"carbamazepine",
       {c, "caution (S63 S82 secondary M)", "a lower level of carbamazepine; it is monitored"}},
      {"st_johns_wort",
       {a, "avoid (S83 label H)",
        "a weaker effect of hormonal contraceptives, with breakthrough bleeding"}},
      {"progestin_only_pill",
       {a, "may be inadequate (S3 S10 label H)",
        "the minipill may not be enough contraception with isotretinoin"}},
      {"combined_contraceptive",
       {i, "for information (K1 recall M)",
        "acceptable as a method of contraception; can raise triglycerides"}},
      {"hormonal_inducers",
       {c, "caution (S84 secondary M)",
        "a weaker effect of hormonal contraceptives; isotretinoin itself is not concerned"}},
      {"alcohol",
       {c,
        "US: none for 36 hours before blood is drawn for lipids (S2 label H); caution, a rare "
        "flushing reaction (S62 secondary M)",
        "it acts on triglycerides and on the liver"}},
      {"aminolevulinic_acid",
       {a, "avoid (S62b secondary M)",
        "the skin reacts to light; oral aminolevulinic acid is avoided for 24 hours on either "
        "side, some say 2 weeks"}},
      {"photosensitisers",
       {i, "for information (S64 S62b secondary L)", "more sensitivity to sun"}},
      {"warfarin", {c, "caution (S64 secondary L)", "the INR may change; it is checked"}},
      {"orlistat",
       {c, "caution (S64 secondary L)", "less fat is taken up, and so perhaps less isotretinoin"}},
      {"herbal_liver", {c, "caution (S65 secondary L)", "a strain on the liver"}},
      {"lipid_raisers", {i, "for information (K1 recall L)", "triglycerides rise further"}},
      {"grapefruit", {i, "for information (S65 secondary L)", "the warnings there are are weak"}},
      {"clindamycin_topical",
       {none, "no listed interaction (S62c secondary M)",
        "no listed interaction, which does not say that it is safe"}},
      {"erythromycin",
       {none, "no listed interaction (K1 recall L)",
        "no listed interaction, which does not say that it is safe"}},
      {"azithromycin",
       {none, "no listed interaction (K1 recall L)",
        "no listed interaction, which does not say that it is safe"}},
      {"spironolactone",
       {none, "no listed interaction (K1 recall L)",
        "no listed interaction, which does not say that it is safe"}},
      {"isotretinoin",
       {i, "recorded with start and log (I52 design -)",
        "oral isotretinoin is the course: record it with start and log, never as another "
        "medicine"}}};
  const InteractionTable table = load_interactions();
  REQUIRE(table.rows.size() == expected.size());
  for (std::size_t at = 0; at < expected.size(); ++at) {
    const Interaction& row = table.rows[at];
    const auto& [id, want] = expected[at];
    INFO(id);
    CHECK(row.id == id);
    CHECK(row.grade == want.grade);
    CHECK(row.effect == want.effect);
    std::string readings;
    for (const InteractionReading& reading : row.readings) {
      readings += (readings.empty() ? "" : "; ") +
                  (reading.where.empty() ? "" : reading.where + ": ") + reading.says + " (" +
                  source_words(reading.source) + ")";
      check_source(reading.source);
    }
    CHECK(readings == want.readings);
    CHECK(row.is_the_course == (id == "isotretinoin"));
    const std::set<std::string> concerns{"st_johns_wort", "progestin_only_pill",
                                         "combined_contraceptive", "hormonal_inducers"};
    CHECK(row.concerns_contraception == concerns.contains(id));
    CHECK(row.weakens_hormonal == (id == "st_johns_wort" || id == "hormonal_inducers"));
  }
  CHECK(source_words(table.names_source) == "K1 recall H");
}

TEST_CASE("names that are listed by some routes only", "[reference]") {
  const std::vector<std::string> expected{"tretinoin: oral",
                                          "tretinoin: topical",
                                          "isotretinoin: topical",
                                          "prednisone: oral injected",
                                          "prednisolone: oral injected",
                                          "methylprednisolone: oral injected",
                                          "dexamethasone: oral injected",
                                          "hydrocortisone: oral",
                                          "triamcinolone: injected",
                                          "betamethasone: oral injected",
                                          "deflazacort: oral injected",
                                          "oestrogen: oral",
                                          "estrogen: oral",
                                          "clindamycin: topical",
                                          "clindamycin gel: topical",
                                          "clindamycin lotion: topical",
                                          "isotretinoin: oral"};
  std::vector<std::string> found;
  for (const Interaction& row : load_interactions().rows) {
    for (const InteractionName& name : row.names) {
      if (name.routes.empty()) continue;
      std::string routes;
      for (const Route route : name.routes) routes += " " + name_of(route);
      found.push_back(name.name + ":" + routes);
    }
  }
  CHECK(found == expected);
}

TEST_CASE("names and brands of interactions are those of the facts", "[reference]") {
  // Section 6 by hand: names, a colon, and the brands of the class; other spellings not listed.
  const std::map<std::string, std::string> expected{
      {"tetracyclines",
       "tetracycline,doxycycline,minocycline,sarecycline,lymecycline,oxytetracycline,"
       "demeclocycline,omadacycline,eravacycline,tigecycline,vibramycin,doryx,oracea,acticlate,"
       "minocin,solodyn,ximino,seysara,tetralysal,declomycin,nuzyra,xerava,tygacil"},
      {"vitamin_a",
       "vitamin a,retinol,retinyl palmitate,retinyl acetate,cod liver oil,halibut liver oil,"
       "multivitamin with a"},
      {"oral_retinoids",
       "acitretin,alitretinoin,bexarotene,tretinoin,soriatane,neotigason,toctino,targretin,"
       "vesanoid"},
      {"topical_retinoids",
       "adapalene,tretinoin,tazarotene,trifarotene,isotretinoin,differin,epiduo,retin-a,tazorac,"
       "arazlo,aklief,isotrex,isotrexin"},
      {"keratolytics",
       "benzoyl peroxide,salicylic acid,sulfur,resorcinol,glycolic acid,azelaic acid,panoxyl,duac,"
       "benzaclin,onexton"},
      {"methotrexate", "methotrexate,trexall,otrexup,rheumatrex"},
      {"phenytoin", "phenytoin,fosphenytoin,dilantin,phenytek"},
      {"systemic_steroids",
       "prednisone,prednisolone,methylprednisolone,dexamethasone,hydrocortisone,triamcinolone,"
       "betamethasone,deflazacort,medrol"},
      {"carbamazepine", "carbamazepine,tegretol,carbatrol,equetro"},
      {"st_johns_wort", "st john's wort,hypericum"},
      {"progestin_only_pill",
       "norethindrone,norethisterone,desogestrel,norgestrel,drospirenone-only,camila,errin,"
       "micronor,cerazette,slynd,opill,minipill"},
      {"combined_contraceptive", "ethinylestradiol,yaz,yasmin,ortho-novum"},
      {"hormonal_inducers",
       "rifampicin,rifampin,rifabutin,phenobarbital,primidone,topiramate,efavirenz,bosentan"},
      {"alcohol", "alcohol,ethanol"},
      {"aminolevulinic_acid", "aminolevulinic acid,methyl aminolevulinate,gleolan,levulan,ameluz"},
      {"photosensitisers", "sulfonamides,fluoroquinolones,griseofulvin,thiazides"},
      {"warfarin", "warfarin,acenocoumarol,coumadin"},
      {"orlistat", "orlistat,xenical,alli"},
      {"herbal_liver", "kava,black cohosh"},
      {"lipid_raisers", "antipsychotics,thiazides,ciclosporin,oestrogen,hiv protease inhibitors"},
      {"grapefruit", "grapefruit"},
      {"clindamycin_topical", "clindamycin,cleocin t,clindagel,clindamycin gel"},
      // Section 1.2: brands, and the other names for matching.
      {"isotretinoin",
       "isotretinoin,accutane,claravis,myorisan,zenatane,amnesteem,sotret,absorica,absorica ld,"
       "roaccutane,reticutan,rizuderm,a-cnotren,clarus,epuris,oratane,rocta,isotroin,isotret,"
       "isotane,acnotin,curacné,procuta,aknenormin,roacutan,roaccutan,acnetane"}};
  const InteractionTable table = load_interactions();
  for (const auto& [id, names] : expected) {
    const auto row = std::ranges::find(table.rows, id, &Interaction::id);
    REQUIRE(row != table.rows.end());
    std::stringstream in(names);
    for (std::string name; std::getline(in, name, ',');) {
      INFO(id << ": " << name);
      CHECK(std::ranges::find(row->names, name, &InteractionName::name) != row->names.end());
    }
  }
}

TEST_CASE("every brand of isotretinoin is the course, not another medicine", "[reference]") {
  const InteractionTable table = load_interactions();
  const Products products = load_products();
  for (const Product& product : products.rows()) {
    if (lower(product.name).find("isotretinoin") != std::string::npos) continue;
    if (product.key == "us-absorica-gen") continue;
    INFO(product.key << " " << product.name);
    const MedicineCheck check = check_medicine(product.name, Route::unknown, table);
    REQUIRE_FALSE(check.matches.empty());
    CHECK(check.matches.back().row->is_the_course);
  }
}

TEST_CASE("no name stands in two rows but those the facts have twice", "[reference]") {
  std::map<std::string, int> counts;
  const InteractionTable table = load_interactions();
  for (const Interaction& row : table.rows) {
    for (const InteractionName& name : row.names) ++counts[name.name];
  }
  std::vector<std::string> twice;
  for (const auto& [name, count] : counts) {
    if (count > 1) twice.push_back(name);
  }
  CHECK(twice == std::vector<std::string>{"isotretinoin", "thiazide", "thiazides", "tretinoin"});
}

TEST_CASE("symptoms are those of the facts", "[reference]") {
  // Section 7.1 by hand, with its free text as `other`, and what 7.2 names beside another.
  const std::string common =
      "dry_lips dry_skin dry_eyes conjunctivitis contact_lens_intolerance dry_nose nosebleed "
      "dry_mouth sore_throat itch rash facial_redness skin_fragility sun_sensitivity "
      "peeling_palms_soles acne_flare hair_thinning nail_change skin_infection headache_mild "
      "fatigue nausea abdominal_pain back_pain joint_pain muscle_ache tg_high hdl_low chol_high "
      "alt_ast_high anaemia "
      "platelet_change";
  const std::string less_common =
      "night_vision_down blurred_vision hearing_change tinnitus menstrual_change vaginal_dryness "
      "erectile_dysfunction low_libido appetite_change weight_change glucose_high dizziness "
      "insomnia irritability other";
  const std::string serious =
      "low_mood suicidal_thoughts psychosis aggression intracranial_hypertension pancreatitis "
      "hepatitis ibd_colitis severe_skin_reaction anaphylaxis vasculitis rhabdomyolysis fever "
      "neutropenia_agranulocytosis stroke_thrombosis seizure visual_loss bone_fracture "
      "premature_growth_plate_closure oesophagitis glomerulonephritis pregnancy_exposure";
  std::map<SymptomGroup, std::vector<std::string>> found;
  for (const SymptomRow& row : load_symptoms().rows) {
    INFO(row.id);
    found[row.group].push_back(row.id);
    check_source(row.source);
    if (row.together) check_source(row.together->source);
    if (!row.red_flag) continue;
    check_source(row.red_flag->source);
    if (!row.red_flag->numbers.empty()) check_source(row.red_flag->numbers_source);
  }
  CHECK(joined(found[SymptomGroup::common]) == common);
  CHECK(joined(found[SymptomGroup::less_common]) == less_common);
  CHECK(joined(found[SymptomGroup::serious]) == serious);
}

TEST_CASE("the questions of PHQ-9 are whole, with credit and limits", "[reference]") {
  const MoodRules rules = load_mood_rules();
  // The form of the authors, word for word; its dashes are typed as hyphens.
  const std::vector<std::string> items{
      "Little interest or pleasure in doing things",
      "Feeling down, depressed, or hopeless",
      "Trouble falling or staying asleep, or sleeping too much",
      "Feeling tired or having little energy",
      "Poor appetite or overeating",
      "Feeling bad about yourself - or that you are a failure or have let yourself or your family "
      "down",
      "Trouble concentrating on things, such as reading the newspaper or watching television",
      "Moving or speaking so slowly that other people could have noticed? Or the opposite - being "
      "so fidgety or restless that you have been moving around a lot more than usual",
      "Thoughts that you would be better off dead or of hurting yourself in some way"};
  CHECK(std::vector<std::string>(rules.items.begin(), rules.items.end()) == items);
  CHECK(rules.lead ==
        "Over the last 2 weeks, how often have you been bothered by any of the following "
        "problems?");
  CHECK(rules.answers == std::vector<std::string>{"not at all", "several days",
                                                  "more than half the days", "nearly every day"});
  for (const char* name : {"Spitzer", "Williams", "Kroenke", "Pfizer"}) {
    CHECK_THAT(rules.credit, Catch::Matchers::Contains(name));
  }
  CHECK_THAT(rules.permission, Catch::Matchers::Contains("copyright"));
  CHECK_THAT(rules.limits, Catch::Matchers::Contains("not diagnosis"));
  CHECK_THAT(rules.safety, Catch::Matchers::Contains("straight away"));
  CHECK(rules.numbers ==
        std::vector<std::string>{"your emergency number", "911 or 988 (US)", "999 or 111 (UK)"});
  CHECK(rules.phq2_loinc == "55758-7");
  CHECK(rules.phq9_loinc == "44261-6");
  CHECK(rules.item9_loinc == "44260-8");
  check_source(rules.source);
  check_source(rules.safety_source);
}
