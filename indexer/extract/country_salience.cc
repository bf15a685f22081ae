#include "indexer/extract/country_salience.h"

#include <algorithm>
#include <array>
#include <map>

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

  double score() const {
    return std::min(title, 2.0) + 0.7 * std::min(lead, 2.0) + 0.3 * std::min(body, 4.0) + dateline;
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

class Scores {
 public:
  explicit Scores(const Authority& authority) : authority_(authority) {}

  // Calls `place(tally, weight, mention)` for each country that a text names.
  template <class Place>
  void count(const MentionedText& text, Place place) {
    for (const Mention& mention : text.mentions) {
      if (mention.kind != MentionKind::kCountry) continue;
      Tally& tally = tallies_.try_emplace(mention.entry, Tally{0, 0, 0, 0, tallies_.size()}).first->second;
      const double weight = authority_.countries()[mention.entry].names[mention.alias].weight;
      place(tally, weight * weight_before(text.text, mention.end), mention);
    }
  }

  FoundCountries result() const {
    std::vector<std::pair<std::uint32_t, Tally>> order(tallies_.begin(), tallies_.end());
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    FoundCountries found;
    for (const auto& [entry, tally] : order) {
      if (tally.score() < kThreshold) found.mentioned.push_back(authority_.countries()[entry].iso);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second.score() > b.second.score(); });
    for (const auto& [entry, tally] : order) {
      if (tally.score() >= kThreshold) found.about.push_back(authority_.countries()[entry].iso);
    }
    return found;
  }

 private:
  const Authority& authority_;
  std::map<std::uint32_t, Tally> tallies_;
};

}  // namespace

FoundCountries find_countries(const Authority& authority, const MentionedText& title,
                              const MentionedText& body, std::size_t lead) {
  Scores scores(authority);
  scores.count(title, [](Tally& tally, double weight, const Mention&) { tally.title += weight; });
  const std::size_t dateline = dateline_length(body.text);
  scores.count(body, [&](Tally& tally, double weight, const Mention& mention) {
    if (mention.end <= dateline) {
      tally.dateline = 1;
    } else if (mention.begin < lead) {
      tally.lead += weight;
    } else {
      tally.body += weight;
    }
  });
  return scores.result();
}

std::size_t lead_length(std::string_view body) {
  const std::size_t paragraph = std::min(body.find("\n\n"), body.size());
  if (paragraph <= kMaxLead) return paragraph;
  const std::size_t stop = body.find(". ", kMaxLead / 2);
  return stop < kMaxLead ? stop : floor_boundary(body, kMaxLead);
}

}  // namespace dateline
