#include "fhir_parts.hpp"

/// What was measured, tested or answered, as it was entered: a number keeps its digits and unit.
namespace isotrack::fhir {
namespace {

/// A category of the code system observation-category.
std::string category(std::string_view code) {
  const std::string coding =
      Object()
          .text("system", "http://terminology.hl7.org/CodeSystem/observation-category")
          .text("code", code)
          .json();
  return list({Object().put("coding", list({coding})).json()});
}

struct Head {
  std::string_view status = "final";  ///< of the value set observation-status
  std::string_view category;
  std::string code;  ///< a CodeableConcept
  Date on;
};

Object observation(const Paper& paper, const Head& head) {
  Object out;
  out.text("resourceType", "Observation").text("status", head.status);
  out.put("category", category(head.category)).put("code", head.code);
  out.put("subject", paper.patient()).text("effectiveDateTime", iso(head.on));
  return out;
}

/// The number of a weight without its unit; stones are told in pounds, which UCUM has.
/// Source: S58h, S59.
std::string weight_quantity(const TypedWeight& weight) {
  if (weight.unit == WeightUnit::st_lb) {
    return quantity(trimmed(decimal({weight.value.count(), nanograms_per_pound}, 4)), "[lb_av]");
  }
  const std::string digits = weight.text.substr(0, weight.text.find_first_not_of("0123456789."));
  return quantity(digits, weight.unit == WeightUnit::kg ? "kg" : "[lb_av]");
}

void add_weights(Paper& paper, const CourseRecord& course) {
  for (const WeightEntry& weight : course.weights) {
    if (weight.on > paper.record.today) continue;
    Object resource = observation(
        paper, {"final", "vital-signs", concept_of(paper.tables.codes.at("weight")), weight.on});
    resource.put("valueQuantity", weight_quantity(weight.weight));
    paper.add(paper.url("weight", weight.recorded.first_row), resource);
  }
}

void add_result(Paper& paper, const LabDraw& draw, const LabValue& value) {
  const Analyte* analyte = paper.tables.labs.find(value.analyte);
  const LabUnit* unit = analyte == nullptr ? nullptr : analyte->unit(value.unit);
  const std::string name = analyte == nullptr ? value.analyte : analyte->name;
  Object resource = observation(
      paper, {"final", "laboratory", loinc_or_words(unit == nullptr ? "" : unit->loinc, name),
              draw.collected});
  resource.put("valueQuantity", quantity(value.number.text, value.unit));
  if (draw.fasting != Fasting::unknown) {
    resource.put("note", list({words(draw.fasting == Fasting::yes ? "fasting" : "not fasting")}));
  }
  if (value.upper_limit) {
    const std::string high = quantity(value.upper_limit->text, value.unit);
    resource.put("referenceRange", list({Object().put("high", high).json()}));
  }
  paper.add(paper.url("result", draw.recorded.first_row, value.analyte), resource);
}

std::string test_code(const Paper& paper, TestKind kind) {
  if (kind == TestKind::unknown) return words("pregnancy test");
  return concept_of(paper.tables.codes.at(kind == TestKind::urine ? "pregnancy_test.urine"
                                                                  : "pregnancy_test.serum"));
}

/// A test that failed says why there is no value; one whose result is awaited is `registered`.
void add_test(Paper& paper, const PregnancyTest& test) {
  const bool is_pending = test.result == TestResult::pending;
  Object resource = observation(paper, {is_pending ? "registered" : "final", "laboratory",
                                        test_code(paper, test.kind), test.collected});
  if (test.result == TestResult::invalid) {
    const std::string coding =
        Object()
            .text("system", "http://terminology.hl7.org/CodeSystem/data-absent-reason")
            .text("code", "error")
            .json();
    resource.put("dataAbsentReason",
                 Object().put("coding", list({coding})).text("text", "invalid test").json());
  } else if (!is_pending) {
    resource.put("valueCodeableConcept", words(name_of(test.result)));
  }
  if (test.setting != TestSetting::unknown) {
    resource.put("note",
                 list({words(test.setting == TestSetting::home ? "tested at home"
                                                               : "tested in a medical setting")}));
  }
  paper.add(paper.url("pregnancy_test", test.recorded.first_row), resource);
}

void add_mood(Paper& paper, const MoodScore& score) {
  constexpr std::size_t items_of_phq9 = 9;
  const MoodRules& rules = paper.tables.mood;
  const bool is_phq2 = score.instrument == MoodInstrument::phq2;
  const std::string name = name_of(score.instrument) + " total";
  Object resource = observation(
      paper, {"final", "survey",
              loinc_or_words(is_phq2 ? rules.phq2_loinc : rules.phq9_loinc, name), score.on});
  resource.put("valueQuantity", quantity(std::to_string(score.total), "{score}"));
  if (!is_phq2 && score.items.size() == items_of_phq9) {
    resource.put("component",
                 list({Object()
                           .put("code", loinc_or_words(rules.item9_loinc, rules.items.back()))
                           .put("valueInteger", std::to_string(score.items.back()))
                           .json()}));
  }
  paper.add(paper.url("mood_score", score.recorded.first_row), resource);
}

}  // namespace

void add_observations(Paper& paper) {
  const Events& events = paper.record.patient.events;
  const Date today = paper.record.today;
  for (const FhirCourse& course : paper.record.courses) add_weights(paper, course.facts);
  for (const LabDraw& draw : events.draws) {
    if (draw.collected > today) continue;
    for (const LabValue& value : draw.values) add_result(paper, draw, value);
  }
  for (const PregnancyTest& test : events.tests) {
    if (test.collected <= today) add_test(paper, test);
  }
  for (const MoodScore& score : events.moods) {
    if (score.on <= today) add_mood(paper, score);
  }
}

}  // namespace isotrack::fhir
