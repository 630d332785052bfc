#pragma once

#include "isotrack/present/reports.hpp"
#include "isotrack/store/store.hpp"

namespace isotrack {

/// A journal entry in words: one sentence a row, doses of one entry gathered. Whatever took its
/// facts away is said to have withdrawn them.
HistoryLine history_line(const JournalEntry& entry);

/// The entries likewise; what recorded another fact in the place of each that it took away is said
/// to have corrected them.
std::vector<HistoryLine> history_lines(const Store& store,
                                       const std::vector<JournalEntry>& entries);

/// The rows alone, likewise.
std::vector<std::string> described_rows(const std::vector<JournalRow>& rows);

}  // namespace isotrack
