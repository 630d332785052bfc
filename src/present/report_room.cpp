#include <algorithm>
#include <set>

#include "report_parts.hpp"
#include "stop_words.hpp"

/// How much the sheets hold. Two sheets are the promise, and a browser cannot be asked: so parts of
/// known size are added up in tenths of a millimetre of a Letter sheet (254 mm inside its margins,
/// by the style in `report_style.cpp`), and what is left goes to the lists, in lines. What cannot
/// be done without shrinks last: the picture of the course, then months and small pictures.
namespace isotrack {
namespace {

constexpr int sheet = 2540;
constexpr int slack = 70;    // fonts differ
constexpr int line = 38;     // of text, or of an entry of a list with the room around it
constexpr int heading = 85;  // of a section, with the room above it
constexpr int legend = 100;
constexpr int full_columns = 125;  // characters of a line across a sheet

// The first sheet.
constexpr int header = 150;
constexpr std::size_t long_code = 18;  // its day stands on a line of its own
constexpr int numbers = 205;
constexpr int picture_without_lanes = 690;
constexpr int lane = 45;
constexpr int target_row = 48;
constexpr std::int64_t most_units_taller = 90;
constexpr std::int64_t most_units_lower = 70;
constexpr std::size_t most_stops_with_words = 3;  // different ones
constexpr int fewest_lines = 3;                   // of the two lists

// The second one.
constexpr int running = 50;
constexpr int days_legend = 70;
constexpr int month = 40;
constexpr int lab_row = 260;
constexpr int care_line = 33;
constexpr std::size_t care_columns = 70;  // characters of a line in half the width
constexpr int footer = 170;
constexpr int lines_wanted = 12;  // of lists, before months and panels give way
constexpr std::size_t most_months = 12;
constexpr std::size_t fewest_months = 6;
constexpr std::size_t panels_in_row = 3;
constexpr std::size_t most_rows = 2;

int text_height(const std::string& text) {
  return text.empty() ? 0 : line * (1 + static_cast<int>(columns_of(text)) / full_columns);
}

/// 720 units are 190 mm.
std::int64_t units_of(int height) { return std::int64_t{height} * 36 / 95; }

int height_of(std::int64_t units) { return static_cast<int>(units * 95 / 36); }

int stops_height(const ReportPage& page, std::size_t with_words) {
  constexpr int frame = 100;
  constexpr int head = 50;
  int out = page.stops_left_out > 0 ? head : 0;
  const auto groups = by_words(page.stop.stops);
  std::size_t shown = 0;
  for (std::size_t i = 0; i < groups.size() && shown < most_stops; ++i) {
    shown += groups[i].size();
    out += head * static_cast<int>(groups[i].size());
    if (i >= with_words) continue;
    const Obligation& stop = groups[i].front();
    out += text_height(stop.words) + line + text_height(sources_of(groups[i])) +
           (stop.contacts.empty() ? 0 : line);
  }
  if (groups.size() > with_words) out += line;
  if (page.stop.stops.size() > shown) out += line;
  for (const Contact& contact : page.stop.contacts) out += text_height(contact.text);
  return out == 0 ? 0 : frame + out;
}

int targets_height(const ReportPage& page) {
  if (!page.status || page.status->targets.empty() || !page.stop.stops.empty()) return 0;
  const int shown = page.status->bases_apart ? 3 : 1;
  return heading + target_row * (1 + 2 * shown) + 2 * line;
}

/// Everything on the first sheet but the two lists.
int first_sheet(const ReportPage& page, std::size_t stops) {
  int out = header + text_height(person_words(page)) +
            (page.patient.size() > long_code ? 2 * line : 0) + stops_height(page, stops) +
            targets_height(page) + heading;
  if (!page.status) return out;
  out += numbers + heading + picture_without_lanes + legend;
  out += lane * static_cast<int>(lanes_of(page).size());
  for (const std::string& note : course_notes(page)) out += text_height(note);
  return out;
}

void divide_first(const ReportPage& page, Room& room) {
  room.stops = most_stops_with_words;
  int left = sheet - slack - first_sheet(page, room.stops);
  // A label's words are worth more than what is kept back for other fonts.
  while (room.stops > 1 && left + slack + height_of(most_units_lower) < fewest_lines * line) {
    --room.stops;
    left = sheet - slack - first_sheet(page, room.stops);
  }
  const int wanted = line * static_cast<int>(list_lines(page));
  room.curve = std::clamp(units_of(left - wanted), -most_units_lower, most_units_taller);
  const int for_lists = left - height_of(room.curve);
  room.findings = static_cast<std::size_t>(std::max(fewest_lines, for_lists / line));
}

std::size_t months_of(const ReportPage& page) {
  std::set<date::year_month> months;
  for (const CalendarDay& day : page.days) {
    const date::year_month_day on{day.on};
    months.insert(on.year() / on.month());
  }
  return months.size();
}

int days_height(const ReportPage& page, std::size_t months) {
  const std::size_t all = months_of(page);
  if (all == 0) return 0;
  return heading + days_legend + month * static_cast<int>(1 + std::min(all, months)) +
         (all > months ? line : 0);
}

int labs_height(const ReportPage& page, std::size_t panels) {
  if (page.labs.draws.empty()) return 0;
  std::set<std::string> analytes;
  for (const LabSheetDraw& draw : page.labs.draws) {
    for (const LabResult& result : draw.results) analytes.insert(result.analyte);
  }
  const std::size_t shown = std::min(analytes.size(), panels);
  int out = heading + lab_row * static_cast<int>((shown + panels_in_row - 1) / panels_in_row);
  for (const std::string& note : lab_notes(page, panels)) out += text_height(note);
  return out;
}

/// Advice runs on in two columns of small letters.
int care_height(const ReportPage& page) {
  if (page.care.empty()) return 0;
  std::size_t characters = 0;
  std::set<std::string> groups;
  for (const CareItem& item : page.care) {
    characters += item.text.size() + source_text(item.source).size() + 2;
    groups.insert(item.until ? iso(*item.until) : item.until_words);
  }
  for (const std::string& until : groups) characters += until.size();
  const std::size_t lines = characters / care_columns + 2 * groups.size();
  return heading + care_line * (1 + static_cast<int>(lines + 1) / 2);
}

/// Lines for the lists of the second sheet.
int second_sheet_lines(const ReportPage& page, const Room& room) {
  const bool has_journal = !page.corrections.empty() || !page.decisions.empty();
  int used = running + days_height(page, room.months) + labs_height(page, room.lab_panels) +
             care_height(page) + footer + heading + (has_journal ? heading : 0);
  for (const std::string& note : page.notes) used += text_height(note);
  return (sheet - slack - used) / line;
}

void divide_second(const ReportPage& page, Room& room) {
  room.months = most_months;
  room.lab_panels = most_rows * panels_in_row;
  const std::size_t wanted = half_lines(page);
  const std::size_t corrections = correction_lines(page);
  const int enough = std::min(lines_wanted, static_cast<int>(wanted + corrections));
  if (second_sheet_lines(page, room) < enough) room.months = fewest_months;
  if (second_sheet_lines(page, room) < enough) room.lab_panels = panels_in_row;
  const auto both = static_cast<std::size_t>(std::max(5, second_sheet_lines(page, room)));
  const std::size_t spare = both > wanted ? both - wanted : 0;
  // A second list has a heading. No STOP that was settled gives way while there is room.
  const auto stops =
      static_cast<std::size_t>(std::ranges::count(page.decisions, true, &Decision::of_stop));
  const std::size_t usual = corrections == 0 ? 0 : (page.decisions.empty() ? 2 : 5);
  const std::size_t least = stops < 2 ? usual : std::max(usual, std::min(both - 3, usual + stops));
  room.corrections = std::min(corrections, std::max(least, spare));
  room.halves = both - std::min(both - 3, room.corrections);
}

}  // namespace

Room room_on_a4(const ReportPage& page, Room letter) {
  constexpr int longer = 180;
  constexpr int narrower = 60;  // what its lines take more, because they are shorter
  constexpr auto lines = static_cast<std::size_t>((longer - narrower) / line);
  letter.findings += lines;
  const std::size_t wanted = half_lines(page);
  const std::size_t for_halves =
      std::min(lines, wanted > letter.halves ? wanted - letter.halves : 0);
  letter.halves += for_halves;
  letter.corrections += lines - for_halves;
  return letter;
}

Room room_on(const ReportPage& page) {
  Room out;
  divide_first(page, out);
  divide_second(page, out);
  return out;
}

}  // namespace isotrack
