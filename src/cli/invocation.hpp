#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "clock.hpp"
#include "command.hpp"
#include "isotrack/domain/course.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/status.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/style.hpp"
#include "isotrack/store/store.hpp"

namespace isotrack {

enum class Format { text, json, plain };

/// Asks a person; throws `Error` (usage) unless the answer is yes.
void ask_for_yes(const std::string& question);

/// Thrown when a command needs a yes and a terminal can give it: `main` rolls the command back,
/// asks, and runs it again with the answer, so that no lock is held while a person thinks.
struct NeedsAnswer {
  std::string question;
};

/// Thrown inside the lock when the `--once` key was used before.
struct AlreadyStored {
  EntryId entry = 0;
};

/// One run of one command: its texts, the day, the record and the catalogue, each opened when
/// first asked for.
class Invocation {
 public:
  /// `answered` holds the questions that were answered with yes.
  Invocation(const CommandSpec& command, const Arguments& arguments,
             std::set<std::string> answered);

  [[nodiscard]] const CommandSpec& command() const { return command_; }

  [[nodiscard]] const Arguments& arguments() const { return arguments_; }

  [[nodiscard]] Date today() const { return today_; }

  [[nodiscard]] const Now& now() const { return now_; }

  [[nodiscard]] Format format() const { return format_; }

  [[nodiscard]] const Style& style() const { return style_; }

  [[nodiscard]] bool quiet() const { return arguments_.flag("--quiet"); }

  [[nodiscard]] bool dry_run() const { return arguments_.flag("--dry-run"); }

  /// The option as text that may be stored; throws (usage) when it holds control characters.
  [[nodiscard]] std::optional<std::string> text(std::string_view option) const;

  /// The option as a date; `lean` as in `parse_date`.
  [[nodiscard]] std::optional<Date> date(std::string_view option, Lean lean = Lean::past) const;

  [[nodiscard]] std::string database_path() const;

  /// The same path for a person: control characters shown, the home folder as `~`.
  [[nodiscard]] std::string shown_path() const;

  /// Whether a person can be asked: a terminal on standard input, and no --no-input.
  [[nodiscard]] bool can_ask() const;

  /// Passes when the answer is yes already (--yes, or asked before). Otherwise asks at once, or,
  /// while the record is locked, by throwing `NeedsAnswer`; when nobody can answer, throws `Error`
  /// (usage) with `hint`.
  void question(const std::string& text, const std::string& hint);

  Store& store(Access access);
  /// Opens the record for writing, or creates it when there is none.
  Store& store_or_create();

  [[nodiscard]] bool created() const { return created_; }

  /// Starts the entry of this command (with `--once`, the clock checked against the last entry).
  Writer begin(Store& store, std::optional<std::string> reason = {});

  /// The code -p, ISOTRACK_PATIENT or a lone patient means; null when nothing says.
  [[nodiscard]] std::optional<std::string> chosen_code() const;

  /// The patient a command is about. Throws not_found, or usage when several could be meant.
  PatientRecord patient(Store& store);

  [[nodiscard]] bool several_patients(Store& store) const;

  /// The course a command is about: `--course N`, else the current one. Throws not_found.
  CourseRecord course(const PatientRecord& patient) const;

  const Products& products();
  const DosingRules& rules();

  StatusReport status(const PatientRecord& patient, const CourseRecord& course);

  /// The product --product names; throws usage with near names.
  const Product& product_named(const std::string& text);

  /// Renders a report in the chosen format.
  template <class Report>
  [[nodiscard]] std::string render(const Report& report) const {
    if (format_ == Format::json) return to_json(report);
    if (format_ == Format::plain) return to_plain(report);
    return to_text(report, style_);
  }

  /// Ends a writing command: reads the patient again (inside the transaction), fills in the new
  /// total of `course_number`, stores (unless --dry-run), and renders the receipt.
  Result finish(Store& store, Writer& writer, const std::string& code,
                std::optional<int> course_number, Receipt receipt);

 private:
  const CommandSpec& command_;
  const Arguments& arguments_;
  std::set<std::string> answered_;
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
