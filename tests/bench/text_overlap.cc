#include "tests/bench/text_overlap.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <string>

#include "indexer/base/utf8.h"

namespace dateline::bench {
namespace {

constexpr std::size_t kShingle = 4;

bool is_word_code(char32_t code) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(code));
  return code == '_' || (mask & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (is_word_code(point.code)) {
      if (begin == std::string_view::npos) begin = at;
    } else if (begin != std::string_view::npos) {
      words.push_back(text.substr(begin, at - begin));
      begin = std::string_view::npos;
    }
    at += point.bytes;
  }
  if (begin != std::string_view::npos) words.push_back(text.substr(begin));
  return words;
}

std::map<std::string, std::size_t> shingles_of(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  std::map<std::string, std::size_t> shingles;
  if (words.empty()) return shingles;
  const std::size_t last = words.size() < kShingle ? 0 : words.size() - kShingle;
  for (std::size_t i = 0; i <= last; ++i) {
    std::string shingle;
    for (std::size_t n = i; n < std::min(i + kShingle, words.size()); ++n)
      shingle.append(words[n]).push_back(' ');
    ++shingles[shingle];
  }
  return shingles;
}

double mean(double sum, std::size_t count) {
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

double harmonic_mean(double a, double b) {
  return a + b > 0 ? 2 * a * b / (a + b) : 0;
}

double rate(double right, double wrong, double other_wrong) {
  if (wrong == 0 && other_wrong == 0) return 1;
  return right + wrong > 0 ? right / (right + wrong) : 0;
}

}  // namespace

double Overlap::precision() const {
  return rate(right, extra, missed);
}

double Overlap::recall() const {
  return rate(right, missed, extra);
}

double Overlap::f1() const {
  return harmonic_mean(precision(), recall());
}

Overlap compare_texts(std::string_view truth, std::string_view found) {
  const auto wanted = shingles_of(truth);
  std::size_t right = 0;
  std::size_t extra = 0;
  std::size_t all_wanted = 0;
  for (const auto& [shingle, count] : wanted) all_wanted += count;
  for (const auto& [shingle, count] : shingles_of(found)) {
    const auto same = wanted.find(shingle);
    const std::size_t shared = same == wanted.end() ? 0 : std::min(count, same->second);
    right += shared;
    extra += count - shared;
  }
  const auto all = static_cast<double>(all_wanted + extra);
  if (all == 0) return {};
  return {static_cast<double>(right) / all, static_cast<double>(extra) / all,
          static_cast<double>(all_wanted - right) / all};
}

PageScores score_pages(const std::vector<Overlap>& pages) {
  double precision = 0;
  double recall = 0;
  std::size_t found = 0;
  std::size_t wanted = 0;
  for (const Overlap& page : pages) {
    if (page.right + page.extra > 0) {
      precision += page.precision();
      ++found;
    }
    if (page.right + page.missed > 0) {
      recall += page.recall();
      ++wanted;
    }
  }
  const double p = mean(precision, found);
  const double r = mean(recall, wanted);
  return {p, r, harmonic_mean(p, r)};
}

}  // namespace dateline::bench
