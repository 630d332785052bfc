#include "medicine_said.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/methods_in_use.hpp"
#include "isotrack/present/medicines.hpp"
#include "method_names.hpp"

namespace isotrack {
namespace {

/// Whether a name is another form of the medicine of the course: a gel of it.
bool is_of_the_course(const InteractionTable& table, const InteractionMatch& match) {
  const InteractionName& found = *match.name;
  return std::ranges::any_of(table.rows, [&](const Interaction& row) {
    return row.is_the_course && std::ranges::any_of(row.names, [&](const InteractionName& name) {
             return name.name == found.name || name.name == found.brand_of;
           });
  });
}

void find_matches(const Medicine& fact, const MedicineCheck& check, const InteractionTable& table,
                  bool is_finding, Receipt& receipt) {
  for (const InteractionMatch& match : check.matches) {
    receipt.findings.push_back({"interaction." + match.row->id,
                                is_finding ? severity_of(match.row->grade) : Severity::info,
                                fact.first, interaction_words(check, match, fact.name),
                                interaction_sources(*match.row)});
    if (is_of_the_course(table, match)) {
      receipt.lines.emplace_back("It is no dose of the course: nothing is added to its total.");
    }
  }
}

/// As it is typed behind a command: blanks need no quotes there.
std::string typed(const std::string& name) {
  return name.find('\'') == std::string::npos ? name : "\"" + name + "\"";
}

/// The name with its one unknown part as the list spells it; `NAME` when that is not plain.
std::string corrected(const Medicine& fact, const MedicineCheck& check) {
  if (check.unlisted.size() != 1) return "NAME";
  if (check.matches.empty()) return typed(check.closest);
  const std::string& part = check.unlisted.front();
  const std::size_t at = lower(fact.name).find(part);
  // A name of two words may begin with the part: the other one stands behind it already.
  const bool is_longer =
      check.closest.find(' ') != std::string::npos && part.find(' ') == std::string::npos;
  if (at == std::string::npos || is_longer) return "NAME";
  return typed(fact.name.substr(0, at) + check.closest + fact.name.substr(at + part.size()));
}

/// Whether a name of the list is the course itself.
bool is_the_course(const InteractionTable& table, const std::string& name) {
  const MedicineCheck check = check_medicine(name, Route::oral, table);
  return std::ranges::any_of(
      check.matches, [](const InteractionMatch& match) { return match.row->is_the_course; });
}

void find_unchecked(const Invocation& invocation, const Medicine& fact, const MedicineCheck& check,
                    const InteractionTable& table, Severity severity, EntryId entry,
                    Receipt& receipt) {
  const std::string words = not_checked_words(check, fact.name);
  if (words.empty()) return;
  receipt.findings.push_back(
      {"interaction.not_checked", severity, fact.first, words, not_checked_source()});
  if (check.closest.empty()) return;
  const bool is_course = is_the_course(table, check.closest);
  // A dry run makes no entry that could be named.
  if (is_course && invocation.dry_run()) {
    receipt.notes.emplace_back("If that is the one, it is the course itself.");
  } else if (is_course) {
    receipt.notes.push_back("If that is the one, it is the course itself; take this back: " +
                            invocation.to_type(fmt::format("undo --id {}", entry), About::patient));
  } else {
    const std::string name = corrected(fact, check);
    receipt.notes.push_back("If that is the one: " +
                            invocation.to_type(invocation.dry_run()
                                                   ? "medicine add " + name
                                                   : fmt::format("amend {} {}", entry, name),
                                               About::patient));
  }
}

/// Whether a word tells a form (`injection`, `patch`) and may belong to any medicine.
bool is_form(const InteractionTable& table, const std::string& word) {
  return std::ranges::find(table.forms, word, &FormWord::word) != table.forms.end();
}

/// The method of contraception that the name of a medicine holds, as `contraception add` knows it:
/// the whole name, or words of it that are more than a form. Null: none.
const Method* method_meant(const std::vector<Method>& methods, const InteractionTable& table,
                           const std::string& name) {
  if (const Method* whole = method_called(methods, name)) return whole;
  const Words words = words_of_method(name);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto [method, length] = longest_method(methods, words, at);
    for (std::size_t i = at; i < at + length; ++i) {
      if (!is_form(table, words[i])) return method;
    }
  }
  return nullptr;
}

/// Whether somebody names contraception without its kind: `the pill`, `birth control pill`.
bool is_contraception_of_some_kind(const InteractionTable& table, const std::string& name) {
  const Words words = words_of_method(name);
  const auto is_whole = [&](const std::string& each) { return words_of_method(each) == words; };
  const auto is_within = [&](const std::string& each) {
    return !std::ranges::search(words, words_of_method(each)).empty();
  };
  return std::ranges::any_of(table.contraception_names, is_whole) ||
         std::ranges::any_of(table.contraception_words, is_within);
}

/// Contraception that was recorded as a medicine counts for nothing.
void point_to_contraception(const Invocation& invocation, const Situation& after,
                            const Medicine& fact, const MedicineCheck& check,
                            const InteractionTable& table, Receipt& receipt) {
  if (!check.is_unchecked()) return;
  const Method* method = method_meant(after.rules.methods, table, fact.name);
  if (method == nullptr && !is_contraception_of_some_kind(table, fact.name)) return;
  receipt.notes.push_back(
      "If it is contraception, that is recorded apart" +
      std::string(method == nullptr ? ", by its method: " : ": ") +
      invocation.to_type("contraception add " +
                             (method == nullptr ? "METHODS" : typed(method->name)) + " --from DATE",
                         About::patient));
}

/// What the programme takes the method for; null: it does not count.
std::optional<std::string> counts_as(const Programme& programme, const Method& method) {
  switch (programme.methods) {
    case MethodScheme::us_two:
      if (method.us_primary) return "counts as a primary method";
      if (method.us_secondary) return "counts as a secondary method";
      break;
    case MethodScheme::independent_or_two:
      if (method.user_independent) return "is accepted alone";
      if (method.user_dependent) return "counts as one of two methods";
      break;
    case MethodScheme::two:
      return "counts as one of two methods";
    case MethodScheme::none:
      break;
  }
  return std::nullopt;
}

/// The contraceptives that are recorded as medicines and in use.
std::vector<std::string> contraceptive_medicines(const Situation& after) {
  std::vector<std::string> out;
  for (const Medicine& each : after.patient.events.medicines) {
    const Date today = after.when.today;
    if (each.first > today || (each.last && *each.last < today)) continue;
    const MedicineCheck check = check_medicine(each.name, each.route, after.rules.interactions);
    const bool is_one = std::ranges::any_of(check.matches, [](const InteractionMatch& match) {
      return match.row->concerns_contraception && !match.row->weakens_hormonal;
    });
    if (is_one) out.push_back(each.name);
  }
  return out;
}

/// What a medicine that weakens hormonal contraceptives stands beside; the programme goes by what
/// is recorded. Empty: neither a method nor a programme that asks for one.
std::string weakened_words(const Situation& after) {
  const Programme& programme = after.programme();
  const auto used = hormonal_methods_in_use(after.patient.events.contraception, after.rules.methods,
                                            after.when.today);
  const std::string by = programme.methods == MethodScheme::none
                             ? std::string()
                             : "; " + programme.name + " goes by the methods recorded";
  if (!used.empty()) {
    return "Hormonal contraception in use: " + methods_words(used) +
           ". Whether it holds beside this medicine is for the prescriber to judge" + by + ".";
  }
  const std::vector<std::string> medicines = contraceptive_medicines(after);
  if (!medicines.empty()) {
    return "Contraception in the medicine list, not recorded as a method: " + joined(medicines) +
           ". Whether it holds beside this medicine is for the "
           "prescriber to judge" +
           by + ".";
  }
  if (by.empty()) return {};
  return "No hormonal contraception is recorded as in use" + by + ".";
}

bool uses(const Situation& when, const Method& method) {
  return std::ranges::any_of(when.patient.events.contraception, [&](const Contraception& period) {
    return period.contains(when.when.today) &&
           std::ranges::find(period.methods, method.id) != period.methods.end();
  });
}

/// The method that a contraceptive is: by its own name, else by another of its class. Null for what
/// is none, such as a medicine that weakens them.
const Method* method_of(const std::vector<Method>& methods, const InteractionMatch& match) {
  if (const Method* found = method_called(methods, match.name->name)) return found;
  for (const InteractionName& name : match.row->names) {
    if (const Method* found = method_called(methods, name.name)) return found;
  }
  return nullptr;
}

/// `iPLEDGE REMS: combined pill counts as a primary method once it is recorded as one: isotrack
/// ...`
std::string method_words(const Invocation& invocation, const Situation& after,
                         const Method& method) {
  const Programme& programme = after.programme();
  const auto counts = counts_as(programme, method);
  std::string out = programme.name + ": " + method.name + " ";
  if (!counts) return out + "does not count as a method.";
  out += *counts;
  if (uses(after, method)) return out + "; it is recorded as in use.";
  return out + " once it is recorded as one: " +
         invocation.to_type("contraception add " + method.name + " --from DATE", About::patient);
}

/// What a contraceptive, or a medicine that weakens one, means for the programme.
void say_contraception(const Invocation& invocation, const Situation& after,
                       const MedicineCheck& check, Receipt& receipt) {
  if (after.patient.category_on(after.when.today) == Category::cannot) return;
  const bool asks = after.programme().methods != MethodScheme::none;
  for (const InteractionMatch& match : check.matches) {
    if (!match.row->concerns_contraception) continue;
    std::string words;
    if (match.row->weakens_hormonal) {
      words = weakened_words(after);
    } else if (const Method* method = method_of(after.rules.methods, match); method && asks) {
      words = method_words(invocation, after, *method);
    }
    const bool is_said = std::ranges::find(receipt.lines, words) != receipt.lines.end();
    if (!words.empty() && !is_said) receipt.lines.push_back(std::move(words));
  }
}

/// What waits for the prescriber's decision, `from` a day to come or at once: pick-ups, or what is
/// found alone, when the course is over and none come. ` until ...` follows.
std::string what_waits(const Situation& after, std::optional<Date> from) {
  const bool is_to_come = from && *from > after.when.today;
  const CourseRecord* course = after.course();
  const bool is_over =
      course != nullptr && course->last_day() && *course->last_day() <= after.when.today;
  const std::string when = is_to_come ? "From " + with_weekday(*from) + " " : std::string();
  if (!is_over) return when + (is_to_come ? "pick-ups are blocked" : "Pick-ups are blocked");
  return fmt::format(
      "Course {} ended on {}, and what is used in the month after the last dose is "
      "judged with it. {}{} stands",
      course->number, with_weekday(*course->last_day()), when, is_to_come ? "it" : "It");
}

std::string until_decided(const Invocation& invocation, const Situation& after,
                          const std::string& rule, std::optional<Date> from) {
  return what_waits(after, from) + " until the prescriber's decision is recorded: " +
         invocation.to_type("confirm " + rule + " --note TEXT", About::patient);
}

/// How a finding that closes the gate is settled.
void say_what_settles(const Invocation& invocation, const Situation& after, const Medicine& fact,
                      const MedicineCheck& check, Receipt& receipt) {
  for (const InteractionMatch& match : check.matches) {
    const std::string rule = "interaction." + match.row->id;
    const GateCondition* condition = after.condition(rule);
    const bool is_to_come = fact.first > after.when.today;
    const bool is_blocked = !is_to_come && condition != nullptr && condition->met == Answer::no;
    const bool will_be = is_to_come && severity_of(match.row->grade) == Severity::block;
    if (!is_blocked && !will_be) continue;
    receipt.notes.push_back(until_decided(invocation, after, rule, fact.first));
  }
}

/// A red flag that the medicine makes of a symptom on record. A STOP has its card; what blocks
/// before the first dose is said here, and how it is settled.
void find_flags(const Invocation& invocation, const Situation& before, const Situation& after,
                Receipt& receipt) {
  for (const Obligation& each : newly_open(before, after)) {
    if (each.kind != Kind::stop || !each.is_finding || each.severity == Severity::stop) continue;
    receipt.findings.push_back(finding_of(each));
    if (!each.words.empty()) receipt.lines.push_back(each.words);
    if (each.severity != Severity::block) continue;
    receipt.notes.push_back(until_decided(invocation, after, each.rule, {}));
  }
}

}  // namespace

std::string why_no_finding(const PatientRecord& patient, const DosingRules& rules,
                           const Medicine& fact, Date today) {
  const CourseRecord* course = patient.current_course(today);
  if (course == nullptr) return "No course is recorded: it is judged when one starts.";
  const bool is_over = fact.last && *fact.last < today;
  const std::string ended =
      fact.last ? (is_over ? "It ended " : "It ends ") + with_weekday(*fact.last) : "";
  if (fact.last && *fact.last < course->start) {
    return fmt::format("{}, before the first day of course {}, {}.", ended, course->number,
                       with_weekday(course->start));
  }
  std::optional<Date> last = course->last_day();
  if (last && *last > today) last.reset();
  if (!is_beside_course(rules, fact.first, fact.last, course->start, last)) {
    return fmt::format("It {} more than a month after the last dose of course {}, {}.",
                       fact.first > today ? "begins" : "began", course->number,
                       with_weekday(*last));
  }
  return is_over ? ended + "." : "";
}

void say_end_in_name(const Invocation& invocation, const Medicine& fact, EntryId entry,
                     Receipt& receipt) {
  constexpr std::array<std::string_view, 5> ends{"stopped", "ended", "finished", "discontinued",
                                                 "until"};
  if (fact.last) return;
  const std::string name = lower(fact.name);
  for (const std::string_view word : words_in(name)) {
    if (std::ranges::find(ends, word) == ends.end()) continue;
    const std::string anew =
        invocation.to_type("medicine add NAME --from DATE --to DATE", About::patient);
    const std::string back = invocation.to_type(fmt::format("undo --id {}", entry), About::patient);
    receipt.notes.push_back(
        "\"" + std::string(word) + "\" is taken as part of the name. If it has ended" +
        (invocation.dry_run() ? "" : ", take this back: " + back + "; then") + ": " + anew);
    return;
  }
}

Result finish_medicine(Invocation& invocation, Store& store, Writer& writer,
                       const Situation& before, const Medicine& fact, const InteractionTable& table,
                       Receipt receipt) {
  const Situation after = situation(invocation, store, before.patient.code);
  const MedicineCheck check = check_medicine(fact.name, fact.route, table);
  const std::string why_not =
      why_no_finding(after.patient, after.rules.dosing, fact, invocation.today());
  const bool says_something = std::ranges::any_of(check.matches, [](const InteractionMatch& each) {
    return each.row->grade != InteractionGrade::none;
  });
  if (!why_not.empty() && says_something) receipt.lines.push_back(why_not);
  find_matches(fact, check, table, why_not.empty(), receipt);
  // What was not checked is worth knowing before a course starts, too; what is over is not.
  const bool is_over = fact.last && *fact.last < invocation.today();
  find_unchecked(invocation, fact, check, table, is_over ? Severity::info : Severity::warn,
                 writer.id(), receipt);
  point_to_contraception(invocation, after, fact, check, table, receipt);
  say_contraception(invocation, after, check, receipt);
  find_what_is_wrong(before, after, receipt);
  find_flags(invocation, before, after, receipt);
  if (why_not.empty()) say_what_settles(invocation, after, fact, check, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

}  // namespace isotrack
