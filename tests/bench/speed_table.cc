#include "tests/bench/speed_table.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace dateline::bench {
namespace {

template <class... Values>
std::string formatted(const char* pattern, Values... values) {
  char line[160];
  std::snprintf(line, sizeof line, pattern, values...);
  return line;
}

}  // namespace

std::string table_head() {
  return formatted("%-16s %8s %9s %9s %9s %9s %9s\n", "ms", "count", "p50", "p90", "p99", "mean", "max");
}

std::string table_line(std::string_view name, const Percentiles& times) {
  return formatted("%-16.*s %8zu %9.3f %9.3f %9.3f %9.3f %9.3f\n", static_cast<int>(name.size()), name.data(),
                   times.count, times.p50, times.p90, times.p99, times.mean, times.max);
}

std::string kind_lines(const std::vector<std::pair<std::string, double>>& times) {
  std::vector<std::pair<std::string, std::vector<double>>> kinds;
  for (const auto& [kind, time] : times) {
    auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& one) { return one.first == kind; });
    if (found == kinds.end()) found = kinds.insert(kinds.end(), {kind, {}});
    found->second.push_back(time);
  }
  std::string lines;
  for (const auto& [kind, of_kind] : kinds) lines += table_line(kind, summarize(of_kind));
  return lines;
}

std::string share_lines(const std::vector<std::pair<std::string, std::vector<double>>>& parts) {
  std::vector<double> sums;
  for (const auto& [name, times] : parts) sums.push_back(std::accumulate(times.begin(), times.end(), 0.0));
  const double whole = std::accumulate(sums.begin(), sums.end(), 0.0);
  std::string lines;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double share = whole > 0 ? 100 * sums[i] / whole : 0;
    lines += table_line(formatted("%4.1f %% ", share) + parts[i].first, summarize(parts[i].second));
  }
  return lines;
}

std::uint64_t hash_on(std::uint64_t seed, std::string_view text) {
  for (const char byte : text) {
    seed ^= static_cast<unsigned char>(byte);
    seed *= 0x100000001b3;
  }
  return seed;
}

}  // namespace dateline::bench
