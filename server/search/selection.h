// SelectionTest: what a request chose beside its words (facet values, dates, since), made ready to be asked
// for each matching article: tests on the columns, no terms. One request, one thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "server/query/ast.h"
#include "server/search/facet_columns.h"
#include "server/search/search_request.h"
#include "server/search/window.h"

namespace dateline {

// A bit for each facet, one for the dates, and one for when an article came into the index.
inline constexpr std::uint32_t kDatesBit = 1U << kFacets.size();
inline constexpr std::uint32_t kSinceBit = kDatesBit << 1U;
constexpr std::uint32_t facet_bit(Facet facet) {
  return 1U << static_cast<std::uint32_t>(facet);
}

class SelectionTest {
 public:
  // `columns` outlives the test. Values that the index does not know become warnings (unknown_value); when
  // all that were asked for are unknown, nothing passes.
  SelectionTest(const FacetColumns& columns, const SearchRequest& request, std::vector<Warning>& warnings);

  // True when everything passes.
  bool empty() const { return is_empty_; }
  // Of each choice that was made, those of the documents that do not pass it, whatever the others say of
  // them.
  struct Failed {
    std::uint32_t choice = 0;  // its bit
    WindowSet documents;
  };
  void judge(const Window& window, const WindowSet& documents, std::vector<Failed>& failed) const;
  // Keeps the documents that pass all.
  void filter(const Window& window, WindowSet& documents) const;

  // True when values of the facet were chosen or excluded.
  bool has_choice(Facet facet) const { return !choices_[static_cast<std::size_t>(facet)].by_ordinal.empty(); }
  bool is_selected(Facet facet, std::uint32_t ordinal) const { return mark(facet, ordinal) == Choice::kAny; }
  bool is_excluded(Facet facet, std::uint32_t ordinal) const { return mark(facet, ordinal) == Choice::kNone; }

 private:
  enum class Choice : std::uint8_t { kOpen, kAny, kNone };
  struct FacetChoice {
    std::vector<Choice> by_ordinal;  // empty when nothing was chosen
    bool wants_any = false;
  };

  Choice mark(Facet facet, std::uint32_t ordinal) const;
  // Tells of an offset in a window whether that document passes the choice of a facet.
  auto facet_test(Facet facet, const Window& window) const;
  template <class Test>
  static void add_failed(std::uint32_t choice, const WindowSet& documents, std::vector<Failed>& failed,
                         const Test& passes);

  const FacetColumns& columns_;
  std::array<FacetChoice, kFacets.size()> choices_;
  bool is_empty_ = true;
  std::vector<char> passing_dates_;  // by place in columns.dates(); empty when no dates were asked for
  std::optional<std::int64_t> since_;
};

}  // namespace dateline
