#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "effect.hpp"

/// How a symptom goes on. It lasts from its first day to the day it ended; a new grade begins a new
/// span, so that its course can be read:
///
///     headache, mild        10 --------- 14
///     headache, severe                    15 ---->
namespace isotrack {

/// The rule of a red flag: `symptom.pancreatitis`.
std::string symptom_rule(const SymptomRow& answer);

/// `"dry lips": chapped lips, mild`.
std::string symptom_words(const SymptomRow& row, const Symptom& symptom);

/// `since Thu 2026-10-01`, `Thu 2026-10-01 to Sun 2026-11-15`.
std::string symptom_span_words(const Symptom& symptom);

/// The medicines of a record with their classes; the list is read when there are any.
std::vector<ClassedMedicine> classed_medicines(const Events& events, std::optional<Date> today);

/// The spans of one patient, and the entry that writes them anew.
class SymptomSpans {
 public:
  /// `today`: a medicine to come makes no red flag yet.
  SymptomSpans(Writer& writer, const PatientRecord& patient, const SymptomTable& table,
               std::optional<Date> today = {})
      : writer_(writer),
        patient_(patient),
        table_(table),
        medicines_(classed_medicines(patient.events, today)) {}

  void add(const Symptom& fact) { writer_.add(patient_.id, fact); }

  /// Rules of red flags that this entry makes anew, each with the first day: a decision of that day
  /// and later is not recorded with it, because that would settle the new one, too.
  void leave_open(std::map<std::string, Date> rules) { left_open_ = std::move(rules); }

  /// What was decided or set aside about a span counts only for what was recorded before it, so it
  /// is recorded anew with the span it is about, unless that grew worse, or a later span would be
  /// settled with it. Decisions of `before` and later are left alone.
  void replace(const Symptom& old, const Symptom& fact, std::optional<Date> before = {});

  /// Likewise, as something new: nothing that was decided speaks of it.
  void renew(const Symptom& old, const Symptom& fact);

  /// The last day on which the prescriber decided about its finding, or about the one it makes
  /// together with another, or on which it was set aside; null: not yet, or it is none.
  [[nodiscard]] std::optional<Date> settled_on(const Symptom& symptom) const;

  /// Whether the prescriber decided about a red flag of the record.
  [[nodiscard]] bool is_settled(const ShownFlag& flag) const;

  /// The red flags of these symptoms, alone, together or beside a medicine on record.
  [[nodiscard]] std::vector<ShownFlag> flags_of(const std::vector<Symptom>& symptoms) const {
    return shown_flags(symptoms, table_, medicines_);
  }

  /// The STOP or BLOCK that would be gone, and that nobody has decided about, when `instead` stood
  /// in the place of `old`; null: none.
  [[nodiscard]] const SymptomRow* takes_away(const Symptom& old,
                                             const std::vector<Symptom>& instead) const;

  /// The open span that a fact goes on with: of the same symptom, else one that the same red flag
  /// answers, of which one names the other (`severe headache`, a headache that is severe), and
  /// which this entry has not written anew. Null: it begins one.
  [[nodiscard]] const Symptom* open_span(const Symptom& fact) const;

  /// The row that answers a symptom as a red flag; null: none.
  [[nodiscard]] const SymptomRow* answer(const Symptom& symptom) const;

  /// The row of a symptom that the list has.
  [[nodiscard]] const SymptomRow& row(const Symptom& symptom) const;

  /// The rules by which a span that is stored is a finding, alone or together with another.
  [[nodiscard]] std::set<std::string> rules_of(const Symptom& symptom) const;

  /// The spans of the same symptom, ascending; of one in own words, in the same words.
  [[nodiscard]] std::vector<const Symptom*> spans_of(const Symptom& fact) const;

  [[nodiscard]] const Events& events() const { return patient_.events; }

  [[nodiscard]] const SymptomTable& table() const { return table_; }

 private:
  [[nodiscard]] bool is_same(const Symptom& a, const Symptom& b) const;
  [[nodiscard]] bool names_other(const Symptom& a, const Symptom& b) const;
  template <class Said>  // a decision or a waiver
  [[nodiscard]] bool is_about(const std::string& rule, const Said& said,
                              const Symptom& symptom) const;
  void carry(const Symptom& old, const Symptom& fact, std::optional<Date> before);

  Writer& writer_;
  const PatientRecord& patient_;
  const SymptomTable& table_;
  std::vector<ClassedMedicine> medicines_;
  std::map<std::string, Date> left_open_;
  std::set<std::int64_t> written_;          ///< rows of spans that were written anew
  std::set<std::int64_t> moved_;            ///< rows of decisions that were recorded anew
  std::set<std::int64_t> renewed_waivers_;  ///< likewise of waivers
};

/// A red flag of two symptoms at a time, or of one beside a medicine.
struct FlagOfTwo {
  const SymptomRow* answer = nullptr;
  std::string symptoms;  ///< `headache with nausea or vomiting`, `headache with Minocin`

  bool operator==(const FlagOfTwo&) const = default;
};

/// That of a flag of two.
FlagOfTwo flag_of_two(const ShownFlag& flag, const SymptomTable& table);

/// The red flags that what is told of makes, with what is on record.
struct ToldFlags {
  std::vector<FlagOfTwo> together;        ///< each once; none that the prescriber decided about
  std::map<std::string, Date> new_rules;  ///< what the record does not show yet, with the first day
};

ToldFlags told_flags(const SymptomSpans& spans, std::vector<Symptom> facts);

/// What became of one symptom.
struct SpanOutcome {
  std::string sentence;
  bool stored = true;        ///< else nothing was new
  std::string way_out = {};  ///< of what was refused; empty: it was not
};

/// What is recorded of a symptom that is there today and that somebody said began on `fact.first`,
/// ascending: where a span of it ended since, it went on from there; where one is open behind that,
/// it is that one. Before those, when the day lies in no span, the days up to the next one.
std::vector<Symptom> facts_since(const SymptomSpans& spans, const Symptom& fact);

/// Records a symptom that the list has, from its first day on; where a later span of it is
/// recorded, to the day before that, so that no two of them overlap. On the last day of a span that
/// has ended it goes on. Throws (refused) when the day lies further inside one. A lower grade that
/// would take away a STOP or BLOCK that nobody has decided about is not recorded.
SpanOutcome record_symptom(const Invocation& invocation, SymptomSpans& spans, const Symptom& fact);

/// Throws (refused) when an entry takes a red flag away that nobody has decided about. `what` does
/// so: the day on which a symptom or medicine is said to have ended, or another name.
void refuse_to_take_away(const Invocation& invocation, const Situation& before,
                         const Situation& after, std::string_view what = "that day");

}  // namespace isotrack
