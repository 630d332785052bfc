#pragma once

#include <string>
#include <vector>

#include "isotrack/present/safety.hpp"
#include "json_parts.hpp"

/// How lists write that a finding of a fact is open, settled or set aside.
namespace isotrack {

/// `STOP`, `settled 2026-11-22`, `set aside 2026-11-22`.
std::string mark_words(const SymptomMark& mark);

/// `STOP`, `settled`, `set aside`.
std::string short_words(const SymptomMark& mark);

Json mark_json(const SymptomMark& mark);

}  // namespace isotrack
