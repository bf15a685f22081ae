#include "indexer/article/field_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {
namespace {

struct Name {
  std::string_view name;
  ArticleField field;
};

using F = ArticleField;

// In order of preference within a field. Names as CMSs and formats write them: Hugo, Jekyll and Obsidian
// front matter, schema.org, JSON Feed, NewsML.
constexpr std::array<Name, 72> kNames{{
    {"id", F::kId},
    {"guid", F::kId},
    {"title", F::kTitle},
    {"headline", F::kTitle},
    {"linktitle", F::kTitle},
    {"name", F::kTitle},
    {"summary", F::kSummary},
    {"description", F::kSummary},
    {"excerpt", F::kSummary},
    {"abstract", F::kSummary},
    {"url", F::kUrl},
    {"originalurl", F::kUrl},
    {"link", F::kUrl},
    {"sourceurl", F::kUrl},
    {"canonical", F::kUrl},
    {"canonicalurl", F::kUrl},
    {"permalink", F::kUrl},
    {"mainentityofpage", F::kUrl},
    {"source", F::kSource},
    {"publisher", F::kSource},
    {"publication", F::kSource},
    {"outlet", F::kSource},
    {"site", F::kSource},
    {"sitename", F::kSource},
    {"newspaper", F::kSource},
    {"sourcecountry", F::kSourceCountry},
    {"author", F::kAuthor},
    {"authors", F::kAuthor},
    {"byline", F::kAuthor},
    {"by", F::kAuthor},
    {"creator", F::kAuthor},
    {"date", F::kDate},
    {"publishdate", F::kDate},
    {"pubdate", F::kDate},
    {"published", F::kDate},
    {"publishedat", F::kDate},
    {"publishedtime", F::kDate},
    {"datepublished", F::kDate},
    {"firstcreated", F::kDate},
    {"created", F::kDate},
    {"datecreated", F::kDate},
    {"posted", F::kDate},
    {"lastmod", F::kDateModified},
    {"modified", F::kDateModified},
    {"updated", F::kDateModified},
    {"updatedat", F::kDateModified},
    {"datemodified", F::kDateModified},
    {"versioncreated", F::kDateModified},
    {"language", F::kLanguage},
    {"lang", F::kLanguage},
    {"locale", F::kLanguage},
    {"inlanguage", F::kLanguage},
    {"person", F::kPerson},
    {"persons", F::kPerson},
    {"people", F::kPerson},
    {"country", F::kCountry},
    {"countries", F::kCountry},
    {"section", F::kSection},
    {"articlesection", F::kSection},
    {"categories", F::kSection},
    {"category", F::kSection},
    {"tags", F::kTag},
    {"tag", F::kTag},
    {"keywords", F::kTag},
    {"newskeywords", F::kTag},
    {"body", F::kBody},
    {"text", F::kBody},
    {"content", F::kBody},
    {"articlebody", F::kBody},
    {"bodytext", F::kBody},
    {"contenttext", F::kBody},
    {"draft", F::kDraft},
}};

std::string plain_key(std::string_view key) {
  std::string plain;
  for (const char c : key) {
    if (c >= 'A' && c <= 'Z') {
      plain.push_back(static_cast<char>(c - 'A' + 'a'));
    } else if (c != '-' && c != '_' && c != ' ') {
      plain.push_back(c);
    }
  }
  return plain;
}

}  // namespace

std::optional<FieldName> find_field_name(std::string_view key) {
  const std::string plain = plain_key(key);
  const auto* found =
      std::find_if(kNames.begin(), kNames.end(), [&](const Name& name) { return name.name == plain; });
  if (found == kNames.end()) return std::nullopt;
  return FieldName{found->field, static_cast<std::size_t>(found - kNames.begin())};
}

std::optional<ArticleField> find_field(std::string_view key) {
  const auto name = find_field_name(key);
  return name ? std::optional(name->field) : std::nullopt;
}

}  // namespace dateline
