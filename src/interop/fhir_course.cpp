#include <algorithm>
#include <array>
#include <utility>

#include "fhir_parts.hpp"

/// What is planned (MedicationRequest, one a step), what the course is (MedicationStatement), how
/// much it came to (Observation), and single doses (MedicationAdministration).
namespace isotrack::fhir {
namespace {

std::string medicine(const Paper& paper, const std::string& product) {
  ClinicalCode code = paper.tables.codes.at("isotretinoin");
  code.name = medicine_words(code.name, paper.tables.products.at(product));
  return concept_of(code);
}

std::string period(Date first, std::optional<Date> last) {
  Object out;
  out.text("start", iso(first));
  if (last) out.text("end", iso(*last));
  return out.json();
}

std::string note(const std::vector<std::string>& texts) {
  std::vector<std::string> notes;
  for (const std::string& text : texts) notes.push_back(words(text));
  return list(notes);
}

/// When an amount is taken, over and over.
struct Repeat {
  Date first;
  std::optional<Date> last;
  int times = 1;                   ///< a day on which it is taken
  int every_days = 1;              ///< from `first`
  std::vector<unsigned> weekdays;  ///< on these alone; empty: whatever the day
};

std::string weekdays_json(const std::vector<unsigned>& weekdays) {
  constexpr std::array names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  std::vector<std::string> out;
  for (const unsigned day : weekdays) out.push_back(quoted(names.at(day)));
  return list(out);
}

std::string repeat_words(const Repeat& repeat) {
  constexpr std::array names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  const std::string times = repeat.times > 1 ? std::to_string(repeat.times) + " times " : "";
  if (repeat.every_days > 1) {
    return "every " + std::to_string(repeat.every_days) + " days from " + iso(repeat.first);
  }
  if (repeat.weekdays.empty()) return times + "a day";
  std::string out;
  for (const unsigned day : repeat.weekdays) {
    out += (out.empty() ? "" : ", ") + std::string(names.at(day));
  }
  return times + "on " + out;
}

std::string dosage(Milligrams amount, const Repeat& repeat) {
  Object timing;
  timing.put("boundsPeriod", period(repeat.first, repeat.last));
  timing.put("frequency", std::to_string(repeat.times));
  timing.put("period", std::to_string(repeat.every_days)).text("periodUnit", "d");
  if (!repeat.weekdays.empty()) timing.put("dayOfWeek", weekdays_json(repeat.weekdays));
  const std::string dose = quantity(std::to_string(amount.count()), "mg");
  return Object()
      .put("sequence", "1")  // of several, all hold side by side
      .text("text", mg_text(amount) + " " + repeat_words(repeat))
      .put("timing", Object().put("repeat", timing.json()).json())
      .put("doseAndRate", list({Object().put("doseQuantity", dose).json()}))
      .json();
}

/// Equal intakes of a day counted together, in their order.
std::vector<std::pair<Milligrams, int>> counted(const std::vector<Milligrams>& intakes) {
  std::vector<std::pair<Milligrams, int>> out;
  for (const Milligrams amount : intakes) {
    const auto known = std::ranges::find(out, amount, &std::pair<Milligrams, int>::first);
    if (known == out.end()) {
      out.emplace_back(amount, 1);
    } else {
      ++known->second;
    }
  }
  return out;
}

/// The intakes of a plan, each with when it is taken. A cycle of several days is told day by day,
/// counted from the first; a day of it that never comes is left out.
std::vector<std::string> dosages(const Plan& plan, Date from, std::optional<Date> last) {
  std::vector<std::string> out;
  const int cycle = static_cast<int>(plan.days.size());
  for (int i = 0; i < cycle; ++i) {
    const Date first = from + days(i);
    if (last && first > *last) break;
    for (const auto& [amount, times] : counted(plan.days[static_cast<std::size_t>(i)].intakes)) {
      // Twice on a day of a cycle is told twice: "2 in 3 days" would leave open on which.
      for (int n = 0; n < (cycle > 1 ? times : 1); ++n) {
        out.push_back(dosage(amount, {first, last, cycle > 1 ? 1 : times, cycle, plan.weekdays}));
      }
    }
  }
  return out;
}

/// A step of the plan: the days it holds for, and how it stands.
struct Step {
  const RegimenStep* facts = nullptr;
  std::optional<Date> last;  ///< null: open
  std::string_view status;   ///< of the value set medicationrequest-status
};

std::string_view status_in_force(const FhirCourse& course, Date today) {
  switch (course.facts.state_on(today)) {
    case CourseState::held:
      return "on-hold";
    case CourseState::finished:
      return "completed";
    case CourseState::stopped:
      return "stopped";
    case CourseState::planned:
    case CourseState::active:
      break;
  }
  return "active";
}

std::vector<Step> steps_of(const FhirCourse& course, Date today) {
  std::vector<Step> out;
  const std::vector<RegimenStep>& steps = course.facts.steps;
  const std::optional<Date> end = course.facts.last_day();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    Step step{&steps[i], end, status_in_force(course, today)};
    const Date until = end.value_or(today);
    if (i + 1 < steps.size()) {
      const Date before_next = steps[i + 1].from - days(1);
      step.last = end ? std::min(*end, before_next) : before_next;
      if (steps[i + 1].from <= until) step.status = "completed";
    }
    if (steps[i].from > until) step.status = end ? "cancelled" : "active";
    if (end && steps[i].from > *end) step.last.reset();
    out.push_back(step);
  }
  return out;
}

std::string request_url(const Paper& paper, const RegimenStep& step) {
  return paper.url("regimen", step.recorded.first_row);
}

void add_request(Paper& paper, const Step& step) {
  const RegimenStep& facts = *step.facts;
  const Product& product = paper.tables.products.at(facts.product);
  Object resource;
  resource.text("resourceType", "MedicationRequest");
  resource.text("status", step.status).text("intent", "plan").put("reportedBoolean", "true");
  resource.put("medicationCodeableConcept", medicine(paper, facts.product));
  resource.put("subject", paper.patient());
  resource.put("note", note({plan_sentence(facts.plan, product)}));
  const auto instructions = dosages(facts.plan, facts.from, step.last);
  if (!instructions.empty()) resource.put("dosageInstruction", list(instructions));
  paper.add(request_url(paper, facts), resource);
}

std::string_view statement_status(CourseState state) {
  switch (state) {
    case CourseState::planned:
      return "intended";
    case CourseState::held:
      return "on-hold";
    case CourseState::finished:
      return "completed";
    case CourseState::stopped:
      return "stopped";
    case CourseState::active:
      break;
  }
  return "active";
}

/// The products of a course's plan, each once, in their order.
std::string all_medicines(const Paper& paper, const FhirCourse& course) {
  ClinicalCode code = paper.tables.codes.at("isotretinoin");
  std::vector<std::string> keys;
  std::string names;
  for (const RegimenStep& step : course.facts.steps) {
    if (std::ranges::find(keys, step.product) != keys.end()) continue;
    keys.push_back(step.product);
    names += (names.empty() ? "" : ", ") +
             medicine_words(code.name, paper.tables.products.at(step.product));
  }
  if (!names.empty()) code.name = names;
  return concept_of(code);
}

std::string statement_url(const Paper& paper, const FhirCourse& course) {
  return paper.url("course", course.facts.number);
}

void add_statement(Paper& paper, const FhirCourse& course, const std::vector<Step>& steps) {
  Object resource;
  resource.text("resourceType", "MedicationStatement");
  std::vector<std::string> plan;
  for (const Step& step : steps) {
    plan.push_back(Paper::reference(request_url(paper, *step.facts)));
  }
  if (!plan.empty()) resource.put("basedOn", list(plan));
  resource.text("status", statement_status(course.status.state));
  resource.put("medicationCodeableConcept", all_medicines(paper, course));
  resource.put("subject", paper.patient());
  resource.put("effectivePeriod", period(course.facts.start, course.status.last_day));
  resource.text("dateAsserted", iso(paper.record.today));
  if (paper.record.patient.logging == Logging::daily) {
    resource.put("informationSource", paper.patient());  // else the clinic wrote it down
  }
  std::vector<std::string> holds;
  for (const Hold& hold : course.facts.holds) {
    holds.push_back("Hold: " + iso(hold.first) +
                    (hold.last ? " to " + iso(*hold.last) : ", no last day"));
  }
  if (!holds.empty()) resource.put("note", note(holds));
  paper.add(statement_url(paper, course), resource);
}

std::string component(std::string_view what, std::string_view key, const std::string& value) {
  return Object().put("code", words(what)).put(key, value).json();
}

std::string basis_words(const BasisValue& value) {
  if (value.basis == Basis::at_dose) return "per body weight, each dose at its weight";
  return "per body weight, " + name_of(value.basis) + " " + kg_text(value.weight) + " kg";
}

std::vector<std::string> total_components(const StatusReport& status) {
  const DayTotals& totals = status.totals;
  const bool at_least = status.at_least();
  const auto mg = [&](EquivalentMg amount, bool open) {
    return quantity(trimmed(decimal(amount.milligrams(), 2)), "mg", open);
  };
  std::vector<std::string> out;
  out.push_back(
      component("conventional-equivalent", "valueQuantity", mg(status.equivalent, at_least)));
  if (at_least) {
    out.push_back(component("conventional-equivalent, with the days without entry as planned",
                            "valueQuantity", mg(status.upper_equivalent, false)));
  }
  if (status.already > Milligrams(0)) {
    out.push_back(component("taken before this record", "valueQuantity",
                            quantity(std::to_string(status.already.count()), "mg")));
  }
  for (const BasisValue& value : status.bases) {
    out.push_back(component(basis_words(value), "valueQuantity",
                            quantity(decimal(value.mg_per_kg, 4), "mg/kg", at_least)));
  }
  const std::array<std::pair<std::string_view, int>, 4> counts{
      {{"days with a dose planned", totals.scheduled},
       {"of these, days with a dose taken", totals.with_dose()},
       {"of these, days said to be missed", totals.missed},
       {"of these, days without entry", totals.unknown}}};
  for (const auto& [what, count] : counts) {
    out.push_back(component(what, "valueInteger", std::to_string(count)));
  }
  return out;
}

/// What the course came to; nothing of one that is to come and began with nothing.
void add_total(Paper& paper, const FhirCourse& course) {
  const StatusReport& status = course.status;
  const bool has_begun = course.facts.start <= paper.record.today;
  if (!has_begun) return;
  Object resource;
  resource.text("resourceType", "Observation");
  resource.put("partOf", list({Paper::reference(statement_url(paper, course))}));
  resource.text("status", status.last_day ? "final" : "preliminary");
  resource.put("code", words("cumulative dose of isotretinoin, label milligrams"));
  resource.put("subject", paper.patient());
  resource.put("effectivePeriod",
               period(course.facts.start, status.last_day.value_or(paper.record.today)));
  resource.put("valueQuantity",
               quantity(std::to_string(status.label_mg.count()), "mg", status.at_least()));
  resource.put("component", list(total_components(status)));
  paper.add(paper.url("total", course.facts.number), resource);
}

/// What a dose and a miss have in common.
Object administration(const Paper& paper, const FhirCourse& course, Date on,
                      std::string_view status) {
  Object resource;
  resource.text("resourceType", "MedicationAdministration").text("status", status);
  if (status == "not-done") resource.put("statusReason", list({words("said to be missed")}));
  const RegimenStep* step = course.facts.step_on(on);
  resource.put("medicationCodeableConcept",
               step == nullptr ? all_medicines(paper, course) : medicine(paper, step->product));
  resource.put("subject", paper.patient()).text("effectiveDateTime", iso(on));
  resource.put("performer", list({Object().put("actor", paper.patient()).json()}));
  if (step != nullptr) {
    resource.put("request", Paper::reference(request_url(paper, *step)));
  }
  return resource;
}

void add_doses(Paper& paper, const FhirCourse& course) {
  for (const Dose& dose : course.facts.doses) {
    Object resource = administration(paper, course, dose.on, "completed");
    std::vector<std::string> said;
    if (dose.vomited) said.emplace_back("vomited");
    if (dose.no_food) said.emplace_back("without food");
    if (!said.empty()) resource.put("note", note(said));
    const std::string amount = quantity(std::to_string(dose.amount.count()), "mg");
    resource.put("dosage", Object().put("dose", amount).json());
    paper.add(paper.url("dose", dose.recorded.first_row), resource);
  }
}

/// Misses that count: on a rest or held day nothing was to be taken.
void add_misses(Paper& paper, const FhirCourse& course) {
  for (const JudgedDay& day : course.status.days) {
    const Miss* miss = course.facts.miss_on(day.on);
    if (miss == nullptr || (day.state != DayState::missed && day.state != DayState::partial)) {
      continue;
    }
    paper.add(paper.url("miss", miss->recorded.first_row),
              administration(paper, course, day.on, "not-done"));
  }
}

}  // namespace

void add_course(Paper& paper, const FhirCourse& course, bool doses) {
  const std::vector<Step> steps = steps_of(course, paper.record.today);
  for (const Step& step : steps) add_request(paper, step);
  add_statement(paper, course, steps);
  add_total(paper, course);
  if (!doses) return;
  add_doses(paper, course);
  add_misses(paper, course);
}

}  // namespace isotrack::fhir
