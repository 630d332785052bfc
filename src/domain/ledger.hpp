#pragma once

#include <compare>
#include <map>
#include <optional>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/days.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/stock.hpp"
#include "planned_capsules.hpp"
#include "take_capsules.hpp"

/// The ledger behind `stock.hpp`, as it stood at the end of any day.
namespace isotrack {

/// What keeps capsules apart. Those of Absorica LD come last, else the larger strength first.
struct CapsuleKind {
  bool micronised = false;
  int strength_mg = 0;

  auto operator<=>(const CapsuleKind& other) const {
    if (micronised != other.micronised) return micronised <=> other.micronised;
    return other.strength_mg <=> strength_mg;
  }

  bool operator==(const CapsuleKind&) const = default;
};

/// What is there of each kind of capsule on a day, and what could not be counted.
struct Ledger {
  std::map<CapsuleKind, StockLine> lines;  ///< empty while nothing was dispensed or counted
  std::vector<CheckedCount> counts;
  bool known = false;
  int pickups_without_capsules = 0;  ///< since the last count
  int doses_without_capsules = 0;
  /// The first day that is taken to have had its dose and for which not enough was there, while
  /// nothing shows that there was, or is again.
  std::optional<Date> ran_out_on;
  /// The same of any day: also of one missed, or logged beyond what was there.
  std::optional<Date> empty_since;
};

/// Days of a course that no dose tells of, and what the ledger makes of them.
struct UntoldDays {
  const CourseRecord* course = nullptr;
  std::vector<Date> taken;   ///< their planned capsules are taken, as far as they are there
  std::vector<Date> missed;  ///< nothing is taken; looked at for whether enough was there
};

/// From every fact of the patient dated up to `last`, and the days nothing is known of. A dose that
/// was logged shows that its capsules were there: of `untold` days fewer were taken then.
Ledger ledger_on(const PatientRecord& patient, const Products& products, Date last,
                 const UntoldDays& untold = {});

/// The days up to `last` without an entry whose capsules the ledger (that of `last`) does not know
/// of: those after the count of some line, or of a line never counted since the first pick-up of
/// such capsules.
int days_without_entry(const PatientRecord& patient, const std::vector<JudgedDay>& judged,
                       const Ledger& ledger, Date last);

/// Takes a day of the plan off `lines`: its capsules when they are there, else the fewest of what
/// is there for each intake. What is short otherwise, with nothing taken off: of strength 0 when
/// neither the product nor the strengths there make the day, however many there are.
std::optional<StockLine> take_planned(const PlannedDay& day, const Product& product,
                                      PlannedCapsules& planned,
                                      std::map<CapsuleKind, StockLine>& lines);

/// The product in force on a day: of the course under way, else of the next to come, else of the
/// last one; null when no course has a plan.
const Product* product_on(const PatientRecord& patient, const Products& products, Date on);

/// The formulation of capsules dispensed or counted on a day: that of the product when it was said
/// (`said` not empty), else of the one in force if it has that strength, else the one that alone
/// has it.
Formulation formulation_of(const PatientRecord& patient, const Products& products,
                           const std::string& said, int strength_mg, Date on);

}  // namespace isotrack
