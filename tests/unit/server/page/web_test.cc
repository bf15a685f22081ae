#include "server/page/web.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

TEST(WebStore, TheProgramsOwnStaysTheSame) {
  const WebStore store("");
  EXPECT_EQ(store.current(), store.current());
  EXPECT_EQ(store.current()->words.language(), "en");
}

TEST(WebStore, AFolderIsParsedAgainWhenItChanged) {
  const test::TempFolder folder;
  for (const auto& [name, bytes] : load_web_files("")) folder.write(name, bytes);
  const WebStore store(folder.path().string());
  const auto before = store.current();
  EXPECT_EQ(store.current(), before);
  folder.write("style.css", "body {margin: 1px}");
  EXPECT_NE(store.current()->assets.url("style.css"), before->assets.url("style.css"));
  folder.write("words.json", "{");
  EXPECT_THROW(static_cast<void>(store.current()), std::runtime_error);
}

}  // namespace
}  // namespace dateline
