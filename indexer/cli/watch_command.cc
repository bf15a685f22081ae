#include <chrono>
#include <nlohmann/json.hpp>
#include <set>

#include "indexer/cli/authority_choice.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/number_text.h"
#include "indexer/cli/run_progress.h"
#include "indexer/cli/sync_report_text.h"
#include "indexer/cli/sync_settings.h"
#include "indexer/index/index_status.h"
#include "indexer/index/watch.h"

namespace dateline {
namespace {

// Tells of each pass what is new in it.
class WatchTeller {
 public:
  explicit WatchTeller(Console& console) : console_(console) {}

  void tell(SyncReport report, WatchPass pass, double seconds) {
    const bool is_first = !std::exchange(is_begun_, true);
    // A look at everything meets again what was told; a file that was touched may fail as it did before.
    if (pass != WatchPass::kTouched) leave_out_told(report);
    for (const FileProblem& problem : report.failed) told_.insert({problem.path, problem.reason});
    const bool is_news = report.added + report.changed + report.removed > 0 || !report.failed.empty() ||
                         !report.kept.empty() || !report.warnings.empty();
    if (!is_first && !is_news) return console_.progress("");
    print_sync_report(console_, report, seconds);
    console_.flush();
  }

  void begin_watching(std::size_t folders) {
    if (console_.is_json()) {
      console_.answer(nlohmann::ordered_json{{"event", "watching"}, {"folders", folders}}.dump() + "\n");
    } else {
      console_.result("watching " + grouped(folders) + (folders == 1 ? " folder" : " folders") +
                      " (Ctrl-C ends it)");
    }
    console_.flush();
  }

 private:
  void leave_out_told(SyncReport& report) {
    const auto is_told = [this](const FileProblem& problem) {
      return told_.count({problem.path, problem.reason}) > 0;
    };
    auto& failed = report.failed;
    failed.erase(std::remove_if(failed.begin(), failed.end(), is_told), failed.end());
  }

  Console& console_;
  std::set<std::pair<std::string, std::string>> told_;
  bool is_begun_ = false;
};

}  // namespace

int watch_command(const CommandContext& context) {
  // The first question: from here on a signal ends the watch in order.
  context.signal();
  const auto remembered = remembered_options(context.options.db);
  const auto& operands = context.arguments.operands;
  auto choice = choose_authority(context.options, remembered, operands.empty() ? "" : operands.front());
  if (!choice) return fail(context, choice.error());
  if (choice->folder.empty()) say_no_authority(context.console);
  WatchTeller teller(context.console);
  WatchSink sink;
  sink.synced = [&teller](const SyncReport& report, WatchPass pass, double seconds) {
    teller.tell(report, pass, seconds);
  };
  sink.watching = [&teller](std::size_t folders) { teller.begin_watching(folders); };
  sink.notice = [&context](const std::string& text) { context.console.say(Message::kWarning, text); };
  RunProgress progress(context.console);
  sink.progress = [&progress](const SyncProgress& counts) { progress.tell(counts); };
  const WatchOptions options{sync_options(context, remembered, choice->folder), choice->folder,
                             std::chrono::seconds(context.options.rescan_seconds)};
  const Outcome ended = watch(options, std::move(choice->authority), sink);
  if (!ended) return fail(context, ended.error());
  context.console.say(Message::kNotice, "stopped; what was done is kept");
  return kSignalBase + context.signal();
}

}  // namespace dateline
