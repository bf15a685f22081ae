#include "server/page/template_store.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

TEST(TemplateStore, EscapesEveryValueInContentAndInBothKindsOfQuotes) {
  View view;
  view.text("x", "<script>\"'&");
  EXPECT_EQ(render_text("<p title=\"{{x}}\" lang='{{x}}'>{{x}}</p>", view),
            "<p title=\"&lt;script&gt;&quot;&#39;&amp;\" lang='&lt;script&gt;&quot;&#39;&amp;'>"
            "&lt;script&gt;&quot;&#39;&amp;</p>");
}

TEST(TemplateStore, ATemplateInAValueStaysText) {
  View view;
  view.text("x", "{{secret}} {{> head}}").text("secret", "told");
  EXPECT_EQ(render_text("{{x}}", view), "{{secret}} {{&gt; head}}");
}

TEST(TemplateStore, PutsPartialsInPlace) {
  const TemplateStore store({{"templates/outer.mustache", "a\n{{> inner}}\nz\n"},
                             {"templates/inner.mustache", "{{#items}}\n{{> row}}\n{{/items}}\n"},
                             {"templates/row.mustache", "- {{name}}\n"}},
                            sample_words());
  View one;
  one.text("name", "1");
  std::vector<View> items;
  items.push_back(std::move(one));
  View view;
  view.list("items", std::move(items));
  EXPECT_EQ(store.render("outer", view), "a\n- 1\nz\n");
}

TEST(TemplateStore, RefusesWhatIsUnsafeOrBroken) {
  const struct {
    WebFiles files;
    std::string names;
  } cases[] = {
      {{{"templates/a.mustache", "{{{x}}}"}}, "unescaped"},
      {{{"templates/a.mustache", "{{&x}}"}}, "unescaped"},
      {{{"templates/a.mustache", "{{#x}}"}}, "a.mustache"},
      {{{"templates/a.mustache", "{{> b}}"}}, "b.mustache"},
      {{{"templates/a.mustache", "{{> b"}}, "not closed"},
      {{{"templates/a.mustache", "{{> a}}"}}, "include each other"},
      {{{"templates/a.mustache", "{{t.nothing}}"}}, "a.mustache: web/words.json has no text nothing"},
  };
  for (const auto& row : cases) {
    try {
      const TemplateStore store(row.files, sample_words());
      ADD_FAILURE() << "no error for " << row.names;
    } catch (const std::runtime_error& error) {
      EXPECT_NE(std::string(error.what()).find(row.names), std::string::npos) << error.what();
    }
  }
}

TEST(TemplateStore, AnUnknownTemplateIsAnError) {
  EXPECT_THROW(static_cast<void>(sample_templates().render("nothing", View())), std::out_of_range);
}

}  // namespace
}  // namespace dateline
