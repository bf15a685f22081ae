#include "server/search/word_infos.h"

#include <xapian.h>

namespace dateline {
namespace {

std::string shown_word(const Node& word) {
  const std::string field = word.field ? std::string(spec(*word.field).name) + ":" : "";
  switch (word.kind) {
    case NodeKind::kPhrase:
      return field + "\"" + word.text + "\"";
    case NodeKind::kPrefix:
      return field + word.text + "*";
    case NodeKind::kFuzzy:
      return field + word.text + "~";
    default:
      return field + word.text;
  }
}

WordOrigin origin_of(const Node& word) {
  if (word.kind == NodeKind::kPhrase && !word.typed.empty()) return WordOrigin::kVariant;
  if (word.kind != NodeKind::kWord) return WordOrigin::kTyped;
  if (!word.typed.empty()) return WordOrigin::kCorrection;
  return word.forms.empty() ? WordOrigin::kTyped : WordOrigin::kCompletion;
}

std::uint64_t count_documents(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  return enquire.get_mset(0, 1, database.get_doccount()).get_matches_estimated();
}

}  // namespace

std::vector<WordInfo> word_infos(const QueryContext& context, const std::vector<Node>& words) {
  std::vector<WordInfo> infos;
  for (const Node& word : words) {
    const XapianQuery query = to_xapian(word, context);
    // One that holds no searchable text has its warning already.
    if (query.query.get_type() == Xapian::Query::LEAF_MATCH_ALL) continue;
    const std::uint64_t documents = count_documents(context.database, query.query);
    const WordOrigin origin = origin_of(word);
    if (origin == WordOrigin::kVariant && documents == 0) continue;
    infos.push_back({origin == WordOrigin::kVariant ? word.text : shown_word(word), documents, origin,
                     origin == WordOrigin::kCompletion ? word.text : word.typed});
  }
  return infos;
}

}  // namespace dateline
