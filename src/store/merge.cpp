#include <algorithm>
#include <iterator>
#include <set>

#include "store/detached.hpp"
#include "store/merge_plan.hpp"
#include "store/session.hpp"
#include "store/undo.hpp"
#include "store/unseen.hpp"
#include "store/writer.hpp"

/// Brings two records of one patient together. Their entries that are not here yet become entries
/// here, each with its own words and the UUID it came from, and right after them stands the merge,
/// which withdraws what did not win. Rows go in with whoever withdrew them, so that no rule of the
/// schema is broken on the way; what has to go of ours goes first.
namespace isotrack {
namespace {

/// Which entries of theirs are brought, and the numbers they get.
struct Numbering {
  std::map<EntryId, EntryId> here;           ///< every entry of theirs that is or will be here
  std::vector<const EntryColumns*> brought;  ///< ascending
};

Error refused(const std::string& what, const std::string& hint) {
  return {ExitStatus::refused, what, hint, Outcome::not_stored};
}

/// The code of a patient here; `another patient` for one whose recording was undone.
std::string code_of(Statements& statements, std::optional<PatientId> patient) {
  Use use =
      statements("SELECT code FROM patient_terms WHERE patient_id = ?1 AND withdrawn_by IS NULL");
  if (!use.with(patient).step()) return "another patient";
  return Row(*use, "patient_terms").text(0);
}

/// Entries of theirs must not be about somebody else here; a merge that was undone does not count.
void check_not_elsewhere(Statements& statements, const MergeSide& theirs,
                         std::optional<PatientId> patient) {
  const auto undone = undone_entries(statements);
  const std::set<EntryId> active = active_entries(theirs);
  std::set<std::pair<EntryId, std::string>> in_order;  // the first one is named
  for (const auto& [uuid, entry] : theirs.entry_of) {
    if (active.contains(entry)) in_order.emplace(entry, uuid);
  }
  for (const auto& [entry, uuid] : in_order) {
    Use use = statements(
        "SELECT id, merged_by, patient_id FROM entry WHERE (uuid = ?1 OR origin_uuid = ?1)"
        " AND patient_id IS NOT ?2 ORDER BY id");
    for (use.with(uuid, patient); use.step();) {
      const Row row(*use, "entry");
      const auto merge = row.optional_integer(1, 1, INT64_MAX);
      if (merge && undone.contains(*merge)) continue;
      const std::string by = std::to_string(merge.value_or(row.id()));
      const auto whose = row.optional_integer(2, 1, INT64_MAX);
      throw refused(
          "what the file holds belongs to " + code_of(statements, whose) + " here, since #" + by,
          merge ? "if that was the wrong one: isotrack undo --id " + by
                : "the file is of that patient, or was merged with one by mistake: then "
                  "redact there what came with it");
    }
  }
}

/// What was merged and undone is put back by undoing the undo, not by merging again.
void check_not_undone(Statements& statements, const MergeSide& ours) {
  const auto undone = undone_entries(statements);
  for (const EntryColumns& entry : ours.entries) {
    if (!entry.merged_by || !ours.is_known(entry.id)) continue;
    const auto undo = undone.find(*entry.merged_by);
    if (undo == undone.end()) continue;
    throw refused("this record was merged by #" + std::to_string(*entry.merged_by) + ", which #" +
                      std::to_string(undo->second) + " took back",
                  "to take it in again: isotrack undo --id " + std::to_string(undo->second));
  }
}

/// The other way round: that they took back what came from here is about their file. Taken over, it
/// would take back here what was first recorded here.
/// `patient` is theirs; numbers in an export of one are not those of a record of several.
void check_not_taken_back(Statements& statements, const MergeSide& theirs, PatientId patient) {
  const auto undone = undone_entries(statements);
  for (const EntryColumns& entry : theirs.entries) {
    if (!entry.merged_by || !theirs.is_known(entry.id)) continue;
    const auto undo = undone.find(*entry.merged_by);
    if (undo == undone.end()) continue;
    const auto by = std::ranges::find(theirs.entries, undo->second, &EntryColumns::id);
    const std::string day = by == theirs.entries.end() ? "" : ", by an undo of " + by->local_date;
    throw refused(
        "the file took back" + day + (day.empty() ? " " : ", ") + "what it had merged from here",
        "to take it in again, undo that undo in that record; its number there: isotrack "
        "history -p " +
            code_of(statements, patient));
  }
}

/// The entries that did something to what is brought together, numbered from `next` on.
Numbering number_entries(const MergeSide& ours, const MergeSide& theirs, EntryId next) {
  const std::set<EntryId> active = active_entries(theirs);
  Numbering out;
  for (const EntryColumns& entry : theirs.entries) {
    if (theirs.is_known(entry.id)) {
      out.here.emplace(entry.id, ours.entry_of.at(theirs.uuids.at(entry.id)));
    } else if (active.contains(entry.id)) {
      out.here.emplace(entry.id, next++);
      out.brought.push_back(&entry);
    }
  }
  return out;
}

/// Carries out what was decided.
class Merging {
 public:
  Merging(OpenEntry& writer, const MergeSide& ours, const MergeSide& theirs,
          const CourseMap& courses, const Numbering& numbering, MergeOutcome& outcome)
      : writer_(writer),
        statements_(writer.session.statements()),
        ours_(ours),
        theirs_(theirs),
        courses_(courses),
        numbering_(numbering),
        outcome_(outcome),
        seen_(ours, theirs, numbering.here),
        copier_(statements_) {}

  /// Everything but the entries themselves.
  void write_rows(const std::map<std::string, Occasion>& occasions, PatientId theirs,
                  PatientId patient) {
    copier_.map(static_cast<std::size_t>(Table::patient), theirs, patient);
    for (const auto& [course, here] : courses_.here) {
      copier_.map(static_cast<std::size_t>(Table::course), course, here);
    }
    for (const MergeRow& row : theirs_.rows) {
      const MergeRow* here = ours_.row(row.key);
      if (here != nullptr) copier_.map(row.table, row.id, here->id);
    }
    for (const auto& [name, occasion] : occasions) settle(occasion);
    withdraw_ours();
    copy_theirs();
    for (const MergeRow* row : put_back_) put_back(*row);
    writer_.unseen = spelt(seen_.unseen_by(put_back_, writer_.id));
  }

  /// The entries that are brought, each with the digest over its rows.
  void write_entries(PatientId patient) {
    if (numbering_.brought.empty()) return;
    EntryRows rows(statements_.db());
    rows.seek(numbering_.here.at(numbering_.brought.front()->id), writer_.id - 1);
    const std::set<EntryId> deciding = deciding_entries();
    for (const EntryColumns* each : numbering_.brought) {
      EntryColumns entry = *each;
      entry.id = numbering_.here.at(each->id);
      entry.uuid = random_uuid();
      entry.origin_uuid = first_uuid(*each);
      entry.merged_by = writer_.id;
      entry.once_key.reset();  // a key belongs to one file
      entry.patient = patient;
      entry.undoes = each->undoes ? here(*each->undoes) : std::nullopt;
      entry.unseen = deciding.contains(each->id) ? spelt(seen_.unseen_by(*each)) : std::nullopt;
      insert_entry(statements_, entry, digest_of(statements_, entry, rows));
    }
  }

 private:
  /// The entries of theirs that recorded a decision or waiver: it speaks only of what they had.
  [[nodiscard]] std::set<EntryId> deciding_entries() const {
    std::set<EntryId> out;
    for (const MergeRow& row : theirs_.rows) {
      if (puts_to_rest(row)) out.insert(row.recorded_by);
    }
    return out;
  }

  [[nodiscard]] std::optional<EntryId> here(EntryId theirs) const {
    const auto found = numbering_.here.find(theirs);
    return found == numbering_.here.end() ? std::nullopt : std::optional(found->second);
  }

  /// What the verdict means for each row of both sides.
  void settle(const Occasion& occasion) {
    const Verdict verdict = occasion.verdict;
    if (verdict == Verdict::keep) return;
    const bool replaces = verdict == Verdict::same || verdict == Verdict::theirs;
    std::set<const MergeRow*> holding;  // of ours, what holds in theirs too
    Change change;
    for (const MergeRow* row : occasion.theirs) {
      const MergeRow* here_row = ours_.row(row->key);
      if (row->in_force() && here_row != nullptr) {
        holding.insert(here_row);
        if (replaces && !here_row->in_force()) {
          put_back_.push_back(here_row);
          change.came.push_back(here_row);
        }
      }
      if (row->in_force() && !theirs_.is_known(row->recorded_by)) {
        if (verdict == Verdict::ours) {
          lost_.insert(row);
        } else {
          change.came.push_back(row);
        }
      }
      const bool they_withdrew = row->withdrawn_by && !theirs_.is_known(*row->withdrawn_by);
      if (they_withdrew && here_row != nullptr && here_row->in_force()) {
        going_.emplace(here_row, *here(*row->withdrawn_by));
        // It holds, but anew: withdrawn there, it could not hold there again otherwise.
        if (verdict == Verdict::ours) put_back_.push_back(here_row);
      }
    }
    for (const MergeRow* row : occasion.ours) {
      if (replaces && row->in_force() && !holding.contains(row)) going_.emplace(row, writer_.id);
      if (verdict != Verdict::ours && going_.contains(row)) change.went.push_back(row);
    }
    count(change, *occasion.kind);
  }

  /// What one occasion gains and loses.
  struct Change {
    std::vector<const MergeRow*> came;  ///< will hold
    std::vector<const MergeRow*> went;  ///< of ours, will hold no more
  };

  /// Counts what is another afterwards: a fact that goes and comes again the same, as after an undo
  /// that was undone there, is none. A draw is counted whole, since its results are not counted.
  void count(const Change& change, const OccasionKind& kind) {
    std::multiset<std::string_view> stays;
    const auto came = contents(change.came);
    const auto went = contents(change.went);
    std::ranges::set_intersection(came, went, std::inserter(stays, stays.end()));
    if (kind.name == "draw" && came != went) stays.clear();
    tally(change.came, stays, outcome_.recorded);
    tally(change.went, stays, outcome_.withdrawn);
  }

  static std::multiset<std::string_view> contents(const std::vector<const MergeRow*>& rows) {
    std::multiset<std::string_view> out;
    for (const MergeRow* row : rows) out.insert(row->content);
    return out;
  }

  /// Counts the rows by table, but for those that stay.
  static void tally(const std::vector<const MergeRow*>& rows,
                    std::multiset<std::string_view> staying,
                    std::map<std::string, std::int64_t>& counts) {
    for (const MergeRow* row : rows) {
      const auto same = staying.find(row->content);
      if (same == staying.end()) {
        ++counts[std::string(row->described().name)];
      } else {
        staying.erase(same);
      }
    }
  }

  void withdraw_ours() {
    for (const auto& [row, by] : going_) {
      statements_(filled("UPDATE {t} SET withdrawn_by = ?1 WHERE id = ?2", row->described()))
          .with(by, row->id)
          .run();
    }
  }

  void copy_theirs() {
    for (const MergeRow& row : theirs_.rows) {
      if (theirs_.is_known(row.recorded_by)) continue;
      if (row.kind == nullptr && courses_.here.contains(row.id)) continue;  // a course here
      std::optional<EntryId> gone = row.withdrawn_by ? here(*row.withdrawn_by) : std::nullopt;
      if (lost_.contains(&row)) gone = writer_.id;
      try {
        copier_.copy(with_our_number(row), *here(row.recorded_by), gone);
      } catch (const SQLite::Exception& trouble) {
        rethrow_conflict(trouble, row.described());
      }
    }
  }

  /// Terms of a course with the number it has here.
  [[nodiscard]] PatientRow with_our_number(const MergeRow& row) const {
    PatientRow out = row;
    if (row.table != static_cast<std::size_t>(Table::course_terms)) return out;
    const auto number = courses_.numbers.find(std::get<std::int64_t>(row.value("course_id")));
    if (number == courses_.numbers.end()) return out;
    const int place = column_place(row.described(), "number");
    out.content[static_cast<std::size_t>(place)] = std::int64_t{number->second};
    return out;
  }

  /// Records anew what was withdrawn here and holds again. It is no undo, so the fact is a new one.
  void put_back(const MergeRow& row) {
    RowCopier same(statements_);
    for (const Table identity : {Table::patient, Table::course}) {
      const auto table = static_cast<std::size_t>(identity);
      const TransferValue owner =
          row.value(identity == Table::patient ? "patient_id" : "course_id");
      const auto* id = std::get_if<std::int64_t>(&owner);
      if (id != nullptr) same.map(table, *id, *id);
    }
    if (const auto reminder = named_reminder(row)) {
      same.map(static_cast<std::size_t>(Table::reminder), *reminder, *reminder);
    }
    PatientRow fresh = row;
    fresh.restores.reset();
    same.copy(fresh, writer_.id, std::nullopt);
  }

  OpenEntry& writer_;
  Statements& statements_;
  const MergeSide& ours_;
  const MergeSide& theirs_;
  const CourseMap& courses_;
  const Numbering& numbering_;
  MergeOutcome& outcome_;
  SeenBefore seen_;
  RowCopier copier_;
  std::map<const MergeRow*, EntryId> going_;  ///< of ours, and who withdraws it
  std::set<const MergeRow*> lost_;            ///< of theirs, withdrawn by the merge
  std::vector<const MergeRow*> put_back_;     ///< of ours, in force again
};

/// No fact may be left of a course that a merge took away.
void check_no_orphan(Statements& statements, PatientId patient) {
  for (const FactTable& table : fact_tables) {
    if (!points_at(table, "course_id") || table.name == "course_terms") continue;
    Use use =
        statements(filled("SELECT recorded_by FROM {t} WHERE withdrawn_by IS NULL"
                          " AND course_id IN (SELECT id FROM course WHERE patient_id = ?1)"
                          " AND course_id NOT IN (SELECT course_id FROM course_terms"
                          " WHERE withdrawn_by IS NULL)",
                          table));
    if (!use.with(patient).step()) continue;
    throw refused("the file took back a course to which entry " + (*use).getColumn(0).getString() +
                      " here belongs",
                  "undo that entry first, or put the course back in the other record");
  }
}

/// The patient's terms of a new patient, or with the birth date that is new.
PatientId write_terms(OpenEntry& writer, const MergeSide& ours, const MergeSide& theirs,
                      const std::string& code, std::optional<PatientId> patient,
                      const std::optional<std::string>& birth_date) {
  const auto value = [](const PatientRow& terms, std::string_view column) {
    return bound(terms.value(column));
  };
  if (patient && !birth_date) return *patient;
  const PatientRow& terms = patient ? *ours.terms : *theirs.terms;
  const PatientId id = patient ? *patient : writer.record(Table::patient, {});
  if (patient) writer.withdraw(Table::patient_terms, {terms.id, 0, 0, 0});
  // A name stays in the file it was written in.
  writer.record(
      Table::patient_terms,
      {id, code, patient ? value(terms, "name") : Value(), value(terms, "logging"),
       birth_date ? Value(*birth_date) : value(terms, "birth_date"), value(terms, "weight_unit")});
  return id;
}

/// Notes a birth date of theirs that was decided against, so that it is not asked about again.
void remember(OpenEntry& writer, const MergeSide& ours, PatientId id, const std::string& declined) {
  if (ours.other_birth_date) {
    writer.withdraw(Table::patient_setting, {ours.other_birth_date->id, 0, 0, 0});
  }
  writer.record(Table::patient_setting,
                {id, iso(writer.context.local_date), std::string(other_birth_date_key), declined});
}

}  // namespace

MergeOutcome Writer::merge(const DetachedRecord& from, PatientId theirs_id, const std::string& code,
                           std::optional<PatientId> patient,
                           const std::function<std::optional<Take>(const MergeConflict&)>& decide) {
  OpenEntry& writer = *inner_;
  Statements& statements = writer.session.statements();
  MergeOutcome outcome;
  guarded(writer.session.place(), During::writing, [&] {
    MergeSide ours(statements.db(), patient.value_or(0));
    MergeSide theirs(from.inner_->db, theirs_id);
    compare(ours, theirs);
    check_not_elsewhere(statements, theirs, patient);
    check_not_undone(statements, ours);
    check_not_taken_back(from.inner_->statements, theirs, theirs_id);
    const CourseMap courses = match_courses(ours, theirs);
    const auto occasions = weigh_occasions(ours, theirs, courses, decide, outcome);
    const BirthDate birth_date = weigh_birth_date(ours, theirs, decide, outcome);
    if (!outcome.undecided.empty()) return;
    const Numbering numbering = number_entries(ours, theirs, writer.id);
    outcome.entries = static_cast<std::int64_t>(numbering.brought.size());
    outcome.is_new_patient = !patient;
    outcome.new_birth_date = birth_date.taken.has_value();
    outcome.kept_birth_date = birth_date.declined.has_value();
    writer.id += outcome.entries;  // the merge comes right after what it brought
    const PatientId id = write_terms(writer, ours, theirs, code, patient, birth_date.taken);
    if (birth_date.declined) remember(writer, ours, id, *birth_date.declined);
    Merging merging(writer, ours, theirs, courses, numbering, outcome);
    merging.write_rows(occasions, theirs_id, id);
    merging.write_entries(id);
    check_no_orphan(statements, id);
    writer.patient = id;
  });
  writer.touch_all();
  return outcome;
}

}  // namespace isotrack
