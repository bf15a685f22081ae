#include "indexer/article/fields.h"

#include <algorithm>

#include "indexer/article/authors.h"
#include "indexer/article/limits.h"
#include "indexer/article/web_url.h"
#include "indexer/article/written_date.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

using F = ArticleField;

std::string shown(std::string_view text) {
  return "'" + printable(text.substr(0, floor_boundary(text, 80))) + "'";
}

// One text of many: "A, B; C" as the lists of tags and names are often written.
std::vector<std::string> split_list(const std::vector<std::string>& values) {
  if (values.size() != 1) return values;
  std::vector<std::string> parts;
  std::string_view rest = values.front();
  while (true) {
    const std::size_t end = rest.find_first_of(",;");
    parts.emplace_back(rest.substr(0, end));
    if (end == std::string_view::npos) return parts;
    rest.remove_prefix(end + 1);
  }
}

}  // namespace

bool has_field(const Article& article, ArticleField field) {
  switch (field) {
    case F::kId:
      return !article.id.empty();
    case F::kTitle:
      return !article.title.empty();
    case F::kSummary:
      return !article.summary.empty();
    case F::kUrl:
      return !article.url.empty();
    case F::kSource:
      return !article.source.empty();
    case F::kSourceCountry:
      return !article.source_country.empty();
    case F::kAuthor:
      return !article.author.values.empty();
    case F::kDate:
      return article.date.date.known();
    case F::kDateModified:
      return article.date_modified.date.known();
    case F::kLanguage:
      return !article.language.empty();
    case F::kPerson:
      return !article.person.values.empty();
    case F::kCountry:
      return !article.country.values.empty();
    case F::kSection:
      return !article.section.empty();
    case F::kTag:
      return !article.tag.values.empty();
    case F::kBody:
      return !article.body.empty();
    case F::kDraft:
      break;
  }
  return false;
}

void FieldSetter::set(std::string_view key, const std::vector<std::string>& values) {
  if (assign_draft(key, values)) return;
  const auto name = find_field_name(key);
  if (!name || values.empty()) return;
  const auto filled = rank_.find(name->field);
  if (filled != rank_.end() && filled->second <= name->row) return;
  if (assign(name->field, printable(key), values)) rank_[name->field] = name->row;
}

bool FieldSetter::assign(ArticleField field, const std::string& key, const std::vector<std::string>& values) {
  switch (field) {
    case F::kId:
      // Unbounded and exact but for what could never be shown: the public id is a digest of it.
      article_.id = Sourced{clean_line(values.front()), origin_};
      return !article_.id.empty();
    case F::kTitle:
      return assign_text(article_.title, key, values);
    case F::kSummary:
      article_.summary = Sourced{bounded(key, clean_line(values.front()), kMaxSummary), origin_};
      return !article_.summary.empty();
    case F::kUrl:
      return assign_url(key, values);
    case F::kSource:
      return assign_source(key, values);
    case F::kSourceCountry:
      return assign_text(article_.source_country, key, values);
    case F::kAuthor:
      return assign_list(article_.author, key, values.size() == 1 ? split_authors(values.front()) : values);
    case F::kDate:
      return assign_date(article_.date, key, values);
    case F::kDateModified:
      return assign_date(article_.date_modified, key, values);
    case F::kLanguage:
      return assign_text(article_.language, key, values);
    case F::kPerson:
      return assign_list(article_.person, key, split_list(values));
    case F::kCountry:
      return assign_list(article_.country, key, split_list(values));
    case F::kSection:
      return assign_text(article_.section, key, values);
    case F::kTag:
      return assign_list(article_.tag, key, split_list(values));
    case F::kBody:
      body_text_ = values.front();
      return !body_text_.empty();
    case F::kDraft:
      break;
  }
  return false;
}

bool FieldSetter::assign_text(Sourced& target, const std::string& key,
                              const std::vector<std::string>& values) {
  const std::string text = clean_line(values.front());
  if (text.empty()) return false;
  target = Sourced{bounded(key, text, kMaxValue), origin_};
  return true;
}

bool FieldSetter::assign_list(SourcedList& target, const std::string& key, std::vector<std::string> values) {
  std::vector<std::string> kept;
  for (const std::string& value : values) {
    std::string text = clean_line(value);
    if (target.values.empty() && &target == &article_.author && text.starts_with("By ")) text.erase(0, 3);
    if (text.empty() || std::find(kept.begin(), kept.end(), text) != kept.end()) continue;
    if (kept.size() == kMaxValues) {
      warn(article_,
           key + ": want at most " + std::to_string(kMaxValues) + " values, the others were left out");
      break;
    }
    kept.push_back(bounded(key, text, kMaxValue));
  }
  if (kept.empty()) return false;
  target = SourcedList{std::move(kept), origin_};
  return true;
}

bool FieldSetter::assign_url(const std::string& key, const std::vector<std::string>& values) {
  if (clean_line(values.front()).empty()) return false;
  auto url = clean_url(values.front());
  if (!url) {
    warn(article_, key + ": want an absolute http or https address, got " + shown(values.front()));
    return false;
  }
  article_.url = Sourced{*std::move(url), origin_};
  return true;
}

bool FieldSetter::assign_date(SourcedDate& target, const std::string& key,
                              const std::vector<std::string>& values) {
  if (clean_line(values.front()).empty()) return false;
  const auto date = parse_written_date(key, values.front());
  if (!date.ok()) {
    warn(article_, date.error().message);
    return false;
  }
  target = SourcedDate{*date, origin_};
  return true;
}

bool FieldSetter::assign_source(const std::string& key, const std::vector<std::string>& values) {
  // "source: https://..." names the original's address, not a publisher.
  const auto url = clean_url(values.front());
  if (!url) return assign_text(article_.source, key, values);
  if (article_.url.empty()) article_.url = Sourced{*url, origin_};
  return false;
}

bool FieldSetter::assign_draft(std::string_view written_key, const std::vector<std::string>& values) {
  const std::string key = lower_ascii(written_key);
  if (values.empty() || (key != "draft" && key != "published")) return false;
  const std::string value = lower_ascii(values.front());
  const bool yes = value == "true" || value == "yes";
  if (!yes && value != "false" && value != "no") return false;
  if (yes == (key == "draft")) is_draft_ = true;
  return true;
}

std::string FieldSetter::bounded(const std::string& key, std::string_view value, std::size_t limit) {
  if (value.size() <= limit) return std::string(value);
  warn(article_, key + ": want at most " + std::to_string(limit) + " bytes, got " +
                     std::to_string(value.size()) + "; the end was left out");
  return std::string(value.substr(0, floor_boundary(value, limit)));
}

void warn(Article& article, std::string warning) {
  if (article.warnings.size() > kMaxWarnings) return;
  if (article.warnings.size() == kMaxWarnings) warning = "more warnings were left out";
  article.warnings.push_back(std::move(warning));
}

}  // namespace dateline
