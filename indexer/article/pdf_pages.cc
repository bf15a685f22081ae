#include "indexer/article/pdf_pages.h"

#include <charconv>

#include "indexer/article/xml_parse.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

double number_of(const XmlAttributes& attributes, std::string_view name) {
  const std::string_view text = xml_attribute(attributes, name);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

class PageHandler : public XmlHandler {
 public:
  bool start(const std::string& name, const XmlAttributes& attributes) override {
    text_.clear();
    if (name == "page") {
      found.pages.push_back({number_of(attributes, "height"), {}});
    } else if (name == "meta") {
      take_note(xml_attribute(attributes, "name"), xml_attribute(attributes, "content"));
    } else if (!found.pages.empty()) {
      place(name, attributes);
    }
    return true;
  }

  void end(const std::string& name) override {
    if (name == "title" && found.pages.empty()) found.title = clean_line(text_);
    if (name == "word" && line_ != nullptr) {
      const std::string word = clean_line(text_);
      if (!line_->empty() && !word.empty()) *line_ += ' ';
      *line_ += word;
    }
    if (name == "line") line_ = nullptr;
    text_.clear();
  }

  void text(std::string_view text) override { text_ += text; }

  PdfPages found;

 private:
  void place(const std::string& name, const XmlAttributes& attributes) {
    std::vector<PdfBlock>& blocks = found.pages.back().blocks;
    if (name == "block") {
      blocks.push_back(
          {number_of(attributes, "xMin"), number_of(attributes, "yMin"), number_of(attributes, "yMax"), {}});
    } else if (name == "line" && !blocks.empty()) {
      blocks.back().lines.push_back({number_of(attributes, "xMin"), ""});
      line_ = &blocks.back().lines.back().text;
    }
  }

  void take_note(std::string_view name, std::string_view content) {
    if (name == "Author") found.author = clean_line(content);
    if (name == "CreationDate") found.created = clean_line(content);
    if (name == "ModDate") found.modified = clean_line(content);
  }

  std::string text_;
  std::string* line_ = nullptr;  // the line that is being read
};

}  // namespace

Result<PdfPages> read_pdf_pages(std::string_view xhtml) {
  PageHandler handler;
  // Control characters of a broken font are text to pdftotext and none to XML.
  const Outcome parsed = parse_xml(clean_text(xhtml).text, handler);
  if (!parsed.ok()) return parsed.error();
  return std::move(handler.found);
}

}  // namespace dateline
