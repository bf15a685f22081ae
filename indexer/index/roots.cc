#include "indexer/index/roots.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "indexer/index/folder_walk.h"
#include "indexer/schema/layout.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxName = 100;

std::string quoted(const std::filesystem::path& path) {
  return "'" + printable(path.string()) + "'";
}

// The path of `inner` within `outer`, or nullopt when it does not stand there.
std::optional<std::string> within(const std::filesystem::path& inner, const std::filesystem::path& outer) {
  const std::string& whole = inner.native();
  const std::string folder = outer == "/" ? "" : outer.native();
  if (!is_below(whole, folder)) return std::nullopt;
  return whole.size() > folder.size() ? whole.substr(folder.size() + 1) : "";
}

std::filesystem::path resolve(const std::filesystem::path& path) {
  std::error_code code;
  std::filesystem::path whole = std::filesystem::weakly_canonical(std::filesystem::absolute(path), code);
  if (code) whole = std::filesystem::absolute(path).lexically_normal();
  // "folder/" and "folder" are the same root.
  return whole.has_filename() || whole == "/" ? whole : whole.parent_path();
}

class Chooser {
 public:
  Chooser(const std::vector<Root>& recorded, const std::filesystem::path& own)
      : roots_(recorded), own_(own.empty() ? own : resolve(own)) {}

  Outcome add(const std::filesystem::path& given) {
    const std::filesystem::path path = resolve(given);
    for (const Root& root : roots_) {
      // What is in the index's own folder belongs to no root around the index.
      const bool is_around = path == own_ && root.path != own_;
      if (const auto below = is_around ? std::nullopt : within(path, root.path)) {
        look_below(root, *below);
        return Done{};
      }
    }
    std::error_code code;
    if (!std::filesystem::exists(path, code)) {
      return make_error("path", "there is no " + quoted(given));
    }
    for (const Root& root : roots_) {
      if (root.path != own_ && within(root.path, path)) {
        return make_error("path", quoted(given) + " holds the root " + quoted(root.path) +
                                      "; forget that one first: dateline-indexer remove --root " +
                                      printable(root.path.string()));
      }
    }
    roots_.push_back({name_root(path, roots_), path});
    scopes_.push_back({roots_.back(), {}});
    return Done{};
  }

  std::vector<Scope> take() { return std::move(scopes_); }

 private:
  void look_below(const Root& root, const std::string& below) {
    auto scope = std::find_if(scopes_.begin(), scopes_.end(),
                              [&root](const Scope& known) { return known.root == root; });
    if (scope == scopes_.end()) {
      scopes_.push_back({root, {}});
      if (!below.empty()) scopes_.back().below.push_back(below);
    } else if (below.empty()) {
      scope->below.clear();
    } else if (!scope->below.empty()) {
      scope->below.push_back(below);
    }
  }

  std::vector<Root> roots_;
  std::filesystem::path own_;
  std::vector<Scope> scopes_;
};

}  // namespace

std::string root_row(const Root& root, const std::filesystem::path& db) {
  const bool is_own = root.path == resolve(db) / kGivenFolder;
  return is_own ? std::string(kGivenFolder) : root.path.string();
}

Root root_of_row(const std::string& name, const std::string& row, const std::filesystem::path& db) {
  return {name, row == kGivenFolder ? resolve(db) / kGivenFolder : std::filesystem::path(row)};
}

std::string name_root(const std::filesystem::path& path, const std::vector<Root>& taken) {
  std::string base = printable(path.filename().string());
  base = base.substr(0, floor_boundary(base, kMaxName));
  if (base.empty()) base = "root";
  const auto is_taken = [&taken](const std::string& name) {
    return std::any_of(taken.begin(), taken.end(), [&name](const Root& root) { return root.name == name; });
  };
  std::string name = base;
  for (int number = 2; is_taken(name); ++number) name = base + "-" + std::to_string(number);
  return name;
}

Result<std::vector<Scope>> choose_scopes(const std::vector<Root>& recorded,
                                         const std::vector<std::filesystem::path>& paths,
                                         const std::filesystem::path& own) {
  if (paths.empty()) {
    if (recorded.empty()) {
      return make_error("path", "the index has no folders yet; want one: dateline-indexer sync FOLDER");
    }
    std::vector<Scope> scopes;
    scopes.reserve(recorded.size());
    for (const Root& root : recorded) scopes.push_back({root, {}});
    return scopes;
  }
  Chooser chooser(recorded, own);
  for (const auto& path : paths) {
    if (const Outcome added = chooser.add(path); !added) return added.error();
  }
  return chooser.take();
}

}  // namespace dateline
