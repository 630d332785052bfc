#pragma once

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>
#include "isotrack/domain/obligation.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

/// Patients with facts of every kind, judged by every table.
namespace isotrack::test {

/// The rules with every table, as for a patient who has facts of every kind.
inline Rulebook every_table(const PatientRecord& patient) {
  Rulebook rules = rulebook_of(patient);
  rules.dosing = load_dosing_rules();
  rules.labs = load_lab_tables();
  rules.interactions = load_interactions();
  rules.symptoms = load_symptoms();
  rules.mood = load_mood_rules();
  rules.supply = load_supply_rules();
  return rules;
}

inline Judgement found(const SamplePatient& patient, std::string_view today) {
  return judged(patient, every_table(patient.record), {day(today), {}});
}

inline Recorded by_entry(std::int64_t entry) { return {entry, entry, entry, entry}; }

inline void result(SamplePatient& patient, std::string_view on, std::string_view text,
                   std::int64_t entry = 1) {
  LabDraw draw;
  draw.recorded = by_entry(entry);
  draw.collected = day(on);
  draw.values.push_back(parse_lab_value(text, load_lab_tables(), UnitSystem::us).value());
  patient.record.events.draws.push_back(draw);
}

inline Medicine& medicine(SamplePatient& patient, const std::string& name, std::string_view first,
                          std::int64_t entry = 1) {
  Medicine one;
  one.recorded = by_entry(entry);
  one.name = name;
  one.first = day(first);
  patient.record.events.medicines.push_back(one);
  return patient.record.events.medicines.back();
}

inline void symptom(SamplePatient& patient, const std::string& id, Grade grade,
                    std::string_view first, std::int64_t entry = 1) {
  Symptom one;
  one.recorded = by_entry(entry);
  one.symptom = id;
  one.grade = grade;
  one.first = day(first);
  patient.record.events.symptoms.push_back(one);
}

inline void ninth_above_zero(SamplePatient& patient, std::string_view on, std::int64_t entry = 1) {
  MoodScore score;
  score.recorded = by_entry(entry);
  score.instrument = MoodInstrument::phq9;
  score.on = day(on);
  score.items = {0, 0, 0, 0, 0, 0, 0, 0, 1};
  score.total = 1;
  patient.record.events.moods.push_back(score);
}

/// A total alone.
inline void scored(SamplePatient& patient, MoodInstrument instrument, int total,
                   std::string_view on) {
  MoodScore score;
  score.recorded = by_entry(1);
  score.instrument = instrument;
  score.on = day(on);
  score.total = total;
  patient.record.events.moods.push_back(score);
}

inline void decide(SamplePatient& patient, const std::string& rule, std::string_view on,
                   std::int64_t entry) {
  Confirmation fact;
  fact.recorded = by_entry(entry);
  fact.step = rule;
  fact.on = day(on);
  fact.note = "decided";
  patient.record.events.confirmations.push_back(fact);
}

inline void set_aside(SamplePatient& patient, const std::string& rule, std::string_view due,
                      std::int64_t entry) {
  patient.record.events.waivers.push_back(
      {by_entry(entry), rule, day(due), day(due), "talked about"});
}

/// The open ones of a rule.
inline std::size_t open_of(const Judgement& judgement, std::string_view rule) {
  std::size_t count = 0;
  for (const Obligation& each : all_of(judgement, rule)) {
    if (each.is_open()) ++count;
  }
  return count;
}

inline bool closes_gate(const Judgement& judgement, std::string_view rule) {
  return std::ranges::any_of(judgement.gate.conditions, [&](const GateCondition& each) {
    return each.rule == rule && each.met == Answer::no;
  });
}

inline const std::string today = "2026-11-20";

}  // namespace isotrack::test
