#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "effect.hpp"

/// How a symptom goes on. It lasts from its first day to the day it ended; a new grade begins a new
/// span, so that its course can be read:
///
///     headache, mild        10 --------- 14
///     headache, severe                    15 ---->
namespace isotrack {

/// The rule of a red flag: `symptom.pancreatitis`.
std::string symptom_rule(const SymptomRow& answer);

/// `chapped lips, mild`.
std::string symptom_words(const SymptomRow& row, Grade grade);

/// `since Thu 2026-10-01`, `Thu 2026-10-01 to Sun 2026-11-15`.
std::string symptom_span_words(const Symptom& symptom);

/// The spans of one patient, and the entry that writes them anew.
class SymptomSpans {
 public:
  SymptomSpans(Writer& writer, const PatientRecord& patient, const SymptomTable& table)
      : writer_(writer), patient_(patient), table_(table) {}

  void add(const Symptom& fact) { writer_.add(patient_.id, fact); }

  /// What the prescriber decided about the red flag of a span counts only for what was recorded
  /// before it, so it is recorded anew with the span it is about, unless that grew worse.
  void replace(const Symptom& old, const Symptom& fact);

  /// The last day on which the prescriber decided about its red flag; null: not yet, or it is none.
  [[nodiscard]] std::optional<Date> settled_on(const Symptom& symptom) const;

  /// The open span that a fact goes on with: of the same symptom, else one that the same red flag
  /// answers. Null: it begins one.
  [[nodiscard]] const Symptom* open_span(const Symptom& fact) const;

  /// The row that answers a symptom as a red flag; null: none.
  [[nodiscard]] const SymptomRow* answer(const Symptom& symptom) const;

  /// The row of a symptom that the list has.
  [[nodiscard]] const SymptomRow& row(const Symptom& symptom) const;

  [[nodiscard]] const Events& events() const { return patient_.events; }

 private:
  [[nodiscard]] bool settles(const Confirmation& decision, const Symptom& symptom) const;

  Writer& writer_;
  const PatientRecord& patient_;
  const SymptomTable& table_;
  std::set<std::int64_t> moved_;  ///< rows of decisions that were recorded anew
};

/// What became of one symptom.
struct SpanOutcome {
  std::string sentence;
  bool stored = true;  ///< else nothing was new
};

/// Records a symptom that the list has, from its first day on. Throws (refused) when that day lies
/// in a span that has ended.
SpanOutcome record_symptom(const Invocation& invocation, SymptomSpans& spans, const Symptom& fact);

}  // namespace isotrack
