#include "indexer/index/index_writer.h"

#include <algorithm>

#include "indexer/index/descriptor.h"
#include "indexer/index/index_database.h"
#include "indexer/index/manifest.h"
#include "indexer/index/read_back.h"
#include "indexer/schema/glass_seal.h"
#include "indexer/schema/side_tables.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/term.h"

namespace dateline {

std::optional<ExistingArticle> find_article(const Xapian::Database& database, const std::string& id) {
  const std::string term = key_term(id);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  const Xapian::Document document = database.get_document(*posting);
  ExistingArticle article{*posting, document.get_value(kSlotChecksum), 0};
  if (const auto head = decode_head(document.get_data())) article.first_indexed = head->first_indexed;
  return article;
}

IndexWriter::IndexWriter(Place place, const Authority& authority, BatchBounds bounds)
    : place_(std::move(place)), bounds_(bounds), facet_rows_(authority) {
  expected_count_ = static_cast<std::int64_t>(article_count());
  if (place_.mode != WriterMode::kBuild) return;
  if (place_.words.end != nullptr) {
    words_.emplace(place_.words);
  } else {
    words_.emplace(place_.generation.glass / kWordsFile);
  }
}

std::optional<ExistingArticle> IndexWriter::find(const std::string& id) const {
  return find_article(place_.mode == WriterMode::kDry ? place_.existing : place_.target, id);
}

// Xapian writes blocks before it commits, so the files are no longer as they were built from here on.
void IndexWriter::begin_change() {
  has_changes_ = true;
  // Without a transaction the destructor would commit half a batch when an exception ends the run.
  if (!is_in_transaction_) place_.target.begin_transaction();
  is_in_transaction_ = true;
  if (place_.mode != WriterMode::kInPlace || is_manifest_dropped_) return;
  drop_manifest(place_.generation);
  is_manifest_dropped_ = true;
}

void IndexWriter::move_words(Xapian::Document& document) {
  if (!words_) return;
  const std::string words = document.get_value(kSlotWords);
  if (words.empty() || words.size() > kMaxWordsBytes || decode_reference(words)) return;
  document.add_value(kSlotWords, encode_reference(words_->append(words)));
}

void IndexWriter::note_words(const Xapian::Document& document) {
  if (place_.mode != WriterMode::kInPlace) return;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    const std::string name = *term;
    if (const auto word = word_of_term(name)) touched_words_.emplace(*word);
  }
}

void IndexWriter::note(Xapian::docid docid, const Xapian::Document& document) {
  touched_.insert(docid);
  facet_rows_.touch(document);
  note_words(document);
  ++batch_articles_;
  batch_bytes_ += document.get_data().size();
  batch_postings_ += document.termlist_count();
}

// What cannot be read must not be committed.
void IndexWriter::check_readable(Xapian::docid docid, const Xapian::Document& document) {
  if (!has_long_list(document)) return;
  if (!reads_back(place_.target, docid)) throw RefusedArticle(last_id_, "it could not give back its terms");
  long_lists_.push_back(docid);
}

void IndexWriter::add(const std::string& id, Xapian::Document document) {
  ++expected_count_;
  if (place_.mode == WriterMode::kDry) return;
  begin_change();
  last_id_ = id;
  move_words(document);
  try {
    const Xapian::docid docid = place_.target.add_document(document);
    note(docid, document);
    check_readable(docid, document);
  } catch (const Xapian::InvalidArgumentError& error) {
    throw RefusedArticle(id, error.get_msg());
  }
}

void IndexWriter::replace(const ExistingArticle& existing, const std::string& id, Xapian::Document document) {
  if (place_.mode == WriterMode::kDry) return;
  begin_change();
  last_id_ = id;
  move_words(document);
  const Xapian::Document before = place_.target.get_document(existing.docid);
  facet_rows_.touch(before);
  note_words(before);
  try {
    place_.target.replace_document(existing.docid, document);
  } catch (const Xapian::InvalidArgumentError& error) {
    throw RefusedArticle(id, error.get_msg());
  }
  note(existing.docid, document);
  check_readable(existing.docid, document);
}

void IndexWriter::remove(const ExistingArticle& existing) {
  --expected_count_;
  if (place_.mode == WriterMode::kDry) return;
  begin_change();
  note(existing.docid, place_.target.get_document(existing.docid));
  place_.target.delete_document(existing.docid);
}

void IndexWriter::relabel(const ExistingArticle& existing, const Xapian::Document& document) {
  if (place_.mode == WriterMode::kDry) return;
  touched_.insert(existing.docid);
  facet_rows_.touch(document);
}

void IndexWriter::set_row(const std::string& key, const std::string& value) {
  if (place_.mode == WriterMode::kDry) return;
  begin_change();
  place_.target.set_metadata(key, value);
}

void IndexWriter::set_long_row(const std::string& key, std::string_view value) {
  if (place_.mode == WriterMode::kDry) return;
  set_row(key, std::string(value.substr(0, kMaxRowBytes)));
  value.remove_prefix(std::min(value.size(), kMaxRowBytes));
  for (std::size_t part = 1;; ++part) {
    const std::string name = row_part(key, part);
    if (value.empty() && place_.target.get_metadata(name).empty()) return;
    set_row(name, std::string(value.substr(0, kMaxRowBytes)));
    value.remove_prefix(std::min(value.size(), kMaxRowBytes));
  }
}

void IndexWriter::write_revision(std::int64_t now, std::uint64_t revision) {
  place_.target.set_metadata(std::string(kMetaRevision), std::to_string(revision));
  place_.target.set_metadata(std::string(kMetaUpdated), iso_instant(now));
}

void IndexWriter::write_changes(std::uint64_t revision) {
  place_.target.set_metadata(changes_key(revision), encode_changes({touched_.begin(), touched_.end()}));
  const std::string words = encode_words(touched_words_);
  place_.target.set_metadata(words_key(revision), words.size() <= kMaxWordsRow ? words : "");
  if (revision <= kChangesKept) return;
  place_.target.set_metadata(changes_key(revision - kChangesKept), "");
  place_.target.set_metadata(words_key(revision - kChangesKept), "");
}

void IndexWriter::commit_checked() {
  if (words_) words_->flush();
  try {
    is_in_transaction_ = false;
    place_.target.commit_transaction();
  } catch (const Xapian::InvalidArgumentError& error) {
    throw RefusedArticle(batch_articles_ == 1 ? last_id_ : "", error.get_msg());
  }
  if (static_cast<std::int64_t>(place_.target.get_doccount()) != expected_count_) {
    throw std::runtime_error("db: after a commit the database has " +
                             std::to_string(place_.target.get_doccount()) + " articles, expected " +
                             std::to_string(expected_count_) + "; run: dateline-indexer rebuild");
  }
  touched_.clear();
  touched_words_.clear();
  batch_articles_ = 0;
  batch_bytes_ = 0;
  batch_postings_ = 0;
  has_changes_ = false;
}

void IndexWriter::commit(std::int64_t now) {
  if (place_.mode == WriterMode::kDry || !has_changes_) return;
  if (place_.mode == WriterMode::kBuild) return commit_checked();
  const std::uint64_t next = revision() + 1;
  write_revision(now, next);
  write_changes(next);
  facet_rows_.write(place_.target);
  commit_checked();
  facet_rows_.clear();
  sync_to_disk(place_.generation.glass);
  seal_glass(place_.generation.glass);
}

void IndexWriter::finish_shard() {
  commit(0);
  place_.target.close();
}

void IndexWriter::finish_build(std::int64_t now, std::uint64_t revision) {
  begin_change();
  write_revision(now, revision);
  facet_rows_.write(place_.target);
  commit_checked();
  place_.target.close();
}

std::uint64_t IndexWriter::article_count() const {
  if (place_.mode == WriterMode::kDry) return place_.existing.get_doccount();
  return place_.target.get_doccount();
}

std::uint64_t IndexWriter::revision() const {
  return read_revision(place_.mode == WriterMode::kDry ? place_.existing : place_.target);
}

}  // namespace dateline
