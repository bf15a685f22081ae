#include "server/search/stem_readers.h"

#include <vector>

namespace dateline {

PostingReader* stem_reader(PostingReaders& readers, StemPlace place, const StemChoice& choice) {
  std::vector<std::uint32_t> languages;
  if (!choice.is_for_all) {
    for (const std::string& language : choice.languages) {
      const auto ordinal = readers.columns().facet(Facet::kLanguage).find_id(language);
      if (ordinal) languages.push_back(*ordinal);
    }
    if (languages.empty()) return nullptr;
  }
  PostingReader& reader = readers.reader(stem_term(place, choice.stem), languages);
  return reader.documents() == 0 ? nullptr : &reader;
}

}  // namespace dateline
