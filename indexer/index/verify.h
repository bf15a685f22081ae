// Verify: whether an index is what the indexer wrote. Of a generation as its build left it, every flipped bit
// and every cut of any file is found (manifest); of one that was committed to since, every change of an
// article's stored data, terms or values (checksums), a key met twice, a count that is off, and what Xapian's
// own check finds. Reads only and changes nothing. One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

enum class Guarantee {
  kEveryByte,     // the files are as they were built
  kEveryArticle,  // committed since: articles, keys and counts are right
};

struct VerifyReport {
  std::vector<std::string> problems;  // one line each; empty: the guarantee holds
  Guarantee guarantee = Guarantee::kEveryArticle;
  std::uint64_t articles = 0;
  std::uint64_t generation = 0;
};

// Called with the number of articles checked so far.
using VerifyProgress = std::function<void(std::uint64_t)>;

// Another schema version is a problem too. Errors: no index, or one that is written to all the time.
Result<VerifyReport> verify_index(const std::filesystem::path& db, const VerifyProgress& progress);

}  // namespace dateline
