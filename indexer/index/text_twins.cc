#include "indexer/index/text_twins.h"

namespace dateline {
namespace {

constexpr std::size_t kBand = 4;

// A band's values as one key, its place among the bands included.
std::uint64_t band_key(const TextSignature& signature, std::size_t begin) {
  std::uint64_t key = begin + 1;
  for (std::size_t i = begin; i < begin + kBand; ++i) {
    key = (key ^ signature.least[i]) * 0x9e3779b97f4a7c15ULL;
    key ^= key >> 32U;
  }
  return key;
}

}  // namespace

std::optional<Twin> TextTwins::meet(const TextSignature& signature) {
  const std::size_t number = texts_.size();
  texts_.push_back(signature);
  if (signature.words == 0) return std::nullopt;
  const auto [whole, is_new] = wholes_.emplace(signature.whole, number);
  if (!is_new && texts_[whole->second].words == signature.words) return Twin{whole->second, 1};
  if (signature.words < kMinSignedWords) return std::nullopt;
  std::optional<Twin> best;
  for (std::size_t begin = 0; begin < kSignatureSize; begin += kBand) {
    const auto [band, is_first] = bands_.emplace(band_key(signature, begin), number);
    if (is_first) continue;
    const double alike = likeness(texts_[band->second], signature);
    if (alike >= kNearlySame && (!best || alike > best->likeness)) best = Twin{band->second, alike};
  }
  return best;
}

}  // namespace dateline
