#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "../commands.hpp"
#include "../files.hpp"
#include "../judging.hpp"
#include "effect.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/gist.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "isotrack/present/receipt.hpp"
#include "patient_codes.hpp"

/// Patients who leave: into the archive, from which they come back, or for good.
namespace isotrack {
namespace {

/// The code that was typed for this command, as an operand or with -p; null when none was.
std::optional<std::string> typed_code(const Invocation& invocation) {
  const std::string word = invocation.arguments().joined();
  const auto option = invocation.arguments().value("--patient");
  if (!word.empty() && option && *option != word) {
    throw Error(ExitStatus::usage, "the patient is named twice: " + visible(word) +
                                       " and --patient " + visible(*option));
  }
  return word.empty() ? option : std::optional(word);
}

/// The patient with this code; throws (not_found) when there is none.
PatientRecord patient_named(const Invocation& invocation, const Store& store,
                            const std::string& code) {
  auto found = is_patient_code(code) ? store.load_patient(code) : std::nullopt;
  if (found) return *std::move(found);
  throw Error(ExitStatus::not_found,
              "no patient " + visible(code) + " in this file; codes are never guessed",
              has_wrong_check_digit(code)
                  ? std::string("its check digit does not fit: a digit is mistyped")
                  : "the codes: " + invocation.to_type("patient list", About::file));
}

/// Whether only a decision ends it, and it is no STOP: a BLOCK, or a result that was one as long as
/// the course went on.
bool waits_for_decision(const Obligation& each) {
  if (!each.is_finding || !each.is_open() || each.severity == Severity::stop) return false;
  return each.severity == Severity::block || each.precedence == Precedence::urgent;
}

/// Whether it is a test, or contraception, that a course asks for after its last dose.
bool follows_the_course(const Situation& now, const Obligation& each) {
  const Rule* rule = now.rule(each.rule);
  const bool is_asked_for = each.is_open() && each.state != ObligationState::missed;
  return rule != nullptr && is_asked_for && rule->anchor == Anchor::last_dose &&
         (rule->met_by == MetBy::test || rule->check == Check::contraception_tail);
}

/// What would fall silent: a course that has not ended, a STOP or a BLOCK that is not settled, what
/// is asked for after a course.
std::string what_goes_on(Invocation& invocation, Store& store, const PatientRecord& patient) {
  std::vector<std::string> parts;
  for (const CourseRecord& course : patient.courses) {
    if (!course.end) parts.push_back(fmt::format("course {} has not ended", course.number));
  }
  const Situation now = situation(invocation, store, patient.code);
  for (const Obligation& each : now.judgement.obligations) {
    if (each.severity == Severity::stop) parts.push_back("a STOP is open: " + each.message);
    // What it is, and no more.
    const std::string words = gist_of(each);
    if (waits_for_decision(each)) parts.push_back("not decided about: " + words);
    if (each.severity == Severity::stop || !follows_the_course(now, each)) continue;
    const bool says_day = !each.due_on || words.find(with_weekday(*each.due_on)) != words.npos;
    const bool is_late = each.state == ObligationState::overdue;
    parts.push_back((is_late ? "overdue: " : "still to come: ") + words +
                    (says_day ? "" : ", due " + with_weekday(*each.due_on)));
  }
  return joined(parts, "; ");
}

Result put_into_archive(Invocation& invocation, Store& store, Writer& writer,
                        const PatientRecord& patient) {
  if (const auto since = patient.archived_on()) {
    throw Error(ExitStatus::refused,
                patient.code + " is archived already, since " + with_weekday(*since),
                "the archive: " + invocation.to_type("patient list --archived", About::file));
  }
  const std::string open = what_goes_on(invocation, store, patient);
  if (!open.empty()) {
    invocation.question(
        patient.code + ": " + open + ". Once archived, no list and no reminder tells of it",
        "settle it first; if it is to fall silent, --yes answers");
  }
  writer.add(patient.id, PatientSetting{{}, invocation.today(), std::string(archived_key), "yes"});
  Receipt receipt;
  receipt.lines = {
      patient.code + " is archived: in no list, not judged, not reminded. All of it is kept.",
      "To bring back: " +
          invocation.to_type("patient archive " + patient.code + " --return", About::file)};
  receipt.says_whose = true;
  return invocation.finish(store, writer, patient.code, std::nullopt, std::move(receipt));
}

Result take_out_of_archive(Invocation& invocation, Store& store, Writer& writer,
                           const PatientRecord& patient) {
  const auto since = patient.archived_on();
  if (!since) throw Error(ExitStatus::refused, patient.code + " is not archived");
  for (const PatientSetting& setting : patient.events.settings) {
    if (setting.key == archived_key) writer.withdraw(setting);
  }
  const int days = days_between(*since, invocation.today());
  Receipt receipt;
  receipt.lines = {patient.code + " is back: in the lists, judged and reminded again" +
                   (days > 0 ? ", after " + count_text(days, "day") : "") + "."};
  receipt.says_whose = true;
  return invocation.finish(store, writer, patient.code, std::nullopt, std::move(receipt));
}

Result archive(Invocation& invocation) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store, invocation.text("--reason"));
  const auto code = typed_code(invocation);
  const PatientRecord patient =
      code ? patient_named(invocation, store, *code) : invocation.patient(store);
  writer.about(patient.id);
  return invocation.arguments().flag("--return")
             ? take_out_of_archive(invocation, store, writer, patient)
             : put_into_archive(invocation, store, writer, patient);
}

/// Copies that were left beside the record by an upgrade or a restore: they hold the patient still.
std::vector<std::string> copies_beside(const std::string& record) {
  std::vector<std::string> out;
  const std::filesystem::path path(record);
  const std::filesystem::path folder = path.parent_path().empty() ? "." : path.parent_path();
  std::error_code failed;
  for (const auto& each : std::filesystem::directory_iterator(folder, failed)) {
    const std::string name = each.path().filename().string();
    if (is_copy_of(name, path.filename().string())) out.push_back(name);
  }
  std::ranges::sort(out);
  return out;
}

std::string copies_words(const Invocation& invocation) {
  const std::string beyond = "Backups, exports and reports made before still hold it";
  const auto copies = copies_beside(invocation.database_path());
  if (copies.empty()) return beyond + ".";
  std::vector<std::string> shown;
  for (const std::string& each : copies) shown.push_back(visible(each));
  return beyond + ", and beside the record: " + joined(shown) + ".";
}

/// The words of a text, at everything that is no letter or digit; letters beyond ASCII are letters.
/// `also`: signs that belong to a word.
std::vector<std::string> lettered_words(std::string_view text, std::string_view also = {}) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (is_letter || also.find(c) != std::string_view::npos) {
      out.back() += c;
    } else if (!out.back().empty()) {
      out.emplace_back();
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

/// Whether one word of a reason is a word of a name, also with an s behind it. Two small letters
/// (`de`, `la`) are in every text.
bool is_name(const std::string& word, const std::string& name) {
  const bool is_particle = name.size() < 3 && name == lower(name);
  return name.size() > 1 && !is_particle &&
         (lower(word) == lower(name) || lower(word) == lower(name) + "s");
}

/// Whether one word of a reason is a patient code, or easily taken for it. `me`, and whatever is as
/// short, is in every text.
bool is_code(std::string word, const std::string& code) {
  while (!word.empty() && word.back() == '.') word.pop_back();  // the end of a sentence
  return code.size() > 2 && (word == code || look_alike(word, code));
}

/// What of a reason names the patient: their code, or a word of a name they ever had here; empty:
/// nothing does.
std::string naming_word(const Store& store, const PatientRecord& patient,
                        const std::string& reason) {
  for (const std::string& word : lettered_words(reason, ".-_")) {
    if (is_code(word, patient.code)) return word;
  }
  for (const JournalEntry& entry : store.journal(patient.id)) {
    for (const JournalRow& row : entry.rows) {
      const auto name = std::ranges::find(row.columns, "name", &StoredColumn::name);
      if (row.table != "patient_terms" || name == row.columns.end() || !name->value) continue;
      for (const std::string& part : lettered_words(*name->value)) {
        for (const std::string& word : lettered_words(reason)) {
          if (is_name(word, part)) return word;
        }
      }
    }
  }
  return {};
}

/// The reason stays when the patient is gone, so it must not name them.
void refuse_naming_reason(const Invocation& invocation, const Store& store,
                          const PatientRecord& patient) {
  const auto reason = invocation.text("--reason");
  const std::string word = reason ? naming_word(store, patient, *reason) : std::string();
  if (word.empty()) return;
  throw Error(ExitStatus::refused,
              "the reason stays in the file for good, and '" + visible(word) +
                  "' names the patient to be erased",
              "say it without name and code, or leave --reason out", Outcome::not_stored);
}

/// What is asked before an erasure. On a terminal nothing but the question is seen, so how to keep
/// a copy is part of it there.
void ask_before_erasing(Invocation& invocation, const PatientRecord& patient, const Erased& erased,
                        const std::string& open) {
  const std::string what =
      fmt::format("erasing {} removes everything recorded about this patient for good: {}, {}",
                  patient.code, count_text(std::ssize(patient.courses), "course"),
                  count_text(erased.facts, "fact")) +
      (open.empty() ? "" : "; " + open);
  const std::string copy =
      "there is no way back; to keep a copy first: " +
      invocation.to_type("export json -p " + patient.code + " -o FILE", About::file);
  invocation.question(invocation.can_ask() ? what + ";\n" + copy : what, copy + "; --yes answers");
}

Receipt erased_receipt(const Invocation& invocation, const PatientRecord& patient,
                       const Erased& erased, const std::string& open) {
  const auto reason = invocation.text("--reason");
  Receipt receipt;
  receipt.lines = {
      fmt::format(
          "{} is erased: {} and {} are gone, of {}.", patient.code,
          erased.entries == 1 ? "1 journal entry" : grouped(erased.entries) + " journal entries",
          count_text(erased.facts, "fact"), count_text(std::ssize(patient.courses), "course")),
      reason ? "What stays is this entry: when, who, that a patient was erased, and the reason: " +
                   visible(*reason)
             : "What stays is this entry: when, who, and that a patient was erased.",
      copies_words(invocation)};
  if (!open.empty()) receipt.lines.insert(receipt.lines.begin() + 1, "As it was: " + open + ".");
  for (const EntryId entry : erased.copies) {
    receipt.lines.push_back(fmt::format(
        "Entry #{} of another patient came with this record by a merge, and stays. To remove it: "
        "{}",
        entry, invocation.to_type(fmt::format("redact --id {}", entry), About::file)));
  }
  receipt.says_whose = true;
  return receipt;
}

Result erase(Invocation& invocation) {
  const auto code = typed_code(invocation);
  if (!code) {
    throw Error(ExitStatus::usage, "the code of the patient to erase is missing",
                "it is always typed, also for the only patient: " +
                    invocation.to_type("patient erase P-0412", About::file));
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store, invocation.text("--reason"));
  const PatientRecord patient = patient_named(invocation, store, *code);
  refuse_naming_reason(invocation, store, patient);
  const int last = last_serial(store);
  const std::string open = what_goes_on(invocation, store, patient);
  const Erased erased = writer.erase(patient.id);
  keep_last_serial(store, writer, last);
  if (!invocation.dry_run()) ask_before_erasing(invocation, patient, erased, open);
  Result result = invocation.finish(store, writer, "", std::nullopt,
                                    erased_receipt(invocation, patient, erased, open));
  if (invocation.dry_run()) return result;
  try {
    store.compact();
  } catch (const Error& error) {
    invocation.warn("not_compacted", std::string("the patient is erased, but the file could not "
                                                 "be rewritten without the room that was left: ") +
                                         error.what());
  }
  return result;
}

}  // namespace

const CommandSpec patient_archive_command{
    "patient archive",
    "",
    "clinic",
    "put a patient away: in no list, not judged, not reminded",
    "[CODE]",
    "All of it is kept, and --return brings the patient back. While archived nothing is recorded\n"
    "about the patient.",
    {"patient archive P-0412 --reason 'moved away'", "patient archive P-0412 --return"},
    {{"--return", "", "bring the patient back"}, {"--reason", "TEXT", "why; kept with the entry"}},
    true,
    archive};

const CommandSpec patient_erase_command{
    "patient erase",
    "",
    "clinic",
    "remove everything recorded about a patient, for good",
    "CODE",
    "No byte of the patient stays in the file, not even the code; one entry says when and by whom\n"
    "a patient was erased. What was copied before (backups, exports) is not reached. A reason\n"
    "that is given stays, so one that names the patient is refused.",
    {"patient erase P-0412", "patient erase P-0412 --dry-run"},
    {{"--reason", "TEXT", "why; it stays, so it must name nobody"}},
    true,
    erase};

}  // namespace isotrack
