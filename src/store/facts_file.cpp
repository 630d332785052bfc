#include "store/facts.hpp"
#include "store/writer.hpp"

/// Facts of the whole file: they have no owner, else they are facts like the others.
namespace isotrack {

std::vector<Configured> Store::configuration() const {
  return guarded(inner_->session.place(), During::reading, [&] {
    Use use = inner_->session.statements()(
        with_first("SELECT id, recorded_by, key, value, {first} FROM configured"
                   " WHERE withdrawn_by IS NULL ORDER BY key",
                   "configured"));
    std::vector<Configured> found;
    while (use.step()) {
      const Row row(*use, "configured");
      found.push_back({recorded(row), row.text(2), row.text(3)});
    }
    return found;
  });
}

std::vector<ClinicFile> read_clinic_files(Statements& statements) {
  Use use =
      statements(with_first("SELECT id, recorded_by, kind, file_id, text, {first} FROM clinic_file"
                            " WHERE withdrawn_by IS NULL ORDER BY kind, file_id",
                            "clinic_file"));
  std::vector<ClinicFile> found;
  while (use.step()) {
    const Row row(*use, "clinic_file");
    const std::string kind = row.text(2);
    if (kind != "programme" && kind != "lab_plan") row.damaged(2, "a kind of clinic file");
    found.push_back({recorded(row), kind, row.text(3), row.document(4)});
  }
  return found;
}

std::vector<ClinicFile> Store::clinic_files() const {
  return guarded(inner_->session.place(), During::reading,
                 [&] { return read_clinic_files(inner_->session.statements()); });
}

void Writer::add(const Configured& fact) {
  inner_->record(Table::configured, {fact.key, fact.value});
}

void Writer::add(const ClinicFile& fact) {
  if (!is_plain_document(fact.text)) {
    throw Error(ExitStatus::refused, "the file holds control characters",
                "save it as plain UTF-8 text", Outcome::not_stored);
  }
  inner_->record(Table::clinic_file, {fact.kind, fact.id, Value::document(fact.text)});
}

void Writer::withdraw(const Configured& fact) {
  inner_->withdraw(Table::configured, fact.recorded);
}

void Writer::withdraw(const ClinicFile& fact) {
  inner_->withdraw(Table::clinic_file, fact.recorded);
}

}  // namespace isotrack
