#include "indexer/article/xml_mend.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

TEST(MendXml, EscapesWhatNoParserReads) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"<a>x &amp; y &lt; z &#233; &#xE9;</a>", "<a>x &amp; y &lt; z &#233; &#xE9;</a>"},
      {"<a h='?x=1&y=2'>A & B</a>", "<a h='?x=1&amp;y=2'>A &amp; B</a>"},
      {"<a>&nbsp;&bogus;&</a>", "<a>&amp;nbsp;&amp;bogus;&amp;</a>"},
      {"<a>&#0;&#x1F;&#xD800;&#1114112;&#;&#x;</a>",
       "<a>&amp;#0;&amp;#x1F;&amp;#xD800;&amp;#1114112;&amp;#;&amp;#x;</a>"},
      {"<a><![CDATA[x & y]]>&</a>", "<a><![CDATA[x & y]]>&amp;</a>"},
      {"<!-- & --><!DOCTYPE a [<!ENTITY b \"&c;\">]><a/>",
       "<!-- & --><!DOCTYPE a [<!ENTITY b \"&c;\">]><a/>"},
      {"<a><![CDATA[open &", "<a><![CDATA[open &"},
      {"", ""},
  };
  for (const auto& [xml, mended] : cases) EXPECT_EQ(mend_xml(xml), mended) << xml;
}

}  // namespace
}  // namespace dateline
