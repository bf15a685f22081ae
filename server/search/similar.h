// Similar articles: those that share the most telling words with one. The literal set: no other spellings, no
// corrections, nothing that the article does not hold. The pool's half of GET /api/v1/articles/{id}/similar.
// One snapshot, one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "server/search/search_response.h"
#include "server/search/snapshot.h"

namespace dateline {

inline constexpr std::size_t kMaxSharedWords = 8;

// The articles that have any of the article's telling words (telling_terms.h), ranked by BM25 over these, the
// title weighted as in a search; ties by document id, the article itself left out, at most `limit`. nullopt:
// no article of that id. Throws Xapian::Error and std::runtime_error, QueryTimeout when the deadline passes.
std::optional<SimilarResponse> similar_articles(Snapshot& snapshot, std::string_view id, std::uint32_t limit,
                                                const Deadline& deadline = {});

}  // namespace dateline
