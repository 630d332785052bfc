// Laboratory results: reading, units, and the thresholds of section 5.3 of the facts. Every
// numbered row is tried at, below and above its number as the data states it; the table of flags is
// written from the facts by hand, so that a wrong datum is noticed too.

#include "isotrack/domain/laboratory.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;

namespace {

const LabTables& tables() {
  static const LabTables loaded = load_lab_tables();
  return loaded;
}

const Analyte& analyte(std::string_view key) {
  const Analyte* found = tables().find(key);
  REQUIRE(found != nullptr);
  return *found;
}

LabValue value(std::string_view text, UnitSystem system = UnitSystem::us) {
  return parse_lab_value(text, tables(), system).value();
}

/// The value with the upper limit of its laboratory, in the same unit.
LabValue with_limit(std::string_view text, std::string_view limit) {
  LabValue out = value(text);
  out.upper_limit = parse_lab_number(limit).value();
  return out;
}

ParseError refusal(std::string_view text, UnitSystem system = UnitSystem::us) {
  const auto parsed = parse_lab_value(text, tables(), system);
  REQUIRE_FALSE(parsed);
  return parsed.error();
}

/// `T2`, or `-`, or `? why` when it was not judged.
std::string flag_of(const LabValue& value, const std::vector<std::string>& symptoms = {},
                    Fasting fasting = Fasting::unknown) {
  const LabVerdict verdict = verdict_of(value, tables(), symptoms, fasting);
  if (verdict.flag != nullptr) return verdict.flag->id;
  return verdict.judged ? "-" : "? " + verdict.why_not;
}

std::string shown(std::string_view text, std::string_view unit) {
  const LabValue typed = value(text);
  const Analyte& row = analyte(typed.analyte);
  const LabUnit& to = *row.unit(unit);
  return decimal(converted(row, typed, to), to.places);
}

bool holds(const LabValue& value, const Threshold& row) {
  const LabVerdict verdict = verdict_of(value, tables(), {});
  return std::ranges::find(verdict.holding, &row) != verdict.holding.end();
}

constexpr std::int64_t e4 = 10'000;

/// A number with four decimals, `steps` ten-thousandths away.
LabNumber number_at(const Ratio& number, std::int64_t times, std::int64_t steps) {
  const Wide scaled = number.num * e4 * times;
  REQUIRE(scaled % number.den == 0);
  return {"", static_cast<std::int64_t>(scaled / number.den) + steps};
}

/// The value that stands `steps` ten-thousandths from a threshold's number.
LabValue value_at(const std::string& key, const ThresholdNumber& number, std::int64_t steps) {
  constexpr std::int64_t limit = 50;
  LabValue out;
  out.analyte = key;
  const bool is_multiple = number.unit.empty();
  out.unit = is_multiple ? analyte(key).units.front().ucum : number.unit;
  out.number = number_at(number.number, is_multiple ? limit : 1, steps);
  out.upper_limit = LabNumber{"50", limit * e4};
  return out;
}

}  // namespace

TEST_CASE("a laboratory's number is exact and kept as written", "[laboratory]") {
  CHECK(parse_lab_number("31").value() == LabNumber{"31", 310'000});
  CHECK(parse_lab_number("1.60").value() == LabNumber{"1.60", 16'000});
  CHECK(parse_lab_number("1,6").value() == LabNumber{"1.6", 16'000});
  CHECK(parse_lab_number("1,65").value() == LabNumber{"1.65", 16'500});
  CHECK(parse_lab_number(" 0.0001 ").value() == LabNumber{"0.0001", 1});
  CHECK(parse_lab_number("0").value() == LabNumber{"0", 0});
  CHECK(parse_lab_number("9999999.9999").value().e4 == 99'999'999'999);
}

TEST_CASE("what is no number of a laboratory is refused with the reason", "[laboratory]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"", "result '': the number is missing"},
      {"<5", "result '<5': a limit of what could be measured is no number"},
      {">800", "a limit of what could be measured is no number"},
      {"-5", "expected a number without sign"},
      {"+5", "expected a number without sign"},
      {"1,234", "expected a plain number"},
      {"1,234.5", "expected a plain number"},
      {"1.23456", "expected a plain number"},
      {"031", "expected a plain number"},
      {".5", "expected a plain number"},
      {"5.", "expected a plain number"},
      {"1.2.3", "expected a plain number"},
      {"12345678", "expected a plain number"},
      {"1e3", "expected a number"},
      {"high", "result 'high': expected a number"},
      {"\x1b[2J", "\\x1b"}};
  for (const auto& [text, says] : cases) {
    INFO(text);
    const auto parsed = parse_lab_number(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().status == ExitStatus::usage);
    CHECK_THAT(parsed.error().message, Catch::Matchers::Contains(says));
  }
}

TEST_CASE("a result is read with its unit, or in that of the patient's system", "[laboratory]") {
  CHECK(value("alt=31").analyte == "alt");
  CHECK(value("alt=31").unit == "U/L");
  CHECK(value("ALT = 31 iu/l").unit == "U/L");
  CHECK(value("sgpt=31IU/L").analyte == "alt");
  CHECK(value("tg=142").unit == "mg/dL");
  CHECK(value("tg=1.6", UnitSystem::si).unit == "mmol/L");
  CHECK(value("TG=1,6 MMOL/L").number.text == "1.6");
  CHECK(value("triglycerides=142 mg/dl").analyte == "triglyceride");
  CHECK(value("wbc=6.1").unit == "10*3/uL");
  CHECK(value("wbc=6.1", UnitSystem::si).unit == "10*9/L");
  CHECK(value("wbc=6.1x10^9/L").unit == "10*9/L");
  CHECK(value("wbc=6.1 10*9/L").unit == "10*9/L");
  CHECK(value("plt=250 K/uL").unit == "10*3/uL");
  CHECK(value("hgb=142 g/L").unit == "g/L");
  CHECK(value("hb=14.2").unit == "g/dL");
  CHECK(value("bilirubin=17µmol/L").unit == "umol/L");
  CHECK(value("bilirubin=17 μmol/L").unit == "umol/L");
  CHECK(value("bilirubin=17umol/L").unit == "umol/L");
}

TEST_CASE("a result that cannot be read names the way out", "[laboratory]") {
  struct Case {
    const char* text;
    const char* message;
    const char* hint;
  };

  const std::vector<Case> cases{
      {"alt 31", "result 'alt 31': expected NAME=NUMBER", "such as alt=31 or tg=1.6mmol/L"},
      {"tgg=142", "no analyte 'tgg'", "did you mean tg?"},
      {"cholestrol=180", "no analyte 'cholestrol'", "did you mean cholesterol?"},
      {"xyzzy=1", "no analyte 'xyzzy'", "one of: alt, ast, bilirubin, triglyceride"},
      {"=31", "no analyte ''", "one of: alt"},
      {"alt=", "result 'alt=': the number is missing", "such as alt=31"},
      {"alt=-5", "result 'alt=-5': expected a number without sign", ""},
      {"alt=1,234", "result 'alt=1,234': expected a plain number", "no thousands separators"},
      {"alt=high", "result 'alt=high': expected a number", ""},
      {"alt=<5", "result 'alt=<5': a limit of what could be measured is no number", "--note"},
      {"alt=31 mmol/L", "unit 'mmol/L' of ALT: expected U/L", "the laboratory can say it in U/L"},
      {"tg=142 g/L", "unit 'g/L' of TG: expected mg/dL or mmol/L",
       "the laboratory can say it in mg/dL or mmol/L"},
      {"bilirubin=1.2mg/dL", "unit 'mg/dL' of Bilirubin: expected umol/L",
       "cannot be converted here"},
      {"bilirubin=1.2", "Bilirubin 1.2: the unit is missing",
       "if the report says umol/L: bilirubin=1.2umol/L; a number of another unit is not the same"}};
  for (const Case& each : cases) {
    INFO(each.text);
    const ParseError error = refusal(each.text);
    CHECK(error.status == ExitStatus::usage);
    CHECK_THAT(error.message, Catch::Matchers::Contains(each.message));
    CHECK_THAT(error.hint, Catch::Matchers::Contains(each.hint));
  }
}

TEST_CASE("an implausible result is refused, with the unit it may be of", "[laboratory]") {
  struct Case {
    const char* text;
    UnitSystem system;
    const char* message;
    const char* hint;
  };

  const UnitSystem us = UnitSystem::us;
  const UnitSystem si = UnitSystem::si;
  const std::vector<Case> cases{
      {"tg=1.6", us, "TG 1.6 mg/dL is not plausible", "tg=1.6mmol/L would be 141.72 mg/dL"},
      {"tg=9.2", us, "TG 9.2 mg/dL is not plausible", "tg=9.2mmol/L would be 814.88 mg/dL"},
      {"tg=118", si, "TG 118 mmol/L is not plausible", "tg=118mg/dL would be 1.33 mmol/L"},
      {"tg=600000", us, "is not plausible", "plausible is 20 to 6000 mg/dL"},
      {"tg=100000mmol/L", us, "is not plausible", "plausible is 0.23 to 67.74 mmol/L"},
      {"chol=5.2", us, "Chol 5.2 mg/dL is not plausible", "chol=5.2mmol/L would be 201.08 mg/dL"},
      {"cholesterol=201", si, "is not plausible", "cholesterol=201mg/dL would be 5.20 mmol/L"},
      {"hdl=1.3", us, "is not plausible", "hdl=1.3mmol/L would be 50.27 mg/dL"},
      {"hdl=50", si, "is not plausible", "hdl=50mg/dL would be 1.29 mmol/L"},
      {"ldl=3.4", us, "is not plausible", "ldl=3.4mmol/L would be 131.48 mg/dL"},
      {"ldl=130", si, "is not plausible", "ldl=130mg/dL would be 3.36 mmol/L"},
      {"glucose=5.5", us, "is not plausible", "glucose=5.5mmol/L would be 99.10 mg/dL"},
      {"glucose=99", si, "is not plausible", "glucose=99mg/dL would be 5.49 mmol/L"},
      {"hb=142", us, "is not plausible", "hb=142g/L would be 14.20 g/dL"},
      {"hb=14.2", si, "is not plausible", "hb=14.2g/dL would be 142.00 g/L"},
      {"wbc=6100", us, "is not plausible", "if that is cells per uL: wbc=6.1, in 10*3/uL"},
      {"wbc=6200000", us, "is not plausible", "plausible is 0.1 to 500 10*3/uL"},
      {"platelets=250000", si, "is not plausible",
       "if that is cells per uL: platelets=250, in 10*9/L"},
      {"alt=0", us, "ALT 0 U/L is not plausible", "plausible is 1 to 20000 U/L"}};
  for (const Case& each : cases) {
    INFO(each.text);
    const ParseError error = refusal(each.text, each.system);
    CHECK(error.status == ExitStatus::refused);
    CHECK_THAT(error.message, Catch::Matchers::Contains(each.message));
    CHECK_THAT(error.hint, Catch::Matchers::Equals(each.hint));
  }
}

TEST_CASE("grave results are plausible, zero never is", "[laboratory]") {
  CHECK(value("tg=5000").number.text == "5000");
  CHECK(value("tg=56.45mmol/L").number.text == "56.45");
  CHECK(value("alt=10000").number.text == "10000");
  CHECK(value("ast=10000").number.text == "10000");
  CHECK(value("ck=250000").number.text == "250000");
  CHECK(value("glucose=1000").number.text == "1000");
  CHECK(value("chol=1000").number.text == "1000");
  CHECK(value("wbc=0.3").number.text == "0.3");
  CHECK(value("anc=0.05").number.text == "0.05");
  CHECK(value("plt=4").number.text == "4");
  CHECK(value("hb=3.5").number.text == "3.5");
  for (const Analyte& row : tables().analytes) {
    for (const LabUnit& unit : row.units) {
      INFO(row.key << " " << unit.ucum);
      CHECK(refusal(row.key + "=0" + " " + unit.ucum).status == ExitStatus::refused);
    }
  }
}

TEST_CASE("both ends of what is plausible are in", "[laboratory]") {
  for (const Analyte& row : tables().analytes) {
    INFO(row.key);
    const std::string unit = " " + row.units.front().ucum;
    CHECK(parse_lab_value(row.key + "=" + row.lowest.text + unit, tables(), UnitSystem::us));
    CHECK(parse_lab_value(row.key + "=" + row.highest.text + unit, tables(), UnitSystem::us));
    CHECK(refusal(row.key + "=" + decimal({row.highest.e4 + 1, e4}, 4) + unit).status ==
          ExitStatus::refused);
    CHECK(refusal(row.key + "=" + decimal({row.lowest.e4 - 1, e4}, 4) + unit).status ==
          ExitStatus::refused);
  }
}

TEST_CASE("a result is converted by the exact factor of its own analyte", "[laboratory]") {
  // The checks of section 5.2 of the facts, and the figures the program shows.
  CHECK(shown("tg=150", "mmol/L") == "1.69");
  CHECK(shown("tg=200", "mmol/L") == "2.26");
  CHECK(shown("tg=300", "mmol/L") == "3.39");
  CHECK(shown("tg=500", "mmol/L") == "5.65");
  CHECK(shown("tg=800", "mmol/L") == "9.03");
  CHECK(shown("tg=1000", "mmol/L") == "11.29");
  CHECK(shown("tg=118", "mmol/L") == "1.33");
  CHECK(shown("tg=164", "mmol/L") == "1.85");
  CHECK(shown("tg=9.2mmol/L", "mg/dL") == "814.9");
  CHECK(shown("chol=200", "mmol/L") == "5.17");
  CHECK(shown("hdl=40", "mmol/L") == "1.03");
  CHECK(shown("ldl=100", "mmol/L") == "2.59");
  CHECK(shown("glucose=100", "mmol/L") == "5.55");
  CHECK(shown("glucose=7.0mmol/L", "mg/dL") == "126.1");
  CHECK(shown("hb=14.2", "g/L") == "142");
  CHECK(shown("wbc=6.1", "10*9/L") == "6.10");
  const LabValue there = value("tg=9.2mmol/L");
  const Ratio first = converted(analyte("tg"), there, analyte("tg").units.front());
  CHECK(test::equal(first, Ratio{920'000, 1129}));  // 9.2 / 0.01129, nothing rounded
}

TEST_CASE("a result is spelt as entered and with what else it is", "[laboratory]") {
  CHECK(spelt(analyte("tg"), value("tg=9.2mmol/L")) == "TG 9.2 mmol/L (814.9 mg/dL)");
  CHECK(spelt(analyte("tg"), value("tg=118")) == "TG 118 mg/dL (1.33 mmol/L)");
  CHECK(spelt(analyte("alt"), with_limit("alt=181", "55")) ==
        "ALT 181 U/L (3.29 x upper limit 55)");
  // 2.998 times: not passed three times.
  CHECK(spelt(analyte("alt"), with_limit("alt=164.9", "55")) ==
        "ALT 164.9 U/L (2.99 x upper limit 55)");
  CHECK(spelt(analyte("tg"), with_limit("tg=118", "150")) ==
        "TG 118 mg/dL (1.33 mmol/L, 0.78 x upper limit 150)");
  CHECK(spelt(analyte("alt"), value("alt=181")) == "ALT 181 U/L");
  CHECK(spelt(analyte("wbc"), value("wbc=6.1")) == "WBC 6.1 10*3/uL");
}

TEST_CASE("every numbered threshold turns at its own number", "[laboratory]") {
  for (const Threshold& row : tables().thresholds) {
    for (const std::string& key : row.analytes) {
      for (const ThresholdNumber& number : row.numbers) {
        INFO(row.id << " " << key << " '" << number.unit << "'");
        CHECK(holds(value_at(key, number, 0), row) == row.inclusive);
        CHECK(holds(value_at(key, number, 1), row) == !row.below);
        CHECK(holds(value_at(key, number, -1), row) == row.below);
      }
      for (const ThresholdNumber& end : row.up_to) {
        INFO(row.id << " up to " << key);
        CHECK(holds(value_at(key, end, 0), row));
        CHECK_FALSE(holds(value_at(key, end, 1), row));
      }
    }
  }
}

TEST_CASE("flags are those of the facts", "[laboratory]") {
  // Section 5.3, by hand: T1-T3, L6, H1, G1, without an upper limit.
  const std::vector<std::pair<const char*, const char*>> cases{
      {"tg=200", "-"},
      {"tg=200.0001", "T1"},
      {"tg=499.9999", "T1"},
      {"tg=500", "T2"},
      {"tg=800", "T2"},
      {"tg=800.0001", "T3"},
      {"tg=5000", "T3"},
      {"tg=2.25mmol/L", "-"},   // 199.29 mg/dL
      {"tg=2.26mmol/L", "T1"},  // 200.18 mg/dL: no number in mmol/L is stated
      {"tg=5.6499mmol/L", "T1"},
      {"tg=5.65mmol/L", "T2"},
      {"tg=9mmol/L", "T2"},
      {"tg=9.0001mmol/L", "T3"},
      {"alt=200", "? no upper limit (--uln alt=N)"},
      {"alt=200.0001", "L6"},
      {"ast=250", "? no upper limit (--uln ast=N)"},
      {"bilirubin=50umol/L", "? no upper limit (--uln bilirubin=N)"},
      {"bilirubin=50.0001umol/L", "L6.bilirubin"},
      {"ck=5000", "? no upper limit (--uln ck=N)"},
      {"anc=1.0", "-"},
      {"anc=0.9999", "H1.anc"},
      {"anc=0.9 10*9/L", "H1.anc"},
      {"plt=100", "-"},
      {"plt=99.9", "H1.platelets"},
      {"plt=99 10*9/L", "H1.platelets"},
      {"wbc=2.0", "? 'clearly falling' has no number (H1): for the clinic to see"},
      {"glucose=125.9999", "-"},
      {"glucose=126", "G1"},
      {"glucose=6.9999mmol/L", "-"},
      {"glucose=7.0mmol/L", "G1"},
      {"chol=400", "? no published number"},
      {"hdl=20", "? no published number"},
      {"ldl=300", "? no published number"},
      {"hb=8", "? no published number"}};
  for (const auto& [text, flag] : cases) {
    INFO(text);
    CHECK(flag_of(value(text)) == flag);
  }
}

TEST_CASE("multiples are those of the laboratory's own upper limit", "[laboratory]") {
  struct Case {
    const char* text;
    const char* limit;
    const char* flag;
  };

  const std::vector<Case> cases{{"alt=55", "55", "-"},
                                {"alt=56", "55", "L1"},
                                {"alt=110", "55", "L1"},
                                {"alt=110.0001", "55", "L2"},
                                {"alt=165", "55", "L2"},
                                {"alt=181", "55", "L3"},
                                {"alt=210", "55", "L3"},
                                {"alt=275", "55", "L3"},
                                {"alt=275.0001", "55", "L4"},
                                {"ast=275.0001", "55", "L4"},
                                {"ast=41", "40", "L1"},
                                {"bilirubin=39.9umol/L", "20", "-"},
                                {"bilirubin=40umol/L", "20", "L4.bilirubin"},
                                {"ck=200", "200", "-"},
                                {"ck=201", "200", "C1"},
                                {"ck=1000", "200", "C1"},
                                {"ck=1000.1", "200", "C2"}};
  for (const Case& each : cases) {
    INFO(each.text << " / " << each.limit);
    CHECK(flag_of(with_limit(each.text, each.limit)) == each.flag);
  }
  const LabVerdict verdict = verdict_of(with_limit("alt=181", "55"), tables(), {});
  REQUIRE(verdict.times_upper_limit);
  CHECK(decimal(*verdict.times_upper_limit, 2) == "3.29");
  CHECK_FALSE(verdict_of(value("alt=181"), tables(), {}).times_upper_limit);
}

TEST_CASE("a symptom in course makes a row hold whatever the number", "[laboratory]") {
  CHECK(flag_of(value("tg=90"), {"pancreatitis"}) == "T4");
  CHECK(flag_of(value("tg=900"), {"pancreatitis"}) == "T4");
  CHECK(flag_of(value("tg=90"), {"dry_lips"}) == "-");
  CHECK(flag_of(value("alt=30"), {"hepatitis"}) == "L4");
  CHECK(flag_of(value("bilirubin=10umol/L"), {"hepatitis"}) == "L4.bilirubin");
  CHECK(flag_of(value("ck=100"), {"rhabdomyolysis"}) == "C2");
  const LabVerdict verdict = verdict_of(value("alt=30"), tables(), {"hepatitis"});
  CHECK(verdict.judged);
  CHECK(verdict.why_not == "no upper limit (--uln alt=N)");  // the multiples are still open
  REQUIRE(verdict.holding.size() == 2);
  CHECK(verdict.holding.back()->id == "L5");
}

TEST_CASE("what holds besides the flag is kept, most severe first", "[laboratory]") {
  const LabVerdict verdict = verdict_of(with_limit("alt=300", "50"), tables(), {});
  std::string ids;
  for (const Threshold* row : verdict.holding) ids += row->id + " ";
  CHECK(ids == "L4 L3 L6 ");
}

TEST_CASE("without a flag the mildest row compared is named", "[laboratory]") {
  CHECK(verdict_of(value("tg=164"), tables(), {}).mildest->id == "T1");
  CHECK(verdict_of(with_limit("alt=24", "55"), tables(), {}).mildest->id == "L1");
  CHECK(verdict_of(value("plt=250"), tables(), {}).mildest->id == "H1.platelets");
  CHECK(verdict_of(value("chol=180"), tables(), {}).mildest == nullptr);
}

TEST_CASE("a draw known not to be fasting is not held against a fasting number", "[laboratory]") {
  CHECK(flag_of(value("glucose=180"), {}, Fasting::yes) == "G1");
  CHECK(flag_of(value("glucose=180"), {}, Fasting::unknown) == "G1");
  CHECK(flag_of(value("glucose=180"), {}, Fasting::no) == "? not a fasting draw");
  CHECK(flag_of(value("tg=600"), {}, Fasting::no) == "T2");
}

TEST_CASE("a flag says its condition, how it is flagged, and what is not known", "[laboratory]") {
  const auto said = [](const LabValue& value, Fasting fasting) {
    const LabVerdict verdict = verdict_of(value, tables(), {}, fasting);
    return flag_words(*verdict.flag, verdict, fasting);
  };
  const Fasting unknown = Fasting::unknown;
  CHECK(said(value("tg=201"), unknown) == "above 200 mg/dL, flagged as a note");
  CHECK(said(value("tg=500"), unknown) == "at least 500 mg/dL or 5.65 mmol/L, flagged urgent");
  CHECK(said(value("tg=801"), unknown) == "above 800 mg/dL or 9 mmol/L, flagged same-day");
  CHECK(said(with_limit("alt=181", "55"), unknown) == "above 3 x upper limit, flagged for review");
  CHECK(said(value("glucose=126"), Fasting::yes) ==
        "fasting, at least 126 mg/dL or 7.0 mmol/L, flagged for review");
  CHECK(said(value("glucose=126"), unknown) ==
        "fasting, at least 126 mg/dL or 7.0 mmol/L (whether this draw was fasting is not "
        "recorded), flagged for review");
  const LabVerdict emergency = verdict_of(value("tg=90"), tables(), {"pancreatitis"});
  CHECK(flag_words(*emergency.flag, emergency, unknown) ==
        "any value with severe abdominal pain, flagged as an emergency");
  for (const Threshold& row : tables().thresholds) {
    INFO(row.id);
    CHECK_FALSE(flag_words(row, {}, Fasting::yes).ends_with("flagged"));
    CHECK(flag_words(row, {}, Fasting::yes).starts_with(row.condition));
  }
}

TEST_CASE("a flag by a number or a symptom says which of the two it is by", "[laboratory]") {
  const auto said = [](const LabValue& value, const std::vector<std::string>& symptoms) {
    const LabVerdict verdict = verdict_of(value, tables(), symptoms);
    return verdict.flag->id + " " + flag_words(*verdict.flag, verdict, Fasting::unknown);
  };
  CHECK(said(with_limit("alt=300", "55"), {}) == "L4 above 5 x upper limit, flagged urgent");
  const std::string signs = "with jaundice or signs of hepatitis in the record";
  CHECK(said(with_limit("alt=40", "55"), {"hepatitis"}) == "L4 " + signs + ", flagged urgent");
  CHECK(said(value("alt=40"), {"hepatitis"}) == "L4 " + signs + ", flagged urgent");
  CHECK(said(with_limit("alt=300", "55"), {"hepatitis"}) ==
        "L4 above 5 x upper limit, and " + signs + ", flagged urgent");
  CHECK(said(with_limit("ck=1100", "200"), {}) == "C2 above 5 x upper limit, flagged urgent");
  CHECK(said(with_limit("ck=90", "200"), {"rhabdomyolysis"}) ==
        "C2 with muscle weakness or dark urine in the record, flagged urgent");
}

TEST_CASE("an upper limit of zero is none", "[laboratory]") {
  LabValue typed = value("alt=31");
  typed.upper_limit = LabNumber{"0", 0};
  CHECK(flag_of(typed) == "? no upper limit (--uln alt=N)");
}

TEST_CASE("a value of an analyte that the tables lost is not judged", "[laboratory]") {
  LabValue typed = value("alt=31");
  typed.analyte = "gone";
  CHECK(flag_of(typed) == "? not an analyte of the list");
}
