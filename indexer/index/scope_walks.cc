#include "indexer/index/scope_walks.h"

#include "indexer/index/sidecar_file.h"

namespace dateline {
namespace {

PartWalk walk_part(const Root& root, const std::string& told, const SyncOptions& options) {
  const std::string below = sidecar_owner(told).value_or(told);
  WalkRequest request{root.path, below, options.passed_over};
  request.passed_over.push_back(options.db);
  request.stopped = options.stopped;
  if (options.entered) {
    request.entered = [&](const std::string& path, int folder) { options.entered(root.name, path, folder); };
  }
  return {below, walk_root(request)};
}

}  // namespace

std::vector<std::vector<PartWalk>> walk_scopes(const std::vector<Scope>& scopes, const SyncOptions& options) {
  std::vector<std::vector<PartWalk>> walks;
  for (const Scope& scope : scopes) {
    std::vector<PartWalk>& parts = walks.emplace_back();
    if (scope.below.empty()) parts.push_back(walk_part(scope.root, "", options));
    for (const std::string& told : scope.below) parts.push_back(walk_part(scope.root, told, options));
  }
  return walks;
}

}  // namespace dateline
