// GenerationStore: the life of an index directory's generations. A new one is built beside the live one and
// published by one rename, so that a reader finds the old index or the new one, whole, at any moment.
// Used by whoever holds the WriterLock; readers use schema/layout.h.
#pragma once

#include <filesystem>
#include <optional>

#include "indexer/base/result.h"
#include "indexer/schema/layout.h"

namespace dateline {

// Makes the directory if there is none. Errors: something that is no index and not empty stands there (it is
// left alone), or it cannot be made. True for a directory that holds an index or leftovers of ours alone.
Outcome prepare_index_folder(const std::filesystem::path& db);

// The current generation; nullopt when none was published yet. Errors: a pointer that cannot be read, is
// damaged or points at nothing.
Result<std::optional<Generation>> published_generation(const std::filesystem::path& db);

// Removes what earlier runs left unfinished (generations never published), then makes the folder of the next
// generation. Throws std::filesystem::filesystem_error or std::system_error.
Generation begin_generation(const std::filesystem::path& db, const std::optional<Generation>& current);

// Makes a finished and closed generation durable (every file, every folder), writes its manifest and points
// DB/current at it. Older generations go, but the one that answered until now stays for its readers.
void publish_generation(const std::filesystem::path& db, const Generation& generation);

// Removes a generation that was never published. One that the pointer names stays, and so it does when the
// pointer cannot be read: a publish may have failed after it pointed at it.
void discard_generation(const Generation& generation);

}  // namespace dateline
