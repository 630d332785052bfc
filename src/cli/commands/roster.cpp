#include "roster.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "../commands.hpp"
#include "../everyone.hpp"
#include "isotrack/base/utf8.hpp"

/// The morning's list of a clinic.
namespace isotrack {
namespace {

/// `reminders ran today 07:00`; loud when they have fallen silent; empty when they never ran.
std::string reminder_words(const Invocation& invocation, const Store& store) {
  const auto last = store.last_run();
  if (!last) return {};
  const auto on = local_date_of(*last);
  const std::string when = local_text(*last);
  if (!invocation.silence_of_reminders(store).empty()) {
    const int ago = on ? days_between(*on, invocation.now().local_date) : 0;
    return ago > 0 ? fmt::format("REMINDERS {} {} AGO", ago, ago == 1 ? "DAY" : "DAYS")
                   : "REMINDERS RAN " + when;
  }
  const bool today = on == invocation.now().local_date;
  return "reminders ran " + (today ? "today" + when.substr(when.rfind(' ')) : when);
}

/// The id as it was typed, when there is such a programme.
std::string known_programme(const Invocation& invocation, Store& store, const std::string& id) {
  try {
    return find_programme(store, id).id;
  } catch (const Error& error) {
    if (error.status() != ExitStatus::not_found) throw;
    throw Error(ExitStatus::not_found, error.what(),
                "the programmes: " + invocation.to_type("programme list", About::file));
  }
}

RosterFilter chosen_filter(Invocation& invocation, Store& store) {
  const Arguments& arguments = invocation.arguments();
  RosterFilter filter;
  filter.overdue = arguments.flag("--overdue");
  filter.finished = arguments.flag("--finished");
  if (const auto text = arguments.value("--kind")) filter.kind = parse_kind(*text).value();
  if (const auto text = arguments.value("--state")) {
    filter.state = parse_course_state(*text).value();
  }
  if (const auto text = arguments.value("--programme")) {
    filter.programme = known_programme(invocation, store, *text);
  }
  return filter;
}

/// What a filter of items asks for, for a sentence: `lab`, `pregnancy test`.
std::string asked_for(const RosterFilter& filter) {
  std::string out = filter.kind ? name_of(*filter.kind) : "";
  std::ranges::replace(out, '_', ' ');
  return out;
}

/// The filter as it is typed: ` --finished --kind lab`.
std::string filter_to_type(const RosterFilter& filter) {
  std::string out;
  if (filter.overdue) out += " --overdue";
  if (filter.finished) out += " --finished";
  if (filter.kind) out += " --kind " + name_of(*filter.kind);
  if (filter.programme) out += " --programme " + *filter.programme;
  if (filter.state) out += " --state " + name_of(*filter.state);
  return out;
}

/// Whether a result or a name was recorded that no rule could look at.
bool holds_unjudged_results(const Judgement& judgement) {
  return std::ranges::any_of(
      judgement.notes, [](const std::string& note) { return note.starts_with("Not judged: "); });
}

Result run(Invocation& invocation) {
  const Arguments& arguments = invocation.arguments();
  const bool as_csv = arguments.flag("--csv");
  if (as_csv && invocation.format() != Format::text) {
    throw Error(ExitStatus::usage, "--csv, --json and --plain exclude each other");
  }
  if (arguments.value("--patient") || arguments.value("--course")) {
    throw Error(ExitStatus::usage, "roster is about every patient of the file",
                "of one: " + invocation.to_type("status"));
  }
  const RosterOrder order = parse_roster_order(arguments.value("--sort").value_or("need")).value();
  const RosterFilter filter = chosen_filter(invocation, invocation.store(Access::read));
  Roster roster = read_roster(invocation, filter);
  if (order != RosterOrder::need) sort_roster(roster.rows, order);
  roster.by_need = order == RosterOrder::need;
  roster.by_next = order == RosterOrder::due;
  roster.all = arguments.flag("--all");
  if (invocation.quiet()) return {};
  return {as_csv ? to_csv(roster) : invocation.render(roster)};
}

}  // namespace

Roster read_roster(Invocation& invocation, const RosterFilter& filter) {
  Store& store = invocation.store(Access::read);
  Roster roster;
  roster.today = invocation.today();
  roster.is_filtered = filter.is_set();
  roster.asked = asked_for(filter);
  roster.reminders = reminder_words(invocation, store);
  roster.options = filter_to_type(filter) + options_to_type(invocation.arguments(), About::file);
  Notes late;
  Notes unjudged;
  const Readings readings = read_patients(
      invocation, store, true,
      [&](const Reading& read) {
        RosterRow row = roster_row(read.patient, read.course, read.days, read.judgement,
                                   invocation.products(), filter, roster.today);
        if (!is_shown(row, filter)) {
          ++roster.left_out;
          return;
        }
        if (const auto review = review_finding(read.judgement)) {
          late.add(row.code, {review->message + "."});
        }
        if (holds_unjudged_results(read.judgement)) {
          unjudged.add(row.code, {"results that could not be judged; status says which."});
        }
        roster.rows.push_back(std::move(row));
      },
      Telling::openly, DosesAs::day_amounts, Sequence::as_stored);
  warn_of_unread(invocation, readings);
  for (const Unread& each : readings.unread) roster.unread.emplace_back(each.code, each.why);
  std::ranges::sort(roster.unread);
  roster.patients = readings.patients;
  roster.courses = readings.courses;
  roster.notes = unjudged.sentences(true);
  std::ranges::move(late.sentences(false), std::back_inserter(roster.notes));
  sort_roster(roster.rows, RosterOrder::need);
  return roster;
}

const CommandSpec roster_command{
    "roster",
    "",
    "clinic",
    "every patient of the file, most urgent first",
    "",
    "One line a patient, under what is needed: STOP, TODAY (due today, or urgent),\n"
    "BLOCKED (a condition for dispensing is not met), FLAGGED (a finding), OVERDUE (late or\n"
    "missed), NO ENTRY, SOON (within 7 days). The others are counted; --all shows them. Who could\n"
    "not be read stands first.\n"
    "Kinds: lab, pregnancy_test, pickup, contraception, visit, refill, post_course, dose, safety,\n"
    "reminder, stop. States: planned, active, held, finished, stopped.",
    {"roster", "roster --overdue", "roster --kind lab", "roster --sort percent",
     "roster --csv > roster.csv"},
    {{"--all", "", "the quiet ones too"},
     {"--overdue", "", "only what is late or was missed"},
     {"--kind", "KIND", "only this kind of item"},
     {"--programme", "ID", "only patients of this programme"},
     {"--finished", "", "only courses that have ended"},
     {"--state", "STATE", "only courses in this state"},
     {"--sort", "KEY", "need, code, day, percent, adherence, last or due (need)"},
     {"--csv", "", "comma-separated, with a heading, for a spreadsheet"}},
    false,
    run};

}  // namespace isotrack
