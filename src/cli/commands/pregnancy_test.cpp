#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../terminal.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/record.hpp"
#include "records.hpp"

/// Pregnancy tests. What counts is the day the specimen was collected; a result that was still out
/// is filled in by recording the same specimen again.
namespace isotrack {
namespace {

TestResult wanted_result(Invocation& invocation) {
  const std::string example = invocation.to_type("pregnancy-test add negative --on DATE");
  std::string text = invocation.arguments().joined();
  if (text.empty()) text = invocation.heard("result").value_or("");
  if (text.empty() && invocation.can_ask()) {
    text = read_answer("Result (negative, positive, pending or invalid): ");
    invocation.remember("result", text);
  }
  if (text.empty()) {
    throw Error(ExitStatus::usage, "the result is missing: negative, positive, pending or invalid",
                "such as: " + example);
  }
  return parse_test_result(text).value();
}

/// Everything the command line says of the test; kind and setting may be unknown.
PregnancyTest read_test(Invocation& invocation) {
  PregnancyTest test;
  test.collected =
      required_past_date(invocation, "--on", "the day the specimen was collected",
                         "not the day the result came; the window counts from collection",
                         "a test is recorded once its specimen is collected");
  if (const auto text = invocation.arguments().value("--kind")) {
    test.kind = parse_test_kind(*text).value();
  }
  if (const auto text = invocation.arguments().value("--setting")) {
    test.setting = parse_test_setting(*text).value();
  }
  test.note = invocation.text("--note").value_or("");
  test.result = wanted_result(invocation);
  return test;
}

std::string result_word(TestResult result) {
  std::string word = name_of(result);
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

std::string setting_words(TestSetting setting) {
  if (setting == TestSetting::medical) return "medical setting";
  return setting == TestSetting::home ? "home" : "setting not said";
}

/// `a negative urine test`.
std::string test_words(const PregnancyTest& test) {
  const std::string result = name_of(test.result);
  const std::string kind = test.kind == TestKind::unknown ? "" : " " + name_of(test.kind);
  return (test.result == TestResult::invalid ? "an " : "a ") + result + kind + " test";
}

bool same_specimen(const PregnancyTest& old, const PregnancyTest& test) {
  return old.collected == test.collected &&
         (old.kind == test.kind || old.kind == TestKind::unknown || test.kind == TestKind::unknown);
}

/// The same result again, with something that was not said before.
bool completes(const PregnancyTest& old, const PregnancyTest& test) {
  const bool kind_fits =
      test.kind == TestKind::unknown || test.kind == old.kind || old.kind == TestKind::unknown;
  const bool setting_fits = test.setting == TestSetting::unknown || test.setting == old.setting ||
                            old.setting == TestSetting::unknown;
  const bool says_more =
      (old.kind == TestKind::unknown && test.kind != TestKind::unknown) ||
      (old.setting == TestSetting::unknown && test.setting != TestSetting::unknown) ||
      (old.note.empty() && !test.note.empty());
  return old.result == test.result && kind_fits && setting_fits && says_more;
}

/// Whether it is the result of a specimen whose result was still out.
bool brings_result(const PregnancyTest& old, const PregnancyTest& test) {
  return old.result == TestResult::pending && test.result != TestResult::pending;
}

/// Says what is recorded of the day already. What has another kind is another specimen; a kind that
/// is not said may be any.
[[noreturn]] void refuse_second(const Invocation& invocation, const PregnancyTest& old,
                                const PregnancyTest& test) {
  std::string hint =
      "If that is wrong, take it back: " + undo_to_type(invocation, old.recorded) + "; ";
  if (old.kind == TestKind::unknown && test.kind != TestKind::unknown) {
    const TestKind other = test.kind == TestKind::urine ? TestKind::serum : TestKind::urine;
    hint += "if it was of the other kind, say so: " +
            invocation.to_type("pregnancy-test add " + name_of(old.result) + " --on " +
                                   iso(old.collected) + " --kind " + name_of(other),
                               About::patient);
  } else {
    hint += "a second test of that day has another --kind";
  }
  throw Error(ExitStatus::refused,
              fmt::format("{} of {} is recorded already, #{}", test_words(old),
                          with_weekday(old.collected), old.recorded.entry),
              hint);
}

/// A positive result is never lost to another answer of its day: it takes the place of the one of
/// its kind, and else stands beside what it contradicts.
const PregnancyTest* replaced_by_positive(const std::vector<const PregnancyTest*>& found,
                                          const PregnancyTest* contradicted,
                                          const PregnancyTest& test) {
  if (contradicted != nullptr && contradicted->kind == test.kind) return contradicted;
  if (found.size() == 1) return found.front();
  const auto same = std::ranges::find(found, test.kind, &PregnancyTest::kind);
  return same == found.end() ? nullptr : *same;
}

/// The recorded test that this one replaces: one whose result was still out, or that it completes.
/// Null: it stands beside the others. Throws (refused) when it contradicts one and is not positive.
const PregnancyTest* test_to_replace(const Invocation& invocation, const PatientRecord& patient,
                                     const PregnancyTest& test) {
  std::vector<const PregnancyTest*> found;
  const PregnancyTest* contradicted = nullptr;  // of the same kind, if there is one
  for (const PregnancyTest& old : patient.events.tests) {
    if (!same_specimen(old, test)) continue;
    if (brings_result(old, test) || completes(old, test)) {
      found.push_back(&old);
    } else if (contradicted == nullptr || old.kind == test.kind) {
      contradicted = &old;
    }
  }
  const bool is_known = contradicted != nullptr && contradicted->result == test.result;
  if (test.result == TestResult::positive && !is_known) {
    return replaced_by_positive(found, contradicted, test);
  }
  if (contradicted != nullptr && (found.empty() || contradicted->kind == test.kind)) {
    refuse_second(invocation, *contradicted, test);
  }
  if (found.size() > 1) {
    throw Error(ExitStatus::usage, "two tests of " + with_weekday(test.collected) + " are recorded",
                "say which one it is about: --kind urine or --kind serum");
  }
  return found.empty() ? nullptr : found.front();
}

/// What the new row takes over from the one it replaces.
PregnancyTest merged(PregnancyTest test, const PregnancyTest& old) {
  if (test.kind == TestKind::unknown) test.kind = old.kind;
  if (test.setting == TestSetting::unknown) test.setting = old.setting;
  if (test.note.empty()) test.note = old.note;
  return test;
}

/// What became of the one it replaces.
void say_what_it_replaces(const PregnancyTest& test, const PregnancyTest& old, Receipt& receipt) {
  const EntryId entry = told_in(old.recorded);
  if (brings_result(old, test)) {
    receipt.lines.push_back(
        fmt::format("It is the result of the specimen that #{} left pending.", entry));
  } else if (old.result == test.result) {
    receipt.lines.push_back(fmt::format("It completes #{}.", entry));
  } else {
    receipt.lines.push_back(
        fmt::format("It takes the place of {} of that day, #{}, which stays in the history.",
                    test_words(old), entry));
  }
}

/// The negative answers of the same day that a positive one stands beside.
void say_what_it_contradicts(const Situation& after, const PregnancyTest& test, Receipt& receipt) {
  if (test.result != TestResult::positive) return;
  for (const PregnancyTest& each : after.patient.events.tests) {
    if (!same_specimen(each, test) || each.result != TestResult::negative) continue;
    receipt.lines.push_back(fmt::format("It contradicts {} of that day, #{}; both are kept.",
                                        test_words(each), each.recorded.entry));
  }
}

/// The pick-up window that the specimen opens, and where in it today stands.
void say_window(const Situation& after, const PregnancyTest& test, Receipt& receipt) {
  std::vector<std::string> open;
  bool is_open = false;
  for (const Obligation& each : after.judgement.obligations) {
    const Rule* rule = after.rule(each.rule);
    if (rule == nullptr || rule->check != Check::pickup_window ||
        rule->anchor != Anchor::specimen || each.first != test.collected || !each.last) {
      continue;
    }
    receipt.lines.push_back(fmt::format("Pick-up window: {} to {}{}.", with_weekday(*each.first),
                                        with_weekday(*each.last),
                                        rule->by_eastern_clock ? ", 23:59 US Eastern" : ""));
    const Date today =
        rule->by_eastern_clock ? after.when.eastern.value_or(after.when.today) : after.when.today;
    const int length = days_between(*each.first, *each.last) + 1;
    const int day = std::max(1, days_between(*each.first, today) + 1);
    is_open = day <= length;
    receipt.lines.push_back(is_open ? fmt::format("Today is day {} of {}.", day, length)
                                    : "It has closed.");
  }
  for (const GateCondition& each : after.judgement.gate.conditions) {
    const Rule* rule = after.rule(each.rule);
    const bool of_supply = rule != nullptr && rule->check == Check::supply_step;
    if (of_supply && each.met != Answer::yes) open.push_back(each.rule);
  }
  if (!is_open || open.empty()) return;
  receipt.lines.back() += " Still open this month: " + joined(open) + ".";
}

/// Why a negative test does not count, or is not known to.
void say_whether_it_counts(const Invocation& invocation, const Situation& after,
                           const PregnancyTest& test, Receipt& receipt) {
  for (const Obligation& each : after.judgement.obligations) {
    const Rule* rule = after.rule(each.rule);
    if (rule == nullptr || rule->check != Check::test_setting ||
        each.occurrence != iso(test.collected) || !each.is_open()) {
      continue;
    }
    receipt.lines.push_back("Recorded; it does not count under " + after.programme().name + ".");
    return;
  }
  const std::string why = why_test_does_not_count(after.patient, after.course(), after.rules,
                                                  after.when, test.collected);
  if (!why.empty()) {
    receipt.lines.push_back("Recorded; it does not count under " + after.programme().name + ": " +
                            why + ".");
    return;
  }
  const bool settings_matter = std::ranges::any_of(
      after.programme().rules, [](const Rule& rule) { return rule.check == Check::test_setting; });
  if (test.setting != TestSetting::unknown || !settings_matter) return;
  receipt.lines.push_back(
      "Where it was made is not said, so whether it counts is unknown. Add it, medical or home: " +
      invocation.to_type("pregnancy-test add " + name_of(test.result) + " --on " +
                             iso(test.collected) + " --setting WHERE",
                         About::patient));
}

/// Whether the pick-up window of the specimen is open on a day.
bool has_window_on(const Situation& after, const PregnancyTest& test, Date on) {
  return std::ranges::any_of(after.judgement.obligations, [&](const Obligation& each) {
    const Rule* rule = after.rule(each.rule);
    return rule != nullptr && rule->check == Check::pickup_window &&
           rule->anchor == Anchor::specimen && each.first == test.collected && each.last >= on;
  });
}

/// The next test that is asked for and not yet taken.
void say_next_test(const Invocation& invocation, const Situation& after, const PregnancyTest& test,
                   Receipt& receipt) {
  for (const Obligation& each : after.judgement.obligations) {
    const Rule* rule = after.rule(each.rule);
    const bool to_take =
        rule != nullptr && each.kind == Kind::pregnancy_test && each.due_on &&
        (each.state == ObligationState::upcoming || each.state == ObligationState::open);
    if (!to_take) continue;
    if (rule->check == Check::retest_free) {
      receipt.lines.push_back(fmt::format("Possible at once: {} ({}).", rule->title, each.rule));
      return;
    }
    receipt.lines.push_back(fmt::format(
        "Next: {}, {}by {} ({}).", rule->title,
        each.first && *each.first < *each.due_on ? "from " + with_weekday(*each.first) + ", " : "",
        with_weekday(*each.due_on), each.rule));
    if (rule->check == Check::supply_test && each.first &&
        has_window_on(after, test, *each.first)) {
      receipt.lines.push_back(
          "No pick-up is recorded in this window; the next test counts from it: " +
          invocation.to_type("pickup add", About::patient));
    }
    return;
  }
}

/// Before the first dose the two tests it may be; later the supply it serves.
void say_what_it_serves(const Situation& before, const Situation& after, Receipt& receipt) {
  const std::size_t said = receipt.lines.size();
  say_what_is_met(before, after, receipt);
  if (receipt.lines.size() == said) say_what_counts(before, after, receipt);
}

void say_result(const Invocation& invocation, const Situation& before, const Situation& after,
                const PregnancyTest& test, Receipt& receipt) {
  switch (test.result) {
    case TestResult::negative:
      say_whether_it_counts(invocation, after, test, receipt);
      say_window(after, test, receipt);
      say_what_it_serves(before, after, receipt);
      say_next_test(invocation, after, test, receipt);
      break;
    case TestResult::pending:
      receipt.lines.push_back(
          "A result that is still out is not negative. When it is there: " +
          invocation.to_type("pregnancy-test add RESULT --on " + iso(test.collected),
                             About::patient));
      say_window(after, test, receipt);
      break;
    case TestResult::invalid:
      receipt.lines.emplace_back("An invalid test is not a negative one, and opens no window.");
      break;
    case TestResult::positive:
      break;
  }
}

Result add(Invocation& invocation) {
  PregnancyTest test = read_test(invocation);
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  check_collected(invocation, patient, test.collected);
  const Situation before = situation(invocation, store, patient.code);
  const PregnancyTest* old = test_to_replace(invocation, before.patient, test);
  Receipt receipt;
  if (old != nullptr) {
    const bool is_same_answer = brings_result(*old, test) || completes(*old, test);
    if (is_same_answer) test = merged(test, *old);
    writer.withdraw(*old);
  }
  writer.add(patient.id, test);
  receipt.lines.push_back(
      fmt::format("{}{}, collected {}, {}.", result_word(test.result),
                  test.kind == TestKind::unknown ? "" : " " + name_of(test.kind) + " test",
                  with_weekday(test.collected), setting_words(test.setting)));
  if (old != nullptr) say_what_it_replaces(test, *old, receipt);
  const Situation after = situation(invocation, store, patient.code);
  say_what_it_contradicts(after, test, receipt);
  say_result(invocation, before, after, test, receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

Result list(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  EventList report =
      record_list(invocation, patient, "Pregnancy tests",
                  {"collected", "result", "kind", "setting", "entry", "note"},
                  "No pregnancy test is recorded.", "pregnancy-test add RESULT --on DATE");
  for (const PregnancyTest& test : patient.events.tests) {
    report.rows.push_back({iso(test.collected), name_of(test.result),
                           test.kind == TestKind::unknown ? "-" : name_of(test.kind),
                           test.setting == TestSetting::unknown ? "-" : name_of(test.setting),
                           entry_cell(test.recorded), cell(test.note)});
  }
  return {invocation.render(report)};
}

}  // namespace

const CommandSpec pregnancy_test_add_command{
    "pregnancy-test add",
    "hcg add",
    "monitoring",
    "record a pregnancy test",
    "[RESULT]",
    "RESULT is negative, positive, pending or invalid; left out, it is asked for. --on is the\n"
    "day the specimen was collected. A result for a specimen that was recorded as pending takes\n"
    "its place. A positive test is answered with the label's words first.",
    {"pregnancy-test add negative --on 2026-11-18 --setting medical",
     "hcg add pending --on yesterday --kind serum"},
    {{"--on", "DATE", "the day the specimen was collected (required)"},
     {"--kind", "KIND", "urine or serum"},
     {"--setting", "WHERE", "medical or home"},
     {"--note", "TEXT", "a note kept with the test"}},
    true,
    add};

const CommandSpec pregnancy_test_list_command{"pregnancy-test list",
                                              "hcg list",
                                              "monitoring",
                                              "the pregnancy tests",
                                              "",
                                              "",
                                              {"pregnancy-test list"},
                                              {},
                                              false,
                                              list};

}  // namespace isotrack
