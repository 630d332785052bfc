#include <algorithm>
#include <set>

#include "isotrack/base/text.hpp"
#include "safety.hpp"

/// Symptoms and mood. A red flag is answered with the label's words, and stands as a STOP until the
/// record says what the prescriber decided, however long ago the last dose was: what a person tells
/// belongs to the course under way or to the last one.
namespace isotrack::judging {
namespace {

/// The medicines of the class that the red flag names, taken on some day since it began.
std::string medicines_beside(const Case& facts, Date since, const RedFlag& flag) {
  std::string out;
  for (const Medicine& medicine : facts.events.medicines) {
    if (!is_taken_since(facts, medicine, since)) continue;
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

/// A STOP stands from today on; what is none yet blocks; what only warns is open.
ObligationState state_of(Severity severity) {
  if (severity == Severity::stop) return ObligationState::overdue;
  return severity == Severity::block ? ObligationState::blocked : ObligationState::open;
}

/// Adds a name that is not among them yet.
void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

std::string with_ands(const std::vector<std::string>& names) { return joined(names, " and "); }

/// `severe or lasting headache`; of two symptoms as they were recorded: `headache, with nausea or
/// vomiting`.
std::string names_of(const SymptomTable& table, const std::vector<ShownFlag>& flags) {
  std::vector<std::string> named;
  std::vector<std::string> with;
  for (const ShownFlag& flag : flags) {
    const Symptom& first = *flag.symptoms.front();
    const bool is_alone = !flag.is_joint();
    const std::string& name = is_alone ? flag.answer->name : table.by_id(first.symptom)->name;
    add_once(named, symptom_title(first, name));
    if (flag.symptoms.size() < 2) continue;
    const Symptom& other = *flag.symptoms.back();
    add_once(with, symptom_title(other, table.by_id(other.symptom)->name));
  }
  return with_ands(named) + (with.empty() ? "" : ", with " + with_ands(with));
}

/// The rows of the symptoms, each once.
std::vector<std::int64_t> rows_of(const std::vector<ShownFlag>& flags) {
  std::vector<std::int64_t> out;
  for (const ShownFlag& flag : flags) {
    for (const Symptom* symptom : flag.symptoms) {
      const std::int64_t row = symptom->recorded.row;
      if (std::ranges::find(out, row) == out.end()) out.push_back(row);
    }
  }
  return out;
}

/// What the prescriber decided about leaves its trace.
void add_settled(const Case& facts, const ShownFlag& flag, const Confirmation& decision,
                 Findings& out) {
  Obligation& made = add_finding(
      out, Kind::stop,
      {"symptom." + flag.answer->id, Severity::info, flag.first,
       names_of(facts.rules.symptoms, {flag}) + "; settled " + with_weekday(decision.on),
       source_text(flag.answer->red_flag->source)},
      iso(flag.first));
  made.state = ObligationState::met;
  made.met_on = decision.on;
  made.symptoms = rows_of({flag});
}

/// Red flags with one answer that nobody decided on, as one finding.
void add_red_flag(const Case& facts, const std::vector<ShownFlag>& flags, Findings& out) {
  const SymptomRow& answer = *flags.front().answer;
  const RedFlag& flag = *answer.red_flag;
  Date first = flags.front().first;
  Cause cause;
  for (const ShownFlag& each : flags) {
    first = std::min(first, each.first);
    cause.add(each.cause);
  }
  Finding finding{"symptom." + answer.id,
                  severity_on(facts, flag.severity),
                  first,
                  {},
                  source_text(flag.source),
                  cause};
  finding.message = names_of(facts.rules.symptoms, flags) + ", since " + with_weekday(first);
  const std::string medicines =
      flag.with_class.empty() ? std::string() : medicines_beside(facts, first, flag);
  if (!medicines.empty()) finding.message += ", together with " + medicines;
  Obligation& made = add_finding(out, Kind::stop, finding, iso(first));
  made.state = state_of(finding.severity);
  made.symptoms = rows_of(flags);
  const bool by_medicine =
      std::ranges::all_of(flags, [](const ShownFlag& each) { return each.beside != nullptr; });
  made.words = flag.sentence_for(by_medicine) + " The " + flag.speaker + " says: " + flag.says;
  if (!medicines.empty()) made.words += " " + flag.with_class_says;
  made.contacts = flag.numbers;
}

/// Each symptom that is a red flag has a finding of its own, but for a warning within a STOP that
/// stands. What two of them, or one and a medicine make together is one finding an answer, and none
/// beside a symptom that is answered alike.
void judge_flags(const Case& facts, Findings& out) {
  std::vector<std::vector<ShownFlag>> together;
  std::set<const SymptomRow*> open;
  const std::vector<ShownFlag> all = flags_beside_course(facts);
  std::vector<ShownFlag> standing = all;
  std::erase_if(standing, [&](const ShownFlag& flag) { return decided(facts, flag) != nullptr; });
  for (const ShownFlag& flag : all) {
    if (is_told_with_another(flag, standing)) continue;
    if (const Confirmation* done = decided(facts, flag)) {
      add_settled(facts, flag, *done, out);
    } else if (!flag.is_joint()) {
      open.insert(flag.answer);
      add_red_flag(facts, {flag}, out);
    } else {
      const auto alike = std::ranges::find_if(together, [&](const std::vector<ShownFlag>& each) {
        return each.front().answer == flag.answer;
      });
      if (alike != together.end()) {
        alike->push_back(flag);
      } else {
        together.push_back({flag});
      }
    }
  }
  for (const std::vector<ShownFlag>& flags : together) {
    if (!open.contains(flags.front().answer)) add_red_flag(facts, flags, out);
  }
}

void add_severe(const Symptom& symptom, const SymptomRow& row, Findings& out) {
  if (symptom.grade != Grade::severe || symptom.last || row.in_own_words) return;
  Obligation& made = add_finding(out, Kind::safety,
                                 {"symptom." + row.id, Severity::warn, symptom.first,
                                  symptom_title(symptom, row.name) + ", severe, since " +
                                      with_weekday(symptom.first) + ": for the clinic to judge",
                                  source_text(row.source), symptom.recorded.first_entry},
                                 iso(symptom.first));
  made.symptoms = {symptom.recorded.row};
}

/// Whether an answer to the instrument is recorded from `from` to today, in whichever course.
bool is_answered_from(const Case& facts, MoodInstrument instrument, Date from) {
  return std::ranges::any_of(facts.patient.events.moods, [&](const MoodScore& score) {
    return score.instrument == instrument && score.on >= from && score.on <= facts.today();
  });
}

/// The last score of an instrument, when it is one of this course: a later answer replaces it, in
/// whichever course that was given. Null: none.
const MoodScore* last_score(const Case& facts, MoodInstrument instrument) {
  const MoodScore* found = nullptr;
  for (const MoodScore& score : facts.events.moods) {
    if (score.instrument == instrument) found = &score;
  }
  if (found != nullptr && is_answered_from(facts, instrument, found->on + days(1))) return nullptr;
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

/// `, entry #7`, where another answer of the day is told, too.
std::string entry_words(const std::vector<const MoodScore*>& open, const MoodScore& score) {
  const auto of_day =
      std::ranges::count_if(open, [&](const MoodScore* each) { return each->on == score.on; });
  const std::string entry = std::to_string(score.recorded.first_entry);
  return of_day < 2 ? std::string() : ", entry #" + entry;
}

/// Every one that nobody decided on, whatever was answered later.
void judge_ninth(const Case& facts, const MoodRules& rules, Findings& out) {
  std::vector<const MoodScore*> open;
  for (const MoodScore& score : facts.events.moods) {
    if (needs_safety_message(score) &&
        decided(facts, "mood.item9", score.on, score.recorded.first_entry) == nullptr) {
      open.push_back(&score);
    }
  }
  for (const MoodScore* score : open) {
    const Finding finding{"mood.item9",
                          severity_on(facts, Severity::stop),
                          score->on,
                          "item 9 of PHQ-9 answered above zero on " + with_weekday(score->on) +
                              entry_words(open, *score),
                          source_text(rules.safety_source),
                          score->recorded.first_entry};
    const std::string row = std::to_string(score->recorded.first_row);
    Obligation& made = add_finding(out, Kind::stop, finding, iso(score->on) + "-" + row);
    made.state = state_of(finding.severity);
    made.words = rules.safety;
    made.contacts = rules.numbers;
  }
}

}  // namespace

bool is_taken_since(const Case& facts, const Medicine& medicine, Date since) {
  return medicine.first <= facts.today() && (!medicine.last || *medicine.last >= since);
}

std::vector<ShownFlag> flags_beside_course(const Case& facts) {
  std::vector<ShownFlag> flags =
      shown_flags(facts.events.symptoms, facts.rules.symptoms,
                  classed(facts.events.medicines, facts.rules.interactions, facts.today()));
  std::erase_if(flags, [&](const ShownFlag& flag) { return flag.first > facts.until; });
  return flags;
}

const Confirmation* decided(const Case& facts, const ShownFlag& flag) {
  return decided(facts, "symptom." + flag.answer->id, flag.first, flag.cause);
}

void judge_symptoms(const Case& facts, Findings& out) {
  judge_flags(facts, out);  // an end settles nothing
  for (const Symptom& symptom : facts.events.symptoms) {
    const SymptomRow* row = facts.rules.symptoms.by_id(symptom.symptom);
    if (row == nullptr || facts.rules.symptoms.red_flag(*row, symptom.grade) != nullptr) continue;
    if (symptom.first <= facts.until) add_severe(symptom, *row, out);
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
  const bool is_followed = two != nullptr && is_answered_from(facts, MoodInstrument::phq9, two->on);
  if (two != nullptr && !is_followed && two->total >= rules.phq2_positive) {
    add_score("mood.phq2", *two, "positive; " + rules.follow_up, rules, out);
  }
}

}  // namespace isotrack::judging
