#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/recorded.hpp"
#include "isotrack/store/store.hpp"
#include "store/merge_side.hpp"

/// What the writer of an entry did not have of the entries before it (docs/spec/journal.md).
namespace isotrack {

/// `7-12 20-20`; null for none.
std::optional<std::string> spelt(const std::vector<EntrySpan>& spans);

/// Reads such a text; null for any other, also for spans that do not ascend.
std::optional<std::vector<EntrySpan>> parse_spans(std::string_view text);

/// What the writer of an entry did not have. Throws (store) when that cannot be read.
std::vector<EntrySpan> spans_of(const EntryColumns& entry);

/// The spans under new numbers, as `numbers` has them by the old ones.
std::vector<EntrySpan> renumbered(const std::vector<EntrySpan>& spans,
                                  const std::map<EntryId, EntryId>& numbers);

/// Works out what of a record the writers of entries did not have, when a merge brings these.
class SeenBefore {
 public:
  /// `here`: the number that every entry of theirs, known or brought, has here.
  SeenBefore(const MergeSide& ours, const MergeSide& theirs,
             const std::map<EntryId, EntryId>& here);

  /// Of an entry of theirs: what was not in their record before it, and what they say its writer
  /// did not have there.
  [[nodiscard]] std::vector<EntrySpan> unseen_by(const EntryColumns& theirs) const;

  /// Of what the merge `merge` puts back of `rows` (of ours): whatever the writer of one of the
  /// decisions and waivers among them did not have, and all that came after it, the merge too. None
  /// when there is no such row.
  [[nodiscard]] std::vector<EntrySpan> unseen_by(const std::vector<const MergeRow*>& rows,
                                                 EntryId merge) const;

 private:
  [[nodiscard]] EntryId told_by(const MergeRow& row) const;

  const MergeSide& ours_;
  std::map<EntryId, std::optional<EntryId>> there_;  ///< by number here; null: not in theirs
  std::map<EntryId, EntryId> here_;                  ///< the other way round
};

/// Whether a row is one by which findings are put to rest: a confirmation or a waiver.
bool puts_to_rest(const PatientRow& row);

}  // namespace isotrack
