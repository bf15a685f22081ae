#include "tests/fuzz/article_check.h"

#include "indexer/article/limits.h"
#include "indexer/article/web_url.h"
#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"
#include "indexer/extract/extract.h"
#include "indexer/index/article_storage.h"
#include "indexer/index/document_builder.h"
#include "tests/fuzz/target.h"
#include "tests/unit/indexer/extract/test_authority.h"

namespace dateline::fuzz {
namespace {

constexpr Day kToday = std::chrono::year(2024) / 11 / 15;
constexpr const char* kPath = "2024/10/2024-10-18-harbour.txt";

// Made once: the targets keep them until the program ends.
const Authority& authority() {
  static const Authority loaded = test_authority();
  return loaded;
}

// Behind a letter, since a byte order mark counts at the beginning alone.
bool is_clean(const std::string& text) {
  return is_valid_utf8(text) && clean_text("x" + text).text.size() == text.size() + 1;
}

void check_values(const std::vector<std::string>& values) {
  require(values.size() <= kMaxValues, "lists are bounded");
  for (const std::string& value : values) {
    require(is_clean(value) && value.size() <= kMaxValue, "a value is a bounded text");
  }
}

void check_date(const Date& date) {
  require(date.first <= date.last, "a date has its days in order");
  require(!date.known() || parse_iso_date("date", iso_date(date)).ok(), "a date can be written and read");
}

void check_blocks(const Article& article) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < article.blocks.size(); ++at) {
    const Block& block = article.blocks[at];
    const std::size_t begin = at == 0 ? 0 : end + 2;
    require(block.begin == begin && block.end > begin && block.end <= article.body.size(),
            "blocks are in order and within the body");
    require(at == 0 || article.body.compare(end, 2, "\n\n") == 0, "an empty line parts two blocks");
    require(is_valid_utf8(block_text(article, at)), "blocks end at code points");
    end = block.end;
  }
  require(end == article.body.size(), "a body is its blocks");
}

void check_error(const Error& error) {
  require(!error.message.empty() && is_valid_utf8(error.message), "an error is text");
}

}  // namespace

void check_article(const Article& article) {
  require(article.body.size() <= kMaxArticleText && is_clean(article.body), "a body is a bounded text");
  check_blocks(article);
  for (const Sourced* value :
       {&article.title, &article.source, &article.source_country, &article.language, &article.section}) {
    require(is_clean(value->text) && value->text.size() <= kMaxValue, "a value is a bounded text");
    require(value->text.find('\n') == std::string::npos, "a value is one line");
  }
  require(is_clean(article.summary.text) && article.summary.text.size() <= kMaxSummary, "a summary is text");
  require(article.url.empty() || clean_url(article.url.text) == article.url.text,
          "an address is a clean one");
  for (const SourcedList* list :
       {&article.author, &article.person, &article.country, &article.country_mentioned, &article.tag}) {
    check_values(list->values);
  }
  check_date(article.date.date);
  check_date(article.date_modified.date);
  require(article.warnings.size() <= kMaxWarnings + 1, "warnings are bounded");
  for (const std::string& warning : article.warnings) require(is_valid_utf8(warning), "a warning is text");
}

void check_indexing(Article article) {
  static Extractor extractor(authority(), {"", kToday});
  static DocumentBuilder builder;
  extractor.complete(article, kPath);
  check_article(article);
  require(!article.title.empty(), "a completed article has a title");
  const auto prepared = prepare_article(article, {"harbour", article_id("harbour"), 1}, authority());
  require(prepared.ok(), "an article can be stored");
  const auto again = decode_stored(encode_stored(prepared->stored));
  require(again && *again == prepared->stored, "an article is stored as it is");
  require(builder.build(prepared->stored).ok(), "an article can be indexed");
}

void check_file(Format format, std::string_view bytes) {
  std::size_t records = 0;
  const Outcome outcome = read_articles(format, bytes, [&records](Result<Article> article) {
    ++records;
    if (!article) return check_error(article.error());
    check_article(*article);
    check_indexing(std::move(article).value());
  });
  require(outcome.ok() || records == 0, "a file that cannot be read has no records");
  if (!outcome) check_error(outcome.error());
}

}  // namespace dateline::fuzz
