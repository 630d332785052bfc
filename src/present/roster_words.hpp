#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/present/roster.hpp"

/// How the roster names things, in every form of it.
namespace isotrack {

/// `STOP`, `NO ENTRY`.
std::string heading_of(Need need);

/// What a heading means; empty when it says it itself.
std::string explained(Need need, Date today);

/// `Sat 11-21`; of a day far from today `Sat 2025-11-21`.
std::string short_day(Date on, Date today);

/// What puts the row where it stands, and by when: `labs, due Sat 11-14`.
std::string need_words(const RosterRow& row, Date today);

/// `labs, Thu 11-26`; `-` for none.
std::string next_words(const std::optional<RosterItem>& item, Date today);

/// How many rows stand under each need, in the order of the needs.
std::vector<int> count_needs(const std::vector<RosterRow>& rows);

}  // namespace isotrack
