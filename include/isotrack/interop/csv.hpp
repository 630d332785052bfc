#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

/// Comma-separated values (RFC 4180), and the variants that spreadsheets write of them.
namespace isotrack {

/// The largest record that is read, in bytes, and the most cells of one.
inline constexpr std::size_t largest_csv_record = 100'000;
inline constexpr std::size_t most_csv_cells = 200;

/// Reads a table record by record; memory does not grow with the file. Cells are parted by commas,
/// semicolons or tabs: by whichever the first record has most of, or by what a first line `sep=;`
/// says. A byte order mark is passed over; records end with CR LF or LF; those without any text are
/// passed over. What reading `text` throws goes through.
class CsvReader {
 public:
  explicit CsvReader(std::istream& text);

  /// Goes to the next record; false at the end.
  bool next();

  /// The line the record begins in, from 1.
  [[nodiscard]] std::int64_t line() const { return line_; }

  /// Its cells without their quotes; good until `next`. None when there is trouble.
  [[nodiscard]] const std::vector<std::string_view>& cells() const { return cells_; }

  /// Why the record cannot be taken apart: a quote out of place, more than the limits, bytes that
  /// are no UTF-8, control characters other than line ends and tabs. Empty: it was.
  [[nodiscard]] const std::string& trouble() const { return trouble_; }

  [[nodiscard]] char separator() const { return separator_; }

 private:
  bool more();
  std::size_t end_of_record();
  void find_separator();
  void part(std::size_t end);
  std::size_t part_quoted(std::size_t at, std::size_t end);
  void check_text(std::string_view record);
  void check_bare(std::string_view cell);

  std::istream& text_;
  std::string buffer_;
  std::size_t begin_ = 0;  ///< of what is not read yet, in `buffer_`
  bool at_end_ = false;    ///< nothing comes after `buffer_`
  char separator_ = ',';
  std::int64_t line_ = 0;
  std::int64_t next_line_ = 1;
  std::vector<std::string_view> cells_;
  std::string trouble_;
};

/// A cell of a table that is written: in quotes where it has to be.
std::string csv_cell(std::string_view text);

/// A text that somebody typed, as a cell. Spreadsheets run what begins with `=`, `+`, `-` or `@`
/// (full-width forms, too), a tab or a carriage return as a formula, at the beginning of a cell or,
/// where they part cells by another character, behind one of `, ; " |`. An apostrophe is put before
/// it, which `without_guard` takes away again; whatever the text, it comes back as it was.
std::string guarded(std::string_view text);

/// The text that `guarded` made `cell` of.
std::string without_guard(std::string_view cell);

}  // namespace isotrack
