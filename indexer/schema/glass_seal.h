// The digest of a database's version file (`iamglass`, glass_version.h), in a file of our own beside the
// database. The version file has no checksum, and a flipped bit of it may be well-formed: it then says that
// blocks stand in an order in which they do not, and a walk over them ends early, or never. Written by the
// indexer after each commit, looked at by whoever opens the database (glass_guard.h). The seal names the
// commit that it is of and says nothing of another one's file, so that the two need not change in one step.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr std::string_view kGlassSealFile = "iamglass.sum";  // in DB/gen-N/

// The version file of a database as far as Xapian reads it; "" when it cannot be read.
std::string read_glass_version(const std::filesystem::path& glass);

// The seal of a version file: the SHA-256 of its uuid and revision, of the whole, and of the two, a line in
// hexadecimal.
std::string make_glass_seal(std::string_view version);

// True when the seal is of the same commit of the same database as `version` and of other bytes. A seal that
// is damaged itself, or of another commit, breaks nothing.
bool is_glass_seal_broken(std::string_view seal, std::string_view version);

// Seals the database in `glass` as it is now. Not made durable, and a failure is silent: without a seal an
// index is as true as before, only damage of this one file is harder to see.
void seal_glass(const std::filesystem::path& glass);

// The same of what is there: true when the seal beside `glass` is broken by `version`.
bool breaks_glass_seal(const std::filesystem::path& glass, std::string_view version);

}  // namespace dateline
