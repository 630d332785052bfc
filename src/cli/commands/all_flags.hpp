#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "open_flags.hpp"

/// What waits for a decision of any patient, before and after a write that is about the whole file:
/// other rules, another record in its place, an export taken in. None of them may end or begin a
/// STOP or BLOCK in silence.
namespace isotrack {

/// A STOP, or a BLOCK that is a finding.
struct FlagOf {
  std::string patient;  ///< code
  Obligation flag;
};

/// What such a write did to them, by patient.
struct FlagChanges {
  std::vector<FlagOf> ended;   ///< open before, gone now, and nobody decided about it
  std::vector<FlagOf> opened;  ///< open now, not before
};

/// Whether two states are of one record, where a patient keeps the number it has.
enum class SameRecord { yes, no };

/// The flags of every active patient at one moment; of those who cannot be read or judged, none.
class AllFlags {
 public:
  /// Of no record.
  AllFlags() = default;

  /// As the record stands in the open transaction. Judges everybody once; many are waited for with
  /// a bar.
  AllFlags(Invocation& invocation, Store& store);

  /// What became of them in `store`, as it stands now.
  FlagChanges changes(Invocation& invocation, Store& store,
                      SameRecord same = SameRecord::yes) const;

 private:
  std::map<PatientId, Situation> flagged_;  ///< with an open flag; without rules
};

/// The same of the patients with these `codes`, whom a write is about: `as_before` takes out of a
/// record what it brought. Those whose rules are gone are passed over.
FlagChanges flag_changes(Invocation& invocation, Store& store,
                         const std::vector<std::string>& codes,
                         const std::function<PatientRecord(PatientRecord)>& as_before);

/// Each as a sentence that begins with `begin`, STOPs first: `No longer open, of P-0412: BLOCK
/// ...`; after ten of them how many more. `named`: with the codes.
std::vector<std::string> flag_sentences(const std::string& begin, const std::vector<FlagOf>& flags,
                                        bool named);

/// What ended as lines, and each BLOCK that is open since as a finding, which --quiet leaves; of
/// several patients (`named`) those after the first ten as one a rule. A STOP that is open since is
/// told elsewhere in the answer.
void say_flag_changes(const FlagChanges& changes, bool named, Receipt& receipt);

/// Whether undoing the entry changes the rules that patients are judged by: a clinic's own file, or
/// a date that was moved.
bool is_about_rules(const JournalEntry& entry);

/// Ends a command that changed the rules patients are judged by. Throws (refused) when that would
/// end a STOP about an event that nobody decided about. Else names every flag that ended or is open
/// since; a STOP that is open since has its card, or with several patients a sentence that says of
/// whom, and neither is silenced by --quiet. `before`: as it was before the first change.
Result finish_rules(Invocation& invocation, Store& store, Writer& writer, const AllFlags& before,
                    Receipt receipt);

}  // namespace isotrack
