#pragma once

#include <sstream>
#include <string>

#include "isotrack/interop/record_json.hpp"
#include "isotrack/store/exchange.hpp"
#include "isotrack/store/store.hpp"

/// Records as exports spell them, and back.
namespace isotrack::test {

/// The record as an export spells it.
template <class Source>
std::string exported(const Source& source) {
  std::string text = export_head(Store::newest_schema_version());
  bool is_first = true;
  source.each_entry([&](const TransferEntry& entry) {
    text += export_entry(entry, is_first);
    is_first = false;
  });
  return text + export_tail();
}

/// Reads an export into `target`; every bad row as `place: reason`, with line ends.
template <class Target>
std::string read_into(Target& target, const std::string& text) {
  std::istringstream in(text);
  std::string bad;
  read_export(in, {[](int) {}, [&](const TransferEntry& entry) { target.take(entry); }});
  for (const BadRow& row : target.finish()) bad += row.place + ": " + row.reason + "\n";
  return bad;
}

}  // namespace isotrack::test
