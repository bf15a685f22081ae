// XmlParse: foreign XML as events, over expat. Entities of its own making, external ones and deep nesting end
// the parse: no file costs more than its size. Prefixes stand as the known ones of feeds ("dc", "content",
// "atom") wherever they are declared otherwise; what a prefix means elsewhere is not resolved.
// One parse, one thread. What the elements mean is told by feed_reader.h.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

using XmlAttributes = std::vector<std::pair<std::string, std::string>>;

// The attribute's value, "" when there is none.
std::string_view xml_attribute(const XmlAttributes& attributes, std::string_view name);

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  // False ends the parse; it is then no error.
  virtual bool start(const std::string& name, const XmlAttributes& attributes) = 0;
  virtual void end(const std::string& name) = 0;
  virtual void text(std::string_view text) = 0;
};

// Parses `xml` (clean UTF-8; its own declaration of an encoding does not count). Names that XML does not know
// ("&nbsp;") and single "&" stay in the text as they are written. Errors: "file: not XML: line 3: ...".
Outcome parse_xml(std::string_view xml, XmlHandler& handler);

}  // namespace dateline
