#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/symptom.hpp"
#include "isotrack/present/style.hpp"

/// Symptoms and mood: what a red flag is answered with before anything else, the words a symptom
/// can be recorded by, and the scores of a patient.
namespace isotrack {

/// What a red flag says, in the words of its source, and whom to call.
struct RedFlagAnswer {
  std::string rule;  ///< `symptom.pancreatitis`
  Severity severity = Severity::stop;
  std::string patient;               ///< code; empty: not named
  std::string sentence;              ///< what it may be: a whole sentence
  std::string speaker;               ///< `US label`; empty: the words name their speaker themselves
  std::string says;                  ///< what it says to do
  std::string together;              ///< said too, when a medicine of a named class is in use
  std::vector<std::string> numbers;  ///< whom to call in danger
  std::optional<std::string> prescriber;  ///< as stored; null: it is not known here
  std::string to_store = {};              ///< the command that stores the prescriber's number
  std::string source;                     ///< `S2 (label, H)`
  bool is_said = false;                   ///< before a question: not said a second time
};

/// A block of lines; `prescriber` empty says that none is stored, and how to store one.
std::string to_text(const RedFlagAnswer& answer, const Style& style);

/// The same as one finding, for --json and --plain.
Finding finding_of(const RedFlagAnswer& answer, std::optional<Date> on);

/// `symptom names`: the list.
struct SymptomNames {
  Date today;
  std::vector<SymptomRow> rows;
};

std::string to_text(const SymptomNames& list, const Style& style);
std::string to_json(const SymptomNames& list);  ///< isotrack.symptom_names/1
std::string to_plain(const SymptomNames& list);

/// How the finding of a symptom, or of a score, stands.
struct SymptomMark {
  std::string rule;
  Severity severity = Severity::stop;  ///< while it is open
  std::optional<Date> settled;         ///< the day the prescriber decided
  std::optional<Date> set_aside;       ///< the day it was waived

  [[nodiscard]] bool is_open() const { return !settled && !set_aside; }
};

/// A symptom, and what is found of it.
struct SymptomEntry {
  Symptom fact;
  std::string name;                ///< plain words of the list
  std::vector<SymptomMark> marks;  ///< each rule once, open ones first
};

/// `symptom list`.
struct SymptomList {
  Date today;
  std::string patient;                ///< code
  std::vector<SymptomEntry> entries;  ///< open spans first
  std::string not_judged = {};        ///< why no finding is shown; empty: they are judged
};

std::string to_text(const SymptomList& list, const Style& style);
std::string to_json(const SymptomList& list);  ///< isotrack.symptoms/1
std::string to_plain(const SymptomList& list);

/// One score, and how it stands to the one before of the same instrument.
struct MoodLine {
  MoodScore score;
  std::string band;                     ///< of PHQ-9: `moderate`; empty for PHQ-2
  bool positive = false;                ///< at or above the cut-off
  std::optional<int> change;            ///< of the total; null for the first
  std::vector<SymptomMark> marks = {};  ///< each rule once, open ones first
};

/// `mood list`.
struct MoodList {
  Date today;
  std::string patient;          ///< code
  std::vector<MoodLine> lines;  ///< ascending
  std::string limits;           ///< screening, not diagnosis
  std::string credit;
  std::string source;
  std::string not_judged = {};  ///< why no finding is shown; empty: they are judged
};

std::string to_text(const MoodList& list, const Style& style);
std::string to_json(const MoodList& list);  ///< isotrack.mood/1
std::string to_plain(const MoodList& list);

/// Said before the questions are asked: over which time, and what the numbers mean.
std::string questions_lead(const MoodRules& rules, const Style& style);

/// `3/9  Trouble falling or staying asleep, or sleeping too much: `, without a line's end. `item`
/// counts from 0.
std::string question_text(const MoodRules& rules, std::size_t item, std::size_t of,
                          const Style& style);

}  // namespace isotrack
