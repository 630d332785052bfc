#pragma once

#include <initializer_list>
#include <type_traits>
#include <vector>

#include "isotrack/store/store.hpp"
#include "store/row.hpp"
#include "store/statements.hpp"
#include "store/tables.hpp"

namespace isotrack {

inline constexpr std::array weight_unit_spellings{Spelling<WeightUnit>{WeightUnit::kg, "kg"},
                                                  Spelling<WeightUnit>{WeightUnit::lb, "lb"},
                                                  Spelling<WeightUnit>{WeightUnit::st_lb, "st_lb"}};

/// Records a row; `content` in the order of the table's columns. Returns its id. Refused (exit 3)
/// when a fact in force leaves no room for it.
std::int64_t insert(Statements& statements, Table table, EntryId entry,
                    std::initializer_list<Value> content);

/// Withdraws a row in force.
void withdraw(Statements& statements, Table table, EntryId entry, std::int64_t row);

/// `what` conflicts with a fact in force, when `trouble` says so; else `trouble` itself goes on.
[[noreturn]] void rethrow_conflict(const SQLite::Exception& trouble, const FactTable& table);

/// NULL for no date.
Value date_or_null(const std::optional<Date>& on);

/// `sql` of facts of `table` with `{first}`, the last of its columns, replaced by row and entry of
/// each fact's first recording.
std::string with_first(std::string_view sql, std::string_view table);

/// Row and entry of a fact: columns 0 (id), 1 (recorded_by) and the two of `{first}` of every
/// SELECT of facts.
Recorded recorded(const Row& row);

/// The facts of `table` that `sql` (see `with_first`) finds for `patient` (?1), each made by `read`
/// of a `Row`.
template <class Read>
auto read_facts(Statements& statements, std::string_view table, PatientId patient,
                std::string_view sql, Read read) {
  Use use = statements(with_first(sql, table));
  std::vector<std::invoke_result_t<Read, const Row&>> found;
  for (use.with(patient); use.step();) found.push_back(read(Row(*use, table)));
  return found;
}

std::optional<PatientRecord> read_patient(Statements& statements, const std::string& code);

/// What happened to a patient besides doses; `read_events` calls the three after it.
Events read_events(Statements& statements, PatientId patient);
void read_prevention(Statements& statements, PatientId patient, Events& events);
void read_supplies(Statements& statements, PatientId patient, Events& events);
void read_monitoring(Statements& statements, PatientId patient, Events& events);

/// Courses in force of a patient, ascending by number.
std::vector<CourseRecord> read_courses(Statements& statements, PatientId patient);

}  // namespace isotrack
