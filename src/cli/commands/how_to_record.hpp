#pragma once

#include <string>

#include "effect.hpp"

namespace isotrack {

/// The command that records what a rule asks for, ready to be pasted, with words in capitals for
/// what only the person knows; empty when nothing but time meets the rule.
std::string how_to_record(const Invocation& invocation, const Situation& now, const Rule& rule);

}  // namespace isotrack
