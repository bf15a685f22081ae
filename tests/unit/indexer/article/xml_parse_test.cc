#include "indexer/article/xml_parse.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// Writes down what it is told.
class Notes : public XmlHandler {
 public:
  bool start(const std::string& name, const XmlAttributes& attributes) override {
    notes += "<" + name;
    for (const auto& [key, value] : attributes) notes += " " + key + "=" + value;
    notes += ">";
    return name != "stop";
  }
  void end(const std::string& name) override { notes += "</" + name + ">"; }
  void text(std::string_view text) override { notes += text; }

  std::string notes;
};

std::string told(const std::string& xml) {
  Notes notes;
  const Outcome outcome = parse_xml(xml, notes);
  return outcome.ok() ? notes.notes : outcome.error().message;
}

TEST(ParseXml, TellsElementsInOrder) {
  EXPECT_EQ(told("<?xml version='1.0' encoding='koi8-r'?><a b='1'>x<c/><![CDATA[<y>]]>&amp;&nbsp;</a>"),
            "<a b=1>x<c></c><y>&&nbsp;</a>");
  EXPECT_EQ(told("<a xmlns:d='http://purl.org/dc/elements/1.1/'><d:date/><media:title/></a>"),
            "<a xmlns:d=http://purl.org/dc/elements/1.1/><dc:date></dc:date><media:title></media:title></a>");
  EXPECT_EQ(told("<a><stop>x</stop></b>"), "<a><stop>") << "what ends the parse is no error";
}

TEST(ParseXml, SaysWhatIsWrong) {
  std::string nested;
  for (int i = 0; i < 100000; ++i) nested += "<a>";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "file: not XML: line 1: no element found"},
      {"text", "file: not XML: line 1: syntax error"},
      {"<a>\n<b></a>", "file: not XML: line 2: mismatched tag"},
      {"<a>", "file: not XML: line 1: no element found"},
      {"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
       "file: not XML: line 1: want no declarations of its own, got a DOCTYPE with some"},
      {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
       "file: not XML: line 1: want no declarations of its own, got a DOCTYPE with some"},
      {nested, "file: not XML: line 1: want at most 256 levels, got more"},
  };
  for (const auto& [xml, message] : cases) EXPECT_EQ(told(xml), message) << xml.substr(0, 60);
}

TEST(ParseXml, LoadsNothingFromElsewhere) {
  EXPECT_EQ(told("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>&x;</a>"), "<a>&x;</a>");
  EXPECT_EQ(told("<a><include xmlns='http://www.w3.org/2001/XInclude' href='/etc/passwd'/></a>"),
            "<a><include xmlns=http://www.w3.org/2001/XInclude href=/etc/passwd></include></a>");
}

TEST(XmlAttribute, IsEmptyWhenThereIsNone) {
  const XmlAttributes attributes{{"rel", "self"}};
  EXPECT_EQ(xml_attribute(attributes, "rel"), "self");
  EXPECT_EQ(xml_attribute(attributes, "href"), "");
}

}  // namespace
}  // namespace dateline
