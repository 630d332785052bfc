#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "../commands.hpp"
#include "../files.hpp"
#include "../outlet.hpp"
#include "../terminal.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/record_csv.hpp"
#include "isotrack/present/receipt.hpp"
#include "new_files.hpp"

/// What is in force as tables for a spreadsheet. Patients go out some at a time, every table of
/// each at once, so that a large record costs no memory and the tables agree with one another.
namespace isotrack {
namespace {

constexpr std::size_t patients_at_once = 64;

/// One table being written, to a file or to standard output.
class TableOut {
 public:
  /// `path` empty: standard output.
  TableOut(CsvTable table, const std::string& path, bool for_excel)
      : table_(table),
        file_(path.empty() ? nullptr : std::make_unique<PrivateFile>(path)),
        out_([this](const std::string& text) { write(text); }) {
    out_.put((for_excel ? std::string(csv_byte_order_mark) : std::string()) + csv_head(table));
  }

  TableOut(const TableOut&) = delete;
  TableOut& operator=(const TableOut&) = delete;

  void add(const PatientRecord& patient) {
    const std::string rows = csv_rows(table_, patient);
    rows_ += std::ranges::count(rows, '\n');
    out_.put(rows);
  }

  /// Makes the file appear; without `force` over nothing.
  void finish(bool force) {
    out_.flush();
    if (!file_) return;
    file_->sync();
    if (force) {
      file_->place();
    } else {
      file_->place_new();
    }
  }

  [[nodiscard]] CsvTable table() const { return table_; }

  [[nodiscard]] std::int64_t rows() const { return rows_; }

 private:
  void write(const std::string& text) {
    if (file_) {
      file_->append(text);
    } else {
      write_output(text);
    }
  }

  CsvTable table_;
  std::unique_ptr<PrivateFile> file_;
  Outlet out_;
  std::int64_t rows_ = 0;
};

using Tables = std::vector<std::unique_ptr<TableOut>>;

/// Which tables go where.
struct Destination {
  std::string folder;  ///< empty: `path`
  std::string path;    ///< empty: standard output
  std::vector<CsvTable> tables;
};

Destination destination_of(const Invocation& invocation) {
  const Arguments& arguments = invocation.arguments();
  Destination out;
  const auto what = arguments.value("--what");
  if (what) out.tables = {parse_csv_table(*what).value()};
  const auto folder = arguments.value("--directory");
  const auto file = arguments.value("--output");
  if (folder && file) {
    throw Error(ExitStatus::usage, "-o names one file, -d a folder for all tables",
                "leave one of them out");
  }
  if (arguments.value("--course")) {
    throw Error(ExitStatus::usage, "--course: a table holds every course, and says which",
                "leave --course out");
  }
  if (folder) {
    out.folder = folder_path(*folder);
    if (out.tables.empty()) out.tables.assign(csv_tables.begin(), csv_tables.end());
    return out;
  }
  if (out.tables.empty()) out.tables = {CsvTable::doses};
  if (file && *file != "-") out.path = *file;
  if (out.path.empty() && invocation.format() == Format::json) {
    throw Error(ExitStatus::usage, "standard output takes the table, not a receipt",
                "leave --json out, or name a file for the table with -o");
  }
  return out;
}

/// Opens the tables, after every place was found to be free.
Tables open_tables(const Invocation& invocation, const Destination& to) {
  std::vector<std::string> paths;
  if (!to.folder.empty()) prepare_folder(to.folder);
  for (const CsvTable table : to.tables) {
    paths.push_back(to.folder.empty() ? to.path : to.folder + "/" + name_of(table) + ".csv");
    if (paths.back().empty()) continue;
    check_new_file(invocation, paths.back(),
                   to.folder.empty() ? "name another file" : "name another folder");
  }
  Tables out;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    out.push_back(
        std::make_unique<TableOut>(to.tables[i], paths[i], invocation.arguments().flag("--excel")));
  }
  return out;
}

/// Hands each patient to `take`: the one who is named, or all of the record, archived ones too.
std::int64_t each_patient(Invocation& invocation, Store& store,
                          const std::function<void(const PatientRecord&)>& take) {
  if (invocation.chosen_code()) {
    take(invocation.patient(store));
    return 1;
  }
  const std::vector<PatientBrief> all = store.patients(Listed::all);
  for (std::size_t first = 0; first < all.size(); first += patients_at_once) {
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(first);
    const auto count = std::min(patients_at_once, all.size() - first);
    for (const LoadedPatient& each :
         store.load_patients({from, from + static_cast<std::ptrdiff_t>(count)})) {
      if (each.trouble) throw *each.trouble;
      if (each.record) take(*each.record);
    }
  }
  return static_cast<std::int64_t>(all.size());
}

Result receipt_of(const Invocation& invocation, const Destination& to, const Tables& tables,
                  std::int64_t patients) {
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  if (to.folder.empty()) {
    receipt.lines.push_back(fmt::format("{} of {} written to {}, mode 0600.",
                                        count_text(tables.front()->rows(), "row"),
                                        name_of(tables.front()->table()), visible(to.path)));
  } else {
    receipt.lines.push_back(fmt::format(
        "{} written to {}/, mode 0600.",
        count_text(static_cast<std::int64_t>(tables.size()), "table"), visible(to.folder)));
    for (const auto& table : tables) {
      receipt.rows.push_back({name_of(table->table()) + ".csv", count_text(table->rows(), "row")});
    }
  }
  receipt.lines.push_back(fmt::format("Read: {}. Codes, no names; notes stand as they were typed.",
                                      count_text(patients, "patient")));
  return {invocation.quiet() ? std::string() : invocation.render(receipt)};
}

Result run(Invocation& invocation) {
  const Destination to = destination_of(invocation);
  Store& store = invocation.store(Access::read);
  const Tables tables = open_tables(invocation, to);
  const std::int64_t patients = each_patient(invocation, store, [&](const PatientRecord& patient) {
    for (const auto& table : tables) table->add(patient);
  });
  for (const auto& table : tables) table->finish(invocation.arguments().flag("--force"));
  if (to.folder.empty() && to.path.empty()) return {};
  return receipt_of(invocation, to, tables, patients);
}

}  // namespace

const CommandSpec export_csv_command{
    "export csv",
    "",
    "data",
    "doses, weights, results and tests as tables",
    "",
    "For a spreadsheet, or another program: what is in force, a row each. Without --what the\n"
    "doses; with -d all tables, a file each. What was typed is guarded against being run as a\n"
    "formula; import csv takes the guard away again. History and everything else: export json.",
    {"export csv -o doses.csv", "export csv -d tables/", "export csv --what weights -p P-0412"},
    {{"--what", "TABLE", "doses, weights, labs or tests"},
     {"--output", "FILE", "write there, mode 0600 (standard output)"},
     {"--directory", "DIR", "a file a table, in this folder, made if need be"},
     {"--excel", "", "mark the text as UTF-8, which Excel needs to be told"},
     {"--force", "", "also over a file that is there"}},
    false,
    run};

}  // namespace isotrack
