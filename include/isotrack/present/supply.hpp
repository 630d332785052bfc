#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/lost_days.hpp"
#include "isotrack/domain/stock.hpp"
#include "isotrack/present/style.hpp"

/// Capsules: what there is and how long it lasts, and the three ledgers side by side.
namespace isotrack {

/// One date the next supply depends on, in words.
struct SupplyStep {
  std::string rule;  ///< `us.test.monthly`
  std::string text;  ///< `monthly pregnancy test, from Tue 2026-12-15`
};

/// When the next supply is to be picked up, as far as the record says; both ends in.
struct NextSupply {
  std::optional<Date> needed_on;  ///< the first day the plan cannot be kept without it
  std::optional<Date> from;       ///< not earlier, by the programme; null: it names no day
  std::optional<Date> by;         ///< the day it is needed, or the last of an open window
  std::vector<SupplyStep> steps;  ///< what comes before it
  bool frozen = false;            ///< a STOP is open: nothing is picked up
};

/// `stock`.
struct StockSheet {
  Date today;
  std::string patient;        ///< code
  std::optional<int> course;  ///< whose plan is looked at; null: none
  Stock stock;
  NextSupply next;
  std::vector<Finding> alerts;  ///< most severe first
};

std::string to_text(const StockSheet& sheet, const Style& style);
std::string to_json(const StockSheet& sheet);  ///< isotrack.stock/1
std::string to_plain(const StockSheet& sheet);

/// `reconcile`.
struct ReconcileSheet {
  Date today;
  std::string patient;  ///< code
  int course = 1;
  std::vector<ReconciledMonth> months;  ///< ascending
  std::vector<LostDays> lost = {};      ///< the most days first
};

std::string to_text(const ReconcileSheet& sheet, const Style& style);
std::string to_json(const ReconcileSheet& sheet);  ///< isotrack.reconcile/1
std::string to_plain(const ReconcileSheet& sheet);

/// `31 of 20 mg, 1 more than recorded (30)`.
std::string count_words(const CheckedCount& count);

/// `9 days, through Tue 2026-12-01; for Wed 2026-12-02 there is not enough of 40 mg`, with what
/// that rests on; else `not for ...`, or `not known: ...`.
std::string lasts_words(const Stock& stock);

}  // namespace isotrack
