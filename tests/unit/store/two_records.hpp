#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "isotrack/base/text.hpp"
#include "isotrack/store/exchange.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

/// A patient's own file and a clinic's, between which records are merged.
namespace isotrack::test {

inline std::optional<Take> nobody_decides(const MergeConflict&) { return std::nullopt; }

inline std::optional<PatientId> patient_of(const Store& store, const std::string& code) {
  for (const PatientBrief& each : store.patients(Listed::all)) {
    if (each.code == code) return each.id;
  }
  return std::nullopt;
}

/// Brings the patient of `from` to `code` in `to`. Nothing is stored while a conflict is open, or
/// when there is nothing new.
inline MergeOutcome merge(const Store& from, const std::string& of, Store& to,
                          const std::string& code, const Decide& decide = nobody_decides) {
  const DetachedRecord part = from.extract(*patient_of(from, of));
  Writer writer = to.begin(context("merge"));
  const MergeOutcome outcome =
      writer.merge(part, part.patients().at(0).id, code, patient_of(to, code), decide);
  if (!outcome.is_nothing() && outcome.undecided.empty()) writer.commit();
  return outcome;
}

inline Decide always(Take take) {
  return [take](const MergeConflict&) { return std::optional(take); };
}

/// `dose 2, weight 1`.
inline std::string words(const std::map<std::string, std::int64_t>& counts) {
  std::string out;
  for (const auto& [table, count] : counts) {
    out += (out.empty() ? "" : ", ") + table + " " + std::to_string(count);
  }
  return out;
}

/// `2026-11-02 40, 2026-11-03 60`.
inline std::string doses(const Store& store, const std::string& code) {
  std::vector<std::string> found;
  for (const CourseRecord& course : store.load_patient(code)->courses) {
    for (const Dose& each : course.doses) {
      found.push_back(iso(each.on) + " " + std::to_string(each.amount.count()));
    }
  }
  std::ranges::sort(found);
  return joined(found);
}

/// A patient's own file, and a clinic's with another patient in it.
struct Two {
  Two() : own(folder / "own.db"), clinic(Store::create(folder / "clinic.db")) {
    add_patient("P-1");
  }

  PatientId add_patient(const std::string& code) { return test::add_patient(clinic, code); }

  EntryId in_clinic(const std::string& command, const std::string& code,
                    const std::function<void(Writer&, const PatientRecord&)>& work) {
    Writer writer = clinic.begin(context(command));
    const PatientRecord patient = *clinic.load_patient(code);
    writer.about(patient.id);
    work(writer, patient);
    return writer.commit();
  }

  EntryId log_in_clinic(const std::string& on, int mg) {
    return in_clinic("log", "P-2", [&](Writer& writer, const PatientRecord& patient) {
      writer.add(patient.courses.at(0).id, dose(on, mg));
    });
  }

  EntryId amend_in_clinic(std::size_t place, int mg) {
    return in_clinic("amend", "P-2", [&](Writer& writer, const PatientRecord& patient) {
      const CourseRecord& course = patient.courses.at(0);
      writer.withdraw(course.doses.at(place));
      writer.add(course.id, dose(iso(course.doses.at(place).on), mg));
    });
  }

  EntryId amend_own(std::size_t place, int mg) {
    return own.write("amend", [&](Writer& writer) {
      const CourseRecord course = own.facts();
      writer.withdraw(course.doses.at(place));
      writer.add(own.course, dose(iso(course.doses.at(place).on), mg));
    });
  }

  MergeOutcome to_clinic(const Decide& decide = nobody_decides) {
    return merge(own.store, "me", clinic, "P-2", decide);
  }

  MergeOutcome back(const Decide& decide = nobody_decides) {
    return merge(clinic, "P-2", own.store, "me", decide);
  }

  void check_sound() const {
    CHECK(own.store.verify().damages.empty());
    CHECK(clinic.verify().damages.empty());
  }

  Folder folder;
  Started own;
  Store clinic;
};

}  // namespace isotrack::test
