#include "isotrack/domain/rule.hpp"

#include <algorithm>
#include <array>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "names.hpp"

namespace isotrack {
namespace {

constexpr std::array kinds{Named<Kind>{"lab", Kind::lab},
                           Named<Kind>{"pregnancy_test", Kind::pregnancy_test},
                           Named<Kind>{"pickup", Kind::pickup},
                           Named<Kind>{"contraception", Kind::contraception},
                           Named<Kind>{"visit", Kind::visit},
                           Named<Kind>{"refill", Kind::refill},
                           Named<Kind>{"post_course", Kind::post_course},
                           Named<Kind>{"dose", Kind::dose},
                           Named<Kind>{"safety", Kind::safety},
                           Named<Kind>{"reminder", Kind::reminder},
                           Named<Kind>{"stop", Kind::stop}};

/// One part of an offset: a sign, one to four digits, and d, w or mo.
bool read_part(std::string_view part, Offset& offset) {
  const bool negative = part.starts_with('-');
  if (negative) part.remove_prefix(1);
  int number = 0;
  std::size_t digits = 0;
  for (; digits < part.size() && part[digits] >= '0' && part[digits] <= '9'; ++digits) {
    number = number * 10 + (part[digits] - '0');
  }
  if (digits == 0 || digits > 4) return false;
  if (negative) number = -number;
  const std::string_view unit = part.substr(digits);
  if (unit == "mo" && !offset.has_months) {
    offset.months = number;
    offset.has_months = true;
    return true;
  }
  if ((unit != "d" && unit != "w") || offset.has_days) return false;
  offset.days = unit == "w" ? number * 7 : number;
  offset.has_days = true;
  return true;
}

date::days distance(Date a, Date b) { return a < b ? b - a : a - b; }

const Method* method_named(const std::vector<Method>& methods, std::string_view id) {
  const auto found = std::ranges::find(methods, id, &Method::id);
  return found == methods.end() ? nullptr : &*found;
}

}  // namespace

Date Offset::from(Date anchor) const {
  const Date by_days = anchor + date::days(days);
  if (!has_months) return by_days;
  const Date by_months = add_months(anchor, months);
  if (!has_days) return by_months;
  return distance(anchor, by_days) >= distance(anchor, by_months) ? by_days : by_months;
}

Parsed<Offset> parse_offset(std::string_view text) {
  Offset offset;
  for (const std::string_view part : split(text, '|')) {
    if (!read_part(part, offset)) {
      return ParseError{"offset '" + visible(text) +
                        "': expected such as 30d, -6d, 4w, 1mo, 30d|1mo"};
    }
  }
  return offset;
}

const Programme* Rulebook::programme(std::string_view id) const {
  const auto found = std::ranges::find(programmes, id, &Programme::id);
  return found == programmes.end() ? nullptr : &*found;
}

const Rule* Rulebook::rule(std::string_view id) const {
  const auto in = [id](const std::vector<Rule>& list) -> const Rule* {
    const auto found = std::ranges::find(list, id, &Rule::id);
    return found == list.end() ? nullptr : &*found;
  };
  for (const Programme& each : programmes) {
    if (const Rule* found = in(each.rules)) return found;
  }
  if (const Rule* found = in(lab_plan.rules)) return found;
  for (const LabPlan& each : earlier_plans) {
    if (const Rule* found = in(each.rules)) return found;
  }
  return in(common);
}

std::string name_of(Kind kind) { return name_in(kinds, kind); }

Parsed<Kind> parse_kind(std::string_view text) {
  return value_in<Kind>(kinds, "kind", text, Spelled::as_in_data);
}

bool methods_suffice(const Programme& programme, const std::vector<Method>& methods,
                     const std::vector<std::string>& used) {
  std::vector<const Method*> known;
  for (const std::string& id : used) {
    const Method* method = method_named(methods, id);
    if (method != nullptr && std::ranges::find(known, method) == known.end()) {
      known.push_back(method);
    }
  }
  const auto any = [&](bool Method::*quality) {
    return std::ranges::any_of(known, [&](const Method* each) { return each->*quality; });
  };
  if (programme.abstinence_counts && any(&Method::abstinence)) return true;
  std::erase_if(known, [](const Method* each) { return each->abstinence; });
  switch (programme.methods) {
    case MethodScheme::none:
      return true;
    case MethodScheme::us_two:
      std::erase_if(known,
                    [](const Method* each) { return !each->us_primary && !each->us_secondary; });
      return known.size() >= 2 && any(&Method::us_primary);
    case MethodScheme::independent_or_two:
      if (any(&Method::user_independent)) return true;
      std::erase_if(known, [](const Method* each) { return !each->user_dependent; });
      return known.size() >= 2 &&
             !std::ranges::all_of(known, [](const Method* each) { return each->barrier; });
    case MethodScheme::two:
      return known.size() >= 2;
  }
  return false;
}

}  // namespace isotrack
