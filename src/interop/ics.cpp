#include "isotrack/interop/ics.hpp"

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/derived_uuid.hpp"

/// Lines of iCalendar: each ends in CR LF, none is longer than 75 octets, and one that goes on
/// does so after CR LF and a blank. A break never falls inside a character, because readers that
/// decode before they unfold would see broken text.
namespace isotrack {
namespace {

constexpr std::size_t longest_line = 75;  // octets, without CR LF

[[noreturn]] void refuse(const CalendarEvent& event, const std::string& why) {
  throw Error(ExitStatus::bug, "calendar event '" + visible(event.uid) + "': " + why);
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string folded(std::string_view line) {
  std::string out;
  std::size_t room = longest_line;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && continues_character(line[cut])) --cut;
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
    room = longest_line - 1;  // the blank counts
  }
  return out + std::string(line) + "\r\n";
}

/// A TEXT value: backslash, semicolon, comma and line feed escaped, other controls left out.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f') {
      out += c;
    }
  }
  return out;
}

/// `20261122`.
std::string basic(Date on) {
  std::string text = iso(on);
  std::erase(text, '-');
  return text;
}

/// `2026-11-22T08:00:00Z` as `20261122T080000Z`.
std::string stamp(const CalendarEvent& event) {
  constexpr std::string_view form = "dddd-dd-ddTdd:dd:ddZ";
  const std::string_view text = event.changed_at;
  bool fits = text.size() == form.size();
  for (std::size_t i = 0; fits && i < form.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    fits = form[i] == 'd' ? digit : text[i] == form[i];
  }
  if (!fits || !parse_iso_date(text.substr(0, 10)) || text.substr(11, 2) > "23" || text[14] > '5' ||
      text.substr(17, 2) > "60") {
    refuse(event, "'" + visible(text) + "' is no UTC instant");
  }
  std::string out(text);
  std::erase_if(out, [](char c) { return c == '-' || c == ':'; });
  return out;
}

std::string event_lines(const CalendarEvent& event) {
  if (event.uid.empty()) refuse(event, "it has no uid");
  if (event.sequence < 0) refuse(event, "its sequence is negative");
  std::string out = "BEGIN:VEVENT\r\n";
  out += folded("UID:" + escaped(event.uid));
  out += folded("DTSTAMP:" + stamp(event));
  out += folded("DTSTART;VALUE=DATE:" + basic(event.on));
  out += folded("DTEND;VALUE=DATE:" + basic(event.on + days(1)));  // exclusive
  out += folded("SUMMARY:" + escaped(event.summary));
  if (!event.description.empty()) out += folded("DESCRIPTION:" + escaped(event.description));
  out += folded("SEQUENCE:" + std::to_string(event.sequence));
  out += event.cancelled ? "STATUS:CANCELLED\r\n" : "STATUS:CONFIRMED\r\n";
  return out + "TRANSP:TRANSPARENT\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\n";
}

}  // namespace

std::string to_ics(const std::vector<CalendarEvent>& events) {
  std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//isotrack//isotrack//EN\r\n";
  for (const CalendarEvent& event : events) out += event_lines(event);
  return out + "END:VCALENDAR\r\n";
}

std::string calendar_uid(std::string_view salt, std::string_view rule,
                         std::string_view occurrence) {
  return derived_uuid({salt, rule, occurrence});
}

}  // namespace isotrack
