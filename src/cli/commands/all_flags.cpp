#include "all_flags.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

#include "../everyone.hpp"
#include "../progress.hpp"
#include "../standing.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/domain/gist.hpp"

namespace isotrack {
namespace {

/// More codes, or flags, than these are counted.
constexpr std::size_t most_codes_named = 8;
constexpr std::size_t most_flags_named = 10;

/// Judges everybody, and tells who could not be.
std::set<std::string> read_all(Invocation& invocation, Store& store,
                               const std::function<void(const Reading&)>& take) {
  std::set<std::string> unread;
  const std::vector<PatientBrief> briefs = store.patients();
  if (briefs.empty()) return unread;
  Progress progress(briefs.size(), invocation.quiet(), invocation.style().unicode);
  try {
    const Readings readings = read_patients(
        invocation, store, true,
        [&](const Reading& read) {
          take(read);
          progress.step();
        },
        Telling::openly, DosesAs::day_amounts, Sequence::as_stored);
    for (const Unread& each : readings.unread) unread.insert(each.code);
  } catch (const Error&) {
    // Nobody could be judged; what is written does not wait for that.
    for (const PatientBrief& each : briefs) unread.insert(each.code);
  }
  return unread;
}

/// What is compared of a patient: the flags, and what was decided.
Situation kept(const Invocation& invocation, const PatientRecord& patient, Judgement judgement) {
  Situation out;
  out.patient.id = patient.id;
  out.patient.code = patient.code;
  out.patient.events.confirmations = patient.events.confirmations;
  out.judgement = std::move(judgement);
  out.when = invocation.moment();
  return out;
}

Situation judged_alone(Invocation& invocation, Rulebooks& rulebooks, const PatientRecord& patient) {
  const CourseRecord* course = patient.current_course(invocation.today());
  return kept(
      invocation, patient,
      judged(invocation, rulebooks, patient, course, days_to_judge(invocation, patient, course)));
}

bool has_flag(const Judgement& judgement) { return !open_flags(judgement.obligations).empty(); }

/// What they were; what was to follow is no longer so.
void add_ended(const Situation& before, const std::vector<Obligation>& flags,
               FlagChanges& changes) {
  for (Obligation& each : told_together(flags, before.when.today)) {
    each.message = gist_of(each);
    changes.ended.push_back({before.patient.code, std::move(each)});
  }
}

void compare(const Situation& before, const Situation& after, FlagChanges& changes) {
  add_ended(before, taken_away(before, after), changes);
  std::vector<Obligation> opened = open_flags(newly_open(before, after));
  // The same fact under the rule that another programme has for it.
  std::erase_if(opened, [&](const Obligation& each) { return goes_on(each, after, before); });
  for (Obligation& each : told_together(std::move(opened), after.when.today)) {
    changes.opened.push_back({after.patient.code, std::move(each)});
  }
}

bool is_stop(const FlagOf& each) { return each.flag.severity == Severity::stop; }

/// `P-0412, P-0413`, each once, or how many.
std::string codes_of(const std::vector<FlagOf>& flags) {
  std::vector<std::string> codes;
  for (const FlagOf& each : flags) {
    if (std::ranges::find(codes, each.patient) == codes.end()) codes.push_back(each.patient);
  }
  return codes.size() > most_codes_named ? count_text(std::ssize(codes), "patient") : joined(codes);
}

void refuse_to_end_stops(Invocation& invocation, Store& store, const FlagChanges& changes) {
  std::vector<FlagOf> gone = changes.ended;
  std::erase_if(gone, [](const FlagOf& each) {
    return !is_stop(each) || each.flag.kind != Kind::stop || each.flag.is_finding;
  });
  if (gone.empty()) return;
  const bool several = invocation.several_patients(store);
  const FlagOf& first = gone.front();
  const std::string options = several ? options_naming(invocation.arguments(), first.patient)
                                      : options_to_type(invocation.arguments(), About::file);
  const std::string words = first.flag.message + " (" + first.flag.rule + ")";
  std::string what = "it would end a STOP that is undecided: " + words;
  if (several && gone.size() == 1) {
    what = fmt::format("it would end a STOP of {} that is undecided: {}", first.patient, words);
  } else if (several) {
    what = fmt::format("it would end STOPs that are undecided, of {}; the first: {}",
                       codes_of(gone), words);
  }
  throw Error(
      ExitStatus::refused, what,
      "a STOP ends only with what the prescriber decided; after that this can be stored: isotrack"
      " confirm " +
          first.flag.rule + " --note TEXT" + options,
      Outcome::not_stored);
}

/// As lines, and a STOP as its card. Returns the sentence about STOPs of several patients; empty
/// without one.
std::string say_changes(Invocation& invocation, Store& store, const FlagChanges& changes,
                        Receipt& receipt) {
  const bool several = invocation.several_patients(store);
  say_flag_changes(changes, several, receipt);
  std::vector<FlagOf> stops;
  std::ranges::copy_if(changes.opened, std::back_inserter(stops), is_stop);
  if (stops.empty()) return {};
  if (several) {
    receipt.notes.push_back(fmt::format("A STOP is open now of {}; see: {}", codes_of(stops),
                                        invocation.to_type("roster", About::file)));
    return receipt.notes.back();
  }
  std::vector<Obligation> of_one;
  for (const FlagOf& each : stops) of_one.push_back(each.flag);
  const auto patient = store.load_patient(stops.front().patient);
  if (patient) receipt.stops = stop_card(invocation, store, *patient, of_one);
  return {};
}

}  // namespace

AllFlags::AllFlags(Invocation& invocation, Store& store) {
  read_all(invocation, store, [&](const Reading& read) {
    if (has_flag(read.judgement))
      flagged_.emplace(read.patient.id, kept(invocation, read.patient, read.judgement));
  });
}

FlagChanges AllFlags::changes(Invocation& invocation, Store& store, SameRecord same) const {
  FlagChanges out;
  std::set<PatientId> seen;
  const Situation nothing{};
  const std::set<std::string> unread = read_all(invocation, store, [&](const Reading& read) {
    const auto was = same == SameRecord::yes ? flagged_.find(read.patient.id) : flagged_.end();
    if (was != flagged_.end()) seen.insert(was->first);
    if (was == flagged_.end() && !has_flag(read.judgement)) return;
    compare(was == flagged_.end() ? nothing : was->second,
            kept(invocation, read.patient, read.judgement), out);
  });
  for (const auto& [id, was] : flagged_) {
    if (seen.contains(id) || unread.contains(was.patient.code)) continue;
    add_ended(was, open_flags(was.judgement.obligations), out);
  }
  return out;
}

FlagChanges flag_changes(Invocation& invocation, Store& store,
                         const std::vector<std::string>& codes,
                         const std::function<PatientRecord(PatientRecord)>& as_before) {
  FlagChanges out;
  Rulebooks rulebooks(store, invocation.today());
  for (const std::string& code : codes) {
    const auto patient = store.load_patient(code);
    if (!patient || patient->archived_on()) continue;
    try {
      const Situation after = judged_alone(invocation, rulebooks, *patient);
      compare(judged_alone(invocation, rulebooks, as_before(*patient)), after, out);
    } catch (const Error& error) {
      if (error.status() != ExitStatus::not_found) throw;  // the clinic's own rules are gone
    }
  }
  return out;
}

std::vector<std::string> flag_sentences(const std::string& begin, const std::vector<FlagOf>& flags,
                                        bool named) {
  std::vector<FlagOf> all = flags;
  std::ranges::stable_partition(all, is_stop);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(most_flags_named, all.size()); ++i) {
    out.push_back(fmt::format("{}{}: {}.", begin, named ? ", of " + all[i].patient : std::string(),
                              flag_words(all[i].flag)));
  }
  if (all.size() > most_flags_named) {
    out.push_back(fmt::format("{}, too: {} more.", begin, all.size() - most_flags_named));
  }
  return out;
}

void say_flag_changes(const FlagChanges& changes, bool named, Receipt& receipt) {
  std::ranges::move(flag_sentences("No longer open", changes.ended, named),
                    std::back_inserter(receipt.lines));
  std::size_t told = 0;
  std::map<std::string, std::vector<FlagOf>> more;  // by rule
  for (const FlagOf& each : changes.opened) {
    if (is_stop(each)) continue;
    if (named && told++ >= most_flags_named) {
      more[each.flag.rule].push_back(each);
      continue;
    }
    receipt.findings.push_back(finding_of(each.flag));
    if (named) receipt.findings.back().message.insert(0, each.patient + ": ");
  }
  for (const auto& [rule, flags] : more) {
    receipt.findings.push_back(finding_of(flags.front().flag));
    receipt.findings.back().due_on.reset();
    receipt.findings.back().message = "open now, too, of " + codes_of(flags);
  }
}

bool is_about_rules(const JournalEntry& entry) {
  return std::ranges::any_of(entry.rows, [](const JournalRow& row) {
    return row.table == "clinic_file" || row.table == "configured";
  });
}

Result finish_rules(Invocation& invocation, Store& store, Writer& writer, const AllFlags& before,
                    Receipt receipt) {
  const FlagChanges changes = before.changes(invocation, store);
  refuse_to_end_stops(invocation, store, changes);
  const std::string stops = say_changes(invocation, store, changes, receipt);
  Result result = invocation.finish(store, writer, "", std::nullopt, std::move(receipt));
  if (stops.empty()) return result;
  const std::string aloud = said_aloud(stops, invocation.format());
  if (invocation.quiet() && invocation.format() == Format::text) result.output.insert(0, aloud);
  result.urgent += aloud;
  return result;
}

}  // namespace isotrack
