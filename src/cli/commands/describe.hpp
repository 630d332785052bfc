#pragma once

#include "isotrack/present/reports.hpp"
#include "isotrack/store/store.hpp"

namespace isotrack {

/// A journal entry in words: one sentence a row, doses of one entry gathered.
HistoryLine history_line(const JournalEntry& entry);

/// The rows alone, likewise.
std::vector<std::string> described_rows(const std::vector<JournalRow>& rows);

}  // namespace isotrack
