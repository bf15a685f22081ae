#include "server/page/query_view.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "server/page/page_url.h"
#include "server/page/spellings.h"

namespace dateline {
namespace {

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

std::vector<View> name_views(const PageState& state, const SearchResponse& response, const Words& words) {
  std::vector<View> views;
  for (const NameSpellings& name : spellings(response.words)) {
    std::vector<View> shown;
    for (const WordInfo* spelling : name.spellings) {
      if (shown.size() == kShownSpellings) break;
      View view;
      view.text("spelling", spelling->word)
          .text("count", words.number(spelling->documents))
          .flag("is_first", shown.empty());
      shown.push_back(std::move(view));
    }
    const std::size_t more = name.spellings.size() - shown.size();
    View view;
    view.text("name", name.typed)
        .list("spellings", std::move(shown))
        .maybe("more", more > 0 ? words.say("and_more_spellings", {{"count", more}}) : "")
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

std::vector<View> switch_notes(const PageState& state, const SearchResponse& response, const Words& words) {
  std::vector<View> notes;
  const Switches& switches = state.switches;
  const bool is_completed =
      std::any_of(response.words.begin(), response.words.end(),
                  [](const WordInfo& word) { return word.origin == WordOrigin::kCompletion; });
  if (is_completed && switches.completes) {
    notes.push_back(switch_note(words.text("last_word_as_beginning"), words.text("only_whole_word"),
                                with_toggled(state, kPrefix)));
  }
  if (!switches.typos) {
    notes.push_back(switch_note(words.text("words_not_corrected"), words.text("correct_words"),
                                with_toggled(state, kTypos)));
  }
  if (!switches.variants) {
    notes.push_back(switch_note(words.text("names_as_typed"), words.text("find_spellings"),
                                with_toggled(state, kVariants)));
  }
  if (!switches.relax && response.total == 0) {
    notes.push_back(switch_note(words.text("only_with_everything"), words.text("show_nearest"),
                                with_toggled(state, kRelax)));
  }
  return notes;
}

std::string_view way_in(WordOrigin origin, const Words& words) {
  switch (origin) {
    case WordOrigin::kCorrection:
      return words.text("instead_of");
    case WordOrigin::kVariant:
      return words.text("spelling_of");
    case WordOrigin::kCompletion:
      return words.text("as_beginning");
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

std::vector<View> word_views(const SearchResponse& response, const Words& words) {
  const std::vector<NameSpellings> names = spellings(response.words);
  std::vector<View> views;
  for (const WordInfo& word : response.words) {
    View view;
    view.text("word", word.word)
        .text("count", words.number(word.documents))
        .maybe("way_in", way_in(word.origin, words))
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

View query_view(const PageState& state, const SearchResponse& response, const Words& words) {
  const bool has_text = !state.text.empty();
  std::vector<View> warnings = warning_views(response.warnings);
  std::vector<View> corrections = correction_views(state, response);
  std::vector<View> names = name_views(state, response, words);
  std::vector<View> notes = has_text ? switch_notes(state, response, words) : std::vector<View>{};
  std::vector<View> counts = word_views(response, words);
  View view;
  view.maybe("reading", has_text ? response.reading : "")
      .flag("has_notes", !corrections.empty() || !names.empty() || !notes.empty())
      .list("corrections", std::move(corrections))
      .list("names", std::move(names))
      .list("switch_notes", std::move(notes))
      .listed("has_words", "words", std::move(counts))
      .listed("has_warnings", "warnings", std::move(warnings));
  return view;
}

std::string spoken_corrections(const SearchResponse& response, const Words& words) {
  const char* key = response.total > 0 ? "spoken_showing_corrected" : "spoken_looked_for_corrected";
  std::string text;
  for (const WordInfo& word : response.words) {
    if (word.origin != WordOrigin::kCorrection) continue;
    text += (text.empty() ? "" : " ") + words.say(key, {{"word", word.word}, {"typed", word.typed}});
  }
  return text;
}

}  // namespace dateline
