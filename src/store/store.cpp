#include "isotrack/store/store.hpp"

#include <sqlite3.h>

#include "isotrack/base/utf8.hpp"
#include "store/connection.hpp"
#include "store/facts.hpp"
#include "store/migrate.hpp"
#include "store/session.hpp"
#include "store/writer.hpp"

namespace isotrack {

Store::Store(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}

Store::Store(Store&&) noexcept = default;

Store& Store::operator=(Store&&) noexcept = default;

Store::~Store() = default;

Store Store::open(const std::filesystem::path& path, Access access) {
  return Store(std::make_unique<Inner>(Inner{Session::open(locate(path), access)}));
}

Store Store::create(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
    throw Error(ExitStatus::refused, "there is something at " + visible(path.string()) + " already",
                "'--db FILE' names another place");
  }
  if (path.filename().empty()) {
    throw Error(ExitStatus::store, visible(path.string()) + " is a folder", "name a file in it");
  }
  Folders folders;  // removed again unless the record gets its name
  folders.make(path.parent_path());
  const Place place = locate(path);
  check_folder(place);
  check_file_system(place);
  return Store(std::make_unique<Inner>(Inner{Session::create(place, std::move(folders))}));
}

void Store::as_one_state(const std::function<void()>& work) const {
  guarded(inner_->session.place(), During::reading, [&] {
    const Snapshot snapshot(inner_->session.db());
    work();
  });
}

std::vector<PatientBrief> Store::patients(Listed listed) const {
  return guarded(inner_->session.place(), During::reading,
                 [&] { return read_patients(inner_->session.statements(), listed); });
}

std::vector<std::string> Store::codes_given() const {
  return guarded(inner_->session.place(), During::reading, [&] {
    Use use = inner_->session.statements()("SELECT DISTINCT code FROM patient_terms ORDER BY code");
    std::vector<std::string> found;
    while (use.step()) found.push_back(Row(*use, "patient_terms").text(0));
    return found;
  });
}

std::optional<PatientRecord> Store::load_patient(const std::string& code) const {
  return guarded(inner_->session.place(), During::reading,
                 [&] { return read_patient(inner_->session.statements(), code); });
}

std::vector<LoadedPatient> Store::load_patients(const std::vector<PatientBrief>& patients,
                                                DosesAs doses) const {
  try {
    return guarded(inner_->session.place(), During::reading,
                   [&] { return read_batch(inner_->session.statements(), patients, doses); });
  } catch (const Error&) {
    // What cannot be read at all belongs to some of them; each is looked at alone.
  }
  std::vector<LoadedPatient> out;
  for (const PatientBrief& brief : patients) {
    try {
      out.push_back({brief, load_patient(brief.code), {}});
    } catch (const Error& error) {
      out.push_back({brief, {}, error});
    }
  }
  return out;
}

Writer Store::begin(EntryContext context) {
  Session& session = inner_->session;
  if (session.access() != Access::write) {
    throw Error(ExitStatus::bug, "a record opened for reading was to be written", {},
                Outcome::not_stored);
  }
  return guarded(session.place(), During::writing, [&] {
    return Writer(std::make_unique<Writer::Inner>(session, std::move(context)));
  });
}

int Store::schema_version() const {
  return guarded(inner_->session.place(), During::reading,
                 [&] { return static_cast<int>(pragma(inner_->session.db(), "user_version")); });
}

std::optional<Upgrade> Store::upgrade() const { return inner_->session.upgrade(); }

int Store::newest_schema_version() { return migrations().back().version; }

std::string Store::sqlite_version() { return sqlite3_libversion(); }

}  // namespace isotrack
