#include <sqlite3.h>

#include <functional>

#include "store/dose_days.hpp"
#include "store/facts.hpp"
#include "store/session.hpp"
#include "store/transaction.hpp"

/// What the file keeps beside the journal: which reminders were sent, what is put off, when
/// something ran, and what calendars were told. These rows are overwritten in place. They are no
/// facts: undoing an entry does not unsend a reminder, and a digest over them would have to change
/// with every run of `remind`.
namespace isotrack {
namespace {

/// Runs `work` in a transaction of its own that holds the write lock from the start, so that of
/// two runs the later one sees what the earlier one wrote; or in the one of `Store::at_once`.
void keep(Session& session, const std::function<void(Statements&)>& work) {
  if (session.is_at_once()) {
    guarded(session.place(), During::writing, [&] { work(session.statements()); });
    return;
  }
  if (session.access() != Access::write || sqlite3_get_autocommit(session.db().getHandle()) == 0) {
    throw Error(ExitStatus::bug, "bookkeeping without a record free to be written", {},
                Outcome::not_stored);
  }
  std::optional<Transaction> transaction;
  guarded(session.place(), During::writing, [&] {
    transaction.emplace(session.db());
    work(session.statements());
  });
  guarded(session.place(), During::committing, [&] { transaction->commit(); });
}

void note(Session& session, const std::string& kind, const std::string& at) {
  keep(session, [&](Statements& statements) {
    statements("INSERT INTO run (kind, at) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET at = ?2")
        .with(kind, at)
        .run();
  });
}

std::optional<std::string> noted(Session& session, const std::string& kind) {
  return guarded(session.place(), During::reading, [&]() -> std::optional<std::string> {
    Use use = session.statements()("SELECT kind, at FROM run WHERE kind = ?1");
    if (!use.with(kind).step()) return std::nullopt;
    return Row(*use, "run").text(1);
  });
}

}  // namespace

void Store::rebuild() { keep(inner_->session, rebuild_dose_days); }

std::vector<std::string> Store::claim_reminders(const std::vector<std::string>& keys,
                                                const std::string& channel,
                                                const std::string& now) {
  std::vector<std::string> claimed;
  if (keys.empty()) return claimed;
  keep(inner_->session, [&](Statements& statements) {
    // A claim of a clock that ran more than 15 minutes ahead is as stale as an old one, and what
    // such a clock sent was never sent.
    Use use = statements(
        "INSERT INTO reminder_sent (key, channel, attempts, claimed_at) VALUES (?1, ?2, 1, ?3)"
        " ON CONFLICT DO UPDATE SET attempts = attempts + 1, claimed_at = ?3"
        " WHERE (sent_at IS NULL OR strftime('%s', sent_at) - strftime('%s', ?3) > 900)"
        " AND (claimed_at IS NULL"
        " OR abs(strftime('%s', ?3) - strftime('%s', claimed_at)) >= 900)");
    for (const std::string& key : keys) {
      if (use.with(key, channel, now).run() == 1) claimed.push_back(key);
      (*use).reset();
    }
  });
  return claimed;
}

void Store::mark_sent(const std::vector<std::string>& keys, const std::string& channel,
                      const std::string& at) {
  if (keys.empty()) return;
  keep(inner_->session, [&](Statements& statements) {
    Use use = statements(
        "INSERT INTO reminder_sent (key, channel, attempts, sent_at) VALUES (?1, ?2, 0, ?3)"
        " ON CONFLICT DO UPDATE SET sent_at = ?3, claimed_at = NULL");
    for (const std::string& key : keys) {
      use.with(key, channel, at).run();
      (*use).reset();
    }
  });
}

void Store::release(const std::vector<std::string>& keys, const std::string& channel) {
  if (keys.empty()) return;
  keep(inner_->session, [&](Statements& statements) {
    Use use =
        statements("UPDATE reminder_sent SET claimed_at = NULL WHERE key = ?1 AND channel = ?2");
    for (const std::string& key : keys) {
      use.with(key, channel).run();
      (*use).reset();
    }
  });
}

void Store::snooze(const std::string& item, Date until) {
  keep(inner_->session, [&](Statements& statements) {
    statements(
        "INSERT INTO snooze (item, until_on) VALUES (?1, ?2)"
        " ON CONFLICT DO UPDATE SET until_on = ?2")
        .with(item, iso(until))
        .run();
  });
}

void Store::at_once(const std::function<void()>& work) {
  keep(inner_->session, [&](Statements&) {
    const Session::AtOnce open(inner_->session);
    work();
  });
}

std::map<std::string, Date> Store::snoozed() const {
  return guarded(inner_->session.place(), During::reading, [&] {
    Use use = inner_->session.statements()("SELECT item, until_on FROM snooze");
    std::map<std::string, Date> found;
    while (use.step()) {
      const Row row(*use, "snooze");
      found.emplace(row.text(0), row.date(1));
    }
    return found;
  });
}

void Store::note_run(const std::string& at) { note(inner_->session, "remind", at); }

std::optional<std::string> Store::last_run() const { return noted(inner_->session, "remind"); }

void Store::note_verified(const std::string& at) { note(inner_->session, "verify", at); }

std::optional<std::string> Store::last_verified() const { return noted(inner_->session, "verify"); }

// That the record asks for a backup is a reminder like others: one key on a channel of its own.
void Store::note_backup(const std::string& at) { mark_sent({"backup"}, "backup", at); }

std::optional<std::string> Store::last_backup() const {
  return guarded(inner_->session.place(), During::reading, [&]() -> std::optional<std::string> {
    Use use = inner_->session.statements()(
        "SELECT key, sent_at FROM reminder_sent WHERE key = 'backup' AND channel = 'backup'");
    if (!use.step()) return std::nullopt;
    return Row(*use, "reminder_sent").optional_text(1);
  });
}

std::vector<CalendarItem> Store::calendar_items(PatientId patient) const {
  return guarded(inner_->session.place(), During::reading, [&] {
    Use use = inner_->session.statements()(
        "SELECT uid, patient_id, on_date, summary, sequence, cancelled, changed_at"
        " FROM calendar_item WHERE patient_id = ?1 ORDER BY uid");
    std::vector<CalendarItem> found;
    for (use.with(patient); use.step();) {
      const Row row(*use, "calendar_item");
      found.push_back({row.text(0), row.integer(1, 1, INT64_MAX), row.date(2), row.text(3),
                       row.integer(4, 0, INT64_MAX), row.flag(5), row.text(6)});
    }
    return found;
  });
}

void Store::remember(const std::vector<CalendarItem>& items) {
  if (items.empty()) return;
  keep(inner_->session, [&](Statements& statements) {
    Use use = statements(
        "INSERT INTO calendar_item"
        " (uid, patient_id, on_date, summary, sequence, cancelled, changed_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        " ON CONFLICT DO UPDATE SET patient_id = ?2, on_date = ?3, summary = ?4, sequence = ?5,"
        " cancelled = ?6, changed_at = ?7");
    for (const CalendarItem& item : items) {
      use.with(item.uid, item.patient, iso(item.on), item.summary, item.sequence,
               int{item.cancelled}, item.changed_at)
          .run();
      (*use).reset();
    }
  });
}

}  // namespace isotrack
