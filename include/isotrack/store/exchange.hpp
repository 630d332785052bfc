#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/transfer.hpp"
#include "isotrack/store/store.hpp"

/// Records that go from file to file: an export is read into a record in memory, or taken into this
/// one; a patient's part of a record becomes a record of its own; and two records of one patient
/// are brought together.
namespace isotrack {

/// A record in memory, such as an export that was read, or one patient's part of a file.
class DetachedRecord {
 public:
  DetachedRecord();
  DetachedRecord(DetachedRecord&&) noexcept;
  DetachedRecord& operator=(DetachedRecord&&) noexcept;
  ~DetachedRecord();

  /// Takes in the next entry. What is wrong with it is told by `finish`.
  void take(const TransferEntry& entry);

  /// Checks the whole, as `Store::verify` does. Empty: every entry was taken and is sound. At most
  /// 100 bad rows, then how many more there are.
  std::vector<BadRow> finish();

  /// Patients in force, archived ones included, ascending by code.
  [[nodiscard]] std::vector<PatientBrief> patients() const;

  [[nodiscard]] std::optional<PatientRecord> load_patient(const std::string& code) const;

  /// Programmes and lab plans of its own; one patient's part has none.
  [[nodiscard]] std::vector<ClinicFile> clinic_files() const;

  /// Hands every entry to `take`, ascending.
  void each_entry(const std::function<void(const TransferEntry&)>& take) const;

 private:
  friend class Store;
  friend class Writer;
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

/// Entries of an export being taken into a file as they are: numbers, UUIDs and digests stay. One
/// transaction, which holds the write lock from the start; without `commit` nothing is stored.
class Intake {
 public:
  Intake(Intake&&) noexcept;
  ~Intake();

  /// Takes the next entry. One that is in the file already, with the same digest, is passed over;
  /// throws (refused) when the file has another entry of that number.
  void take(const TransferEntry& entry);

  /// As `DetachedRecord::finish`, over the whole file.
  std::vector<BadRow> finish();

  [[nodiscard]] std::int64_t known() const;  ///< entries that were in the file already
  [[nodiscard]] std::int64_t added() const;  ///< entries that are new in it

  /// Stores what was taken; only after a `finish` that found nothing. As `Writer::commit` in what
  /// it says when it fails.
  void commit();

 private:
  friend class Store;
  struct Inner;
  explicit Intake(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

/// What to do about something that both records changed, each in its own way.
enum class Take { ours, theirs, both };

/// Both records changed the same thing (a weight of a day, the doses of a day, the plan ...), and
/// what holds of it differs.
struct MergeConflict {
  std::string id;    ///< four hexadecimal digits; the same as long as both sides stay as they are
  std::string what;  ///< `weight`, `day`, `plan`: the kind of thing
  std::vector<JournalRow> ours;    ///< what holds here; empty: nothing any more
  std::vector<JournalRow> theirs;  ///< what holds in the other record
  bool may_keep_both = false;
};

/// What a merge did, or why it did nothing.
struct MergeOutcome {
  std::vector<MergeConflict> undecided;  ///< not empty: nothing was done
  std::int64_t conflicts = 0;            ///< decided ones
  std::int64_t entries = 0;              ///< brought
  bool is_new_patient = false;
  bool new_birth_date = false;
  bool kept_birth_date = false;  ///< theirs was decided against, which is remembered
  std::map<std::string, std::int64_t> recorded;   ///< facts that hold now and did not, by table
  std::map<std::string, std::int64_t> withdrawn;  ///< facts that held and do not, by table

  /// Everything was here already: there is nothing to store.
  [[nodiscard]] bool is_nothing() const {
    return undecided.empty() && entries == 0 && !is_new_patient && !new_birth_date &&
           !kept_birth_date;
  }
};

/// Says what to do about a conflict; null: not decided.
using Decide = std::function<std::optional<Take>(const MergeConflict&)>;

}  // namespace isotrack
