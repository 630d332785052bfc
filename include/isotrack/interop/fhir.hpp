#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/clinical_code.hpp"
#include "isotrack/domain/course.hpp"
#include "isotrack/domain/laboratory.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/status.hpp"
#include "isotrack/domain/symptom.hpp"

/// FHIR R4 (hl7.org/fhir/R4), export only: one patient as a Bundle of type `collection`, for the
/// systems of a clinic. What becomes what is told in docs/spec/fhir.md.
namespace isotrack {

/// How every such export begins.
inline constexpr std::string_view fhir_begins = R"({"resourceType":"Bundle")";

/// A course and what is worked out of it.
struct FhirCourse {
  CourseRecord facts;   ///< as of the day of the export
  StatusReport status;  ///< of that day
};

/// One patient on a day. Events dated later than that day are left out.
struct FhirRecord {
  PatientRecord patient;
  std::vector<FhirCourse> courses;  ///< those to be exported, ascending by number
  Date today;
  /// Random and kept with the patient: what names each resource is worked out from it.
  std::string salt;
};

/// The tables that codes, units and names are looked up in.
struct FhirTables {
  const Products& products;
  const LabTables& labs;
  const MoodRules& mood;
  const ClinicalCodes& codes;
};

/// What goes into the bundle besides what always does.
struct FhirOptions {
  bool identify = false;  ///< name and birth date, too
  bool doses = false;     ///< each dose and declared miss as a resource of its own
};

/// The bundle, one line a resource, every decimal with the digits of the record; ends in a line
/// feed. The same record on the same day gives the same bytes. Texts that somebody typed (notes,
/// reasons) are left out, but for the name, with `identify`. Throws `Error` (bug) on a product that
/// is not in the catalogue.
std::string to_fhir(const FhirRecord& record, const FhirTables& tables,
                    const FhirOptions& options = {});

}  // namespace isotrack
