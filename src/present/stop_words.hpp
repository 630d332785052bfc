#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"

/// What several STOPs have in common is said once.
namespace isotrack {

/// STOPs that share the words of their source, its contacts and speaker stand together, in the
/// order of the first of each: the words are said once.
std::vector<std::vector<Obligation>> by_words(const std::vector<Obligation>& stops);

/// `us.trigger.test S60 (label, H); ...`: rules and sources of such STOPs, each once.
std::string sources_of(const std::vector<Obligation>& stops);

}  // namespace isotrack
