#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "isotrack/present/obligations.hpp"
#include "json_parts.hpp"

/// How obligations are named in every list of them.
namespace isotrack {

/// STOP first (thoughts of suicide before others), then what waits for the prescriber's decision
/// since a day up to `today`, what its source wants seen at once before the rest, then what is
/// overdue, the gravest first, then by date, then by severity; without a date last.
std::vector<DueEntry> in_order(std::vector<DueEntry> items, Date today);

/// Whether it waits for the prescriber's decision since a day that has come.
bool awaits_decision(const Obligation& item, Date today);

/// Whether it is listed only as the next of its kind: neither its day nor its window has come by
/// `last`.
bool is_after(const Obligation& item, Date last);

/// What a heading adds to the days from `today` to `last` when items that are due later are listed
/// as well: `, and the next of each kind`, or `, and what opens by then` when each of them can be
/// done by `last`.
std::string words_beyond(const std::vector<DueEntry>& listed, Date today, Date last);

/// An item with everything that is said of it, several lines. `said`: the words of STOPs that stand
/// above already; they are not said twice of a patient.
std::string due_item_text(const DueEntry& entry, const DueReport& report,
                          std::set<std::string>& said, const Style& style);

/// `due --all`: an agenda, a line an item.
std::string text_by_day(const DueReport& report, const Style& style);

/// As `told_together` of items: those of one patient, the notes of all below the one.
std::vector<DueEntry> told_together(const std::vector<DueEntry>& entries);

/// Its message, after its state unless it is merely to come: `overdue: labs`. What is possible
/// since a day, a finding and a STOP have no such state: `STOP: gap in contraception, Mon
/// 2026-11-16`.
std::string short_words(const Obligation& item);

/// Who speaks in the `words` of a STOP, by the class of its source: `The label says: `. Empty for a
/// finding, whose words say it themselves.
std::string speaker_of(const Obligation& stop);

/// Since when reminders and pick-ups are frozen: the first day of the stops; null without a day.
std::optional<Date> frozen_since(const StopCard& card);

/// `stop` of a document: what the card says; null without a stop.
Json stop_json(const StopCard& card);

Json due_json(const DueEntry& entry, Date today);

/// One line of tab-separated cells, in the order of isotrack.due/1.
std::string due_plain(const DueEntry& entry, Date today);

}  // namespace isotrack
