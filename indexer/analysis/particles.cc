#include "indexer/analysis/particles.h"

#include <array>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr int kMaxRounds = 3;
constexpr std::size_t kMinLeft = 2;

// Longest first. 들 is the plural, which takes the same place.
constexpr std::array<std::string_view, 49> kParticles{
    "으로부터", "에서부터", "이라고는", "에게서", "한테서", "으로서", "으로써", "이라고", "이라는", "에서는",
    "에서도",   "에게는",   "에게도",   "까지는", "까지도", "으로는", "으로도", "에서",   "에게",   "한테",
    "께서",     "으로",     "로서",     "로써",   "이랑",   "하고",   "부터",   "까지",   "마저",   "조차",
    "처럼",     "보다",     "마다",     "이다",   "은",     "는",     "이",     "가",     "을",     "를",
    "의",       "에",       "로",       "와",     "과",     "도",     "만",     "들",     "께"};

bool is_hangul(char32_t code) {
  return code >= 0xAC00 && code <= 0xD7A3;
}

// The word without its longest particle; "" when it has none or too little would be left.
std::string_view strip_one(std::string_view word) {
  for (const std::string_view particle : kParticles) {
    if (!word.ends_with(particle)) continue;
    const std::string_view left = word.substr(0, word.size() - particle.size());
    if (count_code_points(left) >= kMinLeft) return left;
  }
  return {};
}

bool ends_in_hangul(std::string_view word) {
  return word.size() >= 3 && is_hangul(decode_utf8(word, word.size() - 3).code);
}

}  // namespace

std::vector<std::string_view> without_particles(std::string_view word) {
  std::vector<std::string_view> stems;
  for (int round = 0; round < kMaxRounds && ends_in_hangul(word); ++round) {
    word = strip_one(word);
    if (word.empty()) break;
    stems.push_back(word);
  }
  return stems;
}

}  // namespace dateline
