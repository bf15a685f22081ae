#include "server/http/entity_tag.h"

#include <gtest/gtest.h>

#include "server/http/query_string.h"

namespace dateline {
namespace {

Target target(const char* text) {
  return *parse_target(text);
}

TEST(EntityTag, ChangesWithEverythingThatChangesTheAnswer) {
  const Target oil = target("/search?q=oil");
  const std::string tag = entity_tag({"u", 7, 1, ""}, {"1", "a", oil.path, oil.parameters, Day{}});
  EXPECT_EQ(tag.substr(0, 5), "W/\"7-");
  EXPECT_EQ(tag, entity_tag({"u", 7, 1, ""}, {"1", "a", oil.path, oil.parameters, Day{}}));
  EXPECT_NE(tag, entity_tag({"u", 8, 1, ""}, {"1", "a", oil.path, oil.parameters, Day{}}));
  EXPECT_NE(tag, entity_tag({"v", 7, 1, ""}, {"1", "a", oil.path, oil.parameters, Day{}}));
  EXPECT_NE(tag, entity_tag({"u", 7, 1, ""}, {"1", "b", oil.path, oil.parameters, Day{}}));
  EXPECT_NE(tag,
            entity_tag({"u", 7, 1, ""}, {"1", "a", oil.path, oil.parameters, Day{} + std::chrono::days(1)}));
  EXPECT_NE(tag, entity_tag({"u", 7, 1, ""}, {"2", "a", oil.path, oil.parameters, Day{}}));
  for (const char* other : {"/search?q=gas", "/search?q=oil&page=2", "/searc?hq=oil", "/search?qo=il"}) {
    const Target changed = target(other);
    EXPECT_NE(tag, entity_tag({"u", 7, 1, ""}, {"1", "a", changed.path, changed.parameters, Day{}})) << other;
  }
}

TEST(MatchesTag, ComparesWeaklyWithinAList) {
  struct Row {
    const char* header;
    bool matches;
  };
  for (const Row& row : std::vector<Row>{{"W/\"1-a\"", true},
                                         {"\"1-a\"", true},
                                         {"\"x\", W/\"1-a\"", true},
                                         {"\"x\",\"1-a\" , ", true},
                                         {"", false},
                                         {"*", false},
                                         {",,,", false},
                                         {"1-a", false},
                                         {"W/\"1-ab\"", false},
                                         {"w/\"1-a\"", false}}) {
    EXPECT_EQ(matches_tag(row.header, "W/\"1-a\""), row.matches) << row.header;
  }
}

}  // namespace
}  // namespace dateline
