#include "server/api/xml_writer.h"

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// XML 1.0, production 2: what clean_text leaves of what it forbids.
bool is_forbidden(char32_t code) {
  return code == 0xFFFE || code == 0xFFFF;
}

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  const std::string clean = clean_text(text).text;
  std::string out;
  out.reserve(clean.size());
  for (std::size_t at = 0; at < clean.size();) {
    const CodePoint point = decode_utf8(clean, at);
    const std::string_view bytes = std::string_view(clean).substr(at, point.bytes);
    at += point.bytes;
    if (is_forbidden(point.code)) continue;
    const std::string_view escaped = reference(bytes.front());
    out += escaped.empty() ? bytes : escaped;
  }
  return out;
}

void XmlWriter::start(std::string_view name, const Attributes& attributes) {
  text_.append("<").append(name);
  for (const auto& [attribute, value] : attributes) {
    text_.append(" ").append(attribute).append("=\"").append(xml_text(value)).append("\"");
  }
}

void XmlWriter::open(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  text_ += ">\n";
  open_.emplace_back(name);
}

void XmlWriter::close() {
  text_.append("</").append(open_.back()).append(">\n");
  open_.pop_back();
}

void XmlWriter::element(std::string_view name, std::string_view text, const Attributes& attributes) {
  start(name, attributes);
  text_.append(">").append(xml_text(text)).append("</").append(name).append(">\n");
}

void XmlWriter::empty(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  text_ += "/>\n";
}

std::string XmlWriter::take() {
  while (!open_.empty()) close();
  return std::move(text_);
}

}  // namespace dateline
