#include "symptom_words.hpp"

#include <utility>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// The apostrophe that stands at `at`; empty: none.
std::string_view apostrophe_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : dropped) {
    if (text.substr(at).starts_with(mark)) return mark;
  }
  return {};
}

bool counts(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

TextWords words_of(std::string_view text) {
  const std::string letters = lower(text);
  TextWords out;
  TextWord word;
  const auto close = [&] {
    if (word.plain.empty()) return;
    if (word.plain == "cant") word.plain = "cannot";
    const bool is_can_not = word.plain == "not" && word.before == "can" && !out.empty();
    if (is_can_not && out.back().plain == "can") {
      word.plain = "cannot";
      word.first = out.back().first;
      word.before = out.back().before;
      word.is_parted = out.back().is_parted;
      word.begins_part = out.back().begins_part;
      word.begins_anew = out.back().begins_anew;
      out.pop_back();
    }
    const bool is_small = is_in(small_words, word.plain);
    TextWord next;
    next.before = word.plain;
    const bool goes_on = is_small || is_in(joints, word.plain);
    next.is_parted = is_in(joints, word.plain) || (is_small && word.is_parted);
    next.begins_part = is_in(part_joints, word.plain) || (goes_on && word.begins_part);
    next.begins_anew = is_in(breaks, word.plain) || (goes_on && word.begins_anew);
    if (!is_small) out.push_back(std::move(word));
    word = std::move(next);
  };
  for (std::size_t at = 0; at < letters.size();) {
    if (const auto mark = apostrophe_at(letters, at); !mark.empty()) {
      at += mark.size();
      if (!word.plain.empty()) word.end = at;
      continue;
    }
    if (counts(letters[at])) {
      if (word.plain.empty()) word.first = at;
      word.plain += letters[at];
      word.end = at + 1;
    } else {
      close();
      word.is_parted = word.is_parted || joint_signs.find(letters[at]) != std::string_view::npos;
      word.begins_part = word.begins_part || part_signs.find(letters[at]) != std::string_view::npos;
      word.begins_anew = word.begins_anew || letters[at] == ';';
    }
    ++at;
  }
  close();
  return out;
}

std::string plain_words(std::string_view text) {
  std::string out;
  for (const TextWord& word : words_of(text)) out += (out.empty() ? "" : " ") + word.plain;
  return out;
}

TextWords without_fillers(const TextWords& words) {
  TextWords out;
  bool is_parted = false;
  for (const TextWord& word : words) {
    is_parted = is_parted || word.is_parted;
    if (is_in(fillers, word.plain)) continue;
    out.push_back(word);
    out.back().is_parted = std::exchange(is_parted, false);
  }
  return out;
}

}  // namespace isotrack
