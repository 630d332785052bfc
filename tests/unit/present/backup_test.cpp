#include "isotrack/present/backup.hpp"

#include <algorithm>
#include <sstream>

#include "isotrack/base/utf8.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

Holdings holdings() { return {{8, 12, {1, "a", "d1"}, {13, "b", "d2"}}, 1, 2, 61, 3060}; }

RestoreReport restored() {
  RestoreReport report;
  report.today = *parse_iso_date("2026-11-22");
  report.file = "b.db";
  report.record = "me.db";
  report.holdings = holdings();
  report.was = RecordWas::sound;
  return report;
}

LostEntry lost(std::int64_t id, const std::string& command) {
  return {id, "2026-11-20T09:30:59Z", command};
}

int widest(const std::string& text) {
  int out = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out = std::max(out, display_width(line));
  return out;
}

}  // namespace

TEST_CASE("a backup says what it holds and where it is", "[present][backup]") {
  BackupReport report;
  report.today = *parse_iso_date("2026-11-22");
  report.file = "backups/isotrack-20261122T090000Z.db";
  report.holdings = holdings();
  report.made = true;
  report.bytes = 708608;
  report.removed = {"isotrack-20261101T090000Z.db", "isotrack-20261102T090000Z.db"};
  report.kept = 21;
  CHECK(to_text(report, {}) ==
        "Backup of 12 entries: 1 patient, 2 courses, 61 doses, 3,060 mg.\n"
        "backups/isotrack-20261122T090000Z.db, mode 0600, 708,608 bytes.\n"
        "Read back: SQLite's check, every digest and the totals of each course agree.\n"
        "Removed by --keep: 2 older backups (the oldest is isotrack-20261101T090000Z.db);\n"
        "21 stay.\n");
  report.encrypted = true;
  report.removed.clear();
  report.notes = {"It lies on the disk of the record. To have one elsewhere: isotrack backup DIR"};
  CHECK(to_text(report, {}) ==
        "Backup of 12 entries: 1 patient, 2 courses, 61 doses, 3,060 mg.\n"
        "backups/isotrack-20261122T090000Z.db, encrypted, 708,608 bytes.\n"
        "Opened again with the passphrase and read back: every byte agrees.\n"
        "It lies on the disk of the record. To have one elsewhere: isotrack backup DIR\n");
}

TEST_CASE("a backup that is not made says why", "[present][backup]") {
  BackupReport report;
  report.today = *parse_iso_date("2026-11-22");
  report.file = "b.db";
  report.holdings = holdings();
  report.holdings.state.entries = 1;
  report.unchanged = true;
  CHECK(to_text(report, {}) ==
        "Nothing new since the last backup, which is sound; none was made.\n"
        "b.db holds all 1 entry.\n");
  report.dry_run = true;
  CHECK(
      to_text(report, {}).starts_with("Nothing new since the last backup: none would be made.\n"));
  report.unchanged = false;
  report.removed = {"a.db"};
  report.kept = 1;
  CHECK(to_text(report, {}) ==
        "A backup would hold 1 entry: 1 patient, 2 courses, 61 doses, 3,060 mg.\n"
        "It would be b.db.\n"
        "--keep would remove: 1 older backup (a.db); 1 stays.\n"
        "Dry run: nothing was written or removed.\n");
}

TEST_CASE("what would be lost is named, at most ten entries", "[present][backup]") {
  RestoreReport report = restored();
  CHECK(loss_words(report).empty());
  report.lost = {lost(13, "log")};
  CHECK(loss_words(report) ==
        "the record at me.db holds 1 entry that is not in the backup, from #13 of 2026-11-20 09:30 "
        "UTC on");
  report.lost = {lost(13, "log"), lost(14, "redact"), lost(15, "patient erase")};
  CHECK(loss_words(report) ==
        "the record at me.db holds 3 entries that are not in the backup, from #13 of 2026-11-20 "
        "09:30 UTC on; 2 of them removed something for good, which would come back");
  report.is_another = true;
  CHECK(loss_words(report) ==
        "the record at me.db is another one: none of its 3 entries is in the backup");
  report.lost.resize(1);
  CHECK(loss_words(report) ==
        "the record at me.db is another one: its only entry is not in the backup");
  report.lost = {lost(13, "log"), lost(14, "redact"), lost(15, "patient erase")};
  report.is_another = false;
  CHECK(to_text(report, {}).find("The record at me.db held 3 entries that are not in the backup") !=
        std::string::npos);
  report.dry_run = true;
  for (int i = 16; i < 30; ++i) report.lost.push_back(lost(i, "log"));
  const std::string text = to_text(report, {});
  CHECK(text.find("  #13  2026-11-20 09:30 UTC  log\n") != std::string::npos);
  CHECK(text.find("  #22  ") != std::string::npos);
  CHECK(text.find("  #23  ") == std::string::npos);
  CHECK(text.find("  and 7 more, the last of them #29\n") != std::string::npos);
  CHECK(text.ends_with("Dry run: nothing was restored.\n"));
}

TEST_CASE("a restored record says what stood there and where it is now", "[present][backup]") {
  RestoreReport report = restored();
  report.was = RecordWas::unreadable;
  report.trouble = "me.db is empty (0 bytes), which no record ever is";
  report.kept_as = "/home/anna/me.db.before-restore-20261122T090000Z";
  CHECK(to_text(report, {}) ==
        "Restored: 12 entries, 1 patient, 2 courses, 61 doses, 3,060 mg.\n"
        "b.db is sound: SQLite's check and every digest agree.\n"
        "What stood there is no record any more: me.db is empty (0 bytes), which no\n"
        "record ever is.\n"
        "What was there is kept: /home/anna/me.db.before-restore-20261122T090000Z\n");
  report.was = RecordWas::nothing;
  report.trouble.clear();
  report.kept_as.clear();
  CHECK(to_text(report, {}) ==
        "Restored: 12 entries, 1 patient, 2 courses, 61 doses, 3,060 mg.\n"
        "b.db is sound: SQLite's check and every digest agree.\n");
}

TEST_CASE("reports of backups fit narrow screens", "[present][backup]") {
  RestoreReport report = restored();
  report.dry_run = true;
  report.lost = {lost(13, "log"), lost(14, "redact")};
  for (const int width : {40, 60, 80, 120}) CHECK(widest(to_text(report, {width})) <= width);
}
