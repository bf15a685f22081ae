// ParsedXml: a document as expat reads it, for tests that must not take our writer's word that it is XML.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace dateline::test {

struct XmlElement {
  std::string name;  // with its prefix, as written
  std::map<std::string, std::string> attributes;
  std::string text;  // its own, without that of others in it
  std::vector<std::unique_ptr<XmlElement>> children;

  // The children of that name.
  std::vector<const XmlElement*> all(const std::string& wanted) const;
  // The text of the first child of that name; "(none)" when there is none.
  std::string text_of(const std::string& wanted) const;
  // The address of its link of that relation; "(none)" when there is none.
  std::string link(const std::string& relation) const;
};

// Throws std::runtime_error, with expat's reason and line, when it is not well-formed.
std::unique_ptr<XmlElement> parse_xml(const std::string& document);

}  // namespace dateline::test
