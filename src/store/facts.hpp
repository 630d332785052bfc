#pragma once

#include <array>
#include <span>
#include <vector>

#include "isotrack/store/store.hpp"
#include "store/batch.hpp"
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
                    std::span<const Value> content);

/// The content of facts that are recorded one by one and in bulk.
std::array<Value, 4> content_of(CourseId course, const WeightEntry& fact);
std::array<Value, 7> content_of(CourseId course, const Dose& fact);
std::array<Value, 3> content_of(CourseId course, const Miss& fact);
std::array<Value, 6> content_of(PatientId patient, const PregnancyTest& fact);
std::array<Value, 4> content_of(PatientId patient, const LabDraw& fact);  ///< without its values
std::array<Value, 6> content_of(PatientId patient, Date collected, const LabValue& fact);

/// Withdraws a row in force.
void withdraw(Statements& statements, Table table, EntryId entry, std::int64_t row);

/// `what` conflicts with a fact in force, when `trouble` says so; else `trouble` itself goes on.
[[noreturn]] void rethrow_conflict(const SQLite::Exception& trouble, const FactTable& table);

/// NULL for no date.
Value date_or_null(const std::optional<Date>& on);

/// `sql` of facts of `table` with `{first}`, the last of its columns, replaced by row and entry of
/// each fact's first recording.
std::string with_first(std::string_view sql, std::string_view table);

/// Row and entry of a fact: columns 0 (id), 1 (recorded_by) and the last two (`{first}`) of every
/// SELECT of facts.
Recorded recorded(const Row& row);

/// Programmes and lab plans of the clinic's own in force, by kind and id.
std::vector<ClinicFile> read_clinic_files(Statements& statements);

/// Patients in force, ascending by code.
std::vector<PatientBrief> read_patients(Statements& statements, Listed listed);

/// All facts in force of a patient; null when there is no such code.
std::optional<PatientRecord> read_patient(Statements& statements, const std::string& code);

/// Those of several patients, in the order of `patients`, as one state of the file. What keeps one
/// of them from being read is in its place. Throws SQLite::Exception when a page cannot be read.
std::vector<LoadedPatient> read_batch(Statements& statements,
                                      const std::vector<PatientBrief>& patients, DosesAs doses);

/// What happened to patients besides doses.
void read_events(Statements& statements, const Owners<Events>& events);
void read_prevention(Statements& statements, const Owners<Events>& events);
void read_supplies(Statements& statements, const Owners<Events>& events);
void read_monitoring(Statements& statements, const Owners<Events>& events);

/// Courses in force, ascending by number, with their facts.
void read_courses(Statements& statements, const Owners<PatientRecord>& patients, DosesAs doses);

}  // namespace isotrack
