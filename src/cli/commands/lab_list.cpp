#include "../commands.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "lab_values.hpp"

namespace isotrack {
namespace {

Result list(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  LabSheet sheet;
  sheet.today = invocation.today();
  sheet.patient = patient.code;
  sheet.nothing = "No draw is recorded. Record one: " +
                  invocation.to_type("lab add alt=N tg=N --on DATE", About::patient);
  LabTables tables;
  for (const LabDraw& draw : patient.events.draws) {
    if (!draw.values.empty() && tables.analytes.empty()) tables = load_lab_tables();
    LabSheetDraw row{draw.recorded.entry, draw.collected, draw.fasting, draw.note, {}};
    for (const LabValue& value : draw.values) {
      row.results.push_back(lab_result(value, draw, patient.events, tables));
    }
    sheet.draws.push_back(std::move(row));
  }
  return {invocation.render(sheet)};
}

}  // namespace

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
