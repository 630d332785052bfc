#include <fmt/format.h>

#include <optional>

#include "../commands.hpp"
#include "../files.hpp"
#include "../invocation.hpp"
#include "../outlet.hpp"
#include "../terminal.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/record_json.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/store/exchange.hpp"
#include "new_files.hpp"

/// The whole record as JSON, or one patient's part of it. It goes out entry by entry, so that its
/// size costs no memory; each entry only after its digest was found to agree.
namespace isotrack {
namespace {

constexpr ExportKind export_file{"export", "export", export_begins};

/// Writes the export; returns how many entries it holds.
template <class Source>
std::int64_t write_entries(const Source& source, int schema_version, Outlet& out) {
  std::int64_t count = 0;
  out.put(export_head(schema_version));
  source.each_entry([&](const TransferEntry& entry) {
    out.put(export_entry(entry, count == 0));
    ++count;
  });
  out.put(export_tail());
  out.flush();
  return count;
}

std::int64_t write_export(Store& store, const std::optional<PatientRecord>& patient, Outlet& out) {
  if (!patient) return write_entries(store, store.schema_version(), out);
  return write_entries(store.extract(patient->id), store.schema_version(), out);
}

/// What the export holds, and that it holds everything.
std::string scope_words(Store& store, const std::optional<PatientRecord>& patient) {
  if (patient) return patient->code + " alone, as a record of its own";
  const auto count = static_cast<std::int64_t>(store.patients(Listed::all).size());
  return "the whole record, " + count_text(count, "patient");
}

Result run(Invocation& invocation) {
  const std::string path = export_path(invocation, export_file);
  Store& store = invocation.store(Access::read);
  std::optional<PatientRecord> patient;
  if (invocation.chosen_code()) patient = invocation.patient(store);
  if (path.empty()) {
    Outlet out([](const std::string& text) { write_output(text); });
    write_export(store, patient, out);
    return {};
  }
  PrivateFile file(path);
  Outlet out([&](const std::string& text) { file.write(text); });
  const std::int64_t count = write_export(store, patient, out);
  file.place();
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.lines = {
      fmt::format("{} {} written to {}, mode 0600.", grouped(count),
                  count == 1 ? "entry" : "entries", visible(path)),
      fmt::format("Read: {}, schema {}, every digest agrees. It holds everything, names too.",
                  scope_words(store, patient), store.schema_version())};
  return {invocation.quiet() ? std::string() : invocation.render(receipt)};
}

}  // namespace

const CommandSpec export_json_command{
    "export json",
    "",
    "data",
    "the whole record, history included",
    "",
    "One JSON document: every entry of the journal with what it recorded and withdrew. Taken in\n"
    "again it gives the same record, and exported again the same bytes. With -p one patient's\n"
    "part, as a record of its own. It holds health data, names included.",
    {"export json -o record.json", "export json -p P-0412 -o 0412.json"},
    {{"--output", "FILE", "write there, mode 0600 (standard output)"},
     {"--force", "", "also over a file that is no export"}},
    false,
    run};

}  // namespace isotrack
