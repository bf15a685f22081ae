#include "server/query/ranked_words.h"

#include <algorithm>

#include "server/query/common_words.h"

namespace dateline {
namespace {

bool is_same(const RankedWord& left, const RankedWord& right) {
  const auto has_same_stems = [&] {
    return std::equal(left.stems.begin(), left.stems.end(), right.stems.begin(), right.stems.end(),
                      [](const StemChoice& a, const StemChoice& b) { return a.stem == b.stem; });
  };
  return left.field == right.field && left.forms == right.forms && left.rows == right.rows &&
         has_same_stems();
}

class Collector {
 public:
  Collector(Analyzer& analyzer, const std::vector<std::string>& languages)
      : analyzer_(analyzer), languages_(languages) {}

  // Recursion is bounded: the parser makes no tree more than a few times kMaxQueryDepth deep.
  void collect(const Node& node) {
    switch (node.kind) {
      case NodeKind::kWord:
        put_word(node);
        break;
      case NodeKind::kPhrase:
        put_exact(node);
        break;
      case NodeKind::kPrefix:
      case NodeKind::kFuzzy:
        put_forms(node);
        break;
      case NodeKind::kNear:
      case NodeKind::kAdjacent:
        for (const Node& child : node.children) put_exact(child);
        break;
      case NodeKind::kName:
        put_name(node);
        break;
      case NodeKind::kAnd:
        for (const Node& child : node.children) collect(child);
        break;
      case NodeKind::kOr:
        for (const Node& child : node.children) {
          if (node.is_explicit) last_.reset();
          collect(child);
        }
        if (node.is_explicit) last_.reset();
        break;
      case NodeKind::kNot:
      case NodeKind::kFacet:
      case NodeKind::kDates:
      case NodeKind::kAll:
        last_.reset();
        break;
    }
  }

  RankedQuery take() { return std::move(query_); }

 private:
  void put(RankedWord word) {
    word.rows.insert(word.rows.end(), rows_.begin(), rows_.end());
    auto found = std::find_if(query_.words.begin(), query_.words.end(),
                              [&](const RankedWord& other) { return is_same(other, word); });
    if (found == query_.words.end()) {
      found = query_.words.insert(found, std::move(word));
    } else {
      ++found->typed;
    }
    // "history of the web": history and web are neighbours.
    if (is_common_word(found->text)) return;
    const auto place = static_cast<std::size_t>(found - query_.words.begin());
    if (last_ && *last_ != place) {
      const std::pair<std::size_t, std::size_t> pair = std::minmax(*last_, place);
      auto& pairs = query_.neighbours;
      if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end()) pairs.push_back(pair);
    }
    last_ = place;
  }

  RankedWord stemmed(const std::string& text, const Node& node) {
    RankedWord word{text, node.field, stem_choices(analyzer_, text, languages_), {}, {}, 1};
    return word;
  }

  void put_word(const Node& node) {
    const std::vector<WordPosition> positions = word_positions(analyzer_, node.text, "");
    if (positions.size() == 1) {
      RankedWord word = stemmed(node.text, node);
      word.forms = node.forms;
      put(std::move(word));
      return;
    }
    for (const WordPosition& position : positions) put(stemmed(position.front().term, node));
  }

  void put_exact(const Node& node) {
    for (const WordPosition& position : word_positions(analyzer_, node.text, "")) {
      const std::string& term = position.front().term;
      put({term, node.field, {}, {term}, {}, 1});
    }
  }

  void put_forms(const Node& node) {
    std::vector<WordPosition> positions = word_positions(analyzer_, node.text, "");
    if (!positions.empty()) positions.pop_back();
    for (const WordPosition& position : positions) put(stemmed(position.front().term, node));
    if (!node.forms.empty()) put({node.text, node.field, {}, node.forms, {}, 1});
  }

  // The words as typed; each of them counts another spelling of the whole as one more occurrence of itself.
  void put_name(const Node& node) {
    for (std::size_t i = 1; i < node.children.size(); ++i) rows_.push_back(node.children[i].row);
    collect(node.children.front());
    rows_.clear();
  }

  Analyzer& analyzer_;
  const std::vector<std::string>& languages_;
  RankedQuery query_;
  std::vector<std::vector<std::vector<std::string>>> rows_;
  std::optional<std::size_t> last_;
};

}  // namespace

RankedQuery ranked_query(const Node& root, Analyzer& analyzer, const std::vector<std::string>& languages) {
  Collector collector(analyzer, languages);
  collector.collect(root);
  return collector.take();
}

}  // namespace dateline
