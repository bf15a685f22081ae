#include <expat.h>

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "indexer/base/utf8.h"
#include "server/api/spool_file.h"
#include "server/page/web_files.h"
#include "tests/fuzz/archive.h"
#include "tests/fuzz/markup.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

TemplateMarkup template_markup() {
  std::vector<std::string> templates;
  for (const auto& [name, text] : load_web_files("")) {
    // The one template that is no page.
    const bool is_page = name.ends_with(".mustache") && !name.ends_with("opensearch.mustache");
    if (is_page) templates.push_back(text);
  }
  return TemplateMarkup(templates);
}

void check_json(std::string_view body) {
  const nlohmann::json json = nlohmann::json::parse(body, nullptr, false);
  require(!json.is_discarded(), "a body of JSON is JSON, in UTF-8");
}

void check_lines(std::string_view body) {
  while (!body.empty()) {
    const std::size_t end = body.find('\n');
    require(end != std::string_view::npos, "a line of NDJSON ends");
    check_json(body.substr(0, end));
    body.remove_prefix(end + 1);
  }
}

void check_xml(const std::string& body) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                            XML_ParserFree);
  const auto status = XML_Parse(parser.get(), body.data(), static_cast<int>(body.size()), 1);
  require(status == XML_STATUS_OK, "a body of XML is XML");
}

void check_page(const std::string& body) {
  static const TemplateMarkup markup = template_markup();
  require(is_valid_utf8(body), "a page is UTF-8");
  const auto tags = read_tags(body);
  require(tags.has_value(), "every < and > of a page is a tag's");
  if (const auto fault = markup.fault(*tags)) {
    std::fprintf(stderr, "%s\n", fault->c_str());
    require(false, "the markup of a page is its templates'");
  }
}

std::string body_of(const Reply& reply) {
  if (!reply.file) return reply.body;
  std::string body(reply.file->size(), '\0');
  body.resize(reply.file->read(0, body));
  return body;
}

}  // namespace

void check_reply(const Reply& reply) {
  require(reply.status != 500 && reply.status != 503, "a request is no fault of the server");
  for (const auto& [name, value] : reply.headers) {
    require(printable(value) == value && !name.empty(), "a header is one line of text");
  }
  const std::string_view type = reply.content_type;
  const std::string body = body_of(reply);
  if (type.starts_with("text/html")) return check_page(body);
  if (type.find("ndjson") != std::string_view::npos) return check_lines(body);
  if (type.find("json") != std::string_view::npos) return check_json(body);
  if (type.find("xml") != std::string_view::npos) return check_xml(body);
  require(is_valid_utf8(body), "a body is text");
}

}  // namespace dateline::fuzz
