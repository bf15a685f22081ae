#include "server/page/similar_page.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

SimilarResponse sample_similar() {
  SimilarResponse response;
  response.head.id = "cccccccccccccccccccc";
  response.head.title = "Солдаты <в> Курске";
  response.head.language = "ru";
  for (Hit& hit : sample_response().hits) {
    hit.snippets.clear();
    response.articles.push_back({std::move(hit), {"Курск", "<солдаты>"}, false});
  }
  response.articles.back().is_duplicate = true;
  response.articles.back().shared.clear();
  response.index = sample_response().index;
  return response;
}

std::string rendered(const SimilarResponse& response, const PageState& state) {
  const PageContent page = similar_page(response, {state, {{"ko", "Korean"}}}, sample_words());
  EXPECT_EQ(page.status, 200);
  return sample_templates().render(page.template_name, page.view);
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(SimilarPage, ListsThemUnderTheTitleThatTheyAreLike) {
  PageState state;
  state.text = "troops";
  state.page = 2;
  const std::string html = rendered(sample_similar(), state);
  for (const char* want :
       {"<title>Similar to Солдаты &lt;в&gt; Курске, Dateline</title>",
        "<meta name=\"robots\" content=\"noindex\">",
        "<h1 class=\"article-title\" dir=\"auto\" lang=\"ru\">Солдаты &lt;в&gt; Курске</h1>",
        "id=\"back\" href=\"/a/cccccccccccccccccccc?q=troops&amp;page=2\"",
        "role=\"status\">2 similar articles.<", "<h3 class=\"hit-title\" id=\"hit-aaaaaaaaaaaaaaaaaaaa\"",
        "<span>Korean</span>", "href=\"/a/bbbbbbbbbbbbbbbbbbbb?q=troops&amp;page=2\"",
        "href=\"/a/bbbbbbbbbbbbbbbbbbbb/similar?q=troops&amp;page=2\"",
        "Shares <bdi>Курск, &lt;солдаты&gt;</bdi></p>"}) {
    EXPECT_NE(html.find(want), std::string::npos) << want << "\n" << html;
  }
  EXPECT_EQ(count_of(html, "Shares "), 1U) << "an article without shared words says none";
  EXPECT_EQ(count_of(html, ">the same text<"), 1U);
  EXPECT_EQ(html.find("rel=\"canonical\""), std::string::npos);
}

TEST(SimilarPage, SaysWhenThereAreNone) {
  SimilarResponse response = sample_similar();
  response.articles.clear();
  response.head.title = "";
  const std::string html = rendered(response, {});
  for (const char* want :
       {"No other article shares its telling words.", ">Untitled</h1>", ">No similar articles.<"}) {
    EXPECT_NE(html.find(want), std::string::npos) << want << "\n" << html;
  }
  EXPECT_EQ(html.find("class=\"hits\""), std::string::npos);
}

}  // namespace
}  // namespace dateline
