#include "server/search/all_matches.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/search/matching.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestArticle;
using test::TestIndex;

std::unique_ptr<Snapshot> open_snapshot(const TestIndex& index, ColumnStore& store) {
  auto snapshot = Snapshot::open(*current_generation(index.path()), store);
  EXPECT_TRUE(snapshot.ok()) << snapshot.error().message;
  return std::move(*snapshot);
}

SearchRequest request_of(const std::string& text) {
  SearchRequest request;
  request.text = text;
  request.query = *parse_query(text, test::test_today());
  return request;
}

std::string keys_of(const Snapshot& snapshot, const std::vector<std::uint32_t>& documents) {
  std::string keys;
  for (const std::uint32_t document : documents) {
    keys += decode_head(snapshot.database().get_document(document).get_data())->key + " ";
  }
  return keys;
}

// What a person sees who turns over every page.
std::string paged_keys(Snapshot& snapshot, SearchRequest request) {
  std::string keys;
  request.limit = 7;
  for (request.offset = 0;; request.offset += request.limit) {
    const SearchResponse page = answer(snapshot, request);
    for (const Hit& hit : page.hits) keys += hit.head.key + " ";
    if (request.offset + request.limit >= page.total) return keys;
  }
}

// Many ties: equal texts, equal dates, no dates, and more articles than get a bonus for positions.
std::vector<TestArticle> many_articles() {
  std::vector<TestArticle> articles;
  for (int i = 0; i < 400; ++i) {
    std::string body;
    for (int word = 0; word < i % 5; ++word) body += word % 2 == 0 ? "oil " : "prices ";
    for (int word = 0; word < i % 3; ++word) body += "filler ";
    articles.push_back({"k" + std::to_string(i), i % 7 == 0 ? "Oil" : "Report", body,
                        i % 4 == 0 ? "" : "2024-10-" + std::to_string(10 + i % 9), "en",
                        i % 2 == 0 ? "nato" : "tass"});
  }
  return articles;
}

TEST(AllMatches, AreThoseOfAllPagesInTheirOrder) {
  const TestIndex index(many_articles());
  ColumnStore store;
  const auto snapshot = open_snapshot(index, store);
  for (const char* text : {"oil", "oil prices", "oil OR report", "-oil", "", "\"oil prices\"", "absent"}) {
    for (const Sort sort : {Sort::kRelevance, Sort::kNewest, Sort::kOldest, Sort::kLatest}) {
      for (const std::uint32_t recency : {0U, 3U}) {
        SearchRequest request = request_of(text);
        request.sort = sort;
        request.recency = recency;
        EXPECT_EQ(keys_of(*snapshot, all_matches(*snapshot, request).documents),
                  paged_keys(*snapshot, request))
            << text << " " << static_cast<int>(sort);
      }
    }
  }
}

TEST(AllMatches, HoldToWhatWasChosen) {
  const TestIndex index(many_articles());
  ColumnStore store;
  const auto snapshot = open_snapshot(index, store);
  SearchRequest request = request_of("oil prices");
  request.match = Match::kAny;
  request.selection(Facet::kSource).any = {"nato"};
  request.dates.from = parse_iso_date("from", "2024-10-12")->first;
  EXPECT_EQ(keys_of(*snapshot, all_matches(*snapshot, request).documents), paged_keys(*snapshot, request));
  // The page that the request asks for is nothing to an export.
  const std::size_t total = all_matches(*snapshot, request).documents.size();
  EXPECT_GT(total, 10U);
  request.offset = 5;
  request.limit = 1;
  EXPECT_EQ(all_matches(*snapshot, request).documents.size(), total);
}

TEST(AllMatches, PassTheWindowOfPages) {
  std::vector<TestArticle> articles;
  articles.reserve(1200);
  for (int i = 0; i < 1200; ++i) articles.push_back({"k" + std::to_string(i), "Oil", "oil"});
  const TestIndex index(articles);
  ColumnStore store;
  const auto snapshot = open_snapshot(index, store);
  EXPECT_EQ(all_matches(*snapshot, request_of("oil")).documents.size(), 1200U);
}

TEST(AllMatches, WarnAsTheAnswerDoes) {
  const TestIndex index({{"a", "Oil", "oil"}});
  ColumnStore store;
  const auto snapshot = open_snapshot(index, store);
  SearchRequest request = request_of("oil foo:bar source:BBC");
  request.selection(Facet::kPerson).any = {"nobody"};
  const std::vector<Warning> expected = answer(*snapshot, request).warnings;
  const std::vector<Warning> warnings = all_matches(*snapshot, request).warnings;
  ASSERT_EQ(warnings.size(), expected.size());
  for (std::size_t i = 0; i < warnings.size(); ++i) EXPECT_EQ(warnings[i].message, expected[i].message);
}

}  // namespace
}  // namespace dateline
