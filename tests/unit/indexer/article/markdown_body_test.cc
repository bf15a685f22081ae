#include "indexer/article/markdown_body.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

std::vector<std::string> blocks_of(std::string_view markdown) {
  BodyBuilder body;
  add_markdown(markdown, body);
  Article article;
  body.finish(article);
  std::vector<std::string> blocks;
  for (const Block& block : article.blocks) {
    blocks.push_back(std::string(1, "phlq"[static_cast<std::size_t>(block.kind)]) + ":" +
                     article.body.substr(block.begin, block.end - block.begin));
  }
  return blocks;
}

struct Case {
  std::string markdown;
  std::vector<std::string> blocks;
};

TEST(AddMarkdown, KeepsTextAndStructure) {
  const std::vector<Case> cases{
      {"# Head\n\nText over\ntwo lines.", {"h:Head", "p:Text over two lines."}},
      {"Head\n===\ntext", {"h:Head", "p:text"}},
      {"a **b** _c_ `d` ~~e~~", {"p:a b c d e"}},
      {"see [the report](https://example.org) and ![a ship](s.png)", {"p:see the report and a ship"}},
      {"- one\n- two\n  - three\n", {"l:one", "l:two", "l:three"}},
      {"1. one\n2. two", {"l:one", "l:two"}},
      {"> quoted\n> text\n\nafter", {"q:quoted text", "p:after"}},
      {"> ## Head\n> text", {"h:Head", "q:text"}},
      {"```\nint a;\n  int b;\n```\n", {"p:int a;\n  int b;"}},
      {"| a | b |\n|---|---|\n| c | d |\n", {"p:a b", "p:c d"}},
      {"a <b onclick=x>b</b> c", {"p:a b c"}},
      {"<div>\nraw\n</div>\n\ntext", {"p:text"}},
      {"AT&amp;T &mdash; &lt;b&gt; &nope;", {"p:AT&T — <b> &nope;"}},
      {"a  \nb", {"p:a b"}},
      {"one\n\n***\n\ntwo", {"p:one", "p:two"}},
      {"", {}},
  };
  for (const Case& one : cases) EXPECT_EQ(blocks_of(one.markdown), one.blocks) << one.markdown;
}

TEST(AddMarkdown, CountsRawHtml) {
  BodyBuilder body;
  EXPECT_EQ(add_markdown("<div>a</div>\n\ntext\n\n<script>b</script>\n", body).html_blocks, 2U);
}

TEST(AddMarkdown, EndsOnHostileNesting) {
  for (const std::string part : {"[", "*a ", "> ", "- ", "`", "![a](", "_*", "<!--"}) {
    std::string text;
    while (text.size() < 200000) text += part;
    BodyBuilder body;
    add_markdown(text, body);
    EXPECT_LE(body.size(), text.size());
  }
}

}  // namespace
}  // namespace dateline
