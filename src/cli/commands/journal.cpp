#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "describe.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/reports.hpp"
#include "journal_entry.hpp"

/// What reads the journal: history and verify.
namespace isotrack {
namespace {

Result history_run(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const bool named = invocation.chosen_code().has_value() || !invocation.several_patients(store);
  History history;
  history.today = invocation.today();
  std::optional<PatientId> about;
  if (named && !store.patients(Listed::all).empty()) {
    const PatientRecord patient = invocation.patient(store);
    history.patient = patient.code;
    about = patient.id;
  }
  const auto id = chosen_entry(invocation);
  const auto patients = store.patients(Listed::all);
  // Without a patient named, entries about the whole file are told too.
  const bool whole_file = about && !invocation.chosen_code();
  std::vector<JournalEntry> entries = store.journal(whole_file ? std::nullopt : about, id);
  std::erase_if(entries, [&](const JournalEntry& entry) {
    return whole_file && entry.patient && entry.patient != about;
  });
  history.lines = history_lines(store, entries);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto whose = std::ranges::find(patients, entries[i].patient, &PatientBrief::id);
    if (whose != patients.end()) history.lines[i].patient = whose->code;
  }
  if (id && history.lines.empty()) {
    throw Error(ExitStatus::not_found, fmt::format("no entry {}", *id), numbers_are_in(invocation));
  }
  return {invocation.render(history)};
}

Result verify_run(Invocation& invocation) {
  const bool rebuilds = invocation.arguments().flag("--rebuild");
  Store& store = invocation.store(rebuilds ? Access::write : Access::verify);
  if (rebuilds) store.rebuild();
  const Verification found = store.verify();
  VerifyReport report;
  report.today = invocation.today();
  report.file = visible(invocation.database_path());
  report.entries = found.entries;
  report.rows = found.rows;
  for (const Damage& damage : found.damages) report.damages.emplace_back(damage.where, damage.what);
  const bool sound = found.damages.empty();
  if (!sound && std::ranges::all_of(found.damages, &Damage::is_derived)) {
    report.rebuild = invocation.to_type("verify --rebuild", About::file);
  }
  return {sound && invocation.quiet() ? std::string() : invocation.render(report),
          sound ? ExitStatus::done : ExitStatus::attention};
}

}  // namespace

const CommandSpec history_command{
    "history",
    "",
    "every day",
    "the journal: what was recorded and withdrawn, and when",
    "[N]",
    "A correction withdraws and records; nothing is overwritten. + recorded, - withdrawn.",
    {"history", "history --id 6", "history --json"},
    {{"--id", "N", "one entry"}},
    false,
    history_run};

const CommandSpec verify_command{
    "verify",
    "",
    "data",
    "check the file: SQLite's checks, the schema, every digest",
    "",
    "Exit 1 when something is wrong. Digests notice a changed bit in any stored fact; they do\n"
    "not stop somebody who rewrites both.",
    {"verify", "verify --quiet"},
    {{"--rebuild", "", "first work out anew what only follows from the facts"}},
    false,
    verify_run};

}  // namespace isotrack
