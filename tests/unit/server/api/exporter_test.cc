#include "server/api/exporter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

#include "server/api/spool_file.h"
#include "tests/support/gunzip.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using nlohmann::json;

class ExporterTest : public testing::Test {
 protected:
  ExporterTest() { pool_ = std::move(*SearcherPool::open(index_.path())); }

  static ExportParameters parameters(const std::string& format) {
    return *read_export_parameters(
        {{"q", "oil"}, {"format", format}, {"sort", "date:desc"}, {"attributesToRetrieve", "title"}},
        test::test_today());
  }
  static std::string body(const Reply& reply) {
    std::string bytes(reply.file ? reply.file->size() : 0, '\0');
    EXPECT_EQ(reply.file ? reply.file->read(0, bytes) : 0, bytes.size());
    return bytes;
  }
  static std::map<std::string, std::string> headers(const Reply& reply) {
    return {reply.headers.begin(), reply.headers.end()};
  }

  test::TestIndex index_{{{"a", "Oil one", "oil", "2024-10-19"}, {"b", "Oil two", "oil", "2024-10-18"}}};
  std::unique_ptr<SearcherPool> pool_;
};

TEST_F(ExporterTest, AnswersWithAFileAndItsCounts) {
  const Exporter exporter(*pool_, kMaxExportBytes);
  {
    const Reply csv = exporter.reply(parameters("csv"), BodyCoding::kPlain);
    EXPECT_EQ(csv.status, 200);
    EXPECT_EQ(csv.content_type, "text/csv; charset=utf-8; header=present");
    EXPECT_EQ(headers(csv).at("Content-Disposition"), "attachment; filename=\"dateline-oil.csv\"");
    EXPECT_EQ(headers(csv).at("Dateline-Export"), "exported=2, changed=0, missing=0");
    EXPECT_NE(body(csv).find(",Oil one\r\n"), std::string::npos) << body(csv);
  }
  const Reply ndjson = exporter.reply(parameters("ndjson"), BodyCoding::kPlain);
  EXPECT_EQ(ndjson.content_type, "application/x-ndjson");
  EXPECT_TRUE(body(ndjson).ends_with("{\"exported\":2,\"changed\":0,\"missing\":0}\n")) << body(ndjson);
}

TEST_F(ExporterTest, PacksTheSameBytes) {
  const Exporter exporter(*pool_, kMaxExportBytes);
  for (const char* format : {"csv", "ndjson"}) {
    const std::string plain = body(exporter.reply(parameters(format), BodyCoding::kPlain));
    const Reply packed = exporter.reply(parameters(format), BodyCoding::kGzip);
    EXPECT_EQ(headers(packed).at("Content-Encoding"), "gzip");
    EXPECT_EQ(test::gunzip(body(packed)), plain);
  }
}

TEST_F(ExporterTest, MakesOneAtATime) {
  const Exporter exporter(*pool_, kMaxExportBytes);
  std::optional<Reply> first = exporter.reply(parameters("csv"), BodyCoding::kPlain);
  const Reply second = exporter.reply(parameters("csv"), BodyCoding::kPlain);
  EXPECT_EQ(second.status, 503);
  EXPECT_EQ(json::parse(second.body).at("code"), "export_busy");
  EXPECT_EQ(headers(second).at("Retry-After"), "5");
  first.reset();  // sent, or its client went
  EXPECT_EQ(exporter.reply(parameters("csv"), BodyCoding::kPlain).status, 200);
}

TEST_F(ExporterTest, RefusesWhatPassesTheLimitAndGoesOn) {
  const Exporter exporter(*pool_, 40);
  const Reply refused = exporter.reply(parameters("csv"), BodyCoding::kPlain);
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(json::parse(refused.body).at("code"), "export_too_large");
  EXPECT_EQ(refused.file, nullptr);
  EXPECT_EQ(exporter.reply(parameters("csv"), BodyCoding::kPlain).status, 400)
      << "the slot was not given back";
}

// Generations come and go while exports are made: each has one of them, whole.
TEST(Exporter, BeginsAnewWhenTheIndexIsReplaced) {
  constexpr int kArticles = 1500;
  test::TestIndex index;
  const auto fill = [&index](int count) {
    for (int i = 0; i < count; ++i) index.put({"k" + std::to_string(i), "Oil", "oil", "2024-10-18"});
  };
  fill(kArticles);
  index.commit();
  const auto pool = std::move(*SearcherPool::open(index.path()));
  const Exporter exporter(*pool, kMaxExportBytes);
  const auto parameters =
      *read_export_parameters({{"format", "ndjson"}, {"attributesToRetrieve", "title"}}, test::test_today());
  std::atomic<bool> is_done{false};
  std::jthread writer([&] {
    for (int round = 1; round <= 4; ++round) {
      index.begin_generation();
      fill(kArticles + round);
      index.publish();
    }
    is_done = true;
  });
  std::size_t most = 0;
  for (bool is_last = false; !is_last;) {
    is_last = is_done;
    const Reply reply = exporter.reply(parameters, BodyCoding::kPlain);
    ASSERT_EQ(reply.status, 200) << reply.body;
    std::string text(reply.file->size(), '\0');
    ASSERT_EQ(reply.file->read(0, text), text.size());
    const auto rows = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) - 1;
    EXPECT_GE(rows, std::max<std::size_t>(most, kArticles));
    most = rows;
    EXPECT_TRUE(text.ends_with("{\"exported\":" + std::to_string(rows) + ",\"changed\":0,\"missing\":0}\n"));
  }
  writer.join();
  EXPECT_EQ(most, kArticles + 4U);
}

TEST(ExportFileName, IsSafeWhateverWasSearched) {
  struct Row {
    std::string query;
    const char* name;
  };
  const std::vector<Row> rows{
      {"", "dateline.csv"},
      {"Oil prices", "dateline-oil-prices.csv"},
      {"  --a \"b\"; c=d\r\n", "dateline-a-b-c-d.csv"},
      {"../../etc/passwd", "dateline-etc-passwd.csv"},
      {"\xEA\xB9\x80", "dateline.csv"},
      {std::string(100, 'a'), "dateline-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.csv"},
  };
  for (const Row& row : rows) EXPECT_EQ(export_file_name(row.query, ExportFormat::kCsv), row.name);
  EXPECT_EQ(export_file_name("x", ExportFormat::kNdjson), "dateline-x.ndjson");
}

}  // namespace
}  // namespace dateline
