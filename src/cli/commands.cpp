#include "commands.hpp"

namespace isotrack {

const std::vector<const CommandSpec*>& all_commands() {
  static const std::vector<const CommandSpec*> rows{
      &start_command,        &weight_command,         &regimen_set_command,
      &regimen_show_command, &regimen_fit_command,    &hold_command,
      &resume_command,       &finish_command,         &stop_command,
      &course_list_command,  &course_outcome_command, &card_command,
      &log_command,          &skip_command,           &ask_command,
      &status_command,       &history_command,        &undo_command,
      &amend_command,        &contact_set_command,    &patient_add_command,
      &patient_list_command, &patient_show_command,   &patient_edit_command,
      &redact_command,       &verify_command,         &product_list_command,
      &help_command,         &version_command};
  return rows;
}

const std::vector<OptionSpec>& global_options() {
  static const std::vector<OptionSpec> rows{
      {"--db", "FILE", "the record (else ISOTRACK_DB, else the default place)"},
      {"--patient", "CODE", "which patient (else ISOTRACK_PATIENT); a lone one needs no naming"},
      {"--course", "N", "read an older course"},
      {"--today", "DATE", "take this as today (else ISOTRACK_TODAY, else the clock)"},
      {"--json", "", "one JSON object"},
      {"--plain", "", "tab-separated lines, no heading, stable"},
      {"--ascii", "", "no box or block characters"},
      {"--color", "WHEN", "always, never or auto"},
      {"--quiet", "", "print nothing on success"},
      {"--dry-run", "", "say what would be stored; store nothing"},
      {"--yes", "", "answer questions with yes; lifts no refusal"},
      {"--no-input", "", "never ask; a question is then exit 2"},
      {"--once", "KEY", "a second write with this key changes nothing"},
      {"--help", "", "help on a command"},
      {"--version", "", "the version"}};
  return rows;
}

std::string_view short_form(std::string_view option) {
  if (option == "--patient") return "-p";
  if (option == "--quiet") return "-q";
  if (option == "--dry-run") return "-n";
  if (option == "--yes") return "-y";
  if (option == "--help") return "-h";
  if (option == "--version") return "-V";
  if (option == "--output") return "-o";
  return {};
}

}  // namespace isotrack
