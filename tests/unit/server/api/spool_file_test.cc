#include "server/api/spool_file.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

// Sets $TMPDIR while it stands.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string& folder) {
    if (const char* before = std::getenv("TMPDIR")) before_ = before;
    setenv("TMPDIR", folder.c_str(), 1);
  }
  ~TemporaryFolder() {
    if (before_) {
      setenv("TMPDIR", before_->c_str(), 1);
    } else {
      unsetenv("TMPDIR");
    }
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

 private:
  std::optional<std::string> before_;
};

std::string read_all(const SpoolFile& file, std::size_t step) {
  std::string out;
  std::string bytes(step, '\0');
  while (const std::size_t count = file.read(out.size(), bytes)) out.append(bytes, 0, count);
  return out;
}

TEST(SpoolFile, GivesBackWhatItTookAndHasNoName) {
  const test::TempFolder folder;
  const TemporaryFolder temporary(folder.path().string());
  auto file = SpoolFile::make();
  ASSERT_TRUE(file.ok()) << file.error().message;
  EXPECT_EQ(file->append("one "), std::nullopt);
  EXPECT_EQ(file->append(""), std::nullopt);
  EXPECT_EQ(file->append("two"), std::nullopt);
  EXPECT_EQ(file->size(), 7U);
  EXPECT_EQ(read_all(*file, 3), "one two");
  EXPECT_EQ(read_all(*file, 100), "one two");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
  const SpoolFile moved(std::move(*file));
  EXPECT_EQ(read_all(moved, 100), "one two");
}

TEST(SpoolFile, SaysThatThereIsNoPlaceForIt) {
  const test::TempFolder folder;
  const std::string absent = (folder.path() / "absent").string();
  const TemporaryFolder temporary(absent);
  const auto file = SpoolFile::make();
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().field, "export_unavailable");
  EXPECT_NE(file.error().message.find(absent), std::string::npos) << file.error().message;
}

}  // namespace
}  // namespace dateline
