#include "server/search/similar.h"

#include <set>
#include <stdexcept>

#include "indexer/schema/term.h"
#include "server/query/ranking.h"
#include "server/search/hit_builder.h"
#include "server/search/shared_words.h"
#include "server/search/telling_terms.h"

namespace dateline {
namespace {

using Xapian::Query;

StoredHead head_of(const StoredData& data) {
  auto head = data.head();
  if (!head) throw std::runtime_error(head.error().message);
  return std::move(head).value();
}

Query any_of(const std::vector<TellingTerm>& terms, const std::string& but) {
  std::vector<Query> queries;
  queries.reserve(terms.size());
  for (const TellingTerm& term : terms) {
    queries.emplace_back(stem_term(StemPlace::kAnywhere, term.stem));
  }
  return Query(Query::OP_AND_NOT, Query(Query::OP_OR, queries.begin(), queries.end()), Query(but));
}

// The article that others are compared with.
class Original {
 public:
  Original(Snapshot& snapshot, Xapian::docid document)
      : data_(snapshot.database().get_document(document).get_data()),
        stored_(data_),
        head_(head_of(stored_)),
        terms_(telling_terms(snapshot.database(), document, head_.language)),
        words_(stems()) {
    // The running text first: its forms win over those of a title, which has capitals of its own.
    words_.add(snapshot.analyzer(), stored_.body(), head_.language);
    words_.add(snapshot.analyzer(), head_.title, head_.language);
  }

  const StoredHead& head() const { return head_; }
  const std::vector<TellingTerm>& terms() const { return terms_; }

  // Its words among the terms by which another article was found.
  std::vector<std::string> shared_words(const std::set<std::string>& found_by) const {
    std::vector<std::size_t> shared;
    for (std::size_t place = 0; place < terms_.size(); ++place) {
      const std::string& stem = terms_[place].stem;
      if (found_by.contains(stem_term(StemPlace::kAnywhere, stem))) shared.push_back(place);
    }
    return words_.forms(shared, kMaxSharedWords);
  }

  bool is_copied_by(const StoredHead& head, std::string_view body) const {
    return head.title == head_.title && body.size() == stored_.body().size();
  }

 private:
  std::vector<std::string> stems() const {
    std::vector<std::string> stems;
    for (const TellingTerm& term : terms_) stems.push_back(term.stem);
    return stems;
  }

  std::string data_;
  StoredData stored_;
  StoredHead head_;
  std::vector<TellingTerm> terms_;
  SharedWords words_;
};

}  // namespace

std::optional<SimilarResponse> similar_articles(Snapshot& snapshot, std::string_view id, std::uint32_t limit,
                                                const Deadline& deadline) {
  deadline.check();
  const Xapian::Database& database = snapshot.database();
  const std::string key = key_term(id);
  const auto posting = database.postlist_begin(key);
  if (posting == database.postlist_end(key)) return std::nullopt;
  SimilarResponse response;
  response.index = snapshot.info();
  const Original original(snapshot, *posting);
  response.head = original.head();
  if (original.terms().empty()) return response;

  const Ranking ranking;
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, 0, 1, ranking.b, 0.5));
  enquire.set_query(any_of(original.terms(), key));
  const Xapian::MSet matches = enquire.get_mset(0, limit);
  SearchRequest request;
  request.snippets = 0;
  request.deadline = deadline;
  HitBuilder builder(snapshot, {});
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const std::string data = match.get_document().get_data();
    SimilarArticle& article = response.articles.emplace_back();
    article.hit = builder.build_hit(data, request);
    article.hit.score = match.get_weight();
    article.shared = original.shared_words(
        {enquire.get_matching_terms_begin(match), enquire.get_matching_terms_end(match)});
    article.is_duplicate = original.is_copied_by(article.hit.head, StoredData(data).body());
  }
  return response;
}

}  // namespace dateline
