// Holds the direction rules of the house: which room may include which, and where the heavy headers may
// stand.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/house/source_files.h"

namespace dateline {
namespace {

using Rooms = std::map<std::string, std::set<std::string>>;

// Adds rooms, lowest first: each may include what is already in `lower`, and joins it.
void add_rooms(Rooms& rooms, const std::string& side, const std::vector<std::string>& names,
               std::set<std::string> lower) {
  for (const std::string& name : names) {
    rooms[side + "/" + name] = lower;
    lower.insert(side + "/" + name);
  }
  rooms[side] = lower;
}

// Each room and the rooms that it may include beside itself.
Rooms allowed_rooms() {
  Rooms rooms;
  add_rooms(rooms, "indexer",
            {"base", "schema", "analysis", "authority", "article", "extract", "index", "cli"}, {});
  add_rooms(rooms, "server", {"log", "query", "search", "api", "api/meili", "page", "http", "cli"},
            {"indexer/base", "indexer/schema", "indexer/analysis", "indexer/authority"});
  return rooms;
}

TEST(Includes, GoOnlyToRoomsBelow) {
  const Rooms rooms = allowed_rooms();
  for (const SourceFile& file : source_files({"indexer", "server"})) {
    const auto allowed = rooms.find(file.room());
    ASSERT_NE(allowed, rooms.end()) << file.path << " stands in no room of the house";
    for (const std::string& include : file.includes()) {
      if (!include.starts_with("indexer/") && !include.starts_with("server/")) continue;
      const std::string room = include.substr(0, include.rfind('/'));
      EXPECT_TRUE(room == file.room() || allowed->second.contains(room))
          << file.path << " includes " << include;
    }
  }
}

TEST(Includes, ArePathsFromTheTopThatExist) {
  for (const SourceFile& file : source_files({"indexer", "server", "docker", "tests"})) {
    for (const std::string& include : file.includes()) {
      const bool ours = include.starts_with("indexer/") || include.starts_with("server/") ||
                        include.starts_with("docker/") || include.starts_with("tests/");
      if (ours) {
        EXPECT_TRUE(project_file_exists(include)) << file.path << " includes " << include;
      }
      EXPECT_FALSE(include.starts_with("./") || include.starts_with("../"))
          << file.path << " includes " << include;
    }
  }
}

TEST(Includes, HeavyHeadersStayWhereTheyBelong) {
  // Headers that hold only data, or that speak to rooms above the Searcher: Xapian never shows in them.
  const std::set<std::string> xapian_rooms{"indexer/analysis", "indexer/index", "server/query",
                                           "server/search"};
  for (const SourceFile& file : source_files({"indexer", "server"})) {
    for (const std::string& include : file.includes()) {
      if (include == "httplib.h") {
        EXPECT_EQ(file.room(), "server/http") << file.path;
      }
      if (include.starts_with("kainjow/")) {
        EXPECT_EQ(file.room(), "server/page") << file.path;
      }
      if (include.starts_with("nlohmann/json.hpp")) {
        EXPECT_FALSE(file.is_header()) << file.path;
      }
      if (include == "xapian.h") {
        EXPECT_TRUE(xapian_rooms.contains(file.room()) || file.room() == "indexer/cli") << file.path;
      }
      EXPECT_NE(include, "regex") << file.path << ": no std::regex on foreign text";
    }
  }
}

TEST(Headers, OpenWithACommentAndPragmaOnce) {
  for (const SourceFile& file : source_files({"indexer", "server", "docker", "tests"})) {
    if (!file.is_header()) continue;
    EXPECT_TRUE(file.text.starts_with("// ")) << file.path << " does not say what it stands for";
    EXPECT_NE(file.text.find("#pragma once"), std::string::npos) << file.path;
  }
}

}  // namespace
}  // namespace dateline
