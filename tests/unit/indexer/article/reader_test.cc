#include "indexer/article/reader.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(FormatOf, GoesByTheExtension) {
  const std::vector<std::pair<std::string, Format>> cases{
      {"a.txt", Format::kText},          {"x/b.MD", Format::kMarkdown},    {"c.markdown", Format::kMarkdown},
      {"d.html", Format::kHtml},         {"e.xhtml", Format::kHtml},       {"f.json", Format::kJson},
      {"g.tar.ndjson", Format::kNdjson}, {"x.d/h.jsonl", Format::kNdjson}, {"i.RSS", Format::kFeed},
      {"x/j.warc", Format::kWarc},       {"k.WARC.gz", Format::kWarc},
  };
  for (const auto& [path, format] : cases) EXPECT_EQ(format_of(path).value(), format) << path;
}

TEST(FormatOf, NamesWhatIsRead) {
  constexpr const char* kWant =
      "format: want .txt .text .md .markdown .html .htm .xhtml .json .ndjson .jsonl .xml .rss .atom .pdf "
      ".warc "
      "or .warc.gz, got ";
  const std::vector<std::pair<std::string, std::string>> cases{{"a.docx", "'.docx'"}, {"a", "''"},
                                                               {"a.txt.gz", "'.gz'"}, {".txt", "''"},
                                                               {"x.txt/a", "''"},     {"a.\x1b", "'.\\x1b'"}};
  for (const auto& [path, got] : cases) EXPECT_EQ(format_of(path).error().message, kWant + got) << path;
}

TEST(ReadArticles, PicksTheReader) {
  const std::vector<std::pair<Format, std::string>> cases{
      {Format::kText, "Title: T\n\nbody"},
      {Format::kMarkdown, "---\ntitle: T\n---\nbody"},
      {Format::kHtml, "<title>T</title><p>body"},
      {Format::kJson, "{\"title\": \"T\", \"body\": \"body\"}"},
      {Format::kNdjson, "{\"title\": \"T\", \"body\": \"body\"}"},
      {Format::kFeed, "<rss><item><title>T</title><description>body</description></item></rss>"},
  };
  for (const auto& [format, bytes] : cases) {
    std::vector<std::string> found;
    const Outcome outcome = read_articles(format, bytes, [&](Result<Article> article) {
      ASSERT_TRUE(article.ok()) << article.error().message;
      found.push_back(article->title.text + "|" + article->body);
    });
    EXPECT_TRUE(outcome.ok());
    EXPECT_EQ(found, std::vector<std::string>{"T|body"}) << bytes;
  }
}

TEST(ReadArticles, CallsNobodyForABadFile) {
  for (const Format format : {Format::kText, Format::kMarkdown, Format::kHtml, Format::kJson, Format::kNdjson,
                              Format::kFeed, Format::kPdf, Format::kWarc}) {
    const Outcome outcome = read_articles(format, "", [](const Result<Article>&) { FAIL(); });
    EXPECT_EQ(outcome.error().message, "file: empty");
  }
}

}  // namespace
}  // namespace dateline
