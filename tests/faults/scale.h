// How much a fault test does: a short form for every day, and a long one whose counts a person can raise.
//   DATELINE_FAULTS=FACTOR     the long form, its counts times FACTOR (1, 0.5, 10); unset: the short form
//   DATELINE_FAULTS_SEED=SEED  begins the random choices; unset: 1 in the short form, a new one in the long
// Each test prints the seed that it used.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline::test {

// How many of something: `brief` in the short form, `full` times FACTOR in the long one, at least 1.
std::size_t how_many(std::size_t brief, std::size_t full);

// Prints it once a test program.
std::uint64_t fault_seed();

}  // namespace dateline::test
