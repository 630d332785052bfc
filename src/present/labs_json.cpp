#include <algorithm>
#include <utility>

#include "isotrack/domain/dosing.hpp"
#include "isotrack/present/labs.hpp"
#include "json_parts.hpp"

/// Results as they were entered keep their decimals; multiples of the upper limit are rounded down
/// to two, so that none is read as passed before it is.
namespace isotrack {
namespace {

constexpr int entered_places = 4;

/// Two decimals, rounded down.
Json times_json(const std::optional<Ratio>& times) {
  if (!times) return nullptr;
  return number(Ratio{round_down(times->num * 100, times->den), 100}, 2);
}

Json flag_json(const std::optional<LabFlag>& flag) {
  if (!flag) return nullptr;
  return {{"rule", flag->rule},
          {"severity", name_of(flag->severity)},
          {"settled", settled_json(flag->settled)},
          {"urgency", flag->urgency},
          {"condition", flag->condition},
          {"also", flag->also},
          {"for_clinic", text_or_null(flag->for_clinic)},
          {"source", source_text(flag->source)}};
}

Json result_json(const LabResult& result) {
  Json converted = list_of(result.converted, [](const LabConversion& other) {
    return Json{{"value", number(other.number, other.places)}, {"unit", other.unit}};
  });
  return {{"analyte", result.analyte},
          {"loinc", text_or_null(result.loinc)},
          {"value", number(result.number.value(), entered_places)},
          {"unit", result.unit},
          {"converted", std::move(converted)},
          {"upper_limit", result.upper_limit ? number(result.upper_limit->value(), entered_places)
                                             : Json(nullptr)},
          {"times_upper_limit", times_json(result.times_upper_limit)},
          {"flag", flag_json(result.flag)},
          {"judged", result.judged},
          {"not_judged", text_or_null(result.not_judged)}};
}

/// An analyte's way, in the order of the first results.
Json trends_json(const LabSheet& sheet) {
  std::vector<std::pair<std::string, std::vector<Ratio>>> series;
  for (const LabSheetDraw& draw : sheet.draws) {
    for (const LabResult& result : draw.results) {
      auto found = std::ranges::find(series, result.analyte,
                                     &std::pair<std::string, std::vector<Ratio>>::first);
      if (found == series.end()) found = series.insert(series.end(), {result.analyte, {}});
      found->second.push_back(result.in_first);
    }
  }
  return list_of(series, [](const auto& each) {
    return Json{{"analyte", each.first},
                {"results", each.second.size()},
                {"direction", text_or_null(trend_of(each.second, 2, false).direction)}};
  });
}

}  // namespace

std::string to_json(const LabSheet& sheet) {
  Json out = document("labs", sheet.today);
  out["patient"] = {{"code", sheet.patient}};
  out["draws"] = list_of(sheet.draws, [](const LabSheetDraw& draw) {
    return Json{{"entry", draw.entry},
                {"on", iso(draw.on)},
                {"fasting", fasting_name(draw.fasting)},
                {"note", text_or_null(draw.note)},
                {"values", list_of(draw.results, result_json)}};
  });
  out["trends"] = trends_json(sheet);
  return line(out);
}

}  // namespace isotrack
