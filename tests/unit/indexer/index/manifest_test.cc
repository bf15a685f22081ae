#include "indexer/index/manifest.h"

#include <gtest/gtest.h>

#include "indexer/schema/glass_seal.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

class ManifestTest : public testing::Test {
 protected:
  ManifestTest() {
    folder_.write("gen-000001/glass/postlist.glass", "some bytes");
    folder_.write("gen-000001/glass/iamglass", "more");
    folder_.write("gen-000001/glass/flintlock", "");
    generation_ = generation_at(folder_.path(), 1);
    write_manifest(generation_);
  }

  test::TempFolder folder_;
  Generation generation_;
};

TEST_F(ManifestTest, AgreesWithWhatItWasMadeFrom) {
  EXPECT_TRUE(has_manifest(generation_));
  EXPECT_EQ(compare_with_manifest(generation_), std::vector<std::string>{});
}

TEST_F(ManifestTest, IsBlindToTheLockFile) {
  folder_.write("gen-000001/glass/flintlock", "x");
  EXPECT_EQ(compare_with_manifest(generation_), std::vector<std::string>{});
}

TEST_F(ManifestTest, FindsEveryKindOfDamage) {
  const struct {
    const char* path;
    const char* text;
    const char* problem;
  } cases[] = {{"glass/postlist.glass", "some bytez", "postlist.glass: not as it was built"},
               {"glass/postlist.glass", "some byte", "postlist.glass: not as it was built"},
               {"glass/postlist.glass", "", "postlist.glass: not as it was built"},
               {"glass/new.glass", "", "new.glass: was not there when built"}};
  for (const auto& damage : cases) {
    const std::string path = std::string("gen-000001/") + damage.path;
    const bool was_there = std::filesystem::exists(folder_ / path);
    const std::string before = test::read_text(folder_ / path);
    folder_.write(path, damage.text);
    EXPECT_EQ(compare_with_manifest(generation_), std::vector<std::string>{damage.problem});
    if (was_there) {
      folder_.write(path, before);
    } else {
      std::filesystem::remove(folder_ / path);
    }
  }
  std::filesystem::remove(folder_ / "gen-000001/glass/iamglass");
  EXPECT_EQ(compare_with_manifest(generation_), std::vector<std::string>{"iamglass: missing"});
}

TEST_F(ManifestTest, KnowsADamagedSeal) {
  seal_glass(generation_.glass);
  EXPECT_EQ(compare_with_manifest(generation_), std::vector<std::string>{});
  const std::string seal = test::read_text(generation_.folder / kGlassSealFile);
  for (const std::string& other : {std::string(), seal.substr(0, 100), "f" + seal.substr(1)}) {
    folder_.write("gen-000001/" + std::string(kGlassSealFile), other);
    EXPECT_EQ(compare_with_manifest(generation_),
              std::vector<std::string>{"iamglass.sum: not as it was written"})
        << other;
  }
}

TEST_F(ManifestTest, KnowsEveryFlipAndCutOfItself) {
  const std::string text = test::read_text(generation_.folder / "manifest");
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string flipped = text;
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    folder_.write("gen-000001/manifest", flipped);
    EXPECT_NE(compare_with_manifest(generation_), std::vector<std::string>{}) << "byte " << at;
    folder_.write("gen-000001/manifest", text.substr(0, at));
    EXPECT_NE(compare_with_manifest(generation_), std::vector<std::string>{}) << "cut at " << at;
  }
}

TEST_F(ManifestTest, DropsTwiceWithoutFault) {
  drop_manifest(generation_);
  EXPECT_FALSE(has_manifest(generation_));
  drop_manifest(generation_);
}

}  // namespace
}  // namespace dateline
