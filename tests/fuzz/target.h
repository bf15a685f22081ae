// A fuzz target: one parser of foreign bytes, and what must hold whatever it is given. Each *_fuzz.cc defines
// run_target(); libFuzzer calls it (libfuzzer.cc), or the replay of seeds does (replay.cc). One thread.
#pragma once

#include <string_view>

namespace dateline::fuzz {

// Takes one input. Ends the program when something does not hold.
void run_target(std::string_view bytes);

// Ends the program with `what` unless `holds`; the fuzzer keeps the input then.
void require(bool holds, const char* what);

}  // namespace dateline::fuzz
