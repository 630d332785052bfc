#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "../invocation.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/present/report.hpp"

namespace isotrack {

/// Everything a page shows of a patient and a course (null: none), worked out by the functions that
/// the other commands use, without the parts that are left out.
ReportPage report_page(Invocation& invocation, Store& store, const PatientRecord& patient,
                       const CourseRecord* course, const Judgement& judgement,
                       const std::set<ReportPart>& without);

/// The parts of a page that rows of a table of the journal (`lab_value`) may tell of, beside the
/// words typed with them; empty: none that can be left out. What was confirmed or set aside may be
/// about any rule. Null for a table that is not known here.
std::optional<std::set<ReportPart>> parts_of_table(std::string_view table);

/// `P-0412.html`: the page of each of `codes`, in their order. Codes that a file system may take
/// for one, because they differ in upper and lower case alone, get a number: `p-1~2.html`; one that
/// begins with a point gets a `~` before it, so that its page is seen.
std::vector<std::string> page_names(const std::vector<std::string>& codes);

}  // namespace isotrack
