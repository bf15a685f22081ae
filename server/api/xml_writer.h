// XmlWriter: an XML 1.0 document, element by element, from texts of strangers: whatever they hold, the
// document is well-formed and they are nothing but text in it. For feeds and the like; one thread. Names of
// elements and attributes are ours and are written as they are.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

// Text for element content and attribute values: cleaned (base/utf8.h's clean_text), without the code points
// that XML 1.0 forbids, and with & < > " ' as references.
std::string xml_text(std::string_view text);

class XmlWriter {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

  void open(std::string_view name, const Attributes& attributes = {});
  // Closes the element that was opened last; one must be open.
  void close();
  // An element with text alone.
  void element(std::string_view name, std::string_view text, const Attributes& attributes = {});
  // An element with neither text nor others in it.
  void empty(std::string_view name, const Attributes& attributes);

  // The document, with what is open closed.
  std::string take();

 private:
  void start(std::string_view name, const Attributes& attributes);

  std::string text_ = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  std::vector<std::string> open_;
};

}  // namespace dateline
