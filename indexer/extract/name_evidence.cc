#include "indexer/extract/name_evidence.h"

#include <algorithm>

#include "indexer/authority/name_cues.h"
#include "indexer/extract/name_words.h"
#include "indexer/extract/result_lines.h"

namespace dateline {
namespace {

// How far an apposition's noun may stand behind the comma: "a former British military intelligence officer".
constexpr std::size_t kApposition = 9;

// Looks at the words next to a run. Indices past either end are npos, which has no word.
class Neighbours {
 public:
  Neighbours(const NameText& text, const NameRun& run) : text_(text), run_(run) {
    after_ = run.last;
    // The period of "Jr.", and a possessive, belong to the name.
    if (text.is(after_, ".") && run_end(text, run) > text.words[run.last - 1].end) ++after_;
  }

  Surroundings weigh() {
    weigh_before();
    weigh_after();
    if (is_quoted()) out_.weight -= 3;
    const Surroundings results = weigh_results(text_, run_);
    out_.weight += results.weight;
    out_.is_cue = out_.is_cue || results.is_cue;
    out_.names_alone = results.names_alone;
    return out_;
  }

 private:
  std::size_t before(std::size_t steps) const {
    return run_.first >= steps ? run_.first - steps : static_cast<std::size_t>(-1);
  }
  bool has(std::size_t word, std::uint32_t trait) const { return (text_.traits(word) & trait) != 0; }
  bool is_small(std::size_t word) const {
    return word < text_.size() && text_.words[word].shape == WordShape::kLower;
  }

  void cue(double weight) {
    out_.weight += weight;
    out_.is_cue = true;
  }

  // "expert", "experts".
  bool is_role(std::size_t word) const {
    if (!is_small(word) && !(word < text_.size() && text_.words[word].starts_sentence)) return false;
    std::string role = text_.folded(word);
    if ((word_traits(role) & kRole) != 0) return true;
    if (!role.ends_with('s')) return false;
    role.pop_back();
    return (word_traits(role) & kRole) != 0;
  }

  // "experts like", "analysts, such as".
  bool is_example_of_role(std::size_t last) const {
    if (text_.is(last, "like")) return is_role(before(2));
    return text_.is(last, "as") && text_.is(before(2), "such") && (is_role(before(3)) || is_role(before(4)));
  }

  void weigh_before() {
    if (run_.has_title) cue(2.2);
    const std::size_t last = before(1);
    const bool follows_role = !run_.has_title && (is_role(last) || (is_small(last) && has(last, kHonorific)));
    if (follows_role || is_example_of_role(last)) {
      cue(2.0);
    } else if (text_.is(last, ",") && is_role(before(2))) {
      out_.weight += 0.8;
      if (text_.is(after_, ",")) cue(1.2);
    }
    if (is_signature()) cue(1.5);
    if (text_.is(last, "to") && text_.is(before(2), "married")) cue(2.2);
    if ((text_.is(last, "of") || text_.is(last, "was") || text_.is(last, "is")) && is_role(before(2)))
      out_.weight += text_.is(last, "of") ? 0.5 : 1.2;
    if (is_small(last) && has(last, kSpeech)) cue(1.0);
    if (text_.is(last, "by")) out_.weight += 0.8;
    if (run_.has_title) return;
    if (text_.is(last, "the") || text_.is(last, "The")) out_.weight -= 2.2;
    if (text_.is(last, "a") || text_.is(last, "an") || text_.is(last, "A") || text_.is(last, "An"))
      out_.weight -= 1.5;
    if (has(last, kPlacePreposition)) out_.weight -= 1.2;
    if (text_.is(last, "&")) out_.weight -= 2;
  }

  bool ends_line(std::size_t word) const {
    return word >= text_.size() || text_.words[word].shape == WordShape::kLineEnd;
  }

  // Who wrote it: alone on one of the first lines, or before "London newsroom" on a line of its own.
  bool is_signature() const {
    const std::size_t dash = before(1);
    if (!ends_line(dash) && !text_.is(dash, "-") && !text_.is(dash, "\xE2\x80\x94")) return false;
    constexpr std::size_t kFirstWords = 40;
    constexpr std::size_t kAddress = 8;
    if (ends_line(after_)) return run_.size() <= 3 && run_.first > 0 && after_ < kFirstWords;
    for (std::size_t i = after_; i < after_ + kAddress && !ends_line(i); ++i) {
      if (text_.is(i, "newsroom") || text_.is(i, "Newsroom") || text_.is(i, "bureau")) return true;
    }
    return false;
  }

  void weigh_after() {
    const std::size_t next = after_;
    if (is_small(next) && has(next, kSpeech)) {
      cue(1.5);
    } else if (is_small(next) && has(next, kLifeVerb)) {
      out_.weight += 0.7;
    }
    if (text_.is(next, "(")) weigh_bracket(next + 1);
    if (text_.is(next, ",")) weigh_apposition(next + 1);
    if (text_.is(next, "&")) out_.weight -= 2;
    if (is_number(next) && !text_.is_result[run_.first]) out_.weight -= 1;
    if (begins_with_thing_head(text_.text.substr(run_end(text_, run_)))) out_.weight -= 3;
  }

  // "(born 1950)", "(1870-1930)", "(34)"; a lone year is a work's.
  void weigh_bracket(std::size_t word) {
    if (text_.is(word, "born") || text_.is(word, "b") || text_.is(word, "aged")) {
      cue(2.5);
    } else if (is_number(word)) {
      const bool is_year = text_.written(word).size() == 4;
      if (!text_.is(word + 1, ")")) {
        if (text_.written(word).size() > 8 || !is_year || text_.is(word + 1, "\xE2\x80\x93")) cue(1.8);
      } else if (is_year) {
        out_.weight -= 1;
      } else {
        cue(1);
      }
    }
  }

  bool is_number(std::size_t word) const {
    return word < text_.size() && text_.words[word].shape == WordShape::kNumber;
  }

  // ", 34,", ", who", ", a strategic studies professor".
  void weigh_apposition(std::size_t word) {
    if (text_.is(word, "who") || text_.is(word, "whose") || text_.is(word, "whom")) return cue(1.8);
    if (text_.is(word, "aged")) return cue(2);
    if (is_number(word) && text_.written(word).size() == 2 && text_.is(word + 1, ",")) return cue(2);
    if (has(word, kPlace) || (word < text_.size() && text_.covers[word] == Cover::kOther &&
                              !text_.is(word, "the") && text_.words[word].is_capital())) {
      if (!role_follows(word)) out_.weight -= 1.5;
      return;
    }
    if (role_follows(word)) cue(1.5);
  }

  bool role_follows(std::size_t word) const {
    for (std::size_t i = word; i < std::min(word + kApposition, text_.size()); ++i) {
      if (text_.words[i].shape >= WordShape::kMark && !text_.is(i, "'s") && !text_.is(i, "\xE2\x80\x99s"))
        return false;
      if (is_role(i)) return true;
      if (text_.is(i, "and") || text_.is(i, "with") || text_.is(i, "who")) return false;
    }
    return false;
  }

  // A run that fills a quotation is a work's title or a word that is spoken of.
  bool is_quoted() const {
    const std::string_view open = text_.written(run_.row - 1);
    const std::string_view close = text_.written(after_);
    return (open == "\"" || open == "\xE2\x80\x9C" || open == "\xE2\x80\x98" || open == "'" ||
            open == "\xC2\xAB") &&
           (close == "\"" || close == "\xE2\x80\x9D" || close == "\xE2\x80\x99" || close == "'" ||
            close == "\xC2\xBB");
  }

  const NameText& text_;
  const NameRun& run_;
  std::size_t after_ = 0;
  Surroundings out_;
};

// The last word of the run that is no suffix ("Jr").
std::size_t last_name_word(const NameText& text, const NameRun& run) {
  std::size_t last = run.last - 1;
  while (last > run.first && (text.traits(last) & kSuffix) != 0) --last;
  return last;
}

double weigh_first(const NameText& text, const NameRun& run, std::uint32_t traits) {
  if ((traits & kGivenName) != 0) return 2.2;
  if ((traits & kUncertainGivenName) != 0) return 1.4;
  // "Abdul-Karim", "Jean-Pierre".
  const std::string folded = text.folded(run.first);
  const std::size_t hyphen = folded.find('-');
  if (hyphen != std::string::npos && (word_traits(folded.substr(0, hyphen)) & kGivenName) != 0) return 1.8;
  const TextWord& word = text.words[run.first];
  if (word.shape == WordShape::kInitial) return 1.4;
  if (word.shape == WordShape::kAllCapitals) return 0.7;
  // Family name first: "Kim Yong-bok", "Kojima Minoru".
  if (is_common_family_name(text.folded(run.first)) && run.size() <= 3) return 1.4;
  return word.starts_sentence ? -0.5 : 0;
}

}  // namespace

double weigh_words(const NameText& text, const NameRun& run, const SmallWords& small) {
  if (run.has_thing_head) return -4;
  double weight = 0;
  double unknown = 0;
  const std::size_t last = last_name_word(text, run);
  const std::uint32_t first_traits = text.traits(run.first);
  const bool has_given = (first_traits & kGivenName) != 0;
  weight += weigh_first(text, run, first_traits);
  if ((first_traits & kPlaceOpener) != 0) weight -= 3.5;
  if ((text.traits(last) & kRole) != 0 && !has_given) weight -= 3;
  // "De Clercq" is half a name, "Mark IV" a machine.
  if (run.size() == 2 &&
      (((first_traits & kParticle) != 0 && !has_given) || (last == run.first && !has_given)))
    weight -= 2;
  for (std::size_t i = run.first; i <= last; ++i) {
    const std::uint32_t traits = text.traits(i);
    const bool is_first = i == run.first;
    const TextWord& word = text.words[i];
    if (!is_first && word.shape == WordShape::kInitial) {
      weight += 1.8;
      continue;
    }
    if (!is_first && word.shape == WordShape::kLower) {
      weight += 0.6;
      continue;
    }
    if (!is_first && (traits & kAnyGivenName) != 0) weight += 0.8;
    if (!is_first && i == last && (traits & kFamilyName) != 0) weight += 0.8;
    if ((traits & kPlace) != 0 && (traits & kAnyGivenName) == 0) weight -= has_given ? 0.6 : 2.2;
    if (i == last && (traits & kSoftHead) != 0 && (traits & kFamilyName) == 0)
      weight -= has_given ? 0.5 : 1.5;
    if ((traits & kStop) != 0 && !is_first) weight -= 1.5;
    if ((traits & kCommon) != 0 && (traits & kAnyGivenName) == 0) weight -= is_first ? 1.5 : 0.9;
    if (small.contains(text.folded(i)) && (traits & kGivenName) == 0) weight -= 1.2;
    if (traits == 0) unknown += 0.4;
  }
  if (run.size() > 4) weight -= 1.5;
  return weight + std::min(unknown, 0.8);
}

Surroundings weigh_surroundings(const NameText& text, const NameRun& run) {
  return Neighbours(text, run).weigh();
}

}  // namespace dateline
