#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "../commands.hpp"
#include "../files.hpp"
#include "../invocation.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/fhir.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "isotrack/reference/clinical_codes.hpp"
#include "new_files.hpp"

/// One patient as FHIR resources, for the systems of a clinic.
namespace isotrack {
namespace {

constexpr ExportKind bundle_file{"bundle", "FHIR bundle", fhir_begins};

/// The courses to be exported: that of --course, else all of them.
FhirRecord read_record(Invocation& invocation, Store& store) {
  FhirRecord out;
  out.patient = invocation.patient(store);
  out.today = invocation.today();
  out.salt = store.patient_salt(out.patient.id).value_or("");
  std::vector<CourseRecord> courses = out.patient.courses;
  if (invocation.arguments().value("--course")) courses = {invocation.course(out.patient)};
  for (const CourseRecord& course : courses) {
    out.courses.push_back({as_of(course, out.today), invocation.status(out.patient, course)});
  }
  return out;
}

std::string bundle_of(Invocation& invocation, const FhirRecord& record) {
  const LabTables labs = load_lab_tables();
  const MoodRules mood = load_mood_rules();
  const ClinicalCodes codes = load_clinical_codes();
  const Arguments& arguments = invocation.arguments();
  return to_fhir(record, {invocation.products(), labs, mood, codes},
                 {arguments.flag("--identify"), arguments.flag("--doses")});
}

/// What of the person is in it.
std::string scope_words(const Invocation& invocation, const FhirRecord& record) {
  const bool identify = invocation.arguments().flag("--identify");
  if (!identify) return "No name and no birth date are in it; the code and every date are.";
  const bool has_name = !record.patient.name.empty();
  if (has_name && record.patient.birth_date) return "The name and the birth date are in it.";
  if (has_name) return "The name is in it; no birth date is recorded.";
  if (record.patient.birth_date) return "The birth date is in it; no name is recorded.";
  return "No name and no birth date are recorded.";
}

Result run(Invocation& invocation) {
  const std::string path = export_path(invocation, bundle_file);
  Store& store = invocation.store(Access::read);
  const FhirRecord record = read_record(invocation, store);
  const std::string bundle = bundle_of(invocation, record);
  if (path.empty()) return {bundle};
  PrivateFile file(path);
  file.write(bundle);
  file.place();
  // A line a resource, one before them and one behind.
  const auto lines = std::ranges::count(bundle, '\n');
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.patient = record.patient.code;
  receipt.says_whose = true;
  receipt.lines = {
      fmt::format("{} of {} written to {}, mode 0600.", count_text(lines - 2, "resource"),
                  record.patient.code, visible(path)),
      scope_words(invocation, record)};
  return {invocation.quiet() ? std::string() : invocation.render(receipt)};
}

}  // namespace

const CommandSpec export_fhir_command{
    "export fhir",
    "",
    "data",
    "one patient as FHIR R4 resources",
    "",
    "A bundle for the systems of a clinic: plan, courses with their totals, weights, results,\n"
    "pregnancy tests, mood scores; with --doses each dose. It is pseudonymous: without\n"
    "--identify neither name nor birth date, and never a text that somebody typed. What becomes\n"
    "what stands in docs/spec/fhir.md.",
    {"export fhir -o me.json", "export fhir -p P-0412 --doses -o 0412.json"},
    {{"--output", "FILE", "write there, mode 0600 (standard output)"},
     {"--force", "", "also over a file that is no FHIR bundle"},
     {"--doses", "", "each dose and each declared miss, too"},
     {"--identify", "", "the name and the birth date, too"}},
    false,
    run};

}  // namespace isotrack
