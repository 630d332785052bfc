#include <fmt/format.h>

#include "isotrack/present/record.hpp"
#include "json_parts.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

/// The journal entry that recorded a fact; null for one that is not stored.
Json entry_of(const Recorded& recorded) {
  return recorded.entry == 0 ? Json(nullptr) : Json(named_entry(recorded));
}

Json contact_json(const Contact& contact) {
  return {{"entry", entry_of(contact.recorded)}, {"role", contact.role}, {"text", contact.text}};
}

Json test_json(const PregnancyTest& test) {
  return {{"entry", entry_of(test.recorded)}, {"collected", iso(test.collected)},
          {"result", name_of(test.result)},   {"kind", name_of(test.kind)},
          {"setting", name_of(test.setting)}, {"note", text_or_null(test.note)}};
}

Json contraception_json(const Contraception& period) {
  return {{"entry", entry_of(period.recorded)},
          {"first", iso(period.first)},
          {"last", day(period.last)},
          {"methods", period.methods}};
}

Json gap_json(const ContraceptionGap& gap) {
  return {{"entry", entry_of(gap.recorded)},
          {"first", iso(gap.first)},
          {"last", day(gap.last)},
          {"note", text_or_null(gap.note)}};
}

Json period_json(const MenstrualPeriod& period) {
  return {{"entry", entry_of(period.recorded)}, {"on", iso(period.on)}, {"missed", period.missed}};
}

Json confirmation_json(const Confirmation& step) {
  return {{"entry", entry_of(step.recorded)},
          {"step", step.step},
          {"on", iso(step.on)},
          {"until", day(step.until)},
          {"note", text_or_null(step.note)}};
}

Json prescription_json(const Prescription& prescription) {
  return {{"entry", entry_of(prescription.recorded)},
          {"on", iso(prescription.on)},
          {"days_supply", or_null(prescription.days)},
          {"refills", or_null(prescription.refills)}};
}

Json dispensing_json(const Dispensing& dispensing) {
  return {{"entry", entry_of(dispensing.recorded)},
          {"on", iso(dispensing.on)},
          {"days_supply", or_null(dispensing.days)},
          {"product", text_or_null(dispensing.product)},
          {"capsules", list_of(dispensing.capsules, [](const CapsuleCount& each) {
             return Json{{"strength_mg", each.strength_mg}, {"count", each.count}};
           })}};
}

Json visit_json(const Visit& visit) {
  return {{"entry", entry_of(visit.recorded)},
          {"on", iso(visit.on)},
          {"booked", visit.booked},
          {"decision", visit.decision},
          {"note", text_or_null(visit.note)}};
}

Json draw_json(const LabDraw& draw) {
  constexpr int places = 4;  // as entered
  return {{"entry", entry_of(draw.recorded)},
          {"collected", iso(draw.collected)},
          {"fasting", fasting_name(draw.fasting)},
          {"note", text_or_null(draw.note)},
          {"values", list_of(draw.values, [](const LabValue& value) {
             return Json{
                 {"analyte", value.analyte},
                 {"value", number(value.number.value(), places)},
                 {"unit", value.unit},
                 {"upper_limit",
                  value.upper_limit ? number(value.upper_limit->value(), places) : Json(nullptr)}};
           })}};
}

Json waiver_json(const Waiver& waiver) {
  return {{"entry", entry_of(waiver.recorded)},
          {"rule", waiver.rule},
          {"due_on", day(waiver.due_on)},
          {"on", iso(waiver.on)},
          {"reason", waiver.reason}};
}

Json reminder_json(const Reminder& reminder) {
  return {{"entry", entry_of(reminder.recorded)},
          {"rule", "reminder." + std::to_string(reminder.recorded.first_row)},
          {"text", reminder.text},
          {"first", iso(reminder.first)},
          {"every_days", or_null(reminder.every_days)},
          {"last", day(reminder.last)}};
}

Json setting_json(const PatientSetting& setting) {
  return {{"entry", entry_of(setting.recorded)},
          {"from", iso(setting.from)},
          {"key", setting.key},
          {"value", setting.value}};
}

Json medicine_json(const Medicine& medicine) {
  return {{"entry", entry_of(medicine.recorded)}, {"name", medicine.name},
          {"route", name_of(medicine.route)},     {"first", iso(medicine.first)},
          {"last", day(medicine.last)},           {"note", text_or_null(medicine.note)}};
}

Json symptom_json(const Symptom& symptom) {
  return {{"entry", entry_of(symptom.recorded)}, {"symptom", symptom.symptom},
          {"grade", name_of(symptom.grade)},     {"first", iso(symptom.first)},
          {"last", day(symptom.last)},           {"note", text_or_null(symptom.note)},
          {"words", text_or_null(symptom.words)}};
}

Json mood_json(const MoodScore& score) {
  return {{"entry", entry_of(score.recorded)},
          {"on", iso(score.on)},
          {"instrument", instrument_id(score.instrument)},
          {"items", score.items},
          {"total", score.total},
          {"note", text_or_null(score.note)}};
}

Json count_json(const StockCount& count) {
  return {{"entry", entry_of(count.recorded)},
          {"on", iso(count.on)},
          {"strength_mg", count.strength_mg},
          {"count", count.count},
          {"note", text_or_null(count.note)}};
}

}  // namespace

std::string to_text(const EventList& list, const Style& style) {
  std::string out = both_ends(list.title, with_weekday(list.today), style.width) + "\n";
  if (list.rows.empty()) return out + filled("", list.nothing, style.width);
  std::vector<std::vector<std::string>> rows{list.heading};
  rows.insert(rows.end(), list.rows.begin(), list.rows.end());
  return out + fitted_table(rows, style);
}

std::string to_plain(const EventList& list) {
  std::string out;
  for (const auto& row : list.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "\t" : "") + row[i];
    out += "\n";
  }
  return out;
}

std::string to_json(const EventList& list) {
  const Events& events = list.events;
  Json out = document("record", list.today);
  out["patient"] = {{"code", list.patient}};
  out["pregnancy_tests"] = list_of(events.tests, test_json);
  out["contraception"] = list_of(events.contraception, contraception_json);
  out["contraception_gaps"] = list_of(events.gaps, gap_json);
  out["periods"] = list_of(events.periods, period_json);
  out["confirmations"] = list_of(events.confirmations, confirmation_json);
  out["prescriptions"] = list_of(events.prescriptions, prescription_json);
  out["dispensings"] = list_of(events.dispensings, dispensing_json);
  out["visits"] = list_of(events.visits, visit_json);
  out["lab_draws"] = list_of(events.draws, draw_json);
  out["waivers"] = list_of(events.waivers, waiver_json);
  out["reminders"] = list_of(events.reminders, reminder_json);
  out["settings"] = list_of(events.settings, setting_json);
  out["medicines"] = list_of(events.medicines, medicine_json);
  out["symptoms"] = list_of(events.symptoms, symptom_json);
  out["mood_scores"] = list_of(events.moods, mood_json);
  out["stock_counts"] = list_of(events.counts, count_json);
  out["contacts"] = list_of(list.contacts, contact_json);
  return line(out);
}

}  // namespace isotrack
