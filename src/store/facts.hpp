#pragma once

#include <initializer_list>

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

/// Row and entry of a fact: columns 0 (id) and 1 (recorded_by) of every SELECT of facts.
Recorded recorded(const Row& row);

std::optional<PatientRecord> read_patient(Statements& statements, const std::string& code);

/// Courses in force of a patient, ascending by number.
std::vector<CourseRecord> read_courses(Statements& statements, PatientId patient);

}  // namespace isotrack
