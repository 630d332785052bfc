#include "config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "../backup_age.hpp"
#include "../commands.hpp"
#include "../hook.hpp"
#include "../invocation.hpp"
#include "../judging.hpp"
#include "../suggest.hpp"
#include "all_flags.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/argument_list.hpp"
#include "isotrack/reference/catalogue.hpp"

/// Choices for the whole file, kept in the record. There is no configuration file.
namespace isotrack {
namespace {

constexpr std::string_view notify_key = "notify.command";

}  // namespace

std::vector<Setting> known_settings(const Store& store) {
  const std::string nudge = std::to_string(shipped_backup_nudge_days);
  std::vector<Setting> out{{std::string(backup_nudge_key), nudge, nudge, false,
                            "days without a backup until one is asked for; 0: never"},
                           {std::string(notify_key), "", "", false,
                            "the program that remind --notify runs, as a JSON array"}};
  std::map<std::string, std::string> own;
  for (const ClinicFile& file : store.clinic_files()) {
    if (file.kind == "programme") own.emplace(file.id, file.text);
  }
  const auto add = [&](const Programme& programme) {
    for (const Switch& each : programme.switches) {
      out.push_back({each.name, iso(each.on), iso(each.on), false,
                     fmt::format("first day of edition {}", each.edition_after)});
    }
  };
  for (const ProgrammeBrief& brief : load_programmes()) {
    if (!own.contains(brief.id)) add(load_programme(brief.id));
  }
  for (const auto& [id, text] : own) add(read_clinic_programme(id, text, {}, ClinicText::stored));
  return out;
}

namespace {

/// The key with the value in force; `before` is what is stored of it, null when nothing is.
struct Chosen {
  Setting setting;
  std::optional<Configured> before;
};

std::optional<Configured> stored(const Store& store, const std::string& key) {
  for (const Configured& each : store.configuration()) {
    if (each.key == key) return each;
  }
  return std::nullopt;
}

Chosen chosen(const Invocation& invocation, Store& store) {
  const auto& words = invocation.arguments().words;
  const std::string listed = "the keys: " + invocation.to_type("config list", About::file);
  if (words.empty()) throw Error(ExitStatus::usage, "the key is missing", listed);
  const auto settings = known_settings(store);
  std::vector<std::string_view> keys;
  for (const Setting& each : settings) {
    if (each.key == words.front()) return {each, stored(store, each.key)};
    keys.push_back(each.key);
  }
  const std::string near = did_you_mean(words.front(), keys);
  throw Error(ExitStatus::usage, "no key '" + visible(words.front()) + "'",
              near.empty() ? listed : near);
}

std::string new_value(const Invocation& invocation, const Setting& setting) {
  const auto& words = invocation.arguments().words;
  if (words.size() != 2) {
    throw Error(ExitStatus::usage, setting.key + ": expected one value",
                "a value with blanks stands in quotes: isotrack config set KEY 'VALUE'");
  }
  if (setting.key == notify_key) {
    const auto list = parse_argument_list(words[1]);
    if (!list)
      throw Error(ExitStatus::usage, setting.key + " " + list.error().message, list.error().hint);
    return argument_list_json(*list);
  }
  if (setting.key == backup_nudge_key) return std::to_string(parse_backup_nudge_days(words[1]));
  return iso(parse_date(words[1], invocation.today(), Lean::future).value());
}

std::string shown(const std::string& value) {
  const auto on = parse_iso_date(value);
  if (value.empty()) return "nothing";
  return on ? with_weekday(*on) : value;
}

/// The rules that a moved date leaves without a day: the edition they begin with comes no sooner
/// than the one they end with.
void say_rules_without_day(Store& store, const std::string& key, Receipt& receipt) {
  std::set<std::string> ids;
  for (const ProgrammeBrief& brief : load_programmes()) ids.insert(brief.id);
  for (const ClinicFile& file : store.clinic_files()) {
    if (file.kind == "programme") ids.insert(file.id);
  }
  for (const std::string& id : ids) {
    const Programme programme = find_programme(store, id);
    const auto& switches = programme.switches;
    if (std::ranges::find(switches, key, &Switch::name) == switches.end()) continue;
    for (const Rule& rule : programme.rules) {
      if (!rule.from || !rule.before || *rule.from < *rule.before) continue;
      receipt.lines.push_back(fmt::format("{} of {} now holds on no day: from {}, but before {}.",
                                          rule.id, programme.name, with_weekday(*rule.from),
                                          with_weekday(*rule.before)));
    }
  }
}

Result change(Invocation& invocation, const Chosen& what, const std::optional<std::string>& value,
              Store& store, Writer& writer) {
  const std::string before = what.before ? what.before->value : what.setting.shipped;
  // A switch is the day an edition of the rules begins.
  const bool is_switch = what.setting.key != notify_key && what.setting.key != backup_nudge_key;
  const AllFlags flags = is_switch ? AllFlags(invocation, store) : AllFlags();
  if (what.before) writer.withdraw(*what.before);
  if (value) writer.add(Configured{{}, what.setting.key, *value});
  const std::string after = value.value_or(what.setting.shipped);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("{}: {}{}; before, {}{}.", what.setting.key, shown(after),
                                      value ? "" : ", as shipped", shown(before),
                                      what.before ? "" : ", as shipped"));
  if (is_switch) say_rules_without_day(store, what.setting.key, receipt);
  if (is_switch) return finish_rules(invocation, store, writer, flags, std::move(receipt));
  return invocation.finish(store, writer, "", std::nullopt, std::move(receipt));
}

/// A program that is not there is told of now, not by the first reminder that it loses.
void warn_of_program(const Invocation& invocation, const std::string& value) {
  const auto list = parse_argument_list(value);
  if (!list) return;
  const std::string why = hindrance_of(list->front());
  if (why.empty()) return;
  invocation.warn("not_startable", std::string(notify_key) + ": " + visible(list->front()) +
                                       " cannot be started: " + why);
}

Result set(Invocation& invocation) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const Chosen what = chosen(invocation, store);
  const std::string value = new_value(invocation, what.setting);
  Result result = change(invocation, what, value, store, writer);
  if (what.setting.key == notify_key) warn_of_program(invocation, value);
  return result;
}

Result unset(Invocation& invocation) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const Chosen what = chosen(invocation, store);
  if (invocation.arguments().words.size() > 1) {
    throw Error(ExitStatus::usage, "config unset takes a key alone");
  }
  if (!what.before) {
    throw Error(ExitStatus::refused, what.setting.key + " is not set here");
  }
  return change(invocation, what, std::nullopt, store, writer);
}

Result list(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  SettingList out{invocation.today(), known_settings(store)};
  for (Setting& each : out.settings) {
    const auto before = stored(store, each.key);
    if (!before) continue;
    each.set = true;
    each.value = before->value;
  }
  return {invocation.render(out)};
}

}  // namespace

const CommandSpec config_set_command{
    "config set",
    "",
    "reference",
    "a choice for the whole file",
    "KEY VALUE",
    "Kept in the record; there is no configuration file. In notify.command {message}\n"
    "stands for the message; it runs without a shell.",
    {"config set us-ipledge.edition-b-from 2026-12-01",
     "config set notify.command '[\"/usr/bin/logger\",\"{message}\"]'"},
    {},
    true,
    set};

const CommandSpec config_list_command{"config list",
                                      "",
                                      "reference",
                                      "what can be chosen, and what is in force",
                                      "",
                                      "",
                                      {"config list"},
                                      {},
                                      false,
                                      list};

const CommandSpec config_unset_command{"config unset",
                                       "",
                                       "reference",
                                       "back to what is shipped",
                                       "KEY",
                                       "",
                                       {"config unset notify.command"},
                                       {},
                                       true,
                                       unset};

}  // namespace isotrack
