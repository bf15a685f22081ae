#include "server/page/suggestions_view.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

constexpr const char* kTemplate =
    "{{#groups}}{{title}}:\n{{#options}}{{number}} {{#label_parts}}{{part}}{{/label_parts}}{{#note}} "
    "({{note}}){{/note}} {{url}}\n"
    "{{/options}}{{/groups}}{{status}}";

std::string rendered(const PageState& state, const Suggestions& suggestions) {
  return render_text(kTemplate, suggestions_view(state, suggestions, sample_words()));
}

PageState typed(const std::string& text) {
  PageState state;
  state.text = text;
  state.choice(Facet::kCountry).any = {{"RU", "Russia"}};
  state.page = 3;
  return state;
}

TEST(SuggestionsView, NamesBecomeFiltersOfTheSearchOnTheScreen) {
  Suggestions found;
  found.persons = {{"kim-jong-un", "Kim Jong Un", 388}};
  found.countries = {{"KP", "North Korea", 1}};
  found.names_begin = std::string("troops  ").size();
  EXPECT_EQ(rendered(typed("troops  kim jo"), found),
            "People:\n1 Kim Jong Un (388 articles) /?q=troops&amp;person=kim-jong-un&amp;country=RU\n"
            "Countries:\n2 North Korea (1 article) /?q=troops&amp;country=KP&amp;country=RU\n"
            "2 suggestions");
}

TEST(SuggestionsView, NothingIsLeftOfAWordThatBecameAFilter) {
  Suggestions found;
  found.persons = {{"k", "K", 1}};
  for (const std::string before : {"", "-", "\"", "person:", "  "}) {
    found.names_begin = before.size();
    EXPECT_EQ(rendered(typed(before + "kim"), found),
              "People:\n1 K (1 article) /?person=k&amp;country=RU\n1 suggestion")
        << before;
  }
}

TEST(SuggestionsView, WordsCompleteTheTextAndTitlesLeadToArticles) {
  Suggestions found;
  found.completions = {{"troops kursk", "kursk", 7}};
  found.titles = {{"id1", "Kursk <today>", {}}};
  EXPECT_EQ(rendered(typed("troops kur"), found),
            "Searches:\n1 troops kursk (7 articles) /?q=troops+kursk&amp;country=RU\n"
            "Articles:\n2 Kursk &lt;today&gt; /a/id1\n2 suggestions");
}

TEST(SuggestionsView, EveryKindHasItsFirstBeforeAnotherHasItsFifth) {
  Suggestions found;
  for (int i = 0; i < 5; ++i) {
    found.persons.push_back({std::to_string(i), "P", 1});
    found.completions.push_back({"w" + std::to_string(i), "w", 1});
  }
  found.sources = {{"s", "S", 1}};
  const std::string text = rendered({}, found);
  EXPECT_NE(text.find("4 P"), std::string::npos);
  EXPECT_EQ(text.find("5 P"), std::string::npos);
  EXPECT_NE(text.find("5 S"), std::string::npos);
  EXPECT_NE(text.find("8 w2"), std::string::npos);
  EXPECT_NE(text.find("\n8 suggestions"), std::string::npos);
}

TEST(SuggestionsView, SaysWhenThereAreNone) {
  EXPECT_EQ(rendered(typed("x"), {}), "No suggestions");
}

}  // namespace
}  // namespace dateline
