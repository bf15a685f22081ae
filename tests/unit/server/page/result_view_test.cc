#include "server/page/result_view.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

std::string rendered(const SearchResponse& response, const PageState& state) {
  View view;
  view.list("hits", hit_views(response.hits, state, languages_of(response), sample_words()))
      .text("heading", "h2");
  return sample_templates().render("hits", view);
}

TEST(ResultView, MarksAndEscapes) {
  const std::string html = rendered(sample_response(), {});
  EXPECT_NE(
      html.find("<mark>Troops</mark> &lt;b&gt;&quot;seen&quot;&lt;/b&gt; &amp; &#39;heard&#39; in Kursk</a>"),
      std::string::npos)
      << html;
  EXPECT_NE(html.find("The <mark>troops</mark> moved."), std::string::npos);
  EXPECT_EQ(html.find("<b>"), std::string::npos);
}

TEST(ResultView, ForeignTextSaysItsLanguageAndOursStaysEnglish) {
  const std::string html = rendered(sample_response(), {});
  EXPECT_NE(html.find("<article class=\"hit\" lang=\"ko\""), std::string::npos) << html;
  EXPECT_NE(html.find("<span>Korean</span>"), std::string::npos);
  EXPECT_NE(html.find("<article class=\"hit\" aria-labelledby=\"hit-aaaaaaaaaaaaaaaaaaaa\""),
            std::string::npos);
}

TEST(ResultView, AnUnknownLanguageIsNotEnglish) {
  SearchResponse response = sample_response();
  response.hits[1].head.language = "";
  EXPECT_NE(rendered(response, {}).find("<article class=\"hit\" lang=\"\""), std::string::npos);
}

TEST(ResultView, DatesSayWhatIsKnown) {
  const std::string html = rendered(sample_response(), {});
  EXPECT_NE(html.find("<time datetime=\"2024-10\">about Oct <span>2024</span></time>"), std::string::npos)
      << html;
  EXPECT_NE(html.find("date estimated"), std::string::npos);
  EXPECT_NE(html.find("no date"), std::string::npos);
}

TEST(ResultView, TagsAddTheirFilterToTheSearch) {
  PageState state;
  state.text = "troops";
  state.page = 2;
  const std::string html = rendered(sample_response(), state);
  EXPECT_NE(html.find("href=\"/?q=troops&amp;country=RU\""), std::string::npos) << html;
  EXPECT_NE(html.find("href=\"/?q=troops&amp;source=nato\""), std::string::npos);
  EXPECT_NE(html.find("href=\"/a/aaaaaaaaaaaaaaaaaaaa?q=troops&amp;page=2\""), std::string::npos);
}

TEST(ResultView, LeadsToWhatIsLikeIt) {
  PageState state;
  state.text = "troops";
  const std::string html = rendered(sample_response(), state);
  for (const char* want :
       {"href=\"/a/aaaaaaaaaaaaaaaaaaaa/similar?q=troops\">Similar<span class=\"visually-hidden\">: "
        "<bdi>Troops",
        "href=\"/a/bbbbbbbbbbbbbbbbbbbb/similar?q=troops\">Similar<span class=\"visually-hidden\">: "
        "<bdi lang=\"ko\">국정원 발표</bdi>"}) {
    EXPECT_NE(html.find(want), std::string::npos) << want << "\n" << html;
  }
  EXPECT_EQ(html.find("Shares"), std::string::npos);
}

TEST(ResultView, AnArticleWithoutTitleCanBeOpened) {
  SearchResponse response = sample_response();
  response.hits[1].head.title = "";
  response.hits[1].title_parts.clear();
  EXPECT_NE(rendered(response, {}).find(">Untitled</a>"), std::string::npos);
}

TEST(ResultView, ASnippetLeadsToItsPlaceInTheOriginal) {
  SearchResponse response = sample_response();
  EXPECT_EQ(rendered(response, {}).find("In the original"), std::string::npos) << "without an address";
  response.hits[0].head.url = "https://news.example/a?b=1&c=2";
  const std::string html = rendered(response, {});
  EXPECT_NE(html.find("href=\"https://news.example/a?b=1&amp;c=2#:~:text=The%20troops%20moved\">"),
            std::string::npos)
      << html;
  EXPECT_NE(html.find("rel=\"noopener noreferrer nofollow\""), std::string::npos);
  response.hits[0].head.url = "javascript:alert(1)";
  EXPECT_EQ(rendered(response, {}).find("In the original"), std::string::npos);
}

TEST(ResultView, LanguagesHaveNamesWhereTheyAreKnown) {
  EXPECT_EQ(foreign_language({{"ko", "Korean"}}, "ko", sample_words()), "Korean");
  EXPECT_EQ(foreign_language({{"ko", "Korean"}}, "ja", sample_words()), "ja");
  EXPECT_EQ(foreign_language({{"en", "English"}}, "en", sample_words()), "");
  EXPECT_EQ(foreign_language({}, "", sample_words()), "");
}

}  // namespace
}  // namespace dateline
