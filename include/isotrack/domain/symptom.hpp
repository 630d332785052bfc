#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/base/parsed.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/medicine.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/recorded.hpp"

/// Symptoms in plain words, red flags that the label answers at once, and mood by PHQ-2 and PHQ-9.
namespace isotrack {

enum class Grade { unknown, mild, moderate, severe };

std::string name_of(Grade grade);
Parsed<Grade> parse_grade(std::string_view text);

/// A symptom of a patient, from its first day; an open one has no last day.
struct Symptom {
  Recorded recorded;
  std::string symptom;  ///< id of the list
  Grade grade = Grade::unknown;
  Date first;
  std::optional<Date> last;
  std::string note;
  std::string words = {};  ///< as typed; empty: the list's own name
};

enum class SymptomGroup { common, less_common, serious };

/// What the label says when it happens: section 7.2 of the facts.
struct RedFlag {
  std::string suspect;   ///< for the clinic: `intracranial hypertension`
  std::string sentence;  ///< for the person: `Severe or lasting headache ... may be ...`
  std::string says;      ///< after `The (speaker) says: `, paraphrased
  std::vector<std::string>
      numbers;  ///< whom to call in danger: `your emergency number`, `911 (US)`
  Source numbers_source;
  std::string speaker;  ///< `US label`
  Severity severity = Severity::stop;
  std::string with_class;  ///< said too when a medicine of this interaction is in use
  std::string with_class_says;
  /// In place of `sentence` where only such a medicine makes it a red flag; empty: none.
  std::string with_class_sentence;
  int turn = last_turn;  ///< among several answers of one severity: the lowest is said first
  Source source;

  static constexpr int last_turn = 9;

  /// For the person; `by_medicine`: without such a medicine it were no red flag.
  [[nodiscard]] const std::string& sentence_for(bool by_medicine) const {
    return by_medicine && !with_class_sentence.empty() ? with_class_sentence : sentence;
  }
};

/// What makes a red flag of a symptom that is none: another one at the same time.
struct TogetherWith {
  std::vector<std::string> with;  ///< ids of the list; one of them is enough
  std::string answer;             ///< id of the red flag that answers
  bool unless_mild = false;       ///< graded mild it is none
  Source source;
};

/// What makes a red flag of a symptom that is none: a medicine of a class in use at the same time.
struct WithMedicine {
  std::string interaction;  ///< id of a row of `interactions.json`: `tetracyclines`
  std::string answer;       ///< id of the red flag that answers
  Source source;
};

/// What may be a symptom and is none of its names: `fainted`, which may be a seizure.
struct NearWords {
  std::string name;                ///< the one of its names that is asked about
  std::vector<std::string> words;  ///< lower case, one text each
};

/// One row of `schema/clinical/symptoms.json`.
struct SymptomRow {
  std::string id;                    ///< `dry_lips`
  std::string name;                  ///< plain words: `chapped lips`
  std::vector<std::string> aliases;  ///< lower case
  std::vector<NearWords> near;       ///< asked about, never recorded as it unasked
  SymptomGroup group = SymptomGroup::common;
  std::optional<RedFlag> red_flag;
  std::string when_severe;  ///< id of the row that answers when graded severe: headache
  std::optional<TogetherWith> together;
  std::optional<WithMedicine> with_medicine;
  bool in_own_words = false;  ///< whatever the list does not have; never judged
  Source source;
  std::optional<Date> review_by;
};

/// A symptom that a text names among other words.
struct NamedSymptom {
  const SymptomRow* row = nullptr;
  Grade grade = Grade::unknown;  ///< said right before or behind the name
  std::string words;             ///< its part of the text, as typed
};

/// What people type that is no symptom: an accident (`fell down the stairs`), or a thing that
/// another command records (`my period is late`).
struct OtherThing {
  std::vector<std::string> words;  ///< lower case, one text each
  std::string what;                ///< `a missed period`
  std::string command;             ///< `period missed --on DATE`; empty: an accident
};

/// What a word of people is called in the names: `tummy` is `belly`.
struct HeardAs {
  std::string as;
  /// It means something else right behind one of these, right before one, or with a number within
  /// one of these spans, both ends in: `normal temperature`, `temperature 36.6`.
  std::vector<std::string> unless_behind = {};
  std::vector<std::string> unless_before = {};
  std::vector<std::pair<int, int>> unless_number = {};

  auto operator<=>(const HeardAs&) const = default;
};

/// How the words of a text are heard, whatever they name.
struct SymptomVocabulary {
  std::map<std::string, HeardAs> heard_as;  ///< by the word, lower case
  std::vector<std::string> doubts;          ///< not so, over, not sure, somebody else: `no`
  std::vector<std::string> other_meanings;  ///< names that are other words as well: `fit`
  std::vector<std::string> units;           ///< of what is measured: `degrees`
  std::vector<std::string> says_little;     ///< words of names that mean nothing alone: `worst`

  auto operator<=>(const SymptomVocabulary&) const = default;
};

struct SymptomTable {
  std::vector<SymptomRow> rows;
  std::vector<OtherThing> other_things = {};
  SymptomVocabulary vocabulary = {};

  [[nodiscard]] const SymptomRow* by_id(std::string_view id) const;
  /// The row that answers a symptom of that grade; null when it is no red flag.
  [[nodiscard]] const SymptomRow* red_flag(const SymptomRow& row, Grade grade) const;
};

/// A text as names are compared: in lower case, without signs and small words, one space between
/// words.
std::string plain_words(std::string_view text);

/// Whether two texts are the same but for case, signs and small words.
bool same_words(std::string_view a, std::string_view b);

/// What it is called: the list's name; what was typed stands before it, where it was other words:
/// `"severe tiredness": swollen eyelids or little urine`. `name`: of the row, or of the red flag
/// that answers.
std::string symptom_title(const Symptom& symptom, const std::string& name);

/// A medicine, and a class of `interactions.json` that it is of.
struct ClassedMedicine {
  const Medicine* medicine = nullptr;
  std::string interaction;
};

/// Each medicine begun by `until` (null: whenever) with each class it is of. Points into
/// `medicines`.
std::vector<ClassedMedicine> classed(const std::vector<Medicine>& medicines,
                                     const InteractionTable& table, std::optional<Date> until);

/// A red flag that the record shows: of one symptom, of two that were there on the same day, or of
/// one and a medicine in use on the same day.
struct ShownFlag {
  const SymptomRow* answer = nullptr;
  std::vector<const Symptom*> symptoms;  ///< one, or two: that of the row which names the other
  Date first;                            ///< of two the later first day
  Cause cause;                           ///< of two both entries
  const Medicine* beside = nullptr;      ///< the medicine that makes it one; null: none is needed

  /// Whether its symptom alone is none.
  [[nodiscard]] bool is_joint() const { return symptoms.size() > 1 || beside != nullptr; }
};

/// Those of single symptoms first, each in the order of `symptoms`, those beside a medicine last.
/// Both ends of a span count; an open one has no end. Two make none where one of them alone has the
/// same answer.
std::vector<ShownFlag> shown_flags(const std::vector<Symptom>& symptoms, const SymptomTable& table,
                                   const std::vector<ClassedMedicine>& medicines = {});

/// Whether a flag of one symptom that only warns is told by a STOP among `flags` that the symptom
/// makes with another one: fever, with a rash.
bool is_told_with_another(const ShownFlag& flag, const std::vector<ShownFlag>& flags);

enum class MoodInstrument { phq2, phq9 };

/// `PHQ-2`, `PHQ-9`.
std::string name_of(MoodInstrument instrument);

/// The highest total of an instrument: 6 or 27.
int most_points(MoodInstrument instrument);

/// Answers to PHQ-2 or PHQ-9, or a total alone.
struct MoodScore {
  Recorded recorded;
  MoodInstrument instrument = MoodInstrument::phq2;
  Date on;
  std::vector<int> items;  ///< 2 or 9 of 0 to 3; empty: the total alone
  int total = 0;
  std::string note;
};

/// `schema/clinical/mood.json`.
struct MoodBand {
  int least = 0;     ///< total of PHQ-9, from
  std::string name;  ///< `moderate`
};

struct MoodRules {
  std::string lead;                  ///< said before the questions: `Over the last 2 weeks ...`
  std::array<std::string, 9> items;  ///< the questions, in words of the instrument
  std::vector<std::string> answers;  ///< `not at all` ... `nearly every day`
  std::string credit;
  std::string permission;       ///< who says that it may be used, and who prints a copyright line
  int phq2_positive = 0;        ///< 3, the authors' cut-off
  int phq2_more_sensitive = 0;  ///< 2, which finds more
  int phq9_positive = 0;        ///< 10
  std::vector<MoodBand> bands;  ///< ascending
  std::string safety;           ///< said when item 9 is above zero, whatever the total
  std::vector<std::string> numbers;
  std::string follow_up;   ///< a positive PHQ-2 is followed by PHQ-9
  std::string limits;      ///< screening, not diagnosis
  std::string phq2_loinc;  ///< of the totals, and of item 9 of PHQ-9
  std::string phq9_loinc;
  std::string item9_loinc;
  Source source;
  Source safety_source;
  std::optional<Date> review_by;

  /// The band of a total of PHQ-9.
  [[nodiscard]] const MoodBand& band(int phq9_total) const;
};

/// Item 9 above zero, or a total of PHQ-9 alone that the other eight items cannot reach (above 24).
bool needs_safety_message(const MoodScore& score);

}  // namespace isotrack
