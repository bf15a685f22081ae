#include "tests/corpus/corpus_check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/temp_folder.h"

namespace dateline::corpus {

// How the test framework prints a finding.
void PrintTo(const Finding& finding, std::ostream* out) {
  *out << finding.file << ": " << finding.message;
}

namespace {

namespace fs = std::filesystem;

constexpr const char* kArticle = "articles/2024-10-18-nis-special-forces-vladivostok.md";
constexpr const char* kKorean = "articles/2024-10-18-gukjeongwon-wiseong-sajin-eolgul-insik.md";
constexpr const char* kPersons = "authority/persons.json";
constexpr const char* kCountries = "authority/countries.json";
constexpr const char* kSources = "authority/sources.json";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

// A copy of the real corpus that a test may spoil; gone when the test ends.
class CorpusCopy {
 public:
  CorpusCopy() {
    for (const char* part : {"articles", "authority"}) {
      fs::copy(fs::path(DATELINE_CORPUS) / part, folder() / part, fs::copy_options::recursive);
    }
  }

  const fs::path& folder() const { return folder_.path(); }

  // Replaces the first `from` in a file; false when it is not there.
  bool replace(const std::string& file, std::string_view from, std::string_view to) const {
    std::string text = read(folder() / file);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) return false;
    text.replace(at, from.size(), to);
    write(folder() / file, text);
    return true;
  }

 private:
  test::TempFolder folder_;
};

bool names(const Findings& findings, std::string_view file, std::string_view message) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.file == file && finding.message.find(message) != std::string::npos;
  });
}

TEST(CheckCorpus, FindsNothingInTheBundledCorpus) {
  EXPECT_EQ(check_corpus(DATELINE_CORPUS), Findings{});
}

// One mistake: in `file`, `from` becomes `to`; the checker must say `message` about that file.
struct Mistake {
  const char* name;
  const char* file;
  const char* from;
  const char* to;
  const char* message;
};

void PrintTo(const Mistake& mistake, std::ostream* out) {
  *out << mistake.name;
}

class PlantedMistake : public testing::TestWithParam<Mistake> {};

TEST_P(PlantedMistake, IsNamed) {
  const Mistake& mistake = GetParam();
  const CorpusCopy copy;
  ASSERT_TRUE(copy.replace(mistake.file, mistake.from, mistake.to)) << "not in the file: " << mistake.from;
  const Findings findings = check_corpus(copy.folder());
  EXPECT_TRUE(names(findings, mistake.file, mistake.message)) << testing::PrintToString(findings);
}

std::string name_of(const testing::TestParamInfo<Mistake>& info) {
  return info.param.name;
}

constexpr const char* kSource = "source: \"South Korea NIS (summary)\"";
constexpr const char* kPutinAlone = R"({"t": "Putin", "kind": "short", "alone": true})";

constexpr Mistake kInArticles[] = {
    {"NoFrontMatter", kArticle, "---\n", "", "front matter"},
    {"OpenFrontMatter", kArticle, "\n---\n", "\n", "front matter"},
    {"BrokenYaml", kArticle, "title: \"", "title: \"\"", "want YAML"},
    {"UnknownKey", kArticle, "author:", "writer:", "key 'writer' is unknown"},
    {"KeyTwice", kArticle, "author:", "title: again\nauthor:", "key 'title' stands twice"},
    {"NoTitle", kArticle, "title:", "summary:", "title is missing"},
    {"NoDate", kArticle, "date: 2024-10-18\n", "", "date is missing"},
    {"NoSource", kArticle, kSource, "section: x", "source is missing"},
    {"NoAuthor", kArticle, "author: Dateline corpus\n", "", "author is missing"},
    {"NoSuchDay", kArticle, "date: 2024-10-18", "date: 2024-02-30", "a day that exists"},
    {"NoSuchDayFormat", kArticle, "date: 2024-10-18", "date: 18 October 2024", "a day that exists"},
    {"OtherDayThanFileName", kArticle, "date: 2024-10-18", "date: 2024-10-19", "that of the file name"},
    {"UnknownSource", kArticle, kSource, "source: The Daily Nobody", "is not in sources.json"},
    {"SourceByAlias", kArticle, kSource, "source: South Korea NIS", "want 'South Korea NIS (summary)'"},
    {"SomebodyElsesSource", kArticle, kSource, "source: Reuters", "the words are ours"},
    {"UnknownPerson", kArticle, "author:", "person: [Nobody Atall]\nauthor:", "'Nobody Atall' is not in"},
    {"PersonAsText", kArticle, "author:", "person: Kim Jong Un\nauthor:", "want a list"},
    {"UnknownCountry", kArticle, kSource, "source: \"South Korea NIS (summary)\"\ncountry: [QQ]",
     "'QQ' is not in"},
    {"PlainUrl", kArticle, "author:", "url: http://example.org/\nauthor:", "want https://"},
    {"NoClosingLine", kArticle, "; CC0", "", "last line"},
    {"NotOurSummary", kArticle, "*Summary written", "*Written", "last line"},
    {"NoUtf8", kArticle, "title: \"", "title: \"\xFF", "UTF-8"},
    {"LanguageNotTold", kKorean, "language: ko\n", "", "want 'ko' by its letters"},
    {"LanguageOfOtherLetters", kArticle, "author:", "language: ko\nauthor:", "is not written in 'ko'"},
    {"UnknownLanguage", kArticle, "author:", "language: xx\nauthor:", "is no language code"},
};

constexpr Mistake kInPersons[] = {
    {"BrokenJson", kPersons, "\"version\": 1,", "\"version\": 1", "want valid JSON"},
    {"JsonKeyTwice", kPersons, "\"version\": 1,", "\"version\": 1, \"version\": 1,",
     "stands twice in one object"},
    {"OtherVersion", kPersons, "\"version\": 1", "\"version\": 2", "version: want 1"},
    {"NoList", kPersons, "\"persons\"", "\"people\"", "key 'persons' is missing"},
    {"NoName", kPersons, "\"name\": \"Vladimir Putin\", ", "", "'vladimir-putin': key 'name' is missing"},
    {"NameOfOtherKind", kPersons, "\"name\": \"Vladimir Putin\"", "\"name\": 7", "name: want a text"},
    {"UnknownKey", kPersons, "\"name\": \"Vladimir Putin\"", "\"nom\": \"P\", \"name\": \"Vladimir Putin\"",
     "key 'nom' is unknown"},
    {"NativeInNoLanguage", kPersons, "\"native\": {\"ko\"", "\"native\": {\"korean\"",
     "native: want texts by"},
    {"IdTwice", kPersons, "\"id\": \"lloyd-austin\"", "\"id\": \"vladimir-putin\"", "stands twice"},
    {"IdWithCapitals", kPersons, "\"id\": \"lloyd-austin\"", "\"id\": \"Lloyd_Austin\"",
     "want words-with-hyphens"},
    {"UnknownOrder", kPersons, "\"order\": \"family-first\"", "\"order\": \"reversed\"", "order: want"},
    {"UnknownCountry", kPersons, "\"countries\": [\"RU\"]", "\"countries\": [\"QX\"]",
     "'QX' is not in countries"},
    {"UnknownKind", kPersons, kPutinAlone, R"({"t": "Putin", "kind": "brief"})", "kind: want"},
    {"AloneButNotShort", kPersons, kPutinAlone, R"({"t": "Vova Putin", "alone": true})",
     "are for short ones"},
    {"SharedFullAlias", kPersons, kPutinAlone, R"({"t": "Sergei Shoigu"})", "'Sergei Shoigu' is owned by"},
    {"SharedFoldedAlias", kPersons, kPutinAlone, R"({"t": "sergei  SHOIGU"})", "is owned by"},
    {"SharedAloneAlias", kPersons, kPutinAlone, R"({"t": "Shoigu", "kind": "short", "alone": true})",
     "'Shoigu' stands alone and is owned by"},
    {"AloneAndShortOfAnother", kPersons, kPutinAlone, R"({"t": "Shoigu", "kind": "short"})",
     "'Shoigu' stands alone and is owned by person 'vladimir-putin'"},
    {"TooCommonToStandAlone", kPersons, kPutinAlone, R"({"t": "Kim", "kind": "short", "alone": true})",
     "too common to stand alone"},
    {"BlockOfAPerson", kPersons, "\"block\": \"Johnson Controls\"", "\"block\": \"Vladimir Putin\"",
     "is owned by"},
    {"BlockWithoutHyphen", kPersons, "\"id\": \"-johnson-controls\"", "\"id\": \"johnson-controls\"",
     "'-' first for a block"},
};

constexpr Mistake kInCountriesAndSources[] = {
    {"BrokenCountries", kCountries, "[", "[[", "valid JSON"},
    {"CountryMissing", kCountries, "\"iso\": \"KP\"", "\"iso\": \"KR\"", "country 'KP' is missing"},
    {"CountryTwice", kCountries, "\"iso\": \"KP\"", "\"iso\": \"JP\"", "'KP' is missing"},
    {"NoIsoCode", kCountries, "\"iso\": \"KP\"", "\"iso\": \"NK\"", "'NK': is no ISO 3166-1 code"},
    {"OtherIso3", kCountries, "\"iso3\": \"PRK\"", "\"iso3\": \"KOR\"", "iso3: want 'PRK'"},
    {"OtherFlag", kCountries, "🇰🇵", "🇰🇷", "flag: is not"},
    {"FormerStateWithoutSuccessors", kCountries, "\"successors\": [\"DE\"],", "", "country 'DD': successors"},
    {"SuccessorOfNoState", kCountries, "\"successors\": [\"DE\"]", "\"successors\": [\"DX\"]",
     "successors: 'DX' is not in"},
    {"OtherIso3OfAFormerState", kCountries, "\"iso3\": \"SUN\"", "\"iso3\": \"SOV\"", "iso3: want 'SUN'"},
    {"PlaceOfTwoCountries", kCountries, "\"places\": [\"Wonsan\"", "\"places\": [\"Toronto\"", "is owned by"},
    {"UnknownRegion", kCountries, "\"region\": \"Europe\"", "\"region\": \"Europa\"", "region: want"},
    {"AliasesOfOtherKind", kCountries, "\"aliases\": []", "\"aliases\": \"\"", "aliases: want a list"},
    {"NoEnglishDemonym", kCountries, "\"demonyms\": {\"en\"", "\"demonyms\": {\"fr\"",
     "demonyms: want a list"},
    {"AliasOfTwoCountries", kCountries, "\"aliases\": [\"DPRK\"", "\"aliases\": [\"R.O.K.\"", "is owned by"},
    {"PhraseThatIsACountry", kCountries, "\"not\": [\"Korean Peninsula\"", "\"not\": [\"South Korea\"",
     "'South Korea' is a name of country 'KR'"},
    {"SourceIdTwice", kSources, "\"id\": \"reuters\"", "\"id\": \"nato-summary\"", "stands twice"},
    {"SourceNameOfTwo", kSources, "\"name\": \"Reuters\"", "\"name\": \"nato\"", "is owned by"},
    {"SourceInUnknownCountry", kSources, "\"country\": \"GB\"", "\"country\": \"UK\"",
     "'UK' is not in countries"},
    {"SourceInNoLanguage", kSources, "\"lang\": \"ko\"", "\"lang\": \"xx\"", "'xx' is no language code"},
    {"HostWithScheme", kSources, "\"reuters.com\"", "\"https://reuters.com\"", "want a bare host"},
    {"HostOfTwo", kSources, "\"reuters.com\"", "\"afp.com\"", "'afp.com' is owned by"},
};

INSTANTIATE_TEST_SUITE_P(Articles, PlantedMistake, testing::ValuesIn(kInArticles), name_of);
INSTANTIATE_TEST_SUITE_P(Persons, PlantedMistake, testing::ValuesIn(kInPersons), name_of);
INSTANTIATE_TEST_SUITE_P(CountriesAndSources, PlantedMistake, testing::ValuesIn(kInCountriesAndSources),
                         name_of);

TEST(CheckCorpus, NamesACopiedArticle) {
  for (const char* original : {kArticle, kKorean}) {
    const CorpusCopy copy;
    const std::string name = "articles/2024-10-18-zz-copied.md";
    fs::copy_file(copy.folder() / original, copy.folder() / name);
    ASSERT_TRUE(copy.replace(name, "title: \"", "title: \"Again: "));
    ASSERT_TRUE(copy.replace(name, "2024", "In 2024"));
    const Findings findings = check_corpus(copy.folder());
    EXPECT_TRUE(names(findings, name, std::string("says the same as ") + original))
        << testing::PrintToString(findings);
  }
}

TEST(CheckCorpus, NamesATitleUsedTwice) {
  const CorpusCopy copy;
  const std::string text = read(copy.folder() / kArticle).substr(4);  // after the first ---
  const std::string line = text.substr(0, text.find('\n'));
  ASSERT_TRUE(copy.replace(kKorean, "title: ", line + "\nsection: "));
  EXPECT_TRUE(names(check_corpus(copy.folder()), kArticle, "title: is that of"));
}

TEST(CheckCorpus, NamesFilesThatAreMissingOrDoNotBelong) {
  const CorpusCopy copy;
  fs::remove(copy.folder() / kSources);
  write(copy.folder() / "articles/notes.txt", "x");
  const Findings findings = check_corpus(copy.folder());
  EXPECT_TRUE(names(findings, kSources, "want a file"));
  EXPECT_TRUE(names(findings, "articles/notes.txt", "named .md only"));
}

TEST(CheckCorpus, NamesALanguageThatIsNotShown) {
  const CorpusCopy copy;
  std::vector<fs::path> ukrainian;
  for (const auto& entry : fs::directory_iterator(copy.folder() / "articles")) {
    if (read(entry.path()).find("language: uk\n") != std::string::npos) ukrainian.push_back(entry.path());
  }
  ASSERT_FALSE(ukrainian.empty());
  for (const fs::path& path : ukrainian) fs::remove(path);
  EXPECT_TRUE(names(check_corpus(copy.folder()), "articles", "in 'uk'"));
}

}  // namespace
}  // namespace dateline::corpus
