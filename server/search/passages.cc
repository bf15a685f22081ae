#include "server/search/passages.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "server/search/sentences.h"

namespace dateline {
namespace {

// Words before a mark that a stretch of a long sentence shows, as a share of its length.
constexpr std::uint32_t kLeadShare = 4;

// A word of the text: a position of the Analyzer, whatever alternatives it has.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// A sentence and its words, words[first..last).
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t size() const { return last - first; }
};

struct Candidate {
  Passage passage;
  std::uint64_t words = 0;  // a bit for each of the query's words in it
  std::size_t marks = 0;
};

class Chooser {
 public:
  explicit Chooser(const PassageQuestion& question)
      : question_(question), crop_(std::max<std::size_t>(question.crop_length, 1)) {
    for (const Token& token : question.tokens) {
      if (words_.empty() || token.begin >= words_.back().end) words_.push_back({token.begin, token.end});
    }
    std::size_t word = 0;
    for (const auto& [begin, end] : split_sentences(question.text)) {
      Sentence sentence{begin, end, word, word};
      while (word < words_.size() && words_[word].begin < end) ++word;
      sentence.last = word;
      if (sentence.size() > 0) sentences_.push_back(sentence);
    }
  }

  std::vector<Passage> run() {
    if (sentences_.empty() || question_.count == 0) return {};
    collect();
    if (candidates_.empty()) return {whole_or_cut(0, sentences_.front().first)};
    std::vector<Passage> chosen;
    std::uint64_t shown = 0;
    while (chosen.size() < question_.count && !candidates_.empty()) {
      const Candidate best = *std::max_element(candidates_.begin(), candidates_.end(),
                                               [&](const Candidate& left, const Candidate& right) {
                                                 return rank(left, shown) < rank(right, shown);
                                               });
      chosen.push_back(best.passage);
      shown |= best.words;
      std::erase_if(candidates_, [&](const Candidate& other) {
        return other.passage.begin < best.passage.end && best.passage.begin < other.passage.end;
      });
    }
    return chosen;
  }

 private:
  using Rank = std::tuple<int, int, std::size_t, std::int64_t>;

  static Rank rank(const Candidate& candidate, std::uint64_t shown) {
    return {std::popcount(candidate.words & ~shown), std::popcount(candidate.words), candidate.marks,
            -static_cast<std::int64_t>(candidate.passage.begin)};
  }

  // One candidate for each sentence with a mark; in a long sentence one for each mark.
  void collect() {
    std::size_t sentence = 0;
    std::size_t last_sentence = sentences_.size();
    for (const Mark& mark : question_.marks) {
      while (sentence + 1 < sentences_.size() && sentences_[sentence].end <= mark.begin) ++sentence;
      const bool is_short = sentences_[sentence].size() <= crop_;
      if (is_short && sentence == last_sentence) continue;
      last_sentence = sentence;
      const auto word = std::partition_point(words_.begin(), words_.end(),
                                             [&](const Word& at) { return at.end <= mark.begin; });
      add(whole_or_cut(sentence, static_cast<std::size_t>(word - words_.begin())));
    }
  }

  void add(const Passage& passage) {
    Candidate candidate{passage, 0, 0};
    auto mark = std::partition_point(question_.marks.begin(), question_.marks.end(),
                                     [&](const Mark& at) { return at.begin < passage.begin; });
    for (; mark != question_.marks.end() && mark->begin < passage.end; ++mark) {
      candidate.words |= std::uint64_t{1} << (mark->word % 64);
      ++candidate.marks;
    }
    candidates_.push_back(candidate);
  }

  // The sentence with its neighbours as far as they fit, or the stretch of a long one around a word.
  Passage whole_or_cut(std::size_t at, std::size_t word) const {
    const Sentence& sentence = sentences_[at];
    if (sentence.size() <= crop_) return with_neighbours(at);
    const std::size_t lead = crop_ / kLeadShare;
    std::size_t first = std::max(sentence.first, word > lead ? word - lead : 0);
    first = std::min(first, sentence.last - crop_);
    const std::size_t last = first + crop_;
    return {first == sentence.first ? sentence.begin : words_[first].begin,
            last == sentence.last ? sentence.end : words_[last - 1].end};
  }

  Passage with_neighbours(std::size_t at) const {
    std::size_t first = at;
    std::size_t last = at;
    std::size_t size = sentences_[at].size();
    while (last + 1 < sentences_.size() && size + sentences_[last + 1].size() <= crop_) {
      size += sentences_[++last].size();
    }
    while (first > 0 && size + sentences_[first - 1].size() <= crop_) size += sentences_[--first].size();
    return {sentences_[first].begin, sentences_[last].end};
  }

  const PassageQuestion& question_;
  std::size_t crop_;
  std::vector<Word> words_;
  std::vector<Sentence> sentences_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Passage> choose_passages(const PassageQuestion& question) {
  return Chooser(question).run();
}

}  // namespace dateline
