#include "indexer/index/sync_plan.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "indexer/article/reader.h"
#include "indexer/index/sidecar_file.h"

namespace dateline {
namespace {

// What was found below one root.
struct RootView {
  const Scope* scope = nullptr;  // nullptr: out of this run's scope
  std::map<std::string, FileStamp> found;
  std::map<std::string, FileStamp> sidecars;  // by the path of the file beside which they stand
  std::vector<std::string> unreadable;
  bool is_kept = false;  // left as it is
};

class Planner {
 public:
  Planner(const SyncOptions& options, SyncReport& report) : options_(options), report_(report) {}

  Result<SyncPlan> make(PlanInput input) {
    for (const Root& root : input.roots) plan_.roots[root_number(root.name)] = root;
    for (const Scope& scope : input.scopes) plan_.roots[root_number(scope.root.name)] = scope.root;
    articles_ = std::move(input.articles);
    for (const FileRecord& record : input.records) recorded_[root_number(record.root)].push_back(&record);
    for (const Scope& scope : input.scopes) {
      if (const Outcome looked = look_at(scope); !looked) return looked.error();
    }
    for (std::size_t root = 0; root < views_.size(); ++root) judge(root);
    collect(std::move(input.records));
    return std::move(plan_);
  }

 private:
  std::size_t root_number(const std::string& name) {
    const auto [at, is_new] = numbers_.emplace(name, plan_.roots.size());
    if (is_new) {
      plan_.roots.push_back({name, {}});
      views_.emplace_back();
      recorded_.emplace_back();
    }
    return at->second;
  }

  Outcome look_at(const Scope& scope) {
    const std::size_t number = root_number(scope.root.name);
    RootView& view = views_[number];
    view.scope = &scope;
    if (!scope.below.empty()) plan_.is_whole = false;
    const std::vector<std::string> all{""};
    for (const std::string& told : scope.below.empty() ? all : scope.below) {
      const std::string below = sidecar_owner(told).value_or(told);
      WalkRequest request{scope.root.path, below, options_.passed_over};
      request.passed_over.push_back(options_.db);
      if (options_.entered) {
        request.entered = [this, &scope](const std::string& path, int folder) {
          options_.entered(scope.root.name, path, folder);
        };
      }
      auto walk = walk_root(request);
      if (!walk && recorded_[number].empty()) return walk.error();
      if (!walk) {
        keep(number, walk.error().message + "; its articles stay (to forget it: remove --root)");
        return Done{};
      }
      take(*walk, scope.root, view);
      if (walk->files.size() == 1 && walk->files[0].path == below) look_beside(below, scope.root, view);
    }
    for (const auto& [path, stamp] : view.sidecars) {
      if (view.found.count(path) == 0) {
        skip(shown_path(scope.root, path + std::string(kSidecarEnding)), "a sidecar without its file");
      }
    }
    return Done{};
  }

  // The sidecar of a file that is walked to alone.
  static void look_beside(const std::string& path, const Root& root, RootView& view) {
    const std::string ending(kSidecarEnding);
    const auto walk =
        path.empty() ? walk_root({root.path.string() + ending, ""}) : walk_root({root.path, path + ending});
    if (walk && walk->files.size() == 1) view.sidecars[path] = walk->files[0].stamp;
  }

  void take(const Walk& walk, const Root& root, RootView& view) {
    for (const FoundFile& file : walk.files) {
      const std::string shown = shown_path(root, file.path);
      if (auto owner = file.path.empty() ? std::nullopt : sidecar_owner(file.path)) {
        view.sidecars[*std::move(owner)] = file.stamp;
      } else if (format_of(shown)) {
        view.found[file.path] = file.stamp;
      } else {
        skip(shown, "a format that is not read");
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

  FileState state_of(std::size_t root, const FileRecord& record) const {
    const RootView& view = views_[root];
    if (view.scope == nullptr || view.is_kept) return FileState::kNotLookedAt;
    if (view.found.count(record.path) > 0) return FileState::kFound;
    const auto holds = [&record](const std::string& folder) { return is_below(record.path, folder); };
    const auto& below = view.scope->below;
    if (!below.empty() && std::none_of(below.begin(), below.end(), holds)) return FileState::kNotLookedAt;
    if (std::any_of(view.unreadable.begin(), view.unreadable.end(), holds)) return FileState::kNotLookedAt;
    return FileState::kGone;
  }

  // Articles in files that are gone. A file that stands elsewhere with the same size and time has only moved.
  std::uint64_t lost_articles(std::size_t root) const {
    std::multiset<std::pair<std::uint64_t, std::int64_t>> fresh;
    std::set<std::string> known;
    for (const FileRecord* record : recorded_[root]) known.insert(record->path);
    for (const auto& [path, stamp] : views_[root].found) {
      if (known.count(path) == 0) fresh.emplace(stamp.size, stamp.modified);
    }
    std::uint64_t lost = 0;
    for (const FileRecord* record : recorded_[root]) {
      if (state_of(root, *record) != FileState::kGone) continue;
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
    for (const FileRecord* record : recorded_[root]) articles += record->articles.size();
    return articles;
  }

  void judge(std::size_t root) {
    const std::uint64_t articles = articles_of(root);
    const auto rule = options_.allow_shrink ? ShrinkRule::kAllowed : ShrinkRule::kHalfAtMost;
    plan_.guards.emplace_back(articles, rule);
    const RootView& view = views_[root];
    if (view.scope == nullptr) plan_.is_whole = false;
    if (view.scope == nullptr || view.is_kept) return;
    const std::uint64_t lost = lost_articles(root);
    if (!plan_.guards.back().take(lost)) {
      keep(root, "lost " + std::to_string(lost) + " of its " + std::to_string(articles) +
                     " articles; it is left as it is (accept the loss with --allow-shrink)");
    } else if (view.found.empty() && recorded_[root].empty() && articles == 0) {
      report_.warnings.push_back({plan_.roots[root].path.string(), "holds no files that are read"});
    }
  }

  void collect(std::vector<FileRecord> records) {
    for (FileRecord& record : records) {
      const std::size_t root = root_number(record.root);
      PlanItem item{
          full_path(record.root, record.path), root, record.path, state_of(root, record), {}, {}, {}};
      if (item.state == FileState::kFound) {
        const auto found = views_[root].found.find(record.path);
        item.stamp = found->second;
        item.sidecar = sidecar_of(root, record.path);
        views_[root].found.erase(found);
      }
      item.record = std::move(record);
      plan_.items.push_back(std::move(item));
    }
    for (std::size_t root = 0; root < views_.size(); ++root) {
      if (views_[root].is_kept) continue;
      for (const auto& [path, stamp] : views_[root].found) {
        plan_.items.push_back({full_path(plan_.roots[root].name, path),
                               root,
                               path,
                               FileState::kFound,
                               stamp,
                               {},
                               sidecar_of(root, path)});
      }
    }
    std::sort(plan_.items.begin(), plan_.items.end(),
              [](const PlanItem& left, const PlanItem& right) { return left.full_path < right.full_path; });
  }

  std::optional<FileStamp> sidecar_of(std::size_t root, const std::string& path) const {
    const auto found = views_[root].sidecars.find(path);
    return found == views_[root].sidecars.end() ? std::nullopt : std::optional(found->second);
  }

  const SyncOptions& options_;
  SyncReport& report_;
  SyncPlan plan_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<RootView> views_;
  std::vector<std::vector<const FileRecord*>> recorded_;
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
