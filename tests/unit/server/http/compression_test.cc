#include "server/http/compression.h"

#include <gtest/gtest.h>

#include <memory>

#include "server/api/gzip.h"
#include "tests/support/gunzip.h"

namespace dateline {
namespace {

TEST(AcceptEncoding, SaysWhetherGzipIsTaken) {
  constexpr auto kNo = GzipWish::kNo;
  constexpr auto kYes = GzipWish::kYes;
  constexpr auto kOnly = GzipWish::kOnly;
  struct Row {
    std::string value;
    GzipWish wish;
  };
  for (const Row& row : std::vector<Row>{
           {"", kNo},
           {"gzip", kYes},
           {"gzip, deflate, br", kYes},
           {"gzip, deflate, br, zstd", kYes},
           {"deflate, br", kNo},
           {"identity", kNo},
           {"GZip", kYes},
           {"x-gzip", kYes},
           {"gzip2", kNo},
           {"*", kYes},
           {"br, *", kYes},
           {"gzip;q=1", kYes},
           {"gzip;q=1.0", kYes},
           {"gzip;q=1.000", kYes},
           {"gzip;Q=0.5", kYes},
           {"gzip ; q=0.001", kYes},
           {"gzip\t;\tq=0.5", kYes},
           {"gzip;q=0", kNo},
           {"gzip;q=0.0", kNo},
           {"gzip;q=0.000", kNo},
           {"gzip;q=0, *", kNo},
           {"*;q=0", kNo},
           {"*;q=0, gzip", kOnly},
           {"identity;q=0", kNo},
           {"identity;q=0, gzip", kOnly},
           {"identity;q=0, gzip;q=0.1", kOnly},
           {"identity;q=0, *", kOnly},
           {"identity;q=0.5, gzip;q=1", kYes},
           {"identity, gzip;q=0.5", kNo},
           {"identity;q=0.5, gzip;q=0.5", kYes},
           {"*;q=0, identity, gzip", kYes},
           {"gzip;q=0, gzip", kNo},
           {"gzip, gzip;q=0", kNo},
           {"*;q=0.5, *;q=0", kNo},
           {", gzip,,", kYes},
           {" gzip ", kYes},
           // What is no such list.
           {"gzip;q=", kNo},
           {"gzip;q=2", kNo},
           {"gzip;q=1.001", kNo},
           {"gzip;q=0.0001", kNo},
           {"gzip;q=-1", kNo},
           {"gzip;q=.5", kNo},
           {"gzip;q=0,5", kNo},
           {"gzip;q=05", kNo},
           {"gzip;q=0.x", kNo},
           {"gzip;level=9", kNo},
           {"gzip;q=1;q=0", kNo},
           {"gzip deflate", kNo},
           {"gzip;", kNo},
           {";q=1", kNo},
           {"g\x01zip", kNo},
           {"\xff, gzip", kNo},
           {"gzip, \"x\"", kNo},
       }) {
    EXPECT_EQ(read_accept_encoding(row.value), row.wish) << row.value;
  }
}

TEST(AcceptEncoding, MayBeLong) {
  std::string many;
  while (many.size() < 8192) many += "a;q=0.1,";
  EXPECT_EQ(read_accept_encoding(many), GzipWish::kNo);
  EXPECT_EQ(read_accept_encoding(many + "gzip"), GzipWish::kYes);
  EXPECT_EQ(read_accept_encoding(std::string(8192, ',') + "gzip"), GzipWish::kYes);
  EXPECT_EQ(read_accept_encoding(std::string(8192, 'a')), GzipWish::kNo);
  EXPECT_EQ(read_accept_encoding(std::string(8192, ';')), GzipWish::kNo);
}

TEST(Compressible, IsText) {
  for (const char* type : {"text/html; charset=utf-8", "text/css", "text/javascript", "application/json",
                           "application/problem+json", "application/x-suggestions+json", "image/svg+xml",
                           "application/atom+xml; charset=utf-8", "application/opensearchdescription+xml"}) {
    EXPECT_TRUE(is_compressible(type)) << type;
  }
  for (const char* type :
       {"", "image/png", "application/gzip", "application/octet-stream", "json", "texts/x"}) {
    EXPECT_FALSE(is_compressible(type)) << type;
  }
}

const std::string* encoding(const Reply& reply) {
  for (const auto& [name, value] : reply.headers) {
    if (name == "Content-Encoding") return &value;
  }
  return nullptr;
}

Reply compressed(std::string type, std::string body, const std::string& accept_encoding) {
  Reply reply{200, std::move(type), std::move(body), {}};
  compress(reply, accept_encoding);
  return reply;
}

TEST(Compress, PacksWhatIsWorthIt) {
  struct Row {
    std::string type;
    std::string body;
    std::string accept;
    bool is_packed;
  };
  const std::string long_text(kMinCompressedBytes, 'a');
  const std::string short_text(kMinCompressedBytes - 1, 'a');
  for (const Row& row : std::vector<Row>{{"text/html", long_text, "gzip", true},
                                         {"text/html", long_text, "", false},
                                         {"text/html", long_text, "br", false},
                                         {"image/png", long_text, "gzip", false},
                                         {"text/html", short_text, "gzip", false},
                                         {"text/html", short_text, "gzip, identity;q=0", true},
                                         {"text/html", "", "gzip, identity;q=0", false}}) {
    const Reply reply = compressed(row.type, row.body, row.accept);
    EXPECT_EQ(encoding(reply) != nullptr, row.is_packed) << row.body.size() << " " << row.accept;
    EXPECT_EQ(row.is_packed ? test::gunzip(reply.body) : reply.body, row.body);
  }
}

TEST(Compress, LeavesWhatWouldNotShrink) {
  const std::string noise = test::noise(5000);
  EXPECT_EQ(compressed("text/plain", noise, "gzip").body, noise);
}

TEST(Compress, TakesWhatWasPackedBefore) {
  Reply reply{200, "text/css", std::string(5000, 'a'), {}};
  reply.gzipped = std::make_shared<const std::string>(gzip("packed before", kBestGzipLevel));
  Reply plain = reply;
  compress(reply, "gzip");
  EXPECT_EQ(test::gunzip(reply.body), "packed before");
  compress(plain, "identity");
  EXPECT_EQ(plain.body.size(), 5000U);
}

}  // namespace
}  // namespace dateline
