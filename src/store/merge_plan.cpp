#include "store/merge_plan.hpp"

#include <sodium/crypto_generichash.h>

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "store/error.hpp"

namespace isotrack {
namespace {

bool is_course_fact(const PatientRow& row) { return row.described().owner == "course_id"; }

/// A course by its number in our record; one of theirs goes by `courses`.
std::string name_of_course(std::int64_t course, const CourseMap* courses) {
  if (courses == nullptr) return std::to_string(course);
  const auto here = courses->here.find(course);
  return here == courses->here.end() ? "new " + std::to_string(course)
                                     : std::to_string(here->second);
}

/// The name of a row's occasion, the same on both sides; `courses` for a row of theirs.
std::string occasion_of(const MergeRow& row, const CourseMap* courses) {
  std::string out(row.kind->name);
  if (is_course_fact(row)) {
    out += '\x1f' + name_of_course(std::get<std::int64_t>(row.value("course_id")), courses);
  }
  for (const std::string_view column : split(row.kind->columns, ',')) {
    const TransferValue value = row.said(stripped(column));
    const auto* text = std::get_if<std::string>(&value);
    const auto* number = std::get_if<std::int64_t>(&value);
    out += '\x1f' + (text != nullptr     ? *text
                     : number != nullptr ? std::to_string(*number)
                                         : std::string("-"));
  }
  return out;
}

/// Whether a side changed what the other knows of an occasion, or added to it.
bool changed(const std::vector<const MergeRow*>& rows, const MergeSide& side,
             const MergeSide& other) {
  return std::ranges::any_of(rows, [&](const MergeRow* row) {
    if (!side.is_known(row->recorded_by)) return row->in_force();
    return row->withdrawn_by && !side.is_known(*row->withdrawn_by) &&
           other.row(row->key) != nullptr;
  });
}

/// What holds of an occasion, in an order of its own.
std::vector<std::string> holding(const std::vector<const MergeRow*>& rows) {
  std::vector<std::string> out;
  for (const MergeRow* row : rows) {
    if (row->in_force()) out.push_back(row->content);
  }
  std::ranges::sort(out);
  return out;
}

/// Four hexadecimal digits over what both sides say.
std::string conflict_id(const std::string& name, const std::vector<std::string>& ours,
                        const std::vector<std::string>& theirs) {
  std::string text = name;
  for (const std::string& each : ours) text += "\x1eo" + each;
  for (const std::string& each : theirs) text += "\x1et" + each;
  std::array<unsigned char, crypto_generichash_BYTES_MIN> bytes{};
  crypto_generichash(bytes.data(), bytes.size(),
                     reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  return hex(std::span(bytes).first(2));
}

std::vector<JournalRow> shown_rows(const std::vector<const MergeRow*>& rows) {
  std::vector<JournalRow> out;
  for (const MergeRow* row : rows) {
    if (row->in_force()) out.push_back(shown_row(*row));
  }
  return out;
}

Verdict verdict_of(Take take) {
  if (take == Take::ours) return Verdict::ours;
  return take == Take::theirs ? Verdict::theirs : Verdict::both;
}

/// Asks about a conflict; an answer that cannot hold is refused.
std::optional<Take> decided(const MergeConflict& conflict, const Decide& decide,
                            MergeOutcome& outcome) {
  const auto take = decide(conflict);
  if (!take) {
    outcome.undecided.push_back(conflict);
    return std::nullopt;
  }
  if (*take == Take::both && !conflict.may_keep_both) {
    throw Error(ExitStatus::usage,
                "conflict " + conflict.id + " (" + conflict.what + "): both cannot hold",
                "take ours or theirs", Outcome::not_stored);
  }
  ++outcome.conflicts;
  return take;
}

/// Whether two facts in force of one occasion leave no room for each other: a second miss of a day,
/// and a dose of a day that was missed.
bool exclude_each_other(const MergeRow& one, const MergeRow& other) {
  if (one.key == other.key) return false;
  // Of the occasions that may keep both only a day has facts of two tables: doses and a miss.
  return one.table != other.table || !one.described().conflict.empty();
}

/// Whether what holds on both sides can hold together.
bool may_hold_together(const Occasion& occasion) {
  if (!occasion.kind->may_keep_both) return false;
  return std::ranges::none_of(occasion.ours, [&](const MergeRow* ours) {
    return ours->in_force() && std::ranges::any_of(occasion.theirs, [&](const MergeRow* theirs) {
             return theirs->in_force() && exclude_each_other(*ours, *theirs);
           });
  });
}

void weigh(const std::string& name, Occasion& occasion, const MergeSide& ours,
           const MergeSide& theirs, const Decide& decide, MergeOutcome& outcome) {
  if (!changed(occasion.theirs, theirs, ours)) return;
  occasion.verdict = Verdict::take;
  if (!changed(occasion.ours, ours, theirs)) return;
  const auto here = holding(occasion.ours);
  const auto there = holding(occasion.theirs);
  occasion.verdict = Verdict::same;
  if (here == there) return;
  const MergeConflict conflict{conflict_id(name, here, there), std::string(occasion.kind->name),
                               shown_rows(occasion.ours), shown_rows(occasion.theirs),
                               may_hold_together(occasion)};
  const auto take = decided(conflict, decide, outcome);
  occasion.verdict = take ? verdict_of(*take) : Verdict::keep;
}

/// The doses here that lie after the last one by an end of a course that is new from theirs, and
/// that its writer did not have; empty: the end agrees with what is here.
std::vector<const MergeRow*> doses_after_end(const Occasion& occasion, const MergeSide& ours,
                                             const MergeSide& theirs, const CourseMap& courses) {
  std::vector<const MergeRow*> out;
  const auto is_new = [&](const MergeRow* row) {
    return row->in_force() && !theirs.is_known(row->recorded_by);
  };
  const auto end = std::ranges::find_if(occasion.theirs, is_new);
  if (end == occasion.theirs.end()) return out;
  const auto course = courses.here.find(std::get<std::int64_t>((*end)->value("course_id")));
  if (course == courses.here.end()) return out;
  const auto last = std::get<std::string>((*end)->value("last_dose_on"));
  for (const MergeRow& row : ours.rows) {
    const bool is_dose = row.table == static_cast<std::size_t>(Table::dose) && row.in_force();
    if (!is_dose || ours.is_known(row.recorded_by)) continue;
    const bool is_of_course = std::get<std::int64_t>(row.value("course_id")) == course->second;
    if (is_of_course && std::get<std::string>(row.value("on_date")) > last) out.push_back(&row);
  }
  return out;
}

/// An end of a course that doses here contradict is asked about, though nobody here ended it.
void weigh_end(const std::string& name, Occasion& occasion, const MergeSide& ours,
               const MergeSide& theirs, const CourseMap& courses, const Decide& decide,
               MergeOutcome& outcome) {
  const bool is_end = occasion.kind->table == Table::course_end;
  if (!is_end || occasion.verdict != Verdict::take) return;
  const auto doses = doses_after_end(occasion, ours, theirs, courses);
  if (doses.empty()) return;
  const MergeConflict conflict{conflict_id(name, holding(doses), holding(occasion.theirs)),
                               std::string(occasion.kind->name), shown_rows(doses),
                               shown_rows(occasion.theirs), false};
  const auto take = decided(conflict, decide, outcome);
  occasion.verdict = take ? verdict_of(*take) : Verdict::keep;
}

JournalRow birth_row(const PatientRow& terms) {
  JournalRow row = shown_row(terms);
  std::erase_if(row.columns, [](const StoredColumn& each) { return each.name != "birth_date"; });
  return row;
}

}  // namespace

JournalRow shown_row(const PatientRow& row) {
  JournalRow out;
  out.table = row.described().name;
  out.row = row.id;
  out.withdrawn_by = row.withdrawn_by;
  const auto columns = columns_of(row.described());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto* number = std::get_if<std::int64_t>(&row.content[i]);
    const auto* text = std::get_if<std::string>(&row.content[i]);
    std::optional<std::string> value;
    if (number != nullptr) value = std::to_string(*number);
    if (text != nullptr) value = *text;
    out.columns.push_back({std::string(columns[i]), std::move(value)});
  }
  return out;
}

std::map<std::string, Occasion> weigh_occasions(const MergeSide& ours, const MergeSide& theirs,
                                                const CourseMap& courses, const Decide& decide,
                                                MergeOutcome& outcome) {
  std::map<std::string, Occasion> out;
  const auto add = [&](const MergeRow& row, const CourseMap* map,
                       std::vector<const MergeRow*> Occasion::*side) {
    if (row.kind == nullptr) return;
    Occasion& occasion = out[occasion_of(row, map)];
    occasion.kind = row.kind;
    (occasion.*side).push_back(&row);
  };
  for (const MergeRow& row : ours.rows) add(row, nullptr, &Occasion::ours);
  for (const MergeRow& row : theirs.rows) add(row, &courses, &Occasion::theirs);
  for (auto& [name, occasion] : out) {
    weigh(name, occasion, ours, theirs, decide, outcome);
    weigh_end(name, occasion, ours, theirs, courses, decide, outcome);
  }
  return out;
}

BirthDate weigh_birth_date(const MergeSide& ours, const MergeSide& theirs, const Decide& decide,
                           MergeOutcome& outcome) {
  const auto of = [](const MergeSide& side) {
    return side.terms ? side.terms->value("birth_date") : TransferValue();
  };
  const TransferValue here = of(ours);
  const TransferValue there = of(theirs);
  const auto* text = std::get_if<std::string>(&there);
  if (text == nullptr || here == there) return {};
  if (std::holds_alternative<std::monostate>(here)) return {*text, {}};
  if (ours.other_birth_date && ours.other_birth_date->value("value") == there) return {};
  const std::string& own = std::get<std::string>(here);
  const MergeConflict conflict{conflict_id("birth date", {own}, {*text}),
                               "birth date",
                               {birth_row(*ours.terms)},
                               {birth_row(*theirs.terms)},
                               false};
  const auto take = decided(conflict, decide, outcome);
  if (!take) return {};
  return take == Take::theirs ? BirthDate{*text, {}} : BirthDate{{}, *text};
}

}  // namespace isotrack
