#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/medicine.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// What the interaction list says of one name it knows.
struct MedicineMatch {
  Interaction row;
  InteractionName name;
  Severity severity = Severity::info;  ///< as it is true on the day of the list
  std::string words;                   ///< without the medicine's own name and a full stop
  std::optional<Settled> settled;      ///< null: it was not, or stands anew
};

/// Where a medicine lies in time, on the day of the list.
enum class MedicineUse { in_use, to_come, ended };

/// One medicine of a patient.
struct MedicineLine {
  Medicine fact;
  MedicineUse use = MedicineUse::in_use;
  std::vector<MedicineMatch> matches;  ///< strictest first
  std::string not_checked;             ///< what was not, in a sentence; empty: all was
  std::vector<std::string> unlisted;   ///< parts of the name that were not checked
  std::string closest;                 ///< of those: a listed name; may be empty
  Severity not_checked_severity = Severity::info;
  std::optional<Settled> not_checked_settled;
};

/// `medicine list`: what a prescriber asks for.
struct MedicineSheet {
  Date today;
  std::string patient;              ///< code
  std::string course;               ///< `Claravis, course 1 from Tue 2026-09-22`; may be empty
  std::vector<MedicineLine> lines;  ///< ascending by first day
  std::string nothing;              ///< said when there is none
};

std::string to_text(const MedicineSheet& sheet, const Style& style);
std::string to_json(const MedicineSheet& sheet);  ///< isotrack.medicines/1
std::string to_plain(const MedicineSheet& sheet);

}  // namespace isotrack
