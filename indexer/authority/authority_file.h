// The bytes of an authority file, or that there is none. Used by Authority::load and by the check.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "indexer/base/result.h"

namespace dateline {

// nullopt when there is no such file. Errors name the file: not a regular one, over 64 MiB, unreadable.
Result<std::optional<std::string>> read_authority_file(const std::filesystem::path& path);

}  // namespace dateline
