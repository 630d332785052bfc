#pragma once

#include <functional>
#include <istream>
#include <string>

#include "isotrack/domain/transfer.hpp"

/// A whole record as JSON, history included (docs/spec/export.md). The text is canonical: the same
/// entries always give the same bytes, one line an entry, every key there, in one order.
namespace isotrack {

/// How every export begins.
inline constexpr std::string_view export_begins = R"({"schema":"isotrack.export/)";

/// The line before the first entry. `schema_version`: of the record it is from.
std::string export_head(int schema_version);

/// The line of one entry; `is_first`: no entry stands before it.
std::string export_entry(const TransferEntry& entry, bool is_first);

/// What ends the text.
std::string export_tail();

/// Where the parts of an export go that is read.
struct ExportSink {
  std::function<void(int)> head;             ///< schema version; before any entry
  std::function<void(TransferEntry)> entry;  ///< in the order of the file
};

/// Reads an export, in any layout, one entry after the other; what `sink` throws goes through.
/// Throws `Error` (io) on text that is no export: not JSON, a key that stands twice, another
/// schema, entries before the head, texts over 1,000,000 bytes, an entry of more than 2,000,000
/// values, nesting deeper than an export has.
void read_export(std::istream& text, const ExportSink& sink);

}  // namespace isotrack
