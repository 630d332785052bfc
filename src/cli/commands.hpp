#pragma once

#include <vector>

#include "command.hpp"

namespace isotrack {

/// Every command, in the order of the help.
const std::vector<const CommandSpec*>& all_commands();

/// Options that every command takes.
const std::vector<OptionSpec>& global_options();

/// Short forms: `-p` for `--patient`. Empty when an option has none.
std::string_view short_form(std::string_view option);

// One row a command; each stands in commands/<name>.cpp.
extern const CommandSpec amend_command;
extern const CommandSpec ask_command;
extern const CommandSpec audit_command;
extern const CommandSpec backup_command;
extern const CommandSpec calendar_command;
extern const CommandSpec card_command;
extern const CommandSpec care_command;
extern const CommandSpec chart_command;
extern const CommandSpec check_command;
extern const CommandSpec completion_command;
extern const CommandSpec config_list_command;
extern const CommandSpec config_set_command;
extern const CommandSpec config_unset_command;
extern const CommandSpec confirm_command;
extern const CommandSpec contact_list_command;
extern const CommandSpec contact_set_command;
extern const CommandSpec contraception_add_command;
extern const CommandSpec contraception_end_command;
extern const CommandSpec contraception_gap_command;
extern const CommandSpec contraception_list_command;
extern const CommandSpec course_list_command;
extern const CommandSpec course_outcome_command;
extern const CommandSpec due_command;
extern const CommandSpec export_fhir_command;
extern const CommandSpec export_csv_command;
extern const CommandSpec export_ics_command;
extern const CommandSpec export_json_command;
extern const CommandSpec finish_command;
extern const CommandSpec help_command;
extern const CommandSpec history_command;
extern const CommandSpec hold_command;
extern const CommandSpec import_csv_command;
extern const CommandSpec import_json_command;
extern const CommandSpec lab_add_command;
extern const CommandSpec lab_list_command;
extern const CommandSpec lab_plan_add_command;
extern const CommandSpec lab_plan_command;
extern const CommandSpec log_command;
extern const CommandSpec medicine_add_command;
extern const CommandSpec medicine_end_command;
extern const CommandSpec medicine_list_command;
extern const CommandSpec merge_command;
extern const CommandSpec mood_add_command;
extern const CommandSpec mood_list_command;
extern const CommandSpec patient_add_command;
extern const CommandSpec patient_archive_command;
extern const CommandSpec patient_edit_command;
extern const CommandSpec patient_erase_command;
extern const CommandSpec patient_list_command;
extern const CommandSpec patient_show_command;
extern const CommandSpec period_add_command;
extern const CommandSpec period_list_command;
extern const CommandSpec period_missed_command;
extern const CommandSpec pickup_add_command;
extern const CommandSpec pickup_check_command;
extern const CommandSpec pickup_list_command;
extern const CommandSpec plan_command;
extern const CommandSpec pregnancy_test_add_command;
extern const CommandSpec pregnancy_test_list_command;
extern const CommandSpec prescription_add_command;
extern const CommandSpec prescription_list_command;
extern const CommandSpec product_list_command;
extern const CommandSpec programme_add_command;
extern const CommandSpec programme_list_command;
extern const CommandSpec programme_show_command;
extern const CommandSpec reconcile_command;
extern const CommandSpec redact_command;
extern const CommandSpec regimen_fit_command;
extern const CommandSpec regimen_set_command;
extern const CommandSpec regimen_show_command;
extern const CommandSpec remind_add_command;
extern const CommandSpec remind_command;
extern const CommandSpec remind_end_command;
extern const CommandSpec remind_list_command;
extern const CommandSpec report_command;
extern const CommandSpec restore_command;
extern const CommandSpec resume_command;
extern const CommandSpec roster_command;
extern const CommandSpec skip_command;
extern const CommandSpec snooze_command;
extern const CommandSpec sources_command;
extern const CommandSpec start_command;
extern const CommandSpec status_command;
extern const CommandSpec stock_command;
extern const CommandSpec stock_count_command;
extern const CommandSpec stop_command;
extern const CommandSpec symptom_add_command;
extern const CommandSpec symptom_end_command;
extern const CommandSpec symptom_list_command;
extern const CommandSpec symptom_names_command;
extern const CommandSpec undo_command;
extern const CommandSpec verify_command;
extern const CommandSpec version_command;
extern const CommandSpec visit_add_command;
extern const CommandSpec visit_list_command;
extern const CommandSpec waive_command;
extern const CommandSpec weight_command;

}  // namespace isotrack
