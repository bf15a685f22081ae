#include "server/api/meili/marked_text.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

const std::vector<TextPart> kParts{{"a <b> & ", false}, {"김정은", true}, {" c", false}};

TEST(MarkedText, PutsTheTagsAsTheyAreAndEscapesNothing) {
  EXPECT_EQ(marked_text(kParts, {"<em>", "</em>"}), "a <b> & <em>김정은</em> c");
  EXPECT_EQ(marked_text(kParts, {}), "a <b> & 김정은 c");
  EXPECT_EQ(marked_text({}, {"<", ">"}), "");
}

TEST(MatchPlaces, AreInBytes) {
  EXPECT_EQ(match_places(kParts), (std::vector<std::pair<std::uint64_t, std::uint64_t>>{{8, 9}}));
  EXPECT_TRUE(match_places({{"a", false}}).empty());
}

TEST(CroppedText, HasTheMarkerOnlyWhereTextWasCut) {
  const auto cropped = [](std::string body, std::uint64_t start, std::vector<TextPart> parts) {
    Hit hit;
    hit.body = std::move(body);
    hit.snippets = {{TextField::kBody, start, std::move(parts)}};
    return cropped_text(hit, "…", {"[", "]"});
  };
  EXPECT_EQ(cropped("é one. Two x. Three.", 7, {{"Two ", false}, {"x", true}, {". ", false}}), "…Two [x].…");
  EXPECT_EQ(cropped("One. Two.", 0, {{"One. ", false}}), "One.…");
  EXPECT_EQ(cropped("One. Two.\n", 5, {{"Two.", true}}), "…[Two.]");
  EXPECT_EQ(cropped("One.", 0, {{"One.", false}}), "One.");
  Hit hit;
  hit.body = "";
  hit.snippets = {{TextField::kBody, 0, {{"summary", false}}}};
  EXPECT_EQ(cropped_text(hit, "…", {}), "");
  hit.body = "...";
  hit.snippets.clear();
  EXPECT_EQ(cropped_text(hit, "…", {}), "...");
}

}  // namespace
}  // namespace dateline
