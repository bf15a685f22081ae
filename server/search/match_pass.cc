#include "server/search/match_pass.h"

#include <algorithm>

#include "indexer/schema/field.h"

namespace dateline {
namespace {

class Collector : public Xapian::MatchDecider {
 public:
  explicit Collector(const FacetCounter& counter) : counter_(counter) {}

  bool operator()(const Xapian::Document& document) const override {
    if (!counter_(document)) return false;
    documents_.push_back(document.get_docid());
    return true;
  }

  std::vector<std::uint32_t> take() { return std::move(documents_); }

 private:
  const FacetCounter& counter_;
  mutable std::vector<std::uint32_t> documents_;  // Xapian asks through a const interface
};

// Articles without a date come last in both orders.
class OldestFirst : public Xapian::MultiValueKeyMaker {
 public:
  OldestFirst() { add_value(kSlotSortDate, false, std::string(16, '\xff')); }
};

// Those that `counter` passes, in their order. Several databases are matched without a decider, which would
// not be told whose document it is asked for.
std::vector<std::uint32_t> count_each(Xapian::Enquire& enquire, const Xapian::Database& database,
                                      const FacetCounter& counter) {
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  std::vector<std::uint32_t> documents;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    if (counter.count(*match)) documents.push_back(*match);
  }
  return documents;
}

}  // namespace

std::vector<std::uint32_t> match_all(const Xapian::Database& database, const Xapian::Query& query,
                                     const FacetCounter& counter) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (database.size() > 1) {
    std::vector<std::uint32_t> documents = count_each(enquire, database, counter);
    std::sort(documents.begin(), documents.end());
    return documents;
  }
  Collector collector(counter);
  // With all documents to check, no match is skipped. Xapian does not match at all for none, so one is asked
  // for.
  enquire.get_mset(0, 1, database.get_doccount(), nullptr, &collector);
  std::vector<std::uint32_t> documents = collector.take();
  if (!std::is_sorted(documents.begin(), documents.end())) std::sort(documents.begin(), documents.end());
  return documents;
}

std::vector<std::uint32_t> match_by_date(const Xapian::Database& database, const Xapian::Query& query,
                                         const FacetCounter& counter, const DatePage& page) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  OldestFirst oldest;
  if (page.sort == Sort::kOldest) {
    enquire.set_sort_by_key(&oldest, false);
  } else {
    enquire.set_sort_by_value(kSlotSortDate, true);
  }
  if (database.size() > 1) {
    std::vector<std::uint32_t> all = count_each(enquire, database, counter);
    const std::size_t begin = std::min<std::size_t>(page.offset, all.size());
    const std::size_t end = std::min<std::size_t>(begin + page.limit, all.size());
    return {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)};
  }
  const Xapian::MSet matches =
      enquire.get_mset(page.offset, std::max(page.limit, 1U), database.get_doccount(), nullptr, &counter);
  std::vector<std::uint32_t> documents;
  for (auto match = matches.begin(); match != matches.end() && documents.size() < page.limit; ++match) {
    documents.push_back(*match);
  }
  return documents;
}

}  // namespace dateline
