#include "server/http/route_table.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace dateline {
namespace {

std::vector<Route> routes() {
  std::vector<Route> out;
  for (const char* path : {"/", "/a", "/a/", "/a/{id}/b", "/a/{id}/b/", "/a/{id}/b/c", "/x/{id}/{id}/y"}) {
    out.push_back({path, nullptr});
  }
  return out;
}

TEST(RouteTable, FindsTheRouteThatNamesMost) {
  const RouteTable table(routes());
  using Segments = std::vector<std::string>;
  struct Row {
    const char* path;
    const char* route;  // "" when there is none
    Segments segments;
  };
  for (const Row& row : std::vector<Row>{{"/", "/", {}},
                                         {"/a", "/a", {}},
                                         {"/a/1", "/a/", {"1"}},
                                         {"/a/1/b", "/a/{id}/b", {"1"}},
                                         {"/a/1/b/2", "/a/{id}/b/", {"1", "2"}},
                                         {"/a/1/b/c", "/a/{id}/b/c", {"1"}},
                                         {"/a/b/b/{id}", "/a/{id}/b/", {"b", "{id}"}},
                                         {"/x/1/2/y", "/x/{id}/{id}/y", {"1", "2"}},
                                         {"", "", {}},
                                         {"a", "", {}},
                                         {"//", "", {}},
                                         {"//a", "", {}},
                                         {"/a/", "", {}},
                                         {"/a//b", "", {}},
                                         {"/a/1/b/", "", {}},
                                         {"/a/1/b/2/", "", {}},
                                         {"/a/1/c", "", {}},
                                         {"/x/1/y", "", {}}}) {
    const RouteTable::Match match = table.find(row.path);
    EXPECT_EQ(match.route == nullptr ? "" : match.route->path, row.route) << row.path;
    EXPECT_EQ(match.segments, row.segments) << row.path;
  }
}

TEST(RouteTable, RefusesTwoRoutesOfOnePath) {
  EXPECT_THROW(RouteTable({{"/a/", nullptr}, {"/a/", nullptr}}), std::logic_error);
}

}  // namespace
}  // namespace dateline
