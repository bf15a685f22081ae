#include <unistd.h>

#include <chrono>
#include <optional>

#include "indexer/cli/authority_choice.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/run_progress.h"
#include "indexer/cli/sync_report_text.h"
#include "indexer/cli/sync_settings.h"
#include "indexer/index/given_articles.h"
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

// The verb that was meant by a first word that is neither a verb nor a file.
std::string mistyped_verb(const Arguments& arguments) {
  if (arguments.is_verb_told || arguments.operands.empty()) return "";
  std::error_code code;
  if (std::filesystem::exists(arguments.operands.front(), code)) return "";
  return meant_verb(arguments.operands.front());
}

// What a verb does beyond what it was told.
struct RunTask {
  Runner runner = nullptr;
  std::optional<std::filesystem::path> path{};  // in place of the operands
  GivenReport given{};
};

int run(const CommandContext& context, const RunTask& task) {
  const auto start = std::chrono::steady_clock::now();
  // The first question: from here on a signal ends the run in order.
  context.signal();
  const auto remembered = remembered_options(context.options.db);
  const auto& operands = context.arguments.operands;
  const auto choice = choose_authority(context.options, remembered, operands.empty() ? "" : operands.front());
  if (!choice) return fail(context, choice.error());
  SyncOptions options = sync_options(context, remembered, choice->folder);
  if (task.path) options.paths = {*task.path};
  RunProgress teller(context.console);
  auto report = task.runner(options, choice->authority,
                            [&teller](const SyncProgress& progress) { teller.tell(progress); });
  if (!report) return fail(context, report.error());
  report->failures += task.given.failures;
  report->failed.insert(report->failed.end(), task.given.failed.begin(), task.given.failed.end());
  if (choice->folder.empty()) say_no_authority(context.console);
  print_sync_report(context.console, *report, seconds_since(start));
  if (report->is_interrupted) context.console.say(Message::kNotice, "stopped; what was done is kept");
  return exit_code(context, *report);
}

}  // namespace

int sync_command(const CommandContext& context) {
  if (const std::string verb = mistyped_verb(context.arguments); !verb.empty()) {
    context.console.say(Message::kError, "there is no verb and no file '" +
                                             context.arguments.operands.front() + "'; did you mean " + verb +
                                             "?");
    return kUsage;
  }
  return run(context, {&sync});
}

int add_command(const CommandContext& context) {
  if (context.arguments.operands.front() != "-") return run(context, {&sync});
  // Until the stream ends a Ctrl-C ends the program as any other: nothing of it was taken.
  SyncOptions options;
  options.db = context.options.db;
  options.wait_seconds = context.options.wait_seconds;
  auto given = take_given(options, STDIN_FILENO);
  if (!given) return fail(context, given.error());
  if (given->articles == 0 && given->failures == 0) {
    return fail(context, make_error("standard input", "has no articles; want NDJSON, an article a line"));
  }
  return run(context, {&sync, given_folder(options.db), std::move(*given)});
}

int rebuild_command(const CommandContext& context) {
  return run(context, {&rebuild});
}

int fail(const CommandContext& context, const Error& error) {
  context.console.say(Message::kError, error.message);
  return kFailure;
}

}  // namespace dateline
