#include "indexer/analysis/analyzer.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <stdexcept>

#include "indexer/analysis/alternatives.h"
#include "indexer/analysis/ascii_words.h"
#include "indexer/analysis/fold.h"
#include "indexer/analysis/icu_words.h"
#include "indexer/analysis/stemmer.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kFirstChunk = 4096;
constexpr std::size_t kLargestChunk = std::size_t{1} << 20U;
// One call of ICU: its dictionary arrays take some 20 bytes a character.
constexpr std::size_t kLargestPiece = std::size_t{1} << 20U;

bool is_gap(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    const char lower = lower_ascii(c);
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
  });
}

struct Stretch {
  std::size_t end = 0;
  bool is_ascii = true;
};

// From `begin` to the next gap. Every gap is a word boundary, also to the dictionaries.
Stretch stretch_at(std::string_view text, std::size_t begin) {
  unsigned char bits = 0;
  std::size_t at = begin;
  for (; at < text.size() && !is_gap(text[at]); ++at) bits |= static_cast<unsigned char>(text[at]);
  return {at, bits < 0x80};
}

}  // namespace

void TokenList::clear() {
  tokens_.clear();
  for (std::size_t i = 0; i < used_chunks_; ++i) chunks_[i]->clear();
  used_chunks_ = 0;
}

std::string_view TokenList::keep(std::string_view text) {
  const auto fits = [text](const std::string& chunk) {
    return chunk.capacity() - chunk.size() >= text.size();
  };
  if (used_chunks_ == 0 || !fits(*chunks_[used_chunks_ - 1])) {
    if (used_chunks_ == chunks_.size() || !fits(*chunks_[used_chunks_])) {
      const std::size_t wanted = used_chunks_ == 0
                                     ? kFirstChunk
                                     : std::min(chunks_[used_chunks_ - 1]->capacity() * 2, kLargestChunk);
      auto chunk = std::make_unique<std::string>();
      chunk->reserve(std::max(wanted, text.size()));
      chunks_.resize(used_chunks_);
      chunks_.push_back(std::move(chunk));
    }
    ++used_chunks_;
  }
  std::string& chunk = *chunks_[used_chunks_ - 1];
  const std::size_t at = chunk.size();
  chunk.append(text);
  return std::string_view(chunk).substr(at);
}

struct Analyzer::State {
  std::optional<IcuWords> icu;  // dear to make: at the first text that is not plain ASCII
  Stemmer stemmer;
  std::vector<WordRange> words;
  std::string lowered;

  // Fills `words`: plain stretches by the fast path, the others in as few calls of ICU as can be.
  void find_words(std::string_view text);
  void break_by_icu(std::string_view text, std::size_t begin, std::size_t end);
};

void Analyzer::State::break_by_icu(std::string_view text, std::size_t begin, std::size_t end) {
  if (!icu) icu.emplace();
  while (begin < end) {
    const std::string_view rest = text.substr(begin, end - begin);
    std::size_t length = floor_boundary(rest, kLargestPiece);
    if (length < rest.size()) {
      const std::size_t gap = rest.substr(0, length).find_last_of(" \n\t\r");
      if (gap != std::string_view::npos && gap > 0) length = gap;
    }
    icu->words(rest.substr(0, length), static_cast<std::uint32_t>(begin), words);
    begin += length;
  }
}

void Analyzer::State::find_words(std::string_view text) {
  words.clear();
  for (std::size_t at = 0; at < text.size();) {
    if (is_gap(text[at])) {
      ++at;
      continue;
    }
    const Stretch stretch = stretch_at(text, at);
    std::size_t end = stretch.end;
    if (stretch.is_ascii) {
      ascii_words(text.substr(at, end - at), static_cast<std::uint32_t>(at), words);
    } else {
      for (std::size_t next = end; next < text.size();) {
        if (is_gap(text[next])) {
          ++next;
          continue;
        }
        const Stretch following = stretch_at(text, next);
        if (following.is_ascii) break;
        next = end = following.end;
      }
      break_by_icu(text, at, end);
    }
    at = end;
  }
}

Analyzer::Analyzer() : state_(std::make_unique<State>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::analyze(std::string_view text, std::string_view language, TokenList& out) {
  analyze(text, language, FirstBytes().set(), out);
}

void Analyzer::analyze(std::string_view text, std::string_view language, const FirstBytes& sought,
                       TokenList& out) {
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::length_error("analyze: want a text below 4 GiB");
  }
  out.clear();
  state_->find_words(text);
  const bool wants_marks = Stemmer::wants_marks(language);
  std::uint32_t position = 0;
  for (const WordRange& word : state_->words) {
    const std::string_view written = text.substr(word.begin, word.end - word.begin);
    if (!sought[static_cast<unsigned char>(lower_ascii(written.front()))] && is_plain(written)) {
      out.tokens_.push_back({{}, {}, ++position, word.begin, word.end});
      continue;
    }
    const std::string folded = fold(written);
    const std::string cased = wants_marks ? fold_case(written) : std::string();
    const std::string_view term = without_possessive(folded);
    if (term.empty()) continue;
    ++position;
    const auto add = [&](std::string_view form, std::string_view form_cased) {
      const std::string_view kept = out.keep(form);
      const std::string_view stem = state_->stemmer.stem(form_cased, form, language);
      const std::string_view kept_stem = stem.empty() || stem == form ? kept : out.keep(stem);
      out.tokens_.push_back({kept, kept_stem, position, word.begin, word.end});
    };
    const std::string_view cased_term = without_possessive(cased);
    add(term, cased_term);
    const std::vector<std::string> others = alternatives(term);
    if (others.empty()) continue;
    const std::vector<std::string> cased_others = alternatives(cased_term);
    for (std::size_t i = 0; i < others.size(); ++i) {
      add(others[i], i < cased_others.size() ? cased_others[i] : others[i]);
    }
  }
}

std::string Analyzer::stem(std::string_view term, std::string_view language) {
  const std::string folded = fold(term);
  const std::string_view stem = state_->stemmer.stem(fold_case(term), folded, language);
  return std::string(stem.empty() ? folded : stem);
}

}  // namespace dateline
