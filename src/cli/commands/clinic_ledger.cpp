#include "clinic_ledger.hpp"

#include "../everyone.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/clinic_ledger.hpp"

namespace isotrack {

Result reconcile_clinic(Invocation& invocation) {
  if (const auto code = invocation.arguments().value("--patient")) {
    throw Error(ExitStatus::usage, "--all is of every patient, -p " + visible(*code) + " of one",
                "leave one of them out");
  }
  ClinicLedger ledger;
  ledger.today = invocation.today();
  LostDaysSum lost;
  Store& store = invocation.store(Access::read);
  const Readings readings = read_patients(invocation, store, true, [&](const Reading& read) {
    if (read.course == nullptr) return;
    ledger.other_courses += static_cast<int>(read.patient.courses.size()) - 1;
    for (const ReconciledMonth& month :
         reconcile(read.patient, *read.course, read.days, invocation.products(), ledger.today)) {
      ledger.total.planned += month.planned;
      ledger.total.dispensed += month.dispensed;
      ledger.total.logged += month.logged;
    }
    lost.add(lost_days(*read.course, read.days));
  });
  warn_of_unread(invocation, readings);
  ledger.lost = lost.list();
  ledger.patients = readings.patients;
  ledger.courses = readings.courses;
  for (const Unread& each : readings.unread) ledger.unread.emplace_back(each.code, each.why);
  return {invocation.render(ledger)};
}

}  // namespace isotrack
