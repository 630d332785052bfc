#include "isotrack/store/bulk.hpp"

#include "store/dose_days.hpp"
#include "store/entry.hpp"
#include "store/facts.hpp"
#include "store/row_batch.hpp"
#include "store/transaction.hpp"
#include "store/writer.hpp"

/// Facts of many patients in one transaction. What makes a single write slow where there are
/// millions is done otherwise, and comes to the same:
///
/// - An entry is written before its rows, with the digest over them, because a row whose entry is
///   not there yet makes SQLite search all tables once it comes.
/// - Rows are written many a statement (`RowBatch`).
/// - Patient and course are looked up once, not by the foreign keys of every row.
/// - The trigger that takes away the text of a course's doses is left out meanwhile; the text is
///   worked out once a course (`add_dose_days`).
/// - Changed pages may fill 64 MiB before they are written, not SQLite's 2: an index that is in
///   another order than the rows is then written once, not at every page of them.
namespace isotrack {
namespace {

constexpr const char* dose_trigger = "dose_days_after_insert";
constexpr const char* more_memory = "PRAGMA cache_size = -65536";  // negative: KiB

}  // namespace

struct BulkWriter::Inner {
  Inner(Session& opened, EntryContext given);

  EntryId record(const PatientFacts& facts);

  /// Puts the facts into their tables' batches.
  void spread(const PatientFacts& facts);

  /// The entry to be, its number and UUID made.
  EntryColumns next_entry(PatientId patient);

  Session& session;
  EntryContext context;
  KeysUnchecked keys_unchecked;
  std::optional<Transaction> transaction;
  EntryId last = 0;  ///< the last entry so far
  std::string uuid;  ///< of it
  std::string trigger;
  RowBatch weights;
  RowBatch doses;
  RowBatch misses;
  RowBatch tests;
  RowBatch draws;
  RowBatch values;

  /// In the order of digests.
  std::array<RowBatch*, 6> batches{&weights, &doses, &misses, &tests, &draws, &values};
};

namespace {

/// The last entry, and the write lock with it.
EntryId last_entry(Statements& statements) {
  Use use = statements("SELECT coalesce(max(id), 0) FROM entry");
  use.step();
  return (*use).getColumn(0).getInt64();
}

/// Instead of the foreign keys of the facts: they name these rows, and their own entry.
void check_owners(Statements& statements, const PatientFacts& facts) {
  Use patient = statements("SELECT 1 FROM patient WHERE id = ?1");
  if (!patient.with(facts.patient).step()) {
    throw Error(ExitStatus::bug, "facts of a patient that is not in the record", {},
                Outcome::not_stored);
  }
  for (const CourseFacts& course : facts.courses) {
    Use use = statements("SELECT 1 FROM course WHERE id = ?1 AND patient_id = ?2");
    if (use.with(course.course, facts.patient).step()) continue;
    throw Error(ExitStatus::bug, "facts of a course that is not in the record of the patient", {},
                Outcome::not_stored);
  }
}

std::string text_of_trigger(SQLite::Database& db) {
  SQLite::Statement text(db, "SELECT sql FROM sqlite_schema WHERE name = ?1");
  text.bind(1, dose_trigger);
  text.executeStep();
  return text.getColumn(0).getString();
}

}  // namespace

BulkWriter::Inner::Inner(Session& opened, EntryContext given)
    : session(opened),
      context(std::move(given)),
      keys_unchecked(opened.db()),
      transaction(std::in_place, opened.db()),
      last(last_entry(opened.statements())),
      trigger(text_of_trigger(opened.db())),
      weights(opened.statements(), Table::weight),
      doses(opened.statements(), Table::dose),
      misses(opened.statements(), Table::miss),
      tests(opened.statements(), Table::pregnancy_test),
      draws(opened.statements(), Table::lab_draw),
      values(opened.statements(), Table::lab_value) {
  opened.db().exec(more_memory);
  opened.db().exec(std::string("DROP TRIGGER ") + dose_trigger);
}

void BulkWriter::Inner::spread(const PatientFacts& facts) {
  for (const CourseFacts& course : facts.courses) {
    for (const WeightEntry& fact : course.weights) weights.add(content_of(course.course, fact));
    for (const Dose& fact : course.doses) doses.add(content_of(course.course, fact));
    for (const Miss& fact : course.misses) misses.add(content_of(course.course, fact));
  }
  for (const PregnancyTest& fact : facts.tests) tests.add(content_of(facts.patient, fact));
  for (const LabDraw& draw : facts.draws) {
    draws.add(content_of(facts.patient, draw));
    for (const LabValue& fact : draw.values) {
      values.add(content_of(facts.patient, draw.collected, fact));
    }
  }
}

EntryColumns BulkWriter::Inner::next_entry(PatientId patient) {
  uuid = random_uuid();
  EntryColumns entry{++last,
                     uuid,
                     context.recorded_at,
                     iso(context.local_date),
                     context.user,
                     context.command,
                     context.reason,
                     context.once_key,
                     patient,
                     std::nullopt};
  context.once_key.reset();
  return entry;
}

EntryId BulkWriter::Inner::record(const PatientFacts& facts) {
  Statements& statements = session.statements();
  check_owners(statements, facts);
  spread(facts);
  const EntryColumns entry = next_entry(facts.patient);
  Digest digest;
  add_entry(digest, statements, entry);
  for (const RowBatch* batch : batches) batch->add_to(digest, entry.id);
  insert_entry(statements, entry, digest.finished());
  for (const CourseFacts& course : facts.courses) {
    if (!course.doses.empty()) add_dose_days(statements, course.course, course.doses);
  }
  for (RowBatch* batch : batches) batch->write(entry.id);
  return entry.id;
}

BulkWriter::BulkWriter(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}

BulkWriter::BulkWriter(BulkWriter&&) noexcept = default;

BulkWriter::~BulkWriter() = default;

EntryId BulkWriter::record(const PatientFacts& facts) {
  return guarded(inner_->session.place(), During::writing, [&] { return inner_->record(facts); });
}

EntryId BulkWriter::commit() {
  Session& session = inner_->session;
  guarded(session.place(), During::writing, [&] { session.db().exec(inner_->trigger); });
  commit_transaction(session, inner_->transaction, inner_->uuid);
  return inner_->last;
}

BulkWriter Store::begin_bulk(EntryContext context) {
  Session& session = inner_->session;
  if (session.access() != Access::write) {
    throw Error(ExitStatus::bug, "a record opened for reading was to be written", {},
                Outcome::not_stored);
  }
  return guarded(session.place(), During::writing, [&] {
    return BulkWriter(std::make_unique<BulkWriter::Inner>(session, std::move(context)));
  });
}

}  // namespace isotrack
