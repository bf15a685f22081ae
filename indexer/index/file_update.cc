#include "indexer/index/file_update.h"

#include "indexer/article/not_read.h"
#include "indexer/base/utf8.h"
#include "indexer/index/file_articles.h"
#include "indexer/index/index_database.h"
#include "indexer/index/sidecar_file.h"

namespace dateline {
namespace {

// The digest of a file that was refused unread: as long as its stamp is the same it is not tried again.
const std::string kNoContent(kContentDigestBytes, '\0');

}  // namespace

std::string more_records_failed(std::uint64_t count) {
  return std::to_string(count) + " more records failed";
}

FileUpdate::FileUpdate(SyncRun& run, SyncPlan& plan, std::uint32_t owner)
    : run_(run),
      plan_(plan),
      item_(plan.items[owner]),
      owner_(owner),
      shown_(shown_path(plan.roots[item_.root], item_.path)) {
  fresh_.root = plan.roots[item_.root].name;
  fresh_.path = item_.path;
  fresh_.inputs = run.inputs;
  if (!item_.record) return;
  articles_before_ = item_.record->articles.size();
  for (const ArticleEntry& entry : item_.record->articles) old_.emplace(entry.id, entry);
}

void FileUpdate::apply(const FileRead& file, const std::string& digest) {
  fresh_.stamp = file.is_stamp_sure ? file.stamp : FileStamp{file.stamp.size, kNoTime};
  fresh_.sidecar = file.sidecar_stamp;
  try {
    if (file.state == ReadState::kRead) {
      fresh_.digest = digest;
      read(file);
    } else {
      fresh_.digest = kNoContent;
      add_problem(file.reason);
    }
  } catch (const Stopped&) {
    write_progress_record();
    throw;
  }
  if (file.source && !file.source->fault().empty()) {
    keep_losses();
  } else {
    settle_losses();
  }
  run_.articles[fresh_.root] += fresh_.articles.size();
  run_.writer.set_long_row(record_key(fresh_.root, fresh_.path), encode_record(fresh_));
}

void FileUpdate::remove() {
  for (const auto& [id, entry] : old_) drop(entry);
  run_.writer.set_long_row(record_key(fresh_.root, fresh_.path), "");
}

void FileUpdate::read(const FileRead& file) {
  const auto format = format_of(shown_);
  if (!format) return add_problem(format.error().message);
  if (file.ahead && file.ahead->kept) {
    file.ahead->begin(0);
    return store_moved(*file.ahead->kept);
  }
  if (const MovedArticle* moved = run_.moved.find(fresh_.digest, item_.path, file))
    return store_moved(*moved);
  if (run_.kept != nullptr) {
    if (const auto kept = run_.kept->find(item_, fresh_.digest, file)) return store_moved(*kept);
  }
  const Outcome outcome = read_file_articles(*format, file, [this](Result<Article> article) {
    run_.check_stopped();
    if (article) {
      store(*article);
    } else {
      take_error(article.error());
    }
    run_.show_progress();
  });
  if (!outcome) take_error(outcome.error());
  if (file.source && !file.source->is_still(file.stamp)) {
    run_.report.warnings.push_back({shown_, kChangedWhileRead});
    distrust();
  }
}

std::string FileUpdate::place_of(std::uint64_t record) const {
  return place_key(full_path(fresh_.root, fresh_.path), record);
}

void FileUpdate::store(Article& article) {
  run_.extractor().complete(article, item_.path.empty() ? shown_ : item_.path);
  for (const std::string& warning : article.warnings) {
    run_.report.warnings.push_back(
        {article.record > 0 ? shown_ + "#" + std::to_string(article.record) : shown_, warning});
  }
  settle(article.record, wanted_key(article, place_of(article.record)),
         [&](const ArticleIdentity& identity) { return prepare_article(article, identity, run_.authority); });
}

void FileUpdate::store_moved(const MovedArticle& moved) {
  const std::uint64_t record = moved.entry.record;
  settle(record, moved.key_at(place_of(record)),
         [&moved](const ArticleIdentity& identity) -> Result<PreparedArticle> {
           PreparedArticle prepared{moved.stored, moved.entry.labels.unpacked()};
           prepared.stored.head.key = identity.key;
           prepared.stored.head.id = identity.id;
           prepared.stored.head.first_indexed = identity.first_indexed;
           return prepared;
         });
}

void FileUpdate::settle(std::uint64_t record, const std::string& wanted, const Prepare& prepare) {
  const KeyChoice choice = run_.settle(wanted, place_of(record), owner_);
  if (choice.attempt > 0) warn_of_taken_key(choice, wanted);
  if (run_.refused != nullptr) {
    if (const auto refused = run_.refused->find(choice.id); refused != run_.refused->end()) {
      return add_problem("the database refused it: " + refused->second);
    }
  }
  write(record, choice, prepare);
  ++run_.counts.articles;
  if (!run_.writer.is_full()) return;
  // A build that ends early leaves nothing, so only a living index needs to say how far it came.
  if (run_.writer.mode() == WriterMode::kInPlace) write_progress_record();
  run_.writer.commit(run_.options.now);
}

void FileUpdate::write(std::uint64_t record, const KeyChoice& choice, const Prepare& prepare) {
  // Every id of a build was settled once, so nothing can stand there yet.
  const auto existing = run_.writer.mode() == WriterMode::kBuild ? std::nullopt : run_.writer.find(choice.id);
  const auto prepared = prepare({choice.key, choice.id, first_indexed(choice.id, existing)});
  if (!prepared) return add_problem(prepared.error().message);
  const auto document = run_.builder.build(prepared->stored);
  if (!document) return add_problem(document.error().message);
  const std::string checksum = document->get_value(kSlotChecksum);
  if (existing && existing->checksum == checksum) {
    ++run_.report.unchanged;
    // The authority may have given its values other labels.
    run_.writer.relabel(*existing, *document);
  } else if (existing) {
    run_.writer.replace(*existing, choice.id, *document);
    ++run_.report.changed;
  } else {
    run_.writer.add(choice.id, *document);
    count(choice.id, checksum);
  }
  if (const auto before = old_.find(choice.id); before != old_.end()) {
    run_.writer.facet_rows().drop(before->second.labels.unpacked());
    old_.erase(before);
  }
  run_.writer.facet_rows().add(prepared->labels);
  fresh_.articles.push_back({record, choice.id, choice.attempt, choice.wanted, prepared->labels});
}

std::int64_t FileUpdate::first_indexed(const std::string& id,
                                       const std::optional<ExistingArticle>& existing) const {
  if (existing) return existing->first_indexed;
  if (const auto gone = run_.gone.find(id); gone != run_.gone.end()) return gone->second.first_indexed;
  const auto carried = find_previous(id);
  return carried ? carried->first_indexed : run_.options.now;
}

// Where the index before is damaged, the one that is made of the files does without what it said.
std::optional<ExistingArticle> FileUpdate::find_previous(const std::string& id) const {
  if (run_.previous == nullptr) return std::nullopt;
  try {
    return find_article(*run_.previous, id);
  } catch (const Xapian::Error& error) {
    if (!is_damage(error)) throw;
    return std::nullopt;
  }
}

// An article that the database lacks at this moment: new, or known from before under the same id.
void FileUpdate::count(const std::string& id, const std::string& checksum) {
  std::optional<ExistingArticle> before;
  if (const auto gone = run_.gone.find(id); gone != run_.gone.end()) {
    before = gone->second;
    --run_.report.removed;
    run_.gone.erase(gone);
  } else {
    before = find_previous(id);
  }
  if (!before) {
    ++run_.report.added;
  } else if (before->checksum == checksum) {
    ++run_.report.unchanged;
  } else {
    ++run_.report.changed;
  }
}

void FileUpdate::warn_of_taken_key(const KeyChoice& choice, const std::string& wanted) {
  const PlanItem& holder = plan_.items[*choice.holder];
  run_.report.warnings.push_back({shown_, "its key '" + printable(wanted) + "' is already that of '" +
                                              printable(shown_path(plan_.roots[holder.root], holder.path)) +
                                              "'; it goes by '" + choice.key + "'"});
}

void FileUpdate::take_error(const Error& error) {
  if (!is_not_read(error)) return add_problem(error.message);
  ++run_.report.not_read;
  ++fresh_.not_read_count;
  if (fresh_.not_read.size() >= kProblemsKept) return;
  fresh_.not_read.push_back(error.message);
  run_.report.skipped.push_back({shown_, error.message});
}

void FileUpdate::add_problem(const std::string& reason) {
  ++run_.report.failures;
  ++fresh_.problem_count;
  if (fresh_.problems.size() >= kProblemsKept) return;
  fresh_.problems.push_back(reason);
  run_.report.failed.push_back({shown_, reason});
}

void FileUpdate::settle_losses() {
  if (fresh_.problem_count > fresh_.problems.size()) {
    run_.report.failed.push_back(
        {shown_, more_records_failed(fresh_.problem_count - fresh_.problems.size())});
  }
  const std::uint64_t now = fresh_.articles.size();
  const std::uint64_t lost = articles_before_ > now ? articles_before_ - now : 0;
  if (plan_.guards[item_.root].take(lost)) {
    for (const auto& [id, entry] : old_) drop(entry);
    return;
  }
  run_.report.kept.push_back({shown_, "holds " + std::to_string(now) + " articles where it held " +
                                          std::to_string(articles_before_) +
                                          "; none was removed (accept the loss with --allow-shrink)"});
  keep_losses();
}

void FileUpdate::keep_losses() {
  for (const auto& [id, entry] : old_) {
    run_.ledger.hold(entry, owner_);
    fresh_.articles.push_back(entry);
  }
  distrust();
}

void FileUpdate::distrust() {
  fresh_.digest.clear();
  fresh_.stamp.modified = kNoTime;
}

void FileUpdate::drop(const ArticleEntry& entry) {
  run_.check_given_up(entry.id);
  run_.writer.facet_rows().drop(entry.labels.unpacked());
  // Another file has the id by now: the article stays, as that file's.
  if (run_.ledger.is_settled(entry.id)) return;
  const auto existing = run_.writer.find(entry.id);
  if (!existing) return;
  run_.gone[entry.id] = *existing;
  run_.writer.remove(*existing);
  ++run_.report.removed;
}

void FileUpdate::write_progress_record() {
  FileRecord so_far = fresh_;
  so_far.digest.clear();
  so_far.stamp.modified = kNoTime;
  for (const auto& [id, entry] : old_) so_far.articles.push_back(entry);
  run_.writer.set_long_row(record_key(so_far.root, so_far.path), encode_record(so_far));
}

}  // namespace dateline
