#include <fmt/format.h>

#include <array>

#include "isotrack/present/safety.hpp"
#include "json_parts.hpp"
#include "words.hpp"

/// The list of symptoms, as a reference: what can be typed, and which of it is a red flag.
namespace isotrack {
namespace {

struct GroupWords {
  SymptomGroup group;
  const char* name;
  const char* title;
};

constexpr std::array groups{GroupWords{SymptomGroup::common, "common", "common"},
                            GroupWords{SymptomGroup::less_common, "less_common", "less common"},
                            GroupWords{SymptomGroup::serious, "serious", "serious"}};

const GroupWords& words_of(SymptomGroup group) {
  return *std::ranges::find(groups, group, &GroupWords::group);
}

/// What recording it is answered with: `STOP`, `STOP when severe`; `-` for no red flag.
std::string answer_words(const SymptomRow& row, const SymptomNames& list) {
  if (row.red_flag) return name_of(row.red_flag->severity);
  for (const SymptomRow& other : list.rows) {
    if (other.id == row.when_severe && other.red_flag) {
      return name_of(other.red_flag->severity) + " when severe";
    }
  }
  return "-";
}

Json flag_json(const std::optional<RedFlag>& flag) {
  if (!flag) return nullptr;
  return {{"severity", name_of(flag->severity)},
          {"suspect", flag->suspect},
          {"sentence", flag->sentence},
          {"speaker", flag->speaker},
          {"says", flag->says},
          {"numbers", flag->numbers},
          {"source", source_text(flag->source)}};
}

}  // namespace

std::string to_text(const SymptomNames& list, const Style& style) {
  std::string out =
      both_ends("Symptoms that can be recorded", with_weekday(list.today), style.width);
  for (const GroupWords& group : groups) {
    std::vector<std::vector<std::string>> rows{{"name", "answer", "other words for it"}};
    for (const SymptomRow& row : list.rows) {
      if (row.group != group.group) continue;
      std::vector<std::string> others = row.aliases;
      others.insert(others.begin(), row.id);
      rows.push_back({row.name, answer_words(row, list), joined(others)});
    }
    if (rows.size() == 1) continue;
    out += "\n" + bold(group.title, style) + "\n" + fitted_table(rows, style);
  }
  return out;
}

std::string to_plain(const SymptomNames& list) {
  std::string out;
  for (const SymptomRow& row : list.rows) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\n", row.id, row.name, words_of(row.group).name,
                       answer_words(row, list), row.aliases.empty() ? "-" : joined(row.aliases));
  }
  return out;
}

std::string to_json(const SymptomNames& list) {
  Json out = document("symptom_names", list.today);
  out["symptoms"] = list_of(list.rows, [](const SymptomRow& row) {
    return Json{{"symptom", row.id},
                {"name", row.name},
                {"group", words_of(row.group).name},
                {"aliases", row.aliases},
                {"red_flag", flag_json(row.red_flag)},
                {"when_severe", text_or_null(row.when_severe)},
                {"source", source_text(row.source)}};
  });
  return line(out);
}

}  // namespace isotrack
