#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/report.hpp"
#include "present/markup.hpp"
#include "target.hpp"

/// HTML: a text with the signs of markup has to make the same elements as one without them.
namespace isotrack::fuzz {
namespace {

struct Tag {
  std::string name;
  std::vector<std::string> attributes;  ///< names

  bool operator==(const Tag&) const = default;
};

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == ':';
}

/// The tag that begins at `at`, strictly as the program writes tags; `at` goes behind it.
Tag tag_at(const std::string& html, std::size_t& at) {
  const auto take = [&](char wanted) {
    demand(at < html.size() && html[at] == wanted, "a tag of another form");
    ++at;
  };
  Tag tag;
  take('<');
  if (html[at] == '/') tag.name += html[at++];
  while (at < html.size() && is_name(html[at])) tag.name += html[at++];
  while (at < html.size() && html[at] == ' ') {
    ++at;
    std::string name;
    while (at < html.size() && is_name(html[at])) name += html[at++];
    take('=');
    take('"');
    const std::size_t end = html.find('"', at);
    demand(end != std::string::npos, "a value without its end");
    demand(html.substr(at, end - at).find('<') == std::string::npos, "a value with markup");
    at = end + 1;
    demand(!name.starts_with("on"), "a script");
    tag.attributes.push_back(name);
  }
  if (at < html.size() && html[at] == '/') ++at;
  take('>');
  return tag;
}

/// The tags of a page, in their order. What stands between them holds no markup.
std::vector<Tag> tags_of(const std::string& html) {
  std::vector<Tag> out;
  std::size_t at = html.starts_with(report_head()) ? report_head().size() : 0;
  while (at < html.size()) {
    if (html[at] != '<') {
      demand(html[at] != '>' && html[at] != '"', "a sign of markup in a text");
      ++at;
      continue;
    }
    out.push_back(tag_at(html, at));
    if (out.back().name != "style") continue;
    at = html.find("</style>", at);
    demand(at != std::string::npos, "a style without its end");
  }
  return out;
}

/// A page that shows the text wherever a person may type one.
std::string page_with(const std::string& text) {
  ReportPage page;
  page.today = Date(date::year{2026} / 11 / 22);
  page.version = "1";
  page.patient = "me";
  page.name = text;
  page.programme = text;
  page.notes = {text};
  page.findings = {{"rule", Severity::warn, page.today, text, text}};
  page.decisions.push_back({page.today, "rule", text, false, {}, text});
  page.decisions.push_back({page.today, "rule", text, true, page.today, text});
  Symptom symptom;
  symptom.symptom = "other";
  symptom.first = page.today;
  symptom.note = text;
  symptom.words = text;
  page.symptoms = {{symptom, text}};
  MedicineLine medicine;
  medicine.fact.name = text;
  medicine.fact.first = page.today;
  medicine.fact.note = text;
  medicine.not_checked = text;
  page.medicines = {medicine};
  page.care = {{"care.x", text, {}, text, {}}};
  return to_html(page);
}

}  // namespace

void html(std::string_view input) {
  const std::string text(input.substr(0, 2000));
  const std::string once = escaped(text).html();
  demand(once.find_first_of("<>\"'") == std::string::npos, "a sign of markup is left");
  tags_of(element("p", Attributes{{"title", text}}, prose(text)).html());
  // A text without the signs, but as long, is laid out the same way.
  std::string harmless = text;
  std::ranges::replace_if(
      harmless, [](char c) { return c == '<' || c == '>' || c == '&' || c == '"' || c == '\''; },
      'x');
  demand(tags_of(page_with(text)) == tags_of(page_with(harmless)), "a text became markup");
}

}  // namespace isotrack::fuzz
