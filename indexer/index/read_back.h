// ReadBack: whether the database gives an article back that was just written to it. Xapian 1.4 (seen
// in 1.4.22) packs an article's data and terms with zlib into pieces of two kilobytes, and cannot unpack what
// it packed when the last piece was taken in whole with more than 8 KiB of output still to come and none left
// over: a text that ends in a long run of one letter, of some lengths. What the indexer stores ends
// otherwise (stored_article.cc), so this seldom says no. Asked before the commit. Free function.
#pragma once

#include <xapian.h>

namespace dateline {

// True when data and terms are as in `document`. Small ones are not looked at: one piece of output holds
// them.
bool reads_back(const Xapian::Database& database, Xapian::docid docid, const Xapian::Document& document);

}  // namespace dateline
