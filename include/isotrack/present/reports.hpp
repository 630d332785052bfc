#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/status.hpp"
#include "isotrack/present/obligations.hpp"
#include "isotrack/present/style.hpp"

/// Reports as text for people, as one JSON object, and as tab-separated lines without heading.
/// The same value and style always give the same bytes; each ends with one newline.
namespace isotrack {

/// `status` with what comes next, and under a STOP with its card above everything.
struct StatusSheet {
  StatusReport status;
  std::vector<Obligation> next = {};         ///< in the order they are shown
  StopCard stop = {};                        ///< without stops: none
  std::vector<std::string> notes = {};       ///< whole sentences that stand last
  std::vector<std::string> not_judged = {};  ///< as `Judgement::not_judged`
  std::vector<SettledRule> settled = {};     ///< what was put to rest, as `settled_rules` has it
  std::string options = {};  ///< what a command it names needs here: ` -p P-0412`; may be empty
};

std::string to_text(const StatusSheet& sheet, const Style& style);
std::string to_json(const StatusSheet& sheet);
std::string to_plain(const StatusSheet& sheet);

/// Today's card: at most ten lines of what matters today; under a STOP only the card of the STOP.
/// To scripts it is the document of `status`.
struct Card {
  StatusSheet sheet;  ///< of what is next the first three are shown; the notes and what was not
                      ///< judged or was settled are not
};

std::string to_text(const Card& card, const Style& style);
std::string to_json(const Card& card);
std::string to_plain(const Card& card);

/// The courses of a patient, each with its status on the day.
struct CourseList {
  std::string patient;
  Date today;
  std::vector<StatusReport> courses;
  std::vector<std::vector<OutcomeEntry>> outcomes;  ///< one list a course
  std::string begin = {};                           ///< the command that begins one
};

std::string to_text(const CourseList& list, const Style& style);
std::string to_json(const CourseList& list);
std::string to_plain(const CourseList& list);

/// One journal entry in words.
struct HistoryLine {
  std::int64_t entry = 0;
  std::string patient;      ///< code of the patient it is about; empty when there is none now
  std::string recorded_at;  ///< UTC instant
  Date local_date;
  std::string user;
  std::string command;
  std::optional<std::string> reason;
  std::vector<std::string> recorded;   ///< what it recorded, one sentence a fact
  std::vector<std::string> withdrawn;  ///< what it withdrew
  std::string fate;                    ///< `undone by #7`, `corrected by #9`; may be empty
  std::optional<std::int64_t> undoes;  ///< the entry this one takes back
  std::optional<std::int64_t> undone_by;
  std::optional<std::int64_t> redacted_by;
  std::optional<std::int64_t> merged_by;  ///< the merge that brought it from another record

  /// What it did to another entry, and what became of it: `undoes #3, withdrawn by #6`.
  [[nodiscard]] std::string remark() const;
};

/// Journal entries, as `history` and `undo` name them.
struct History {
  std::string patient;
  Date today;
  std::vector<HistoryLine> lines;  ///< ascending by entry
};

std::string to_text(const History& history, const Style& style);
std::string to_json(const History& history);
std::string to_plain(const History& history);

/// Those of the file, or its archive.
struct PatientList {
  Date today;
  std::vector<PatientRecord> patients;
  bool of_archive = false;       ///< those who are archived, else the others
  std::size_t archived = 0;      ///< how many are archived
  std::string begin = {};        ///< the command that begins with one
  std::string see_archive = {};  ///< and the one that lists the archive
};

std::string to_text(const PatientList& list, const Style& style);
std::string to_json(const PatientList& list);
std::string to_plain(const PatientList& list);

/// Who one patient is: code, preferences, programme, contacts.
struct PatientCard {
  Date today;
  PatientRecord patient;
};

std::string to_text(const PatientCard& card, const Style& style);
std::string to_json(const PatientCard& card);
std::string to_plain(const PatientCard& card);

/// The plan of a course: its steps and holds.
struct RegimenReport {
  std::string patient;
  Date today;
  CourseRecord course;
  std::vector<std::string> sentences;  ///< one a step, in words
  std::vector<std::string> products;   ///< one a step, the product's name
};

std::string to_text(const RegimenReport& report, const Style& style);
std::string to_json(const RegimenReport& report);
std::string to_plain(const RegimenReport& report);

/// What capsules make a dose prescribed by weight.
struct FitReport {
  Date today;
  std::string wanted;  ///< as typed
  Kilograms weight;
  std::string product_name;
  Ratio wanted_mg;  ///< label mg a day, exact
  std::vector<FitOption> options;
  std::vector<std::string> sentences;  ///< one an option
};

std::string to_text(const FitReport& report, const Style& style);
std::string to_json(const FitReport& report);
std::string to_plain(const FitReport& report);

/// What `verify` read and found.
struct VerifyReport {
  Date today;
  std::string file;
  std::int64_t entries = 0;
  std::int64_t rows = 0;
  std::vector<std::pair<std::string, std::string>> damages;  ///< where, what
  /// The command that mends them, when all are of what only follows from the facts; else empty.
  std::string rebuild = {};
};

std::string to_text(const VerifyReport& report, const Style& style);
std::string to_json(const VerifyReport& report);
std::string to_plain(const VerifyReport& report);

/// A library that the program contains or uses.
struct Part {
  std::string name;
  std::string version;
  std::string licence;  ///< its SPDX name, or `public domain`
};

/// Key and value lines and what the program is made of: `version --verbose`.
struct FactSheet {
  std::string schema;  ///< name of the JSON document, such as `version`
  Date today;
  std::vector<std::pair<std::string, std::string>> facts;
  std::vector<Part> parts = {};
};

std::string to_text(const FactSheet& sheet, const Style& style);
std::string to_json(const FactSheet& sheet);
std::string to_plain(const FactSheet& sheet);

/// The products of the catalogue.
struct ProductList {
  Date today;
  std::vector<Product> products;
};

std::string to_text(const ProductList& list, const Style& style);
std::string to_json(const ProductList& list);
std::string to_plain(const ProductList& list);

}  // namespace isotrack
