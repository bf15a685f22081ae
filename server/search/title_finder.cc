#include "server/search/title_finder.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "indexer/schema/stored_article.h"
#include "indexer/schema/term.h"

namespace dateline {
namespace {

constexpr std::size_t kCompletions = 20;
constexpr std::size_t kLooked = 2000;
// The later part of the articles may be denser than the whole.
constexpr std::size_t kMostLooked = 2 * kLooked;

// The documents of any of some terms. Reads forward only: what is asked for must ascend.
class Postings {
 public:
  Postings(const Xapian::Database& database, const std::vector<std::string>& terms) {
    for (const std::string& term : terms) {
      lists_.push_back({database.postlist_begin(term), database.postlist_end(term)});
      frequency_ += database.get_termfreq(term);
    }
  }

  // An upper bound of how many documents there are.
  std::size_t frequency() const { return frequency_; }

  // The first document from `from` on; 0 when there is none.
  Xapian::docid next(Xapian::docid from) {
    Xapian::docid first = 0;
    for (List& list : lists_) {
      if (list.at != list.end && *list.at < from) list.at.skip_to(from);
      if (list.at != list.end && (first == 0 || *list.at < first)) first = *list.at;
    }
    return first;
  }

 private:
  struct List {
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };

  std::vector<List> lists_;
  std::size_t frequency_ = 0;
};

std::vector<Postings> postings_of(Snapshot& snapshot, std::span<const std::string> words) {
  std::vector<Postings> postings;
  for (const std::string& word : words.first(words.size() - 1)) {
    postings.emplace_back(snapshot.database(), std::vector{word_term(TextField::kTitle, word)});
  }
  std::vector<std::string> terms{word_term(TextField::kTitle, words.back())};
  for (const TableWord& word : snapshot.words().completions(words.back(), kCompletions)) {
    if (word.form != words.back()) terms.push_back(word_term(TextField::kTitle, word.form));
  }
  postings.emplace_back(snapshot.database(), terms);
  return postings;
}

// Document ids, ascending.
std::vector<Xapian::docid> find_documents(Snapshot& snapshot, std::span<const std::string> words) {
  std::vector<Postings> postings = postings_of(snapshot, words);
  // The rarest word leads.
  std::sort(postings.begin(), postings.end(),
            [](const Postings& left, const Postings& right) { return left.frequency() < right.frequency(); });
  Postings& leading = postings.front();
  Xapian::docid from = 1;
  if (leading.frequency() > kLooked) {
    const double share = static_cast<double>(kLooked) / static_cast<double>(leading.frequency());
    from += static_cast<Xapian::docid>(snapshot.database().get_lastdocid() * (1 - share));
  }
  std::vector<Xapian::docid> found;
  std::size_t looked = 0;
  for (Xapian::docid at = leading.next(from); at != 0 && looked < kMostLooked; at = leading.next(at + 1)) {
    ++looked;
    const bool has_all = std::all_of(postings.begin() + 1, postings.end(),
                                     [at](Postings& other) { return other.next(at) == at; });
    if (has_all) found.push_back(at);
  }
  return found;
}

TitleSuggestion suggestion_of(const Snapshot& snapshot, Xapian::docid document) {
  auto head = decode_head(snapshot.database().get_document(document, Xapian::DOC_ASSUME_VALID).get_data());
  if (!head) throw std::runtime_error(head.error().message);
  return {std::move(head->id), std::move(head->title), head->date};
}

}  // namespace

std::vector<TitleSuggestion> find_titles(Snapshot& snapshot, std::span<const std::string> words,
                                         std::size_t limit) {
  if (words.empty()) return {};
  std::vector<Xapian::docid> found = find_documents(snapshot, words);
  const FacetColumns& columns = snapshot.columns();
  const auto newness = [&columns](Xapian::docid document) {
    const DateKey& date = columns.dates()[columns.date(document)];
    return std::tuple(date.precision != DatePrecision::kUnknown, date.first, document);
  };
  const std::size_t kept = std::min(limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                    [&](Xapian::docid left, Xapian::docid right) { return newness(left) > newness(right); });
  std::vector<TitleSuggestion> titles;
  for (std::size_t at = 0; at < kept; ++at) titles.push_back(suggestion_of(snapshot, found[at]));
  return titles;
}

}  // namespace dateline
