#include "server/page/api_pages.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "server/api/openapi.h"
#include "server/api/problem.h"
#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

using nlohmann::json;

std::string rendered(const PageContent& page) {
  return sample_templates().render(page.template_name, page.view);
}

bool has(const std::string& html, const std::string& text) {
  return html.find(text) != std::string::npos;
}

TEST(ApiPage, ShowsEveryAddressParameterAndSchemaOfTheDescription) {
  const std::string html = rendered(ApiPages({}).addresses(sample_words()));
  const json document = json::parse(openapi_document());
  for (const auto& [path, item] : document.at("paths").items()) {
    EXPECT_TRUE(has(html, "<code>GET " + path + "</code>")) << path;
    EXPECT_TRUE(has(html, "id=\"" + item["get"]["operationId"].get<std::string>() + "\"")) << path;
  }
  for (const auto& [key, parameter] : document["components"]["parameters"].items()) {
    const auto name = parameter["name"].get<std::string>();
    EXPECT_TRUE(has(html, std::string("<code>").append(name).append("</code>"))) << key;
  }
  for (const auto& [name, schema] : document["components"]["schemas"].items()) {
    std::string heading = "<h3 id=\"";
    heading.append(name).append("-name\">").append(name).append("</h3>");
    EXPECT_TRUE(has(html, heading)) << name;
  }
}

TEST(ApiPage, SaysLimitsDefaultsAndCodes) {
  const std::string html = rendered(ApiPages({}).addresses(sample_words()));
  EXPECT_TRUE(has(html, "1 to 400. Without it: 40. Else <a href=\"/help/errors#bad_crop_length\">")) << html;
  EXPECT_TRUE(has(html, "1 to 1,000. Without it: 1.")) << html;
  SearchLimits limits;
  limits.window = 7000;
  EXPECT_TRUE(has(rendered(ApiPages(limits).addresses(sample_words())), "1 to 7,000. Without it: 1."));
  EXPECT_TRUE(
      has(rendered(ApiPages(limits).errors(sample_words())), "The first 7000 articles can be paged through"));
  EXPECT_TRUE(has(html, "<dd><a href=\"#Hit\">list of Hit</a>"));
  EXPECT_TRUE(has(html, "<a href=\"/api/v1/search?q=troops+kursk\">"));
  EXPECT_FALSE(has(html, "href=\"/api/v1/articles/{id}")) << "an address that nobody can follow";
}

TEST(ErrorsPage, HasAnAnchorForEveryCodeAndSaysWhatToDo) {
  const std::string html = rendered(ApiPages({}).errors(sample_words()));
  for (const ProblemKind& kind : problem_kinds()) {
    const std::string code(kind.code);
    std::string line = "<div id=\"";
    line.append(code).append("\"><dt><a href=\"#").append(code).append("\">").append(code);
    line.append("</a> <span class=\"soft\">").append(std::to_string(kind.status));
    line.append("</span></dt><dd>").append(kind.title).append(". ");
    EXPECT_TRUE(has(html, line)) << line;
  }
  EXPECT_TRUE(has(html, "Say all or any. <a class=\"small\" href=\"/api/v1/search?match=some\">Example</a>"))
      << html;
}

}  // namespace
}  // namespace dateline
