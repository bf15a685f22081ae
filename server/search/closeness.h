// Closeness: how near two words stand to one another in a text, from their positions. The part of the ranking
// that makes words that stand together weigh more. Pure function.
#pragma once

#include <cstdint>
#include <span>

namespace dateline {

// Places further apart than this add next to nothing (1/81 and less) and are passed over.
inline constexpr std::uint32_t kFurthestApart = 8;

// The sum of 1/d^2 over all places of the one and of the other that are d <= kFurthestApart positions apart,
// in either order; places at the same position count as 1 apart. Both ascending. (The kernel of Büttcher,
// Clarke and Lushman 2006, "Term proximity scoring for ad-hoc retrieval on very large text collections".)
double closeness(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right);

}  // namespace dateline
