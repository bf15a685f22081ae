#include "indexer/article/page_text.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

constexpr const char* kText =
    "The harbour of the town was opened again, after the storm had passed, and the ships could leave for the "
    "sea at last.";

std::vector<std::string> blocks_of(const std::string& html) {
  BodyBuilder body;
  add_page_text(PageTree(html), body);
  Article article;
  body.finish(article);
  std::vector<std::string> blocks;
  for (const Block& block : article.blocks) {
    blocks.push_back(std::string(1, "phlq"[static_cast<std::size_t>(block.kind)]) + ":" +
                     article.body.substr(block.begin, block.end - block.begin));
  }
  return blocks;
}

TEST(AddPageText, KeepsTheArticleAndItsStructure) {
  const std::string text(kText);
  const std::string html =
      "<body><header>Site</header><nav><a href=a>Home</a> <a href=b>World</a></nav><article><h1>Harbour</h1>"
      "<p>" +
      text + "</p><h2>Later</h2><p>" + text +
      "<br>next line</p><ul><li>first item, of three</li></ul>"
      "<blockquote><p>He said so, and more</p></blockquote><p><a href=x>Read more about this</a></p><p>" +
      text +
      "</p>"
      "<div class=newsletter>Sign up now</div><script>bad()</script></article><footer>Imprint</footer>";
  EXPECT_EQ(blocks_of(html),
            (std::vector<std::string>{"p:" + text, "h:Later", "p:" + text + " next line",
                                      "l:first item, of three", "q:He said so, and more", "p:" + text}));
}

TEST(AddPageText, PartsTextAtDoubleBreaks) {
  const std::string text(kText);
  const std::string html = "<div>" + text + "<br><br>" + text + "<br><br/>" + text + "</div>";
  EXPECT_EQ(blocks_of(html), (std::vector<std::string>{"p:" + text, "p:" + text, "p:" + text}));
}

TEST(AddPageText, TakesEverythingFromAShortPage) {
  EXPECT_EQ(blocks_of("<nav>menu</nav><p>Short.</p><div>Also <a href=x>here</a> we are</div>"),
            (std::vector<std::string>{"p:Short.", "p:Also here we are"}));
  EXPECT_TRUE(blocks_of("<nav>menu</nav>").empty());
}

}  // namespace
}  // namespace dateline
