#include <algorithm>

#include "due_words.hpp"
#include "isotrack/present/message.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/reports.hpp"

/// The --json documents of a course, of what is answered to a write, and of the lists of
/// `reports.hpp`; the others stand beside their texts. kg and mg/kg have 4 decimals, other mg and
/// percent 2.
namespace isotrack {
namespace {

/// `nearest below` as an enumeration is written: `nearest_below`.
std::string snake(std::string words) {
  std::ranges::replace(words, ' ', '_');
  return words;
}

Json dates(const std::vector<Date>& list) {
  Json out = Json::array();
  for (const Date on : list) out.push_back(iso(on));
  return out;
}

Json kg(const std::optional<WeightEntry>& entry) {
  return entry ? number(entry->weight.value.kilograms(), 4) : Json(nullptr);
}

Json mg_per_kg(const StatusReport& report, Basis basis) {
  const BasisValue* value = report.value_on(basis);
  return value == nullptr ? Json(nullptr) : number(value->mg_per_kg, 4);
}

Json capsules(const std::optional<Projection>& projection) {
  Json out = Json::array();
  if (!projection) return out;
  for (const CapsuleCount& capsule : projection->capsules) {
    out.push_back({{"strength_mg", capsule.strength_mg}, {"count", capsule.count}});
  }
  return out;
}

Json target_json(const TargetStatus& target) {
  return {{"mg_per_kg", target.mg_per_kg},
          {"basis", name_of(target.basis)},
          {"percent", number(target.percent, 2)},
          {"remaining_mg", number(target.remaining.milligrams(), 2)},
          {"reached_on", day(target.reached_on)},
          {"days_remaining", days_remaining_json(target)},
          {"finish_on", target.plan ? Json(iso(target.plan->finish_on)) : Json(nullptr)},
          {"finish_on_at_adherence",
           target.at_adherence ? Json(iso(target.at_adherence->finish_on)) : Json(nullptr)},
          {"finish_on_if_unsaid_taken", day(target.plan_if_unsaid_taken)},
          {"capsules_known", target.plan && target.plan->capsules_known},
          {"capsules_remaining", capsules(target.plan)}};
}

Json course_json(const StatusReport& report) {
  return {{"number", report.course_number},
          {"state", name_of(report.state)},
          {"start", iso(report.start)},
          {"day", or_null(report.day)},
          {"product", text_or_null(report.product)},
          {"regimen", or_null(report.regimen)},
          {"basis", name_of(report.basis)},
          {"last_day", day(report.last_day)}};
}

Json earlier_json(const StatusReport& report) {
  Json out = Json::array();
  for (const StatusReport::Earlier& before : report.earlier) {
    out.push_back({{"number", before.number},
                   {"start", iso(before.start)},
                   {"last_day", day(before.last_day)},
                   {"equivalent_mg", number(before.equivalent.milligrams(), 2)},
                   {"mg_per_kg", before.mg_per_kg ? number(*before.mg_per_kg, 4) : Json(nullptr)},
                   {"at_least", before.unsaid > 0}});
  }
  return out;
}

Json next_json(const Obligation& item) {
  return {{"rule", item.rule},
          {"due_on", day(item.due_on)},
          {"state", name_of(item.state)},
          {"message", item.message}};
}

Json settled_rule_json(const SettledRule& settled) {
  return {{"rule", settled.rule},
          {"how", settled.by_decision ? "settled" : "waived"},
          {"on", iso(settled.on)}};
}

Json status_json(const StatusSheet& sheet) {
  const StatusReport& report = sheet.status;
  Json out = document("status", report.today);
  out["patient"] = {{"code", report.patient}};
  out["course"] = course_json(report);
  out["weight"] = {
      {"baseline_kg", kg(report.baseline_weight)},
      {"current_kg", kg(report.current_weight)},
      {"current_on", report.current_weight ? Json(iso(report.current_weight->on)) : Json(nullptr)}};
  out["cumulative"] = {{"mg", report.label_mg.count()},
                       {"equivalent_mg", number(report.equivalent.milligrams(), 2)},
                       {"upper_equivalent_mg", number(report.upper_equivalent.milligrams(), 2)},
                       {"mg_per_kg",
                        {{"baseline", mg_per_kg(report, Basis::baseline)},
                         {"current", mg_per_kg(report, Basis::current)},
                         {"at_dose", mg_per_kg(report, Basis::at_dose)}}},
                       {"already_mg", report.already.count()},
                       {"already_product", text_or_null(report.already_product)}};
  out["targets"] = Json::array();
  for (const TargetStatus& target : report.targets) out["targets"].push_back(target_json(target));
  const DayTotals& totals = report.totals;
  out["doses"] = {{"scheduled_days", totals.scheduled},
                  {"full", totals.full},
                  {"partial", totals.partial},
                  {"over", totals.over},
                  {"missed", totals.missed},
                  {"unknown", totals.unknown},
                  {"scheduled_mg", totals.scheduled_mg.count()},
                  {"missed_dates", dates(totals.missed_dates)},
                  {"unknown_dates", dates(totals.unknown_dates)},
                  {"vomited", report.vomited}};
  const auto percent = [&](Ratio Adherence::*part) {
    return report.adherence ? number((*report.adherence).*part, 2) : Json(nullptr);
  };
  out["adherence"] = {{"dose_percent", percent(&Adherence::dose)},
                      {"dose_capped_percent", percent(&Adherence::dose_capped)},
                      {"day_percent", percent(&Adherence::day)}};
  out["alerts"] = findings_json(report.alerts);
  out["not_projected"] = text_or_null(report.not_projected);
  out["today_dose"] = {{"state", name_of(report.today_day.state)},
                       {"planned_mg", report.today_day.planned.count()},
                       {"taken_mg", report.today_day.taken.count()}};
  out["earlier_courses"] = earlier_json(report);
  out["lifetime"] = {
      {"equivalent_mg", report.lifetime_equivalent
                            ? number(report.lifetime_equivalent->milligrams(), 2)
                            : Json(nullptr)},
      {"mg_per_kg",
       report.lifetime_mg_per_kg ? number(*report.lifetime_mg_per_kg, 4) : Json(nullptr)},
      {"at_least", report.lifetime_equivalent ? Json(report.lifetime_at_least) : Json(nullptr)}};
  out["next"] = list_of(sheet.next, next_json);
  out["stop"] = stop_json(sheet.stop);
  out["not_judged"] = sheet.not_judged;
  out["settled"] = list_of(sheet.settled, settled_rule_json);
  out["notes"] = sheet.notes;
  return out;
}

std::string code_of(ExitStatus status) {
  switch (status) {
    case ExitStatus::usage:
      return "usage";
    case ExitStatus::refused:
      return "refused";
    case ExitStatus::not_found:
      return "not_found";
    case ExitStatus::store:
      return "store";
    case ExitStatus::io:
      return "io";
    default:
      return "internal";
  }
}

std::string name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::stored:
      return "stored";
    case Outcome::not_stored:
      return "not_stored";
    case Outcome::unknown:
      return "unknown";
  }
  return {};
}

Json patient_json(const PatientRecord& patient, Date today) {
  const CourseRecord* course = patient.current_course(today);
  return {
      {"code", patient.code},
      {"name", text_or_null(patient.name)},
      {"category", name_of(patient.category_on(today))},
      {"programme", patient.programme_on(today)},
      {"logging", name_of(patient.logging)},
      {"birth_date", day(patient.birth_date)},
      {"weight_unit", patient.weight_unit ? Json(name_of(*patient.weight_unit)) : Json(nullptr)},
      {"cycles", or_null(patient.events.setting("cycles", today))},
      {"home_tests", or_null(patient.events.setting("home_tests", today))},
      {"lab_units", or_null(patient.events.setting("lab_units", today))},
      {"missed_dose", or_null(patient.events.setting("missed_dose", today))},
      {"courses", patient.courses.size()},
      {"state", course == nullptr ? Json(nullptr) : Json(name_of(course->state_on(today)))},
      {"contacts", contacts_json(patient.contacts)},
      {"archived_on", day(patient.archived_on())}};
}

}  // namespace

Json entry_json(const HistoryLine& entry) {
  return {{"entry", entry.entry},
          {"patient", text_or_null(entry.patient)},
          {"recorded_at", entry.recorded_at},
          {"local_date", iso(entry.local_date)},
          {"user", entry.user},
          {"command", entry.command},
          {"reason", or_null(entry.reason)},
          {"recorded", entry.recorded},
          {"withdrawn", entry.withdrawn},
          {"remark", text_or_null(entry.remark())},
          {"undoes", or_null(entry.undoes)},
          {"undone_by", or_null(entry.undone_by)},
          {"redacted_by", or_null(entry.redacted_by)},
          {"merged_by", or_null(entry.merged_by)}};
}

std::string to_json(const StatusSheet& sheet) { return line(status_json(sheet)); }

std::string to_json(const Card& card) { return to_json(card.sheet); }

std::string to_json(const Receipt& receipt) {
  Json out = document("receipt", receipt.today);
  out["command"] = receipt.command;
  out["patient"] = text_or_null(receipt.patient);
  out["entry"] = or_null(receipt.entry);
  out["stored"] = receipt.entry.has_value() && !receipt.repeated;
  out["repeated"] = receipt.repeated;
  out["lines"] = said(receipt);
  out["cumulative"] = nullptr;
  if (receipt.total) {
    const auto& value = receipt.total->value;
    out["cumulative"] = {
        {"mg", receipt.total->label.count()},
        {"equivalent_mg", number(receipt.total->equivalent.milligrams(), 2)},
        {"mg_per_kg", value ? number(value->mg_per_kg, 4) : Json(nullptr)},
        {"basis", value ? Json(name_of(value->basis)) : Json(nullptr)},
        {"weight_kg", value ? number(value->weight.kilograms(), 4) : Json(nullptr)},
        {"at_least", receipt.total->at_least}};
  }
  out["alerts"] = findings_json(receipt.findings);
  out["stop_opened"] = stop_json(receipt.stops);
  out["notes"] = receipt.notes;
  return line(out);
}

std::string to_json(const CourseList& list) {
  Json out = document("courses", list.today);
  out["patient"] = {{"code", list.patient}};
  out["courses"] = Json::array();
  for (std::size_t i = 0; i < list.courses.size(); ++i) {
    const StatusReport& report = list.courses[i];
    Json course = course_json(report);
    course["equivalent_mg"] = number(report.equivalent.milligrams(), 2);
    course["mg_per_kg"] = mg_per_kg(report, report.basis);
    course["at_least"] = report.at_least();
    course["outcomes"] = Json::array();
    for (const OutcomeEntry& outcome : list.outcomes[i]) {
      course["outcomes"].push_back(
          {{"outcome", name_of(outcome.outcome)}, {"on", iso(outcome.on)}});
    }
    out["courses"].push_back(course);
  }
  return line(out);
}

std::string to_json(const History& history) {
  Json out = document("history", history.today);
  out["patient"] = text_or_null(history.patient);
  out["entries"] = Json::array();
  for (const HistoryLine& entry : history.lines) out["entries"].push_back(entry_json(entry));
  return line(out);
}

std::string to_json(const PatientList& list) {
  Json out = document("patients", list.today);
  out["patients"] = Json::array();
  for (const PatientRecord& patient : list.patients) {
    out["patients"].push_back(patient_json(patient, list.today));
  }
  out["archived"] = list.archived;
  return line(out);
}

std::string to_json(const PatientCard& card) {
  Json out = document("patient", card.today);
  out["patient"] = patient_json(card.patient, card.today);
  return line(out);
}

std::string to_json(const RegimenReport& report) {
  Json out = document("regimen", report.today);
  out["patient"] = {{"code", report.patient}};
  out["course"] = {{"number", report.course.number}, {"start", iso(report.course.start)}};
  out["steps"] = Json::array();
  for (const RegimenStep& step : report.course.steps) {
    out["steps"].push_back(
        {{"from", iso(step.from)}, {"product", step.product}, {"plan", to_text(step.plan)}});
  }
  out["holds"] = Json::array();
  for (const Hold& hold : report.course.holds) {
    out["holds"].push_back(
        {{"first", iso(hold.first)}, {"last", day(hold.last)}, {"reason", hold.reason}});
  }
  return line(out);
}

std::string to_json(const FitReport& report) {
  Json out = document("fit", report.today);
  out["wanted"] = report.wanted;
  out["wanted_mg_per_day"] = number(report.wanted_mg, 2);
  out["weight_kg"] = number(report.weight.kilograms(), 4);
  out["product"] = report.product_name;
  out["options"] = Json::array();
  for (const FitOption& option : report.options) {
    const Ratio per_kg{option.mean_mg.num * nanograms_per_kilogram,
                       option.mean_mg.den * report.weight.count()};
    out["options"].push_back({{"plan", to_text(option.plan)},
                              {"label", snake(option.label)},
                              {"in_words", report.sentences.at(out["options"].size())},
                              {"mean_mg_per_day", number(option.mean_mg, 2)},
                              {"mg_per_kg_per_day", number(per_kg, 4)}});
  }
  return line(out);
}

std::string to_json(const VerifyReport& report) {
  Json out = document("verify", report.today);
  out["file"] = report.file;
  out["sound"] = report.damages.empty();
  out["entries"] = report.entries;
  out["rows"] = report.rows;
  out["damages"] = Json::array();
  for (const auto& [where, what] : report.damages) {
    out["damages"].push_back({{"where", where}, {"what", what}});
  }
  return line(out);
}

std::string to_json(const FactSheet& sheet) {
  Json out = document(sheet.schema, sheet.today);
  for (const auto& [name, value] : sheet.facts) out[name] = value;
  if (sheet.parts.empty()) return line(out);  // only the version is made of parts
  out["parts"] = Json::array();
  for (const Part& part : sheet.parts) {
    out["parts"].push_back(
        {{"part", part.name}, {"version", part.version}, {"licence", part.licence}});
  }
  return line(out);
}

std::string to_json(const ProductList& list) {
  Json out = document("products", list.today);
  out["products"] = Json::array();
  for (const Product& product : list.products) {
    out["products"].push_back({{"id", product.key},
                               {"name", product.name},
                               {"market", product.market},
                               {"micronised", product.formulation == Formulation::micronised},
                               {"strengths_mg", product.strengths_mg},
                               {"source", source_text(product.source)}});
  }
  return line(out);
}

std::string error_json(const Error& error, std::optional<Outcome> outcome) {
  const Json body = {{"code", code_of(error.status())},
                     {"exit", static_cast<int>(error.status())},
                     {"message", error.what()},
                     {"hint", text_or_null(error.hint())},
                     {"outcome", outcome ? Json(name_of(*outcome)) : Json(nullptr)}};
  return line(Json{{"error", body}});
}

std::string warning_json(const std::string& code, const std::string& message) {
  return line(Json{{"warning", {{"code", code}, {"message", message}}}});
}

}  // namespace isotrack
