// Articles for replies that are larger than what a kernel keeps for a client that does not read. Test support
// only.
#pragma once

#include <string>

namespace dateline::test {

// NDJSON: 1,000 articles of 12 KB with the word "ferry", of few words, so that they are indexed quickly.
std::string large_articles();

}  // namespace dateline::test
