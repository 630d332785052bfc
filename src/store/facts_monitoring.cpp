#include <algorithm>
#include <numeric>

#include "store/facts.hpp"
#include "store/writer.hpp"

/// What is watched over: draws and their results, medicines, symptoms, mood, capsules counted.
namespace isotrack {
namespace {

constexpr std::array fasting_spellings{Spelling<Fasting>{Fasting::yes, "yes"},
                                       Spelling<Fasting>{Fasting::no, "no"}};
constexpr std::array route_spellings{
    Spelling<Route>{Route::unknown, "unknown"}, Spelling<Route>{Route::oral, "oral"},
    Spelling<Route>{Route::topical, "topical"}, Spelling<Route>{Route::injected, "injected"},
    Spelling<Route>{Route::other, "other"}};
constexpr std::array grade_spellings{
    Spelling<Grade>{Grade::unknown, "unknown"}, Spelling<Grade>{Grade::mild, "mild"},
    Spelling<Grade>{Grade::moderate, "moderate"}, Spelling<Grade>{Grade::severe, "severe"}};
constexpr std::array instrument_spellings{Spelling<MoodInstrument>{MoodInstrument::phq2, "phq2"},
                                          Spelling<MoodInstrument>{MoodInstrument::phq9, "phq9"}};

constexpr int most_capsules = 9999;

/// Results that most draws have no more of.
constexpr std::size_t usual_values = 4;

[[noreturn]] void refuse_bug(const std::string& what) {
  throw Error(ExitStatus::bug, what + " reached the store", {}, Outcome::not_stored);
}

/// A number as it was entered; anything that would read differently is damage.
std::optional<LabNumber> number_in(const Row& row, int column) {
  const auto text = row.optional_view(column);
  if (!text) return std::nullopt;
  Parsed<LabNumber> number = parse_lab_number(*text);
  if (!number || number->text != *text) row.damaged(column, "a number as it was entered");
  return std::move(number).value();
}

Value number_value(const LabNumber& number) {
  const Parsed<LabNumber> read = parse_lab_number(number.text);
  if (!read || *read != number) refuse_bug("a result that cannot be read");
  return number.text;
}

LabDraw read_draw(const Row& row) {
  LabDraw draw{recorded(row), row.date(2), row.optional_text(3).value_or("")};
  if (row.optional_text(4)) draw.fasting = row.one_of(4, fasting_spellings);
  return draw;
}

/// Gives values to the draws of their days; to the last one, where an older file has two. The rows
/// of a draw follow one another and are put in order of recording here: SQLite would sort those of
/// each day by themselves, which takes as long as reading them.
class ValueReader {
 public:
  void operator()(const Row& row, Events& events) {
    auto number = number_in(row, 4);
    if (!number) row.damaged(4, "text");
    const Date collected = row.date(2);
    auto& draws = events.draws;
    const auto after = std::ranges::upper_bound(draws, collected, {}, &LabDraw::collected);
    if (after == draws.begin() || std::prev(after)->collected != collected) {
      throw damage("a result of " + iso(collected) + " has no draw");
    }
    auto& values = std::prev(after)->values;
    if (values.empty()) {
      ids_.clear();
      values.reserve(usual_values);
    }
    const std::int64_t id = row.id();
    const auto place = std::ranges::upper_bound(ids_, id) - ids_.begin();
    LabValue value{row.text(3), *std::move(number), row.text(5), number_in(row, 6)};
    values.insert(values.begin() + place, std::move(value));
    ids_.insert(ids_.begin() + place, id);
  }

 private:
  std::vector<std::int64_t> ids_;  ///< of the values of the draw at hand
};

Medicine read_medicine(const Row& row) {
  return {recorded(row), row.text(2),          row.one_of(3, route_spellings),
          row.date(4),   row.optional_date(5), row.optional_text(6).value_or("")};
}

Symptom read_symptom(const Row& row) {
  return {recorded(row),
          row.text(2),
          row.one_of(3, grade_spellings),
          row.date(4),
          row.optional_date(5),
          row.optional_text(6).value_or(""),
          row.optional_text(7).value_or("")};
}

std::size_t questions_of(MoodInstrument instrument) {
  return instrument == MoodInstrument::phq2 ? 2 : 9;
}

/// The answers of column `column`, a digit of 0 to 3 each; none when NULL.
std::vector<int> answers_in(const Row& row, int column, MoodInstrument instrument) {
  const auto text = row.optional_text(column);
  std::vector<int> answers;
  for (const char each : text.value_or("")) {
    if (each < '0' || each > '3') row.damaged(column, "answers of 0 to 3");
    answers.push_back(each - '0');
  }
  if (text && answers.size() != questions_of(instrument)) {
    row.damaged(column, "as many answers as there are questions");
  }
  return answers;
}

MoodScore read_mood(const Row& row) {
  MoodScore score;
  score.recorded = recorded(row);
  score.on = row.date(2);
  score.instrument = row.one_of(3, instrument_spellings);
  score.items = answers_in(row, 4, score.instrument);
  const auto most = static_cast<std::int64_t>(3 * questions_of(score.instrument));
  const auto total = row.optional_integer(5, 0, most);
  if (total.has_value() != score.items.empty()) row.damaged(5, "there instead of the answers");
  score.total =
      total ? static_cast<int>(*total) : std::accumulate(score.items.begin(), score.items.end(), 0);
  score.note = row.optional_text(6).value_or("");
  return score;
}

StockCount read_count(const Row& row) {
  return {recorded(row), row.date(2), static_cast<int>(row.integer(3, 1, most_capsules)),
          static_cast<int>(row.integer(4, 0, most_capsules)), row.optional_text(5).value_or("")};
}

/// The answers as digits; NULL when only the total was said.
Value answers_value(const MoodScore& score) {
  if (score.items.empty()) return {};
  std::string digits;
  for (const int each : score.items) digits += std::to_string(each);
  if (std::accumulate(score.items.begin(), score.items.end(), 0) != score.total) {
    refuse_bug("a total that is not the sum of its answers");
  }
  return digits;
}

}  // namespace

void read_monitoring(Statements& statements, const Owners<Events>& events) {
  read_facts(statements,
             {Table::lab_draw, "patient_id", "collected_on, note, fasting", "collected_on, id"},
             events, into(&Events::draws, read_draw));
  read_facts(statements,
             {Table::lab_value, "patient_id", "collected_on, analyte, number, unit, upper_limit",
              "collected_on", false},
             events, ValueReader());
  read_facts(
      statements,
      {Table::medicine, "patient_id", "name, route, first_on, last_on, note", "first_on, id"},
      events, into(&Events::medicines, read_medicine));
  read_facts(statements,
             {Table::symptom, "patient_id", "symptom, grade, first_on, last_on, note, words",
              "first_on, id"},
             events, into(&Events::symptoms, read_symptom));
  read_facts(
      statements,
      {Table::mood_score, "patient_id", "on_date, instrument, items, total, note", "on_date, id"},
      events, into(&Events::moods, read_mood));
  read_facts(
      statements,
      {Table::stock_count, "patient_id", "on_date, strength_mg, counted, note", "on_date, id"},
      events, into(&Events::counts, read_count));
}

std::array<Value, 4> content_of(PatientId patient, const LabDraw& fact) {
  const Value fasting =
      fact.fasting == Fasting::unknown ? Value() : Value(spelled(fasting_spellings, fact.fasting));
  return {patient, iso(fact.collected), optional_text(fact.note), fasting};
}

std::array<Value, 6> content_of(PatientId patient, Date collected, const LabValue& fact) {
  return {patient,      iso(collected),
          fact.analyte, number_value(fact.number),
          fact.unit,    fact.upper_limit ? number_value(*fact.upper_limit) : Value()};
}

void Writer::add(PatientId patient, const LabDraw& fact) {
  inner_->record(Table::lab_draw, content_of(patient, fact));
  for (const LabValue& each : fact.values) {
    inner_->record(Table::lab_value, content_of(patient, fact.collected, each));
  }
}

void Writer::add(PatientId patient, const Medicine& fact) {
  inner_->record(Table::medicine,
                 {patient, fact.name, spelled(route_spellings, fact.route), iso(fact.first),
                  date_or_null(fact.last), optional_text(fact.note)});
}

void Writer::add(PatientId patient, const Symptom& fact) {
  inner_->record(Table::symptom,
                 {patient, fact.symptom, spelled(grade_spellings, fact.grade), iso(fact.first),
                  date_or_null(fact.last), optional_text(fact.note), optional_text(fact.words)});
}

void Writer::add(PatientId patient, const MoodScore& fact) {
  inner_->record(
      Table::mood_score,
      {patient, iso(fact.on), spelled(instrument_spellings, fact.instrument), answers_value(fact),
       fact.items.empty() ? Value(fact.total) : Value(), optional_text(fact.note)});
}

void Writer::add(PatientId patient, const StockCount& fact) {
  inner_->record(Table::stock_count,
                 {patient, iso(fact.on), fact.strength_mg, fact.count, optional_text(fact.note)});
}

void Writer::withdraw(const LabDraw& fact) {
  // Its results go first: they belong to the last draw in force of their day.
  inner_->touched.set(static_cast<std::size_t>(Table::lab_value));
  guarded(inner_->session.place(), During::writing, [&] {
    inner_->session
        .statements()(
            "UPDATE lab_value SET withdrawn_by = ?1 WHERE withdrawn_by IS NULL"
            " AND patient_id = (SELECT patient_id FROM lab_draw WHERE id = ?2)"
            " AND collected_on = (SELECT collected_on FROM lab_draw WHERE id = ?2)"
            " AND ?2 = (SELECT max(id) FROM lab_draw AS draw WHERE draw.withdrawn_by IS NULL"
            " AND draw.patient_id = lab_value.patient_id"
            " AND draw.collected_on = lab_value.collected_on)")
        .with(id(), fact.recorded.row)
        .run();
  });
  inner_->withdraw(Table::lab_draw, fact.recorded);
}

void Writer::withdraw(const Medicine& fact) { inner_->withdraw(Table::medicine, fact.recorded); }

void Writer::withdraw(const Symptom& fact) { inner_->withdraw(Table::symptom, fact.recorded); }

void Writer::withdraw(const MoodScore& fact) { inner_->withdraw(Table::mood_score, fact.recorded); }

void Writer::withdraw(const StockCount& fact) {
  inner_->withdraw(Table::stock_count, fact.recorded);
}

}  // namespace isotrack
