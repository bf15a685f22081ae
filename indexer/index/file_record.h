// FileRecord: what the index remembers of a file, so that the next run knows it unchanged by a stat, and
// knows which articles, keys and labels came from it. A metadata row a file (side_tables.h: kMetaFilePrefix),
// committed together with its articles. Plain values; the codec is this room's alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/index/folder_walk.h"
#include "indexer/index/loose_labels.h"

namespace dateline {

struct ArticleEntry {
  std::uint64_t record = 0;   // as in Article
  std::string id;             // the public id it is indexed by
  std::uint64_t attempt = 0;  // which of its keys that was: 0 its first choice (key_ledger.h)
  std::string wanted;         // the id of the first choice when it was taken, else ""
  LooseLabels labels{};

  friend bool operator==(const ArticleEntry&, const ArticleEntry&) = default;
};

struct FileRecord {
  std::string root;  // name
  std::string path;  // within the root
  FileStamp stamp;
  std::string digest;  // content_digest of both; "": not read to its end, or not surely
  std::string inputs;  // what else its extraction depended on (extract_inputs)
  std::vector<ArticleEntry> articles;
  std::vector<std::string> problems;    // why the file, or records in it, gave no article
  std::uint64_t problem_count = 0;      // all of them, of which `problems` names the first
  std::vector<std::string> not_read{};  // why records, or the file, are no articles and no failures (drafts)
  std::uint64_t not_read_count = 0;     // all of them
  std::optional<FileStamp> sidecar{};   // of the sidecar that was read with it

  friend bool operator==(const FileRecord&, const FileRecord&) = default;
};

// No file has this time: a record with it is looked at again by the next run.
inline constexpr std::int64_t kNoTime = -1;

// How many problems of a file are kept in words, and how many reasons why something is not read.
inline constexpr std::size_t kProblemsKept = 20;

// "ROOT/path" (or "ROOT" for a root that is a file), as the file system has its bytes: the order of files.
std::string full_path(std::string_view root, std::string_view path);

// "file:" and the first 100 bits of SHA-256 of full_path, written as an article's id is.
std::string record_key(std::string_view root, std::string_view path);

std::string encode_record(const FileRecord& record);
Result<FileRecord> decode_record(std::string_view bytes);

}  // namespace dateline
