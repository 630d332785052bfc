#include "isotrack/present/manual.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// Commands of a block are broken where they would pass an indented page of 80 columns.
constexpr int widest_command = 70;

/// The character that begins at `at`, and how many bytes it has.
std::uint32_t character_at(std::string_view text, std::size_t at, std::size_t& bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(text[i]) & 0xFFU; };
  const std::uint32_t first = byte(at);
  bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  bytes = std::min(bytes, text.size() - at);
  if (bytes == 1) return first;
  std::uint32_t out = first & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) out = (out << 6U) | (byte(at + i) & 0x3FU);
  return out;
}

/// Text as roff reads it. `verbatim`: every hyphen and quote is one to be typed.
std::string escaped(std::string_view text, bool verbatim) {
  std::string out;
  std::size_t bytes = 1;
  for (std::size_t at = 0; at < text.size(); at += bytes) {
    const std::uint32_t c = character_at(text, at, bytes);
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-' && verbatim) {
      out += "\\-";
    } else if (c == '\'' && verbatim) {
      out += "\\(aq";
    } else if (c == '`') {
      out += "\\(ga";
    } else if (c == '^') {
      out += "\\(ha";
    } else if (c == '~') {
      out += "\\(ti";
    } else if (c >= 0x80) {
      out += fmt::format("\\[u{:04X}]", c);
    } else {
      out += static_cast<char>(c);
    }
  }
  return out;
}

/// A line that begins with a dot or an apostrophe would be a request.
std::string as_line(const std::string& text) {
  const bool is_request = !text.empty() && (text.front() == '.' || text.front() == '\'');
  return (is_request ? "\\&" : "") + text + "\n";
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

/// An argument of a macro.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\\(dq") : std::string(1, c);
  return out + "\"";
}

/// Where a mark of emphasis is closed; npos: it is no mark.
std::size_t end_of_mark(std::string_view text, std::size_t at, std::string_view mark) {
  const std::size_t start = at + mark.size();
  if (start >= text.size() || text[start] == ' ') return std::string_view::npos;
  return text.find(mark, start);
}

/// Inline Markdown as roff; pages that are linked to are kept in `links`.
class Inline {
 public:
  explicit Inline(std::set<std::string>& links) : links_(links) {}

  std::string roff(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) at = take(text, at, out);
    return out;
  }

 private:
  std::size_t take(std::string_view text, std::size_t at, std::string& out) {
    constexpr auto none = std::string_view::npos;
    const char c = text[at];
    if (c == '\\' && at + 1 < text.size() && std::string_view("|*_`[").find(text[at + 1]) != none) {
      out += escaped(text.substr(at + 1, 1), false);
      return at + 2;
    }
    if (c == '`') {
      if (const std::size_t end = text.find('`', at + 1); end != none) {
        out += "\\fB" + escaped(without_bar(text.substr(at + 1, end - at - 1)), true) + "\\fR";
        return end + 1;
      }
    }
    if (c == '[') {
      const std::size_t middle = text.find("](", at);
      const std::size_t end = middle == none ? none : text.find(')', middle);
      if (end != none) return take_link(text, at, middle, end, out);
    }
    if (c == '*') {
      const std::string_view mark = text.substr(at).starts_with("**") ? "**" : "*";
      if (const std::size_t end = end_of_mark(text, at, mark); end != none) {
        const std::string inner = roff(text.substr(at + mark.size(), end - at - mark.size()));
        out += (mark == "**" ? "\\fB" : "\\fI") + inner + "\\fR";
        return end + mark.size();
      }
    }
    std::size_t bytes = 1;
    static_cast<void>(character_at(text, at, bytes));
    out += escaped(text.substr(at, bytes), false);
    return at + bytes;
  }

  /// In a table a bar of code is written `\|`.
  static std::string without_bar(std::string_view code) {
    std::string out;
    for (std::size_t i = 0; i < code.size(); ++i) {
      if (code[i] == '\\' && i + 1 < code.size() && code[i + 1] == '|') continue;
      out += code[i];
    }
    return out;
  }

  std::size_t take_link(std::string_view text, std::size_t at, std::size_t middle, std::size_t end,
                        std::string& out) {
    const std::string_view target = text.substr(middle + 2, end - middle - 2);
    const std::size_t dot = target.find(".md");
    const bool is_page =
        dot != std::string_view::npos && target.find('/') == std::string_view::npos;
    if (is_page) links_.insert("isotrack-" + std::string(target.substr(0, dot)));
    out += (is_page ? "\\fI" : "") + roff(text.substr(at + 1, middle - at - 1)) +
           (is_page ? "\\fR" : "");
    return end + 1;
  }

  std::set<std::string>& links_;
};

/// A command of a block on lines that a shell joins again; other lines are left as they are.
std::vector<std::string> broken(const std::string& line) {
  std::vector<std::string> out;
  std::string rest = line;
  const bool is_command = line.starts_with("$ ") || line.starts_with("> ");
  while (is_command && display_width(rest) > widest_command) {
    std::size_t last = std::string::npos;
    char quote = 0;
    for (std::size_t i = 6; i < rest.size() && i < std::size_t{widest_command} - 2; ++i) {
      const char c = rest[i];
      if (quote == 0 && c == ' ') last = i;
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      }
    }
    if (last == std::string::npos) break;
    out.push_back(rest.substr(0, last) + " \\");
    rest = "      " + rest.substr(last + 1);
  }
  out.push_back(rest);
  return out;
}

/// What a screen shows is as wide as a screen: then the block begins at its edge.
std::string block(const std::vector<std::string>& lines) {
  const bool is_wide = std::ranges::any_of(lines, [](const std::string& line) {
    return broken(line).size() == 1 && display_width(line) > widest_command;
  });
  std::string out = std::string(".PP\n") + (is_wide ? ".in 0\n" : ".RS 2\n") + ".nf\n";
  for (const std::string& line : lines) {
    for (const std::string& part : broken(line)) {
      out += part.empty() ? ".sp\n" : as_line(escaped(part, true));
    }
  }
  return out + (is_wide ? ".fi\n.in\n" : ".fi\n.RE\n");
}

/// The cells of a row of a table: `| a | b |`.
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> out;
  line = stripped(line);
  line.remove_prefix(1);
  std::string cell;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '|' && (i == 0 || line[i - 1] != '\\')) {
      out.emplace_back(stripped(cell));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  return out;
}

/// Reads the blocks of a page one after the other.
class Reader {
 public:
  Reader(std::vector<std::string> lines, std::set<std::string>& links)
      : lines_(std::move(lines)), inline_(links) {}

  std::string roff() {
    while (at_ < lines_.size()) {
      const std::string& line = lines_[at_];
      if (stripped(line).empty() || line.starts_with("# ")) {
        ++at_;
      } else if (line.starts_with("## ")) {
        out_ += ".SS " + quoted(escaped(line.substr(3), false)) + "\n";
        ++at_;
      } else if (line.starts_with("```")) {
        fenced();
      } else if (line.starts_with("    ")) {
        indented();
      } else if (line.starts_with("|")) {
        table();
      } else if (line.starts_with("- ")) {
        item();
      } else {
        out_ += ".PP\n" + as_line(inline_.roff(paragraph(0)));
      }
    }
    return out_;
  }

 private:
  void fenced() {
    std::vector<std::string> inside;
    for (++at_; at_ < lines_.size() && !lines_[at_].starts_with("```"); ++at_) {
      inside.push_back(lines_[at_]);
    }
    ++at_;
    out_ += block(inside);
  }

  void indented() {
    std::vector<std::string> inside;
    for (; at_ < lines_.size() && lines_[at_].starts_with("    "); ++at_) {
      inside.push_back(lines_[at_].substr(4));
    }
    out_ += block(inside);
  }

  /// The rows below the heading and its rule.
  void table() {
    for (std::size_t row = 0; at_ < lines_.size() && lines_[at_].starts_with("|"); ++at_, ++row) {
      if (row < 2) continue;
      const auto cells = cells_of(lines_[at_]);
      if (cells.empty()) continue;
      std::string what;
      for (std::size_t i = 1; i < cells.size(); ++i) {
        if (cells[i].empty()) continue;
        what += (what.empty() ? "" : "; ") + inline_.roff(cells[i]);
      }
      out_ += ".TP\n" + as_line(inline_.roff(cells.front())) + as_line(what.empty() ? "\\&" : what);
    }
  }

  void item() { out_ += ".IP \\(bu 3\n" + as_line(inline_.roff(paragraph(2))); }

  /// The lines of a paragraph as one; the first is taken from `skip` on.
  std::string paragraph(std::size_t skip) {
    std::string text = lines_[at_++].substr(skip);
    while (at_ < lines_.size() && !stripped(lines_[at_]).empty() &&
           !lines_[at_].starts_with("- ") && !lines_[at_].starts_with("```") &&
           !lines_[at_].starts_with("#") && !lines_[at_].starts_with("|")) {
      text += " " + std::string(stripped(lines_[at_++]));
    }
    return text;
  }

  std::vector<std::string> lines_;
  Inline inline_;
  std::size_t at_ = 0;
  std::string out_;
};

std::string synopsis(const ManualPage& page) {
  if (page.forms.empty()) {
    return "\\fBisotrack\\fR [\\fIoptions\\fR] [\\fIcommand\\fR] [\\fIoperands\\fR]\n";
  }
  std::string out;
  for (const ManualForm& form : page.forms) {
    if (!out.empty()) out += ".br\n";
    out += "\\fBisotrack " + escaped(form.name, true) + "\\fR";
    if (!form.operands.empty()) out += " \\fI" + escaped(form.operands, true) + "\\fR";
    out += " [\\fIoptions\\fR]\n";
  }
  return out;
}

std::string examples(const ManualPage& page) {
  std::vector<std::string> lines;
  for (const ManualForm& form : page.forms) {
    for (const std::string& example : form.examples) lines.push_back("$ isotrack " + example);
  }
  return lines.empty() ? "" : ".SH EXAMPLES\n" + block(lines);
}

/// A heading begins a paragraph by itself.
std::string without_second_paragraphs(const std::string& roff) {
  std::string out;
  bool is_heading = false;
  for (const std::string& line : lines_in(roff)) {
    if (!is_heading || line != ".PP") out += line + "\n";
    is_heading = line.starts_with(".SH") || line.starts_with(".SS");
  }
  return out;
}

std::string see_also(std::set<std::string> names, const ManualPage& page) {
  names.insert(page.others.begin(), page.others.end());
  names.erase(page.name);
  std::string out;
  for (const std::string& name : names) {
    out += (out.empty() ? "" : " ,\n") + std::string(".BR ") + escaped(name, true) + " (1)";
  }
  return out.empty() ? "" : ".SH SEE ALSO\n" + out + "\n";
}

}  // namespace

std::string to_roff(const ManualPage& page, const ManualEdition& edition) {
  std::set<std::string> links;
  const std::string body = Reader(lines_in(page.markdown), links).roff();
  return ".\\\" Made from docs/commands; change it there.\n.TH " + escaped(upper(page.name), true) +
         " 1 " + quoted(iso(edition.released)) + " " + quoted("isotrack " + edition.version) + " " +
         quoted("isotrack manual") + "\n.SH NAME\n" + escaped(page.name, true) + " \\- " +
         escaped(page.summary, false) + "\n.SH SYNOPSIS\n" + synopsis(page) +
         without_second_paragraphs(".SH DESCRIPTION\n" + body + examples(page)) +
         see_also(std::move(links), page);
}

std::string to_markdown(const TermGroups& groups) {
  std::string out;
  for (const auto& [heading, terms] : groups) {
    out += "\n## " + heading + "\n\n| | |\n|---|---|\n";
    for (const auto& [term, what] : terms) out += "| `" + term + "` | " + what + " |\n";
  }
  return out;
}

}  // namespace isotrack
