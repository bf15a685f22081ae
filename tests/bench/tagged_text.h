// TaggedText: documents whose persons were marked by hand, read from CoNLL columns and put together as an
// article has them, with each mark's place in the text. Used by the persons program. One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <vector>

#include "indexer/base/result.h"

namespace dateline::bench {

// Bytes [begin, end) of a text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
  friend bool operator<(const Span& left, const Span& right) {
    return left.begin != right.begin ? left.begin < right.begin : left.end < right.end;
  }
};

struct TaggedText {
  std::string text;
  std::vector<Span> persons;  // ascending
};

// One token a line, columns apart by spaces or tabs, the token first, the tag last (PER with I- or B-, in
// IOB1 or IOB2; every other tag is no person). An empty line ends a sentence; a line -DOCSTART-, or two empty
// lines or more in a file that has no such line, end a document. Sentences that end without a stop become
// paragraphs of their own. Errors: a line without a tag, no document.
Result<std::vector<TaggedText>> read_tagged_texts(std::istream& in);
Result<std::vector<TaggedText>> read_tagged_texts(const std::filesystem::path& file);

}  // namespace dateline::bench
