#include "server/http/route_table.h"

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>

namespace dateline {
namespace {

std::string_view take_segment(std::string_view& path) {
  path.remove_prefix(1);  // the slash
  const std::string_view segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

bool is_open(std::string_view segment) {
  return segment.empty() || segment == kOpenSegment;
}

std::size_t count_open(std::string_view path) {
  std::size_t count = 0;
  while (!path.empty()) count += is_open(take_segment(path)) ? 1U : 0U;
  return count;
}

// The segments that `pattern` leaves open in `path`; nullopt when it has another form.
std::optional<std::vector<std::string>> open_segments(std::string_view pattern, std::string_view path) {
  std::vector<std::string> segments;
  while (!pattern.empty() && !path.empty()) {
    const std::string_view wanted = take_segment(pattern);
    const std::string_view segment = take_segment(path);
    if (is_open(wanted) ? segment.empty() : segment != wanted) return std::nullopt;
    if (is_open(wanted)) segments.emplace_back(segment);
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return segments;
}

}  // namespace

RouteTable::RouteTable(std::vector<Route> routes) : routes_(std::move(routes)) {
  std::set<std::string_view> paths;
  for (const Route& route : routes_) {
    if (!paths.insert(route.path).second) throw std::logic_error("two routes at " + route.path);
    if (route.path == "/" || count_open(route.path) == 0) {
      literal_.emplace(route.path, &route);
    } else {
      open_.push_back(&route);
    }
  }
  std::stable_sort(open_.begin(), open_.end(), [](const Route* left, const Route* right) {
    return count_open(left->path) < count_open(right->path);
  });
}

RouteTable::Match RouteTable::find(std::string_view path) const {
  if (path.empty() || path.front() != '/') return {};
  if (const auto literal = literal_.find(path); literal != literal_.end()) return {literal->second, {}};
  for (const Route* route : open_) {
    if (auto segments = open_segments(route->path, path)) return {route, std::move(*segments)};
  }
  return {};
}

}  // namespace dateline
