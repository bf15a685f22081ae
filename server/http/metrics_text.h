// MetricsText: figures in Prometheus's text format 0.0.4: a HELP and a TYPE before the samples of each name.
// Made for one answer by one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr std::string_view kMetricsType = "text/plain; version=0.0.4; charset=utf-8";

// NAME="VALUE", whatever stands in the value.
std::string metric_label(std::string_view name, std::string_view value);

class MetricsText {
 public:
  // Begins a name; `type` is counter, gauge or histogram.
  void head(std::string_view name, std::string_view type, std::string_view help);
  // A sample; `labels` joined by commas, or "". Whole numbers stand without a point, others with six digits
  // behind it at most.
  void sample(std::string_view name, std::string_view labels, std::uint64_t value);
  void sample(std::string_view name, std::string_view labels, double value);
  // A name with one sample that has no labels.
  void gauge(std::string_view name, std::string_view help, std::uint64_t value);
  void counter(std::string_view name, std::string_view help, std::uint64_t value);

  std::string take() && { return std::move(text_); }

 private:
  void line(std::string_view name, std::string_view labels, std::string_view value);

  std::string text_;
};

// A bound or a sum, as sample() writes it.
std::string metric_number(double value);

}  // namespace dateline
