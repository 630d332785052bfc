#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>

#include "due_words.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/supply.hpp"
#include "report_parts.hpp"
#include "stop_words.hpp"
#include "words.hpp"

/// What is read first: a STOP, the numbers of the day, what stands out, what comes next.
namespace isotrack {
namespace {

constexpr std::size_t list_columns = 62;  // characters of a line in half the width of a sheet
constexpr int longest_named_window = 14;
constexpr std::size_t longest = 400;  // characters of an item of a list
constexpr std::size_t shortest = 90;  // likewise, before a list is cut instead

using Texts = std::function<std::vector<std::string>(const ReportPage&, std::size_t)>;

Markup stop_head(const Obligation& stop) {
  return element("b", "", "STOP") + " " + prose(std::string(unstopped(stop.message)) + ".");
}

/// Those that share the words of their source.
Markup stops_with_words(const std::vector<Obligation>& stops) {
  Markup out;
  for (const Obligation& each : stops) out += element("p", "what", stop_head(each));
  const Obligation& stop = stops.front();
  if (!stop.words.empty()) {
    out += paragraph("", speaker_of(stop) + std::string(unstopped(stop.words)) + ".");
  }
  if (!stop.contacts.empty()) {
    out += paragraph(
        "", (stop.is_finding ? "In danger now: " : "Report: ") + joined(stop.contacts, ", ") + ".");
  }
  return out + paragraph("source", sources_of(stops));
}

/// A line each: the words of the label stand in `due`.
Markup stops_in_brief(const std::vector<Obligation>& stops) {
  Markup out;
  for (const Obligation& stop : stops) {
    out += element("p", "what",
                   stop_head(stop) + " " + element("span", "source", prose(sources_of({stop}))));
  }
  return out;
}

std::string contact_words(const StopCard& card) {
  std::string prescriber = "Prescriber: no number stored";
  std::string others;
  for (const Contact& contact : card.contacts) {
    if (contact.role == "prescriber") {
      prescriber = "Prescriber: " + shortened(contact.text, 120);
    } else {
      others += "; " + contact.role + ": " + shortened(contact.text, 120);
    }
  }
  return sentence(prescriber + others);
}

/// A large number with what it counts below it.
Markup figure_cell(std::string_view number, std::string_view unit, const std::string& below) {
  return element(
      "div", "number",
      element("p", "",
              element("strong", "", escaped(number)) + " " + element("span", "", escaped(unit))) +
          paragraph("quiet", below));
}

Markup dose_figure(const StatusReport& status) {
  const BasisValue* value = status.value_on(status.basis);
  if (value == nullptr) return figure_cell("-", "mg/kg", "no weight is recorded");
  const std::string plus = status.at_least() ? "+" : "";
  std::string below =
      status.basis == Basis::at_dose
          ? "each dose at its day's weight, now " + kg_text(value->weight) + " kg"
          : fmt::format("on {} weight, {} kg", name_of(value->basis), kg_text(value->weight));
  if (!plus.empty()) below += "; + at least";
  return figure_cell(mg_per_kg_text(value->mg_per_kg) + plus, "mg/kg", below);
}

Markup days_figure(const StatusReport& status) {
  const DayTotals& totals = status.totals;
  std::string below = fmt::format("of {} with a dose", count_text(totals.scheduled, "planned day"));
  if (totals.missed > 0) below += fmt::format("; {} missed", totals.missed);
  if (totals.unknown > 0) below += fmt::format("; {} without entry", totals.unknown);
  if (status.vomited > 0) below += "; " + vomited_words(status.vomited);
  return figure_cell(std::to_string(totals.with_dose()), totals.with_dose() == 1 ? "day" : "days",
                     below);
}

/// `7,700 of 7,920 mg planned (97.22 %)`, over the days with an entry. `said`: that these are
/// conventional-equivalent milligrams stands above already.
std::string share_words(const DayTotals& totals, const Adherence& adherence, bool said) {
  // Label milligrams of Absorica LD and of others are no sum.
  const bool plain = is_label_only(totals.said_taken_mg, totals.said_taken) &&
                     is_label_only(totals.said_scheduled_mg, totals.said_scheduled);
  const std::string taken =
      plain ? grouped(totals.said_taken_mg.count()) : equivalent_text(totals.said_taken);
  const std::string planned =
      plain ? grouped(totals.said_scheduled_mg.count()) : equivalent_text(totals.said_scheduled);
  return fmt::format("{} of {} mg planned{} ({} %){}", taken, planned,
                     plain || said ? "" : ", conventional-equivalent", decimal(adherence.dose, 2),
                     totals.unknown > 0 ? " on days with an entry" : "");
}

Markup taken_figure(const StatusReport& status) {
  const bool is_label = is_label_only(status.label_mg, status.equivalent);
  std::string below;
  if (status.adherence) below = share_words(status.totals, *status.adherence, !is_label);
  if (status.already > Milligrams(0)) {
    const EquivalentMg before = status.equivalent - status.totals.taken_equivalent;
    below += (below.empty() ? "" : "; ") + equivalent_text(before) + " mg of it before this record";
  }
  if (below.empty()) {
    below = status.totals.scheduled == 0 ? "no planned day is past" : "no planned day has an entry";
  }
  const std::string plus = status.at_least() ? "+" : "";
  if (is_label) {
    return figure_cell(grouped(status.label_mg.count()) + plus, "mg taken", below);
  }
  return figure_cell(equivalent_text(status.equivalent) + plus, "conventional mg taken",
                     below + "; Absorica LD x 5/4");
}

/// `12 x 40 mg; 80 of 20 mg more taken than recorded`.
std::string shelf_words(const Stock& stock) {
  std::vector<std::string> there;
  std::vector<std::string> lacking;
  for (const StockLine& line : stock.lines) {
    const std::string strength = strength_text(line.strength_mg, line.micronised);
    if (line.on_hand > 0) there.push_back(fmt::format("{} x {}", line.on_hand, strength));
    if (line.on_hand < 0) lacking.push_back(fmt::format("{} of {}", -line.on_hand, strength));
  }
  const std::string out =
      there.empty() ? "no capsules by the record" : shortened(joined(there), 60);
  return lacking.empty()
             ? out
             : out + "; " + shortened(joined(lacking), 40) + " more taken than recorded";
}

Markup supply_figure(const ReportPage& page) {
  if (!page.stock || !page.stock->known) return {};
  const Stock& stock = *page.stock;
  const std::string below = shelf_words(stock);
  if (!stock.days_on_hand) {
    std::int64_t capsules = 0;
    for (const StockLine& line : stock.lines) capsules += std::max(line.on_hand, 0);
    if (capsules == 0) return figure_cell("-", "days of supply", below);
    return figure_cell(grouped(capsules), capsules == 1 ? "capsule" : "capsules",
                       below + (page.status && page.status->last_day ? "; left over" : ""));
  }
  if (*stock.days_on_hand > 0) {
    return figure_cell(
        std::to_string(*stock.days_on_hand),
        *stock.days_on_hand == 1 ? "day of supply" : "days of supply",
        below + "; through " + with_weekday(*stock.lasts_through) + untaken_words(stock));
  }
  const StockLine& lacking = *stock.short_of;
  return figure_cell("0", "days of supply",
                     "not enough of " + strength_text(lacking.strength_mg, lacking.micronised) +
                         " for " + with_weekday(*stock.lasts_through + days(1)) + "; " + below);
}

Markup tagged(std::string_view tag) {
  if (tag.empty()) return {};
  const bool blocks = tag == name_of(Severity::block);
  return element("span", blocks ? Literal("tag block") : Literal("tag"), escaped(tag)) + " ";
}

/// What is shown of a finding, within `most` characters; what blocks stands there whole.
std::string message_of(const Finding& finding, std::size_t most) {
  const std::size_t room = finding.severity == Severity::block ? longest : most;
  return sentence(in_brief(unstopped(finding.message), room));
}

/// Of a rule that is not to be named, its source alone.
std::string source_of(const Finding& finding) {
  return (finding.rule.empty() ? "" : finding.rule + "; ") + finding.source;
}

/// `WARN`, the words, then rule and source in small.
Markup finding_item(const Finding& finding, std::size_t most) {
  return element("li", "",
                 tagged(isotrack::name_of(finding.severity)) +
                     prose(message_of(finding, most) + " ") +
                     element("span", "source", prose(source_of(finding))));
}

/// A longer window says nothing on any one day.
std::string window_words(const Obligation& item) {
  if (!item.first || !item.last || *item.first == *item.last) return {};
  if (DaySpan{*item.first, *item.last}.length() > longest_named_window) return {};
  return ", " + with_weekday(*item.first) + " to " + with_weekday(*item.last);
}

/// `OVERDUE`, `TODAY`, of what is still on time after its day `DUE`; empty for what is to come.
std::string tag_of(const Obligation& item, Date today) {
  if (item.state == ObligationState::overdue) return "OVERDUE";
  if (item.state == ObligationState::blocked) return "BLOCKED";
  if (item.state != ObligationState::due) return {};
  return item.due_on && *item.due_on < today ? "DUE" : "TODAY";
}

Markup next_item(const Obligation& item, std::size_t most, Date today) {
  const std::string on = item.due_on ? with_weekday(*item.due_on) : "no date";
  const bool blocks = item.severity == Severity::block;
  return element(
      "li", "",
      tagged(blocks ? name_of(Severity::block) : "") + tagged(tag_of(item, today)) +
          element("b", "", prose(on)) + " " +
          prose(sentence(in_brief(item.message, most) + window_words(item))) +
          (item.rule.empty() ? Markup() : " " + element("span", "source", escaped(item.rule))));
}

/// Where the rest of items is that are told in brief.
Markup in_full(bool is_brief, std::string_view command, const ReportPage& page) {
  if (!is_brief) return {};
  return paragraph("quiet",
                   fmt::format("In brief; in full: isotrack {}{}.", command, page.options));
}

/// As many characters as a source in its small letters takes the room of.
std::string small_text(std::string text) {
  text.resize(text.size() * 5 / 6);
  return text;
}

std::vector<std::string> finding_texts(const ReportPage& page, std::size_t most) {
  std::vector<std::string> out;
  for (const Finding& finding : page.findings) {
    out.push_back("WARN  " + message_of(finding, most) + " " + small_text(source_of(finding)));
  }
  return out;
}

std::vector<std::string> next_texts(const ReportPage& page, std::size_t most) {
  std::vector<std::string> out;
  for (const Obligation& item : page.next) {
    out.push_back(tag_of(item, page.today) + " Sat 2026-11-28 " + in_brief(item.message, most) +
                  window_words(item) + " " + small_text(item.rule));
  }
  return out;
}

/// Whether what comes next is more than a day to come.
bool is_pressing(const Obligation& item) {
  return item.severity != Severity::info || item.state == ObligationState::overdue ||
         item.state == ObligationState::blocked;
}

/// That the list of findings is empty, without denying what stands elsewhere on the sheet.
std::string no_findings_words(const ReportPage& page) {
  std::vector<std::string> besides;
  if (!page.stop.stops.empty() || page.stops_left_out > 0) besides.emplace_back("the STOP above");
  if (std::ranges::any_of(page.next, is_pressing)) {
    besides.emplace_back("what stands under What comes next");
  }
  return besides.empty() ? "Nothing among what was judged."
                         : "Nothing besides " + joined(besides, " and ") + ".";
}

/// Characters of an item: whole, unless all of them can be told in brief.
std::size_t longest_message(const ReportPage& page, std::size_t lines, const Texts& texts_of) {
  for (std::size_t most = longest; most >= shortest; most -= 50) {
    if (lines_of(texts_of(page, most), list_columns) <= lines) return most;
  }
  return longest;
}

Markup findings_list(const ReportPage& page, std::size_t lines) {
  const std::size_t most = longest_message(page, lines, finding_texts);
  const std::vector<std::string> texts = finding_texts(page, most);
  if (texts.empty()) return paragraph("", no_findings_words(page));
  const std::size_t shown = fitting(texts, list_columns, lines);
  Markup items;
  bool is_brief = false;
  for (std::size_t i = 0; i < shown; ++i) {
    items += finding_item(page.findings[i], most);
    is_brief = is_brief || message_of(page.findings[i], most) !=
                               message_of(page.findings[i], page.findings[i].message.size());
  }
  return element("ul", "plain", items) + in_full(is_brief, "status", page) +
         more(texts.size() - shown, "status", page);
}

Markup next_list(const ReportPage& page, std::size_t lines) {
  const std::size_t most = longest_message(page, lines, next_texts);
  const std::vector<std::string> texts = next_texts(page, most);
  if (texts.empty()) return paragraph("", "Nothing is recorded as due.");
  const std::size_t shown = fitting(texts, list_columns, lines);
  Markup items;
  for (std::size_t i = 0; i < shown; ++i) items += next_item(page.next[i], most, page.today);
  return element("ul", "plain", items) + more(texts.size() - shown, "due", page);
}

/// Those that the page shows.
std::vector<TargetStatus> targets_of(const StatusReport& status) {
  std::vector<TargetStatus> out;
  std::ranges::copy_if(status.targets, std::back_inserter(out), [&](const TargetStatus& target) {
    return target.basis == status.basis || status.bases_apart;
  });
  return out;
}

/// The columns of days and capsules to come stand there only while something is to come, that of
/// days also when a target is reached.
Markup targets_table(const StatusReport& status) {
  const std::vector<TargetStatus> targets = targets_of(status);
  const bool projected = is_projected(status);
  const bool has_days = projected || std::ranges::any_of(targets, &TargetStatus::met);
  const bool by_share = projected && status.adherence.has_value();
  std::vector<std::string> heading{"reference", "done", "to go"};
  if (has_days) heading.emplace_back(projected ? "if every planned dose is taken" : "when");
  if (by_share) {
    heading.push_back("at " + decimal(status.adherence->dose, 2) + " % of the plan, as so far");
  }
  if (projected) heading.emplace_back("capsules to it");
  Markup rows = table_row(heading, true);
  for (const TargetStatus& target : targets) {
    const std::string on = status.bases_apart ? " on " + spaced(name_of(target.basis)) : "";
    std::vector<std::string> cells{
        fmt::format("{} mg/kg{}", target.mg_per_kg, on), target_percent_text(target.percent) + " %",
        amount_text(target.remaining.milligrams()) + " " + unit_to_go(status)};
    if (has_days) {
      const auto& earlier = target.plan_if_unsaid_taken;
      cells.push_back((earlier ? with_weekday(*earlier) + " to " : "") +
                      when_words(target, target.plan, status.start));
    }
    if (by_share) {
      cells.push_back(target.met ? "" : when_words(target, target.at_adherence, status.start));
    }
    if (projected) cells.push_back(target.met ? "" : capsules_words(target.plan));
    rows += table_row(cells);
  }
  return element("div", "scroll", element("table", "wide", rows));
}

std::string lifetime_words(const StatusReport& status) {
  if (!status.lifetime_equivalent || !status.lifetime_mg_per_kg) return {};
  const std::string_view plus = status.lifetime_at_least ? "+" : "";
  return fmt::format(
      "With {} before: {}{} mg, {}{} mg/kg, each on its own baseline; {}courses are never added to "
      "a target.",
      count_text(static_cast<std::int64_t>(status.earlier.size()), "course"),
      equivalent_text(*status.lifetime_equivalent), plus,
      mg_per_kg_text(*status.lifetime_mg_per_kg), plus,
      status.lifetime_at_least ? "+ at least, as days have no entry; " : "");
}

}  // namespace

Markup stop_section(const ReportPage& page, std::size_t with_words) {
  Markup content;
  const auto& stops = page.stop.stops;
  const auto groups = by_words(stops);
  std::size_t shown = 0;
  for (std::size_t i = 0; i < groups.size() && shown < most_stops; ++i) {
    content += i < with_words ? stops_with_words(groups[i]) : stops_in_brief(groups[i]);
    shown += groups[i].size();
  }
  if (groups.size() > with_words) {
    content += paragraph("quiet", "What the labels say of each: isotrack due" + page.options + ".");
  }
  content += more(stops.size() - shown, "due", page);
  if (!stops.empty()) content += paragraph("", contact_words(page.stop));
  if (page.stops_left_out > 0) {
    const std::string count = page.stops_left_out == 1
                                  ? std::string("One STOP is")
                                  : fmt::format("{} STOPs are", page.stops_left_out);
    content += paragraph("what", count + " open, of a part that was left out of this page.");
  }
  if (content.empty()) return {};
  return element("section", Attributes{{"class", "stop"}, {"aria-label", "STOP"}}, content);
}

Markup figures_section(const ReportPage& page) {
  if (!page.status) return {};
  return element("section", Attributes{{"class", "numbers"}, {"aria-label", "In numbers"}},
                 dose_figure(*page.status) + days_figure(*page.status) +
                     taken_figure(*page.status) + supply_figure(page));
}

std::size_t list_lines(const ReportPage& page) {
  return std::max(whole_halves(lines_of(finding_texts(page, longest), list_columns),
                               lines_of(next_texts(page, longest), list_columns)),
                  std::size_t{1});
}

Markup findings_section(const ReportPage& page, std::size_t lines) {
  const Halves halves = halves_of(lines_of(finding_texts(page, longest), list_columns),
                                  lines_of(next_texts(page, longest), list_columns), lines);
  return element("div", halves.flows ? Literal("flow") : Literal("halves"),
                 section("", "What stands out", findings_list(page, halves.first)) +
                     section("", "What comes next", next_list(page, halves.second)));
}

Markup targets_section(const ReportPage& page) {
  // While a STOP is open nothing tells how far it would be by going on.
  const bool stopped = !page.stop.stops.empty() || page.stops_left_out > 0;
  if (!page.status || page.status->targets.empty() || stopped) return {};
  const StatusReport& status = *page.status;
  Markup out = targets_table(status);
  if (is_projected(status)) {
    const auto earlier = [](const TargetStatus& target) {
      return target.plan_if_unsaid_taken.has_value();
    };
    const bool is_range = std::ranges::any_of(status.targets, earlier);
    out += paragraph(
        "quiet", (is_range ? "The earlier date: if taken on " + unsaid_words(status) + ". " : "") +
                     std::string(arithmetic_words));
  } else if (!status.not_projected.empty() &&
             !std::ranges::all_of(targets_of(status), &TargetStatus::met)) {
    out += paragraph("quiet", "No dates: " + status.not_projected + ".");
  }
  const std::string lifetime = lifetime_words(status);
  if (!lifetime.empty()) out += paragraph("quiet", lifetime);
  return section("targets", "Reference doses", out);
}

}  // namespace isotrack
