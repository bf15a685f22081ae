#include "indexer/index/watch.h"

#include <malloc.h>
#include <poll.h>
#include <xapian.h>

#include <algorithm>
#include <ctime>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "indexer/index/folder_walk.h"
#include "indexer/index/folder_watch.h"
#include "indexer/index/run_notes.h"
#include "indexer/index/touched_sync.h"
#include "indexer/index/watch_queue.h"
#include "indexer/index/watched_roots.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kTick{250};           // how soon a signal is noticed
constexpr milliseconds kRootStep{1000};      // how often the roots are looked at
constexpr milliseconds kStampStep{3000};     // a file's time is finer than this: a change shows in it
constexpr milliseconds kAuthorityRest{300};  // editors write several files
constexpr milliseconds kRetryStep{10000};    // after a fault of disk or database
constexpr std::chrono::seconds kRescan{30};  // when not everything can be watched
constexpr int kRescanShare = 10;             // rescans take a tenth of the time at most
constexpr int kLongWait = 24 * 3600;         // for another writer

// The root name under which the folder of authority files is watched: no root has it.
const std::string kAuthorityRoot;

double seconds_between(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

class Watcher {
 public:
  Watcher(const WatchOptions& options, Authority authority, const WatchSink& sink)
      : options_(options), authority_(std::move(authority)), sink_(sink) {}

  Outcome run() {
    if (Outcome first = look_at_all(options_.sync.paths); !first) return first;
    is_first_ = false;
    while (!is_stopped()) {
      if (Outcome stepped = step(); !stepped) return stepped;
      if (!is_told_ && !is_all_wanted_) {
        is_told_ = true;
        sink_.watching(folders_.folders());
      }
      if (!is_stopped()) wait();
    }
    return Done{};
  }

 private:
  bool is_stopped() const { return is_interrupted_ || (options_.sync.stopped && options_.sync.stopped()); }

  SyncOptions told_now() const {
    SyncOptions told = options_.sync;
    told.paths.clear();
    told.command = "dateline-indexer watch";
    told.now = std::time(nullptr);
    told.extract.today =
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(told.now)));
    if (!is_first_) told.wait_seconds = kLongWait;
    return told;
  }

  // One round: takes what happened, does what is due.
  Outcome step() {
    take_events(Clock::now());
    const auto now = Clock::now();
    if (now >= next_root_check_) {
      next_root_check_ = now + kRootStep;
      if (roots_.have_changed(standing_.roots)) is_all_wanted_ = true;
    }
    if (rescan_ && now >= *rescan_) is_all_wanted_ = true;
    if (authority_due_ && now >= *authority_due_) load_authority();
    if (now < retry_ || !queue_.is_commit_due(now)) return Done{};
    if (is_all_wanted_) return guarded([this] { return look_at_all({}); });
    if (now >= next_renewal_) return guarded([this] { return renew(); });
    const std::vector<FilePlace> due = queue_.take_due(now);
    if (!due.empty()) return guarded([&] { return look_at(due, WatchPass::kTouched); });
    if (unsure_.empty() || now < unsure_since_ + kStampStep) return Done{};
    const std::vector<FilePlace> again(unsure_.begin(), unsure_.end());
    unsure_.clear();
    return guarded([&] { return look_at(again, WatchPass::kAgain); });
  }

  // A full disk is no reason to stop following: what was to be done is done later.
  template <class Pass>
  Outcome guarded(const Pass& pass) {
    try {
      return pass();
    } catch (const LockedError&) {
      if (is_stopped()) return Done{};
      throw;
    } catch (const Xapian::Error& error) {
      retry_later("db: " + error.get_description());
    } catch (const std::system_error& error) {
      retry_later(error.what());
    }
    return Done{};
  }

  void retry_later(const std::string& reason) {
    sink_.notice(reason + "; trying again in " + std::to_string(kRetryStep.count() / 1000) + " s");
    retry_ = Clock::now() + kRetryStep;
    is_all_wanted_ = true;
  }

  Outcome look_at_all(const std::vector<std::filesystem::path>& paths) {
    const auto start = Clock::now();
    SyncOptions told = told_now();
    told.paths = paths;
    told.entered = [this](const std::string& root, const std::string& path, int folder) {
      folders_.add({root, path}, folder);
    };
    folders_.begin_round();
    roots_.watch_authority(options_.authority, {kAuthorityRoot, ""}, folders_);
    roots_.watch_files(standing_.roots, folders_);
    auto report = sync(told, authority_, sink_.progress);
    if (!report) return report.error();
    folders_.end_round();
    is_all_wanted_ = report->standing.generation.number == 0;
    const std::vector<Root> before = std::exchange(standing_, std::move(report->standing)).roots;
    if (before != standing_.roots) follow_new_roots();
    roots_.note(standing_.roots);
    finish(*report, WatchPass::kAll, start);
    // All records were in memory; a watch that stays for months need not keep their room.
    ::malloc_trim(0);
    plan_rescan(Clock::now() - start);
    return Done{};
  }

  // Who asks when the index was last true to its files must not take a quiet day for a dead watch.
  Outcome renew() {
    next_renewal_ = Clock::now() + options_.renewal;
    renew_run(options_.sync.db, standing_, std::time(nullptr));
    return Done{};
  }

  // Those that are files were not watched while they were read.
  void follow_new_roots() {
    roots_.watch_files(standing_.roots, folders_);
    for (const Root& root : standing_.roots) {
      std::error_code code;
      if (!std::filesystem::is_regular_file(root.path, code)) continue;
      queue_.take({FolderChange::kFound, {root.name, ""}}, Clock::now());
    }
  }

  Outcome look_at(const std::vector<FilePlace>& places, WatchPass pass) {
    const auto start = Clock::now();
    auto report = sync_touched(told_now(), authority_, standing_, places);
    if (!report) return report.error();
    if (!*report) return look_at_all({});
    if (pass == WatchPass::kTouched) {
      unsure_.insert(places.begin(), places.end());
      unsure_since_ = Clock::now();
    }
    finish(**report, pass, start);
    return Done{};
  }

  void finish(const SyncReport& report, WatchPass pass, Clock::time_point start) {
    queue_.note_commit(Clock::now());
    next_renewal_ = Clock::now() + options_.renewal;
    is_interrupted_ = report.is_interrupted;
    sink_.synced(report, pass, seconds_between(start, Clock::now()));
  }

  void plan_rescan(Clock::duration took) {
    rescan_.reset();
    std::chrono::seconds step = options_.rescan;
    if (!folders_.fault().empty()) {
      step = step.count() == 0 ? kRescan : std::min(step, kRescan);
      if (told_fault_ != folders_.fault()) {
        told_fault_ = folders_.fault();
        sink_.notice(told_fault_ + "; until then everything is looked at every " +
                     std::to_string(step.count()) + " s");
      }
    }
    if (step.count() > 0) rescan_ = Clock::now() + std::max<Clock::duration>(step, took * kRescanShare);
  }

  void take_events(Clock::time_point now) {
    for (const FolderEvent& event : folders_.read()) {
      const bool is_authority = event.change != FolderChange::kOverflow && event.place.root == kAuthorityRoot;
      if (is_authority) {
        authority_due_ = now + kAuthorityRest;
      } else if (event.change == FolderChange::kOverflow || event.change == FolderChange::kFolderGone) {
        is_all_wanted_ = true;
      } else if (event.change == FolderChange::kFolderItself) {
        // Of any other folder the one above it tells.
        if (event.place.path.empty()) next_root_check_ = now;
      } else if (event.change == FolderChange::kFolderCame) {
        enter(event.place, now);
      } else {
        queue_.take(event, now);
      }
    }
  }

  // A folder came: what was put into it before it was watched is found by looking.
  void enter(const FilePlace& place, Clock::time_point now) {
    const auto root = std::find_if(standing_.roots.begin(), standing_.roots.end(),
                                   [&place](const Root& known) { return known.name == place.root; });
    if (root == standing_.roots.end()) return;
    WalkRequest request{root->path, place.path, options_.sync.passed_over};
    request.passed_over.push_back(options_.sync.db);
    request.entered = [&](const std::string& path, int folder) { folders_.add({place.root, path}, folder); };
    const auto walk = walk_root(request);
    if (!walk) return;
    for (const FoundFile& file : walk->files) {
      queue_.take({FolderChange::kFound, {place.root, file.path}}, now);
    }
  }

  void load_authority() {
    authority_due_.reset();
    auto loaded = Authority::load(options_.authority);
    if (!loaded) return sink_.notice(loaded.error().message + "; the names stay as they were");
    if (loaded->digest() == authority_.digest()) return;
    authority_ = std::move(*loaded);
    is_all_wanted_ = true;
    sink_.notice("the authority files changed: all articles are read again");
  }

  void wait() const {
    const auto now = Clock::now();
    Clock::duration most = kTick;
    if (const auto next = queue_.next(); next && now >= retry_)
      most = std::min<Clock::duration>(most, *next - now);
    const auto timeout = std::chrono::ceil<milliseconds>(std::max(most, Clock::duration::zero()));
    pollfd queue{folders_.descriptor(), POLLIN, 0};
    static_cast<void>(::poll(&queue, 1, static_cast<int>(timeout.count())));
  }

  const WatchOptions& options_;
  Authority authority_;
  const WatchSink& sink_;
  FolderWatch folders_;
  WatchedRoots roots_;
  WatchQueue queue_;
  IndexStanding standing_;
  std::set<FilePlace> unsure_;  // files that were read so soon that their times cannot be trusted
  Clock::time_point unsure_since_{};
  Clock::time_point next_root_check_{};
  Clock::time_point retry_{};
  Clock::time_point next_renewal_{};
  std::optional<Clock::time_point> rescan_;
  std::optional<Clock::time_point> authority_due_;
  std::string told_fault_;
  bool is_all_wanted_ = false;
  bool is_first_ = true;
  bool is_told_ = false;
  bool is_interrupted_ = false;
};

}  // namespace

Outcome watch(const WatchOptions& options, Authority authority, const WatchSink& sink) {
  return Watcher(options, std::move(authority), sink).run();
}

}  // namespace dateline
