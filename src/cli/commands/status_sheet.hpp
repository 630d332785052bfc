#pragma once

#include "../invocation.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/present/reports.hpp"

namespace isotrack {

/// The numbers of a course, what must happen with it in the next `within` days (and the next item
/// of each kind), and a STOP if there is one. While one is open nothing is projected.
StatusSheet status_sheet(Invocation& invocation, Store& store, const PatientRecord& patient,
                         const CourseRecord& course, const Judgement& judgement, int within);

}  // namespace isotrack
