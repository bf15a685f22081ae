#include "server/page/typed_parts.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string marked(std::string_view label, std::string_view typed) {
  std::string text;
  for (const TextPart& part : typed_parts(label, typed)) {
    text += part.is_match ? "[" + part.text + "]" : part.text;
  }
  return text;
}

TEST(TypedParts, MarkTheBeginningsOfWords) {
  const struct {
    const char* label;
    const char* typed;
    const char* want;
  } cases[] = {{"Kim Jong Un", "ki", "[Ki]m Jong Un"},
               {"John Kirby", "KIR", "John [Kir]by"},
               {"United Kingdom", "ingdom", "United Kingdom"},
               {"Kim Jong Un", "jo  \"kim", "[Kim] [Jo]ng Un"},
               {"Kim Yong-hyun", "kim hyun ki", "[Kim] Yong-[hyun]"},
               {"Zürich", "zur", "[Zür]ich"},
               {"Straße", "strass", "[Straß]e"},
               {"김정은", "김정", "[김정]은"},
               {"Ким Чен Ын", "чен", "Ким [Чен] Ын"},
               {"Kim", "kimono", "Kim"},
               {"Kim", "", "Kim"},
               {"", "kim", ""}};
  for (const auto& row : cases) EXPECT_EQ(marked(row.label, row.typed), row.want) << row.typed;
}

}  // namespace
}  // namespace dateline
