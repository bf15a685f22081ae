#include "server/query/lexer.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <optional>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// Quotes that open, and those that close them: low and high quotes are mixed in practice („x“, “x", »x«).
struct QuoteFamily {
  std::u32string_view open;
  std::u32string_view close;
};
constexpr std::array<QuoteFamily, 4> kQuotes{{
    {U"\"“”„‟＂", U"\"“”‟＂"},
    {U"«", U"»"},
    {U"»", U"«»"},
    {U"「『", U"」』"},
}};

// Fillers are letters to Unicode, but nothing to see or to search.
bool is_letter_or_digit(char32_t code) {
  const auto point = static_cast<UChar32>(code);
  return (U_GET_GC_MASK(point) & (U_GC_L_MASK | U_GC_N_MASK)) != 0 &&
         u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

// Invisible characters that would split a word from itself: zero-width space, word joiner, byte order mark,
// soft hyphen and bidi controls. The joiners U+200C and U+200D mean something and stay.
bool is_invisible(char32_t code) {
  return code == 0x200B || code == 0x2060 || code == 0xFEFF || code == 0xAD || code == 0x200E ||
         code == 0x200F || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::u32string clean(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.bytes;
    const char32_t code = point.code;
    if (point.valid && is_invisible(code)) continue;
    const bool is_gap = !point.valid || code < 0x20 || (code >= 0x7F && code < 0xA0) ||
                        u_isUWhiteSpace(static_cast<UChar32>(code)) != 0;
    out.push_back(is_gap ? U' ' : code);
  }
  return out;
}

std::string narrow(std::u32string_view text) {
  std::string out;
  for (const char32_t code : text) append_utf8(out, code);
  return out;
}

bool contains(std::u32string_view set, char32_t code) {
  return set.find(code) != std::u32string_view::npos;
}

const QuoteFamily* quote_family(char32_t code) {
  for (const QuoteFamily& family : kQuotes) {
    if (contains(family.open, code)) return &family;
  }
  return nullptr;
}

bool is_hebrew(char32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(code), &status) == USCRIPT_HEBREW;
}

bool is_dash(char32_t code) {
  return contains(U"-−–", code);
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(clean(text)) {}

  Lexemes run() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char32_t code = text_[at_];
    if (is_separator(at_)) {
      ++at_;
    } else if (code == U'(' || code == U'（') {
      put(LexemeKind::kOpen, at_, at_ + 1);
      ++at_;
    } else if (code == U')' || code == U'）') {
      put(LexemeKind::kClose, at_, at_ + 1);
      ++at_;
    } else if (const QuoteFamily* family = quote_at(at_)) {
      quoted(*family);
    } else if (is_dash(code)) {
      dashes();
    } else {
      word();
    }
  }

  void put(LexemeKind kind, std::size_t begin, std::size_t end) {
    out_.items.push_back({kind, narrow(std::u32string_view(text_).substr(begin, end - begin))});
  }

  void warn(std::string code, std::string message) {
    out_.warnings.push_back({std::move(code), std::move(message)});
  }

  bool is_digit(std::size_t at) const { return at < text_.size() && text_[at] >= U'0' && text_[at] <= U'9'; }

  // White space, and what separates words in lists; the comma of 1,000 does not.
  bool is_separator(std::size_t at) const {
    const char32_t code = text_[at];
    if (code == U',') return at == 0 || !is_digit(at - 1) || !is_digit(at + 1);
    return code == U' ' || contains(U";、，；。", code);
  }

  // A quote inside a Hebrew word is how its acronyms are typed (צה"ל), and quotes nothing.
  bool is_in_acronym(std::size_t at) const {
    return text_[at] == U'"' && at > 0 && at + 1 < text_.size() && is_hebrew(text_[at - 1]) &&
           is_hebrew(text_[at + 1]);
  }

  const QuoteFamily* quote_at(std::size_t at) const {
    return is_in_acronym(at) ? nullptr : quote_family(text_[at]);
  }

  bool ends_word(std::size_t at) const { return contains(U" ()（）", text_[at]) || quote_at(at) != nullptr; }

  std::size_t find_close(const QuoteFamily& family, std::size_t at) const {
    while (at < text_.size() && (!contains(family.close, text_[at]) || is_in_acronym(at))) ++at;
    return at;
  }

  void warn_unclosed() { warn("unclosed_quote", "a quote is not closed: what follows it is read as words"); }

  void quoted(const QuoteFamily& family) {
    const std::size_t begin = at_ + 1;
    const std::size_t end = find_close(family, begin);
    at_ = begin;
    if (end == text_.size()) {
      warn_unclosed();
      return;
    }
    std::u32string inside;
    for (std::size_t i = begin; i < end; ++i) {
      if (text_[i] != U' ' || (!inside.empty() && inside.back() != U' ')) inside.push_back(text_[i]);
    }
    if (!inside.empty() && inside.back() == U' ') inside.pop_back();
    out_.items.push_back({LexemeKind::kQuoted, narrow(inside)});
    at_ = end + 1;
    if (at_ < text_.size() && text_[at_] == U'~') {
      const std::size_t tilde = at_++;
      while (is_digit(at_)) ++at_;
      warn("unsupported",
           "'" + narrow(text_.substr(tilde, at_ - tilde)) +
               "' after quotes is not understood: the quoted words are searched as they stand; write NEAR/5");
    }
  }

  void dashes() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_dash(text_[at_])) ++at_;
    const bool is_alone =
        at_ == text_.size() || is_separator(at_) || text_[at_] == U')' || text_[at_] == U'）';
    if (is_alone) {
      warn("dangling_operator",
           "'" + narrow(text_.substr(begin, at_ - begin)) + "' stands before nothing: it is ignored");
    } else if ((at_ - begin) % 2 == 1) {
      out_.items.push_back({LexemeKind::kMinus, "-"});
    }
  }

  void word() {
    const std::size_t begin = at_;
    std::optional<std::size_t> colon;
    bool is_url = false;
    while (at_ < text_.size() && (is_url || !is_separator(at_))) {
      if (text_[at_] == U':' && !colon) {
        colon = at_;
        is_url = text_.compare(at_, 3, U"://") == 0;
      }
      const QuoteFamily* family = quote_at(at_);
      if (family != nullptr && colon && *colon + 1 == at_ && find_close(*family, at_ + 1) == text_.size()) {
        // title:"north korea without the second quote is title:north korea.
        warn_unclosed();
        text_.erase(at_, 1);
        continue;
      }
      if (ends_word(at_)) break;
      ++at_;
    }
    const bool has_value = at_ < text_.size() && (quote_at(at_) != nullptr || contains(U"(（", text_[at_]));
    if (has_value && colon && *colon + 1 == at_ && *colon > begin) {
      put(LexemeKind::kField, begin, *colon);
    } else {
      put(LexemeKind::kWord, begin, at_);
    }
  }

  std::u32string text_;
  std::size_t at_ = 0;
  Lexemes out_;
};

}  // namespace

Lexemes split_query(std::string_view text) {
  return Splitter(text).run();
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.bytes;
    if (point.valid && is_letter_or_digit(point.code)) return true;
  }
  return false;
}

}  // namespace dateline
