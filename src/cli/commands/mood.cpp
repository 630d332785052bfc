#include "mood.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "../commands.hpp"
#include "../terminal.hpp"
#include "echo.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "red_flag.hpp"

/// Mood by PHQ-2 and PHQ-9: two questions, and seven more when they are positive. The questions,
/// their cut-offs and what is said are rows of schema/clinical/mood.json. An answer above zero to
/// the last question is met with the safety words first, whatever the total.
namespace isotrack {
namespace {

constexpr std::size_t items_of_phq2 = 2;
constexpr std::size_t items_of_phq9 = 9;
constexpr int most_of_item = 3;
constexpr const char* item_nine = "mood.item9";

int sum_of(const std::vector<int>& items) {
  int sum = 0;
  for (const int item : items) sum += item;
  return sum;
}

/// `0` to `3`; null for anything else.
std::optional<int> answer_in(std::string_view text) {
  if (text.size() != 1 || text.front() < '0' || text.front() > '0' + most_of_item) {
    return std::nullopt;
  }
  return text.front() - '0';
}

/// The numbers in a text, separated by blanks or commas; throws (usage) for anything else.
std::vector<int> answers_in(std::string text) {
  std::ranges::replace(text, ',', ' ');
  std::vector<int> out;
  for (const std::string_view word : words_in(text)) {
    const auto answer = answer_in(word);
    if (!answer) {
      throw Error(ExitStatus::usage, "answer '" + visible(word) + "': expected 0, 1, 2 or 3");
    }
    out.push_back(*answer);
  }
  return out;
}

/// Asks on; what was answered when the person stopped. `two`: those of PHQ-2 alone.
std::vector<int> ask(const MoodRules& rules, bool all, bool two, const Style& style) {
  std::vector<int> out;
  const auto length = [&] {
    const bool is_positive = out.size() >= items_of_phq2 && out[0] + out[1] >= rules.phq2_positive;
    const bool goes_on = all || (!two && is_positive);
    return goes_on ? items_of_phq9 : items_of_phq2;
  };
  write_message(questions_lead(rules, style));
  while (out.size() < length()) {
    const std::string question = question_text(rules, out.size(), length(), style);
    const std::string typed(stripped(read_answer(question)));
    if (typed.empty()) break;
    if (const auto answer = answer_in(typed)) {
      out.push_back(*answer);
    } else {
      write_message("     expected 0, 1, 2 or 3\n");
    }
  }
  return out;
}

std::string example_words(const Invocation& invocation) {
  return "two numbers from 0 to 3 are PHQ-2, nine are PHQ-9: " +
         invocation.to_type("mood add 1 0", About::patient);
}

/// The answers on the command line, else asked for one by one. A person who stops after the first
/// two has answered PHQ-2.
std::vector<int> wanted_items(Invocation& invocation, const MoodRules& rules) {
  std::string text = invocation.arguments().joined();
  if (text.empty()) text = invocation.heard("mood").value_or("");
  if (!text.empty()) return answers_in(text);
  if (!invocation.can_ask()) {
    throw Error(ExitStatus::usage, "the answers are missing", example_words(invocation));
  }
  std::vector<int> items = ask(rules, invocation.arguments().flag("--phq9"),
                               invocation.arguments().flag("--phq2"), invocation.style());
  if (items.size() < items_of_phq2) {
    throw Error(ExitStatus::usage, "stopped before the second answer");
  }
  if (items.size() < items_of_phq9) items.resize(items_of_phq2);
  std::string kept;
  for (const int item : items) kept += std::to_string(item) + " ";
  invocation.remember("mood", kept);
  return items;
}

MoodScore from_items(const Invocation& invocation, std::vector<int> items) {
  const Arguments& arguments = invocation.arguments();
  const bool two = items.size() == items_of_phq2;
  const bool nine = items.size() == items_of_phq9;
  const bool fits = (two && !arguments.flag("--phq9")) || (nine && !arguments.flag("--phq2"));
  if (!fits) {
    std::string expected = "expected two (PHQ-2) or nine (PHQ-9)";
    if (arguments.flag("--phq2")) expected = "PHQ-2 has two";
    if (arguments.flag("--phq9")) expected = "PHQ-9 has nine";
    throw Error(ExitStatus::usage, count_text(std::ssize(items), "answer") + ": " + expected,
                example_words(invocation));
  }
  MoodScore score;
  score.instrument = two ? MoodInstrument::phq2 : MoodInstrument::phq9;
  score.total = sum_of(items);
  score.items = std::move(items);
  return score;
}

/// A total alone, as a clinic's form may give it.
MoodScore from_total(const Invocation& invocation, const std::string& text) {
  const bool two = invocation.arguments().flag("--phq2");
  if (two == invocation.arguments().flag("--phq9")) {
    throw Error(ExitStatus::usage, "--total needs one of --phq2 and --phq9",
                "such as: " + invocation.to_type("mood add --total 8 --phq9", About::patient));
  }
  if (!invocation.arguments().words.empty()) {
    throw Error(ExitStatus::usage, "a --total and the answers it is made of exclude each other",
                "the answers alone say more");
  }
  MoodScore score;
  score.instrument = two ? MoodInstrument::phq2 : MoodInstrument::phq9;
  const int most = most_points(score.instrument);
  const auto number = whole_number(text, 2);
  if (!number || *number > most) {
    throw Error(ExitStatus::usage, fmt::format("--total '{}': expected 0 to {} for {}",
                                               visible(text), most, name_of(score.instrument)));
  }
  score.total = static_cast<int>(*number);
  return score;
}

MoodScore wanted_score(Invocation& invocation, const MoodRules& rules) {
  const auto total = invocation.arguments().value("--total");
  return total ? from_total(invocation, *total)
               : from_items(invocation, wanted_items(invocation, rules));
}

/// Whether nine numbers are typed and the ninth is above zero, whatever else is typed.
bool types_a_ninth(const Invocation& invocation) {
  std::string digits;
  for (const char c : invocation.arguments().joined()) {
    if (c != ' ' && c != ',') digits += c;
  }
  return digits.size() == items_of_phq9 && digits.back() > '0' && digits.back() <= '9';
}

RedFlagAnswer safety_answer(const MoodRules& rules) {
  RedFlagAnswer out;
  out.rule = item_nine;
  out.sentence = rules.safety;
  out.numbers = rules.numbers;
  out.source = source_text(rules.safety_source);
  return out;
}

bool is_positive(const MoodRules& rules, const MoodScore& score) {
  return score.total >=
         (score.instrument == MoodInstrument::phq2 ? rules.phq2_positive : rules.phq9_positive);
}

std::string band_of(const MoodRules& rules, const MoodScore& score) {
  return score.instrument == MoodInstrument::phq9 ? rules.band(score.total).name : "";
}

/// `11 of 27, moderate`, `4 of 6, positive`.
std::string score_words(const MoodRules& rules, const MoodScore& score) {
  const std::string band = band_of(rules, score);
  const std::string sign = is_positive(rules, score) ? "positive" : "negative";
  return fmt::format("{} of {}, {}", score.total, most_points(score.instrument),
                     band.empty() ? sign : band);
}

/// The last score of the same instrument before a day; null: none.
const MoodScore* score_before(const Events& events, const MoodScore& score) {
  const MoodScore* found = nullptr;
  for (const MoodScore& each : events.moods) {
    if (each.instrument == score.instrument && each.on <= score.on) found = &each;
  }
  return found;
}

/// The same answers of the same day, whatever the note.
bool same_answers(const MoodScore& a, const MoodScore& b) {
  return a.instrument == b.instrument && a.on == b.on && a.items == b.items && a.total == b.total;
}

/// What was decided or set aside about a score counts for what was recorded before it, so it is
/// recorded anew with the score it is about; not where it would then speak of a later one too.
void keep_settled(Writer& writer, const PatientRecord& patient, const MoodScore& old) {
  const auto is_about_it = [&](const std::string& rule, const auto& said) {
    return rule.starts_with("mood.") && speaks_of(said, told_in(old.recorded)) &&
           std::ranges::all_of(patient.events.moods, [&](const MoodScore& other) {
             return speaks_of(said, told_in(other.recorded));
           });
  };
  for (const Confirmation& decision : patient.events.confirmations) {
    if (!is_about_it(decision.step, decision) || decision.on < old.on) continue;
    writer.withdraw(decision);
    writer.add(patient.id, decision);
  }
  for (const Waiver& waiver : patient.events.waivers) {
    if (!is_about_it(waiver.rule, waiver) || waiver.due_on != old.on) continue;
    writer.withdraw(waiver);
    writer.add(patient.id, waiver);
  }
}

bool has_note(const std::string& notes, const std::string& note) {
  return note.empty() || ("; " + notes + "; ").find("; " + note + "; ") != std::string::npos;
}

/// The same answers again: their note is kept with them, and nothing else is new.
Result store_again(Invocation& invocation, Store& store, Writer& writer,
                   const PatientRecord& patient, const MoodRules& rules, const MoodScore& old,
                   const MoodScore& score, const std::vector<RedFlagAnswer>& answers) {
  const std::string what = fmt::format("{} of {}, {}", name_of(old.instrument),
                                       with_weekday(old.on), score_words(rules, old));
  if (has_note(old.note, score.note)) {
    return nothing_stored_answered(
        invocation, patient, invocation.several_patients(store),
        fmt::format("{}, is recorded already, #{}.", what, named_entry(old.recorded)), answers,
        score.on);
  }
  const Situation before = situation(invocation, store, patient.code);
  MoodScore merged = old;
  merged.note += (old.note.empty() ? "" : "; ") + score.note;
  writer.withdraw(old);
  writer.add(patient.id, merged);
  keep_settled(writer, patient, old);
  Receipt receipt;
  receipt.lines.push_back("Noted with " + what + ".");
  const Situation after = situation(invocation, store, patient.code);
  say_what_settles(invocation, after, answers, receipt);
  return finish_answered(invocation, store, writer, before, after, std::move(receipt), answers,
                         score.on);
}

void say_score(const Invocation& invocation, const MoodRules& rules, const Events& before,
               const MoodScore& score, Receipt& receipt) {
  receipt.lines.push_back(fmt::format("{} of {}: {}.", name_of(score.instrument),
                                      with_weekday(score.on), score_words(rules, score)));
  if (const MoodScore* last = score_before(before, score)) {
    receipt.lines.push_back(
        fmt::format("Before: {}, {}.", score_words(rules, *last), with_weekday(last->on)));
  }
  if (score.instrument == MoodInstrument::phq9 && score.items.empty() &&
      !needs_safety_message(score)) {
    receipt.lines.emplace_back("A total alone does not say how item 9 was answered.");
  }
  if (score.instrument == MoodInstrument::phq2 && is_positive(rules, score)) {
    receipt.notes.push_back("All nine questions: " +
                            invocation.to_type("mood add --phq9", About::patient));
  }
  const bool is_between = score.instrument == MoodInstrument::phq2 &&
                          score.total >= rules.phq2_more_sensitive && !is_positive(rules, score);
  if (is_between) {
    receipt.lines.push_back(fmt::format(
        "The authors' cut-off is {}; from {} on more are found, with more false alarms ({}).",
        rules.phq2_positive, rules.phq2_more_sensitive, rules.source.ids));
  }
  receipt.lines.push_back(rules.limits);
}

Result store_score(Invocation& invocation, const MoodRules& rules, const MoodScore& score,
                   const std::vector<RedFlagAnswer>& answers) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  for (const MoodScore& old : patient.events.moods) {
    if (!same_answers(old, score)) continue;
    return store_again(invocation, store, writer, patient, rules, old, score, answers);
  }
  const Situation before = situation(invocation, store, patient.code);
  writer.add(patient.id, score);
  Receipt receipt;
  say_score(invocation, rules, patient.events, score, receipt);
  const Situation after = situation(invocation, store, patient.code);
  say_what_settles(invocation, after, answers, receipt);
  say_what_is_met(before, after, receipt);
  say_new_findings(before, after, receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_answered(invocation, store, writer, before, after, std::move(receipt), answers,
                         score.on);
}

Result add(Invocation& invocation) {
  const MoodRules rules = load_mood_rules();
  std::vector<RedFlagAnswer> answers;
  if (types_a_ninth(invocation)) answers = {safety_answer(rules)};
  return answered_first(invocation, answers, [&] {
    if (invocation.arguments().flag("--phq2") && invocation.arguments().flag("--phq9")) {
      throw Error(ExitStatus::usage, "--phq2 and --phq9 exclude each other",
                  example_words(invocation));
    }
    MoodScore score = wanted_score(invocation, rules);
    if (needs_safety_message(score)) answers = {safety_answer(rules)};
    score.on = past_date(invocation, "--on", "a score is recorded once the questions are answered");
    score.note = invocation.text("--note").value_or("");
    return store_score(invocation, rules, score, answers);
  });
}

/// How the findings of a score stand, open ones first, each rule once.
std::vector<SymptomMark> marks_of(const Situation& now, const MoodScore& score, Date today) {
  const Cause cause = told_in(score.recorded);
  const auto settled = [&](const std::string& rule) {
    return settled_by(now.patient.events, rule, {score.on}, cause, today);
  };
  std::vector<SymptomMark> out;
  for (const Obligation& each : now.judgement.obligations) {
    const bool is_of_it = each.is_finding && each.rule.starts_with("mood.") && each.cause == cause;
    if (!is_of_it) continue;
    SymptomMark mark = mark_of(now.patient.events, each);
    if (each.is_open() || !mark.is_open()) out.push_back(std::move(mark));
  }
  const bool is_listed = std::ranges::find(out, item_nine, &SymptomMark::rule) != out.end();
  if (needs_safety_message(score) && !is_listed) {
    if (const auto said = settled(item_nine)) out.push_back({item_nine, {}, said->on, {}});
  }
  std::ranges::stable_partition(out, &SymptomMark::is_open);
  return out;
}

Result list(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  MoodList report = mood_list(patient, load_mood_rules(), invocation.today());
  if (!report.lines.empty()) {
    const Situation now = situation(invocation, store, patient.code);
    report.not_judged = now.not_judged;
    for (MoodLine& line : report.lines) line.marks = marks_of(now, line.score, invocation.today());
  }
  return {invocation.render(report)};
}

}  // namespace

MoodList mood_list(const PatientRecord& patient, const MoodRules& rules, Date today) {
  MoodList report;
  report.today = today;
  report.patient = patient.code;
  report.limits = rules.limits;
  report.credit = rules.credit + " " + rules.permission;
  report.source = source_text(rules.source);
  std::optional<int> last_of_phq2;
  std::optional<int> last_of_phq9;
  for (const MoodScore& score : patient.events.moods) {
    std::optional<int>& last =
        score.instrument == MoodInstrument::phq2 ? last_of_phq2 : last_of_phq9;
    MoodLine line{score, band_of(rules, score), is_positive(rules, score), {}};
    if (last) line.change = score.total - *last;
    last = score.total;
    report.lines.push_back(std::move(line));
  }
  return report;
}

const CommandSpec mood_add_command{
    "mood add",
    "",
    "monitoring",
    "answer PHQ-2 or PHQ-9, or record a score",
    "[ANSWER...]",
    "Two numbers from 0 to 3 are PHQ-2, nine are PHQ-9. Without them the questions are asked one\n"
    "by one: two, and seven more when those are positive; Enter stops. An answer above zero to\n"
    "the ninth is met with whom to call first, whatever the total. Screening, not diagnosis.\n"
    "PHQ by Spitzer, Williams, Kroenke and colleagues, with an educational grant from Pfizer.",
    {"mood add", "mood add 1 0", "mood add 1 1 2 1 0 1 0 0 0 --on yesterday",
     "mood add --total 11 --phq9"},
    {{"--phq9", "", "all nine questions; with --total: it is one of PHQ-9"},
     {"--phq2", "", "the first two alone; with --total: it is one of PHQ-2"},
     {"--total", "N", "the total alone, as a form gives it"},
     {"--on", "DATE", "the day they were answered (today)"},
     {"--note", "TEXT", "a note kept with it"}},
    true,
    add};

const CommandSpec mood_list_command{"mood list",
                                    "",
                                    "monitoring",
                                    "the scores, and how they changed",
                                    "",
                                    "A total is compared with the one before of the same kind.",
                                    {"mood list"},
                                    {},
                                    false,
                                    list};

}  // namespace isotrack
