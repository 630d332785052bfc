#include <algorithm>
#include <array>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/report.hpp"

/// What goes when a part is left out. A page is handed to people the patient chose not to tell, so
/// whatever can tell goes with it; what a rule is about is read from its row.
namespace isotrack {
namespace {

struct PartName {
  ReportPart part;
  std::string_view name;
};

constexpr std::array part_names{
    PartName{ReportPart::name, "name"},         PartName{ReportPart::pregnancy, "pregnancy"},
    PartName{ReportPart::labs, "labs"},         PartName{ReportPart::medicines, "medicines"},
    PartName{ReportPart::symptoms, "symptoms"}, PartName{ReportPart::mood, "mood"},
    PartName{ReportPart::care, "care"},         PartName{ReportPart::corrections, "corrections"}};

bool is_about_pregnancy(const Rule& rule) {
  const bool by_anchor = rule.anchor == Anchor::specimen || rule.anchor == Anchor::screen_test ||
                         rule.anchor == Anchor::bleeding || rule.anchor == Anchor::contraception;
  return by_anchor || rule.who != Who::all || rule.kind == Kind::pregnancy_test ||
         rule.kind == Kind::contraception || rule.check == Check::trigger ||
         rule.met_by == MetBy::test;
}

/// Answers whether a rule is of one of the parts that are left out.
class Filter {
 public:
  Filter(const std::set<ReportPart>& parts, const Rulebook& rules, const SymptomParts& symptoms)
      : parts_(parts), rules_(rules), symptoms_(symptoms) {}

  [[nodiscard]] bool drops(ReportPart part) const { return parts_.contains(part); }

  [[nodiscard]] bool drops_symptom(std::string_view id) const {
    const auto found = symptoms_.find(id);
    return drops(ReportPart::symptoms) || (found != symptoms_.end() && drops(found->second));
  }

  /// Not only the medicines': some speak of contraception.
  [[nodiscard]] bool drops_interaction(std::string_view id) const {
    const auto& rows = rules_.interactions.rows;
    const auto found = std::ranges::find(rows, id, &Interaction::id);
    const bool is_about_it = found != rows.end() && found->concerns_contraception;
    return drops(ReportPart::medicines) || (drops(ReportPart::pregnancy) && is_about_it);
  }

  /// Whether a medicine is itself for contraception: only rows of such ones are joined by
  /// `unless_with` (a progestogen is not spoken of beside the combined pill it is part of).
  [[nodiscard]] bool is_contraceptive(const MedicineLine& line) const {
    const auto& rows = rules_.interactions.rows;
    return std::ranges::any_of(line.matches, [&](const MedicineMatch& match) {
      const bool is_joined =
          !match.row.unless_with.empty() ||
          std::ranges::find(rows, match.row.id, &Interaction::unless_with) != rows.end();
      return match.row.concerns_contraception && is_joined;
    });
  }

  /// Whether anything of a person's health is left out, of which words may tell that somebody
  /// typed.
  [[nodiscard]] bool drops_words() const {
    constexpr std::array health{ReportPart::pregnancy, ReportPart::labs, ReportPart::medicines,
                                ReportPart::symptoms, ReportPart::mood};
    return std::ranges::any_of(health, [&](ReportPart part) { return drops(part); });
  }

  [[nodiscard]] bool drops_rule(const Rule& rule) const {
    return (drops(ReportPart::pregnancy) && is_about_pregnancy(rule)) ||
           (drops(ReportPart::mood) && rule.met_by == MetBy::mood) ||
           (drops(ReportPart::labs) && rule.kind == Kind::lab);
  }

  /// By the id of a rule or of a finding.
  [[nodiscard]] bool drops_id(std::string_view id) const {
    constexpr std::string_view symptom = "symptom.";
    if (id.starts_with(symptom)) return drops_symptom(id.substr(symptom.size()));
    if (id.starts_with("mood.")) return drops(ReportPart::mood);
    if (id.starts_with("lab.")) return drops(ReportPart::labs);
    constexpr std::string_view interaction = "interaction.";
    if (id.starts_with(interaction)) return drops_interaction(id.substr(interaction.size()));
    const Rule* rule = rules_.rule(id);
    return rule != nullptr && drops_rule(*rule);
  }

  [[nodiscard]] bool drops_item(const Obligation& item) const {
    const bool by_kind = (drops(ReportPart::labs) && item.kind == Kind::lab) ||
                         (drops(ReportPart::pregnancy) &&
                          (item.kind == Kind::pregnancy_test || item.kind == Kind::contraception));
    return by_kind || drops_id(item.rule);
  }

  /// Whether a sentence names a rule that is left out, or with the pregnancies the programme or a
  /// rule of it.
  [[nodiscard]] bool drops_sentence(std::string_view text) const {
    const auto has_id = [&](const Rule& rule) {
      return text.find(rule.id) != std::string_view::npos;
    };
    const auto names = [&](const Rule& rule) { return drops_rule(rule) && has_id(rule); };
    for (const Programme& programme : rules_.programmes) {
      const bool names_it = text.find(programme.id) != std::string_view::npos ||
                            text.find(programme.name) != std::string_view::npos ||
                            std::ranges::any_of(programme.rules, has_id);
      if (names_it && drops(ReportPart::pregnancy)) return true;
      if (std::ranges::any_of(programme.rules, names)) return true;
    }
    return std::ranges::any_of(rules_.lab_plan.rules, names) ||
           std::ranges::any_of(rules_.common, names);
  }

 private:
  const std::set<ReportPart>& parts_;
  const Rulebook& rules_;
  const SymptomParts& symptoms_;
};

void leave_out_pregnancy(ReportPage& page, const Filter& filter) {
  page.category.reset();
  page.events.tests.clear();
  page.events.contraception.clear();
  page.events.gaps.clear();
  page.events.periods.clear();
  std::erase_if(page.medicines,
                [&](const MedicineLine& line) { return filter.is_contraceptive(line); });
  for (MedicineLine& line : page.medicines) {
    std::erase_if(line.matches,
                  [](const MedicineMatch& match) { return match.row.concerns_contraception; });
  }
}

/// Its name may tell, and the ids of its rules begin with it: what stays stands without them.
void leave_out_programme(ReportPage& page, const Rulebook& rules) {
  page.programme.clear();
  const auto forget = [&](std::string& id) {
    const bool is_its = std::ranges::any_of(rules.programmes, [&](const Programme& programme) {
      return std::ranges::find(programme.rules, id, &Rule::id) != programme.rules.end();
    });
    if (is_its) id.clear();
  };
  for (auto* items : {&page.stop.stops, &page.next}) {
    for (Obligation& item : *items) forget(item.rule);
  }
  for (Finding& finding : page.findings) forget(finding.rule);
  for (Decision& decision : page.decisions) forget(decision.rule);
}

/// Takes every `part` out of a text.
void take_out(std::string& text, const std::string& part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
}

/// A red flag names the medicines beside it, and adds what the label says of their class.
void take_medicines_out(Obligation& item, const Rulebook& rules) {
  constexpr std::string_view symptom = "symptom.";
  if (!item.rule.starts_with(symptom)) return;
  item.message = item.message.substr(0, item.message.find(", together with "));
  const SymptomRow* row = rules.symptoms.by_id(item.rule.substr(symptom.size()));
  if (row == nullptr || !row->red_flag || row->red_flag->with_class_says.empty()) return;
  const RedFlag& flag = *row->red_flag;
  take_out(item.words, " " + flag.with_class_says);
  const std::string& by_medicine = flag.with_class_sentence;
  if (!by_medicine.empty() && item.words.starts_with(by_medicine)) {
    item.words.replace(0, by_medicine.size(), flag.sentence);
  }
}

void leave_out_medicines(ReportPage& page, const Rulebook& rules) {
  page.medicines.clear();
  for (auto* items : {&page.stop.stops, &page.next, &page.obligations}) {
    for (Obligation& item : *items) take_medicines_out(item, rules);
  }
  for (Finding& finding : page.findings) {
    if (!finding.rule.starts_with("symptom.")) continue;
    finding.message = finding.message.substr(0, finding.message.find(", together with "));
  }
}

/// What symptoms were called, wherever they are told of.
void leave_out_own_names(ReportPage& page) {
  for (const Symptom& symptom : page.events.symptoms) {
    if (symptom.words.empty()) continue;
    const std::string name = symptom_title(symptom, "");
    for (auto* items : {&page.stop.stops, &page.next, &page.obligations}) {
      for (Obligation& item : *items) take_out(item.message, name);
    }
    for (Finding& finding : page.findings) take_out(finding.message, name);
  }
  for (SymptomLine& symptom : page.symptoms) symptom.fact.words.clear();
}

/// Words that somebody typed: reasons, reminders, notes of visits to come, contacts and what these
/// are; the prescriber's number stays, because it is what a STOP asks for.
void leave_out_words(ReportPage& page, const Rulebook& rules) {
  if (page.status) {
    for (Hold& hold : page.status->holds) hold.reason.clear();
  }
  if (page.end) page.end->reason.clear();
  std::erase_if(page.stop.contacts,
                [](const Contact& contact) { return contact.role != "prescriber"; });
  for (Decision& decision : page.decisions) decision.reason.clear();
  leave_out_own_names(page);
  const auto clear = [](std::optional<Settled>& settled) {
    if (settled) settled->words.clear();
  };
  for (MedicineLine& line : page.medicines) {
    clear(line.not_checked_settled);
    for (MedicineMatch& match : line.matches) clear(match.settled);
  }
  for (LabSheetDraw& draw : page.labs.draws) {
    for (LabResult& result : draw.results) {
      if (result.flag) clear(result.flag->settled);
    }
  }
  for (Correction& correction : page.corrections) correction.line.reason.reset();
  for (auto* items : {&page.next, &page.obligations}) {
    std::erase_if(*items, [](const Obligation& item) { return item.kind == Kind::reminder; });
    for (Obligation& item : *items) {
      const Rule* rule = rules.rule(item.rule);
      if (rule != nullptr && rule->check == Check::booked_visit) item.message = rule->title;
    }
  }
  std::erase_if(page.findings,
                [](const Finding& finding) { return finding.rule.starts_with("reminder."); });
  for (Finding& finding : page.findings) {
    const Rule* rule = rules.rule(finding.rule);
    if (rule != nullptr && rule->check == Check::booked_visit) finding.message = rule->title;
  }
}

void leave_out_parts(ReportPage& page, const Filter& filter) {
  if (filter.drops(ReportPart::name)) {
    page.name.clear();
    page.birth_date.reset();
  }
  if (filter.drops(ReportPart::pregnancy)) leave_out_pregnancy(page, filter);
  if (filter.drops(ReportPart::labs)) {
    page.labs = {};
    page.lab_plan.clear();
    page.events.draws.clear();
  }
  if (filter.drops(ReportPart::mood)) page.mood.lines.clear();
  if (filter.drops(ReportPart::care)) page.care.clear();
  if (filter.drops(ReportPart::corrections)) page.corrections.clear();
  std::erase_if(page.symptoms,
                [&](const SymptomLine& line) { return filter.drops_symptom(line.fact.symptom); });
}

}  // namespace

std::string name_of(ReportPart part) {
  const auto found = std::ranges::find(part_names, part, &PartName::part);
  return found == part_names.end() ? "?" : std::string(found->name);
}

Parsed<std::set<ReportPart>> parse_report_parts(std::string_view text) {
  std::set<ReportPart> out;
  std::string known;
  for (const PartName& each : part_names) {
    known += (known.empty() ? "" : ", ") + std::string(each.name);
  }
  for (const std::string_view part : split(text, ',')) {
    const std::string word = lower(stripped(part));
    const auto found = std::ranges::find(part_names, word, &PartName::name);
    if (found == part_names.end()) {
      return ParseError{"part '" + visible(word) + "': expected one or more of " + known,
                        "several are separated by commas"};
    }
    out.insert(found->part);
  }
  return out;
}

void leave_out(ReportPage& page, const std::set<ReportPart>& parts, const Rulebook& rules,
               const SymptomParts& symptoms) {
  if (parts.empty()) return;
  const Filter filter(parts, rules, symptoms);
  page.left_out.insert(parts.begin(), parts.end());
  leave_out_parts(page, filter);
  const auto drops_item = [&](const Obligation& item) { return filter.drops_item(item); };
  page.stops_left_out += static_cast<int>(std::erase_if(page.stop.stops, drops_item));
  std::erase_if(page.next, drops_item);
  std::erase_if(page.obligations, drops_item);
  std::erase_if(page.windows,
                [&](const SupplyWindow& window) { return filter.drops_id(window.rule); });
  std::erase_if(page.findings, [&](const Finding& each) { return filter.drops_id(each.rule); });
  std::erase_if(page.decisions, [&](const Decision& each) { return filter.drops_id(each.rule); });
  std::erase_if(page.notes, [&](const std::string& note) { return filter.drops_sentence(note); });
  std::erase_if(page.corrections, [&](const Correction& each) {
    return std::ranges::any_of(each.parts,
                               [&](const ReportPart part) { return filter.drops(part); });
  });
  if (filter.drops(ReportPart::pregnancy)) leave_out_programme(page, rules);
  if (filter.drops(ReportPart::medicines)) leave_out_medicines(page, rules);
  if (filter.drops_words()) leave_out_words(page, rules);
}

}  // namespace isotrack
