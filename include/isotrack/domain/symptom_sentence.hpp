#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/symptom.hpp"

/// Sentences with several symptoms, part by part, so that no part is lost.
namespace isotrack {

/// A part of a sentence.
struct SentencePart {
  std::string words;  ///< as typed, without the joint before it
  bool is_denied = false;
};

/// The parts of a text between its joints, whatever is denied in them.
std::vector<std::string> joined_parts(const SymptomTable& table, std::string_view text);

/// The parts between joints (`and`, `with`, `plus`, `also`, `but`, `;`). No joint within a name of
/// the list parts it (`headache with nausea`), and what says nothing of its own (`today`, a grade)
/// stays with its neighbour. A word that denies speaks of all that `and` joins; behind `no`, of
/// what follows; in a part without a name that it begins (`no sleep`), of that part's own words
/// alone, which counts as said. Empty: the text denies something that it does not name (`it
/// stopped`).
std::vector<SentencePart> parts_of_sentence(const SymptomTable& table, std::string_view text);

/// What a text says of the day on which something began.
struct BeginningSaid {
  std::string words;          ///< as typed: `since monday`; empty: it says nothing of it
  std::optional<Date> first;  ///< never after `today`; null: the words are not understood
  std::string rest;           ///< the text without these words
};

/// The first such words of a text: `since` and a day as `parse_date` reads it, `for three days`,
/// `a week ago`, a day alone (`yesterday`, `monday`, `2026-11-20`). A number of days, weeks or
/// months counts back from `today`, as `-3d` does; a weekday is the last one, today included; a day
/// of a month (`12 oct`, `october 12`) the last one, too. What names a time in other words (`for
/// ages`, `since i began`), several days (`monday and friday`), or an end (`gone since monday`), is
/// not understood; `next monday` and `every monday` say nothing. `today` counts where nothing else
/// is said.
BeginningSaid beginning_in(std::string_view text, Date today);

/// The text with the words that say when it began at its end, where they stand within it and part a
/// name: `belly pain since monday going to my back`. Nothing is left out. Empty: it has none, or
/// they stand there.
std::string with_day_last(std::string_view text);

/// Whether a text tells of somebody else alone, beyond doubt: behind the person nothing but one
/// name of the list, with a grade and a day (`my husband is depressed`). A child is in doubt,
/// because a parent may keep the record; so is a text with `i`, `me` or any other word in it, or
/// with a joint.
bool is_of_somebody_else(const SymptomTable& table, std::string_view text);

/// Whether a text denies what it names and says no more: `no chest pain`, `I am not suicidal`, a
/// test that is `negative`, a history of the family.
bool denies_plainly(const SymptomTable& table, std::string_view text);

/// Whether a text has words of its own: neither fillers, nor a grade, nor how it goes (`better`),
/// nor when it began. Words of time that name no day (`since i began`) are none of their own,
/// unless a name of the list is heard in them.
bool says_something(const SymptomTable& table, std::string_view text);

/// The row that the list has for a symptom which lasts: `lasting headache` of `headache`; the same
/// row where it has none.
const SymptomRow* lasting_row(const SymptomTable& table, const SymptomRow* row);

/// The words of a text as the vocabulary hears them, one space between them.
std::string as_heard(const SymptomTable& table, std::string_view text);

/// The names that a part without any means all the same, heard through a slip in its words of five
/// letters and more (`sucidal`), or in another order and, those of a red flag, apart (`eyes that
/// look yellow`); empty: none.
std::vector<NamedSymptom> heard_in(const SymptomTable& table, std::string_view part);

/// A red flag whose name of three words and more stands in the text in any order, across its parts:
/// `rash, and my mouth is full of sores`. Null: none.
const SymptomRow* flag_across(const SymptomTable& table, std::string_view text);

}  // namespace isotrack
