#include <filesystem>

#include "../commands.hpp"
#include "echo.hpp"
#include "isotrack/present/reports.hpp"

namespace isotrack {
namespace {

StatusReport read_status(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  return invocation.status(patient, invocation.course(patient));
}

Result status_run(Invocation& invocation) { return {invocation.render(read_status(invocation))}; }

Result card_run(Invocation& invocation) {
  std::error_code ignored;
  const std::string path = invocation.database_path();
  if (!std::filesystem::exists(path, ignored)) {
    throw Error(ExitStatus::store, "no record at " + invocation.shown_path(),
                "begin with: isotrack start (five questions); or name another with --db");
  }
  Store& store = invocation.store(Access::read);
  if (!invocation.chosen_code() && invocation.several_patients(store)) {
    PatientList list{invocation.today(), {}};
    for (const PatientBrief& brief : store.patients()) {
      list.patients.push_back(*store.load_patient(brief.code));
    }
    return {invocation.render(list)};
  }
  return {invocation.render(Card{read_status(invocation)})};
}

}  // namespace

const CommandSpec status_command{
    "status",
    "",
    "every day",
    "every number of a course",
    "",
    "Cumulative mg and mg/kg with the weight used, what is left to the targets, when they are\n"
    "reached by the plan, days taken, missed and without entry, and what stands out. Dates are\n"
    "arithmetic; the prescriber decides when a course ends.",
    {"status", "status --json", "status --course 1", "status --today 2026-12-24"},
    {},
    false,
    status_run};

const CommandSpec card_command{
    "today",
    "",
    "every day",
    "today's card (the same as isotrack alone)",
    "",
    "The day, the dose, the total with its bar, and what is open. At most ten lines. In a file of\n"
    "several patients, and none named, it lists them.",
    {"today", "today --ascii"},
    {},
    false,
    card_run};

}  // namespace isotrack
