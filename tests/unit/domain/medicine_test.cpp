// Names of other medicines against the list of interactions: every name and brand of the data finds
// its row, and a table by hand says what people type.

#include "isotrack/domain/medicine.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using isotrack::test::day;

namespace {

const InteractionTable& table() {
  static const InteractionTable loaded = load_interactions();
  return loaded;
}

MedicineCheck checked(std::string_view name, Route route = Route::unknown) {
  return check_medicine(name, route, table());
}

/// `tetracyclines vitamin_a`, in the order of the check.
std::string rows_of(const MedicineCheck& check) {
  std::string out;
  for (const InteractionMatch& match : check.matches) {
    out += (out.empty() ? "" : " ") + match.row->id;
  }
  return out;
}

std::string unlisted_of(const MedicineCheck& check) {
  std::string out;
  for (const std::string& part : check.unlisted) out += (out.empty() ? "" : "|") + part;
  return out;
}

/// `tetracyclines clindamycin_topical`: listed, but not by this route.
std::string elsewhere_of(const MedicineCheck& check) {
  std::string out;
  for (const InteractionMatch& match : check.elsewhere) {
    out += (out.empty() ? "" : " ") + match.row->id;
  }
  return out;
}

/// What is said of each row found, a line each.
std::string said_of(std::string_view name, Route route = Route::unknown) {
  const MedicineCheck check = checked(name, route);
  std::string out;
  for (const InteractionMatch& match : check.matches) {
    out += interaction_words(check, match, name) + "\n";
  }
  return out;
}

bool finds(const MedicineCheck& check, const Interaction& row) {
  return std::ranges::any_of(check.matches,
                             [&](const InteractionMatch& match) { return match.row == &row; });
}

/// Between other words, in capitals, as on a box.
std::string boxed(std::string name) {
  for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return "Unknownol, " + name + " 20 mg, once daily";
}

}  // namespace

TEST_CASE("every name and brand of the list finds its row", "[medicine]") {
  for (const Interaction& row : table().rows) {
    for (const InteractionName& name : row.names) {
      const Route route = name.routes.empty() ? Route::unknown : name.routes.front();
      // That nothing is listed is only said by the route it is listed for.
      const bool needs_route = row.grade == InteractionGrade::none && !name.routes.empty() &&
                               checked(name.name).route == Route::unknown;
      INFO(row.id << ": " << name.name);
      CHECK(finds(checked(name.name, route), row));
      CHECK(finds(checked(name.name), row) == !needs_route);
      CHECK(unlisted_of(checked(name.name, route)).empty());
      CHECK(checked(boxed(name.name), route).unlisted.front() == "unknownol");
      CHECK(finds(checked(boxed(name.name), route), row));
      if (name.name.find_first_of(" -") != std::string::npos) continue;  // a part may be a name too
      CHECK_FALSE(finds(checked(name.name + "x", route), row));
      CHECK_FALSE(finds(checked("x" + name.name, route), row));
    }
  }
}

TEST_CASE("a name that the list has by one route only is not found by another", "[medicine]") {
  for (const Interaction& row : table().rows) {
    for (const InteractionName& name : row.names) {
      for (const Route route : {Route::oral, Route::topical, Route::injected, Route::other}) {
        INFO(row.id << ": " << name.name << " " << name_of(route));
        const bool is_by =
            name.routes.empty() || std::ranges::find(name.routes, route) != name.routes.end();
        CHECK(finds(checked(name.name, route), row) == is_by);
      }
    }
  }
}

TEST_CASE("medicines as people type them", "[medicine]") {
  struct Case {
    const char* typed;
    const char* rows;
    const char* unlisted;
  };

  const std::vector<Case> cases{
      {"doxycycline 100 mg", "tetracyclines", ""},
      {"Doxycycline hyclate 100mg tablets", "tetracyclines", ""},
      {"Minocin", "tetracyclines", ""},
      {"clindamycin gel", "clindamycin_topical", ""},
      {"Cleocin T", "clindamycin_topical", ""},
      {"clindamycin", "", "clindamycin"},
      {"clindamycin capsules", "", "clindamycin"},
      {"clindamycin phosphate 1% lotion", "clindamycin_topical", ""},
      {"clindamycin with benzoyl peroxide", "keratolytics", ""},
      {"clindamycin/benzoyl peroxide gel", "keratolytics clindamycin_topical", ""},
      {"benzoyl peroxide + clindamycin", "keratolytics", ""},
      {"Clindamycin/Benzoyl Peroxide", "keratolytics", ""},
      {"Duac", "keratolytics", ""},
      {"Epiduo", "topical_retinoids", ""},
      {"adapalene and benzoyl peroxide", "topical_retinoids keratolytics", ""},
      {"vitamin A", "vitamin_a", ""},
      {"vitamin a 5000 IU", "vitamin_a", ""},
      {"Vit. A palmitate 1000 IU", "vitamin_a", "palmitate"},
      {"vitamin A palmitate", "vitamin_a", ""},
      {"vitamin", "", "vitamin"},
      {"vitamin D", "", "vitamin d"},
      {"multivitamin", "vitamin_a", ""},
      {"Multivitamin with A", "vitamin_a", ""},
      {"cod liver oil capsules", "vitamin_a", ""},
      {"liver oil", "", "liver oil"},
      {"tretinoin cream 0.05%", "topical_retinoids", ""},
      {"tretinoin capsules", "oral_retinoids", ""},
      {"tretinoin", "oral_retinoids topical_retinoids", ""},
      {"Retin-A", "topical_retinoids", ""},
      {"hydrocortisone tablets", "systemic_steroids", ""},
      {"hydrocortisone cream", "", "hydrocortisone"},
      {"triamcinolone injection", "systemic_steroids", ""},
      {"isotretinoin gel", "topical_retinoids", ""},
      {"isotretinoin", "topical_retinoids isotretinoin", ""},
      {"isotretinoin 20 mg capsules", "isotretinoin", ""},
      {"Roaccutane", "isotretinoin", ""},
      {"St John's wort", "st_johns_wort", ""},
      {"St. John\u2019s Wort", "st_johns_wort", ""},
      {"saint johns wort", "st_johns_wort", ""},
      {"mini-pill", "progestin_only_pill", ""},
      {"Yasmin", "combined_contraceptive", ""},
      {"drospirenone/ethinylestradiol", "combined_contraceptive", ""},
      {"norethindrone and ethinyl estradiol", "combined_contraceptive", ""},
      {"norethindrone", "progestin_only_pill", ""},
      {"yaz and camila", "progestin_only_pill combined_contraceptive", ""},
      {"yaz and norethindrone", "progestin_only_pill combined_contraceptive", ""},
      {"ethinylestradiol with camila", "progestin_only_pill combined_contraceptive", ""},
      {"Yaz (drospirenone)", "combined_contraceptive", ""},
      {"Yaz (ethinylestradiol + drospirenone)", "combined_contraceptive", ""},
      {"flu shot", "", "flu"},
      {"topiramate 25 mg", "hormonal_inducers", ""},
      {"hydrochlorothiazide", "", "hydrochlorothiazide"},
      {"thiazide", "photosensitisers lipid_raisers", ""},
      {"doxycycline and ibuprofen", "tetracyclines", "ibuprofen"},
      {"doxycycline ibuprofen", "tetracyclines", "ibuprofen"},
      {"zinc, fish oil", "", "zinc|fish oil"},
      {"erythromycin", "erythromycin", ""},
      {"azithromycin 500 mg", "azithromycin", ""},
      {"spironolactone", "spironolactone", ""},
      {"gel 5 %", "", "gel 5 %"},
      {"", "", ""}};
  for (const Case& each : cases) {
    INFO(each.typed);
    const MedicineCheck check = checked(each.typed);
    CHECK(rows_of(check) == each.rows);
    CHECK(unlisted_of(check) == each.unlisted);
    CHECK(check.is_unchecked() == (std::string(each.rows).empty() || *each.unlisted != '\0'));
  }
}

TEST_CASE("the closest name is only shown for what is not listed", "[medicine]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"minocyclin", "minocycline"},
      {"minocyclin 50 mg", "minocycline"},
      {"doxycyclin", "doxycycline"},
      {"doxy", "doxycycline"},
      {"Acutane", "accutane"},
      {"benzoyl peroxid", "benzoyl peroxide"},
      {"ibuprofen", ""},
      {"vitamin", "vitamin a"},
      {"beta-carotene", ""},
      {"retin-a micro", ""},
      {"clindamycin", "clindamycin gel"},
      {"clindamycin capsules", ""},
      {"cleocin", "cleocin t"},
      {"vitamin d", ""},
      {"vitamin b12", ""},
      {"zinc", ""},
      {"iron", ""},
      {"minocycline", ""},
      {"hydrocortisone cream", ""}};
  for (const auto& [typed, closest] : cases) {
    INFO(typed);
    CHECK(checked(typed).closest == closest);
  }
}

TEST_CASE("a route that is said goes before none; one that the form denies is unknown",
          "[medicine]") {
  CHECK(rows_of(checked("tretinoin", Route::topical)) == "topical_retinoids");
  CHECK(rows_of(checked("tretinoin", Route::oral)) == "oral_retinoids");
  CHECK(rows_of(checked("tretinoin cream", Route::oral)) == "oral_retinoids topical_retinoids");
  CHECK(rows_of(checked("clindamycin", Route::oral)).empty());
  CHECK(unlisted_of(checked("clindamycin", Route::oral)) == "clindamycin");
  CHECK(rows_of(checked("triamcinolone", Route::injected)) == "systemic_steroids");
  CHECK(rows_of(checked("triamcinolone", Route::topical)).empty());
}

TEST_CASE("what is listed by another route only is known, and not checked", "[medicine]") {
  CHECK(elsewhere_of(checked("hydrocortisone cream")) == "systemic_steroids");
  CHECK(elsewhere_of(checked("clindamycin")) == "clindamycin_topical");
  CHECK(elsewhere_of(checked("clindamycin gel")).empty());
  CHECK(elsewhere_of(checked("tretinoin cream")).empty());  // found on the skin
  CHECK(elsewhere_of(checked("tretinoin", Route::other)) == "oral_retinoids topical_retinoids");
  CHECK(checked("tretinoin cream").route == Route::topical);
  CHECK(checked("tretinoin").route == Route::unknown);
}

TEST_CASE("what is said of a medicine: class, grade, effect, every reading", "[medicine]") {
  const std::string pressure =
      "tetracycline antibiotics, not to be combined. Raised pressure in the head; with a headache "
      "or changed sight, the labels say, stop and get medical care. UK: contraindicated; US: "
      "avoid\n";
  CHECK(said_of("Minocin") == "Minocin (minocycline): " + pressure);
  CHECK(said_of("Minocin (minocycline) 50 mg") == "Minocin (minocycline) 50 mg: " + pressure);
  CHECK(said_of("doxycycline") == "doxycycline: " + pressure);
  CHECK(said_of("warfarin 5 mg") == "warfarin 5 mg: caution. The INR may change; it is checked\n");
  CHECK(said_of("St. John's Wort").starts_with("St. John's Wort: to be avoided. A weaker effect"));
  CHECK(said_of("topiramate")
            .starts_with("topiramate: medicines that weaken hormonal contraceptives (from 200 mg a "
                         "day), caution. "));
  CHECK(said_of("clindamycin gel") ==
        "clindamycin gel: no listed interaction, which does not say that it is safe\n");
}

TEST_CASE("of a combination each part is named alone", "[medicine]") {
  CHECK(said_of("clindamycin with benzoyl peroxide", Route::topical)
            .starts_with("clindamycin with benzoyl peroxide: peeling and exfoliating acne "
                         "products, to be avoided. "));
  CHECK(said_of("clindamycin with benzoyl peroxide", Route::topical)
            .ends_with("\nclindamycin: no listed interaction, which does not say that it is "
                       "safe\n"));
  CHECK(said_of("biotin, Minocin").starts_with("minocin (minocycline): tetracycline"));
  CHECK(said_of("vitamin A and biotin").starts_with("vitamin A: to be avoided. More of"));
}

TEST_CASE("one name in two rows says which is by which route", "[medicine]") {
  CHECK(said_of("tretinoin") ==
        "tretinoin, if by mouth: other oral retinoids, not to be combined. Their toxicity adds "
        "up\n"
        "tretinoin, if on the skin: retinoids on the skin, to be avoided. Irritation where they "
        "are used, and the same kind of drug twice\n");
  CHECK(said_of("tretinoin", Route::oral).starts_with("tretinoin: other oral retinoids"));
}

TEST_CASE("where the name stands above, only what it is a brand of is said", "[medicine]") {
  const auto below = [](std::string_view name) {
    const MedicineCheck check = checked(name);
    return interaction_words(check, check.matches.front(), "");
  };
  CHECK(below("Minocin").starts_with("minocycline: tetracycline antibiotics, "));
  CHECK(below("minocycline").starts_with("tetracycline antibiotics, not to be combined. "));
  CHECK(below("warfarin").starts_with("warfarin, caution. "));
}

TEST_CASE("what was not checked is said as typed, with the routes the list knows", "[medicine]") {
  const auto words = [](std::string_view name, Route route = Route::unknown) {
    return not_checked_words(checked(name, route), name);
  };
  CHECK(words("Minocyclin 50 mg") ==
        "Minocyclin 50 mg: not in the interaction list, so it was NOT checked. Closest: "
        "minocycline");
  CHECK(words("zinc, fish oil") ==
        "zinc, fish oil: not in the interaction list, so they were NOT checked");
  CHECK(words("Doryx and biotin") == "biotin: not in the interaction list, so it was NOT checked");
  CHECK(words("hydrocortisone cream") ==
        "hydrocortisone cream: in the interaction list only by mouth, so it was NOT checked");
  CHECK(words("zinc and hydrocortisone cream") ==
        "zinc: not in the interaction list; hydrocortisone: in the interaction list only by "
        "mouth, so they were NOT checked");
  CHECK(words("tretinoin", Route::other) ==
        "tretinoin: in the interaction list only by mouth or on the skin, so it was NOT checked");
  CHECK(words("minocycline").empty());
}

TEST_CASE("two brands with a join between them are two medicines", "[medicine]") {
  using Names = std::vector<std::string>;
  CHECK(checked("yaz and camila").brands == Names{"yaz", "camila"});
  CHECK(checked("Minocin, Differin / Duac").brands == Names{"minocin", "differin", "duac"});
  CHECK(checked("Epiduo (adapalene and benzoyl peroxide)").brands == Names{"epiduo"});
  CHECK(checked("yaz + yaz").brands == Names{"yaz"});
  CHECK(checked("vitamin A and biotin").brands.empty());
}

TEST_CASE("commas and `and` join several medicines, `with` what one product holds", "[medicine]") {
  using Names = std::vector<std::string>;
  const auto several = [](const char* name) { return several_medicines(name, table()); };
  CHECK(several("doxycycline, Minocin") == Names{"doxycycline", "minocin"});
  CHECK(several("doxycycline, prednisolon") == Names{"doxycycline", "prednisolon"});
  CHECK(several("doxycycline and ibuprofen") == Names{"doxycycline", "ibuprofen"});
  CHECK(several("ibuprofen & Doxycycline 100 mg") == Names{"ibuprofen", "doxycycline 100 mg"});
  CHECK(several("aspirin; paracetamol, zinc") == Names{"aspirin", "paracetamol", "zinc"});
  CHECK(several("doxycycline, Ibuprofen") == Names{"doxycycline", "ibuprofen"});
  CHECK(several("ibuprofen 400 mg; tetracycline") == Names{"ibuprofen 400 mg", "tetracycline"});
  CHECK(several("minocycline for acne and doxycycline") ==
        Names{"minocycline for acne", "doxycycline"});
  for (const char* name :
       {"doxycycline", "doxycycline 100 mg, tablets", "clindamycin with benzoyl peroxide",
        "minocycline; for acne", "prednisolone, tapering", "tetracycline, but only in summer",
        "minocycline for acne and scars", "zinc, tapering", "multivitamin, without vitamin A",
        "clindamycin/benzoyl peroxide gel", "vitamin A + biotin", "vitamin A, D", "milk and honey",
        "Epiduo (adapalene and benzoyl peroxide)", ""}) {
    INFO(name);
    CHECK(several(name).empty());
  }
}

TEST_CASE("a remark behind a name is no medicine, and hides none", "[medicine]") {
  for (const char* name : {"minocycline for my acne", "minocycline; for acne",
                           "tetracycline, but only in summer", "minocycline, tapering"}) {
    INFO(name);
    CHECK(rows_of(checked(name)) == "tetracyclines");
    CHECK(unlisted_of(checked(name)).empty());
  }
  CHECK(unlisted_of(checked("doxycycline, Ibuprofen")) == "ibuprofen");
  CHECK(unlisted_of(checked("zinc for my acne")) == "zinc");
  CHECK(unlisted_of(checked("for my acne")) == "my acne");
  CHECK(unlisted_of(checked("doxycycline and only zinc")) == "only zinc");
  CHECK(unlisted_of(checked("zinc for minocyclin")) == "zinc|minocyclin");
  CHECK(rows_of(checked("zinc for doxycycline")) == "tetracyclines");
  for (const char* name : {"salicylic acid face wash", "sulfur soap"}) {
    INFO(name);
    CHECK(unlisted_of(checked(name)).empty());
  }
  CHECK(rows_of(checked("prednisolone face")) == "systemic_steroids");
}

TEST_CASE("what is denied is not found, and nothing else is lost by it", "[medicine]") {
  const MedicineCheck denied = checked("multivitamin without vitamin A");
  CHECK(denied.matches.empty());
  CHECK(unlisted_of(denied) == "multivitamin");
  CHECK(denied.closest.empty());
  CHECK(rows_of(checked("multivitamin without retinol")) == "vitamin_a");
  CHECK(rows_of(checked("minocycline without doxycycline")) == "tetracyclines");
  CHECK(rows_of(checked("minocycline without food")) == "tetracyclines");
  CHECK(rows_of(checked("zinc without prescription, minocycline")) == "tetracyclines");
}

TEST_CASE("a slip is found in a name of which a form is a word", "[medicine]") {
  CHECK(checked("vitamine A").closest == "vitamin a");
  CHECK(checked("vitamine A 5000 IU").closest == "vitamin a");
  CHECK(checked("vitamine D").closest.empty());
}

TEST_CASE("a medicine's findings go by what it is and when it began", "[medicine]") {
  Medicine one;
  one.name = "Minocin";
  one.first = day("2026-11-01");
  CHECK(occurrence_of(one) == "2026-11-01-minocin-unknown");
  one.last = day("2026-11-30");
  one.route = Route::oral;
  CHECK(occurrence_of(one) == "2026-11-01-minocin-oral");
}

TEST_CASE("sources say whom they speak for where they differ", "[medicine]") {
  CHECK(interaction_sources(*checked("doxycycline").matches.front().row) ==
        "UK: S6 (label, H); US: S2 (label, H)");
  CHECK(interaction_sources(*checked("warfarin").matches.front().row) == "S64 (secondary, L)");
  CHECK(not_checked_source() == "I50 (design)");
}

TEST_CASE("a multivitamin says that its vitamin A is not known", "[medicine]") {
  CHECK_FALSE(checked("multivitamin").matches.front().name->note.empty());
  CHECK(checked("multivitamin with vitamin a").matches.front().name->note.empty());
  CHECK(checked("topiramate").matches.front().name->note == "from 200 mg a day");
}

TEST_CASE("a brand names what it is a brand of", "[medicine]") {
  CHECK(checked("minocin").matches.front().name->brand_of == "minocycline");
  CHECK(checked("epiduo").matches.front().name->brand_of == "adapalene");
  CHECK(checked("onexton").matches.front().name->brand_of == "clindamycin with benzoyl peroxide");
  CHECK(checked("minocycline").matches.front().name->brand_of.empty());
}

TEST_CASE("severity by grade", "[medicine]") {
  CHECK(severity_of(InteractionGrade::x) == Severity::block);
  CHECK(severity_of(InteractionGrade::a) == Severity::warn);
  CHECK(severity_of(InteractionGrade::c) == Severity::info);
  CHECK(severity_of(InteractionGrade::i) == Severity::info);
  CHECK(severity_of(InteractionGrade::none) == Severity::info);
}

TEST_CASE("routes by name", "[medicine]") {
  CHECK(parse_route("Topical").value() == Route::topical);
  CHECK(name_of(Route::injected) == "injected");
  CHECK(parse_route("nose").error().message ==
        "route 'nose': expected one of unknown, oral, topical, injected, other");
}
