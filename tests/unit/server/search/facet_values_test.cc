#include "server/search/facet_values.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/search/matching.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;
using Words = std::vector<std::string>;

TEST(NameWords, AreFoldedWordsOfLettersAndNumbers) {
  struct Row {
    const char* text;
    Words words;
  };
  for (const Row& row : std::vector<Row>{{"Kim Jong-Un", {"kim", "jong", "un"}},
                                         {"  KIM,Jo ", {"kim", "jo"}},
                                         {"Šoigú", {"soigu"}},
                                         {"O’Brien", {"obrien"}},
                                         {"김정은", {"김정은"}},
                                         {"F-16", {"f", "16"}},
                                         {"& –", {}},
                                         {"", {}}}) {
    EXPECT_EQ(name_words(row.text), row.words) << row.text;
  }
}

TEST(HasNameWords, AsksForBeginningsOfWordsOfOneName) {
  const FacetValue kim{"kim-jong-un", "Kim Jong Un", {"김정은", "Ким Чен Ын", "Kim Chen Yn"}};
  struct Row {
    const char* query;
    bool is_found;
  };
  for (const Row& row : std::vector<Row>{{"kim jo", true},
                                         {"KIM", true},
                                         {"un kim", true},
                                         {"김", true},
                                         {"чен", true},
                                         {"kím-jong", true},
                                         {"chen jong", false},  // of two names
                                         {"im", false},
                                         {"정은", false},
                                         {"kim jong il", false}}) {
    EXPECT_EQ(has_name_words(kim, name_words(row.query)), row.is_found) << row.query;
  }
  EXPECT_TRUE(has_name_words({"RU", "Russia", {}}, {"ru"}));
  EXPECT_TRUE(has_name_words({"bbc-news", "x", {}}, {"news"}));
}

class FacetValuesTest : public testing::Test {
 protected:
  FacetValuesTest() {
    index_.label(Facet::kPerson, {"kim-jong-un", "Kim Jong Un", {"김정은"}});
    index_.label(Facet::kPerson, {"kim-yo-jong", "Kim Yo Jong", {}});
    index_.label(Facet::kPerson, {"putin", "Vladimir Putin", {}});
    index_.put({"a", "A", "troops", "2024", "en", "nato", {"kim-jong-un", "putin"}});
    index_.put({"b", "B", "troops", "2024", "en", "tass", {"kim-jong-un", "kim-yo-jong"}});
    index_.put({"c", "C", "troops", "2023", "en", "tass", {"putin"}});
    index_.put({"d", "D", "beans", "2024", "en", "tass", {"nobody"}});
    index_.commit();
    auto snapshot = Snapshot::open(*current_generation(index_.path()), store_);
    EXPECT_TRUE(snapshot.ok()) << snapshot.error().message;
    snapshot_ = std::move(*snapshot);
  }

  static SearchRequest request_of(const std::string& text) {
    SearchRequest request;
    request.query = *parse_query(text, test::test_today());
    return request;
  }

  std::string listed(const SearchRequest& request, const FacetValuesOptions& options) {
    const FacetValuesResponse response = facet_values(*snapshot_, request, options);
    std::string text = std::to_string(response.total) + ":";
    for (const FacetCount& value : response.values) {
      text += " " + value.id + "=" + std::to_string(value.count) + (value.is_selected ? "+" : "") +
              (value.is_excluded ? "-" : "");
    }
    return text;
  }

  TestIndex index_;
  ColumnStore store_;
  std::unique_ptr<Snapshot> snapshot_;
};

TEST_F(FacetValuesTest, ListsAllValuesOrThoseOfAName) {
  const SearchRequest troops = request_of("troops");
  EXPECT_EQ(listed(troops, {Facet::kPerson, ""}), "3: kim-jong-un=2 putin=2 kim-yo-jong=1");
  EXPECT_EQ(listed(troops, {Facet::kPerson, "kim jo"}), "2: kim-jong-un=2 kim-yo-jong=1");
  EXPECT_EQ(listed(troops, {Facet::kPerson, "김"}), "1: kim-jong-un=2");
  EXPECT_EQ(listed(troops, {Facet::kPerson, "nobody"}), "0:");
  EXPECT_EQ(listed(troops, {Facet::kPerson, "&"}), "0:");
  EXPECT_EQ(listed(request_of(""), {Facet::kSource, ""}), "2: tass=3 nato=1");
}

TEST_F(FacetValuesTest, PagesThroughValuesAndKeepsTheTotal) {
  const SearchRequest all = request_of("");
  EXPECT_EQ(listed(all, {Facet::kPerson, "", 0, 2}), "4: kim-jong-un=2 putin=2");
  EXPECT_EQ(listed(all, {Facet::kPerson, "", 2, 2}), "4: kim-yo-jong=1 nobody=1");
  EXPECT_EQ(listed(all, {Facet::kPerson, "", 4, 2}), "4:");
  EXPECT_EQ(listed(all, {Facet::kPerson, "", 0, 0}), "4:");
  EXPECT_EQ(listed(all, {Facet::kPerson, "", 1'000'000, 1000}), "4:");
}

TEST_F(FacetValuesTest, CountsAsTheSearchDoes) {
  SearchRequest request = request_of("troops");
  request.selection(Facet::kPerson) = {{"kim-yo-jong", "nobody"}, {"putin"}};
  request.selection(Facet::kSource).any = {"tass"};
  request.dates.from = make_day(2024, 1, 1)->first;
  // Its own selection is ignored; a chosen value without an article is not listed.
  EXPECT_EQ(listed(request, {Facet::kPerson, ""}), "2: kim-jong-un=1 kim-yo-jong=1+");
  request.dates = {};
  EXPECT_EQ(listed(request, {Facet::kPerson, ""}), "3: kim-jong-un=1 kim-yo-jong=1+ putin=1-");
  EXPECT_EQ(listed(request, {Facet::kSource, ""}), "1: tass=1+");
  const SearchResponse searched = answer(*snapshot_, request);
  EXPECT_EQ(searched.facets[static_cast<std::size_t>(Facet::kPerson)].total, 3U);
}

TEST_F(FacetValuesTest, IgnoresHowHitsAreAskedForAndPassesWarningsOn) {
  SearchRequest request = request_of("troops");
  request.offset = 900;
  request.sort = Sort::kOldest;
  request.wants_facet.fill(false);
  request.facet_limit = 1;
  request.selection(Facet::kSource).any = {"nobody knows"};
  EXPECT_EQ(listed(request, {Facet::kSource, ""}), "2: tass=2 nato=1");
  const FacetValuesResponse response = facet_values(*snapshot_, request, {});
  ASSERT_EQ(response.warnings.size(), 1U);
  EXPECT_EQ(response.warnings.front().code, "unknown_value");
  EXPECT_EQ(response.index.revision, 2U);
}

}  // namespace
}  // namespace dateline
