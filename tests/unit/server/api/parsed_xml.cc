#include "tests/unit/server/api/parsed_xml.h"

#include <expat.h>

#include <stdexcept>

namespace dateline::test {
namespace {

struct Reading {
  XmlElement top;
  std::vector<XmlElement*> open{&top};
};

void start(void* data, const XML_Char* name, const XML_Char** attributes) {
  auto& reading = *static_cast<Reading*>(data);
  auto element = std::make_unique<XmlElement>();
  element->name = name;
  for (; *attributes != nullptr; attributes += 2) element->attributes[attributes[0]] = attributes[1];
  XmlElement* const opened = element.get();
  reading.open.back()->children.push_back(std::move(element));
  reading.open.push_back(opened);
}

void end(void* data, const XML_Char*) {
  static_cast<Reading*>(data)->open.pop_back();
}

void characters(void* data, const XML_Char* text, int length) {
  static_cast<Reading*>(data)->open.back()->text.append(text, static_cast<std::size_t>(length));
}

}  // namespace

std::vector<const XmlElement*> XmlElement::all(const std::string& wanted) const {
  std::vector<const XmlElement*> found;
  for (const auto& child : children) {
    if (child->name == wanted) found.push_back(child.get());
  }
  return found;
}

std::string XmlElement::text_of(const std::string& wanted) const {
  const auto found = all(wanted);
  return found.empty() ? "(none)" : found.front()->text;
}

std::string XmlElement::link(const std::string& relation) const {
  for (const auto& child : children) {
    const bool is_link = child->name == "link" || child->name == "atom:link";
    if (is_link && child->attributes["rel"] == relation) return child->attributes["href"];
  }
  return "(none)";
}

std::unique_ptr<XmlElement> parse_xml(const std::string& document) {
  Reading reading;
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"),
                                                                            XML_ParserFree);
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(parser.get(), start, end);
  XML_SetCharacterDataHandler(parser.get(), characters);
  if (XML_Parse(parser.get(), document.data(), static_cast<int>(document.size()), 1) != XML_STATUS_OK) {
    throw std::runtime_error(std::string(XML_ErrorString(XML_GetErrorCode(parser.get()))) + " in line " +
                             std::to_string(XML_GetCurrentLineNumber(parser.get())));
  }
  return std::move(reading.top.children.front());
}

}  // namespace dateline::test
