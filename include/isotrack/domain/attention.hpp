#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"

/// What of the obligations a person hears about, and on which days.
namespace isotrack {

/// Whether something should be done about it today: a STOP, what is due, overdue or blocked, and
/// an open window behind which more than information is at stake.
bool needs_attention(const Obligation& item);

/// The days, ascending, on which `item` is announced, none after `today`. Each is announced once,
/// with the first run that sees it; a run that comes late announces all that have passed in one
/// message.
///
///     STOP                  its day, then every 7 days until it is settled
///     labs, visits, refill  3 days before the day it is due, unless it is too late to say so
///     open windows          their first day, and the days the rule names
///     due                   the day, and the last one that counts as on time
///     overdue               the day after, then every 7 days; own reminders not again
///     missed                the day after its last day, as long as lists show it
///     blocked               at once, then every 7 days
///     without a due day     the first day it can be done, the last one, and the day after
///
/// Doses are announced by what was declared missed, and only when that is more than information;
/// today's dose and days without an entry are announced in their own way.
/// Source: I14, I18 (design).
std::vector<Date> announcement_days(const Obligation& item, Date today);

/// What an item is announced as: `stop`, `blocked`, `missed`, or nothing while it can simply be
/// done. Announced as one of them on a day, it is announced as another one on that day, too: what
/// was blocked and becomes a STOP keeps its day, and must be heard.
std::string announced_as(const Obligation& item);

}  // namespace isotrack
