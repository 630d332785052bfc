// Numbers as slips, scripts, spreadsheets and other programs write them. A dose or a weight is read
// exactly or refused with a message; nothing is guessed (traps T1, T2 of the conventions).

#include <set>
#include <string>
#include <vector>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/units.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace std::string_literals;

namespace {

/// Refused as a dose and as a weight, whatever unit would follow.
const std::vector<std::string> no_number{
    // nothing, or no number
    "", " ", "\t", "mg", "kg", "lb", "st", "x", "?", "-", ".", ",", "none", "null", "true",
    // octal, hexadecimal, binary, other bases and leading zeros
    "0x28", "0X28", "0x", "0b101000", "0o50", "$28", "#40", "40h", "010", "00", "040", "0040",
    // exponents, not-a-number, infinity
    "4e1", "4E1", "1e400", "1e-3", "4e+1", "nan", "NaN", "NAN", "-nan", "inf", "Inf", "+inf",
    "infinity", "INFINITY", "1#INF", "1.#QNAN",
    // signs
    "-40", "+40", "--40", "- 40", "−40", "–40", "40-", "40+", "(40)", "±40",
    // spaces and other characters inside
    "4 0", "40 .5", "40. 5", "4\t0", "4\n0", "40\n", "\n40", "40\r", "\v40", "4_0", "4'0", "40\x0b",
    // thousands separators
    "1,000", "1.000,0", "1 000", "1'000", "1,000.5", "10,00,000", "1.234.567",
    // points and commas without digits, or two of them
    "40.", ".5", ",5", "40,", "4..0", "4.0.0", "4,,0", "40,5,0", "40.5,0", "4,0.0",
    // digits of other scripts and look-alikes
    "４０", "٤٠", "४०", "๔๐", "４0", "4０", "²", "4²", "½", "4½", "Ⅳ", "l0", "4O", "O", "④",
    // NUL and other controls, ill-formed UTF-8, invisible characters
    "4\0"s, "\0"s,
    "\0"s
    "40",
    "40\0mg"s, "40\0kg"s, "4\x1b[D0", "40\x7f", "\xff", "4\xc3", "40\xa0",
    "\xef\xbb\xbf"
    "40",
    "40\xe2\x80\x8b",
    "\xe2\x80\xae"
    "40",
    "4\xc2\xa0"
    "0",
    "40\xc2\xa0",
    // other units, and units twice or in the wrong place
    "40µg", "40ug", "40mcg", "40 μg", "40g", "0.04g", "40 G", "40mgs", "40 mgmg", "mg40", "mg 40",
    "40 m g", "40IU", "40ml", "40%", "40 tablets", "2x20x", "40mg/kg", "40 oz", "kg64", "64k g",
    "64kgkg", "64kiloo", "64 pound lb", "64#", "64lbkg", "40mgkg", "£64",
    // overflow
    "1234567890123", "99999999999999999999", "18446744073709551656", "4294967336",
    "340282366920938463463374607431768211496",
    // a way into another program
    "40;ls", "40 && 1", "=40", "=40+1", "@40", "40'", "\"40\"", "$(40)", "%d", "%s%n", "../40",
    "40\\"};

struct Amount {
  std::string text;
  int mg;
};

const std::vector<Amount> amounts{
    {"1", 1},       {"9", 9},          {"10", 10},      {"40", 40},     {"400", 400},
    {"1mg", 1},     {"8mg", 8},        {"40mg", 40},    {"40 mg", 40},  {"40  mg", 40},
    {"40\tmg", 40}, {"40MG", 40},      {"40Mg", 40},    {"40mG", 40},   {" 40mg", 40},
    {"40mg ", 40},  {"\t40 mg\t", 40}, {"  40  ", 40},  {"100mg", 100}, {"399mg", 399},
    {"400mg", 400}, {"101", 101},      {"300 mg", 300}, {"25mg", 25}};

struct Weight {
  std::string text;
  std::int64_t nanograms;
};

constexpr std::int64_t kg = nanograms_per_kilogram;
constexpr std::int64_t lb = 453'592'370'000;

const std::vector<Weight> weights{{"1kg", kg},
                                  {"64kg", 64 * kg},
                                  {"64.5kg", 64'500'000'000'000},
                                  {"64,5kg", 64'500'000'000'000},
                                  {"64,05kg", 64'050'000'000'000},
                                  {"64.0kg", 64 * kg},
                                  {"64.0001kg", 64'000'100'000'000},
                                  {"64.1234 kg", 64'123'400'000'000},
                                  {"64KG", 64 * kg},
                                  {" 64 kg ", 64 * kg},
                                  {"0.5kg", 500'000'000'000},
                                  {"100kg", 100 * kg},
                                  {"300kg", 300 * kg},
                                  {"999999kg", 999'999 * kg},
                                  {"999999.9999kg", 999'999'999'900'000'000},
                                  {"1lb", lb},
                                  {"142lb", 142 * lb},
                                  {"142.5lb", 64'636'912'725'000},
                                  {"142,5lb", 64'636'912'725'000},
                                  {"142.0001 lb", 64'410'161'899'237},
                                  {"142lbs", 142 * lb},
                                  {"142 LBS", 142 * lb},
                                  {"10st", 140 * lb},
                                  {"10st3", 143 * lb},
                                  {"10st 3", 143 * lb},
                                  {"10st 3lb", 143 * lb},
                                  {"10 st 3 lb", 143 * lb},
                                  {"10st3lb", 143 * lb},
                                  {"10ST 13LB", 153 * lb},
                                  {"9st0lb", 126 * lb}};

/// Doses that are numbers, but not of whole label milligrams, or beyond the limit.
const std::vector<std::string> no_amount{
    "0",     "0mg",  "401",   "401mg",  "1000",      "999999999", "1000000000",
    "40.0",  "40.5", "40,5",  "0.5mg",  "40.0mg",    "1.5 mg",    "64kg",
    "142lb", "10st", "20+20", "2x20mg", "40mg 20mg", "40/60",     "40*2"};

/// Weights that are numbers, but of too many decimals, without unit, or of impossible stones.
const std::vector<std::string> no_weight{
    "64",         "64.5",         "64,5",        "064kg",     "00kg",        "64.12345kg",
    "64,123kg",   "64,1234kg",    "1,234kg",     "1000000kg", "1234567.8lb", "64.kg",
    ".5kg",       "-64kg",        "+64kg",       "64e0kg",    "0x40kg",      "nankg",
    "infkg",      "6 4kg",        "64..5kg",     "64.5.5kg",  "６４kg",      "64 kg 5 lb",
    "64kg 500g",  "64mg",         "64000g",      "10st 14lb", "10st 99",     "10.5st",
    "10st 3.5lb", "010st",        "10st 03lb",   "-10st",     "10st -3",     "1000st",
    "st 3lb",     "10st 3lb 2oz", "10st 3kg",    "10stst",    "10stoned",    "10st 3 lb lb",
    "1e1st",      "10'3",         "10st\0 3"s,   "64\0kg"s,   "64kg\0"s,     "64 k",
    "64lb.",      "64.5\nkg",     "64\xc2\xa0kg"};

}  // namespace

TEST_CASE("the tables are as long as they claim and say nothing twice", "[units][hostile]") {
  CHECK(std::set<std::string>(no_number.begin(), no_number.end()).size() == no_number.size());
  CHECK(no_number.size() >= 150);
  CHECK(amounts.size() + weights.size() >= 40);
}

TEST_CASE("hostile numbers are refused as a dose and as a total", "[units][hostile][D4]") {
  std::vector<std::string> texts = no_number;
  texts.insert(texts.end(), no_amount.begin(), no_amount.end());
  for (const std::string& text : texts) {
    INFO("'" << visible(text) << "'");
    const auto parsed = parse_amount(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().message.starts_with("dose '" + visible(text) + "': "));
    CHECK(is_plain_text(parsed.error().message));
  }
  for (const std::string& text : no_number) {
    INFO("'" << visible(text) << "'");
    const auto parsed = parse_total(text);
    const bool a_long_total = parsed && text == std::to_string(parsed->count());
    CHECK((!parsed || a_long_total));
  }
}

TEST_CASE("hostile numbers are refused as a weight in every unit", "[units][hostile][D3]") {
  const WeightUnit units[] = {WeightUnit::kg, WeightUnit::lb, WeightUnit::st_lb};
  for (const std::string& text : no_number) {
    INFO("'" << visible(text) << "'");
    CHECK_FALSE(parse_weight(text));
    for (const WeightUnit& unit : units) CHECK_FALSE(parse_weight(text, &unit));
  }
  for (const std::string& text : no_weight) {
    INFO("'" << visible(text) << "'");
    const auto parsed = parse_weight(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().message.starts_with("weight '" + visible(text) + "': "));
    CHECK_FALSE(parsed.error().hint.empty());
    CHECK(is_plain_text(parsed.error().message));
  }
}

TEST_CASE("accepted doses are exactly what stands there", "[units][hostile][D4]") {
  for (const Amount& amount : amounts) {
    INFO("'" << visible(amount.text) << "'");
    const auto parsed = parse_amount(amount.text);
    REQUIRE(parsed);
    CHECK(*parsed == Milligrams(amount.mg));
    CHECK(*parse_amount(mg_text(*parsed)) == *parsed);
    CHECK(*parse_total(amount.text) == *parsed);
  }
}

TEST_CASE("accepted weights are exactly what stands there, and reread the same",
          "[units][hostile]") {
  for (const Weight& one : weights) {
    INFO("'" << visible(one.text) << "'");
    const auto parsed = parse_weight(one.text);
    REQUIRE(parsed);
    CHECK(parsed->value == Kilograms(one.nanograms));
    CHECK(*parse_weight(parsed->text) == *parsed);
    CHECK(*parse_weight(spelt(*parsed)) == *parsed);
  }
}

TEST_CASE("every whole milligram and every tenth of a kilogram reads back", "[units][hostile]") {
  for (int mg = -20; mg <= 520; ++mg) {
    const auto parsed = parse_amount(std::to_string(mg) + "mg");
    REQUIRE(static_cast<bool>(parsed) == (mg >= 1 && mg <= 400));
    if (parsed) REQUIRE(parsed->count() == mg);
  }
  for (int tenths = 200; tenths <= 3000; ++tenths) {
    const auto parsed = parse_weight(decimal({tenths, 10}, 1) + "kg");
    REQUIRE(parsed);
    REQUIRE(parsed->value.count() == tenths * (kg / 10));
  }
}
