#include "tests/bench/speed_query.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

TEST(ReadSpeedQueries, TakesEveryFieldAndLeavesOutNull) {
  const test::TempFolder folder;
  const auto file = folder.write(
      "q.ndjson",
      R"({"qid": 7, "kind": "or2", "op": "OR", "terms": ["oil", "gas"], "country": "usa", "from": "2020-01-01", "to": "2020-02"})"
      "\n\n"
      R"({"qid": "b", "kind": "1freq", "op": "PHRASE", "terms": ["oil"], "country": null})"
      "\n");
  const auto queries = read_speed_queries(file);
  ASSERT_TRUE(queries) << queries.error().message;
  ASSERT_EQ(queries->size(), 2U);
  EXPECT_EQ((*queries)[0],
            (SpeedQuery{"7", "or2", WordMatch::kOr, {"oil", "gas"}, "usa", "2020-01-01", "2020-02"}));
  EXPECT_EQ((*queries)[1], (SpeedQuery{"b", "1freq", WordMatch::kPhrase, {"oil"}, "", "", ""}));
}

TEST(ReadSpeedQueries, NamesTheLineThatIsWrong) {
  const test::TempFolder folder;
  const std::string good = R"({"qid": 1, "kind": "a", "op": "AND", "terms": ["oil"]})"
                           "\n";
  for (const char* bad : {"no json", "[]", R"({"qid": 1, "kind": "a", "op": "XOR", "terms": ["oil"]})",
                          R"({"qid": 1, "kind": "a", "op": "AND", "terms": []})",
                          R"({"qid": 1, "kind": "a", "op": "AND", "terms": [1]})",
                          R"({"qid": 1, "kind": ["a"], "op": "AND", "terms": ["oil"]})"}) {
    const auto queries = read_speed_queries(folder.write("q.ndjson", good + bad));
    ASSERT_FALSE(queries) << bad;
    EXPECT_NE(queries.error().message.find("line 2: want an object"), std::string::npos)
        << queries.error().message;
  }
  EXPECT_FALSE(read_speed_queries(folder.write("q.ndjson", "\n")));
  EXPECT_FALSE(read_speed_queries(folder / "none"));
}

TEST(ToJsonLine, IsReadBackTheSame) {
  const test::TempFolder folder;
  const SpeedQuery query{"12", "date", WordMatch::kOr, {"a\"b", "c"}, "", "2020-01-01", ""};
  const auto queries = read_speed_queries(folder.write("q.ndjson", to_json_line(query) + "\n"));
  ASSERT_TRUE(queries) << queries.error().message;
  EXPECT_EQ(queries->front(), query);
}

TEST(TypedText, IsWhatAPersonTypes) {
  const std::pair<WordMatch, std::string> cases[] = {
      {WordMatch::kAnd, "oil gas"}, {WordMatch::kOr, "oil OR gas"}, {WordMatch::kPhrase, "\"oil gas\""}};
  for (const auto& [match, text] : cases) {
    EXPECT_EQ(typed_text({"1", "k", match, {"oil", "gas"}, "", "", ""}), text);
  }
}

}  // namespace
}  // namespace dateline::bench
