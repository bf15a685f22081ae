// ReadBack: whether the database gives back the terms of an article that was just written to it. Xapian 1.4
// (seen in 1.4.22) packs an article's list of terms with zlib into pieces of two kilobytes, and cannot unpack
// some lists of more than 8 KiB whose end gets very much smaller: terms in a row that differ in little. How
// a list is cut into pieces decides it, so that merging may spoil what could be read. An article's data is
// out of reach (schema/packing.h); postings and rows are never packed. Free functions.
#pragma once

#include <xapian.h>

namespace dateline {

// True when the list of the document's terms is long enough for that.
bool has_long_list(const Xapian::Document& document);

// Reads the list; false when the database cannot.
bool reads_back(const Xapian::Database& database, Xapian::docid docid);

}  // namespace dateline
