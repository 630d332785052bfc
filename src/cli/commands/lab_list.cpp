#include <algorithm>

#include "../commands.hpp"
#include "effect.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "lab_values.hpp"

namespace isotrack {
namespace {

/// What made the flag.
Cause cause_of(const Events& events, const LabDraw& draw, const LabTables& tables,
               const LabFlag& flag) {
  const auto row = std::ranges::find_if(
      tables.thresholds, [&](const Threshold& each) { return "lab." + each.id == flag.rule; });
  const bool is_known = row != tables.thresholds.end();
  return isotrack::cause_of(events, draw, is_known ? row->symptoms : std::vector<std::string>());
}

/// A flag is as severe as what is open of it today. What was settled is information; one whose
/// result was followed by a newer one closes nothing any more.
void stand_as_judged(LabSheet& sheet, const std::vector<Obligation>& obligations) {
  for (LabSheetDraw& draw : sheet.draws) {
    for (LabResult& result : draw.results) {
      if (!result.flag) continue;
      LabFlag& flag = *result.flag;
      const auto open = std::ranges::find_if(obligations, [&](const Obligation& each) {
        return each.is_finding && each.is_open() && each.rule == flag.rule &&
               each.occurrence == result.analyte + "-" + iso(draw.on);
      });
      if (open != obligations.end()) {
        flag.severity = open->severity;
        flag.settled.reset();
      } else {
        const bool is_followed = std::ranges::any_of(sheet.draws, [&](const LabSheetDraw& later) {
          return later.on > draw.on &&
                 std::ranges::find(later.results, result.analyte, &LabResult::analyte) !=
                     later.results.end();
        });
        if (!flag.settled && is_followed) flag.words += "; a later result took its place";
        flag.severity = flag.settled ? Severity::info : std::max(flag.severity, Severity::warn);
      }
    }
  }
}

Result list(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  const bool has_any = has_results(patient.events);
  const LabTables tables = has_any ? load_lab_tables() : LabTables{};
  LabSheet sheet = lab_sheet(patient, tables, invocation.today());
  if (has_any) {
    stand_as_judged(sheet, situation(invocation, store, patient.code).judgement.obligations);
  }
  sheet.nothing = "No draw is recorded. Record one: " +
                  invocation.to_type("lab add alt=N tg=N --on DATE", About::patient);
  return {invocation.render(sheet)};
}

}  // namespace

bool has_results(const Events& events) {
  return std::ranges::any_of(events.draws,
                             [](const LabDraw& draw) { return !draw.values.empty(); });
}

LabSheet lab_sheet(const PatientRecord& patient, const LabTables& tables, Date today) {
  LabSheet sheet;
  sheet.today = today;
  sheet.patient = patient.code;
  for (const LabDraw& draw : patient.events.draws) {
    LabSheetDraw row{told_in(draw.recorded), draw.collected, draw.fasting, draw.note, {}};
    for (const LabValue& value : draw.values) {
      row.results.push_back(lab_result(value, draw, patient.events, tables));
      if (!row.results.back().flag) continue;
      LabFlag& flag = *row.results.back().flag;
      flag.settled = settled_by(patient.events, flag.rule, {draw.collected},
                                cause_of(patient.events, draw, tables, flag), today);
    }
    sheet.draws.push_back(std::move(row));
  }
  return sheet;
}

const CommandSpec lab_list_command{
    "lab list",
    "",
    "monitoring",
    "results by day, how they went, and what is flagged",
    "",
    "A row a draw, a column an analyte, as entered; below, the way of the latest values. Flags\n"
    "are for the clinic to judge; what their sources say stands apart.",
    {"lab list", "lab list --ascii", "lab list --json"},
    {},
    false,
    list};

}  // namespace isotrack
