#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/events.hpp"

/// What was recorded of a day besides doses, in few words.
namespace isotrack {

/// Something that was recorded of a day besides doses.
struct Happening {
  Date on;
  std::string kind;   ///< as isotrack.calendar/1 names it: `lab`, `visit`, `confirmation`
  std::string words;  ///< `blood drawn, 3 results`
};

/// `blood drawn, 3 results`.
std::string words_of(const LabDraw& draw);

/// `negative, serum, medical`.
std::string words_of(const PregnancyTest& test);

/// `picked up, 30x40mg, 30 days`.
std::string words_of(const Dispensing& pickup);

/// `visit, decision to prescribe`.
std::string words_of(const Visit& visit);

/// What happened in `span`, ascending, those of a day in the order of their kinds. A
/// visit that is only booked has not happened; what lasts stands on its first day.
std::vector<Happening> happenings(const Events& events, DaySpan span);

}  // namespace isotrack
