#include "indexer/extract/country_salience.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "indexer/base/utf8.h"
#include "indexer/extract/date_hints.h"

namespace dateline {
namespace {

constexpr double kThreshold = 1.0;
constexpr double kCompanyWeight = 0.3;
constexpr std::size_t kMaxLead = 400;

struct Tally {
  double title = 0;
  double lead = 0;
  double body = 0;
  double dateline = 0;
  std::size_t first = 0;  // in order of first mention
  std::size_t hints = 0;
  bool is_mentioned = false;  // by more than a hint
  bool is_named = false;      // by more than a capital, a place or a metonym
  bool is_taken = false;      // by a former state

  double score() const {
    return std::min(title, 2.0) + 0.7 * std::min(lead, 2.0) + 0.3 * std::min(body, 4.0) + dateline;
  }

  void add(const Tally& other) {
    title += other.title;
    lead += other.lead;
    body += other.body;
    dateline = std::max(dateline, other.dateline);
    first = std::min(first, other.first);
  }
};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The word behind a name, in small letters, without a plural s.
std::string next_word(std::string_view text, std::size_t at) {
  std::string word;
  if (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  for (; at < text.size() && word.size() < 20; ++at) {
    const char c = text[at];
    if (c >= 'A' && c <= 'Z') {
      word.push_back(static_cast<char>(c - 'A' + 'a'));
    } else if (c >= 'a' && c <= 'z') {
      word.push_back(c);
    } else {
      break;
    }
  }
  if (word.size() > 3 && word.ends_with('s')) word.pop_back();
  return word;
}

// A name in front of money says which money, one in front of a company's kind is the company's.
double weight_before(std::string_view text, std::size_t end) {
  static constexpr std::array<std::string_view, 16> kMoney{
      "mark",  "franc", "yen",  "pound",  "dollar", "dlr",   "peso",    "crown",
      "krone", "krona", "lira", "rouble", "ruble",  "rupee", "guilder", "schilling"};
  static constexpr std::array<std::string_view, 12> kCompany{"corp",  "corporation", "inc",     "ltd",
                                                             "co",    "plc",         "airline", "airway",
                                                             "motor", "petroleum",   "telecom", "tobacco"};
  const std::string word = next_word(text, end);
  if (is_one_of(word, kMoney)) return 0;
  return is_one_of(word, kCompany) ? kCompanyWeight : 1;
}

// "<UK>" is a stock's code, not a country.
bool is_stock_code(std::string_view text, const Mention& mention) {
  return mention.begin > 0 && text[mention.begin - 1] == '<' && mention.end < text.size() &&
         text[mention.end] == '>';
}

class Scores {
 public:
  explicit Scores(const Authority& authority) : authority_(authority) {}

  // Calls `place(tally, weight, mention)` for each country that a text names.
  template <class Place>
  void count(const MentionedText& text, Place place) {
    for (const Mention& mention : text.mentions) {
      if (mention.kind != MentionKind::kCountry || is_stock_code(text.text, mention)) continue;
      Tally& tally = tally_of(mention.entry);
      const CountryName& name = authority_.countries()[mention.entry].names[mention.alias];
      if (name.kind == CountryNameKind::kHint) {
        ++tally.hints;
        continue;
      }
      tally.is_mentioned = true;
      tally.is_named = tally.is_named || name.weight == 1;
      place(tally, name.weight * weight_before(text.text, mention.end), mention);
    }
  }

  Tally& tally_of(std::uint32_t entry) {
    const auto [found, is_new] = tallies_.try_emplace(entry);
    if (is_new) found->second.first = tallies_.size();
    return found->second;
  }

  // Gives the mentions of successors that are not named themselves to the former state that is.
  void settle_former_states() {
    for (auto& [entry, tally] : tallies_) {
      const std::vector<std::string>& successors = authority_.countries()[entry].successors;
      if (!tally.is_named || successors.empty()) continue;
      for (auto& [other, its_tally] : tallies_) {
        const std::string& iso = authority_.countries()[other].iso;
        if (its_tally.is_named || std::find(successors.begin(), successors.end(), iso) == successors.end())
          continue;
        tally.add(its_tally);
        its_tally.is_taken = true;
      }
    }
    std::erase_if(tallies_, [](const auto& one) { return one.second.is_taken; });
  }

  FoundCountries result(std::string_view home) const {
    std::vector<std::pair<std::uint32_t, Tally>> order(tallies_.begin(), tallies_.end());
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    std::vector<std::pair<std::uint32_t, Tally>> best = order;
    std::stable_sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
      return std::pair(a.second.score(), a.second.hints) > std::pair(b.second.score(), b.second.hints);
    });
    std::set<std::uint32_t> kept;
    FoundCountries found;
    for (const auto& [entry, tally] : best) {
      const bool is_the_best =
          kept.empty() && !home.empty() && tally.score() + static_cast<double>(tally.hints) > 0;
      if (tally.score() < kThreshold && !is_the_best) break;
      kept.insert(entry);
      found.about.push_back(authority_.countries()[entry].iso);
    }
    for (const auto& [entry, tally] : order) {
      if (tally.is_mentioned && !kept.contains(entry))
        found.mentioned.push_back(authority_.countries()[entry].iso);
    }
    return found;
  }

 private:
  const Authority& authority_;
  std::map<std::uint32_t, Tally> tallies_;
};

std::optional<std::uint32_t> entry_of(const Authority& authority, std::string_view iso) {
  const auto& countries = authority.countries();
  const auto found =
      std::find_if(countries.begin(), countries.end(), [iso](const Country& one) { return one.iso == iso; });
  if (found == countries.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - countries.begin());
}

// Where the text begins behind its own headline; 0 when it does not begin with it.
std::size_t past_headline(std::string_view title, std::string_view body) {
  const bool is_first =
      !title.empty() && body.starts_with(title) && body.substr(title.size()).starts_with("\n\n");
  return is_first ? title.size() + 2 : 0;
}

}  // namespace

FoundCountries find_countries(const Authority& authority, const MentionedText& title,
                              const MentionedText& body, std::string_view home) {
  Scores scores(authority);
  scores.count(title, [](Tally& tally, double weight, const Mention&) { tally.title += weight; });
  const std::size_t start = past_headline(title.text, body.text);
  const std::string_view text = body.text.substr(start);
  const std::size_t dateline = dateline_length(text) > 0 ? start + dateline_length(text) : 0;
  const std::size_t lead = start + lead_length(text);
  std::optional<std::uint32_t> place;
  scores.count(body, [&](Tally& tally, double weight, const Mention& mention) {
    // The headline's names were counted as the title's.
    if (mention.begin < start) return;
    if (mention.end <= dateline) {
      // The last one tells which Alexandria: "ALEXANDRIA, Va.".
      place = mention.entry;
    } else if (mention.begin < lead) {
      tally.lead += weight;
    } else {
      tally.body += weight;
    }
  });
  // A place that the files do not know is one that readers at home do.
  if (dateline > 0 && !place) place = entry_of(authority, home);
  if (place) scores.tally_of(*place).dateline = 1;
  scores.settle_former_states();
  return scores.result(home);
}

std::size_t lead_length(std::string_view body) {
  const std::size_t paragraph = std::min(body.find("\n\n"), body.size());
  if (paragraph <= kMaxLead) return paragraph;
  const std::size_t stop = body.find(". ", kMaxLead / 2);
  return stop < kMaxLead ? stop : floor_boundary(body, kMaxLead);
}

}  // namespace dateline
