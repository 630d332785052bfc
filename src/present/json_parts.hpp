#pragma once

#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/base/fixed.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/domain/symptom.hpp"

/// Pieces of JSON that several documents share. Numbers are rounded once, half up, from the exact
/// value; a double only carries those few digits to the writer, which prints the shortest text
/// that means the same.
namespace isotrack {

using Json = nlohmann::ordered_json;

inline Json number(const Ratio& value, int places) {
  const std::string text = decimal(value, places);
  double carried = 0;
  std::from_chars(text.data(), text.data() + text.size(), carried);
  return carried;
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// Text of which the empty one means that nothing is known.
inline Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

inline Json day(const std::optional<Date>& on) { return on ? Json(iso(*on)) : Json(nullptr); }

/// The head of every document: `schema` first, `today` second.
inline Json document(const std::string& name, Date today) {
  return Json{{"schema", "isotrack." + name + "/1"}, {"today", iso(today)}};
}

inline std::string line(const Json& json) { return json.dump() + "\n"; }

/// `made(row)` of every row.
template <class Rows, class Made>
Json list_of(const Rows& rows, Made made) {
  Json out = Json::array();
  for (const auto& row : rows) out.push_back(made(row));
  return out;
}

/// What put a finding to rest; null: nothing did.
inline Json settled_json(const std::optional<Settled>& settled) {
  if (!settled) return nullptr;
  return {{"how", settled->by_decision ? "settled" : "waived"},
          {"on", iso(settled->on)},
          {"words", text_or_null(settled->words)}};
}

/// `phq2` or `phq9`.
inline std::string instrument_id(MoodInstrument instrument) {
  return instrument == MoodInstrument::phq2 ? "phq2" : "phq9";
}

struct HistoryLine;

/// A journal entry, as `history` and `audit` show it.
Json entry_json(const HistoryLine& entry);

/// `alerts` of a document.
inline Json findings_json(const std::vector<Finding>& findings) {
  return list_of(findings, [](const Finding& finding) {
    return Json{{"rule", finding.rule},
                {"severity", name_of(finding.severity)},
                {"due_on", day(finding.due_on)},
                {"message", finding.message},
                {"source", finding.source}};
  });
}

}  // namespace isotrack
