#include "tests/bench/label_scores.h"

#include <algorithm>

namespace dateline::bench {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

void note(std::vector<std::string>& examples, std::string_view id) {
  if (examples.size() < LabelScores::kMaxExamples) examples.emplace_back(id);
}

std::vector<LabelErrors> most_frequent(std::vector<LabelErrors> errors, std::size_t limit) {
  std::erase_if(errors, [](const LabelErrors& one) { return one.count == 0; });
  std::stable_sort(errors.begin(), errors.end(),
                   [](const LabelErrors& a, const LabelErrors& b) { return a.count > b.count; });
  if (errors.size() > limit) errors.resize(limit);
  return errors;
}

}  // namespace

void LabelScores::add(std::string_view id, const std::set<std::string>& truth,
                      const std::set<std::string>& found) {
  ++articles_;
  if (truth == found) ++exact_;
  for (const std::string& label : truth) {
    PerLabel& of_label = labels_[label];
    const bool is_found = found.contains(label);
    ++(is_found ? total_.right : total_.missed);
    ++(is_found ? of_label.agreement.right : of_label.agreement.missed);
    if (!is_found) note(of_label.missed_in, id);
  }
  for (const std::string& label : found) {
    if (truth.contains(label)) continue;
    PerLabel& of_label = labels_[label];
    ++total_.extra;
    ++of_label.agreement.extra;
    note(of_label.extra_in, id);
  }
}

double LabelScores::exact_share() const {
  return share(exact_, articles_);
}

double LabelScores::macro_f1() const {
  double sum = 0;
  for (const auto& [label, of_label] : labels_) sum += of_label.agreement.f1();
  return labels_.empty() ? 0 : sum / static_cast<double>(labels_.size());
}

std::vector<LabelErrors> LabelScores::most_missed(std::size_t limit) const {
  std::vector<LabelErrors> errors;
  for (const auto& [label, one] : labels_) errors.push_back({label, one.agreement.missed, one.missed_in});
  return most_frequent(std::move(errors), limit);
}

std::vector<LabelErrors> LabelScores::most_extra(std::size_t limit) const {
  std::vector<LabelErrors> errors;
  for (const auto& [label, one] : labels_) errors.push_back({label, one.agreement.extra, one.extra_in});
  return most_frequent(std::move(errors), limit);
}

}  // namespace dateline::bench
