#include "store/tables.hpp"
#include "store/writer.hpp"

/// Erasing a patient removes every entry about that patient, whole, with all it recorded: what is
/// left of each is its number, so that the gap is no damage. Entries of others are not touched, so
/// no digest is made anew and no damage can be hidden by it.
namespace isotrack {
namespace {

/// The entries to go: those about the patient.
constexpr std::string_view going = "(SELECT entry_id FROM erasure WHERE by_entry = ?1)";

void check_patient(Statements& statements, PatientId patient) {
  Use use = statements("SELECT 1 FROM patient WHERE id = ?1");
  if (!use.with(patient).step()) {
    throw Error(ExitStatus::bug, "a patient who is not there was to be erased", {},
                Outcome::not_stored);
  }
}

/// No entry may hold facts of this patient and of something else.
void check_apart(Statements& statements, PatientId patient, EntryId by) {
  for (const FactTable& table : fact_tables) {
    const std::string owned = table.name == "patient"          ? "id = ?2"
                              : points_at(table, "patient_id") ? "patient_id = ?2"
                              : points_at(table, "course_id")
                                  ? "course_id IN (SELECT id FROM course WHERE patient_id = ?2)"
                                  : "?2 < 0";
    for (const char* column : {"recorded_by", "withdrawn_by"}) {
      if (table.is_identity() && std::string_view(column) == "withdrawn_by") continue;
      // Facts of the patient in entries that stay, and facts of others in entries that go.
      Use use = statements(replaced(replaced(filled("SELECT {by} FROM {t} WHERE {by} IS NOT NULL"
                                                    " AND ({owned}) <> ({by} IN " +
                                                        std::string(going) + ") LIMIT 1",
                                                    table),
                                             "{by}", column),
                                    "{owned}", owned));
      if (!use.with(by, patient).step()) continue;
      throw damage("entry " + (*use).getColumn(0).getString() +
                   " holds facts of more than one patient; nothing was erased");
    }
  }
}

/// What a merge put into the record of another patient, and was not redacted since.
std::vector<EntryId> copies_elsewhere(Statements& statements, EntryId by) {
  std::vector<EntryId> out;
  Use use = statements(
      "SELECT DISTINCT other.id FROM entry AS gone JOIN entry AS other"
      " ON other.origin_uuid IN (gone.uuid, gone.origin_uuid) OR other.uuid = gone.origin_uuid"
      " WHERE gone.id IN " +
      std::string(going) + " AND other.id NOT IN " + std::string(going) +
      " AND other.id NOT IN (SELECT entry_id FROM redaction) ORDER BY other.id");
  for (use.with(by); use.step();) out.push_back((*use).getColumn(0).getInt64());
  return out;
}

void remove_facts(Statements& statements, EntryId by, Erased& erased) {
  for (const FactTable& table : fact_tables) {
    if (table.is_identity()) continue;
    const int count =
        statements(filled("DELETE FROM {t} WHERE recorded_by IN " + std::string(going), table))
            .with(by)
            .run();
    erased.facts += count;
    if (count > 0) erased.tables.emplace_back(table.name, count);
  }
}

}  // namespace

Erased Writer::erase(PatientId patient) {
  Statements& statements = inner_->session.statements();
  Erased erased;
  guarded(inner_->session.place(), During::writing, [&] {
    const auto run = [&](const std::string& sql) { return statements(sql).with(id()).run(); };
    check_patient(statements, patient);
    erased.entries = statements(
                         "INSERT INTO erasure (entry_id, by_entry)"
                         " SELECT id, ?1 FROM entry WHERE patient_id = ?2")
                         .with(id(), patient)
                         .run();
    check_apart(statements, patient, id());
    erased.copies = copies_elsewhere(statements, id());
    // A redaction that is being made is what lets facts go; those made before stay until then.
    run("INSERT OR IGNORE INTO redaction (entry_id, by_entry)"
        " SELECT entry_id, ?1 FROM erasure WHERE by_entry = ?1");
    remove_facts(statements, id(), erased);
    statements("DELETE FROM calendar_item WHERE patient_id = ?1").with(patient).run();
    run("DELETE FROM redaction WHERE entry_id IN " + std::string(going));
    statements(
        "DELETE FROM dose_days WHERE course_id IN"
        " (SELECT id FROM course WHERE patient_id = ?1)")
        .with(patient)
        .run();
    statements("DELETE FROM course WHERE patient_id = ?1").with(patient).run();
    run("DELETE FROM entry WHERE id IN " + std::string(going));
    statements("DELETE FROM patient WHERE id = ?1").with(patient).run();
  });
  inner_->patient.reset();
  inner_->touched.reset();
  return erased;
}

void Store::compact() {
  Session& session = inner_->session;
  guarded(session.place(), During::reading, [&] { session.db().exec("VACUUM"); });
}

}  // namespace isotrack
