#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/present/report.hpp"
#include "markup.hpp"
#include "report_lanes.hpp"

/// The parts of the page, each as a whole; empty markup when there is nothing to show.
namespace isotrack {

/// What the sheets hold of each part, by the smaller of both papers, Letter; every part says how
/// much of it is left out. Lines are lines of text.
struct Room {
  std::size_t stops = 0;        ///< different words of labels, each with its STOPs
  std::size_t findings = 0;     ///< each of the two lists of the first sheet
  std::size_t halves = 0;       ///< each half of the second sheet: medicines; symptoms and mood
  std::size_t corrections = 0;  ///< across the second sheet
  std::int64_t curve = 0;       ///< units by which the curve is taller, or lower
  std::size_t months = 0;       ///< rows of the calendar of days
  std::size_t lab_panels = 0;   ///< small pictures
};

/// STOPs from which on no further one is shown but counted; those that share words stay together.
constexpr std::size_t most_stops = 6;

/// What fits on two sheets of Letter.
Room room_on(const ReportPage& page);

/// The same on A4, which is longer: a few lines more for the lists, pictures alike. `letter`: what
/// `room_on` gave.
Room room_on_a4(const ReportPage& page, Room letter);

/// The style sheet.
Literal report_style();

/// Patterns that pictures fill with, once a page.
Markup report_patterns();

/// The first and last day of the picture of the course: its own days, what is planned, and what
/// stands on the lanes shortly before and after. Null without a course.
std::optional<DaySpan> course_span(const ReportPage& page, const std::vector<Lane>& lanes);

/// Pauses, the end and its reason, the outcome: a line each.
std::vector<std::string> course_notes(const ReportPage& page);

/// Cumulative dose, dose steps and lanes above one another along the same days.
Markup course_section(const ReportPage& page, std::int64_t taller);

/// A cell a day, a row a month.
Markup days_section(const ReportPage& page, std::size_t months);

/// A small picture an analyte.
Markup labs_section(const ReportPage& page, std::size_t panels);

/// The sentences below the small pictures, when so many of those are shown.
std::vector<std::string> lab_notes(const ReportPage& page, std::size_t panels);

/// Who it is about, below the code.
std::string person_words(const ReportPage& page);

/// Lines that the longer one of the lists of the first sheet takes when nothing is left out.
std::size_t list_lines(const ReportPage& page);

/// Lines that the longer half of the second sheet takes when nothing is left out, and those of the
/// corrections.
std::size_t half_lines(const ReportPage& page);
std::size_t correction_lines(const ReportPage& page);

/// What stands first: the card of a STOP, or findings and what comes next. `with_words`: so many of
/// the different words that sources say.
Markup stop_section(const ReportPage& page, std::size_t with_words);
Markup figures_section(const ReportPage& page);
Markup findings_section(const ReportPage& page, std::size_t lines);
Markup targets_section(const ReportPage& page);

/// Medicines beside symptoms and mood.
Markup halves_section(const ReportPage& page, std::size_t lines);
Markup care_section(const ReportPage& page);
Markup corrections_section(const ReportPage& page, std::size_t lines);

/// `<section><h2>heading</h2> content</section>`; `class_name` may be empty.
Markup section(Literal class_name, std::string_view heading, const Markup& content);

/// `<p>` of text.
Markup paragraph(Literal class_name, std::string_view text);

/// A picture, what its signs mean, and the same as a table that opens on a click.
Markup figure(const Markup& picture, const Markup& legend, std::string_view table_title,
              const Markup& table);

/// `And 3 more: isotrack due -p P-0412.`, where the rest of a list is; empty when nothing is left.
Markup more(std::size_t left, std::string_view command, const ReportPage& page);

/// Characters that a text takes in a line: a wide one, as of Chinese, two.
std::size_t columns_of(std::string_view text);

/// `text` with at most `most` characters (`columns_of`), `…` in place of the rest.
std::string shortened(std::string_view text, std::size_t most);

/// The first clauses of `text` that fit into `most` characters, whole: clauses end with `. ` or `;
/// `. A longer first clause stands whole, too, unless it is longer than any of isotrack's own.
std::string in_brief(std::string_view text, std::size_t most);

/// Two lists beside one another, each in its half, or running on through both columns: so long as
/// a list is too long for its half and the columns hold more then.
struct Halves {
  bool flows = false;
  std::size_t first = 0;   ///< lines for the first list
  std::size_t second = 0;  ///< lines for the second
};

/// `first`, `second`: lines that the lists take when nothing is left out. `lines`: of a half.
Halves halves_of(std::size_t first, std::size_t second, std::size_t lines);

/// Lines of a half that holds both lists whole.
std::size_t whole_halves(std::size_t first, std::size_t second);

/// With a full stop, unless it was shortened.
std::string sentence(std::string text);

/// Lines that the items of a list take, and the first of them that fit into `lines` lines of
/// `columns` characters, by their length; at least one.
std::size_t lines_of(const std::vector<std::string>& texts, std::size_t columns);
std::size_t fitting(const std::vector<std::string>& texts, std::size_t columns, std::size_t lines);

/// A row of cells; `heading`: they are `<th scope="col">`, else the first one names the row.
Markup table_row(const std::vector<std::string>& cells, bool heading = false);

}  // namespace isotrack
