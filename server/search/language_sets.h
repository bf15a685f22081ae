// LanguageSets: which articles are in each language, as sets, a window at a time: for postings of a stem that
// languages make of different words. Made once a revision, from the column of languages; then shared
// read-only between threads.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "server/search/facet_column.h"
#include "server/search/window.h"

namespace dateline {

class LanguageSets {
 public:
  static LanguageSets make(const FacetColumn& languages);

  // The documents of a window, which begins at a multiple of its size, that are in one of the languages,
  // given as ordinals of the column.
  WindowSet speaking(const Window& window, std::span<const std::uint32_t> languages) const;

 private:
  // By language, then by window; null: none.
  std::vector<std::vector<std::shared_ptr<const WindowSet>>> sets_;
};

}  // namespace dateline
