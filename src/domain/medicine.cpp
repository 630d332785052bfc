#include "isotrack/domain/medicine.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>

#include "isotrack/base/suggest.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/rule.hpp"
#include "medicine_names.hpp"
#include "names.hpp"

/// How a name is read. It is cut into words and signs; the longest names of the list that stand
/// there in whole words are found; what is then left, without joins, forms and numbers, is not in
/// the list:
///
///     clindamycin with benzoyl peroxide gel 5 %
///     ~~~~~~~~~~~ join ~~~~~~~~~~~~~~~~ form number, sign
///
/// That a name is listed without an interaction is only said by the route it is listed for:
/// clindamycin may be a gel or a capsule, and the list knows the gel.
namespace isotrack {
namespace {

constexpr std::array routes{
    Named<Route>{"unknown", Route::unknown}, Named<Route>{"oral", Route::oral},
    Named<Route>{"topical", Route::topical}, Named<Route>{"injected", Route::injected},
    Named<Route>{"other", Route::other}};

constexpr std::size_t letters_for_two_slips = 6;
constexpr std::size_t most_slips = 2;

/// The shortest word by whose beginning a name is found.
constexpr std::size_t fewest_letters = 4;

/// A name of the list found in the words typed.
struct Hit {
  std::size_t at = 0;
  std::size_t length = 0;
  InteractionMatch match;
  std::size_t part = 0;  ///< how many joins stand before it

  [[nodiscard]] bool is_brand() const { return !match.name->brand_of.empty(); }

  /// Another name of the same row within this one: `multivitamin` in `multivitamin with a`.
  [[nodiscard]] bool covers(const Hit& other) const {
    return match.row == other.match.row && at <= other.at &&
           other.at + other.length <= at + length && length > other.length;
  }
};

const FormWord* form_of(const std::string& word, const InteractionTable& table) {
  const auto found = std::ranges::find(table.forms, word, &FormWord::word);
  return found == table.forms.end() ? nullptr : &*found;
}

/// A number, a strength: `20mg`.
bool starts_with_digit(const std::string& word) {
  return word.front() >= '0' && word.front() <= '9';
}

/// Neither a number nor a form.
bool is_name_word(const std::string& word, const InteractionTable& table) {
  return !starts_with_digit(word) && form_of(word, table) == nullptr;
}

bool is_join(const std::string& word, const InteractionTable& table) {
  return std::ranges::find(table.joins, word) != table.joins.end();
}

/// The words of a name of the list. They are remembered, because each medicine of a record is
/// compared with the whole list.
const Words& words_of_listed(const std::string& name) {
  thread_local std::unordered_map<std::string, Words> known;
  const auto [at, is_new] = known.try_emplace(name);
  if (is_new) at->second = words_of_name(name);
  return at->second;
}

/// Every name at every place, longest first. A join is as good as another: `with`, `+`.
std::vector<Hit> all_hits(Words typed, const InteractionTable& table) {
  for (std::string& word : typed) {
    if (is_join(word, table)) word = table.joins.front();
  }
  std::vector<Hit> hits;
  for (const Interaction& row : table.rows) {
    for (const InteractionName& name : row.names) {
      const Words& words = words_of_listed(name.name);
      if (words.empty()) continue;
      for (auto at = typed.begin(); at != typed.end(); ++at) {
        at = std::search(at, typed.end(), words.begin(), words.end());
        if (at == typed.end()) break;
        const auto part = std::ranges::count(typed.begin(), at, table.joins.front());
        hits.push_back({static_cast<std::size_t>(at - typed.begin()),
                        words.size(),
                        {&row, &name},
                        static_cast<std::size_t>(part)});
      }
    }
  }
  std::ranges::stable_sort(hits, std::greater<>{}, &Hit::length);
  return hits;
}

/// The route said, or told by the forms; unknown when they disagree.
Route route_told(const Words& typed, Route said, const InteractionTable& table) {
  Route told = said;
  for (const std::string& word : typed) {
    const FormWord* form = form_of(word, table);
    if (form == nullptr || form->route == Route::unknown || form->route == told) continue;
    if (told != Route::unknown) return Route::unknown;
    told = form->route;
  }
  return told;
}

bool is_by(const InteractionName& name, Route route) {
  return route == Route::unknown || name.routes.empty() ||
         std::ranges::find(name.routes, route) != name.routes.end();
}

/// Whether a match may be said: an unknown route counts as any, but for what has no interaction.
bool may_be_said(const InteractionMatch& match, Route route) {
  const bool needs_route =
      match.row->grade == InteractionGrade::none && !match.name->routes.empty();
  return is_by(*match.name, route) && (route != Route::unknown || !needs_route);
}

/// Each row once.
void add_match(std::vector<InteractionMatch>& matches, const InteractionMatch& match) {
  const bool is_new = std::ranges::none_of(
      matches, [&](const InteractionMatch& each) { return each.row == match.row; });
  if (is_new) matches.push_back(match);
}

/// Whether a name is only a part of what another one names: the progestin of a combined pill. What
/// stands apart from the brand of such a pill is taken beside it.
bool is_part_of(const Hit& hit, const Hit& other) {
  return !hit.is_brand() && !hit.match.row->unless_with.empty() &&
         other.match.row->id == hit.match.row->unless_with &&
         (!other.is_brand() || other.part == hit.part);
}

/// What is said of the names found: strictest first, then in the order of the list.
std::vector<InteractionMatch> matches_of(const std::vector<Hit>& found) {
  std::vector<InteractionMatch> out;
  for (const Hit& hit : found) {
    const bool is_silent =
        std::ranges::any_of(found, [&](const Hit& other) { return is_part_of(hit, other); });
    if (!is_silent) add_match(out, hit.match);
  }
  // The rows of one table: pointers are in its order.
  std::ranges::sort(out, {}, [](const InteractionMatch& match) {
    return std::pair(match.row->grade, match.row);
  });
  return out;
}

/// The brands of different parts, in the order typed.
std::vector<std::string> brands_of(std::vector<Hit> found) {
  std::ranges::stable_sort(found, {}, &Hit::at);
  std::vector<std::string> out;
  std::optional<std::size_t> part;
  for (const Hit& hit : found) {
    const std::string& brand = hit.match.name->name;
    if (!hit.is_brand() || hit.part == part || std::ranges::find(out, brand) != out.end()) continue;
    part = hit.part;
    out.push_back(brand);
  }
  return out;
}

bool is_sign(const std::string& word) { return word == "," || word == ";"; }

/// What denies the name that stands right behind it: `multivitamin without vitamin A`.
constexpr std::string_view denial = "without";

bool is_denied(const Words& typed, const Hit& hit) {
  return hit.at > 0 && typed[hit.at - 1] == denial;
}

/// Whether a name is listed for what it may contain, and that is denied.
bool is_taken_out(const Hit& hit, const std::vector<Hit>& denied) {
  const Words condition = words_of_name(hit.match.name->note);
  return std::ranges::any_of(denied, [&](const Hit& other) {
    const Words& name = words_of_listed(other.match.name->name);
    return other.match.row == hit.match.row && !std::ranges::search(condition, name).empty();
  });
}

/// The words that no name covers, parted by joins and by names; forms, numbers and remarks left
/// out.
std::vector<Words> left_over(const Words& typed, const std::vector<bool>& covered,
                             const std::vector<bool>& remarks, const InteractionTable& table) {
  std::vector<Words> out;
  bool goes_on = false;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (covered[i] || remarks[i] || is_join(typed[i], table)) {
      goes_on = false;
    } else if (is_name_word(typed[i], table)) {
      if (!goes_on) out.emplace_back();
      out.back().push_back(typed[i]);
      goes_on = true;
    }
  }
  return out;
}

/// Joins between two medicines; `with`, `+` and `/` stand between what one product holds.
constexpr std::array<std::string_view, 3> parting_joins{"and", "plus", "&"};
constexpr std::size_t fewest_letters_of_part = 3;

/// Words that open a remark, behind a name or a sign: `for my acne`, `; but only in summer`.
constexpr std::array<std::string_view, 17> remark_openers{
    "for",  "against", "because", "but",   "only",   "until",    "till",    "since",     "while",
    "when", "if",      denial,    "after", "before", "tapering", "tapered", "prescribed"};

/// A part of a name, between parting joins.
struct NamePart {
  Words words;
  Words names;             ///< of these, what is neither a form, a number nor a remark
  bool is_listed = false;  ///< has a name of the list
  bool is_joined = false;  ///< by a word with the part before it, not by a sign
  bool is_behind_remark = false;
};

/// What stands in brackets tells what a product holds: `Epiduo (adapalene and benzoyl peroxide)`.
std::string without_brackets(std::string_view name) {
  std::string out;
  int depth = 0;
  for (const char c : name) {
    if (c == '(') ++depth;
    if (depth == 0) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  return out;
}

std::string spaced(const Words& words) { return joined(words, " "); }

/// Slips between two names, word by word; null when they are not near. The same name is none: it is
/// listed by another route.
std::optional<std::size_t> slips_between(const Words& typed, const Words& name) {
  if (typed == name || typed.size() != name.size()) return std::nullopt;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const auto [shorter, longer] = std::minmax({typed[i].size(), name[i].size()});
    const std::size_t allowed = slips_allowed(shorter, letters_for_two_slips);
    if (longer - shorter > allowed) return std::nullopt;  // so many letters left out at least
    const std::size_t distance = slips(typed[i], name[i]);
    if (distance > allowed) return std::nullopt;
    sum += distance;
  }
  return sum <= most_slips ? std::optional(sum) : std::nullopt;
}

/// Whether a name begins with the one word typed: `vitamin`, `doxy`.
bool begins_with(const Words& typed, const Words& name) {
  return typed.size() == 1 && typed != name && typed.front().size() >= fewest_letters &&
         spaced(name).starts_with(typed.front());
}

/// The nearest name that is listed by that route, of several the shortest; `begun`: one that begins
/// so is nearest.
std::string closest_to(const Words& typed, Route route, bool begun, const InteractionTable& table) {
  std::string closest;
  std::size_t fewest = most_slips + 1;
  for (const Interaction& row : table.rows) {
    for (const InteractionName& name : row.names) {
      if (!is_by(name, route)) continue;
      const Words& words = words_of_listed(name.name);
      const auto distance = begun && begins_with(typed, words) ? std::optional<std::size_t>(0)
                                                               : slips_between(typed, words);
      const bool is_nearer =
          distance &&
          (*distance < fewest || (*distance == fewest && name.name.size() < closest.size()));
      if (!is_nearer) continue;
      fewest = *distance;
      closest = name.name;
    }
  }
  return closest;
}

/// The nearest name of what is unlisted, as a whole, else of one of its words. `is_all`: nothing
/// else was found, so that a beginning may be meant.
std::string closest_name(const std::vector<Words>& unlisted, Route route, bool is_all,
                         const InteractionTable& table) {
  for (const Words& part : unlisted) {
    const std::string closest = closest_to(part, route, is_all, table);
    if (!closest.empty()) return closest;
  }
  for (const Words& part : unlisted) {
    for (const std::string& word : part) {
      const std::string closest = closest_to({word}, route, false, table);
      if (!closest.empty()) return closest;
    }
  }
  return {};
}

/// The nearest name of which a form is a word: `vitamine a`. Two words that stand together, one of
/// them a form.
std::string closest_with_form(const Words& typed, const std::vector<bool>& covered, Route route,
                              const InteractionTable& table) {
  for (std::size_t i = 1; i < typed.size(); ++i) {
    const bool is_open = !covered[i - 1] && !covered[i];
    const bool has_form = form_of(typed[i - 1], table) == nullptr && form_of(typed[i], table);
    if (!is_open || !has_form || starts_with_digit(typed[i - 1])) continue;
    const std::string closest = closest_to({typed[i - 1], typed[i]}, route, false, table);
    if (!closest.empty()) return closest;
  }
  return {};
}

/// Which words are a remark: from one that opens it to the next join, sign or name. What is near a
/// name of the list may be meant as one and is none.
std::vector<bool> remarks_in(const Words& typed, const std::vector<bool>& covered,
                             const InteractionTable& table) {
  std::vector<bool> out(typed.size(), false);
  bool may_open = false;
  bool is_open = false;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (covered[i] || is_join(typed[i], table)) {
      may_open = covered[i] || is_sign(typed[i]);
      is_open = false;
      continue;
    }
    const bool opens = may_open && is_in(remark_openers, typed[i]);
    is_open = is_open || opens;
    may_open = true;
    out[i] = opens || (is_open && closest_to({typed[i]}, Route::unknown, false, table).empty());
  }
  return out;
}

/// The parts of a name, between the joins of several medicines.
std::vector<NamePart> parts_of(const Words& typed, const std::vector<bool>& covered,
                               const InteractionTable& table) {
  const std::vector<bool> remarks = remarks_in(typed, covered, table);
  std::vector<NamePart> parts(1);
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (!covered[i] && (is_sign(typed[i]) || is_in(parting_joins, typed[i]))) {
      parts.emplace_back();
      parts.back().is_joined = !is_sign(typed[i]);
      parts.back().is_behind_remark = parts.back().is_joined && i > 0 && remarks[i - 1];
      continue;
    }
    NamePart& part = parts.back();
    part.words.push_back(typed[i]);
    part.is_listed = part.is_listed || covered[i];
    const bool names_it = !covered[i] && !remarks[i] && is_name_word(typed[i], table) &&
                          typed[i].size() >= fewest_letters_of_part;
    if (names_it) part.names.push_back(typed[i]);
  }
  return parts;
}

/// Whether a part is a medicine that the list has, or may have.
bool is_known(const NamePart& part, const InteractionTable& table) {
  return part.is_listed || !closest_name({part.names}, Route::unknown, false, table).empty();
}

/// Leaves out what names nothing, and what goes on with a remark: `for acne and scars`.
void leave_out_remarks(std::vector<NamePart>& parts, const InteractionTable& table) {
  std::erase_if(parts, [&](const NamePart& part) {
    const bool names_nothing = !part.is_listed && part.names.empty();
    return names_nothing || (part.is_behind_remark && !is_known(part, table));
  });
}

/// What was found in a name.
struct Found {
  std::vector<Hit> said;
  std::vector<Hit> by_other_routes;
  std::vector<Hit> denied;
  std::vector<bool> covered;  ///< of the words typed

  void cover(const Hit& hit, bool is_covered) {
    for (std::size_t i = 0; i < hit.length; ++i) covered[hit.at + i] = is_covered;
  }
};

Found find_names(const Words& typed, Route route, const InteractionTable& table) {
  Found out;
  out.covered.assign(typed.size(), false);
  for (const Hit& hit : all_hits(typed, table)) {
    const auto covers = [&](const Hit& each) { return each.covers(hit); };
    if (std::ranges::any_of(out.said, covers) || std::ranges::any_of(out.denied, covers)) continue;
    const bool is_no = is_denied(typed, hit);
    if (!is_no && !may_be_said(hit.match, route)) {
      out.by_other_routes.push_back(hit);
      continue;
    }
    (is_no ? out.denied : out.said).push_back(hit);
    out.cover(hit, true);
  }
  std::erase_if(out.said, [&](const Hit& hit) {
    const bool is_out = is_taken_out(hit, out.denied);
    if (is_out) out.cover(hit, false);
    return is_out;
  });
  return out;
}

}  // namespace

std::string name_of(Route route) { return name_in(routes, route); }

Parsed<Route> parse_route(std::string_view text) { return value_in<Route>(routes, "route", text); }

Severity severity_of(InteractionGrade grade) {
  switch (grade) {
    case InteractionGrade::x:
      return Severity::block;
    case InteractionGrade::a:
      return Severity::warn;
    case InteractionGrade::c:
    case InteractionGrade::i:
    case InteractionGrade::none:
      return Severity::info;
  }
  return Severity::info;
}

MedicineCheck check_medicine(std::string_view name, Route route, const InteractionTable& table) {
  MedicineCheck check;
  const Words typed = words_of_name(name);
  check.route = route_told(typed, route, table);
  const Found found = find_names(typed, check.route, table);
  for (const Hit& hit : found.by_other_routes) {
    if (!found.covered[hit.at]) add_match(check.elsewhere, hit.match);
  }
  check.matches = matches_of(found.said);
  check.brands = brands_of(found.said);
  const std::vector<Words> unlisted =
      left_over(typed, found.covered, remarks_in(typed, found.covered, table), table);
  for (const Words& part : unlisted) check.unlisted.push_back(spaced(part));
  if (check.matches.empty() && unlisted.empty()) check.unlisted.emplace_back(stripped(name));
  // What is known by another route is no slip, nor is what was denied.
  const bool is_known = !check.elsewhere.empty() && check.route != Route::unknown;
  if (is_known || !found.denied.empty() || unlisted.empty()) return check;
  check.closest = closest_with_form(typed, found.covered, check.route, table);
  if (check.closest.empty()) {
    check.closest = closest_name(unlisted, check.route, check.matches.empty(), table);
  }
  return check;
}

std::vector<std::string> several_medicines(std::string_view name, const InteractionTable& table) {
  const Words typed = words_of_name(without_brackets(name));
  std::vector<bool> covered(typed.size(), false);
  for (const Hit& hit : all_hits(typed, table)) {
    for (std::size_t i = 0; i < hit.length && !is_denied(typed, hit); ++i) {
      covered[hit.at + i] = true;
    }
  }
  std::vector<NamePart> parts = parts_of(typed, covered, table);
  leave_out_remarks(parts, table);
  if (parts.size() < 2) return {};
  const bool is_joined = std::ranges::any_of(parts.begin() + 1, parts.end(), &NamePart::is_joined);
  const bool has_listed = std::ranges::any_of(parts, &NamePart::is_listed);
  const auto known =
      std::ranges::count_if(parts, [&](const NamePart& part) { return is_known(part, table); });
  // Beside a name of the list every other word is one too many for a lone name.
  const bool are_lone_words = std::ranges::all_of(
      parts, [](const NamePart& part) { return part.names.size() == (part.is_listed ? 0U : 1U); });
  const bool has_sign = !std::ranges::all_of(parts.begin() + 1, parts.end(), &NamePart::is_joined);
  const bool are_several = known > 1 || (is_joined && has_listed) || (has_sign && are_lone_words);
  std::vector<std::string> out;
  if (!are_several) return out;
  for (const NamePart& part : parts) out.push_back(spaced(part.words));
  return out;
}

std::string occurrence_of(const Medicine& medicine) {
  return iso(medicine.first) + "-" + lower(medicine.name) + "-" + name_of(medicine.route);
}

}  // namespace isotrack
