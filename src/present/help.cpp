#include "isotrack/present/help.hpp"

#include "json_parts.hpp"

namespace isotrack {
namespace {

Json option_json(const HelpOption& option) {
  return {{"name", option.name}, {"value", text_or_null(option.value)}, {"help", option.help}};
}

/// An option of every command may have a short form.
Json everywhere_json(const HelpOption& option) {
  Json out = option_json(option);
  out["short"] = text_or_null(option.brief);
  return out;
}

Json command_json(const HelpCommand& command) {
  return {{"name", command.name},
          {"alias", text_or_null(command.alias)},
          {"group", command.group},
          {"summary", command.summary},
          {"operands", text_or_null(command.words)},
          {"detail", text_or_null(command.detail)},
          {"examples", command.examples},
          {"options", list_of(command.options, option_json)},
          {"writes", command.writes}};
}

}  // namespace

std::string to_json(const Help& help) {
  Json out = document("help", help.today);
  out["asked"] = text_or_null(help.asked);
  out["commands"] = list_of(help.commands, command_json);
  out["everywhere"] = list_of(help.everywhere, everywhere_json);
  out["topics"] = help.topics;
  out["lines"] = help.lines;
  return line(out);
}

}  // namespace isotrack
