#include "indexer/extract/person_discovery.h"

#include <algorithm>
#include <map>
#include <optional>

#include "indexer/authority/name_cues.h"
#include "indexer/extract/full_names.h"
#include "indexer/extract/name_evidence.h"
#include "indexer/extract/name_runs.h"
#include "indexer/extract/name_words.h"

namespace dateline {
namespace {

constexpr double kEnoughSingle = 1.5;
// Shorter words in capitals are abbreviations too often.
constexpr std::size_t kMinCapitals = 4;

struct Named {
  DiscoveredPerson person;
  std::uint32_t first = 0;  // where the body names them first
  bool is_known = false;    // the authority files have it: only its last name is looked for here
  std::map<std::string, std::uint32_t> labels;
};

// The label written most often that is not the end of a fuller one.
std::string best_label(const std::map<std::string, std::uint32_t>& labels) {
  std::string best;
  std::uint32_t most = 0;
  for (const auto& [label, count] : labels) {
    const bool is_part = std::any_of(labels.begin(), labels.end(), [&label = label](const auto& other) {
      return other.first.size() > label.size() && other.first.ends_with(" " + label);
    });
    if (is_part || count <= most) continue;
    best = label;
    most = count;
  }
  return best;
}

class Discoverer {
 public:
  Discoverer(const NameText& title, const NameText& body, std::string_view language)
      : title_(title), body_(body), language_(language) {}

  Discovery discover() {
    runs_ = find_name_runs(body_);
    read_small_words();
    read_known();
    name_persons();
    for (const NameRun& run : runs_) place_single(run);
    place_capitals();
    read_title();
    return result();
  }

 private:
  bool is_headline(const NameRun& run) const { return body_.is_headline[run.first]; }

  void read_small_words() {
    for (std::size_t i = 0; i < body_.size(); ++i) {
      if (body_.words[i].shape == WordShape::kLower) small_.emplace(body_.written(i));
    }
  }

  // Full names that the files have give their last names.
  void read_known() {
    for (std::size_t first = 0; first < body_.size();) {
      std::size_t last = first;
      while (last < body_.size() && body_.covers[last] == Cover::kPerson) ++last;
      if (last > first + 1) {
        Named known;
        known.is_known = true;
        add_short_names(
            body_,
            NameRun{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), 0, false, false},
            named_.size());
        named_.push_back(known);
      }
      first = std::max(last, first + 1);
    }
  }

  void name_persons() {
    for (const FullName& name : find_full_names(body_, runs_, small_, language_)) {
      const NameRun& run = name.run;
      const std::size_t who = person_of(run);
      Named& named = named_[who];
      ++named.labels[run_label(body_, run)];
      ++named.person.mentions;
      named.person.has_cue = named.person.has_cue || name.has_cue;
      named.first = std::min(named.first, run.first);
      add_place(run);
      taken_.insert(run.first);
    }
  }

  static std::string ends_of(const NameText& text, const NameRun& run) {
    return text.folded(run.first) + " " + text.folded(run.last - 1);
  }

  // "George W. Bush" and "George Bush" are one, and so are "T. Boone Pickens" and "Boone Pickens".
  std::size_t person_of(const NameRun& run) {
    if (const auto found = by_ends_.find(ends_of(body_, run)); found != by_ends_.end()) return found->second;
    const std::size_t who = named_.size();
    for (NameRun rest = run; rest.size() > 1; ++rest.first) by_ends_.try_emplace(ends_of(body_, rest), who);
    add_short_names(body_, run, who);
    named_.emplace_back();
    named_.back().first = run.first;
    return who;
  }

  // The family name; a given name alone may stand for a person too.
  void add_short_names(const NameText& text, const NameRun& run, std::size_t who) {
    std::size_t last = run.last - 1;
    while (last > run.first && (text.traits(last) & kSuffix) != 0) --last;
    const std::string first = text.folded(run.first);
    const bool is_family_first = is_common_family_name(first) && (text.traits(run.first) & kGivenName) == 0 &&
                                 run.size() <= 3 && !is_common_family_name(text.folded(last));
    family_names_[is_family_first ? first : text.folded(last)] = who;
    if ((text.traits(run.first) & kGivenName) != 0) given_names_.try_emplace(first, who);
  }

  void place_single(const NameRun& run) {
    if (run.size() > 1 || taken_.contains(run.first)) return;
    const std::uint32_t traits = body_.traits(run.first);
    const Surroundings around = is_headline(run) ? Surroundings{} : weigh_surroundings(body_, run);
    const auto who = named_by(body_, run);
    if (who && around.weight > -1.5 && !is_common_opening(run, traits)) {
      Named& named = named_[*who];
      ++named.person.mentions;
      named.person.has_cue = named.person.has_cue || around.is_cue;
      add_place(run);
    } else if (!who && reads_capitals(language_) && !is_headline(run) && around.weight >= kEnoughSingle &&
               is_single_name(run, traits, around)) {
      add_place(run);
    }
  }

  std::optional<std::size_t> named_by(const NameText& text, const NameRun& run) const {
    const std::string word = text.folded(run.first);
    if (const auto found = family_names_.find(word); found != family_names_.end()) return found->second;
    const auto found = given_names_.find(word);
    return found == given_names_.end() ? std::nullopt : std::optional(found->second);
  }

  // "Young people said": the capital is the sentence's.
  bool is_common_opening(const NameRun& run, std::uint32_t traits) const {
    return body_.words[run.first].starts_sentence && !run.has_title &&
           ((traits & kCommon) != 0 || small_.contains(body_.folded(run.first)));
  }

  // "President Okoro": a word that is nothing else. "his brother Toby": a given name and nothing else.
  bool is_single_name(const NameRun& run, std::uint32_t traits, const Surroundings& around) const {
    if (run.has_thing_head || small_.contains(body_.folded(run.first))) return false;
    if (around.names_alone) return (traits & kStop) == 0;
    if (!run.has_title) return around.is_cue && (traits & kGivenName) != 0;
    std::size_t title = run.first - 1;
    if (body_.is(title, ".")) --title;
    if ((body_.traits(title) & kSureTitle) == 0) return false;
    return traits == 0 || (traits & (kAnyGivenName | kFamilyName)) != 0;
  }

  // "TENNIS - CHANG BEATS KORDA": names of the article in a headline that is all capitals.
  void place_capitals() {
    const auto is_capitals = [this](std::uint32_t word) {
      return word < body_.size() && body_.words[word].shape == WordShape::kAllCapitals &&
             body_.covers[word] == Cover::kNone;
    };
    for (std::uint32_t word = 0; word < body_.size(); ++word) {
      if (!is_capitals(word) || !body_.is_headline[word]) continue;
      NameRun run{word, word + 2, word, false, false};
      const bool is_full = is_capitals(word + 1) && by_ends_.contains(ends_of(body_, run));
      if (!is_full) {
        --run.last;
        if (body_.folded(word).size() < kMinCapitals || !family_names_.contains(body_.folded(word))) continue;
      }
      add_place(run);
      word = run.last - 1;
    }
  }

  void add_place(const NameRun& run) {
    places_.push_back({body_.words[run.first].begin, run_end(body_, run)});
  }

  void read_title() {
    for (const NameRun& run : find_name_runs(title_)) {
      const auto found = by_ends_.find(ends_of(title_, run));
      std::optional<std::size_t> who = found == by_ends_.end() ? std::nullopt : std::optional(found->second);
      // "Okoro Says No": in a headline a row holds more than the name.
      for (NameRun word = run; !who && word.first < run.last; ++word.first) {
        word.last = word.first + 1;
        who = named_by(title_, word);
      }
      if (!who) continue;
      ++named_[*who].person.mentions;
      named_[*who].person.is_in_title = true;
    }
  }

  Discovery result() {
    Discovery found;
    std::stable_sort(named_.begin(), named_.end(),
                     [](const Named& a, const Named& b) { return a.first < b.first; });
    for (Named& named : named_) {
      if (named.is_known) continue;
      named.person.label = best_label(named.labels);
      found.persons.push_back(std::move(named.person));
    }
    std::sort(places_.begin(), places_.end(),
              [](const NamePlace& a, const NamePlace& b) { return a.begin < b.begin; });
    found.places = std::move(places_);
    return found;
  }

  const NameText& title_;
  const NameText& body_;
  std::string_view language_;
  SmallWords small_;
  std::vector<NameRun> runs_;
  std::vector<Named> named_;
  std::map<std::string, std::size_t> by_ends_;
  std::map<std::string, std::size_t, std::less<>> family_names_;
  std::map<std::string, std::size_t, std::less<>> given_names_;
  std::set<std::uint32_t> taken_;
  std::vector<NamePlace> places_;
};

}  // namespace

Discovery discover_persons(const NameText& title, const NameText& body, std::string_view language) {
  return Discoverer(title, body, language).discover();
}

}  // namespace dateline
