#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/base/fixed.hpp"
#include "isotrack/domain/course.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/domain/status.hpp"
#include "isotrack/domain/symptom.hpp"

/// Pieces of JSON that several documents share. Numbers are rounded once, half up, from the exact
/// value; a double only carries those few digits to the writer, which prints the shortest text
/// that means the same.
namespace isotrack {

using Json = nlohmann::ordered_json;

/// With at most `places` decimals; a whole number is written without a point.
Json number(const Ratio& value, int places);

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// Text of which the empty one means that nothing is known.
Json text_or_null(const std::string& text);

/// `2026-11-22`, or null.
Json day(const std::optional<Date>& on);

/// The head of every document: `schema` first, `today` second.
Json document(const std::string& name, Date today);

/// A document as it is written: one line, with its end.
std::string line(const Json& json);

/// `made(row)` of every row.
template <class Rows, class Made>
Json list_of(const Rows& rows, Made made) {
  Json out = Json::array();
  for (const auto& row : rows) out.push_back(made(row));
  return out;
}

/// What put a finding to rest; null: nothing did.
Json settled_json(const std::optional<Settled>& settled);

/// `phq2` or `phq9`.
std::string instrument_id(MoodInstrument instrument);

struct HistoryLine;

/// A journal entry, as `history` and `audit` show it.
Json entry_json(const HistoryLine& entry);

/// `yes`, `no` or `unknown`.
std::string fasting_name(Fasting fasting);

/// Whom a patient calls, as stored: role and text.
Json contacts_json(const std::vector<Contact>& contacts);

/// Days until a target is reached: 0 when it is, null when that is not projected.
Json days_remaining_json(const TargetStatus& target);

/// `alerts` of a document.
Json findings_json(const std::vector<Finding>& findings);

}  // namespace isotrack
