#include "server/http/metrics_text.h"

namespace dateline {

std::string metric_label(std::string_view name, std::string_view value) {
  std::string label(name);
  label += "=\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') label += '\\';
    label += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return label + '"';
}

std::string metric_number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

void MetricsText::head(std::string_view name, std::string_view type, std::string_view help) {
  text_.append("# HELP ").append(name).append(" ").append(help).append("\n");
  text_.append("# TYPE ").append(name).append(" ").append(type).append("\n");
}

void MetricsText::sample(std::string_view name, std::string_view labels, std::uint64_t value) {
  line(name, labels, std::to_string(value));
}

void MetricsText::sample(std::string_view name, std::string_view labels, double value) {
  line(name, labels, metric_number(value));
}

void MetricsText::gauge(std::string_view name, std::string_view help, std::uint64_t value) {
  head(name, "gauge", help);
  sample(name, "", value);
}

void MetricsText::counter(std::string_view name, std::string_view help, std::uint64_t value) {
  head(name, "counter", help);
  sample(name, "", value);
}

void MetricsText::line(std::string_view name, std::string_view labels, std::string_view value) {
  text_.append(name);
  if (!labels.empty()) text_.append("{").append(labels).append("}");
  text_.append(" ").append(value).append("\n");
}

}  // namespace dateline
