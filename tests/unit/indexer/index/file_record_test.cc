#include "indexer/index/file_record.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

FileRecord sample() {
  FileRecord record;
  record.root = "articles";
  record.path = "a\nb/\xff.ndjson";
  record.stamp = {123456789012, -5};
  record.digest = std::string("\0\x01\xff", 3);
  record.inputs = "12345678";
  record.articles = {{1, "aaaaaaaaaaaaaaaaaaaa", 0, "", {}},
                     {7, "bbbbbbbbbbbbbbbbbbbb", 2, "cccccccccccccccccccc",
                      std::vector<LooseLabel>{{Facet::kPerson, "x-jane", "Jane"}}}};
  record.problems = {"line 7: not JSON"};
  record.problem_count = 90;
  record.sidecar = FileStamp{77, 1600000000000000000};
  record.not_read = {"line 8: draft"};
  record.not_read_count = 1;
  return record;
}

TEST(FileRecord, ReadsBackWhatWasWritten) {
  EXPECT_EQ(*decode_record(encode_record(sample())), sample());
  EXPECT_EQ(*decode_record(encode_record({})), FileRecord{});
}

TEST(FileRecord, RefusesEveryCut) {
  const std::string bytes = encode_record(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode_record(std::string_view(bytes).substr(0, size)).ok()) << size;
  }
  EXPECT_FALSE(decode_record(bytes + "x").ok());
}

TEST(RecordKey, IsShortAndTellsFilesApart) {
  EXPECT_EQ(record_key("a", std::string(5000, 'x')).size(), 25U);
  EXPECT_NE(record_key("a", "b"), record_key("a", "c"));
  EXPECT_EQ(full_path("news.ndjson", ""), "news.ndjson");
  EXPECT_EQ(full_path("articles", "2024/a.md"), "articles/2024/a.md");
}

}  // namespace
}  // namespace dateline
