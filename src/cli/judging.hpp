#pragma once

#include "invocation.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/domain/rule.hpp"

namespace isotrack {

/// The programme with this id: the clinic's own when there is one, else the embedded one, with the
/// dates moved by `config`. Throws not_found when there is none, with the way out.
Programme find_programme(Store& store, const std::string& id);

/// The lab plan with this id, likewise.
LabPlan find_lab_plan(Store& store, const std::string& id);

/// A programme or lab plan that a patient is judged by and that is not in the file.
struct MissingRules {
  std::string patient;  ///< code
  std::string kind;     ///< `programme` or `lab plan`
  std::string id;

  bool operator==(const MissingRules&) const = default;
};

/// Those of the patients in force; of one of them alone with `patient`.
std::vector<MissingRules> missing_rules(const Store& store, std::optional<PatientId> patient);

/// The rules a course of a patient is judged by: the programmes the patient is or was in, the
/// course's lab plan, the rows common to all, and the tables for the facts the patient has.
Rulebook rulebook_of(Store& store, const PatientRecord& patient, const CourseRecord* course);

/// One sentence that names the tables past their day of review, which may be out of date; empty
/// when none is.
std::string review_note(const Rulebook& rules, Date today);

/// That sentence among the notes of a judgement, as a finding; null when nothing is out of date.
std::optional<Finding> review_finding(const Judgement& judgement);

/// What is due, and the dispensing gate. `course` null: only what needs none.
Judgement judged(Invocation& invocation, Store& store, const PatientRecord& patient,
                 const CourseRecord* course);

/// The STOPs that are open, as the record stands in the open transaction; none when the clinic's
/// own rules are gone. Rules are only read when something is recorded that a STOP can come from.
std::vector<Obligation> open_stops(Invocation& invocation, Store& store, const std::string& code);

/// The course that obligations are about: --course N, else the current one; null without any.
const CourseRecord* course_of(Invocation& invocation, const PatientRecord& patient);

}  // namespace isotrack
