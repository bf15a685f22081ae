// SidecarFile: which file is a sidecar and whose, and reading a file together with the one beside it. Used by
// the plan, the pass over it and the command `inspect`. Any thread. What a sidecar says is told by
// article/sidecar.h.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/index/file_reader.h"

namespace dateline {

inline constexpr std::string_view kSidecarEnding = ".meta.yaml";

// "a.md" for "a.md.meta.yaml"; nullopt for a path that is no sidecar's.
std::optional<std::string> sidecar_owner(std::string_view path);

// read_file_below(), and its sidecar if there is one. A sidecar that cannot be read makes the whole
// unreadable or refused, with the reason; one that is no regular file is none.
FileRead read_with_sidecar(const std::filesystem::path& root, const std::string& path, std::size_t cap);

// open_file_below(), and its sidecar in the same way.
FileRead open_with_sidecar(const std::filesystem::path& root, const std::string& path);

// As many as a string holds without memory of its own: there is one a file.
inline constexpr std::size_t kContentDigestBytes = 15;

// The first so many bytes of SHA-256 over the file's bytes, which are read through if it was only opened, and
// those of its sidecar.
std::string content_digest(const FileRead& file);

}  // namespace dateline
