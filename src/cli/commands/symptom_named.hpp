#pragma once

#include <string>

#include "../invocation.hpp"

namespace isotrack {

/// The operands of a symptom's command; left out, asked for, so that they need not stand in a
/// shell's history. Throws (usage) where nobody can be asked; `example` is a command that would do.
std::string symptom_named(Invocation& invocation, const std::string& example);

}  // namespace isotrack
