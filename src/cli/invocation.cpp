#include "invocation.hpp"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "isotrack/present/message.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "isotrack/store/bulk.hpp"
#include "judging.hpp"
#include "quiet.hpp"
#include "standing.hpp"
#include "suggest.hpp"
#include "terminal.hpp"
#include "user_name.hpp"

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

/// Reminders that ran once and then not for this long have been lost on the way.
constexpr long long longest_silence = 48LL * 3600;

/// Two clocks may differ by this much; a run later than that was by a wrong one.
constexpr long long most_seconds_to_come = 15LL * 60;

bool is_missing(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::symlink_status(path, ignored).type() ==
         std::filesystem::file_type::not_found;
}

Error no_patient(const std::string& code, std::string hint) {
  return {ExitStatus::not_found,
          "no patient " + visible(code) + " in this file; codes are never guessed",
          std::move(hint)};
}

}  // namespace

Invocation::Invocation(const CommandSpec& command, const Arguments& arguments,
                       Conversation& conversation)
    : command_(command), arguments_(arguments), conversation_(conversation) {
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

Moment Invocation::moment() const {
  const bool day_is_given = arguments_.value("--today") || environment("ISOTRACK_TODAY");
  const bool by_clock = today_ == now_.local_date && (!day_is_given || now_.is_given);
  return {today_, by_clock ? std::optional(now_.eastern_date) : std::nullopt};
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

std::string shown_to_person(const std::string& path) {
  const auto home = environment("HOME");
  const bool inside = home && home->size() > 1 && path.starts_with(*home + "/");
  return visible(inside ? "~" + path.substr(home->size()) : path);
}

std::string Invocation::database_path() const {
  if (const auto named = arguments_.value("--db")) return *named;
  if (const auto named = environment("ISOTRACK_DB")) return *named;
  const auto data = environment("XDG_DATA_HOME");
  const std::string folder = data && data->front() == '/' ? *data : home_folder() + "/.local/share";
  return folder + "/isotrack/isotrack.db";
}

std::string Invocation::shown_path() const { return shown_to_person(database_path()); }

void ask_for_yes(const std::string& question) {
  write_message(message_lines("", question, message_width()));
  if (!read_yes("Go on?")) throw Error(ExitStatus::usage, "answered with no");
}

bool Invocation::can_ask() const {
  if (arguments_.flag("--no-input") || !stdin_is_terminal()) return false;
  constexpr std::array<std::string_view, 4> beginning{"start", "patient add", "import json",
                                                      "restore"};
  const bool may_begin = std::ranges::find(beginning, command_.name) != beginning.end();
  if (command_.writes && !may_begin && !store_) static_cast<void>(open(Access::write));
  return true;
}

void Invocation::question(const std::string& text, const std::string& hint,
                          const std::string& key) {
  const std::string& kept = key.empty() ? text : key;
  if (arguments_.flag("--yes") || conversation_.yes.contains(kept)) return;
  if (!can_ask()) throw Error(ExitStatus::usage, text, hint);
  if (locked_) throw NeedsAnswer{text, kept};
  ask_for_yes(text);
  conversation_.yes.insert(kept);
}

std::optional<std::string> Invocation::heard(const std::string& what) const {
  const auto found = conversation_.texts.find(what);
  return found == conversation_.texts.end() ? std::nullopt : std::optional(found->second);
}

void Invocation::remember(const std::string& what, const std::string& typed) {
  conversation_.texts[what] = typed;
}

bool Invocation::has_record() const { return !is_missing(database_path()); }

/// The older program on another machine does not read the file any more.
void Invocation::say_upgraded(const Upgrade& upgrade) const {
  warn("upgraded", "the record was of an older isotrack (schema " + std::to_string(upgrade.from) +
                       ") and is now of schema " + std::to_string(Store::newest_schema_version()) +
                       ", which an older isotrack does not read; as it was, it is kept as " +
                       shown_to_person(upgrade.copy.string()));
}

Store Invocation::open(Access access) const {
  const std::string path = database_path();
  if (!is_missing(path)) {
    // A dry run leaves the file as it is: an older one is refused, as it is for reading.
    if (access == Access::write && dry_run()) static_cast<void>(Store::open(path, Access::read));
    Store store = Store::open(path, access);
    if (const auto upgrade = store.upgrade()) say_upgraded(*upgrade);
    return store;
  }
  throw Error(ExitStatus::store, "no record at " + shown_path(),
              "begin with: " + to_type("start", About::patient) +
                  " (five questions); or name another with --db");
}

void Invocation::warn(const std::string& code, const std::string& text) const {
  if (format_ == Format::json) return write_message(warning_json(code, text));
  write_message(message_lines("isotrack: warning: ", text, message_width()));
}

std::string Invocation::silence_of_reminders(const Store& store) const {
  const auto last = store.last_run();
  const auto passed = last ? seconds_between(*last, now_.instant) : std::nullopt;
  if (!passed) return {};
  if (*passed < -most_seconds_to_come) {
    return "reminders last ran " + local_text(*last) +
           ", which is still to come: a clock was wrong, then or now";
  }
  if (*passed < longest_silence) return {};
  const auto ran_on = local_date_of(*last);
  const int ago = ran_on ? days_between(*ran_on, now_.local_date) : 0;
  return "reminders last ran " + local_text(*last) + ", " + std::to_string(ago) + " days ago";
}

Store& Invocation::store(Access access) {
  if (store_) return *store_;
  store_ = std::make_unique<Store>(open(access));
  const bool speaks_for_itself = command_.name == "remind" || command_.name == "check";
  if (access == Access::read && !speaks_for_itself) {
    const std::string silence = silence_of_reminders(*store_);
    if (!silence.empty()) warn("reminders_silent", silence);
  }
  return *store_;
}

Store* Invocation::store_if_any() {
  if (!store_ && !arguments_.value("--db") && is_missing(database_path())) return nullptr;
  return &store(command_.writes ? Access::write : Access::read);
}

Store& Invocation::store_or_create() {
  if (store_) return *store_;
  const std::string path = database_path();
  if (is_missing(path)) {
    store_ = std::make_unique<Store>(Store::create(path));
    created_ = true;
    return *store_;
  }
  return store(Access::write);
}

EntryContext Invocation::entry_context(std::optional<std::string> reason) const {
  EntryContext context;
  context.command = command_.name;
  context.recorded_at = now_.instant;
  context.local_date = now_.local_date;
  context.user = user_name();
  context.reason = std::move(reason);
  context.once_key = text("--once");
  return context;
}

/// What has to be looked at once the lock is held.
void Invocation::check_begun(const Store& store, const EntryContext& context) {
  locked_ = true;
  if (context.once_key) {
    if (const auto entry = store.entry_of_key(*context.once_key)) throw AlreadyStored{*entry};
  }
  if (const auto last = store.last_recorded_at()) {
    const auto passed = seconds_between(*last, now_.instant);
    if (passed && (*passed < -most_seconds_back || *passed > most_seconds_ahead)) {
      question("this machine's clock says " + now_.instant + ", the last entry is of " + *last,
               "check the clock; if it is right, --yes answers", "clock");
    }
  }
}

Writer Invocation::begin(Store& store, std::optional<std::string> reason) {
  const EntryContext context = entry_context(std::move(reason));
  read_ahead(*this, store);
  Writer writer = store.begin(context);
  check_begun(store, context);
  return writer;
}

BulkWriter Invocation::begin_bulk(Store& store) {
  const EntryContext context = entry_context({});
  BulkWriter writer = store.begin_bulk(context);
  check_begun(store, context);
  return writer;
}

std::optional<std::string> Invocation::chosen_code() const {
  auto code = named_patient(arguments_);
  if (code && !is_patient_code(*code)) {
    throw no_patient(*code, "a code is 1 to 32 of A-Z a-z 0-9 . _ -");
  }
  return code;
}

bool Invocation::several_patients(Store& store) const {
  return store.patients(Listed::all).size() > 1;
}

void Invocation::refuse_archived(const PatientRecord& patient) const {
  constexpr std::array<std::string_view, 4> allowed{"patient archive", "patient erase", "undo",
                                                    "redact"};
  const auto since = patient.archived_on();
  if (!since || std::ranges::find(allowed, command_.name) != allowed.end()) return;
  throw Error(ExitStatus::refused,
              patient.code + " is archived since " + with_weekday(*since) +
                  "; nothing is recorded or judged",
              "To bring back: " + command_to_type(arguments_,
                                                  "patient archive " + patient.code + " --return",
                                                  About::file));
}

PatientRecord Invocation::patient(Store& store) {
  auto code = chosen_code();
  if (!code) {
    const auto patients = store.patients(Listed::all);
    if (patients.empty()) {
      throw Error(ExitStatus::not_found, "no patient in this file",
                  "begin with: " + to_type("start", About::file));
    }
    if (patients.size() > 1) {
      throw Error(
          ExitStatus::usage,
          "this file holds " + std::to_string(patients.size()) + " patients; which one is not said",
          "name one with -p CODE; they are listed by: " + to_type("patient list", About::file));
    }
    code = patients.front().code;
  }
  auto found = store.load_patient(*code);
  if (found) {
    if (command_.writes) refuse_archived(*found);
    return *std::move(found);
  }
  if (has_wrong_check_digit(*code)) {
    throw no_patient(*code, "its check digit does not fit: a digit is mistyped");
  }
  const bool begins = command_.name == "start";
  throw no_patient(
      *code, begins ? "a new patient comes first: " + to_type("patient add " + *code, About::file)
                    : "the codes: " + to_type("patient list", About::file));
}

CourseRecord Invocation::course(const PatientRecord& patient) const {
  if (const auto text = arguments_.value("--course")) {
    for (const CourseRecord& course : patient.courses) {
      if (std::to_string(course.number) == *text) return course;
    }
    throw Error(ExitStatus::not_found, patient.code + " has no course '" + visible(*text) + "'",
                "the courses: " + to_type("course list", About::patient));
  }
  const CourseRecord* current = patient.current_course(today_);
  if (current == nullptr) {
    refuse_archived(patient);  // who is archived is not to begin one
    throw Error(ExitStatus::not_found, patient.code + " has no course yet",
                "begin with: " + to_type("start", About::patient));
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
  const auto found = products().named(text);
  if (found.size() == 1) return *found.front();
  if (found.size() > 1) {
    std::string ids;
    for (const Product* each : found)
      ids += (ids.empty() ? "" : ", ") + each->key + " (" + each->market + ")";
    throw Error(ExitStatus::usage, "'" + visible(text) + "' is sold in several markets",
                "name the id of one: " + ids);
  }
  std::vector<std::string_view> names;
  std::string near;  // an id without its market, `absorica-ld`, before names that are spelt like it
  for (const Product& row : products().rows()) {
    names.insert(names.end(), {row.key, row.name});
    if (row.key.ends_with("-" + text)) near = "did you mean " + row.key + "?";
  }
  if (near.empty()) near = did_you_mean(text, names);
  throw Error(ExitStatus::usage, "no product '" + visible(text) + "'",
              near.empty() ? "the products: isotrack product list" : near);
}

namespace {

ReceiptTotal total_of(const StatusReport& status) {
  const BasisValue* value = status.value_on(status.basis);
  return {status.label_mg, status.equivalent,
          value == nullptr ? std::nullopt : std::optional(*value), status.at_least()};
}

/// STOPs as findings, before all others: what has no card shows them there.
void add_findings(Receipt& receipt, const std::vector<Obligation>& standing) {
  std::vector<Obligation> stops = receipt.stops.stops;
  stops.insert(stops.end(), standing.begin(), standing.end());
  std::vector<Finding> findings;
  for (const Obligation& stop : stops) {
    findings.push_back({stop.rule, stop.severity, stop.due_on, stop.message, stop.source});
  }
  findings.insert(findings.end(), receipt.findings.begin(), receipt.findings.end());
  receipt.findings = std::move(findings);
}

}  // namespace

Result Invocation::finish(Store& store, Writer& writer, const std::string& code,
                          std::optional<int> course_number, Receipt receipt) {
  const auto standing = code.empty() ? std::vector<Obligation>{} : open_stops(*this, store, code);
  return finish_knowing(store, writer, code, course_number, std::move(receipt), standing);
}

Result Invocation::finish_knowing(Store& store, Writer& writer, const std::string& code,
                                  std::optional<int> course_number, Receipt receipt,
                                  const std::vector<Obligation>& standing) {
  return finish_by([&] { return writer.commit(); }, store, code, course_number, std::move(receipt),
                   standing);
}

Result Invocation::finish_bulk(Store& store, BulkWriter& writer, const std::string& code,
                               std::optional<int> course_number, Receipt receipt) {
  auto standing = code.empty() ? std::vector<Obligation>{} : open_stops(*this, store, code);
  std::erase_if(standing, [&](const Obligation& each) {
    return std::ranges::any_of(receipt.stops.stops, [&](const Obligation& stop) {
      return stop.rule == each.rule && stop.occurrence == each.occurrence;
    });
  });
  return finish_by([&] { return writer.commit(); }, store, code, course_number, std::move(receipt),
                   standing);
}

Result Invocation::finish_by(const std::function<EntryId()>& commit, Store& store,
                             const std::string& code, std::optional<int> course_number,
                             Receipt receipt, const std::vector<Obligation>& standing) {
  receipt.command = command_.name;
  receipt.today = today_;
  receipt.patient = code;
  receipt.names_patient = several_patients(store);
  receipt.dry_run = dry_run();
  if (course_number) {
    const auto patient = store.load_patient(code);
    for (const CourseRecord& course : patient->courses) {
      if (course.number != *course_number) continue;
      receipt.total = total_of(status(*patient, course));
    }
  }
  if (!receipt.dry_run) receipt.entry = commit();
  const bool silent =
      quiet() && receipt.stops.stops.empty() && standing.empty() && !has_block(receipt);
  if (silent) return {{}, ExitStatus::done, receipt.entry};
  std::string urgent = said_aloud(receipt.stops, format_);
  if (format_ != Format::text) add_findings(receipt, standing);
  if (format_ == Format::text && quiet()) receipt = silenced(std::move(receipt));
  if (!standing.empty()) {
    const std::string due = receipt.names_patient
                                ? "isotrack due" + options_naming(arguments_, code)
                                : to_type("due", About::patient);
    receipt.notes.push_back(standing_note(standing, due));
    urgent += said_aloud(receipt.notes.back(), format_);
  }
  return {render(receipt), ExitStatus::done, receipt.entry, std::move(urgent)};
}

}  // namespace isotrack
