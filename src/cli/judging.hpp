#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "invocation.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/domain/rule.hpp"
#include "isotrack/present/obligations.hpp"

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

/// Which rules a course of a patient is judged by: the programmes the patient is or was in, the
/// course's lab plan, the rows common to all, and the tables for the facts the patient has.
struct RulesNeeded {
  std::vector<std::string> programmes;     ///< ids, each once
  std::optional<std::string> lab_plan;     ///< null without a course
  std::vector<std::string> earlier_plans;  ///< of earlier courses
  bool results = false;
  bool medicines = false;
  bool symptoms = false;
  bool moods = false;
  bool supplies = false;

  auto operator<=>(const RulesNeeded&) const = default;
};

/// By the facts recorded, not by the day: one answer a patient and course. `course` null: none.
RulesNeeded rules_needed(const PatientRecord& patient, const CourseRecord* course);

/// The rules that `rules_needed` names. Throws (not_found) when a clinic's own file is gone.
Rulebook rulebook_of(Store& store, const PatientRecord& patient, const CourseRecord* course);

/// The files of rules as the record holds its own now, each read once when it is first asked for.
class RuleFiles {
 public:
  explicit RuleFiles(Store& store) : store_(store) {}

  Rulebook book(const RulesNeeded& needed);

 private:
  const Programme& programme(const std::string& id);
  const LabPlan& plan(const std::string& id);

  Store& store_;
  std::map<std::string, Programme> programmes_;
  std::map<std::string, LabPlan> plans_;
};

/// Rulebooks kept for patients to come, as the file holds its own rules now: while one is used,
/// nothing is recorded. Each is put together once for all patients who need the same rules.
class Rulebooks {
 public:
  Rulebooks(Store& store, Date today) : files_(store), today_(today) {}

  struct Kept {
    Rulebook rules;
    std::string review_note;  ///< see `review_note`
  };

  const Kept& of(const PatientRecord& patient, const CourseRecord* course);

 private:
  RuleFiles files_;
  Date today_;
  std::map<RulesNeeded, Kept> kept_;
};

/// One sentence that names the tables past their day of review, which may be out of date; empty
/// when none is.
std::string review_note(const Rulebook& rules, Date today);

/// That sentence among the notes of a judgement, as a finding; null when nothing is out of date.
std::optional<Finding> review_finding(const Judgement& judgement);

/// The days of a course up to today; none without a course.
std::vector<JudgedDay> days_to_judge(Invocation& invocation, const PatientRecord& patient,
                                     const CourseRecord* course);

/// What is due, and the dispensing gate. `course` null: only what needs none. A STOP is the
/// patient's, not a course's: beside an older course stand those that are open beside the current
/// one. Throws (refused) when the patient is archived.
Judgement judged(Invocation& invocation, Store& store, const PatientRecord& patient,
                 const CourseRecord* course);

/// The same by rulebooks that are kept. `judged_days`: those of the course, up to today.
Judgement judged(Invocation& invocation, Rulebooks& rulebooks, const PatientRecord& patient,
                 const CourseRecord* course, const std::vector<JudgedDay>& judged_days);

/// Whether the course that a command speaks of has ended by that day.
bool has_ended(const PatientRecord& patient, Date today);

/// The card of what is a STOP among `obligations`; without any it has no text.
StopCard stop_card(Invocation& invocation, Store& store, const PatientRecord& patient,
                   const std::vector<Obligation>& obligations);

/// The STOPs that are open, as the record stands in the open transaction; none when the clinic's
/// own rules are gone. Rules are only read when something is recorded that a STOP can come from.
std::vector<Obligation> open_stops(Invocation& invocation, Store& store, const std::string& code);

/// Reads what judging the patient will need before the write lock is taken, so that others wait
/// less for it: the files of rules, which are part of the program and kept, and the statements that
/// read the record. The record itself is read again under the lock.
void read_ahead(Invocation& invocation, Store& store);

/// The course that is read: --course N, else the current one; null without any. What is written
/// about the patient is judged beside the current one, whatever is read.
const CourseRecord* course_of(Invocation& invocation, const PatientRecord& patient);

}  // namespace isotrack
