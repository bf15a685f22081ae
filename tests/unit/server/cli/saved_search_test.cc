#include "server/cli/saved_search.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

constexpr Day kToday = std::chrono::sys_days(std::chrono::year(2025) / 1 / 15);

Result<SavedSearch> read(const std::string& text) {
  return read_saved_search({1, text}, kToday);
}

TEST(SavedSearch, IsWrittenByHand) {
  const auto saved = read("oil in the north :  q=oil prices -gas&country=KP&lang=en&-source=nato&since=7d");
  ASSERT_TRUE(saved) << saved.error().message;
  EXPECT_EQ(saved->name, "oil in the north");
  const SearchRequest& request = saved->request;
  EXPECT_EQ(request.text, "oil prices -gas");
  EXPECT_EQ(request.selection(Facet::kCountry).any, std::vector<std::string>{"KP"});
  EXPECT_EQ(request.selection(Facet::kSource).none, std::vector<std::string>{"nato"});
  EXPECT_TRUE(request.since);
  EXPECT_FALSE(request.switches.typos);
  EXPECT_FALSE(request.switches.relax);
  EXPECT_EQ(request.sort, Sort::kLatest);
  EXPECT_EQ(read("김정은: q=김정은")->request.text, "김정은");
  EXPECT_EQ(read("all:")->request.query.root.kind, NodeKind::kAll);
}

TEST(SavedSearch, IsThePastedAddressOfAPage) {
  for (const char* address :
       {"http://127.0.0.1:8080/?q=%22storm+shadow%22&person=kim-jong-un&sort=date:desc&page=2#m1",
        "/?q=%22storm+shadow%22&person=kim-jong-un",
        "https://news.example/feed.atom?q=%22storm+shadow%22&person=kim-jong-un&hitsPerPage=20",
        "q=\"storm shadow\"&person=kim-jong-un"}) {
    const auto saved = read(std::string("storm: ") + address);
    ASSERT_TRUE(saved) << address << ": " << saved.error().message;
    EXPECT_EQ(saved->request.text, "\"storm shadow\"") << address;
    EXPECT_EQ(saved->request.selection(Facet::kPerson).any, std::vector<std::string>{"kim-jong-un"});
    EXPECT_EQ(saved->request.offset, 0U);
  }
}

TEST(SavedSearch, NamesWhatIsWrong) {
  for (const auto& [text, message] : std::vector<std::pair<std::string, std::string>>{
           {"oil prices", "want NAME: PARAMETERS"},
           {": q=oil", "want NAME: PARAMETERS"},
           {"q=oil:x", "want NAME: PARAMETERS"},
           {"http://127.0.0.1/?q=oil", "want NAME: PARAMETERS"},
           {"oil: oil prices", "there is no parameter 'oil prices'"},
           {"oil: q=oil&colour=red", "there is no parameter 'colour'"},
           {"oil: q=oil&q=gas", "q: want it once, got it twice"},
           {"oil: q=oil&from=soon", "from: want a day, month or year"},
           {"oil: q=oil&since=", "since: want a value, got ''"},
           {"oil: q=50% more", "address: want two hexadecimal digits after %"},
           {"oil: q=\xFF", "q: want UTF-8 text"},
           {std::string(101, 'n') + ": q=oil", "want NAME: PARAMETERS"}}) {
    const auto saved = read(text);
    ASSERT_FALSE(saved) << text;
    EXPECT_NE(saved.error().message.find(message), std::string::npos)
        << text << ": " << saved.error().message;
  }
}

TEST(SavedName, IsThereForALineThatIsWrongBehindIt) {
  EXPECT_EQ(saved_name({1, "oil: colour=red"}), "oil");
  EXPECT_EQ(saved_name({1, "colour=red"}), "");
}

}  // namespace
}  // namespace dateline
