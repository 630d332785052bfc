#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/parsed.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/recorded.hpp"

/// Other medicines, and what the sources say about taking them beside isotretinoin. A name that is
/// not in the list is NOT CHECKED, which is neither an interaction nor its absence.
namespace isotrack {

/// How a medicine is taken; unknown counts as any.
enum class Route { unknown, oral, topical, injected, other };

/// `oral`, as `--route` spells it.
std::string name_of(Route route);
Parsed<Route> parse_route(std::string_view text);

/// A medicine, supplement or herb of a patient; both ends count, an open one has no last day.
struct Medicine {
  Recorded recorded;
  std::string name;  ///< as typed
  Route route = Route::unknown;
  Date first;
  std::optional<Date> last;
  std::string note;
};

/// What one source says of a class: the readings are shown side by side, the stricter one counts.
struct InteractionReading {
  std::string where;  ///< `UK`, `US`; empty: everywhere
  std::string says;   ///< `contraindicated`
  Source source;
};

/// X: do not combine; A: avoid; C: caution; I: information; none: explicitly none listed.
enum class InteractionGrade { x, a, c, i, none };

/// A name the list knows.
struct InteractionName {
  std::string name;           ///< lower case: `minocin`
  std::string brand_of;       ///< `minocycline`; empty: not a brand
  std::vector<Route> routes;  ///< only by these; empty: any. An unknown route counts as any.
  std::string note;           ///< said with this name: `if it contains vitamin A`; may be empty
};

/// One row of `schema/clinical/interactions.json`.
struct Interaction {
  std::string id;     ///< `tetracyclines`
  std::string title;  ///< `tetracycline antibiotics`
  InteractionGrade grade = InteractionGrade::i;
  std::string effect;  ///< what is described, paraphrased, without a full stop
  std::vector<InteractionName> names;
  std::vector<InteractionReading> readings;  ///< strictest first
  bool concerns_contraception = false;       ///< also speaks to the pregnancy-prevention programme
  bool weakens_hormonal = false;             ///< of these: weakens hormonal contraceptives
  bool is_the_course = false;  ///< oral isotretinoin: recorded with start and log, never here
  /// Not said beside this row: a progestin of a combined pill. A brand is a medicine of its own and
  /// is said all the same, and so is what stands apart from the brand of the other row.
  std::string unless_with;
  std::optional<Date> review_by;
};

/// A word that belongs to a medicine's name on a box but names none: `gel`, `tablets`, `daily`.
struct FormWord {
  std::string word;
  Route route = Route::unknown;  ///< what it tells of the route: `gel` is topical
};

/// The rows of `schema/clinical/interactions.json`, and the words it reads names by.
struct InteractionTable {
  std::vector<Interaction> rows;
  /// Joins that make one name of several medicines: `clindamycin with benzoyl peroxide`, `+`, `/`.
  /// Listed names are written with the first of them.
  std::vector<std::string> joins;
  std::vector<FormWord> forms;
  std::vector<std::string> contraception_names;  ///< of no kind in particular: `the pill`
  std::vector<std::string> contraception_words;  ///< that tell of it in any name: `birth control`
  Source names_source;                           ///< of the names and brands
};

/// STOP is never an interaction's: X is BLOCK, A is WARN, C, I and none are INFO.
Severity severity_of(InteractionGrade grade);

/// A name that was found, and the row that has it.
struct InteractionMatch {
  const Interaction* row = nullptr;
  const InteractionName* name = nullptr;
};

/// What the list says of a name somebody typed. Points into the table.
struct MedicineCheck {
  Route route = Route::unknown;           ///< as said, or as a form in the name tells it
  std::vector<InteractionMatch> matches;  ///< strictest first, each row once
  /// Among the unlisted: names that the list has, but not by this route. What is listed as without
  /// an interaction is so only by the route that is told.
  std::vector<InteractionMatch> elsewhere;
  std::vector<std::string> unlisted;  ///< parts of the name that the list does not know
  std::string closest;                ///< of the unlisted: a listed name; empty: none is near
  /// Brands that joins part, each once, in the order typed: two are two medicines.
  std::vector<std::string> brands;

  /// Some part is not in the list at all.
  [[nodiscard]] bool is_unchecked() const { return matches.empty() || !unlisted.empty(); }
};

/// Whole words, ignoring case; a combination is split, and every part judged. A name within a
/// longer one of its row is not looked at alone. Without a route the form says it (`clindamycin
/// gel`); a route and a form that disagree leave it unknown, so that nothing is missed. Numbers,
/// strengths, forms and remarks (`for my acne`) are no names, nor is what `without` denies. Points
/// into `table`.
MedicineCheck check_medicine(std::string_view name, Route route, const InteractionTable& table);

/// The names that commas, `and` and `plus` join in one, when they are several medicines; empty:
/// one. Each part has a word of three letters and more that is no form and no remark (`for acne`).
/// Two parts are in the list or near a name of it; or, joined by `and`, one is in the list, else it
/// may be a trade name; or, behind a sign, each is a lone word. `with`, `+` and `/` join what one
/// product holds, and so do a name of the list that has a join in it, and brackets.
std::vector<std::string> several_medicines(std::string_view name, const InteractionTable& table);

/// Tells the findings about a medicine from those about others; its end makes no other one.
std::string occurrence_of(const Medicine& medicine);

/// What a grade means: `not to be combined`, `to be avoided`.
std::string grade_words(InteractionGrade grade);

/// What the list says of one part of a medicine's name, in the same words everywhere, without a
/// full stop: `Minocin (minocycline): tetracycline antibiotics, not to be combined. Raised pressure
/// ... . UK: contraindicated; US: avoid`. A part of several is named alone. With `medicine` empty a
/// name that stands above it is not said again.
std::string interaction_words(const MedicineCheck& check, const InteractionMatch& match,
                              std::string_view medicine);

/// Every source of its readings, each once, with whom it speaks for where they differ: `UK: S6
/// (label, H); US: S2 (label, H)`.
std::string interaction_sources(const Interaction& row);

/// `zinc: not in the interaction list, so it was NOT checked. Closest: ...`, without a full stop;
/// empty when every part was checked. What is not listed at all is named as typed.
std::string not_checked_words(const MedicineCheck& check, std::string_view medicine);

/// The design rule of what is not checked: `I50 (design)`.
std::string not_checked_source();

}  // namespace isotrack
