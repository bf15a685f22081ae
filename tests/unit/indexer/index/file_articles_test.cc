#include "indexer/index/file_articles.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline::test {
namespace {

// "TITLE" of each article, "!REASON" of each error.
std::vector<std::string> read_all(Format format, const FileRead& file) {
  std::vector<std::string> lines;
  const Outcome outcome = read_file_articles(format, file, [&](Result<Article> article) {
    lines.push_back(article ? article->title.text : "!" + article.error().message);
    if (article && !article->warnings.empty()) lines.back() += " (" + article->warnings[0] + ")";
  });
  if (!outcome) lines.push_back("!!" + outcome.error().message);
  return lines;
}
using Lines = std::vector<std::string>;

TEST(ReadFileArticles, LaysASidecarOverAFileOfOneArticle) {
  FileRead file;
  file.bytes = "Title: Own\n\nBody.";
  EXPECT_EQ(read_all(Format::kText, file), Lines{"Own"});
  file.sidecar = "title: Better";
  EXPECT_EQ(read_all(Format::kText, file), Lines{"Better"});
  file.sidecar = "- no map";
  ASSERT_EQ(read_all(Format::kText, file).size(), 1U);
  EXPECT_EQ(read_all(Format::kText, file)[0].substr(0, 9), "!sidecar:");
}

TEST(ReadFileArticles, LeavesASidecarOfManyOutAndSaysSoOnce) {
  FileRead file;
  file.bytes = "{\"title\": \"A\"}\n{\"title\": \"B\"}\n";
  file.sidecar = "title: Better";
  EXPECT_EQ(read_all(Format::kNdjson, file),
            (Lines{"A (its sidecar was left out: the file holds a list of articles)", "B"}));
}

TEST(ReadFile, OpensWhatIsStreamedAndReadsTheRest) {
  const TempFolder folder;
  folder.write("a.ndjson", "{\"title\": \"A\"}\n");
  folder.write("b.txt", "Title: B\n\nBody.");
  const FileRead lines = read_file(Format::kNdjson, folder.path(), "a.ndjson");
  ASSERT_TRUE(lines.source);
  EXPECT_EQ(lines.bytes, "");
  EXPECT_EQ(read_all(Format::kNdjson, lines), Lines{"A"});
  const FileRead text = read_file(Format::kText, folder.path(), "b.txt");
  EXPECT_FALSE(text.source);
  EXPECT_EQ(read_all(Format::kText, text), Lines{"B"});
  EXPECT_EQ(read_file(Format::kNdjson, folder.path(), "none.ndjson").state, ReadState::kVanished);
}

}  // namespace
}  // namespace dateline::test
