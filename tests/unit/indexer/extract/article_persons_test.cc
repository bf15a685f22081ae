#include "indexer/extract/article_persons.h"

#include <gtest/gtest.h>

#include "indexer/authority/name_matcher.h"
#include "tests/unit/indexer/extract/test_authority.h"

namespace dateline {
namespace {

class ArticlePersonsTest : public testing::Test {
 protected:
  ArticlePersons find(std::string_view title, std::string_view body,
                      std::vector<std::string> authors = {}) const {
    const auto in_title = matcher_.find(title);
    const auto in_body = matcher_.find(body);
    return find_article_persons(authority_, {{title, in_title}, {body, in_body}, "en", authors});
  }

  Authority authority_ = test_authority();
  NameMatcher matcher_{authority_};
};
using Labels = std::vector<std::string>;

TEST_F(ArticlePersonsTest, PutsKnownPersonsBeforeDiscoveredOnes) {
  const ArticlePersons found = find("", "Olga Berg, an analyst, said so. Berg met Kim Jong Un. Kim smiled.");
  EXPECT_EQ(found.labels, (Labels{"Kim Jong Un", "Olga Berg"}));
  EXPECT_EQ(found.known, 1U);
  ASSERT_EQ(found.places.size(), 4U);
  EXPECT_EQ(found.places[0], (NamePlace{0, 9}));
  EXPECT_LT(found.places[2].end, found.places[3].begin);
}

TEST_F(ArticlePersonsTest, WantsTwoMentionsOrACue) {
  EXPECT_EQ(find("", "Paul Nash, \"Void\", 1918. Public Domain").labels, Labels{});
  EXPECT_EQ(find("", "Paul Nash, 34, came.").labels, Labels{"Paul Nash"});
  EXPECT_EQ(find("", "Paul Nash came. Nash left.").labels, Labels{"Paul Nash"});
  EXPECT_EQ(find("", "Paul Nash came.").labels, Labels{});
}

TEST_F(ArticlePersonsTest, LeavesTheAuthorOut) {
  EXPECT_EQ(find("", "Olga Berg, an analyst, said so.", {"OLGA BERG"}).labels, Labels{});
}

TEST_F(ArticlePersonsTest, KeepsTheShortNameOfSomebodyElse) {
  // Neither Austin counts for the known one.
  EXPECT_EQ(find("", "The minister Olga Austin came. Austin left.").labels, Labels{"Olga Austin"});
}

TEST_F(ArticlePersonsTest, BoundsTheDiscovered) {
  std::string body;
  for (char first = 'a'; first <= 'z'; ++first) {
    body += "The minister Olga Q" + std::string(1, first) + "xel came. ";
  }
  EXPECT_EQ(find("", body).labels.size(), 20U);
}

}  // namespace
}  // namespace dateline
