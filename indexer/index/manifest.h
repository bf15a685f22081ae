// Manifest: the SHA-256 and size of each file of a generation, as the build left it. Its presence is the
// promise that nothing was committed since: the writer removes it before its first commit in place.
// Written by builds, read by verify. Pure functions over the file system.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/schema/layout.h"

namespace dateline {

// Reads all files of the generation's glass folder and writes DB/gen-N/manifest. Throws std::system_error.
void write_manifest(const Generation& generation);

// Removes the manifest, if there is one, for good (fsync). Throws std::system_error.
void drop_manifest(const Generation& generation);

// True when the generation has a manifest.
bool has_manifest(const Generation& generation);

// Everything in which the files differ from the manifest, one line each; none: they are as they were built.
// A manifest that is damaged itself is such a line, and so is a seal (glass_seal.h) that is.
std::vector<std::string> compare_with_manifest(const Generation& generation);

}  // namespace dateline
