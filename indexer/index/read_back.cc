#include "indexer/index/read_back.h"

namespace dateline {
namespace {

// What Xapian unpacks at once. A term takes at least two bytes of its list.
constexpr std::size_t kUnpackedAtOnce = 8192;
constexpr Xapian::termcount kFewTerms = 1000;

}  // namespace

bool reads_back(const Xapian::Database& database, Xapian::docid docid, const Xapian::Document& document) {
  const std::string data = document.get_data();
  const bool is_long = data.size() >= kUnpackedAtOnce;
  const bool has_many_terms = document.termlist_count() >= kFewTerms;
  if (!is_long && !has_many_terms) return true;
  try {
    const Xapian::Document stored = database.get_document(docid);
    if (is_long && stored.get_data() != data) return false;
    if (!has_many_terms) return true;
    Xapian::termcount terms = 0;
    for (auto term = stored.termlist_begin(); term != stored.termlist_end(); ++term) ++terms;
    return terms == document.termlist_count();
  } catch (const Xapian::DatabaseCorruptError&) {
    return false;
  }
}

}  // namespace dateline
