#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../suggest.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "method_names.hpp"
#include "records.hpp"

/// Contraception: which methods were used together from when to when, and days without them.
/// Methods are read by id, name or another name, separated by commas or just written one after the
/// other: `combined pill, male condom`.
namespace isotrack {
namespace {

/// Names of the methods in the printed list that hold one of the words, or one that is a slip away.
std::vector<std::string> names_near(const std::vector<Method>& methods, const std::string& text) {
  std::vector<std::string> known;
  for (const Method& method : methods) {
    const Words words = words_of_method(method.name);
    known.insert(known.end(), words.begin(), words.end());
  }
  std::vector<std::string> wanted;
  for (const std::string& word : words_of_method(text)) {
    const bool is_known = std::ranges::find(known, word) != known.end();
    const auto near = is_known ? Words{word} : suggestions(word, {known.begin(), known.end()});
    if (!near.empty()) wanted.push_back(near.front());
  }
  std::vector<std::string> out;
  for (const Method& method : methods) {
    const Words words = words_of_method(method.name);
    const bool holds_one = std::ranges::any_of(wanted, [&](const std::string& word) {
      return std::ranges::find(words, word) != words.end();
    });
    if (holds_one) out.push_back(method.name);
  }
  return out;
}

[[noreturn]] void refuse_method(const std::vector<Method>& methods, const std::string& text) {
  std::vector<std::string> names;
  for (const Method& method : methods) names.push_back(method.name);
  const auto near = names_near(methods, text);
  throw Error(ExitStatus::usage, "no method of contraception '" + visible(text) + "'",
              (near.empty() ? "" : "did you mean " + joined(near, " or ") + "? ") +
                  "one of: " + joined(names));
}

/// Ids of the methods that the words name, in order, each once.
std::vector<std::string> methods_in(const std::vector<Method>& methods, const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    const Words words = words_of_method(std::string_view(text).substr(from, comma - from));
    for (std::size_t at = 0; at < words.size();) {
      const auto [method, length] = longest_method(methods, words, at);
      if (method == nullptr) {
        std::string rest;
        for (std::size_t i = at; i < words.size(); ++i) rest += (i > at ? " " : "") + words[i];
        refuse_method(methods, rest);
      }
      if (std::ranges::find(out, method->id) == out.end()) out.push_back(method->id);
      at += length;
    }
    from = comma + 1;
  }
  return out;
}

std::string names_of(const std::vector<Method>& methods, const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) {
    const auto found = std::ranges::find(methods, id, &Method::id);
    out += (out.empty() ? "" : ", ") + (found == methods.end() ? id : found->name);
  }
  return out;
}

std::string span_words(Date first, const std::optional<Date>& last) {
  return "from " + with_weekday(first) + (last ? " to " + with_weekday(*last) : " on");
}

std::vector<std::string> used_on(const PatientRecord& patient, Date on) {
  std::vector<std::string> out;
  for (const Contraception& period : patient.events.contraception) {
    if (period.contains(on)) {
      out.insert(out.end(), period.methods.begin(), period.methods.end());
    }
  }
  return out;
}

/// Whether the lead-in before a first dose is still to be judged.
bool before_treatment(const Situation& when) {
  const CourseRecord* course = when.course();
  return course == nullptr || course->start >= when.when.today;
}

/// The first dose that the lead-in allows, by the longest rule of the programme.
void say_first_dose(const Situation& after, Date since, Receipt& receipt) {
  if (!before_treatment(after)) return;
  const Rule* longest_rule = nullptr;
  for (const Rule& rule : after.programme().rules) {
    const bool is_lead_in = rule.check == Check::contraception_lead && rule.due &&
                            (rule.due->days != 0 || rule.due->months != 0);
    if (!is_lead_in) continue;
    if (longest_rule == nullptr || rule.due->from(since) > longest_rule->due->from(since)) {
      longest_rule = &rule;
    }
  }
  if (longest_rule == nullptr) return;
  const Date first = longest_rule->due->from(since);
  const CourseRecord* course = after.course();
  receipt.lines.push_back(fmt::format(
      "Earliest first dose by this lead-in: {}{} ({}).", with_weekday(first),
      course != nullptr && course->start < first ? "; planned for " + with_weekday(course->start)
                                                 : "",
      longest_rule->id));
}

/// Whether the programme accepts what is in use today, and since when without a gap.
void say_validity(const Situation& after, const std::vector<Method>& methods, Receipt& receipt) {
  const Programme& programme = after.programme();
  if (programme.methods == MethodScheme::none) {
    // One of the course that was left may still ask for them, up to a month after the last dose.
    const bool is_judged = std::ranges::any_of(
        after.judgement.obligations,
        [](const Obligation& each) { return each.is_of(Kind::contraception) && each.is_open(); });
    if (is_judged) return;
    receipt.lines.push_back("Programme " + programme.id +
                            " asks for no methods: nothing is judged.");
    return;
  }
  if (after.patient.category_on(after.when.today) == Category::cannot) return;
  const auto used = used_on(after.patient, after.when.today);
  if (used.empty()) {
    receipt.lines.push_back("No method is recorded for today, " + with_weekday(after.when.today) +
                            ".");
    return;
  }
  if (!methods_suffice(programme, methods, used)) {
    receipt.lines.push_back(fmt::format("{} does not accept this combination: {}.", programme.name,
                                        names_of(methods, used)));
    return;
  }
  const auto since = contraception_since(after.patient, after.course(), after.rules, after.when);
  if (!since) {
    receipt.lines.push_back(programme.name + " accepts these methods; today lies in a gap.");
    return;
  }
  receipt.lines.push_back(fmt::format("{} accepts these methods; in use without a gap since {}.",
                                      programme.name, with_weekday(*since)));
  say_first_dose(after, *since, receipt);
}

Result finish_contraception(Invocation& invocation, Store& store, Writer& writer,
                            const Situation& before, const std::vector<Method>& methods,
                            Receipt receipt) {
  const Situation after = situation(invocation, store, before.patient.code);
  say_validity(after, methods, receipt);
  say_what_is_met(before, after, receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

Result add(Invocation& invocation) {
  const std::vector<Method> methods = load_methods();
  Contraception period;
  period.methods = methods_in(methods, invocation.arguments().joined());
  if (period.methods.empty()) {
    throw Error(
        ExitStatus::usage, "the methods are missing",
        "such as: " + invocation.to_type("contraception add combined pill, male condom --from DATE",
                                         About::patient));
  }
  period.first =
      required_past_date(invocation, "--from", "the first day these methods were used together",
                         "the month before the first dose counts from it",
                         "contraception is recorded once it is in use");
  period.last = invocation.date("--to", Lean::future);
  refuse_reversed(period.first, period.last);
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  for (const Contraception& old : patient.events.contraception) {
    if (old.methods != period.methods || !old.contains(period.first)) continue;
    throw Error(
        ExitStatus::refused,
        fmt::format("{} {} is recorded already, #{}", names_of(methods, old.methods),
                    span_words(old.first, old.last), old.recorded.entry),
        "If that is wrong, take it back: " + undo_to_type(invocation, old.recorded) +
            "; its last day: " + invocation.to_type("contraception end --on DATE", About::patient));
  }
  writer.add(patient.id, period);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Contraception: {}, {}.", names_of(methods, period.methods),
                                      span_words(period.first, period.last)));
  return finish_contraception(invocation, store, writer, before, methods, std::move(receipt));
}

/// Whether a period is in use on `on` and goes on after it, with all of `ended` (or any methods).
bool goes_on(const Contraception& period, Date on, const std::vector<std::string>& ended) {
  if (period.first > on || (period.last && *period.last <= on)) return false;
  return ended.empty() || std::ranges::any_of(ended, [&](const std::string& id) {
           return std::ranges::find(period.methods, id) != period.methods.end();
         });
}

/// Ends `ended` (all methods when empty) of one period after `on`: what was, until then; what is
/// left of it, from the next day.
void end_period(Writer& writer, const PatientRecord& patient, const Contraception& period, Date on,
                const std::vector<std::string>& ended) {
  writer.withdraw(period);
  Contraception until = period;
  until.last = on;
  writer.add(patient.id, until);
  Contraception rest = period;
  rest.first = on + days(1);
  std::erase_if(rest.methods, [&](const std::string& id) {
    return ended.empty() || std::ranges::find(ended, id) != ended.end();
  });
  if (!rest.methods.empty()) writer.add(patient.id, rest);
}

Result end(Invocation& invocation) {
  const std::vector<Method> methods = load_methods();
  const auto ended = methods_in(methods, invocation.arguments().joined());
  const Date on = required_past_date(invocation, "--on", "the last day of use",
                                     "the day itself still counts as in use",
                                     "an end is recorded once it has come");
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  std::vector<std::string> stopped;
  for (const Contraception& period : patient.events.contraception) {
    if (!goes_on(period, on, ended)) continue;
    end_period(writer, patient, period, on, ended);
    for (const std::string& id : period.methods) {
      const bool named = ended.empty() || std::ranges::find(ended, id) != ended.end();
      if (named && std::ranges::find(stopped, id) == stopped.end()) stopped.push_back(id);
    }
  }
  for (const std::string& id : ended) {
    if (std::ranges::find(stopped, id) != stopped.end()) continue;
    throw Error(ExitStatus::refused,
                fmt::format("{} is not recorded as in use on {} and after it",
                            names_of(methods, {id}), with_weekday(on)),
                "what is recorded: " + invocation.to_type("contraception list", About::patient));
  }
  if (stopped.empty()) {
    throw Error(ExitStatus::refused,
                "no method is recorded as in use on " + with_weekday(on) + " and after it",
                "what is recorded: " + invocation.to_type("contraception list", About::patient));
  }
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Contraception: {} ended; last day of use {}.",
                                      names_of(methods, stopped), with_weekday(on)));
  return finish_contraception(invocation, store, writer, before, methods, std::move(receipt));
}

/// A recorded gap without an end that begins the same day is the one that ends now. Any other
/// that overlaps is refused.
const ContraceptionGap* gap_to_replace(const Invocation& invocation, const PatientRecord& patient,
                                       const ContraceptionGap& gap) {
  const ContraceptionGap* found = nullptr;
  for (const ContraceptionGap& old : patient.events.gaps) {
    const bool overlaps =
        (!gap.last || old.first <= *gap.last) && (!old.last || gap.first <= *old.last);
    if (!overlaps) continue;
    if (old.first == gap.first && !old.last && gap.last) {
      found = &old;
      continue;
    }
    throw Error(ExitStatus::refused,
                fmt::format("a gap {} is recorded already, #{}", span_words(old.first, old.last),
                            old.recorded.entry),
                old.last
                    ? "If that is wrong, take it back: " + undo_to_type(invocation, old.recorded)
                    : "its last day: " + invocation.to_type("contraception gap --from " +
                                                                iso(old.first) + " --to DATE",
                                                            About::patient));
  }
  return found;
}

Result gap(Invocation& invocation) {
  const std::vector<Method> methods = load_methods();
  ContraceptionGap fact;
  const std::string what = "a gap is recorded once it has come";
  fact.first = required_past_date(invocation, "--from", "the first day without the methods",
                                  "both ends count; without --to the gap is still open", what);
  if (invocation.arguments().value("--to")) fact.last = past_date(invocation, "--to", what);
  refuse_reversed(fact.first, fact.last);
  fact.note = invocation.text("--note").value_or("");
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  if (const ContraceptionGap* old = gap_to_replace(invocation, patient, fact)) {
    if (fact.note.empty()) fact.note = old->note;
    writer.withdraw(*old);
  }
  writer.add(patient.id, fact);
  Receipt receipt;
  std::string length;
  if (fact.last) {
    const int count = days_between(fact.first, *fact.last) + 1;
    length = fmt::format(": {} day{}", count, count == 1 ? "" : "s");
  }
  receipt.lines.push_back(
      fmt::format("Gap in contraception {}{}.", span_words(fact.first, fact.last), length));
  return finish_contraception(invocation, store, writer, before, methods, std::move(receipt));
}

Result list(Invocation& invocation) {
  const std::vector<Method> methods = load_methods();
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  EventList report =
      record_list(invocation, patient, "Contraception", {"from", "to", "entry", "methods"},
                  "No contraception is recorded.", "contraception add METHODS --from DATE");
  std::vector<std::pair<Date, std::vector<std::string>>> rows;
  const auto cells = [](Date first, const std::optional<Date>& last, const Recorded& recorded,
                        const std::string& what) {
    return std::vector<std::string>{iso(first), last ? iso(*last) : "-", entry_cell(recorded),
                                    what};
  };
  for (const Contraception& each : patient.events.contraception) {
    rows.emplace_back(each.first,
                      cells(each.first, each.last, each.recorded, names_of(methods, each.methods)));
  }
  for (const ContraceptionGap& each : patient.events.gaps) {
    rows.emplace_back(each.first, cells(each.first, each.last, each.recorded,
                                        "GAP" + (each.note.empty() ? "" : ": " + each.note)));
  }
  std::ranges::stable_sort(rows, {}, [](const auto& row) { return row.first; });
  for (auto& row : rows) report.rows.push_back(std::move(row.second));
  return {invocation.render(report)};
}

}  // namespace

const CommandSpec contraception_add_command{
    "contraception add",
    "",
    "monitoring",
    "record methods that are used together",
    "METHOD...",
    "Methods by name or id, several separated by commas. Periods may overlap: then their methods\n"
    "are used together. The answer says whether the programme accepts them and since when they\n"
    "are in use without a gap.",
    {"contraception add combined pill, male condom --from 2026-06-20"},
    {{"--from", "DATE", "the first day of use (required)"},
     {"--to", "DATE", "the last day of use, when it is known"}},
    true,
    add};

const CommandSpec contraception_end_command{
    "contraception end",
    "",
    "monitoring",
    "record the last day of a method, or of all",
    "[METHOD...]",
    "Without a method all that is in use ends. The named day still counts as in use.",
    {"contraception end --on 2027-04-15", "contraception end patch --on yesterday"},
    {{"--on", "DATE", "the last day of use (required)"}},
    true,
    end};

const CommandSpec contraception_gap_command{
    "contraception gap",
    "",
    "monitoring",
    "record days without the required methods",
    "",
    "Both ends count; without --to the gap is still open. During treatment it is answered with\n"
    "the label's words first.",
    {"contraception gap --from 2026-11-16 --to 2026-11-18"},
    {{"--from", "DATE", "the first day without them (required)"},
     {"--to", "DATE", "the last one"},
     {"--note", "TEXT", "a note kept with it"}},
    true,
    gap};

const CommandSpec contraception_list_command{"contraception list",
                                             "",
                                             "monitoring",
                                             "methods and gaps, with their days",
                                             "",
                                             "",
                                             {"contraception list"},
                                             {},
                                             false,
                                             list};

}  // namespace isotrack
