#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "../commands.hpp"
#include "../judging.hpp"
#include "../standing.hpp"
#include "../terminal.hpp"
#include "echo.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "red_flag.hpp"
#include "symptom_asked.hpp"
#include "symptom_named.hpp"
#include "symptom_reading.hpp"
#include "symptom_said.hpp"
#include "symptom_spans.hpp"

/// Symptoms, in plain words out of one list. A red flag is answered before anything else with what
/// its label says.
namespace isotrack {
namespace {

/// The words of a red flag, as far as the table knows them.
RedFlagAnswer answer_of(const SymptomRow& row) {
  const RedFlag& flag = *row.red_flag;
  RedFlagAnswer out;
  out.rule = symptom_rule(row);
  out.severity = flag.severity;
  out.sentence = flag.sentence;
  out.speaker = flag.speaker;
  out.says = flag.says;
  out.numbers = flag.numbers;
  out.source = source_text(flag.source);
  return out;
}

/// Names of the medicines of a class that were taken on some day of a span; empty: none.
std::string medicines_beside(const Events& events, const std::string& interaction, Date first,
                             Date last) {
  if (interaction.empty() || events.medicines.empty()) return {};
  const InteractionTable table = load_interactions();
  std::vector<std::string> names;
  for (const Medicine& medicine : events.medicines) {
    if (medicine.first > last || (medicine.last && *medicine.last < first)) continue;
    for (const InteractionMatch& match :
         check_medicine(medicine.name, medicine.route, table).matches) {
      if (match.row->id == interaction) names.push_back(medicine.name);
    }
  }
  return joined(names);
}

/// Adds what is said when a medicine of the class a red flag names was taken since it began.
void say_medicines(const SymptomTable& table, const Events& events, Date since, Date today,
                   std::vector<RedFlagAnswer>& answers) {
  for (RedFlagAnswer& answer : answers) {
    const SymptomRow* row = table.by_id(answer.rule.substr(std::string("symptom.").size()));
    if (row == nullptr || !row->red_flag) continue;
    const std::string names = medicines_beside(events, row->red_flag->with_class, since, today);
    if (names.empty()) continue;
    std::string words = row->red_flag->with_class_says;
    if (words.ends_with('.')) words.pop_back();
    answer.together = words + " (" + names + ").";
  }
}

/// What the command line says of all the symptoms it names.
struct Said {
  Date on;
  std::optional<Grade> grade;
  std::string note;
  std::vector<Medicine> medicines;  ///< that make a red flag beside what is said
};

constexpr std::size_t longest_words = 200;  // bytes

/// Medicines that a text names and that make a red flag of a symptom, as if in use: `headache since
/// I started minocycline`.
std::vector<Medicine> medicines_said(const SymptomTable& table, const std::string& text) {
  const InteractionTable interactions = load_interactions();
  const auto counts = [&](const InteractionMatch& match) {
    return std::ranges::any_of(table.rows, [&](const SymptomRow& row) {
      return row.with_medicine && row.with_medicine->interaction == match.row->id;
    });
  };
  std::vector<Medicine> out;
  const std::string plain = plain_words(text);
  for (const std::string_view word : words_in(plain)) {
    const MedicineCheck check = check_medicine(word, Route::unknown, interactions);
    if (!std::ranges::any_of(check.matches, counts)) continue;
    Medicine medicine;
    medicine.name = word;
    out.push_back(std::move(medicine));
  }
  return out;
}

Symptom fact_of(const Wanted& wanted, const Said& said) {
  Symptom fact;
  fact.symptom = wanted.row->id;
  fact.grade = said.grade.value_or(wanted.grade.value_or(Grade::unknown));
  fact.first = wanted.first.value_or(said.on);
  fact.note = said.note;
  fact.words = wanted.words;
  return fact;
}

std::string source_words(const RedFlagAnswer& answer) {
  std::string speaker = answer.speaker;
  if (speaker.ends_with(',')) speaker.pop_back();
  return "Source: " + (speaker.empty() ? "" : speaker + ", ") + answer.source + ".";
}

void add_answer(std::vector<RedFlagAnswer>& answers, const SymptomRow* row,
                bool by_medicine = false) {
  if (row == nullptr) return;
  const bool is_said =
      std::ranges::find(answers, symptom_rule(*row), &RedFlagAnswer::rule) != answers.end();
  if (is_said) return;
  answers.push_back(answer_of(*row));
  answers.back().sentence = row->red_flag->sentence_for(by_medicine);
}

const SymptomRow& row_of(const SymptomTable& table, const RedFlagAnswer& answer) {
  return *table.by_id(answer.rule.substr(std::string("symptom.").size()));
}

/// The most severe first; of these what has to do with suicide.
void sort_answers(const SymptomTable& table, std::vector<RedFlagAnswer>& answers) {
  std::ranges::stable_sort(answers, {}, [&](const RedFlagAnswer& answer) {
    return std::pair(answer.severity, row_of(table, answer).red_flag->turn);
  });
}

/// The red flags among what was named and what may be meant, alone and together, each once.
std::vector<RedFlagAnswer> answers_to(const SymptomTable& table, const SymptomReading& reading,
                                      const std::optional<Grade>& grade,
                                      const std::vector<Medicine>& medicines) {
  std::vector<RedFlagAnswer> out;
  std::vector<Symptom> at_once = facts_at_once(reading, true);
  for (Symptom& each : at_once) each.grade = grade.value_or(each.grade);
  const auto flags = shown_flags(at_once, table, classed(medicines, load_interactions(), {}));
  for (const ShownFlag& flag : flags) {
    const bool is_told = is_told_with_another(flag, flags);
    if (!is_told) add_answer(out, flag.answer, flag.beside != nullptr);
  }
  for (const OpenPart& open : reading.open) {
    for (const Guess& each : open.flags) add_answer(out, each.row);
  }
  sort_answers(table, out);
  return out;
}

/// The red flag that two are together in what is on record; the end: none.
auto shown_of(const FlagOfTwo& two, const std::vector<ShownFlag>& flags,
              const SymptomTable& table) {
  return std::ranges::find_if(flags, [&](const ShownFlag& each) {
    return each.is_joint() && flag_of_two(each, table) == two;
  });
}

/// Adds the answers to what two symptoms, or one and a medicine, make together in the record as it
/// is now, and takes out what these tell, too. A sentence each, with the source.
std::vector<std::string> say_together(const SymptomTable& table, const std::vector<FlagOfTwo>& told,
                                      const Situation& now, std::vector<RedFlagAnswer>& answers) {
  if (told.empty()) return {};
  const Events& events = now.patient.events;
  const auto flags = shown_flags(events.symptoms, table, classed_medicines(events, now.when.today));
  std::vector<std::string> lines;
  for (const FlagOfTwo& flag : told) {
    const auto shown = shown_of(flag, flags, table);
    if (shown == flags.end()) continue;
    add_answer(answers, flag.answer, shown->beside != nullptr);
    lines.push_back("Together: " + flag.symptoms + ". " + source_words(answer_of(*flag.answer)));
  }
  for (const ShownFlag& flag : flags) {
    if (!is_told_with_another(flag, flags)) continue;
    std::erase_if(answers, [&](const RedFlagAnswer& answer) {
      return answer.rule == symptom_rule(*flag.answer);
    });
  }
  sort_answers(table, answers);
  return lines;
}

/// Behind what was recorded of a red flag, its source, unless `said` has it.
std::string source_of(const SymptomTable& table, const Symptom& fact,
                      const std::vector<RedFlagAnswer>& answers, std::vector<std::string>& said) {
  const SymptomRow* row = table.red_flag(*table.by_id(fact.symptom), fact.grade);
  if (row == nullptr) return {};
  const auto answer = std::ranges::find(answers, symptom_rule(*row), &RedFlagAnswer::rule);
  if (answer == answers.end()) return {};
  const std::string words = " " + source_words(*answer);
  if (std::ranges::find(said, words) != said.end()) return {};
  said.push_back(words);
  return words;
}

/// Medicines that were named and are not on record: until they are, the record shows no red flag.
void say_medicines_to_record(const Invocation& invocation, const PatientRecord& patient,
                             const std::vector<Medicine>& medicines, Receipt& receipt) {
  for (const Medicine& said : medicines) {
    const auto& known = patient.events.medicines;
    const bool is_known = std::ranges::any_of(
        known, [&](const Medicine& each) { return same_words(each.name, said.name); });
    if (is_known) continue;
    receipt.lines.push_back("If you take " + said.name +
                            ", record it, so that the record shows the two together: " +
                            invocation.to_type("medicine add " + said.name, About::patient));
  }
}

Result store_symptoms(Invocation& invocation, const SymptomIndex& names,
                      const SymptomReading& reading, const Said& said,
                      std::vector<RedFlagAnswer>& answers) {
  const SymptomTable& table = names.table();
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  SymptomSpans spans(writer, patient, table, invocation.today());
  std::vector<Symptom> facts;
  Date since = said.on;
  for (const Wanted& wanted : reading.wanted) {
    std::vector<Symptom> told{fact_of(wanted, said)};
    if (wanted.first) told = facts_since(spans, told.front());
    since = std::min(since, told.front().first);
    std::ranges::move(told, std::back_inserter(facts));
  }
  // What goes on with its own span comes before what would join one that is answered alike.
  std::ranges::stable_partition(facts, [&](const Symptom& fact) {
    const Symptom* open = spans.open_span(fact);
    return open != nullptr && open->symptom == fact.symptom;
  });
  ToldFlags told = told_flags(spans, facts);
  spans.leave_open(std::move(told.new_rules));
  const Situation before = situation(invocation, store, patient.code);
  Receipt receipt;
  std::vector<std::string> sources;
  std::vector<Error> kept;
  bool stored = false;
  for (const Symptom& fact : facts) {
    const SpanOutcome outcome = record_symptom(invocation, spans, fact);
    stored = stored || outcome.stored;
    if (!outcome.way_out.empty()) {
      kept.emplace_back(ExitStatus::refused, outcome.sentence, outcome.way_out);
      receipt.lines.push_back(outcome.sentence + "; " + outcome.way_out + ".");
      continue;
    }
    receipt.lines.push_back(outcome.sentence + source_of(table, fact, answers, sources));
  }
  if (!stored && !kept.empty()) throw kept.front();
  const Situation after = situation(invocation, store, patient.code);
  std::ranges::copy(say_together(table, told.together, after, answers),
                    std::back_inserter(receipt.lines));
  say_what_was_heard(invocation, names, reading, after.patient.events.symptoms, receipt);
  say_medicines_to_record(invocation, patient, said.medicines, receipt);
  say_medicines(table, patient.events, since, invocation.today(), answers);
  if (!stored) {
    return nothing_stored_answered(invocation, patient, invocation.several_patients(store),
                                   joined(receipt.lines, " "), answers, since);
  }
  say_what_settles(invocation, after, answers, receipt);
  say_new_findings(before, after, receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_answered(invocation, store, writer, before, after, std::move(receipt), answers,
                         since);
}

/// Throws (usage) for words that cannot be kept, and for something else without any.
void check_words(const Invocation& invocation, const SymptomReading& reading, const Said& said) {
  for (const Wanted& wanted : reading.wanted) {
    if (!is_plain_text(wanted.words)) {
      throw Error(ExitStatus::usage, "'" + visible(wanted.words) + "': no control characters");
    }
    if (wanted.words.size() > longest_words) {
      throw Error(ExitStatus::usage,
                  fmt::format("the symptom is longer than {} characters", longest_words),
                  "what else there is to say goes into --note");
    }
    if (wanted.row->in_own_words && wanted.words.empty() && said.note.empty()) {
      throw Error(ExitStatus::usage, wanted.row->name + ": what it is, is missing",
                  "such as: " + invocation.to_type("symptom add other: anxious", About::patient));
    }
  }
}

Result add(Invocation& invocation) {
  const SymptomTable table = load_symptoms();
  const std::string text = symptom_named(invocation, "symptom add dry lips --grade mild");
  const SymptomIndex names(table);
  const bool says_day = !invocation.arguments().value("--on");
  SymptomReading reading = symptoms_in(names, text, invocation.today(), says_day);
  const auto typed_grade = invocation.arguments().value("--grade");
  auto grade = typed_grade ? parse_grade(lower(*typed_grade)) : Parsed<Grade>(Grade::unknown);
  const auto graded = typed_grade && grade ? std::optional(*grade) : std::nullopt;
  const std::vector<Medicine> medicines = medicines_said(table, text);
  std::vector<RedFlagAnswer> answers = answers_to(table, reading, graded, medicines);
  if (ask_what_is_meant(invocation, reading, answers)) {
    const std::vector<RedFlagAnswer> said = answers;
    answers = answers_to(table, reading, graded, medicines);
    for (RedFlagAnswer& each : answers) {
      each.is_said = std::ranges::find(said, each.rule, &RedFlagAnswer::rule) != said.end();
    }
  }
  settle_open(names, invocation.today(), reading);
  return answered_first(invocation, answers, [&] {
    if (!reading.unknown.empty()) refuse_unknown(invocation, names, reading);
    if (reading.wanted.empty()) {
      throw Error(ExitStatus::usage, "the symptom is missing",
                  "the list: " + invocation.to_type("symptom names", About::file));
    }
    Said said;
    if (typed_grade) said.grade = std::move(grade).value();
    said.on = past_date(invocation, "--on", "a symptom is recorded once it is there");
    said.note = invocation.text("--note").value_or("");
    said.medicines = medicines;
    check_words(invocation, reading, said);
    return store_symptoms(invocation, names, reading, said, answers);
  });
}

}  // namespace

std::string symptom_named(Invocation& invocation, const std::string& example) {
  const std::string typed = invocation.arguments().joined();
  if (!stripped(typed).empty()) return typed;
  if (const auto heard = invocation.heard("symptom")) return *heard;
  if (!invocation.can_ask()) {
    throw Error(ExitStatus::usage, "the symptom is missing",
                "such as: " + invocation.to_type(example, About::patient) +
                    "; the list: " + invocation.to_type("symptom names", About::file));
  }
  const std::string answer = read_answer("Symptom, in plain words: ");
  invocation.remember("symptom", answer);
  return answer;
}

const CommandSpec symptom_add_command{
    "symptom add",
    "",
    "monitoring",
    "record a symptom; a red flag is answered at once",
    "[NAME...]",
    "Plain words, several separated by commas; a grade may stand before the name, and words such\n"
    "as since monday or for three days say its first day. What was typed is kept beside the name\n"
    "of the list (symptom names); what the list does not have is recorded after other:, and\n"
    "beside other symptoms as it is. For what a label calls a red flag, alone or with another\n"
    "symptom, its words come first, with numbers to call; --quiet does not keep them back. A\n"
    "symptom that is open takes a new grade from its day on.",
    {"symptom add dry lips --grade mild", "symptom add severe headache",
     "symptom add nosebleed, dry eyes --on yesterday", "symptom add other: anxious"},
    {{"--grade", "GRADE", "mild, moderate or severe"},
     {"--on", "DATE", "its first day (today)"},
     {"--note", "TEXT", "a note kept with it"}},
    true,
    add};

}  // namespace isotrack
