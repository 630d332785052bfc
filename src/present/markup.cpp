#include "markup.hpp"

#include <algorithm>
#include <optional>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/date.hpp"

namespace isotrack {

Markup escaped(std::string_view text) {
  Markup out;
  for (const char c : visible(text)) {
    switch (c) {
      case '&':
        out.html_ += "&amp;";
        break;
      case '<':
        out.html_ += "&lt;";
        break;
      case '>':
        out.html_ += "&gt;";
        break;
      case '"':
        out.html_ += "&quot;";
        break;
      case '\'':
        out.html_ += "&#39;";
        break;
      default:
        out.html_ += c;
    }
  }
  return out;
}

namespace {

constexpr std::size_t date_length = 10;
constexpr std::size_t weekday_length = 4;  // `Sat `

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The date that begins at `at`; null when none does.
std::optional<Date> date_at(std::string_view text, std::size_t at) {
  const bool begins_inside = at > 0 && is_digit(text[at - 1]);
  const std::string_view word = text.substr(at, date_length);
  const bool goes_on = at + date_length < text.size() && is_digit(text[at + date_length]);
  if (begins_inside || goes_on || word.size() < date_length) return std::nullopt;
  const auto date = parse_iso_date(word);
  return date ? std::optional(*date) : std::nullopt;
}

/// The length of what begins at `at` and would be torn at its hyphens: a telephone number such as
/// 1-866-495-0654 or 1-800-FDA-1088, the code of a patient, P-0412, or of a document, P-S11, a
/// range, 120-150. It is of groups of digits and capitals. 0: none does.
std::size_t hyphened_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 24;
  const auto is_part = [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); };
  const bool begins_inside = at > 0 && (is_part(text[at - 1]) || text[at - 1] == '-');
  if (begins_inside || !is_part(text[at])) return 0;
  std::size_t end = at;
  bool has_hyphen = false;
  while (end < text.size()) {
    const bool joins = text[end] == '-' && end + 1 < text.size() && is_part(text[end + 1]);
    if (!joins && !is_part(text[end])) break;
    has_hyphen = has_hyphen || joins;
    ++end;
  }
  const std::string_view whole = text.substr(at, end - at);
  const bool fits = has_hyphen && whole.size() <= longest && std::ranges::any_of(whole, is_digit);
  return fits ? whole.size() : 0;
}

/// Whether the weekday of `on` and a blank stand right before `at`.
bool has_weekday(std::string_view text, std::size_t at, Date on) {
  return at >= weekday_length &&
         text.substr(at - weekday_length, weekday_length) == weekday_name(on) + " ";
}

/// `text` with a blank that does not break between a number and its unit.
std::string with_units_kept(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view next = text.substr(i + 1, 2);
    const bool is_unit = next.starts_with('%') || next == "mg" || next == "kg";
    const bool joins = text[i] == ' ' && i > 0 && is_digit(text[i - 1]) && is_unit;
    out += joins ? std::string("\xC2\xA0") : std::string(1, text[i]);
  }
  return out;
}

}  // namespace

Markup prose(std::string_view text) {
  Markup out;
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto on = is_digit(text[at]) ? date_at(text, at) : std::nullopt;
    const std::size_t hyphened = on ? 0 : hyphened_at(text, at);
    if (hyphened > 0) {
      out += escaped(with_units_kept(text.substr(done, at - done)));
      out += element("span", "whole", escaped(text.substr(at, hyphened)));
      done = at + hyphened;
      at = done - 1;
    }
    if (!on) continue;
    const std::size_t from = has_weekday(text, at, *on) ? at - weekday_length : at;
    const std::string_view whole = text.substr(from, at + date_length - from);
    out += escaped(with_units_kept(text.substr(done, from - done)));
    out += element("time", Attributes{{"datetime", iso(*on)}}, escaped(whole));
    done = at + date_length;
    at = done - 1;
  }
  return out + escaped(with_units_kept(text.substr(done)));
}

Markup attribute(Literal name, std::string_view value) {
  Markup out;
  out.html_ = " ";
  out.html_ += name.text();
  out.html_ += "=\"" + escaped(value).html() + "\"";
  return out;
}

namespace {

Markup opened(Literal name, const Attributes& attributes) {
  Markup out("<");
  out += name;
  for (const Attribute& each : attributes) out += attribute(each.name, each.value);
  return out;
}

}  // namespace

Markup element(Literal name, const Attributes& attributes, const Markup& content) {
  return opened(name, attributes) + ">" + content + "</" + name + ">";
}

Markup element(Literal name, Literal class_name, const Markup& content) {
  if (class_name.text().empty()) return element(name, Attributes{}, content);
  return element(name, Attributes{{"class", std::string(class_name.text())}}, content);
}

Markup empty_element(Literal name, const Attributes& attributes) {
  return opened(name, attributes) + "/>";
}

Markup tooltip(std::string_view text) { return element("title", "", escaped(text)); }

}  // namespace isotrack
