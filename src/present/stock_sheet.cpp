#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/supply.hpp"
#include "json_parts.hpp"
#include "words.hpp"

/// `stock`. A row adds up from left to right: counted, and since then dispensed less taken, is on
/// hand.
namespace isotrack {
namespace {

constexpr int label_columns = 9;

std::string table(const Stock& stock, const Style& style) {
  constexpr std::ptrdiff_t unrecorded = 3;  // column
  std::size_t last_number = 5;              // columns
  std::vector<std::vector<std::string>> rows{
      {"capsules", "counted", "dispensed", "unrecorded", "taken", "on hand", "counted on"}};
  for (const StockLine& line : stock.lines) {
    rows.push_back({strength_text(line.strength_mg, line.micronised),
                    line.counted ? grouped(*line.counted) : "-", grouped(line.dispensed),
                    grouped(line.unrecorded), grouped(line.taken), grouped(line.on_hand),
                    line.counted_on ? with_weekday(*line.counted_on) : "-"});
  }
  const bool adds_up =
      std::ranges::all_of(stock.lines, [](const StockLine& line) { return line.unrecorded == 0; });
  if (adds_up) {
    for (auto& each : rows) each.erase(each.begin() + unrecorded);
    --last_number;
  }
  return fitted_table(with_aligned_numbers(rows, last_number, style), style);
}

std::string row(std::string_view label, std::string_view text, const Style& style) {
  return filled(padded(label, label_columns), text, style.width);
}

/// The span for the next pick-up; empty when neither end is known.
std::string refill_words(const NextSupply& next, Date today) {
  if (!next.by) return next.from ? "from " + with_weekday(*next.from) : "";
  if (*next.by < today) {
    return "needed since " + with_weekday(*next.by) +
           (next.from && *next.from > today
                ? "; not before " + with_weekday(*next.from) + " by the rules below"
                : "");
  }
  if (next.from && *next.from > *next.by) {
    return fmt::format("not before {} by the rules below, needed by {}: a gap of {} at least",
                       with_weekday(*next.from), with_weekday(*next.by),
                       count_text(days_between(*next.by, *next.from), "day"));
  }
  std::string out = next.from && next.from != next.by ? with_weekday(*next.from) + " to " : "by ";
  out += with_weekday(*next.by);
  if (next.needed_on && next.needed_on != next.by) {
    out += "; needed on " + with_weekday(*next.needed_on);
  }
  return out;
}

std::string next_rows(const NextSupply& next, Date today, const Style& style) {
  if (next.frozen) return row("refill", "frozen: a STOP is open (isotrack due)", style);
  const std::string words = refill_words(next, today);
  std::string out = words.empty() ? "" : row("refill", words, style);
  for (const SupplyStep& step : next.steps) {
    out += row(&step == &next.steps.front() ? "before" : "",
               fmt::format("{} ({})", step.text, step.rule), style);
  }
  return out;
}

/// What the ledger leaves out.
std::string left_out_rows(const Stock& stock, const Style& style) {
  std::string out;
  if (stock.pickups_without_capsules > 0) {
    out +=
        row("not in",
            count_text(stock.pickups_without_capsules, "pick-up") + " whose capsules were not said",
            style);
  }
  if (stock.doses_without_capsules > 0) {
    out += row("not in",
               count_text(stock.doses_without_capsules, "logged dose") + " that no capsules make",
               style);
  }
  return out;
}

Json line_json(const StockLine& line) {
  return {{"strength_mg", line.strength_mg},  {"micronised", line.micronised},
          {"counted", or_null(line.counted)}, {"counted_on", day(line.counted_on)},
          {"dispensed", line.dispensed},      {"taken", line.taken},
          {"on_hand", line.on_hand},          {"difference", or_null(line.difference)},
          {"unrecorded", line.unrecorded}};
}

Json next_json(const NextSupply& next) {
  return {{"needed_on", day(next.needed_on)},
          {"from", day(next.from)},
          {"by", day(next.by)},
          {"frozen", next.frozen},
          {"steps", list_of(next.steps, [](const SupplyStep& step) {
             return Json{{"rule", step.rule}, {"text", step.text}};
           })}};
}

Json short_json(const std::optional<StockLine>& line) {
  if (!line) return nullptr;
  return {{"strength_mg", line->strength_mg}, {"micronised", line->micronised}};
}

}  // namespace

std::string count_words(const CheckedCount& count) {
  const std::string what =
      fmt::format("{} of {}", count.counted, strength_text(count.strength_mg, count.micronised));
  if (!count.expected) return what + ", none recorded before";
  const int difference = count.counted - *count.expected;
  if (difference == 0) return what + ", as recorded";
  return fmt::format("{}, {} {} than recorded ({})", what, std::abs(difference),
                     difference < 0 ? "fewer" : "more", *count.expected);
}

std::string lasts_words(const Stock& stock) {
  if (!stock.lasts_through) return "not known: " + stock.not_projected;
  const std::string missing =
      strength_text(stock.short_of->strength_mg, stock.short_of->micronised);
  const std::string out_on = with_weekday(*stock.lasts_through + days(1));
  if (stock.days_on_hand.value_or(0) == 0) {
    return fmt::format("not for {}: not enough of {}{}", out_on, missing, untaken_words(stock));
  }
  return fmt::format("{}, through {}; for {} there is not enough of {}{}",
                     count_text(*stock.days_on_hand, "day"), with_weekday(*stock.lasts_through),
                     out_on, missing, untaken_words(stock));
}

std::string to_text(const StockSheet& sheet, const Style& style) {
  std::string out =
      both_ends("Capsules of " + sheet.patient, with_weekday(sheet.today), style.width) + "\n";
  if (!sheet.stock.lines.empty()) out += table(sheet.stock, style) + "\n";
  out += row("lasts", lasts_words(sheet.stock), style) + next_rows(sheet.next, sheet.today, style) +
         left_out_rows(sheet.stock, style);
  return out + findings_text(sheet.alerts, style);
}

std::string to_plain(const StockSheet& sheet) {
  const Stock& stock = sheet.stock;
  const auto number_or_dash = [](std::optional<int> number) {
    return number ? std::to_string(*number) : "-";
  };
  std::string out;
  for (const StockLine& line : stock.lines) {
    out += fmt::format("capsules\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", line.strength_mg,
                       line.micronised ? "yes" : "no", number_or_dash(line.counted),
                       or_dash(line.counted_on), line.dispensed, line.taken, line.on_hand,
                       number_or_dash(line.difference), line.unrecorded);
  }
  out += "lasts_through\t" + or_dash(stock.lasts_through) + "\n";
  out += "days_on_hand\t" + number_or_dash(stock.days_on_hand) + "\n";
  out += fmt::format("days_without_entry\t{}\n", stock.days_without_entry);
  out += "needed_on\t" + or_dash(sheet.next.needed_on) + "\n";
  out += "refill\t" + or_dash(sheet.next.from) + "\t" + or_dash(sheet.next.by) + "\n";
  for (const SupplyStep& step : sheet.next.steps) {
    out += fmt::format("step\t{}\t{}\n", step.rule, step.text);
  }
  for (const Finding& finding : sheet.alerts) {
    out += fmt::format("finding\t{}\t{}\t{}\n", name_of(finding.severity), finding.rule,
                       finding.message);
  }
  return out;
}

std::string to_json(const StockSheet& sheet) {
  const Stock& stock = sheet.stock;
  Json out = document("stock", sheet.today);
  out["patient"] = {{"code", sheet.patient}};
  out["course"] = or_null(sheet.course);
  out["known"] = stock.known;
  out["strengths"] = list_of(stock.lines, line_json);
  out["counts"] = list_of(stock.counts, [](const CheckedCount& count) {
    return Json{{"on", iso(count.on)},
                {"strength_mg", count.strength_mg},
                {"micronised", count.micronised},
                {"counted", count.counted},
                {"expected", or_null(count.expected)}};
  });
  out["pickups_without_capsules"] = stock.pickups_without_capsules;
  out["doses_without_capsules"] = stock.doses_without_capsules;
  out["days_without_entry"] = stock.days_without_entry;
  out["days_on_hand"] = or_null(stock.days_on_hand);
  out["lasts_through"] = day(stock.lasts_through);
  out["days_if_untaken"] = or_null(stock.days_if_untaken);
  out["short_of"] = short_json(stock.short_of);
  out["not_projected"] = text_or_null(stock.not_projected);
  out["refill"] = next_json(sheet.next);
  out["alerts"] = findings_json(sheet.alerts);
  return line(out);
}

}  // namespace isotrack
