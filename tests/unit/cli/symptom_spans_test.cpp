// What a symptom that is told of again makes of the spans on record, and of what was decided.

#include "cli/commands/symptom_spans.hpp"

#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const SymptomTable& table() {
  static const SymptomTable loaded = load_symptoms();
  return loaded;
}

Symptom symptom(const std::string& id, const std::string& first, Grade grade = Grade::unknown) {
  Symptom fact;
  fact.symptom = id;
  fact.first = day(first);
  fact.grade = grade;
  return fact;
}

const std::string pressure = "symptom.intracranial_hypertension";

/// A record with symptoms, each in an entry of its own, and then a decision about a rule.
struct Told {
  explicit Told(const std::vector<Symptom>& facts, const std::string& rule = {})
      : record(folder / "isotrack.db") {
    for (const Symptom& fact : facts) {
      record.write("symptom add", [&](Writer& writer) { writer.add(record.patient, fact); });
    }
    if (rule.empty()) return;
    record.write("confirm", [&](Writer& writer) {
      writer.add(record.patient, Confirmation{{}, rule, day("2026-11-22"), {}, "seen"});
    });
  }

  /// Runs `act` on the spans as they are on record, in an entry of its own.
  void tell(const std::function<void(SymptomSpans&)>& act) {
    const PatientRecord me = record.load();
    record.write("symptom add", [&](Writer& writer) {
      SymptomSpans spans(writer, me, table());
      act(spans);
    });
  }

  /// Whether a flag of the rule is left without a decision.
  bool is_open(const std::string& rule) {
    bool open = false;
    tell([&](SymptomSpans& spans) {
      for (const ShownFlag& flag : shown_flags(spans.events().symptoms, table())) {
        open = open || (symptom_rule(*flag.answer) == rule && !spans.is_settled(flag));
      }
    });
    return open;
  }

  const Folder folder;
  Started record;
};

}  // namespace

TEST_CASE("two symptoms told of on different days are one red flag", "[symptom]") {
  Told told({symptom("headache_mild", "2026-11-18")});
  told.tell([](SymptomSpans& spans) {
    const ToldFlags flags = told_flags(spans, {symptom("blurred_vision", "2026-11-20")});
    REQUIRE(flags.together.size() == 1);
    CHECK(flags.together[0].symptoms == "headache with blurred vision");
    CHECK(flags.new_rules == std::map<std::string, Date>{{pressure, day("2026-11-20")}});
    CHECK(told_flags(spans, {symptom("dry_eyes", "2026-11-20")}).new_rules.empty());
  });
}

TEST_CASE("a mild headache is told again as the mild one it is", "[symptom]") {
  Told told({symptom("headache_mild", "2026-11-18", Grade::mild)});
  told.tell([](SymptomSpans& spans) {
    const ToldFlags flags = told_flags(
        spans, {symptom("headache_mild", "2026-11-20"), symptom("nausea", "2026-11-20")});
    CHECK(flags.together.empty());
    CHECK(flags.new_rules.empty());
  });
}

TEST_CASE("what was decided about is not told again with a note", "[symptom]") {
  Told told({symptom("headache_mild", "2026-11-18"), symptom("nausea", "2026-11-20")}, pressure);
  CHECK_FALSE(told.is_open(pressure));
  told.tell([](SymptomSpans& spans) {
    const ToldFlags flags = told_flags(spans, {symptom("headache_mild", "2026-11-18")});
    CHECK(flags.together.empty());
    CHECK(flags.new_rules.empty());
  });
}

TEST_CASE("a note keeps the decision with the symptom", "[symptom]") {
  Told told({symptom("headache_mild", "2026-11-18"), symptom("nausea", "2026-11-20")}, pressure);
  told.tell([](SymptomSpans& spans) {
    Symptom noted = *spans.open_span(symptom("headache_mild", "2026-11-22"));
    const Symptom old = noted;
    noted.note = "better";
    spans.replace(old, noted);
  });
  CHECK_FALSE(told.is_open(pressure));
}

TEST_CASE("a decision kept with a note does not settle what is new in the same entry",
          "[symptom]") {
  Told told({symptom("headache_mild", "2026-11-18"), symptom("nausea", "2026-11-20")}, pressure);
  told.tell([](SymptomSpans& spans) {
    const Symptom sight = symptom("blurred_vision", "2026-11-22");
    const Symptom old = *spans.open_span(symptom("headache_mild", "2026-11-22"));
    spans.leave_open(told_flags(spans, {symptom("headache_mild", "2026-11-22"), sight}).new_rules);
    Symptom noted = old;
    noted.note = "better";
    spans.replace(old, noted);
    spans.add(sight);
  });
  CHECK(told.is_open(pressure));
}

TEST_CASE("an older decision stays with its span beside a new red flag", "[symptom]") {
  Told told({symptom("intracranial_hypertension", "2026-11-18")}, pressure);
  told.tell([](SymptomSpans& spans) {
    const Symptom again = symptom("intracranial_hypertension", "2026-11-23");
    const Symptom old = *spans.open_span(again);
    const ToldFlags flags = told_flags(spans, {again});
    CHECK(flags.new_rules == std::map<std::string, Date>{{pressure, day("2026-11-23")}});
    spans.leave_open(flags.new_rules);
    Symptom until = old;
    until.last = day("2026-11-22");
    spans.replace(old, until);
  });
  CHECK_FALSE(told.is_open(pressure));
}

TEST_CASE("a decision about a red flag without a grade does not settle a graded one", "[symptom]") {
  for (const Grade grade : {Grade::unknown, Grade::severe}) {
    Told told({symptom("intracranial_hypertension", "2026-11-10")}, pressure);
    told.tell([&](SymptomSpans& spans) {
      const Symptom old = *spans.open_span(symptom("intracranial_hypertension", "2026-11-10"));
      Symptom graded = old;
      graded.grade = grade;
      spans.replace(old, graded);
    });
    CHECK(told.is_open(pressure) == (grade == Grade::severe));
  }
}

TEST_CASE("what was decided about and is told of as of a later day is new", "[symptom]") {
  Told told({symptom("intracranial_hypertension", "2026-11-10")}, pressure);
  told.tell([](SymptomSpans& spans) {
    const ToldFlags later = told_flags(spans, {symptom("intracranial_hypertension", "2026-11-21")});
    CHECK(later.new_rules == std::map<std::string, Date>{{pressure, day("2026-11-21")}});
    const ToldFlags same = told_flags(spans, {symptom("intracranial_hypertension", "2026-11-10")});
    CHECK(same.new_rules.empty());
  });
}

TEST_CASE("what was set aside is settled, too", "[symptom]") {
  Told told({symptom("dry_eyes", "2026-11-10", Grade::severe)});
  told.record.write("waive", [&](Writer& writer) {
    Waiver waiver;
    waiver.rule = "symptom.dry_eyes";
    waiver.due_on = day("2026-11-10");
    waiver.on = day("2026-11-22");
    writer.add(told.record.patient, waiver);
  });
  told.tell([](SymptomSpans& spans) {
    CHECK(spans.settled_on(spans.events().symptoms.at(0)) == day("2026-11-22"));
  });
}

TEST_CASE("a span that was written anew is joined by no other symptom", "[symptom]") {
  Told told({symptom("fatigue", "2026-11-18", Grade::severe)});
  told.tell([](SymptomSpans& spans) {
    Symptom tired = symptom("glomerulonephritis", "2026-11-22");
    tired.words = "swollen eyelids";
    CHECK(spans.open_span(tired) == nullptr);  // another thing
    tired.words = "severe tiredness";
    const Symptom* joined = spans.open_span(tired);
    REQUIRE(joined != nullptr);
    CHECK(joined->symptom == "fatigue");
    spans.replace(*joined, *joined);
    CHECK(spans.open_span(tired) == nullptr);
  });
}

TEST_CASE("a decision whose writer lacked a span is not recorded anew with another", "[symptom]") {
  for (const bool had_both : {true, false}) {
    Symptom first = symptom("tinnitus", "2026-11-02");
    first.last = day("2026-11-03");
    Symptom second = symptom("tinnitus", "2026-11-05");
    second.last = day("2026-11-06");
    Told told({first, second}, "symptom.tinnitus");
    PatientRecord me = told.record.load();
    if (!had_both) me.events.confirmations.at(0).unseen = {{3, 3}};  // of the second span
    told.record.write("symptom add", [&](Writer& writer) {
      SymptomSpans spans(writer, me, table());
      Symptom again = me.events.symptoms.at(0);
      again.note = "at night";
      spans.replace(me.events.symptoms.at(0), again);
    });
    CAPTURE(had_both);
    const std::vector<Confirmation> decisions = told.record.load().events.confirmations;
    CHECK((decisions.at(0).recorded.entry == 5) == had_both);
  }
}

TEST_CASE("since a day in no span: the free days are recorded as with --on", "[symptom]") {
  Symptom ended = symptom("headache_mild", "2026-11-10");
  ended.last = day("2026-11-12");
  const auto firsts_since = [](Told& told, const std::string& first) {
    std::string out;
    told.tell([&](SymptomSpans& spans) {
      for (const Symptom& each : facts_since(spans, symptom("headache_mild", first))) {
        out += (out.empty() ? "" : " ") + iso(each.first);
      }
    });
    return out;
  };
  Told told({ended});
  CHECK(firsts_since(told, "2026-11-01") == "2026-11-01 2026-11-12");
  CHECK(firsts_since(told, "2026-11-11") == "2026-11-12");
  CHECK(firsts_since(told, "2026-11-13") == "2026-11-13");
  Told open({ended, symptom("headache_mild", "2026-11-20")});
  CHECK(firsts_since(open, "2026-11-01") == "2026-11-01 2026-11-20");
  CHECK(firsts_since(open, "2026-11-11") == "2026-11-20");
  CHECK(firsts_since(open, "2026-11-15") == "2026-11-15");
}

TEST_CASE("a lower grade takes no red flag away that nobody decided about", "[symptom]") {
  const Symptom mild = symptom("headache_mild", "2026-11-18", Grade::mild);
  for (const bool is_decided : {false, true}) {
    CAPTURE(is_decided);
    const std::string rule = is_decided ? pressure : "";
    Told severe({symptom("headache_mild", "2026-11-18", Grade::severe)}, rule);
    severe.tell([&](SymptomSpans& spans) {
      const Symptom& old = spans.events().symptoms.at(0);
      const SymptomRow* lost = spans.takes_away(old, {mild});
      CHECK((lost == nullptr) == is_decided);
      CHECK((lost == nullptr || symptom_rule(*lost) == pressure));
      // From the next day on the grave one is on record until then.
      Symptom until = old;
      until.last = old.first;
      CHECK(spans.takes_away(old, {until, symptom("headache_mild", "2026-11-19", Grade::mild)}) ==
            nullptr);
    });
    Told both(
        {symptom("headache_mild", "2026-11-18", Grade::moderate), symptom("nausea", "2026-11-18")},
        rule);
    both.tell([&](SymptomSpans& spans) {
      CHECK((spans.takes_away(spans.events().symptoms.at(0), {mild}) == nullptr) == is_decided);
    });
  }
}
