// Prints what an index says of its articles (index_content.h) as one digest: a program of its own, because a
// damaged index may end whoever reads it. Exits with 1 when the index cannot be read.
#include <exception>
#include <iostream>

#include "indexer/base/digest.h"
#include "tests/support/index_content.h"

int main(int count, char** words) {
  using namespace dateline;
  if (count != 2) return 2;
  try {
    std::string text;
    for (const auto& [key, article] : test::describe_index(words[1])) {
      if (!key.starts_with("facet:") && !key.starts_with("labels:"))
        text.append(key).append("\n").append(article).append("\n");
    }
    std::cout << hex(sha256(text)) << '\n';
    return 0;
  } catch (const Xapian::Error& error) {
    std::cerr << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return 1;
}
