#include "server/page/similar_page.h"

#include "server/page/page_url.h"
#include "server/page/phrases.h"

namespace dateline {

PageContent similar_page(const SimilarResponse& response, const SimilarPageRequest& request,
                         const Words& words) {
  const StoredHead& head = response.head;
  const std::string& title = shown_title(head, words);
  std::vector<View> hits;
  hits.reserve(response.articles.size());
  for (const SimilarArticle& article : response.articles) {
    View view = hit_view(article.hit, request.state, request.languages, words);
    view.maybe("shared", joined(article.shared, words)).flag("is_copy", article.is_duplicate);
    hits.push_back(std::move(view));
  }
  View view =
      page_frame("similar", page_title(words.say("title_similar", {{"title", title}}), words), request.state);
  add_index(view, response.index, words);
  set_language(view, head.language, words);
  view.flag("is_unlisted", true)
      .text("status", words.say("similar_count", {{"count", response.articles.size()}}))
      .text("article_title", title)
      .text("article_url", article_url(head.id, request.state))
      .text("heading", "h3")
      .listed("has_hits", "hits", std::move(hits));
  return {"similar", std::move(view)};
}

}  // namespace dateline
