#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/present/roster.hpp"

/// How the roster names things, in every form of it.
namespace isotrack {

/// `STOP`, `NO ENTRY`.
std::string heading_of(Need need);

/// What a heading means; empty of QUIET, which depends on what was asked for.
std::string explained(Need need);

/// `Sat 11-21`; of another year than today's `Sat 2025-11-21`.
std::string short_day(Date on, Date today);

/// What puts the row where it stands, and by when: `labs, due Sat 11-14`. What weighs more and
/// stands elsewhere is counted behind it: ` (+1 BLOCK)`.
std::string need_words(const RosterRow& row, Date today);

/// The same behind its heading, and before it the next item with a day, when that is another one:
/// `labs, due Sat 11-14; BLOCKED: enrolment, due Sun 08-16`.
std::string words_by_next(const RosterRow& row, Date today);

/// What comes next, and the days left to it: `labs 29 d`, `labs today`, `labs 8 d late`; `test` and
/// `pick-up` alike. What is still on time after its day has the days to the last one. Empty for
/// none.
std::string days_left(const std::optional<RosterItem>& item, Date today);

/// The same with the day, under a heading: `Mon 12-21, 29 d`, `Sat 11-14, 8 d late`,
/// `pick-up Tue 11-24, 2 d`; `-` for none.
std::string next_day(const std::optional<RosterItem>& item, Date today);

/// How many rows stand under each need, in the order of the needs.
std::vector<int> count_needs(const std::vector<RosterRow>& rows);

}  // namespace isotrack
