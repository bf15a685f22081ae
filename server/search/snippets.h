// SnippetMaker: the passages of an article that show why it was found, as text plus marks, never markup. The
// parts of a snippet put together are a stretch of the body as stored; marks stand on whole words, a phrase
// marked as one. One request, one thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "server/search/marks.h"
#include "server/search/search_response.h"

namespace dateline {

// Passages are looked for in the first 256 KiB of a body; what only stands further down is not shown in a
// snippet (the reader marks all of it).
inline constexpr std::size_t kSnippetBytes = std::size_t{256} * 1024;

struct SnippetOptions {
  std::uint32_t passages = 2;      // at most so many
  std::uint32_t crop_length = 40;  // words a passage, at most
};

class SnippetMaker {
 public:
  // Both outlive the maker.
  SnippetMaker(Marker& marker, Analyzer& analyzer) : marker_(marker), analyzer_(analyzer) {}

  // The best passages, the best first: those with the most different words of the query, then those that
  // add words not yet shown, then the most marks, then the first. Whole sentences where they fit, several
  // when there is room, else a stretch of one. Without a match in the body: its head.
  std::vector<Snippet> passages(std::string_view body, std::string_view language, SnippetOptions options);

  // All of a text of a field; labels of facets count as body.
  std::vector<TextPart> parts(std::string_view text, TextField field, std::string_view language);

  // The marked stretches of a whole text, ascending and disjoint.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> marks(std::string_view text, TextField field,
                                                             std::string_view language);

 private:
  // Puts the text's words into tokens_, those that may be marked with their terms, and gives its marks.
  std::vector<Mark> find_marks(std::string_view text, TextField field, std::string_view language);

  Marker& marker_;
  Analyzer& analyzer_;
  TokenList tokens_;
};

// The stretch begin..end of a text as parts; `marks` in order of `begin`, cut at the ends of the stretch.
std::vector<TextPart> make_parts(std::string_view text, std::uint32_t begin, std::uint32_t end,
                                 const std::vector<Mark>& marks);

}  // namespace dateline
