// PagedArray: a value for each document id, in pages that the columns of successive revisions share: a commit
// copies the pages that it touched and no others. Read-only once made; safe from any thread. Not for lists of
// values: those are FacetColumn's.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace dateline {

inline constexpr std::uint32_t kPageBits = 12;
inline constexpr std::uint32_t kPageDocuments = 1U << kPageBits;

template <class Value>
class PagedArray {
 public:
  PagedArray() = default;
  // values[document].
  explicit PagedArray(const std::vector<Value>& values) {
    for (std::size_t begin = 0; begin < values.size(); begin += kPageDocuments) {
      const auto page = std::make_shared<Page>();
      const std::size_t count = std::min<std::size_t>(kPageDocuments, values.size() - begin);
      std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(begin), count, page->begin());
      pages_.push_back(page);
    }
  }

  // Value{} for a document that was never given one.
  Value operator[](std::uint32_t document) const {
    const std::size_t page = document >> kPageBits;
    return page < pages_.size() ? (*pages_[page])[document % kPageDocuments] : Value{};
  }

  // The values of documents from `begin` to the next multiple of kPageDocuments; null when there are none.
  const Value* stretch(std::uint32_t begin) const {
    const std::size_t page = begin >> kPageBits;
    return page < pages_.size() ? pages_[page]->data() + begin % kPageDocuments : nullptr;
  }

  // The array with other values for some documents, in ascending order.
  PagedArray with(const std::vector<std::pair<std::uint32_t, Value>>& changes) const {
    PagedArray changed(*this);
    std::shared_ptr<Page> page;
    std::size_t at = 0;
    for (const auto& [document, value] : changes) {
      if (!page || document >> kPageBits != at) {
        at = document >> kPageBits;
        while (changed.pages_.size() <= at) changed.pages_.push_back(std::make_shared<Page>());
        page = std::make_shared<Page>(*changed.pages_[at]);
        changed.pages_[at] = page;
      }
      (*page)[document % kPageDocuments] = value;
    }
    return changed;
  }

  // The array with each value replaced by what `change` makes of it.
  template <class Change>
  PagedArray mapped(const Change& change) const {
    PagedArray changed;
    for (const auto& old : pages_) {
      const auto page = std::make_shared<Page>();
      std::transform(old->begin(), old->end(), page->begin(), change);
      changed.pages_.push_back(page);
    }
    return changed;
  }

 private:
  using Page = std::array<Value, kPageDocuments>;
  std::vector<std::shared_ptr<const Page>> pages_;
};

}  // namespace dateline
