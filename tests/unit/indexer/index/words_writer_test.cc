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

TEST(WordsWriter, SharesAFileWithOthers) {
  const test::TempFolder folder;
  const auto path = folder.path() / kWordsFile;
  std::atomic<std::uint64_t> end = start_words_file(path);
  std::vector<std::pair<WordsReference, std::string>> written;
  {
    WordsWriter first(SharedWordsFile{path, &end});
    WordsWriter second(SharedWordsFile{path, &end});
    for (int i = 0; i < 6000; ++i) {
      WordsWriter& writer = i % 5 < 3 ? first : second;
      const std::string bytes(static_cast<std::size_t>(1 + i % 1700), static_cast<char>('a' + i % 26));
      written.emplace_back(writer.append(bytes), bytes);
    }
    const std::string large(3U << 20U, 'L');
    written.emplace_back(second.append(large), large);
    first.flush();
    second.flush();
  }
  WordsFile file(path);
  for (const auto& [reference, bytes] : written) ASSERT_EQ(file.read(reference), bytes);
}

}  // namespace
}  // namespace dateline
