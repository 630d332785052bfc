#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/text.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/status.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/style.hpp"

/// Pieces of text that several reports share.
namespace isotrack {

/// `left` and, at the right edge of the screen, `right`; on two lines when they do not fit.
std::string both_ends(std::string_view left, std::string_view right, int width);

/// The first line of an entry of the journal: `#12  ` and what it is, at the right edge what became
/// of it (may be empty); broken behind the number where the screen is narrower.
std::string entry_head(std::string_view number, std::string_view text, std::string_view remark,
                       int width);

/// `in 9 days`, `day 62`, `day 62, on hold`, `finished Tue 2027-02-09, day 141`.
std::string day_words(const StatusReport& report);

/// `Course 1 of me: day 62`, what is said of it, and the day at the right edge; what has no room
/// there stands on lines of its own. `said` may be empty.
std::string course_head(const StatusReport& report, const std::string& said, const Style& style);

/// A percentage of a target with two decimals, half up, but down where up would show 100 % before
/// it is reached.
std::string target_percent_text(const Ratio& percent);

/// `4,729.21`, an exact amount with two decimals.
std::string amount_text(const Ratio& milligrams);

/// `2,940` or `2,940.25`: equivalent milligrams without needless decimals.
std::string equivalent_text(EquivalentMg amount);

/// `Sat 2026-10-31, Sat 2026-11-07`; after `most` dates the rest is counted.
std::string dates_text(const std::vector<Date>& dates, std::size_t most);

/// A bar of `cells` cells for 0 to `upper` mg/kg, filled to `value` (rounded down to half a
/// cell), with a mark at `lower`.
std::string target_bar(const Ratio& value, const TargetBand& target, int cells, bool unicode);

/// One line (or more) a finding: `WARN  text   S1 (label, H)   dose.band`.
std::string findings_text(const std::vector<Finding>& findings, const Style& style);

/// Bytes of the longest beginning of `text` that takes at most `room` columns; cut only where a
/// character begins that takes columns of its own, so that no accent is torn from its letter. All
/// of it when there is no such place.
std::size_t cut_of(std::string_view text, int room);

/// `text` in bold or colour when the style allows it.
std::string bold(std::string_view text, const Style& style);

/// `first` and `text` broken at blanks so that no line passes `width`; other lines begin with as
/// many spaces, or with two where a word, such as a date or a code, would have to be cut to stand
/// there. A command to be typed stays in one piece, whatever its length; a word longer than a line
/// is broken. Without blanks at the ends of lines.
std::string filled(std::string_view first, std::string_view text, int width);

/// As `filled`, of words that somebody recorded, or that quote such words, as the messages of
/// findings and obligations do: nothing in them is taken for a command to type.
std::string verbatim(std::string_view first, std::string_view text, int width);

/// A row of a report: a label in its column, and words beside it.
std::string labelled(std::string_view label, std::string_view text, const Style& style);

/// `the 22 days about which nothing is said`.
std::string unsaid_words(const StatusReport& report);

/// `3 doses vomited, counted as taken`.
std::string vomited_words(int doses);

/// Whether some target that is shown has a date by the plan.
bool is_projected(const StatusReport& report);

/// The sentence that stands wherever `is_projected`.
constexpr std::string_view arithmetic_words =
    "These dates are arithmetic; the prescriber decides when a course ends.";

/// Whether the label's milligrams are those that mg/kg counts: none of them is of Absorica LD.
bool is_label_only(Milligrams label, EquivalentMg equivalent);

/// Of which milligrams the way to a target is: `mg`, of a course with Absorica LD, taken or
/// planned, `conventional mg`.
std::string unit_to_go(const StatusReport& report);

/// `Tue 2027-02-09` by `projection`, `-` without one; of a target that is met `reached Mon
/// 2026-11-02`, `reached before this record`. `start`: of the course.
std::string when_words(const TargetStatus& target, const std::optional<Projection>& projection,
                       Date start);

/// `12 x 40 + 1 x 20`, the strongest first; `-` for none, `not known` where a day on the way has no
/// count.
std::string capsules_words(const std::optional<Projection>& projection);

/// When each target is reached on `basis`, or why no date is told; with the sentence that belongs
/// to such dates. `options`: as in `way_to_project`.
std::string reached_rows(const StatusReport& report, Basis basis, const std::string& options,
                         const Style& style);

/// The parts in their order, three spaces apart, as many to an indented line as fit; only one
/// longer than a line is broken.
std::string packed(const std::vector<std::string>& parts, int width);

/// Rows of cells as columns two spaces apart, each as wide as its widest cell. On a screen too
/// narrow the last column is broken into lines; a few first cells that are much longer than the
/// others, such as a code, stand above their rows; narrower still, each row becomes lines of the
/// first row's words and its cells. The first row is the heading, no row is empty.
std::string fitted_table(const std::vector<std::vector<std::string>>& rows, const Style& style);

/// The rows with columns 1 to `last` right-aligned, where the table of them fits the screen; else
/// as they are.
std::vector<std::vector<std::string>> with_aligned_numbers(
    std::vector<std::vector<std::string>> rows, std::size_t last, const Style& style);

/// `today`, `in 2 days`, `8 days ago`.
std::string distance_text(Date on, Date today);

/// `2026-11-22 09:00 UTC` of an instant as the journal writes it; what is no instant stays as it
/// is.
std::string instant_words(const std::string& instant);

/// `November`; its first three letters are the short name.
std::string month_name(Date on);

/// A line without the blanks at its end.
std::string without_end_blanks(const std::string& line);

/// `not_judged` as a person reads it: `not judged`.
std::string spaced(std::string name);

/// Without the full stop at its end, if there is one.
std::string_view unstopped(std::string_view sentence);

/// ` (isotrack resume -p P-0412)`: the command that records what a projection lacks; empty when
/// nothing would help.
std::string way_to_project(const StatusReport& report, const std::string& options);

/// `-` for an absent value.
std::string or_dash(const std::optional<Date>& date);

}  // namespace isotrack
