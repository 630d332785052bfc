#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/date.hpp"

/// The record: one SQLite file. Facts are append-only rows; a writing command is one transaction
/// and one journal entry, whose digest covers the rows it recorded and withdrew. Every function
/// throws `Error` with ExitStatus::store when the file cannot be trusted, and says in the message
/// what is true of it; nothing here words anything about medicine or adds doses up.
namespace isotrack {

using EntryId = std::int64_t;
using PatientId = std::int64_t;
using CourseId = std::int64_t;

enum class Access {
  read,   ///< opened read-only; the file must exist
  write,  ///< the file must exist
};

/// What the journal keeps of a command, besides the rows.
struct EntryContext {
  std::string command;      ///< the command's name, never its arguments
  std::string recorded_at;  ///< UTC instant, `2026-11-22T08:00:00Z`
  Date local_date;          ///< the civil date at the writer's
  std::string user;         ///< system user name
  std::optional<std::string> reason;
  std::optional<std::string> once_key;
};

/// One column of a stored row, as text; null when SQL NULL.
struct StoredColumn {
  std::string name;
  std::optional<std::string> value;
};

/// One row that an entry recorded or withdrew.
struct JournalRow {
  std::string table;
  std::int64_t row = 0;
  bool withdrawn = false;               ///< this entry withdrew the row (else recorded it)
  std::optional<EntryId> withdrawn_by;  ///< for a recorded row: who withdrew it since
  std::vector<StoredColumn> columns;    ///< content, without the journal's own columns
};

/// One journal entry.
struct JournalEntry {
  EntryId id = 0;
  std::string uuid;
  std::string recorded_at;
  Date local_date;
  std::string user;
  std::string command;
  std::optional<std::string> reason;
  std::optional<PatientId> patient;
  std::optional<EntryId> undoes;
  std::optional<EntryId> undone_by;
  std::optional<EntryId> redacted_by;
  std::vector<JournalRow> rows;
};

struct PatientBrief {
  PatientId id = 0;
  std::string code;
};

/// Something `verify` found to be wrong; `where` names a table, row or entry.
struct Damage {
  std::string where;
  std::string what;
};

/// What `verify` read.
struct Verification {
  std::int64_t entries = 0;
  std::int64_t rows = 0;
  std::vector<Damage> damages;  ///< empty: sound
};

/// Why an entry cannot be undone: later entries rest on it.
struct UndoCheck {
  std::vector<EntryId> resting;      ///< later entries that rest on it, ascending
  std::optional<EntryId> undone_by;  ///< it was undone already
};

class Writer;

/// An open record.
class Store {
 public:
  /// Opens the record at `path` after the checks of docs/spec/file.md, in their order. A missing
  /// file, an empty one, another program's, a newer or damaged one, a wrong owner or mode and a
  /// busy one each have their own message. An older one is migrated when `access` is write,
  /// after a verified copy beside it; read-only it is refused with the way out.
  static Store open(const std::filesystem::path& path, Access access);

  /// Creates an empty record with mode 0600 (folders 0700) and opens it. Refused (exit 3) when
  /// something is there already. The file appears with its schema complete or not at all; until
  /// the first `Writer::commit` succeeds, closing the store removes it again.
  static Store create(const std::filesystem::path& path);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  [[nodiscard]] const std::filesystem::path& path() const;

  /// Patients in force, ascending by code.
  [[nodiscard]] std::vector<PatientBrief> patients() const;

  /// All facts in force of a patient; null when there is no such code.
  [[nodiscard]] std::optional<PatientRecord> load_patient(const std::string& code) const;

  /// The journal, ascending: entries of one patient (or all), each with its rows; with `only`,
  /// that entry alone.
  [[nodiscard]] std::vector<JournalEntry> journal(std::optional<PatientId> patient,
                                                  std::optional<EntryId> only = {}) const;

  /// The last entry of a patient that is neither an undo nor undone nor redacted; null when none.
  [[nodiscard]] std::optional<EntryId> last_undoable(PatientId patient) const;

  [[nodiscard]] UndoCheck check_undo(EntryId entry) const;

  /// The entry that used this `--once` key.
  [[nodiscard]] std::optional<EntryId> entry_of_key(const std::string& once_key) const;

  /// The instant of the last entry; null for an empty journal.
  [[nodiscard]] std::optional<std::string> last_recorded_at() const;

  /// Recomputes everything: SQLite's own check, foreign keys, the schema text, gaps between
  /// entries, and each entry's digest over its rows.
  [[nodiscard]] Verification verify() const;

  /// Starts a transaction that holds the write lock (BEGIN IMMEDIATE) until commit or the end of
  /// the writer. Facts read between `begin` and `commit` are those the entry is based on.
  /// Throws when the lock is not free within 10 s: not stored, safe to repeat.
  Writer begin(EntryContext context);

  /// Schema version of the file and of this program.
  [[nodiscard]] int schema_version() const;
  static int newest_schema_version();

  /// Version of the SQLite library in use.
  static std::string sqlite_version();

 private:
  friend class Writer;
  struct Inner;
  explicit Store(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

/// One journal entry being written: one transaction. Without `commit` nothing is stored.
class Writer {
 public:
  Writer(Writer&&) noexcept;
  ~Writer();

  /// The id this entry will have.
  [[nodiscard]] EntryId id() const;

  /// The patient the entry is about (set by the `add_patient` of this entry, or here).
  void about(PatientId patient);

  PatientId add_patient(const PatientRecord& patient);  ///< code, name, preferences only
  /// Records new terms of a patient and withdraws the old ones (`patient.recorded`).
  void replace_patient(const PatientRecord& patient);
  void add(PatientId patient, const CategoryEntry& fact);
  void add(PatientId patient, const ProgrammeEntry& fact);
  void add(PatientId patient, const Contact& fact);

  /// Records a course with its terms (start, target, basis, lab plan, already) and no facts.
  CourseId add_course(PatientId patient, const CourseRecord& course);
  void add(CourseId course, const WeightEntry& fact);
  void add(CourseId course, const RegimenStep& fact);
  void add(CourseId course, const Hold& fact);
  void add(CourseId course, const Dose& fact);
  void add(CourseId course, const Miss& fact);
  void add(CourseId course, const CourseEnd& fact);
  void add(CourseId course, const OutcomeEntry& fact);

  /// Withdraws a fact in force; its `recorded.row` says which row of which kind.
  void withdraw(const CategoryEntry& fact);
  void withdraw(const ProgrammeEntry& fact);
  void withdraw(const Contact& fact);
  void withdraw(const WeightEntry& fact);
  void withdraw(const RegimenStep& fact);
  void withdraw(const Hold& fact);
  void withdraw(const Dose& fact);
  void withdraw(const Miss& fact);
  void withdraw(const CourseEnd& fact);
  void withdraw(const OutcomeEntry& fact);

  /// Withdraws what `entry` recorded and records again what it withdrew. The caller has asked
  /// `check_undo` first. Marks this entry as the undo of that one.
  void undo(EntryId entry);

  /// Removes the content of `entry` for good: its rows go, its reason and key too; what stays is
  /// when, who, and that it was redacted by this entry. Digests of entries that withdrew those
  /// rows are made anew (after having been found sound). Refused (exit 3) when facts in force of
  /// later entries rest on it.
  void redact(EntryId entry);

  /// Stores everything, with the digest, and returns the entry's id. When it fails, the error
  /// says truly *not stored*, or *unknown* after a fault that hides the outcome (and then what a
  /// fresh look at the file found).
  EntryId commit();

 private:
  friend class Store;
  struct Inner;
  explicit Writer(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

}  // namespace isotrack
