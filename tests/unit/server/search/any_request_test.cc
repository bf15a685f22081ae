// Whatever is typed is answered, with every switch on: no crash, no exception, text that is valid UTF-8,
// marks within their texts.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "indexer/base/utf8.h"
#include "server/query/parser.h"
#include "server/search/matching.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

constexpr unsigned kSeed = 31;

class AnyRequest : public ::testing::Test {
 protected:
  AnyRequest() {
    index_.label(Facet::kPerson, {"kim", "Kim Jong Un", {"김정은", "Ким Чен Ын"}});
    for (const test::TestArticle& article : articles()) index_.put(article);
    index_.commit();
    snapshot_ = std::move(*Snapshot::open(*current_generation(index_.path()), store_));
  }

  static std::vector<test::TestArticle> articles() {
    return {{"a",
             "Kim Jong Un in Kursk",
             "Soldiers' boots; the F-16 and Kim Jong Un.",
             "2024-10-18",
             "en",
             "nato",
             {"kim"}},
            {"b", "Встреча", "Ким Чен Ын в Курске. Солдаты.", "2024-10", "ru", "", {"kim"}},
            {"c", "김정은", "북한군이 쿠르스크에 도착했다.", "", "ko", "", {"kim"}},
            {"d", "朝鲜士兵", "朝鲜士兵抵达库尔斯克。", "2024", "zh"},
            {"e", "", "", "", ""}};
  }

  std::size_t pick(std::size_t count) { return random_() % count; }

  std::string typed() {
    static const std::vector<std::string> kPieces{"kim",
                                                  "jong",
                                                  "un",
                                                  "Kim Jong-un",
                                                  "김정은",
                                                  "북한군",
                                                  "Ким",
                                                  "朝鲜",
                                                  "soldeirs",
                                                  "kurks",
                                                  "~",
                                                  "~2",
                                                  "*",
                                                  "\"",
                                                  "(",
                                                  ")",
                                                  "-",
                                                  " AND ",
                                                  " OR ",
                                                  " NOT ",
                                                  " NEAR/2 ",
                                                  " ADJ ",
                                                  "title:",
                                                  "body:",
                                                  "person:",
                                                  "date:",
                                                  "date:2024-10..",
                                                  "F-16",
                                                  "so",
                                                  "dep*",
                                                  "\xff",
                                                  "\xe2\x80\x8b",
                                                  "e\u0301",
                                                  "💥",
                                                  ".",
                                                  "'s"};
    std::string text;
    for (std::size_t i = pick(9); i > 0; --i) {
      text += kPieces[pick(kPieces.size())];
      if (pick(3) > 0) text += " ";
    }
    return text;
  }

  static void check(const std::vector<TextPart>& parts, const std::string& whole) {
    std::string joined;
    for (const TextPart& part : parts) {
      EXPECT_FALSE(part.text.empty());
      EXPECT_TRUE(is_valid_utf8(part.text));
      joined += part.text;
    }
    EXPECT_NE(whole.find(joined), std::string::npos) << joined;
  }

  std::mt19937 random_{kSeed};
  test::TestIndex index_;
  ColumnStore store_;
  std::unique_ptr<Snapshot> snapshot_;
};

TEST_F(AnyRequest, IsAnswered) {
  for (int round = 0; round < 4000; ++round) {
    SearchRequest request;
    request.text = typed();
    SCOPED_TRACE("seed " + std::to_string(kSeed) + ", request " + std::to_string(round) + ": " +
                 printable(request.text));
    auto query = parse_query(request.text, test::test_today());
    ASSERT_TRUE(query) << query.error().message;
    request.query = std::move(*query);
    request.switches = {pick(4) > 0, pick(4) > 0, pick(4) > 0, pick(4) > 0};
    request.match = pick(3) == 0 ? Match::kAny : Match::kAll;
    request.sort = pick(4) == 0 ? Sort::kOldest : Sort::kRelevance;
    request.wants_explanation = pick(2) == 0;
    request.wants_body = true;
    request.recency = static_cast<std::uint32_t>(pick(2) * 30);
    request.crop_length = static_cast<std::uint32_t>(1 + pick(8));
    const SearchResponse response = answer(*snapshot_, request);
    EXPECT_TRUE(is_valid_utf8(response.reading)) << response.reading;
    EXPECT_LE(response.hits.size(), response.total);
    EXPECT_TRUE(response.total == 0 || response.closest.empty());
    double last = std::numeric_limits<double>::infinity();
    for (const Hit& hit : response.hits) {
      EXPECT_TRUE(std::isfinite(hit.score));
      if (request.sort == Sort::kRelevance) {
        EXPECT_LE(hit.score, last);
      }
      last = hit.score;
      check(hit.title_parts, hit.head.title);
      for (const Snippet& snippet : hit.snippets) check(snippet.parts, hit.body);
    }
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace dateline
