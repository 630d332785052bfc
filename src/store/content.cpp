#include "store/content.hpp"

#include <algorithm>
#include <array>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/course.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "store/facts.hpp"
#include "store/transfer.hpp"

namespace isotrack {
namespace {

/// The text of a column; empty when it holds none.
std::string text_of(const FactTable& table, const std::vector<TransferValue>& values,
                    std::string_view column) {
  const int place = column_place(table, column);
  const auto* text =
      place < 0 ? nullptr : std::get_if<std::string>(&values[static_cast<std::size_t>(place)]);
  return text == nullptr ? std::string() : *text;
}

bool is_weight(const FactTable& table, const std::vector<TransferValue>& values) {
  const auto weight = parse_weight(text_of(table, values, "text"));
  return weight && weight->value >= smallest_weight && weight->value <= largest_weight &&
         spelled(weight_unit_spellings, weight->unit) == text_of(table, values, "unit");
}

bool is_plan(const std::string& text) {
  const auto plan = parse_plan(text);
  return plan && plan->size() == 1 && plan->front().after_days == 0;
}

bool are_capsules(const std::string& text) { return capsules_in(text).has_value(); }

bool is_lab_number(const std::string& text) {
  const auto number = parse_lab_number(text);
  return number && number->text == text;
}

/// A text column that this program reads again, and how.
struct Readable {
  std::string_view table;
  std::string_view column;
  bool (*is_readable)(const std::string&);
};

constexpr std::array readables{
    Readable{"patient_terms", "code",
             [](const std::string& code) { return is_patient_code(code); }},
    Readable{"regimen_step", "plan", is_plan},
    Readable{"dispensing", "capsules", are_capsules},
    Readable{"contraception", "methods",
             [](const std::string& ids) { return !ids_in(ids).empty(); }},
    Readable{"lab_value", "number", is_lab_number},
    Readable{"lab_value", "upper_limit", is_lab_number},
};

}  // namespace

bool is_document(const FactTable& table, std::string_view column) {
  return table.name == "clinic_file" && column == "text";
}

std::vector<std::string> ids_in(const std::string& text) {
  const std::vector<std::string_view> ids = split(text, ' ');
  if (std::ranges::find(ids, "") != ids.end()) return {};
  return {ids.begin(), ids.end()};
}

std::optional<std::vector<CapsuleCount>> capsules_in(const std::string& text) {
  std::vector<CapsuleCount> capsules;
  for (const std::string& part : ids_in(text)) {
    const auto each = parse_capsule_count(part);
    if (!each) return std::nullopt;
    capsules.push_back(*each);
  }
  const bool is_ours =
      spelt(capsules) == text &&
      std::ranges::is_sorted(capsules, std::ranges::greater{}, &CapsuleCount::strength_mg);
  if (!is_ours) return std::nullopt;
  return capsules;
}

std::string content_trouble(const FactTable& table, const std::vector<TransferValue>& values) {
  const auto columns = columns_of(table);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto* text = std::get_if<std::string>(&values[i]);
    if (text == nullptr) continue;
    const bool is_plain =
        is_document(table, columns[i]) ? is_plain_document(*text) : is_plain_text(*text);
    if (!is_plain) return std::string(columns[i]) + " holds control characters";
  }
  if (table.name == "weight" && !is_weight(table, values)) {
    return "text '" + text_of(table, values, "text") +
           "' is no weight of 20 to 300 kg in that unit";
  }
  for (const Readable& each : readables) {
    if (each.table != table.name) continue;
    const std::string text = text_of(table, values, each.column);
    if (text.empty() || each.is_readable(text)) continue;
    return std::string(each.column) + " '" + text + "' cannot be read";
  }
  return {};
}

}  // namespace isotrack
