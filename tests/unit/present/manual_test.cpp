#include "isotrack/present/manual.hpp"

#include "tests/support/catch.hpp"

namespace isotrack {
namespace {

const ManualEdition edition{"0.1.0", Date(days(20'000))};

std::string roff_of(const std::string& markdown) {
  return to_roff({"isotrack-log", "record a dose", {}, markdown, {}}, edition);
}

bool holds(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK(text.find(part) != std::string::npos);
  return text.find(part) != std::string::npos;
}

TEST_CASE("A page has its name, its edition and its forms") {
  const std::string page = to_roff(
      {"isotrack-log", "record a dose", {{"log", "[AMOUNT]", "", {"log 40mg"}}}, "", {}}, edition);
  holds(page, ".TH ISOTRACK\\-LOG 1 \"2024-10-04\" \"isotrack 0.1.0\"");
  holds(page, ".SH NAME\nisotrack\\-log \\- record a dose\n");
  holds(page, "\\fBisotrack log\\fR \\fI[AMOUNT]\\fR [\\fIoptions\\fR]\n");
  holds(page, ".SH EXAMPLES\n.RS 2\n.nf\n$ isotrack log 40mg\n.fi\n.RE\n");
}

TEST_CASE("Text that roff would take for something else is escaped") {
  holds(roff_of("a\\b\n"), "a\\eb");
  holds(roff_of(".TH is no request\n"), "\\&.TH is no request");
  holds(roff_of("'s is none\n"), "\\&'s is none");
  holds(roff_of("`--on`\n"), "\\fB\\-\\-on\\fR");
  holds(roff_of("`it's`\n"), "\\fBit\\(aqs\\fR");
  holds(roff_of("\u00b5g \u25cf \U0001F600\n"), "\\[u00B5]g \\[u25CF] \\[u1F600]");
}

TEST_CASE("Marks, links and tables") {
  holds(roff_of("**no** *dose* 2 * 3\n"), "\\fBno\\fR \\fIdose\\fR 2 * 3");
  const std::string linked = roff_of("see [the card](today.md), [exit](../spec/exit-status.md)\n");
  holds(linked, "see \\fIthe card\\fR, exit");
  holds(linked, ".SH SEE ALSO\n.BR isotrack\\-today (1)\n");
  holds(roff_of("| Option | Meaning |\n|---|---|\n| `--a` | one `x \\| y` |\n"),
        ".TP\n\\fB\\-\\-a\\fR\none \\fBx | y\\fR\n");
  holds(roff_of("## Ends\n\n- one\n  two\n- three\n"),
        ".SS \"Ends\"\n.IP \\(bu 3\none two\n.IP \\(bu 3\nthree\n");
}

TEST_CASE("A long command is broken where a shell goes on, never inside quotes") {
  const std::string page = roff_of(
      "```console\n$ isotrack start --weight 60kg --regimen '40mg 60mg and more of it to come'"
      " --start mon\n```\n");
  holds(page,
        "$ isotrack start \\-\\-weight 60kg \\-\\-regimen \\e\n      \\(aq40mg 60mg and more of "
        "it to come\\(aq \\-\\-start mon\n");
}

}  // namespace
}  // namespace isotrack
