// Red flags and mood as they are said: the words first, the numbers, the prescriber.

#include "isotrack/present/safety.hpp"

#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Style wide{80, false, false};

RedFlagAnswer headache() {
  RedFlagAnswer out;
  out.rule = "symptom.intracranial_hypertension";
  out.sentence = "Severe or lasting headache may be raised pressure in the head.";
  out.speaker = "US label";
  out.says = "stop, and get medical care the same day.";
  out.numbers = {"your emergency number", "911 (US)", "999 (UK)"};
  out.source = "S2 (label, H)";
  return out;
}

MoodScore score(MoodInstrument instrument, int total, std::vector<int> items) {
  MoodScore out;
  out.recorded.entry = 7;
  out.instrument = instrument;
  out.on = day("2026-11-22");
  out.total = total;
  out.items = std::move(items);
  return out;
}

}  // namespace

TEST_CASE("a red flag is said in the words of its source, then whom to call", "[red_flag]") {
  CHECK(to_text(headache(), wide) ==
        "STOP  Severe or lasting headache may be raised pressure in the head. The US\n"
        "      label says: stop, and get medical care the same day.\n"
        "      In danger now: your emergency number, 911 (US), 999 (UK)\n");
}

TEST_CASE("the prescriber's number, or how to store one", "[red_flag]") {
  RedFlagAnswer answer = headache();
  answer.prescriber = "";
  answer.to_store = "isotrack contact set prescriber TEXT";
  CHECK(to_text(answer, wide)
            .ends_with("      Your prescriber: no number stored: isotrack contact set prescriber "
                       "TEXT\n"));
  answer.to_store += " -p P-00013";
  CHECK(to_text(answer, wide)
            .ends_with("      Your prescriber: no number stored:\n"
                       "                       isotrack contact set prescriber TEXT -p P-00013\n"));
  answer.prescriber = "555-0100, mornings";
  CHECK(to_text(answer, wide).ends_with("      Your prescriber: 555-0100, mornings\n"));
}

TEST_CASE("several patients: whose it is; a medicine that belongs to it", "[red_flag]") {
  RedFlagAnswer answer = headache();
  answer.patient = "P-0412";
  answer.together = "A tetracycline is in the record: tell them so (minocycline).";
  const std::string text = to_text(answer, {200, false, false});
  CHECK(text.starts_with("STOP  P-0412: Severe or lasting headache"));
  CHECK(text.find("the same day. A tetracycline is in the record: tell them so (minocycline).\n") !=
        std::string::npos);
}

TEST_CASE("as a finding it says everything in one sentence", "[red_flag]") {
  RedFlagAnswer answer = headache();
  answer.prescriber = "555-0100";
  const Finding finding = finding_of(answer, day("2026-11-22"));
  CHECK(finding.rule == "symptom.intracranial_hypertension");
  CHECK(finding.severity == Severity::stop);
  CHECK(finding.due_on == day("2026-11-22"));
  CHECK(finding.message ==
        "Severe or lasting headache may be raised pressure in the head. The US label says: stop, "
        "and get medical care the same day. In danger now: your emergency number, 911 (US), 999 "
        "(UK). Your prescriber: "
        "555-0100.");
}

TEST_CASE("narrow, every line still fits", "[red_flag]") {
  RedFlagAnswer answer = headache();
  answer.prescriber = "";
  const std::string text = to_text(answer, {32, false, false});
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    CHECK(end - at <= 32);
    at = end + 1;
  }
}

TEST_CASE("symptoms with what was typed, and how their red flag stands", "[symptom]") {
  SymptomList list;
  list.today = day("2026-11-22");
  list.patient = "me";
  CHECK(to_text(list, wide).ends_with("\n\nNo symptom is recorded.\n"));
  SymptomEntry open;
  open.fact.recorded.entry = 7;
  open.fact.symptom = "anaphylaxis";
  open.fact.first = day("2026-11-20");
  open.fact.words = "hives";
  open.fact.note = "arms";
  open.name = "swollen face";
  open.marks = {{"symptom.anaphylaxis", Severity::stop, {}, {}}};
  SymptomEntry settled = open;
  settled.fact.grade = Grade::mild;
  settled.fact.last = day("2026-11-21");
  settled.fact.words.clear();
  settled.fact.note.clear();
  settled.marks.front().settled = day("2026-11-21");
  list.entries = {open, settled};
  CHECK(
      to_text(list, wide)
          .ends_with(
              "\n\nsince       until       grade  finding  entry  symptom, note\n"
              "2026-11-20  -           -      STOP     #7     \"hives\": swollen face; arms\n"
              "2026-11-20  2026-11-21  mild   settled  #7     swollen face; settled 2026-11-21\n"));
  CHECK(to_plain(list) ==
        "2026-11-20\t-\t-\tSTOP\t#7\tswollen face\thives\tarms\n"
        "2026-11-20\t2026-11-21\tmild\tsettled 2026-11-21\t#7\tswollen face\t-\t-\n");
  CHECK_THAT(
      to_json(list),
      Catch::Matchers::Contains(
          R"("findings":[{"rule":"symptom.anaphylaxis","state":"open","severity":"STOP","on":null}])"));
  list.entries.front().marks.front().set_aside = day("2026-11-22");
  CHECK_THAT(to_json(list),
             Catch::Matchers::Contains(R"("state":"set_aside","severity":null,"on":"2026-11-22")"));
}

TEST_CASE("scores with their change, and the ninth item only when it was answered", "[mood]") {
  MoodList list;
  list.today = day("2026-11-22");
  list.patient = "me";
  list.limits = "Screening, not diagnosis.";
  list.credit = "By its authors.";
  list.source = "S61 (paper, H)";
  list.lines = {
      {score(MoodInstrument::phq9, 11, {1, 1, 2, 1, 1, 2, 1, 1, 1}), "moderate", true, {}},
      {score(MoodInstrument::phq9, 8, {}), "mild", false, -3},
      {score(MoodInstrument::phq2, 1, {0, 1}), "", false, {}}};
  CHECK(to_text(list, wide) ==
        "Mood of me                                                        Sun 2026-11-22\n\n"
        "on          what   total                 change  item 9  entry  band, note\n"
        "2026-11-22  PHQ-9  11 of 27  #####.....  -       1       #7     moderate\n"
        "2026-11-22  PHQ-9  8 of 27   ###.......  -3      -       #7     mild\n"
        "2026-11-22  PHQ-2  1 of 6    ##........  -       -       #7     negative\n\n"
        "Screening, not diagnosis.\n"
        "By its authors. S61 (paper, H)\n");
  CHECK(to_plain(list).starts_with("2026-11-22\tphq9\t11\t27\tmoderate\t-\t1\t#7\t-\t-\n"));
}

TEST_CASE("a score says what is found of it, and what was settled", "[mood]") {
  MoodList list;
  list.today = day("2026-11-22");
  list.patient = "me";
  MoodLine line{score(MoodInstrument::phq9, 1, {0, 0, 0, 0, 0, 0, 0, 0, 1}), "minimal", false, {}};
  line.marks = {{"mood.item9", Severity::stop, {}, {}}};
  list.lines = {line};
  CHECK_THAT(to_text(list, wide), Catch::Matchers::Contains("  minimal; STOP\n"));
  list.lines.front().marks.front().settled = day("2026-11-20");
  list.lines.front().score.note = "by phone";
  const std::string text = to_text(list, {100, false, false});
  CHECK_THAT(text, Catch::Matchers::Contains("minimal; settled 2026-11-20; by phone\n"));
  CHECK_THAT(
      to_json(list),
      Catch::Matchers::Contains(
          R"("findings":[{"rule":"mood.item9","state":"settled","severity":null,"on":"2026-11-20"}])"));
}

TEST_CASE("bars give way to words where both do not fit", "[mood]") {
  MoodList list;
  list.today = day("2026-11-22");
  list.patient = "me";
  list.limits = "Screening, not diagnosis.";
  list.credit = "By its authors.";
  list.source = "S61 (paper, H)";
  list.lines = {{score(MoodInstrument::phq9, 6, {1, 1, 2, 1, 0, 1, 0, 0, 0}), "mild", false, {}}};
  list.lines.front().score.note = "before the exam";
  CHECK_THAT(to_text(list, wide),
             Catch::Matchers::Contains(
                 "on          what   total    change  item 9  entry  band, note\n"
                 "2026-11-22  PHQ-9  6 of 27  -       0       #7     mild; before the exam\n"));
  CHECK_THAT(to_text(list, {100, false, false}), Catch::Matchers::Contains("###......."));
}

TEST_CASE("the questions are asked in the words of the instrument, within the screen", "[mood]") {
  MoodRules rules;
  rules.lead = "Over the last 2 weeks, how often?";
  rules.answers = {"not at all", "several days", "more than half the days", "nearly every day"};
  rules.items[0] = "Little interest or pleasure in doing things";
  CHECK(questions_lead(rules, wide) ==
        "Over the last 2 weeks, how often?\n"
        "0 not at all, 1 several days, 2 more than half the days, 3 nearly every day;\n"
        "Enter stops.\n\n");
  CHECK(question_text(rules, 0, 9, wide) == "1/9  Little interest or pleasure in doing things: ");
  CHECK(question_text(rules, 0, 9, {32, false, false}) ==
        "1/9  Little interest or pleasure\n     in doing things: ");
}
