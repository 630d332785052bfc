#include <algorithm>

#include "store/facts.hpp"
#include "store/writer.hpp"

namespace isotrack {
namespace {

constexpr std::array logging_spellings{Spelling<Logging>{Logging::daily, "daily"},
                                       Spelling<Logging>{Logging::visits, "visits"}};
constexpr std::array category_spellings{Spelling<Category>{Category::can, "can"},
                                        Spelling<Category>{Category::cannot, "cannot"},
                                        Spelling<Category>{Category::unknown, "unknown"}};

CategoryEntry read_category(const Row& row) {
  return {recorded(row), row.date(2), row.one_of(3, category_spellings)};
}

ProgrammeEntry read_programme(const Row& row) { return {recorded(row), row.date(2), row.text(3)}; }

Contact read_contact(const Row& row) { return {recorded(row), row.text(2), row.text(3)}; }

void read_terms(const Row& row, PatientRecord& patient) {
  patient.recorded = recorded(row);
  patient.code = row.text(2);
  patient.name = row.optional_text(3).value_or("");
  patient.logging = row.one_of(4, logging_spellings);
  patient.birth_date = row.optional_date(5);
  if (row.optional_text(6)) patient.weight_unit = row.one_of(6, weight_unit_spellings);
}

/// The id of a patient in force; null when there is no such code.
std::optional<PatientId> id_of(Statements& statements, const std::string& code) {
  Use use = statements(
      "SELECT id, patient_id FROM patient_terms WHERE code = ?1 AND withdrawn_by IS NULL");
  if (!use.with(code).step()) return std::nullopt;
  return Row(*use, "patient_terms").integer(1, 1, INT64_MAX);
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

std::vector<PatientBrief> read_patients(Statements& statements, Listed listed) {
  const std::string archived =
      "EXISTS (SELECT 1 FROM patient_setting AS setting WHERE setting.withdrawn_by IS NULL"
      " AND setting.patient_id = patient_terms.patient_id AND setting.key = ?1)";
  std::string sql =
      "SELECT id, patient_id, code FROM patient_terms WHERE withdrawn_by IS NULL AND ";
  if (listed == Listed::all) sql += "?1 IS NOT NULL";
  if (listed == Listed::active) sql += "NOT " + archived;
  if (listed == Listed::archived) sql += archived;
  Use use = statements(sql + " ORDER BY code");
  std::vector<PatientBrief> found;
  for (use.with(std::string(archived_key)); use.step();) {
    const Row row(*use, "patient_terms");
    found.push_back({row.integer(1, 1, INT64_MAX), row.text(2)});
  }
  return found;
}

std::optional<PatientRecord> read_patient(Statements& statements, const std::string& code) {
  const Snapshot snapshot(statements.db());
  const auto id = id_of(statements, code);
  if (!id) return std::nullopt;
  LoadedPatient loaded =
      std::move(read_batch(statements, {{*id, code}}, DosesAs::recorded).front());
  if (loaded.trouble) throw *loaded.trouble;
  return std::move(loaded.record);
}

std::vector<LoadedPatient> read_batch(Statements& statements,
                                      const std::vector<PatientBrief>& patients, DosesAs doses) {
  const Snapshot snapshot(statements.db());
  std::vector<LoadedPatient> out;
  for (const PatientBrief& brief : patients) out.push_back({brief, PatientRecord{}, {}});
  Owners<PatientRecord> records;
  Owners<Events> events;
  for (LoadedPatient& each : out) {
    each.record->id = each.brief.id;
    records.push_back({each.brief.id, &*each.record, &each.trouble});
  }
  std::ranges::sort(records, {}, &Owned<PatientRecord>::id);
  for (const Owned<PatientRecord>& each : records) {
    events.push_back({each.id, &each.record->events, each.trouble});
  }
  read_facts(
      statements,
      {Table::patient_terms, "patient_id", "code, name, logging, birth_date, weight_unit", "id"},
      records, read_terms);
  read_facts(statements, {Table::category, "patient_id", "from_on, category", "from_on"}, records,
             into(&PatientRecord::categories, read_category));
  read_facts(statements, {Table::programme, "patient_id", "from_on, programme", "from_on"}, records,
             into(&PatientRecord::programmes, read_programme));
  read_facts(statements, {Table::contact, "patient_id", "role, text", "role"}, records,
             into(&PatientRecord::contacts, read_contact));
  read_events(statements, events);
  read_courses(statements, records, doses);
  for (LoadedPatient& each : out) {
    if (!each.trouble && each.record->code != each.brief.code) each.record.reset();
    if (each.trouble) each.record.reset();
  }
  return out;
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
