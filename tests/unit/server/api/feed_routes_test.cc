#include "server/api/feed_routes.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/support/test_index.h"
#include "tests/unit/server/api/parsed_xml.h"

namespace dateline {
namespace {

class FeedRoutesTest : public testing::Test {
 protected:
  FeedRoutesTest() {
    put("a", "Oil rises", "oil", "2024-10-18", 1760000000);
    put("b", "Oil falls", "oil", "2024-10-19", 1760000000);
    put("c", "Beans", "garden", "2024-10-20", 1760000000);
    pool_ = std::move(*SearcherPool::open(index_.path()));
    for (Route& route : feed_routes(*pool_, [this] { return today_; })) routes_[route.path] = route.handler;
  }

  void put(const std::string& key, const std::string& title, const std::string& body, const std::string& date,
           std::int64_t first_indexed) {
    test::TestArticle article{key, title, body, date};
    article.first_indexed = first_indexed;
    index_.put(article);
    index_.commit();
  }
  Reply get(const std::string& path, const Parameters& parameters) const {
    Request request{"GET", path, "", parameters};
    request.base_url = "https://news.example";
    return routes_.at(path)(request);
  }
  std::vector<std::string> titles(const Parameters& parameters) const {
    std::vector<std::string> out;
    const auto top = test::parse_xml(get("/feed.atom", parameters).body);
    for (const auto* entry : top->all("entry")) out.push_back(entry->text_of("title"));
    return out;
  }
  static std::string header(const Reply& reply, const std::string& name) {
    for (const auto& [header, value] : reply.headers) {
      if (header == name) return value;
    }
    return "(none)";
  }

  Day today_ = Day(std::chrono::year(1969) / 1 / 1);
  test::TestIndex index_;
  std::unique_ptr<SearcherPool> pool_;
  std::map<std::string, Handler> routes_;
};

TEST_F(FeedRoutesTest, PutsWhatCameLastFirst) {
  using Titles = std::vector<std::string>;
  EXPECT_EQ(titles({{"q", "oil"}}), (Titles{"Oil falls", "Oil rises"}));
  put("old", "Oil in 1923", "oil", "1923", 1760000001);
  EXPECT_EQ(titles({{"q", "oil"}}), (Titles{"Oil in 1923", "Oil falls", "Oil rises"}));
  EXPECT_EQ(titles({{"q", "oil"}, {"hitsPerPage", "2"}, {"page", "2"}}), Titles{"Oil rises"});
  EXPECT_EQ(titles({{"q", "oil"}, {"since", "2025-10-09T08:53:21Z"}}), Titles{"Oil in 1923"});
}

TEST_F(FeedRoutesTest, AnswersBothFormats) {
  const Reply atom = get("/feed.atom", {{"q", "oil"}});
  EXPECT_EQ(atom.status, 200);
  EXPECT_EQ(atom.content_type, "application/atom+xml; charset=utf-8");
  EXPECT_EQ(test::parse_xml(atom.body)->link("self"), "https://news.example/feed.atom?q=oil");
  const Reply rss = get("/feed.rss", {{"q", "oil"}});
  EXPECT_EQ(rss.content_type, "application/rss+xml; charset=utf-8");
  EXPECT_EQ(test::parse_xml(rss.body)->all("channel").at(0)->all("item").size(), 2U);
}

TEST_F(FeedRoutesTest, TagsChangeWithTheEntriesAndDatesWithTheCommit) {
  const Reply before = get("/feed.atom", {{"q", "oil"}});
  EXPECT_EQ(header(before, "Last-Modified"), "Thu, 01 Jan 1970 00:00:04 GMT");
  put("d", "Peas", "garden", "2024-10-21", 1760000002);
  const Reply same = get("/feed.atom", {{"q", "oil"}});
  EXPECT_EQ(header(same, "ETag"), header(before, "ETag"));
  EXPECT_NE(header(same, "Last-Modified"), header(before, "Last-Modified"));
  put("e", "Oil again", "oil", "2024-10-21", 1760000003);
  EXPECT_NE(header(get("/feed.atom", {{"q", "oil"}}), "ETag"), header(before, "ETag"));
  today_ = Day(std::chrono::year(2024) / 10 / 18);
  EXPECT_EQ(header(get("/feed.atom", {{"q", "oil"}}), "Last-Modified"), "Fri, 18 Oct 2024 00:00:00 GMT");
}

TEST_F(FeedRoutesTest, TakesTheLiteralSet) {
  EXPECT_EQ(titles({{"q", "oli"}}), std::vector<std::string>{});
  EXPECT_EQ(titles({{"q", "oil zeppelin"}, {"relax", "on"}}), std::vector<std::string>{});
}

TEST_F(FeedRoutesTest, RefusesWrongValues) {
  const Reply reply = get("/feed.rss", {{"since", "soon"}});
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(reply.content_type, "application/problem+json");
}

}  // namespace
}  // namespace dateline
