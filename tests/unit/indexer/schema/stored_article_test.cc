#include "indexer/schema/stored_article.h"

#include <gtest/gtest.h>

#include <limits>

#include "indexer/base/bytes.h"
#include "indexer/schema/packing.h"

namespace dateline {
namespace {

StoredArticle full_article() {
  StoredArticle article;
  StoredHead& head = article.head;
  head.key = "articles/2024/one.md";
  head.id = "aaaaaaaaaaaaaaaaaaaa";
  head.title = "북한군 in Kursk";
  head.summary = "A summary.";
  head.url = "https://example.org/a";
  head.source = "nato";
  head.source_country = "BE";
  head.author = {"One Author", "Another"};
  head.date = *parse_iso_date("date", "2024-10-18T05:00:00+09:00");
  head.date_modified = *parse_iso_date("date", "1969-07");
  head.language = "en";
  head.person = {"kim-jong-un"};
  head.country = {"KP", "RU"};
  head.country_mentioned = {"CN"};
  head.section = "World";
  head.tag = {"war"};
  head.first_indexed = 1'730'000'000;
  head.origins = {{"title", Origin::kFrontMatter}, {"country", Origin::kAuthority}};
  article.body = "Heading\n\nA paragraph.\n\nAn item";
  article.blocks = {
      {BlockKind::kHeading, 0, 7}, {BlockKind::kParagraph, 9, 21}, {BlockKind::kListItem, 23, 30}};
  return article;
}

TEST(StoredArticle, RoundTrips) {
  for (const StoredArticle& article : {full_article(), StoredArticle{}}) {
    const std::string data = encode_stored(article);
    const auto decoded = decode_stored(data);
    ASSERT_TRUE(decoded) << decoded.error().message;
    EXPECT_EQ(*decoded, article);
    const auto head = decode_head(data);
    ASSERT_TRUE(head);
    EXPECT_EQ(*head, article.head);
    EXPECT_EQ(StoredData(data).body(), article.body);
  }
}

TEST(StoredArticle, TheBodyIsAViewIntoTheData) {
  const std::string data = encode_stored(full_article());
  const StoredData stored(data);
  const std::string_view body = stored.body();
  EXPECT_GE(body.data(), data.data());
  EXPECT_LE(body.data() + body.size(), data.data() + data.size());
}

TEST(StoredArticle, EveryTruncationIsAnError) {
  const std::string data = encode_stored(full_article());
  for (std::size_t length = 0; length < data.size(); ++length) {
    EXPECT_FALSE(decode_stored(std::string_view(data).substr(0, length))) << length;
    EXPECT_FALSE(decode_head(std::string_view(data).substr(0, length))) << length;
  }
}

TEST(StoredArticle, FlippedBytesNeverReadOutsideTheData) {
  const std::string data = encode_stored(full_article());
  for (std::size_t at = 0; at < data.size(); ++at) {
    for (const int flip : {1, 128, 255}) {
      std::string damaged = data;
      damaged[at] = static_cast<char>(damaged[at] ^ flip);
      const auto decoded = decode_stored(damaged);
      if (!decoded) continue;
      for (const Block& block : decoded->blocks) {
        EXPECT_LE(block.begin, block.end);
        EXPECT_LE(block.end, decoded->body.size());
      }
    }
  }
}

// A stored article of a head with `date`, some blocks and a body of ten bytes.
std::string stored_bytes(const std::string& date, const std::string& blocks) {
  ByteWriter head;
  for (int text = 0; text < 7; ++text) head.put_text("");
  head.put_number(0);
  std::string bytes = head.take() + date;
  ByteWriter rest;
  for (const int number : {0, 0, 0, 0}) rest.put_number(static_cast<std::uint64_t>(number));  // date_modified
  rest.put_text("en");
  for (int list = 0; list < 3; ++list) rest.put_number(0);
  rest.put_text("");
  for (int number = 0; number < 3; ++number) rest.put_number(0);
  ByteWriter out;
  out.put_number(kStoredVersion);
  out.put_text(bytes + rest.bytes());
  out.put_text(blocks);
  out.put_text("0123456789");
  return out.take();
}

std::string date_bytes(std::int64_t first, std::int64_t span, std::optional<std::int64_t> instant = {}) {
  ByteWriter out;
  out.put_number(static_cast<std::uint64_t>(DatePrecision::kDay));
  out.put_signed(first);
  out.put_signed(span);
  out.put_number(instant ? 1 : 0);
  if (instant) out.put_signed(*instant);
  return out.take();
}

std::string block_bytes(const std::vector<std::uint64_t>& numbers) {
  ByteWriter out;
  out.put_number(numbers.size() / 3);
  for (const std::uint64_t number : numbers) out.put_number(number);
  return out.take();
}

TEST(StoredArticle, DaysThatNoDateHasAreMalformed) {
  constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
  const std::string blocks = block_bytes({});
  EXPECT_TRUE(decode_head(stored_bytes(date_bytes(20000, 30, 1'728'000'000), blocks)));
  for (const std::string& date :
       {date_bytes(2'147'483'647, 2'147'483'647), date_bytes(-2'147'483'648, 0), date_bytes(20000, -1),
        date_bytes(kLargest, kLargest), date_bytes(20000, kLargest), date_bytes(20000, 0, kLargest)}) {
    EXPECT_FALSE(decode_head(stored_bytes(date, blocks)));
  }
}

TEST(StoredArticle, BlocksOutOfOrderAreMalformed) {
  constexpr std::uint64_t kBack = std::numeric_limits<std::uint64_t>::max() - 4;  // five bytes back
  const std::string date = date_bytes(20000, 0);
  EXPECT_TRUE(decode_stored(stored_bytes(date, block_bytes({0, 0, 8, 1, 1, 1}))));
  for (const std::vector<std::uint64_t>& numbers : std::vector<std::vector<std::uint64_t>>{
           {0, 0, 8, 0, kBack, 2}, {0, 0, 11}, {0, 11, 0}, {0, 8, kBack}, {258, 0, 1}}) {
    EXPECT_FALSE(decode_stored(stored_bytes(date, block_bytes(numbers))));
  }
}

TEST(StoredArticle, LongOnesArePackedAndDamageIsAnError) {
  StoredArticle article = full_article();
  for (int i = 0; i < 4000; ++i) article.body += " word" + std::to_string(i * 7919 % 4001);
  const std::string data = encode_stored(article);
  EXPECT_TRUE(is_packed(data));
  EXPECT_LT(data.size(), article.body.size() / 2);
  EXPECT_EQ(decode_stored(data).value(), article);
  EXPECT_EQ(decode_head(data).value(), article.head);
  EXPECT_EQ(StoredData(data).body(), article.body);
  for (std::size_t length = 0; length < data.size(); length += 11) {
    const StoredData cut(std::string_view(data).substr(0, length));
    EXPECT_FALSE(cut.article()) << length;
    EXPECT_FALSE(cut.head()) << length;
    EXPECT_EQ(cut.body(), "") << length;
  }
}

TEST(StoredArticle, AnotherVersionIsRefused) {
  std::string data = encode_stored(full_article());
  data[0] = static_cast<char>(kStoredVersion + 1);
  EXPECT_FALSE(decode_head(data));
  EXPECT_FALSE(decode_stored(data));
}

TEST(Origin, EveryOneHasAName) {
  EXPECT_EQ(to_string(Origin::kGiven), "field");
  EXPECT_EQ(to_string(Origin::kRule), "rule");
  EXPECT_EQ(to_string(static_cast<Origin>(200)), "none");
}

}  // namespace
}  // namespace dateline
