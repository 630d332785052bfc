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

const SymptomRow* row_of(const SymptomNames& list, const std::string& id) {
  const auto found = std::ranges::find(list.rows, id, &SymptomRow::id);
  return found == list.rows.end() ? nullptr : &*found;
}

/// The red flag that it makes with another symptom, whichever of the two the row of it names; null:
/// none.
const SymptomRow* answer_together(const SymptomRow& row, const SymptomNames& list) {
  if (row.together) return row_of(list, row.together->answer);
  for (const SymptomRow& other : list.rows) {
    if (!other.together) continue;
    const auto& with = other.together->with;
    if (std::ranges::find(with, row.id) != with.end()) return row_of(list, other.together->answer);
  }
  return nullptr;
}

/// What recording it is answered with: `STOP`, `STOP when severe or with another`; `-` for no red
/// flag.
std::string answer_words(const SymptomRow& row, const SymptomNames& list) {
  if (row.red_flag) return name_of(row.red_flag->severity);
  const SymptomRow* severe = row_of(list, row.when_severe);
  const SymptomRow* together = answer_together(row, list);
  const SymptomRow* either = severe != nullptr ? severe : together;
  if (either == nullptr || !either->red_flag) return "-";
  std::string when = severe != nullptr ? " when severe" : "";
  if (together != nullptr) when += when.empty() ? " with another" : " or with another";
  return name_of(either->red_flag->severity) + when;
}

/// The same, where a column has little room: with a star for what it is together with another.
std::string short_answer(const SymptomRow& row, const SymptomNames& list) {
  const bool has_star = !row.red_flag && answer_together(row, list) != nullptr;
  if (!has_star) return answer_words(row, list);
  const SymptomRow* severe = row_of(list, row.when_severe);
  const bool is_flag = severe != nullptr && severe->red_flag;
  return (is_flag ? name_of(severe->red_flag->severity) + " when severe" : "-") + " *";
}

/// What the star stands for: `headache (unless mild) with blurred vision`, one a symptom.
std::string star_words(const SymptomNames& list) {
  std::vector<std::string> pairs;
  for (const SymptomRow& row : list.rows) {
    const SymptomRow* answer = row.together ? row_of(list, row.together->answer) : nullptr;
    if (answer == nullptr || !answer->red_flag) continue;
    std::vector<std::string> with;
    for (const std::string& id : row.together->with) {
      const SymptomRow* other = row_of(list, id);
      if (other != nullptr) with.push_back(other->name);
    }
    pairs.push_back(fmt::format("{}{} with {}: {}", row.name,
                                row.together->unless_mild ? " (unless mild)" : "", joined(with),
                                name_of(answer->red_flag->severity)));
  }
  return joined(pairs, "; ");
}

Json together_json(const std::optional<TogetherWith>& together) {
  if (!together) return nullptr;
  return {{"with", together->with},
          {"answer", together->answer},
          {"unless_mild", together->unless_mild},
          {"source", source_text(together->source)}};
}

/// What is asked about by one of its names.
Json near_json(const std::vector<NearWords>& near) {
  return list_of(near, [](const NearWords& each) {
    return Json{{"name", each.name}, {"words", each.words}};
  });
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
      const bool is_said = row.id == row.name || std::ranges::find(others, row.id) != others.end();
      if (!is_said) others.insert(others.begin(), row.id);
      rows.push_back({row.name, short_answer(row, list), others.empty() ? "-" : joined(others)});
    }
    if (rows.size() == 1) continue;
    out += "\n" + bold(group.title, style) + "\n" + fitted_table(rows, style);
  }
  const std::string stars = star_words(list);
  return stars.empty() ? out : out + "\n" + filled("* ", stars, style.width);
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
                {"near", near_json(row.near)},
                {"red_flag", flag_json(row.red_flag)},
                {"when_severe", text_or_null(row.when_severe)},
                {"together", together_json(row.together)},
                {"in_own_words", row.in_own_words},
                {"source", source_text(row.source)}};
  });
  return line(out);
}

}  // namespace isotrack
