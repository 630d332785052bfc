#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "effect.hpp"

namespace isotrack {

/// Throws (not found) when `word`, in lower case, is the rule of results, medicines or symptoms of
/// which nothing is open: why, and where what is recorded stands. Other words are left alone.
void refuse_not_open(const Invocation& invocation, const Situation& now, const std::string& word);

/// The id, in lower case, of the rule that tells now of what `word` told of: `word` itself, unless
/// it is the trigger of a programme that was left, and everything open of that event happened under
/// that programme (the day of the change counts) and is told by one other trigger.
std::string id_now(const Situation& now, const std::string& word);

/// Throws (usage) when the words of a text in lower case are several of the steps `ids`: a note, a
/// day and an end are of one.
void refuse_several_steps(const Invocation& invocation, const std::vector<std::string_view>& ids,
                          const std::string& text);

}  // namespace isotrack
