// The directory that --db names: where the current generation is, and which files stand where.
//   DB/current      one line, "gen-000007": the generation that answers
//   DB/lock         held by the one writer; its text names the holder
//   DB/stdin/       articles that were given on standard input, NDJSON: the indexer reads it as any folder
//   DB/gen-000007/  glass/ (the Xapian database), manifest (SHA-256 of each file, as the build left it),
//                   iamglass.sum (of the file that names the tables, as the last commit left it), last-run
// Both programs find their way by this; only the indexer writes. Pure functions over the file system.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/base/result.h"

namespace dateline {

inline constexpr std::string_view kCurrentFile = "current";
inline constexpr std::string_view kLockFile = "lock";
inline constexpr std::string_view kGivenFolder = "stdin";
inline constexpr std::string_view kGlassFolder = "glass";
inline constexpr std::string_view kManifestFile = "manifest";
inline constexpr std::string_view kLastRunFile = "last-run";

// "gen-000007".
std::string generation_name(std::uint64_t number);
// The number in such a name; an Error for any other text.
Result<std::uint64_t> generation_number(std::string_view name);

struct Generation {
  std::uint64_t number = 0;
  std::filesystem::path folder;  // DB/gen-000007
  std::filesystem::path glass;   // DB/gen-000007/glass

  friend bool operator==(const Generation&, const Generation&) = default;
};

Generation generation_at(const std::filesystem::path& db, std::uint64_t number);

// The generation that DB/current names. Errors say what is missing: the directory, the index in it ("run
// dateline-indexer sync"), or a pointer that is not a generation's name.
Result<Generation> current_generation(const std::filesystem::path& db);

}  // namespace dateline
