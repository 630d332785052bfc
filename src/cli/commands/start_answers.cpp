#include "start_answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "named.hpp"
#include "plan_steps.hpp"

namespace isotrack {

std::vector<std::pair<std::string_view, std::optional<std::string>*>> fields_of(
    StartAnswers& answers) {
  return {{"--start", &answers.start},       {"--weight", &answers.weight},
          {"--regimen", &answers.plan},      {"--product", &answers.product},
          {"--category", &answers.category}, {"--programme", &answers.programme}};
}

StartAnswers answers_given(const Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  StartAnswers out;
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

std::string strengths_of(const Product& product) {
  std::string out;
  for (const int mg : product.strengths_mg) out += (out.empty() ? "" : ", ") + std::to_string(mg);
  return out + " mg";
}

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

std::string programme_of(Invocation& invocation, const StartAnswers& answers,
                         const std::optional<std::string>& in_force) {
  if (answers.programme) return programme_named(invocation, *answers.programme);
  return in_force.value_or("strictest");
}

NewCourse new_course(Invocation& invocation, const StartAnswers& answers,
                     const std::optional<std::string>& in_force) {
  if (!answers.weight || !answers.plan) {
    const std::string missing = !answers.weight ? "--weight" : "--regimen";
    throw Error(
        ExitStatus::usage, "start needs a weight and a plan; " + missing + " is missing",
        "such as: " + invocation.to_type("start --weight 64.5kg --regimen 40mg", About::patient));
  }
  NewCourse out;
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

}  // namespace isotrack
