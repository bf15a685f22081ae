#include <chrono>

#include "indexer/cli/authority_choice.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/sync_report_text.h"
#include "indexer/cli/sync_settings.h"
#include "indexer/index/index_status.h"
#include "indexer/index/sync.h"

namespace dateline {
namespace {

using Runner = Result<SyncReport> (*)(const SyncOptions&, const Authority&, const ProgressSink&);

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
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
  if (choice->folder.empty()) say_no_authority(context.console);
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
