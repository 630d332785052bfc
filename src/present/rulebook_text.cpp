#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/present/rulebook.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

/// Since when and until when the edition of a rule holds; empty when it always does.
std::string edition_words(const Rule& rule) {
  std::string out;
  if (rule.from) out = "from " + with_weekday(*rule.from);
  if (rule.before) out += (out.empty() ? "to " : " to ") + with_weekday(*rule.before - days(1));
  return out;
}

/// A text of a rule is never ours: it stands behind whoever says it.
std::string speaker_of(const Source& source) {
  const bool named = source.kind == "label" || source.kind == "regulator";
  return "the " + (named ? source.kind : std::string("source")) + " says: ";
}

/// A rule as three things: severity with id and title, what it asks for, who says so.
std::string rule_lines(const Rule& rule, const Style& style) {
  const std::string severity = name_of(rule.severity);
  const std::string head =
      filled("  " + padded(severity, 7), rule.id + ": " + rule.title, style.width);
  std::string out = "  " + bold(severity, style) + head.substr(2 + severity.size());
  const std::string indent(9, ' ');
  out += filled(indent, rule_words(rule), style.width);
  const std::string edition = edition_words(rule);
  if (!edition.empty()) out += filled(indent, "in force " + edition, style.width);
  if (!rule.text.empty()) out += filled(indent, speaker_of(rule.source) + rule.text, style.width);
  if (!rule.disputed.empty()) out += filled(indent, "disputed: " + rule.disputed, style.width);
  for (const std::string& contact : rule.contacts) {
    out += filled(indent, "report: " + contact, style.width);
  }
  return out + filled(indent, source_text(rule.source), style.width);
}

/// Both sides of a date on which the edition changes, and where to confirm it.
std::string switch_words(const Switch& change) {
  std::string out = fmt::format(
      "Edition {} to {}, edition {} from {} ({}; to move it: isotrack config set {} DATE)",
      change.edition_before, with_weekday(change.on - days(1)), change.edition_after,
      with_weekday(change.on), change.moved ? "moved in this record" : "as shipped", change.name);
  if (!change.confirm.empty()) out += "; confirm on " + change.confirm;
  return out + ". " + source_text(change.source);
}

std::string scheme_words(const Programme& programme) {
  switch (programme.methods) {
    case MethodScheme::none:
      return {};
    case MethodScheme::us_two:
      return "Contraception: two methods, at least one primary" +
             std::string(programme.abstinence_counts ? "; or abstinence." : ".");
    case MethodScheme::independent_or_two:
      return "Contraception: one method that does not depend on the user, or two complementary "
             "ones" +
             std::string(programme.abstinence_counts ? "; or abstinence." : ".");
    case MethodScheme::two:
      return "Contraception: two methods" +
             std::string(programme.abstinence_counts ? "; or abstinence." : ".");
  }
  return {};
}

std::string not_in_force_words(const ProgrammeSheet& sheet) {
  std::string ids;
  for (const Rule& rule : sheet.programme.rules) {
    if (!in_force_on(rule, sheet.on)) ids += (ids.empty() ? "" : ", ") + rule.id;
  }
  return ids.empty() ? ids : "Not in force on that day: " + ids + ".";
}

}  // namespace

std::string to_text(const ProgrammeList& list, const Style& style) {
  if (list.programmes.empty()) return "No programme is known.\n";
  std::vector<std::vector<std::string>> rows{{"id", "name", "where", "what to expect"}};
  for (const Programme& programme : list.programmes) {
    rows.push_back({programme.id, programme.name, programme.region, programme.note});
  }
  return fitted_table(rows, style);
}

std::string to_plain(const ProgrammeList& list) {
  std::string out;
  for (const Programme& programme : list.programmes) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\n", programme.id, programme.name, programme.region,
                       programme.note, source_text(programme.source));
  }
  return out;
}

std::string to_text(const ProgrammeSheet& sheet, const Style& style) {
  const Programme& programme = sheet.programme;
  std::string out =
      both_ends(fmt::format("{}   {}, {}", programme.id, programme.name, programme.region),
                "rules on " + with_weekday(sheet.on), style.width);
  out += "\n" + filled("", programme.note + " " + source_text(programme.source), style.width);
  const std::string scheme = scheme_words(programme);
  if (!scheme.empty()) out += filled("", scheme, style.width);
  for (const Switch& change : programme.switches)
    out += filled("", switch_words(change), style.width);
  std::string rules;
  for (const Rule& rule : programme.rules) {
    if (in_force_on(rule, sheet.on)) rules += rule_lines(rule, style);
  }
  out += "\n";
  out += rules.empty()
             ? filled("", "No rule is in force on that day: nothing is judged.", style.width)
             : rules;
  const std::string others = not_in_force_words(sheet);
  return others.empty() ? out : out + "\n" + filled("", others, style.width);
}

std::string to_plain(const ProgrammeSheet& sheet) {
  std::string out;
  for (const Switch& change : sheet.programme.switches) {
    out += fmt::format("switch\t{}\t{}\t{}\t{}\t{}\n", change.name, iso(change.on),
                       change.edition_before, change.edition_after, change.moved ? "moved" : "-");
  }
  for (const Rule& rule : sheet.programme.rules) {
    if (!in_force_on(rule, sheet.on)) continue;
    out += fmt::format("rule\t{}\t{}\t{}\t{}\n", rule.id, name_of(rule.severity), rule_words(rule),
                       source_text(rule.source));
  }
  return out;
}

std::string to_text(const LabPlanSheet& sheet, const Style& style) {
  std::string out = filled("", sheet.plan.id + ": " + sheet.plan.title, style.width) + "\n";
  int widest = 0;
  for (const auto& [name, words] : sheet.words) widest = std::max(widest, display_width(name));
  for (const auto& [name, words] : sheet.words) {
    out += filled("  " + padded(name, widest) + "  ", words, style.width);
  }
  if (!sheet.words.empty()) out += "\n";
  for (const Rule& rule : sheet.plan.rules) out += rule_lines(rule, style);
  if (sheet.plan.rules.empty()) out += filled("  ", "This plan sets no day.", style.width);
  out += "\n" + filled("", "Source: " + source_text(sheet.plan.source) + ".", style.width);
  if (sheet.plans.empty()) return out;
  out += "\nPlans\n\n";
  int id_width = 0;
  for (const auto& [id, title] : sheet.plans) id_width = std::max(id_width, display_width(id));
  for (const auto& [id, title] : sheet.plans) {
    out += filled("  " + padded(id, id_width) + "  ", title, style.width);
  }
  return out;
}

std::string to_plain(const LabPlanSheet& sheet) {
  std::string out = fmt::format("plan\t{}\t{}\t{}\n", sheet.plan.id, sheet.plan.title,
                                source_text(sheet.plan.source));
  for (const auto& [name, words] : sheet.words) out += fmt::format("{}\t{}\n", name, words);
  for (const auto& [id, title] : sheet.plans) out += fmt::format("known\t{}\t{}\n", id, title);
  for (const Rule& rule : sheet.plan.rules) {
    out += fmt::format("rule\t{}\t{}\t{}\t{}\n", rule.id, name_of(rule.severity), rule_words(rule),
                       source_text(rule.source));
  }
  return out;
}

std::string to_text(const SourceList& list, const Style& style) {
  std::string out;
  for (const std::string& note : list.notes) out += filled("", note, style.width);
  if (!list.notes.empty()) out += "\n";
  if (list.rows.empty()) return out + "No rule is known.\n";
  std::vector<std::vector<std::string>> rows{{"rule", "source", "class", "conf", "what"}};
  for (const SourceRow& row : list.rows) {
    const Source& source = row.source;
    rows.push_back({row.rule, source.ids.empty() ? "-" : source.ids, source.kind,
                    source.confidence.empty() ? "-" : source.confidence, row.title});
  }
  out += fitted_table(rows, style) + "\n";
  return out + filled("",
                      "The documents behind the ids stand in docs/sources.md; conf is how sure "
                      "the reading is: H high, M middle, L low.",
                      style.width);
}

std::string to_plain(const SourceList& list) {
  std::string out;
  for (const SourceRow& row : list.rows) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", row.rule,
                       row.source.ids.empty() ? "-" : row.source.ids, row.source.kind,
                       row.source.confidence.empty() ? "-" : row.source.confidence, row.title,
                       or_dash(row.review_by));
  }
  return out;
}

std::string to_text(const CareList& list, const Style& style) {
  std::string out =
      both_ends("Care advice for " + list.patient, with_weekday(list.today), style.width) + "\n";
  if (list.items.empty()) return out + filled("", list.nothing, style.width);
  for (const CareItem& item : list.items) {
    std::string until = item.until_words;
    if (item.until) {
      until += (until.empty() ? "through " : ": through ") + with_weekday(*item.until) +
               (*item.until < list.today ? ", past" : "");
    }
    out += filled("  ", item.text, style.width);
    if (!until.empty()) out += filled("    ", until, style.width);
    out += filled("    ", item.rule + "; " + source_text(item.source), style.width);
  }
  return out;
}

std::string to_plain(const CareList& list) {
  std::string out;
  for (const CareItem& item : list.items) {
    out += fmt::format("{}\t{}\t{}\t{}\n", item.rule, or_dash(item.until), item.text,
                       source_text(item.source));
  }
  return out;
}

}  // namespace isotrack
