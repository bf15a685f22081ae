// Texts that end in a very long run of one letter: Xapian 1.4.22 packs such data so that it cannot read some
// of it again. Every article is acknowledged and can be read, also where compaction packed it anew.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"

namespace dateline::test {
namespace {

TEST(LongRunTest, CanBeReadBack) {
  FaultWorld world(fault_seed());
  const std::size_t articles = how_many(300, 3000);
  std::string lines;
  for (std::size_t i = 0; i < articles; ++i) {
    // About a whole number of the pieces in which it is unpacked; one in a hundred of nearly 2 MiB.
    const std::size_t size = (i % 100 == 0 ? 255 : 2) * std::size_t{8192} - 200 + i % 300;
    lines += R"({"title": "A run", "body": "Some words, and then )" + std::string(size, 'x') + "\"}\n";
  }
  world.write("runs.ndjson", lines);
  const ProcessResult result = world.run({"sync", "--json", world.articles().path().string()});
  ASSERT_EQ(result.exit_code, 0) << result.err << result.out.substr(0, 2000);
  const nlohmann::json summary =
      nlohmann::json::parse(result.out.substr(result.out.rfind("{\"event\":\"summary\"")));
  EXPECT_EQ(summary["failed"], 0);
  EXPECT_EQ(summary["new"].get<std::size_t>(), articles + 1);
  EXPECT_TRUE(is_sound(world));
  EXPECT_EQ(world.content().count("articles/stays.txt"), 1U);
  // In place, where each is packed as it is written.
  world.write("more.ndjson", lines.substr(0, lines.find('\n', lines.size() / 50) + 1));
  EXPECT_EQ(world.run({"sync"}).exit_code, 0);
  EXPECT_TRUE(is_sound(world));
}

}  // namespace
}  // namespace dateline::test
