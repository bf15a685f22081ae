#include "indexer/cli/run_progress.h"

#include <nlohmann/json.hpp>

#include "indexer/cli/number_text.h"

namespace dateline {
namespace {

// A rate of less time says nothing yet.
constexpr double kFirstRate = 1;
constexpr double kFirstGuess = 2;

}  // namespace

std::string progress_text(const SyncProgress& progress, double seconds) {
  std::string text = grouped(progress.files_done) + " of " + grouped(progress.files_seen) + " files, " +
                     grouped(progress.articles) + " articles";
  if (seconds >= kFirstRate) {
    text += ", " + grouped(static_cast<std::uint64_t>(static_cast<double>(progress.articles) / seconds)) +
            " articles/s";
  }
  if (progress.failures > 0) text += ", " + grouped(progress.failures) + " failed";
  if (seconds >= kFirstGuess && progress.files_done > 0 && progress.files_done < progress.files_seen) {
    const auto left = static_cast<double>(progress.files_seen - progress.files_done);
    text +=
        ", " +
        grouped(static_cast<std::uint64_t>(seconds / static_cast<double>(progress.files_done) * left + 1)) +
        " s left";
  }
  return text;
}

void RunProgress::tell(const SyncProgress& progress, double seconds) {
  if (console_.is_json()) {
    if (seconds < told_ + kJsonStep) return;
    told_ = seconds;
    const nlohmann::ordered_json line{{"event", "progress"},
                                      {"filesDone", progress.files_done},
                                      {"filesSeen", progress.files_seen},
                                      {"articles", progress.articles},
                                      {"failed", progress.failures},
                                      {"seconds", seconds}};
    console_.answer(line.dump() + "\n");
    return console_.flush();
  }
  if (console_.is_terminal()) return console_.progress(progress_text(progress, seconds));
  if (seconds < told_ + kPlainStep) return;
  told_ = seconds;
  console_.say(Message::kNotice, progress_text(progress, seconds));
}

void RunProgress::tell(const SyncProgress& progress) {
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start_;
  tell(progress, seconds.count());
}

}  // namespace dateline
