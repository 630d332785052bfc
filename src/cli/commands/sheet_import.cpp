#include "sheet_import.hpp"

#include <algorithm>
#include <array>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "isotrack/reference/catalogue.hpp"

namespace isotrack {
namespace {

constexpr std::int64_t most_rows = 5'000'000;

/// Patients are read so many at a time, which takes less than one by one.
constexpr std::size_t most_patients_at_once = 64;
constexpr std::size_t most_rows_at_once = 50'000;

/// Rows held while those of a patient stand apart.
constexpr std::int64_t most_rows_apart = 200'000;

std::size_t lines_of(std::istream& text) {
  std::array<char, 65'536> block{};
  std::size_t lines = 0;
  for (;;) {
    const auto count = text.rdbuf()->sgetn(block.data(), block.size());
    if (count <= 0) return lines;
    lines += static_cast<std::size_t>(std::count(block.begin(), block.begin() + count, '\n'));
  }
}

}  // namespace

void FirstLines::add(std::int64_t line, const std::string& code, const std::string& words) {
  kept_.insert({line, code, visible(words)});
  if (kept_.size() <= most_) return;
  kept_.erase(std::prev(kept_.end()));
  ++more_;
}

std::vector<BadRow> FirstLines::rows() const {
  std::vector<BadRow> out;
  for (const Remark& each : kept_) {
    const std::string place = "line " + std::to_string(each.line);
    out.push_back({each.code.empty() ? place : place + ", " + visible(each.code), each.words});
  }
  return out;
}

SheetImport::SheetImport(Invocation& invocation, Store& store, const SheetFile& file,
                         SheetFormat& format)
    : invocation_(invocation), store_(store), file_(file), format_(format) {}

void SheetImport::open() {
  file_.read([&](std::istream& text) {
    const SheetReader reader(text, format_);
    done_.names_patients = reader.has(Column::patient);
    done_.passed_over = reader.passed_over();
    if (reader.has_results()) {
      labs_ = load_lab_tables();
      format_.labs = &*labs_;
    }
  });
  if (invocation_.quiet()) return;  // nobody sees how far it is
  file_.read([&](std::istream& text) { lines_ = lines_of(text); });
}

/// Counts a row; whether it says something of a patient.
bool SheetImport::look_at(const SheetReader& reader) {
  if (++done_.rows > most_rows) {
    throw Error(ExitStatus::io, file_.shown() + " has more than 5,000,000 rows",
                "take it in part by part");
  }
  if (!reader.trouble().empty()) {
    done_.bad.add(reader.line(), reader.patient(), reader.trouble());
    return false;
  }
  if (reader.said().empty()) {
    ++done_.silent;
    return false;
  }
  if (done_.names_patients && reader.patient().empty()) {
    done_.bad.add(reader.line(), {}, "the patient is missing");
    return false;
  }
  const std::size_t place = owner_of(reader);
  Owner& owner = owners_[place];
  if (owner.rows++ == 0) {
    owner.first_line = reader.line();
  } else if (place != last_owner_) {
    stand_together_ = false;
  }
  last_owner_ = place;
  return true;
}

/// The place of the row's patient, made when it is a new one.
std::size_t SheetImport::owner_of(const SheetReader& reader) {
  const std::string& code = reader.patient();
  if (last_owner_ < owners_.size() &&
      (!done_.names_patients || owners_[last_owner_].code == code)) {
    return last_owner_;
  }
  const auto [found, is_new] = places_.try_emplace(code, owners_.size());
  if (is_new) owners_.push_back(owner_named(code));
  return found->second;
}

/// A new patient of the file; without an id when it is nobody whose rows are taken.
SheetImport::Owner SheetImport::owner_named(const std::string& code) const {
  if (lone_) return {lone_->code, 0, 0, lone_->id};
  const auto found = ids_.find(code);
  const auto named = invocation_.chosen_code();
  const bool is_taken = found != ids_.end() && (!named || *named == code);
  return {code, 0, 0, is_taken ? found->second : 0};
}

/// Who there is in the record. A file without a column for patients is about the one whom the
/// command line names, or the only one.
void SheetImport::find_people() {
  if (done_.names_patients) {
    for (const PatientBrief& each : store_.patients(Listed::all)) ids_.emplace(each.code, each.id);
    return;
  }
  const PatientRecord patient = invocation_.patient(store_);
  lone_ = PatientBrief{patient.id, patient.code};
}

bool SheetImport::take(BulkWriter& writer) {
  find_people();
  begin_progress();
  take_together(writer);
  progress_.reset();
  if (stand_together_) close();
  return stand_together_;
}

void SheetImport::take_in_passes(BulkWriter& writer) {
  forget();
  find_people();
  file_.read([&](std::istream& text) {
    SheetReader reader(text, format_);
    while (reader.next()) look_at(reader);
  });
  begin_progress();
  for (std::size_t first = 0; first < owners_.size();) {
    std::size_t end = first;
    for (std::int64_t rows = 0; end < owners_.size() && (end == first || rows < most_rows_apart);) {
      rows += owners_[end++].rows;
    }
    take_some(writer, first, end);
    first = end;
  }
  progress_.reset();
  close();
}

void SheetImport::begin_progress() {
  const std::size_t rows = lines_ - std::min<std::size_t>(lines_, 1);  // but the header
  progress_.emplace(rows, invocation_.quiet(), invocation_.style().unicode);
}

/// Forgets what a pass found that will be made again.
void SheetImport::forget() {
  SheetImported fresh;
  fresh.names_patients = done_.names_patients;
  fresh.passed_over = done_.passed_over;
  done_ = std::move(fresh);
  owners_.clear();
  places_.clear();
  ids_.clear();
  last_owner_ = 0;
}

/// Once every row was seen: who is not taken, and whom the file is about.
void SheetImport::close() {
  const auto named = invocation_.chosen_code();
  for (const Owner& owner : owners_) {
    if (owner.id != 0) continue;
    const std::string many = owner.rows == 1 ? "" : " (" + count_text(owner.rows, "row") + ")";
    done_.bad.add(owner.first_line, owner.code,
                  named && owner.code != *named
                      ? "not of " + *named + ", whom -p or ISOTRACK_PATIENT names" + many
                      : unknown_words(owner.code, many));
  }
  if (owners_.size() == 1) {
    done_.code = owners_.front().code;
  } else {
    done_.course.reset();
  }
}

/// Why a patient of the file is not found, and the way out.
std::string SheetImport::unknown_words(const std::string& code, const std::string& many) const {
  if (!is_patient_code(code)) return "no code of a patient is like this" + many;
  return "no such patient in this record" + many +
         ". To add one: " + invocation_.to_type("patient add " + code, About::file);
}

/// One pass, which ends early when the rows of a patient stand apart.
void SheetImport::take_together(BulkWriter& writer) {
  std::vector<Rows> some;
  std::size_t held = 0;
  file_.read([&](std::istream& text) {
    SheetReader reader(text, format_);
    while (reader.next()) {
      if (!look_at(reader)) continue;
      if (!stand_together_) return;
      if (some.empty() || some.back().first != last_owner_) {
        if (some.size() == most_patients_at_once || held > most_rows_at_once) {
          compare(writer, some);
          held = 0;
        }
        some.emplace_back(last_owner_, std::vector<SheetRow>());
      }
      const auto& said = reader.said();
      some.back().second.insert(some.back().second.end(), said.begin(), said.end());
      held += said.size();
    }
    compare(writer, some);
  });
}

/// One pass, for the patients from `first` to before `end`.
void SheetImport::take_some(BulkWriter& writer, std::size_t first, std::size_t end) {
  std::vector<Rows> all;
  for (std::size_t owner = first; owner < end; ++owner) {
    all.emplace_back(owner, std::vector<SheetRow>());
  }
  std::int64_t rows = 0;
  file_.read([&](std::istream& text) {
    SheetReader reader(text, format_);
    for (; reader.next(); ++rows) {
      if (reader.said().empty() || (done_.names_patients && reader.patient().empty())) continue;
      const std::size_t owner = owner_of(reader);
      if (owner < first || owner >= end) continue;
      auto& of_owner = all[owner - first].second;
      of_owner.insert(of_owner.end(), reader.said().begin(), reader.said().end());
    }
  });
  check_unchanged(rows);
  for (auto from = all.begin(); from != all.end();) {
    const auto left = static_cast<std::size_t>(all.end() - from);
    const auto to = from + static_cast<std::ptrdiff_t>(std::min(left, most_patients_at_once));
    std::vector<Rows> some(std::make_move_iterator(from), std::make_move_iterator(to));
    compare(writer, some);
    from = to;
  }
}

void SheetImport::check_unchanged(std::int64_t rows) const {
  if (rows == done_.rows) return;
  throw Error(ExitStatus::io, file_.shown() + " changed while it was read", "safe to repeat",
              Outcome::not_stored);
}

/// Compares some patients' rows with the record; `some` is empty after it.
void SheetImport::compare(BulkWriter& writer, std::vector<Rows>& some) {
  std::erase_if(some, [&](const Rows& rows) { return owners_[rows.first].id == 0; });
  std::ranges::sort(some, {}, [&](const Rows& rows) { return owners_[rows.first].id; });
  if (some.empty()) return;
  std::vector<PatientBrief> briefs;
  for (const Rows& rows : some) {
    const Owner& owner = owners_[rows.first];
    briefs.push_back({owner.id, owner.code});
  }
  std::vector<LoadedPatient> loaded = store_.load_patients(briefs, DosesAs::day_amounts);
  for (std::size_t i = 0; i < loaded.size(); ++i) {
    if (loaded[i].trouble) throw *loaded[i].trouble;
    if (loaded[i].record) compare_one(writer, *loaded[i].record, some[i]);
    progress_->step(some[i].second.size());
  }
  some.clear();
}

void SheetImport::compare_one(BulkWriter& writer, const PatientRecord& patient, const Rows& rows) {
  const Owner& owner = owners_[rows.first];
  const std::string shown = done_.names_patients ? owner.code : "";
  if (const auto since = patient.archived_on()) {
    done_.bad.add(owner.first_line, shown, "is archived since " + with_weekday(*since));
    return;
  }
  done_.before.add(patient);
  const SheetComparison found = compare_with_record(
      patient, rows.second, {invocation_.today(), invocation_.products(), invocation_.rules()});
  for (const LineRemark& each : found.bad) done_.bad.add(each.line, shown, each.words);
  for (const LineRemark& each : found.doubts) done_.doubts.add(each.line, shown, each.words);
  done_.counts.add(found.counts);
  if (found.fresh.is_empty()) return;
  ++done_.patients;
  if (!found.fresh.tests.empty() || !found.fresh.draws.empty()) {
    done_.judged.push_back(patient.code);
  }
  const auto& courses = found.fresh.courses;
  done_.course = courses.size() == 1 ? std::optional(courses.front().number) : std::nullopt;
  if (!done_.bad.is_empty()) return;  // nothing will be stored
  done_.last = writer.record(found.fresh);
  if (!done_.first) done_.first = done_.last;
}

}  // namespace isotrack
