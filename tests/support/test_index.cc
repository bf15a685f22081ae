#include "tests/support/test_index.h"

#include <stdexcept>

#include "indexer/base/digest.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/side_tables.h"
#include "indexer/schema/term.h"

namespace dateline::test {
namespace {

std::vector<Block> paragraphs(const std::string& body) {
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = std::min(body.find("\n\n", begin), body.size());
    blocks.push_back(
        {BlockKind::kParagraph, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 2;
  }
  return blocks;
}

Date parse_date(const std::string& text) {
  if (text.empty()) return {};
  const bool is_estimate = text.front() == '~';
  auto date = parse_iso_date("date", is_estimate ? text.substr(1) : text);
  if (!date) throw std::invalid_argument(date.error().message);
  if (is_estimate) date->precision = DatePrecision::kEstimate;
  return *date;
}

}  // namespace

StoredArticle stored_article(const TestArticle& article) {
  StoredArticle stored;
  StoredHead& head = stored.head;
  head.key = article.key;
  head.id = article_id(article.key);
  head.title = article.title;
  head.summary = article.summary;
  head.source = article.source;
  head.date = parse_date(article.date);
  head.language = article.language;
  head.person = article.person;
  head.country = article.country;
  head.first_indexed = article.first_indexed;
  stored.body = article.body;
  stored.blocks = paragraphs(article.body);
  return stored;
}

Day test_today() {
  return std::chrono::year(2024) / 11 / 15;
}

TestIndex::TestIndex() {
  begin_generation();
  publish();
}

TestIndex::TestIndex(const std::vector<TestArticle>& articles) {
  begin_generation();
  for (const TestArticle& article : articles) put(article);
  publish();
}

void TestIndex::put(const TestArticle& article) {
  const StoredArticle stored = stored_article(article);
  auto document = builder_.build(stored);
  if (!document) throw std::invalid_argument(document.error().message);
  const auto note = [&](Facet facet, const std::string& id) {
    if (!id.empty()) labels_.try_emplace({facet, id}, FacetValue{id, id, {}});
  };
  note(Facet::kSource, article.source);
  note(Facet::kLanguage, article.language);
  for (const std::string& id : article.person) note(Facet::kPerson, id);
  for (const std::string& id : article.country) note(Facet::kCountry, id);
  database_.replace_document(key_term(stored.head.id), *document);
}

void TestIndex::remove(const std::string& key) {
  database_.delete_document(key_term(article_id(key)));
}

void TestIndex::commit() {
  ++revision_;
  database_.set_metadata(std::string(kMetaSchemaVersion), std::to_string(kSchemaVersion));
  database_.set_metadata(std::string(kMetaUuid), "00000000-0000-4000-8000-000000000001");
  database_.set_metadata(std::string(kMetaRevision), std::to_string(revision_));
  database_.set_metadata(std::string(kMetaUpdated), iso_instant(static_cast<std::int64_t>(revision_)));
  for (const auto& [place, value] : labels_) {
    database_.set_metadata(facet_key(place.first, value.id), encode_facet_value(value));
  }
  database_.commit();
}

void TestIndex::begin_generation() {
  const Generation next = generation_at(path(), ++generation_);
  std::filesystem::create_directories(next.folder);
  database_ = Xapian::WritableDatabase(next.glass.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
}

void TestIndex::publish() {
  commit();
  const std::filesystem::path made = folder_.write("current.tmp", generation_name(generation_) + "\n");
  std::filesystem::rename(made, path() / kCurrentFile);
}

}  // namespace dateline::test
