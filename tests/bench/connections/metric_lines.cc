#include "tests/bench/connections/metric_lines.h"

#include <algorithm>

#include "tests/bench/keep_alive_client.h"

namespace dateline::bench {

std::vector<std::string> metric_lines(std::string_view text, std::string_view beginning) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with(beginning)) lines.emplace_back(line);
  }
  return lines;
}

std::string metrics_text(const Endpoint& endpoint, std::string_view beginning) {
  const auto answer = KeepAliveClient(endpoint).get("/metrics");
  std::string all;
  if (answer && answer->status == 200) {
    for (const std::string& line : metric_lines(answer->body, beginning))
      all += (all.empty() ? "" : ", ") + line;
  }
  return all.empty() ? "none" : all;
}

}  // namespace dateline::bench
