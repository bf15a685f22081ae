// LastRun: what the indexer says of its last run that looked at files: when one ended well, and which files
// it could not read. It stands beside the database (layout.h: kLastRunFile), since a run that changes nothing
// commits nothing. The indexer writes it, the server and `status` read it. Plain values; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/layout.h"

namespace dateline {

// How many files are named; more are counted.
inline constexpr std::size_t kFailedNamed = 1000;

// A file that could not be read, or records in it, or a folder that could not be looked into.
struct FailedFile {
  std::string root;    // name
  std::string path;    // within the root, as the file system has its bytes; "" for a root that is a file
  std::string reason;  // the first one, one line, with no path of the machine

  friend bool operator==(const FailedFile&, const FailedFile&) = default;
};

struct LastRun {
  // UTC seconds: when a run last got through all that it was to look at; nullopt: none has.
  std::optional<std::int64_t> ended;
  std::uint64_t failed_files = 0;
  std::vector<FailedFile> failed;  // by root and path; of more than kFailedNamed the first

  friend bool operator==(const LastRun&, const LastRun&) = default;
};

std::string encode_last_run(const LastRun& run);
// nullopt for bytes that encode_last_run() did not make.
std::optional<LastRun> decode_last_run(std::string_view bytes);

// What stands beside the generation's database; nullopt when there is nothing, or nothing whole.
std::optional<LastRun> read_last_run(const Generation& generation);

}  // namespace dateline
