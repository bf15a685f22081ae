#include "server/search/word_places.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(WordPlaces, TellsOfOneDocumentAfterTheOther) {
  test::TestIndex index({{"a", "Storm", "no storms, one storm"}, {"b", "B", ""}, {"c", "C", "storm"}});
  const auto columns = FacetColumns::load(index.database());
  WordPlaces words(index.database(), *columns, {});
  const std::vector<WordSelector> selectors{{WordSelector::Kind::kStem, word_hash("storm"), 0}};
  const auto places = [&](std::uint32_t document, TextField field) {
    std::vector<Places> found(1);
    words.sequence(document).collect(field, selectors, found);
    return found.front();
  };
  EXPECT_EQ(places(1, TextField::kBody), (Places{2, 4}));
  EXPECT_EQ(places(1, TextField::kTitle), Places{1});
  EXPECT_EQ(places(2, TextField::kBody), Places{});
  EXPECT_EQ(places(3, TextField::kBody), Places{1});
  EXPECT_EQ(places(9, TextField::kBody), Places{});
}

TEST(WordPlaces, SaysWhatIsMalformed) {
  test::TestIndex index({{"a", "A", "storm"}});
  Xapian::Document document = index.database().get_document(1);
  document.add_value(kSlotWords, "x");
  index.database().replace_document(1, document);
  const auto columns = FacetColumns::load(index.database());
  WordPlaces words(index.database(), *columns, {});
  try {
    words.sequence(1);
    FAIL() << "want an error";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "the words of document 1 are malformed");
  }
}

}  // namespace
}  // namespace dateline
