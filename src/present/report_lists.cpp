#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/medicine.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/domain/symptom.hpp"
#include "report_parts.hpp"
#include "words.hpp"

/// Lists of the second sheet. Each shows as much as a sheet holds and says what is left.
namespace isotrack {
namespace {

constexpr std::size_t half_columns = 66;  // characters of a line in half the width of a sheet
constexpr std::size_t full_columns = 132;
constexpr std::size_t lines_of_heading = 3;   // with the room above it
constexpr std::size_t lines_beside_mood = 5;  // its heading, what is said of it, what is left
constexpr std::size_t longest_text = 110;
constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_said = 260;

std::string span_words(Date first, std::optional<Date> last) {
  return last ? iso(first) + " to " + iso(*last) : "since " + iso(first);
}

/// What the list says of a medicine, the strictest first. Of one that has ended `medicine list`
/// says it.
std::vector<std::string> said_of(const MedicineLine& line, std::size_t most) {
  std::vector<std::string> out;
  if (line.use == MedicineUse::ended) return out;
  const auto add = [&](const std::string& words, const std::optional<Settled>& settled) {
    const std::string how =
        settled ? " " + sentence(shortened(settled_words(*settled), longest_text)) : std::string();
    out.push_back(words + how);
  };
  for (const MedicineMatch& match : line.matches) {
    const std::string words = sentence(in_brief(match.words, most));
    add(isotrack::name_of(match.severity) + ": " + words + " " + interaction_sources(match.row) +
            (match.settled ? ";" : ""),
        match.settled);
  }
  if (!line.not_checked.empty()) {
    const std::string words = in_brief(line.not_checked, most);
    add("NOT CHECKED: " + (line.not_checked_settled ? words + ";" : sentence(words)),
        line.not_checked_settled);
  }
  return out;
}

/// `since 2026-09-01`, of one to come `from 2026-12-01`.
std::string use_words(const MedicineLine& line) {
  const bool is_open = line.use == MedicineUse::to_come && !line.fact.last;
  return is_open ? "from " + iso(line.fact.first) : span_words(line.fact.first, line.fact.last);
}

Markup medicine_item(const MedicineLine& line, std::size_t most) {
  std::string head = shortened(line.fact.name, longest_name);
  if (line.fact.route != Route::unknown) head += ", " + name_of(line.fact.route);
  Markup out =
      element("b", "", escaped(head)) + " " + element("span", "quiet", prose(use_words(line)));
  for (const std::string& words : said_of(line, most)) out += element("p", "said", prose(words));
  return element("li", "", out);
}

/// Each as long as what is shown of it, every line of its own filled up.
std::vector<std::string> medicine_texts(const std::vector<MedicineLine>& medicines,
                                        std::size_t most) {
  std::vector<std::string> out;
  const auto add_line = [](const std::string& words, std::string& text) {
    const std::size_t beyond = columns_of(words) % half_columns;  // in its last line
    text += words + std::string(beyond == 0 ? 0 : half_columns - beyond, ' ');
  };
  for (const MedicineLine& line : medicines) {
    std::string text;
    // Route and days stand beside the name.
    add_line(shortened(line.fact.name, longest_name) + std::string(24, ' '), text);
    for (const std::string& words : said_of(line, most)) add_line(words, text);
    text.pop_back();  // full lines, not one more
    out.push_back(std::move(text));
  }
  return out;
}

std::string score_words(const MoodLine& line) {
  std::string out = fmt::format("{} {} of {}", name_of(line.score.instrument), line.score.total,
                                most_points(line.score.instrument));
  out +=
      ", " + (line.band.empty() ? std::string(line.positive ? "positive" : "negative") : line.band);
  if (line.change) {
    const std::string sign = *line.change > 0 ? "+" : "";
    out += fmt::format(" ({}{})", sign, *line.change);
  }
  if (needs_safety_message(line.score)) out += "; item 9 above zero";
  return out;
}

/// `Wed 2026-10-21, #41 amend: 40 mg on Mon 2026-10-12; before: 60 mg on Mon 2026-10-12.`
std::string correction_words(const HistoryLine& line) {
  std::string out = with_weekday(line.local_date) + ", #" + std::to_string(line.entry) + " " +
                    line.command + ": ";
  const std::string now = joined(line.recorded, "; ");
  const std::string before = joined(line.withdrawn, "; ");
  if (line.redacted_by) {
    return out + fmt::format("taken out of the record by #{}.", *line.redacted_by);
  }
  out += shortened(now.empty() ? "withdrawn" : now, longest_text);
  if (!before.empty()) out += "; before: " + shortened(before, longest_text);
  if (line.reason) out += "; reason: " + shortened(*line.reason, longest_text);
  if (line.undoes) out += fmt::format("; undoes #{}", *line.undoes);
  return sentence(out);
}

/// Advice of one last day together, as running text: each with its source.
Markup care_group(const std::string& until, const std::vector<const CareItem*>& items) {
  Markup text = element("b", "", prose(until + ": "));
  for (const CareItem* item : items) {
    text +=
        prose(item->text + " ") + element("span", "source", prose(source_text(item->source))) + " ";
  }
  return element("p", "", text);
}

std::string until_heading(const CareItem& item) {
  std::string out = item.until_words;
  if (!out.empty() && out.front() >= 'a') out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return item.until ? "Through " + with_weekday(*item.until) : out;
}

/// `zinc (NOT CHECKED)`, `clindamycin gel (2026-09-01 to 2026-09-30)`.
std::string medicine_in_brief(const MedicineLine& line) {
  std::string flag;
  if (line.use != MedicineUse::in_use) {
    flag = use_words(line);
  } else if (!line.matches.empty()) {
    flag = isotrack::name_of(line.matches.front().severity);
  } else if (!line.not_checked.empty()) {
    flag = "NOT CHECKED";
  }
  return shortened(line.fact.name, longest_name) + (flag.empty() ? "" : " (" + flag + ")");
}

/// Those from `first` to before `behind` by name, in one sentence.
std::string named_in_brief(const std::vector<MedicineLine>& medicines, std::size_t first,
                           std::size_t behind, const ReportPage& page) {
  std::vector<std::string> names;
  for (std::size_t i = first; i < behind; ++i) names.push_back(medicine_in_brief(medicines[i]));
  return (first > 0 ? "Also: " : "") + joined(names, ", ") +
         fmt::format(". What is said of them: isotrack medicine list{}.", page.options);
}

/// How medicines are shown in the lines that there are.
struct MedicinesShown {
  std::size_t most;      ///< characters of what is said of one
  std::size_t in_words;  ///< so many with what is said of them
  std::size_t named;     ///< and up to here by name
};

/// With less and less of what is said, until all fit; then as many as leave room to name the
/// others, because whoever adds a medicine reads which ones there are.
MedicinesShown medicines_shown(const ReportPage& page, std::size_t room) {
  const auto& medicines = page.medicines;
  const std::size_t all = medicines.size();
  for (const std::size_t most : {longest_said, longest_said / 2}) {
    if (fitting(medicine_texts(medicines, most), half_columns, room) == all) {
      return {most, all, all};
    }
  }
  const std::size_t most = longest_said / 2;
  std::vector<std::string> texts = medicine_texts(medicines, most);
  for (std::size_t in_words = all; in_words-- > 0;) {
    texts.resize(in_words + 1);
    texts.back() = named_in_brief(medicines, in_words, all, page);
    if (lines_of(texts, half_columns) <= room) return {most, in_words, all};
  }
  std::size_t named = 1;
  while (named < all &&
         lines_of({named_in_brief(medicines, 0, named + 1, page)}, half_columns) < room) {
    ++named;
  }
  return {most, 0, named};
}

Markup medicines_part(const ReportPage& page, std::size_t room) {
  const auto& medicines = page.medicines;
  if (medicines.empty()) return {};
  const MedicinesShown shown = medicines_shown(page, room);
  Markup items;
  for (std::size_t i = 0; i < shown.in_words; ++i) items += medicine_item(medicines[i], shown.most);
  Markup out = items.empty() ? Markup() : element("ul", "plain", items);
  if (shown.in_words < shown.named) {
    out += paragraph("", named_in_brief(medicines, shown.in_words, shown.named, page));
  }
  return section("", "Other medicines",
                 out + more(medicines.size() - shown.named, "medicine list", page));
}

Markup symptoms_part(const ReportPage& page, std::size_t room) {
  if (page.symptoms.empty()) return {};
  const std::size_t shown = std::min(page.symptoms.size(), std::max<std::size_t>(room, 1));
  Markup items;
  for (std::size_t i = 0; i < shown; ++i) {
    const SymptomLine& line = page.symptoms[i];
    const std::string grade =
        line.fact.grade == Grade::unknown ? "" : ", " + name_of(line.fact.grade);
    items += element(
        "li", "",
        element("b", "",
                escaped(shortened(symptom_title(line.fact, line.name), longest_text) + grade)) +
            " " + element("span", "quiet", prose(span_words(line.fact.first, line.fact.last))));
  }
  return section(
      "", "Symptoms",
      element("ul", "plain", items) + more(page.symptoms.size() - shown, "symptom list", page));
}

Markup mood_part(const ReportPage& page, std::size_t room) {
  const auto& lines = page.mood.lines;
  if (lines.empty()) return {};
  const std::size_t shown = std::min(lines.size(), std::max<std::size_t>(room, 1));
  const std::size_t from = lines.size() - shown;
  Markup items;
  for (std::size_t i = from; i < lines.size(); ++i) {
    items += element(
        "li", "",
        element("b", "", prose(iso(lines[i].score.on))) + " " + escaped(score_words(lines[i])));
  }
  return section("", "Mood",
                 element("ul", "plain", items) + more(from, "mood list", page) +
                     paragraph("quiet", page.mood.limits + " " + page.mood.source));
}

/// `Set aside Wed 2026-11-18: labs, due Sat 2026-11-21 (monthly_classic); reason: normal twice.` A
/// finding has no title of its own, and is of a day rather than due on it.
std::string decision_words(const Decision& decision) {
  std::string out = (decision.is_waiver ? "Set aside " : "Settled ") + with_weekday(decision.on) +
                    ": " + (decision.title.empty() ? decision.rule : decision.title);
  if (decision.due_on) {
    out += (decision.title.empty() ? ", of " : ", due ") + with_weekday(*decision.due_on);
  }
  if (!decision.title.empty() && !decision.rule.empty()) out += " (" + decision.rule + ")";
  if (decision.reason.empty()) return out + ".";
  return sentence(out + (decision.is_waiver ? "; reason: " : "; decided: ") +
                  shortened(decision.reason, longest_text));
}

/// STOPs first, of each the newest first.
std::vector<std::string> decision_texts(const ReportPage& page) {
  std::vector<Decision> sorted(page.decisions.rbegin(), page.decisions.rend());
  std::ranges::stable_partition(sorted, &Decision::of_stop);
  std::vector<std::string> out;
  std::ranges::transform(sorted, std::back_inserter(out), decision_words);
  return out;
}

/// Newest first.
std::vector<std::string> correction_texts(const ReportPage& page) {
  std::vector<std::string> out;
  for (auto it = page.corrections.rbegin(); it != page.corrections.rend(); ++it) {
    out.push_back(correction_words(it->line));
  }
  return out;
}

/// As many of `texts` as fit; `history` has the others.
Markup history_list(std::string_view heading, const std::vector<std::string>& texts,
                    std::size_t lines, const ReportPage& page) {
  if (texts.empty()) return {};
  const std::size_t shown = fitting(texts, full_columns, lines);
  Markup items;
  for (std::size_t i = 0; i < shown; ++i) items += element("li", "", prose(texts[i]));
  return section("", heading,
                 element("ul", "plain", items) + more(texts.size() - shown, "history", page));
}

/// Lines of the medicines, and of symptoms and mood, when nothing is left out.
std::size_t medicine_lines(const ReportPage& page) {
  return lines_of(medicine_texts(page.medicines, longest_said), half_columns);
}

std::size_t side_lines(const ReportPage& page) {
  const std::size_t mood = page.mood.lines.size();
  return page.symptoms.size() + (mood > 0 ? mood + lines_beside_mood : 0);
}

/// Symptoms, then mood. The scores keep two lines; symptoms take what is left, and give back what
/// they do not need.
Markup side_part(const ReportPage& page, std::size_t lines) {
  const bool has_mood = !page.mood.lines.empty();
  const std::size_t kept = has_mood ? lines_beside_mood + 2 : 0;
  const std::size_t for_symptoms = lines > kept ? lines - kept : 1;
  const std::size_t used = std::min(page.symptoms.size(), for_symptoms) + lines_beside_mood;
  return symptoms_part(page, for_symptoms) + mood_part(page, lines > used ? lines - used : 1);
}

}  // namespace

std::size_t half_lines(const ReportPage& page) {
  return whole_halves(medicine_lines(page), side_lines(page));
}

std::size_t correction_lines(const ReportPage& page) {
  const std::size_t decided = lines_of(decision_texts(page), full_columns);
  return lines_of(correction_texts(page), full_columns) +
         (decided > 0 ? decided + lines_of_heading : 0);
}

Markup halves_section(const ReportPage& page, std::size_t lines) {
  const Halves halves = halves_of(medicine_lines(page), side_lines(page), lines);
  const Markup medicines = medicines_part(page, halves.first);
  const Markup side = side_part(page, halves.second);
  if (medicines.empty() && side.empty()) return {};
  if (halves.flows) return element("div", "flow", medicines + side);
  return element("div", "halves", medicines + element("div", "", side));
}

Markup care_section(const ReportPage& page) {
  if (page.care.empty()) return {};
  std::vector<std::pair<std::string, std::vector<const CareItem*>>> groups;
  for (const CareItem& item : page.care) {
    const std::string until = until_heading(item);
    auto found = std::ranges::find(groups, until,
                                   &std::pair<std::string, std::vector<const CareItem*>>::first);
    if (found == groups.end()) found = groups.insert(groups.end(), {until, {}});
    found->second.push_back(&item);
  }
  Markup out;
  for (const auto& [until, items] : groups) out += care_group(until, items);
  return section("care", "Care", element("div", "columns", out));
}

Markup corrections_section(const ReportPage& page, std::size_t lines) {
  const std::vector<std::string> decisions = decision_texts(page);
  const std::vector<std::string> corrections = correction_texts(page);
  if (decisions.empty()) return history_list("What was corrected", corrections, lines, page);
  // What was corrected keeps a third; decisions give back what they do not need.
  const std::size_t kept = corrections.empty() ? 0 : lines_of_heading + lines / 3;
  const std::size_t room = lines > kept ? lines - kept : 1;
  const std::size_t used = std::min(lines_of(decisions, full_columns), room) + lines_of_heading;
  return history_list("What was settled or set aside", decisions, room, page) +
         history_list("What was corrected", corrections, lines > used ? lines - used : 1, page);
}

}  // namespace isotrack
