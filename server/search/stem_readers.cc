#include "server/search/stem_readers.h"

namespace dateline {

std::vector<std::uint32_t> language_ordinals(const FacetColumns& columns, const StemChoice& choice) {
  std::vector<std::uint32_t> ordinals;
  if (choice.is_for_all) return ordinals;
  for (const std::string& language : choice.languages) {
    if (const auto ordinal = columns.facet(Facet::kLanguage).find_id(language)) ordinals.push_back(*ordinal);
  }
  return ordinals;
}

PostingReader* stem_reader(PostingReaders& readers, StemPlace place, const StemChoice& choice) {
  const std::vector<std::uint32_t> languages = language_ordinals(readers.columns(), choice);
  if (languages.empty() && !choice.is_for_all) return nullptr;
  PostingReader& reader = readers.reader(stem_term(place, choice.stem), languages);
  return reader.documents() == 0 ? nullptr : &reader;
}

}  // namespace dateline
