#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/rule.hpp"
#include "isotrack/present/style.hpp"

/// The rules themselves, with where each comes from: programmes, lab plans, care advice, sources.
namespace isotrack {

/// What a rule asks for, in words: `from the day of the specimen's collection to 6 days after it,
/// both included; to 23:59 US Eastern`.
std::string rule_words(const Rule& rule);

/// How long something holds, in words: `30 days or 1 month (whichever is longer) after the last
/// dose`.
std::string until_words(const Offset& until);

/// Whether `rule` belongs to the edition of an event on `on`.
bool in_force_on(const Rule& rule, Date on);

/// `programme list`.
struct ProgrammeList {
  Date today;
  std::vector<Programme> programmes;  ///< their rules are not looked at
};

std::string to_text(const ProgrammeList& list, const Style& style);
std::string to_json(const ProgrammeList& list);  ///< isotrack.programmes/1
std::string to_plain(const ProgrammeList& list);

/// `programme show ID --on DATE`: the rules for an event on that day, and where editions change.
struct ProgrammeSheet {
  Date today;
  Programme programme;
  Date on;
};

std::string to_text(const ProgrammeSheet& sheet, const Style& style);
std::string to_json(const ProgrammeSheet& sheet);  ///< isotrack.programme/1
std::string to_plain(const ProgrammeSheet& sheet);

/// `lab plan [ID]`.
struct LabPlanSheet {
  Date today;
  LabPlan plan;
  std::vector<std::pair<std::string, std::string>> words;       ///< `during`, `every 30 days …`
  std::vector<std::pair<std::string, std::string>> plans = {};  ///< id and title of every plan
};

std::string to_text(const LabPlanSheet& sheet, const Style& style);
std::string to_json(const LabPlanSheet& sheet);  ///< isotrack.lab_plan/1
std::string to_plain(const LabPlanSheet& sheet);

/// A row of the clinical tables and where it comes from.
struct SourceRow {
  std::string rule;  ///< id
  std::string title;
  Source source;
  std::optional<Date> review_by = {};  ///< after this day the row is out of date
};

/// `sources`: every rule id.
struct SourceList {
  Date today;
  std::vector<SourceRow> rows;
  std::vector<std::string> notes;  ///< whole sentences, such as rows past their review date
};

std::string to_text(const SourceList& list, const Style& style);
std::string to_json(const SourceList& list);  ///< isotrack.sources/1
std::string to_plain(const SourceList& list);

/// A piece of advice from a label or guideline.
struct CareItem {
  std::string rule;           ///< id: `care.blood_donation`
  std::string text;           ///< the source's words
  std::optional<Date> until;  ///< last day it holds; null: no end, or not known yet
  std::string until_words;    ///< `1 month after the last dose`; may be empty
  Source source;
};

/// `care`.
struct CareList {
  Date today;
  std::string patient;  ///< code
  std::vector<CareItem> items;
  std::string nothing;  ///< said when there is none
};

std::string to_text(const CareList& list, const Style& style);
std::string to_json(const CareList& list);  ///< isotrack.care/1
std::string to_plain(const CareList& list);

}  // namespace isotrack
