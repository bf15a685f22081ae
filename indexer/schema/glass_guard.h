// The guard between Xapian and the files of its tables. Xapian trusts what it reads there, so that a bit that
// was flipped on the disk could make a search read, or a commit write, memory that is not its own. It has no
// place for a check, but it reads each block by one call of the C library, pread(): a program that has this
// file answers that call itself, looks at the block (glass_block.h), and gives a damaged one as a read error
// (EUCLEAN), which Xapian throws as a DatabaseError.
// Used by both programs, by whoever opens a database. Any thread. Not a checksum: damage of what an item
// holds passes, and is found by `verify`.
#pragma once

#include <cstddef>
#include <filesystem>

#include "indexer/base/result.h"

namespace dateline {

// Looks at the version file of a database, which Xapian reads another way, and at its seal (glass_seal.h): to
// be called before it is opened, and before a handle of it goes on to a later commit. A file that cannot be
// read is none of its business: Xapian says so. Errors as check_glass_version(), naming the folder and what
// to do.
Outcome check_glass(const std::filesystem::path& glass);

}  // namespace dateline
