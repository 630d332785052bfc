#include "everyone.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// More codes than these are counted.
constexpr std::size_t most_codes_named = 3;

/// So many patients are held in memory at a time.
constexpr std::ptrdiff_t read_together = 64;

std::string words_of(const Invocation& invocation, const PatientRecord& patient,
                     const CourseRecord* course) {
  const std::string programme = "programme " + patient.programme_on(invocation.today());
  if (course == nullptr) return fmt::format("{}, no course, {}", patient.code, programme);
  const int day = days_between(course->start, invocation.today()) + 1;
  const std::string when = day > 0 ? fmt::format("day {}", day) : "not begun";
  return fmt::format("course {} of {}, {}, {}, labs {}", course->number, patient.code, when,
                     programme, course->lab_plan);
}

void read_one(Invocation& invocation, Rulebooks& rulebooks, const PatientRecord& patient,
              Readings& out, const std::function<void(const Reading&)>& take) {
  const CourseRecord* course =
      out.everyone ? patient.current_course(invocation.today()) : course_of(invocation, patient);
  const auto judged_days = days_to_judge(invocation, patient, course);
  const Judgement judgement = judged(invocation, rulebooks, patient, course, judged_days);
  take({patient, course, judgement, judged_days});
  ++out.patients;
  if (course != nullptr) ++out.courses;
  if (!out.everyone || out.patients == 1) out.of_one = words_of(invocation, patient, course);
}

Error nobody_read(const Invocation& invocation, const Readings& readings, Telling telling) {
  const auto all = static_cast<std::int64_t>(readings.unread.size());
  std::string what = all == 1 ? std::string("the patient could not be read")
                              : "none of " + count_text(all, "patient") + " could be read";
  if (telling == Telling::discreetly) {
    return {ExitStatus::store, what,
            "who and why: " + invocation.to_type("due --all", About::file)};
  }
  what += "; " + readings.unread.front().code + ": " + readings.unread.front().why;
  return {ExitStatus::store, what,
          "look at the whole file: " + invocation.to_type("verify", About::file)};
}

}  // namespace

std::string Readings::words() const {
  if (!everyone || (patients == 1 && unread.empty())) return of_one;
  return count_text(patients, "patient") + ", " + count_text(courses, "course");
}

Readings read_patients(Invocation& invocation, Store& store, bool everyone,
                       const std::function<void(const Reading&)>& take, Telling telling,
                       DosesAs doses, Sequence sequence) {
  Readings out;
  auto briefs = store.patients();
  out.several = briefs.size() > 1;
  out.everyone = everyone;
  const auto chosen = everyone ? std::nullopt : invocation.chosen_code();
  if (chosen) std::erase_if(briefs, [&](const PatientBrief& each) { return each.code != *chosen; });
  if (sequence == Sequence::as_stored) std::ranges::sort(briefs, {}, &PatientBrief::id);
  Rulebooks rulebooks(store, invocation.today());
  const bool are_archived = everyone && briefs.empty() && !store.patients(Listed::all).empty();
  if (are_archived) return out;
  if (briefs.empty() || (!everyone && telling == Telling::openly)) {
    read_one(invocation, rulebooks, invocation.patient(store), out, take);
    return out;
  }
  for (auto from = briefs.begin(); from != briefs.end();) {
    const auto after = from + std::min<std::ptrdiff_t>(read_together, briefs.end() - from);
    for (const LoadedPatient& each : store.load_patients({from, after}, doses)) {
      try {
        if (each.trouble) throw *each.trouble;
        if (!each.record) {
          throw Error(ExitStatus::store, "another program changed the record while it was read",
                      "look again");
        }
        read_one(invocation, rulebooks, *each.record, out, take);
      } catch (const Error& error) {
        out.unread.push_back({each.brief.code, error.what(), error.hint()});
      }
    }
    from = after;
  }
  if (out.patients == 0) throw nobody_read(invocation, out, telling);
  return out;
}

void warn_of_unread(const Invocation& invocation, const Readings& readings) {
  for (const Unread& each : readings.unread) {
    invocation.warn("not_read", each.code + " could not be read: " + each.why +
                                    (each.hint.empty() ? "" : "; " + each.hint));
  }
}

void Notes::add(const std::string& code, const std::vector<std::string>& notes) {
  for (const std::string& text : notes) {
    const auto [place, is_new] = places_.try_emplace(text, notes_.size());
    if (is_new) notes_.push_back({text, {}});
    notes_[place->second].codes.push_back(code);
  }
}

std::vector<std::string> Notes::sentences(bool named) const {
  std::vector<std::string> out;
  for (const Note& note : notes_) {
    std::string codes;
    for (std::size_t i = 0; named && i < note.codes.size() && i < most_codes_named; ++i) {
      codes += (i > 0 ? ", " : "") + note.codes[i];
    }
    if (named && note.codes.size() > most_codes_named) {
      codes += fmt::format(" and {} more", note.codes.size() - most_codes_named);
    }
    out.push_back(codes.empty() ? note.text : codes + ": " + note.text);
  }
  return out;
}

std::vector<std::string> notes_of(const Readings& readings, const Notes& notes) {
  std::vector<std::string> out;
  for (const Unread& each : readings.unread) {
    out.push_back(fmt::format("Not read, {}: {}", each.code, each.why));
  }
  for (std::string& note : notes.sentences(readings.everyone && readings.several)) {
    out.push_back(std::move(note));
  }
  return out;
}

}  // namespace isotrack
