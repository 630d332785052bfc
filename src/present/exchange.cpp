#include "isotrack/present/exchange.hpp"

#include <fmt/format.h>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/message.hpp"
#include "json_parts.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

std::string side(const std::string& label, const std::vector<std::string>& facts,
                 const Style& style) {
  std::string out;
  const std::string first = padded("        " + label, 14);
  if (facts.empty()) return filled(first, "nothing any more", style.width);
  for (const std::string& fact : facts) {
    out += verbatim(out.empty() ? first : std::string(14, ' '), fact, style.width);
  }
  return out;
}

/// `a3f1=WHICH,77c0=WHICH`: to be filled in, because a command that is pasted must decide nothing.
std::string to_fill_in(const ConflictList& list) {
  std::string out;
  for (const ConflictLine& each : list.conflicts) {
    out += (out.empty() ? "" : ",") + each.id + "=WHICH";
  }
  return out;
}

}  // namespace

std::string to_text(const ConflictList& list, const Style& style) {
  const auto count = static_cast<std::int64_t>(list.conflicts.size());
  std::string out =
      filled("",
             fmt::format("{}: {}; nothing is merged until {} decided.", list.patient,
                         count_text(count, "conflict"), count == 1 ? "it is" : "they are"),
             style.width);
  for (const ConflictLine& each : list.conflicts) {
    out += fmt::format("  {}  {}{}\n", each.id, each.what,
                       each.may_keep_both ? ", both may hold" : "");
    out += side("here", each.here, style) + side("file", each.there, style);
  }
  out += wrapped_message("", "To decide: " + list.command + " --take " + to_fill_in(list),
                         style.width);
  const bool may_both = std::ranges::any_of(list.conflicts, &ConflictLine::may_keep_both);
  out += filled("",
                std::string("WHICH is ours, as it is here, or theirs, as in the file") +
                    (may_both ? "; or both, where both may hold" : "") +
                    ". One of these words alone decides all of them, unless a STOP or BLOCK would"
                    " be lost.",
                style.width);
  for (const std::string& note : list.notes) out += wrapped_message("", note, style.width);
  return out;
}

std::string to_json(const ConflictList& list) {
  Json out = document("conflicts", list.today);
  out["patient"] = list.patient;
  out["conflicts"] = list_of(list.conflicts, [](const ConflictLine& each) {
    return Json{{"id", each.id},
                {"what", each.what},
                {"here", each.here},
                {"file", each.there},
                {"may_keep_both", each.may_keep_both}};
  });
  out["notes"] = list.notes;
  return line(out);
}

std::string to_plain(const ConflictList& list) {
  std::string out;
  for (const ConflictLine& each : list.conflicts) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\n", each.id, each.what,
                       each.here.empty() ? "-" : joined(each.here, "; "),
                       each.there.empty() ? "-" : joined(each.there, "; "),
                       each.may_keep_both ? "both" : "one");
  }
  return out;
}

std::string to_text(const BadRowList& list, const Style& style) {
  std::string out;
  for (const BadRow& row : list.rows) {
    out += wrapped_message("  ", row.place.empty() ? row.reason : row.place + ": " + row.reason,
                           style.width);
  }
  return filled("",
                fmt::format("{}{} cannot be taken in; nothing was stored.", list.file,
                            list.schema_version ? fmt::format(" (schema {})", *list.schema_version)
                                                : std::string()),
                style.width) +
         out;
}

std::string to_json(const BadRowList& list) {
  Json out = document("bad_rows", list.today);
  out["file"] = list.file;
  out["schema_version"] = list.schema_version ? Json(*list.schema_version) : Json(nullptr);
  out["rows"] = list_of(list.rows, [](const BadRow& row) {
    return Json{{"place", text_or_null(row.place)}, {"reason", row.reason}};
  });
  return line(out);
}

std::string to_plain(const BadRowList& list) {
  std::string out;
  for (const BadRow& row : list.rows) {
    out += fmt::format("{}\t{}\n", row.place.empty() ? "-" : row.place, row.reason);
  }
  return out;
}

}  // namespace isotrack
