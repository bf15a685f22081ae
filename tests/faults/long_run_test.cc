// Texts that end in a very long run of one letter: Xapian 1.4.22 packs such data so that it cannot read some
// of it again. Nearly all are stored so that it can; the rest are named and left out, and their neighbours
// are kept.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"

namespace dateline::test {
namespace {

TEST(LongRunTest, IsReadBackOrNamed) {
  FaultWorld world(fault_seed());
  const std::size_t articles = how_many(300, 3000);
  std::string lines;
  for (std::size_t i = 0; i < articles; ++i) {
    // About a whole number of the pieces in which it is unpacked; one in a hundred of nearly 2 MiB.
    const std::size_t size = (i % 100 == 0 ? 255 : 2) * std::size_t{8192} - 200 + i % 300;
    lines += R"({"title": "A run", "body": "Some words, and then )" + std::string(size, 'x') + "\"}\n";
  }
  world.write("runs.ndjson", lines);
  // By one process: several merge what they built by compaction, which packs it anew and is not read back.
  const ProcessResult result =
      world.run({"sync", "--json", "--workers", "1", world.articles().path().string()});
  ASSERT_TRUE(result.exit_code == 0 || result.exit_code == 3) << result.err;
  const nlohmann::json summary =
      nlohmann::json::parse(result.out.substr(result.out.rfind("{\"event\":\"summary\"")));
  EXPECT_LT(summary["failed"].get<std::size_t>(), articles / 50);
  EXPECT_EQ(summary["new"].get<std::size_t>() + summary["failed"].get<std::size_t>(), articles + 1);
  EXPECT_TRUE(is_sound(world));
  EXPECT_EQ(world.content().count("articles/stays.txt"), 1U);
  // In place, where each is packed as it is written.
  world.write("more.ndjson", lines.substr(0, lines.find('\n', lines.size() / 50) + 1));
  const int code = world.run({"sync"}).exit_code;
  EXPECT_TRUE(code == 0 || code == 3) << code;
  EXPECT_TRUE(is_sound(world));
}

}  // namespace
}  // namespace dateline::test
