#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/domain/symptom.hpp"
#include "names.hpp"

/// The words of a text about symptoms, and those around the names: lower case, no apostrophes.
namespace isotrack {

/// Said between the words that count: `stomach pain and vomiting`, `ringing in the ears`.
inline constexpr std::array<std::string_view, 8> small_words{"and", "with", "or", "the",
                                                             "a",   "my",   "of", "in"};

/// What parts one symptom from the next, so that a grade belongs to one side of it: `headache and
/// mild nausea`.
inline constexpr std::array<std::string_view, 6> joints{"and", "with", "or", "but", "plus", "also"};
inline constexpr std::string_view joint_signs = ",;.:&+/";

/// What may begin a part that speaks of another symptom; of these, what begins anew.
inline constexpr std::array<std::string_view, 5> part_joints{"and", "with", "but", "plus", "also"};
inline constexpr std::array<std::string_view, 2> breaks{"but", "also"};
inline constexpr std::string_view part_signs = ";&+";

/// Words of a sentence that say nothing of a symptom.
inline constexpr std::array<std::string_view, 37> fillers{
    "i",    "im",   "ive",   "have",   "has",  "had",  "having", "am",  "is",  "are",
    "was",  "were", "very",  "really", "so",   "ever", "today",  "now", "got", "get",
    "been", "some", "bit",   "quite",  "just", "me",   "it",     "an",  "to",  "this",
    "that", "such", "again", "but",    "plus", "also", "its"};

/// Words that say that it is not so, was, or is somebody else's. After them no name is taken out of
/// a sentence.
inline constexpr std::array<std::string_view, 42> denials{
    "no",         "not",    "without",  "never",   "none",    "isnt",    "arent",
    "dont",       "doesnt", "didnt",    "havent",  "hasnt",   "wasnt",   "longer",
    "stopped",    "gone",   "negative", "test",    "history", "family",  "mother",
    "father",     "mum",    "mom",      "dad",     "sister",  "brother", "friend",
    "afraid",     "fear",   "worried",  "husband", "wife",    "partner", "boyfriend",
    "girlfriend", "son",    "daughter", "cousin",  "aunt",    "uncle",   "shaving"};

/// People who are not the patient, beyond doubt: a son or a daughter may be one whose parent keeps
/// the record. What is said of them, and words that speak of oneself.
inline constexpr std::array<std::string_view, 15> other_people{
    "husband", "wife", "partner", "boyfriend", "girlfriend", "mother", "father", "mum",
    "mom",     "dad",  "friend",  "aunt",      "uncle",      "sister", "brother"};
inline constexpr std::array<std::string_view, 10> says_how{"is",   "was",   "has", "had",  "feels",
                                                           "felt", "looks", "got", "gets", "seems"};
inline constexpr std::array<std::string_view, 11> own_self{
    "i", "im", "ive", "id", "me", "we", "us", "mine", "myself", "our", "ours"};

/// What a part may begin with to deny what follows it, or to name a lack: `no sleep`.
inline constexpr std::array<std::string_view, 11> leading_denials{
    "no", "not", "never", "without", "dont", "doesnt", "didnt", "havent", "isnt", "arent", "wasnt"};

/// Words that make no lack of a denial: `not any more`.
inline constexpr std::array<std::string_view, 7> no_lack{"any",    "anymore", "more", "sure",
                                                         "really", "there",   "bad"};

/// Beside a denial and the name that it denies, and say nothing more: `no chest pain at all`. What
/// says that it was there (`no longer`) is none of them.
inline constexpr std::array<std::string_view, 11> beside_denials{
    "any",    "feel", "feeling",  "felt",   "at",     "all",
    "either", "test", "negative", "family", "history"};

/// From so many letters on a slip may be in the first one.
inline constexpr std::size_t letters_of_long_words = 7;

/// Said of a symptom that was named before: `but it is better now`.
inline constexpr std::array<std::string_view, 14> how_it_goes{
    "better", "worse", "feels", "getting",   "gets",   "still",    "much",
    "little", "same",  "there", "improving", "easing", "improved", "yes"};

/// Words joined with `and` that are one: `on and off`.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 8> twins{
    {{"on", "off"},
     {"off", "on"},
     {"again", "again"},
     {"more", "more"},
     {"worse", "worse"},
     {"now", "then"},
     {"here", "there"},
     {"over", "over"}}};

/// Before a name that is another word as well: `i feel fit`, `had a fit`.
inline constexpr std::array<std::string_view, 8> makes_a_thing{"a",   "the",  "my",     "had",
                                                               "has", "have", "having", "bad"};

/// Said for `severe`.
inline constexpr std::array<std::string_view, 15> as_severe{
    "severely", "severly",   "unbearable", "unbearably", "excruciating",
    "agony",    "agonising", "agonizing",  "extreme",    "extremely",
    "intense",  "horrible",  "horrendous", "awful",      "terrible"};

/// Said for `mild`; `a little` is it, too, right before a name.
inline constexpr std::array<std::string_view, 4> as_mild{"mildly", "slight", "slightly", "minor"};

/// Apostrophes, which are not typed by everybody.
inline constexpr std::array<std::string_view, 3> dropped{"'", "\u2019", "\u2018"};

/// Whether `and` between two words parts nothing.
inline bool are_twins(std::string_view first, std::string_view second) {
  return std::ranges::find(twins, std::pair(first, second)) != twins.end();
}

/// A word as names are compared, and where it stands in the text.
struct TextWord {
  std::string plain;
  std::size_t first = 0;     ///< byte of the text
  std::size_t end = 0;       ///< the byte behind it
  std::string before;        ///< the word before it, small or not; empty: it is the first
  bool is_parted = false;    ///< a joint stands between it and the one before
  bool begins_part = false;  ///< one that may begin a part
  bool begins_anew = false;  ///< one behind which nothing before is spoken of
  bool is_how = false;       ///< of words that say how it goes, denials among them: `never stops`;
                             ///< of a doubt: `not sure if`
  bool lasts = false;        ///< of those that say that it goes on
  bool is_full_marks = false;      ///< of `10/10` and `10 out of 10`
  bool is_goal = false;            ///< where it goes: `through to my back`
  bool is_measure = false;         ///< a number and its unit: `38.7`, `102F`, `39 degrees`
  bool has_other_meaning = false;  ///< a name of the list, and another word: `fit`
  std::size_t told_by = 0;         ///< of words of how it goes: the byte of the last one
};

using TextWords = std::vector<TextWord>;

/// Letters and digits alone, in lower case; small words left out. Marked are words that deny
/// nothing: it does not end (`will not go away`, `without relief`), it is new (`never had this
/// before`), somebody else tells of it (`my mum says I'm depressed`), it is in doubt (`not sure
/// if`), it was there before (`not today, was yesterday`); and those that say that it goes on
/// (`every day`, `for a week`), how bad it is (`10/10`), or where it goes (`through to my back`).
/// What the vocabulary hears as another word stands as that one.
TextWords words_of(std::string_view text, const SymptomVocabulary& vocabulary);

/// Those that say something, which no measure does unless it is full marks; a sign before one left
/// out stands before the next.
TextWords without_fillers(const TextWords& words);

}  // namespace isotrack
