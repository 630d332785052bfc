#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/symptom.hpp"

/// Sentences with several symptoms, part by part, so that no part is lost.
namespace isotrack {

/// A part of a sentence.
struct SentencePart {
  std::string words;  ///< as typed, without the joint before it
  bool is_denied = false;
};

/// The parts between joints (`and`, `with`, `plus`, `also`, `but`, `;`). No joint within a name of
/// the list parts it (`headache with nausea`), and what says nothing of its own (`today`, a grade)
/// stays with its neighbour. A word that denies speaks of all that `and` joins; behind `no`, of
/// what follows; in a part without a name that it begins (`no sleep`), of that part's own words
/// alone, which counts as said. Empty: the text denies something that it does not name (`it
/// stopped`).
std::vector<SentencePart> parts_of_sentence(const SymptomTable& table, std::string_view text);

/// Whether a text has words of its own: neither fillers nor a grade.
bool says_something(std::string_view text);

/// The names that a part without any means all the same, heard through a slip in its words of five
/// letters and more (`sucidal`), or in another order (`eyes that look yellow`); empty: none.
std::vector<NamedSymptom> heard_in(const SymptomTable& table, std::string_view part);

}  // namespace isotrack
