#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "../commands.hpp"
#include "../terminal.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "named.hpp"
#include "open_flags.hpp"
#include "patient_codes.hpp"
#include "start_questions.hpp"

/// `start` begins a course, and the file when there is none. It needs a weight and a plan; on a
/// terminal it asks for what is missing, and stores nothing before the last question.
namespace isotrack {
namespace {

/// The patient this course is for: the one named or alone, or a new one.
struct Target {
  PatientRecord patient;
  bool is_new = false;
};

Target choose_patient(Invocation& invocation, Store& store) {
  Target out;
  const auto patients = store.patients(Listed::all);
  const auto code = invocation.chosen_code();
  if (patients.empty()) {
    out.is_new = true;
    out.patient.code = code.value_or("me");
    if (!is_patient_code(out.patient.code)) {
      throw Error(ExitStatus::usage, "patient code '" + visible(out.patient.code) +
                                         "': expected 1 to 32 of A-Z a-z 0-9 . _ -");
    }
    ask_about_code(invocation, store, out.patient.code);
    return out;
  }
  out.patient = invocation.patient(store);
  return out;
}

void refuse_second_course(const Invocation& invocation, const PatientRecord& patient) {
  for (const CourseRecord& course : patient.courses) {
    if (course.end) continue;
    if (course.start > invocation.today()) {
      throw Error(ExitStatus::refused,
                  fmt::format("course {} of {} is planned for {}", course.number, patient.code,
                              with_weekday(course.start)),
                  "to call it off: " +
                      invocation.to_type(fmt::format("undo --id {}", course.recorded.entry),
                                         About::patient));
    }
    throw Error(ExitStatus::refused,
                fmt::format("course {} of {}, begun {}, has not ended", course.number, patient.code,
                            with_weekday(course.start)),
                "end it first: " + invocation.to_type("finish --last-dose DATE", About::patient) +
                    ", or " + invocation.to_type("stop", About::patient));
  }
}

/// The patient as recorded before anything is asked; null for a new one. The record is closed
/// again: nobody waits while a person thinks.
std::optional<PatientRecord> known_patient(Invocation& invocation) {
  if (!invocation.has_record()) return std::nullopt;
  Store store = invocation.open(Access::read);
  Target target = choose_patient(invocation, store);
  refuse_second_course(invocation, target.patient);
  if (target.is_new) return std::nullopt;
  return std::move(target.patient);
}

/// The programme of the patient as recorded, when it decides which capsules are taken; null for a
/// new patient. The record is closed again.
std::optional<std::string> programme_in_force(Invocation& invocation, const StartAnswers& answers) {
  if (answers.product || answers.programme || !invocation.has_record()) return std::nullopt;
  Store store = invocation.open(Access::read);
  const Target target = choose_patient(invocation, store);
  if (target.is_new) return std::nullopt;
  return target.patient.programme_on(invocation.today());
}

/// Courses are recorded in the order in which they were taken.
void refuse_out_of_order(const Invocation& invocation, PatientRecord patient,
                         const CourseRecord& fresh) {
  patient.courses.push_back(fresh);
  for (const CoursePair& pair : overlapping_courses(patient)) {
    if (pair.later != &patient.courses.back()) continue;
    const CourseRecord& before = *pair.earlier;
    if (fresh.start < before.start) {
      throw Error(
          ExitStatus::refused,
          fmt::format("{} is before course {}, which began {}; courses are recorded in order",
                      with_weekday(fresh.start), before.number, with_weekday(before.start)),
          "an older course goes into a file of its own: --db FILE");
    }
    throw Error(
        ExitStatus::refused,
        fmt::format("{} lies in course {}, whose last dose was {}", with_weekday(fresh.start),
                    before.number, with_weekday(*before.last_day())),
        "begin it after that day; a wrong end is undone by: " +
            invocation.to_type(fmt::format("undo --id {}", before.end->recorded.entry),
                               About::patient));
  }
}

void record_patient(Writer& writer, Target& target, const NewCourse& fresh) {
  PatientRecord& patient = target.patient;
  const Date from = std::min(fresh.course.start, fresh.course.weights.front().on);
  if (target.is_new) patient.id = writer.add_patient(patient);
  writer.about(patient.id);
  const bool first_category = patient.categories.empty();
  if (first_category || fresh.category) {
    const Category category = fresh.category.value_or(Category::unknown);
    for (const CategoryEntry& old : patient.categories) {
      if (old.from >= from) writer.withdraw(old);  // what is said now holds from then on
    }
    writer.add(patient.id, CategoryEntry{{}, from, category});
  }
  if (patient.programmes.empty() || fresh.programme) {
    for (const ProgrammeEntry& old : patient.programmes) {
      if (old.from >= from) writer.withdraw(old);
    }
    writer.add(patient.id, ProgrammeEntry{{}, from, fresh.programme.value_or("strictest")});
  }
}

void record_course(Writer& writer, std::int64_t patient, CourseRecord& course) {
  course.id = writer.add_course(patient, course);
  for (const WeightEntry& weight : course.weights) writer.add(course.id, weight);
  for (const RegimenStep& step : course.steps) writer.add(course.id, step);
}

std::vector<std::string> echo(Invocation& invocation, const Target& target, const NewCourse& fresh,
                              const PatientRecord& after) {
  const CourseRecord& course = fresh.course;
  const Product& product = *fresh.product;
  std::vector<std::string> lines;
  lines.push_back(fmt::format(
      "Course {} of {} {} {}{}.", course.number, target.patient.code,
      course.start > invocation.today() ? "is planned for" : "begins", with_weekday(course.start),
      invocation.created() && !invocation.dry_run()
          ? fmt::format(", in a new file, {} (mode 0600)", invocation.shown_path())
          : ""));
  lines.push_back("  Weight " + spelt_in_both(fresh.weight) + ", weighed " +
                  date_words(course.weights.front().on, invocation.today()) + ".");
  lines.push_back("  Plan " + product.name + " " + steps_words(course, invocation.products()) +
                  ".");
  lines.push_back("  Reference band " + band_words(course) + ".");
  if (!fresh.product_words.empty()) lines.push_back("  " + fresh.product_words + ".");
  if (course.already > Milligrams(0)) {
    lines.push_back("  " + mg_text(course.already) + " of " + product.name +
                    " taken before this record, counted at the baseline weight.");
  }
  lines.push_back(fmt::format("  Can become pregnant: {}. Programme {}. Labs {}.",
                              name_of(after.category_on(invocation.today())),
                              after.programme_on(invocation.today()), course.lab_plan));
  const std::string choose = programme_choice(invocation, after, target.patient.programmes.empty());
  if (!choose.empty()) lines.push_back("  " + choose);
  if (course.start < invocation.today()) {
    lines.push_back("  Steps due before today are not judged: this record begins today.");
  }
  return lines;
}

/// What is a BLOCK from the first minute, in the words of `status`: it is read before the first
/// capsule is taken. Of those who are not known to become pregnant some ask in vain.
void say_what_blocks(Invocation& invocation, Store& store, const PatientRecord& patient,
                     int course_number, Receipt& receipt) {
  const Situation now = situation_of_course(invocation, store, patient.code, course_number);
  const bool is_unknown = patient.category_on(invocation.today()) == Category::unknown;
  bool asks_in_doubt = false;
  for (Finding& block : alerts_of(now.judgement)) {
    const Rule* rule = now.rule(block.rule);
    const bool is_block = block.severity == Severity::block;
    asks_in_doubt |= is_block && is_unknown && rule != nullptr && rule->who == Who::can;
    const bool is_told = std::ranges::any_of(receipt.findings, [&](const Finding& told) {
      return told.rule == block.rule && told.due_on == block.due_on;
    });
    if (is_block && !is_told) receipt.findings.push_back(block);
  }
  if (asks_in_doubt) {
    receipt.notes.push_back(
        "Whether pregnancy is possible is not said, so the strictest rules apply. If it is not, as "
        "the programme defines it: " +
        invocation.to_type("patient edit --category cannot", About::patient) +
        " (isotrack help category)");
  }
}

/// The questions a weight and a plan may raise.
void check_reading(Invocation& invocation, const NewCourse& fresh) {
  check_weight(invocation, fresh.weight, nullptr);
  for (const RegimenStep& step : fresh.course.steps) {
    check_label(invocation, invocation.products().at(step.product), step.plan.largest_day(),
                fresh.weight.value);
  }
}

/// Asks for what is missing and whether to store it; throws (usage) when not.
void ask_all(Invocation& invocation, StartAnswers& answers) {
  const auto known = known_patient(invocation);
  const PatientRecord* patient = known ? &*known : nullptr;
  ask_missing(invocation, answers, patient);
  const NewCourse fresh = new_course(invocation, answers, {});
  check_reading(invocation, fresh);
  write_message(start_summary(invocation, fresh, patient));
  if (!read_yes("Store this?")) throw Error(ExitStatus::usage, "answered with no");
  for (const auto& [name, field] : fields_of(answers)) {
    if (*field) invocation.remember(std::string(name), **field);
  }
}

Result run(Invocation& invocation) {
  StartAnswers answers = answers_given(invocation);
  const bool guided = (!answers.weight || !answers.plan) && invocation.can_ask();
  if (guided) ask_all(invocation, answers);
  NewCourse fresh = new_course(invocation, answers, programme_in_force(invocation, answers));
  Store& store = invocation.store_or_create();
  Writer writer = invocation.begin(store);
  Target target = choose_patient(invocation, store);
  refuse_second_course(invocation, target.patient);
  for (const CourseRecord& course : target.patient.courses) {
    fresh.course.number = std::max(fresh.course.number, course.number + 1);
  }
  refuse_out_of_order(invocation, target.patient, fresh.course);
  check_reading(invocation, fresh);
  const bool says_who = !target.is_new && (fresh.category || fresh.programme);
  std::optional<Situation> before;
  if (says_who) before = situation(invocation, store, target.patient.code);
  record_patient(writer, target, fresh);
  record_course(writer, target.patient.id, fresh.course);
  if (before) {
    refuse_to_end_a_stop(invocation, *before, situation(invocation, store, target.patient.code),
                         options_to_type(invocation.arguments(), About::patient));
  }
  Receipt receipt;
  const auto after = store.load_patient(target.patient.code);
  receipt.lines = echo(invocation, target, fresh, *after);
  receipt.says_whose = true;
  for (const CourseRecord& course : after->courses) {
    if (course.number == fresh.course.number) {
      receipt.findings = invocation.status(*after, course).alerts;
      std::erase_if(receipt.findings, [](const Finding& finding) {
        // A course begun earlier was weighed then; plans are judged step by step below.
        return finding.rule == "weight.stale" || finding.rule == "dose.band" ||
               finding.rule == "dose.capsules";
      });
    }
  }
  for (const RegimenStep& step : fresh.course.steps) {
    for (Finding& finding :
         plan_findings(step, fresh.weight.value, invocation.products(), invocation.rules())) {
      receipt.findings.push_back(std::move(finding));
    }
  }
  say_what_stands(invocation, store, *after, fresh.course.number, receipt);
  say_what_blocks(invocation, store, *after, fresh.course.number, receipt);
  sort_findings(receipt.findings);
  return invocation.finish(store, writer, target.patient.code, std::nullopt, std::move(receipt));
}

}  // namespace

const CommandSpec start_command{
    "start",
    "",
    "course",
    "begin a course (and the file, when there is none)",
    "[PLAN...]",
    "Needs a weight and a plan; on a terminal it asks for what is missing. The rest has a\n"
    "default that is echoed. Words after --regimen belong to the plan. The plan's grammar:\n"
    "isotrack help plan. Who can become pregnant: isotrack help category.",
    {"start", "start --weight 64.5kg --regimen 40mg 60mg --product Claravis",
     "start --weight 142lb --steps 40/60/80 --every 30d --start 2026-09-22",
     "start --weight '10st 3lb' --regimen 0.5mg/kg --nearest"},
    {{"--weight", "WEIGHT", "weight on the first day: 64.5kg, 142lb, '10st 3lb'"},
     {"--regimen", "PLAN", "the prescribed plan, such as 40mg or '40mg 60mg'"},
     {"--steps", "DOSES", "doses that follow each other, such as 40/60/80"},
     {"--every", "DAYS", "how long each of --steps lasts, such as 30d"},
     {"--nearest", "", "for a plan by weight: take the nearest dose capsules can make"},
     {"--start", "DATE", "the first day (today); a later one is a planned course"},
     {"--product", "ID", "name on the box or product id (us-generic)"},
     {"--target", "MG/KG", "reference band (120-150)"},
     {"--basis", "BASIS", "baseline, current or at-dose (baseline)"},
     {"--category", "WHO", "can, cannot or unknown become pregnant (unknown)"},
     {"--programme", "ID", "us-ipledge, uk, eu, fr, de, it, ca, anz, strictest or none"},
     {"--labs", "ID", "lab plan (monthly_classic)"},
     {"--already", "MG", "taken before this record, of the same product"}},
    true,
    run};

}  // namespace isotrack
