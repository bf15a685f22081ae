#include "server/api/xml_writer.h"

#include <gtest/gtest.h>

#include <random>

#include "indexer/base/utf8.h"
#include "tests/unit/server/api/parsed_xml.h"

namespace dateline {
namespace {

TEST(XmlText, EscapesAndLeavesOutWhatXmlForbids) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"a & b", "a &amp; b"},
      {"<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"},
      {"]]>", "]]&gt;"},
      {"say \"so\"", "say &quot;so&quot;"},
      {std::string("a\0b\x01\x1F\x7Fz", 7), "abz"},
      {"a\xEF\xBF\xBE"
       "b\xEF\xBF\xBF"
       "c",
       "abc"},                                   // U+FFFE, U+FFFF
      {"\xED\xA0\x80x", "\uFFFD\uFFFD\uFFFDx"},  // a lone surrogate, byte by byte
      {"\u202Eevil\u202C", "evil"},              // bidi overrides
      {"مرحبا <b>", "مرحبا &lt;b&gt;"},          // RTL text stays
      {"a\tb\nc\r\nd", "a\tb\nc\nd"},
      {"\U0001F4A5", "\U0001F4A5"},
      {"", ""},
  };
  for (const auto& [text, wanted] : rows) EXPECT_EQ(xml_text(text), wanted) << printable(text);
}

TEST(XmlWriter, WritesElementsInElements) {
  XmlWriter xml;
  xml.open("a", {{"k", "1 < \"2\""}});
  xml.element("b", "x & y");
  xml.empty("c", {{"k", "v"}});
  xml.close();
  EXPECT_EQ(xml.take(),
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a k=\"1 &lt; &quot;2&quot;\">\n<b>x &amp; y</b>\n"
            "<c k=\"v\"/>\n</a>\n");
}

TEST(XmlWriter, ClosesWhatIsOpenAtTheEnd) {
  XmlWriter xml;
  xml.open("a");
  xml.open("b");
  EXPECT_TRUE(xml.take().ends_with("<b>\n</b>\n</a>\n"));
}

TEST(XmlWriter, IsWellFormedWhateverTheTexts) {
  std::mt19937 random(99);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) {
      static const std::vector<std::string> kPieces{"<",    ">",   "&", "]]>", "\"", "'", "\xEF\xBF\xBE",
                                                    "<!--", "&#0;"};
      const std::size_t pick = random() % (kPieces.size() + 9);
      text += pick < kPieces.size() ? kPieces[pick] : std::string(1, static_cast<char>(random() % 256));
    }
    XmlWriter xml;
    xml.open("a", {{"k", text}});
    xml.element("b", text);
    std::string kept = clean_text(text).text;
    for (std::size_t at = 0; (at = kept.find("\xEF\xBF\xBE")) != std::string::npos;) kept.erase(at, 3);
    for (std::size_t at = 0; (at = kept.find("\xEF\xBF\xBF")) != std::string::npos;) kept.erase(at, 3);
    ASSERT_EQ(test::parse_xml(xml.take())->text_of("b"), kept) << "round " << round;
  }
}

}  // namespace
}  // namespace dateline
