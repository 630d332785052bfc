#include "store/facts.hpp"
#include "store/writer.hpp"

namespace isotrack {
namespace {

std::vector<Confirmation> read_confirmations(Statements& statements, PatientId patient) {
  return read_facts(
      statements, "confirmation", patient,
      "SELECT id, recorded_by, step, on_date, until_on, note, {first} FROM confirmation"
      " WHERE patient_id = ?1 AND withdrawn_by IS NULL ORDER BY on_date, id",
      [](const Row& row) {
        return Confirmation{recorded(row), row.text(2), row.date(3), row.optional_date(4),
                            row.optional_text(5).value_or("")};
      });
}

std::vector<Visit> read_visits(Statements& statements, PatientId patient) {
  return read_facts(statements, "visit", patient,
                    "SELECT id, recorded_by, on_date, booked, decision, note, {first} FROM visit"
                    " WHERE patient_id = ?1 AND withdrawn_by IS NULL ORDER BY on_date, id",
                    [](const Row& row) {
                      return Visit{recorded(row), row.date(2), row.flag(3), row.flag(4),
                                   row.optional_text(5).value_or("")};
                    });
}

std::vector<Waiver> read_waivers(Statements& statements, PatientId patient) {
  return read_facts(statements, "waiver", patient,
                    "SELECT id, recorded_by, rule, due_on, on_date, reason, {first} FROM waiver"
                    " WHERE patient_id = ?1 AND withdrawn_by IS NULL ORDER BY on_date, id",
                    [](const Row& row) {
                      return Waiver{recorded(row), row.text(2), row.optional_date(3), row.date(4),
                                    row.optional_text(5).value_or("")};
                    });
}

std::vector<Reminder> read_reminders(Statements& statements, PatientId patient) {
  return read_facts(
      statements, "reminder", patient,
      "SELECT id, recorded_by, text, first_on, every_days, last_on, {first} FROM reminder"
      " WHERE patient_id = ?1 AND withdrawn_by IS NULL ORDER BY first_on, id",
      [](const Row& row) {
        return Reminder{recorded(row), row.text(2), row.date(3), row.optional_count(4, 1),
                        row.optional_date(5)};
      });
}

std::vector<PatientSetting> read_settings(Statements& statements, PatientId patient) {
  return read_facts(statements, "patient_setting", patient,
                    "SELECT id, recorded_by, from_on, key, value, {first} FROM patient_setting"
                    " WHERE patient_id = ?1 AND withdrawn_by IS NULL ORDER BY from_on, id",
                    [](const Row& row) {
                      return PatientSetting{recorded(row), row.date(2), row.text(3), row.text(4)};
                    });
}

}  // namespace

Events read_events(Statements& statements, PatientId patient) {
  Events events;
  read_prevention(statements, patient, events);
  read_supplies(statements, patient, events);
  read_monitoring(statements, patient, events);
  events.confirmations = read_confirmations(statements, patient);
  events.visits = read_visits(statements, patient);
  events.waivers = read_waivers(statements, patient);
  events.reminders = read_reminders(statements, patient);
  events.settings = read_settings(statements, patient);
  return events;
}

void Writer::add(PatientId patient, const Confirmation& fact) {
  inner_->record(Table::confirmation, {patient, fact.step, iso(fact.on), date_or_null(fact.until),
                                       optional_text(fact.note)});
}

void Writer::add(PatientId patient, const Visit& fact) {
  inner_->record(Table::visit, {patient, iso(fact.on), int{fact.booked}, int{fact.decision},
                                optional_text(fact.note)});
}

void Writer::add(PatientId patient, const Waiver& fact) {
  inner_->record(Table::waiver, {patient, fact.rule, date_or_null(fact.due_on), iso(fact.on),
                                 optional_text(fact.reason)});
}

void Writer::add(PatientId patient, const Reminder& fact) {
  inner_->record(Table::reminder,
                 {patient, fact.text, iso(fact.first), fact.every_days, date_or_null(fact.last)});
}

void Writer::add(PatientId patient, const PatientSetting& fact) {
  inner_->record(Table::patient_setting, {patient, iso(fact.from), fact.key, fact.value});
}

void Writer::withdraw(const Confirmation& fact) {
  inner_->withdraw(Table::confirmation, fact.recorded);
}

void Writer::withdraw(const Visit& fact) { inner_->withdraw(Table::visit, fact.recorded); }

void Writer::withdraw(const Waiver& fact) { inner_->withdraw(Table::waiver, fact.recorded); }

void Writer::withdraw(const Reminder& fact) { inner_->withdraw(Table::reminder, fact.recorded); }

void Writer::withdraw(const PatientSetting& fact) {
  inner_->withdraw(Table::patient_setting, fact.recorded);
}

}  // namespace isotrack
