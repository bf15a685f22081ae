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

}  // namespace

std::vector<WordInfo> word_infos(Snapshot& snapshot, const std::vector<Node>& words, const MatchTree& matched,
                                 const Deadline& deadline) {
  std::vector<WordInfo> infos;
  for (const Node& word : words) {
    std::optional<std::uint64_t> counted = count_of(word, matched);
    if (!counted) {
      // A list is read from its start for each word.
      PostingReaders readers(snapshot, deadline);
      const MatchTree tree = make_match_tree(word, snapshot.analyzer(), readers);
      // One that holds no searchable text has its warning already.
      if (!tree.warnings.empty()) continue;
      counted = count_matches(*tree.root, deadline);
    }
    const std::uint64_t documents = *counted;
    const WordOrigin origin = origin_of(word);
    if (origin == WordOrigin::kVariant && documents == 0) continue;
    infos.push_back({origin == WordOrigin::kVariant ? word.text : shown_word(word), documents, origin,
                     origin == WordOrigin::kCompletion ? word.text : word.typed});
  }
  return infos;
}

}  // namespace dateline
