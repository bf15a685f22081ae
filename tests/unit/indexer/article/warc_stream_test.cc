#include "indexer/article/warc_stream.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/article/packed.h"

namespace dateline {
namespace {

using test::packed;

// Two lines, three bytes, then all that is left.
std::string walked(std::string_view bytes) {
  const MemorySource source(bytes);
  WarcStream stream(source);
  std::string text;
  std::string line;
  for (int i = 0; i < 2; ++i) text += stream.read_line(line) ? line + "|" : "-|";
  stream.read(3, text);
  text += "|";
  stream.read(1000000, text);
  return text + (stream.is_at_end() ? "" : " more");
}

TEST(WarcStream, ReadsLinesAndBytesPackedOrNot) {
  const std::string text = "one\r\ntwo\nthree\nfour";
  EXPECT_EQ(walked(text), "one|two|thr|ee\nfour");
  EXPECT_EQ(walked(packed(text)), "one|two|thr|ee\nfour");
  EXPECT_EQ(walked(packed("one\r\nt") + packed("wo\nth") + packed("") + packed("ree\nfour")),
            "one|two|thr|ee\nfour");
  EXPECT_EQ(walked(""), "-|-||");
  EXPECT_EQ(walked(packed(text) + "tail"), "one|two|thr|ee\nfour more");
  EXPECT_EQ(walked(std::string(200000, 'x') + "\n").substr(0, 4), "-|-|") << "no line is that long";
}

TEST(WarcStream, Skips) {
  const std::string text = std::string(200000, 'x') + "end";
  for (const std::string& bytes : {text, packed(text)}) {
    const MemorySource source(bytes);
    WarcStream stream(source);
    EXPECT_TRUE(stream.skip(200000));
    std::string rest;
    EXPECT_EQ(stream.read(10, rest), 3U);
    EXPECT_EQ(rest, "end");
    EXPECT_FALSE(stream.skip(1));
  }
}

TEST(WarcStream, FindsTheNextRecordBehindDamage) {
  const std::string first = "WARC/1.0\r\nbad head\r\nsays WARC/1.0\r\n\r\n";
  const std::string second = "WARC/1.1\r\nrest";
  std::string damaged = packed(first + std::string(1000, 'x'));
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0xFF);
  for (const std::string& bytes :
       {first + second, packed(first + second), packed(first) + packed(second), damaged + packed(second),
        std::string(packed(first)).substr(0, 30) + packed(second)}) {
    const MemorySource source(bytes);
    WarcStream stream(source);
    std::string line;
    stream.read_line(line);
    stream.mark();
    std::string eaten;
    stream.read(20, eaten);
    ASSERT_TRUE(stream.find_next_record());
    ASSERT_TRUE(stream.read_line(line));
    EXPECT_EQ(line, "WARC/1.1");
    EXPECT_FALSE(stream.find_next_record() && stream.read_line(line) && line == "WARC/1.0");
  }
}

TEST(WarcStream, GoesBackToTheMark) {
  const std::string second = "WARC/1.1\r\nrest";
  const std::string third = "WARC/1.2\r\nrest";
  for (const std::string& bytes : {"WARC/1.0\r\n\r\n" + second + "\n" + third,
                                   packed("WARC/1.0\r\n\r\n") + packed(second) + packed(third)}) {
    const MemorySource source(bytes);
    WarcStream stream(source);
    std::string line;
    stream.read_line(line);
    stream.mark();
    std::string all;
    stream.read(1000000, all);
    ASSERT_TRUE(stream.find_next_record());
    ASSERT_TRUE(stream.read_line(line));
    EXPECT_EQ(line, "WARC/1.1");
  }
}

}  // namespace
}  // namespace dateline
