#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/domain/curve.hpp"
#include "isotrack/domain/events.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/domain/rule.hpp"
#include "isotrack/domain/stock.hpp"
#include "isotrack/domain/supply_window.hpp"
#include "isotrack/domain/symptom.hpp"
#include "isotrack/present/labs.hpp"
#include "isotrack/present/medicines.hpp"
#include "isotrack/present/reports.hpp"
#include "isotrack/present/rulebook.hpp"
#include "isotrack/present/safety.hpp"

/// `report`: one course of a patient as an HTML page of its own, for a screen, and for two sheets
/// of A4 or Letter. Everything on it was worked out before; here it is only laid out.
namespace isotrack {

/// What can be left out of a page that is handed on.
enum class ReportPart { name, pregnancy, labs, medicines, symptoms, mood, care, corrections };

/// `pregnancy`, as `--without` spells it.
std::string name_of(ReportPart part);

/// `pregnancy,mood`: parts by their names; the error lists them.
Parsed<std::set<ReportPart>> parse_report_parts(std::string_view text);

/// A symptom and what the list calls it.
struct SymptomLine {
  Symptom fact;
  std::string name;  ///< plain words of the list
};

/// An entry that took back or replaced what had been recorded.
struct Correction {
  HistoryLine line;
  std::set<ReportPart> parts = {};  ///< of the facts it touched
};

/// What the prescriber decided about a finding, or what was set aside, as it was recorded.
struct Decision {
  Date on;
  std::string rule;                 ///< of what it is about
  std::string title = {};           ///< of that rule, in a few words; may be empty
  bool is_waiver = false;           ///< set aside; else settled
  std::optional<Date> due_on = {};  ///< of a waiver: that occurrence alone
  std::string reason = {};          ///< as typed; may be empty
  bool of_stop = false;             ///< what was settled was a STOP; these stand first
};

/// One page. Parts that were left out are empty, and named in `left_out`.
struct ReportPage {
  Date today;
  std::string version;    ///< of isotrack
  std::string patient;    ///< code
  std::string name = {};  ///< may be empty
  std::optional<Date> birth_date = {};
  std::optional<Category> category = {};
  std::string programme = {};  ///< `iPLEDGE REMS, edition B, from 2026-11-15`
  std::string lab_plan = {};   ///< id

  std::optional<StatusReport> status = {};  ///< null: no course yet
  std::vector<WeightEntry> weights = {};
  std::optional<CourseEnd> end = {};
  std::vector<OutcomeEntry> outcomes = {};
  std::optional<Stock> stock = {};
  StopCard stop = {};                   ///< without stops: none
  int stops_left_out = 0;               ///< open ones, of a part that was left out
  std::vector<Finding> findings = {};   ///< most severe first, STOP not among them
  std::vector<Obligation> next = {};    ///< what comes next, in its order
  std::vector<std::string> notes = {};  ///< whole sentences

  std::optional<DoseCurve> curve = {};       ///< null without a weight
  std::vector<CalendarDay> days = {};        ///< ascending
  std::vector<Obligation> obligations = {};  ///< of the timeline: met, missed, open, to come
  std::vector<SupplyWindow> windows = {};
  Events events = {};

  LabSheet labs = {};
  LabTables lab_tables = {};                 ///< empty without results
  std::vector<MedicineLine> medicines = {};  ///< in use first
  std::vector<SymptomLine> symptoms = {};    ///< open ones first
  MoodList mood = {};
  std::vector<CareItem> care = {};
  std::vector<Decision> decisions = {};      ///< ascending by day
  std::vector<Correction> corrections = {};  ///< ascending by entry

  std::string options = {};     ///< what a command it names needs: ` -p P-0412`; may be empty
  std::int64_t last_entry = 0;  ///< of the record, about this patient; 0: none
  std::set<ReportPart> left_out = {};
};

/// The parts that kinds of symptoms belong to besides `symptoms`, by their ids: `low_mood` to
/// `mood`.
using SymptomParts = std::map<std::string, ReportPart, std::less<>>;

/// Takes parts out of a page, with everything elsewhere on it that would tell of them: findings,
/// what comes next, marks on the timeline, decisions, corrections, sentences that name their rules.
/// With anything of health that goes, the words that somebody typed go too (reasons, reminders,
/// notes of visits to come), because nobody can know what they tell. Of an open STOP that goes with
/// them the number stays.
void leave_out(ReportPage& page, const std::set<ReportPart>& parts, const Rulebook& rules,
               const SymptomParts& symptoms);

/// The page: one file without a script or anything from elsewhere. The same value gives the same
/// bytes.
std::string to_html(const ReportPage& page);

/// What a page of isotrack begins with, by which a file is known as one.
std::string_view report_head();

}  // namespace isotrack
