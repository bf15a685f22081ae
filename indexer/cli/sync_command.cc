#include <chrono>
#include <ctime>

#include "indexer/cli/authority_choice.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/sync_report_text.h"
#include "indexer/index/index_status.h"
#include "indexer/index/sync.h"

namespace dateline {
namespace {

using Runner = Result<SyncReport> (*)(const SyncOptions&, const Authority&, const ProgressSink&);

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

SyncOptions sync_options(const CommandContext& context, const std::map<std::string, std::string>& remembered,
                         const std::filesystem::path& authority_folder) {
  const Options& told = context.options;
  SyncOptions options;
  options.db = told.db;
  options.paths.assign(context.arguments.operands.begin(), context.arguments.operands.end());
  options.allow_shrink = told.allow_shrink;
  options.dry_run = context.arguments.switches.at("dry-run") > 0;
  options.wait_seconds = told.wait_seconds;
  options.now = std::time(nullptr);
  options.extract.today =
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(options.now)));
  const auto last_country = remembered.find("default-country");
  options.extract.default_country = told.default_country;
  if (told.default_country.empty() && last_country != remembered.end()) {
    options.extract.default_country = last_country->second;
  }
  if (!authority_folder.empty()) options.passed_over.push_back(authority_folder);
  options.remembered = {{"authority", authority_folder.string()},
                        {"default-country", options.extract.default_country}};
  options.stopped = [signal = context.signal] { return signal() != 0; };
  return options;
}

int exit_code(const CommandContext& context, const SyncReport& report) {
  if (report.is_interrupted) return kSignalBase + context.signal();
  if (!report.kept.empty()) return kFailure;
  if (report.failures == 0) return kDone;
  return context.options.is_strict ? kFailure : kSomeFailed;
}

int run(const CommandContext& context, Runner runner) {
  const auto start = std::chrono::steady_clock::now();
  // The first question: from here on a signal ends the run in order.
  context.signal();
  const auto remembered = remembered_options(context.options.db);
  const auto& operands = context.arguments.operands;
  const auto choice = choose_authority(context.options, remembered, operands.empty() ? "" : operands.front());
  if (!choice) return fail(context, choice.error());
  const SyncOptions options = sync_options(context, remembered, choice->folder);
  const auto report = runner(options, choice->authority, [&](const SyncProgress& progress) {
    context.console.progress(progress_text(progress, seconds_since(start)));
  });
  if (!report) return fail(context, report.error());
  if (choice->folder.empty()) {
    context.console.say(Message::kNotice,
                        "no authority files: persons, countries and sources are known only as articles name "
                        "them (name a folder with --authority DIR)");
  }
  print_sync_report(context.console, *report, seconds_since(start));
  if (report->is_interrupted) context.console.say(Message::kNotice, "stopped; what was done is kept");
  return exit_code(context, *report);
}

}  // namespace

int sync_command(const CommandContext& context) {
  return run(context, &sync);
}

int rebuild_command(const CommandContext& context) {
  return run(context, &rebuild);
}

int fail(const CommandContext& context, const Error& error) {
  context.console.say(Message::kError, error.message);
  return kFailure;
}

}  // namespace dateline
