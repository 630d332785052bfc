#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "judging.hpp"

/// Commands that look at one patient or at all of them. One record that cannot be read or judged
/// never hides the others: it is named first, and what was read is counted.
namespace isotrack {

/// A patient and what is judged of the course under way.
struct Reading {
  const PatientRecord& patient;
  const CourseRecord* course;  ///< null: none
  const Judgement& judgement;
  const std::vector<JudgedDay>& days;  ///< of the course, up to today; empty without one
};

/// A patient who could not be read or judged, and why.
struct Unread {
  std::string code;
  std::string why;
  std::string hint = {};  ///< the way out; may be empty
};

struct Readings {
  bool several = false;  ///< the file holds several patients
  bool everyone = false;
  int patients = 0;    ///< read and judged
  int courses = 0;     ///< of these
  std::string of_one;  ///< one patient: `course 1 of me, 62 days, programme uk, labs delphi_2022`
  std::vector<Unread> unread;

  /// What was read, for a sentence: `24 patients, 23 courses`.
  [[nodiscard]] std::string words() const;
};

/// Whether a message may name who could not be read, and why: what cron mails is read by others.
enum class Telling { openly, discreetly };

/// Whether patients are handed over by code, or as they are stored, which is read fastest.
enum class Sequence { by_code, as_stored };

/// Hands the judgement of each patient to `take`: of all patients with `everyone`, else of the
/// chosen one; nobody, when all of them are archived. Throws what reading a chosen patient throws
/// (openly), not_found when there is none, and (store) when nobody could be read. `doses`: what the
/// readings of everyone hold of them.
Readings read_patients(Invocation& invocation, Store& store, bool everyone,
                       const std::function<void(const Reading&)>& take,
                       Telling telling = Telling::openly, DosesAs doses = DosesAs::recorded,
                       Sequence sequence = Sequence::by_code);

/// A warning for each patient who could not be read.
void warn_of_unread(const Invocation& invocation, const Readings& readings);

/// Notes of several patients, each said once with the codes it is about.
class Notes {
 public:
  void add(const std::string& code, const std::vector<std::string>& notes);

  /// `named`: with the codes.
  [[nodiscard]] std::vector<std::string> sentences(bool named) const;

 private:
  struct Note {
    std::string text;
    std::vector<std::string> codes;
  };

  std::vector<Note> notes_;
  std::unordered_map<std::string, std::size_t> places_;  ///< of a text in `notes_`
};

/// The notes of the patients, and first of all who could not be read.
std::vector<std::string> notes_of(const Readings& readings, const Notes& notes);

}  // namespace isotrack
