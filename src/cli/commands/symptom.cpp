#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "../commands.hpp"
#include "../terminal.hpp"
#include "echo.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "red_flag.hpp"
#include "symptom_reading.hpp"
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
};

Symptom fact_of(const Wanted& wanted, const Said& said) {
  Symptom fact;
  fact.symptom = wanted.row->id;
  fact.grade = said.grade.value_or(wanted.grade.value_or(Grade::unknown));
  fact.first = said.on;
  fact.note = said.note;
  return fact;
}

std::string source_words(const RedFlagAnswer& answer) {
  std::string speaker = answer.speaker;
  if (speaker.ends_with(',')) speaker.pop_back();
  return "Source: " + (speaker.empty() ? "" : speaker + ", ") + answer.source + ".";
}

void add_answer(std::vector<RedFlagAnswer>& answers, const SymptomRow* row) {
  if (row == nullptr) return;
  const bool is_said =
      std::ranges::find(answers, symptom_rule(*row), &RedFlagAnswer::rule) != answers.end();
  if (!is_said) answers.push_back(answer_of(*row));
}

/// The red flags among what was named, each once; a slip of the finger does not hide one.
std::vector<RedFlagAnswer> answers_to(const SymptomTable& table, const Reading& reading,
                                      const std::optional<Grade>& grade) {
  std::vector<RedFlagAnswer> out;
  for (const Wanted& wanted : reading.wanted) {
    const Grade said = grade.value_or(wanted.grade.value_or(Grade::unknown));
    add_answer(out, table.red_flag(*wanted.row, said));
  }
  for (const std::string& unknown : reading.unknown) {
    const SymptomRow* near = nearest_symptom(table, unknown);
    if (near != nullptr) add_answer(out, table.red_flag(*near, Grade::unknown));
  }
  return out;
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

Result store_symptoms(Invocation& invocation, const SymptomTable& table, const Reading& reading,
                      const Said& said, std::vector<RedFlagAnswer> answers) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  say_medicines(table, patient.events, said.on, invocation.today(), answers);
  SymptomSpans spans(writer, patient, table);
  Receipt receipt;
  std::vector<std::string> sources;
  bool stored = false;
  for (const Wanted& wanted : reading.wanted) {
    const Symptom fact = fact_of(wanted, said);
    const SpanOutcome outcome = record_symptom(invocation, spans, fact);
    receipt.lines.push_back(outcome.sentence + source_of(table, fact, answers, sources));
    stored = stored || outcome.stored;
  }
  if (!stored) {
    return nothing_stored_answered(invocation, patient, invocation.several_patients(store),
                                   joined(receipt.lines, " "), std::move(answers), said.on);
  }
  const Situation after = situation(invocation, store, patient.code);
  say_what_settles(invocation, after, answers, receipt);
  say_new_findings(before, after, receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_answered(invocation, store, writer, before, after, std::move(receipt),
                         std::move(answers), said.on);
}

/// The operands; left out, asked for, so that they need not stand in a shell's history.
std::string named_text(Invocation& invocation, const std::string& example) {
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

Result add(Invocation& invocation) {
  const SymptomTable table = load_symptoms();
  const std::string text = named_text(invocation, "symptom add dry lips --grade mild");
  const Reading reading = symptoms_in(table, text);
  const auto typed_grade = invocation.arguments().value("--grade");
  auto grade = typed_grade ? parse_grade(lower(*typed_grade)) : Parsed<Grade>(Grade::unknown);
  std::vector<RedFlagAnswer> answers =
      answers_to(table, reading, typed_grade && grade ? std::optional(*grade) : std::nullopt);
  return answered_first(invocation, answers, [&] {
    if (!reading.unknown.empty()) refuse_unknown(invocation, table, reading.unknown.front());
    if (reading.wanted.empty()) {
      throw Error(ExitStatus::usage, "the symptom is missing",
                  "the list: " + invocation.to_type("symptom names", About::file));
    }
    Said said;
    if (typed_grade) said.grade = std::move(grade).value();
    said.on = past_date(invocation, "--on", "a symptom is recorded once it is there");
    said.note = invocation.text("--note").value_or("");
    return store_symptoms(invocation, table, reading, said, answers);
  });
}

/// The open spans that a name or the number of an entry means.
std::vector<Symptom> chosen_open(const Invocation& invocation, const SymptomTable& table,
                                 const PatientRecord& patient, const std::string& text) {
  const std::string word(stripped(text));
  const SymptomRow* row = wanted_in(table, word).row;
  const std::string number = "#" + word.substr(word.starts_with('#') ? 1 : 0);
  std::vector<Symptom> out;
  std::string open;
  for (const Symptom& each : patient.events.symptoms) {
    if (each.last) continue;
    const SymptomRow* known = table.by_id(each.symptom);
    open += (open.empty() ? "" : ", ") + (known == nullptr ? each.symptom : known->name);
    const bool is_answer =
        row != nullptr && known != nullptr && table.red_flag(*known, each.grade) == row;
    const bool is_named = row != nullptr && (row->id == each.symptom || is_answer);
    const bool is_number = number == fmt::format("#{}", named_entry(each.recorded)) ||
                           number == fmt::format("#{}", each.recorded.entry);
    if (is_named || is_number) out.push_back(each);
  }
  if (!out.empty()) return out;
  if (open.empty()) {
    throw Error(ExitStatus::not_found, "no symptom of " + patient.code + " is open",
                "what is recorded: " + invocation.to_type("symptom list", About::patient));
  }
  throw Error(ExitStatus::not_found, "no open symptom '" + visible(word) + "'", "open: " + open);
}

void say_stop_stands(const Invocation& invocation, const Situation& after,
                     const SymptomSpans& spans, const Symptom& ended, Receipt& receipt) {
  const SymptomRow* answer = spans.answer(ended);
  if (answer == nullptr) return;
  for (const Obligation& each : after.judgement.obligations) {
    if (each.rule != symptom_rule(*answer) || !each.is_open()) continue;
    receipt.lines.push_back(
        "That it ended does not settle its STOP; what the prescriber decided does: " +
        invocation.to_type("confirm " + each.rule + " --note TEXT", About::patient));
    return;
  }
}

Result end(Invocation& invocation) {
  const SymptomTable table = load_symptoms();
  const std::string text = named_text(invocation, "symptom end dry lips");
  const Date on = past_date(invocation, "--on", "an end is recorded once it has come");
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  SymptomSpans spans(writer, patient, table);
  std::vector<Symptom> ended = chosen_open(invocation, table, patient, text);
  Receipt receipt;
  for (Symptom& each : ended) {
    if (on < each.first) {
      throw Error(ExitStatus::refused,
                  with_weekday(on) + " is before its first day, " + with_weekday(each.first));
    }
    const Symptom old = each;
    each.last = on;
    spans.replace(old, each);
    const int length = days_between(each.first, on) + 1;
    const SymptomRow* row = table.by_id(each.symptom);
    receipt.lines.push_back(fmt::format(
        "Ended: {}, {}, {} day{}.", row == nullptr ? each.symptom : symptom_words(*row, each.grade),
        symptom_span_words(each), length, length == 1 ? "" : "s"));
  }
  const Situation after = situation(invocation, store, patient.code);
  for (const Symptom& each : ended) say_stop_stands(invocation, after, spans, each, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

Result list(Invocation& invocation) {
  const SymptomTable table = load_symptoms();
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  EventList report;
  report.today = invocation.today();
  report.patient = patient.code;
  report.title = "Symptoms of " + patient.code;
  report.heading = {"since", "until", "grade", "entry", "symptom, note"};
  report.nothing = "No symptom is recorded.";
  report.events = patient.events;
  for (const bool open : {true, false}) {
    for (const Symptom& each : patient.events.symptoms) {
      if (open == each.last.has_value()) continue;
      const SymptomRow* row = table.by_id(each.symptom);
      report.rows.push_back({iso(each.first), each.last ? iso(*each.last) : "-",
                             each.grade == Grade::unknown ? "-" : name_of(each.grade),
                             fmt::format("#{}", named_entry(each.recorded)),
                             (row == nullptr ? each.symptom : row->name) +
                                 (each.note.empty() ? "" : "; " + each.note)});
    }
  }
  return {invocation.render(report)};
}

Result names(Invocation& invocation) {
  return {invocation.render(SymptomNames{invocation.today(), load_symptoms().rows})};
}

}  // namespace

const CommandSpec symptom_add_command{
    "symptom add",
    "",
    "monitoring",
    "record a symptom; a red flag is answered at once",
    "[NAME...]",
    "Plain words of the list (symptom names), several separated by commas; a grade may stand\n"
    "before the name. For what a label calls a red flag its words come first, with numbers to\n"
    "call; --quiet does not keep them back. A symptom that is open takes a new grade from its\n"
    "day on.",
    {"symptom add dry lips --grade mild", "symptom add severe headache",
     "symptom add nosebleed, dry eyes --on yesterday"},
    {{"--grade", "GRADE", "mild, moderate or severe"},
     {"--on", "DATE", "its first day (today)"},
     {"--note", "TEXT", "a note kept with it"}},
    true,
    add};

const CommandSpec symptom_end_command{
    "symptom end",
    "",
    "monitoring",
    "record the last day of a symptom",
    "[NAME|ENTRY]",
    "The symptom by its name, or by the number of its entry in symptom list. A STOP that it\n"
    "brought about is not settled by its end, but by what the prescriber decided (confirm).",
    {"symptom end dry lips", "symptom end 4 --on yesterday"},
    {{"--on", "DATE", "the last day of it (today)"}},
    true,
    end};

const CommandSpec symptom_list_command{"symptom list",
                                       "",
                                       "monitoring",
                                       "the symptoms, open ones first",
                                       "",
                                       "",
                                       {"symptom list"},
                                       {},
                                       false,
                                       list};

const CommandSpec symptom_names_command{"symptom names",
                                        "",
                                        "monitoring",
                                        "the symptoms there are, and which are red flags",
                                        "",
                                        "",
                                        {"symptom names"},
                                        {},
                                        false,
                                        names};

}  // namespace isotrack
