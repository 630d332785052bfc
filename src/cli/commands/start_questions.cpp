#include "start_questions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../suggest.hpp"
#include "../terminal.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/present/message.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "plan_steps.hpp"

namespace isotrack {
namespace {

/// The date stands there whatever words named it: a wrong one is seen.
std::string days_words(Date start, Date today) {
  const int ago = days_between(start, today);
  const std::string day = with_weekday(start);
  if (ago == 0) return day + ", today: day 1";
  if (ago == -1) return day + ", tomorrow";
  if (ago < 0) return fmt::format("{}, in {} days", day, -ago);
  return fmt::format("{}, {} day{} ago: today is day {}", day, ago, ago == 1 ? "" : "s", ago + 1);
}

constexpr std::string_view day_help =
    "a day such as 2026-09-22, yesterday or 3 weeks ago; a later one is a planned course";
constexpr std::string_view weight_help = "such as 64.5kg, 142lb or 10st 3lb";
constexpr std::string_view plan_help =
    "as prescribed: 40mg every day; 2x20mg, two a day; 40mg 60mg, alternating; 20mg tue,thu,sat; "
    "40/60/80 every 30d; 0.5mg/kg, by weight. All of it: isotrack help plan";

/// Asks one thing until it can be read; `show` says what was understood. A question mark is
/// answered with `help`; where that is empty `show` has an answer to it.
template <class Show>
std::string ask_until(const std::string& prompt, std::string_view help, const Show& show) {
  for (;;) {
    const std::string answer(stripped(read_answer(prompt)));
    if (answer == "?" && !help.empty()) {
      write_message(message_lines("      ", help, message_width()));
      continue;
    }
    try {
      const std::string understood = show(answer);
      if (!understood.empty()) write_message(message_lines("      ", understood, message_width()));
      return answer;
    } catch (const Error& error) {
      write_message(message_lines("      ", error.what(), message_width()));
      if (!error.hint().empty()) {
        write_message(message_lines("      ", error.hint(), message_width()));
      }
    }
  }
}

/// The names on the boxes, each once.
std::vector<std::string> names_on_boxes(Invocation& invocation) {
  std::vector<std::string> names;
  for (const Product& row : invocation.products().rows()) {
    if (std::ranges::find(names, row.name) == names.end()) names.push_back(row.name);
  }
  return names;
}

std::string known_boxes(const std::vector<std::string>& names) {
  return "Known: " + joined(names, "; ") + ". Enter takes the generic one.";
}

/// The product of a typed name. Throws (usage) with all of them: a list cannot be looked up here.
const Product& product_typed(Invocation& invocation, const std::string& text) {
  if (!invocation.products().named(text).empty()) return invocation.product_named(text);
  const std::vector<std::string> names = names_on_boxes(invocation);
  std::string near = did_you_mean(text, {names.begin(), names.end()});
  if (!near.empty()) near += " ";
  throw Error(ExitStatus::usage, "no product '" + visible(text) + "'", near + known_boxes(names));
}

/// The category that an answer says; a new one is asked for otherwise, with what the words mean.
Category category_said(const std::string& text) {
  const std::string word = lower(text);
  if (word == "yes" || word == "y") return Category::can;
  if (word == "no" || word == "n") return Category::cannot;
  if (const auto category = parse_category(word)) return *category;
  std::string meaning;
  for (const Statement& each : load_categories()) {
    meaning += (meaning.empty() ? "" : " ") + each.text + " " + source_text(each.source) + ".";
  }
  throw Error(ExitStatus::usage, "yes (can), no (cannot) or unknown, as the programmes define it",
              meaning);
}

/// The box names the product, and for a new patient the programme; without one the usual product
/// of the programme is taken.
void ask_product(Invocation& invocation, StartAnswers& answers, const PatientRecord* known) {
  const auto in_force =
      known == nullptr ? std::nullopt : std::optional(known->programme_on(invocation.today()));
  const UsualProduct usual = usual_product(invocation, programme_of(invocation, answers, in_force));
  const std::string typed = ask_until(
      "  Name on the box (Enter: generic)           ", known_boxes(names_on_boxes(invocation)),
      [&](auto& text) {
        if (text.empty() && !usual.words.empty()) return usual.words;
        const Product& product = text.empty() ? *usual.product : product_typed(invocation, text);
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

}  // namespace

void ask_missing(Invocation& invocation, StartAnswers& answers, const PatientRecord* known) {
  const Date today = invocation.today();
  write_message(message_lines("", "A new course. Nothing is stored before the last question.",
                              message_width()) +
                "\n");
  if (!answers.start) {
    answers.start =
        ask_until("  First capsule taken on (Enter: today)      ", day_help, [&](auto& text) {
          return days_words(text.empty() ? today : parse_date(text, today, Lean::past).value(),
                            today);
        });
    if (answers.start->empty()) answers.start = "today";
  }
  if (!answers.weight) {
    answers.weight =
        ask_until("  Weight then (kg, lb or st lb)              ", weight_help, [&](auto& text) {
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
    answers.plan =
        ask_until("  Prescribed plan                            ", plan_help, [&](auto& text) {
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
            ? "  Can become pregnant? yes, no, unknown, ?   "
            : padded("  Can become pregnant? (Enter: " + name_of(known->category_on(today)) + ")",
                     45);
    answers.category = ask_until(prompt, {}, [&](auto& text) {
      if (!text.empty()) static_cast<void>(category_said(text));
      return std::string("as the programme defines it: isotrack help category");
    });
    answers.category = answers.category->empty()
                           ? std::nullopt
                           : std::optional(name_of(category_said(*answers.category)));
  }
}

std::string start_summary(Invocation& invocation, const NewCourse& fresh,
                          const PatientRecord* known) {
  const Date today = invocation.today();
  const std::string programme = known == nullptr ? "strictest" : known->programme_on(today);
  const Category category = known == nullptr ? Category::unknown : known->category_on(today);
  const int width = message_width();
  return "\n" + message_lines("  First day       ", days_words(fresh.start, today), width) +
         message_lines("  Weight          ", spelt_in_both(fresh.weight), width) +
         message_lines("  Plan            ",
                       fresh.product->name + " " + steps_words(fresh.course, invocation.products()),
                       width) +
         message_lines("  Reference band  ", band_words(fresh.course), width) +
         message_lines("  Labs            ", fresh.course.lab_plan, width) +
         message_lines("  Rules           ", fresh.programme.value_or(programme), width) +
         message_lines("  Category        ", name_of(fresh.category.value_or(category)), width) +
         "\n";
}

}  // namespace isotrack
