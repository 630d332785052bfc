// One course as JSON: what is read, and everything that is refused.

#include "isotrack/interop/course_json.hpp"

#include <string>
#include <string_view>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// A course whose weights, steps and further keys are `rest`.
std::string course(const std::string& rest) {
  return R"({"start":"2025-01-06","today":"2025-03-06",)" + rest + "}";
}

std::string refused(const std::string& text) {
  const auto read = course_from_json(text, products());
  return read ? "accepted" : read.error().message;
}

}  // namespace

TEST_CASE("a course is read with its lists in any order", "[course_json]") {
  const auto read =
      course_from_json(course(R"("already_mg":10,"already_product":"us-generic","target":[100,130],
             "weights":[{"on":"2025-02-01","text":"65kg"},{"on":"2025-01-06","text":"64.5kg"}],
             "steps":[{"from":"2025-01-06","product":"us-generic","plan":"40mg 60mg"}],
             "holds":[{"first":"2025-02-10","last":null},{"first":"2025-02-01","last":"2025-02-09"}],
             "doses":[{"on":"2025-01-07","mg":60},{"on":"2025-01-06","mg":400},
                      {"on":"2025-01-06","mg":1}],
             "misses":["2025-01-09"],"end":null)"),
                       products());
  REQUIRE(read);
  const CourseRecord& facts = read->patient.courses.at(0);
  CHECK(facts.target == TargetBand{100, 130});
  CHECK(facts.already == Milligrams(10));
  CHECK(facts.weights.front().weight.text == "64.5kg");
  CHECK(facts.holds.front().first == day("2025-02-01"));
  CHECK(facts.doses.front().amount == Milligrams(400));
  CHECK(facts.doses.back().amount == Milligrams(60));
  CHECK(read->today == day("2025-03-06"));
}

TEST_CASE("a key stands once, and is known", "[course_json]") {
  CHECK(refused(course(R"("already_mg":10,"already_mg":20)")) ==
        "course: key 'already_mg' stands twice");
  CHECK(refused(course(R"("doses":[{"on":"2025-01-06","mg":40,"mg":60}])")) ==
        "course: key 'mg' stands twice");
  CHECK(refused(course(R"("doses":[{"on":"2025-01-06","mg":40},{"on":"2025-01-06","mg":40}])")) ==
        "accepted");
  CHECK(refused(course(R"("dose":[])")) == "course: unknown key 'dose'");
}

TEST_CASE("numbers are whole and within the limits of the commands", "[course_json]") {
  CHECK(refused(course(R"("doses":[{"on":"2025-01-06","mg":40.9}])")) ==
        "doses: mg 40.9: expected a whole number from 1 to 400");
  CHECK(refused(course(R"("doses":[{"on":"2025-01-06","mg":401}])")) ==
        "doses: mg 401: expected a whole number from 1 to 400");
  CHECK(refused(course(R"("doses":[{"on":"2025-01-06","mg":18446744073709551615}])")) ==
        "doses: mg 18446744073709551615: expected a whole number from 1 to 400");
  CHECK(refused(course(R"("already_mg":-500,"already_product":"us-generic")")) ==
        "already_mg -500: expected a whole number from 0 to 100000");
  CHECK(refused(course(R"("target":[150,120])")) == "target: the lower end comes first");
  CHECK(refused(course(R"("target":[150,120,7])")) == "target: a pair was expected");
  CHECK(refused(course(R"("target":[0,0])")) == "target 0: expected a whole number from 1 to 1000");
  CHECK(refused(course(R"("target":[1,1001])")) ==
        "target 1001: expected a whole number from 1 to 1000");
}

TEST_CASE("facts that a record cannot hold are refused", "[course_json]") {
  CHECK(refused(course(R"("misses":["2025-01-09","2025-01-09"])")) ==
        "misses: 2025-01-09 stands twice");
  CHECK(refused(course(R"("weights":[{"on":"2025-01-06","text":"64kg"},
                                     {"on":"2025-01-06","text":"65kg"}])")) ==
        "weights: 2025-01-06 stands twice");
  CHECK(refused(course(R"("steps":[{"from":"2025-01-06","product":"us-generic","plan":"40mg"},
                                   {"from":"2025-01-06","product":"us-generic","plan":"60mg"}])")) ==
        "steps: 2025-01-06 stands twice");
  CHECK(refused(course(R"("steps":[{"from":"2025-01-06","product":"Claravis","plan":"40mg"}])")) ==
        "course: no product 'Claravis' in the catalogue");
  CHECK(refused(course(R"("holds":[{"first":"2025-01-06","last":null},
                                   {"first":"2025-02-01","last":"2025-02-02"}])"))
            .starts_with("holds: that from 2025-01-06 is not over on 2025-02-01"));
  CHECK(refused(course(R"("holds":[{"first":"2025-01-06","last":"2025-01-05"}])")) ==
        "holds: 2025-01-05 is before 2025-01-06");
  CHECK(refused(course(R"("doses":{})")) == "doses: a list was expected");
  CHECK(refused("[]") == "course: an object was expected");
}
