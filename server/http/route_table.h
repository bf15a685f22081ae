// RouteTable: which route answers a path. A route that names a segment stands before one that leaves it open.
// Made once; const calls are safe from any thread. Not for methods and errors: that is dispatch.h.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/api/route.h"

namespace dateline {

class RouteTable {
 public:
  // Throws std::logic_error for two routes of one path.
  explicit RouteTable(std::vector<Route> routes);
  RouteTable(const RouteTable&) = delete;
  RouteTable& operator=(const RouteTable&) = delete;

  struct Match {
    const Route* route = nullptr;       // null: no route has the path
    std::vector<std::string> segments;  // that it leaves open; none is empty
  };
  // `path` is decoded. Valid as long as the table.
  Match find(std::string_view path) const;

 private:
  std::vector<Route> routes_;
  std::map<std::string_view, const Route*> literal_;
  std::vector<const Route*> open_;  // those with fewer open segments first
};

}  // namespace dateline
