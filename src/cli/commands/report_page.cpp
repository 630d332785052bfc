#include "report_page.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "../judging.hpp"
#include "care.hpp"
#include "describe.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "isotrack/reference/symptom_parts.hpp"
#include "lab_values.hpp"
#include "medicine.hpp"
#include "mood.hpp"
#include "status_sheet.hpp"

namespace isotrack {
namespace {

/// How far ahead the page lists what comes next.
constexpr int days_ahead = 30;

/// Facts dated after the day of the page, which `--today` may set back.
template <class Fact>
void erase_after(std::vector<Fact>& facts, Date today, Date Fact::*day) {
  std::erase_if(facts, [&](const Fact& fact) { return fact.*day > today; });
}

PatientRecord known_on(PatientRecord patient, Date today) {
  Events& events = patient.events;
  erase_after(events.tests, today, &PregnancyTest::collected);
  erase_after(events.dispensings, today, &Dispensing::on);
  erase_after(events.draws, today, &LabDraw::collected);
  erase_after(events.periods, today, &MenstrualPeriod::on);
  erase_after(events.gaps, today, &ContraceptionGap::first);
  erase_after(events.symptoms, today, &Symptom::first);
  erase_after(events.moods, today, &MoodScore::on);
  erase_after(events.contraception, today, &Contraception::first);
  std::erase_if(events.visits,
                [&](const Visit& visit) { return !visit.booked && visit.on > today; });
  return patient;
}

std::string programme_words(const GateReport& gate) {
  const std::string name = gate.programme_name.empty() ? gate.programme : gate.programme_name;
  return name + (gate.edition.empty() ? "" : ", " + gate.edition);
}

bool goes_on(const SupplyWindow& window) {
  return window.state == ObligationState::open || window.state == ObligationState::due;
}

/// What a command named on the page needs, as on any machine: ` -p P-0412` where several patients
/// share the file. No path stands on a page, and no course: lists of the patient take none.
std::string options_of(const StopCard& stop) {
  if (!stop.names_patient) return {};
  return (stop.patient.starts_with('-') ? " --patient=" : " -p ") + stop.patient;
}

/// Whether its time has passed: it stands out, and what comes next leaves it to that list.
bool is_late(const Obligation& item) {
  return item.state == ObligationState::overdue || item.state == ObligationState::blocked;
}

/// Each thing once: what is late among what stands out, with its severity as `status` says it, the
/// others among what comes next.
void divide(ReportPage& page) {
  const auto is_same = [](const Finding& finding, const Obligation& item) {
    return item.rule == finding.rule && item.due_on == finding.due_on;
  };
  std::erase_if(page.findings, [&](const Finding& each) {
    const bool comes_next = std::ranges::any_of(
        page.next, [&](const Obligation& item) { return !is_late(item) && is_same(each, item); });
    return comes_next || each.severity == Severity::stop;
  });
  std::erase_if(page.next, [&](const Obligation& item) {
    return is_late(item) && std::ranges::any_of(page.findings, [&](const Finding& each) {
             return is_same(each, item);
           });
  });
}

/// On a page of the clinic nobody is told to tell the clinic.
void leave_out_own_address(ReportPage& page) {
  constexpr std::string_view words = " Tell the clinic.";
  for (Finding& finding : page.findings) {
    if (finding.message.ends_with(words)) {
      finding.message.resize(finding.message.size() - words.size());
    }
  }
}

void add_course(Invocation& invocation, Store& store, const PatientRecord& patient,
                const CourseRecord& course, const Judgement& judgement, const Rulebook& rules,
                ReportPage& page) {
  StatusSheet sheet = status_sheet(invocation, store, patient, course, judgement, days_ahead);
  const CourseRecord known = as_of(course, invocation.today());
  page.lab_plan = course.lab_plan;
  page.weights = known.weights;
  page.end = known.end;
  page.outcomes = known.outcomes;
  page.stop = std::move(sheet.stop);
  page.next = std::move(sheet.next);
  page.findings = told_together(sheet.status.alerts);
  page.stock =
      stock_of(patient, &known, sheet.status.days, invocation.products(), invocation.today());
  page.curve = make_curve(sheet.status, course, invocation.products());
  const bool stopped = !page.stop.stops.empty();
  const date::year_month_day day{invocation.today()};
  const Date end_of_month = Date(day.year() / day.month() / date::last);
  page.days = calendar_days(sheet.status, course, stopped ? invocation.today() : end_of_month);
  page.windows = supply_windows(patient, course, sheet.status.days, rules, invocation.moment());
  // Under a STOP no day to come is planned, and no window is open.
  if (stopped) std::erase_if(page.windows, goes_on);
  page.care = care_items(patient, course, invocation.today());
  page.status = std::move(sheet.status);
}

/// Without a course: what is due, and a STOP.
void add_due(Invocation& invocation, Store& store, const PatientRecord& patient,
             const Judgement& judgement, ReportPage& page) {
  page.stop.patient = patient.code;
  page.stop.names_patient = invocation.several_patients(store);
  page.stop.contacts = patient.contacts;
  for (Obligation& item : due_items(judgement, invocation.today(), days_ahead)) {
    if (item.severity == Severity::stop) {
      page.stop.stops.push_back(std::move(item));
    } else if (item.due_on && item.state != ObligationState::missed && !item.is_finding) {
      page.next.push_back(std::move(item));
    }
  }
  page.findings = told_together(alerts_of(judgement));
  sort_findings(page.findings);
}

/// Open ones first, and among these red flags: the page may not have room for all.
void add_symptoms(const PatientRecord& patient, ReportPage& page) {
  if (patient.events.symptoms.empty()) return;
  const SymptomTable table = load_symptoms();
  std::vector<Symptom> symptoms = patient.events.symptoms;
  std::ranges::stable_sort(symptoms, {}, [&](const Symptom& each) {
    const SymptomRow* row = table.by_id(each.symptom);
    const bool is_flag = row != nullptr && table.red_flag(*row, each.grade) != nullptr;
    return std::pair(each.last.has_value(), !is_flag);
  });
  for (const Symptom& each : symptoms) {
    const SymptomRow* row = table.by_id(each.symptom);
    page.symptoms.push_back({each, row == nullptr ? each.symptom : row->name});
  }
}

/// Those in use first, and among these the strictest: the page may not have room for all.
void add_medicines(const PatientRecord& patient, const Rulebook& rules, Date today,
                   ReportPage& page) {
  if (patient.events.medicines.empty()) return;
  page.medicines = medicine_lines(patient, rules, page.obligations, today);
  std::ranges::stable_sort(page.medicines, {}, [](const MedicineLine& line) {
    Severity worst = line.not_checked.empty() ? Severity::info : line.not_checked_severity;
    for (const MedicineMatch& match : line.matches) worst = std::min(worst, match.severity);
    return std::tuple(line.use, worst, line.matches.empty());
  });
}

/// Whether a confirmation is the prescriber's decision about a finding: no step, no reminder.
bool is_decision(const Confirmation& fact, const Rulebook& rules) {
  const Rule* rule = rules.rule(fact.step);
  if (rule != nullptr) return rule->check == Check::trigger || rule->check == Check::supply_limit;
  return !fact.step.starts_with("reminder.");
}

/// Whether a decision settled a STOP: a trigger of the programme, a red flag, item 9 of PHQ-9.
bool settles_stop(const Confirmation& decision, const Rulebook& rules) {
  const Rule* rule = rules.rule(decision.step);
  return (rule != nullptr && rule->check == Check::trigger) || decision.step == "mood.item9" ||
         decision.step.starts_with("symptom.");
}

void add_decisions(const PatientRecord& patient, const Rulebook& rules, Date today,
                   ReportPage& page) {
  const auto add = [&](Decision decision) {
    if (decision.on > today) return;
    if (const Rule* rule = rules.rule(decision.rule)) decision.title = rule->title;
    page.decisions.push_back(std::move(decision));
  };
  for (const Confirmation& fact : patient.events.confirmations) {
    if (!is_decision(fact, rules)) continue;
    add({.on = fact.on,
         .rule = fact.step,
         .reason = fact.note,
         .of_stop = settles_stop(fact, rules)});
  }
  for (const Waiver& fact : patient.events.waivers) {
    add({.on = fact.on,
         .rule = fact.rule,
         .is_waiver = true,
         .due_on = fact.due_on,
         .reason = fact.reason});
  }
  std::ranges::stable_sort(page.decisions, {}, &Decision::on);
}

/// Facts that are told anew as they go on or end; withdrawing the others is a correction.
bool corrects(const JournalRow& row) {
  static constexpr std::array tables{"dose",         "miss",       "weight", "regimen_step",
                                     "course_terms", "course_end", "hold"};
  return row.withdrawn &&
         std::ranges::any_of(tables, [&](const char* table) { return row.table == table; });
}

bool is_correction(const JournalEntry& entry) {
  const bool by_command =
      entry.command == "amend" || entry.command == "undo" || entry.command == "redact";
  return by_command || entry.undoes || entry.redacted_by ||
         std::ranges::any_of(entry.rows, corrects);
}

/// Whether somebody typed words with the fact, which may tell of anything.
bool has_words(const JournalRow& row) {
  const bool is_text = row.table == "reminder" || row.table == "contact";
  return std::ranges::any_of(row.columns, [&](const StoredColumn& column) {
    const bool holds_words = column.name == "note" || column.name == "reason" ||
                             column.name == "words" || (is_text && column.name == "text");
    return holds_words && column.value && !column.value->empty();
  });
}

/// The parts of a page that the facts of an entry belong to; words may be about any of those that
/// are kept back for privacy.
std::set<ReportPart> parts_of(const JournalEntry& entry) {
  static constexpr std::array health{ReportPart::pregnancy, ReportPart::labs, ReportPart::medicines,
                                     ReportPart::symptoms, ReportPart::mood};
  std::set<ReportPart> out;
  for (const JournalRow& row : entry.rows) {
    // Of a table that is not known here nobody can say what it tells.
    const auto parts = parts_of_table(row.table);
    if (parts) out.insert(parts->begin(), parts->end());
    if (!parts) out.insert(health.begin(), health.end());
    if (has_words(row)) out.insert(health.begin(), health.end());
  }
  return out;
}

void add_journal(const Store& store, const PatientRecord& patient, ReportPage& page) {
  for (const JournalEntry& entry : store.journal(patient.id)) {
    page.last_entry = entry.id;
    if (is_correction(entry)) page.corrections.push_back({history_line(entry), parts_of(entry)});
  }
}

SymptomParts symptom_parts() {
  SymptomParts out;
  for (const auto& [id, part] : load_symptom_parts()) {
    out.emplace(id, part == "mood" ? ReportPart::mood : ReportPart::pregnancy);
  }
  return out;
}

}  // namespace

std::optional<std::set<ReportPart>> parts_of_table(std::string_view table) {
  static const std::set<ReportPart> any{ReportPart::pregnancy, ReportPart::labs, ReportPart::mood,
                                        ReportPart::symptoms};
  static const std::map<std::string, std::set<ReportPart>, std::less<>> parts{
      {"patient", {}},
      {"patient_terms", {ReportPart::name}},
      {"category", {ReportPart::pregnancy}},
      {"programme", {ReportPart::pregnancy}},
      {"contact", {}},
      {"course", {}},
      {"course_terms", {ReportPart::labs}},  // names the lab plan
      {"weight", {}},
      {"regimen_step", {}},
      {"hold", {}},
      {"dose", {}},
      {"miss", {}},
      {"course_end", {}},
      {"outcome", {}},
      {"pregnancy_test", {ReportPart::pregnancy}},
      {"contraception", {ReportPart::pregnancy}},
      {"contraception_gap", {ReportPart::pregnancy}},
      {"menstrual_period", {ReportPart::pregnancy}},
      {"confirmation", any},
      {"prescription", {}},
      {"dispensing", {}},
      {"visit", {}},
      {"lab_draw", {ReportPart::labs}},
      {"waiver", any},
      {"reminder", {}},
      {"patient_setting", {ReportPart::pregnancy}},
      {"configured", {ReportPart::pregnancy}},  // the programme, by the name of its dates
      {"clinic_file", {ReportPart::pregnancy, ReportPart::labs}},
      {"lab_value", {ReportPart::labs}},
      {"medicine", {ReportPart::medicines}},
      {"symptom", {ReportPart::symptoms, ReportPart::mood, ReportPart::pregnancy}},
      {"mood_score", {ReportPart::mood}},
      {"stock_count", {}}};
  const auto found = parts.find(table);
  if (found == parts.end()) return std::nullopt;
  return found->second;
}

ReportPage report_page(Invocation& invocation, Store& store, const PatientRecord& patient,
                       const CourseRecord* course, const Judgement& judgement,
                       const std::set<ReportPart>& without) {
  const Date today = invocation.today();
  const PatientRecord known = known_on(patient, today);
  const Rulebook rules = rulebook_of(store, patient, course);
  ReportPage page;
  page.today = today;
  page.version = ISOTRACK_VERSION;
  page.patient = patient.code;
  page.name = patient.name;
  page.birth_date = patient.birth_date;
  page.category = patient.category_on(today);
  page.programme = programme_words(judgement.gate);
  page.notes = judgement.notes;
  // Results that could not be judged are told beside the results, and go with them.
  std::erase_if(page.notes,
                [](const std::string& note) { return note.starts_with("Not judged: "); });
  page.obligations = judgement.obligations;
  page.events = known.events;
  if (course != nullptr) {
    add_course(invocation, store, known, *course, judgement, rules, page);
  } else {
    add_due(invocation, store, known, judgement, page);
  }
  divide(page);
  page.options = options_of(page.stop);
  if (page.stop.names_patient) leave_out_own_address(page);
  if (has_results(known.events)) page.lab_tables = load_lab_tables();
  page.labs = lab_sheet(known, page.lab_tables, today);
  add_medicines(known, rules, today, page);
  add_symptoms(known, page);
  if (!known.events.moods.empty()) page.mood = mood_list(known, load_mood_rules(), today);
  add_decisions(known, rules, today, page);
  add_journal(store, patient, page);
  if (!without.empty()) leave_out(page, without, rules, symptom_parts());
  return page;
}

std::vector<std::string> page_names(const std::vector<std::string>& codes) {
  std::map<std::string, int> taken;
  std::vector<std::string> out;
  for (const std::string& code : codes) {
    const int count = ++taken[lower(code)];
    // A name that begins with a point would be hidden.
    out.push_back((code.starts_with('.') ? "~" : "") + code +
                  (count > 1 ? "~" + std::to_string(count) : "") + ".html");
  }
  return out;
}

}  // namespace isotrack
