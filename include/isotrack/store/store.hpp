#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "isotrack/base/error.hpp"
#include "isotrack/domain/course.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/events.hpp"
#include "isotrack/domain/transfer.hpp"

/// The record: one SQLite file. Facts are append-only rows; a writing command is one transaction
/// and one journal entry, whose digest covers the rows it recorded and withdrew. Every function
/// throws `Error` with ExitStatus::store when the file cannot be trusted, and says in the message
/// what is true of it; nothing here words anything about medicine or adds doses up.
namespace isotrack {

using EntryId = std::int64_t;
using PatientId = std::int64_t;
using CourseId = std::int64_t;

/// What a record is opened for.
enum class Access {
  read,    ///< opened read-only; the file must exist
  write,   ///< the file must exist
  verify,  ///< like read, but tables that are not ours are left for `Store::verify` to tell
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
  std::optional<EntryId> merged_by;  ///< the merge that brought it
  std::vector<JournalRow> rows;
};

/// A patient by number and code, without the facts.
struct PatientBrief {
  PatientId id = 0;
  std::string code;
};

/// A patient as read: all facts in force, or why not.
struct LoadedPatient {
  PatientBrief brief;
  std::optional<PatientRecord> record;  ///< null: not read, or no such patient any more
  std::optional<Error> trouble;         ///< why not read
};

/// How doses are read.
enum class DosesAs {
  recorded,  ///< whole: entry, time, notes
  /// Day and amount alone, where nothing else of them is needed to judge; fast, because a course's
  /// doses are one text (docs/spec/file.md).
  day_amounts,
};

/// Which patients a list holds. Archived ones are hidden from lists and never judged.
enum class Listed { active, archived, all };

/// What erasing a patient removed.
struct Erased {
  std::int64_t entries = 0;  ///< journal entries, whole
  std::int64_t facts = 0;
  std::vector<std::pair<std::string, std::int64_t>> tables;  ///< facts by table, in journal order
  /// Entries about other patients with what is erased, from a merge into the wrong record: they
  /// stay, until each is redacted. Redacted ones are not among them.
  std::vector<EntryId> copies;
};

/// Something `verify` found to be wrong; `where` names a table, row or entry.
struct Damage {
  std::string where;
  std::string what;
  bool is_derived = false;  ///< of what only follows from the facts: `Store::rebuild` mends it
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

/// A choice that holds for the whole file; at most one in force for a key.
struct Configured {
  Recorded recorded;
  std::string key;
  std::string value;
};

/// A programme or laboratory plan that a clinic brought along; at most one in force for a kind
/// and id.
struct ClinicFile {
  Recorded recorded;
  std::string kind;  ///< `programme` or `lab_plan`
  std::string id;
  std::string text;  ///< the JSON as given
};

/// What a calendar was last told of one thing to do, so that a later export can move or cancel it.
/// Bookkeeping, outside the journal.
struct CalendarItem {
  std::string uid;  ///< says nothing about the patient
  PatientId patient = 0;
  Date on;
  std::string summary;        ///< the words that were exported
  std::int64_t sequence = 0;  ///< grows with each change of day or standing
  bool cancelled = false;
  std::string changed_at;  ///< UTC instant of the last change
};

class BulkWriter;
class DetachedRecord;
class Intake;
class RecordCopy;
class Writer;
struct Holdings;
struct RecordState;
struct MergeOutcome;
struct MergeConflict;
enum class Take;

/// A file of an older isotrack that was opened for writing.
struct Upgrade {
  int from = 0;                ///< the schema version it had
  std::filesystem::path copy;  ///< the file as it was, beside it
};

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

  /// Runs `work`, all of whose reading is of one state of the file. A writer waits for its end, so
  /// nobody is asked in it, nothing is shown and no program is run.
  void as_one_state(const std::function<void()>& work) const;

  /// Patients in force, ascending by code.
  [[nodiscard]] std::vector<PatientBrief> patients(Listed listed = Listed::active) const;

  /// Every code that was given in this file, ascending: also of patients whose recording was
  /// undone, not of those who were erased.
  [[nodiscard]] std::vector<std::string> codes_given() const;

  /// All facts in force of a patient; null when there is no such code.
  [[nodiscard]] std::optional<PatientRecord> load_patient(const std::string& code) const;

  /// Those of several patients, in their order, as one state of the file: tables are read once for
  /// all of them, fastest where their ids follow one another. One who cannot be read hides none of
  /// the others.
  [[nodiscard]] std::vector<LoadedPatient> load_patients(const std::vector<PatientBrief>& patients,
                                                         DosesAs doses = DosesAs::recorded) const;

  /// The journal, ascending: entries of one patient (or all), each with its rows; with `only`,
  /// that entry alone.
  [[nodiscard]] std::vector<JournalEntry> journal(std::optional<PatientId> patient,
                                                  std::optional<EntryId> only = {}) const;

  /// Likewise, those written on the local days `first` to `last`; both count, null: no bound.
  [[nodiscard]] std::vector<JournalEntry> journal_between(std::optional<PatientId> patient,
                                                          std::optional<Date> first,
                                                          std::optional<Date> last) const;

  /// The last entry of a patient that is neither an undo nor undone nor redacted; null when none.
  [[nodiscard]] std::optional<EntryId> last_undoable(PatientId patient) const;

  [[nodiscard]] UndoCheck check_undo(EntryId entry) const;

  /// The entry that used this `--once` key.
  [[nodiscard]] std::optional<EntryId> entry_of_key(const std::string& once_key) const;

  /// The instant of the last entry; null for an empty journal.
  [[nodiscard]] std::optional<std::string> last_recorded_at() const;

  /// The instant of the first entry that is still there; null for an empty journal.
  [[nodiscard]] std::optional<std::string> first_recorded_at() const;

  /// What is configured for the whole file, in force, ascending by key.
  [[nodiscard]] std::vector<Configured> configuration() const;

  /// Programmes and laboratory plans of the clinic's own, in force, ascending by kind, then id.
  [[nodiscard]] std::vector<ClinicFile> clinic_files() const;

  /// A random text that belongs to a course for good: the UUID of the entry that recorded its
  /// identity. Null when there is no such course.
  [[nodiscard]] std::optional<std::string> course_salt(CourseId course) const;

  /// The same of a patient.
  [[nodiscard]] std::optional<std::string> patient_salt(PatientId patient) const;

  /// @name Bookkeeping
  /// State of reminders and calendars. It stands outside the journal (docs/spec/file.md): it is
  /// overwritten, never undone, and covered by no digest. Each function is a transaction of its
  /// own, or part of `at_once`; those that write need Access::write and no open Writer. Keys,
  /// channels and items are
  /// plain text of 1 to 200 bytes that say nothing about health; instants are UTC,
  /// `2026-11-22T08:00:00Z`.
  /// @{

  /// Runs `work` in one transaction that holds the write lock from the start: what it reads is
  /// what it changes, and either all it kept is kept or nothing.
  void at_once(const std::function<void()>& work);

  /// Takes on the sending of `keys` on a channel: those never sent there, and not taken on by
  /// another run less than 15 minutes before `now`, in the order given, each once. What was sent
  /// more than 15 minutes after `now`, by a clock that ran ahead, counts as never sent. The caller
  /// then calls `mark_sent` or `release`; a run that does neither loses its claim after 15 min.
  std::vector<std::string> claim_reminders(const std::vector<std::string>& keys,
                                           const std::string& channel, const std::string& now);

  /// They were sent at `at`, and will not be again on that channel.
  void mark_sent(const std::vector<std::string>& keys, const std::string& channel,
                 const std::string& at);

  /// They could not be sent; the next run may try at once. Sent ones stay sent.
  void release(const std::vector<std::string>& keys, const std::string& channel);

  /// No reminder of an item before `until`; replaces an earlier snooze.
  void snooze(const std::string& item, Date until);
  [[nodiscard]] std::map<std::string, Date> snoozed() const;

  /// When `remind` last ran; null: never.
  void note_run(const std::string& at);
  [[nodiscard]] std::optional<std::string> last_run() const;

  /// When the digests were last found sound by `remind`; null: never.
  void note_verified(const std::string& at);
  [[nodiscard]] std::optional<std::string> last_verified() const;

  /// When a backup was last made that held every entry; null: never.
  void note_backup(const std::string& at);
  [[nodiscard]] std::optional<std::string> last_backup() const;

  /// What was exported of a patient, ascending by uid.
  [[nodiscard]] std::vector<CalendarItem> calendar_items(PatientId patient) const;

  /// Inserts the items, or updates those with a known uid; all or none.
  void remember(const std::vector<CalendarItem>& items);
  /// @}

  /// @name Exchange (isotrack/store/exchange.hpp)
  /// @{

  /// Hands every entry to `take`, ascending, each after its digest was found to agree; all of one
  /// state of the file. Throws (store) at the first that does not agree.
  void each_entry(const std::function<void(const TransferEntry&)>& take) const;

  /// One patient's entries as a record of their own, numbered anew from 1.
  [[nodiscard]] DetachedRecord extract(PatientId patient) const;

  /// Begins to take in the entries of an export.
  Intake take_in();
  /// @}

  /// @name Backups (isotrack/store/backup.hpp)
  /// @{

  /// Which state this record is in, and how much it holds. Throws (store) for an empty journal.
  [[nodiscard]] Holdings holdings() const;

  /// Writes a copy of one state of the record into `folder` and reads all of it back: SQLite's
  /// check, the digests, and rows and totals compared with the record, which nobody can change
  /// meanwhile. Throws (store) when the copy is not sound, because the record is not.
  [[nodiscard]] RecordCopy copy_into(const std::filesystem::path& folder) const;

  /// Whether a copy in that state is this record as it once was: its last entry is here, or it was
  /// erased here and the copy's first one is here.
  [[nodiscard]] bool was_once(const RecordState& copy) const;
  /// @}

  /// Recomputes everything: SQLite's own check, foreign keys, the schema text, gaps between
  /// entries, and each entry's digest over its rows.
  [[nodiscard]] Verification verify() const;

  /// Works out anew what follows from the facts and is kept beside them (`dose_days`), in a
  /// transaction of its own.
  void rebuild();

  /// Rewrites the file without the room that removed content left (VACUUM). Outside any
  /// transaction. The content itself was overwritten with zeros when it was removed.
  void compact();

  /// Starts a transaction that holds the write lock (BEGIN IMMEDIATE) until commit or the end of
  /// the writer. Facts read between `begin` and `commit` are those the entry is based on.
  /// Throws when the lock is not free within 10 s: not stored, safe to repeat.
  Writer begin(EntryContext context);

  /// Likewise, for facts of many patients, an entry each (isotrack/store/bulk.hpp).
  BulkWriter begin_bulk(EntryContext context);

  /// Schema version of the file and of this program.
  [[nodiscard]] int schema_version() const;
  static int newest_schema_version();

  /// What opening the file upgraded; null: it was of this version.
  [[nodiscard]] std::optional<Upgrade> upgrade() const;

  /// Version of the SQLite library in use.
  static std::string sqlite_version();

 private:
  friend class BulkWriter;
  friend class Writer;
  friend class Intake;
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

  /// A pregnancy test is unique for a collection date and kind, a menstrual period for a day and
  /// whether it was missed, a setting for a day and key; a second one is refused (exit 3). The
  /// caller sees to it that a last day is not before the first, that days' supply and
  /// `every_days` are 1 to 9999, refills and capsules counted 0 to 9999, that contraception names
  /// a method, and that a total of mood is the sum of the answers when there are any.
  /// A draw comes with its values, each analyte once; a second draw of a day is refused, so that
  /// results which come later withdraw the draw and add it again, in one entry.
  void add(PatientId patient, const PregnancyTest& fact);
  void add(PatientId patient, const Contraception& fact);
  void add(PatientId patient, const ContraceptionGap& fact);
  void add(PatientId patient, const MenstrualPeriod& fact);
  void add(PatientId patient, const Confirmation& fact);
  void add(PatientId patient, const Prescription& fact);
  void add(PatientId patient, const Dispensing& fact);
  void add(PatientId patient, const Visit& fact);
  void add(PatientId patient, const LabDraw& fact);
  void add(PatientId patient, const Waiver& fact);
  void add(PatientId patient, const Reminder& fact);
  void add(PatientId patient, const PatientSetting& fact);
  void add(PatientId patient, const Medicine& fact);
  void add(PatientId patient, const Symptom& fact);
  void add(PatientId patient, const MoodScore& fact);
  void add(PatientId patient, const StockCount& fact);

  /// Facts of the whole file; an entry that records only these is about no patient.
  void add(const Configured& fact);
  void add(const ClinicFile& fact);

  /// Records a course with its terms (start, judged from, target, basis, lab plan,
  /// already) and no facts.
  CourseId add_course(PatientId patient, const CourseRecord& course);
  /// Records new terms of a course and withdraws the old ones (`course.recorded`); its facts stay.
  void replace_course(PatientId patient, const CourseRecord& course);
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
  void withdraw(const PregnancyTest& fact);
  void withdraw(const Contraception& fact);
  void withdraw(const ContraceptionGap& fact);
  void withdraw(const MenstrualPeriod& fact);
  void withdraw(const Confirmation& fact);
  void withdraw(const Prescription& fact);
  void withdraw(const Dispensing& fact);
  void withdraw(const Visit& fact);
  void withdraw(const LabDraw& fact);
  void withdraw(const Waiver& fact);
  void withdraw(const Reminder& fact);
  void withdraw(const PatientSetting& fact);
  void withdraw(const Medicine& fact);
  void withdraw(const Symptom& fact);
  void withdraw(const MoodScore& fact);
  void withdraw(const StockCount& fact);
  void withdraw(const Configured& fact);
  void withdraw(const ClinicFile& fact);
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

  /// Removes a patient for good: every entry about them, whole, with all facts and what calendars
  /// were told. What stays is this entry, which is about nobody, and the numbers of those that are
  /// gone. What else the same entry records is of the whole file.
  Erased erase(PatientId patient);

  /// Brings the entries of a patient of another record to `patient` here, or to a new one with this
  /// code: each that is not here yet becomes an entry of its own before this one. What only they
  /// changed is taken, what only we changed stays, and `decide` is asked about what both changed;
  /// while a conflict is undecided nothing is done. To be called before anything is recorded.
  /// Refused (exit 3): entries that belong to another patient here, or to a merge that was undone;
  /// a course that would lie across two here; what would leave facts without their course.
  MergeOutcome merge(const DetachedRecord& from, PatientId theirs, const std::string& code,
                     std::optional<PatientId> patient,
                     const std::function<std::optional<Take>(const MergeConflict&)>& decide);

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
