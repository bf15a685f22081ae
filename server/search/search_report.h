// SearchReport: what became of one search, for who watches the server; never what was searched for. A plain
// value.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace dateline {

struct SearchReport {
  std::chrono::microseconds took{};    // of a search of its own, waiting for its turn included
  std::optional<std::uint64_t> total;  // nullopt: given up, its deadline passed
};

}  // namespace dateline
