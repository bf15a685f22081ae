// Runs the indexer's program in this process, as if the words had been typed. Test support of this room.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "indexer/cli/program.h"

namespace dateline::test {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

inline Ran run_words(const std::vector<std::string>& words) {
  std::ostringstream out;
  std::ostringstream err;
  const int code = run_program(words, {out, err}, [] { return 0; });
  return {code, out.str(), err.str()};
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace dateline::test
