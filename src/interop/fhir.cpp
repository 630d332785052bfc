#include "isotrack/interop/fhir.hpp"

#include <nlohmann/json.hpp>

#include "fhir_parts.hpp"
#include "isotrack/interop/derived_uuid.hpp"

namespace isotrack {
namespace fhir {
namespace {

constexpr std::string_view ucum_system = "http://unitsofmeasure.org";
constexpr std::string_view loinc_system = "http://loinc.org";
constexpr std::string_view atc_system = "http://www.whocc.no/atc";

/// The code of the patient is a pseudonym; the first identifier is the one that means the same
/// patient in every export and nobody else's.
void add_patient(Paper& paper, bool identify) {
  const PatientRecord& patient = paper.record.patient;
  const std::string url = paper.url("patient");
  Object resource;
  resource.text("resourceType", "Patient");
  resource.put("identifier",
               list({Object().text("system", "urn:ietf:rfc:3986").text("value", url).json(),
                     Object()
                         .put("type", words("patient code of isotrack"))
                         .text("value", patient.code)
                         .json()}));
  if (identify && !patient.name.empty()) {
    resource.put("name", list({Object().text("text", patient.name).json()}));
  }
  if (identify && patient.birth_date) resource.text("birthDate", iso(*patient.birth_date));
  paper.add(url, resource);
}

}  // namespace

std::string quoted(std::string_view text) {
  using Json = nlohmann::json;
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string list(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : ",") + item;
  return "[" + out + "]";
}

Object& Object::put(std::string_view key, std::string_view json) {
  body_ += (body_.empty() ? "" : ",") + quoted(key) + ":" + std::string(json);
  return *this;
}

Object& Object::text(std::string_view key, std::string_view value) {
  return put(key, quoted(value));
}

std::string words(std::string_view text) { return Object().text("text", text).json(); }

std::string concept_of(std::string_view system, std::string_view code, std::string_view text) {
  return Object()
      .put("coding", list({Object().text("system", system).text("code", code).json()}))
      .text("text", text)
      .json();
}

std::string concept_of(const ClinicalCode& code) {
  return concept_of(code.system == CodeSystem::atc ? atc_system : loinc_system, code.code,
                    code.name);
}

std::string loinc_or_words(std::string_view code, std::string_view text) {
  return code.empty() ? words(text) : concept_of(loinc_system, code, text);
}

std::string quantity(std::string_view digits, std::string_view ucum, bool at_least) {
  Object out;
  out.put("value", digits);
  if (at_least) out.text("comparator", ">=");
  return out.text("unit", ucum).text("system", ucum_system).text("code", ucum).json();
}

std::string medicine_words(const std::string& name, const Product& product) {
  if (product.name.starts_with(name)) return product.name;
  return name + " (" + product.name + ")";
}

std::string Paper::url(std::string_view kind, std::int64_t key, std::string_view part) const {
  return "urn:uuid:" + derived_uuid({record.salt, "fhir", kind, std::to_string(key), part});
}

std::string Paper::reference(const std::string& url) {
  return Object().text("reference", url).json();
}

void Paper::add(const std::string& url, const Object& resource) {
  entries_.push_back(Object().text("fullUrl", url).put("resource", resource.json()).json());
}

}  // namespace fhir

std::string to_fhir(const FhirRecord& record, const FhirTables& tables,
                    const FhirOptions& options) {
  fhir::Paper paper(record, tables);
  fhir::add_patient(paper, options.identify);
  for (const FhirCourse& course : record.courses) {
    fhir::add_course(paper, course, options.doses);
  }
  fhir::add_observations(paper);
  std::string out = std::string(fhir_begins) + R"(,"type":"collection","entry":[)";
  const char* before = "\n";
  for (const std::string& entry : paper.entries()) {
    out += before + entry;
    before = ",\n";
  }
  return out + "\n]}\n";
}

}  // namespace isotrack
