#include "server/query/describe.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2024) / 11 / 15};

TEST(Describe, TellsTheQueryInWords) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"", "everything"},
      {"troops", "troops"},
      {"north korea troops -rumour source:NATO date:2024-10",
       "all of north, korea and troops; not rumour; from source NATO; 1 to 31 October 2024"},
      {"-troops", "everything; not troops"},
      {"-a -b", "everything; not a; not b"},
      {"drones OR missiles", "any of drones or missiles"},
      {"(a OR b) c", "all of (any of a or b) and c"},
      {"a b OR c", "any of (all of a and b) or c"},
      {"-(a b) c", "c; not (all of a and b)"},
      {"a OR -b", "any of a or (everything; not b)"},
      {"title:kursk \"storm shadow\"", "all of kursk in the title and \"storm shadow\""},
      {"deploy*", "words that start with deploy"},
      {"a NEAR/5 b", "a and b within 5 words of each other"},
      {"a ADJ b", "a directly before b"},
      {"a ADJ/3 b", "a and then b within 3 words"},
      {"a ADJ b ADJ c", "a directly before b directly before c"},
      {"a ADJ b ADJ/2 c", "a and then b and then c within 3 words"},
      {"country:KP -lang:en date:2024-10-18", "about country KP; on 18 October 2024; not in language en"},
      {"person:\"Kim Jong Un\" country:KP lang:ko",
       "about person Kim Jong Un; about country KP; in language ko"},
      {"date:2024-10-18", "on 18 October 2024"},
      {"date:2024-10-18..2024-11-01", "18 October to 1 November 2024"},
      {"date:2023-12-31..2024-01-01", "31 December 2023 to 1 January 2024"},
      {"date:>=2024-10-23", "since 23 October 2024"},
      {"date:<2024", "until 31 December 2023"},
  };
  for (const auto& [text, wanted] : rows) {
    EXPECT_EQ(describe(parse_query(text, kToday)->root), wanted) << text;
  }
}

}  // namespace
}  // namespace dateline
