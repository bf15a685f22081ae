// Every page in another language: with a words file whose texts all stand in brackets, a page shows no word
// of the interface outside them.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "server/page/about_page.h"
#include "server/page/help_page.h"
#include "server/page/search_page.h"
#include "server/page/suggestions_view.h"
#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";

struct Interface {
  explicit Interface(const WebFiles& files) : words(Words::load(files)), templates(files, words) {}
  std::string page(const PageContent& content) const {
    return templates.render(content.template_name, content.view);
  }
  Words words;
  TemplateStore templates;
};

Interface bracketed(const std::string& language, const std::string& locale, const std::string& direction) {
  WebFiles files = load_web_files("");
  nlohmann::json file = nlohmann::json::parse(files.at("words.json"));
  file["language"] = language;
  file["locale"] = locale;
  file["direction"] = direction;
  for (const char* member : {"texts", "messages"}) {
    for (auto& [key, text] : file[member].items()) {
      text = std::string(kOpen) + text.get<std::string>() + std::string(kClose);
    }
  }
  files["words.json"] = file.dump();
  return Interface(files);
}

// What a person sees or hears: content and the attributes that are read out, a line each.
std::string readable(std::string html) {
  std::string lines;
  for (const std::string name : {" aria-label=\"", " title=\"", " placeholder=\""}) {
    for (std::size_t at = 0; (at = html.find(name, at)) != std::string::npos;) {
      at += name.size();
      lines += html.substr(at, html.find('"', at) - at) + "\n";
    }
  }
  for (const std::string name : {"kbd", "code"}) {
    for (std::size_t at = 0; (at = html.find("<" + name, at)) != std::string::npos;) {
      html.erase(at, html.find("</" + name + ">", at) - at);
    }
  }
  bool is_tag = false;
  for (const char c : html) {
    if (c == '<') is_tag = true;
    if (!is_tag) lines += c;
    if (c == '>') {
      is_tag = false;
      lines += ' ';
    }
  }
  return lines;
}

// The words that stand outside all brackets.
std::set<std::string> unbracketed(const std::string& text) {
  std::set<std::string> found;
  std::string word;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = std::string_view(text).substr(at);
    const char c = text[at];
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (rest.starts_with(kOpen)) ++depth;
    if (rest.starts_with(kClose)) --depth;
    if (is_letter && depth == 0) {
      word += c;
    } else if (!word.empty()) {
      found.insert(std::exchange(word, ""));
    }
  }
  return found;
}

PageState narrowed() {
  PageState state;
  state.text = "troops";
  state.choice(Facet::kCountry).any = {{"KP", "North Korea"}};
  state.choice(Facet::kPerson).none = {{"mark-rutte", "Mark Rutte"}};
  state.dates.from = make_day(2024, 8, 1)->first;
  state.since = 1757052720;
  state.switches.variants = false;
  return state;
}

SearchResponse full_response() {
  SearchResponse response = sample_response();
  response.total = 12345;
  response.words.push_back({"kursk", 3, WordOrigin::kCorrection, "kurks"});
  response.words.push_back({"troop", 3, WordOrigin::kVariant, "troops"});
  return response;
}

std::vector<std::string> pages(const Interface& interface) {
  const Words& words = interface.words;
  SearchResponse none = full_response();
  none.total = 0;
  none.closest.swap(none.hits);
  Instead instead;
  for (const Chip& chip : chips(narrowed(), words)) instead.relaxed.emplace_back(chip, 34);
  Suggestions suggestions;
  suggestions.persons = {{"mark-rutte", "Mark Rutte", 2}};
  suggestions.completions = {{"troops", "troops", 7}};
  return {interface.page(results_page(narrowed(), full_response(), words)),
          interface.page(first_page(sample_response(), words)),
          interface.page(none_page(narrowed(), none, instead, words)),
          interface.page(reader_page(sample_article(), {narrowed(), "", "person:mark-rutte"}, words)),
          interface.page(about_page(sample_response(), LastRuns{5, 30, {{"Kursk", "b", "1"}}}, words)),
          interface.page(help_page(SearchRules(make_day(2025, 1, 1)->first), words)),
          interface.page(empty_index_page(words)),
          interface.page({"suggestions", suggestions_view(narrowed(), suggestions, words)})};
}

// Words of the articles, of the query and of the server's own reading of it, which no page translates.
const std::set<std::string> kForeign{
    "A",      "Ana",   "Bo",      "English", "First",  "KP",   "Korea",  "Korean", "Kursk",
    "Li",     "Mark",  "NATO",    "North",   "RU",     "Ruiz", "Russia", "Rutte",  "Second",
    "States", "The",   "Troops",  "US",      "United", "all",  "amp",    "and",    "b",
    "en",     "gt",    "heading", "heard",   "in",     "item", "ko",     "kursk",  "kurks",
    "lt",     "moved", "of",      "quot",    "quote",  "seen", "troop",  "troops"};
const std::set<std::string> kMonths{"Jan", "Feb", "M",    "r",   "Apr", "Mai", "Jun",     "Jul",
                                    "Aug", "Sep", "Sept", "Okt", "Nov", "Dez", "Oktober", "Freitag"};

TEST(Translation, NoPageHasAWordOfItsOwn) {
  const std::vector<std::string> all = pages(bracketed("de", "de", "ltr"));
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 5) continue;  // the help page shows how the server reads its examples
    for (const std::string& word : unbracketed(readable(all[i]))) {
      EXPECT_TRUE(kForeign.contains(word) || kMonths.contains(word))
          << "page " << i << " says '" << word << "'\n"
          << all[i];
    }
  }
}

TEST(Translation, NumbersAndDatesAreTheLocales) {
  const std::string html = pages(bracketed("de", "de", "ltr")).front();
  EXPECT_NE(html.find("⟦12.345 articles⟧"), std::string::npos) << html;
  EXPECT_NE(html.find("⟦⟦Articles by month⟧: 12, Aug. 2024 to Okt. 2024; the most, 8, in Okt. 2024.⟧"),
            std::string::npos)
      << html;
}

TEST(Translation, PagesSayTheirLanguageAndDirection) {
  for (const std::string& html : pages(bracketed("ar", "ar-EG", "rtl"))) {
    EXPECT_NE(html.find("<html lang=\"ar\" dir=\"rtl\">"), std::string::npos) << html;
    EXPECT_EQ(html.find("lang=\"en\" dir=\"ltr\""), std::string::npos);
  }
  const std::string html = pages(bracketed("ar", "ar-EG", "rtl")).front();
  EXPECT_NE(html.find("⟦١٢٬٣٤٥ articles⟧"), std::string::npos) << html;
  EXPECT_NE(html.find("<p class=\"hit-meta row\" lang=\"ar\">"), std::string::npos);
  EXPECT_NE(html.find("<article class=\"hit\" lang=\"ko\""), std::string::npos);
}

TEST(Translation, AnArticleInTheLanguageOfThePageIsNotForeign) {
  const std::string html = pages(bracketed("ko", "ko", "ltr")).front();
  EXPECT_EQ(html.find("<article class=\"hit\" lang=\"ko\""), std::string::npos) << html;
  EXPECT_NE(html.find("<article class=\"hit\" lang=\"en\""), std::string::npos);
}

}  // namespace
}  // namespace dateline
