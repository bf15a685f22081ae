#include "server/page/template_words.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace dateline {
namespace {

Words words_with(const std::string& text) {
  const nlohmann::json file{{"language", "ar"},
                            {"locale", "ar-EG"},
                            {"direction", "rtl"},
                            {"texts", {{"greeting", text}}},
                            {"messages", nlohmann::json::object()}};
  return Words(file.dump());
}

TEST(TemplateWords, PutsTextsInPlaceAndLeavesValuesToTheView) {
  const Words words = words_with("Hello {{name}} & {{other_name}}, <b>");
  EXPECT_EQ(with_words("<p title=\"{{t.greeting}}\">{{name}}", words),
            "<p title=\"Hello {{name}} &amp; {{other_name}}, &lt;b&gt;\">{{name}}");
  EXPECT_EQ(with_words("{{bdi.greeting}}", words),
            "Hello <bdi>{{name}}</bdi> &amp; <bdi>{{other_name}}</bdi>, &lt;b&gt;");
  EXPECT_EQ(with_words("<html lang=\"{{words.language}}\" dir=\"{{words.direction}}\">", words),
            "<html lang=\"ar\" dir=\"rtl\">");
}

TEST(TemplateWords, LeavesEverythingElseAlone) {
  const Words words = words_with("Hello");
  for (const char* text : {"", "{{#t}}{{/t}}", "{{t", "a } {{ b", "{{greeting}}{{^words}}", "{{t.greeting"}) {
    EXPECT_EQ(with_words(text, words), text);
  }
}

TEST(TemplateWords, RefusesUnknownKeysAndTextsThatAreTemplates) {
  EXPECT_THROW(static_cast<void>(with_words("{{t.goodbye}}", words_with("Hello"))), std::runtime_error);
  for (const char* text : {"{{#name}}x{{/name}}", "{{{name}}}", "{{&name}}", "{{> foot}}", "{{", "{{}}",
                           "{{t.greeting}}", "{{=<% %>=}}"}) {
    EXPECT_THROW(static_cast<void>(with_words("{{t.greeting}}", words_with(text))), std::runtime_error)
        << text;
  }
}

}  // namespace
}  // namespace dateline
