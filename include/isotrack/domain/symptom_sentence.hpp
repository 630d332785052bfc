#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/symptom.hpp"

/// Symptoms as people type them. A text is cut into parts; of a part only what is plainly a name of
/// the list counts, and a word of doubt in it is never interpreted.
namespace isotrack {

/// A name of the list, and its words as they are heard, without fillers.
struct ListedName {
  const SymptomRow* row = nullptr;  ///< null: of another thing, in which a name of the list stands
  std::string text;                 ///< lower case: `ringing in the ears`
  std::vector<std::string> words;   ///< `ringing`, `ear`
  std::string plain;                ///< the words as they are heard, fillers among them
  std::size_t joint = 0;            ///< where its second part begins in `words`; 0: it has one part
};

/// The names of a list, taken apart once. Points into the table, which has to outlive it.
class SymptomIndex {
 public:
  explicit SymptomIndex(const SymptomTable& table);

  [[nodiscard]] const SymptomTable& table() const { return table_; }

  /// By id, name or alias, ignoring case, signs, and small words between the others
  /// (`headache, vomiting` is `headache with vomiting`); null: none.
  [[nodiscard]] const SymptomRow* find(std::string_view text) const;

  /// What a text is instead of a symptom; null: nothing of the kind. An accident is all that the
  /// text says, but for when it was; with any other word it may be meant otherwise. What another
  /// command records only has to be named in it, its words in any order.
  [[nodiscard]] const OtherThing* other_thing(std::string_view text) const;

  /// The names, without those of the row for own words.
  [[nodiscard]] const std::vector<ListedName>& listed() const { return listed_; }

  /// What can stand in a sentence, the longest first. A name of two symptoms that are recorded
  /// apart, because they are a red flag only when the first one is not mild, is none of these.
  [[nodiscard]] const std::vector<ListedName>& in_sentences() const { return in_sentences_; }

  /// Words near a red flag; `text` is the name that is asked about.
  [[nodiscard]] const std::vector<ListedName>& near() const { return near_; }

  /// The row that the list has for a symptom which lasts: `lasting headache` of `headache`; the
  /// same row where it has none.
  [[nodiscard]] const SymptomRow* lasting(const SymptomRow* row) const;

  /// The words of a text as they are heard, without fillers.
  [[nodiscard]] std::vector<std::string> heard(std::string_view text) const;

 private:
  [[nodiscard]] bool is_recorded_apart(const ListedName& name) const;
  [[nodiscard]] ListedName apart(const SymptomRow* row, const std::string& text) const;

  const SymptomTable& table_;
  std::vector<ListedName> listed_;
  std::vector<ListedName> in_sentences_;
  std::vector<ListedName> near_;

  struct Thing {
    const OtherThing* thing = nullptr;
    std::vector<std::string> words;  ///< ascending
  };

  std::vector<Thing> things_;
};

/// What a text says of the day on which something began.
struct BeginningSaid {
  std::string words;          ///< as typed: `since monday`; empty: none that is understood
  std::optional<Date> first;  ///< never after `today`
  std::string rest;           ///< the text without these words
};

/// The day at the end of a text: `since` and a day as `parse_date` reads it, `for three days`, `a
/// week ago`, a day alone (`yesterday`, `2026-11-20`). A number of days, weeks or months counts
/// back from `today`; a weekday is the last one. Other words of time name no day.
BeginningSaid beginning_in(std::string_view text, Date today);

/// How a part of a text is understood.
enum class Heard {
  named,    ///< it names symptoms, and no word casts a doubt on them
  denied,   ///< it says that they are not there, and no more: `no chest pain`
  doubted,  ///< a word of doubt stands in it: not so, over, somebody else's, not sure
  unnamed   ///< no name of the list stands in it
};

/// A part of a sentence.
struct SentencePart {
  std::string words;  ///< as typed, without the joint before it
  Heard heard_as = Heard::unnamed;
  std::vector<NamedSymptom> named;  ///< whatever is doubted
  BeginningSaid began;
  std::vector<std::string> heard;   ///< its words but for those of other things and of its day
  std::vector<std::string> beside;  ///< of these the ones in none of the names
};

/// The parts of a text between its commas, semicolons, `and`, `with`, `but`, `plus` and `also`; no
/// name of the list is cut. What says nothing of its own (`today`, a grade) stays with its
/// neighbour; `no` and `without` begin a part before a name. A doubt before a name reaches what
/// follows up to `but`, `also`, `;` or `i`; one at the end reaches what `and` joins to it. A denial
/// beside a part that nobody understands is a doubt.
std::vector<SentencePart> parts_of_sentence(const SymptomIndex& names, std::string_view text,
                                            Date today);

}  // namespace isotrack
