#include "server/page/help_page.h"

#include <gtest/gtest.h>

#include "server/page/help_examples.h"
#include "tests/support/test_index.h"
#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

std::string rendered(const PageContent& page) {
  return sample_templates().render(page.template_name, page.view);
}

bool has(const std::string& html, const std::string& text) {
  return html.find(text) != std::string::npos;
}

TEST(HelpPage, RunsEachExampleAndShowsHowItIsRead) {
  const std::string html = rendered(help_page(SearchRules(test::test_today()), sample_words()));
  EXPECT_TRUE(has(html, "<a href=\"/?q=title:treaty\"><kbd dir=\"auto\">title:treaty</kbd></a>")) << html;
  EXPECT_TRUE(has(html, "Read as: <bdi>treaty in the title</bdi>."));
  EXPECT_TRUE(has(html, "href=\"/?q=kim+jong+un&amp;variants=off\""));
  EXPECT_TRUE(has(html, "with variants=off"));
  EXPECT_TRUE(has(html, "Said about it: <bdi>")) << "the warning of an example that is not understood";
  std::size_t examples = 0;
  for (const HelpGroup& group : help_groups()) {
    EXPECT_TRUE(has(html, "<section class=\"block\" id=\"" + std::string(group.id) + "\"")) << group.id;
    EXPECT_TRUE(has(html, "href=\"#" + std::string(group.id) + "\"")) << group.id;
    examples += group.examples.size();
  }
  std::size_t readings = 0;
  for (std::size_t at = 0; (at = html.find("Read as: <bdi>", at)) != std::string::npos; ++at) ++readings;
  EXPECT_EQ(readings, examples);
}

TEST(HelpPage, TellsTheLimitsThatTheParserHas) {
  const std::string html = rendered(help_page(SearchRules(test::test_today()), sample_words()));
  EXPECT_TRUE(has(html, "up to 1,024 bytes") && has(html, "64 words") && has(html, "16 deep")) << html;
  EXPECT_TRUE(has(html, "A star needs 3 letters") && has(html, "A tilde needs 4"));
  EXPECT_TRUE(has(html, "first 1,000 results"));
  SearchRules rules(test::test_today());
  rules.limits = {20'000, 2048, 200, 7};
  const std::string other = rendered(help_page(rules, sample_words()));
  EXPECT_TRUE(has(other, "up to 2,048 bytes") && has(other, "200 words")) << other;
  EXPECT_TRUE(has(other, "first 20,000 results"));
}

}  // namespace
}  // namespace dateline
