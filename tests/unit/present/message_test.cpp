// Sentences that name a command: it stays on one line, so that it can be pasted.

#include "isotrack/present/message.hpp"

#include "tests/support/catch.hpp"

using namespace isotrack;

TEST_CASE("a command that is named is never broken in two", "[message]") {
  CHECK(wrapped_message("", "to correct it: isotrack amend 3 132lb", 20) ==
        "to correct it:\nisotrack amend 3 132lb\n");
  CHECK(wrapped_message("", "see: isotrack ask -p A, or isotrack skip -p A", 18) ==
        "see:\nisotrack ask -p A,\nor\nisotrack skip -p A\n");
  CHECK(wrapped_message("", "see: isotrack ask -p A; isotrack skip -p A", 26) ==
        "see: isotrack ask -p A;\nisotrack skip -p A\n");
  CHECK(wrapped_message("- ", "see: isotrack ask (five questions)", 12) ==
        "- see:\nisotrack ask\n  (five\n  questions)\n");
  CHECK(wrapped_message("", "no end (isotrack resume).", 18) == "no end\n(isotrack resume).\n");
}

TEST_CASE("a command that a hanging indent leaves no room for begins at the left edge",
          "[message]") {
  const std::string text = "it ends: isotrack confirm a.long.rule --note TEXT";  // 40 of it
  CHECK(wrapped_message("      ", text, 46) ==
        "      it ends:\n      isotrack confirm a.long.rule --note TEXT\n");
  CHECK(wrapped_message("      ", text, 45) ==
        "      it ends:\nisotrack confirm a.long.rule --note TEXT\n");
  CHECK(wrapped_message("      ", text, 40) ==
        "      it ends:\nisotrack confirm a.long.rule --note TEXT\n");
  CHECK(wrapped_message("      ", text, 20) ==
        "      it ends:\nisotrack confirm a.long.rule --note TEXT\n");
}

TEST_CASE("a quoted file belongs to the command", "[message]") {
  CHECK(wrapped_message("", R"(see: isotrack ask --db 'a, (b) \'; more words)", 10) ==
        "see:\nisotrack ask --db 'a, (b) \\';\nmore words\n");
  CHECK(wrapped_message("", R"(see: isotrack ask --db 'It'\''s; so'; more words)", 10) ==
        "see:\nisotrack ask --db 'It'\\''s; so';\nmore words\n");
}

TEST_CASE("other words about isotrack are broken like any", "[message]") {
  CHECK(wrapped_message("", "a newer isotrack wrote it: isotrack", 10) ==
        "a newer\nisotrack\nwrote it:\nisotrack\n");
  CHECK(wrapped_message("", "", 10) == "\n");
  CHECK(wrapped_message("", "no limit (--uln alt=N), so", 16) == "no limit\n(--uln alt=N),\nso\n");
}

TEST_CASE("each line of a message hangs under the first word", "[message]") {
  CHECK(message_lines("hint: ", "one\n      two three", 12) ==
        "hint: one\n      two\n      three\n");
}
