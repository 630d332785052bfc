#pragma once

#include <array>
#include <string_view>

#include "store/tables.hpp"

namespace isotrack {

/// What two records of one patient can speak about differently. Facts of one kind with the same
/// owner and the same values in these columns have the same occasion: the weight of a day, the
/// doses and misses of a day, the whole plan of a course. A merge compares occasions, not rows, so
/// that nothing is mixed that somebody wrote as one. Two facts that may not both be in force
/// (`FactTable::conflict`) always share one.
struct OccasionKind {
  Table table;
  std::string_view name;     ///< facts of several tables may share one
  std::string_view columns;  ///< beside the owner, with commas; empty: one for each owner
  bool may_keep_both;        ///< both sides can hold at the same time
};

inline constexpr std::array occasion_kinds{
    OccasionKind{Table::category, "category", "from_on", false},
    OccasionKind{Table::programme, "programme", "from_on", false},
    OccasionKind{Table::contact, "contact", "role", false},
    OccasionKind{Table::course_terms, "course", "", false},
    OccasionKind{Table::weight, "weight", "on_date", false},
    OccasionKind{Table::regimen_step, "plan", "", false},
    OccasionKind{Table::hold, "pauses", "", false},
    OccasionKind{Table::dose, "day", "on_date", true},
    OccasionKind{Table::miss, "day", "on_date", true},
    OccasionKind{Table::course_end, "end", "", false},
    OccasionKind{Table::outcome, "outcome", "on_date", true},
    OccasionKind{Table::pregnancy_test, "pregnancy test", "collected_on, kind", false},
    OccasionKind{Table::contraception, "contraception", "first_on", true},
    OccasionKind{Table::contraception_gap, "gap", "first_on", true},
    OccasionKind{Table::menstrual_period, "period", "on_date, missed", false},
    OccasionKind{Table::confirmation, "confirmation", "step, on_date", true},
    OccasionKind{Table::prescription, "prescription", "on_date", true},
    OccasionKind{Table::dispensing, "pick-up", "on_date", true},
    OccasionKind{Table::visit, "visit", "on_date", true},
    OccasionKind{Table::lab_draw, "draw", "collected_on", false},
    OccasionKind{Table::lab_value, "draw", "collected_on", false},
    OccasionKind{Table::waiver, "waiver", "rule, due_on", true},
    OccasionKind{Table::reminder, "reminder", "text, first_on", true},
    OccasionKind{Table::patient_setting, "setting", "key, from_on", false},
    OccasionKind{Table::medicine, "medicine", "name, first_on", true},
    OccasionKind{Table::symptom, "symptom", "symptom, first_on", true},
    OccasionKind{Table::mood_score, "mood score", "on_date, instrument", true},
    OccasionKind{Table::stock_count, "count", "on_date, strength_mg", true},
};

/// Null: the table stays with its file. An identity has no content, code and preferences are each
/// file's own, and facts of the whole file are about no patient.
constexpr const OccasionKind* occasion_kind_of(std::size_t table) {
  for (const OccasionKind& each : occasion_kinds) {
    if (static_cast<std::size_t>(each.table) == table) return &each;
  }
  return nullptr;
}

// Every table is in the list or is one of those that stay: two identities, the terms of a patient,
// two of the whole file.
static_assert(occasion_kinds.size() == fact_tables.size() - 5);

}  // namespace isotrack
