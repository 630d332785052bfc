#include "safety.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "../first_decision.hpp"
#include "../in_hand.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/methods_in_use.hpp"
#include "isotrack/domain/settled.hpp"

/// Results, medicines, doses and supplies as findings: what the record shows today.
namespace isotrack::judging {
namespace {

/// A result and how it stands to the thresholds.
struct Result {
  const LabDraw* draw = nullptr;
  const LabValue* value = nullptr;
  const Analyte* analyte = nullptr;
  LabVerdict verdict;
  bool outlived = false;  ///< there are later ones, and none could be compared with its flag
};

/// The symptoms in course on `from` or later.
std::vector<const Symptom*> symptoms_since(const Case& facts, Date from) {
  std::vector<const Symptom*> out;
  for (const Symptom& symptom : facts.events.symptoms) {
    if (!symptom.last || *symptom.last >= from) out.push_back(&symptom);
  }
  return out;
}

LabVerdict verdict_on(const Case& facts, const LabDraw& draw, const LabValue& value) {
  std::vector<std::string> ids;
  for (const Symptom* symptom : symptoms_since(facts, draw.collected)) {
    ids.push_back(symptom->symptom);
  }
  return verdict_of(value, facts.rules.labs, ids, draw.fasting);
}

/// Whether some source wants it watched, by a number or, as white cells that are clearly falling,
/// without one; what none speaks of is not missed by a judgement.
bool is_watched(const Case& facts, const Analyte& analyte) {
  return std::ranges::any_of(facts.rules.labs.thresholds, [&](const Threshold& row) {
    const bool is_about_it = std::ranges::find(row.analytes, analyte.key) != row.analytes.end();
    return is_about_it && (!row.numbers.empty() || row.symptoms.empty());
  });
}

/// What was measured of one analyte up to today, the first first.
struct Series {
  const Analyte* analyte = nullptr;
  std::vector<std::pair<const LabDraw*, const LabValue*>> results;
};

/// In the order of the analytes' first results. Of the whole record, since a later course's result
/// speaks of an earlier one's.
std::vector<Series> series_of(const Case& facts) {
  std::vector<Series> out;
  for (const LabDraw& draw : facts.patient.events.draws) {
    if (draw.collected > facts.today()) continue;
    for (const LabValue& value : draw.values) {
      const Analyte* analyte = facts.rules.labs.find(value.analyte);
      if (analyte == nullptr) continue;
      auto same = std::ranges::find(out, analyte, &Series::analyte);
      if (same == out.end()) same = out.insert(same, {analyte, {}});
      same->results.emplace_back(&draw, &value);
    }
  }
  return out;
}

/// Adds the earlier results whose flag is graver than that of the last one, and which none of the
/// later ones could be compared with: what cannot be compared ends nothing. `last`: where in
/// `series` the last one that could be judged stands.
void add_outlived(const Case& facts, const Series& series, std::size_t last,
                  std::vector<Result>& out) {
  const LabVerdict& newest = out.back().verdict;
  std::vector<const Threshold*> still = newest.not_compared;
  std::optional<Severity> gravest;
  if (newest.flag != nullptr) gravest = newest.flag->severity;
  for (std::size_t i = last; i-- > 0 && !still.empty();) {
    const auto& [draw, value] = series.results[i];
    LabVerdict verdict = verdict_on(facts, *draw, *value);
    const std::vector<const Threshold*> not_compared = verdict.not_compared;
    const auto found = std::ranges::find_if(verdict.holding, [&](const Threshold* row) {
      return (!gravest || row->severity < *gravest) && std::ranges::find(still, row) != still.end();
    });
    if (found != verdict.holding.end()) {
      verdict.flag = *found;
      gravest = verdict.flag->severity;
      out.push_back({draw, value, series.analyte, std::move(verdict), true});
    }
    std::erase_if(still, [&](const Threshold* row) {
      return std::ranges::find(not_compared, row) == not_compared.end();
    });
  }
}

/// The last value of each analyte that could be judged: one that cannot be settles nothing, and is
/// named when nothing came after it, as is the last one when some numbers it was not held against.
std::vector<Result> last_results(const Case& facts, Findings& found) {
  std::vector<Result> out;
  std::map<std::string, std::string> why_not;
  for (const Series& series : series_of(facts)) {
    const Analyte& analyte = *series.analyte;
    for (auto each = series.results.rbegin(); each != series.results.rend(); ++each) {
      const auto& [draw, value] = *each;
      Result result{draw, value, &analyte, verdict_on(facts, *draw, *value), false};
      const std::string& reason = result.verdict.why_not;
      if (each == series.results.rbegin() && !reason.empty() && is_watched(facts, analyte)) {
        why_not[analyte.key] =
            analyte.abbreviation + " of " + with_weekday(draw->collected) + ": " + reason;
      }
      if (result.verdict.judged) {
        out.push_back(std::move(result));
        add_outlived(facts, series, static_cast<std::size_t>(series.results.rend() - each) - 1,
                     out);
        break;
      }
    }
  }
  for (const auto& [analyte, words] : why_not) found.results_not_judged.push_back(words);
  return out;
}

/// What a source wants seen urgently closes the gate; where no supply is picked up there is none to
/// close.
Severity severity_on(const Case& facts, const Threshold& flag) {
  const bool is_closed = flag.severity == Severity::block && facts.needs_supplies();
  return is_closed ? Severity::block : std::max(flag.severity, Severity::warn);
}

void add_flag(const Case& facts, const Result& result, Findings& out) {
  const Threshold& flag = *result.verdict.flag;
  const Date collected = result.draw->collected;
  Finding finding{"lab." + flag.id,
                  severity_on(facts, flag),
                  collected,
                  {},
                  source_text(flag.source),
                  cause_of(facts.events, *result.draw, flag.symptoms)};
  const bool is_urgent = flag.severity == Severity::block;
  if (is_urgent && decided(facts, finding.rule, collected, finding.cause) != nullptr) return;
  finding.precedence = is_urgent ? Precedence::urgent : Precedence::usual;
  finding.message =
      spelt(*result.analyte, *result.value) + ", collected " + with_weekday(collected) + ": " +
      flag_words(flag, result.verdict, result.draw->fasting) + "; for the clinic to judge";
  if (result.outlived) finding.message += "; no later result could be compared with it";
  Obligation& made =
      add_finding(out, Kind::lab, finding, result.analyte->key + "-" + iso(collected));
  if (made.severity == Severity::block) {
    made.state = ObligationState::blocked;
    out.conditions.push_back({finding.rule, Answer::no, finding.message, finding.source});
  }
  if (!flag.repeat_from_days || !flag.repeat_to_days) return;
  made.first = collected + days(*flag.repeat_from_days);
  made.last = collected + days(*flag.repeat_to_days);
  if (facts.today() > *made.last) made.state = ObligationState::overdue;
  made.message += std::string("; the sources repeat it ") +
                  (made.first == made.last ? "on " : "from ") + with_weekday(*made.first);
  if (made.first != made.last) made.message += " to " + with_weekday(*made.last);
}

/// Whether a red flag that stands speaks of this medicine already.
bool is_said_by_symptom(const Case& facts, const Medicine& medicine,
                        const std::string& interaction) {
  return std::ranges::any_of(flags_beside_course(facts), [&](const ShownFlag& flag) {
    return flag.answer->red_flag->with_class == interaction &&
           is_taken_since(facts, medicine, flag.first) && decided(facts, flag) == nullptr;
  });
}

/// What a contraceptive means for the programme, and of what weakens hormonal ones which are in
/// use. A programme that asks for no methods is not named.
std::string contraception_words(const Case& facts, const Interaction& row) {
  if (!row.concerns_contraception || facts.category == Category::cannot) return {};
  std::string out;
  const auto used =
      hormonal_methods_in_use(facts.events.contraception, facts.rules.methods, facts.today());
  if (row.weakens_hormonal && !used.empty()) {
    out += ". Hormonal contraception in use: " + methods_words(used);
  }
  if (facts.programme->methods == MethodScheme::none) return out;
  return out + ". It matters for the contraception that " + facts.programme->name + " asks for";
}

void add_interaction(const Case& facts, const Medicine& medicine, const MedicineCheck& check,
                     const InteractionMatch& match, Findings& out) {
  const Interaction& row = *match.row;
  const std::string rule = "interaction." + row.id;
  const Date from = facts.first_dose ? std::max(medicine.first, *facts.first_dose) : medicine.first;
  const Cause cause = medicine.recorded.first_entry;
  // What was decided ahead of a medicine holds from its first day on; another course is judged
  // again.
  if (is_said_by_symptom(facts, medicine, row.id) ||
      decided(facts, rule, facts.since, cause) != nullptr) {
    return;
  }
  Finding finding{rule,
                  severity_of(row.grade),
                  from,
                  interaction_words(check, match, medicine.name),
                  interaction_sources(row),
                  cause};
  finding.message += contraception_words(facts, row);
  const bool is_to_come = medicine.first > facts.today();
  if (is_to_come) {
    finding.message = "from " + with_weekday(medicine.first) + " on, " + finding.message;
  }
  Obligation& made = add_finding(out, Kind::safety, finding, occurrence_of(medicine));
  if (from > facts.today()) made.state = ObligationState::upcoming;
  if (made.severity != Severity::block) return;
  // One that is still to come closes no gate; one in use does, also before a course begins.
  if (is_to_come) {
    made.severity = Severity::warn;
    return;
  }
  made.state = ObligationState::blocked;
  out.conditions.push_back(
      {rule, Answer::no, medicine.name + ": " + grade_words(row.grade), finding.source});
}

void judge_medicine(const Case& facts, const Medicine& medicine, Findings& out) {
  const MedicineCheck check =
      check_medicine(medicine.name, medicine.route, facts.rules.interactions);
  for (const InteractionMatch& match : check.matches) {
    if (match.row->grade != InteractionGrade::none) {
      add_interaction(facts, medicine, check, match, out);
    }
  }
  if (!check.is_unchecked()) return;
  const Finding finding{"interaction.not_checked",
                        Severity::warn,
                        medicine.first,
                        not_checked_words(check, medicine.name),
                        not_checked_source(),
                        medicine.recorded.first_entry,
                        Precedence::unchecked};
  add_finding(out, Kind::safety, finding, occurrence_of(medicine));
}

/// That the capsules run out is said once, by the obligation of the run-out, in the words of `low`.
/// Whether it is; null: the capsules last.
bool say_low(const Case& facts, const Finding* low, Findings& out) {
  if (low == nullptr || is_of_other_strengths(facts)) return false;
  for (Obligation& each : out.obligations) {
    const Rule* rule = facts.rules.rule(each.rule);
    if (rule == nullptr || rule->check != Check::refill || !each.due_on) continue;
    each.message = low->message;
    each.source = low->source;
    each.severity = each.at_stake = low->severity;
    return true;
  }
  return false;
}

/// What a finding on supplies is about: counts, pick-ups and prescriptions of its day, of any day
/// when it has none.
Cause cause_of(const Case& facts, const Finding& finding) {
  Cause cause = finding.cause;
  const auto look = [&](const auto& facts_of_a_kind) {
    for (const auto& fact : facts_of_a_kind) {
      if (finding.due_on && fact.on != *finding.due_on) continue;
      cause.add(fact.recorded.first_entry);
    }
  };
  look(facts.events.counts);
  look(facts.events.dispensings);
  if (finding.due_on) look(facts.events.prescriptions);
  return cause;
}

/// Whether the general limit of a supply is not said: it is another country's, or the programme's
/// own says the same of the same supply, also when that was decided about.
bool is_limit_left_out(const Case& facts, const Finding& finding, const Findings& out) {
  if (finding.rule != "stock.over_30_days") return false;
  const auto& under = facts.rules.supply->most_days_programmes;
  const bool is_said = std::ranges::find(under, facts.programme->id) != under.end() ||
                       std::ranges::find(under, facts.programme->base) != under.end();
  return !is_said || std::ranges::any_of(out.obligations, [&](const Obligation& each) {
    const Rule* rule = facts.rules.rule(each.rule);
    return rule != nullptr && rule->check == Check::supply_limit && each.due_on == finding.due_on;
  });
}

}  // namespace

Obligation& add_finding(Findings& out, Kind kind, const Finding& finding, std::string occurrence) {
  Obligation made;
  made.rule = finding.rule;
  made.occurrence = std::move(occurrence);
  made.kind = kind;
  made.state = ObligationState::open;
  made.severity = finding.severity;
  made.at_stake = finding.severity;
  made.due_on = finding.due_on;
  made.message = finding.message;
  made.source = finding.source;
  made.cause = finding.cause;
  made.precedence = finding.precedence;
  made.is_finding = true;
  out.obligations.push_back(std::move(made));
  return out.obligations.back();
}

const Confirmation* decided(const Case& facts, const std::string& rule, Date on,
                            const Cause& cause) {
  const auto is_it = [&](const std::string& step) { return step == rule; };
  return first_decision(facts.events.confirmations, is_it, on, facts.today(), cause);
}

bool beside_course(const Case& facts, Date first, std::optional<Date> last) {
  return facts.first_dose &&
         is_beside_course(facts.rules.dosing, first, last, *facts.first_dose, facts.last_dose);
}

void judge_results(const Case& facts, Findings& out) {
  for (const Result& result : last_results(facts, out)) {
    if (result.verdict.flag != nullptr) add_flag(facts, result, out);
  }
}

void judge_medicines(const Case& facts, Findings& out) {
  for (const Medicine& medicine : facts.events.medicines) {
    const bool over = medicine.last && *medicine.last < facts.today();
    if (!over && beside_course(facts, medicine.first, medicine.last)) {
      judge_medicine(facts, medicine, out);
    }
  }
}

void judge_doses(const Case& facts, const Products& products, Findings& out) {
  if (facts.course == nullptr || facts.rules.dosing.bands.empty()) return;
  std::map<std::string, int> seen;
  for (const Finding& finding : dose_findings(facts.patient, *facts.course, facts.judged, products,
                                              facts.rules.dosing, facts.today())) {
    const std::string occurrence =
        finding.due_on ? iso(*finding.due_on) : std::to_string(++seen[finding.rule]);
    add_finding(out, Kind::dose, finding, occurrence);
  }
}

void judge_supplies(const Case& facts, const Products& products, Findings& out) {
  if (!facts.stock) return;
  const Stock& stock = *facts.stock;
  for (const Date on :
       days_of_supplies(facts.patient, facts.course, products, &stock, facts.today())) {
    judge_supplied(facts, on, out);
  }
  if (!facts.rules.supply) return;
  const SupplyRules& rules = *facts.rules.supply;
  std::vector<Finding> findings = stock_findings(stock, rules);
  std::ranges::copy(
      supply_findings(facts.patient, facts.course, products, rules, facts.today(), &stock),
      std::back_inserter(findings));
  const auto low = std::ranges::find(findings, "stock.low", &Finding::rule);
  if (say_low(facts, low == findings.end() ? nullptr : &*low, out)) findings.erase(low);
  for (const Finding& finding : findings) {
    if (is_limit_left_out(facts, finding, out)) continue;
    add_finding(out, Kind::refill, finding, finding.due_on ? iso(*finding.due_on) : "").cause =
        cause_of(facts, finding);
  }
}

}  // namespace isotrack::judging
