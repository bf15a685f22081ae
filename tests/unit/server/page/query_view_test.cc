#include "server/page/query_view.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

std::string rendered(const PageState& state, const SearchResponse& response) {
  View view;
  view.nested("query_reading", query_view(state, response, sample_words()));
  return sample_templates().render("reading", view);
}

PageState searched(const std::string& text) {
  PageState state;
  state.text = text;
  state.choice(Facet::kCountry).any = {{"KP", "North Korea"}};
  state.page = 2;
  return state;
}

SearchResponse answered(std::vector<WordInfo> words) {
  SearchResponse response;
  response.total = 3;
  response.reading = "a reading";
  response.words = std::move(words);
  return response;
}

bool has(const std::string& html, const std::string& text) {
  return html.find(text) != std::string::npos;
}

TEST(QueryView, ACorrectionIsSaidAndCanBeUndone) {
  SearchResponse response = answered({{"kursk", 28, WordOrigin::kCorrection, "kurks"}, {"troops", 1200}});
  const std::string html = rendered(searched("kurks troops"), response);
  EXPECT_TRUE(has(html,
                  "Showing results for <bdi>kursk</bdi>; no article has <bdi>kurks</bdi>. <a "
                  "href=\"/?q=kurks+troops&amp;country=KP&amp;typos=off\">Search exactly as typed</a>"))
      << html;
  EXPECT_TRUE(has(html,
                  "<a href=\"/?q=kursk\"><bdi>kursk</bdi></a> <span class=\"soft\">instead of "
                  "<bdi>kurks</bdi></span>"))
      << html;
  EXPECT_TRUE(has(html, "<td class=\"count\">1,200</td>"));
  EXPECT_EQ(spoken_corrections(response, sample_words()), "Showing results for kursk; no article has kurks.");
  response.total = 0;
  EXPECT_EQ(spoken_corrections(response, sample_words()), "Looked for kursk; no article has kurks.");
}

TEST(QueryView, OneLinkUndoesAllCorrections) {
  const std::string html =
      rendered(searched("kurks soldeirs"), answered({{"kursk", 28, WordOrigin::kCorrection, "kurks"},
                                                     {"soldiers", 9, WordOrigin::kCorrection, "soldeirs"}}));
  EXPECT_EQ(html.find("exactly as typed"), html.rfind("exactly as typed"));
  EXPECT_TRUE(has(html, "no article has <bdi>soldeirs</bdi>"));
}

TEST(QueryView, OtherSpellingsAreSaidWithTheirCounts) {
  std::vector<WordInfo> words{{"kim", 9}, {"jong", 7}};
  for (const char* word : {"김정은", "金正恩", "Ким Чен Ын", "Кім Чен Ин", "كيم", "קים"}) {
    words.push_back({word, 12, WordOrigin::kVariant, "kim jong"});
  }
  const std::string html = rendered(searched("kim jong"), answered(words));
  EXPECT_TRUE(has(html, "<bdi>kim jong</bdi> is also found as <bdi>김정은</bdi> (12), <bdi>金正恩</bdi>"))
      << html;
  EXPECT_TRUE(has(html,
                  "(12) and 2 more. <a href=\"/?q=kim+jong&amp;country=KP&amp;variants=off\">Only as "
                  "typed</a>"))
      << html;
  EXPECT_TRUE(has(html, "<bdi>קים</bdi></a> <span class=\"soft\">for <bdi>kim jong</bdi></span>"))
      << "the table has all";
}

TEST(QueryView, AWordsLinkFindsWhatItsCountSays) {
  const std::string html =
      rendered(searched("kim kursk mars"),
               answered({{"kim", 9}, {"Ким", 2, WordOrigin::kVariant, "kim"}, {"kursk", 3}, {"mars", 0}}));
  EXPECT_TRUE(has(html, "href=\"/?q=kim&amp;variants=off\"")) << "a name alone would find its spellings too";
  EXPECT_TRUE(has(html, "href=\"/?q=%D0%9A%D0%B8%D0%BC&amp;variants=off\""));
  EXPECT_TRUE(has(html, "href=\"/?q=kursk\""));
  EXPECT_TRUE(has(html, "<th scope=\"row\">\n<bdi>mars</bdi>\n</th>")) << "no link to nothing";
}

TEST(QueryView, ASwitchThatIsOffCanBeTurnedOn) {
  PageState state = searched("kurks");
  EXPECT_FALSE(has(rendered(state, answered({})), "class=\"notes"));
  state.switches = {.variants = false, .typos = false, .relax = false, .completes = false};
  SearchResponse response = answered({});
  std::string html = rendered(state, response);
  EXPECT_TRUE(has(html, "href=\"/?q=kurks&amp;country=KP&amp;variants=off&amp;relax=off\">Correct misspelt"))
      << html;
  EXPECT_TRUE(has(html, "href=\"/?q=kurks&amp;country=KP&amp;typos=off&amp;relax=off\">Find their other"));
  EXPECT_FALSE(has(html, "nearest")) << "there are results";
  response.total = 0;
  html = rendered(state, response);
  EXPECT_TRUE(has(html, "href=\"/?q=kurks&amp;country=KP&amp;variants=off&amp;typos=off\">Show the nearest"));
}

TEST(QueryView, AWordReadAsABeginningIsSaid) {
  PageState state = searched("dep");
  state.switches.completes = true;
  const std::string html = rendered(state, answered({{"dep", 5, WordOrigin::kCompletion, "dep"}}));
  EXPECT_TRUE(has(html, "href=\"/?q=dep&amp;country=KP\">Only the whole word</a>")) << html;
  EXPECT_TRUE(has(html, "also as the beginning"));
}

TEST(QueryView, AnEmptySearchHasNothingToSay) {
  PageState state = searched("");
  state.switches.typos = false;
  const std::string html = rendered(state, answered({}));
  EXPECT_FALSE(has(html, "How I read") || has(html, "class=\"notes"));
}

}  // namespace
}  // namespace dateline
