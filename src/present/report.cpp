#include "isotrack/present/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "report_parts.hpp"
#include "words.hpp"

/// The page as a whole: two sheets. The first is the course at a glance, the second what belongs to
/// it; each says whose it is and of which day, because sheets of paper part.
namespace isotrack {
namespace {

constexpr std::string_view head_line =
    "<!DOCTYPE html>\n<!-- A page of isotrack. It holds health data. -->\n";

std::string category_words(Category category) {
  switch (category) {
    case Category::can:
      return "can become pregnant";
    case Category::cannot:
      return "cannot become pregnant";
    case Category::unknown:
      return "not said whether pregnancy is possible: the strictest rules apply";
  }
  return {};
}

/// ` since Sat 2026-11-21, to Sun 2026-11-29`, of a course that is on hold; else empty.
std::string hold_words(const StatusReport& status) {
  if (!status.hold) return {};
  return " since " + with_weekday(status.hold->first) +
         (status.hold->last ? ", to " + with_weekday(*status.hold->last) : ", no end recorded");
}

std::string course_words(const StatusReport& status) {
  std::string out = fmt::format("Isotretinoin, course {}, {} {}: {}.", status.course_number,
                                status.state == CourseState::planned ? "planned for" : "begun",
                                with_weekday(status.start), day_words(status) + hold_words(status));
  if (!status.regimen) return out;
  out += (status.last_day ? " Last plan: " : " Plan: ") + status.product_name + " " +
         shortened(status.regimen_sentence, 200);
  if (status.regimen_from && *status.regimen_from != status.start) {
    out += " since " + with_weekday(*status.regimen_from);
  }
  return out + ".";
}

Markup page_header(const ReportPage& page) {
  Markup about = paragraph("", page.status ? course_words(*page.status) : "No course yet.");
  const std::string person = person_words(page);
  if (!person.empty()) about += paragraph("quiet", person + ".");
  return element("header", "",
                 element("h1", "", escaped(page.patient)) +
                     element("p", "day", escaped(with_weekday(page.today))) +
                     element("div", "about", about));
}

/// On paper alone: whose the second sheet is.
Markup running_header(const ReportPage& page) {
  const std::string course =
      page.status ? fmt::format(", course {}", page.status->course_number) : std::string();
  return element("div", Attributes{{"class", "running"}, {"aria-hidden", "true"}},
                 element("span", "", element("b", "", escaped(page.patient)) + escaped(course)) +
                     element("span", "", escaped(with_weekday(page.today))));
}

std::string left_out_words(const ReportPage& page) {
  std::vector<std::string> names;
  for (const ReportPart part : page.left_out) names.push_back(name_of(part));
  return joined(names);
}

Markup page_footer(const ReportPage& page) {
  Markup out = paragraph(
      "",
      "Self-reported: what the patient or the clinic wrote down. Not a medical record, not a "
      "diagnosis and no advice; instructions are those of a label or regulator, named beside "
      "them.");
  if (!page.left_out.empty()) {
    out += paragraph("", "Left out on request: " + left_out_words(page) + ".");
  }
  for (const std::string& note : page.notes) out += paragraph("", note);
  std::string made = "isotrack " + page.version + ", as of " + with_weekday(page.today);
  if (page.last_entry > 0) made += fmt::format(", by the record up to entry #{}", page.last_entry);
  out += paragraph("", made +
                           ". Sources: document (class, confidence H high, M medium, L low); the "
                           "documents: isotrack sources.");
  return element("footer", "", out);
}

/// Whether a date was cut from its weekday: `since Wed`.
bool ends_with_weekday(std::string_view text) {
  static constexpr std::array<std::string_view, 7> names{" Mon", " Tue", " Wed", " Thu",
                                                         " Fri", " Sat", " Sun"};
  return std::ranges::any_of(names, [&](std::string_view name) { return text.ends_with(name); });
}

/// A list that has more room on A4 stands there twice, and the style shows one of them.
Markup for_papers(const Markup& letter, const Markup& a4) {
  if (letter.html() == a4.html()) return letter;
  return element("div", "letter", letter) + element("div", "tall", a4);
}

Markup document_head(const ReportPage& page) {
  const std::string title = "isotrack " + page.patient + " " + iso(page.today);
  Markup out = R"(<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
)";
  out += element("title", "", escaped(title)) + "\n";
  return out + element("style", "", report_style());
}

}  // namespace

std::string person_words(const ReportPage& page) {
  std::vector<std::string> parts;
  if (!page.name.empty()) parts.push_back(shortened(page.name, 80));
  if (page.birth_date) {
    parts.push_back(fmt::format("born {}, {} years", iso(*page.birth_date),
                                age_on(*page.birth_date, page.today)));
  }
  if (page.category) parts.push_back(category_words(*page.category));
  if (!page.programme.empty()) {
    const bool says_it = lower(page.programme).find("programme") != std::string::npos;
    parts.push_back((says_it ? "" : "programme ") + page.programme);
  }
  if (!page.lab_plan.empty()) parts.push_back("labs " + page.lab_plan);
  return joined(parts, "; ");
}

Markup section(Literal class_name, std::string_view heading, const Markup& content) {
  return element("section", class_name, element("h2", "", escaped(heading)) + "\n" + content) +
         "\n";
}

Markup paragraph(Literal class_name, std::string_view text) {
  return element("p", class_name, prose(text));
}

Markup figure(const Markup& picture, const Markup& legend, std::string_view table_title,
              const Markup& table) {
  Markup out = element("div", "scroll", picture) + "\n";
  if (!legend.empty()) out += element("div", "legend", legend) + "\n";
  out += element("details", "", element("summary", "", escaped(table_title)) + table);
  return element("figure", "", out) + "\n";
}

Markup more(std::size_t left, std::string_view command, const ReportPage& page) {
  if (left == 0) return {};
  return paragraph("quiet",
                   fmt::format("And {} more: isotrack {}{}.", left, command, page.options));
}

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(display_width(text));
}

std::string shortened(std::string_view text, std::size_t most) {
  if (columns_of(text) <= most) return std::string(text);
  // Not inside a character, and where a blank is near not inside a word or a date.
  std::size_t end = cut_of(text, static_cast<int>(most));
  constexpr std::size_t longest_word = 16;
  const std::size_t blank = text.substr(0, end + 1).rfind(' ');
  if (blank != std::string_view::npos && blank > 0 && end - blank < longest_word) end = blank;
  std::string_view out = text.substr(0, end);
  if (ends_with_weekday(out)) out.remove_suffix(3);
  return std::string(stripped(out)) + "…";
}

std::string in_brief(std::string_view text, std::size_t most) {
  constexpr std::size_t longest_clause = 400;
  if (columns_of(text) <= most) return std::string(text);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find("; ", at), text.find(". ", at));
    const std::size_t last = std::min(stop, text.size());
    if (end > 0 && columns_of(text.substr(0, last)) > most) break;
    end = last;
    at = stop == std::string_view::npos ? text.size() : stop + 2;
  }
  return shortened(text.substr(0, end), longest_clause);
}

namespace {

/// Lines that a flow through two columns loses, because they end unevenly.
constexpr std::size_t lost_in_flow = 5;

}  // namespace

Halves halves_of(std::size_t first, std::size_t second, std::size_t lines) {
  const std::size_t in_flow = 2 * lines > lost_in_flow ? 2 * lines - lost_in_flow : 0;
  const std::size_t side_by_side = std::min(first, lines) + std::min(second, lines);
  if (std::max(first, second) <= lines + 1 || in_flow <= side_by_side) {
    return {false, lines, lines};
  }
  const std::size_t left = in_flow - std::min(in_flow, first);
  const std::size_t for_second = std::min(second, std::max(in_flow / 3, left));
  return {true, in_flow - for_second, for_second};
}

std::size_t whole_halves(std::size_t first, std::size_t second) {
  return std::min(std::max(first, second), (first + second + lost_in_flow + 1) / 2);
}

std::string sentence(std::string text) { return text.ends_with("…") ? text : text + "."; }

std::size_t lines_of(const std::vector<std::string>& texts, std::size_t columns) {
  std::size_t lines = 0;
  for (const std::string& text : texts) lines += columns_of(text) / columns + 1;
  return lines;
}

std::size_t fitting(const std::vector<std::string>& texts, std::size_t columns, std::size_t lines) {
  // What says how many are left out takes a line itself.
  if (lines > 0 && lines_of(texts, columns) <= lines + 1) return texts.size();
  std::size_t used = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    used += columns_of(texts[i]) / columns + 1;
    if (used > lines) return std::max<std::size_t>(i, 1);
  }
  return texts.size();
}

Markup table_row(const std::vector<std::string>& cells, bool heading) {
  Markup out;
  for (const std::string& cell : cells) {
    const bool is_first = &cell == &cells.front();
    if (heading) {
      out += element("th", Attributes{{"scope", "col"}}, escaped(cell));
    } else if (is_first) {
      out += element("th", Attributes{{"scope", "row"}}, prose(cell));
    } else {
      out += element("td", "", prose(cell));
    }
  }
  return element("tr", heading ? Literal("heads") : Literal(""), out) + "\n";
}

std::string_view report_head() { return head_line; }

std::string to_html(const ReportPage& page) {
  const Room room = room_on(page);
  const Room a4 = room_on_a4(page, room);
  const Markup findings =
      for_papers(findings_section(page, room.findings), findings_section(page, a4.findings));
  const Markup halves =
      for_papers(halves_section(page, room.halves), halves_section(page, a4.halves));
  const Markup corrections = for_papers(corrections_section(page, room.corrections),
                                        corrections_section(page, a4.corrections));
  const Markup first = page_header(page) + stop_section(page, room.stops) + figures_section(page) +
                       findings + course_section(page, room.curve) + targets_section(page);
  const Markup second = running_header(page) + days_section(page, room.months) +
                        labs_section(page, room.lab_panels) + halves + care_section(page) +
                        corrections + page_footer(page);
  // Without a picture of a course there is no need of a second sheet.
  const Literal name = page.status ? Literal("sheet") : Literal("part");
  const Markup sheets = element("div", name, first) + "\n" + element("div", name, second);
  const Markup body = report_patterns() + "\n" + element("main", "", sheets) + "\n";
  const Markup html =
      element("html", Attributes{{"lang", "en"}},
              "\n" + element("head", "", document_head(page)) + "\n" + element("body", "", body)) +
      "\n";
  return std::string(head_line) + html.html();
}

}  // namespace isotrack
