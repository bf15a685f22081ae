#include "server/search/sample_check.h"

#include <gtest/gtest.h>

#include "indexer/schema/field.h"
#include "indexer/schema/layout.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;

std::filesystem::path glass_of(const TestIndex& index) {
  return current_generation(index.path())->glass;
}

Outcome check(const TestIndex& index) {
  WordsFile words(glass_of(index) / kWordsFile);
  return check_samples(Xapian::Database(glass_of(index).string()), words);
}

TEST(SampleCheck, TakesWholeIndexes) {
  EXPECT_TRUE(check(TestIndex()).ok());
  TestIndex index({{"a", "A", "x"}, {"b", "B", "y"}});
  EXPECT_TRUE(check(index).ok());
  index.remove("b");
  index.commit();
  EXPECT_TRUE(check(index).ok());
}

TEST(SampleCheck, MissesATableThatIsNotThere) {
  for (const char* table : {"docdata.glass", "termlist.glass"}) {
    const TestIndex index({{"a", "A", "x"}});
    std::filesystem::remove(glass_of(index) / table);
    try {
      EXPECT_FALSE(check(index).ok()) << table;
    } catch (const Xapian::Error&) {
      // As good: the caller takes it for a database that cannot be opened.
    }
  }
}

TEST(SampleCheck, MissesTextAndWordsThatCannotBeRead) {
  TestIndex index({{"a", "A", "x"}});
  Xapian::Document document = index.database().get_document(1);
  document.add_value(kSlotWords, encode_reference({100, 20}));
  index.database().replace_document(1, document);
  index.commit();
  EXPECT_NE(check(index).error().message.find("the words of article 1 cannot be read"), std::string::npos);
  document.set_data("nothing of ours");
  index.database().replace_document(1, document);
  index.commit();
  EXPECT_EQ(check(index).error().message, "db: the text of article 1 cannot be read");
}

}  // namespace
}  // namespace dateline
