#include "commands.hpp"

namespace isotrack {

const std::vector<const CommandSpec*>& all_commands() {
  static const std::vector<const CommandSpec*> rows{&start_command,
                                                    &weight_command,
                                                    &regimen_set_command,
                                                    &regimen_show_command,
                                                    &regimen_fit_command,
                                                    &hold_command,
                                                    &resume_command,
                                                    &finish_command,
                                                    &stop_command,
                                                    &course_list_command,
                                                    &course_outcome_command,
                                                    &card_command,
                                                    &log_command,
                                                    &skip_command,
                                                    &ask_command,
                                                    &status_command,
                                                    &due_command,
                                                    &history_command,
                                                    &undo_command,
                                                    &amend_command,
                                                    &lab_add_command,
                                                    &lab_list_command,
                                                    &lab_plan_command,
                                                    &pregnancy_test_add_command,
                                                    &pregnancy_test_list_command,
                                                    &contraception_add_command,
                                                    &contraception_end_command,
                                                    &contraception_gap_command,
                                                    &contraception_list_command,
                                                    &period_add_command,
                                                    &period_missed_command,
                                                    &period_list_command,
                                                    &confirm_command,
                                                    &prescription_add_command,
                                                    &prescription_list_command,
                                                    &pickup_add_command,
                                                    &pickup_check_command,
                                                    &stock_command,
                                                    &stock_count_command,
                                                    &reconcile_command,
                                                    &visit_add_command,
                                                    &medicine_add_command,
                                                    &medicine_end_command,
                                                    &medicine_list_command,
                                                    &symptom_add_command,
                                                    &symptom_end_command,
                                                    &symptom_list_command,
                                                    &symptom_names_command,
                                                    &mood_add_command,
                                                    &mood_list_command,
                                                    &pickup_list_command,
                                                    &visit_list_command,
                                                    &care_command,
                                                    &waive_command,
                                                    &chart_command,
                                                    &calendar_command,
                                                    &plan_command,
                                                    &report_command,
                                                    &contact_set_command,
                                                    &contact_list_command,
                                                    &patient_add_command,
                                                    &patient_list_command,
                                                    &patient_show_command,
                                                    &patient_edit_command,
                                                    &patient_archive_command,
                                                    &patient_erase_command,
                                                    &redact_command,
                                                    &audit_command,
                                                    &roster_command,
                                                    &remind_command,
                                                    &remind_add_command,
                                                    &remind_list_command,
                                                    &remind_end_command,
                                                    &snooze_command,
                                                    &check_command,
                                                    &verify_command,
                                                    &backup_command,
                                                    &restore_command,
                                                    &export_ics_command,
                                                    &export_json_command,
                                                    &export_fhir_command,
                                                    &export_csv_command,
                                                    &import_json_command,
                                                    &import_csv_command,
                                                    &merge_command,
                                                    &product_list_command,
                                                    &programme_list_command,
                                                    &programme_show_command,
                                                    &programme_add_command,
                                                    &lab_plan_add_command,
                                                    &sources_command,
                                                    &config_list_command,
                                                    &config_set_command,
                                                    &config_unset_command,
                                                    &completion_command,
                                                    &help_command,
                                                    &version_command};
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
      {"--quiet", "", "print nothing on success but a STOP or BLOCK"},
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
  if (option == "--directory") return "-d";
  return {};
}

}  // namespace isotrack
