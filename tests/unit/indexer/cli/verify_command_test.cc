#include <gtest/gtest.h>

#include <fstream>

#include "indexer/cli/commands.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

TEST(VerifyCommand, FindsAFlippedByte) {
  const TempFolder folder;
  const std::string db = (folder / "db").string();
  folder.write("articles/a.md", "# A\n\nBody.\n");
  run_words({"sync", "--db", db, (folder / "articles").string()});
  EXPECT_EQ(run_words({"verify", "--db", db}).code, kDone);
  const auto file = folder / "db/gen-000001/glass/postlist.glass";
  std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
  bytes.seekg(100);
  const char flipped = static_cast<char>(bytes.get() ^ 1);
  bytes.seekp(100);
  bytes.put(flipped);
  bytes.close();
  const Ran damaged = run_words({"verify", "--db", db});
  EXPECT_EQ(damaged.code, kFailure);
  EXPECT_TRUE(holds(damaged.out + damaged.err, "postlist.glass")) << damaged.out << damaged.err;
}

}  // namespace
}  // namespace dateline::test
