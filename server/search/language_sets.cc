#include "server/search/language_sets.h"

namespace dateline {

LanguageSets LanguageSets::make(const FacetColumn& languages) {
  static_assert(kPageDocuments % kWindowSize == 0);
  LanguageSets made;
  made.sets_.resize(languages.values().size());
  std::vector<std::shared_ptr<WindowSet>> here(made.sets_.size());
  for (std::uint32_t window = 0;; ++window) {
    const FacetColumn::Stretch stretch = languages.stretch(window * kWindowSize);
    if (stretch.offsets == nullptr) return made;
    for (std::uint32_t offset = 0; offset < kWindowSize; ++offset) {
      for (std::uint32_t at = stretch.offsets[offset]; at < stretch.offsets[offset + 1]; ++at) {
        auto& set = here[stretch.ordinals[at]];
        if (!set) set = std::make_shared<WindowSet>();
        set->add(offset);
      }
    }
    for (std::size_t language = 0; language < here.size(); ++language) {
      made.sets_[language].push_back(std::move(here[language]));
      here[language] = nullptr;
    }
  }
}

WindowSet LanguageSets::speaking(const Window& window, std::span<const std::uint32_t> languages) const {
  WindowSet speaking;
  const std::size_t at = window.begin / kWindowSize;
  for (const std::uint32_t language : languages) {
    if (language >= sets_.size() || at >= sets_[language].size()) continue;
    if (const auto& set = sets_[language][at]) speaking |= *set;
  }
  return speaking;
}

}  // namespace dateline
