#include "indexer/article/plain_text.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// "p:first p:second" for the blocks of a text.
std::vector<std::string> blocks_of(std::string_view text) {
  BodyBuilder body;
  add_plain_text(text, body);
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
  std::string text;
  std::vector<std::string> blocks;
};

TEST(AddPlainText, FindsParagraphsListsAndQuotes) {
  const std::vector<Case> cases{
      {"One.\n\nTwo.\n", {"p:One.", "p:Two."}},
      {"One.\nTwo.\nThree.", {"p:One.", "p:Two.", "p:Three."}},
      {"Head:\n- a\n- b\n• c\nTail", {"p:Head:", "l:a", "l:b", "l:c", "p:Tail"}},
      {"> said\n> he\nnot a quote", {"q:said he", "p:not a quote"}},
      {"-5 degrees", {"p:-5 degrees"}},
      {" \n\n", {}},
      {"", {}},
  };
  for (const Case& one : cases) EXPECT_EQ(blocks_of(one.text), one.blocks) << one.text;
}

TEST(AddPlainText, JoinsWrappedLines) {
  const std::string wrapped =
      "The harbour of the town was opened again after\n"
      "the storm had passed and the ships could leave\n"
      "for the sea.\n"
      "    The mayor said that nobody in the town could\n"
      "remember a storm of this kind in forty years of\n"
      "service.\n";
  EXPECT_EQ(blocks_of(wrapped),
            (std::vector<std::string>{
                "p:The harbour of the town was opened again after the storm had passed and the ships "
                "could leave for the sea.",
                "p:The mayor said that nobody in the town could remember a storm of this kind in "
                "forty years of service."}));
}

TEST(AddPlainText, KeepsLongLinesApart) {
  const std::string line(120, 'x');
  EXPECT_EQ(blocks_of(line + "\n" + line + "\nshort line without an end that goes on here\n" + line).size(),
            4U);
}

}  // namespace
}  // namespace dateline
