#include "indexer/article/date_tokens.h"

#include <array>
#include <utility>

#include "indexer/analysis/fold.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxDigits = 8;
constexpr std::size_t kMaxBetween = 8;

// The zeros of the scripts whose digits dates are written in; those of one script follow each other.
constexpr std::array<char32_t, 16> kZeros{U'0',   0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6,
                                          0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x17E0};

int digit_of(char32_t code) {
  for (const char32_t zero : kZeros) {
    if (code >= zero && code < zero + 10) return static_cast<int>(code - zero);
  }
  return -1;
}

bool is_letter(char32_t code) {
  if (code < 0x80) return code >= 'a' && code <= 'z';
  const bool is_punctuation = code < 0xC0 || (code >= 0x2000 && code <= 0x2BFF) ||
                              (code >= 0x3000 && code <= 0x3004) || (code >= 0x3008 && code <= 0x303F) ||
                              (code >= 0xFE00 && code <= 0xFE6F) || code == 0x060C || code == 0x06D4 ||
                              code == 0x0964 || code == 0xD7 || code == 0xF7 || code >= 0xFFF0;
  return !is_punctuation;
}

bool is_thai(char32_t code) {
  return code >= 0x0E00 && code <= 0x0E7F;
}

// Years, months and days of Chinese and Japanese end in these, whatever follows.
bool is_date_sign(char32_t code) {
  return code == U'年' || code == U'月' || code == U'日' || code == U'년' || code == U'월' || code == U'일';
}

class Tokenizer {
 public:
  std::vector<DateToken> run(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = decode_utf8(text, at);
      at += point.bytes;
      take(point.code);
    }
    end_token();
    return std::move(tokens_);
  }

 private:
  void take(char32_t code) {
    if (const int digit = digit_of(code); digit >= 0) {
      if (!open_.word.empty()) end_token();
      take_digit(digit);
    } else if (is_letter(code)) {
      if (open_.digits > 0 || (is_date_sign(code) && !open_.word.empty())) end_token();
      append_utf8(open_.word, code);
      last_ = code;
      if (is_date_sign(code)) end_token();
    } else if (code == '.' && !open_.word.empty() && is_thai(last_)) {
      return;
    } else {
      end_token();
      if (code == ' ' || code == '\n' || code == '\t' || code == 0xA0) {
        open_.is_apart = true;
      } else if (open_.before.size() < kMaxBetween) {
        append_utf8(open_.before, code);
      }
    }
  }

  void take_digit(int digit) {
    ++open_.digits;
    open_.number = open_.digits > kMaxDigits ? -1 : (open_.digits == 1 ? 0 : open_.number) * 10 + digit;
  }

  void end_token() {
    if (open_.digits == 0 && open_.word.empty()) return;
    tokens_.push_back(std::move(open_));
    open_ = DateToken{};
  }

  std::vector<DateToken> tokens_;
  DateToken open_;
  char32_t last_ = 0;
};

}  // namespace

std::vector<DateToken> date_tokens(std::string_view text) {
  return Tokenizer().run(fold(text));
}

}  // namespace dateline
