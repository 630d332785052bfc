#include "isotrack/domain/regimen.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

constexpr std::array weekday_words{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr int longest_cycle = 366;

ParseError plan_error(std::string_view text, const std::string& expected) {
  return {"plan '" + visible(text) + "': " + expected,
          "such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating), '20mg tue,thu,sat' or "
          "'40/60/80 every 30d'"};
}

/// Lower case, one space between words, none around + and *, none before mg.
std::string normal_spelling(std::string_view text) {
  std::string out;
  for (char c : lower(stripped(text))) {
    if (c == '\t') c = ' ';
    const bool after_glue = !out.empty() && (out.back() == '+' || out.back() == '*');
    if (c == ' ' && (after_glue || (!out.empty() && out.back() == ' '))) continue;
    if ((c == '+' || c == '*') && !out.empty() && out.back() == ' ') out.pop_back();
    out.push_back(c);
  }
  for (std::size_t at = 0; (at = out.find(" mg", at)) != std::string::npos;) {
    const bool ends = at + 3 == out.size() ||
                      std::string_view(" +*/").find(out[at + 3]) != std::string_view::npos;
    if (ends) out.erase(at, 1);
    ++at;
  }
  return out;
}

/// `2 x 20mg` as `2x20mg`. Without `mg` the words are left alone: `2 x 1` counts capsules.
std::string with_joined_counts(std::string text) {
  constexpr const char* digits = "0123456789";
  for (std::size_t at = 0; (at = text.find(" x ", at)) != std::string::npos; ++at) {
    const std::size_t unit = std::min(text.find_first_not_of(digits, at + 3), text.size());
    const bool is_amount = unit > at + 3 && text.compare(unit, 2, "mg") == 0;
    const bool is_counted = at > 0 && text.find_first_of(digits, at - 1) == at - 1;
    if (is_amount && is_counted) text.replace(at, 3, "x");
  }
  return text;
}

/// Whether each intake of the one dose that a text begins with has its unit: `40mg`, not `1`.
bool has_units(std::string_view text) {
  const auto intakes = split(text.substr(0, text.find_first_of(" *")), '+');
  return std::ranges::all_of(intakes, [](std::string_view each) { return each.ends_with("mg"); });
}

/// `40mg once a day` without its last words, which say no more than `40mg`; null of a text that
/// ends otherwise.
std::optional<std::string> without_daily(std::string_view text) {
  for (std::string_view end : {" a day", " per day", " each day", " every day", " daily"}) {
    if (!text.ends_with(end)) continue;
    text.remove_suffix(end.size());
    if (text.ends_with(" once")) text.remove_suffix(5);
    return std::string(text);
  }
  return std::nullopt;
}

/// A whole number of at most `digits` digits (9 at most) without leading zero; null otherwise.
std::optional<int> small_number(std::string_view text, std::size_t digits) {
  const auto number = whole_number(text, digits);
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

/// `20`, `20mg`, `2x20mg`: how often, and how much.
struct Repeated {
  int times = 1;
  int mg = 0;
};

std::optional<Repeated> read_repeated(std::string_view text) {
  Repeated out;
  if (const std::size_t x = text.find('x'); x != std::string_view::npos) {
    const auto times = small_number(text.substr(0, x), 1);
    if (!times || *times < 1) return {};
    out.times = *times;
    text.remove_prefix(x + 1);
  }
  if (text.ends_with("mg")) text.remove_suffix(2);
  const auto mg = small_number(text, 5);
  if (!mg) return {};
  out.mg = *mg;
  return out;
}

std::optional<std::vector<int>> read_sum(std::string_view text) {
  std::vector<int> out;
  for (const std::string_view part : split(text, '+')) {
    const auto repeated = read_repeated(part);
    if (!repeated) return {};
    out.insert(out.end(), static_cast<std::size_t>(repeated->times), repeated->mg);
  }
  return out;
}

/// One day's words, `60mg*7` or `40mg as 20+20*3`: the day and how many of it.
struct RepeatedDay {
  PlannedDay day;
  int times = 1;
};

Parsed<PlannedDay> read_intakes(std::string_view plan, std::string_view word) {
  const auto amounts = read_sum(word);
  if (!amounts) return plan_error(plan, "'" + visible(word) + "' is not a dose");
  PlannedDay day;
  if (amounts->size() == 1 && amounts->front() == 0) return day;
  for (const int mg : *amounts) {
    if (Milligrams(mg) < smallest_intake || Milligrams(mg) > largest_intake) {
      return ParseError{"plan '" + visible(plan) + "': one intake is 1 to 400 mg, not " +
                            std::to_string(mg) + " mg",
                        "0mg alone is a rest day", ExitStatus::refused};
    }
    day.intakes.emplace_back(mg);
  }
  return day;
}

Parsed<std::vector<CapsuleCount>> read_capsules(std::string_view plan, std::string_view word,
                                                Milligrams total) {
  const auto strengths = read_sum(word);
  if (!strengths || std::ranges::find(*strengths, 0) != strengths->end()) {
    return plan_error(plan, "'" + visible(word) + "' does not name capsules");
  }
  std::vector<int> sorted = *strengths;
  std::ranges::sort(sorted, std::ranges::greater{});
  std::vector<CapsuleCount> out;
  std::int64_t sum = 0;
  for (const int strength : sorted) {
    sum += strength;
    if (!out.empty() && out.back().strength_mg == strength) {
      ++out.back().count;
    } else {
      out.push_back({strength, 1});
    }
  }
  if (Milligrams(sum) != total) {
    return plan_error(plan, "capsules " + visible(word) + " make " + std::to_string(sum) +
                                " mg, not " + std::to_string(total.count()) + " mg");
  }
  return out;
}

/// Cuts `*N` off the end of a word.
std::optional<int> take_times(std::string_view& word) {
  const std::size_t star = word.find('*');
  if (star == std::string_view::npos) return 1;
  const auto times = small_number(word.substr(star + 1), 3);
  word = word.substr(0, star);
  if (!times || *times < 1 || *times > longest_cycle) return {};
  return times;
}

Parsed<RepeatedDay> read_day(std::string_view plan, const std::vector<std::string_view>& words,
                             std::size_t& at) {
  std::string_view dose = words[at++];
  auto times = take_times(dose);
  auto day = read_intakes(plan, dose);
  if (!day) return day.error();
  RepeatedDay out{*day, 1};
  if (at < words.size() && words[at] == "as") {
    if (at + 1 == words.size()) return plan_error(plan, "'as' must be followed by capsules");
    std::string_view caps = words[at + 1];
    at += 2;
    if (times && *times == 1) times = take_times(caps);
    auto capsules = read_capsules(plan, caps, out.day.total());
    if (!capsules) return capsules.error();
    out.day.capsules = *capsules;
  }
  if (!times) return plan_error(plan, "the count after * is 1 to 366");
  out.times = *times;
  return out;
}

/// `tue,thu,sat`: ascending weekday numbers; null when the word is not a list of weekdays.
std::optional<std::vector<unsigned>> read_weekdays(std::string_view word) {
  std::vector<unsigned> out;
  for (const std::string_view part : split(word, ',')) {
    unsigned number = 7;
    for (unsigned i = 0; i < weekday_words.size(); ++i) {
      if (part == weekday_words[i]) number = i;
    }
    if (number == 7) return {};
    if (std::ranges::find(out, number) == out.end()) out.push_back(number);
  }
  std::ranges::sort(out);
  return out;
}

Parsed<Plan> read_plan(std::string_view text) {
  std::vector<std::string_view> words = split(text, ' ');
  Plan plan;
  if (auto weekdays = read_weekdays(words.back())) {
    plan.weekdays = *weekdays;
    words.pop_back();
  }
  for (std::size_t at = 0; at < words.size();) {
    auto next = read_day(text, words, at);
    if (!next) return next.error();
    plan.days.insert(plan.days.end(), static_cast<std::size_t>(next->times), next->day);
    if (plan.days.size() > longest_cycle) return plan_error(text, "a cycle has at most 366 days");
  }
  if (!plan.weekdays.empty() && plan.days.size() != 1) {
    return plan_error(text, "a weekday plan has one dose before the weekdays");
  }
  return plan;
}

/// `40/60/80 every 30d`: a step each; null when the text is not the shorthand.
std::optional<Parsed<std::vector<PlanStep>>> read_shorthand(std::string_view text) {
  const std::size_t every = text.find(" every ");
  const std::string_view doses = text.substr(0, every);
  if (doses.find('/') == std::string_view::npos) return {};
  if (every == std::string_view::npos) {
    return plan_error(text, "how long each step lasts is missing, such as 'every 30d'");
  }
  const auto length = parse_day_count(text.substr(every + 7));
  if (!length) return length.error();
  std::vector<PlanStep> steps;
  for (const std::string_view dose : split(doses, '/')) {
    auto plan = read_plan(stripped(dose));
    if (!plan) return plan.error();
    const int after = static_cast<int>(steps.size()) * *length;
    steps.push_back({after, *plan});
  }
  return steps;
}

}  // namespace

Milligrams PlannedDay::total() const {
  Milligrams sum;
  for (const Milligrams intake : intakes) sum += intake;
  return sum;
}

const PlannedDay& Plan::on(Date from, Date on) const {
  static const PlannedDay rest;
  if (!weekdays.empty()) {
    const unsigned day = date::weekday(on).c_encoding();
    return std::ranges::find(weekdays, day) != weekdays.end() ? days.front() : rest;
  }
  return days[static_cast<std::size_t>(days_between(from, on)) % days.size()];
}

Ratio Plan::mean_daily_mg() const {
  if (!weekdays.empty()) {
    return {Wide(days.front().total().count()) * Wide(weekdays.size()), 7};
  }
  Milligrams sum;
  for (const PlannedDay& day : days) sum += day.total();
  return {sum.count(), static_cast<Wide>(days.size())};
}

Milligrams Plan::largest_day() const {
  Milligrams largest;
  for (const PlannedDay& day : days) largest = std::max(largest, day.total());
  return largest;
}

std::optional<std::vector<CapsuleCount>> Plan::capsules(const PlannedDay& day,
                                                        const Product& product) {
  if (day.capsules) {
    for (const CapsuleCount& named : *day.capsules) {
      const bool made =
          std::ranges::find(product.strengths_mg, named.strength_mg) != product.strengths_mg.end();
      if (!made) return std::nullopt;
    }
    return day.capsules;
  }
  std::map<int, int, std::greater<>> counts;
  for (const Milligrams intake : day.intakes) {
    const auto capsules = fewest_capsules(product.strengths_mg, intake);
    if (!capsules) return std::nullopt;
    for (const CapsuleCount& capsule : *capsules) counts[capsule.strength_mg] += capsule.count;
  }
  std::vector<CapsuleCount> out;
  for (const auto& [strength, count] : counts) out.push_back({strength, count});
  return out;
}

Parsed<std::vector<PlanStep>> parse_plan(std::string_view text) {
  const std::string words = with_joined_counts(normal_spelling(text));
  if (words.empty()) return plan_error(text, "a plan is missing");
  if (const auto shorter = without_daily(words)) {
    // Of several days it would not be plain whether each has its own dose or all of them.
    auto plan = read_plan(*shorter);
    const bool is_one_day = plan && plan->days.size() == 1 && plan->weekdays.empty();
    if (is_one_day && !has_units(*shorter)) {
      return ParseError{"plan '" + visible(text) + "': '" + visible(*shorter) + "' has no unit",
                        "a plan is in mg, not in capsules, such as '40mg a day' or '2x20mg a day'"};
    }
    if (is_one_day) return std::vector<PlanStep>{{0, *plan}};
  }
  if (auto steps = read_shorthand(words)) return *steps;
  auto plan = read_plan(words);
  if (!plan) return plan.error();
  return std::vector<PlanStep>{{0, *plan}};
}

namespace {

std::string day_text(const PlannedDay& day) {
  if (day.intakes.empty()) return "0mg";
  std::string out;
  const bool equal = std::ranges::all_of(
      day.intakes, [&](Milligrams intake) { return intake == day.intakes.front(); });
  if (equal && day.intakes.size() > 1 && day.intakes.size() < 10) {
    out = std::to_string(day.intakes.size()) + "x" + std::to_string(day.intakes[0].count()) + "mg";
  } else {
    for (const Milligrams intake : day.intakes) {
      out += (out.empty() ? "" : "+") + std::to_string(intake.count()) + "mg";
    }
  }
  if (!day.capsules) return out;
  std::string caps;
  for (const CapsuleCount& capsule : *day.capsules) {
    for (int i = 0; i < capsule.count; ++i) {
      caps += (caps.empty() ? "" : "+") + std::to_string(capsule.strength_mg);
    }
  }
  return out + " as " + caps;
}

}  // namespace

std::string to_text(const Plan& plan) {
  std::string out;
  for (std::size_t at = 0; at < plan.days.size();) {
    std::size_t end = at + 1;
    while (end < plan.days.size() && plan.days[end] == plan.days[at]) ++end;
    out += (out.empty() ? "" : " ") + day_text(plan.days[at]);
    if (end - at > 1) out += "*" + std::to_string(end - at);
    at = end;
  }
  std::string weekdays;
  for (const unsigned day : plan.weekdays) {
    weekdays += (weekdays.empty() ? " " : ",") + std::string(weekday_words[day]);
  }
  return out + weekdays;
}

namespace {

std::string dose_words(const PlannedDay& day, const Product& product) {
  if (day.intakes.empty()) return "rest";
  std::string out = mg_text(day.total());
  if (day.intakes.size() > 1) {
    std::string parts;
    for (const Milligrams intake : day.intakes) {
      parts += (parts.empty() ? "" : ", ") + std::to_string(intake.count());
    }
    out += " in " + std::to_string(day.intakes.size()) + " intakes (" + parts + ")";
  }
  const auto capsules = Plan::capsules(day, product);
  const bool single = capsules && capsules->size() == 1 && capsules->front().count == 1;
  if (capsules && !single && day.intakes.size() == 1) out += " (" + capsules_text(*capsules) + ")";
  return out;
}

}  // namespace

std::string plan_sentence(const Plan& plan, const Product& product) {
  if (!plan.weekdays.empty()) {
    std::string names;
    for (const unsigned day : plan.weekdays) {
      std::string name = weekday_words[day];
      name.front() = static_cast<char>(name.front() - 'a' + 'A');
      names += (names.empty() ? "" : ", ") + name;
    }
    return dose_words(plan.days.front(), product) + " on " + names;
  }
  if (plan.days.size() == 1) {
    const PlannedDay& day = plan.days.front();
    const std::string words = dose_words(day, product);
    const std::size_t amount = mg_text(day.total()).size();
    return words.substr(0, amount) + " a day" + words.substr(amount);
  }
  if (plan.days.size() == 2 && plan.days[0] != plan.days[1]) {
    return dose_words(plan.days[0], product) + " and " + dose_words(plan.days[1], product) +
           " on alternate days";
  }
  std::string out;
  for (std::size_t at = 0; at < plan.days.size();) {
    std::size_t end = at + 1;
    while (end < plan.days.size() && plan.days[end] == plan.days[at]) ++end;
    out += (out.empty() ? "" : ", ") + dose_words(plan.days[at], product);
    if (end - at > 1) out += " for " + std::to_string(end - at) + " days";
    at = end;
  }
  return out + ", repeating";
}

}  // namespace isotrack
