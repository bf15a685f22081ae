#include "tests/corpus/article_check.h"

#include <yaml-cpp/yaml.h>

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string_view>

#include "tests/corpus/authority_files.h"
#include "tests/corpus/json_shape.h"
#include "tests/corpus/text.h"

namespace dateline::corpus {
namespace {

constexpr std::size_t kDateLength = 10;  // YYYY-MM-DD
constexpr std::string_view kFence = "---\n";
constexpr std::string_view kOurAuthor = "Dateline corpus";
constexpr std::string_view kSummaryMark = "(summary)";
constexpr std::size_t kFewestWords = 60;

constexpr std::array<std::string_view, 4> kMust = {"title", "date", "source", "author"};
constexpr std::array<std::string_view, 9> kMay = {"url",  "language", "summary", "person",       "country",
                                                  "tags", "section",  "id",      "date_modified"};

// The word for "summary" in the closing line of an article, by language.
struct ClosingWord {
  std::string_view language;
  std::string_view word;
};
constexpr std::array<ClosingWord, 5> kClosingWords = {{
    {"en", "summary"},
    {"ja", "要約"},
    {"ko", "요약"},
    {"ru", "изложение"},
    {"uk", "виклад"},
}};

// Adds findings about one article.
struct Report {
  const std::string& file;
  Findings& findings;

  void operator()(const std::string& message) const { findings.push_back({file, message}); }
};

std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

bool is_date(std::string_view text) {
  if (text.size() != kDateLength || text[4] != '-' || text[7] != '-') return false;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return false;
  return std::chrono::year_month_day{std::chrono::year{*year},
                                     std::chrono::month{static_cast<unsigned>(*month)},
                                     std::chrono::day{static_cast<unsigned>(*day)}}
      .ok();
}

template <std::size_t kSize>
bool contains(const std::array<std::string_view, kSize>& list, std::string_view item) {
  for (const std::string_view entry : list) {
    if (entry == item) return true;
  }
  return false;
}

// The value of a key as text; "" when it is absent or no text.
std::string text_of(const YAML::Node& front, std::string_view key) {
  const YAML::Node value = front[std::string(key)];
  return value && value.IsScalar() ? value.Scalar() : "";
}

void check_keys(const YAML::Node& front, const Report& report) {
  std::map<std::string, int> seen;
  for (const auto& entry : front) {
    const std::string key = entry.first.Scalar();
    if (++seen[key] == 2) report("front matter: key '" + key + "' stands twice");
    if (!contains(kMust, key) && !contains(kMay, key)) report("front matter: key '" + key + "' is unknown");
  }
  for (const std::string_view key : kMust) {
    if (text_of(front, key).empty()) report("front matter: " + std::string(key) + " is missing");
  }
}

void check_date(const std::string& date, const Report& report) {
  if (date.empty()) return;
  if (!is_date(date)) report("date: want a day that exists as YYYY-MM-DD, got '" + date + "'");
  const std::string name = std::filesystem::path(report.file).stem().string();
  const bool is_named = name.size() > kDateLength + 1 && name[kDateLength] == '-' &&
                        is_date(name.substr(0, kDateLength)) && is_kebab(name.substr(kDateLength + 1));
  if (!is_named) {
    report("file name: want YYYY-MM-DD-words-with-hyphens.md");
  } else if (name.substr(0, kDateLength) != date) {
    report("date: want that of the file name, got '" + date + "'");
  }
}

void check_source(const std::string& source, const Known& known, const Report& report) {
  if (source.empty()) return;
  const auto found = known.sources.find(fold(source));
  if (found == known.sources.end()) {
    report("source: '" + source + "' is not in sources.json");
  } else if (found->second != source) {
    report("source: want '" + found->second + "' as sources.json shows it, got '" + source + "'");
  } else if (source != kOurAuthor && source.find(kSummaryMark) == std::string::npos) {
    report("source: want '" + source + " (summary)': the words are ours, not theirs");
  }
}

void check_names(const YAML::Node& list, const std::set<std::string>& known, const Report& report) {
  if (!list) return;
  if (!list.IsSequence() || list.size() == 0)
    return report("person and country: want a list with names in it");
  for (const YAML::Node& item : list) {
    const std::string name = item.IsScalar() ? item.Scalar() : "";
    if (!known.contains(fold(name))) report("'" + name + "' is not in the authority files");
  }
}

void check_language(const YAML::Node& front, CheckedArticle& article, const Report& report) {
  const std::string given = text_of(front, "language");
  const std::string shown = language_by_script(article.body);
  if (!given.empty() && !is_language(given)) report("language: '" + given + "' is no language code");
  article.language = given.empty() ? "en" : given;
  if (!shown.empty() && article.language != shown) {
    report("language: want '" + shown + "' by its letters, got '" + article.language + "'");
  }
  // Only the languages that have letters of their own can be told from Latin text this way.
  const bool has_own_letters = article.language == "ko" || article.language == "ja" ||
                               article.language == "zh" || article.language == "ru" ||
                               article.language == "uk";
  if (shown.empty() && has_own_letters) report("language: the text is not written in '" + given + "'");
}

// Takes the last line off the body and checks that it says what the text is.
void check_closing(CheckedArticle& article, const Report& report) {
  const std::size_t end = article.body.find_last_not_of(" \n");
  const std::size_t start = end == std::string::npos ? end : article.body.find_last_of('\n', end);
  if (start == std::string::npos) return report("body: want a text and a closing line");
  const std::string closing = fold(article.body.substr(start + 1, end - start));
  article.body.resize(start);
  bool says_summary = false;
  for (const ClosingWord& closing_word : kClosingWords) {
    const bool is_here = closing.find(fold(closing_word.word)) != std::string::npos;
    says_summary = says_summary || (is_here && closing_word.language == article.language);
  }
  const bool says_whose = closing.find("dateline") != std::string::npos;
  const bool says_licence = closing.find("cc0") != std::string::npos;
  if (!says_summary || !says_whose || !says_licence) {
    report(
        "last line: want it to say, in the language of the article, that this is a summary written for the "
        "Dateline corpus, CC0");
  }
  if (words(article.body).size() < kFewestWords) {
    report("body: want at least " + std::to_string(kFewestWords) + " words");
  }
}

}  // namespace

CheckedArticle check_article(const std::filesystem::path& path, const Known& known, Findings& findings) {
  CheckedArticle article;
  article.file = "articles/" + path.filename().string();
  const Report report{article.file, findings};
  const auto text = read_text(path);
  if (!text) {
    report("want a file in UTF-8 of at most 1 MB");
    return article;
  }
  const std::size_t end = text->find("\n" + std::string(kFence), kFence.size() - 1);
  if (!text->starts_with(kFence) || end == std::string::npos) {
    report("want front matter between two lines of ---");
    return article;
  }
  article.body = text->substr(end + 1 + kFence.size());
  YAML::Node front;
  try {
    front = YAML::Load(text->substr(kFence.size(), end + 1 - kFence.size()));
  } catch (const YAML::Exception& error) {
    report(std::string("front matter: want YAML: ") + error.what());
    return article;
  }
  if (!front.IsMap()) {
    report("front matter: want keys and values");
    return article;
  }
  check_keys(front, report);
  article.title = text_of(front, "title");
  check_date(text_of(front, "date"), report);
  check_source(text_of(front, "source"), known, report);
  const std::string url = text_of(front, "url");
  if (!url.empty() && !url.starts_with("https://")) report("url: want https://..., got '" + url + "'");
  check_names(front["person"], known.persons, report);
  check_names(front["country"], known.countries, report);
  check_language(front, article, report);
  check_closing(article, report);
  return article;
}

}  // namespace dateline::corpus
