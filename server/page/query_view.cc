#include "server/page/query_view.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "server/page/page_url.h"
#include "server/page/phrases.h"
#include "server/page/spellings.h"

namespace dateline {
namespace {

std::string_view correction_verb(const SearchResponse& response) {
  return response.total > 0 ? "Showing results for" : "Looked for";
}

std::vector<View> correction_views(const PageState& state, const SearchResponse& response) {
  std::vector<View> views;
  for (const WordInfo& word : response.words) {
    if (word.origin != WordOrigin::kCorrection) continue;
    View view;
    view.flag("is_result", response.total > 0)
        .text("word", word.word)
        .text("typed", word.typed)
        .maybe("literal_url", "");
    views.push_back(std::move(view));
  }
  // One link undoes them all.
  if (!views.empty()) views.back().text("literal_url", search_url(with_toggled(state, kTypos)));
  return views;
}

std::vector<View> name_views(const PageState& state, const SearchResponse& response) {
  std::vector<View> views;
  for (const NameSpellings& name : spellings(response.words)) {
    std::vector<View> shown;
    for (const WordInfo* spelling : name.spellings) {
      if (shown.size() == kShownSpellings) break;
      View view;
      view.text("spelling", spelling->word)
          .text("count", with_separators(spelling->documents))
          .flag("is_first", shown.empty());
      shown.push_back(std::move(view));
    }
    const std::size_t more = name.spellings.size() - shown.size();
    View view;
    view.text("name", name.typed)
        .list("spellings", std::move(shown))
        .maybe("more", more > 0 ? std::to_string(more) : "")
        .maybe("literal_url", "");
    views.push_back(std::move(view));
  }
  if (!views.empty()) views.back().text("literal_url", search_url(with_toggled(state, kVariants)));
  return views;
}

View switch_note(std::string_view text, std::string_view link, const PageState& toggled) {
  View view;
  view.text("text", text).text("link", link).text("url", search_url(toggled));
  return view;
}

std::vector<View> switch_notes(const PageState& state, const SearchResponse& response) {
  std::vector<View> notes;
  const Switches& switches = state.switches;
  const bool is_completed =
      std::any_of(response.words.begin(), response.words.end(),
                  [](const WordInfo& word) { return word.origin == WordOrigin::kCompletion; });
  if (is_completed && switches.completes) {
    notes.push_back(switch_note("The last word is also read as the beginning of longer ones.",
                                "Only the whole word", with_toggled(state, kPrefix)));
  }
  if (!switches.typos) {
    notes.push_back(
        switch_note("Words are not corrected.", "Correct misspelt words", with_toggled(state, kTypos)));
  }
  if (!switches.variants) {
    notes.push_back(switch_note("Names are searched only as typed.", "Find their other spellings too",
                                with_toggled(state, kVariants)));
  }
  if (!switches.relax && response.total == 0) {
    notes.push_back(switch_note("Only articles with everything are shown.", "Show the nearest ones",
                                with_toggled(state, kRelax)));
  }
  return notes;
}

std::string_view way_in(WordOrigin origin) {
  switch (origin) {
    case WordOrigin::kCorrection:
      return "instead of";
    case WordOrigin::kVariant:
      return "for";
    case WordOrigin::kCompletion:
      return "also as the beginning";
    case WordOrigin::kTyped:
      break;
  }
  return "";
}

// A search for one word that finds as many articles as its count says.
PageState alone(const WordInfo& word, const std::vector<NameSpellings>& names) {
  PageState state;
  state.text = word.word;
  const bool is_of_name = std::any_of(names.begin(), names.end(), [&](const NameSpellings& name) {
    return (" " + name.typed + " ").find(" " + word.word + " ") != std::string::npos;
  });
  state.switches.variants = word.origin != WordOrigin::kVariant && !is_of_name;
  return state;
}

std::vector<View> word_views(const SearchResponse& response) {
  const std::vector<NameSpellings> names = spellings(response.words);
  std::vector<View> views;
  for (const WordInfo& word : response.words) {
    View view;
    view.text("word", word.word)
        .text("count", with_separators(word.documents))
        .maybe("way_in", way_in(word.origin))
        .maybe("typed", word.origin == WordOrigin::kCompletion ? "" : word.typed)
        .maybe("url", word.documents > 0 ? search_url(alone(word, names)) : "");
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<View> warning_views(const std::vector<Warning>& warnings) {
  std::vector<View> views;
  for (const Warning& warning : warnings) {
    View view;
    view.text("message", warning.message);
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace

View query_view(const PageState& state, const SearchResponse& response) {
  const bool has_text = !state.text.empty();
  std::vector<View> warnings = warning_views(response.warnings);
  std::vector<View> corrections = correction_views(state, response);
  std::vector<View> names = name_views(state, response);
  std::vector<View> notes = has_text ? switch_notes(state, response) : std::vector<View>{};
  std::vector<View> words = word_views(response);
  View view;
  view.maybe("reading", has_text ? response.reading : "")
      .flag("has_notes", !corrections.empty() || !names.empty() || !notes.empty())
      .list("corrections", std::move(corrections))
      .list("names", std::move(names))
      .list("switch_notes", std::move(notes))
      .listed("has_words", "words", std::move(words))
      .listed("has_warnings", "warnings", std::move(warnings));
  return view;
}

std::string spoken_corrections(const SearchResponse& response) {
  std::string text;
  for (const WordInfo& word : response.words) {
    if (word.origin != WordOrigin::kCorrection) continue;
    text += (text.empty() ? "" : " ") + std::string(correction_verb(response)) + " " + word.word +
            "; no article has " + word.typed + ".";
  }
  return text;
}

}  // namespace dateline
