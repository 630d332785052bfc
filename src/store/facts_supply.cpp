#include <algorithm>
#include <utility>

#include "store/content.hpp"
#include "store/facts.hpp"
#include "store/writer.hpp"

namespace isotrack {
namespace {

/// Nothing for NULL.
std::vector<CapsuleCount> read_capsules(const Row& row, int column) {
  auto capsules = capsules_in(row.optional_text(column).value_or(""));
  if (!capsules) row.damaged(column, "capsules");
  return std::move(*capsules);
}

Value capsules_value(std::vector<CapsuleCount> capsules) {
  for (const CapsuleCount& each : capsules) {
    if (!parse_capsule_count(spelt({each}))) {
      throw Error(ExitStatus::bug, "a capsule count that cannot be read reached the store", {},
                  Outcome::not_stored);
    }
  }
  std::ranges::stable_sort(capsules, std::ranges::greater{}, &CapsuleCount::strength_mg);
  return optional_text(spelt(capsules));
}

Prescription read_prescription(const Row& row) {
  return {recorded(row), row.date(2), row.optional_count(3, 1), row.optional_count(4, 0)};
}

Dispensing read_dispensing(const Row& row) {
  return {recorded(row), row.date(2), row.optional_count(3, 1), read_capsules(row, 4),
          row.optional_text(5).value_or("")};
}

}  // namespace

void read_supplies(Statements& statements, const Owners<Events>& events) {
  read_facts(statements,
             {Table::prescription, "patient_id", "on_date, days, refills", "on_date, id"}, events,
             into(&Events::prescriptions, read_prescription));
  read_facts(statements,
             {Table::dispensing, "patient_id", "on_date, days, capsules, product", "on_date, id"},
             events, into(&Events::dispensings, read_dispensing));
}

void Writer::add(PatientId patient, const Prescription& fact) {
  inner_->record(Table::prescription, {patient, iso(fact.on), fact.days, fact.refills});
}

void Writer::add(PatientId patient, const Dispensing& fact) {
  inner_->record(Table::dispensing, {patient, iso(fact.on), fact.days,
                                     capsules_value(fact.capsules), optional_text(fact.product)});
}

void Writer::withdraw(const Prescription& fact) {
  inner_->withdraw(Table::prescription, fact.recorded);
}

void Writer::withdraw(const Dispensing& fact) {
  inner_->withdraw(Table::dispensing, fact.recorded);
}

}  // namespace isotrack
