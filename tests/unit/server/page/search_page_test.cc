#include "server/page/search_page.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

std::string rendered(const PageContent& page) {
  return sample_templates().render(page.template_name, page.view);
}

PageState troops() {
  PageState state;
  state.text = "troops \"<kursk>\"";
  state.choice(Facet::kCountry).any = {{"KP", "North Korea"}};
  return state;
}

void expect_all(const std::string& html, std::initializer_list<const char*> wanted) {
  for (const char* want : wanted) EXPECT_NE(html.find(want), std::string::npos) << want << "\n" << html;
}

TEST(ResultsPage, HasEveryPart) {
  SearchResponse response = sample_response();
  response.total = 12345;
  response.warnings = {{"unknown_field", "there is no field 'autor'"}};
  PageState state = troops();
  state.page = 2;
  const PageContent page = results_page(state, response, sample_words());
  EXPECT_EQ(page.status, 200);
  expect_all(rendered(page),
             {"<title>troops &quot;&lt;kursk&gt;&quot;: 12,345 articles, Dateline</title>",
              "value=\"troops &quot;&lt;kursk&gt;&quot;\"",
              "<h1>12,345 articles</h1>",
              "Page 2 of 100",
              "the first 1,000 can be paged",
              "All 12,345 articles as a file:",
              "href=\"/api/v1/export?q=troops+%22%3Ckursk%3E%22&amp;country=KP&amp;typos=on&amp;format=csv\"",
              "format=ndjson\"",
              ("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"New articles of this search\" "
               "href=\"/feed.atom?q=troops+%22%3Ckursk%3E%22&amp;country=KP\">"),
              "<a class=\"tap\" href=\"/feed.atom?q=troops+%22%3Ckursk%3E%22&amp;country=KP\"",
              "role=\"status\">12,345 articles, page 2. Filters: Country North Korea.",
              "there is no field &#39;autor&#39;",
              "How I read your query:",
              "Remove filter: ",
              "name=\"country\" value=\"KP\" form=\"search-form\" checked",
              "aria-current=\"true\">Relevance",
              "rel=\"prev\"",
              "rel=\"next\"",
              "1,284 articles. Last updated",
              "data-address=\"/?q=troops+%22%3Ckursk%3E%22&amp;country=KP&amp;page=2\""});
}

TEST(ResultsPage, HasAsManyPagesAsTheWindowOfTheServer) {
  SearchResponse response = sample_response();
  response.total = 12345;
  PageState state = troops();
  state.window = 5000;
  expect_all(rendered(results_page(state, response, sample_words())),
             {"Page 1 of 500", "the first 5,000 can be paged"});
}

TEST(ResultsPage, FollowsWhatThePageLookedFor) {
  SearchResponse response = sample_response();
  response.words = {{"troops", 3, WordOrigin::kCorrection, "trops"}};
  expect_all(rendered(results_page(troops(), response, sample_words())), {"country=KP&amp;typos=on\">"});
  expect_all(rendered(first_page(sample_response(), sample_words())), {"href=\"/feed.atom\">"});
  expect_all(rendered(none_page(troops(), SearchResponse{}, {}, sample_words())), {"this search as a feed"});
}

TEST(ResultsPage, HasNoStyleAttributeAndNoInlineScript) {
  for (const PageContent& page : {results_page(troops(), sample_response(), sample_words()),
                                  first_page(sample_response(), sample_words()),
                                  none_page(troops(), SearchResponse{}, {}, sample_words()),
                                  reader_page(sample_article(), {troops(), "English"}, sample_words()),
                                  empty_index_page(sample_words())}) {
    const std::string html = rendered(page);
    EXPECT_EQ(html.find(" style="), std::string::npos);
    EXPECT_EQ(html.find(" onclick"), std::string::npos);
    const std::string_view kModule = "<script type=\"module\" src=\"";
    int modules = 0;
    for (std::size_t at = html.find("<script"); at != std::string::npos; at = html.find("<script", at + 1)) {
      EXPECT_EQ(html.substr(at, kModule.size()), kModule);
      ++modules;
    }
    EXPECT_EQ(modules, 1);
    // BibTeX has such braces behind the name of a field.
    for (std::size_t at = html.find("{{"); at != std::string::npos; at = html.find("{{", at + 1)) {
      EXPECT_EQ(html.substr(at - 3, 3), " = ") << html.substr(at, 20);
    }
  }
}

TEST(ResultsPage, SayWhatALinkToThemShows) {
  expect_all(rendered(results_page(troops(), sample_response(), sample_words())),
             {"<meta name=\"description\" property=\"og:description\" content=\"troops "
              "&quot;&lt;kursk&gt;&quot;: 2 articles, page 1. Filters: Country North Korea.\">",
              "<meta property=\"og:type\" content=\"website\">"});
  expect_all(rendered(first_page(sample_response(), sample_words())),
             {"property=\"og:description\" content=\"Search the articles of this archive\">",
              "<meta property=\"og:title\" content=\"Dateline: search 1,284 articles\">"});
}

TEST(ResultsPage, OnlyPagesWithContentAreToBeListed) {
  const std::string noindex = "<meta name=\"robots\" content=\"noindex\">";
  SearchResponse past_end = sample_response();
  past_end.hits.clear();
  for (const PageContent& page :
       {none_page(troops(), SearchResponse{}, {}, sample_words()), empty_index_page(sample_words()),
        results_page(troops(), past_end, sample_words())}) {
    EXPECT_NE(rendered(page).find(noindex), std::string::npos);
  }
  for (const PageContent& page : {results_page(troops(), sample_response(), sample_words()),
                                  first_page(sample_response(), sample_words()),
                                  reader_page(sample_article(), {troops(), "English"}, sample_words())}) {
    EXPECT_EQ(rendered(page).find("noindex"), std::string::npos);
  }
}

TEST(ReaderPage, SaysWhatALinkToItShows) {
  ArticleResponse article = sample_article();
  const auto shown = [&] { return rendered(reader_page(article, {troops(), "English"}, sample_words())); };
  expect_all(shown(), {"property=\"og:description\" content=\"A heading The troops moved. First item Second "
                       "troops A quote\">",
                       "<meta property=\"og:type\" content=\"article\">",
                       "<meta property=\"article:published_time\" content=\"2024-10-18\">"});
  article.article.head.summary = "Short \"and\" <sweet>";
  article.article.head.date = *make_month(2024, 10);
  expect_all(shown(), {"property=\"og:description\" content=\"Short &quot;and&quot; &lt;sweet&gt;\">"});
  EXPECT_EQ(shown().find("published_time"), std::string::npos) << "a month is no day";
}

TEST(ResultsPage, AnEmptySearchIsNewestFirst) {
  const PageState state = only_value(Facet::kSource, {"nato", "NATO"});
  const std::string html = rendered(results_page(state, sample_response(), sample_words()));
  EXPECT_EQ(html.find(">Relevance<"), std::string::npos);
  expect_all(html, {"href=\"/?source=nato\" aria-current=\"true\">Newest",
                    "href=\"/?source=nato&amp;sort=date:asc\">Oldest"});
}

TEST(ResultsPage, APageBehindTheLastSaysSo) {
  SearchResponse response = sample_response();
  response.hits.clear();
  PageState state = troops();
  state.page = 9;
  const PageContent page = results_page(state, response, sample_words());
  EXPECT_EQ(page.status, 404);
  expect_all(rendered(page), {"There is no page 9"});
}

TEST(FirstPage, TellsWhatIsThere) {
  expect_all(rendered(first_page(sample_response(), sample_words())),
             {"1,284 articles", "1 source", "Aug 2024 to Oct 2024", "Updated", "What is in the index",
              "href=\"/?sort=date:desc\"", "<h3 class=\"hit-title\""});
}

TEST(NonePage, OffersTheSearchWithLess) {
  SearchResponse response = sample_response();
  response.total = 0;
  response.hits.clear();
  const PageState state = troops();
  const std::string html =
      rendered(none_page(state, response, {{{chips(state, sample_words())[0], 34}}, {}}, sample_words()));
  expect_all(html, {"No articles for “<bdi>troops &quot;&lt;kursk&gt;&quot;</bdi>”",
                    "Without Country: <bdi>North Korea</bdi>", ">34<", "What each word finds by itself",
                    "href=\"/?q=kursk\""});
}

TEST(NonePage, ListsTheNearestArticlesApart) {
  SearchResponse response = sample_response();
  response.total = 0;
  response.closest.swap(response.hits);
  const PageContent page = none_page(troops(), response, {{}, {{"ko", "Koreanish"}}}, sample_words());
  EXPECT_EQ(page.status, 200);
  const std::string html = rendered(page);
  expect_all(html,
             {"<h1>No articles for", "id=\"closest-name\">Nearest articles</h2>",
              "<h3 class=\"hit-title\" id=\"hit-aaaaaaaaaaaaaaaaaaaa\"", "<span>Koreanish</span>",
              "no articles, Dateline</title>", "No articles. Filters: Country North Korea. The nearest"});
  response.closest.clear();
  EXPECT_EQ(rendered(none_page(troops(), response, {}, sample_words())).find("Nearest articles"),
            std::string::npos);
}

TEST(MessagePage, KeepsTheTextAndSaysTheReason) {
  const PageContent page =
      message_page({400, "That search cannot be run", "at most 64 words", "a \"b\""}, sample_words());
  EXPECT_EQ(page.status, 400);
  expect_all(rendered(page),
             {"at most 64 words", "value=\"a &quot;b&quot;\"", "Your words are still in the search box"});
}

TEST(EmptyIndexPage, SaysHowToFillIt) {
  expect_all(rendered(empty_index_page(sample_words())), {"dateline-indexer sync"});
}

}  // namespace
}  // namespace dateline
