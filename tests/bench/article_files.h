// Article files: an NDJSON file of articles as one file an article, as a newsroom's folder has them. Used by
// index_speed.
#pragma once

#include <cstdint>
#include <filesystem>

#include "indexer/base/result.h"

namespace dateline::bench {

struct FilesMade {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
};

// Writes each line that is not empty as FOLDER/000/000001.json and so on, a thousand files a folder. Errors:
// the articles cannot be read or are none, a file cannot be written (named).
Result<FilesMade> write_article_files(const std::filesystem::path& articles,
                                      const std::filesystem::path& folder);

}  // namespace dateline::bench
