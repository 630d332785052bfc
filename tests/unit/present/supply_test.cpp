// Capsules as they are shown: rows that add up, and when the next supply is to be picked up.

#include "isotrack/present/supply.hpp"

#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Style wide{80, false, false};

StockSheet sheet() {
  StockSheet out;
  out.today = day("2026-11-22");
  out.patient = "me";
  out.stock.known = true;
  StockLine line;
  line.strength_mg = 40;
  line.dispensed = 30;
  line.taken = 21;
  line.on_hand = 9;
  out.stock.lines = {line};
  out.stock.lasts_through = day("2026-12-01");
  out.stock.days_on_hand = 9;
  out.stock.short_of = line;
  out.next.needed_on = day("2026-12-02");
  out.next.by = out.next.needed_on;
  return out;
}

bool says(const StockSheet& shown, const std::string& words) {
  return to_text(shown, {200, false, false}).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a row adds up, and what it lasts for is said", "[stock]") {
  CHECK(to_text(sheet(), wide) ==
        "Capsules of me                                                    Sun 2026-11-22\n\n"
        "capsules  counted  dispensed  taken  on hand  counted on\n"
        "40 mg           -         30     21        9  -\n\n"
        "lasts    9 days, through Tue 2026-12-01; for Wed 2026-12-02 there is not enough\n"
        "         of 40 mg\n"
        "refill   by Wed 2026-12-02\n");
}

TEST_CASE("the span for the next pick-up", "[stock]") {
  StockSheet shown = sheet();
  shown.next.from = day("2026-11-30");
  CHECK(says(shown, "refill   Mon 2026-11-30 to Wed 2026-12-02\n"));
  shown.next.by = day("2026-12-01");
  CHECK(says(shown, "refill   Mon 2026-11-30 to Tue 2026-12-01; needed on Wed 2026-12-02\n"));
  shown.next.from = day("2026-12-05");
  CHECK(says(shown, "refill   not before Sat 2026-12-05 by the rules below, needed by"));
  CHECK(says(shown, "a gap of 4"));
  shown.next.by = day("2026-11-20");
  CHECK(says(shown, "refill   needed since Fri 2026-11-20; not before Sat 2026-12-05 by the"));
  shown.next.by.reset();
  shown.next.needed_on.reset();
  CHECK(says(shown, "refill   from Sat 2026-12-05\n"));
  shown.next.steps = {{"us.test.monthly", "monthly pregnancy test"}, {"us.window", "window"}};
  CHECK(says(shown,
             "before   monthly pregnancy test (us.test.monthly)\n         window (us.window)\n"));
  shown.next.frozen = true;
  CHECK(says(shown, "refill   frozen: a STOP is open (isotrack due)\n"));
}

TEST_CASE("numbers are not padded where each row becomes lines", "[stock]") {
  CHECK(to_text(sheet(), {40, false, false}).find("\ndispensed   30\n") != std::string::npos);
}

TEST_CASE("how long it lasts rests on the days without an entry", "[stock]") {
  StockSheet shown = sheet();
  shown.stock.days_without_entry = 1;
  const std::string one_end =
      "9 days, through Tue 2026-12-01; for Wed 2026-12-02 there is not enough of 40 mg";
  CHECK(lasts_words(shown.stock) == one_end);  // it makes no difference
  shown.stock.days_if_untaken = 10;
  CHECK(lasts_words(shown.stock) ==
        one_end + "; capsules for 10 days if nothing was taken on 1 day without an entry");
  CHECK(to_json(shown).find(
            "\"days_on_hand\":9,\"lasts_through\":\"2026-12-01\",\"days_if_untaken\":10,") !=
        std::string::npos);
  shown.stock.days_without_entry = 3;
  shown.stock.days_if_untaken = 1;
  shown.stock.days_on_hand = 0;
  CHECK(lasts_words(shown.stock) ==
        "not for Wed 2026-12-02: not enough of 40 mg; capsules for 1 day if nothing was taken on 3 "
        "days without an entry");
  CHECK(to_json(shown).find("\"days_without_entry\":3,") != std::string::npos);
  CHECK(to_plain(shown).find("days_without_entry\t3\n") != std::string::npos);
}

TEST_CASE("what was taken beyond the record has a column where a row would not add up", "[stock]") {
  StockSheet shown = sheet();
  CHECK(to_text(shown, {80, false, false}).find("unrecorded") == std::string::npos);
  shown.stock.lines.front().unrecorded = 23;
  CHECK(to_text(shown, {80, false, false}).find("dispensed  unrecorded  taken") !=
        std::string::npos);
  CHECK(to_json(shown).find("\"unrecorded\":23") != std::string::npos);
}

TEST_CASE("a count, with what the ledger said", "[stock]") {
  CHECK(count_words({day("2026-11-20"), 20, false, 31, 30}) ==
        "31 of 20 mg, 1 more than recorded (30)");
  CHECK(count_words({day("2026-11-20"), 20, true, 3, 5}) ==
        "3 of 20 mg (Absorica LD), 2 fewer than recorded (5)");
  CHECK(count_words({day("2026-11-20"), 20, false, 3, 3}) == "3 of 20 mg, as recorded");
  CHECK(count_words({day("2026-11-20"), 20, false, 3, {}}) == "3 of 20 mg, none recorded before");
}

TEST_CASE("not known how long it lasts: why", "[stock]") {
  StockSheet shown = sheet();
  shown.stock.lasts_through.reset();
  shown.stock.short_of.reset();
  shown.stock.not_projected = "the course has ended";
  shown.next = {};
  CHECK(says(shown, "lasts    not known: the course has ended\n"));
}

TEST_CASE("months under each other, their sum under a rule", "[reconcile]") {
  ReconcileSheet shown{day("2026-10-20"), "me", 1, {}};
  CHECK(to_text(shown, wide).ends_with("The course has not begun.\n"));
  ReconciledMonth month;
  month.first = day("2026-09-22");
  month.last = day("2026-09-30");
  month.planned = Milligrams(360);
  month.dispensed = Milligrams(1200);
  month.logged = Milligrams(360);
  month.words = {"as planned"};
  shown.months = {month, month};
  CHECK(to_text(shown, wide) ==
        "Ledgers of course 1 of me                                         Tue 2026-10-20\n\n"
        "month    planned mg  dispensed mg  logged mg  missed  unknown  held  extra\n"
        "2026-09         360         1,200        360       0        0     0      0\n"
        "2026-09         360         1,200        360       0        0     0      0\n"
        "--------------------------------------------------------------------------\n"
        "all             720         2,400        720       0        0     0      0\n\n"
        "Tue 2026-09-22 to Wed 2026-09-30\n"
        "  as planned\n\n"
        "Tue 2026-09-22 to Wed 2026-09-30\n"
        "  as planned\n");
}
