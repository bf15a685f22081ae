#include "server/cli/result_text.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

SearchResponse sample() {
  Hit hit;
  hit.head.id = "abcdefghijklmnopqrst";
  hit.head.url = "https://example.org/1";
  hit.head.date = *parse_iso_date("date", "2024-10-18");
  hit.source = Label{"kcna", "KCNA"};
  hit.title_parts = {{"Oil", true}, {" prices", false}};
  hit.snippets = {{TextField::kBody, 0, {{"the\n\nprice of ", false}, {"oil", true}}}};
  SearchResponse response;
  response.total = 12;
  response.hits = {hit};
  response.facets[0] = {1, {{"kcna", "KCNA", 12, false, false}}};
  return response;
}

TEST(ResultText, ShowsHitsTotalAndFacets) {
  SearchRequest request;
  request.offset = 2;
  EXPECT_EQ(result_text(request, sample(), Marks::kStars),
            " 3  *Oil* prices\n"
            "    2024-10-18  KCNA\n"
            "    the  price of *oil*\n"
            "    https://example.org/1  abcdefghijklmnopqrst\n"
            "\n"
            "12 articles, shown 3 to 3\n"
            "source: KCNA 12\n");
}

TEST(ResultText, ExplainsAndShowsTheNearest) {
  SearchResponse response = sample();
  response.total = 0;
  response.closest = std::move(response.hits);
  response.hits.clear();
  response.facets = {};
  response.closest[0].explanation = Explanation{{{"oil", 1, 3, 9, 2, 4.2}}, 0.5, 0.25, 0.75, 3.7125};
  EXPECT_EQ(
      result_text({}, response, Marks::kStars),
      "0 articles\n"
      "\nNearest articles, with some of the words:\n\n"
      " 1  *Oil* prices\n"
      "    2024-10-18  KCNA\n"
      "    the  price of *oil*\n"
      "    3.71 = oil 4.20 (1 in the title, 3 in the body) + neighbours 0.50 + lead 0.25; times recency "
      "0.75\n"
      "    https://example.org/1  abcdefghijklmnopqrst\n"
      "\n");
}

TEST(ReadingText, SaysHowWordsCameIn) {
  SearchResponse response;
  response.words = {{"oil", 9},
                    {"kursk", 1, WordOrigin::kCorrection, "kurks"},
                    {"김정은", 12, WordOrigin::kVariant, "kim jong un"},
                    {"dep", 3, WordOrigin::kCompletion, "dep"}};
  EXPECT_EQ(reading_text(response),
            "dateline-server: kursk (1 article) stands for kurks, which no article has\n"
            "dateline-server: kim jong un is also found as 김정은 (12 articles)\n"
            "dateline-server: dep is also read as the beginning of other words (3 articles)\n");
  EXPECT_EQ(reading_text(sample()), "");
}

TEST(ResultText, MarksInBoldWhereThereIsColour) {
  EXPECT_NE(result_text({}, sample(), Marks::kBold).find("\x1b[1mOil\x1b[0m prices"), std::string::npos);
}

TEST(ResultText, SaysThatThereIsNothing) {
  EXPECT_EQ(result_text({}, {}, Marks::kStars), "0 articles\n");
}

TEST(ResultText, LetsNoForeignTextMoveTheCursor) {
  SearchResponse response = sample();
  Hit& hit = response.hits[0];
  hit.title_parts = {{"a\x1b[2Jb\u202Ec", false}};
  hit.source->label = "\x9b\r";
  hit.snippets[0].parts = {{"\x07", true}};
  hit.head.url = "https://e/\x1b";
  response.facets[0].values[0].label = "\x1b[31m";
  const std::string text = result_text({}, response, Marks::kStars);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    EXPECT_TRUE(c == '\n' || (byte >= 0x20 && byte != 0x7F && byte < 0x80)) << text;
  }
}

}  // namespace
}  // namespace dateline
