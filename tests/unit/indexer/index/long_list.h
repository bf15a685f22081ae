// LongList: documents whose lists of terms Xapian 1.4.22 packs so that it cannot read some of them again.
#pragma once

#include <xapian.h>

#include <string>

namespace dateline::test {

// Terms that differ in a number alone, before a long run of one letter.
inline Xapian::Document document_with_list(std::size_t run, int terms) {
  Xapian::Document document;
  for (int i = 0; i < terms; ++i) {
    const std::string number = std::to_string(i);
    document.add_term("a" + std::string(5 - number.size(), '0') + number + std::string(run, 'x'));
  }
  return document;
}

// With 100 letters a list is about 8 KiB long here, and one of these cannot be read.
inline constexpr std::size_t kRun = 100;
inline constexpr int kFewestTerms = 40;
inline constexpr int kMostTerms = 90;

}  // namespace dateline::test
