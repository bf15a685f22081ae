#include "indexer/index/read_back.h"

#include <algorithm>
#include <string>

namespace dateline {
namespace {

// What Xapian unpacks at once.
constexpr std::size_t kUnpackedAtOnce = 8192;
// A term of a list is what differs from the one before, with two lengths and a count.
constexpr std::size_t kNumbersOfTerm = 6;

}  // namespace

bool has_long_list(const Xapian::Document& document) {
  std::size_t bytes = 0;
  std::string before;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    std::string name = *term;
    const auto differs = std::mismatch(name.begin(), name.end(), before.begin(), before.end()).first;
    bytes += static_cast<std::size_t>(name.end() - differs) + kNumbersOfTerm;
    before = std::move(name);
  }
  return bytes >= kUnpackedAtOnce;
}

bool reads_back(const Xapian::Database& database, Xapian::docid docid) {
  try {
    for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) continue;
    return true;
  } catch (const Xapian::DatabaseCorruptError&) {
    return false;
  }
}

}  // namespace dateline
