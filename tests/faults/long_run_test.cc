// Texts that end in a very long run of one letter: Xapian 1.4.22 would pack such data so that it cannot read
// some of it again. All are kept, however the index is built.
#include <gtest/gtest.h>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"

namespace dateline::test {
namespace {

TEST(LongRunTest, IsKeptHoweverTheIndexIsBuilt) {
  FaultWorld world(fault_seed());
  const std::size_t articles = how_many(300, 3000);
  std::string lines;
  for (std::size_t i = 0; i < articles; ++i) {
    // About a whole number of the pieces in which it is unpacked; one in a hundred of nearly 2 MiB.
    const std::size_t size = (i % 100 == 0 ? 255 : 2) * std::size_t{8192} - 200 + i % 300;
    lines += R"({"title": "A run", "body": "Some words, and then )" + std::string(size, 'x') + "\"}\n";
  }
  world.write("runs.ndjson", lines);
  for (const std::string workers : {"3", "1"}) {
    std::vector<std::string> words = sync_words(world);
    words.insert(words.end(), {"--workers", workers});
    const ProcessResult result = world.run(words, "by-" + workers);
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(is_sound(world, "by-" + workers));
    EXPECT_EQ(world.content("by-" + workers).count("articles/runs.ndjson#" + std::to_string(articles)), 1U);
  }
  // In place, where each is packed as it is written.
  world.write("more.ndjson", lines.substr(0, lines.find('\n', lines.size() / 50) + 1));
  for (const std::string name : {"by-3", "by-1"}) {
    EXPECT_EQ(world.run({"sync"}, name).exit_code, 0);
    EXPECT_TRUE(is_sound(world, name));
  }
  EXPECT_TRUE(is_same(world.content("by-3"), world.content("by-1")));
}

}  // namespace
}  // namespace dateline::test
