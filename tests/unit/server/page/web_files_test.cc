#include "server/page/web_files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

TEST(WebFiles, TheProgramHoldsThemWhole) {
  const WebFiles files = load_web_files("");
  ASSERT_TRUE(files.contains("style.css"));
  EXPECT_NE(files.at("style.css").find("@media print"), std::string::npos);
  EXPECT_TRUE(files.at("templates/foot.mustache").ends_with("</html>\n"));
  EXPECT_TRUE(files.at("icon.svg").starts_with("<svg"));
}

TEST(WebFiles, AFolderStandsInForTheProgramsOwn) {
  const test::TempFolder folder;
  for (const auto& [name, bytes] : load_web_files("")) folder.write(name, "mine: " + name);
  EXPECT_EQ(load_web_files(folder.path().string()).at("app.js"), "mine: app.js");

  std::filesystem::remove(folder / "app.js");
  try {
    static_cast<void>(load_web_files(folder.path().string()));
    ADD_FAILURE() << "a missing file went unnoticed";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("app.js"), std::string::npos);
  }
}

}  // namespace
}  // namespace dateline
