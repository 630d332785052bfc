#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "loaders.hpp"
#include "rules.hpp"

namespace isotrack::reference {

namespace {

constexpr std::array schemes{
    Word<MethodScheme>{"none", MethodScheme::none},
    Word<MethodScheme>{"us_two", MethodScheme::us_two},
    Word<MethodScheme>{"independent_or_two", MethodScheme::independent_or_two},
    Word<MethodScheme>{"two", MethodScheme::two}};

void check_keys(const Row& file) {
  file.allow_only({"$schema", "id", "name", "region", "note", "base", "review_by", "methods",
                   "abstinence_counts", "switches", "rules", "source"});
}

void check_name(const Row& file, std::string_view name, const std::string& id) {
  if (file.is_shipped() && name != "programmes/" + id + ".json") {
    file.fail_at("id", "'id' is '" + id + "', which is not the name of the file");
  }
}

Switch read_switch(const Row& row, const std::string& programme, const SwitchDates& moved) {
  row.allow_only({"name", "on", "edition_before", "edition_after", "confirm", "source"});
  if (!row.is_stored()) check_id(row, "name");
  Switch read;
  read.name = programme + "." + row.text("name");
  read.on = row.date("on");
  const auto to = moved.find(read.name);
  read.moved = to != moved.end() && to->second != read.on;
  if (read.moved) read.on = to->second;
  read.edition_before = row.text("edition_before");
  read.edition_after = row.text("edition_after");
  read.confirm = row.text("confirm");
  read.source = row.source();
  return read;
}

/// Puts `row` where the rule of the base stands that it replaces, else at the end.
void lay_over(std::vector<Rule>& rules, ReadRule row, const Row& file) {
  const auto place =
      row.replaces.empty() ? rules.end() : std::ranges::find(rules, row.replaces, &Rule::id);
  if (!row.replaces.empty() && place == rules.end()) {
    file.fail_at("rules", row.rule.id + " replaces '" + row.replaces + "', which the base lacks");
  }
  const auto twin = std::ranges::find(rules, row.rule.id, &Rule::id);
  if (twin != rules.end() && twin != place) {
    file.fail_at("rules", row.rule.id + " stands in the base and is not said to replace it");
  }
  if (place == rules.end()) {
    rules.push_back(std::move(row.rule));
  } else {
    *place = std::move(row.rule);
  }
}

Programme read_rules_of(const Row& file, std::string_view name, const SwitchDates& moved,
                        const ProgrammeLoader& load_base) {
  check_keys(file);
  Programme programme;
  const bool is_overlay = file.has("base");
  if (is_overlay) programme = load_base(file.text("base"), moved);
  programme.base = file.text_if_any("base");
  programme.id = file.text("id");
  if (!file.is_stored()) check_id(file, "id");
  check_name(file, name, programme.id);
  programme.name = file.text("name");
  programme.region = file.text("region");
  programme.note = file.text("note");
  programme.source = file.source();
  programme.review_by = file.review_by();
  if (!is_overlay || file.has("methods")) programme.methods = file.word("methods", schemes);
  if (file.has("abstinence_counts")) {
    programme.abstinence_counts = file.flag("abstinence_counts");
  }
  RuleFile about{{}, is_overlay, false, false};
  for (const Row& row : file.rows_if_any("switches", "name")) {
    programme.switches.push_back(read_switch(row, programme.id, moved));
    about.switches.emplace(row.text("name"),
                           SwitchDay{row.date("on"), programme.switches.back().on});
  }
  for (ReadRule& row : read_rules(file, about, programme.review_by)) {
    lay_over(programme.rules, std::move(row), file);
  }
  check_named_rules(programme.rules, file);
  return programme;
}

}  // namespace

ProgrammeBrief read_programme_brief(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  check_keys(file);
  ProgrammeBrief programme{file.text("id"), file.text("name"), file.text("region"),
                           file.text("note"), file.source()};
  check_name(file, name, programme.id);
  return programme;
}

Programme read_programme(std::string_view name, std::string_view json, const SwitchDates& moved,
                         const ProgrammeLoader& load_base) {
  return read_rules_of(Row::parse(name, json), name, moved, load_base);
}

Programme read_clinic_programme(std::string_view shown_name, std::string_view json,
                                const SwitchDates& moved, const ProgrammeLoader& load_base,
                                ClinicText from) {
  const Row file = Row::parse_clinic(shown_name, json, from);
  const auto load_known = [&](std::string_view id, const SwitchDates& dates) {
    try {
      return load_base(id, dates);
    } catch (const Error& error) {
      if (error.status() != ExitStatus::not_found) throw;
      file.fail_at("base", error.what());
    }
  };
  return read_rules_of(file, shown_name, moved, load_known);
}

}  // namespace isotrack::reference
