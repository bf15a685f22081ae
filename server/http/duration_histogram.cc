#include "server/http/duration_histogram.h"

#include <algorithm>

namespace dateline {
namespace {

double seconds_of(std::chrono::microseconds time) {
  return static_cast<double>(time.count()) / 1e6;
}

}  // namespace

void DurationHistogram::add(std::chrono::microseconds took) {
  const auto* const bound =
      std::lower_bound(kDurationBounds.begin(), kDurationBounds.end(), seconds_of(took));
  ++buckets_[static_cast<std::size_t>(bound - kDurationBounds.begin())];
  ++count_;
  sum_ += took;
}

void DurationHistogram::put(MetricsText& text, const std::string& name, const std::string& labels) const {
  const std::string before = labels.empty() ? "" : labels + ",";
  std::uint64_t up_to = 0;
  for (std::size_t at = 0; at < buckets_.size(); ++at) {
    up_to += buckets_[at];
    const std::string bound = at < kDurationBounds.size() ? metric_number(kDurationBounds[at]) : "+Inf";
    text.sample(name + "_bucket", before + metric_label("le", bound), up_to);
  }
  text.sample(name + "_sum", labels, seconds_of(sum_));
  text.sample(name + "_count", labels, count_);
}

}  // namespace dateline
