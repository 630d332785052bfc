#include <algorithm>

#include "safety.hpp"

/// Symptoms and mood. A red flag is answered with the label's words, and stands as a STOP until the
/// record says what the prescriber decided.
namespace isotrack::judging {
namespace {

/// The medicines of the class that the red flag names, taken on some day since it began.
std::string medicines_beside(const Case& facts, const Symptom& symptom, const RedFlag& flag) {
  std::string out;
  for (const Medicine& medicine : facts.events.medicines) {
    if (!is_beside_symptom(facts, medicine, symptom)) continue;
    for (const InteractionMatch& match :
         check_medicine(medicine.name, medicine.route, facts.rules.interactions).matches) {
      if (match.row->id == flag.with_class) out += (out.empty() ? "" : ", ") + medicine.name;
    }
  }
  return out;
}

/// Without a dose there is nothing to stop; the words are said all the same.
Severity severity_on(const Case& facts, Severity severity) {
  const bool treated = facts.first_dose && *facts.first_dose <= facts.today();
  return severity == Severity::stop && !treated ? Severity::block : severity;
}

/// A STOP stands from today on; what is none yet blocks.
ObligationState state_of(Severity severity) {
  return severity == Severity::stop ? ObligationState::overdue : ObligationState::blocked;
}

void add_red_flag(const Case& facts, const Symptom& symptom, const SymptomRow& answer,
                  Findings& out) {
  const RedFlag& flag = *answer.red_flag;
  const std::string rule = "symptom." + answer.id;
  if (const Confirmation* done =
          decided(facts, rule, symptom.first, symptom.recorded.first_entry)) {
    Obligation& made =
        add_finding(out, Kind::stop,
                    {rule, Severity::info, symptom.first,
                     answer.name + "; settled " + with_weekday(done->on), source_text(flag.source)},
                    iso(symptom.first));
    made.state = ObligationState::met;
    return;
  }
  Finding finding{
      rule, severity_on(facts, flag.severity), symptom.first, {}, source_text(flag.source)};
  finding.message = answer.name + ", since " + with_weekday(symptom.first);
  finding.cause = symptom.recorded.first_entry;
  const std::string medicines =
      flag.with_class.empty() ? std::string() : medicines_beside(facts, symptom, flag);
  if (!medicines.empty()) finding.message += ", together with " + medicines;
  Obligation& made = add_finding(out, Kind::stop, finding, iso(symptom.first));
  made.state = state_of(finding.severity);
  made.words = flag.sentence + " The " + flag.speaker + " says: " + flag.says;
  if (!medicines.empty()) made.words += " " + flag.with_class_says;
  made.contacts = flag.numbers;
}

void add_severe(const Symptom& symptom, const SymptomRow& row, Findings& out) {
  if (symptom.grade != Grade::severe || symptom.last) return;
  add_finding(
      out, Kind::safety,
      {"symptom." + row.id, Severity::warn, symptom.first,
       row.name + ", severe, since " + with_weekday(symptom.first) + ": for the clinic to judge",
       source_text(row.source), symptom.recorded.first_entry},
      iso(symptom.first));
}

/// The last score of an instrument; null: none.
const MoodScore* last_score(const Case& facts, MoodInstrument instrument) {
  const MoodScore* found = nullptr;
  for (const MoodScore& score : facts.events.moods) {
    if (score.instrument == instrument && beside_course(facts, score.on, {})) found = &score;
  }
  return found;
}

/// `PHQ-9 of Sun 2026-11-22: 11 of 27`.
std::string total_words(const MoodScore& score) {
  return name_of(score.instrument) + " of " + with_weekday(score.on) + ": " +
         std::to_string(score.total) + " of " + std::to_string(most_points(score.instrument));
}

void add_score(const std::string& rule, const MoodScore& score, const std::string& meaning,
               const MoodRules& rules, Findings& out) {
  add_finding(out, Kind::safety,
              {rule, Severity::warn, score.on, total_words(score) + ", " + meaning,
               source_text(rules.source), score.recorded.first_entry},
              iso(score.on));
}

/// Every one that nobody decided on, whatever was answered later.
void judge_ninth(const Case& facts, const MoodRules& rules, Findings& out) {
  for (const MoodScore& score : facts.events.moods) {
    if (!needs_safety_message(score) || !beside_course(facts, score.on, {}) ||
        decided(facts, "mood.item9", score.on, score.recorded.first_entry) != nullptr) {
      continue;
    }
    const Finding finding{"mood.item9",
                          severity_on(facts, Severity::stop),
                          score.on,
                          "item 9 of PHQ-9 answered above zero on " + with_weekday(score.on),
                          source_text(rules.safety_source),
                          score.recorded.first_entry};
    Obligation& made = add_finding(out, Kind::stop, finding,
                                   iso(score.on) + "-" + std::to_string(score.recorded.first_row));
    made.state = state_of(finding.severity);
    made.words = rules.safety;
    made.contacts = rules.numbers;
  }
}

}  // namespace

bool is_beside_symptom(const Case& facts, const Medicine& medicine, const Symptom& symptom) {
  return medicine.first <= facts.today() && (!medicine.last || *medicine.last >= symptom.first);
}

void judge_symptoms(const Case& facts, Findings& out) {
  for (const Symptom& symptom : facts.events.symptoms) {
    const SymptomRow* row = facts.rules.symptoms.by_id(symptom.symptom);
    if (row == nullptr) continue;
    const SymptomRow* answer = facts.rules.symptoms.red_flag(*row, symptom.grade);
    if (answer != nullptr && beside_course(facts, symptom.first, {})) {
      add_red_flag(facts, symptom, *answer, out);  // its end settles nothing
    } else if (answer == nullptr && beside_course(facts, symptom.first, symptom.last)) {
      add_severe(symptom, *row, out);
    }
  }
}

void judge_mood(const Case& facts, Findings& out) {
  if (!facts.rules.mood) return;
  const MoodRules& rules = *facts.rules.mood;
  judge_ninth(facts, rules, out);
  const MoodScore* nine = last_score(facts, MoodInstrument::phq9);
  if (nine != nullptr && nine->total >= rules.phq9_positive) {
    const std::string meaning = rules.band(nine->total).name + "; for the clinic to judge";
    add_score("mood.phq9", *nine, meaning, rules, out);
  }
  const MoodScore* two = last_score(facts, MoodInstrument::phq2);
  const bool is_followed = two != nullptr && nine != nullptr && nine->on >= two->on;
  if (two != nullptr && !is_followed && two->total >= rules.phq2_positive) {
    add_score("mood.phq2", *two, "positive; " + rules.follow_up, rules, out);
  }
}

}  // namespace isotrack::judging
