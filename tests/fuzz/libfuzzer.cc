#include <cstddef>
#include <cstdint>

#include "tests/fuzz/target.h"

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  dateline::fuzz::run_target({reinterpret_cast<const char*>(data), size});
  return 0;
}
