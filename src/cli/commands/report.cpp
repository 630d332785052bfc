#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../everyone.hpp"
#include "../progress.hpp"
#include "../terminal.hpp"
#include "isotrack/base/utf8.hpp"
#include "new_files.hpp"
#include "report_page.hpp"

/// Pages to print or to hand on. Every page holds health data: each file is the owner's alone,
/// appears whole or not at all, and takes nothing's place unless --force says so.
namespace isotrack {
namespace {

std::set<ReportPart> left_out(const Invocation& invocation) {
  const auto text = invocation.arguments().value("--without");
  return text ? parse_report_parts(*text).value() : std::set<ReportPart>{};
}

Result receipt_of(const Invocation& invocation, const std::string& code,
                  std::vector<std::string> lines) {
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.patient = code;
  receipt.says_whose = true;
  receipt.lines = std::move(lines);
  return {invocation.quiet() ? std::string() : invocation.render(receipt)};
}

std::string left_out_words(const std::set<ReportPart>& without) {
  std::vector<std::string> names;
  for (const ReportPart part : without) names.push_back(name_of(part));
  return "Left out: " + joined(names) + ".";
}

/// The page itself goes to a pipe or a file, never onto a screen.
void check_stdout(const Invocation& invocation) {
  if (invocation.format() != Format::text) {
    throw Error(ExitStatus::usage, "standard output takes the page, nothing else",
                "name a file for the page with -o");
  }
  if (stdout_is_terminal()) {
    throw Error(ExitStatus::usage, "a page is no text for a terminal",
                "name a file: " + invocation.to_type("report -o FILE.html"));
  }
}

Result one(Invocation& invocation) {
  const std::string named = invocation.arguments().value("--output").value_or("-");
  const std::string path = named == "-" ? "" : named;
  const std::set<ReportPart> without = left_out(invocation);
  if (path.empty()) check_stdout(invocation);
  Store& store = invocation.store(Access::read);
  if (!path.empty()) check_new_file(invocation, path, "name another file");
  std::string html;
  std::string code;
  read_patients(invocation, store, false, [&](const Reading& read) {
    code = read.patient.code;
    html =
        to_html(report_page(invocation, store, read.patient, read.course, read.judgement, without));
  });
  if (path.empty()) return {html};
  write_new_file(invocation, path, html);
  std::vector<std::string> lines{fmt::format(
      "The page of {} written to {}, mode 0600. It holds health data.", code, visible(path))};
  if (!without.empty()) lines.push_back(left_out_words(without));
  return receipt_of(invocation, code, std::move(lines));
}

/// Where each patient's page goes; refused before any is written when one is in the way.
std::map<std::string, std::string> pages_in(const Invocation& invocation, const Store& store,
                                            const std::string& folder) {
  std::vector<std::string> codes;
  for (const PatientBrief& brief : store.patients()) codes.push_back(brief.code);
  const std::vector<std::string> names = page_names(codes);
  std::map<std::string, std::string> out;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    out.emplace(codes[i], folder + "/" + names[i]);
    check_new_file(invocation, out.at(codes[i]), "name another folder");
  }
  return out;
}

void check_all(const Invocation& invocation) {
  const Arguments& arguments = invocation.arguments();
  if (!arguments.value("--directory")) {
    throw Error(ExitStatus::usage, "--all writes a page a patient: into which folder is not said",
                "such as: " + invocation.to_type("report --all -d monday/", About::file));
  }
  if (arguments.value("--output")) {
    throw Error(ExitStatus::usage, "--all writes several pages: -o names one file",
                "name a folder with -d");
  }
  if (arguments.value("--patient") || arguments.value("--course")) {
    throw Error(ExitStatus::usage, "--all is every patient's current course",
                "leave out -p and --course");
  }
}

/// What was written of all the pages.
std::string count_words(int written, std::size_t all) {
  return fmt::format("{} of {}", written, all);
}

Result everyone(Invocation& invocation) {
  check_all(invocation);
  const std::set<ReportPart> without = left_out(invocation);
  const std::string folder = folder_path(*invocation.arguments().value("--directory"));
  Store& store = invocation.store(Access::read);
  prepare_folder(folder);
  const auto pages = pages_in(invocation, store, folder);
  int written = 0;
  std::optional<Error> failure;  // of writing: unlike one of reading, it ends everything
  Progress progress(pages.size(), invocation.quiet(), invocation.style().unicode);
  const Readings readings = read_patients(invocation, store, true, [&](const Reading& read) {
    const std::string html =
        to_html(report_page(invocation, store, read.patient, read.course, read.judgement, without));
    if (failure) return;
    try {
      write_new_file(invocation, pages.at(read.patient.code), html);
      ++written;
    } catch (const Error& error) {
      failure = error;
    }
    progress.step();
  });
  if (failure) {
    throw Error(failure->status(), failure->what(),
                count_words(written, pages.size()) + " were written before it");
  }
  warn_of_unread(invocation, readings);
  std::vector<std::string> lines{
      fmt::format("{} written to {}/, mode 0600. Every page holds health data.",
                  count_words(written, pages.size()), visible(folder))};
  if (!without.empty()) lines.push_back(left_out_words(without));
  Result result = receipt_of(invocation, "", std::move(lines));
  if (!readings.unread.empty()) result.status = ExitStatus::store;
  return result;
}

Result run(Invocation& invocation) {
  const Arguments& arguments = invocation.arguments();
  if (arguments.flag("--all")) return everyone(invocation);
  if (arguments.value("--directory")) {
    throw Error(ExitStatus::usage, "-d is for the pages of every patient",
                "for one page name a file with -o; for all of them add --all");
  }
  return one(invocation);
}

}  // namespace

const CommandSpec report_command{
    "report",
    "",
    "look",
    "a page to print or hand on",
    "",
    "One HTML file with everything of a course: the curve against the band, days, labs, windows,\n"
    "medicines, symptoms, care, what was corrected. It needs nothing from elsewhere, runs no\n"
    "script, and prints on two sheets of A4 or Letter. Parts that can be left out: name,\n"
    "pregnancy, labs, medicines, symptoms, mood, care, corrections; the page names them.",
    {"report -o page.html", "report -o page.html --without pregnancy,mood",
     "report --all -d monday/"},
    {{"--output", "FILE", "write there, mode 0600 (standard output)"},
     {"--without", "PARTS", "leave these out, such as pregnancy,mood"},
     {"--all", "", "a page a patient, named by its code"},
     {"--directory", "DIR", "the folder for the pages of --all, made if need be"},
     {"--force", "", "also over a file that is there"}},
    false,
    run};

}  // namespace isotrack
