#include "indexer/index/loose_labels.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

const std::vector<LooseLabel> kSome{{Facet::kPerson, "x-jane", "Jane"}, {Facet::kSource, "", "\xff\n"}};

std::string written(const LooseLabels& labels) {
  ByteWriter out;
  labels.write(out);
  return out.take();
}

TEST(LooseLabels, AreTheSameUnpackedAndReadBack) {
  for (const auto& labels : {kSome, std::vector<LooseLabel>{}}) {
    EXPECT_EQ(LooseLabels(labels).unpacked(), labels);
    const std::string bytes = written(labels);
    ByteReader in(bytes);
    EXPECT_EQ(LooseLabels::read(in), LooseLabels(labels));
    EXPECT_TRUE(in.done());
  }
  EXPECT_EQ(written({}), std::string(1, '\0'));
}

TEST(LooseLabels, ReadNoMoreThanTheirOwn) {
  const std::string bytes = written(kSome) + "rest";
  ByteReader in(bytes);
  EXPECT_EQ(LooseLabels::read(in).unpacked(), kSome);
  EXPECT_EQ(in.rest(), "rest");
}

TEST(LooseLabels, OfACutRowAreNone) {
  const std::string bytes = written(kSome);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    ByteReader in(std::string_view(bytes).substr(0, size));
    EXPECT_EQ(LooseLabels::read(in), LooseLabels()) << size;
    EXPECT_FALSE(in.ok()) << size;
  }
}

}  // namespace
}  // namespace dateline
