#include "indexer/cli/nearest.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Nearest, TakesTheFewestChangesAndNoneThatIsFar) {
  const std::vector<std::string> known{"sync", "watch", "rebuild", "--db", "--dry-run"};
  const struct {
    const char* word;
    const char* meant;
  } rows[] = {{"snyc", "sync"},
              {"synk", "sync"},
              {"wach", "watch"},
              {"rebiuld", "rebuild"},
              {"--dryrun", "--dry-run"},
              {"--dbb", "--db"},
              {"sing", ""},
              {"corpus", ""},
              {"", ""},
              {"a", ""}};
  for (const auto& row : rows) EXPECT_EQ(nearest(row.word, known).value_or(""), row.meant) << row.word;
  EXPECT_EQ(nearest(std::string(100, 's'), known), std::nullopt);
}

}  // namespace
}  // namespace dateline
