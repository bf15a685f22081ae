#include "server/cli/facet_command.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"
#include "tests/unit/server/cli/captured.h"

namespace dateline {
namespace {

class FacetCommandTest : public testing::Test {
 protected:
  FacetCommandTest() {
    index_.label(Facet::kPerson, {"kim-jong-un", "Kim Jong\nUn\x1b", {}});
    index_.put({"a", "Oil", "Oil is dear.", "2024", "en", "kcna", {"kim-jong-un", "putin"}});
    index_.put({"b", "Oil", "Oil is cheap.", "2024", "en", "tass", {"putin"}});
    index_.commit();
  }

  int run(const std::string& facet, const Parameters& parameters, bool wants_json) {
    ServerSettings settings;
    settings.db = {index_.path().string()};
    const test::Captured captured;
    const int exit_code = facet_command(settings, {Command::kFacet, {}, parameters, wants_json, facet});
    out_ = captured.out();
    err_ = captured.err();
    return exit_code;
  }

  test::TestIndex index_;
  std::string out_;
  std::string err_;
};

TEST_F(FacetCommandTest, PrintsCountsAndNames) {
  EXPECT_EQ(run("person", {{"q", "oil"}}, false), 0);
  EXPECT_EQ(out_, "       2  putin\n       1  Kim Jong Un  kim-jong-un\n2 values\n");
  EXPECT_EQ(err_, "");
  EXPECT_EQ(run("person", {{"q", "oil"}, {"facetLimit", "1"}, {"offset", "1"}}, false), 0);
  EXPECT_EQ(out_, "       1  Kim Jong Un  kim-jong-un\n2 values, shown 2 to 2\n");
  EXPECT_EQ(run("person", {{"q", "oil"}, {"facetQuery", "put"}, {"source", "kcna"}}, false), 0);
  EXPECT_EQ(out_, "       1  putin\n1 value\n");
  EXPECT_EQ(run("person", {{"q", "beans"}}, false), 0);
  EXPECT_EQ(out_, "0 values\n");
}

TEST_F(FacetCommandTest, PrintsJsonAsOneLine) {
  EXPECT_EQ(run("source", {{"q", "oil"}}, true), 0);
  EXPECT_EQ(out_.find(R"({"facet":"source","facetQuery":"","query":"oil","total":2,)"), 0U) << out_;
  EXPECT_EQ(out_.find('\n'), out_.size() - 1);
}

TEST_F(FacetCommandTest, SaysWhatItDidNotUnderstand) {
  EXPECT_EQ(run("person", {{"source", "nobody"}}, false), 0);
  EXPECT_EQ(err_, "dateline-server: no article has the source 'nobody'\n");
}

TEST_F(FacetCommandTest, ExitsTwoForAWrongValueAndOneForNoIndex) {
  EXPECT_EQ(run("colour", {}, false), 2);
  EXPECT_EQ(
      err_,
      "dateline-server: there is no facet 'colour'; those there are: source, person, country, language\n");
  EXPECT_EQ(run("person", {{"facetLimit", "1001"}}, false), 2);
  ServerSettings settings;
  settings.db = {"/nonexistent"};
  const test::Captured captured;
  EXPECT_EQ(facet_command(settings, {Command::kFacet, {}, {}, false, "person"}), 1);
}

}  // namespace
}  // namespace dateline
