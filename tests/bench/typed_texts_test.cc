#include "tests/bench/typed_texts.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

using Texts = std::vector<std::string>;

Texts texts_of(const std::vector<std::string>& words) {
  return typed_texts({{"1", "k", WordMatch::kAnd, words, "", "", ""}});
}

TEST(TypedTexts, GrowLetterByLetter) {
  EXPECT_EQ(texts_of({"oil", "us"}), (Texts{"o", "oi", "oil", "oil u", "oil us"}));
  EXPECT_EQ(texts_of({"ый"}), (Texts{"ы", "ый"}));
  EXPECT_EQ(texts_of({}), Texts{});
}

TEST(TypedTexts, ComeOnce) {
  EXPECT_EQ(typed_texts({{"1", "k", WordMatch::kOr, {"oil"}, "", "", ""},
                         {"2", "k", WordMatch::kOr, {"ok"}, "", "", ""}}),
            (Texts{"o", "oi", "oil", "ok"}));
}

}  // namespace
}  // namespace dateline::bench
