#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "../commands.hpp"
#include "../terminal.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "isotrack/present/message.hpp"
#include "named.hpp"
#include "plan_steps.hpp"

/// `start` begins a course, and the file when there is none. It needs a weight and a plan; on a
/// terminal it asks for what is missing, and stores nothing before the last question.
namespace isotrack {
namespace {

/// The answers, as text: from options, or from the terminal.
struct Answers {
  std::optional<std::string> start;
  std::optional<std::string> weight;
  std::optional<std::string> plan;
  std::optional<std::string> product;
  std::optional<std::string> category;
  std::optional<std::string> programme;
};

/// Each answer by the option that gives it.
std::vector<std::pair<std::string_view, std::optional<std::string>*>> fields_of(Answers& answers) {
  return {{"--start", &answers.start},       {"--weight", &answers.weight},
          {"--regimen", &answers.plan},      {"--product", &answers.product},
          {"--category", &answers.category}, {"--programme", &answers.programme}};
}

Answers answers_given(const Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  Answers out;
  out.start = args.value("--start");
  out.weight = args.value("--weight");
  out.plan = args.value("--regimen");
  if (const auto steps = args.value("--steps")) {
    if (out.plan) throw Error(ExitStatus::usage, "--regimen and --steps exclude each other");
    const auto every = args.value("--every");
    if (!every) {
      throw Error(ExitStatus::usage, "--steps needs --every, the length of a step",
                  "such as: --steps 40/60/80 --every 30d");
    }
    out.plan = *steps + " every " + *every;
  }
  if (!args.words.empty()) {
    if (!out.plan) {
      throw Error(ExitStatus::usage, "start: unexpected '" + visible(args.words.front()) + "'",
                  "a plan is written: --regimen " + visible(args.joined()));
    }
    *out.plan += " " + args.joined();
  }
  out.product = args.value("--product");
  out.category = args.value("--category");
  out.programme = args.value("--programme");
  // What was answered before the command had to start again.
  for (const auto& [name, field] : fields_of(out)) {
    if (!*field) *field = invocation.heard(std::string(name));
  }
  return out;
}

/// Which capsules are taken when no product is named, and what is said of it.
struct UsualProduct {
  const Product* product = nullptr;
  std::string words;  ///< empty: nothing that a person could not expect
};

std::string strengths_of(const Product& product) {
  std::string out;
  for (const int mg : product.strengths_mg) out += (out.empty() ? "" : ", ") + std::to_string(mg);
  return out + " mg";
}

/// The generic of a named programme; the US one without a programme, or when there is none.
UsualProduct usual_product(Invocation& invocation, const std::string& programme) {
  const Product& fallback = invocation.product_named("us-generic");
  if (programme == "strictest" || programme == "none") return {&fallback, {}};
  const Product* found = generic_of(invocation, programme);
  if (found == &fallback) return {found, {}};
  const std::string names = invocation.to_type("product list", About::file);
  if (found != nullptr) {
    return {found, fmt::format("No product was named: the generic of programme {}, {}, capsules of "
                               "{}. Others: {}",
                               programme, found->name, strengths_of(*found), names)};
  }
  return {&fallback,
          fmt::format("No product was named, and no generic is listed for programme {}: "
                      "capsules of {}, {}, {}. Name the box with --product; the names: "
                      "{}",
                      programme, fallback.key, fallback.name, strengths_of(fallback), names)};
}

/// The facts of the new course, read from the answers.
struct Reading {
  Date start;
  TypedWeight weight;
  std::string plan_text;
  const Product* product = nullptr;
  std::string product_words;  ///< when none was named
  std::optional<Category> category;
  std::optional<std::string> programme;
  CourseRecord course;
};

/// The programme a course that begins now is under: as named, else that of the patient, else none.
std::string programme_of(Invocation& invocation, const Answers& answers,
                         const std::optional<std::string>& in_force) {
  if (answers.programme) return programme_named(invocation, *answers.programme);
  return in_force.value_or("strictest");
}

/// `in_force`: the programme of the patient as recorded; null for a new one.
Reading read(Invocation& invocation, const Answers& answers,
             const std::optional<std::string>& in_force) {
  if (!answers.weight || !answers.plan) {
    const std::string missing = !answers.weight ? "--weight" : "--regimen";
    throw Error(
        ExitStatus::usage, "start needs a weight and a plan; " + missing + " is missing",
        "such as: " + invocation.to_type("start --weight 64.5kg --regimen 40mg", About::patient));
  }
  Reading out;
  out.start = answers.start ? parse_date(*answers.start, invocation.today(), Lean::past).value()
                            : invocation.today();
  out.weight = parse_weight(*answers.weight).value();
  refuse_impossible_weight(out.weight);
  if (answers.product) {
    out.product = &invocation.product_named(*answers.product);
  } else {
    const UsualProduct usual =
        usual_product(invocation, programme_of(invocation, answers, in_force));
    out.product = usual.product;
    out.product_words = usual.words;
  }
  if (answers.category) out.category = parse_category(*answers.category).value();
  if (answers.programme) out.programme = programme_named(invocation, *answers.programme);
  const Arguments& args = invocation.arguments();
  out.course.start = out.start;
  out.course.judged_from = invocation.today();
  if (const auto text = args.value("--target")) out.course.target = parse_target(*text).value();
  if (const auto text = args.value("--basis")) out.course.basis = parse_basis(*text).value();
  if (const auto text = args.value("--labs"))
    out.course.lab_plan = lab_plan_named(invocation, *text);
  if (const auto text = args.value("--already")) {
    out.course.already = parse_total(*text).value();
    out.course.already_product = out.product->key;
  }
  // A course planned ahead is weighed today; one begun earlier on its first day.
  out.course.weights = {{{}, std::min(out.start, invocation.today()), out.weight}};
  out.course.steps =
      plan_steps(invocation, *answers.plan, out.start, *out.product, out.weight.value);
  return out;
}

std::string days_words(Date start, Date today) {
  const int ago = days_between(start, today);
  if (ago == 0) return weekday_name(start) + ", today: day 1";
  if (ago == -1) return weekday_name(start) + ", tomorrow";
  if (ago < 0) return fmt::format("{}, in {} days", weekday_name(start), -ago);
  return fmt::format("{}, {} day{} ago: today is day {}", weekday_name(start), ago,
                     ago == 1 ? "" : "s", ago + 1);
}

std::string steps_words(const CourseRecord& course, const Products& products) {
  std::string out;
  for (const RegimenStep& step : course.steps) {
    const std::string words = plan_sentence(step.plan, products.at(step.product));
    out += out.empty() ? words : ", then " + words + " from " + with_weekday(step.from);
  }
  return out;
}

std::string band_words(const CourseRecord& course) {
  const Kilograms weight = course.weights.front().weight.value;
  const auto mg = [&](int target) {
    return grouped(decimal({Wide(target) * weight.count(), nanograms_per_kilogram}, 2));
  };
  if (course.target.lower == course.target.upper) {
    return fmt::format("{} mg/kg on baseline {} kg: {} mg", course.target.lower, kg_text(weight),
                       mg(course.target.lower));
  }
  return fmt::format("{}-{} mg/kg on baseline {} kg: {}-{} mg", course.target.lower,
                     course.target.upper, kg_text(weight), mg(course.target.lower),
                     mg(course.target.upper));
}

/// Asks one thing until it can be read; `show` says what was understood.
template <class Show>
std::string ask_until(const std::string& prompt, const Show& show) {
  for (;;) {
    const std::string answer(stripped(read_answer(prompt)));
    try {
      const std::string understood = show(answer);
      if (!understood.empty()) write_message(message_lines("      ", understood, 80));
      return answer;
    } catch (const Error& error) {
      write_message("      " + std::string(error.what()) + "\n");
      if (!error.hint().empty()) write_message("      " + error.hint() + "\n");
    }
  }
}

/// The box names the product, and for a new patient the programme; without one the usual product
/// of the programme is taken.
void ask_product(Invocation& invocation, Answers& answers, const PatientRecord* known) {
  const auto in_force =
      known == nullptr ? std::nullopt : std::optional(known->programme_on(invocation.today()));
  const UsualProduct usual = usual_product(invocation, programme_of(invocation, answers, in_force));
  const std::string typed =
      ask_until("  Name on the box (Enter: generic)           ", [&](auto& text) {
        if (text.empty() && !usual.words.empty()) return usual.words;
        const Product& product = text.empty() ? *usual.product : invocation.product_named(text);
        const std::string of_box = text.empty() ? "strictest" : product.programme;
        const std::string programme = answers.programme ? *answers.programme
                                      : in_force        ? *in_force + " stays"
                                                        : of_box;
        return fmt::format("capsules of {}; market {}: programme {}", strengths_of(product),
                           product.market, programme);
      });
  if (!typed.empty() && !answers.programme && known == nullptr) {
    answers.programme = invocation.product_named(typed).programme;
  }
  answers.product = typed.empty() ? usual.product->key : typed;
}

/// The five questions. `known`: the patient as recorded, whose category and programme only a typed
/// answer changes; null: a new one.
void ask_missing(Invocation& invocation, Answers& answers, const PatientRecord* known) {
  const Date today = invocation.today();
  write_message("A new course. Nothing is stored before the last question.\n\n");
  if (!answers.start) {
    answers.start = ask_until("  First capsule taken on (Enter: today)      ", [&](auto& text) {
      return days_words(text.empty() ? today : parse_date(text, today, Lean::past).value(), today);
    });
    if (answers.start->empty()) answers.start = "today";
  }
  if (!answers.weight) {
    answers.weight = ask_until("  Weight then (kg, lb or st lb)              ", [&](auto& text) {
      const TypedWeight weight = parse_weight(text).value();
      if (weight.value < smallest_weight || weight.value > largest_weight) {
        throw Error(ExitStatus::refused, "only 20 to 300 kg can be recorded");
      }
      return spelt_in_both(weight);
    });
  }
  if (!answers.product) ask_product(invocation, answers, known);
  if (!answers.plan) {
    std::string picked;
    answers.plan = ask_until("  Prescribed plan                            ", [&](auto& text) {
      const Product& product = invocation.product_named(*answers.product);
      const Date start = parse_date(*answers.start, today, Lean::past).value();
      const Kilograms weight = parse_weight(*answers.weight).value().value;
      CourseRecord course;
      course.steps = plan_steps(invocation, text, start, product, weight);
      picked = parse_dose_by_weight(text) ? to_text(course.steps.front().plan) : text;
      return steps_words(course, invocation.products());
    });
    answers.plan = picked;  // what was picked once is not asked again
  }
  if (!answers.category) {
    const std::string prompt =
        known == nullptr
            ? "  Can become pregnant? can, cannot, unknown  "
            : padded("  Can become pregnant? (Enter: " + name_of(known->category_on(today)) + ")",
                     45);
    answers.category = ask_until(prompt, [&](auto& text) {
      if (!text.empty()) static_cast<void>(parse_category(text).value());
      return std::string("as the programme defines it: isotrack help category");
    });
    if (answers.category->empty()) answers.category.reset();
  }
}

/// What will be stored besides the answers, above the last question.
std::string summary(const Reading& reading, const PatientRecord* known, Date today) {
  const std::string programme = known == nullptr ? "strictest" : known->programme_on(today);
  const Category category = known == nullptr ? Category::unknown : known->category_on(today);
  return "\n  Reference band  " + band_words(reading.course) + "\n  Labs            " +
         reading.course.lab_plan + "\n  Rules           " + reading.programme.value_or(programme) +
         "\n  Category        " + name_of(reading.category.value_or(category)) + "\n\n";
}

/// The patient this course is for: the one named or alone, or a new one.
struct Target {
  PatientRecord patient;
  bool is_new = false;
};

Target choose_patient(Invocation& invocation, Store& store) {
  Target out;
  const auto patients = store.patients();
  const auto code = invocation.chosen_code();
  if (patients.empty()) {
    out.is_new = true;
    out.patient.code = code.value_or("me");
    if (!is_patient_code(out.patient.code)) {
      throw Error(ExitStatus::usage, "patient code '" + visible(out.patient.code) +
                                         "': expected 1 to 32 of A-Z a-z 0-9 . _ -");
    }
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
std::optional<std::string> programme_in_force(Invocation& invocation, const Answers& answers) {
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

void record_patient(Writer& writer, Target& target, const Reading& reading) {
  PatientRecord& patient = target.patient;
  const Date from = std::min(reading.course.start, reading.course.weights.front().on);
  if (target.is_new) patient.id = writer.add_patient(patient);
  writer.about(patient.id);
  const bool first_category = patient.categories.empty();
  if (first_category || reading.category) {
    const Category category = reading.category.value_or(Category::unknown);
    for (const CategoryEntry& old : patient.categories) {
      if (old.from >= from) writer.withdraw(old);  // what is said now holds from then on
    }
    writer.add(patient.id, CategoryEntry{{}, from, category});
  }
  if (patient.programmes.empty() || reading.programme) {
    for (const ProgrammeEntry& old : patient.programmes) {
      if (old.from >= from) writer.withdraw(old);
    }
    writer.add(patient.id, ProgrammeEntry{{}, from, reading.programme.value_or("strictest")});
  }
}

void record_course(Writer& writer, std::int64_t patient, CourseRecord& course) {
  course.id = writer.add_course(patient, course);
  for (const WeightEntry& weight : course.weights) writer.add(course.id, weight);
  for (const RegimenStep& step : course.steps) writer.add(course.id, step);
}

std::vector<std::string> echo(Invocation& invocation, const Target& target, const Reading& reading,
                              const PatientRecord& after) {
  const CourseRecord& course = reading.course;
  const Product& product = *reading.product;
  std::vector<std::string> lines;
  lines.push_back(fmt::format(
      "Course {} of {} {} {}{}.", course.number, target.patient.code,
      course.start > invocation.today() ? "is planned for" : "begins", with_weekday(course.start),
      invocation.created() && !invocation.dry_run()
          ? fmt::format(", in a new file, {} (mode 0600)", invocation.shown_path())
          : ""));
  lines.push_back("  Weight " + spelt_in_both(reading.weight) + ", weighed " +
                  date_words(course.weights.front().on, invocation.today()) + ".");
  lines.push_back("  Plan " + product.name + " " + steps_words(course, invocation.products()) +
                  ".");
  lines.push_back("  Reference band " + band_words(course) + ".");
  if (!reading.product_words.empty()) lines.push_back("  " + reading.product_words + ".");
  if (course.already > Milligrams(0)) {
    lines.push_back("  " + mg_text(course.already) + " of " + product.name +
                    " taken before this record, counted at the baseline weight.");
  }
  lines.push_back(fmt::format("  Can become pregnant: {}. Programme {}. Labs {}.",
                              name_of(after.category_on(invocation.today())),
                              after.programme_on(invocation.today()), course.lab_plan));
  const std::string choose = programme_choice(invocation, after);
  if (!choose.empty()) lines.push_back("  " + choose);
  if (course.start < invocation.today()) {
    lines.push_back("  Steps due before today are not judged: this record begins today.");
  }
  return lines;
}

/// The questions a weight and a plan may raise.
void check_reading(Invocation& invocation, const Reading& reading) {
  check_weight(invocation, reading.weight, nullptr);
  for (const RegimenStep& step : reading.course.steps) {
    check_label(invocation, invocation.products().at(step.product), step.plan.largest_day(),
                reading.weight.value);
  }
}

Result run(Invocation& invocation) {
  Answers answers = answers_given(invocation);
  const bool guided = (!answers.weight || !answers.plan) && invocation.can_ask();
  if (guided) {
    const auto known = known_patient(invocation);
    const PatientRecord* patient = known ? &*known : nullptr;
    ask_missing(invocation, answers, patient);
    const Reading reading = read(invocation, answers, {});
    check_reading(invocation, reading);
    write_message(summary(reading, patient, invocation.today()));
    const std::string yes = lower(stripped(read_answer("Store this? [y/N] ")));
    if (yes != "y" && yes != "yes") {
      throw Error(ExitStatus::usage, "answered with no");
    }
    for (const auto& [name, field] : fields_of(answers)) {
      if (*field) invocation.remember(std::string(name), **field);
    }
  }
  Reading reading = read(invocation, answers, programme_in_force(invocation, answers));
  Store& store = invocation.store_or_create();
  Writer writer = invocation.begin(store);
  Target target = choose_patient(invocation, store);
  refuse_second_course(invocation, target.patient);
  for (const CourseRecord& course : target.patient.courses) {
    reading.course.number = std::max(reading.course.number, course.number + 1);
  }
  refuse_out_of_order(invocation, target.patient, reading.course);
  check_reading(invocation, reading);
  record_patient(writer, target, reading);
  record_course(writer, target.patient.id, reading.course);
  Receipt receipt;
  const auto after = store.load_patient(target.patient.code);
  receipt.lines = echo(invocation, target, reading, *after);
  receipt.says_whose = true;
  for (const CourseRecord& course : after->courses) {
    if (course.number == reading.course.number) {
      receipt.findings = invocation.status(*after, course).alerts;
      std::erase_if(receipt.findings, [](const Finding& finding) {
        // A course begun earlier was weighed then; plans are judged step by step below.
        return finding.rule == "weight.stale" || finding.rule == "dose.band" ||
               finding.rule == "dose.capsules";
      });
    }
  }
  for (const RegimenStep& step : reading.course.steps) {
    for (Finding& finding :
         plan_findings(step, reading.weight.value, invocation.products(), invocation.rules())) {
      receipt.findings.push_back(std::move(finding));
    }
  }
  say_what_stands(invocation, store, *after, reading.course.number, receipt);
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
