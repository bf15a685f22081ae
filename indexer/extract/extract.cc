#include "indexer/extract/extract.h"

#include <algorithm>
#include <map>

#include "indexer/article/fields.h"
#include "indexer/article/web_url.h"
#include "indexer/authority/country_names.h"
#include "indexer/authority/name_matcher.h"
#include "indexer/base/utf8.h"
#include "indexer/extract/article_persons.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/country_salience.h"
#include "indexer/extract/date_hints.h"
#include "indexer/extract/language.h"
#include "indexer/extract/title.h"

namespace dateline {
namespace {

constexpr std::size_t kBylineLines = 12;
// Texts shorter than this many letters are judged with their title.
constexpr std::size_t kShortBody = 200;

bool is_plain_text_file(std::string_view path) {
  return path.ends_with(".txt") || path.ends_with(".text") || path.ends_with(".TXT");
}

std::string file_stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  const std::string stem = clean_line(path.substr(0, path.rfind('.')));
  return stem.empty() ? "untitled" : stem;
}

}  // namespace

struct Extractor::State {
  State(const Authority& authority_given, ExtractOptions options_given)
      : authority(authority_given), options(std::move(options_given)), matcher(authority) {
    for (const Source& source : authority.sources()) source_countries[source.id] = source.country;
  }

  void find_authors(Article& article) const;
  void settle_date(Article& article, std::string_view path) const;
  void settle_source(Article& article) const;
  void settle_language(Article& article) const;
  void settle_given_countries(Article& article) const;
  std::vector<Mention> mentions_in(std::string_view text, std::string_view language) const;
  void find_names(Article& article) const;

  const Authority& authority;
  ExtractOptions options;
  NameMatcher matcher;
  std::map<std::string, std::string> source_countries;
};

void Extractor::State::find_authors(Article& article) const {
  if (!article.author.values.empty()) return;
  const std::size_t lines = std::min(article.blocks.size(), kBylineLines);
  for (std::size_t i = 0; i < lines; ++i) {
    const Block& block = article.blocks[i];
    std::vector<std::string> names =
        authors_of_byline(std::string_view(article.body).substr(block.begin, block.end - block.begin));
    if (names.empty()) continue;
    article.author = SourcedList{std::move(names), Origin::kByline};
    return;
  }
}

void Extractor::State::settle_date(Article& article, std::string_view path) const {
  if (article.date.date.known() && article.date.date.first > options.today + std::chrono::days(2)) {
    warn(article, "date: want a day that has come, got " + iso_date(article.date.date) + "; left unknown");
    article.date = SourcedDate{};
  }
  // A reader's kText is a <time> element, which may stand for something else on the page.
  const bool is_sure = article.date.date.known() && article.date.origin != Origin::kText;
  if (is_sure) return;
  const auto offer = [&](const std::optional<Date>& date, Origin origin) {
    if (!date || !is_plausible(*date, options.today)) return false;
    // The same day with a time of day is the better one.
    if (!article.date.date.known() || article.date.date.first != date->first) article.date = {*date, origin};
    return true;
  };
  if (offer(date_of_url(article.url.text), Origin::kUrl)) return;
  if (offer(date_of_file_name(path), Origin::kFilename)) return;
  if (article.date.date.known()) {
    if (!is_plausible(article.date.date, options.today)) article.date = SourcedDate{};
    return;
  }
  offer(date_of_dateline(article.body), Origin::kText);
}

void Extractor::State::settle_source(Article& article) const {
  if (article.source.empty()) {
    // Only the article's own address tells who published it: an outlet named in the text was cited.
    if (const auto source = authority.source_of_host(url_host(article.url.text))) {
      article.source = Sourced{source->label, Origin::kUrl};
    }
  }
  if (article.source.empty() || !article.source_country.empty()) return;
  const auto source = authority.resolve(Facet::kSource, article.source.text);
  if (!source) return;
  const auto country = source_countries.find(source->id);
  if (country == source_countries.end() || country->second.empty()) return;
  article.source_country = Sourced{country->second, Origin::kAuthority};
}

void Extractor::State::settle_language(Article& article) const {
  if (!article.language.empty()) {
    // "en-GB" and "en_GB" name a language by their first part.
    const std::string& given = article.language.text;
    auto language = authority.resolve(Facet::kLanguage, given);
    if (!language)
      language = authority.resolve(Facet::kLanguage, given.substr(0, given.find_first_of("-_.")));
    if (language) {
      article.language.text = language->id;
      return;
    }
    warn(article, "language: want a code such as 'en', got '" + printable(given.substr(0, 40)) + "'");
    article.language = Sourced{};
  }
  const std::string language = detect_language(
      article.body.size() < kShortBody ? article.title.text + "\n" + article.body : article.body);
  if (!language.empty()) article.language = Sourced{language, Origin::kText};
}

void Extractor::State::settle_given_countries(Article& article) const {
  auto& values = article.country.values;
  const auto unknown = std::stable_partition(values.begin(), values.end(), [&](const std::string& value) {
    return authority.resolve(Facet::kCountry, value).has_value();
  });
  for (auto value = unknown; value != values.end(); ++value) {
    warn(article, "country: want a country's name or code, got '" + printable(value->substr(0, 60)) + "'");
  }
  values.erase(unknown, values.end());
}

// The names in a text, without those of countries in other languages.
std::vector<Mention> Extractor::State::mentions_in(std::string_view text, std::string_view language) const {
  std::vector<Mention> mentions = matcher.find(text);
  std::erase_if(mentions, [&](const Mention& mention) {
    return mention.kind == MentionKind::kCountry &&
           !counts_in(authority.countries()[mention.entry].names[mention.alias], language);
  });
  return mentions;
}

void Extractor::State::find_names(Article& article) const {
  settle_given_countries(article);
  // A title that was cut from the body would count its names twice.
  const std::string_view title =
      article.title.origin == Origin::kRule ? std::string_view() : std::string_view(article.title.text);
  const std::vector<Mention> in_title = mentions_in(title, article.language.text);
  const std::vector<Mention> in_body = mentions_in(article.body, article.language.text);
  const MentionedText titled{title, in_title};
  const MentionedText texted{article.body, in_body};
  if (article.person.values.empty()) {
    ArticlePersons found =
        find_article_persons(authority, {titled, texted, article.language.text, article.author.values});
    article.person.values = std::move(found.labels);
    article.person.origin = article.person.values.empty() ? Origin::kNone
                            : found.known > 0             ? Origin::kAuthority
                                                          : Origin::kRule;
  }
  FoundCountries found = find_countries(authority, titled, texted, options.default_country);
  auto& about = article.country.values;
  if (about.empty()) {
    about = std::move(found.about);
    article.country.origin = Origin::kAuthority;
    if (about.empty() && !options.default_country.empty()) {
      article.country = SourcedList{{options.default_country}, Origin::kRule};
      settle_given_countries(article);  // the authority files may not know it
    }
    if (about.empty()) article.country.origin = Origin::kNone;
  } else {
    found.mentioned.insert(found.mentioned.begin(), found.about.begin(), found.about.end());
  }
  std::vector<std::string> codes;
  codes.reserve(about.size());
  for (const std::string& value : about) codes.push_back(authority.resolve(Facet::kCountry, value)->id);
  for (const std::string& iso : found.mentioned) {
    if (std::find(codes.begin(), codes.end(), iso) == codes.end())
      article.country_mentioned.values.push_back(iso);
  }
  if (!article.country_mentioned.values.empty()) article.country_mentioned.origin = Origin::kAuthority;
}

Extractor::Extractor(const Authority& authority, ExtractOptions options)
    : state_(std::make_unique<State>(authority, std::move(options))) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;

void Extractor::complete_head(Article& article, std::string_view path) {
  state_->find_authors(article);
  if (article.title.empty()) article.title = find_title(article);
  if (article.title.empty()) article.title = Sourced{file_stem(path), Origin::kFilename};
  if (is_plain_text_file(path)) drop_boilerplate(article);
  state_->settle_date(article, path);
  state_->settle_source(article);
}

void Extractor::complete(Article& article, std::string_view path) {
  complete_head(article, path);
  state_->settle_language(article);
  state_->find_names(article);
}

}  // namespace dateline
