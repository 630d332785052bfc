// Tables as people keep them: which columns are read and how, and what is refused with its cause.

#include "isotrack/interop/sheet_csv.hpp"

#include <sstream>

#include "isotrack/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

struct Row {
  std::int64_t line = 0;
  std::string patient;
  std::vector<SheetRow> said;
  std::string trouble;
};

std::vector<Row> rows(const std::string& text, const SheetFormat& format = {}) {
  std::istringstream in(text);
  SheetReader reader(in, format);
  std::vector<Row> out;
  while (reader.next()) {
    out.push_back({reader.line(), reader.patient(), reader.said(), reader.trouble()});
  }
  return out;
}

Row row(const std::string& text, const SheetFormat& format = {}) {
  const auto all = rows(text, format);
  REQUIRE(all.size() == 1);
  return all.front();
}

std::string trouble(const std::string& text, const SheetFormat& format = {}) {
  return row(text, format).trouble;
}

/// The dose of a row that says one thing.
SaidDose dose(const Row& row) {
  INFO(row.trouble);
  REQUIRE(row.said.size() == 1);
  return std::get<SaidDose>(row.said.front().said);
}

WeightEntry weight_in(const Row& row) {
  INFO(row.trouble);
  REQUIRE(!row.said.empty());
  return std::get<WeightEntry>(row.said.back().said);
}

/// What the header is refused for.
Error header_error(const std::string& text, const SheetFormat& format = {}) {
  try {
    static_cast<void>(rows(text, format));
  } catch (const Error& error) {
    return error;
  }
  FAIL("nothing was refused");
  throw;
}

SheetFormat format_with(const std::string& columns, DateOrder dates = DateOrder::iso) {
  SheetFormat format;
  format.columns = parse_columns(columns).value();
  format.dates = dates;
  return format;
}

}  // namespace

TEST_CASE("a plain spreadsheet: date and mg", "[sheet]") {
  const auto all = rows("date,mg\n2026-05-01,40\n2026-05-02,40mg\n2026-05-03,\n2026-05-04,0\n");
  REQUIRE(all.size() == 4);
  CHECK(dose(all[0]).dose.on == day("2026-05-01"));
  CHECK(dose(all[0]).dose.amount == Milligrams(40));
  CHECK_FALSE(dose(all[0]).is_missed);
  CHECK(dose(all[1]).dose.amount == Milligrams(40));
  CHECK(all[2].said.empty());  // nothing said of that day
  CHECK(all[2].trouble.empty());
  CHECK(dose(all[3]).is_missed);
  CHECK(all[3].line == 5);
}

TEST_CASE("semicolons, decimal commas and headings of one's own", "[sheet]") {
  const SheetFormat format = format_with("date=Datum, mg=Dosis,kg=Gewicht", DateOrder::day_first);
  const Row found = row("Datum;Dosis;Gewicht;Laune\n1.5.2026;40;64,5;gut\n", format);
  REQUIRE(found.said.size() == 2);
  CHECK(std::get<SaidDose>(found.said[0].said).dose.on == day("2026-05-01"));
  CHECK(weight_in(found).weight.text == "64.5kg");
  std::istringstream in("Datum;Dosis;Gewicht;Laune\n");
  CHECK(SheetReader(in, format).passed_over() == std::vector<std::string>{"Laune"});
}

TEST_CASE("dates have one reading, or are refused with the cause", "[sheet]") {
  CHECK(trouble("date,mg\n1/5/2026,40\n").find("--dates dmy or --dates mdy") != std::string::npos);
  CHECK(trouble("date,mg\n46143,40\n").find("spreadsheet's own number") != std::string::npos);
  CHECK(trouble("date,mg\n46143.5,40\n").find("spreadsheet's own number") != std::string::npos);
  CHECK(trouble("date,mg\n2026-02-30,40\n") == "date '2026-02-30': there is no such day");
  CHECK(trouble("date,mg\n26-05-01,40\n") == "date '26-05-01': expected YYYY-MM-DD");
  CHECK(trouble("date,mg\n,40\n") == "the date is missing");
  const SheetFormat dmy = format_with("date=date", DateOrder::day_first);
  const SheetFormat mdy = format_with("date=date", DateOrder::month_first);
  CHECK(dose(row("date,mg\n3/5/2026,40\n", dmy)).dose.on == day("2026-05-03"));
  CHECK(dose(row("date,mg\n3/5/2026,40\n", mdy)).dose.on == day("2026-03-05"));
  CHECK(dose(row("date,mg\n03-05-2026,40\n", dmy)).dose.on == day("2026-05-03"));
  CHECK(dose(row("date,mg\n2026-05-03,40\n", dmy)).dose.on == day("2026-05-03"));
  CHECK(trouble("date,mg\n13/5/2026,40\n", mdy).find("no such day") != std::string::npos);
  CHECK(trouble("date,mg\n31/4/2026,40\n", dmy).find("no such day") != std::string::npos);
  CHECK(trouble("date,mg\n3/5/26,40\n", dmy).find("four digits") != std::string::npos);
  CHECK(trouble("date,mg\n2026-05-03 08:00,40\n").find("expected YYYY-MM-DD") != std::string::npos);
}

TEST_CASE("amounts are whole milligrams from 1 to 400", "[sheet]") {
  for (const char* text : {"040", "40.5", "4e1", "0x28", "-40", "forty", "401", "nan", "40,5"}) {
    INFO(text);
    CHECK(trouble("date,mg\n2026-05-01,\"" + std::string(text) + "\"\n") != "");
  }
}

TEST_CASE("a weight has its unit", "[sheet]") {
  CHECK(weight_in(row("date,kg\n2026-05-01,64.5\n")).weight.text == "64.5kg");
  CHECK(weight_in(row("date,lb\n2026-05-01,142\n")).weight.text == "142lb");
  CHECK(weight_in(row("date,weight\n2026-05-01,10st 3lb\n")).weight.text == "10st 3lb");
  CHECK(weight_in(row("date,weight,unit\n2026-05-01,142,lb\n")).weight.text == "142lb");
  CHECK(trouble("date,weight\n2026-05-01,64.5\n").find("unit is missing") != std::string::npos);
  SheetFormat pounds;
  pounds.weight_unit = WeightUnit::lb;
  CHECK(weight_in(row("date,weight\n2026-05-01,142\n", pounds)).weight.text == "142lb");
  CHECK(trouble("date,kg,lb\n2026-05-01,64,142\n") == "kg and lb are both filled in");
  CHECK(trouble("date,kg\n2026-05-01,301\n").find("only 20 to 300 kg") != std::string::npos);
  CHECK(trouble("date,lb\n2026-05-01,40\n").find("only 20 to 300 kg") != std::string::npos);
}

TEST_CASE("a column kg or lb beside the weight is not passed over", "[sheet]") {
  const std::string head = "date,weight,lb\n2026-05-01,";
  CHECK(weight_in(row(head + ",155\n")).weight.text == "155lb");
  CHECK(weight_in(row("date,weight,kg\n2026-05-01,,64.5\n")).weight.text == "64.5kg");
  CHECK(trouble(head + "71kg,200\n") == "weight '71kg' and lb '200' are not the same weight");
  // As an export writes it, and as a converted number is rounded.
  CHECK(weight_in(row("date,weight,kg\n2026-05-01,142lb,64.4101\n")).weight.text == "142lb");
  CHECK(trouble("date,weight,kg\n2026-05-01,142lb,64.7\n") != "");
  CHECK(weight_in(row(head + "70kg,154.3\n")).weight.text == "70kg");
  CHECK(weight_in(row(head + "70.2kg,155\n")).weight.text == "70.2kg");
  CHECK(trouble(head + "70.2kg,155.2\n") != "");
  CHECK(trouble(head + "70kg,x\n") != "");
  CHECK(weight_in(row("date,weight,kg,lb\n2026-05-01,70kg,70,154\n")).weight.text == "70kg");
}

TEST_CASE("our own table of doses", "[sheet]") {
  const std::string head =
      "patient,course,date,intake,state,mg,time,product,vomited,no_food,note\r\n";
  const Row found = row(head + "P-1,2,2026-05-01,1,taken,40,08:30,us-generic,yes,,'=note\r\n");
  CHECK(found.patient == "P-1");
  CHECK(found.said.front().course == 2);
  const SaidDose said = dose(found);
  CHECK(said.intake == 1);
  CHECK(said.dose.minute_of_day == 510);
  CHECK(said.dose.vomited);
  CHECK_FALSE(said.dose.no_food);
  CHECK(said.dose.note == "=note");
  CHECK(said.product == "us-generic");
  const SaidDose missed = dose(row(head + "P-1,2,2026-05-01,,missed,,,,,,forgot\r\n"));
  CHECK(missed.is_missed);
  CHECK(missed.dose.note == "forgot");
  CHECK(trouble(head + "P-1,2,2026-05-01,1,taken,,,,,,\r\n") == "taken, but mg is missing");
  CHECK(trouble(head + "P-1,2,2026-05-01,1,missed,40,,,,,\r\n") == "missed, but mg says '40'");
  CHECK(trouble(head + "P-1,2,2026-05-01,1,maybe,40,,,,,\r\n") ==
        "state 'maybe': expected taken or missed");
  CHECK(trouble(head + "P-1,x,2026-05-01,1,taken,40,,,,,\r\n") ==
        "course 'x': expected a number from 1");
  CHECK(trouble(head + "P-1,1,2026-05-01,1,taken,40,25:00,,,,\r\n") ==
        "time '25:00': expected HH:MM, such as 21:30");
  CHECK(trouble(head + "P-1,1,2026-05-01,1,taken,40,,,perhaps,,\r\n") ==
        "vomited 'perhaps': expected yes, no or nothing");
}

TEST_CASE("results and tests", "[sheet]") {
  static const LabTables tables = load_lab_tables();
  SheetFormat format;
  format.labs = &tables;
  const std::string head = "patient,date,analyte,value,unit,upper_limit,fasting,note\n";
  const auto said = std::get<SaidResult>(
      row(head + "P-1,2026-05-01,alt,31,U/L,55,yes,left arm\n", format).said.at(0).said);
  CHECK(said.value->analyte == "alt");
  CHECK(said.value->number.text == "31");
  CHECK(said.value->upper_limit->text == "55");
  CHECK(said.fasting == Fasting::yes);
  CHECK(said.note == "left arm");
  // As the option of `lab add` is called; beside the column's own name it is another one.
  const auto limit_of = [&](const std::string& text) {
    return std::get<SaidResult>(row(text, format).said.at(0).said).value->upper_limit;
  };
  CHECK(limit_of("patient,date,analyte,value,unit,ULN\nP-1,2026-05-01,alt,31,U/L,55\n")->text ==
        "55");
  CHECK(limit_of("patient,date,analyte,value,unit,uln,upper_limit\n"
                 "P-1,2026-05-01,alt,31,U/L,40,55\n")
            ->text == "55");
  CHECK(trouble(head + "P-1,2026-05-01,alt,31,,,,\n", format) == "the unit of 'alt' is missing");
  CHECK(trouble(head + "P-1,2026-05-01,xyz,31,U/L,,,\n", format) == "no analyte 'xyz'");
  CHECK(trouble(head + "P-1,2026-05-01,,31,U/L,,,\n", format) == "the analyte is missing");
  CHECK_FALSE(std::get<SaidResult>(row(head + "P-1,2026-05-01,,,,,,\n", format).said.at(0).said)
                  .value.has_value());
  const auto test = std::get<PregnancyTest>(
      row("date,result,kind,setting\n2026-05-01,negative,urine,medical\n").said.at(0).said);
  CHECK(test.result == TestResult::negative);
  CHECK(test.kind == TestKind::urine);
  CHECK(test.setting == TestSetting::medical);
  CHECK(trouble("date,result\n2026-05-01,maybe\n") != "");
}

TEST_CASE("a fact of another kind than the table's is refused, not lost", "[sheet]") {
  static const LabTables tables = load_lab_tables();
  SheetFormat format;
  format.labs = &tables;
  const std::string mixed = "date,analyte,value,unit,result,kind,mg\n";
  CHECK(trouble(mixed + "2026-11-20,alt,31,U/L,,,\n", format).empty());
  CHECK(trouble(mixed + "2026-11-21,,,,positive,serum,\n", format) ==
        "result 'positive': not read in a table of results; it needs a table of its own, or "
        "--columns result=- leaves it out");
  CHECK(trouble(mixed + "2026-11-21,,,,,,40\n", format).starts_with("mg '40': not read in"));
  CHECK(trouble("date,mg,result\n2026-11-21,40,negative\n")
            .starts_with("mg '40': not read in a table of pregnancy tests"));
  CHECK(trouble("date,mg,value\n2026-11-21,40,31\n").find("a table of doses;") !=
        std::string::npos);
  CHECK(trouble("date,kg,state\n2026-11-21,64,missed\n").find("a table of weights;") !=
        std::string::npos);
  CHECK(trouble("date,kg,note\n2026-11-21,64,at home\n").empty());  // no fact by itself
}

TEST_CASE("a row about something else makes no draw", "[sheet]") {
  static const LabTables tables = load_lab_tables();
  SheetFormat format = format_with("result=-");
  format.labs = &tables;
  const std::string head = "date,analyte,value,unit,fasting,result,Remark\n";
  CHECK(row(head + "2026-11-21,,,,,positive,\n", format).said.empty());
  CHECK(row(head + "2026-11-21,,,,,,moved house\n", format).said.empty());
  CHECK(row(head + "2026-11-21,,,,,,\n", format).said.size() == 1);  // as exported
  CHECK(row(head + "2026-11-21,,,,yes,,moved house\n", format).said.size() == 1);
}

TEST_CASE("rows that do not fit the header are refused", "[sheet]") {
  CHECK(trouble("date,kg\n2026-05-01,64,5\n") == "has 3 cells where the header has 2");
  CHECK(trouble("date,mg\n2026-05-01\n") == "has 1 cell where the header has 2");
  CHECK(trouble("date,mg,,\n2026-05-01,40,,\n") == "");  // columns a spreadsheet leaves behind
}

TEST_CASE("a header is needed, and each heading once", "[sheet]") {
  CHECK(header_error("").status() == ExitStatus::io);
  CHECK(header_error("date,mg,Date\n").what() ==
        std::string("this is no table that can be read: the heading 'Date' stands twice"));
  CHECK(header_error("2026-05-01,40\n").status() == ExitStatus::usage);
  CHECK(header_error("date,Dosis\n").hint().find("--columns mg=HEADING") != std::string::npos);
  CHECK(header_error("date,mg\n", format_with("mg=Dosis")).what() ==
        std::string("the file has no column 'Dosis'"));
  CHECK(rows("date,mg,kg\n2026-05-01,40,x\n", format_with("kg=-")).at(0).trouble.empty());
}

TEST_CASE("the names of columns are checked", "[sheet]") {
  CHECK(parse_columns("date=Datum,mg=Dosis")->size() == 2);
  CHECK_FALSE(parse_columns("date"));
  CHECK_FALSE(parse_columns("date="));
  CHECK_FALSE(parse_columns("dose=Dosis"));
  CHECK_FALSE(parse_columns("mg=a,mg=b"));
  CHECK_FALSE(parse_columns(""));
}
