#pragma once

#include <memory>

#include "isotrack/domain/sheet.hpp"
#include "isotrack/store/store.hpp"

namespace isotrack {

/// Facts of many patients being recorded at once (`Store::begin_bulk`): one transaction, which
/// holds the write lock from the start, and one journal entry a patient, so that each can be
/// undone, erased and merged alone. Memory is that of one patient's facts. Without `commit` nothing
/// is stored.
class BulkWriter {
 public:
  BulkWriter(BulkWriter&&) noexcept;
  ~BulkWriter();

  /// Records the facts of a patient, who is in force, as one entry, and returns its id. They were
  /// compared with the record since the transaction began, and there is at least one. The `--once`
  /// key belongs to the first entry.
  EntryId record(const PatientFacts& facts);

  /// Stores everything and returns the id of the last entry. When it fails, the error says what
  /// became of it, as that of `Writer::commit`.
  EntryId commit();

 private:
  friend class Store;
  struct Inner;
  explicit BulkWriter(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

}  // namespace isotrack
