#pragma once

#include <string>
#include <string_view>

#include "isotrack/present/report.hpp"
#include "tests/support/sample_patient.hpp"

/// The page that several tests look at.
namespace isotrack::test {

inline const Date today = day("2026-11-22");

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A page of the patient's course, as the command makes it, without journal and lists.
inline ReportPage page_of(const SamplePatient& patient, Date on = today) {
  ReportPage page;
  page.today = on;
  page.version = "1.0";
  page.patient = patient.record.code;
  page.birth_date = patient.record.birth_date;
  page.category = patient.record.category_on(on);
  page.programme = "iPLEDGE REMS";
  page.status = status_of(patient.record, on);
  page.weights = patient.course().weights;
  page.curve = make_curve(*page.status, patient.course(), products());
  page.days = calendar_days(*page.status, patient.course(), on);
  const Rulebook rules = rulebook_of(patient.record);
  const Judgement judgement = judged(patient, on);
  page.obligations = judgement.obligations;
  page.next = due_items(judgement, on, 30);
  page.findings = alerts_of(judgement);
  page.events = patient.record.events;
  page.windows =
      supply_windows(patient.record, patient.course(), page.status->days, rules, {on, {}});
  return page;
}

inline Obligation stop_of(const std::string& rule, const std::string& message) {
  Obligation stop;
  stop.rule = rule;
  stop.kind = Kind::stop;
  stop.severity = Severity::stop;
  stop.state = ObligationState::overdue;
  stop.message = message;
  stop.words = "Stop isotretinoin at once and contact the prescriber.";
  stop.source = "S60 (label, H)";
  stop.due_on = today;
  return stop;
}

}  // namespace isotrack::test
