#include "indexer/article/line_parts.h"

#include <gtest/gtest.h>

#include <random>

#include "indexer/article/json_reader.h"

namespace dateline {
namespace {

// What a reader says of each record: its number and title, or what is wrong with it.
std::vector<std::string> outcomes(const std::function<void(const ArticleSink&)>& read) {
  std::vector<std::string> told;
  read([&told](const Result<Article>& article) {
    told.push_back(article ? std::to_string(article->record) + " " + article->title.text
                           : article.error().message);
  });
  return told;
}

TEST(LineParts, TogetherGiveTheRecordsOfTheWholeWhereverTheyAreCut) {
  std::mt19937 random(7);
  const std::vector<std::string> kLines{R"({"title": "A", "body": "One."})", "", "  \t\r", "oops",
                                        R"({"title": "B", "body": "Two."})"
                                        "\r"};
  for (int round = 0; round < 200; ++round) {
    std::string text = random() % 4 == 0 ? "\xef\xbb\xbf" : "";
    for (std::size_t left = random() % 30; left > 0; --left) text += kLines[random() % kLines.size()] + "\n";
    text += kLines[random() % kLines.size()];
    const MemorySource source(text);
    const auto begin = first_ndjson_line(source);
    if (!begin) continue;
    const auto whole = outcomes([&](const ArticleSink& sink) { EXPECT_TRUE(read_ndjson(source, sink)); });
    LineParts parts(source, *begin);
    std::uint64_t end = *begin;
    const auto pieces = outcomes([&](const ArticleSink& sink) {
      while (const auto part = parts.next(1 + random() % 100)) {
        EXPECT_EQ(part->begin, end);
        end = part->end;
        read_ndjson_part(source, *part, sink);
      }
    });
    EXPECT_EQ(end, text.size());
    EXPECT_EQ(pieces, whole);
  }
}

TEST(LineParts, CountsALineThatIsTooLongAsOneRecord) {
  const std::string text = "{}\n" + std::string(9 << 20U, ' ') + "\n{}\n";
  const MemorySource source(text);
  LineParts parts(source, 0);
  EXPECT_EQ(parts.next(1), (LinePart{0, 3, 0, 0}));
  EXPECT_EQ(parts.next(1), (LinePart{3, text.size() - 3, 1, 1}));
  EXPECT_EQ(parts.next(1), (LinePart{text.size() - 3, text.size(), 2, 2}));
  EXPECT_EQ(parts.next(1), std::nullopt);
}

TEST(LineParts, TellsWhatFollowsTheLastPart) {
  const MemorySource source("{}\n{}\n");
  LineParts parts(source, 0);
  EXPECT_EQ(parts.next(1), (LinePart{0, 3, 0, 0}));
  EXPECT_EQ(parts.rest(), (LinePart{3, 0, 1, 1}));
}

TEST(LineParts, AreNotForWhatHasNoLinesOfItsOwn) {
  EXPECT_EQ(first_ndjson_line(MemorySource("\xff\xfe{\0}\0")), std::nullopt);
  EXPECT_EQ(first_ndjson_line(MemorySource("")), std::nullopt);
  EXPECT_EQ(first_ndjson_line(MemorySource("\xef\xbb\xbf{}")), 3U);
}

}  // namespace
}  // namespace dateline
