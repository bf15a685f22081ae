#include "server/query/filter_lexer.h"

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kFilterSpace = " \t\r\n";
constexpr std::string_view kFilterSigns = "=!<>()[],";
constexpr std::string_view kFilterQuotes = "'\"";
constexpr std::size_t kShownFilterBytes = 80;

class FilterSplitter {
 public:
  explicit FilterSplitter(std::string_view text) : text_(text) {}

  Result<std::vector<FilterLexeme>> run() {
    std::vector<FilterLexeme> lexemes;
    while (true) {
      skip_space();
      FilterLexeme lexeme;
      lexeme.column = column_;
      if (at_ == text_.size()) {
        lexemes.push_back(std::move(lexeme));
        return lexemes;
      }
      const bool is_read = take(lexeme);
      if (!is_read) return bad_filter(wanted_, lexeme);
      lexemes.push_back(std::move(lexeme));
    }
  }

 private:
  static bool is_in(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

  void skip_space() {
    while (at_ < text_.size() && is_in(kFilterSpace, text_[at_])) advance(1);
  }

  // Goes on by so many bytes, which end at a code point.
  void advance(std::size_t bytes) {
    column_ += count_code_points(text_.substr(at_, bytes));
    at_ += bytes;
  }

  bool take(FilterLexeme& lexeme) {
    const char first = text_[at_];
    if (is_in(kFilterQuotes, first)) return take_quoted(lexeme, first);
    if (is_in(kFilterSigns, first)) return take_sign(lexeme, first);
    std::size_t end = at_;
    while (end < text_.size() && !is_in(kFilterSpace, text_[end]) && !is_in(kFilterSigns, text_[end]) &&
           !is_in(kFilterQuotes, text_[end])) {
      ++end;
    }
    lexeme.kind = FilterLexemeKind::kWord;
    lexeme.text = text_.substr(at_, end - at_);
    advance(end - at_);
    return true;
  }

  bool take_sign(FilterLexeme& lexeme, char first) {
    const bool has_equals = at_ + 1 < text_.size() && text_[at_ + 1] == '=';
    const std::size_t length = has_equals && is_in("!<>", first) ? 2 : 1;
    lexeme.kind = FilterLexemeKind::kSign;
    lexeme.text = text_.substr(at_, length);
    if (first == '!' && length == 1) {
      wanted_ = "!= or NOT";
      return false;
    }
    advance(length);
    return true;
  }

  bool take_quoted(FilterLexeme& lexeme, char quote) {
    lexeme.kind = FilterLexemeKind::kQuoted;
    for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
      if (text_[at] == quote) {
        advance(at + 1 - at_);
        return true;
      }
      const bool is_escape = text_[at] == '\\' && at + 1 < text_.size() &&
                             (text_[at + 1] == '\\' || is_in(kFilterQuotes, text_[at + 1]));
      if (is_escape) ++at;
      lexeme.text.push_back(text_[at]);
    }
    wanted_ = "the end of what begins with a quote";
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t column_ = 1;
  std::string_view wanted_;
};

}  // namespace

Result<std::vector<FilterLexeme>> split_filter(std::string_view text) {
  return FilterSplitter(text).run();
}

Error bad_filter(std::string_view wanted, const FilterLexeme& came) {
  const std::string_view text =
      std::string_view(came.text).substr(0, floor_boundary(came.text, kShownFilterBytes));
  return {"bad_filter", "filter: want " + std::string(wanted) + " at column " + std::to_string(came.column) +
                            ", got " +
                            (came.kind == FilterLexemeKind::kEnd ? "its end" : "'" + printable(text) + "'")};
}

}  // namespace dateline
