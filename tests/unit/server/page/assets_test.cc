#include "server/page/assets.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/gunzip.h"

namespace dateline {
namespace {

const WebFiles kFiles{
    {"style.css", "body {}"}, {"app.js", "x"}, {"icon.svg", "<svg/>"}, {"templates/head.mustache", "secret"}};

std::string header(const Reply& reply, const std::string& name) {
  for (const auto& [key, value] : reply.headers) {
    if (key == name) return value;
  }
  return "";
}

TEST(Assets, NamesHoldAHashOfTheBytes) {
  const std::string url = Assets(kFiles).url("style.css");
  EXPECT_EQ(url.size(), std::string("/assets/style.0123456789.css").size());
  EXPECT_TRUE(url.starts_with("/assets/style.") && url.ends_with(".css")) << url;
  EXPECT_EQ(Assets(kFiles).url("style.css"), url);
  EXPECT_NE(Assets(WebFiles{{"style.css", "body {color: red}"}}).url("style.css"), url);
}

TEST(Assets, AreKeptForGoodUnderTheirName) {
  const Assets assets(kFiles);
  const struct {
    std::string name;
    std::string type;
  } cases[] = {{"style.css", "text/css; charset=utf-8"},
               {"app.js", "text/javascript; charset=utf-8"},
               {"icon.svg", "image/svg+xml"}};
  for (const auto& row : cases) {
    const Reply reply = assets.reply(assets.url(row.name).substr(8));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.content_type, row.type);
    EXPECT_EQ(reply.body, kFiles.at(row.name));
    EXPECT_EQ(test::gunzip(*reply.gzipped), reply.body);
    EXPECT_EQ(header(reply, "Cache-Control"), "public, max-age=31536000, immutable");
  }
}

TEST(Assets, AreKeptForADayUnderANameThatStays) {
  const Assets assets(WebFiles{{"robots.txt", "User-agent: *"}});
  const Reply reply = assets.by_name("robots.txt");
  EXPECT_EQ(reply.content_type, "text/plain; charset=utf-8");
  EXPECT_EQ(reply.body, "User-agent: *");
  EXPECT_EQ(header(reply, "Cache-Control"), "public, max-age=86400");
  EXPECT_THROW(static_cast<void>(assets.by_name("other.txt")), std::out_of_range);
}

TEST(Assets, AnOlderHashGetsTheFileOfTodayUnkept) {
  const Reply reply = Assets(kFiles).reply("style.0000000000.css");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(header(reply, "Cache-Control"), "no-cache");
}

TEST(Assets, NothingElseIsSent) {
  const Assets assets(kFiles);
  EXPECT_EQ(assets.url("templates/head.mustache"), "");
  for (const char* tail : {"", "style.css", "head.mustache", "../style.css", "style.00000000000.css"}) {
    EXPECT_EQ(assets.reply(tail).status, 404) << tail;
  }
}

}  // namespace
}  // namespace dateline
