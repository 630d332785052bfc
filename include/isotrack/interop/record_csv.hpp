#pragma once

#include <array>
#include <string>
#include <string_view>

#include "isotrack/base/parsed.hpp"
#include "isotrack/domain/course.hpp"

/// What is in force of a record as tables (docs/spec/csv.md): comma-separated values after RFC 4180
/// with a header, in UTF-8, lines ending with CR LF. What a person typed is guarded against being
/// run as a formula (`guarded`); numbers and dates stand as they are. `import csv` reads it again.
namespace isotrack {

/// The tables there are.
enum class CsvTable { doses, weights, labs, tests };

inline constexpr std::array csv_tables{CsvTable::doses, CsvTable::weights, CsvTable::labs,
                                       CsvTable::tests};

/// `doses`; the file is `doses.csv`.
std::string name_of(CsvTable table);

Parsed<CsvTable> parse_csv_table(std::string_view text);

/// What a file begins with that a spreadsheet is to take for UTF-8.
inline constexpr std::string_view csv_byte_order_mark = "\xef\xbb\xbf";

/// The header line.
std::string csv_head(CsvTable table);

/// The lines of one patient, by course, then day: a dose each intake, a missed day, a weight, a
/// result, a test. Empty when there is nothing.
std::string csv_rows(CsvTable table, const PatientRecord& patient);

}  // namespace isotrack
