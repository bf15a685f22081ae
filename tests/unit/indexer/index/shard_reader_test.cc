#include "indexer/index/shard_reader.h"

#include "indexer/index/file_articles.h"
#include "indexer/index/sidecar_file.h"
#include "tests/unit/indexer/index/shard_fixture.h"

namespace dateline::test {
namespace {

class ShardReaderTest : public ShardFixture {
 protected:
  std::vector<std::string> given(const ShardReader& reader, std::uint32_t owner, Format format) {
    std::vector<std::string> told;
    const FileRead file = reader.file(owner);
    EXPECT_TRUE(read_file_articles(format, file, [&](const Result<Article>& article) {
      told.push_back((article ? article->title.text : article.error().message) + " @" +
                     std::to_string(BuildPlace::unpack(place_).article));
    }));
    return told;
  }

  std::atomic<std::uint64_t> place_ = 0;
};

TEST_F(ShardReaderTest, ReadsAheadAndKnowsTheKeys) {
  write("a.md", "---\nid: mine\n---\n# A\n\nBody.\n");
  write("b.ndjson", "{\"title\": \"B1\", \"body\": \"x.\"}\nbroken\n{\"title\": \"B2\", \"body\": \"x.\"}\n");
  const BuildContext& context = this->context();
  const ShardTask task{{0, {0, 2}}};
  ShardReader reader(context.plan, task, place_, nullptr);
  reader.read([] { return false; });
  EXPECT_EQ(reader.keys(), (std::vector<WantedKey>{{"mine", "articles/a.md", 0},
                                                   {"articles/b.ndjson#1", "articles/b.ndjson#1", 1},
                                                   {"articles/b.ndjson#3", "articles/b.ndjson#3", 1}}));
  // As often as it is asked, wherever the file is by now.
  std::filesystem::remove(articles() / "b.ndjson");
  for (int times = 0; times < 2; ++times) {
    const auto told = given(reader, 1, Format::kNdjson);
    ASSERT_EQ(told.size(), 3U);
    EXPECT_EQ(told[0], "B1 @0");
    EXPECT_EQ(told[2], "B2 @2");
  }
  EXPECT_EQ(digest_of(reader.file(0)).size(), kContentDigestBytes);
}

TEST_F(ShardReaderTest, LeavesOutWhatEndedAWorker) {
  write("a.md", "# A\n\nBody.\n");
  write("b.ndjson", "{\"title\": \"B1\", \"body\": \"x.\"}\n{\"title\": \"B2\", \"body\": \"x.\"}\n");
  const BuildContext& context = this->context();
  const ShardTask task{{0, {0, 2}}, {{{0, BuildPlace::kReading}, "bad luck"}, {{1, 1}, "worse"}}};
  ShardReader reader(context.plan, task, place_, nullptr);
  reader.read([] { return false; });
  EXPECT_EQ(reader.file(0).state, ReadState::kRefused);
  EXPECT_EQ(reader.file(0).reason, "bad luck");
  EXPECT_EQ(reader.file(0).stamp, context.plan.items[0].stamp) << "it is not tried again as it is";
  EXPECT_EQ(given(reader, 1, Format::kNdjson), (std::vector<std::string>{"B1 @0", "article: worse @1"}));
  EXPECT_EQ(reader.keys().size(), 2U) << "its key was given away before it ended the worker";
}

TEST_F(ShardReaderTest, ReadsAgainWhatIsTooLargeToBeHeldAndSaysWhenItChanged) {
  std::string archive;
  const std::string page(300'000, 'w');
  for (int i = 0; i < 20; ++i) {
    const std::string http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nPage " + std::to_string(i) + " " + page;
    archive += "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/" + std::to_string(i) +
               "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
               std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
  }
  const auto file = write("a.warc", archive);
  const BuildContext& context = this->context();
  const ShardTask task{{0, {0, 1}}};
  ShardReader reader(context.plan, task, place_, nullptr);
  reader.read([] { return false; });
  ASSERT_EQ(reader.keys().size(), 20U);
  EXPECT_EQ(reader.keys()[3].wanted, "http://example.org/3");
  EXPECT_FALSE(reader.file(0).ahead);
  EXPECT_NO_THROW(reader.check_unchanged());
  write("a.warc", archive + archive);
  EXPECT_NO_THROW(reader.check_unchanged()) << "what came behind it is for the next run";
  std::uint64_t records = 0;
  EXPECT_TRUE(read_file_articles(Format::kWarc, reader.file(0), [&](const Result<Article>&) { ++records; }));
  EXPECT_EQ(records, 20U);
  write("a.warc", archive);
  set_time(file, 1);
  EXPECT_THROW(reader.check_unchanged(), std::runtime_error);
}

TEST_F(ShardReaderTest, StopsBetweenFiles) {
  write("a.md", "# A\n\nBody.\n");
  const BuildContext& context = this->context();
  const ShardTask task{{0, {0, 1}}};
  ShardReader reader(context.plan, task, place_, nullptr);
  EXPECT_THROW(reader.read([] { return true; }), Stopped);
}

}  // namespace
}  // namespace dateline::test
