// Analytes, interactions, symptoms and mood that break their schema: each is refused with the file,
// the row and the reason.

#include <string>
#include <string_view>

#include "isotrack/base/error.hpp"
#include "isotrack/reference/clinical_codes.hpp"
#include "src/reference/loaders.hpp"
#include "tests/support/breakage.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;
using namespace isotrack::reference;
using namespace isotrack::test;

namespace {

constexpr std::string_view good_analytes = R"({
  "about": "two analytes", "review_by": "2027-11-22",
  "analytes": [
    {"key": "tg", "name": "fat", "abbreviation": "TG", "aliases": ["trig"],
     "units": [
       {"ucum": "mg/dL", "loinc": "2571-8", "places": 1},
       {"ucum": "mmol/L", "loinc": "14927-8", "first_times": "0.01129", "places": 2,
        "source": {"ids": ["S19"], "kind": "paper", "confidence": "H"}}],
     "plausible": {"lowest": "20", "highest": "6000",
                   "source": {"ids": ["I51"], "kind": "design", "confidence": "-"}},
     "source": {"ids": ["S58a"], "kind": "secondary", "confidence": "H"}},
    {"key": "alt", "name": "liver", "abbreviation": "ALT", "aliases": [],
     "units": [{"ucum": "U/L", "loinc": null, "places": 0, "aliases": ["iu/l"]}],
     "plausible": {"lowest": "1", "highest": "2",
                   "source": {"ids": ["I51"], "kind": "design", "confidence": "-"}},
     "has_upper_limit": true,
     "source": {"ids": ["S58a"], "kind": "secondary", "confidence": "H"}}],
  "thresholds": [
    {"id": "L1", "analytes": ["alt"], "is": "above",
     "numbers": [{"unit": "upper_limit", "number": "1"}],
     "up_to": [{"unit": "upper_limit", "number": "2"}], "condition": "above 1 x",
     "says": "repeat", "urgency": "note", "repeat_days": {"from": 14, "to": 28},
     "source": {"ids": ["S69"], "kind": "secondary", "confidence": "M"}},
    {"id": "T2", "analytes": ["tg"], "is": "at_least",
     "numbers": [{"unit": "mg/dL", "number": "500"}], "condition": "high",
     "halves": {"number": "high", "symptom": "with pain"}, "says": "seen",
     "urgency": "urgent", "symptoms": ["pain"],
     "source": {"ids": ["S69"], "kind": "secondary", "confidence": "M"}}]
})";

constexpr std::string_view good_interactions = R"({
  "about": "two rows", "review_by": "2027-11-22",
  "names": {"source": {"ids": ["K1"], "kind": "recall", "confidence": "H"}},
  "joins": ["with"], "contraception": {"names": ["the pill"], "words": ["birth control"]},
  "forms": [{"route": "topical", "words": ["gel"]}],
  "interactions": [
    {"id": "one", "title": "One", "grade": "X", "effect": "pressure",
     "names": [{"name": "onecycline", "brands": ["onecin"], "routes": ["oral"]}],
     "readings": [{"where": "UK", "says": "contraindicated",
                   "source": {"ids": ["S6"], "kind": "label", "confidence": "H"}}],
     "unless_with": "two"},
    {"id": "two", "title": "Two", "grade": "none", "effect": "nothing",
     "names": [{"name": "twomycin", "spellings": ["twomicin"], "note": "a note"}],
     "readings": [{"says": "no listed interaction",
                   "source": {"ids": ["K1"], "kind": "recall", "confidence": "L"}}],
     "is_the_course": false}]
})";

constexpr std::string_view good_symptoms = R"({
  "about": "three symptoms", "review_by": "2027-11-22",
  "other_things": [{"id": "gust", "what": "a gust", "words": ["gusty"], "command": "gust add"}],
  "vocabulary": {"heard_as": [{"as": "gale", "words": ["storms"],
                               "unless_number": [{"from": 1, "to": 9}]}],
                 "doubts": ["sea"], "other_meanings": ["calm"], "units": ["knots"],
                 "says_little": ["very"]},
  "symptoms": [
    {"id": "ache", "name": "Ache", "aliases": ["sore"], "group": "common", "when_severe": "storm",
     "together": {"with": ["wind"], "answer": "storm",
                  "source": {"ids": ["S2"], "kind": "label", "confidence": "H"}},
     "source": {"ids": ["S12"], "kind": "label", "confidence": "H"}},
    {"id": "wind", "name": "Wind", "aliases": [], "group": "common", "in_own_words": true,
     "source": {"ids": ["S12"], "kind": "label", "confidence": "H"}},
    {"id": "storm", "name": "severe ache", "aliases": [], "group": "serious",
     "near": [{"name": "severe ache", "words": ["thunder"]}],
     "red_flag": {"suspect": "storm", "sentence": "It may be.", "says": "stop.",
       "speaker": "US label", "severity": "STOP", "turn": 1, "with_class": "one",
       "with_class_says": "Say so.",
       "numbers": {"call": ["911 in the US"],
                   "source": {
  "ids" : ["K1"], "kind" : "recall", "confidence" : "H"
}
}

, "source" : { "ids" : ["S2"], "kind" : "label", "confidence" : "H" }
}
, "source" : { "ids" : ["S12"], "kind" : "label", "confidence" : "L" }
}]
})";

constexpr std::string_view good_mood = R"({
  "about": "mood", "review_by": "2027-11-22", "lead": "How often?",
  "items": ["a", "b", "c", "d", "e", "f", "g", "h", "i"],
  "answers": ["no", "some", "more", "always"],
  "credit": {"text": "them", "permission": "free",
             "source": {"ids": ["S61b"], "kind": "secondary", "confidence": "H"}},
  "loinc": {"phq2_total": "55758-7", "phq9_total": "44261-6", "phq9_item9": "44260-8",
            "source": {"ids": ["S58d"], "kind": "secondary", "confidence": "H"}},
  "phq2": {"positive": 3, "more_sensitive": 2,
           "source": {"ids": ["S61"], "kind": "paper", "confidence": "H"}},
  "phq9": {"positive": 10, "bands": [{"least": 0, "name": "low"}, {"least": 10, "name": "high"}],
           "source": {"ids": ["S61"], "kind": "paper", "confidence": "H"}},
  "follow_up": "PHQ-9", "limits": "screening",
  "safety": {"text": "stop", "source": {"ids": ["S12"], "kind": "label", "confidence": "H"},
             "numbers": {"call": ["911"],
                         "source": {"ids": ["K1"], "kind": "recall", "confidence": "H"}}}
})";

constexpr std::string_view good_codes = R"({
  "about": "codes", "review_by": "2027-11-22",
  "codes": [
    {"key": "weight", "system": "loinc", "code": "29463-7", "name": "body weight",
     "source": {"ids": ["S58h"], "kind": "secondary", "confidence": "H"}},
    {"key": "drug", "system": "atc", "code": "D10BA01", "name": "isotretinoin",
     "source": {"ids": ["S57"], "kind": "secondary", "confidence": "H"}}]
})";

}  // namespace

TEST_CASE("a broken file of codes is refused", "[reference]") {
  check_breakages(read_clinical_codes, "codes.json", good_codes,
                  {{"29463-7", "29463-8", "weight: '29463-8' is no LOINC number"},
                   {"D10BA01", "D10BA1", "drug: 'D10BA1' is no ATC code"},
                   {"D10BA01", "D10BAO1", "drug: 'D10BAO1' is no ATC code"},
                   {"\"atc\"", "\"icd\"", "'icd' is not one of atc, loinc"},
                   {"\"drug\"", "\"weight\"", "'key' 'weight' stands twice"},
                   {"\"name\": \"isotretinoin\"", "\"name\": \"\"", "'name' is empty"},
                   {"\"about\": \"codes\",", "", "'about' is missing"}});
}

TEST_CASE("a broken file of analytes is refused", "[reference]") {
  check_breakages(
      read_lab_tables, "analytes.json", good_analytes,
      {{"\"about\": \"two analytes\",", "", "'about' is missing"},
       {"\"places\": 1", "\"decimals\": 1", "'decimals' is not a known key"},
       {"2571-8", "2571-9", "tg, mg/dL: '2571-9' is no LOINC number"},
       {"2571-8", "25718", "'25718' is no LOINC number"},
       {"\"2571-8\"", "\"2571-8\", \"other_loinc\": [{\"loinc\": \"1-1\", \"what\": \"x\"}]",
        "'1-1' is no LOINC number"},
       {"\"first_times\": \"0.01129\",", "", "mmol/L: 'first_times' is missing"},
       {"\"first_times\": \"0.01129\"", "\"first_times\": 0.01129", "is not a text"},
       {"\"0.01129\"", "\"0\"", "'first_times' is zero"},
       {"\"places\": 1}", "\"places\": 1, \"first_times\": \"1\"}",
        "the first unit has no 'first_times'"},
       {"\"places\": 2,\n        \"source\": {\"ids\": [\"S19\"], \"kind\": \"paper\", "
        "\"confidence\": \"H\"}",
        "\"places\": 2", "tg, mmol/L: 'source' is missing"},
       {"\"places\": 1}", "\"places\": 5}", "'places' is outside 0 to 4"},
       {"\"mmol/L\", \"loinc\"", "\"mg/dL\", \"loinc\"", "'ucum' 'mg/dL' stands twice"},
       {"\"iu/l\"", "\"IU/L\"", "alias 'IU/L' is not in lower case"},
       {"\"trig\"", "\"Trig\"", "alias 'Trig' is not in lower case"},
       {"\"aliases\": []", "\"aliases\": [\"trig\"]", "alt: 'trig' already finds tg"},
       {"\"lowest\": \"20\"", "\"lowest\": \"0\"", "'lowest' is zero"},
       {"\"lowest\": \"20\"", "\"lowest\": \"-1\"", "expected a number without sign"},
       {"\"lowest\": \"20\"", "\"lowest\": \"6000\"", "'lowest' is not below 'highest'"},
       {"\"analytes\": [\"tg\"]", "\"analytes\": [\"tgg\"]", "T2: no analyte 'tgg'"},
       {"\"analytes\": [\"tg\"]", "\"analytes\": []", "T2: 'analytes' is empty"},
       {"\"is\": \"at_least\",", "", "T2: 'is' and 'numbers' go together"},
       {"\"at_least\"", "\"over\"", "'over' is not one of above, at_least"},
       {"\"unit\": \"mg/dL\", \"number\"", "\"unit\": \"g/L\", \"number\"",
        "tg is not measured in 'g/L'"},
       {"\"unit\": \"mg/dL\", \"number\"", "\"unit\": \"upper_limit\", \"number\"",
        "tg is not measured in 'upper_limit'"},
       {"\"number\": \"500\"", "\"number\": 500", "'number' is not a text"},
       {"\"number\": \"500\"", "\"number\": \"5e2\"", "'number' is not a decimal number"},
       {"\"urgent\"", "\"soon\"", "'soon' is not one of note, review"},
       {"\"from\": 14", "\"from\": 29", "'from' is after 'to'"},
       {"\"T2\"", "\"L1\"", "'id' 'L1' stands twice"},
       {"\"up_to\": [{\"unit\": \"upper_limit\", \"number\": \"2\"}]",
        "\"up_to\": [{\"unit\": \"upper_limit\", \"number\": \"2\"}, {\"unit\": \"U/L\", "
        "\"number\": \"2\"}]",
        "'up_to' and 'numbers' differ in units"},
       {"\"halves\": {\"number\": \"high\", \"symptom\": \"with pain\"},", "",
        "'halves' stands where there are 'numbers' and 'symptoms'"},
       {", \"symptoms\": [\"pain\"]", "",
        "'halves' stands where there are 'numbers' and 'symptoms'"}});
}

TEST_CASE("a broken file of interactions is refused", "[reference]") {
  check_breakages(
      read_interactions, "interactions.json", good_interactions,
      {{"\"grade\": \"X\"", "\"grade\": \"Z\"", "one: 'Z' is not one of X, A, C, I"},
       {"onecycline", "Onecycline", "'Onecycline' is not in lower case"},
       {"onecin", "Onecin", "'Onecin' is not in lower case"},
       {"onecin", "onecycline", "'onecycline' stands twice"},
       {"[\"oral\"]", "[\"nose\"]", "route 'nose': expected one of"},
       {"[\"oral\"]", "[\"unknown\"]", "'unknown' is no route"},
       {"\"pressure\"", "\"pressure.\"", "'effect' ends with a full stop"},
       {"\"unless_with\": \"two\"", "\"unless_with\": \"three\"", "no row 'three'"},
       {"\"topical\"", "\"skin\"", "route 'skin': expected one of"},
       {"[\"gel\"]", "[\"gel\", \"gel\"]", "says 'gel' twice"},
       {"\"title\": \"One\",", "", "one: 'title' is missing"},
       {"\"where\": \"UK\",", "\"here\": \"UK\",", "'here' is not a known key"},
       {"\"is_the_course\": false", "\"is_the_course\": 0", "not true or false"},
       {"\"id\": \"two\"", "\"id\": \"one\"", "'id' 'one' stands twice"},
       {"\"names\": {\"source\"", "\"names\": {\"from\"", "'from' is not a known key"}});
}

TEST_CASE("a broken file of symptoms is refused", "[reference]") {
  check_breakages(
      read_symptoms, "symptoms.json", good_symptoms,
      {{"\"sore\"", "\"Sore\"", "'Sore' is not in lower case"},
       {"\"sore\"", "\"severe ache\"", "storm: 'severe ache' already finds ache"},
       {"\"sore\"", "\"storm\"", "storm: 'storm' already finds ache"},
       {"\"sore\"", "\"and the\"", "ache: 'and the' has no word to find it by"},
       {"\"common\"", "\"usual\"", "'usual' is not one of common"},
       {"\"when_severe\": \"storm\"", "\"when_severe\": \"ache\"", "no red flag 'ache'"},
       {"\"when_severe\": \"storm\"", "\"when_severe\": \"gale\"", "no red flag 'gale'"},
       {"\"answer\": \"storm\"", "\"answer\": \"ache\"", "ache, together: no red flag 'ache'"},
       {"[\"wind\"]", "[]", "'with' is empty"},
       {"[\"wind\"]", "[\"gale\"]", "no other symptom 'gale'"},
       {"[\"wind\"]", "[\"ache\"]", "no other symptom 'ache'"},
       {"\"in_own_words\": true", "\"in_own_words\": true, \"when_severe\": \"storm\"",
        "wind: a row for own words is never judged"},
       {"\"turn\": 1", "\"turn\": 10", "is outside 1 to 9"},
       {"\"gusty\"", "\"Gusty\"", "'Gusty' is not in lower case"},
       {"\"gusty\"", "\"sore\"", "'sore' already finds ache"},
       {"[\"gusty\"]", "[]", "'words' is empty"},
       {"\"what\": \"a gust\",", "", "'what' and 'command' go together"},
       {"[{\"as\"", "[{\"as\": \"breeze\", \"words\": [\"storms\"]}, {\"as\"",
        "'storms' is heard as another word already"},
       {"[\"storms\"]", "[\"gale\"]", "'gale' is itself heard as another"},
       {"\"to\": 9", "\"to\": 1000", "is outside 1 to 999"},
       {"\"name\": \"severe ache\", \"words\"", "\"name\": \"sore\", \"words\"",
        "storm: 'sore' is no name of it"},
       {"\"thunder\"", "\"sore\"", "storm: 'sore' finds ache"},
       {"[\"thunder\"]", "[]", "'words' is empty"},
       {"\"says\": \"stop.\"", "\"says\": \"stop\"", "storm, red_flag: 'says' has no full stop"},
       {"It may be.", "It may be", "'sentence' has no full stop"},
       {"\"STOP\"", "\"HALT\"", "'HALT' is not one of STOP"},
       {"\"with_class_says\": \"Say so.\",", "", "'with_class' and 'with_class_says' go together"},
       {"\"with_class\": \"one\",\n       \"with_class_says\": \"Say so.\",",
        "\"with_class_sentence\": \"It may be.\",",
        "'with_class_sentence' stands beside 'with_class'"},
       {"[\"911 in the US\"]", "[]", "'call' is empty"},
       {"\"speaker\": \"US label\",", "", "'speaker' is missing"}});
}

TEST_CASE("a broken file of mood is refused", "[reference]") {
  check_breakages(read_mood_rules, "mood.json", good_mood,
                  {{", \"i\"]", "]", "'items' does not hold 9"},
                   {", \"always\"]", "]", "'answers' does not hold 4"},
                   {"\"least\": 10", "\"least\": 0", "the bands do not ascend from 0"},
                   {"\"least\": 0", "\"least\": 1", "the bands do not ascend from 0"},
                   {"\"more_sensitive\": 2", "\"more_sensitive\": 3", "is outside 1 to 2"},
                   {"\"positive\": 10", "\"positive\": 28", "is outside 1 to 27"},
                   {"\"permission\": \"free\",", "", "credit: 'permission' is missing"},
                   {"[\"911\"]", "[]", "'call' is empty"},
                   {"\"limits\": \"screening\"", "\"limits\": \"\"", "'limits' is empty"}});
}
