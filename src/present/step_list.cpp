#include <fmt/format.h>

#include "isotrack/present/steps.hpp"
#include "json_parts.hpp"
#include "words.hpp"

namespace isotrack {

std::string to_text(const StepList& list, const Style& style) {
  std::string out =
      both_ends(fmt::format("Steps of {}, programme {}", list.patient, list.programme),
                with_weekday(list.today), style.width) +
      "\n";
  if (list.steps.empty()) return out + filled("", list.nothing, style.width);
  std::vector<std::vector<std::string>> rows{{"step", "state", "done on", "until", "what it is"}};
  for (const StepLine& each : list.steps) {
    rows.push_back(
        {each.step, spaced(each.state), or_dash(each.done_on), or_dash(each.until), each.title});
  }
  return out + fitted_table(rows, style);
}

std::string to_plain(const StepList& list) {
  std::string out;
  for (const StepLine& each : list.steps) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\n", each.step, each.state, or_dash(each.done_on),
                       or_dash(each.until), each.title);
  }
  return out;
}

std::string to_json(const StepList& list) {
  Json out = document("steps", list.today);
  out["patient"] = {{"code", list.patient}};
  out["programme"] = list.programme;
  out["steps"] = list_of(list.steps, [](const StepLine& each) {
    return Json{{"step", each.step},        {"state", each.state},
                {"title", each.title},      {"done_on", day(each.done_on)},
                {"until", day(each.until)}, {"source", each.source}};
  });
  return line(out);
}

}  // namespace isotrack
