#include "indexer/extract/text_words.h"

#include <algorithm>
#include <array>

#include "indexer/authority/matching_text.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr char32_t kRightQuote = 0x2019;

bool is_digit(char32_t code) {
  return code >= '0' && code <= '9';
}

// A word that an abbreviation's period follows: no sentence ends there.
bool has_period_within_sentence(std::string_view word) {
  static constexpr std::array<std::string_view, 30> kAbbreviations{
      "Mr",  "Mrs", "Ms",  "Dr",  "Prof", "Gen", "Lt",   "Col",  "Maj",  "Capt",
      "Sgt", "Adm", "Gov", "Sen", "Rep",  "Rev", "Hon",  "Jr",   "Sr",   "St",
      "Ft",  "Mt",  "No",  "vs",  "Pres", "Sec", "Supt", "Brig", "Cmdr", "Fr"};
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

// "al-Assad", "el-Sisi", "d'Estaing": small letters that belong to the capital behind them.
bool has_small_article(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kArticles{"al-", "el-", "as-", "ad-",
                                                             "ul-", "an-", "d'",  "l'"};
  return std::any_of(kArticles.begin(), kArticles.end(), [word](std::string_view article) {
    return word.starts_with(article) && word.size() > article.size() && is_capital_at(word, article.size());
  });
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) { words_.reserve(text.size() / 5); }

  std::vector<TextWord> split() {
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (is_word_code(point.code)) {
        take_word();
      } else if (point.code == '\n') {
        if (words_.empty() || words_.back().shape != WordShape::kLineEnd)
          push(at_, at_ + 1, WordShape::kLineEnd);
        ++at_;
      } else if (point.code == ' ' || point.code == '\t' || point.code == 0xA0) {
        at_ += point.bytes;
      } else {
        push(at_, at_ + point.bytes, WordShape::kMark);
        at_ += point.bytes;
      }
    }
    return std::move(words_);
  }

 private:
  static bool is_apostrophe(char32_t code) { return code == '\'' || code == kRightQuote; }
  CodePoint point(std::size_t at) const {
    return at < text_.size() ? decode_utf8(text_, at) : CodePoint{0, 1, false};
  }
  std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  void push(std::size_t begin, std::size_t end, WordShape shape) {
    words_.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), shape, begins_sentence()});
  }

  bool begins_sentence() const {
    if (words_.empty()) return true;
    const TextWord& last = words_.back();
    if (last.shape == WordShape::kLineEnd) return true;
    if (last.shape != WordShape::kMark) return false;
    const std::string_view mark = between(last.begin, last.end);
    if (mark == ".")
      return words_.size() < 2 || !has_period_within_sentence(written(words_[words_.size() - 2]));
    // A bracket or an opening quotation mark begins one too, as do the signs of a list.
    return mark == "!" || mark == "?" || mark == ":" || mark == "\"" || mark == "“" || mark == "‘" ||
           mark == "•" || mark == "-" || mark == "*" || (mark == "\xE2\x80\x9D" && words_.size() > 1);
  }
  std::string_view written(const TextWord& word) const { return between(word.begin, word.end); }

  void take_word() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    std::size_t letters = 0;
    bool is_all_capital = true;
    std::size_t possessive = 0;
    while (end < text_.size()) {
      const CodePoint here = decode_utf8(text_, end);
      if (is_word_code(here.code)) {
        ++letters;
        is_all_capital = is_all_capital && is_capital_at(text_, end);
        end += here.bytes;
        continue;
      }
      const char32_t next = point(end + here.bytes).code;
      if (is_apostrophe(here.code) && is_word_code(next)) {
        if (next == 's' && !is_word_code(point(end + here.bytes + 1).code)) {
          possessive = end + here.bytes + 1;
          break;
        }
        end += here.bytes;
      } else if (here.code == '-' && is_word_code(next)) {
        end += 1;
      } else {
        break;
      }
    }
    at_ = take_periods(begin, end, letters);
    push(begin, at_, shape_of(begin, end, letters, is_all_capital));
    if (possessive > at_) {
      push(at_, possessive, WordShape::kMark);
      at_ = possessive;
    }
  }

  // Past the periods and further letters of "J." and "U.S."; marks them as initials through shape_of.
  std::size_t take_periods(std::size_t begin, std::size_t end, std::size_t letters) {
    is_initial_ = false;
    if (letters != 1 || !is_capital_at(text_, begin) || end >= text_.size() || text_[end] != '.') return end;
    is_initial_ = true;
    ++end;
    while (end + 1 < text_.size() && is_capital_at(text_, end)) {
      const std::size_t next = end + decode_utf8(text_, end).bytes;
      if (next >= text_.size() || text_[next] != '.') break;
      end = next + 1;
    }
    return end;
  }

  WordShape shape_of(std::size_t begin, std::size_t end, std::size_t letters, bool is_all_capital) const {
    if (is_initial_) return WordShape::kInitial;
    if (is_digit(point(begin).code)) return WordShape::kNumber;
    if (is_all_capital && letters > 1) return WordShape::kAllCapitals;
    const std::string_view word = between(begin, end);
    return is_capital_at(text_, begin) || has_small_article(word) ? WordShape::kCapital : WordShape::kLower;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_initial_ = false;
  std::vector<TextWord> words_;
};

}  // namespace

std::vector<TextWord> split_words(std::string_view text) {
  return Splitter(text).split();
}

}  // namespace dateline
