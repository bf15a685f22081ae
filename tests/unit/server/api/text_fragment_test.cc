#include "server/api/text_fragment.h"

#include <gtest/gtest.h>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

Snippet snippet_of(const std::vector<TextPart>& parts) {
  return {TextField::kBody, 0, parts};
}

// What stands behind "text=", decoded, its parts joined by " ... ".
std::string decoded(const std::string& url) {
  const std::size_t start = url.find(":~:text=");
  if (start == std::string::npos) return url;
  std::string out;
  for (std::size_t at = start + 8; at < url.size(); ++at) {
    if (url[at] == ',') {
      out += " ... ";
    } else if (url[at] == '%') {
      out.push_back(static_cast<char>(std::stoi(url.substr(at + 1, 2), nullptr, 16)));
      at += 2;
    } else {
      out.push_back(url[at]);
    }
  }
  return out;
}

TEST(TextFragmentUrl, EncodesWhatHasAMeaning) {
  EXPECT_EQ(text_fragment_url("https://x.org/a?b=1&c",
                              snippet_of({{"Oil & ", false}, {"gas", true}, {"-fields, 5%", false}})),
            "https://x.org/a?b=1&c#:~:text=Oil%20%26%20gas%2Dfields%2C%205");
  EXPECT_EQ(text_fragment_url("https://x.org/", snippet_of({{"v1.2_3 ~ \"so\" it's", false}})),
            "https://x.org/#:~:text=v1.2_3%20~%20%22so%22%20it%27s");
}

TEST(TextFragmentUrl, KeepsAFragmentAndReplacesADirective) {
  struct Row {
    const char* url;
    const char* link;
  };
  for (const Row& row : std::vector<Row>{{"https://x.org", "https://x.org#:~:text=oil"},
                                         {"https://x.org/#", "https://x.org/#:~:text=oil"},
                                         {"https://x.org/#part-2", "https://x.org/#part-2:~:text=oil"},
                                         {"https://x.org/#part:~:text=gas", "https://x.org/#part:~:text=oil"},
                                         {"https://x.org/?q=:~:&r#s", "https://x.org/?q=:~:&r#s:~:text=oil"},
                                         {"", ""}}) {
    EXPECT_EQ(text_fragment_url(row.url, snippet_of({{"oil", true}})), row.link);
  }
}

TEST(TextFragmentUrl, TakesShortPassagesWholeAndTheEndsOfLongOnes) {
  struct Row {
    const char* text;
    const char* wanted;
  };
  for (const Row& row :
       std::vector<Row>{{"“One two three four five six seven eight nine ten.”",
                         "One two three four five six seven eight nine ten"},
                        {"One two, three four five six seven eight – nine ten (eleven).",
                         "One two, three four ... eight – nine ten (eleven"},
                        {"one \t two\r\nthree", "one two ... three"},
                        {"A heading\n\nThe text is short.", "A heading ... The text is short"},
                        {"The end is near.\n\n***\n\n", "The end is near"},
                        {"one two three four five six\n\nseven\n\neight nine ten eleven twelve",
                         "one two three four ... nine ten eleven twelve"},
                        {"F-16 flies over Pyongyang and then it turns back at last to Seoul",
                         "F-16 flies over ... at last to Seoul"},
                        {"북한군이 쿠르스크에 있다", "북한군이 쿠르스크에 있다"},
                        {"일 이 삼 사 오 육 칠 팔 구 십 십일", "일 이 삼 사 ... 팔 구 십 십일"},
                        {"وصل الجنود إلى كورسك، أمس", "وصل الجنود إلى كورسك، أمس"},
                        {"*** – !", "https://x.org/"},
                        {"", "https://x.org/"}}) {
    const std::string link = text_fragment_url("https://x.org/", snippet_of({{row.text, false}}));
    const bool is_none = std::string_view(row.wanted) == "https://x.org/";
    EXPECT_EQ(decoded(link), is_none ? "" : row.wanted) << row.text;
  }
}

TEST(TextFragmentUrl, CutsJapaneseAtWords) {
  const std::string text = "北朝鮮の兵士がクルスク州で戦っていると韓国の情報機関が水曜日に発表した。";
  const std::string wanted = decoded(text_fragment_url("https://x.org/", snippet_of({{text, false}})));
  const std::size_t comma = wanted.find(" ... ");
  ASSERT_NE(comma, std::string::npos) << wanted;
  const std::string start = wanted.substr(0, comma);
  const std::string end = wanted.substr(comma + 5);
  EXPECT_TRUE(is_valid_utf8(start) && is_valid_utf8(end)) << wanted;
  EXPECT_TRUE(text.starts_with(start)) << start;
  EXPECT_TRUE(text.ends_with(end + "。")) << end;
  EXPECT_EQ(start, "北朝鮮の兵士が");
  EXPECT_LE(count_code_points(end), 10U) << end;
}

TEST(TextFragmentUrl, GivesNoLinkRatherThanAHugeOne) {
  EXPECT_EQ(
      text_fragment_url("https://x.org/", snippet_of({{std::string(kMaxFragmentBytes + 1, 'a'), false}})),
      "");
  EXPECT_NE(text_fragment_url("https://x.org/", snippet_of({{std::string(kMaxFragmentBytes, 'a'), false}})),
            "");
}

}  // namespace
}  // namespace dateline
