#include "isotrack/present/audit.hpp"

#include <fmt/format.h>

#include <map>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "json_parts.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

std::string span_words(const Audit& audit) {
  if (audit.first && audit.last) {
    return ", " + with_weekday(*audit.first) + " to " + with_weekday(*audit.last);
  }
  if (audit.first) return ", from " + with_weekday(*audit.first) + " on";
  return audit.last ? ", to " + with_weekday(*audit.last) : "";
}

/// `12 entries: anna 10, sam 2`.
std::string count_words(const Audit& audit) {
  std::map<std::string, int> users;
  for (const HistoryLine& line : audit.lines) ++users[line.user];
  const auto count = static_cast<std::int64_t>(audit.lines.size());
  std::string out = count == 1 ? "1 entry: " : fmt::format("{} entries: ", count);
  bool is_first = true;
  for (const auto& [user, entries] : users) {
    out += fmt::format("{}{} {}", is_first ? "" : ", ", user, entries);
    is_first = false;
  }
  return out + span_words(audit) + ".";
}

}  // namespace

std::string to_text(const Audit& audit, const Style& style) {
  if (audit.lines.empty()) {
    return filled("", "Nothing was written" + span_words(audit) + ".", style.width);
  }
  std::string out;
  for (const HistoryLine& line : audit.lines) {
    out += entry_head(fmt::format("#{}  ", line.entry),
                      fmt::format("{}  {}  {}  {}", instant_words(line.recorded_at), line.user,
                                  line.patient.empty() ? "-" : line.patient, line.command),
                      line.remark(), style.width);
    for (const std::string& fact : line.recorded) out += verbatim("    + ", fact, style.width);
    for (const std::string& fact : line.withdrawn) out += verbatim("    - ", fact, style.width);
    if (line.reason) out += verbatim("    reason: ", *line.reason, style.width);
  }
  return out + "\n" + filled("", count_words(audit), style.width);
}

std::string to_json(const Audit& audit) {
  Json out = document("audit", audit.today);
  out["patient"] = text_or_null(audit.patient);
  out["from"] = day(audit.first);
  out["to"] = day(audit.last);
  out["entries"] = list_of(audit.lines, entry_json);
  return line(out);
}

std::string to_plain(const Audit& audit) {
  std::string out;
  for (const HistoryLine& line : audit.lines) {
    const auto or_none = [](const std::string& text) { return text.empty() ? "-" : text; };
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", line.entry, line.recorded_at,
                       iso(line.local_date), line.user, or_none(line.patient), line.command,
                       or_none(joined(line.recorded, "; ")), or_none(joined(line.withdrawn, "; ")),
                       or_none(line.reason.value_or("")), or_none(line.remark()));
  }
  return out;
}

}  // namespace isotrack
