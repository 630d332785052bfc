#include <algorithm>
#include <iterator>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "symptom_words.hpp"

/// The names of the list, taken apart.
namespace isotrack {
namespace {

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::ranges::sort(words);
  return words;
}

/// In lower case: the name that is shown, then the others.
std::vector<std::string> names_of(const SymptomRow& row) {
  std::vector<std::string> out = row.aliases;
  out.insert(out.begin(), lower(row.name));
  return out;
}

std::string plain_as_heard(std::string_view text, const SymptomVocabulary& vocabulary) {
  std::string out;
  for (const TextWord& word : words_of(text, vocabulary)) {
    out += (out.empty() ? "" : " ") + word.plain;
  }
  return out;
}

bool is_name_of(const SymptomRow& row, const std::string& plain) {
  return std::ranges::any_of(names_of(row),
                             [&](const std::string& name) { return plain_words(name) == plain; });
}

bool begins_with(const std::vector<std::string>& words, const std::vector<std::string>& begin) {
  return words.size() > begin.size() && std::equal(begin.begin(), begin.end(), words.begin());
}

}  // namespace

SymptomIndex::SymptomIndex(const SymptomTable& table) : table_(table) {
  for (const SymptomRow& row : table.rows) {
    if (row.in_own_words) continue;
    for (const std::string& text : names_of(row)) listed_.push_back(apart(&row, text));
    for (const NearWords& each : row.near) {
      for (const std::string& words : each.words) {
        near_.push_back({&row, each.name, heard(words), {}, 0});
      }
    }
  }
  for (const ListedName& name : listed_) {
    if (!name.words.empty() && !is_recorded_apart(name)) in_sentences_.push_back(name);
  }
  std::vector<ListedName> masks;
  for (const OtherThing& thing : table.other_things) {
    for (const std::string& text : thing.words) {
      ListedName mask = apart(nullptr, text);
      things_.push_back({&thing, sorted(mask.words)});
      const bool has_name = std::ranges::any_of(in_sentences_, [&](const ListedName& name) {
        return !std::ranges::search(mask.words, name.words).empty();
      });
      if (has_name && !thing.command.empty()) masks.push_back(std::move(mask));
    }
  }
  std::ranges::move(masks, std::back_inserter(in_sentences_));
  std::ranges::stable_sort(in_sentences_, [](const ListedName& a, const ListedName& b) {
    return a.words.size() > b.words.size();
  });
}

ListedName SymptomIndex::apart(const SymptomRow* row, const std::string& text) const {
  ListedName out{row, text, {}, plain_as_heard(text, table_.vocabulary), 0};
  for (const TextWord& word : without_fillers(words_of(text, table_.vocabulary))) {
    if ((word.is_parted || word.before == "or") && out.joint == 0) out.joint = out.words.size();
    out.words.push_back(word.plain);
  }
  return out;
}

std::vector<std::string> SymptomIndex::heard(std::string_view text) const {
  std::vector<std::string> out;
  for (const TextWord& word : without_fillers(words_of(text, table_.vocabulary))) {
    out.push_back(word.plain);
  }
  return out;
}

/// `headache with nausea`, which is the red flag of two rows.
bool SymptomIndex::is_recorded_apart(const ListedName& name) const {
  return std::ranges::any_of(listed_, [&](const ListedName& other) {
    const auto& together = other.row->together;
    return name.joint > 0 && together && together->unless_mild &&
           together->answer == name.row->id && begins_with(name.words, other.words);
  });
}

const SymptomRow* SymptomIndex::find(std::string_view text) const {
  const std::string plain = plain_as_heard(text, table_.vocabulary);
  if (plain.empty()) return nullptr;
  const auto name = std::ranges::find(listed_, plain, &ListedName::plain);
  if (name != listed_.end()) return name->row;
  const std::string typed = lower(stripped(text));
  const auto row = std::ranges::find_if(table_.rows, [&](const SymptomRow& each) {
    return each.id == typed || (each.in_own_words && is_name_of(each, plain));
  });
  return row == table_.rows.end() ? nullptr : &*row;
}

const OtherThing* SymptomIndex::other_thing(std::string_view text) const {
  const std::vector<std::string> said = sorted(heard(text));
  if (said.empty()) return nullptr;
  const auto doubts = [&](const std::vector<std::string>& words) {
    return static_cast<std::size_t>(std::ranges::count_if(
        words, [&](const std::string& word) { return is_in(table_.vocabulary.doubts, word); }));
  };
  const auto found = std::ranges::find_if(things_, [&](const Thing& each) {
    if (each.thing->command.empty()) return each.words == said;
    return std::ranges::includes(said, each.words) && doubts(said) == doubts(each.words);
  });
  return found == things_.end() ? nullptr : found->thing;
}

const SymptomRow* SymptomIndex::lasting(const SymptomRow* row) const {
  for (const ListedName& name : listed_) {
    const bool is_of_lasting = name.row != row && name.words.front() == "lasting";
    if (!is_of_lasting) continue;
    const std::vector<std::string> own(name.words.begin() + 1, name.words.end());
    const bool is_it = std::ranges::any_of(
        listed_, [&](const ListedName& each) { return each.row == row && each.words == own; });
    if (is_it) return name.row;
  }
  return row;
}

}  // namespace isotrack
