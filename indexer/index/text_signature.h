// TextSignature: a text in a few hundred bytes, such that equal texts are known and near-equal ones can be
// told without keeping them: MinHash (Broder 1997) over runs of four words. Words are compared without case
// and accents; spacing and punctuation count for nothing. Used by lint. Pure functions, any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

inline constexpr std::size_t kSignatureSize = 48;

struct TextSignature {
  std::uint64_t whole = 0;  // over all words in order
  std::size_t words = 0;
  std::array<std::uint32_t, kSignatureSize> least{};  // meaningless below kMinSignedWords
};

// A text with fewer words has too few runs for an estimate.
inline constexpr std::size_t kMinSignedWords = 20;

TextSignature sign_text(std::string_view text);

// Estimates which share of their runs of words two texts have in common, 0 to 1, within about 0.1.
double likeness(const TextSignature& left, const TextSignature& right);

}  // namespace dateline
