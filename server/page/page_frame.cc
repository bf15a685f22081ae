#include "server/page/page_frame.h"

#include "server/page/chips_view.h"
#include "server/page/phrases.h"

namespace dateline {

View page_frame(std::string_view kind, const std::string& title, const PageState& state) {
  View view;
  view.text("page_kind", kind)
      .text("page_title", title)
      .text("query", state.text)
      .maybe("query_text", state.text)
      .text("status", "")
      .flag("description", false)
      .text("og_type", "website")
      .flag("published", false)
      .flag("is_unlisted", false)
      .flag("canonical", false)
      .flag("feed_url", false)
      .flag("has_index", false)
      .flag("generation", false)
      .list("hidden_fields", hidden_fields(state));
  return view;
}

std::string page_title(std::string_view what, const Words& words) {
  return words.say("page_title", {{"what", what}, {"site", words.text("site_name")}});
}

void add_index(View& view, const IndexInfo& index, const Words& words) {
  view.flag("has_index", true)
      .text("generation", index.uuid + ":" + std::to_string(index.revision))
      .text("documents", article_count(index.documents, words))
      .text("updated", index.updated)
      .text("updated_words", instant_words(index.updated, words));
}

}  // namespace dateline
