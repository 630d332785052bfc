#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/laboratory.hpp"
#include "isotrack/domain/medicine.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/rule.hpp"
#include "isotrack/domain/stock.hpp"
#include "isotrack/domain/symptom.hpp"

/// The clinical tables of `schema/clinical/`, embedded in the binary and read into typed rows.
/// Each function parses only the file it needs. Throws `Error` (bug) on a file that breaks its
/// schema; a test reads them all. `review_by` is the last day on which a row counts as current.
namespace isotrack {

/// `schema/clinical/products.json`.
Products load_products();

/// `schema/clinical/dosing.json`.
DosingRules load_dosing_rules();

/// One lab plan of `schema/clinical/lab-plans.json`, as far as choosing one needs.
struct LabPlanBrief {
  std::string id;     ///< `monthly_classic`
  std::string title;  ///< one line
  Source source;
  /// `baseline`, `during` and `end`, in the words of the source; what it leaves out is not here.
  std::vector<std::pair<std::string, std::string>> words = {};
};

/// `schema/clinical/lab-plans.json`, as far as choosing one needs.
std::vector<LabPlanBrief> load_lab_plans();

/// The plan with its rules. Throws `Error` (not_found) when there is none of that id.
LabPlan load_lab_plan(std::string_view id);

/// Where the text of a clinic's file comes from. What is brought is read strictly; what stands in
/// the record was accepted once, and goes on to be judged by: control characters in its texts are
/// shown as `\x1b`, and a check of a lab plan that is never looked at is passed over.
enum class ClinicText { brought, stored };

/// A lab plan of a clinic's own: a file like `lab-plans.json` that holds one plan. `shown_name` is
/// the file as the person named it. Throws `Error` (io) that names line and column.
LabPlan read_clinic_lab_plan(std::string_view shown_name, std::string_view json,
                             ClinicText from = ClinicText::brought);

/// A sentence for people, with where it comes from.
struct Statement {
  std::string text;
  Source source;
  std::optional<Date> review_by;
};

/// `schema/clinical/categories.json`: who can become pregnant, in words.
std::vector<Statement> load_categories();

/// One programme of `schema/clinical/programmes/`, as far as choosing one needs.
struct ProgrammeBrief {
  std::string id;      ///< `us-ipledge`
  std::string name;    ///< `iPLEDGE REMS`
  std::string region;  ///< `United States`
  std::string note;    ///< one line
  Source source;
};

/// Every programme that is shipped, in the order of `src/reference/CMakeLists.txt`.
std::vector<ProgrammeBrief> load_programmes();

/// Dates that the user moved, by the name of the switch: `us-ipledge.edition-b-from`.
using SwitchDates = std::map<std::string, Date, std::less<>>;

/// The programme with its rules; a national one is laid over that of the EU. Throws `Error`
/// (not_found) when there is none of that id.
Programme load_programme(std::string_view id, const SwitchDates& moved = {});

/// A programme of a clinic's own, which may name a shipped one as its base. `shown_name` is the
/// file as the person named it. Throws `Error` (io) that names line and column; whatever is moved,
/// the same text is read or refused alike.
Programme read_clinic_programme(std::string_view shown_name, std::string_view json,
                                const SwitchDates& moved = {},
                                ClinicText from = ClinicText::brought);

/// `schema/clinical/common.json`: what holds under every programme, or under those a row names.
std::vector<Rule> load_common_rules();

/// `schema/clinical/contraception.json`.
std::vector<Method> load_methods();

/// Advice for everyday life, from the first day on.
struct CareAdvice {
  std::string id;  ///< `alcohol_before_lipids`
  std::string text;
  std::optional<Offset> until;  ///< from the last dose: the first day without it; 0d is the last
                                ///< dose itself; null: no end
  std::string told_by;  ///< `post.blood`: where common rules of that name hold under the programme,
                        ///< they are shown in its stead; empty: none
  Source source;
  std::optional<Date> review_by;
};

/// `schema/clinical/care.json`.
std::vector<CareAdvice> load_care();

/// What a label or leaflet says about a missed dose, paraphrased.
struct MissedDoseWords {
  std::string where;                 ///< `US label of Absorica`
  std::vector<std::string> markets;  ///< whose label it is, as in `Product::market`
  std::string text;
  Source source;
};

/// What may be done about a missed dose: one row of `schema/clinical/missed-dose.json`.
struct MissedDosePolicy {
  std::string id;     ///< `skip`, `take_if_early`; the values of the setting `missed_dose`
  std::string title;  ///< a few words
  std::string text;
  std::vector<std::string> markets;      ///< where it is the default, as in `Product::market`
  std::optional<Statement> almost_time;  ///< when the next dose is near; null: it does not matter
  std::vector<MissedDoseWords> words;
  Source source;
};

/// The rows of `schema/clinical/missed-dose.json`.
struct MissedDoseRules {
  Statement never_double;  ///< said with every policy
  std::vector<MissedDosePolicy> policies;
  std::optional<Date> review_by;
};

/// `schema/clinical/missed-dose.json`.
MissedDoseRules load_missed_dose_rules();

/// `schema/clinical/analytes.json`: analytes, and the numbers results are held against.
LabTables load_lab_tables();

/// `schema/clinical/interactions.json`.
InteractionTable load_interactions();

/// `schema/clinical/symptoms.json`.
SymptomTable load_symptoms();

/// `schema/clinical/mood.json`.
MoodRules load_mood_rules();

/// `schema/clinical/supply.json`.
SupplyRules load_supply_rules();

/// What is said about a missed dose of a product to one patient.
struct MissedDoseAdvice {
  MissedDosePolicy policy;  ///< `text` and `source` hold; `words` only those of the product's
                            ///< market (empty: no label of that market was read)
  bool as_set = false;      ///< the patient's setting, not the default of the market
  Statement never_double;   ///< always said with it
};

/// `market` as in `Product::market` (`UK/IE/IL/SG` is several); `setting` is the patient's setting
/// `missed_dose` in force, null when nothing was said: then the default of the market, and where no
/// policy names it (or there is no product) the first, which is to skip. Throws `Error` (bug) on a
/// setting that is no policy.
MissedDoseAdvice missed_dose_advice(const MissedDoseRules& rules, std::string_view market,
                                    const std::optional<std::string>& setting);

}  // namespace isotrack
