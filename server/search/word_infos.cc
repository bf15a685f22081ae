#include "server/search/word_infos.h"

#include "server/search/match_walk.h"

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

// nullopt: the word was not read as a whole.
std::optional<std::uint64_t> count_of(const Node& word, const MatchTree& matched) {
  for (const CountedWord& counted : matched.words) {
    if (counted.kind != word.kind || counted.text != word.text || counted.field != word.field) continue;
    if (const auto count = counted.node->count()) return count;
  }
  return std::nullopt;
}

// What the number of articles of a word depends on beside the revision; "" where there is more.
std::string count_key(const Node& word) {
  const bool is_plain = word.kind == NodeKind::kWord || word.kind == NodeKind::kPhrase;
  if (!is_plain || !word.forms.empty() || !word.row.empty()) return {};
  const std::string field = word.field ? std::string(spec(*word.field).name) : "";
  return field + (word.kind == NodeKind::kWord ? ":" : "\"") + word.text;
}

// nullopt when the word holds no searchable text.
std::optional<std::uint64_t> count_articles(Snapshot& snapshot, const Node& word, const Deadline& deadline) {
  const auto memory = snapshot.memory();
  const std::string key = memory ? count_key(word) : "";
  if (!key.empty()) {
    if (const auto known = memory->counts.find(key)) return known;
  }
  // A list is read from its start for each word.
  PostingReaders readers(snapshot, deadline);
  const MatchTree tree = make_match_tree(word, snapshot.analyzer(), readers);
  if (!tree.warnings.empty()) return std::nullopt;
  const std::uint64_t count = count_matches(*tree.root, deadline);
  if (!key.empty()) memory->counts.keep(key, count);
  return count;
}

}  // namespace

std::vector<WordInfo> word_infos(Snapshot& snapshot, const std::vector<Node>& words, const MatchTree& matched,
                                 const Deadline& deadline) {
  std::vector<WordInfo> infos;
  for (const Node& word : words) {
    std::optional<std::uint64_t> counted = count_of(word, matched);
    if (!counted) counted = count_articles(snapshot, word, deadline);
    // One that holds no searchable text has its warning already.
    if (!counted) continue;
    const std::uint64_t documents = *counted;
    const WordOrigin origin = origin_of(word);
    if (origin == WordOrigin::kVariant && documents == 0) continue;
    infos.push_back({origin == WordOrigin::kVariant ? word.text : shown_word(word), documents, origin,
                     origin == WordOrigin::kCompletion ? word.text : word.typed});
  }
  return infos;
}

}  // namespace dateline
