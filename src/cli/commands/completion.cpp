#include "../completion.hpp"

#include <array>

#include "../commands.hpp"
#include "../invocation.hpp"
#include "../suggest.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/reports.hpp"

namespace isotrack {
namespace {

/// The name of the shell, of a path to it too: `"$SHELL"` may be handed over.
std::string shell_named(const std::string& text) {
  const std::string name = lower(stripped(text.substr(text.rfind('/') + 1)));
  if (!completion_script(name).empty()) return name;
  const std::string near = did_you_mean(name, {"bash", "zsh", "fish"});
  throw Error(ExitStatus::usage, "no completion for '" + visible(text) + "'",
              (near.empty() ? "" : near + " ") + "one of: bash, zsh, fish");
}

Result run(Invocation& invocation) {
  const auto& words = invocation.arguments().words;
  if (words.size() != 1) {
    throw Error(ExitStatus::usage, "completion: expected one shell", "one of: bash, zsh, fish");
  }
  const std::string shell = shell_named(words.front());
  const std::string script = completion_script(shell);
  if (invocation.format() != Format::json) return {script};
  const FactSheet sheet{"completion", invocation.today(), {{"shell", shell}, {"script", script}}};
  return {to_json(sheet)};
}

}  // namespace

const CommandSpec completion_command{
    "completion",
    "",
    "reference",
    "the script that lets a shell complete isotrack's words",
    "bash|zsh|fish",
    "With it the Tab key offers commands, options, values, products, programmes, symptoms, "
    "patient\n"
    "codes and the numbers of entries; never a name. Nothing is stored by it.",
    {"completion bash > ~/.local/share/bash-completion/completions/isotrack",
     "completion zsh > ~/.zfunc/_isotrack",
     "completion fish > ~/.config/fish/completions/isotrack.fish"},
    {},
    false,
    run};

}  // namespace isotrack
