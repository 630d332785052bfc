// Whether a reminder ever stays away: random patients, day by day, with runs of cron that come
// every day, now and then, or not for a while. ISOTRACK_DAYS tries more days, ISOTRACK_SEED others.
//
// What a patient does becomes known some days late, as people write things down. On each run what
// has a day of announcement that was not told is told, once, as `remind` does it. After the run
// everything that needs attention has to have been heard since it needs it, or within the days
// ahead in which it is announced; a STOP, what is blocked and what is overdue once in seven days
// besides. A dose has its own way of being told and is left out, and so is what is information
// alone.

#include <fmt/format.h>

#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "isotrack/domain/attention.hpp"
#include "tests/support/random.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr int days_ahead = 3;         // labs and the like are told so many days before
constexpr int most_days_between = 7;  // of what stays overdue, and of a STOP
constexpr int most_failures_shown = 10;

long days_to_try() {
  const char* text = std::getenv("ISOTRACK_DAYS");
  return text == nullptr ? 20'000 : std::strtol(text, nullptr, 10);
}

struct Counts {
  long days = 0;
  long runs = 0;
  long attention = 0;
  long failures = 0;
};

/// What happens, by the day on which it is written down.
using Happenings = std::multimap<Date, std::function<void(SamplePatient&)>>;

Date some_days_late(Random& random, Date on) {
  return random.one_in(4) ? on + days(random.between(1, 9)) : on;
}

void add_tests(Random& random, Happenings& all, Date start, int length) {
  for (int n = -40; n < length; n += random.between(5, 45)) {
    const Date on = start + days(n);
    const TestResult result = random.one_in(40)
                                  ? TestResult::positive
                                  : random.one_of({TestResult::negative, TestResult::negative,
                                                   TestResult::negative, TestResult::pending});
    const TestSetting setting =
        random.one_of({TestSetting::medical, TestSetting::medical, TestSetting::home});
    all.emplace(some_days_late(random, on),
                [=](SamplePatient& patient) { patient.test(on, result, setting); });
  }
}

void add_supplies(Random& random, Happenings& all, Date start, int length) {
  for (int n = -2; n < length; n += random.between(20, 45)) {
    const Date on = start + days(n);
    const int supply = random.one_of({28, 30, 30, 60});
    all.emplace(on - days(1), [=](SamplePatient& patient) {
      patient.prescription(on - days(1), supply);
      for (const char* step : {"us.result", "us.questions"}) patient.confirm(step, on - days(1));
    });
    all.emplace(some_days_late(random, on),
                [=](SamplePatient& patient) { patient.pickup(on, supply); });
  }
}

void add_care(Random& random, Happenings& all, Date start, int length) {
  for (int n = -10; n < length; n += random.between(15, 60)) {
    const Date on = start + days(n);
    all.emplace(some_days_late(random, on), [=](SamplePatient& patient) { patient.draw(on); });
  }
  for (int n = -30; n < length; n += random.between(20, 70)) {
    const Date on = start + days(n);
    const bool decides = random.one_in(2);
    all.emplace(some_days_late(random, on),
                [=](SamplePatient& patient) { patient.visit(on, decides); });
  }
  if (random.one_in(3)) {
    const Date on = start + days(random.between(1, length));
    all.emplace(on, [=](SamplePatient& patient) { patient.missed_period(iso(on)); });
  }
  if (random.one_in(3)) {
    const Date on = start + days(random.between(1, length));
    all.emplace(on + days(2),
                [=](SamplePatient& patient) { patient.gap(iso(on), iso(on + days(1))); });
  }
}

void add_doses(Random& random, Happenings& all, Date start, int length) {
  for (int n = 0; n < length; ++n) {
    const Date on = start + days(n);
    if (random.one_in(15)) continue;
    all.emplace(some_days_late(random, on), [=](SamplePatient& patient) { patient.taken(on, on); });
  }
}

/// Somebody under one of the programmes, and all that will happen to them.
SamplePatient random_patient(Random& random, Happenings& happenings, int length) {
  const char* programme = random.one_of(
      {"us-ipledge", "us-ipledge", "uk", "eu", "de", "fr", "it", "ca", "anz", "strictest", "none"});
  const Date start = day("2025-06-01") + days(random.between(0, 700));
  SamplePatient patient(programme, iso(start));
  patient.category(random.one_of({Category::can, Category::can, Category::cannot}));
  if (random.one_in(2))
    patient.labs(random.one_of({"monthly_classic", "us_label_current", "eu_smpc"}));
  if (!random.one_in(4)) patient.contraception(start - days(random.between(20, 90)));
  for (const char* step : {"us.enrol", "us.agreement", "us.category", "uk.ack"}) {
    if (!random.one_in(4)) patient.confirm(step, start - days(random.between(1, 60)));
  }
  add_tests(random, happenings, start, length);
  add_supplies(random, happenings, start, length);
  add_care(random, happenings, start, length);
  add_doses(random, happenings, start, length);
  if (random.one_in(2)) {
    const Date last = start + days(random.between(length / 2, length - 1));
    happenings.emplace(last, [=](SamplePatient& whose) { whose.finished(last); });
  }
  return patient;
}

/// Whether nobody may be left without having heard of it. What can be done any day until it is due
/// is heard of on that day where no first day is known; of labs, visits and refills ahead of it.
bool has_to_be_heard(const Obligation& item, Date today) {
  if (!is_listed(item, today) || !needs_attention(item) || item.kind == Kind::dose) return false;
  if (item.state == ObligationState::open) {
    const bool is_ahead = item.due_on && (item.kind == Kind::lab || item.kind == Kind::visit ||
                                          item.kind == Kind::refill);
    const std::optional<Date> from = is_ahead ? *item.due_on - days(days_ahead) : item.first;
    if (!from || *from > today) return false;
  }
  return !item.is_finding || item.severity != Severity::info;
}

bool is_told_again(const Obligation& item) {
  if (item.state == ObligationState::blocked) return true;
  const bool is_overdue = item.state == ObligationState::overdue && item.kind != Kind::reminder;
  return item.severity == Severity::stop || (is_overdue && !item.is_finding);
}

/// One patient's reminders: what was told, and since when something needs attention.
class Reminders {
 public:
  Reminders(Counts& counts, bool tells_once) : counts_(counts), tells_once_(tells_once) {}

  /// A day on which somebody looks at what needs attention; `runs`: and `remind` runs.
  void pass(const Judgement& judgement, Date today, bool runs) {
    std::map<std::string, Date> since;
    for (const Obligation& item : judgement.obligations) {
      if (runs && is_listed(item, today)) tell(item, today);
      if (!has_to_be_heard(item, today)) continue;
      const auto before = since_.find(name(item));
      since.emplace(name(item), before == since_.end() ? today : before->second);
    }
    since_ = std::move(since);
    if (!runs) return;
    for (const Obligation& item : judgement.obligations) {
      if (has_to_be_heard(item, today)) look_at(item, today);
    }
  }

  std::string seed_words;  ///< said of a failure

 private:
  static std::string name(const Obligation& item) {
    return item.rule + "|" + item.occurrence + "|" + announced_as(item);
  }

  void tell(const Obligation& item, Date today) {
    if (!item.is_open()) return;
    for (const Date on : announcement_days(item, today)) {
      const std::string key = tells_once_ ? name(item) : name(item) + "|" + iso(on);
      if (told_.insert(key).second) heard_[name(item)] = today;
    }
  }

  void look_at(const Obligation& item, Date today) {
    ++counts_.attention;
    const auto heard = heard_.find(name(item));
    // A window that something opens again was told of when it opened.
    const bool is_window = item.state == ObligationState::open && item.first;
    const Date since = std::min(since_.at(name(item)), is_window ? *item.first : today);
    const bool is_heard = heard != heard_.end() && heard->second + days(days_ahead) >= since;
    const bool is_recent =
        is_heard && (!is_told_again(item) || heard->second + days(most_days_between) > today);
    if (is_recent) return;
    if (++counts_.failures > most_failures_shown || tells_once_) return;
    fmt::print("silent: {} {} ({}) of {}, needs attention since {}, last heard {}{}\n", iso(today),
               item.rule, name_of(item.state), item.due_on ? iso(*item.due_on) : "no day",
               iso(since), heard == heard_.end() ? "never" : iso(heard->second), seed_words);
  }

  Counts& counts_;
  bool tells_once_;
  std::set<std::string> told_;
  std::map<std::string, Date> heard_;  ///< by name, the last day
  std::map<std::string, Date> since_;
};

void live(std::uint64_t seed, Counts& counts, long most_days, bool tells_once) {
  constexpr int days_before = 45;
  constexpr int days_after = 60;
  Random random(seed);
  Happenings happenings;
  const int length = random.between(30, 200);
  SamplePatient patient = random_patient(random, happenings, length);
  const Rulebook rules = rulebook_of(patient.record);
  Reminders reminders(counts, tells_once);
  reminders.seed_words = fmt::format("; ISOTRACK_SEED={}", seed);
  const Date first = patient.course().start - days(days_before);
  const int every = random.one_of({1, 1, 1, 2, 5});  // cron, or a laptop that is seldom open
  auto next = happenings.begin();
  for (int n = 0; n < days_before + length + days_after && counts.days < most_days; ++n) {
    const Date today = first + days(n);
    for (; next != happenings.end() && next->first <= today; ++next) next->second(patient);
    const bool runs = random.one_in(every);
    reminders.pass(judged(patient, rules, {today, {}}), today, runs);
    ++counts.days;
    counts.runs += runs ? 1 : 0;
  }
}

Counts tried(long most_days, bool tells_once) {
  Counts out;
  for (std::uint64_t seed = base_seed(); out.days < most_days; ++seed) {
    live(seed, out, most_days, tells_once);
  }
  fmt::print("reminders: {} days, {} runs, {} needed attention, {} failures, seed {}\n", out.days,
             out.runs, out.attention, out.failures, base_seed());
  return out;
}

}  // namespace

TEST_CASE("no reminder stays away", "[reminders][D16]") {
  const Counts counts = tried(days_to_try(), false);
  CHECK(counts.attention > counts.days);
  CHECK(counts.failures == 0);
}

// The control: what a list of sticky notes does.
TEST_CASE("what is told once and never again is silent", "[reminders_control]") {
  CHECK(tried(2'000, true).failures > 0);
}
