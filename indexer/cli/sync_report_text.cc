#include "indexer/cli/sync_report_text.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "indexer/cli/number_text.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

// More than these say nothing new on a screen; --verbose shows all.
constexpr std::size_t kWarningsShown = 20;

std::string line_of(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void print_json(Console& console, const SyncReport& report, double seconds) {
  const auto print = [&console](const char* event, const std::vector<FileProblem>& problems) {
    for (const FileProblem& problem : problems) {
      console.answer(line_of({{"event", event}, {"path", problem.path}, {"reason", problem.reason}}));
    }
  };
  print("failed", report.failed);
  print("kept", report.kept);
  print("warning", report.warnings);
  if (console.is_verbose()) print("skipped", report.skipped);
  console.answer(line_of({{"event", "summary"},
                          {"new", report.added},
                          {"changed", report.changed},
                          {"removed", report.removed},
                          {"unchanged", report.unchanged},
                          {"failed", report.failures},
                          {"notRead", report.not_read},
                          {"articles", report.articles},
                          {"revision", report.revision},
                          {"interrupted", report.is_interrupted},
                          {"seconds", seconds}}));
}

void print_warnings(Console& console, const SyncReport& report) {
  std::size_t shown = 0;
  for (const FileProblem& warning : report.warnings) {
    if (!console.is_verbose() && shown == kWarningsShown) break;
    console.say(Message::kWarning, warning.path + ": " + warning.reason);
    ++shown;
  }
  if (shown < report.warnings.size()) {
    console.say(Message::kWarning,
                grouped(report.warnings.size() - shown) + " more warnings (all of them: --verbose)");
  }
}

}  // namespace

std::string summary_line(const SyncReport& report, double seconds) {
  return grouped(report.added) + " new, " + grouped(report.changed) + " changed, " + grouped(report.removed) +
         " removed, " + grouped(report.failures) + " failed in " + seconds_text(seconds);
}

void print_sync_report(Console& console, const SyncReport& report, double seconds) {
  if (console.is_json()) return print_json(console, report, seconds);
  for (const FileProblem& failed : report.failed) {
    console.say(Message::kFailed, failed.path + ": " + failed.reason);
  }
  for (const FileProblem& kept : report.kept) console.say(Message::kError, kept.path + ": " + kept.reason);
  print_warnings(console, report);
  if (console.is_verbose()) {
    for (const FileProblem& skipped : report.skipped) {
      console.say(Message::kNotice, skipped.path + ": not read: " + skipped.reason);
    }
  } else if (report.not_read > 0) {
    console.say(Message::kNotice, grouped(report.not_read) +
                                      (report.not_read == 1 ? " file was" : " files were") +
                                      " not read: drafts, other formats, links (named by --verbose)");
  }
  console.result(summary_line(report, seconds));
}

}  // namespace dateline
