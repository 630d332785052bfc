#include "open_flags.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "../standing.hpp"
#include "isotrack/domain/gist.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/present/obligations.hpp"

namespace isotrack {
namespace {

/// What a flag of results is about, from `ALT-2026-11-19`: `ALT`.
std::string_view analyte_of(const Obligation& flag) {
  constexpr std::size_t day = std::string_view("-2026-11-19").size();
  return std::string_view(flag.occurrence).substr(0, flag.occurrence.size() - day);
}

/// Whether `now` is about the fact that made the flag, perhaps in another record. A later result of
/// the same analyte takes the place of the earlier one; the red flags of a day are one.
bool is_same_fact(const Obligation& flag, const Obligation& now) {
  // An event keeps its words under the rule that another programme has for it.
  const bool is_event = flag.kind == Kind::stop && !flag.is_finding && now.kind == Kind::stop;
  if (flag.rule != now.rule) return is_event && flag.message == now.message;
  if (flag.message == now.message) return true;
  if (flag.kind == Kind::lab && flag.is_finding && now.is_finding) {
    return analyte_of(flag) == analyte_of(now) && flag.due_on <= now.due_on;
  }
  if (flag.rule.starts_with("interaction.")) return flag.occurrence == now.occurrence;
  return flag.due_on == now.due_on;
}

bool is_still_open(const Obligation& flag, const Situation& after) {
  return std::ranges::any_of(after.judgement.obligations, [&](const Obligation& now) {
    return now.is_open() && is_same_fact(flag, now);
  });
}

/// Whether it is there still and not open: a decision or a later fact, such as a test, met it.
bool is_met(const Obligation& flag, const Situation& after) {
  return std::ranges::any_of(after.judgement.obligations, [&](const Obligation& now) {
    return !now.is_open() && is_same_fact(flag, now);
  });
}

/// Whether the same is open since another day, or for another span, than before the write.
bool is_moved(const Obligation& flag, const Situation& before, const Situation& after) {
  const auto what = [](const Obligation& each) {
    return std::string_view(each.message).substr(0, each.message.find(" since "));
  };
  if (flag.message.find(" since ") == std::string::npos) return false;
  return std::ranges::any_of(newly_open(before, after), [&](const Obligation& now) {
    return now.rule == flag.rule && what(now) == what(flag);
  });
}

/// Whether something that a decision settles stands among what is judged still, as met: a trigger
/// or a red flag. What else was decided about leaves the list.
bool leaves_a_trace(const Obligation& flag) {
  return !flag.is_finding || flag.rule.starts_with("symptom.");
}

/// Whether the write brought it.
bool is_new(const Confirmation& said, const Situation& before) {
  return std::ranges::none_of(before.patient.events.confirmations, [&](const Confirmation& old) {
    return old.recorded.first_row == said.recorded.first_row;
  });
}

/// Whether rules hold only unless this step is done: `uk.no_risk`.
bool takes_rules_out(const Situation& now, const std::string& step) {
  return std::ranges::any_of(now.rules.programmes, [&](const Programme& programme) {
    return std::ranges::any_of(programme.rules,
                               [&](const Rule& rule) { return rule.unless_step == step; });
  });
}

/// The decision about a flag that came with the write; null: none did. One of before is not about
/// what was open all the same, and one about an earlier day, or whose writer did not know of the
/// flag, is about something else.
const Confirmation* decision_about(const Obligation& flag, const Situation& before,
                                   const Situation& after) {
  if (leaves_a_trace(flag) && !is_met(flag, after)) return nullptr;
  const auto& all = after.patient.events.confirmations;
  const auto is_about = [&](const Confirmation& each) {
    if (each.step != flag.rule || !speaks_of(each, flag.cause)) return false;
    // What was decided ahead of a medicine holds for it.
    const bool is_ahead = flag.due_on && each.on < *flag.due_on;
    if (is_ahead && !flag.rule.starts_with("interaction.")) return false;
    return is_new(each, before);
  };
  const auto found = std::ranges::find_if(all, is_about);
  return found == all.end() ? nullptr : &*found;
}

/// What the last STOP leaves behind, as `confirm` says it.
std::string what_is_left(const Situation& before, const Situation& after) {
  const bool is_over = before.judgement.has_stop() && !after.judgement.has_stop();
  return is_over ? end_of_stop_words(after) : std::string();
}

bool is_rule_open(const std::string& rule, const Situation& after) {
  return std::ranges::any_of(after.judgement.obligations, [&](const Obligation& now) {
    return now.rule == rule && now.is_open();
  });
}

/// Whether a write set it aside.
bool is_set_aside(const Obligation& flag, const Situation& before, const Situation& after) {
  const auto count = [&](const Situation& when) {
    return std::ranges::count(when.patient.events.waivers, flag.rule, &Waiver::rule);
  };
  return count(after) > count(before);
}

/// Whether a score of the write took the place of an earlier one.
bool is_outlived(const Obligation& flag, const Situation& before, const Situation& after) {
  return flag.rule.starts_with("mood.") && flag.severity == Severity::warn &&
         after.patient.events.moods.size() > before.patient.events.moods.size();
}

/// Whether a BLOCK of `after` was one before.
bool stood_before(const Finding& block, const Situation& before, const Situation& after) {
  return std::ranges::any_of(after.judgement.obligations, [&](const Obligation& each) {
    if (each.rule != block.rule || each.due_on != block.due_on) return false;
    const Obligation* was = same_in(before, each);
    return was != nullptr && was->is_open() && was->severity == Severity::block;
  });
}

/// Whether a line of the receipt says already that something of the rule is over.
bool is_said(const std::string& rule, const Receipt& receipt) {
  return std::ranges::any_of(receipt.lines, [&](const std::string& line) {
    const bool says_end = line.starts_with("No longer ") || line.starts_with("Settled by ") ||
                          line.starts_with("Ended by ");
    return says_end && line.find("(" + rule + ")") != std::string::npos;
  });
}

}  // namespace

std::vector<Obligation> open_flags(const std::vector<Obligation>& obligations) {
  std::vector<Obligation> out;
  for (const Obligation& each : obligations) {
    const bool is_flag =
        each.severity == Severity::stop || (each.severity == Severity::block && each.is_finding);
    if (is_flag && each.is_open()) out.push_back(each);
  }
  return out;
}

bool goes_on(const Obligation& flag, const Situation& before, const Situation& after) {
  return is_still_open(flag, after) || is_moved(flag, before, after);
}

std::vector<Obligation> taken_away(const Situation& before, const Situation& after) {
  std::vector<Obligation> out;
  for (const Obligation& flag : open_flags(before.judgement.obligations)) {
    if (goes_on(flag, before, after) || is_met(flag, after)) continue;
    if (decision_about(flag, before, after) == nullptr) out.push_back(flag);
  }
  return out;
}

std::vector<Obligation> lost_of_file(Invocation& invocation, const std::vector<Obligation>& flags,
                                     const Situation& now) {
  std::vector<Obligation> out;
  for (const Obligation& flag : flags) {
    if (is_still_open(flag, now) || is_met(flag, now)) continue;
    Situation undecided = now;
    std::erase_if(undecided.patient.events.confirmations,
                  [&](const Confirmation& each) { return each.step == flag.rule; });
    undecided = judged_on(invocation, std::move(undecided), now.when.today);
    if (!is_still_open(flag, undecided)) out.push_back(flag);
  }
  return out;
}

void refuse_to_end_a_stop(Invocation& invocation, const Situation& before, const Situation& after,
                          const std::string& options) {
  std::vector<Obligation> gone = taken_away(before, after);
  std::erase_if(gone, [](const Obligation& each) {
    return each.severity != Severity::stop || each.kind != Kind::stop || each.is_finding;
  });
  if (gone.empty()) return;
  // The facts as they are, by what held before.
  Situation as_was = after;
  as_was.rules = before.rules;
  as_was.patient.categories = before.patient.categories;
  as_was.patient.programmes = before.patient.programmes;
  std::erase_if(as_was.patient.events.confirmations, [&](const Confirmation& each) {
    return takes_rules_out(before, each.step) && is_new(each, before);
  });
  as_was = judged_on(invocation, std::move(as_was), after.when.today);
  for (const Obligation& each : gone) {
    if (!is_still_open(each, as_was)) continue;
    throw Error(
        ExitStatus::refused,
        "it would end a STOP that is undecided: " + each.message + " (" + each.rule + ")",
        "a STOP ends only with what the prescriber decided; after that this can be stored: isotrack"
        " confirm " +
            each.rule + " --note TEXT" + options,
        Outcome::not_stored);
  }
}

std::vector<Obligation> told_together(std::vector<Obligation> items, Date today) {
  constexpr int whenever = 36525;  // a hundred years
  Judgement judgement;
  judgement.obligations = std::move(items);
  return told_together(due_items(judgement, today, whenever));
}

std::string flag_words(const Obligation& flag) {
  return name_of(flag.severity) + " " + flag.message + " (" + flag.rule + ")";
}

void say_what_closed(const Situation& before, const Situation& after, Receipt& receipt) {
  if (!after.not_judged.empty()) return;
  std::vector<Obligation> flags = open_flags(before.judgement.obligations);
  for (const Obligation& each : before.judgement.obligations) {
    const bool is_of_mood = each.is_finding && each.rule.starts_with("mood.");
    if (is_of_mood && each.severity == Severity::warn && each.is_open()) flags.push_back(each);
  }
  const bool is_alarm = !new_stops(before, after).empty();
  std::vector<std::string> closed;
  for (Obligation& flag : flags) {
    if (goes_on(flag, before, after) || decision_about(flag, before, after) != nullptr) continue;
    if (flag.severity == Severity::warn && is_rule_open(flag.rule, after)) continue;
    if (is_set_aside(flag, before, after) || is_said(flag.rule, receipt)) continue;
    // A medicine that stands beside a red flag is a part of its STOP now.
    if (is_alarm && flag.rule.starts_with("interaction.")) continue;
    // What it was; what was to follow is no longer so.
    flag.message = gist_of(flag);
    const std::string line =
        (is_outlived(flag, before, after) ? "No longer open, as a later score took its place: "
                                          : "No longer open: ") +
        flag_words(flag) + ".";
    if (std::ranges::find(closed, line) == closed.end()) closed.push_back(line);
  }
  receipt.lines.insert(receipt.lines.end(), closed.begin(), closed.end());
  const bool names_stop = std::ranges::any_of(receipt.lines, [](const std::string& line) {
    return line.starts_with("No longer open: " + name_of(Severity::stop));
  });
  const std::string left = names_stop ? what_is_left(before, after) : "";
  const bool is_new = std::ranges::find(receipt.lines, left) == receipt.lines.end();
  if (!left.empty() && is_new) receipt.lines.push_back(left);
}

void say_lost_medicines(Invocation& invocation, const Situation& before, const Situation& after,
                        Receipt& receipt) {
  Situation apart = before;
  for (const Obligation& flag : taken_away(before, after)) {
    std::erase_if(apart.patient.events.symptoms, [&](const Symptom& each) {
      return std::ranges::find(flag.symptoms, each.recorded.first_row) != flag.symptoms.end();
    });
  }
  if (apart.patient.events.symptoms.size() == before.patient.events.symptoms.size()) return;
  apart = judged_on(invocation, std::move(apart), before.when.today);
  std::vector<Obligation> lost = taken_away(apart, after);
  std::erase_if(lost, [&](const Obligation& each) {
    return !each.rule.starts_with("interaction.") || same_in(before, each) != nullptr;
  });
  for (const Obligation& each : told_together(std::move(lost), after.when.today)) {
    receipt.lines.push_back("No longer open here, undecided: " + flag_words(each) + ".");
  }
}

Result finish_naming_ends(Invocation& invocation, Store& store, Writer& writer,
                          const Situation& before, const Situation& after, Receipt receipt,
                          std::optional<int> total_of_course) {
  say_what_closed(before, after, receipt);
  std::vector<std::string> ends;
  for (const std::string& line : receipt.lines) {
    const bool is_grave = line.find(": " + name_of(Severity::stop) + " ") != std::string::npos ||
                          line.find(": " + name_of(Severity::block) + " ") != std::string::npos;
    if (line.starts_with("No longer open") && is_grave) ends.push_back(line);
  }
  const Format format = invocation.format();
  if (format != Format::text) {
    receipt.notes.insert(receipt.notes.end(), ends.begin(), ends.end());
  }
  Receipt told = receipt;
  Result result =
      finish_judged(invocation, store, writer, before, after, std::move(receipt), total_of_course);
  if (ends.empty()) return result;
  std::string aloud;
  for (const std::string& each : ends) aloud += said_aloud(each, format);
  result.urgent += aloud;
  if (!invocation.quiet()) return result;
  if (format == Format::text) {
    result.output = aloud + result.output;
  } else if (result.output.empty()) {
    told.command = invocation.command().name;
    told.today = invocation.today();
    told.patient = after.patient.code;
    told.dry_run = invocation.dry_run();
    told.entry = result.stored;
    result.output = invocation.render(told);
  }
  return result;
}

void name_new_blocks(const Situation& before, const Situation& after, Receipt& receipt) {
  for (const Finding& block : alerts_of(after.judgement)) {
    if (block.severity != Severity::block || stood_before(block, before, after)) continue;
    receipt.findings.push_back(block);
  }
}

Result finish_naming_blocks(Invocation& invocation, Store& store, Writer& writer,
                            const Situation& before, Receipt receipt, int total_of_course) {
  const Situation after = situation(invocation, store, before.patient.code);
  name_new_blocks(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt),
                       total_of_course);
}

void say_flags(const Situation& before, const Situation& after, const std::string& options,
               Receipt& receipt) {
  const Date today = after.when.today;
  for (const Obligation& each : told_together(taken_away(before, after), today)) {
    receipt.lines.push_back("No longer open here, undecided: " + flag_words(each) + ".");
  }
  std::map<Date, std::vector<Obligation>> settled;
  std::vector<Obligation> ended;
  for (const Obligation& each : open_flags(before.judgement.obligations)) {
    if (goes_on(each, before, after)) continue;
    const Confirmation* decision = decision_about(each, before, after);
    if (decision != nullptr) {
      settled[decision->on].push_back(each);
    } else if (is_met(each, after)) {
      ended.push_back(each);
    }
  }
  for (const auto& [on, flags] : settled) {
    for (const Obligation& each : told_together(flags, today)) {
      receipt.lines.push_back("Settled by a decision that came along, of " + with_weekday(on) +
                              ": " + flag_words(each) + ".");
    }
  }
  for (const Obligation& each : told_together(ended, today)) {
    receipt.lines.push_back("Ended by what came along: " + flag_words(each) + ".");
  }
  const std::string left = what_is_left(before, after);
  if (!left.empty()) receipt.lines.push_back(left);
  for (const Obligation& each : told_together(open_flags(newly_open(before, after)), today)) {
    if (each.severity != Severity::block) continue;
    receipt.findings.push_back(finding_of(each));
    const std::string words = settling_words(each, options);
    if (std::ranges::find(receipt.notes, words) == receipt.notes.end()) {
      receipt.notes.push_back(words);
    }
  }
}

}  // namespace isotrack
