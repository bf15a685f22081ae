#include "server/page/routes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <stdexcept>

#include "indexer/base/digest.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class PageRoutes : public ::testing::Test {
 protected:
  void open(const std::vector<test::TestArticle>& articles) {
    index_.label(Facet::kCountry, {"KP", "North Korea", {"DPRK"}});
    for (const test::TestArticle& article : articles) index_.put(article);
    index_.commit();
    Result<std::unique_ptr<SearcherPool>> pool = SearcherPool::open(index_.path());
    ASSERT_TRUE(pool.ok()) << pool.error().message;
    pool_ = std::move(pool).value();
    for (const Route& route : page_routes(*pool_, {})) routes_[route.path] = route.handler;
  }

  Reply get(const std::string& path, const Parameters& parameters, const std::string& tail = "") {
    return routes_.at(path)({"GET", path + tail, tail, parameters});
  }

  Reply get_late(const std::string& path, const Parameters& parameters, const std::string& tail = "") {
    const Deadline past{Deadline::Clock::time_point()};
    return routes_.at(path)({"GET", path + tail, tail, parameters, past});
  }

  test::TestIndex index_;
  std::unique_ptr<SearcherPool> pool_;
  std::map<std::string, Handler> routes_;
};

const std::vector<test::TestArticle> kArticles{
    {.key = "one",
     .title = "Troops in Kursk",
     .body = "Troops were seen.\n\nMore troops came.",
     .date = "2024-10-18",
     .country = {"KP"}},
    {.key = "two",
     .title = "Talks in Egypt",
     .body = "No troops at all.",
     .date = "2025-01-03",
     .country = {"EG"}},
};

bool has(const Reply& reply, const std::string& text) {
  return reply.body.find(text) != std::string::npos;
}

TEST_F(PageRoutes, TheBareAddressIsTheFirstVisit) {
  open(kArticles);
  const Reply reply = get("/", {});
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.content_type, "text/html; charset=utf-8");
  EXPECT_TRUE(has(reply, "Newest articles") && has(reply, "Talks in Egypt") && has(reply, "2 articles"))
      << reply.body;
}

TEST_F(PageRoutes, ASearchHasResultsWithMarks) {
  open(kArticles);
  const Reply reply = get("/", {{"q", "troops"}, {"country", "DPRK"}, {"from", ""}, {"utm_source", "x"}});
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(has(reply, "<h1>1 article</h1>") && has(reply, "<mark>Troops</mark> in Kursk")) << reply.body;
  EXPECT_TRUE(has(reply, "data-address=\"/?q=troops&amp;country=KP\"")) << "ids in addresses";
}

TEST_F(PageRoutes, AFilterThatNoPageCouldShowIsIgnored) {
  open(kArticles);
  const Reply reply = get("/", {{"q", "troops"}, {"filter", "country = KP AND"}});
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(has(reply, "<h1>2 articles</h1>") && !has(reply, "filter=")) << reply.body;
}

TEST_F(PageRoutes, NothingFoundOffersTheSearchWithLess) {
  open(kArticles);
  const Reply reply = get("/", {{"q", "kursk"}, {"country", "EG"}});
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(has(reply, "No articles for") && has(reply, "The same search, with one filter less"))
      << reply.body;
}

TEST_F(PageRoutes, AWrongValueIsSaidAndTheTextKept) {
  open(kArticles);
  const Reply reply = get("/", {{"q", "troops \"x"}, {"page", "abc"}});
  EXPECT_EQ(reply.status, 400);
  EXPECT_TRUE(has(reply, "abc") && has(reply, "value=\"troops &quot;x\"")) << reply.body;
}

TEST_F(PageRoutes, NothingFoundListsTheNearest) {
  open(kArticles);
  const Reply reply = get("/", {{"q", "troops kursk egypt"}});
  EXPECT_TRUE(has(reply, "No articles for") && has(reply, "Nearest articles")) << reply.body;
  EXPECT_TRUE(has(reply, "<mark>Troops</mark> in <mark>Kursk</mark>")) << reply.body;
  EXPECT_FALSE(has(get("/", {{"q", "troops kursk egypt"}, {"relax", "off"}}), "Nearest articles"));
}

TEST_F(PageRoutes, AWordThatNoArticleHasIsCorrected) {
  open(kArticles);
  const Reply reply = get("/", {{"q", "kurks"}});
  EXPECT_TRUE(has(reply, "<h1>1 article</h1>") && has(reply, "no article has <bdi>kurks</bdi>"))
      << reply.body;
  EXPECT_TRUE(has(get("/", {{"q", "kurks"}, {"typos", "off"}}), "No articles for"));
}

TEST_F(PageRoutes, APageIsCanonicalAtThePublicAddressAlone) {
  open(kArticles);
  EXPECT_FALSE(has(get("/", {{"q", "troops"}}), "rel=\"canonical\""));
  for (const Route& route : page_routes(*pool_, {"", {}, {}, "https://a.example"})) {
    routes_[route.path] = route.handler;
  }
  EXPECT_TRUE(
      has(get("/", {{"q", "troops"}}), "<link rel=\"canonical\" href=\"https://a.example/?q=troops\">"));
  EXPECT_TRUE(has(get("/about", {}), "<link rel=\"canonical\" href=\"https://a.example/about\">"));
  EXPECT_FALSE(has(get("/a/{id}/similar", {}, article_id("one")), "rel=\"canonical\""));
}

TEST_F(PageRoutes, SwitchesStayInEveryLinkOfThePage) {
  open(kArticles);
  const Reply reply = get("/", {{"q", "troops"}, {"typos", "off"}, {"relax", "on"}});
  EXPECT_TRUE(has(reply, "data-address=\"/?q=troops&amp;typos=off\"")) << reply.body;
  EXPECT_TRUE(has(reply, "<input type=\"hidden\" name=\"typos\" value=\"off\">"));
  EXPECT_TRUE(has(reply, "href=\"/a/" + article_id("one") + "?q=troops&amp;typos=off\""));
}

TEST_F(PageRoutes, ArticlesOpenWithTheirMatches) {
  open(kArticles);
  const Reply reply = get("/a/", {{"q", "troops"}}, article_id("one"));
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(has(reply, "<mark id=\"m1\">Troops</mark> were seen.") && has(reply, "2 matches"))
      << reply.body;
  EXPECT_TRUE(has(reply, "href=\"/?q=troops#hit-" + article_id("one") + "\">Back to the results"));
  EXPECT_TRUE(has(reply, "1 of 2<"));
}

TEST_F(PageRoutes, SimilarArticlesAreListed) {
  open(kArticles);
  const Reply reply = get("/a/{id}/similar", {{"q", "kursk"}}, article_id("one"));
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(has(reply, ">Troops in Kursk</h1>") && has(reply, ">Talks in Egypt</a>")) << reply.body;
  EXPECT_TRUE(has(reply, "Shares <bdi>Troops</bdi>")) << reply.body;
  EXPECT_TRUE(has(reply, "href=\"/a/" + article_id("one") + "?q=kursk\">Back to the article"));
  EXPECT_EQ(get("/a/{id}/similar", {{"page", "x"}}, article_id("one")).status, 400);
}

TEST_F(PageRoutes, OtherArticlesAreNotThere) {
  open(kArticles);
  for (const std::string& tail : {article_id("three"), std::string("../x"), std::string()}) {
    EXPECT_EQ(get("/a/", {}, tail).status, 404) << tail;
    EXPECT_EQ(get("/a/{id}/similar", {}, tail).status, 404) << tail;
  }
  EXPECT_EQ(not_found_page(*pool_, {})({"GET", "/x", "", {}}).status, 404);
}

TEST_F(PageRoutes, HelpIsThereAndEveryPageLeadsToIt) {
  open(kArticles);
  EXPECT_EQ(get("/help", {}).status, 200);
  EXPECT_TRUE(has(get("/help", {}), "<h1>How to search</h1>"));
  EXPECT_TRUE(has(get("/help/errors", {}), "id=\"bad_date\""));
  for (const Reply& reply : {get("/", {}), get("/", {{"q", "troops"}}), get("/", {{"q", "nothing"}}),
                             get("/", {{"page", "x"}}), get("/a/", {}, article_id("one"))}) {
    EXPECT_TRUE(has(reply, "href=\"/help\"")) << reply.body;
  }
}

TEST_F(PageRoutes, AboutCountsWhatIsThere) {
  open(kArticles);
  EXPECT_TRUE(has(get("/about", {}), "<dt>Dates</dt><dd>Oct 2024 to Jan 2025</dd>"))
      << get("/about", {}).body;
  EXPECT_EQ(get_late("/about", {}).status, 503);
}

TEST_F(PageRoutes, BrowsersAreToldHowToSearch) {
  open(kArticles);
  EXPECT_TRUE(has(get("/", {}), "<link rel=\"search\" type=\"application/opensearchdescription+xml\""));
  Request request{"GET", "/opensearch.xml", "", {}};
  request.base_url = "https://a&b.example";
  const Reply reply = routes_.at("/opensearch.xml")(request);
  EXPECT_EQ(reply.content_type, "application/opensearchdescription+xml");
  EXPECT_TRUE(reply.body.starts_with("<?xml")) << reply.body;
  EXPECT_TRUE(has(reply, "template=\"https://a&amp;b.example/?q={searchTerms}&amp;page={startPage?}\""))
      << reply.body;
}

TEST_F(PageRoutes, CrawlersAndBrowsersFindWhatTheyAskEverySiteFor) {
  open(kArticles);
  EXPECT_TRUE(has(get("/robots.txt", {}), "Disallow: /?*&\n"));
  EXPECT_EQ(get("/favicon.ico", {}).content_type, "image/svg+xml");
}

TEST_F(PageRoutes, AnEmptyIndexSaysHowToFillIt) {
  open({});
  EXPECT_TRUE(has(get("/", {}), "dateline-indexer sync"));
  EXPECT_TRUE(has(get("/", {{"q", "x"}}), "dateline-indexer sync"));
}

TEST_F(PageRoutes, PagesNameAssetsThatAreThere) {
  open(kArticles);
  const Reply page = get("/", {});
  const std::size_t at = page.body.find("/assets/style.");
  ASSERT_NE(at, std::string::npos);
  const std::string url = page.body.substr(at, page.body.find('"', at) - at);
  EXPECT_EQ(get("/assets/", {}, url.substr(8)).status, 200);
}

TEST_F(PageRoutes, ABadWebFolderIsSaidAtTheStart) {
  open(kArticles);
  EXPECT_THROW(static_cast<void>(page_routes(*pool_, {"/nonexistent"})), std::runtime_error);
}

TEST_F(PageRoutes, ASearchThatTookTooLongSaysSo) {
  open(kArticles);
  const std::string id = article_id("one");
  for (const Reply& reply : {get_late("/", {{"q", "troops"}}), get_late("/a/", {{"q", "troops"}}, id),
                             get_late("/a/{id}/similar", {{"q", "troops"}}, id)}) {
    EXPECT_EQ(reply.status, 503);
    EXPECT_TRUE(has(reply, "That search took too long")) << reply.body;
    EXPECT_TRUE(has(reply, "value=\"troops\"")) << "the query can be changed";
    EXPECT_EQ(reply.headers.front().first, "Retry-After");
  }
}

}  // namespace
}  // namespace dateline
