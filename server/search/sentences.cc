#include "server/search/sentences.h"

#include <algorithm>
#include <array>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 29> kAbbreviations{
    "Mr",   "Mrs",  "Ms",  "Dr",   "Prof", "Gen", "Lt",  "Col", "Maj", "Sgt",
    "Capt", "Cmdr", "Adm", "Sen",  "Rep",  "Gov", "St",  "Jan", "Feb", "Mar",
    "Apr",  "Aug",  "Sep", "Sept", "Oct",  "Nov", "Dec", "vs",  "Jr"};

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}

// Full stops of scripts that put no space behind them.
bool is_wide_stop(char32_t code) {
  return code == 0x3002 || code == 0xFF01 || code == 0xFF1F || code == 0xFF61;
}

bool is_stop(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x061F || code == 0x0964;
}

// What may stand between a full stop and the space behind it.
bool is_closing(char32_t code) {
  return code == '"' || code == '\'' || code == ')' || code == ']' || code == 0x2019 || code == 0x201D ||
         code == 0xBB || code == 0x300D || code == 0x300F;
}

// The letters directly before `at`.
std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c < 0; };
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}

bool is_abbreviation(std::string_view text, std::size_t stop) {
  const std::string_view word = word_before(text, stop);
  const bool is_initial = word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z';
  return is_initial || std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<std::pair<std::uint32_t, std::uint32_t>> run() {
    while (at_ < text_.size()) step();
    end_at(text_.size());
    return std::move(sentences_);
  }

 private:
  // Bytes that end nothing; most of a text.
  static bool is_plain(char byte) { return byte >= ' ' && byte != '.' && byte != '!' && byte != '?'; }

  void step() {
    if (is_plain(text_[at_])) {
      ++at_;
      return;
    }
    const CodePoint point = decode_utf8(text_, at_);
    const std::size_t stop = at_;
    at_ += point.bytes;
    if (point.code == '\n') {
      end_at(stop);
    } else if (is_wide_stop(point.code)) {
      skip_closing();
      end_at(at_);
    } else if (is_stop(point.code)) {
      skip_closing();
      const bool is_last = at_ >= text_.size();
      if (is_last || (is_space(text_[at_]) && begins_sentence(at_) &&
                      !(at_ == stop + 1 && is_abbreviation(text_, stop)))) {
        end_at(at_);
      }
    }
  }

  void skip_closing() {
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (!is_closing(point.code) && !is_stop(point.code)) break;
      at_ += point.bytes;
    }
  }

  // Only a small Latin letter behind the space says that the sentence goes on.
  bool begins_sentence(std::size_t at) const {
    while (at < text_.size() && is_space(text_[at])) ++at;
    return at >= text_.size() || text_[at] < 'a' || text_[at] > 'z';
  }

  void end_at(std::size_t end) {
    std::size_t begin = begin_;
    begin_ = end;
    while (begin < end && is_space(text_[begin])) ++begin;
    while (end > begin && is_space(text_[end - 1])) --end;
    if (begin == end) return;
    sentences_.emplace_back(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sentences_;
};

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> split_sentences(std::string_view text) {
  return Splitter(text).run();
}

}  // namespace dateline
