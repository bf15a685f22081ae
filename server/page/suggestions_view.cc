#include "server/page/suggestions_view.h"

#include <algorithm>
#include <array>

#include "server/page/page_url.h"
#include "server/page/phrases.h"
#include "server/page/result_view.h"
#include "server/page/typed_parts.h"

namespace dateline {
namespace {

struct Option {
  std::string label;
  std::string note;
  std::string url;
};

struct Group {
  const char* name;  // of its element
  std::string_view title;
  std::vector<Option> options;
};

// The text without the words that found a name, and without what is left of a word then: a quote, a minus.
std::string text_before(std::string_view text, std::size_t end) {
  while (end > 0 && text[end - 1] != ' ') --end;
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end));
}

std::vector<Option> name_options(const PageState& state, Facet facet, const std::vector<NamedValue>& values,
                                 const Words& words) {
  std::vector<Option> options;
  for (const NamedValue& value : values) {
    const PageState chosen = with_value(state, facet, {value.id, value.label});
    options.push_back({value.label, article_count(value.articles, words), search_url(chosen)});
  }
  return options;
}

std::vector<Option> word_options(PageState state, const std::vector<WordCompletion>& completions,
                                 const Words& words) {
  std::vector<Option> options;
  state.page = 1;
  for (const WordCompletion& one : completions) {
    state.text = one.text;
    options.push_back({one.text, article_count(one.documents, words), search_url(state)});
  }
  return options;
}

std::vector<Option> title_options(const std::vector<TitleSuggestion>& titles, const Words& words) {
  std::vector<Option> options;
  for (const TitleSuggestion& title : titles) {
    const DateParts date = date_parts(title.date, words);
    const bool has_day = !date.day.empty();
    options.push_back(
        {title.title, date.day + (has_day ? " " : "") + date.year, article_url(title.id, PageState{})});
  }
  return options;
}

// How many of each group are shown: turn by turn, while there is room.
std::array<std::size_t, 5> share(const std::array<Group, 5>& groups) {
  std::array<std::size_t, 5> shown{};
  std::size_t total = 0;
  for (bool has_more = true; has_more && total < kShownSuggestions;) {
    has_more = false;
    for (std::size_t i = 0; i < groups.size() && total < kShownSuggestions; ++i) {
      if (shown[i] == groups[i].options.size()) continue;
      ++shown[i];
      ++total;
      has_more = true;
    }
  }
  return shown;
}

}  // namespace

View suggestions_view(const PageState& state, const Suggestions& suggestions, const Words& words) {
  PageState rest = state;
  rest.text = text_before(state.text, suggestions.names_begin);
  const std::array<Group, 5> groups{
      Group{"people", words.text("people"), name_options(rest, Facet::kPerson, suggestions.persons, words)},
      Group{"countries", words.text("countries"),
            name_options(rest, Facet::kCountry, suggestions.countries, words)},
      Group{"sources", words.text("sources"), name_options(rest, Facet::kSource, suggestions.sources, words)},
      Group{"searches", words.text("suggested_searches"),
            word_options(state, suggestions.completions, words)},
      Group{"articles", words.text("suggested_articles"), title_options(suggestions.titles, words)}};
  const auto shown = share(groups);
  std::size_t number = 0;
  std::vector<View> views;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    std::vector<View> options;
    for (std::size_t at = 0; at < shown[i]; ++at) {
      const Option& option = groups[i].options[at];
      View view;
      view.text("number", std::to_string(++number))
          .list("label_parts", part_views(typed_parts(option.label, state.text)))
          .maybe("note", option.note)
          .text("url", option.url);
      options.push_back(std::move(view));
    }
    if (options.empty()) continue;
    View view;
    view.text("name", groups[i].name).text("title", groups[i].title).list("options", std::move(options));
    views.push_back(std::move(view));
  }
  View view;
  view.text("status", words.say("suggestion_count", {{"count", number}}))
      .listed("has_groups", "groups", std::move(views));
  return view;
}

}  // namespace dateline
