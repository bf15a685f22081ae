// The checksum of a stored article: the first 64 bits of SHA-256 over its data, terms (with counts)
// and values. Written into its own slot by the builder, checked by verify, and compared to tell a
// changed article from one that only its file's date changed for. Pure functions.
#pragma once

#include <xapian.h>

#include <string>

#include "indexer/schema/words_file.h"

namespace dateline {

// 8 bytes over everything in the document but the checksum's own slot. Throws what Xapian throws when a
// document of a damaged database cannot be read.
std::string document_checksum(const Xapian::Document& document);

// True when the slot holds what document_checksum() says.
bool is_checksum_right(const Xapian::Document& document);

// Puts the words of a document that stand in its index's file back into their slot: the checksum is of the
// words themselves, wherever they are. Throws std::runtime_error when they cannot be read.
void restore_words(Xapian::Document& document, WordsFile& words);

}  // namespace dateline
