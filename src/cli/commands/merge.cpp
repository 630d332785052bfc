#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "../commands.hpp"
#include "../terminal.hpp"
#include "describe.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "exchange.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "open_flags.hpp"
#include "patient_codes.hpp"

/// Brings two records of one patient together: a patient's own file and the clinic's. What one side
/// changed is taken over; what both changed is listed, and somebody decides.
namespace isotrack {
namespace {

struct Noun {
  std::string_view table;
  std::string_view one;
  std::string_view many;
};

/// What facts of a table are called when they are counted; results are counted with their draw.
constexpr std::array nouns{
    Noun{"course_terms", "course", "courses"},
    Noun{"dose", "dose", "doses"},
    Noun{"miss", "missed day", "missed days"},
    Noun{"weight", "weight", "weights"},
    Noun{"regimen_step", "step of the plan", "steps of the plan"},
    Noun{"hold", "pause", "pauses"},
    Noun{"course_end", "end of a course", "ends of a course"},
    Noun{"outcome", "outcome", "outcomes"},
    Noun{"pregnancy_test", "test", "tests"},
    Noun{"lab_draw", "lab draw", "lab draws"},
    Noun{"contraception", "period of contraception", "periods of contraception"},
    Noun{"contraception_gap", "gap in contraception", "gaps in contraception"},
    Noun{"menstrual_period", "period", "periods"},
    Noun{"confirmation", "confirmed step", "confirmed steps"},
    Noun{"prescription", "prescription", "prescriptions"},
    Noun{"dispensing", "pick-up", "pick-ups"},
    Noun{"visit", "visit", "visits"},
    Noun{"medicine", "medicine", "medicines"},
    Noun{"symptom", "symptom", "symptoms"},
    Noun{"mood_score", "mood score", "mood scores"},
    Noun{"stock_count", "count of capsules", "counts of capsules"},
    Noun{"waiver", "item set aside", "items set aside"},
    Noun{"reminder", "reminder", "reminders"},
    Noun{"contact", "contact", "contacts"},
    Noun{"category", "category", "categories"},
    Noun{"programme", "programme", "programmes"},
    Noun{"patient_setting", "setting", "settings"},
};

/// `60 doses, 2 missed days`; empty for none.
std::string counted(const std::map<std::string, std::int64_t>& facts) {
  std::vector<std::string> parts;
  for (const Noun& noun : nouns) {
    const auto found = facts.find(std::string(noun.table));
    if (found == facts.end()) continue;
    parts.push_back(fmt::format("{} {}", found->second, found->second == 1 ? noun.one : noun.many));
  }
  return joined(parts);
}

Take parse_take(std::string_view word, const std::string& text) {
  if (word == "ours") return Take::ours;
  if (word == "theirs") return Take::theirs;
  if (word == "both") return Take::both;
  throw Error(ExitStatus::usage, "--take '" + visible(text) + "': expected ours, theirs or both",
              "for all of them, or for each by its id: --take a3f1=ours,77c0=theirs");
}

/// What `--take` says: one word for all, or a word for each id.
class Answers {
 public:
  explicit Answers(const std::string& text) {
    if (text.empty()) return;
    if (text.find('=') == std::string::npos) {
      all_ = parse_take(text, text);
      return;
    }
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(',', at), text.size());
      const std::string part = text.substr(at, end - at);
      const std::size_t mark = part.find('=');
      if (mark == std::string::npos) static_cast<void>(parse_take("", text));
      const Take take = parse_take(std::string_view(part).substr(mark + 1), text);
      if (mark == 0)
        throw Error(ExitStatus::usage, "--take '" + visible(text) + "': an id is missing",
                    "such as: --take a3f1=ours,77c0=theirs");
      if (!each_.emplace(part.substr(0, mark), take).second) {
        throw Error(ExitStatus::usage, "--take names " + visible(part.substr(0, mark)) + " twice");
      }
      at = end + 1;
    }
  }

  std::optional<Take> answer(const MergeConflict& conflict) {
    asked_.insert(conflict.id);
    conflicts_.push_back(conflict);
    if (all_) return *all_ == Take::both && !conflict.may_keep_both ? std::nullopt : all_;
    const auto found = each_.find(conflict.id);
    return found == each_.end() ? std::nullopt : std::optional(found->second);
  }

  /// Every conflict there was, decided or not.
  [[nodiscard]] const std::vector<MergeConflict>& conflicts() const { return conflicts_; }

  /// Whether one word decides all of them.
  [[nodiscard]] bool are_one_word() const { return all_.has_value(); }

  /// An id that stands for no conflict is of an older list: what it was about has changed.
  void refuse_unknown() const {
    for (const auto& [id, take] : each_) {
      if (asked_.contains(id)) continue;
      throw Error(ExitStatus::not_found, "there is no conflict " + visible(id) + " now",
                  "leave --take out to see those there are", Outcome::not_stored);
    }
  }

 private:
  std::optional<Take> all_;
  std::map<std::string, Take> each_;
  std::set<std::string> asked_;
  std::vector<MergeConflict> conflicts_;
};

/// The patient of the file that is meant: the only one, or the one --from names.
PatientRecord patient_in(const DetachedRecord& file, const Invocation& invocation) {
  const auto patients = file.patients();
  auto code = invocation.arguments().value("--from");
  if (patients.empty()) throw Error(ExitStatus::not_found, "the file holds no patient");
  if (!code && patients.size() > 1) {
    throw Error(ExitStatus::usage,
                fmt::format("the file holds {} patients; which one is not said", patients.size()),
                "name one with --from CODE");
  }
  if (!code) code = patients.front().code;
  auto found = file.load_patient(*code);
  if (found) return *std::move(found);
  throw Error(ExitStatus::not_found, "no patient " + visible(*code) + " in that file");
}

/// The record that is merged into; throws (store) when there is none.
Store& record_here(Invocation& invocation, const std::string& path) {
  if (invocation.has_record()) return invocation.store(Access::write);
  throw Error(ExitStatus::store, "no record at " + invocation.shown_path(),
              "To make one of the export: " +
                  invocation.to_type("import json " + visible(path) + " --create", About::file) +
                  "; or name another with --db");
}

/// The code here: --as, else -p, else the only patient of this record.
std::string code_here(const Invocation& invocation, const Store& store) {
  const auto as = invocation.arguments().value("--as");
  if (as && !is_patient_code(*as)) {
    throw Error(ExitStatus::usage,
                "--as '" + visible(*as) + "': expected 1 to 32 of A-Z a-z 0-9 . _ -");
  }
  if (as) return *as;
  if (const auto code = invocation.chosen_code()) return *code;
  const auto patients = store.patients(Listed::all);
  if (patients.size() == 1) return patients.front().code;
  throw Error(ExitStatus::usage, "--as is missing: the patient's code here",
              "such as: " + invocation.to_type("merge FILE --as P-0412", About::file));
}

/// The patient here; null when there is none yet and a new one is meant.
std::optional<PatientRecord> patient_here(Invocation& invocation, const Store& store,
                                          const std::string& code) {
  auto found = store.load_patient(code);
  if (found) {
    invocation.refuse_archived(*found);
    return found;
  }
  if (has_wrong_check_digit(code)) {
    throw Error(ExitStatus::not_found,
                "no patient " + code + " in this file; codes are never guessed",
                "its check digit does not fit: a digit is mistyped");
  }
  const auto alike = look_alike_in(store, code);
  invocation.question(
      "no patient " + code + " in this file" + (alike ? ", but " + *alike : std::string()) +
          ": merging makes a new one" +
          (may_have_been_erased(store, code) ? ", and one with that code may have been erased here"
                                             : ""),
      "the codes here: " + invocation.to_type("patient list", About::file) +
          "; if the patient is new, --yes answers");
  return std::nullopt;
}

/// The conflicts as they are listed, with the command that decides them.
ConflictList listed(const Invocation& invocation, const std::string& path, const std::string& code,
                    const std::vector<MergeConflict>& conflicts) {
  ConflictList list{invocation.today(), code, {}, {}, {}};
  for (const MergeConflict& each : conflicts) {
    list.conflicts.push_back({each.id, each.what, described_rows(each.ours),
                              described_rows(each.theirs), each.may_keep_both});
  }
  const auto from = invocation.arguments().value("--from");
  list.command = invocation.to_type(
      "merge " + visible(path) + " --as " + code + (from ? " --from " + *from : std::string()),
      About::file);
  const auto is_test = [](const MergeConflict& each) { return each.what == "pregnancy test"; };
  if (std::ranges::any_of(conflicts, is_test)) {
    list.notes.emplace_back(
        "Of the pregnancy tests of a day one of each kind can stand. If these are two specimens:"
        " take a positive one, then record the other with its own --kind (urine or serum); of the"
        " same kind, keep its result in --reason.");
  }
  return list;
}

Result list_conflicts(const Invocation& invocation, const std::string& path,
                      const std::string& code, const MergeOutcome& outcome) {
  const ConflictList list = listed(invocation, path, code, outcome.undecided);
  if (invocation.dry_run()) return {invocation.render(list), ExitStatus::refused};
  // An error of --json leaves standard output empty.
  const bool is_json = invocation.format() == Format::json;
  if (!invocation.quiet() && !is_json) write_output(invocation.render(list));
  throw Error(ExitStatus::refused,
              fmt::format("{} not decided", count_text(std::ssize(list.conflicts), "conflict")),
              (is_json ? "--dry-run lists them; " : std::string()) +
                  "--take decides: ours, theirs, or for each by its id",
              Outcome::not_stored);
}

/// What is open in the file by itself; nothing when it cannot be judged by the rules here.
std::vector<Obligation> flags_of_file(Invocation& invocation, Store& store,
                                      const PatientRecord& theirs) {
  try {
    const CourseRecord* course = theirs.current_course(invocation.today());
    return open_flags(judged(invocation, store, theirs, course).obligations);
  } catch (const Error&) {
    return {};
  }
}

/// One word for all conflicts does not decide one whose loss ends a STOP or BLOCK. Throws (refused)
/// below the list of them.
void refuse_to_lose(const Invocation& invocation, const ConflictList& list,
                    const std::vector<Obligation>& lost) {
  if (lost.empty()) return;
  const bool is_json = invocation.format() == Format::json;
  if (!invocation.quiet() && !is_json) write_output(invocation.render(list));
  std::vector<std::string> words;
  for (const Obligation& each : lost) words.push_back(flag_words(each));
  throw Error(ExitStatus::refused,
              "that would take away, and nobody has decided about it: " + joined(words, "; "),
              std::string("what is lost so is decided by its id only: --take ID=ours,ID=theirs") +
                  (is_json ? "; --dry-run without --take lists them" : ""),
              Outcome::not_stored);
}

/// Doses of a record on days of a pause, or after the last one that the end of their course states.
struct OddDoses {
  std::set<std::pair<int, Date>> in_pause;  ///< number of the course, day
  std::set<std::pair<int, Date>> after_end;
};

OddDoses odd_doses(const PatientRecord& patient) {
  OddDoses out;
  for (const CourseRecord& course : patient.courses) {
    for (const Dose& dose : course.doses) {
      if (course.hold_on(dose.on) != nullptr) out.in_pause.emplace(course.number, dose.on);
      if (course.end && dose.on > course.end->last_dose) {
        out.after_end.emplace(course.number, dose.on);
      }
    }
  }
  return out;
}

/// What the merge adds to such days: `4 days, Thu 2026-11-12 to Sun 2026-11-15`; empty: none.
std::string added_days(const std::set<std::pair<int, Date>>& before,
                       const std::set<std::pair<int, Date>>& after) {
  std::vector<Date> days;
  for (const auto& [course, on] : after) {
    if (!before.contains({course, on})) days.push_back(on);
  }
  if (days.empty()) return {};
  const auto [first, last] = std::ranges::minmax(days);
  if (first == last) return with_weekday(first);
  return count_text(std::ssize(days), "day") + ", " + with_weekday(first) + " to " +
         with_weekday(last);
}

/// Says what one side knew that the other contradicts, though no fact took the place of another.
void say_odd_doses(const PatientRecord& before, const PatientRecord& after, Receipt& receipt) {
  const OddDoses was = odd_doses(before);
  const OddDoses now = odd_doses(after);
  const std::string paused = added_days(was.in_pause, now.in_pause);
  if (!paused.empty()) {
    receipt.lines.push_back("Doses are recorded within a pause now: " + paused +
                            ". Either they were taken, or one of the two is wrong.");
  }
  const std::string late = added_days(was.after_end, now.after_end);
  if (!late.empty()) {
    receipt.lines.push_back("Doses are recorded after the end of the course now: " + late +
                            ". Either they were taken, or one of the two is wrong.");
  }
}

/// Nothing that came may leave courses that do not stand one after the other.
void refuse_overlap(const PatientRecord& after) {
  const auto pairs = overlapping_courses(after);
  if (pairs.empty()) return;
  throw Error(
      ExitStatus::refused,
      fmt::format("course {} would begin {}, before course {} is over", pairs.front().later->number,
                  with_weekday(pairs.front().later->start), pairs.front().earlier->number),
      "end or correct the courses first, in one of the two records", Outcome::not_stored);
}

std::vector<std::string> words_of(const MergeOutcome& outcome, const PatientRecord& theirs) {
  std::vector<std::string> out;
  const std::string news = counted(outcome.recorded);
  const std::string decided = outcome.conflicts == 0
                                  ? "no conflict"
                                  : count_text(outcome.conflicts, "conflict") + " decided";
  out.push_back(fmt::format("{}; {}.", news.empty() ? "nothing new in force" : news, decided));
  const std::string gone = counted(outcome.withdrawn);
  if (!gone.empty()) out.push_back("No longer in force here: " + gone + ".");
  if (outcome.entries == 1) {
    out.emplace_back("1 journal entry brought, with who wrote it and when.");
  } else if (outcome.entries > 1) {
    out.push_back(
        fmt::format("{} journal entries brought, with who wrote them and when.", outcome.entries));
  }
  if (outcome.kept_birth_date) {
    out.emplace_back(
        "The birth date stays as it is here; the one of the file is not asked about again.");
  }
  if (outcome.is_new_patient) {
    out.push_back(std::string("A new patient here, under this code") +
                  (theirs.name.empty() ? "." : "; the name in the file is not taken over."));
  }
  return out;
}

/// The export, as a record of its own in memory; bad rows end the command.
struct Read {
  DetachedRecord record;
  std::optional<Result> refused;
};

Read read_file(Invocation& invocation, const std::string& path) {
  Read out;
  const int version =
      read_export_file(path, [&](const TransferEntry& entry) { out.record.take(entry); });
  BadRowList bad{invocation.today(), visible(path), version, out.record.finish()};
  if (bad.rows.empty()) {
    for (const PatientBrief& brief : out.record.patients()) {
      for (BadRow& row : unusable(invocation, brief.code, out.record.load_patient(brief.code))) {
        bad.rows.push_back(std::move(row));
      }
    }
  }
  if (!bad.rows.empty()) out.refused = refuse_bad_rows(invocation, bad);
  return out;
}

/// The answer of a merge that took place.
Result finish_merge(Invocation& invocation, Store& store, Writer& writer, const std::string& code,
                    const std::optional<Situation>& before, Receipt receipt) {
  const PatientRecord after = *store.load_patient(code);
  refuse_overlap(after);
  for (std::string& words : missing_rules_words(invocation, store, after.id)) {
    receipt.lines.push_back(std::move(words));
  }
  const CourseRecord* course = after.current_course(invocation.today());
  const auto number = course == nullptr ? std::nullopt : std::optional(course->number);
  const Situation now = situation(invocation, store, code);
  const Situation was = before.value_or(Situation{});  // of a new patient everything is new
  const std::string options = invocation.several_patients(store)
                                  ? options_naming(invocation.arguments(), code)
                                  : options_to_type(invocation.arguments(), About::file);
  if (before) refuse_to_end_a_stop(invocation, was, now, options);
  if (before) say_lost_medicines(invocation, was, now, receipt);
  say_flags(was, now, options, receipt);
  if (before) say_odd_doses(before->patient, now.patient, receipt);
  return finish_naming_ends(invocation, store, writer, was, now, std::move(receipt), number);
}

/// Refuses one word for all where it would take a STOP or BLOCK away, here or of the file.
void check_one_word(Invocation& invocation, Store& store, const std::string& path,
                    const Situation& before, const PatientRecord& theirs, const Answers& answers) {
  if (!answers.are_one_word() || answers.conflicts().empty()) return;
  const Situation now = situation(invocation, store, before.patient.code);
  std::vector<Obligation> lost = taken_away(before, now);
  for (Obligation& each : lost_of_file(invocation, flags_of_file(invocation, store, theirs), now)) {
    const auto is_same = [&](const Obligation& other) {
      return other.rule == each.rule && other.message == each.message;
    };
    if (std::ranges::none_of(lost, is_same)) lost.push_back(std::move(each));
  }
  refuse_to_lose(invocation, listed(invocation, path, before.patient.code, answers.conflicts()),
                 lost);
}

/// `Writer::merge`; what an error proposes to be typed here names this file.
MergeOutcome merged(const Invocation& invocation, const std::function<MergeOutcome()>& merge) {
  try {
    return merge();
  } catch (const Error& error) {
    const bool is_here = error.hint().find("isotrack undo --id ") != std::string::npos;
    if (!is_here) throw;
    throw Error(error.status(), error.what(),
                error.hint() + options_to_type(invocation.arguments(), About::file),
                error.outcome());
  }
}

Result run(Invocation& invocation) {
  const std::string path = named_file(invocation);
  Answers answers(invocation.arguments().value("--take").value_or(""));
  const Read read = read_file(invocation, path);
  if (read.refused) return *read.refused;
  const PatientRecord theirs = patient_in(read.record, invocation);
  Store& store = record_here(invocation, path);
  const std::string code = code_here(invocation, store);
  Writer writer = invocation.begin(store, invocation.text("--reason"));
  const auto here = patient_here(invocation, store, code);
  const auto before =
      here ? std::optional(situation(invocation, store, code)) : std::optional<Situation>();
  const auto id = here ? std::optional(PatientId{here->id}) : std::nullopt;
  const bool erased = may_have_been_erased(store, code);
  const MergeOutcome outcome = merged(invocation, [&] {
    return writer.merge(read.record, theirs.id, code, id,
                        [&](const MergeConflict& conflict) { return answers.answer(conflict); });
  });
  answers.refuse_unknown();
  if (!outcome.undecided.empty()) return list_conflicts(invocation, path, code, outcome);
  if (outcome.is_nothing()) {
    return nothing_stored(invocation, code,
                          "Nothing new: all that the file holds of " + code + " is here already.");
  }
  if (before) check_one_word(invocation, store, path, *before, theirs, answers);
  Receipt receipt;
  receipt.lines = words_of(outcome, theirs);
  receipt.lines.front() = code + ": " + receipt.lines.front();
  if (outcome.is_new_patient && erased) {
    receipt.lines.push_back(
        "One with that code may have been erased here: then the record is back."
        " To erase it again: " +
        invocation.to_type("patient erase " + code, About::file));
  }
  for (std::string& words : other_rules_words(invocation, store, read.record, theirs)) {
    receipt.lines.push_back(std::move(words));
  }
  receipt.says_whose = true;
  return finish_merge(invocation, store, writer, code, before, std::move(receipt));
}

}  // namespace

const CommandSpec merge_command{
    "merge",
    "",
    "data",
    "bring two records of one patient together",
    "FILE",
    "FILE is an export (export json). Entries that are not here yet are brought, each with who\n"
    "wrote it and when; the same fact is there once. What only one side changed is taken over;\n"
    "what both changed is a conflict, listed and decided with --take, never guessed. Names stay\n"
    "in their files. One undo takes a merge back.",
    {"merge 0412.json --as P-0412", "merge 0412.json --as P-0412 --dry-run",
     "merge 0412.json --as P-0412 --take theirs",
     "merge 0412.json --as P-0412 --take a3f1=ours,77c0=both"},
    {{"--as", "CODE", "the patient's code here"},
     {"--from", "CODE", "the code in the file, when it holds several patients"},
     {"--take", "WHAT", "ours, theirs or both; or for each conflict: ID=ours,ID=theirs"},
     {"--reason", "TEXT", "why; kept with the entry"}},
    true,
    run};

}  // namespace isotrack
