#include "indexer/extract/full_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "indexer/extract/name_words.h"

namespace dateline {
namespace {

constexpr double kEnough = 1.3;
// A last name that stands alone elsewhere in the article, as places and things seldom do.
constexpr double kNamedAgain = 0.8;
// Each round carries company one name further along a row.
constexpr int kRounds = 3;
constexpr double kInCompany = 0.6;
constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

// Firms and brands that bear their founders' names, whom nobody means any more.
bool is_firm(std::string_view key) {
  static constexpr std::array<std::string_view, 34> kFirms{
      "arthur andersen", "bear stearns",     "calvin klein",    "charles schwab",    "christian dior",
      "dean witter",     "eli lilly",        "ernst young",     "giorgio armani",    "goldman sachs",
      "harley davidson", "hewlett packard",  "j.p morgan",      "j.p. morgan",       "james capel",
      "john deere",      "kleinwort benson", "lehman brothers", "louis vuitton",     "marks spencer",
      "merrill lynch",   "morgan grenfell",  "morgan stanley",  "paine webber",      "peat marwick",
      "philip morris",   "procter gamble",   "ralph lauren",    "robert fleming",    "salomon brothers",
      "smith barney",    "smith kline",      "wells fargo",     "yves saint laurent"};
  return std::find(kFirms.begin(), kFirms.end(), key) != kFirms.end();
}

// What is known of all runs that are written alike.
struct Candidate {
  std::vector<const NameRun*> runs;  // in the body
  double words = 0;
  double best = 0;   // surroundings that speak for a person
  double worst = 0;  // and against
  double company = 0;
  bool has_cue = false;
};

class Chooser {
 public:
  Chooser(const NameText& body, std::span<const NameRun> runs, const SmallWords& small,
          std::string_view language)
      : body_(body), runs_(runs), small_(small), reads_capitals_(reads_capitals(language)) {}

  std::vector<FullName> choose() {
    weigh_runs();
    for (int round = 0; round < kRounds; ++round) weigh_company();
    std::vector<FullName> names;
    for (const auto& [key, candidate] : candidates_) {
      if (!is_person(key, candidate)) continue;
      for (const NameRun* run : candidate.runs) names.push_back({*run, candidate.has_cue});
    }
    std::stable_sort(names.begin(), names.end(), [](const FullName& a, const FullName& b) {
      return a.run.size() != b.run.size() ? a.run.size() > b.run.size() : a.run.first < b.run.first;
    });
    return names;
  }

 private:
  bool is_headline(const NameRun& run) const { return body_.is_headline[run.first]; }

  void weigh_runs() {
    for (const NameRun& run : runs_) {
      if (run.size() == 1) {
        singles_.insert(body_.folded(run.first));
        continue;
      }
      if (run.has_thing_head) read_thing(run);
      Candidate& candidate = candidates_[run_key(body_, run)];
      if (candidate.runs.empty()) candidate.words = weigh_words(body_, run, small_);
      candidate.runs.push_back(&run);
      if (is_headline(run)) continue;
      const Surroundings around = weigh_surroundings(body_, run);
      candidate.best = std::max(candidate.best, around.weight);
      candidate.worst = std::min(candidate.worst, around.weight);
      candidate.has_cue = candidate.has_cue || around.is_cue;
    }
  }

  // "E.F. Hutton Group": "E.F. Hutton" is the firm.
  void read_thing(NameRun run) {
    while (run.size() > 2) {
      --run.last;
      things_.insert(run_key(body_, run));
    }
  }

  // Persons are named in a row: who stands beside one by a comma or "and" is one more likely.
  void weigh_company() {
    std::set<std::uint32_t> begins;
    std::set<std::uint32_t> ends;
    for (const auto& [key, candidate] : candidates_) {
      if (!is_person(key, candidate)) continue;
      for (const NameRun* run : candidate.runs) {
        begins.insert(run->row);
        ends.insert(run->last);
      }
    }
    for (std::uint32_t i = 0; i < body_.size(); ++i) {
      if (body_.covers[i] != Cover::kPerson) continue;
      begins.insert(i);
      ends.insert(i + 1);
    }
    for (auto& [key, candidate] : candidates_) {
      candidate.company = 0;
      for (const NameRun* run : candidate.runs) {
        const double company = (begins.contains(past_joint(run->last)) ? kInCompany : 0) +
                               (ends.contains(before_joint(run->row)) ? kInCompany : 0);
        candidate.company = std::max(candidate.company, company);
      }
    }
  }

  bool is_joint(std::uint32_t word) const {
    return body_.is(word, ",") || body_.is(word, "and") || body_.is(word, "&");
  }
  std::uint32_t past_joint(std::uint32_t word) const {
    const std::uint32_t first = word;
    while (word < first + 2 && is_joint(word)) ++word;
    return word > first ? word : kNowhere;
  }
  std::uint32_t before_joint(std::uint32_t word) const {
    const std::uint32_t first = word;
    while (word > 0 && first - word < 2 && is_joint(word - 1)) --word;
    return word < first ? word : kNowhere;
  }

  bool is_person(const std::string& key, const Candidate& candidate) const {
    const NameRun& run = *candidate.runs.front();
    if (run.has_thing_head || is_firm(key)) return false;
    if (std::all_of(candidate.runs.begin(), candidate.runs.end(),
                    [this](const NameRun* one) { return is_headline(*one); }))
      return false;
    if (!reads_capitals_) {
      return candidate.has_cue && run.has_title && (body_.traits(run.first) & kGivenName) != 0;
    }
    double weight = candidate.words + candidate.best + candidate.worst + candidate.company;
    if (singles_.contains(body_.folded(run.last - 1)) && candidate.words > -1) weight += kNamedAgain;
    if (things_.contains(key)) weight -= candidate.has_cue ? 1 : 3;
    return weight >= kEnough;
  }

  const NameText& body_;
  std::span<const NameRun> runs_;
  const SmallWords& small_;
  bool reads_capitals_;
  SmallWords singles_;
  SmallWords things_;
  std::map<std::string, Candidate> candidates_;
};

}  // namespace

bool reads_capitals(std::string_view language) {
  return language == "en" || language.empty();
}

std::vector<FullName> find_full_names(const NameText& body, std::span<const NameRun> runs,
                                      const SmallWords& small, std::string_view language) {
  return Chooser(body, runs, small, language).choose();
}

}  // namespace dateline
