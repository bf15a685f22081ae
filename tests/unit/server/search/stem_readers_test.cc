#include "server/search/stem_readers.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(StemReaders, KeepAStemToItsLanguages) {
  test::TestIndex index({{"a", "A", "not now", "", "en"}, {"b", "B", "les notes", "", "fr"}});
  const auto columns = FacetColumns::load(index.database());
  PostingReaders readers(index.database(), *columns);
  const auto found = [&](const StemChoice& choice) {
    PostingReader* reader = stem_reader(readers, StemPlace::kAnywhere, choice);
    if (reader == nullptr) return std::string("none");
    WindowSet set;
    reader->generate(Window{0}, set);
    return std::string(set.has(1) ? "a" : "") + (set.has(2) ? "b" : "");
  };
  EXPECT_EQ(found({"not", {}, true}), "ab");
  EXPECT_EQ(found({"not", {"fr"}, false}), "b");
  EXPECT_EQ(found({"not", {"en", "fr"}, false}), "ab");
  EXPECT_EQ(found({"not", {"de"}, false}), "none");
  EXPECT_EQ(found({"absent", {}, true}), "none");
  EXPECT_EQ(stem_reader(readers, StemPlace::kTitle, {"not", {}, true}), nullptr);
}

}  // namespace
}  // namespace dateline
