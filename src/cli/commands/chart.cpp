#include "../commands.hpp"
#include "../judging.hpp"
#include "../standing.hpp"
#include "isotrack/base/suggest.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/pictures.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "lab_values.hpp"
#include "status_sheet.hpp"

/// Pictures of what was taken and of what was measured.
namespace isotrack {
namespace {

constexpr int days_ahead = 14;  // of what a STOP is looked for in, as `status` does

/// Keys of the analytes that the operands name.
std::vector<std::string> chosen_analytes(const Arguments& arguments, const LabTables& tables) {
  std::vector<std::string> out;
  for (const std::string& word : arguments.words) {
    const Analyte* analyte = tables.find(word);
    if (analyte == nullptr) {
      std::vector<std::string_view> names;
      for (const Analyte& each : tables.analytes) names.push_back(each.key);
      const std::string near = did_you_mean(word, names);
      throw Error(ExitStatus::usage, "no analyte '" + visible(word) + "'",
                  near.empty() ? "such as tg or alt" : near);
    }
    out.push_back(analyte->key);
  }
  return out;
}

Result lab_run(Invocation& invocation) {
  if (invocation.arguments().value("--basis")) {
    throw Error(ExitStatus::usage, "--basis is of the dose, not of results",
                "leave one of them out");
  }
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  LabChart chart;
  const bool needs_tables = has_results(patient.events) || !invocation.arguments().words.empty();
  if (needs_tables) chart.tables = load_lab_tables();
  chart.analytes = chosen_analytes(invocation.arguments(), chart.tables);
  chart.sheet = lab_sheet(patient, chart.tables, invocation.today());
  chart.sheet.nothing = std::string(chart.analytes.empty() ? "No result" : "No such result") +
                        " is recorded. Record one: " +
                        invocation.to_type("lab add alt=N tg=N --on DATE", About::patient);
  return {invocation.quiet() ? std::string() : invocation.render(chart)};
}

Result run(Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  if (args.flag("--labs")) return lab_run(invocation);
  if (!args.words.empty()) {
    throw Error(ExitStatus::usage, "'" + visible(args.joined()) + "': analytes go with --labs",
                "such as: " + invocation.to_type("chart --labs tg alt"));
  }
  std::optional<Basis> basis;
  if (const auto text = args.value("--basis")) basis = parse_basis(*text).value();
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  const Judgement judgement = judged(invocation, store, patient, &course);
  StatusSheet sheet = status_sheet(invocation, store, patient, course, judgement, days_ahead);
  ChartSheet chart;
  chart.curve = make_curve(sheet.status, course, invocation.products(), basis);
  chart.status = std::move(sheet.status);
  chart.stop = std::move(sheet.stop);
  std::string urgent = said_aloud(chart.stop, invocation.format());
  chart.options = std::move(sheet.options);
  return {invocation.quiet() ? std::string() : invocation.render(chart),
          ExitStatus::done,
          {},
          std::move(urgent)};
}

}  // namespace

const CommandSpec chart_command{
    "chart",
    "",
    "look",
    "the cumulative dose against the reference band, or results",
    "[ANALYTE...]",
    "What was taken, day by day, what is planned behind it, plans and holds below. Nothing "
    "reaches\n"
    "a line before its value does. Dates are arithmetic; the prescriber decides when a course\n"
    "ends. With --labs a panel an analyte: a bar a draw, under the published numbers near it.",
    {"chart", "chart --basis current", "chart --labs", "chart --labs tg alt"},
    {{"--basis", "BASIS", "baseline, current or at-dose (the course's)"},
     {"--labs", "", "the results; with names only these analytes"}},
    false,
    run};

}  // namespace isotrack
