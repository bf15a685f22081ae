#include "indexer/index/person_suggestions.h"

#include <fstream>

#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class PersonSuggestionsTest : public IndexFixture {
 protected:
  // "name articles (spelling articles) ..." each.
  std::vector<std::string> suggested(std::size_t limit = 10, const Authority& authority = Authority()) {
    const auto persons = suggest_persons(db(), authority, limit);
    EXPECT_TRUE(persons.ok());
    std::vector<std::string> out;
    for (const PersonSuggestion& person : persons.value()) {
      out.push_back(person.name + " " + std::to_string(person.articles));
      for (const Spelling& spelling : person.spellings) {
        out.back() += " (" + spelling.text + " " + std::to_string(spelling.articles) + ")";
      }
    }
    return out;
  }

  Authority knows(const std::string& name) {
    const auto folder = db().parent_path() / "names";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "persons.json")
        << R"({"version":1,"persons":[{"id":"somebody","name":")" << name << R"("}]})";
    return Authority::load(folder).value();
  }
};
using Lines = std::vector<std::string>;

TEST_F(PersonSuggestionsTest, JoinsSpellingsAndPutsTheMostNamedFirst) {
  write("a.md", "---\nperson: [Olga Berg, Min-ji Roe]\n---\n# A\n\nBody.\n");
  write("b.md", "---\nperson: [Min-ji Roe]\n---\n# B\n\nBody.\n");
  write("c.md", "---\nperson: [Min Ji Roe]\n---\n# C\n\nBody.\n");
  write("d.md", "---\nperson: [Andrii Zelenskyy, Andrii Zelensky]\n---\n# D\n\nBody.\n");
  run(options());
  EXPECT_EQ(suggested(),
            (Lines{"Min-ji Roe 3 (Min Ji Roe 1)", "Andrii Zelensky 2 (Andrii Zelenskyy 1)", "Olga Berg 1"}));
  EXPECT_EQ(suggested(1), Lines{"Min-ji Roe 3 (Min Ji Roe 1)"});
}

TEST_F(PersonSuggestionsTest, LeavesOutWhomTheFilesKnowByNow) {
  write("a.md", "---\nperson: [Olga Berg]\n---\n# A\n\nBody.\n");
  run(options());
  EXPECT_EQ(suggested(10, knows("Olga Berg")), Lines{});
}

TEST_F(PersonSuggestionsTest, HoldsWhatTheTextsGaveAway) {
  write("a.md",
        "# A\n\nOlga Berg, an analyst with the council, said that the ships of the harbour were late.\n");
  run(options());
  EXPECT_EQ(suggested(), Lines{"Olga Berg 1"});
}

TEST_F(PersonSuggestionsTest, SaysThatThereIsNoIndex) {
  EXPECT_FALSE(suggest_persons(db(), Authority(), 1).ok());
}

}  // namespace
}  // namespace dateline::test
