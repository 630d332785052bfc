#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../terminal.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "lab_values.hpp"

/// A blood draw: that it was done, and its results. What a result went past is a flag for the
/// clinic, with its source; nothing here says what to do about it.
namespace isotrack {
namespace {

std::string late_words(Date due, Date collected) {
  const int days = days_between(due, collected);
  if (days <= 0) return {};
  return fmt::format(", {} day{} late", days, days == 1 ? "" : "s");
}

/// Whether it is a date to draw blood on, not a finding about a result.
bool is_labs(const Situation& when, const Obligation& item) {
  return item.kind == Kind::lab && when.rule(item.rule) != nullptr;
}

/// `Overdue since Sat 2026-10-31. Next: Mon 2026-11-30.`; empty when no labs are asked for.
std::string labs_still_asked_for(const Situation& after) {
  std::string out;
  for (const Obligation& each : after.judgement.obligations) {
    const bool is_asked = is_labs(after, each) && each.is_open() &&
                          each.state != ObligationState::missed && each.due_on;
    if (!is_asked) continue;
    const bool is_late = *each.due_on < after.when.today;
    out += fmt::format("{}{} {}.", out.empty() ? "" : " ",
                       is_late ? "Overdue since" : "Next:", with_weekday(*each.due_on));
    if (!is_late) break;
  }
  return out;
}

/// `Meets the labs due Sat 2026-11-21. Next: Mon 2026-12-21.`
void say_labs(const Situation& before, const Situation& after, const LabDraw& draw, bool is_new,
              Receipt& receipt) {
  std::string line;
  for (const Obligation& each : newly_met(before, after)) {
    if (!is_labs(after, each)) continue;
    line += line.empty() ? "Meets the " : "; the ";
    line += after.title_of(each);
    if (each.due_on) {
      line += " due " + with_weekday(*each.due_on) + late_words(*each.due_on, draw.collected);
    }
  }
  if (!line.empty()) line += ".";
  if (line.empty() && is_new) line = "It meets no labs that are asked for.";
  const std::string asked = labs_still_asked_for(after);
  if (!asked.empty()) line += (line.empty() ? "" : " ") + asked;
  if (!line.empty()) receipt.lines.push_back(line);
}

Fasting fasting_of(const Arguments& arguments) {
  const bool yes = arguments.flag("--fasting");
  const bool no = arguments.flag("--not-fasting");
  if (yes && no) {
    throw Error(ExitStatus::usage, "--fasting and --not-fasting exclude each other");
  }
  if (yes) return Fasting::yes;
  return no ? Fasting::no : Fasting::unknown;
}

/// The refusal of what says otherwise than the draw that is recorded.
Error recorded_already(const Invocation& invocation, const LabDraw& old, const std::string& what) {
  return {ExitStatus::refused, fmt::format("{} is recorded already, #{}", what, old.recorded.entry),
          "If that is wrong, take it back: " + undo_to_type(invocation, old.recorded) +
              (old.values.empty() ? "" : "; then add its results again, all in one")};
}

/// Adds `more` to the results of a draw: a new one, or the upper limit of one that had none.
/// Whether anything was added; refused when the draw has another number or limit.
bool add_value(const Invocation& invocation, const LabTables& tables, const LabDraw& old,
               const LabValue& more, std::vector<LabValue>& values) {
  const auto same = std::ranges::find(values, more.analyte, &LabValue::analyte);
  if (same == values.end()) {
    values.push_back(more);
    return true;
  }
  const bool agrees =
      same->number.e4 == more.number.e4 && same->unit == more.unit &&
      (!same->upper_limit || !more.upper_limit || same->upper_limit->e4 == more.upper_limit->e4);
  if (!agrees) {
    throw recorded_already(
        invocation, old,
        spelt(*tables.find(same->analyte), *same) + " of " + with_weekday(old.collected));
  }
  const bool brings_limit = !same->upper_limit && more.upper_limit;
  if (brings_limit) same->upper_limit = more.upper_limit;
  return brings_limit;
}

/// The draw `old` with what `fact`, of the same day, adds to it. Refused when it adds nothing, or
/// says otherwise.
LabDraw completed(const Invocation& invocation, const LabTables& tables, const LabDraw& old,
                  const LabDraw& fact) {
  LabDraw out = old;
  out.recorded = {};
  bool adds = false;
  for (const LabValue& value : fact.values) {
    adds = add_value(invocation, tables, old, value, out.values) || adds;
  }
  const std::string day = with_weekday(old.collected);
  if (fact.fasting != Fasting::unknown && fact.fasting != old.fasting) {
    if (old.fasting != Fasting::unknown) {
      throw recorded_already(
          invocation, old,
          fmt::format("a {} draw of {}", old.fasting == Fasting::yes ? "fasting" : "non-fasting",
                      day));
    }
    out.fasting = fact.fasting;
    adds = true;
  }
  if (!fact.note.empty() && fact.note != old.note) {
    out.note += (old.note.empty() ? "" : "; ") + fact.note;
    adds = true;
  }
  if (!adds) {
    throw recorded_already(invocation, old,
                           "a draw of " + day + (fact.values.empty() ? "" : " with these results"));
  }
  return out;
}

/// In whose units bare numbers were read, and how to say otherwise.
void say_units(const Invocation& invocation, const TypedResults& typed, const LabUnits& units,
               Receipt& receipt) {
  std::string names;
  for (const Analyte* analyte : typed.bare) {
    names += (names.empty() ? "" : ", ") + analyte->abbreviation;
  }
  if (names.empty()) return;
  const bool us = units.system == UnitSystem::us;
  receipt.lines.push_back(fmt::format(
      "Read in {} units, as none was typed: {}. To have bare numbers read in {} units: {}",
      us ? "US" : "SI", names, us ? "SI" : "US",
      invocation.to_type(
          "patient edit --lab-units " + name_of(us ? UnitSystem::si : UnitSystem::us),
          About::patient)));
}

/// What a flag is among the findings that stand now: an older result closes no gate.
Severity severity_of(const LabResult& result, const LabDraw& draw, const Situation& after) {
  const std::string occurrence = result.analyte + "-" + iso(draw.collected);
  for (const Obligation& each : after.judgement.obligations) {
    if (each.rule == result.flag->rule && each.occurrence == occurrence) return each.severity;
  }
  return std::max(result.flag->severity, Severity::warn);
}

/// A row for each result of `said` as `draw` has it, and a finding a flag.
void say_results(const LabDraw& said, const LabDraw& draw, const Situation& after,
                 const LabTables& tables, Receipt& receipt) {
  for (const LabValue& value : draw.values) {
    const auto typed = std::ranges::find(said.values, value.analyte, &LabValue::analyte);
    if (typed == said.values.end()) continue;
    const LabResult result = lab_result(value, draw, after.patient.events, tables);
    receipt.rows.push_back({result.abbreviation, result.number.text + " " + result.unit,
                            beside_result(result), verdict_words(result, true)});
    if (!result.flag) continue;
    receipt.findings.push_back(
        {result.flag->rule, severity_of(result, draw, after), draw.collected,
         result.abbreviation + ": " + result.flag->words + "; for the clinic to judge",
         source_text(result.flag->source)});
  }
}

/// Flags that closed the gate and that a better result took the place of.
void say_what_ended(const Situation& before, const Situation& after, Receipt& receipt) {
  for (const Obligation& each : before.judgement.obligations) {
    const bool closed = each.kind == Kind::lab && each.is_finding && each.is_open() &&
                        each.severity == Severity::block;
    const Obligation* now = same_in(after, each);
    if (!closed || (now != nullptr && now->is_open())) continue;
    // What it was; how it stood until now is no longer so.
    const std::string what = each.message.substr(0, each.message.find("; for the clinic to judge"));
    receipt.lines.push_back(
        fmt::format("No longer open, as a later result took its place: {} ({}).", what, each.rule));
  }
}

/// How a result that closes the gate is settled, a rule once.
void say_what_settles(const Invocation& invocation, const Situation& after, Receipt& receipt) {
  std::vector<std::string> said;
  for (const Finding& finding : receipt.findings) {
    const GateCondition* condition = after.condition(finding.rule);
    const bool is_blocked =
        finding.severity == Severity::block && condition != nullptr && condition->met == Answer::no;
    if (!is_blocked || std::ranges::find(said, finding.rule) != said.end()) continue;
    said.push_back(finding.rule);
    receipt.notes.push_back(
        "Pick-ups are blocked until the prescriber's decision is recorded: " +
        invocation.to_type("confirm " + finding.rule + " --note TEXT", About::patient));
  }
}

std::string collected_words(const LabDraw& draw, Date today) {
  std::string out = draw.values.empty() ? "Blood drawn " : "Collected ";
  out += date_words(draw.collected, today);
  if (draw.fasting == Fasting::yes) out += ", fasting";
  if (draw.fasting == Fasting::no) out += ", not fasting";
  return out + ".";
}

/// The results as typed; on a terminal they are asked for, so that they need not stand in a shell's
/// history.
std::vector<std::string> result_words(Invocation& invocation) {
  if (!invocation.arguments().words.empty()) return invocation.arguments().words;
  auto answer = invocation.heard("results");
  if (!answer && invocation.can_ask()) {
    answer = read_answer("Results, such as alt=31 tg=142mg/dL (Enter: none yet): ");
    invocation.remember("results", *answer);
  }
  const std::string text = answer.value_or("");
  const std::vector<std::string_view> words = words_in(text);
  return {words.begin(), words.end()};
}

/// The command that records a draw with one of its results as a note.
std::string command_with_note(const Invocation& invocation, const std::vector<std::string>& texts,
                              const std::string& as_note) {
  const Arguments& arguments = invocation.arguments();
  std::string out = "lab add";
  for (const std::string& text : texts) {
    if (text != as_note) out += " " + text;
  }
  const auto limits = arguments.value("--uln");
  const std::string name = as_note.substr(0, as_note.find('='));
  if (limits && texts.size() > 1 && limits->find(name + "=") == std::string::npos) {
    out += " --uln " + *limits;
  }
  for (const char* flag : {"--fasting", "--not-fasting"}) {
    if (arguments.flag(flag)) out += std::string(" ") + flag;
  }
  out += " --on " + arguments.value("--on").value_or("DATE");
  const bool is_plain = as_note.find_first_of("'\"\\$`!") == std::string::npos;
  const bool has_note = arguments.value("--note").has_value();
  return out + " --note " + (is_plain && !has_note ? "'" + as_note + "'" : "TEXT");
}

/// Throws (usage) for a result whose unit nothing here converts, with a way to keep its number.
void refuse_other_unit(const Invocation& invocation, const LabTables& tables,
                       const std::vector<std::string>& words, UnitSystem system) {
  const std::vector<std::string> texts = value_texts(words);
  for (const std::string& text : texts) {
    const Analyte* analyte = tables.find(stripped(text.substr(0, text.find('='))));
    const auto value = parse_lab_value(text, tables, system);
    if (value) continue;
    const bool is_number = text.find_first_of("0123456789") != std::string::npos;
    const bool is_of_unit =
        value.error().message.starts_with("unit '") || (analyte != nullptr && analyte->needs_unit);
    if (analyte == nullptr || !is_of_unit || !is_number ||
        value.error().status != ExitStatus::usage) {
      return;
    }
    const std::string rest =
        texts.size() > 1 ? ". The rest of the draw is not stored either; with" : ". With";
    throw Error(value.error().status, value.error().message,
                value.error().hint + rest + " this number as a note, which is not judged: " +
                    invocation.to_type(command_with_note(invocation, texts, text), About::patient));
  }
}

void refuse_idle_limit(const Arguments& arguments, const std::vector<std::string>& words) {
  if (!words.empty() || !arguments.value("--uln")) return;
  throw Error(ExitStatus::usage, "--uln stands beside a result, and none is given",
              "such as: isotrack lab add alt=31 --uln alt=55 --on DATE");
}

/// The draw of the patient's last upper limit of an analyte in that unit, and the limit; null:
/// none.
struct KnownLimit {
  Date on;
  LabNumber limit;
};

std::optional<KnownLimit> known_limit(const Events& events, const LabValue& value) {
  std::optional<KnownLimit> out;
  for (const LabDraw& draw : events.draws) {
    for (const LabValue& old : draw.values) {
      if (old.analyte != value.analyte || old.unit != value.unit || !old.upper_limit) continue;
      if (!out || draw.collected > out->on) out = KnownLimit{draw.collected, *old.upper_limit};
    }
  }
  return out;
}

/// Asks about an upper limit that is twice the one known or more, or half of it or less: a slip of
/// the finger would end a flag, or make one.
void question_limits(Invocation& invocation, const LabTables& tables, const Events& events,
                     const std::vector<LabValue>& values) {
  for (const LabValue& value : values) {
    const auto known = value.upper_limit ? known_limit(events, value) : std::nullopt;
    if (!known) continue;
    const std::int64_t now = value.upper_limit->e4;
    const std::int64_t before = known->limit.e4;
    if (now < 2 * before && before < 2 * now) continue;
    const Analyte* analyte = tables.find(value.analyte);
    invocation.question(
        fmt::format("upper limit {} of {}: it was {} on {}", value.upper_limit->text,
                    analyte == nullptr ? value.analyte : analyte->abbreviation, known->limit.text,
                    with_weekday(known->on)),
        "is it the limit of this result? If it is, --yes answers");
  }
}

Result add(Invocation& invocation) {
  LabDraw fact;
  fact.collected = required_past_date(invocation, "--on", "the day the blood was drawn",
                                      "not the day the results came; the plan counts from the draw",
                                      "a draw is recorded once it is done");
  fact.note = invocation.text("--note").value_or("");
  fact.fasting = fasting_of(invocation.arguments());
  const std::vector<std::string> words = result_words(invocation);
  refuse_idle_limit(invocation.arguments(), words);
  const LabTables tables = load_lab_tables();
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  check_collected(invocation, patient, fact.collected);
  const LabUnits units = lab_units_of(invocation, patient);
  refuse_other_unit(invocation, tables, words, units.system);
  const TypedResults typed =
      typed_results(words, invocation.arguments().value("--uln"), tables, units.system);
  fact.values = typed.values;
  question_limits(invocation, tables, patient.events, fact.values);
  const auto old = std::ranges::find(patient.events.draws, fact.collected, &LabDraw::collected);
  const bool is_new = old == patient.events.draws.end();
  const LabDraw whole = is_new ? fact : completed(invocation, tables, *old, fact);
  const Situation before = situation(invocation, store, patient.code);
  Receipt receipt;
  if (!is_new) writer.withdraw(*old);
  writer.add(patient.id, whole);
  receipt.lines.push_back(collected_words(whole, invocation.today()));
  if (!is_new) {
    receipt.lines.push_back(fmt::format(
        "{} #{}.", old->values.empty() ? "These are the results of the draw of" : "Added to",
        old->recorded.entry));
  }
  const Situation after = situation(invocation, store, patient.code);
  say_results(fact, whole, after, tables, receipt);
  if (!units.is_set) say_units(invocation, typed, units, receipt);
  say_labs(before, after, whole, is_new, receipt);
  say_what_ended(before, after, receipt);
  say_what_settles(invocation, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

}  // namespace

const CommandSpec lab_add_command{
    "lab add",
    "",
    "monitoring",
    "record a blood draw and its results",
    "[NAME=VALUE[UNIT]...]",
    "--on is the day of the draw. Values are kept as typed; a bare number takes the units of the\n"
    "patient (patient edit --lab-units), which the answer says. What goes past a published number\n"
    "is flagged for the clinic, with its source. Liver enzymes and CK are judged by the\n"
    "laboratory's own upper limit (--uln). Without values a terminal asks for them; with none the\n"
    "draw is recorded as done. Results that come later join it. The answer says which labs it\n"
    "meets, and when the next come.",
    {"lab add alt=24 tg=118mg/dL --on 2026-11-18",
     "lab add alt=181 ast=90 --uln alt=55,ast=40 --on fri --fasting", "lab add --on yesterday"},
    {{"--on", "DATE", "the day the blood was drawn (required)"},
     {"--uln", "NAME=VALUE", "the laboratory's upper limit; several with commas"},
     {"--fasting", "", "nothing was eaten before it"},
     {"--not-fasting", "", "something was"},
     {"--note", "TEXT", "a note kept with it"}},
    true,
    add};

}  // namespace isotrack
