#include "server/page/result_view.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

std::string rendered(const SearchResponse& response, const PageState& state) {
  View view;
  view.list("hits", hit_views(response, state)).text("heading", "h2");
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

TEST(ResultView, AnArticleWithoutTitleCanBeOpened) {
  SearchResponse response = sample_response();
  response.hits[1].head.title = "";
  response.hits[1].title_parts.clear();
  EXPECT_NE(rendered(response, {}).find(">Untitled</a>"), std::string::npos);
}

}  // namespace
}  // namespace dateline
