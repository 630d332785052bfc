#include "store/unseen.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "store/error.hpp"

namespace isotrack {
namespace {

bool holds(const std::vector<EntrySpan>& spans, EntryId entry) {
  return std::ranges::any_of(
      spans, [&](const EntrySpan& span) { return span.first <= entry && entry <= span.last; });
}

/// Reads a number from 1 on and takes it off the front of `text`.
std::optional<EntryId> take_number(std::string_view& text) {
  EntryId number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || number < 1 || text.front() == '0') return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return number;
}

bool take_sign(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

/// Adds an entry, which follows the last one looked at, to the span that it goes on with.
void add(std::vector<EntrySpan>& spans, EntryId entry, bool goes_on) {
  if (goes_on) {
    spans.back().last = entry;
  } else {
    spans.push_back({entry, entry});
  }
}

}  // namespace

std::optional<std::string> spelt(const std::vector<EntrySpan>& spans) {
  if (spans.empty()) return std::nullopt;
  std::string out;
  for (const EntrySpan& span : spans) {
    out += (out.empty() ? "" : " ") + std::to_string(span.first) + "-" + std::to_string(span.last);
  }
  return out;
}

std::optional<std::vector<EntrySpan>> parse_spans(std::string_view text) {
  std::vector<EntrySpan> out;
  EntryId before = 0;
  do {
    const auto first = take_number(text);
    if (!first || *first <= before || !take_sign(text, '-')) return std::nullopt;
    const auto last = take_number(text);
    if (!last || *last < *first) return std::nullopt;
    out.push_back({*first, *last});
    before = *last;
  } while (take_sign(text, ' '));
  return text.empty() ? std::optional(std::move(out)) : std::nullopt;
}

std::vector<EntrySpan> spans_of(const EntryColumns& entry) {
  if (!entry.unseen) return {};
  auto spans = parse_spans(*entry.unseen);
  if (!spans) throw damage("entry " + std::to_string(entry.id) + ": unseen cannot be read");
  return *std::move(spans);
}

std::vector<EntrySpan> renumbered(const std::vector<EntrySpan>& spans,
                                  const std::map<EntryId, EntryId>& numbers) {
  std::vector<EntrySpan> out;
  for (const EntrySpan& span : spans) {
    const auto first = numbers.lower_bound(span.first);
    const auto after = numbers.upper_bound(span.last);
    if (first != after) out.push_back({first->second, std::prev(after)->second});
  }
  return out;
}

SeenBefore::SeenBefore(const MergeSide& ours, const MergeSide& theirs,
                       const std::map<EntryId, EntryId>& here)
    : ours_(ours), here_(here) {
  for (const EntryId entry : active_entries(ours)) there_.emplace(entry, std::nullopt);
  for (const EntryColumns& entry : theirs.entries) {
    const auto found = here.find(entry.id);
    if (found != here.end()) there_[found->second] = entry.id;
  }
}

std::vector<EntrySpan> SeenBefore::unseen_by(const EntryColumns& theirs) const {
  const std::vector<EntrySpan> there = spans_of(theirs);
  const EntryId own = here_.at(theirs.id);
  std::vector<EntrySpan> out;
  bool goes_on = false;
  for (const auto& [entry, their_number] : there_) {
    if (entry > own) break;
    const bool is_unseen =
        !their_number || *their_number > theirs.id || holds(there, *their_number);
    if (is_unseen) add(out, entry, goes_on);
    goes_on = is_unseen;
  }
  return out;
}

EntryId SeenBefore::told_by(const MergeRow& row) const {
  if (!row.restores) return row.recorded_by;
  const auto first = std::ranges::find_if(ours_.rows, [&](const MergeRow& each) {
    return each.table == row.table && each.id == *row.restores;
  });
  return first == ours_.rows.end() ? row.recorded_by : first->recorded_by;
}

std::vector<EntrySpan> SeenBefore::unseen_by(const std::vector<const MergeRow*>& rows,
                                             EntryId merge) const {
  EntryId last_seen = merge;
  std::vector<EntrySpan> unseen;
  for (const MergeRow* row : rows) {
    if (!puts_to_rest(*row)) continue;
    const EntryId told = told_by(*row);
    last_seen = std::min(last_seen, told);
    const auto entry = std::ranges::find(ours_.entries, told, &EntryColumns::id);
    if (entry != ours_.entries.end())
      std::ranges::copy(spans_of(*entry), std::back_inserter(unseen));
  }
  if (last_seen == merge) return {};
  std::vector<EntrySpan> out;
  bool goes_on = false;
  for (const auto& [entry, their_number] : there_) {
    const bool is_unseen = entry > last_seen || holds(unseen, entry);
    if (is_unseen) add(out, entry, goes_on);
    goes_on = is_unseen;
  }
  add(out, merge, goes_on);
  return out;
}

bool puts_to_rest(const PatientRow& row) {
  return row.table == static_cast<std::size_t>(Table::confirmation) ||
         row.table == static_cast<std::size_t>(Table::waiver);
}

}  // namespace isotrack
