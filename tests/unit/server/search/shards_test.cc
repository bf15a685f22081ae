#include "server/search/shards.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;
using Keys = std::vector<std::string>;

TEST(Shards, AnswerAsOne) {
  TestIndex first({{"a", "A", "one"}, {"b", "B", "two"}});
  TestIndex second({{"c", "C", "one"}});
  first.database().set_metadata("row:a", "1");
  first.database().commit();
  second.database().set_metadata("row:a", "2");
  second.database().set_metadata("row:0", "0");
  second.database().commit();
  Shards shards({*current_generation(first.path()), *current_generation(second.path())});
  EXPECT_EQ(shards.merged().get_doccount(), 3U);
  EXPECT_EQ(shards.merged().get_termfreq("one"), 2U);
  EXPECT_EQ(shards.row("row:a"), "1");
  EXPECT_EQ(shards.row("row:0"), "0");
  EXPECT_EQ(shards.row("row:x"), "");
  EXPECT_EQ(shards.keys("row:"), (Keys{"row:0", "row:a"}));
  for (std::size_t part = 0; part < 2; ++part) {
    const std::uint32_t document = shards.document(part, 1);
    EXPECT_EQ(shards.merged().get_document(document).get_data(),
              shards.parts()[part].get_document(1).get_data());
  }

  const std::vector<Xapian::rev> before = shards.revisions();
  EXPECT_FALSE(shards.reopen());
  second.put({"d", "D", "one"});
  second.commit();
  EXPECT_TRUE(shards.reopen());
  EXPECT_EQ(shards.merged().get_doccount(), 4U);
  EXPECT_EQ(shards.revisions()[0], before[0]);
  EXPECT_GT(shards.revisions()[1], before[1]);
}

TEST(Shards, MayBeOneDatabase) {
  TestIndex index({{"a", "A", "one"}});
  const Shards shards(index.database());
  EXPECT_EQ(shards.parts().size(), 1U);
  EXPECT_EQ(shards.document(0, 7), 7U);
  EXPECT_EQ(shards.row("revision"), "1");
  EXPECT_EQ(shards.keys("revis"), Keys{"revision"});
}

}  // namespace
}  // namespace dateline
