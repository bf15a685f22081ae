#include "server/cli/similar_command.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"
#include "tests/unit/server/cli/captured.h"

namespace dateline {
namespace {

class SimilarCommandTest : public testing::Test {
 protected:
  int run(const std::string& id, const Parameters& parameters, bool wants_json) {
    ServerSettings settings;
    settings.db = {index_.path().string()};
    const test::Captured captured;
    const int exit_code = similar_command(settings, {Command::kSimilar, {}, parameters, wants_json, id});
    out_ = captured.out();
    err_ = captured.err();
    return exit_code;
  }

  static std::string id_of(const std::string& key) { return test::stored_article({key, "", ""}).head.id; }

  test::TestIndex index_{{{"a", "Troops", "Soldiers march to Kursk.", "2024-10-18", "en", "kcna"},
                          {"b", "Wire\x1b", "Soldiers in Kursk.", "2024-10", "en", "tass"},
                          {"c", "Wire\x1b", "Soldiers at Kursk.", "", "en"},
                          {"d", "Beans", "Beans grow."}}};
  std::string out_;
  std::string err_;
};

TEST_F(SimilarCommandTest, PrintsArticlesWithWhatTheyShare) {
  EXPECT_EQ(run(id_of("b"), {}, false), 0);
  EXPECT_EQ(out_, " 1  Wire\\x1b\n    undated  a copy\n    shares Wire, Kursk, Soldiers\n    " + id_of("c") +
                      "\n\n 2  Troops\n    2024-10-18  kcna\n    shares Kursk, Soldiers\n    " + id_of("a") +
                      "\n\n2 articles\n");
  EXPECT_EQ(err_, "");
  EXPECT_EQ(run(id_of("d"), {}, false), 0);
  EXPECT_EQ(out_, "0 articles\n");
}

TEST_F(SimilarCommandTest, PrintsJsonAsOneLine) {
  EXPECT_EQ(run(id_of("a"), {{"limit", "1"}}, true), 0);
  EXPECT_EQ(out_.find(R"({"id":")" + id_of("a") + R"(","similar":[{"id":)"), 0U) << out_;
  EXPECT_EQ(out_.find('\n'), out_.size() - 1);
}

TEST_F(SimilarCommandTest, ExitsTwoForAWrongValueAndOneForNoArticleOrIndex) {
  EXPECT_EQ(run(id_of("a"), {{"limit", "0"}}, false), 2);
  EXPECT_EQ(err_, "dateline-server: limit: want 1..20, got '0'\n");
  EXPECT_EQ(run("nobody\x1b", {}, false), 1);
  EXPECT_EQ(err_, "dateline-server: there is no article 'nobody\\x1b'\n");
  ServerSettings settings;
  settings.db = {"/nonexistent"};
  const test::Captured captured;
  EXPECT_EQ(similar_command(settings, {Command::kSimilar, {}, {}, false, "x"}), 1);
}

}  // namespace
}  // namespace dateline
