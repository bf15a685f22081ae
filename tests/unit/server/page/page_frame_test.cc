#include "server/page/page_frame.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

TEST(PageFrame, HoldsTheTextAndWhatTheFormCarries) {
  PageState state;
  state.text = "a \"b\"";
  state.sort = Sort::kOldest;
  const std::string html = render_text(
      "{{page_kind}}|{{page_title}}|{{query}}|{{#hidden_fields}}{{name}}={{value}}{{/hidden_fields}}"
      "|{{#has_index}}index{{/has_index}}|{{#canonical}}canonical{{/canonical}}",
      page_frame("help", "Help", state));
  EXPECT_EQ(html, "help|Help|a &quot;b&quot;|sort=date:asc||");
}

TEST(PageFrame, TellsOfTheIndex) {
  View view = page_frame("help", "Help", {});
  add_index(view, {"uuid", 7, 1284, "2025-09-04T06:12:00Z"}, sample_words());
  EXPECT_EQ(render_text("{{#has_index}}{{documents}}, {{updated}}, {{updated_words}}{{/has_index}}", view),
            "1,284 articles, 2025-09-04T06:12:00Z, 4 Sept 2025, 06:12 UTC");
}

}  // namespace
}  // namespace dateline
