#include "server/search/sentences.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string split(const std::string& text) {
  std::string out;
  for (const auto& [begin, end] : split_sentences(text)) out += "[" + text.substr(begin, end - begin) + "]";
  return out;
}

TEST(SplitSentences, CutsWhereASentenceEnds) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"", ""},
      {" \n ", ""},
      {"One.", "[One.]"},
      {"One. Two! Three? Four", "[One.][Two!][Three?][Four]"},
      {"One.\nTwo\n\nThree", "[One.][Two][Three]"},
      {"He said \"No.\" Then he left.", "[He said \"No.\"][Then he left.]"},
      {"Gen. Smith and J. Doe met Mr. Kim. They talked.",
       "[Gen. Smith and J. Doe met Mr. Kim.][They talked.]"},
      {"It cost 3.5 million. Yes.", "[It cost 3.5 million.][Yes.]"},
      {"Wait... what? Oh", "[Wait... what?][Oh]"},
      {"see e.g. the rest", "[see e.g. the rest]"},
      {"北朝鮮の兵士。ロシア！はい", "[北朝鮮の兵士。][ロシア！][はい]"},
      {"Он ушёл. Она осталась.", "[Он ушёл.][Она осталась.]"},
      {"북한군이 왔다. 그리고 갔다.", "[북한군이 왔다.][그리고 갔다.]"},
      {"متى؟ الآن", "[متى؟][الآن]"},
      {"\xff. \xfe", "[\xff.][\xfe]"},
  };
  for (const auto& [text, wanted] : rows) EXPECT_EQ(split(text), wanted) << text;
}

}  // namespace
}  // namespace dateline
