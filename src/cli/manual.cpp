#include "isotrack/present/manual.hpp"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "commands.hpp"
#include "isotrack/domain/date.hpp"

/// Writes the manual pages while the program is built: isotrack(1), and isotrack-log(1) and the
/// like for each page of docs/commands. What a page says stands there; its NAME, SYNOPSIS and
/// EXAMPLES, and the lists of isotrack(1), are those of the table of commands. Another word for a
/// command has a page that reads that of the command. Pages of before are taken away.
///
///     isotrack_manual DOCS_COMMANDS OUT_FOLDER VERSION RELEASED
namespace isotrack {
namespace {

std::string first_word(std::string_view name) {
  return std::string(name.substr(0, name.find(' ')));
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ExitStatus::io, path.string() + " cannot be read");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  if (!file.flush()) throw Error(ExitStatus::io, path.string() + " cannot be written");
}

/// The folder, without a page.
void make_empty(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  for (const auto& each : std::filesystem::directory_iterator(folder)) {
    if (each.path().extension() == ".1") std::filesystem::remove(each.path());
  }
}

/// One page for the commands of one first word.
ManualPage page_of(const std::string& word) {
  ManualPage page;
  page.name = "isotrack-" + word;
  page.others = {"isotrack"};
  for (const CommandSpec* row : all_commands()) {
    if (first_word(row->name) != word) continue;
    page.forms.push_back({std::string(row->name),
                          std::string(row->words),
                          std::string(row->summary),
                          {row->examples.begin(), row->examples.end()}});
    page.summary += (page.summary.empty() ? "" : "; ") + std::string(row->summary);
  }
  return page;
}

/// The commands by group, then the options that all of them take.
TermGroups lists() {
  TermGroups out;
  for (const CommandSpec* row : all_commands()) {
    const std::string group = "Commands: " + std::string(row->group);
    if (out.empty() || out.back().first != group) out.push_back({group, {}});
    out.back().second.emplace_back(row->name, row->summary);
  }
  out.push_back({"Options of every command", {}});
  for (const OptionSpec& option : global_options()) {
    const std::string brief(short_form(option.name));
    const std::string value = option.value.empty() ? "" : " " + std::string(option.value);
    out.back().second.emplace_back(
        (brief.empty() ? "" : brief + ", ") + std::string(option.name) + value, option.help);
  }
  return out;
}

void write_pages(const std::filesystem::path& from, const std::filesystem::path& to,
                 const ManualEdition& edition) {
  make_empty(to);
  ManualPage main;
  main.name = "isotrack";
  main.summary = "the record of an isotretinoin course, in one local file";
  main.markdown = content_of(from / "isotrack.md") + to_markdown(lists());
  std::map<std::string, ManualPage> pages;
  for (const CommandSpec* row : all_commands()) {
    const std::string word = first_word(row->name);
    if (pages.contains(word)) continue;
    ManualPage page = page_of(word);
    page.markdown = content_of(from / (word + ".md"));
    main.others.push_back(page.name);
    pages.emplace(word, std::move(page));
  }
  write(to / "isotrack.1", to_roff(main, edition));
  for (const auto& [word, page] : pages) write(to / (page.name + ".1"), to_roff(page, edition));
  for (const CommandSpec* row : all_commands()) {
    const std::string word = first_word(row->alias);
    if (word.empty() || pages.contains(word)) continue;
    write(to / ("isotrack-" + word + ".1"), ".so man1/isotrack-" + first_word(row->name) + ".1\n");
  }
}

}  // namespace
}  // namespace isotrack

int main(int count, char** words) {
  if (count != 5) {
    std::cerr << "usage: isotrack_manual DOCS_COMMANDS OUT_FOLDER VERSION RELEASED\n";
    return 2;
  }
  try {
    isotrack::write_pages(words[1], words[2],
                          {words[3], isotrack::parse_iso_date(words[4]).value()});
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "isotrack_manual: " << error.what() << "\n";
    return 1;
  }
}
