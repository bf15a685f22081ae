#include "indexer/extract/name_runs.h"

#include "indexer/base/utf8.h"
#include "indexer/extract/name_words.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxWords = 8;

// "London-based", "Russian-backed", "U.S.-led": an adjective, whatever it begins with.
bool is_compound_adjective(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos) return false;
  const std::string_view last = word.substr(hyphen + 1);
  for (const std::string_view ending :
       {"based",    "born",     "led",   "backed",     "style",      "era",     "like",
        "wide",     "class",    "type",  "made",       "held",       "run",     "owned",
        "speaking", "language", "bound", "occupied",   "controlled", "trained", "winning",
        "related",  "area",     "to",    "turned",     "elect",      "day",     "old",
        "year",     "time",     "level", "affiliated", "educated",   "long",    "free"}) {
    if (last == ending) return true;
  }
  return false;
}

bool is_epithet(std::string_view word) {
  return word.ends_with("er") || word.ends_with("ian") || word.ends_with("lander") || word.ends_with("ese") ||
         word.ends_with("ist") || word.ends_with("tan");
}

class Finder {
 public:
  explicit Finder(const NameText& text) : text_(text) {}

  std::vector<NameRun> find() {
    for (std::size_t at = 0; at < text_.size();) {
      if (!may_begin(at)) {
        ++at;
        continue;
      }
      std::size_t last = row_end(at);
      take_row(at, last);
      at = last;
    }
    return std::move(runs_);
  }

 private:
  bool is_open(std::size_t at) const { return at < text_.size() && text_.covers[at] == Cover::kNone; }

  // A capital that may stand in a name. "May" and "Christian" do before another name.
  bool is_name_word(std::size_t at) const {
    if (!is_open(at)) return false;
    const TextWord& word = text_.words[at];
    if (word.shape == WordShape::kAllCapitals) {
      return word.end - word.begin <= 2 && at + 1 < text_.size() &&
             text_.words[at + 1].shape == WordShape::kCapital && (text_.traits(at) & (kStop | kCommon)) == 0;
    }
    if (word.shape == WordShape::kInitial) return !is_acronym(text_.written(at));
    if (word.shape != WordShape::kCapital || is_compound_adjective(text_.written(at))) return false;
    if (text_.written(at).find_first_of("0123456789") != std::string_view::npos) return false;
    const std::uint32_t traits = text_.traits(at);
    if ((traits & kStop) == 0) return true;
    const bool is_date = at > 0 && (text_.words[at - 1].shape == WordShape::kNumber ||
                                    text_.words[at - 1].shape == WordShape::kLower);
    return !is_date && (traits & kAnyGivenName) != 0 && is_open(at + 1) && text_.words[at + 1].is_capital() &&
           (text_.traits(at + 1) & (kStop | kThingHead)) == 0;
  }

  static bool is_acronym(std::string_view word) {
    for (const std::string_view acronym : {"U.S.", "U.N.", "U.K.", "E.U.", "U.S.A.", "U.S.S.R.", "D.C.",
                                           "P.M.", "L.A.", "N.Y.", "B.C.", "A.D.", "U.A.E."}) {
      if (word == acronym) return true;
    }
    return word.size() > 6;
  }

  bool may_begin(std::size_t at) const { return is_name_word(at); }

  // Titles and suffixes are written with a period that ends no name.
  bool is_abbreviating_period(std::size_t at) const {
    return text_.is(at, ".") && at + 1 < text_.size() && !text_.words[at + 1].starts_sentence;
  }

  std::size_t row_end(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < text_.size()) {
      if (is_name_word(end) || is_numeral(end)) {
        ++end;
      } else if (const std::size_t past = past_nickname(end); past > end) {
        end = past;
      } else if (is_abbreviating_period(end) && is_name_word(end + 1) &&
                 (text_.traits(end - 1) & (kRole | kHonorific)) != 0) {
        end += 2;
      } else if (const std::size_t next = past_particles(end); next > end) {
        end = next;
      } else {
        break;
      }
    }
    return end;
  }

  // Past one to three particles that a name word follows, that word too; `at` when there are none.
  std::size_t past_particles(std::size_t at) const {
    std::size_t next = at;
    while (next < text_.size() && next - at < 3 && text_.words[next].shape == WordShape::kLower &&
           (text_.traits(next) & kParticle) != 0) {
      ++next;
    }
    return next > at && is_name_word(next) ? next + 1 : at;
  }

  // "II" behind a name.
  bool is_numeral(std::size_t at) const {
    return is_open(at) && text_.words[at].shape == WordShape::kAllCapitals &&
           (text_.traits(at) & kSuffix) != 0;
  }

  // Past a nickname in quotation marks and the name word behind it: William "Bill" Smith.
  std::size_t past_nickname(std::size_t at) const {
    if (!text_.is(at, "\"") && !text_.is(at, "\xE2\x80\x9C")) return at;
    std::size_t close = at + 1;
    while (close < at + 3 && close < text_.size() && text_.words[close].shape == WordShape::kCapital) ++close;
    if (close == at + 1 || !(text_.is(close, "\"") || text_.is(close, "\xE2\x80\x9D"))) return at;
    return text_.words[at - 1].is_capital() && is_name_word(close + 1) ? close + 2 : at;
  }

  void take_row(std::size_t first, std::size_t last) {
    NameRun run;
    run.first = static_cast<std::uint32_t>(first);
    run.last = static_cast<std::uint32_t>(last);
    run.row = run.first;
    cut_title(run);
    cut_office(run);
    cut_epithet(run);
    // An initial at the end is a sentence's end or a thing's number.
    while (run.size() > 0 && text_.words[run.last - 1].shape == WordShape::kInitial) --run.last;
    if (run.size() == 0 || run.size() > kMaxWords) return;
    for (std::size_t i = run.first; i < run.last; ++i) {
      run.has_thing_head =
          run.has_thing_head || ((text_.traits(i) & kThingHead) != 0 && !is_family_at(run, i));
    }
    runs_.push_back(run);
  }

  // "Christopher Hall", "Anna Summit": a head behind a given name may be a family name when both lists have
  // it.
  bool is_family_at(const NameRun& run, std::size_t at) const {
    return at + 1 == run.last && (text_.traits(at) & kFamilyName) != 0 && run.size() <= 3 &&
           (text_.traits(run.first) & kGivenName) != 0;
  }

  // A title is every word up to the last role or honorific, unless a given name stands before that one
  // ("Martin Luther King") or nothing behind it ("John Major").
  void cut_title(NameRun& run) const {
    std::size_t begin = run.first;
    for (std::size_t i = run.first; i + 1 < run.last; ++i) {
      const std::uint32_t traits = text_.traits(i);
      const bool is_title = (traits & (kRole | kHonorific)) != 0;
      if (!is_title && (traits & kGivenName) != 0) break;
      if (!is_title) continue;
      std::size_t next = i + 1;
      if (text_.words[next].shape == WordShape::kMark) ++next;
      if (next >= run.last || (text_.traits(next) & kSuffix) != 0) break;
      begin = next;
    }
    run.has_title = begin > run.first;
    run.first = static_cast<std::uint32_t>(begin);
  }

  // "(Secretary of) State Elliott Abrams": words that are no name, in front of a given name.
  void cut_office(NameRun& run) const {
    std::uint32_t begin = run.first;
    if ((text_.traits(begin) & kPlaceOpener) != 0) return;
    while (begin + 2 < run.last && (text_.traits(begin) & kCommon) != 0 &&
           (text_.traits(begin) & (kAnyGivenName | kFamilyName)) == 0) {
      ++begin;
    }
    if (begin == run.first) return;
    const bool has_office =
        run.first > 1 && text_.is(run.first - 1, "of") && (text_.traits(run.first - 2) & kRole) != 0;
    if (!has_office && (text_.traits(begin) & kAnyGivenName) == 0) return;
    run.first = begin;
    run.has_title = run.has_title || has_office;
  }

  // "Queenslander Mitchell Rawlins", "Famer Bill McKechnie": who comes from somewhere or does something.
  void cut_epithet(NameRun& run) const {
    for (std::size_t i = run.first; i + 2 < run.last; ++i) {
      if ((text_.traits(i) & (kAnyGivenName | kFamilyName)) != 0) return;
      if (!is_epithet(text_.written(i)) || (text_.traits(i + 1) & kAnyGivenName) == 0) continue;
      run.first = static_cast<std::uint32_t>(i + 1);
      return;
    }
  }

  const NameText& text_;
  std::vector<NameRun> runs_;
};

}  // namespace

std::vector<NameRun> find_name_runs(const NameText& text) {
  return Finder(text).find();
}

std::string run_key(const NameText& text, const NameRun& run) {
  std::string key;
  for (std::size_t i = run.first; i < run.last; ++i)
    key.append(key.empty() ? "" : " ").append(text.folded(i));
  return key;
}

std::uint32_t run_end(const NameText& text, const NameRun& run) {
  const std::uint32_t end = text.words[run.last - 1].end;
  const std::string word = text.folded(run.last - 1);
  const bool is_abbreviated = (word == "jr" || word == "sr") && text.is(run.last, ".");
  return is_abbreviated ? text.words[run.last].end : end;
}

std::string run_label(const NameText& text, const NameRun& run) {
  const std::uint32_t begin = text.words[run.first].begin;
  std::string label = clean_line(text.text.substr(begin, run_end(text, run) - begin));
  constexpr std::string_view kRightQuote = "\xE2\x80\x99";
  for (std::size_t at = label.find(kRightQuote); at != std::string::npos; at = label.find(kRightQuote, at)) {
    label.replace(at, kRightQuote.size(), "'");
  }
  return label;
}

}  // namespace dateline
