#include "server/page/reader_view.h"

#include <gtest/gtest.h>

#include "server/page/search_page.h"
#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

std::string rendered(const ArticleResponse& article, const PageState& state, const std::string& show = "") {
  PageContent page = reader_page(article, {state, "English", show}, sample_words());
  return sample_templates().render(page.template_name, page.view);
}

TEST(ReaderView, ShowsTheRecord) {
  const std::string html = rendered(sample_article(), {});
  for (const char* want : {"<bdi>NATO</bdi>", "<time datetime=\"2024-10-18\">Friday, 18 October 2024</time>",
                           "found in the text", "<bdi>Ana Ruiz, Bo Li</bdi>",
                           "rel=\"noopener noreferrer nofollow\" href=\"https://news.example/a?b=1&amp;c=2\"",
                           "href=\"/?person=mark-rutte\"", "href=\"/?country=RU\""}) {
    EXPECT_NE(html.find(want), std::string::npos) << want << "\n" << html;
  }
}

TEST(ReaderView, ShowsBlocksWithNumberedMarks) {
  const std::string html = rendered(sample_article(), {});
  for (const char* want :
       {"<h2 dir=\"auto\">A heading</h2>", "<p dir=\"auto\">The <mark id=\"m1\">troops</mark> moved.</p>",
        "<li dir=\"auto\">First item</li>", "<li dir=\"auto\">Second <mark id=\"m2\">troops</mark></li>",
        "<blockquote dir=\"auto\">A quote</blockquote>", "2 matches", "<mark>Troops</mark> in Kursk</h1>"}) {
    EXPECT_NE(html.find(want), std::string::npos) << want << "\n" << html;
  }
  EXPECT_EQ(html.find("<ul>"), html.rfind("<ul>")) << "neighbouring items are one list";
}

TEST(ReaderView, CountsWherePersonsAndCountriesAreNamedAndShowsIt) {
  ArticleResponse article = sample_article();
  article.article.body = "A heading\n\nRutte moved. Mark Rutte.\n\nFirst item\n\nSecond troops\n\nA quote";
  article.article.blocks.clear();
  article.body_marks.clear();
  article.person_names = {{"Mark Rutte", "Rutte"}};
  article.country_names = {{"Russia"}};
  PageState state;
  state.text = "troops";
  const std::string plain = rendered(article, state);
  EXPECT_NE(plain.find("href=\"/a/aaaaaaaaaaaaaaaaaaaa?q=troops&amp;show=person:mark-rutte#m1\""),
            std::string::npos)
      << plain;
  EXPECT_NE(plain.find("2 times"), std::string::npos);
  EXPECT_EQ(plain.find("show=country"), std::string::npos)
      << "a country that is not named has no places to show";
  EXPECT_EQ(plain.find("<mark id="), std::string::npos);
  const std::string shown = rendered(article, state, "person:mark-rutte");
  EXPECT_NE(shown.find("<mark id=\"m1\">Rutte</mark> moved. <mark id=\"m2\">Mark Rutte</mark>."),
            std::string::npos)
      << shown;
  EXPECT_NE(shown.find("Mark Rutte is named 2 times"), std::string::npos);
  EXPECT_NE(shown.find("aria-current=\"true\""), std::string::npos);
  EXPECT_EQ(rendered(article, state, "person:\"><script>").find("<script>"), std::string::npos);
}

TEST(ReaderView, IsCitedAsTheIndexHasIt) {
  ArticleResponse article = sample_article();
  article.article.head.title = "Troops {in} <Kursk>";
  std::string html = rendered(article, {});
  for (const char* want :
       {"<p id=\"citation\" dir=\"auto\">Ana Ruiz, Bo Li, “Troops {in} &lt;Kursk&gt;”, NATO, 18 Oct 2024. "
        "https://news.example/a?b=1&amp;c=2</p>",
        "<code id=\"bibtex\">@misc{nato2024troops,\n", "data-copy=\"citation\"", "data-copy=\"bibtex\""}) {
    EXPECT_NE(html.find(want), std::string::npos) << want << "\n" << html;
  }
  article.article.head.url = "javascript:alert(1)";
  const PageContent page =
      reader_page(article, {{}, "English", "", "https://archive.example"}, sample_words());
  html = sample_templates().render(page.template_name, page.view);
  EXPECT_NE(html.find("18 Oct 2024. https://archive.example/a/aaaaaaaaaaaaaaaaaaaa</p>"), std::string::npos)
      << html;
}

TEST(ReaderView, OnlyWebAddressesAreLinks) {
  ArticleResponse article = sample_article();
  article.article.head.url = "javascript:alert(1)";
  EXPECT_EQ(rendered(article, {}).find("javascript:"), std::string::npos);
}

TEST(ReaderView, LeadsBackToTheSearch) {
  PageState state;
  state.text = "troops";
  state.page = 2;
  EXPECT_NE(rendered(sample_article(), state).find("href=\"/?q=troops&amp;page=2\">Back to the results"),
            std::string::npos);
  EXPECT_NE(rendered(sample_article(), {}).find("href=\"/\">All articles"), std::string::npos);
}

TEST(ReaderView, LeadsToWhatIsLikeIt) {
  PageState state;
  state.text = "troops";
  EXPECT_NE(rendered(sample_article(), state)
                .find("<h2 id=\"similar-name\"><a href=\"/a/aaaaaaaaaaaaaaaaaaaa/similar?q=troops\">"),
            std::string::npos);
}

TEST(ReaderView, ForeignTextsSayTheirLanguageAndUnknownIsSaid) {
  ArticleResponse article = sample_article();
  article.article.head.language = "ar";
  article.article.head.date = Date{};
  article.article.head.author.clear();
  article.source.reset();
  article.body_marks.clear();
  const std::string html = rendered(article, {});
  EXPECT_NE(html.find("<div class=\"article-text\" dir=\"auto\" lang=\"ar\">"), std::string::npos) << html;
  EXPECT_NE(html.find("not known"), std::string::npos);
  EXPECT_NE(html.find("not named"), std::string::npos);
  EXPECT_EQ(html.find("match-bar"), std::string::npos);
}

}  // namespace
}  // namespace dateline
