#pragma once

#include <array>
#include <cstdint>
#include <istream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/parsed.hpp"
#include "isotrack/domain/laboratory.hpp"
#include "isotrack/domain/sheet.hpp"
#include "isotrack/interop/csv.hpp"

/// Rows of a table as people keep it, or as `export csv` writes it (docs/spec/csv.md), read into
/// what they say. Nothing is guessed: a date has one reading, a weight has its unit.
namespace isotrack {

/// What a column holds.
enum class Column : std::size_t {
  patient,
  course,
  date,
  intake,
  state,
  mg,
  time,
  product,
  vomited,
  no_food,
  note,
  weight,
  kg,
  lb,
  analyte,
  value,
  unit,
  upper_limit,
  fasting,
  result,
  kind,
  setting,
};

inline constexpr std::array<std::string_view, 22> sheet_column_names{
    "patient", "course",      "date",    "intake", "state", "mg",     "time",    "product",
    "vomited", "no_food",     "note",    "weight", "kg",    "lb",     "analyte", "value",
    "unit",    "upper_limit", "fasting", "result", "kind",  "setting"};

/// In which order a date that is not YYYY-MM-DD names its parts; the year has four digits, the
/// parts stand between `/`, `.` or `-`.
enum class DateOrder { iso, day_first, month_first };

/// `dmy`, `mdy` or `iso`.
Parsed<DateOrder> parse_date_order(std::string_view text);

/// How a table is to be read, as far as its header does not say.
struct SheetFormat {
  std::map<std::string, std::string, std::less<>> columns;  ///< `mg` -> `Dosis`; `-`: not read
  DateOrder dates = DateOrder::iso;
  std::optional<int> course;              ///< number, of rows that name none
  std::optional<WeightUnit> weight_unit;  ///< of bare numbers in a column `weight`
  const LabTables* labs = nullptr;        ///< needed for results; not owned
};

/// `date=Datum,mg=Dosis`: names of columns and the headings they have in the file.
Parsed<std::map<std::string, std::string, std::less<>>> parse_columns(std::string_view text);

/// Reads a table row by row.
class SheetReader {
 public:
  /// Reads the header. Throws `Error`: (io) when there is none, when a heading stands twice, when
  /// no column of it is known; (usage) when a heading that `format` names is not there, or a column
  /// that is needed. `format` outlives the reader.
  SheetReader(std::istream& text, const SheetFormat& format);

  /// Goes to the next row; false at the end.
  bool next();

  [[nodiscard]] std::int64_t line() const { return csv_.line(); }

  /// What the row says; empty for one about nothing, and when there is trouble. A row with another
  /// fact than those the table is of is trouble.
  [[nodiscard]] const std::vector<SheetRow>& said() const { return said_; }

  /// Whose row it is; empty without a column for it, or when the cell is empty.
  [[nodiscard]] const std::string& patient() const { return patient_; }

  /// Why the row cannot be read; empty: it was.
  [[nodiscard]] const std::string& trouble() const { return trouble_; }

  [[nodiscard]] bool has(Column column) const { return places_[place(column)] >= 0; }

  /// Whether it holds results of a laboratory.
  [[nodiscard]] bool has_results() const { return has(Column::analyte); }

  /// Headings of columns that are not read, in their order.
  [[nodiscard]] const std::vector<std::string>& passed_over() const { return passed_over_; }

 private:
  static constexpr std::size_t place(Column column) { return static_cast<std::size_t>(column); }

  void read_header();
  void find_columns();
  void check_columns() const;
  void name_passed_over();
  void refuse_facts_apart();
  [[nodiscard]] bool has_text_apart() const;
  [[nodiscard]] std::vector<Column> used_columns() const;

  [[nodiscard]] std::string_view cell(Column column) const;
  std::string text(Column column);
  void refuse(std::string words);
  template <class T>
  std::optional<T> taken(Parsed<T> parsed);

  void read_row();
  void read_dose(Date on, std::optional<int> course);
  std::optional<SaidDose> said_dose(Date on);
  void read_weight(Date on, std::optional<int> course);
  void read_result(Date on);
  void read_test(Date on);
  std::optional<int> number(Column column, std::string_view what);
  bool flag(Column column);

  const SheetFormat& format_;
  CsvReader csv_;
  std::array<int, sheet_column_names.size()> places_{};  ///< by column; -1: not there
  std::vector<std::string> headings_;
  std::vector<std::string> passed_over_;
  std::vector<std::size_t> places_apart_;  ///< of the headings that are passed over
  std::vector<Column> facts_apart_;        ///< columns of facts that this table is not read for
  std::vector<SheetRow> said_;
  std::string patient_;
  std::string trouble_;
};

}  // namespace isotrack
