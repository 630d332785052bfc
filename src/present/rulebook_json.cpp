#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/present/rulebook.hpp"
#include "json_parts.hpp"

namespace isotrack {
namespace {

/// `S1 S41` as a list.
Json ids_json(const std::string& ids) {
  Json out = Json::array();
  for (const std::string_view id : words_in(ids)) out.push_back(id);
  return out;
}

std::string name_of(Who who) {
  switch (who) {
    case Who::all:
      return "all";
    case Who::can:
      return "can";
    case Who::cannot:
      return "cannot";
  }
  return {};
}

Json rule_json(const Rule& rule) {
  return {{"rule", rule.id},
          {"title", rule.title},
          {"kind", isotrack::name_of(rule.kind)},
          {"severity", isotrack::name_of(rule.severity)},
          {"who", name_of(rule.who)},
          {"in_words", rule_words(rule)},
          {"from", day(rule.from)},
          {"until", rule.before ? Json(iso(*rule.before - days(1))) : Json(nullptr)},
          {"text", text_or_null(rule.text)},
          {"disputed", text_or_null(rule.disputed)},
          {"contacts", rule.contacts},
          {"source", source_text(rule.source)}};
}

Json switch_json(const Switch& change) {
  return {{"name", change.name},
          {"on", iso(change.on)},
          {"moved", change.moved},
          {"edition_before", change.edition_before},
          {"edition_after", change.edition_after},
          {"confirm", text_or_null(change.confirm)},
          {"source", source_text(change.source)}};
}

Json programme_json(const Programme& programme) {
  return {{"id", programme.id},
          {"name", programme.name},
          {"region", programme.region},
          {"note", programme.note},
          {"source", source_text(programme.source)}};
}

}  // namespace

std::string to_json(const ProgrammeList& list) {
  Json out = document("programmes", list.today);
  out["programmes"] = list_of(list.programmes, programme_json);
  return line(out);
}

std::string to_json(const ProgrammeSheet& sheet) {
  Json out = document("programme", sheet.today);
  out["on"] = iso(sheet.on);
  out["programme"] = programme_json(sheet.programme);
  out["switches"] = list_of(sheet.programme.switches, switch_json);
  out["rules"] = Json::array();
  for (const Rule& rule : sheet.programme.rules) {
    if (in_force_on(rule, sheet.on)) out["rules"].push_back(rule_json(rule));
  }
  return line(out);
}

std::string to_json(const LabPlanSheet& sheet) {
  Json out = document("lab_plan", sheet.today);
  out["plan"] = {{"id", sheet.plan.id},
                 {"title", sheet.plan.title},
                 {"source", source_text(sheet.plan.source)}};
  out["words"] = list_of(sheet.words, [](const auto& words) {
    return Json{{"about", words.first}, {"text", words.second}};
  });
  out["rules"] = list_of(sheet.plan.rules, rule_json);
  out["plans"] = list_of(sheet.plans, [](const auto& plan) {
    return Json{{"id", plan.first}, {"title", plan.second}};
  });
  return line(out);
}

std::string to_json(const SourceList& list) {
  Json out = document("sources", list.today);
  out["sources"] = list_of(list.rows, [](const SourceRow& row) {
    return Json{{"rule", row.rule},
                {"title", row.title},
                {"ids", ids_json(row.source.ids)},
                {"kind", row.source.kind},
                {"confidence", row.source.confidence.empty() ? "-" : row.source.confidence},
                {"review_by", day(row.review_by)}};
  });
  out["notes"] = list.notes;
  return line(out);
}

std::string to_json(const CareList& list) {
  Json out = document("care", list.today);
  out["patient"] = {{"code", list.patient}};
  out["items"] = list_of(list.items, [](const CareItem& item) {
    return Json{{"rule", item.rule},
                {"text", item.text},
                {"until", day(item.until)},
                {"until_in_words", text_or_null(item.until_words)},
                {"source", source_text(item.source)}};
  });
  return line(out);
}

}  // namespace isotrack
