#include "isotrack/present/audit.hpp"

#include <algorithm>

#include "../commands.hpp"
#include "../invocation.hpp"
#include "describe.hpp"
#include "echo.hpp"

/// Who wrote what, when and why: the journal of a patient or of a span of days, with its writers.
namespace isotrack {
namespace {

std::string code_of(const std::vector<PatientBrief>& patients, std::optional<PatientId> patient) {
  const auto found = std::ranges::find(patients, patient, &PatientBrief::id);
  return found == patients.end() ? std::string() : found->code;
}

Result run(Invocation& invocation) {
  Audit audit;
  audit.today = invocation.today();
  audit.first = invocation.date("--from");
  audit.last = invocation.date("--to");
  if (audit.first) refuse_reversed(*audit.first, audit.last);
  Store& store = invocation.store(Access::read);
  const auto patients = store.patients(Listed::all);
  std::optional<PatientId> about;
  if (invocation.chosen_code()) {
    const PatientRecord patient = invocation.patient(store);
    audit.patient = patient.code;
    about = patient.id;
  }
  const auto entries = store.journal_between(about, audit.first, audit.last);
  audit.lines = history_lines(store, entries);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    audit.lines[i].patient = code_of(patients, entries[i].patient);
  }
  return {invocation.render(audit)};
}

}  // namespace

const CommandSpec audit_command{
    "audit",
    "",
    "clinic",
    "who wrote what, when and why",
    "",
    "Of a patient with -p, else of the whole file; of the days on which it was written with "
    "--from\n"
    "and --to, both of which count. What was merged keeps its own writer and time.",
    {"audit -p P-0412", "audit --from mon --to today", "audit --from 2026-11-01 --json"},
    {{"--from", "DATE", "written on this day or later"},
     {"--to", "DATE", "written on this day or earlier"}},
    false,
    run};

}  // namespace isotrack
