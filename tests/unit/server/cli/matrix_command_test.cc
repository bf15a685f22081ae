#include "server/cli/matrix_command.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/test_index.h"
#include "tests/unit/server/cli/captured.h"

namespace dateline {
namespace {

class MatrixCommandTest : public testing::Test {
 protected:
  MatrixCommandTest() {
    index_.put({"a", "Oil", "Oil is dear.", "2024-10-18", "en", "kcna", {"kim"}});
    index_.put({"b", "Oil", "Oil is cheap.", "2024-12-01", "en", "tass", {"putin"}});
    index_.put({"c", "Boats", "Boats.", "2024-12-02", "en", "tass", {"putin"}});
    index_.commit();
  }

  int run(const std::string& file, const CommandLine& options) {
    ServerSettings settings;
    settings.db = {index_.path().string()};
    CommandLine line = options;
    line.command = Command::kMatrix;
    line.subject = file;
    const test::Captured captured;
    const int exit_code = matrix_command(settings, line);
    out_ = captured.out();
    err_ = captured.err();
    return exit_code;
  }
  static CommandLine by(const std::string& what, const std::string& format = "", Parameters parameters = {}) {
    CommandLine line;
    line.by = what;
    line.format = format;
    line.parameters = std::move(parameters);
    return line;
  }

  test::TempFolder folder_;
  test::TestIndex index_;
  std::string out_;
  std::string err_;
};

TEST_F(MatrixCommandTest, CountsEachLine) {
  const std::string file =
      folder_.write("names.txt", "oil\n# a comment\n\nboats OR oil\nzeppelin\n").string();
  EXPECT_EQ(run(file, by("source")), 0);
  EXPECT_EQ(out_,
            "\xEF\xBB\xBFquery,total,tass,kcna\r\noil,2,1,1\r\nboats OR oil,3,2,1\r\nzeppelin,0,0,0\r\n");
  EXPECT_EQ(err_, "");
  EXPECT_EQ(run(file, by("month", "csv", {{"to", "2024-12-01"}})), 0);
  EXPECT_EQ(out_,
            "\xEF\xBB\xBFquery,total,2024-10,2024-11,2024-12,undated,inexact\r\noil,2,1,0,1,0,0\r\n"
            "boats OR oil,2,1,0,1,0,0\r\nzeppelin,0,0,0,0,0,0\r\n");
  EXPECT_EQ(run(file, by("person", "ndjson", {{"person", "putin"}})), 0);
  EXPECT_EQ(
      out_,
      "{\"query\":\"oil\",\"total\":1,\"person\":[{\"id\":\"putin\",\"label\":\"putin\",\"count\":1}]}\n"
      "{\"query\":\"boats OR oil\",\"total\":2,\"person\":[{\"id\":\"putin\",\"label\":\"putin\",\"count\":2}"
      "]}\n{\"query\":\"zeppelin\",\"total\":0,\"person\":[]}\n");
}

TEST_F(MatrixCommandTest, TakesTheFirstColumnOfACsvFile) {
  EXPECT_EQ(run(folder_.write("names.csv", "\"oil\",x\r\nboats,y\r\n").string(), by("year")), 0);
  EXPECT_EQ(out_, "\xEF\xBB\xBFquery,total,2024,undated,inexact\r\noil,2,2,0,0\r\nboats,1,1,0,0\r\n");
}

TEST_F(MatrixCommandTest, NamesBadLinesAndAnswersTheOthers) {
  const std::string file =
      folder_.write("names.txt", std::string(1025, 'a') + "\noil\n\xFF\nautor:oil\noil \"open\n").string();
  EXPECT_EQ(run(file, by("source", "ndjson")), 3);
  EXPECT_EQ(std::count(out_.begin(), out_.end(), '\n'), 3) << out_;
  EXPECT_NE(err_.find("dateline-server: line 1: "), std::string::npos) << err_;
  EXPECT_NE(err_.find("dateline-server: line 3: q: want UTF-8 text"), std::string::npos) << err_;
  EXPECT_NE(err_.find("dateline-server: line 4: "), std::string::npos) << err_;
  EXPECT_EQ(err_.find("line 2"), std::string::npos) << err_;
}

TEST_F(MatrixCommandTest, ExitsTwoForAWrongFlagAndOneForWhatCannotBeRead) {
  const std::string file = folder_.write("names.txt", "oil\n").string();
  EXPECT_EQ(run(file, by("colour")), 2);
  EXPECT_NE(err_.find("by: want source|"), std::string::npos) << err_;
  EXPECT_EQ(run(file, by("source", "xlsx")), 2);
  EXPECT_NE(err_.find("format: want csv|ndjson, got 'xlsx'"), std::string::npos) << err_;
  EXPECT_EQ(run(file, by("source", "", {{"from", "soon"}})), 2);
  EXPECT_EQ(run((folder_ / "none.txt").string(), by("source")), 1);
  std::filesystem::remove_all(index_.path());
  EXPECT_EQ(run(file, by("source")), 1);
}

}  // namespace
}  // namespace dateline
