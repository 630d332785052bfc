#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "isotrack/interop/ics.hpp"
#include "isotrack/present/obligations.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/present/rulebook.hpp"

/// What must happen, as the engine would say it and as nobody should: for tests of the text, of
/// the JSON and of the calendar file. The day is Sun 2026-11-22.
namespace isotrack::test {

inline Date on(std::string_view iso_text) { return parse_iso_date(iso_text).value(); }

inline Date sunday() { return on("2026-11-22"); }

/// An obligation of a rule due on a day, with the words a test needs.
inline Obligation obligation(const std::string& rule, Kind kind, ObligationState state,
                             Severity severity, std::optional<Date> due,
                             const std::string& message) {
  Obligation out;
  out.rule = rule;
  out.occurrence = rule + "/1";
  out.kind = kind;
  out.state = state;
  out.severity = severity;
  out.at_stake = severity;
  out.due_on = due;
  out.message = message;
  out.source = "P-S15 P-S16 (regulator, H)";
  return out;
}

inline Obligation window_item() {
  Obligation out =
      obligation("us.window", Kind::pickup, ObligationState::open, Severity::warn, on("2026-11-24"),
                 "last pick-up day, 23:59 US Eastern; today is day 5 of 7");
  out.at_stake = Severity::block;
  out.first = on("2026-11-18");
  out.last = on("2026-11-24");
  out.course = 1;
  return out;
}

inline Obligation lab_item() {
  return obligation("monthly_classic", Kind::lab, ObligationState::upcoming, Severity::info,
                    on("2026-12-21"), "labs");
}

inline Obligation overdue_item() {
  return obligation("monthly_classic", Kind::lab, ObligationState::overdue, Severity::warn,
                    on("2026-11-14"), "labs");
}

inline Obligation stop_item() {
  Obligation out =
      obligation("us.trigger.positive_test", Kind::stop, ObligationState::open, Severity::stop,
                 on("2026-11-21"), "positive pregnancy test, collected Sat 2026-11-21");
  out.words = "stop isotretinoin at once and contact the prescriber";
  out.contacts = {"iPLEDGE pregnancy registry 1-866-495-0654", "FDA 1-800-FDA-1088"};
  out.source = "S60 S66 (label, H)";
  return out;
}

inline Obligation undated_item() {
  return obligation("us_label_current", Kind::lab, ObligationState::open, Severity::info, {},
                    "labs: as your clinic decides");
}

/// An item for every kind and every state.
inline std::vector<Obligation> items_of_every_kind() {
  std::vector<Obligation> out;
  const std::vector<ObligationState> states{
      ObligationState::upcoming, ObligationState::open,    ObligationState::due,
      ObligationState::overdue,  ObligationState::met,     ObligationState::missed,
      ObligationState::waived,   ObligationState::blocked, ObligationState::not_judged};
  const std::vector<Severity> severities{Severity::block, Severity::warn, Severity::info};
  for (int kind = 0; kind <= static_cast<int>(Kind::stop); ++kind) {
    const auto i = static_cast<std::size_t>(kind);
    Obligation item = obligation("rule." + std::to_string(kind), static_cast<Kind>(kind),
                                 states[i % states.size()], severities[i % severities.size()],
                                 sunday() + days(3 * kind - 9), "item " + std::to_string(kind));
    if (item.kind == Kind::stop) item.severity = item.at_stake = Severity::stop;
    if (kind % 2 == 0) item.first = *item.due_on - days(kind);
    if (kind % 3 == 0) item.last = *item.due_on + days(kind);
    out.push_back(item);
  }
  return out;
}

/// Words and codes as long and as wide as a record can hold them.
inline Obligation hostile_item() {
  Obligation out = obligation("programme." + std::string(60, 'x'), Kind::reminder,
                              ObligationState::overdue, Severity::block, on("2026-11-20"),
                              std::string(150, 'm') +
                                  " 李雷と韓梅梅の薬を受け取る日である事を忘れないで下さいませ" +
                                  std::string(30, 'e') + "\u0301\u0301 end");
  out.first = on("2026-11-01");
  out.last = on("2026-12-31");
  out.source = std::string(90, 's');
  return out;
}

inline std::string long_code() { return std::string(32, 'W'); }

inline std::vector<std::pair<std::string, DueReport>> sample_dues() {
  DueReport empty;
  empty.today = sunday();
  empty.within = 14;
  empty.nothing =
      "Nothing is recorded as due by Sun 2026-12-06. Read: 1 course, programme none, labs "
      "monthly_classic, 62 days.";
  DueReport one = empty;
  one.items = {{"me", lab_item()},
               {"me", overdue_item()},
               {"me", undated_item()},
               {"me", stop_item()},
               {"me", window_item()}};
  one.items[3].notes = {"When the prescriber has decided: isotrack confirm " + stop_item().rule +
                        " --note TEXT"};
  one.notes = {"3 steps due before Sun 2026-11-22 are not judged: this record begins then."};
  DueReport grouped = one;
  grouped.by_day = true;
  DueReport kinds = empty;
  kinds.names_patients = true;
  for (const Obligation& item : items_of_every_kind()) kinds.items.push_back({"P-0305", item});
  DueReport hostile = kinds;
  hostile.by_day = true;
  hostile.items.push_back({long_code(), hostile_item()});
  hostile.notes = {std::string(250, 'n')};
  return {{"nothing", empty},
          {"one", one},
          {"by day", grouped},
          {"kinds", kinds},
          {"hostile", hostile}};
}

inline GateReport sample_gate() {
  GateReport gate;
  gate.patient = "P-0305";
  gate.today = sunday();
  gate.programme = "us-ipledge";
  gate.programme_name = "iPLEDGE";
  gate.edition = "edition B, from 2026-11-15";
  gate.may_dispense = false;
  gate.last_day = sunday();
  const std::string source = "P-S11 (regulator, H)";
  gate.conditions = {
      {"us.enrol", Answer::yes, "enrolled and agreement signed Thu 2026-06-18", source},
      {"us.contra.start", Answer::yes, "two methods since Sat 2026-06-20: combined pill, condom",
       source},
      {"us.window", Answer::yes, "window Mon 2026-11-16 to Sun 2026-11-22: day 7 of 7",
       "P-S15 P-S16 (regulator, H)"},
      {"us.questions", Answer::unknown, "patient's questions this cycle", "P-S18 (regulator, M)"},
      {"us.supply.max", Answer::yes, "supply of 30 days, no refill", source}};
  return gate;
}

inline std::vector<std::pair<std::string, GateSheet>> sample_gates() {
  const GateReport gate = sample_gate();
  GateReport closed = gate;
  closed.confirm = "the iPLEDGE site";
  closed.conditions[2].met = Answer::no;
  closed.last_day = on("2026-11-21");
  GateReport met = gate;
  for (GateCondition& condition : met.conditions) condition.met = Answer::yes;
  met.may_dispense = true;
  GateReport none;
  none.patient = "me";
  none.today = sunday();
  none.programme = "none";
  GateReport hostile = closed;
  hostile.patient = long_code();
  hostile.conditions.push_back({"rule." + std::string(70, 'r'), Answer::unknown,
                                std::string(130, 'd') + " 李雷 and more", std::string(70, 's')});
  const GateSheet unknown{gate, {{"us.questions", "isotrack confirm us.questions -p P-0305"}}};
  GateReport nothing = none;
  nothing.programme = "uk";
  nothing.may_dispense = true;
  nothing.note = "Programme uk asks for nothing at the pick-up of this patient's next supply.";
  const GateSheet unnamed{gate, {}, "isotrack patient edit --programme ID -p P-0305"};
  return {{"unknown", unknown},   {"closed", {closed}}, {"met", {met}},        {"none", {none}},
          {"hostile", {hostile}}, {"unnamed", unnamed}, {"nothing", {nothing}}};
}

inline std::vector<std::pair<std::string, StopCard>> sample_stops() {
  StopCard one{"P-0233", true, {stop_item()}, {}, " -p P-0233"};
  StopCard contacts = one;
  contacts.names_patient = false;
  contacts.contacts = {{{}, "clinic", "555-0300"}, {{}, "prescriber", "555-0100, mornings"}};
  StopCard several = contacts;
  Obligation period = stop_item();
  period.rule = "us.trigger.missed_period";
  period.message = "missed period, Mon 2026-11-16.";
  period.due_on = on("2026-11-16");
  Obligation other = period;
  other.words = std::string(120, 'w');
  other.contacts.clear();
  other.source = "S33 (regulator, H)";
  several.stops.push_back(period);
  several.stops.push_back(other);
  several.contacts.push_back({{}, std::string(20, 'r'), std::string(90, 't')});
  StopCard bare = one;
  bare.patient = long_code();
  bare.stops[0].words.clear();
  bare.stops[0].contacts.clear();
  bare.stops[0].due_on.reset();
  return {{"one", one}, {"contacts", contacts}, {"several", several}, {"bare", bare}};
}

inline EventList sample_events();

inline std::vector<std::pair<std::string, MonthCalendar>> sample_months() {
  MonthCalendar empty;
  empty.today = sunday();
  empty.month = sunday();
  empty.nothing = "Read: 1 course, programme none, labs monthly_classic.";
  MonthCalendar month = empty;
  month.items = {{"me", lab_item()},
                 {"me", window_item()},
                 {"me", overdue_item()},
                 {"me", undated_item()},
                 {"me", stop_item()}};
  MonthCalendar next = month;
  next.month = on("2026-12-31");
  next.notes = {"The edition changes on Sun 2026-11-15."};
  MonthCalendar under_stops = next;
  under_stops.stop = sample_stops()[1].second;
  MonthCalendar full = empty;
  full.names_patients = true;
  for (const Obligation& item : items_of_every_kind()) full.items.push_back({"me", item});
  for (Obligation item : items_of_every_kind()) {
    item.due_on = sunday();
    full.items.push_back({"P-0305", item});
  }
  full.items.push_back({long_code(), hostile_item()});
  std::vector<std::pair<std::string, MonthCalendar>> out{{"empty", empty},
                                                         {"month", month},
                                                         {"next", next},
                                                         {"under STOPs", under_stops},
                                                         {"full", full}};
  for (const CourseState state : {CourseState::planned, CourseState::active, CourseState::held,
                                  CourseState::finished, CourseState::stopped}) {
    MonthCalendar days_of = month;
    days_of.course = CalendarCourse{"me", 1, state, on("2026-11-10"), {}};
    if (state != CourseState::planned) days_of.course->day = 13;
    Date each = on("2026-11-10");
    for (const DayMark mark :
         {DayMark::full, DayMark::partial, DayMark::over, DayMark::missed, DayMark::unknown,
          DayMark::rest, DayMark::held, DayMark::pending, DayMark::planned}) {
      const bool plans = mark != DayMark::rest && mark != DayMark::held;
      days_of.days.push_back({each, mark, Milligrams(plans ? 40 : 0), Milligrams(20)});
      each += days(2);
    }
    out.emplace_back("days of a course that is " + name_of(state), days_of);
  }
  MonthCalendar done = month;
  done.events = sample_events().events;
  out.emplace_back("done", done);
  return out;
}

inline Offset offset(std::string_view text) { return parse_offset(text).value(); }

inline std::vector<Rule> sample_rules() {
  Rule window;
  window.id = "us.window";
  window.title = "last pick-up day";
  window.kind = Kind::pickup;
  window.check = Check::pickup_window;
  window.severity = Severity::block;
  window.source = {"P-S15 P-S16", "regulator", "H"};
  window.who = Who::can;
  window.anchor = Anchor::specimen;
  window.window = {offset("0d"), offset("6d")};
  window.gate = Gate::each;
  window.by_eastern_clock = true;
  Rule lockout = window;
  lockout.id = "us.lockout.first";
  lockout.title = "no new test too soon";
  lockout.check = Check::lockout;
  lockout.window = {offset("19d"), {}};
  lockout.before = on("2026-11-15");
  Rule labs;
  labs.id = "monthly_classic";
  labs.title = "labs";
  labs.kind = Kind::lab;
  labs.check = Check::milestone;
  labs.severity = Severity::warn;
  labs.source = {"I7 S18", "design", "M"};
  labs.who = Who::cannot;
  labs.anchor = Anchor::first_dose;
  labs.due = offset("30d");
  labs.every = offset("30d");
  labs.from = on("2020-01-01");
  labs.disputed = "Whether the first day counts.";
  Rule stop = window;
  stop.id = "us.trigger.positive_test";
  stop.title = "positive pregnancy test";
  stop.kind = Kind::stop;
  stop.check = Check::trigger;
  stop.severity = Severity::stop;
  stop.event = Trigger::positive_test;
  stop.window = {};
  stop.who = Who::all;
  stop.text = "stop isotretinoin at once and contact the prescriber";
  stop.contacts = {"iPLEDGE pregnancy registry 1-866-495-0654"};
  Rule hostile = labs;
  hostile.id = "rule." + std::string(80, 'r');
  hostile.title = std::string(120, 't');
  hostile.text = std::string(200, 'w');
  hostile.contacts = {std::string(100, 'c')};
  hostile.severity = Severity::info;
  return {window, lockout, labs, stop, hostile};
}

inline Programme sample_programme() {
  Programme programme;
  programme.id = "us-ipledge";
  programme.name = "iPLEDGE REMS";
  programme.region = "United States";
  programme.note = "Negative test before every prescription, at most 30 days a supply.";
  programme.source = {"P-S11 P-S13", "regulator", "H"};
  programme.methods = MethodScheme::us_two;
  programme.abstinence_counts = true;
  programme.switches = {{"us-ipledge.edition-b-from",
                         on("2026-11-15"),
                         false,
                         "A",
                         "B",
                         "the iPLEDGE site",
                         {"P-S07 P-S10", "regulator", "M"}}};
  programme.rules = sample_rules();
  return programme;
}

inline ProgrammeSheet sample_programme_sheet(std::string_view day = "2026-11-22") {
  return {sunday(), sample_programme(), on(day)};
}

inline LabPlanSheet sample_lab_plan() {
  LabPlan plan;
  plan.id = "monthly_classic";
  plan.title = "every 30 days while on the drug (practice habit)";
  plan.rules = sample_rules();
  plan.source = {"I7 S18", "design", "M"};
  return {sunday(),
          plan,
          {{"baseline", "at most 30 days before the start"},
           {"during", "every 30 days while on the drug"}},
          {{"monthly_classic", "every 30 days while on the drug (practice habit)"},
           {"delphi_2022", "baseline and once at peak dose"}}};
}

inline SourceList sample_sources() {
  SourceList list;
  list.today = sunday();
  for (const Rule& rule : sample_rules()) list.rows.push_back({rule.id, rule.title, rule.source});
  list.rows.push_back({"dose.over_plan", "a dose beyond the plan", {"", "design", "-"}});
  list.rows.back().review_by = on("2026-10-01");
  list.notes = {"2 rows are past their review date, Thu 2026-10-01: " + std::string(70, 'i')};
  return list;
}

inline CareList sample_care() {
  CareList list;
  list.today = sunday();
  list.patient = "me";
  list.items = {{"care.lips", "chapped lips are common", {}, "", {"S12", "label", "H"}},
                {"care.blood_donation",
                 "no blood donation while on the drug and for 1 month after",
                 on("2027-03-01"),
                 "1 month after the last dose",
                 {"S9 S12", "label", "H"}},
                {"care.wax", std::string(130, 'w'), on("2026-01-01"), "", {"S9", "label", "H"}}};
  return list;
}

inline EventList sample_events() {
  EventList list;
  list.today = sunday();
  list.patient = "P-0305";
  list.title = "Pregnancy tests of P-0305";
  list.heading = {"collected", "result", "kind", "setting", "note"};
  list.rows = {{"Wed 2026-11-18", "negative", "urine", "medical", "-"},
               {"Fri 2026-11-20", "pending", "-", "home", std::string(120, 'n') + " 李雷"}};
  list.nothing = "No pregnancy test is recorded.";
  const Recorded stored{3, 7};
  Events& events = list.events;
  events.tests = {
      {stored, on("2026-11-18"), TestResult::negative, TestKind::urine, TestSetting::medical,
       "a note"},
      {stored, on("2026-11-19"), TestResult::positive, TestKind::serum, TestSetting::home, ""},
      {stored, on("2026-11-20"), TestResult::pending, TestKind::unknown, TestSetting::unknown, ""},
      {{}, on("2026-11-21"), TestResult::invalid, TestKind::urine, TestSetting::home, ""}};
  events.contraception = {
      {stored, on("2026-06-20"), on("2026-09-01"), {"combined_pill", "male_condom"}},
      {stored, on("2026-09-02"), {}, {"copper_iud"}}};
  events.gaps = {{stored, on("2026-09-01"), on("2026-09-02"), "vomited"},
                 {stored, on("2026-11-01"), {}, ""}};
  events.periods = {{stored, on("2026-10-20"), false}, {stored, on("2026-11-20"), true}};
  events.confirmations = {{stored, "us.enrol", on("2026-06-18"), on("2027-06-18"), "by phone"},
                          {stored, "us.questions", on("2026-11-22"), {}, ""}};
  events.prescriptions = {{stored, on("2026-11-18"), 30, 0}, {stored, on("2026-10-18"), {}, {}}};
  events.dispensings = {{stored, on("2026-11-22"), 30, {{40, 30}, {20, 30}}, "us-claravis"},
                        {stored, on("2026-10-22"), {}, {}, ""}};
  events.visits = {{stored, on("2026-11-18"), false, true, "by video"},
                   {stored, on("2026-12-18"), true, false, ""}};
  events.draws = {{stored,
                   on("2026-11-18"),
                   "after the gym",
                   Fasting::yes,
                   {{"alt", {"181", 1810000}, "U/L", LabNumber{"55", 550000}},
                    {"triglyceride", {"1.60", 16000}, "mmol/L", {}}}},
                  {stored, on("2026-10-18"), "", Fasting::no, {}},
                  {stored, on("2026-09-18"), "", Fasting::unknown, {}}};
  events.waivers = {{stored, "monthly_classic", on("2026-11-21"), on("2026-11-20"), "just done"},
                    {stored, "uk.review", {}, on("2026-11-20"), "seen elsewhere"}};
  events.reminders = {{stored, "order more balm", on("2026-11-25"), 7, on("2027-01-25")},
                      {stored, "call", on("2026-11-25"), {}, {}}};
  events.settings = {{stored, on("2026-11-01"), "cycles", "irregular"}};
  for (const Route route :
       {Route::unknown, Route::oral, Route::topical, Route::injected, Route::other}) {
    events.medicines.push_back({stored, "minocycline", route, on("2026-11-01"), {}, ""});
  }
  events.medicines.back().last = on("2026-11-20");
  events.medicines.back().note = "from the dentist";
  for (const Grade grade : {Grade::unknown, Grade::mild, Grade::moderate, Grade::severe}) {
    events.symptoms.push_back({stored, "dry_lips", grade, on("2026-11-01"), {}, ""});
  }
  events.symptoms.back().last = on("2026-11-20");
  events.symptoms.back().note = "better with balm";
  events.symptoms.back().words = "my lips are cracked";
  events.moods = {{stored, MoodInstrument::phq2, on("2026-11-01"), {1, 0}, 1, ""},
                  {stored, MoodInstrument::phq9, on("2026-11-20"), {}, 11, "by the clinic"}};
  events.counts = {{stored, on("2026-11-20"), 20, 31, "in the box"}};
  list.contacts = {{{4, 9, 3, 8}, "prescriber", "555-0100"}};
  return list;
}

/// Events of a calendar file, harmless and hostile.
inline std::vector<CalendarEvent> sample_calendar() {
  const std::string stamp = "2026-11-22T08:00:00Z";
  const std::string wide = "李雷と韓梅梅の薬";
  std::vector<CalendarEvent> out;
  const auto add = [&](const std::string& summary, const std::string& description, bool cancelled) {
    const std::string number = std::to_string(out.size());
    out.push_back({calendar_uid("a salt", "rule", number), sunday() + days(40 * out.size()),
                   summary, static_cast<std::int64_t>(out.size()), cancelled, stamp, description});
  };
  add("Clinic visit", "", false);
  add("moved, twice; \\ or not", "first line\nsecond line\n", false);
  add("cancelled", "", true);
  add(std::string(500, 'x'), std::string(73, ',') + std::string(10, ';'), false);
  for (int lead = 0; lead < 8; ++lead) {
    std::string text(static_cast<std::size_t>(60 + lead), 'y');
    for (int i = 0; i < 12; ++i) text += wide;
    add(text, "e\u0301\u0301 \U0001F469\u200D\U0001F52C " + wide, false);
  }
  add("tab\tbell\aescape\x1b[31m carriage\rend", "BEGIN:VEVENT\r\nEND:VCALENDAR\r\n", false);
  return out;
}

}  // namespace isotrack::test
