#include "store/facts.hpp"
#include "store/writer.hpp"

namespace isotrack {
namespace {

constexpr std::array logging_spellings{Spelling<Logging>{Logging::daily, "daily"},
                                       Spelling<Logging>{Logging::visits, "visits"}};
constexpr std::array category_spellings{Spelling<Category>{Category::can, "can"},
                                        Spelling<Category>{Category::cannot, "cannot"},
                                        Spelling<Category>{Category::unknown, "unknown"}};

std::vector<CategoryEntry> read_categories(Statements& statements, PatientId patient) {
  Use use =
      statements(with_first("SELECT id, recorded_by, from_on, category, {first} FROM category"
                            " WHERE patient_id = ?1 AND withdrawn_by IS NULL ORDER BY from_on",
                            "category"));
  std::vector<CategoryEntry> found;
  for (use.with(patient); use.step();) {
    const Row row(*use, "category");
    found.push_back({recorded(row), row.date(2), row.one_of(3, category_spellings)});
  }
  return found;
}

std::vector<ProgrammeEntry> read_programmes(Statements& statements, PatientId patient) {
  Use use =
      statements(with_first("SELECT id, recorded_by, from_on, programme, {first} FROM programme"
                            " WHERE patient_id = ?1 AND withdrawn_by IS NULL ORDER BY from_on",
                            "programme"));
  std::vector<ProgrammeEntry> found;
  for (use.with(patient); use.step();) {
    const Row row(*use, "programme");
    found.push_back({recorded(row), row.date(2), row.text(3)});
  }
  return found;
}

std::vector<Contact> read_contacts(Statements& statements, PatientId patient) {
  Use use =
      statements(with_first("SELECT id, recorded_by, role, text, {first} FROM contact"
                            " WHERE patient_id = ?1 AND withdrawn_by IS NULL ORDER BY role",
                            "contact"));
  std::vector<Contact> found;
  for (use.with(patient); use.step();) {
    const Row row(*use, "contact");
    found.push_back({recorded(row), row.text(2), row.text(3)});
  }
  return found;
}

std::optional<PatientRecord> read_terms(Statements& statements, const std::string& code) {
  Use use = statements(with_first(
      "SELECT id, recorded_by, patient_id, code, name, logging, birth_date, weight_unit, {first}"
      " FROM patient_terms WHERE code = ?1 AND withdrawn_by IS NULL",
      "patient_terms"));
  if (!use.with(code).step()) return std::nullopt;
  const Row row(*use, "patient_terms");
  PatientRecord patient;
  patient.recorded = recorded(row);
  patient.id = row.integer(2, 1, INT64_MAX);
  patient.code = row.text(3);
  patient.name = row.optional_text(4).value_or("");
  patient.logging = row.one_of(5, logging_spellings);
  patient.birth_date = row.optional_date(6);
  if (row.optional_text(7)) patient.weight_unit = row.one_of(7, weight_unit_spellings);
  return patient;
}

std::optional<std::string> iso(const std::optional<Date>& on) {
  return on ? std::optional(isotrack::iso(*on)) : std::nullopt;
}

void record_terms(OpenEntry& writer, PatientId id, const PatientRecord& patient) {
  std::optional<std::string> unit;
  if (patient.weight_unit) unit = spelled(weight_unit_spellings, *patient.weight_unit);
  writer.record(Table::patient_terms,
                {id, patient.code, optional_text(patient.name),
                 spelled(logging_spellings, patient.logging), iso(patient.birth_date), unit});
}

}  // namespace

std::optional<PatientRecord> read_patient(Statements& statements, const std::string& code) {
  const Snapshot snapshot(statements.db());
  std::optional<PatientRecord> patient = read_terms(statements, code);
  if (!patient) return std::nullopt;
  patient->categories = read_categories(statements, patient->id);
  patient->programmes = read_programmes(statements, patient->id);
  patient->contacts = read_contacts(statements, patient->id);
  patient->events = read_events(statements, patient->id);
  patient->courses = read_courses(statements, patient->id);
  return patient;
}

void Writer::about(PatientId patient) { inner_->patient = patient; }

PatientId Writer::add_patient(const PatientRecord& patient) {
  const PatientId id = inner_->record(Table::patient, {});
  record_terms(*inner_, id, patient);
  about(id);
  return id;
}

void Writer::replace_patient(const PatientRecord& patient) {
  inner_->withdraw(Table::patient_terms, patient.recorded);
  record_terms(*inner_, patient.id, patient);
  about(patient.id);
}

void Writer::add(PatientId patient, const CategoryEntry& fact) {
  inner_->record(Table::category,
                 {patient, isotrack::iso(fact.from), spelled(category_spellings, fact.category)});
}

void Writer::add(PatientId patient, const ProgrammeEntry& fact) {
  inner_->record(Table::programme, {patient, isotrack::iso(fact.from), fact.programme});
}

void Writer::add(PatientId patient, const Contact& fact) {
  inner_->record(Table::contact, {patient, fact.role, fact.text});
}

void Writer::withdraw(const CategoryEntry& fact) {
  inner_->withdraw(Table::category, fact.recorded);
}

void Writer::withdraw(const ProgrammeEntry& fact) {
  inner_->withdraw(Table::programme, fact.recorded);
}

void Writer::withdraw(const Contact& fact) { inner_->withdraw(Table::contact, fact.recorded); }

}  // namespace isotrack
