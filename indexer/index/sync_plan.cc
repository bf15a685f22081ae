#include "indexer/index/sync_plan.h"

#include <algorithm>
#include <future>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "indexer/article/reader.h"
#include "indexer/index/given_articles.h"
#include "indexer/index/scope_walks.h"
#include "indexer/index/sidecar_file.h"

namespace dateline {
namespace {

// A file that was found, and what is recorded of it.
struct Found {
  FoundFile file;
  FileRecord* record = nullptr;
};

// What was found below one root, and what is recorded of it.
struct RootView {
  const Scope* scope = nullptr;               // nullptr: out of this run's scope
  std::vector<Found> found;                   // by path
  std::map<std::string, FileStamp> sidecars;  // by the path of the file beside which they stand
  std::vector<std::string> unreadable;
  std::vector<FileRecord*> recorded;
  std::vector<FileRecord*> missing;  // recorded and not found, by path
  bool is_kept = false;              // left as it is
};

class Planner {
 public:
  Planner(const SyncOptions& options, SyncReport& report) : options_(options), report_(report) {}

  Result<SyncPlan> make(PlanInput input) {
    for (const Root& root : input.roots) plan_.roots[root_number(root.name)] = root;
    for (const Scope& scope : input.scopes) plan_.roots[root_number(scope.root.name)] = scope.root;
    articles_ = std::move(input.articles);
    std::vector<std::vector<PartWalk>> walks = walk_and_read(input);
    for (FileRecord& record : input.records) views_[root_number(record.root)].recorded.push_back(&record);
    for (std::size_t i = 0; i < input.scopes.size(); ++i) {
      if (const Outcome looked = look_at(input.scopes[i], walks[i]); !looked) return looked.error();
    }
    plan_.items.reserve(input.records.size());
    for (std::size_t root = 0; root < views_.size(); ++root) {
      match(views_[root]);
      judge(root);
    }
    collect();
    return std::move(plan_);
  }

 private:
  // The disk's answers and the index's are waited for at once.
  std::vector<std::vector<PartWalk>> walk_and_read(PlanInput& input) const {
    if (!input.read_records) return walk_scopes(input.scopes, options_);
    auto walks = std::async(std::launch::async, [&] { return walk_scopes(input.scopes, options_); });
    input.records = input.read_records();
    return walks.get();
  }

  std::size_t root_number(const std::string& name) {
    const auto [at, is_new] = numbers_.emplace(name, plan_.roots.size());
    if (is_new) {
      plan_.roots.push_back({name, {}});
      views_.emplace_back();
    }
    return at->second;
  }

  Outcome look_at(const Scope& scope, std::vector<PartWalk>& parts) {
    const std::size_t number = root_number(scope.root.name);
    RootView& view = views_[number];
    view.scope = &scope;
    if (!scope.below.empty()) plan_.is_whole = false;
    for (auto& [below, walk] : parts) {
      if (!walk && view.recorded.empty()) return walk.error();
      if (!walk) {
        keep(number, walk.error().message + "; its articles stay (to forget it: remove --root)");
        return Done{};
      }
      const bool is_alone = walk->files.size() == 1 && walk->files[0].path == below;
      take(*walk, scope.root, view);
      if (is_alone) look_beside(below, scope.root, view);
    }
    sort_found(view);
    for (const auto& [path, stamp] : view.sidecars) {
      if (!is_found(view, path)) {
        skip(shown_path(scope.root, path + std::string(kSidecarEnding)), "a sidecar without its file");
      }
    }
    return Done{};
  }

  // Several parts of a root may have been walked, one within the other.
  static void sort_found(RootView& view) {
    const auto is_before = [](const Found& left, const Found& right) {
      return left.file.path < right.file.path;
    };
    const auto is_same = [](const Found& left, const Found& right) {
      return left.file.path == right.file.path;
    };
    if (std::is_sorted(view.found.begin(), view.found.end(), is_before)) return;
    std::sort(view.found.begin(), view.found.end(), is_before);
    view.found.erase(std::unique(view.found.begin(), view.found.end(), is_same), view.found.end());
  }

  static bool is_found(const RootView& view, const std::string& path) {
    const auto at = std::lower_bound(
        view.found.begin(), view.found.end(), path,
        [](const Found& found, const std::string& wanted) { return found.file.path < wanted; });
    return at != view.found.end() && at->file.path == path;
  }

  // The sidecar of a file that is walked to alone.
  static void look_beside(const std::string& path, const Root& root, RootView& view) {
    const std::string ending(kSidecarEnding);
    const auto walk =
        path.empty() ? walk_root({root.path.string() + ending, ""}) : walk_root({root.path, path + ending});
    if (walk && walk->files.size() == 1) view.sidecars[path] = walk->files[0].stamp;
  }

  void take(Walk& walk, const Root& root, RootView& view) {
    view.found.reserve(view.found.size() + walk.files.size());
    for (FoundFile& file : walk.files) {
      if (auto owner = file.path.empty() ? std::nullopt : sidecar_owner(file.path)) {
        view.sidecars[*std::move(owner)] = file.stamp;
      } else if (format_of(file.path.empty() ? root.path.string() : file.path)) {
        view.found.push_back({std::move(file)});
      } else {
        skip(shown_path(root, file.path), "a format that is not read");
      }
    }
    for (const FileProblem& item : walk.not_read) skip(shown_path(root, item.path), item.reason);
    for (const FileProblem& folder : walk.unreadable) {
      view.unreadable.push_back(folder.path);
      report_.failed.push_back({shown_path(root, folder.path), folder.reason});
      ++report_.failures;
      ++report_.unread;
    }
  }

  void skip(std::string path, std::string reason) {
    report_.skipped.push_back({std::move(path), std::move(reason)});
    ++report_.not_read;
  }

  void keep(std::size_t root, const std::string& reason) {
    views_[root].is_kept = true;
    report_.kept.push_back({plan_.roots[root].path.string(), reason});
  }

  // Puts files and records together.
  static void match(RootView& view) {
    std::unordered_map<std::string_view, FileRecord*> by_path;
    by_path.reserve(view.recorded.size());
    for (FileRecord* record : view.recorded) by_path.emplace(record->path, record);
    for (Found& found : view.found) {
      const auto at = by_path.find(found.file.path);
      if (at == by_path.end()) continue;
      found.record = at->second;
      by_path.erase(at);
    }
    for (const auto& [path, record] : by_path) view.missing.push_back(record);
    std::sort(view.missing.begin(), view.missing.end(),
              [](const FileRecord* left, const FileRecord* right) { return left->path < right->path; });
  }

  // Of a record whose file was not found.
  static FileState state_of_missing(const RootView& view, const FileRecord& record) {
    if (view.scope == nullptr || view.is_kept) return FileState::kNotLookedAt;
    const auto holds = [&record](const std::string& folder) { return is_below(record.path, folder); };
    const auto& below = view.scope->below;
    if (!below.empty() && std::none_of(below.begin(), below.end(), holds)) return FileState::kNotLookedAt;
    if (std::any_of(view.unreadable.begin(), view.unreadable.end(), holds)) return FileState::kNotLookedAt;
    return FileState::kGone;
  }

  // Articles in files that are gone. A file that stands elsewhere with the same size and time has only moved.
  static std::uint64_t lost_articles(const RootView& view) {
    if (view.missing.empty()) return 0;
    std::multiset<std::pair<std::uint64_t, std::int64_t>> fresh;
    for (const Found& found : view.found) {
      if (found.record == nullptr) fresh.emplace(found.file.stamp.size, found.file.stamp.modified);
    }
    std::uint64_t lost = 0;
    for (const FileRecord* record : view.missing) {
      if (state_of_missing(view, *record) != FileState::kGone) continue;
      const auto moved = fresh.find({record->stamp.size, record->stamp.modified});
      if (moved == fresh.end()) {
        lost += record->articles.size();
      } else {
        fresh.erase(moved);
      }
    }
    return lost;
  }

  std::uint64_t articles_of(std::size_t root) const {
    if (const auto told = articles_.find(plan_.roots[root].name); told != articles_.end())
      return told->second;
    std::uint64_t articles = 0;
    for (const FileRecord* record : views_[root].recorded) articles += record->articles.size();
    return articles;
  }

  void judge(std::size_t root) {
    const std::uint64_t articles = articles_of(root);
    // What stands in the index itself is on no disk that can be missing, and is changed by our commands
    // alone.
    std::error_code code;
    const bool is_own = std::filesystem::equivalent(plan_.roots[root].path, given_folder(options_.db), code);
    const auto rule = options_.allow_shrink || is_own ? ShrinkRule::kAllowed : ShrinkRule::kHalfAtMost;
    plan_.guards.emplace_back(articles, rule);
    const RootView& view = views_[root];
    if (view.scope == nullptr) plan_.is_whole = false;
    if (view.scope == nullptr || view.is_kept) return;
    const std::uint64_t lost = lost_articles(view);
    if (!plan_.guards.back().take(lost)) {
      keep(root, "lost " + std::to_string(lost) + " of its " + std::to_string(articles) +
                     " articles; it is left as it is (accept the loss with --allow-shrink)");
    } else if (view.found.empty() && view.recorded.empty() && articles == 0) {
      report_.warnings.push_back({plan_.roots[root].path.string(), "holds no files that are read"});
    }
  }

  // The items of a root stand together: all their full paths begin with its name and a slash, or are it.
  void collect() {
    std::vector<std::size_t> order;
    for (std::size_t root = 0; root < views_.size(); ++root) {
      if (!views_[root].found.empty() || !views_[root].missing.empty()) order.push_back(root);
    }
    const auto first_path = [this](std::size_t root) {
      const RootView& view = views_[root];
      const bool is_file = (!view.found.empty() && view.found.front().file.path.empty()) ||
                           (!view.missing.empty() && view.missing.front()->path.empty());
      return plan_.roots[root].name + (is_file ? "" : "/");
    };
    std::sort(order.begin(), order.end(),
              [&](std::size_t left, std::size_t right) { return first_path(left) < first_path(right); });
    for (const std::size_t root : order) collect(root);
  }

  void collect(std::size_t root) {
    RootView& view = views_[root];
    auto missing = view.missing.begin();
    for (Found& found : view.found) {
      while (missing != view.missing.end() && (*missing)->path < found.file.path)
        collect_missing(root, **missing++);
      if (view.is_kept && found.record == nullptr) continue;
      PlanItem item{root, {}, FileState::kFound, found.file.stamp, std::nullopt, {}};
      if (view.is_kept) {
        item.state = FileState::kNotLookedAt;
        item.stamp = {};
      } else if (const auto beside = view.sidecars.find(found.file.path); beside != view.sidecars.end()) {
        item.sidecar = beside->second;
      }
      item.path = std::move(found.file.path);
      if (found.record != nullptr) item.record = std::move(*found.record);
      plan_.items.push_back(std::move(item));
    }
    while (missing != view.missing.end()) collect_missing(root, **missing++);
  }

  void collect_missing(std::size_t root, FileRecord& record) {
    const FileState state = state_of_missing(views_[root], record);
    PlanItem item{root, record.path, state, {}, std::nullopt, {}};
    item.record = std::move(record);
    plan_.items.push_back(std::move(item));
  }

  const SyncOptions& options_;
  SyncReport& report_;
  SyncPlan plan_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<RootView> views_;
  std::map<std::string, std::uint64_t> articles_;
};

}  // namespace

std::string shown_path(const Root& root, const std::string& path) {
  return path.empty() ? root.path.string() : (root.path / path).string();
}

Result<SyncPlan> make_plan(PlanInput input, const SyncOptions& options, SyncReport& report) {
  return Planner(options, report).make(std::move(input));
}

}  // namespace dateline
