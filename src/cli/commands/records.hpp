#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../invocation.hpp"
#include "isotrack/present/record.hpp"

/// Lists of what was recorded of a patient: tests, visits, draws and the like, all of one shape.
namespace isotrack {

/// The list without its rows; `what` is its title: `Visits`. `add` is the command that records the
/// first one, which an empty list names.
EventList record_list(const Invocation& invocation, const PatientRecord& patient,
                      const std::string& what, std::vector<std::string> heading,
                      const std::string& nothing, const std::string& add);

/// `#5`: the entry that a person knows a fact by.
std::string entry_cell(const Recorded& recorded);

/// `-` for what was not said.
std::string cell(const std::string& text);
std::string cell(const std::optional<int>& number);

}  // namespace isotrack
