#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "clock.hpp"
#include "command.hpp"
#include "isotrack/domain/course.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/status.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/style.hpp"
#include "isotrack/store/store.hpp"
#include "to_type.hpp"

namespace isotrack {

/// What standard output holds: words for people, `--json`, `--plain`.
enum class Format { text, json, plain };

/// A file's path for a person: control characters shown, the home folder as `~`.
std::string shown_to_person(const std::string& path);

/// Asks a person; throws `Error` (usage) unless the answer is yes.
void ask_for_yes(const std::string& question);

/// Thrown when a command needs a yes and a terminal can give it: `main` rolls the command back,
/// asks, and runs it again with the answer, so that no lock is held while a person thinks.
struct NeedsAnswer {
  std::string question;
  std::string key;  ///< what the answer is kept under
};

/// Thrown inside the lock when the `--once` key was used before.
struct AlreadyStored {
  EntryId entry = 0;
};

/// What a person said while a command ran. It outlives the run, so that a command that starts again
/// asks nothing twice.
struct Conversation {
  std::set<std::string> yes;                 ///< keys of questions answered with yes
  std::map<std::string, std::string> texts;  ///< what was typed, by what was asked for
};

/// One run of one command: its texts, the day, the record and the catalogue, each opened when
/// first asked for.
class Invocation {
 public:
  Invocation(const CommandSpec& command, const Arguments& arguments, Conversation& conversation);

  [[nodiscard]] const CommandSpec& command() const { return command_; }

  [[nodiscard]] const Arguments& arguments() const { return arguments_; }

  [[nodiscard]] Date today() const { return today_; }

  [[nodiscard]] const Now& now() const { return now_; }

  /// The moment rules are judged at: with a day given (--today) and no clock, whole days.
  [[nodiscard]] Moment moment() const;

  [[nodiscard]] Format format() const { return format_; }

  [[nodiscard]] const Style& style() const { return style_; }

  [[nodiscard]] bool quiet() const { return arguments_.flag("--quiet"); }

  [[nodiscard]] bool dry_run() const { return arguments_.flag("--dry-run"); }

  /// Whether what was said to others must not be kept: a dry run, or a day that is not today.
  [[nodiscard]] bool is_rehearsal() const { return dry_run() || today_ != now_.local_date; }

  /// The option as text that may be stored; throws (usage) when it holds control characters.
  [[nodiscard]] std::optional<std::string> text(std::string_view option) const;

  /// The option as a date; `lean` as in `parse_date`.
  [[nodiscard]] std::optional<Date> date(std::string_view option, Lean lean = Lean::past) const;

  [[nodiscard]] std::string database_path() const;

  /// The same path as `shown_to_person` writes it.
  [[nodiscard]] std::string shown_path() const;

  /// Whether a person can be asked: a terminal on standard input, and no --no-input. Throws (store)
  /// where the answers would be for nothing, because the record they belong to is not there or
  /// cannot be opened.
  [[nodiscard]] bool can_ask() const;

  /// Passes when the answer is yes already (--yes, or asked before). Otherwise asks at once, or,
  /// while the record is locked, by throwing `NeedsAnswer`; when nobody can answer, throws `Error`
  /// (usage) with `hint`. The answer is kept under `key` when the text may be another one in the
  /// run that starts again, else (empty) under the text.
  void question(const std::string& text, const std::string& hint, const std::string& key = {});

  /// What was typed when `what` was asked for, in this run or an earlier one; null when it was not.
  [[nodiscard]] std::optional<std::string> heard(const std::string& what) const;

  /// Keeps what was typed for a run that starts again.
  void remember(const std::string& what, const std::string& typed);

  /// Says something beside the result, at once, on standard error: a line, or with --json a JSON
  /// line of its own. `code` names it for scripts.
  void warn(const std::string& code, const std::string& text) const;

  /// When reminders ran before and are now silent for 48 hours: `reminders last ran Thu 2026-11-19
  /// 07:00, 3 days ago`; likewise when their last run lies ahead; empty otherwise.
  [[nodiscard]] std::string silence_of_reminders(const Store& store) const;

  /// Whether there is anything at the record's place.
  [[nodiscard]] bool has_record() const;

  /// The record, opened beside the one of `store`; throws (store) when there is none. Opening an
  /// older file for writing upgrades it, which is said; a dry run refuses it (store) instead.
  [[nodiscard]] Store open(Access access) const;

  /// The record; the first reading look at it warns when reminders have fallen silent.
  Store& store(Access access);
  /// The record, opened as the command needs it; null when there is none and none was named.
  Store* store_if_any();

  /// Opens the record for writing, or creates it when there is none.
  Store& store_or_create();

  [[nodiscard]] bool created() const { return created_; }

  /// Starts the entry of this command (with `--once`, the clock checked against the last entry).
  Writer begin(Store& store, std::optional<std::string> reason = {});

  /// Likewise, the entries of many patients.
  BulkWriter begin_bulk(Store& store);

  /// A command that a hint or a receipt names, ready to be pasted: `command_to_type`.
  [[nodiscard]] std::string to_type(const std::string& words, About about = About::course) const {
    return command_to_type(arguments_, words, about);
  }

  /// The code -p, ISOTRACK_PATIENT or a lone patient means; null when nothing says.
  [[nodiscard]] std::optional<std::string> chosen_code() const;

  /// The patient a command is about. Throws not_found, or usage when several could be meant.
  PatientRecord patient(Store& store);

  /// Refuses to record about an archived patient, and to judge one, whatever the command; undo,
  /// redact and what ends the archive may.
  void refuse_archived(const PatientRecord& patient) const;

  /// Whether the file holds more than one, archived ones counted.
  [[nodiscard]] bool several_patients(Store& store) const;

  /// The course a command is about: `--course N`, else the current one. Throws not_found.
  CourseRecord course(const PatientRecord& patient) const;

  const Products& products();
  const DosingRules& rules();

  StatusReport status(const PatientRecord& patient, const CourseRecord& course);

  /// The product --product names; throws usage with near names, or the ids of a name in several
  /// markets.
  const Product& product_named(const std::string& text);

  /// Renders a report in the chosen format.
  template <class Report>
  [[nodiscard]] std::string render(const Report& report) const {
    if (format_ == Format::json) return to_json(report);
    if (format_ == Format::plain) return to_plain(report);
    return to_text(report, style_);
  }

  /// Ends a writing command: reads the patient again (inside the transaction), fills in the new
  /// total of `course_number`, stores (unless --dry-run), and renders the receipt, which names a
  /// STOP that is open.
  Result finish(Store& store, Writer& writer, const std::string& code,
                std::optional<int> course_number, Receipt receipt);

  /// Likewise, when the STOPs are known: those of the receipt's card, which the command brought
  /// about, and `standing` ones, which it found. Neither is silenced by --quiet.
  Result finish_knowing(Store& store, Writer& writer, const std::string& code,
                        std::optional<int> course_number, Receipt receipt,
                        const std::vector<Obligation>& standing);

  /// As `finish`, for facts that were recorded in bulk; about several patients with an empty
  /// `code`.
  Result finish_bulk(Store& store, BulkWriter& writer, const std::string& code,
                     std::optional<int> course_number, Receipt receipt);

 private:
  [[nodiscard]] EntryContext entry_context(std::optional<std::string> reason) const;
  void say_upgraded(const Upgrade& upgrade) const;
  void check_begun(const Store& store, const EntryContext& context);
  Result finish_by(const std::function<EntryId()>& commit, Store& store, const std::string& code,
                   std::optional<int> course_number, Receipt receipt,
                   const std::vector<Obligation>& standing);

  const CommandSpec& command_;
  const Arguments& arguments_;
  Conversation& conversation_;
  Now now_;
  Date today_;
  Format format_ = Format::text;
  Style style_;
  bool created_ = false;
  bool locked_ = false;  ///< an entry is being written
  std::unique_ptr<Store> store_;
  std::optional<Products> products_;
  std::optional<DosingRules> rules_;
};

}  // namespace isotrack
