#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

namespace {

constexpr std::array grades{Word<InteractionGrade>{"X", InteractionGrade::x},
                            Word<InteractionGrade>{"A", InteractionGrade::a},
                            Word<InteractionGrade>{"C", InteractionGrade::c},
                            Word<InteractionGrade>{"I", InteractionGrade::i},
                            Word<InteractionGrade>{"none", InteractionGrade::none}};

/// Texts in lower case, as what a person types is compared in.
std::vector<std::string> lower_texts(const Row& row, std::string_view key) {
  std::vector<std::string> texts = row.texts_if_any(key);
  for (const std::string& text : texts) {
    if (lower(text) != text) row.fail_at(key, "'" + text + "' is not in lower case");
  }
  return texts;
}

Route route_of(const Row& row, std::string_view key, const std::string& name) {
  const Parsed<Route> route = parse_route(name);
  if (!route) row.fail_at(key, route.error().message);
  return *route;
}

std::vector<Route> read_routes(const Row& row) {
  std::vector<Route> routes;
  for (const std::string& name : row.texts_if_any("routes")) {
    routes.push_back(route_of(row, "routes", name));
    if (routes.back() == Route::unknown) row.fail_at("routes", "'unknown' is no route");
  }
  return routes;
}

/// One name, its other spellings and its brands. A brand says its route itself.
void read_name(const Row& row, Interaction& interaction) {
  row.allow_only({"name", "spellings", "brands", "routes", "note"});
  const std::string name = row.text("name");
  if (lower(name) != name) row.fail_at("name", "'" + name + "' is not in lower case");
  const std::vector<Route> routes = read_routes(row);
  const std::string note = row.text_if_any("note");
  interaction.names.push_back({name, "", routes, note});
  for (const std::string& spelling : lower_texts(row, "spellings")) {
    interaction.names.push_back({spelling, "", routes, note});
  }
  for (const std::string& brand : lower_texts(row, "brands")) {
    interaction.names.push_back({brand, name, {}, ""});
  }
}

Interaction read_interaction(const Row& row) {
  row.allow_only({"id", "title", "grade", "effect", "names", "readings", "concerns_contraception",
                  "weakens_hormonal", "is_the_course", "unless_with"});
  Interaction interaction;
  interaction.id = row.text("id");
  interaction.title = row.text("title");
  interaction.grade = row.word("grade", grades);
  interaction.effect = row.text("effect");
  if (interaction.effect.ends_with('.')) row.fail_at("effect", "'effect' ends with a full stop");
  for (const Row& name : row.rows("names", "name")) read_name(name, interaction);
  std::set<std::string> seen;
  for (const InteractionName& name : interaction.names) {
    if (!seen.insert(name.name).second) row.fail_at("names", "'" + name.name + "' stands twice");
  }
  for (const Row& reading : row.rows("readings")) {
    reading.allow_only({"where", "says", "source"});
    interaction.readings.push_back(
        {reading.text_if_any("where"), reading.text("says"), reading.source()});
  }
  interaction.concerns_contraception = row.flag("concerns_contraception");
  interaction.weakens_hormonal = row.flag("weakens_hormonal");
  if (interaction.weakens_hormonal && !interaction.concerns_contraception) {
    row.fail("what weakens contraceptives concerns contraception");
  }
  interaction.is_the_course = row.flag("is_the_course");
  interaction.unless_with = row.text_if_any("unless_with");
  return interaction;
}

std::vector<FormWord> read_forms(const Row& file) {
  std::vector<FormWord> forms;
  std::set<std::string> seen;
  for (const Row& row : file.rows("forms", "route")) {
    row.allow_only({"route", "words"});
    const Route route = route_of(row, "route", row.text("route"));
    for (std::string& word : lower_texts(row, "words")) {
      if (!seen.insert(word).second) row.fail_at("words", "'" + word + "' stands twice");
      forms.push_back({std::move(word), route});
    }
  }
  return forms;
}

}  // namespace

InteractionTable read_interactions(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"names", "joins", "contraception", "forms", "interactions"});
  InteractionTable table;
  const Row names = file.row("names");
  names.allow_only({"source"});
  table.names_source = names.source();
  table.joins = lower_texts(file, "joins");
  const Row contraception = file.row("contraception");
  contraception.allow_only({"names", "words"});
  table.contraception_names = lower_texts(contraception, "names");
  table.contraception_words = lower_texts(contraception, "words");
  table.forms = read_forms(file);
  const std::vector<Row> rows = file.rows("interactions", "id");
  for (const Row& row : rows) {
    table.rows.push_back(read_interaction(row));
    table.rows.back().review_by = file.review_by();
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string& other = table.rows[i].unless_with;
    if (!other.empty() &&
        std::ranges::find(table.rows, other, &Interaction::id) == table.rows.end()) {
      rows[i].fail_at("unless_with", "no row '" + other + "'");
    }
  }
  return table;
}

}  // namespace isotrack::reference
