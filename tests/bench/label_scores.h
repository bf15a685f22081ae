// Label sets compared with their truth: precision, recall and F1 over all labels of all articles (micro), the
// share of articles whose set is exactly right, and which labels go wrong most. Used by the countries
// program.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/agreement.h"

namespace dateline::bench {

// What went wrong with one label, with the first articles where it did.
struct LabelErrors {
  std::string label;
  std::size_t count = 0;
  std::vector<std::string> examples;  // at most kMaxExamples ids
};

class LabelScores {
 public:
  static constexpr std::size_t kMaxExamples = 5;

  void add(std::string_view id, const std::set<std::string>& truth, const std::set<std::string>& found);

  std::size_t articles() const { return articles_; }
  const Agreement& total() const { return total_; }
  // The share of articles with exactly the true labels; 0 without articles.
  double exact_share() const;
  // The mean F1 of the labels that are true or given at least once.
  double macro_f1() const;
  // The labels missed or wrongly given most often, the most frequent first, ties by label.
  std::vector<LabelErrors> most_missed(std::size_t limit) const;
  std::vector<LabelErrors> most_extra(std::size_t limit) const;

 private:
  struct PerLabel {
    Agreement agreement;
    std::vector<std::string> missed_in;
    std::vector<std::string> extra_in;
  };

  std::size_t articles_ = 0;
  std::size_t exact_ = 0;
  Agreement total_;
  std::map<std::string, PerLabel> labels_;
};

}  // namespace dateline::bench
