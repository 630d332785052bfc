#include <algorithm>

#include "store/error.hpp"
#include "store/facts.hpp"
#include "store/unseen.hpp"
#include "store/writer.hpp"

namespace isotrack {
namespace {

Confirmation read_confirmation(const Row& row) {
  return {recorded(row), row.text(2), row.date(3), row.optional_date(4),
          row.optional_text(5).value_or("")};
}

Visit read_visit(const Row& row) {
  return {recorded(row), row.date(2), row.flag(3), row.flag(4), row.optional_text(5).value_or("")};
}

Waiver read_waiver(const Row& row) {
  return {recorded(row), row.text(2), row.optional_date(3), row.date(4),
          row.optional_text(5).value_or("")};
}

Reminder read_reminder(const Row& row) {
  return {recorded(row), row.text(2), row.date(3), row.optional_count(4, 1), row.optional_date(5)};
}

PatientSetting read_setting(const Row& row) {
  return {recorded(row), row.date(2), row.text(3), row.text(4)};
}

/// Gives those decisions and waivers that a merge brought, or put back, what their writers did not
/// have. There are few, so no other entry is looked at.
void read_unseen(Statements& statements, const Owners<Events>& events) {
  if (events.empty()) return;
  Use use = statements(
      "SELECT id, unseen, patient_id FROM entry INDEXED BY entry_unseen"
      " WHERE unseen IS NOT NULL AND patient_id BETWEEN ?1 AND ?2");
  for (use.with(events.front().id, events.back().id); use.step();) {
    const Row row(*use, "entry");
    const std::int64_t patient = row.integer(2, 1, INT64_MAX);
    const auto owner = std::ranges::lower_bound(events, patient, {}, &Owned<Events>::id);
    if (owner == events.end() || owner->id != patient || *owner->trouble) continue;
    const auto spans = parse_spans(row.text(1));
    if (!spans) {
      owner->trouble->emplace(damage("entry " + std::to_string(row.id()) + ": unseen is no list"));
      continue;
    }
    const auto give = [&](auto& said) {
      for (auto& each : said) {
        if (told_in(each.recorded) == row.id()) each.unseen = *spans;
      }
    };
    give(owner->record->confirmations);
    give(owner->record->waivers);
  }
}

}  // namespace

void read_events(Statements& statements, const Owners<Events>& events) {
  read_prevention(statements, events);
  read_supplies(statements, events);
  read_monitoring(statements, events);
  read_facts(statements,
             {Table::confirmation, "patient_id", "step, on_date, until_on, note", "on_date, id"},
             events, into(&Events::confirmations, read_confirmation));
  read_facts(statements,
             {Table::visit, "patient_id", "on_date, booked, decision, note", "on_date, id"}, events,
             into(&Events::visits, read_visit));
  read_facts(statements,
             {Table::waiver, "patient_id", "rule, due_on, on_date, reason", "on_date, id"}, events,
             into(&Events::waivers, read_waiver));
  read_unseen(statements, events);
  read_facts(statements,
             {Table::reminder, "patient_id", "text, first_on, every_days, last_on", "first_on, id"},
             events, into(&Events::reminders, read_reminder));
  read_facts(statements,
             {Table::patient_setting, "patient_id", "from_on, key, value", "from_on, id"}, events,
             into(&Events::settings, read_setting));
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
