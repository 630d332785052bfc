#include "isotrack/present/clinic_ledger.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "json_parts.hpp"
#include "lost_words.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

std::string reason_words(const LostDays& lost) {
  if (lost.why == LostTo::no_entry) return "not known whether taken";
  return lost.reason.empty() ? "no reason said" : lost.reason;
}

std::vector<std::string> without_courses(std::vector<std::string> row) {
  row.erase(row.begin() + 1);
  return row;
}

std::string read_words(const ClinicLedger& ledger) {
  std::string out =
      fmt::format("{}, {} read, {} unreadable", count_text(ledger.patients, "patient"),
                  count_text(ledger.courses, "course"), ledger.unread.size());
  if (ledger.other_courses == 0) return out + ".";
  return out + fmt::format(". One course a patient, under way or the last; {} not counted.",
                           count_text(ledger.other_courses, "other course"));
}

}  // namespace

std::string lost_text(const std::vector<LostDays>& lost, bool of_many, const Style& style) {
  const std::string heading = "Days without a dose, by reason\n";
  if (lost.empty()) return heading + "None.\n";
  std::vector<std::vector<std::string>> rows{{"days", "courses", "why", "reason"}};
  for (const LostDays& each : lost) {
    rows.push_back(
        {grouped(each.days), grouped(each.courses), spaced(name_of(each.why)), reason_words(each)});
  }
  if (!of_many) std::ranges::transform(rows, rows.begin(), without_courses);
  return heading + fitted_table(rows, style);
}

std::string lost_plain(const std::vector<LostDays>& lost) {
  std::string out;
  for (const LostDays& each : lost) {
    out += fmt::format("lost\t{}\t{}\t{}\t{}\n", name_of(each.why), each.days, each.courses,
                       each.reason.empty() ? "-" : each.reason);
  }
  return out;
}

Json lost_json(const std::vector<LostDays>& lost) {
  return list_of(lost, [](const LostDays& each) {
    return Json{{"why", name_of(each.why)},
                {"reason", text_or_null(each.reason)},
                {"days", each.days},
                {"courses", each.courses}};
  });
}

std::string to_text(const ClinicLedger& ledger, const Style& style) {
  const ReconciledMonth& total = ledger.total;
  std::string out =
      both_ends("Ledgers of the clinic", with_weekday(ledger.today), style.width) + "\n";
  for (const auto& [code, why] : ledger.unread) {
    out += filled("not read   ", code + ": " + why, style.width);
  }
  out += filled("planned    ", mg_text(total.planned), style.width);
  out += filled("dispensed  ", mg_text(total.dispensed), style.width);
  out += filled("logged     ", mg_text(total.logged), style.width);
  out += "\n" + lost_text(ledger.lost, true, style);
  return out + "\n" + filled("", read_words(ledger), style.width);
}

std::string to_plain(const ClinicLedger& ledger) {
  const ReconciledMonth& total = ledger.total;
  std::string out = fmt::format("total\t{}\t{}\t{}\n", total.planned.count(),
                                total.dispensed.count(), total.logged.count());
  if (ledger.other_courses > 0) out += fmt::format("other_courses\t{}\n", ledger.other_courses);
  out += lost_plain(ledger.lost);
  for (const auto& [code, why] : ledger.unread) out += fmt::format("unread\t{}\t{}\n", code, why);
  return out;
}

std::string to_json(const ClinicLedger& ledger) {
  Json out = document("clinic_ledger", ledger.today);
  out["read"] = {{"patients", ledger.patients},
                 {"courses", ledger.courses},
                 {"other_courses", ledger.other_courses},
                 {"unreadable", ledger.unread.size()}};
  out["total"] = {{"planned_mg", ledger.total.planned.count()},
                  {"dispensed_mg", ledger.total.dispensed.count()},
                  {"logged_mg", ledger.total.logged.count()}};
  out["lost_days"] = lost_json(ledger.lost);
  out["unread"] = list_of(ledger.unread, [](const auto& each) {
    return Json{{"code", each.first}, {"why", each.second}};
  });
  return line(out);
}

}  // namespace isotrack
