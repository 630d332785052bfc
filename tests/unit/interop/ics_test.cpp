// The calendar file: a strict lint of every rule of RFC 5545 that readers forgive or trip over.

#include "isotrack/interop/ics.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_obligations.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// Lines without CR LF; checks that each has both, and that neither stands alone.
std::vector<std::string> raw_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t end = text.find("\r\n", from);
    REQUIRE(end != std::string::npos);  // the last line, too
    lines.push_back(text.substr(from, end - from));
    CHECK(lines.back().find_first_of("\r\n") == std::string::npos);
    from = end + 2;
  }
  return lines;
}

/// Content lines, unfolded; checks the length of each line in octets and that none breaks inside a
/// character.
std::vector<std::string> content_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string& line : raw_lines(text)) {
    INFO(line);
    CHECK(line.size() <= 75);
    CHECK_FALSE(line.empty());
    CHECK(is_plain_text(line));  // no broken character, no control
    const std::string content = line.starts_with(' ') ? line.substr(1) : line;
    CHECK_FALSE((!content.empty() && (static_cast<unsigned char>(content[0]) & 0xC0U) == 0x80U));
    if (line.starts_with(' ')) {
      REQUIRE_FALSE(lines.empty());
      lines.back() += content;
    } else {
      lines.push_back(line);
    }
  }
  return lines;
}

using Properties = std::multimap<std::string, std::string>;

/// Name with its parameters, and value.
std::pair<std::string, std::string> property(const std::string& line) {
  const std::size_t colon = line.find(':');
  REQUIRE(colon != std::string::npos);
  return {line.substr(0, colon), line.substr(colon + 1)};
}

/// The VEVENTs of a calendar; checks what stands around them.
std::vector<Properties> events_of(const std::string& text) {
  const std::vector<std::string> lines = content_lines(text);
  REQUIRE(lines.size() >= 4);
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines[1] == "VERSION:2.0");
  CHECK(lines[2].starts_with("PRODID:"));
  CHECK(lines.back() == "END:VCALENDAR");
  std::vector<Properties> events;
  bool inside = false;
  for (std::size_t i = 3; i + 1 < lines.size(); ++i) {
    const auto [name, value] = property(lines[i]);
    if (lines[i] == "BEGIN:VEVENT") {
      CHECK_FALSE(inside);
      inside = true;
      events.emplace_back();
    } else if (lines[i] == "END:VEVENT") {
      CHECK(inside);
      inside = false;
    } else {
      REQUIRE(inside);
      events.back().emplace(name, value);
    }
  }
  CHECK_FALSE(inside);
  return events;
}

std::string only(const Properties& event, const std::string& name) {
  INFO(name);
  REQUIRE(event.count(name) == 1);
  return event.find(name)->second;
}

std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      CHECK(std::string(",;").find(text[i]) == std::string::npos);
      out += text[i];
      continue;
    }
    REQUIRE(++i < text.size());
    CHECK(std::string("\\;,n").find(text[i]) != std::string::npos);
    out += text[i] == 'n' ? '\n' : text[i];
  }
  return out;
}

std::string without_controls(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out;
}

CalendarEvent visit() {
  return {"a-uid", sunday(), "Clinic visit", 3, false, "2026-11-22T08:00:00Z", ""};
}

}  // namespace

TEST_CASE("a calendar of one event, byte for byte", "[ics]") {
  CHECK(to_ics({visit()}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//isotrack//isotrack//EN\r\n"
        "BEGIN:VEVENT\r\nUID:a-uid\r\nDTSTAMP:20261122T080000Z\r\n"
        "DTSTART;VALUE=DATE:20261122\r\nDTEND;VALUE=DATE:20261123\r\n"
        "SUMMARY:Clinic visit\r\nSEQUENCE:3\r\nSTATUS:CONFIRMED\r\n"
        "TRANSP:TRANSPARENT\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("every event holds the required set, once each", "[ics]") {
  const std::vector<CalendarEvent> samples = sample_calendar();
  const std::vector<Properties> events = events_of(to_ics(samples));
  REQUIRE(events.size() == samples.size());
  std::set<std::string> uids;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const CalendarEvent& sample = samples[i];
    INFO(sample.summary);
    CHECK(only(events[i], "UID") == sample.uid);
    CHECK(uids.insert(sample.uid).second);
    CHECK(only(events[i], "DTSTAMP") == "20261122T080000Z");
    CHECK(only(events[i], "SEQUENCE") == std::to_string(sample.sequence));
    CHECK(only(events[i], "STATUS") == (sample.cancelled ? "CANCELLED" : "CONFIRMED"));
    CHECK(only(events[i], "TRANSP") == "TRANSPARENT");
    CHECK(only(events[i], "CLASS") == "PRIVATE");
    CHECK(unescaped(only(events[i], "SUMMARY")) == without_controls(sample.summary));
    CHECK(events[i].count("DESCRIPTION") == (sample.description.empty() ? 0 : 1));
    if (!sample.description.empty()) {
      CHECK(unescaped(only(events[i], "DESCRIPTION")) == without_controls(sample.description));
    }
    for (const char* absent : {"METHOD", "BEGIN", "VALARM", "DURATION", "ATTENDEE"}) {
      CHECK(events[i].count(absent) == 0);
    }
  }
}

TEST_CASE("an event lasts a whole day and ends before the next", "[ics]") {
  for (const char* text : {"2026-12-31", "2028-02-28", "2026-03-29", "2199-12-30"}) {
    CalendarEvent event = visit();
    event.on = on(text);
    const Properties made = events_of(to_ics({event})).at(0);
    std::string start = iso(event.on);
    std::string end = iso(event.on + days(1));
    std::erase(start, '-');
    std::erase(end, '-');
    CHECK(only(made, "DTSTART;VALUE=DATE") == start);
    CHECK(only(made, "DTEND;VALUE=DATE") == end);
  }
}

TEST_CASE("lines of every length fold between characters", "[ics]") {
  for (const std::string unit : {"x", "\u00e9", "\u20ac", "\U0001F48A", ",", "\\"}) {
    for (std::size_t count = 1; count < 180; ++count) {
      CalendarEvent event = visit();
      event.summary.clear();
      for (std::size_t i = 0; i < count; ++i) event.summary += unit;
      const Properties made = events_of(to_ics({event})).at(0);
      REQUIRE(unescaped(only(made, "SUMMARY")) == event.summary);
    }
  }
}

TEST_CASE("text cannot leave its property", "[ics]") {
  CalendarEvent event = visit();
  event.summary = "x\r\nATTENDEE:mailto:a@b\r\nEND:VEVENT";
  event.description = "\nBEGIN:VALARM\n";
  const std::vector<Properties> events = events_of(to_ics({event}));
  REQUIRE(events.size() == 1);
  CHECK(events[0].count("ATTENDEE") == 0);
  CHECK(only(events[0], "SUMMARY") == "x\\nATTENDEE:mailto:a@b\\nEND:VEVENT");
}

TEST_CASE("the same events give the same bytes", "[ics]") {
  CHECK(to_ics(sample_calendar()) == to_ics(sample_calendar()));
  CHECK(events_of(to_ics({})).empty());
}

TEST_CASE("an event that no reader could take is our mistake", "[ics]") {
  const auto refused = [](auto change) {
    CalendarEvent event = visit();
    change(event);
    CHECK_THROWS_AS(to_ics({event}), Error);
  };
  refused([](CalendarEvent& event) { event.uid.clear(); });
  refused([](CalendarEvent& event) { event.sequence = -1; });
  for (const char* instant :
       {"", "2026-11-22", "2026-11-22 08:00:00Z", "2026-11-22T08:00:00",
        "2026-11-22T08:00:00+01:00", "2026-13-22T08:00:00Z", "2026-11-22T24:00:00Z",
        "2026-11-22T08:60:00Z", "2026-11-22T08:00:61Z", "2026-11-22T08:00:00.5Z",
        "2026-11-22T0a:00:00Z"}) {
    INFO(instant);
    refused([&](CalendarEvent& event) { event.changed_at = instant; });
  }
}

TEST_CASE("an identity is stable, of UUID form, and differs in each part", "[ics]") {
  const std::string uid = calendar_uid("salt", "us.window", "2026-11-18");
  CHECK(uid == calendar_uid("salt", "us.window", "2026-11-18"));
  REQUIRE(uid.size() == 36);
  for (std::size_t i = 0; i < uid.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    CHECK((uid[i] == '-') == dash);
    if (!dash) CHECK(std::string("0123456789abcdef").find(uid[i]) != std::string::npos);
  }
  CHECK(uid[14] == '8');
  CHECK(std::string("89ab").find(uid[19]) != std::string::npos);
  const std::set<std::string> others{uid,
                                     calendar_uid("Salt", "us.window", "2026-11-18"),
                                     calendar_uid("salt", "us.windo", "w2026-11-18"),
                                     calendar_uid("salt", "us.window2", "026-11-18"),
                                     calendar_uid("saltu", "s.window", "2026-11-18"),
                                     calendar_uid("salt", "us.window", "2026-11-19"),
                                     calendar_uid("", "salt", "us.window2026-11-18")};
  CHECK(others.size() == 7);
}

TEST_CASE("identities are pinned: an export must find its events again", "[ics]") {
  CHECK(calendar_uid("a salt", "rule", "0") == "b0bbd657-5db8-8666-82e7-fec489b63fa5");
}
