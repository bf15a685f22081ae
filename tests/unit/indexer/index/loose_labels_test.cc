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

TEST(LooseLabels, LeaveOutALabelThatItsIdTells) {
  const std::vector<LooseLabel> told{{Facet::kPerson, "x-jane-doe", "Jane Doe"},
                                     {Facet::kSource, "source-03", "Source 03"},
                                     {Facet::kSource, "ap", "Ap"}};
  for (const LooseLabel& one : told) {
    EXPECT_EQ(written(std::vector{one}).find(one.label), std::string::npos) << one.label;
    EXPECT_EQ(LooseLabels({one}).unpacked(), std::vector{one});
  }
  const std::vector<LooseLabel> others{{Facet::kPerson, "x-jane-doe", "Jane DOE"},
                                       {Facet::kPerson, "x-jane-doe", "Jane-Doe"},
                                       {Facet::kPerson, "x-zoe", "Zoë"},
                                       {Facet::kSource, "x-", "X"},
                                       {Facet::kSource, "the-times", "the times"}};
  for (const LooseLabel& one : others) {
    EXPECT_NE(written(std::vector{one}).find(one.label), std::string::npos) << one.label;
    EXPECT_EQ(LooseLabels({one}).unpacked(), std::vector{one});
  }
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
