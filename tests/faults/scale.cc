#include "tests/faults/scale.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>

namespace dateline::test {
namespace {

const char* setting(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

std::uint64_t choose_seed() {
  std::uint64_t seed = 1;
  if (const char* given = setting("DATELINE_FAULTS_SEED")) {
    seed = std::strtoull(given, nullptr, 10);
  } else if (setting("DATELINE_FAULTS") != nullptr) {
    seed = std::random_device()();
  }
  std::cout << "seed: DATELINE_FAULTS_SEED=" << seed << '\n';
  return seed;
}

}  // namespace

std::size_t how_many(std::size_t brief, std::size_t full) {
  const char* factor = setting("DATELINE_FAULTS");
  if (factor == nullptr) return brief;
  const double wanted = static_cast<double>(full) * std::strtod(factor, nullptr);
  return std::max<std::size_t>(1, static_cast<std::size_t>(wanted));
}

std::uint64_t fault_seed() {
  static const std::uint64_t seed = choose_seed();
  return seed;
}

}  // namespace dateline::test
