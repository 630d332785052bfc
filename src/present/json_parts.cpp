#include "json_parts.hpp"

#include <charconv>

namespace isotrack {

Json number(const Ratio& value, int places) {
  const std::string text = trimmed(decimal(value, places));
  const char* end = text.data() + text.size();
  std::int64_t whole = 0;
  if (std::from_chars(text.data(), end, whole).ptr == end) return whole;
  double carried = 0;
  std::from_chars(text.data(), end, carried);
  return carried;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json day(const std::optional<Date>& on) { return on ? Json(iso(*on)) : Json(nullptr); }

Json document(const std::string& name, Date today) {
  return Json{{"schema", "isotrack." + name + "/1"}, {"today", iso(today)}};
}

std::string line(const Json& json) { return json.dump() + "\n"; }

Json settled_json(const std::optional<Settled>& settled) {
  if (!settled) return nullptr;
  return {{"how", settled->by_decision ? "settled" : "waived"},
          {"on", iso(settled->on)},
          {"words", text_or_null(settled->words)}};
}

std::string instrument_id(MoodInstrument instrument) {
  return instrument == MoodInstrument::phq2 ? "phq2" : "phq9";
}

std::string fasting_name(Fasting fasting) {
  if (fasting == Fasting::unknown) return "unknown";
  return fasting == Fasting::yes ? "yes" : "no";
}

Json contacts_json(const std::vector<Contact>& contacts) {
  return list_of(contacts, [](const Contact& contact) {
    return Json{{"role", contact.role}, {"text", contact.text}};
  });
}

Json days_remaining_json(const TargetStatus& target) {
  if (target.met) return 0;
  return target.plan ? Json(target.plan->days_remaining) : Json(nullptr);
}

Json findings_json(const std::vector<Finding>& findings) {
  return list_of(findings, [](const Finding& finding) {
    return Json{{"rule", finding.rule},
                {"severity", name_of(finding.severity)},
                {"due_on", day(finding.due_on)},
                {"message", finding.message},
                {"source", finding.source}};
  });
}

}  // namespace isotrack
