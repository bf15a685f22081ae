// Unpacks gzip in tests, all of it or not at all. Not for foreign bytes: it has no limit.
#pragma once

#include <string>
#include <string_view>

namespace dateline::test {

// Throws std::runtime_error when `bytes` are not exactly one whole gzip member.
std::string gunzip(std::string_view bytes);

// Bytes that do not shrink, the same each time.
std::string noise(std::size_t size);

}  // namespace dateline::test
