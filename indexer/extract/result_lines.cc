#include "indexer/extract/result_lines.h"

#include <algorithm>
#include <string>

#include "indexer/extract/name_words.h"

namespace dateline {
namespace {

// A bracket with a country has at most so many words: "(Bosnia and Herzegovina)".
constexpr std::size_t kBracketWords = 4;
constexpr std::size_t kListMarks = 3;
constexpr std::size_t kGolfRounds = 4;

bool is_number(const NameText& text, std::size_t word) {
  return word < text.size() && text.words[word].shape == WordShape::kNumber;
}

bool is_capital_word(const NameText& text, std::size_t word) {
  return word < text.size() && text.words[word].is_capital();
}

// "(Sweden)", "(U.S.)", "(GER)", "(Czech Republic)".
bool is_country_bracket(const NameText& text, std::size_t open) {
  if (!text.is(open, "(")) return false;
  const std::size_t first = open + 1;
  if (first >= text.size()) return false;
  const std::string_view written = text.written(first);
  const bool is_code =
      text.words[first].shape == WordShape::kAllCapitals && written.size() == 3 && text.is(first + 1, ")");
  const bool is_initials = text.words[first].shape == WordShape::kInitial && written.size() >= 4;
  const bool is_place =
      text.covers[first] == Cover::kOther || (text.traits(first) & (kPlace | kPlaceOpener)) != 0;
  if (!is_code && !is_initials && !is_place) return false;
  for (std::size_t i = first; i <= first + kBracketWords && i < text.size(); ++i) {
    if (text.is(i, ")")) return true;
    if (is_number(text, i)) return false;
  }
  return false;
}

// "c Croft b Cork", "lbw b Cork", "run out 12", "not out": how a batsman went.
bool is_dismissal(const NameText& text, std::size_t word) {
  if (text.is(word, "c") || text.is(word, "b") || text.is(word, "st")) {
    return is_capital_word(text, word + 1) || text.is(word + 1, "and") || text.is(word + 1, "&") ||
           text.is(word + 1, "sub");
  }
  if (text.is(word, "lbw") || text.is(word, "lb")) return text.is(word + 1, "b");
  return (text.is(word, "not") || text.is(word, "run")) && text.is(word + 1, "out");
}

// "12-3-33-2", "9.1-1-49-0": overs, maidens, runs, wickets; "4-95": wickets for runs.
bool is_bowling(const NameText& text, std::size_t word) {
  if (!is_number(text, word)) return false;
  const std::string_view figures = text.written(word);
  const auto hyphens = std::count(figures.begin(), figures.end(), '-');
  if (hyphens == 3) return true;
  const std::size_t hyphen = figures.find('-');
  return hyphens == 1 && hyphen == 1 && figures.size() >= 4;
}

// "7th minute", "35th": when a goal fell.
bool is_minute(const NameText& text, std::size_t word) {
  if (!is_number(text, word)) return false;
  const std::string_view figures = text.written(word);
  return figures.ends_with("th") || figures.ends_with("st") || figures.ends_with("nd") ||
         figures.ends_with("rd");
}

class Weigher {
 public:
  Weigher(const NameText& text, const NameRun& run) : text_(text), run_(run) {}

  Surroundings weigh() {
    weigh_behind(run_.last);
    if (run_.row > 0) weigh_before(run_.row - 1);
    weigh_list();
    return out_;
  }

 private:
  void sure(double weight) {
    out_.weight += weight;
    out_.is_cue = true;
    out_.names_alone = true;
  }

  bool is_goal(std::size_t next) const {
    const std::size_t last = next + 1;
    return is_minute(text_, next) &&
           (text_.is(last, "minute") || text_.is(last, ",") || text_.is(last, ")") || text_.is(last, "and"));
  }

  void weigh_behind(std::size_t next) {
    if (is_country_bracket(text_, next)) {
      out_.weight += 1.8;
      out_.is_cue = true;
    } else if (is_dismissal(text_, next) || is_bowling(text_, next) || is_goal(next)) {
      sure(2.5);
    } else {
      // A golfer has up to four rounds; a longer row is a club's in a table.
      std::size_t numbers = 0;
      while (is_number(text_, next + numbers)) ++numbers;
      if (numbers >= 2) out_.weight += numbers <= kGolfRounds ? 1.2 : -1.5;
    }
  }

  void weigh_before(std::size_t last) {
    const bool is_taker = text_.is(last, "c") || text_.is(last, "b") || text_.is(last, "st");
    if (is_taker && is_dismissal(text_, last)) sure(2.5);
    if (text_.is(last, "beat")) out_.weight += 0.5;
    const bool is_numbered =
        (text_.is(last, ".") || text_.is(last, "-")) && last > 0 && is_number(text_, last - 1);
    if (is_numbered) out_.weight += 1;
    if (is_number(text_, last)) out_.weight += 0.6;
  }

  bool parts_items(std::size_t word) const {
    return word >= text_.size() || text_.words[word].shape == WordShape::kLineEnd || text_.is(word, ",") ||
           text_.is(word, ";") || text_.is(word, ":") || text_.is(word, "(") || text_.is(word, ")") ||
           text_.is(word, ".") || text_.is(word, "and");
  }

  // An item of two or three words in a list of such.
  void weigh_list() {
    if (run_.size() < 2 || run_.size() > 3) return;
    if (parts_items(run_.last) && (run_.row == 0 || parts_items(run_.row - 1))) out_.weight += 0.7;
  }

  const NameText& text_;
  const NameRun& run_;
  Surroundings out_;
};

}  // namespace

bool is_result_line(const NameText& text, std::size_t first, std::size_t last) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  std::size_t numbers = 0;
  std::size_t marks = 0;
  for (std::size_t i = first; i < last; ++i) {
    const WordShape shape = text.words[i].shape;
    if (shape == WordShape::kNumber) ++numbers;
    if (shape < WordShape::kNumber) ++words;
    if (shape <= WordShape::kInitial && shape != WordShape::kLower) ++capitals;
    if (text.is(i, ",") || text.is(i, ";")) ++marks;
    if (is_country_bracket(text, i) && i > first) return true;
    if (is_dismissal(text, i) && i > first && text.words[i].shape == WordShape::kLower && capitals > 0 &&
        is_number(text, last - 1))
      return true;
  }
  if (capitals == 0) return false;
  if (numbers >= 2 && numbers * 3 >= words) return true;
  return marks >= kListMarks && capitals * 3 >= words * 2;
}

Surroundings weigh_results(const NameText& text, const NameRun& run) {
  return text.is_result[run.first] ? Weigher(text, run).weigh() : Surroundings{};
}

}  // namespace dateline
