#include "start_questions.hpp"

#include <fmt/format.h>

#include "../terminal.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/message.hpp"
#include "plan_steps.hpp"

namespace isotrack {
namespace {

std::string days_words(Date start, Date today) {
  const int ago = days_between(start, today);
  if (ago == 0) return weekday_name(start) + ", today: day 1";
  if (ago == -1) return weekday_name(start) + ", tomorrow";
  if (ago < 0) return fmt::format("{}, in {} days", weekday_name(start), -ago);
  return fmt::format("{}, {} day{} ago: today is day {}", weekday_name(start), ago,
                     ago == 1 ? "" : "s", ago + 1);
}

/// Asks one thing until it can be read; `show` says what was understood.
template <class Show>
std::string ask_until(const std::string& prompt, const Show& show) {
  for (;;) {
    const std::string answer(stripped(read_answer(prompt)));
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

/// The box names the product, and for a new patient the programme; without one the usual product
/// of the programme is taken.
void ask_product(Invocation& invocation, StartAnswers& answers, const PatientRecord* known) {
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

}  // namespace

void ask_missing(Invocation& invocation, StartAnswers& answers, const PatientRecord* known) {
  const Date today = invocation.today();
  write_message(message_lines("", "A new course. Nothing is stored before the last question.",
                              message_width()) +
                "\n");
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

std::string start_summary(const NewCourse& fresh, const PatientRecord* known, Date today) {
  const std::string programme = known == nullptr ? "strictest" : known->programme_on(today);
  const Category category = known == nullptr ? Category::unknown : known->category_on(today);
  const int width = message_width();
  return "\n" + message_lines("  Reference band  ", band_words(fresh.course), width) +
         message_lines("  Labs            ", fresh.course.lab_plan, width) +
         message_lines("  Rules           ", fresh.programme.value_or(programme), width) +
         message_lines("  Category        ", name_of(fresh.category.value_or(category)), width) +
         "\n";
}

}  // namespace isotrack
