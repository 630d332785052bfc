#include <fmt/format.h>

#include "isotrack/present/pictures.hpp"
#include "json_parts.hpp"

/// The numbers of a chart: mg/kg with four decimals, half up, as in `status`.
namespace isotrack {
namespace {

Json points_json(const std::vector<CurvePoint>& points) {
  return list_of(points, [](const CurvePoint& point) {
    return Json{{"on", iso(point.on)}, {"mg_per_kg", number(point.mg_per_kg, 4)}};
  });
}

Json target_json(const CurveTarget& target) {
  return {{"mg_per_kg", target.mg_per_kg},
          {"met", target.met},
          {"reached_on", day(target.reached_on)},
          {"finish_on", day(target.planned_on)},
          {"finish_on_at_adherence", day(target.as_so_far_on)}};
}

Json step_json(const CurveStep& step) {
  return {{"from", iso(step.from)},
          {"regimen", step.plan},
          {"product", step.product},
          {"mean_daily_mg", number(step.mean_daily_mg, 2)}};
}

Json hold_json(const CurveHold& hold) {
  return {{"first", iso(hold.days.first)}, {"last", day(hold.ends_on)}};
}

Json curve_json(const DoseCurve& curve) {
  return {{"basis", name_of(curve.basis)},
          {"weight_kg", number(curve.weight.kilograms(), 4)},
          {"target",
           {{"lower_mg_per_kg", curve.target.lower}, {"upper_mg_per_kg", curve.target.upper}}},
          {"before_mg_per_kg", number(curve.before, 4)},
          {"taken", points_json(curve.taken)},
          {"upper", points_json(curve.upper)},
          {"planned", points_json(curve.planned)},
          {"steps", list_of(curve.steps, step_json)},
          {"holds", list_of(curve.holds, hold_json)},
          {"weighed_on", list_of(curve.weighed, [](Date on) { return Json(iso(on)); })},
          {"targets", list_of(curve.targets, target_json)}};
}

}  // namespace

std::string to_json(const ChartSheet& sheet) {
  const StatusReport& status = sheet.status;
  Json out = document("chart", status.today);
  out["patient"] = {{"code", status.patient}};
  out["course"] = {{"number", status.course_number},
                   {"state", name_of(status.state)},
                   {"start", iso(status.start)},
                   {"day", or_null(status.day)}};
  out["curve"] = sheet.curve ? curve_json(*sheet.curve) : Json(nullptr);
  out["not_projected"] = text_or_null(status.not_projected);
  return line(out);
}

std::string to_plain(const ChartSheet& sheet) {
  if (!sheet.curve) return {};
  std::string out;
  const auto add = [&](std::string_view kind, const std::vector<CurvePoint>& points) {
    for (const CurvePoint& point : points) {
      out += fmt::format("{}\t{}\t{}\n", kind, iso(point.on), decimal(point.mg_per_kg, 4));
    }
  };
  add("taken", sheet.curve->taken);
  add("upper", sheet.curve->upper);
  add("planned", sheet.curve->planned);
  return out;
}

}  // namespace isotrack
