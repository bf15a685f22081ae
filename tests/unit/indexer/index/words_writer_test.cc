#include "indexer/index/words_writer.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

TEST(WordsWriter, WritesWhatItsReferencesFind) {
  const test::TempFolder folder;
  const auto path = folder.path() / kWordsFile;
  std::vector<std::pair<WordsReference, std::string>> written;
  {
    WordsWriter writer(path);
    for (int i = 0; i < 3000; ++i) {
      const std::string bytes(static_cast<std::size_t>(1 + i % 700), static_cast<char>('a' + i % 26));
      written.emplace_back(writer.append(bytes), bytes);
    }
    writer.flush();
  }
  // A run that starts over goes on behind it.
  WordsWriter again(path);
  written.emplace_back(again.append("more"), "more");
  again.flush();
  WordsFile file(path);
  for (const auto& [reference, bytes] : written) ASSERT_EQ(file.read(reference), bytes);
  EXPECT_EQ(written.front().first.offset, kWordsFileStart.size());
}

}  // namespace
}  // namespace dateline
