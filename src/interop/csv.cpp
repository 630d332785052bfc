#include "isotrack/interop/csv.hpp"

#include <algorithm>
#include <array>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

constexpr std::size_t block = 65'536;
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// Whether every byte is a printable ASCII character; without a branch, because every byte of every
/// file is looked at.
bool is_printable(std::string_view text) {
  unsigned odd = 0;
  for (const char c : text) {
    odd |= static_cast<unsigned>(static_cast<unsigned char>(c - ' ') > '~' - ' ');
  }
  return odd == 0;
}

/// How often `c` stands in the first line of `text`, outside quotes.
std::size_t count_outside_quotes(std::string_view text, char c) {
  std::size_t count = 0;
  bool is_quoted = false;
  for (const char each : text) {
    if (each == '"') is_quoted = !is_quoted;
    if (!is_quoted && each == '\n') break;
    if (!is_quoted && each == c) ++count;
  }
  return count;
}

/// What spreadsheets take for the beginning of a formula.
constexpr std::array<std::string_view, 10> formula_signs{"=",
                                                         "+",
                                                         "-",
                                                         "@",
                                                         "\t",
                                                         "\r",
                                                         "\xef\xbc\x9d",   // full-width =
                                                         "\xef\xbc\x8b",   // full-width +
                                                         "\xef\xbc\x8d",   // full-width -
                                                         "\xef\xbc\xa0"};  // full-width @

bool begins_formula(std::string_view text) {
  return std::ranges::any_of(formula_signs,
                             [&](std::string_view sign) { return text.starts_with(sign); });
}

/// Whether apostrophes and then the sign of a formula stand at the beginning of `text`.
bool is_guardable(std::string_view text) {
  const std::size_t behind = text.find_first_not_of('\'');
  return behind != std::string_view::npos && begins_formula(text.substr(behind));
}

bool parts_cells(char c) { return c == ',' || c == ';' || c == '"' || c == '|'; }

}  // namespace

CsvReader::CsvReader(std::istream& text) : text_(text) {
  more();
  if (std::string_view(buffer_).starts_with(byte_order_mark)) begin_ = byte_order_mark.size();
  find_separator();
}

/// Reads a block more; false when there is none.
bool CsvReader::more() {
  if (at_end_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + block);
  const auto count = text_.rdbuf()->sgetn(buffer_.data() + before, block);
  buffer_.resize(before + static_cast<std::size_t>(std::max<std::streamsize>(count, 0)));
  at_end_ = count <= 0;
  return !at_end_;
}

void CsvReader::find_separator() {
  const std::string_view rest = std::string_view(buffer_).substr(begin_);
  constexpr std::string_view said = "sep=";
  if (rest.starts_with(said) && rest.size() > said.size() + 1) {
    const char named = rest[said.size()];
    const std::size_t end = rest.find('\n');
    if (end != std::string_view::npos && end <= said.size() + 2) {
      separator_ = named;
      begin_ += end + 1;
      ++next_line_;
      return;
    }
  }
  std::size_t most = 0;
  for (const char each : {',', ';', '\t'}) {
    const std::size_t count = count_outside_quotes(rest, each);
    if (count > most) separator_ = each;
    most = std::max(most, count);
  }
}

/// The place of the line feed that ends the record, or where the file ends; npos when the record is
/// too long. Places are those of `buffer_` after this.
std::size_t CsvReader::end_of_record() {
  bool is_quoted = false;
  std::size_t length = 0;
  for (;;) {
    std::size_t feed = std::string::npos;  // the next one; the end of the buffer: none
    for (std::size_t at = begin_ + length; at < buffer_.size();) {
      if (is_quoted) {
        const std::size_t closing = buffer_.find('"', at);
        is_quoted = closing == std::string::npos;
        at = is_quoted ? buffer_.size() : closing + 1;
        continue;
      }
      if (feed == std::string::npos || feed < at) {
        feed = std::min(buffer_.find('\n', at), buffer_.size());
      }
      const std::size_t quote = std::string_view(buffer_).substr(at, feed - at).find('"');
      is_quoted = quote != std::string_view::npos;
      if (!is_quoted && feed < buffer_.size()) return feed;
      at = is_quoted ? at + quote + 1 : feed;
    }
    length = buffer_.size() - begin_;
    if (length > largest_csv_record) return std::string::npos;
    if (!more()) return buffer_.size();
  }
}

bool CsvReader::next() {
  for (;;) {
    cells_.clear();
    trouble_.clear();
    if (begin_ >= buffer_.size() && !more()) return false;
    const std::size_t end = end_of_record();
    line_ = next_line_;
    if (end == std::string::npos || end - begin_ > largest_csv_record) {
      trouble_ = "longer than 100,000 bytes, or a quote that opens here never closes";
      begin_ = buffer_.size();  // what follows cannot be told apart any more
      at_end_ = true;
      return true;
    }
    const std::string_view record = std::string_view(buffer_).substr(begin_, end - begin_);
    next_line_ += 1 + std::ranges::count(record, '\n');
    check_text(record.substr(0, record.size() - (record.ends_with('\r') ? 1 : 0)));
    if (trouble_.empty()) part(end);
    begin_ = end + 1;
    const bool is_empty =
        std::ranges::all_of(cells_, [](std::string_view cell) { return stripped(cell).empty(); });
    if (!trouble_.empty() || !is_empty) return true;
  }
}

void CsvReader::check_text(std::string_view record) {
  if (is_printable(record)) return;
  std::string text(record);
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (is_plain_text(text)) return;
  if (text.find('\0') != std::string::npos) {
    trouble_ = "holds a NUL byte; is this a spreadsheet's own file? Save it as CSV";
  } else {
    trouble_ = "holds bytes that are no UTF-8 text, or control characters; save it as CSV in UTF-8";
  }
}

/// Takes the record from `begin_` to `end` apart. Text in quotes moves within the buffer.
void CsvReader::part(std::size_t end) {
  if (end > begin_ && buffer_[end - 1] == '\r') --end;
  const std::string_view record = std::string_view(buffer_).substr(begin_, end - begin_);
  // Each looked for by itself, which takes a fraction of `find_first_of`.
  const bool has_odd =
      record.find('"') != std::string_view::npos || record.find('\r') != std::string_view::npos;
  for (std::size_t at = begin_;;) {
    if (cells_.size() == most_csv_cells) trouble_ = "has more than 200 cells";
    if (at < end && buffer_[at] == '"') {
      at = part_quoted(at, end);
    } else {
      const std::string_view rest = std::string_view(buffer_).substr(at, end - at);
      const std::string_view cell = rest.substr(0, rest.find(separator_));
      cells_.push_back(cell);
      if (has_odd) check_bare(cell);
      at += cell.size();
    }
    if (!trouble_.empty()) return cells_.clear();
    if (at >= end) return;
    ++at;
  }
}

/// What must not stand in a cell without quotes.
void CsvReader::check_bare(std::string_view cell) {
  if (cell.find('"') != std::string_view::npos) {
    trouble_ = "has a quote inside a cell; a cell with quotes stands in quotes";
  } else if (cell.find('\r') != std::string_view::npos) {
    trouble_ = "holds a CR without LF; save it with CR LF or LF at the end of lines";
  }
}

/// Takes the cell in quotes at `at`; returns the place behind it, of a separator or the end.
std::size_t CsvReader::part_quoted(std::size_t at, std::size_t end) {
  const std::size_t first = at + 1;
  std::size_t to = first;
  for (std::size_t from = first; from < end; ++from) {
    if (buffer_[from] != '"') {
      buffer_[to++] = buffer_[from];
    } else if (from + 1 < end && buffer_[from + 1] == '"') {
      buffer_[to++] = '"';
      ++from;
    } else if (from + 1 < end && buffer_[from + 1] != separator_) {
      trouble_ = "has text behind a closing quote";
      return end;
    } else {
      cells_.push_back(std::string_view(buffer_).substr(first, to - first));
      return from + 1;
    }
  }
  trouble_ = "opens a quote that never closes";
  return end;
}

std::string csv_cell(std::string_view text) {
  const bool needs_quotes = text.find_first_of(",;\"\r\n\t") != std::string_view::npos ||
                            (!text.empty() && (text.front() == ' ' || text.back() == ' '));
  if (!needs_quotes) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string guarded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_beginning = at == 0 || parts_cells(text[at - 1]);
    if (is_beginning && is_guardable(text.substr(at))) out += '\'';
    out += text[at];
  }
  return out;
}

std::string without_guard(std::string_view cell) {
  std::string out;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool is_beginning = at == 0 || parts_cells(cell[at - 1]);
    if (is_beginning && cell[at] == '\'' && is_guardable(cell.substr(at))) continue;
    out += cell[at];
  }
  return out;
}

}  // namespace isotrack
