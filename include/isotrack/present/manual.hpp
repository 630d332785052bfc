#pragma once

#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/date.hpp"

/// Manual pages in roff (man(7)) from the pages of docs/commands. Both `man` and `mandoc` read
/// them.
namespace isotrack {

/// A command of a page, as its row in the table has it.
struct ManualForm {
  std::string name;      ///< `lab add`
  std::string operands;  ///< `[AMOUNT]`; may be empty
  std::string summary;
  std::vector<std::string> examples;  ///< without the leading `isotrack`
};

/// One page to be made.
struct ManualPage {
  std::string name;                 ///< `isotrack-lab`
  std::string summary;              ///< of the line NAME
  std::vector<ManualForm> forms;    ///< for the synopsis; empty: the program's own page
  std::string markdown;             ///< the page, with its heading
  std::vector<std::string> others;  ///< pages to see besides those the text links to
};

/// What heads and closes every page.
struct ManualEdition {
  std::string version;  ///< `0.1.0`
  Date released;
};

/// The page as roff, 7-bit ASCII. Reads as much Markdown as docs/commands has: headings,
/// paragraphs, lists, tables (a row becomes a tagged paragraph), indented and fenced blocks, links,
/// `code`, *emphasis* and **strong**. A long command of a block is broken as a shell allows.
std::string to_roff(const ManualPage& page, const ManualEdition& edition);

/// Groups of terms with what they are, as Markdown tables under headings: the commands, or options.
using TermGroups =
    std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>>;
/// A heading and a table a group.
std::string to_markdown(const TermGroups& groups);

}  // namespace isotrack
