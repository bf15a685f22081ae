#include "server/api/export_writer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

class WriteExportTest : public testing::Test {
 protected:
  WriteExportTest() {
    for (int i = 0; i < 700; ++i) {
      index_.put({"k" + std::to_string(i), "Oil " + std::to_string(i), "oil", "2024-10-18"});
    }
    index_.commit();
    pool_ = std::move(*SearcherPool::open(index_.path()));
  }

  static ExportParameters parameters(const std::string& format, const std::string& query = "oil") {
    return *read_export_parameters(
        {{"q", query}, {"format", format}, {"sort", "date:desc"}, {"attributesToRetrieve", "title"}},
        test::test_today());
  }
  std::string write(const ExportParameters& parameters) {
    ExportRun run = pool_->begin_export(parameters.request);
    std::string out;
    const auto counts = write_export(*pool_, run, parameters, [&](std::string_view bytes) {
      longest_ = std::max(longest_, bytes.size());
      out += bytes;
      return std::optional<Error>();
    });
    EXPECT_TRUE(counts.ok());
    exported_ = counts->exported;
    return out;
  }

  test::TestIndex index_;
  std::unique_ptr<SearcherPool> pool_;
  std::size_t longest_ = 0;
  std::uint64_t exported_ = 0;
};

TEST_F(WriteExportTest, HasARecordAnArticleAndNothingElseInCsv) {
  const std::string csv = write(parameters("csv"));
  EXPECT_EQ(csv.find("\xEF\xBB\xBFid,title\r\n"), 0U);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 701);
  EXPECT_TRUE(csv.ends_with(",Oil 699\r\n"));
  EXPECT_EQ(exported_, 700U);
  EXPECT_LT(longest_, csv.size() / 2) << "not slice by slice";
}

TEST_F(WriteExportTest, EndsNdjsonWithTheCounts) {
  const std::string lines = write(parameters("ndjson"));
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 701);
  EXPECT_TRUE(lines.ends_with("\"title\":\"Oil 699\"}\n{\"exported\":700,\"changed\":0,\"missing\":0}\n"));
  EXPECT_LT(longest_, lines.size() / 2) << "not slice by slice";
}

TEST_F(WriteExportTest, HasItsFrameWithoutRows) {
  EXPECT_EQ(write(parameters("csv", "absent")), "\xEF\xBB\xBFid,title\r\n");
  EXPECT_EQ(write(parameters("ndjson", "absent")), "{\"exported\":0,\"changed\":0,\"missing\":0}\n");
}

TEST_F(WriteExportTest, EndsWhenTheSinkFails) {
  const ExportParameters wanted = parameters("csv");
  ExportRun run = pool_->begin_export(wanted.request);
  int calls = 0;
  const auto counts = write_export(*pool_, run, wanted, [&](std::string_view) {
    return ++calls == 2 ? std::optional(Error{"export_too_large", "full"}) : std::nullopt;
  });
  ASSERT_FALSE(counts.ok());
  EXPECT_EQ(counts.error().message, "full");
  EXPECT_EQ(calls, 2);
  EXPECT_FALSE(run.is_done());
}

}  // namespace
}  // namespace dateline
