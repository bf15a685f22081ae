// SampleCheck: whether a database that was just opened gives its articles at all. Xapian opens the tables of
// texts and terms only when they are read, so that an index that was copied by half opens well and then fails
// every request. Used when a snapshot is opened; reads the first and the last article. Free function.
#pragma once

#include <xapian.h>

#include "indexer/base/result.h"
#include "indexer/schema/words_file.h"

namespace dateline {

// Errors say what is missing: "db: the text of article 7 cannot be read". Throws Xapian::Error when a table
// cannot be opened or read.
Outcome check_samples(const Xapian::Database& database, WordsFile& words);

}  // namespace dateline
