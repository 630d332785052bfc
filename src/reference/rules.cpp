#include "rules.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

/// A row names its kind of check, and the check says which further keys the row needs and may have,
/// what it counts from and whether it may be a condition of the gate. Anything else is a mistake,
/// so that nothing is written down and then not looked at.
namespace isotrack::reference {

namespace {

constexpr std::array kinds{Word<Kind>{"lab", Kind::lab},
                           Word<Kind>{"pregnancy_test", Kind::pregnancy_test},
                           Word<Kind>{"pickup", Kind::pickup},
                           Word<Kind>{"contraception", Kind::contraception},
                           Word<Kind>{"visit", Kind::visit},
                           Word<Kind>{"refill", Kind::refill},
                           Word<Kind>{"post_course", Kind::post_course},
                           Word<Kind>{"dose", Kind::dose},
                           Word<Kind>{"safety", Kind::safety},
                           Word<Kind>{"reminder", Kind::reminder},
                           Word<Kind>{"stop", Kind::stop}};

constexpr std::array severities{
    Word<Severity>{"STOP", Severity::stop}, Word<Severity>{"BLOCK", Severity::block},
    Word<Severity>{"WARN", Severity::warn}, Word<Severity>{"INFO", Severity::info}};

constexpr std::array whos{Word<Who>{"all", Who::all}, Word<Who>{"can", Who::can},
                          Word<Who>{"cannot", Who::cannot}};

constexpr std::array anchors{Word<Anchor>{"first_dose", Anchor::first_dose},
                             Word<Anchor>{"last_dose", Anchor::last_dose},
                             Word<Anchor>{"peak_dose", Anchor::peak_dose},
                             Word<Anchor>{"decision", Anchor::decision},
                             Word<Anchor>{"contraception", Anchor::contraception},
                             Word<Anchor>{"screen_test", Anchor::screen_test},
                             Word<Anchor>{"bleeding", Anchor::bleeding},
                             Word<Anchor>{"specimen", Anchor::specimen},
                             Word<Anchor>{"prescription", Anchor::prescription},
                             Word<Anchor>{"visit", Anchor::visit},
                             Word<Anchor>{"pickup", Anchor::pickup}};

constexpr std::array meetings{Word<MetBy>{"lab", MetBy::lab}, Word<MetBy>{"test", MetBy::test},
                              Word<MetBy>{"visit", MetBy::visit}, Word<MetBy>{"step", MetBy::step},
                              Word<MetBy>{"mood", MetBy::mood}};

constexpr std::array specimens{Word<TestKind>{"urine", TestKind::urine},
                               Word<TestKind>{"serum", TestKind::serum}};

constexpr std::array triggers{Word<Trigger>{"positive_test", Trigger::positive_test},
                              Word<Trigger>{"missed_period", Trigger::missed_period},
                              Word<Trigger>{"contraception_gap", Trigger::contraception_gap},
                              Word<Trigger>{"contraception_ended", Trigger::contraception_ended}};

constexpr std::array gates{Word<Gate>{"first", Gate::first}, Word<Gate>{"each", Gate::each}};

using Keys = std::vector<std::string_view>;

/// Which ends of a window have to be there.
enum class Ends { any, first, both };

/// A check by its word, with the keys a row of it needs and those it may have.
struct CheckRow {
  std::string_view word;
  Check value;
  Keys needs;
  Keys may = {};
  std::vector<Anchor> anchors = {};  ///< the anchors it knows
  Ends ends = Ends::any;
};

const Keys gate_keys{"gate", "condition"};
const Keys step_keys{"gate", "condition", "gate_only"};

Keys with(Keys keys, const Keys& more) {
  keys.insert(keys.end(), more.begin(), more.end());
  return keys;
}

const std::vector<CheckRow>& checks() {
  static const std::vector<CheckRow> rows{
      {"milestone",
       Check::milestone,
       {"anchor", "met_by"},
       with({"due", "window", "every", "until_step", "not_before_day", "once_per_patient", "of",
             "specimen", "without_decision"},
            step_keys),
       {Anchor::first_dose, Anchor::last_dose, Anchor::peak_dose, Anchor::decision, Anchor::visit}},
      {"supply_test",
       Check::supply_test,
       {"anchor", "window"},
       with({"by_eastern_clock", "specimen"}, gate_keys),
       {Anchor::pickup, Anchor::prescription}},
      {"second_test",
       Check::second_test,
       {"anchor", "window"},
       with({"specimen"}, step_keys),
       {Anchor::screen_test, Anchor::contraception, Anchor::bleeding, Anchor::first_dose}},
      {"test_setting", Check::test_setting, {"during"}, with({"home_needs_permission"}, gate_keys)},
      {"pickup_window",
       Check::pickup_window,
       {"anchor", "window"},
       with({"by_eastern_clock", "days"}, gate_keys),
       {Anchor::specimen, Anchor::prescription, Anchor::visit},
       Ends::both},
      {"lockout", Check::lockout, {"anchor", "window"}, gate_keys, {Anchor::specimen}, Ends::first},
      {"retest_free", Check::retest_free, {}},
      {"window_reminder", Check::window_reminder, {"of", "days"}},
      {"supply_step", Check::supply_step, {}, with({"of"}, step_keys)},
      {"supply_limit", Check::supply_limit, {"most_days"}, gate_keys},
      {"contraception_lead",
       Check::contraception_lead,
       {"anchor", "due"},
       step_keys,
       {Anchor::first_dose, Anchor::pickup}},
      {"contraception_tail", Check::contraception_tail, {"anchor", "due"}, {}, {Anchor::last_dose}},
      {"cycle_start", Check::cycle_start, {"anchor", "window"}, gate_keys, {Anchor::bleeding}},
      {"earliest", Check::earliest, {"anchor", "due"}, {"day_after"}, {Anchor::last_dose}},
      {"trigger", Check::trigger, {"event", "text", "contacts"}, {"due"}},
      {"interruption", Check::interruption, {"due"}, {"days"}},
      {"refill", Check::refill, {"days"}},
      {"missed_days", Check::missed_days, {"least"}, {"days"}},
      {"missed_share", Check::missed_share, {"percent", "days"}},
      {"unanswered", Check::unanswered, {}},
      {"dose_today", Check::dose_today, {}},
      {"booked_visit", Check::booked_visit, {}, {"days"}},
      {"note", Check::note, {}, {"anchor"}, {Anchor::last_dose}}};
  return rows;
}

const CheckRow& check_of(const Row& row) {
  const Check check = row.word("check", checks());
  return *std::ranges::find(checks(), check, &CheckRow::value);
}

/// Keys that any rule may have.
const Keys common_keys{"id",      "title",     "kind",           "check",     "severity",
                       "who",     "under_age", "regular_cycles", "only_with", "unless_step",
                       "from",    "before",    "by_first_dose",  "text",      "source",
                       "disputed"};

void check_keys(const Row& row, const CheckRow& check, const RuleFile& about) {
  Keys keys = with(with(common_keys, check.needs), check.may);
  if (about.is_overlay) keys.push_back("replaces");
  if (about.has_programmes) keys.push_back("programmes");
  row.allow_only(keys);
  for (const std::string_view key : check.needs) {
    if (!row.has(key)) {
      row.fail("'" + std::string(key) + "' is missing, which '" + std::string(check.word) +
               "' needs");
    }
  }
}

/// `2026-01-22`, or the name of a switch of the file.
std::optional<SwitchDay> edition_day(const Row& row, std::string_view key, const RuleFile& about) {
  if (!row.has(key)) return std::nullopt;
  const std::string said = row.text(key);
  const auto found = about.switches.find(said);
  if (found != about.switches.end()) return found->second;
  if (const Parsed<Date> date = parse_iso_date(said)) return SwitchDay{*date, *date};
  row.fail_at(key, "'" + said + "' is neither a date such as 2026-01-22 nor a switch of this file");
}

constexpr int oldest = 120;
constexpr int longest_days = 3660;

void read_for_whom(const Row& row, const RuleFile& about, Rule& rule) {
  if (row.has("who")) rule.who = row.word("who", whos);
  if (row.has("under_age")) rule.under_age = row.whole("under_age", 1, oldest);
  rule.programmes = row.texts_if_any("programmes");
  rule.only_with = row.text_if_any("only_with");
  if (row.has("unless_step")) rule.unless_step = row.text("unless_step");
  rule.regular_cycles = row.flag("regular_cycles");
  const auto from = edition_day(row, "from", about);
  const auto before = edition_day(row, "before", about);
  if (from) rule.from = from->in_force;
  if (before) rule.before = before->in_force;
  rule.by_first_dose = row.flag("by_first_dose");
  if (rule.by_first_dose && !rule.from && !rule.before) {
    row.fail_at("by_first_dose", "'by_first_dose' is about 'from' or 'before', which are missing");
  }
  // Days that were moved past each other leave the rule without a day to hold on.
  if (from && before && from->written >= before->written) {
    row.fail_at("before", "'before' is not after 'from'");
  }
}

void read_when(const Row& row, Rule& rule) {
  if (row.has("anchor")) rule.anchor = row.word("anchor", anchors);
  if (row.has("due")) rule.due = row.offset("due");
  if (row.has("window")) rule.window = row.window("window");
  rule.day_after = row.flag("day_after");
  if (row.has("not_before_day")) rule.not_before_day = row.whole("not_before_day", 1, longest_days);
  if (row.has("every")) rule.every = row.offset("every");
  if (row.has("until_step")) rule.until_step = row.text("until_step");
  if (rule.every && (rule.every->days < 0 || rule.every->months < 0 ||
                     rule.every->days + rule.every->months == 0)) {
    row.fail_at("every", "'every' is not above zero");
  }
  if (rule.every && !rule.due) row.fail_at("every", "'every' repeats a 'due', which is missing");
}

/// What the check could not judge: an anchor it does not know, an end it needs.
void check_when(const Row& row, const CheckRow& check, const Rule& rule) {
  const std::string name = "'" + std::string(check.word) + "'";
  if (row.has("anchor") && std::ranges::find(check.anchors, rule.anchor) == check.anchors.end()) {
    std::string known;
    for (const auto& each : anchors) {
      if (std::ranges::find(check.anchors, each.value) == check.anchors.end()) continue;
      known += (known.empty() ? "" : ", ") + std::string(each.word);
    }
    row.fail_at("anchor", "'" + row.text("anchor") + "' is no anchor of " + name + ": " + known);
  }
  const bool lacks_first = check.ends != Ends::any && !rule.window.first;
  const bool lacks_last = check.ends == Ends::both && !rule.window.last;
  if (lacks_first || lacks_last) {
    row.fail_at("window", name + " needs " +
                              (check.ends == Ends::both ? "both ends" : "the first end") +
                              " of 'window', not null");
  }
  if (rule.check == Check::lockout && rule.from) {
    row.fail_at("from", "a lockout may end with an edition ('before'), not begin with one");
  }
  const bool counts_one = rule.check == Check::refill || rule.check == Check::missed_share ||
                          rule.check == Check::missed_days || rule.check == Check::pickup_window ||
                          rule.check == Check::booked_visit || rule.check == Check::interruption;
  if (counts_one && rule.days.size() > 1)
    row.fail_at("days", "'days' of " + name + " is one number");
  const bool is_lead = rule.due && (rule.due->days != 0 || rule.due->months != 0);
  if (rule.check == Check::contraception_lead && is_lead == (rule.anchor == Anchor::pickup)) {
    row.fail_at("due", "before the first dose 'due' is a length such as 30d, on the pick-up 0d");
  }
}

/// Keys of a milestone that only mean something together.
void check_milestone(const Row& row, const Rule& rule) {
  if (rule.check != Check::milestone) return;
  if (rule.every && rule.anchor == Anchor::last_dose) {
    row.fail_at("every", "nothing is repeated after the last dose");
  }
  if (rule.every && rule.not_before_day > 0) {
    row.fail_at("not_before_day", "'not_before_day' is for what happens once");
  }
  if (rule.not_before_day > 0 && !rule.due) {
    row.fail_at("not_before_day", "'not_before_day' moves a 'due', which is missing");
  }
  if (rule.until_step && rule.due && !rule.every) {
    row.fail_at("until_step", "'until_step' ends what is repeated ('every') or has no 'due'");
  }
  if (rule.once_per_patient && rule.met_by != MetBy::step) {
    row.fail_at("once_per_patient", "'once_per_patient' is for what is met by a step");
  }
  for (const std::string_view key : {"of", "specimen", "without_decision"}) {
    if (row.has(key) && rule.met_by != MetBy::test) {
      row.fail_at(key, "'" + std::string(key) + "' is for what is met by a test");
    }
  }
  const bool is_before_start = rule.anchor == Anchor::first_dose || rule.anchor == Anchor::decision;
  if (rule.without_decision && (!is_before_start || rule.every)) {
    row.fail_at("without_decision", "'without_decision' is for a test before the first dose");
  }
}

void read_gate(const Row& row, Rule& rule) {
  if (row.has("gate")) rule.gate = row.word("gate", gates);
  rule.gate_only = row.flag("gate_only");
  rule.condition = row.text_if_any("condition");
  if ((rule.gate == Gate::none) != rule.condition.empty()) {
    row.fail("'gate' and 'condition' need each other");
  }
}

void read_numbers(const Row& row, Rule& rule) {
  if (row.has("days")) rule.days = row.ascending_wholes("days", 0, longest_days);
  if (row.has("least")) rule.least = row.whole("least", 1, longest_days);
  if (row.has("most_days")) rule.most_days = row.whole("most_days", 1, longest_days);
  if (row.has("percent")) rule.percent = row.whole("percent", 1, 100);
  rule.of = row.text_if_any("of");
  rule.during = row.flag("during");
  rule.home_needs_permission = row.flag("home_needs_permission");
  rule.by_eastern_clock = row.flag("by_eastern_clock");
}

ReadRule read_rule(const Row& row, const RuleFile& about, const std::optional<Date>& review_by) {
  const CheckRow& check = check_of(row);
  const bool is_of_plan = check.value == Check::milestone || check.value == Check::note;
  if (about.is_plan && !is_of_plan && !row.is_stored()) {
    row.fail_at("check",
                "'" + std::string(check.word) + "' is no check of a lab plan: milestone, note");
  }
  check_keys(row, check, about);
  ReadRule read;
  Rule& rule = read.rule;
  rule.id = row.text("id");
  check_id(row, "id");
  rule.title = row.text("title");
  rule.kind = row.word("kind", kinds);
  rule.check = check.value;
  rule.severity = row.word("severity", severities);
  read_for_whom(row, about, rule);
  read_when(row, rule);
  read_gate(row, rule);
  read_numbers(row, rule);
  if (row.has("met_by")) rule.met_by = row.word("met_by", meetings);
  rule.once_per_patient = row.flag("once_per_patient");
  if (row.has("specimen")) rule.specimen = row.word("specimen", specimens);
  if (row.has("without_decision")) rule.without_decision = row.offset("without_decision");
  check_when(row, check, rule);
  check_milestone(row, rule);
  if (row.has("event")) rule.event = row.word("event", triggers);
  if (rule.check == Check::trigger && rule.severity != Severity::stop) {
    row.fail_at("severity", "a trigger is a STOP");
  }
  rule.text = row.text_if_any("text");
  rule.disputed = row.text_if_any("disputed");
  rule.contacts = row.texts_if_any("contacts");
  rule.source = row.source();
  rule.review_by = review_by;
  read.replaces = row.text_if_any("replaces");
  return read;
}

}  // namespace

std::vector<ReadRule> read_rules(const Row& file, const RuleFile& about,
                                 const std::optional<Date>& review_by) {
  std::vector<ReadRule> rules;
  const std::vector<Row> rows = file.rows_if_any("rules", "id");
  for (const Row& row : rows) rules.push_back(read_rule(row, about, review_by));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string& of = rules[i].rule.of;
    const bool is_there =
        std::ranges::any_of(rules, [&of](const ReadRule& other) { return other.rule.id == of; });
    if (!of.empty() && !is_there && !about.is_overlay) {
      rows[i].fail_at("of", "'" + of + "' is not a rule of this file");
    }
  }
  return rules;
}

void check_named_rules(const std::vector<Rule>& rules, const Row& file) {
  for (const Rule& rule : rules) {
    if (rule.of.empty()) continue;
    const auto other = std::ranges::find(rules, rule.of, &Rule::id);
    if (other == rules.end()) {
      file.fail_at("rules", rule.id + " names '" + rule.of + "', which is no rule of it");
    }
    if (rule.check == Check::window_reminder && other->check != Check::pickup_window) {
      file.fail_at("rules", rule.id + " names '" + rule.of + "', which is no pickup_window");
    }
    const bool is_test = other->check == Check::supply_test ||
                         (other->check == Check::milestone && other->met_by == MetBy::test);
    if (rule.check == Check::milestone && !is_test) {
      file.fail_at("rules", rule.id + " names '" + rule.of + "', which no test meets");
    }
  }
}

// Words and digits joined by single dots, so that ids can be typed.
void check_id(const Row& row, std::string_view key) {
  const std::string id = row.text(key);
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  };
  if (!std::ranges::all_of(id, is_plain) || id.front() == '.' || id.back() == '.' ||
      id.find("..") != std::string::npos) {
    row.fail_at(key, "'" + id + "' is not made of a-z, 0-9, '_' and '-', joined by dots");
  }
  if (id.front() == '-') row.fail_at(key, "'" + id + "' begins with '-', like an option");
}

std::vector<Rule> only_rules(std::vector<ReadRule> rows) {
  std::vector<Rule> rules;
  for (ReadRule& row : rows) rules.push_back(std::move(row.rule));
  return rules;
}

}  // namespace isotrack::reference
