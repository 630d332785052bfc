#include <algorithm>
#include <utility>
#include <vector>

#include "../commands.hpp"
#include "../judging.hpp"
#include "../standing.hpp"
#include "effect.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "red_flag.hpp"

/// The symptoms of a patient, and those that can be recorded.
namespace isotrack {
namespace {

/// How the findings of a symptom stand, open ones first, each rule once.
std::vector<SymptomMark> marks_of(const Situation& now, const Symptom& symptom) {
  std::vector<SymptomMark> out;
  for (const bool open : {true, false}) {
    for (const Obligation& each : now.judgement.obligations) {
      const bool is_of_it =
          std::ranges::find(each.symptoms, symptom.recorded.row) != each.symptoms.end();
      const bool is_known = std::ranges::find(out, each.rule, &SymptomMark::rule) != out.end();
      if (!is_of_it || is_known || each.is_open() != open) continue;
      SymptomMark mark = mark_of(now.patient.events, each);
      if (open || !mark.is_open()) out.push_back(std::move(mark));
    }
  }
  return out;
}

Result list(Invocation& invocation) {
  const SymptomTable table = load_symptoms();
  Store& store = invocation.store(Access::read);
  const Situation now = situation(invocation, store, invocation.patient(store).code);
  SymptomList report;
  report.today = invocation.today();
  report.patient = now.patient.code;
  report.not_judged = now.not_judged;
  for (const bool open : {true, false}) {
    for (const Symptom& each : now.patient.events.symptoms) {
      if (open == each.last.has_value()) continue;
      const SymptomRow* row = table.by_id(each.symptom);
      report.entries.push_back(
          {each, row == nullptr ? each.symptom : row->name, marks_of(now, each)});
    }
  }
  return {invocation.render(report),
          ExitStatus::done,
          {},
          said_aloud(stop_card(invocation, store, now.patient, now.judgement.obligations),
                     invocation.format())};
}

Result names(Invocation& invocation) {
  return {invocation.render(SymptomNames{invocation.today(), load_symptoms().rows})};
}

}  // namespace

const CommandSpec symptom_list_command{
    "symptom list",
    "",
    "monitoring",
    "the symptoms, open ones first",
    "",
    "Beside each how its red flag stands: STOP, BLOCK or WARN while it is open, when the\n"
    "prescriber decided, when it was set aside.",
    {"symptom list"},
    {},
    false,
    list};

const CommandSpec symptom_names_command{"symptom names",
                                        "",
                                        "monitoring",
                                        "the symptoms there are, and which are red flags",
                                        "",
                                        "",
                                        {"symptom names"},
                                        {},
                                        false,
                                        names};

}  // namespace isotrack
