// HitBuilder: a matched document as the Hit or ArticleResponse that an answer shows: labels for ids, marked
// title, passages. Copies no body that was not asked for. One request, one thread.
#pragma once

#include <string>

#include "server/search/marks.h"
#include "server/search/search_request.h"
#include "server/search/search_response.h"
#include "server/search/snapshot.h"
#include "server/search/snippets.h"

namespace dateline {

class HitBuilder {
 public:
  // `words` are those to mark (positive_words()). The snapshot outlives the builder.
  HitBuilder(Snapshot& snapshot, std::vector<Node> words);

  // `data` is the document's. Throws std::runtime_error when it is malformed.
  Hit build_hit(const std::string& data, const SearchRequest& request);
  ArticleResponse build_article(const std::string& data);

 private:
  void mark_labels(Hit& hit);

  Snapshot& snapshot_;
  Marker marker_;
  SnippetMaker snippets_;
};

// The label of a facet's value; the id where the index has none.
Label label_of(const FacetColumns& columns, Facet facet, const std::string& id);

}  // namespace dateline
