// XmlMend: makes the usual faults of hand-made feeds well-formed: a single "&" in an address, names of HTML
// ("&nbsp;"), numbers of characters that XML forbids. Used by xml_parse.h. Pure function, any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// `xml` with every "&" that XML cannot read written as "&amp;"; comments and CDATA sections stay as they are,
// and so does everything before the first element: a DOCTYPE is not mended.
std::string mend_xml(std::string_view xml);

}  // namespace dateline
