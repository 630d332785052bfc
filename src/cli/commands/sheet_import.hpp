#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../invocation.hpp"
#include "../progress.hpp"
#include "isotrack/domain/record_totals.hpp"
#include "isotrack/domain/sheet.hpp"
#include "isotrack/interop/sheet_csv.hpp"
#include "isotrack/store/bulk.hpp"
#include "sheet_file.hpp"

/// A table on its way into the record.
///
/// In one transaction, patient by patient, the rows of the file are compared with the record and
/// what is new is recorded. One pass does where the rows of each patient stand together, as they do
/// in what was exported. Where they stand apart the pass is given up, its transaction dropped, and
/// the file read as often as it takes to collect the rows of some patients at a time. So memory
/// holds the rows of some patients, never the file.
namespace isotrack {

/// Remarks about lines of a file, the first ones of which are kept.
class FirstLines {
 public:
  explicit FirstLines(std::size_t most) : most_(most) {}

  void add(std::int64_t line, const std::string& code, const std::string& words);

  [[nodiscard]] bool is_empty() const { return kept_.empty(); }

  /// How many there are besides those kept.
  [[nodiscard]] std::int64_t more() const { return more_; }

  /// Ascending by line: `line 12, P-0412` and the words.
  [[nodiscard]] std::vector<BadRow> rows() const;

 private:
  struct Remark {
    std::int64_t line;
    std::string code;
    std::string words;
    auto operator<=>(const Remark&) const = default;
  };

  std::size_t most_;
  std::set<Remark> kept_;
  std::int64_t more_ = 0;
};

/// What a table brings, and what stands in its way.
struct SheetImported {
  std::int64_t rows = 0;                 ///< of the file, without its header
  std::int64_t silent = 0;               ///< rows that say nothing: their cells are empty
  std::vector<std::string> passed_over;  ///< headings that are not read
  bool names_patients = false;           ///< it has a column for them
  std::string code;                      ///< of the one patient it is about; empty: several
  std::optional<int> course;             ///< of that patient, when one course alone gets doses
  std::int64_t patients = 0;             ///< with something new
  std::vector<std::string> judged;       ///< codes of those with new tests or results
  std::optional<EntryId> first;          ///< entries made: from this one
  std::optional<EntryId> last;           ///< to this one
  SheetCounts counts;
  RecordTotals before;  ///< of the patients in the file
  FirstLines bad{100};
  FirstLines doubts{3};
};

/// Compares a table with the record and records what is new, until a row is bad.
class SheetImport {
 public:
  /// `format` outlives it; results need the tables, which are loaded when the file has any.
  SheetImport(Invocation& invocation, Store& store, const SheetFile& file, SheetFormat& format);

  /// Reads the header, without a lock.
  void open();

  /// Compares and records in one pass. False when the rows of a patient stand apart: `writer` is to
  /// be dropped then, and another one given to `take_in_passes`.
  bool take(BulkWriter& writer);

  void take_in_passes(BulkWriter& writer);

  [[nodiscard]] const SheetImported& done() const { return done_; }

 private:
  /// A patient of the file, in the order of first appearance.
  struct Owner {
    std::string code;
    std::int64_t first_line = 0;
    std::int64_t rows = 0;
    PatientId id = 0;  ///< 0: not taken, for a reason that is told
  };

  /// Rows of one patient, by place in `owners_`.
  using Rows = std::pair<std::size_t, std::vector<SheetRow>>;

  std::size_t owner_of(const SheetReader& reader);
  bool look_at(const SheetReader& reader);
  [[nodiscard]] Owner owner_named(const std::string& code) const;
  void find_people();
  void begin_progress();
  void forget();
  void close();
  [[nodiscard]] std::string unknown_words(const std::string& code, const std::string& many) const;
  void take_together(BulkWriter& writer);
  void take_some(BulkWriter& writer, std::size_t first, std::size_t end);
  void compare(BulkWriter& writer, std::vector<Rows>& some);
  void compare_one(BulkWriter& writer, const PatientRecord& patient, const Rows& rows);
  void check_unchanged(std::int64_t rows) const;

  Invocation& invocation_;
  Store& store_;
  const SheetFile& file_;
  SheetFormat& format_;
  std::optional<LabTables> labs_;
  std::size_t lines_ = 0;                           ///< of the file
  std::unordered_map<std::string, PatientId> ids_;  ///< by code, when the file names patients
  std::optional<PatientBrief> lone_;                ///< whom it is about, when it does not
  std::vector<Owner> owners_;
  std::unordered_map<std::string, std::size_t> places_;  ///< of a code in `owners_`
  std::size_t last_owner_ = 0;  ///< of the row before; the number of owners before the first
  bool stand_together_ = true;  ///< the rows of each patient
  std::optional<Progress> progress_;
  SheetImported done_;
};

}  // namespace isotrack
