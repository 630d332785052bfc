#include "invocation.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "suggest.hpp"
#include "terminal.hpp"

namespace isotrack {
namespace {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

std::string home_folder() {
  if (const auto home = environment("HOME"); home && home->front() == '/') return *home;
  const passwd* account = getpwuid(getuid());
  if (account != nullptr && account->pw_dir != nullptr) return account->pw_dir;
  throw Error(ExitStatus::store, "no home folder is known", "name the file with --db");
}

std::string user_name() {
  const passwd* account = getpwuid(getuid());
  if (account != nullptr && account->pw_name != nullptr && is_plain_text(account->pw_name)) {
    return account->pw_name;
  }
  return std::to_string(getuid());
}

Format chosen_format(const Arguments& arguments) {
  if (arguments.flag("--json") && arguments.flag("--plain")) {
    throw Error(ExitStatus::usage, "--json and --plain exclude each other");
  }
  if (arguments.flag("--json")) return Format::json;
  return arguments.flag("--plain") ? Format::plain : Format::text;
}

Date chosen_today(const Arguments& arguments, const Now& now) {
  const auto option = arguments.value("--today");
  const auto text = option ? option : environment("ISOTRACK_TODAY");
  if (!text) return now.local_date;
  const auto today = parse_date(*text, now.local_date, Lean::past);
  if (!today) {
    throw Error(ExitStatus::usage,
                (option ? "--today: " : "ISOTRACK_TODAY: ") + today.error().message,
                today.error().hint);
  }
  return *today;
}

/// The clock may not run backwards by more than five minutes, nor jump by more than 400 days.
constexpr long long most_seconds_back = 5 * 60;
constexpr long long most_seconds_ahead = 400LL * 86'400;

}  // namespace

Invocation::Invocation(const CommandSpec& command, const Arguments& arguments,
                       std::set<std::string> answered)
    : command_(command), arguments_(arguments), answered_(std::move(answered)) {
  now_ = read_clock();
  today_ = chosen_today(arguments, now_);
  format_ = chosen_format(arguments);
  const std::string color = arguments.value("--color").value_or("");
  if (!color.empty() && color != "always" && color != "never" && color != "auto") {
    throw Error(ExitStatus::usage,
                "--color '" + visible(color) + "': expected always, never or auto");
  }
  style_ = output_style(color, arguments.flag("--ascii"));
}

std::optional<std::string> Invocation::text(std::string_view option) const {
  auto value = arguments_.value(option);
  if (value && !is_plain_text(*value)) {
    throw Error(ExitStatus::usage,
                std::string(option) + " '" + visible(*value) + "': no control characters");
  }
  return value;
}

std::optional<Date> Invocation::date(std::string_view option, Lean lean) const {
  const auto value = arguments_.value(option);
  if (!value) return std::nullopt;
  return parse_date(*value, today_, lean).value();
}

std::string Invocation::database_path() const {
  if (const auto named = arguments_.value("--db")) return *named;
  if (const auto named = environment("ISOTRACK_DB")) return *named;
  const auto data = environment("XDG_DATA_HOME");
  const std::string folder = data && data->front() == '/' ? *data : home_folder() + "/.local/share";
  return folder + "/isotrack/isotrack.db";
}

std::string Invocation::shown_path() const {
  const std::string path = database_path();
  const auto home = environment("HOME");
  const bool inside = home && home->size() > 1 && path.starts_with(*home + "/");
  return visible(inside ? "~" + path.substr(home->size()) : path);
}

void ask_for_yes(const std::string& question) {
  const std::string answer = lower(stripped(read_answer(question + "\nGo on? [y/N] ")));
  if (answer == "y" || answer == "yes") return;
  throw Error(ExitStatus::usage, "answered with no", "nothing was stored");
}

bool Invocation::can_ask() const { return !arguments_.flag("--no-input") && stdin_is_terminal(); }

void Invocation::question(const std::string& text, const std::string& hint) {
  if (arguments_.flag("--yes") || answered_.contains(text)) return;
  if (!can_ask()) throw Error(ExitStatus::usage, text, hint);
  if (locked_) throw NeedsAnswer{text};
  ask_for_yes(text);
  answered_.insert(text);
}

Store& Invocation::store(Access access) {
  if (!store_) store_ = std::make_unique<Store>(Store::open(database_path(), access));
  return *store_;
}

Store& Invocation::store_or_create() {
  if (store_) return *store_;
  std::error_code ignored;
  const std::string path = database_path();
  if (std::filesystem::symlink_status(path, ignored).type() ==
      std::filesystem::file_type::not_found) {
    store_ = std::make_unique<Store>(Store::create(path));
    created_ = true;
    return *store_;
  }
  return store(Access::write);
}

Writer Invocation::begin(Store& store, std::optional<std::string> reason) {
  EntryContext context;
  context.command = command_.name;
  context.recorded_at = now_.instant;
  context.local_date = now_.local_date;
  context.user = user_name();
  context.reason = std::move(reason);
  context.once_key = text("--once");
  Writer writer = store.begin(context);
  locked_ = true;
  if (context.once_key) {
    if (const auto entry = store.entry_of_key(*context.once_key)) throw AlreadyStored{*entry};
  }
  if (const auto last = store.last_recorded_at()) {
    const auto passed = seconds_between(*last, now_.instant);
    if (passed && (*passed < -most_seconds_back || *passed > most_seconds_ahead)) {
      question("this machine's clock says " + now_.instant + ", the last entry is of " + *last,
               "check the clock; if it is right, --yes answers");
    }
  }
  return writer;
}

std::optional<std::string> Invocation::chosen_code() const {
  const auto option = arguments_.value("--patient");
  auto code = option ? option : environment("ISOTRACK_PATIENT");
  if (code && !is_patient_code(*code)) {
    throw Error(ExitStatus::not_found,
                "no patient " + visible(*code) + " in this file; codes are never guessed",
                "a code is 1 to 32 of A-Z a-z 0-9 . _ -");
  }
  return code;
}

bool Invocation::several_patients(Store& store) const { return store.patients().size() > 1; }

PatientRecord Invocation::patient(Store& store) {
  auto code = chosen_code();
  if (!code) {
    const auto patients = store.patients();
    if (patients.empty()) {
      throw Error(ExitStatus::not_found, "no patient in this file", "begin with: isotrack start");
    }
    if (patients.size() > 1) {
      throw Error(
          ExitStatus::usage,
          "this file holds " + std::to_string(patients.size()) + " patients; which one is not said",
          "name one with -p CODE; they are listed by: isotrack patient list");
    }
    code = patients.front().code;
  }
  auto found = store.load_patient(*code);
  if (!found) {
    throw Error(ExitStatus::not_found,
                "no patient " + visible(*code) + " in this file; codes are never guessed",
                has_wrong_check_digit(*code) ? "its check digit does not fit: a digit is mistyped"
                                             : "the codes: isotrack patient list");
  }
  return *std::move(found);
}

CourseRecord Invocation::course(const PatientRecord& patient) const {
  if (const auto text = arguments_.value("--course")) {
    for (const CourseRecord& course : patient.courses) {
      if (std::to_string(course.number) == *text) return course;
    }
    throw Error(ExitStatus::not_found, patient.code + " has no course '" + visible(*text) + "'",
                "the courses: isotrack course list");
  }
  const CourseRecord* current = patient.current_course(today_);
  if (current == nullptr) {
    throw Error(ExitStatus::not_found, patient.code + " has no course yet",
                "begin with: isotrack start");
  }
  return *current;
}

const Products& Invocation::products() {
  if (!products_) products_ = load_products();
  return *products_;
}

const DosingRules& Invocation::rules() {
  if (!rules_) rules_ = load_dosing_rules();
  return *rules_;
}

StatusReport Invocation::status(const PatientRecord& patient, const CourseRecord& course) {
  return make_status(patient, course, products(), rules(), today_);
}

const Product& Invocation::product_named(const std::string& text) {
  if (const Product* found = products().find(text)) return *found;
  std::vector<std::string_view> names;
  for (const Product& row : products().rows()) {
    names.push_back(row.key);
    names.push_back(row.name);
  }
  const std::string near = did_you_mean(text, names);
  throw Error(ExitStatus::usage, "no product '" + visible(text) + "'",
              near.empty() ? "the products: isotrack product list" : near);
}

namespace {

ReceiptTotal total_of(const StatusReport& status, const BasisValue& value) {
  return {status.label_mg, status.equivalent, value, status.totals.unknown > 0};
}

}  // namespace

Result Invocation::finish(Store& store, Writer& writer, const std::string& code,
                          std::optional<int> course_number, Receipt receipt) {
  receipt.command = command_.name;
  receipt.today = today_;
  receipt.patient = code;
  receipt.names_patient = several_patients(store);
  receipt.dry_run = dry_run();
  if (course_number) {
    const auto patient = store.load_patient(code);
    for (const CourseRecord& course : patient->courses) {
      if (course.number != *course_number) continue;
      const StatusReport after = status(*patient, course);
      if (const BasisValue* value = after.value_on(after.basis)) {
        receipt.total = total_of(after, *value);
      }
    }
  }
  if (!receipt.dry_run) receipt.entry = writer.commit();
  return {quiet() ? std::string() : render(receipt), ExitStatus::done, receipt.entry};
}

}  // namespace isotrack
