#include "indexer/authority/person_rules.h"

#include <algorithm>
#include <map>
#include <optional>

#include "indexer/analysis/fold.h"
#include "indexer/authority/matching_text.h"
#include "indexer/authority/surroundings.h"

namespace dateline {
namespace {

class Judge {
 public:
  Judge(const Authority& authority, const ArticleNames& article) : authority_(authority), article_(article) {}

  FoundPersons judge() {
    read(article_.title, true);
    read(article_.body, false);
    for (const bool is_title : {true, false}) each_place(is_title, [&](Place& place) { judge_full(place); });
    for (const bool is_title : {true, false}) each_place(is_title, [&](Place& place) { judge_short(place); });
    return result();
  }

 private:
  // The candidates for one stretch of text that is a person's name.
  struct Place {
    const MentionedText* in = nullptr;
    std::vector<const Mention*> candidates;
    std::size_t order = 0;
    bool is_title = false;
  };
  struct Tally {
    std::uint32_t mentions = 0;
    std::size_t first = 0;
    bool is_in_title = false;
    std::vector<std::size_t> full;  // places of full names, ascending
  };

  const Alias* alias_of(const Mention& mention) const {
    return mention.alias == 0 ? nullptr : &authority_.persons()[mention.entry].aliases[mention.alias - 1];
  }
  bool is_short(const Mention& mention) const {
    const Alias* alias = alias_of(mention);
    return alias != nullptr && alias->is_short;
  }
  static std::string_view before(const Place& place) {
    return place.in->text.substr(0, place.candidates.front()->begin);
  }
  static std::string_view after(const Place& place) {
    return place.in->text.substr(place.candidates.front()->end);
  }
  static std::string_view written(const Place& place) {
    const Mention& mention = *place.candidates.front();
    return place.in->text.substr(mention.begin, mention.end - mention.begin);
  }

  void read(const MentionedText& text, bool is_title) {
    for (const Mention& mention : text.mentions) {
      if (mention.kind != MentionKind::kPerson) continue;
      const bool is_same = !places_.empty() && places_.back().in == &text &&
                           places_.back().candidates.front()->begin == mention.begin;
      if (!is_same) places_.push_back({&text, {}, places_.size(), is_title});
      places_.back().candidates.push_back(&mention);
    }
  }

  template <class Visit>
  void each_place(bool is_title, Visit visit) {
    for (Place& place : places_) {
      if (place.is_title == is_title && !place.candidates.empty()) visit(place);
    }
  }

  void count(const Place& place, std::uint32_t person) {
    Tally& tally = tallies_[person];
    tally.first = tally.mentions == 0 ? place.order : std::min(tally.first, place.order);
    ++tally.mentions;
    tally.is_in_title = tally.is_in_title || place.is_title;
    if (!place.is_title) counted_.push_back({place.candidates.front()->begin, place.candidates.front()->end});
  }

  // Takes away what the surroundings rule out, then counts full names.
  void judge_full(Place& place) {
    const std::string_view text_after = after(place);
    if (begins_with_thing_head(text_after)) {
      place.candidates.clear();
      return;
    }
    std::erase_if(place.candidates, [&](const Mention* mention) {
      const Alias* alias = alias_of(*mention);
      return alias != nullptr && (starts_with_phrase(text_after, alias->not_before) ||
                                  ends_with_phrase(before_of(place, *mention), alias->not_after));
    });
    std::vector<const Mention*> full;
    std::copy_if(place.candidates.begin(), place.candidates.end(), std::back_inserter(full),
                 [this](const Mention* mention) { return !is_short(*mention); });
    if (full.empty()) return;
    if (full.size() == 1) {
      count(place, full.front()->entry);
      tallies_[full.front()->entry].full.push_back(place.order);
    } else {
      report(place);
    }
    place.candidates.clear();
  }

  static std::string_view before_of(const Place& place, const Mention& mention) {
    return place.in->text.substr(0, mention.begin);
  }

  void judge_short(Place& place) {
    const std::string folded = fold(written(place));
    const bool is_common = is_common_family_name(folded);
    // "Kim Yong Bok": the family name of somebody whom the files do not know.
    if (is_common && continues_name(after(place))) return;
    const auto person = settle(place, is_common);
    if (person) {
      count(place, *person);
    } else {
      report(place);
    }
  }

  static bool continues_name(std::string_view text) {
    return text.size() > 1 && (text[0] == ' ' || text[0] == '-') && is_capital_at(text, 1);
  }

  std::optional<std::uint32_t> settle(const Place& place, bool is_common) const {
    if (const auto named = named_in_full(place)) return *named;
    if (place.candidates.size() == 1 && !is_common &&
        (ends_with_office(before(place)) || begins_with_office(after(place)))) {
      return place.candidates.front()->entry;
    }
    const std::string_view sentence = sentence_around(place.in->text, place.candidates.front()->begin);
    std::vector<const Mention*> fitting;
    for (const Mention* mention : place.candidates) {
      if (has_context(sentence, alias_of(*mention)->context)) fitting.push_back(mention);
    }
    if (fitting.size() == 1) return fitting.front()->entry;
    const Mention& only = *place.candidates.front();
    if (place.candidates.size() != 1 || is_common || !alias_of(only)->is_alone ||
        is_shared(place, only.entry)) {
      return std::nullopt;
    }
    return only.entry;
  }

  // The candidate whose full name stands last before the place, or the only one with a full name anywhere.
  std::optional<std::uint32_t> named_in_full(const Place& place) const {
    std::optional<std::uint32_t> best;
    std::size_t best_at = 0;
    std::size_t named = 0;
    std::uint32_t any = 0;
    for (const Mention* mention : place.candidates) {
      const auto tally = tallies_.find(mention->entry);
      if (tally == tallies_.end() || tally->second.full.empty()) continue;
      ++named;
      any = mention->entry;
      const auto& full = tally->second.full;
      const auto next = std::lower_bound(full.begin(), full.end(), place.order);
      if (next == full.begin()) continue;
      if (!best || *std::prev(next) > best_at) {
        best = mention->entry;
        best_at = *std::prev(next);
      }
    }
    if (best) return best;
    return named == 1 ? std::optional(any) : std::nullopt;
  }

  // Does anybody else in the article have this family name?
  bool is_shared(const Place& place, std::uint32_t person) const {
    const MatchingText form = matching_text(written(place));
    const std::u32string word(form.codes.begin(), form.codes.end());
    const auto other = [&](const auto& entry) {
      return entry.first != person && !entry.second.full.empty() &&
             bears_family_name(authority_.persons()[entry.first].name, word);
    };
    return std::any_of(tallies_.begin(), tallies_.end(), other) ||
           std::any_of(article_.other_names.begin(), article_.other_names.end(),
                       [&](const std::string& name) { return bears_family_name(name, word); });
  }

  void report(const Place& place) {
    const std::string name(written(place));
    if (std::find(unresolved_.begin(), unresolved_.end(), name) == unresolved_.end())
      unresolved_.push_back(name);
  }

  FoundPersons result() const {
    FoundPersons found;
    std::vector<std::pair<std::uint32_t, Tally>> ranked(tallies_.begin(), tallies_.end());
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
      if (a.second.is_in_title != b.second.is_in_title) return a.second.is_in_title;
      if (a.second.mentions != b.second.mentions) return a.second.mentions > b.second.mentions;
      return a.second.first < b.second.first;
    });
    for (const auto& [person, tally] : ranked) {
      found.persons.push_back({authority_.persons()[person].id, tally.mentions, tally.is_in_title});
    }
    found.unresolved = unresolved_;
    found.body_names = counted_;
    std::sort(found.body_names.begin(), found.body_names.end(),
              [](const CountedName& a, const CountedName& b) { return a.begin < b.begin; });
    return found;
  }

  const Authority& authority_;
  const ArticleNames& article_;
  std::vector<Place> places_;
  std::map<std::uint32_t, Tally> tallies_;
  std::vector<std::string> unresolved_;
  std::vector<CountedName> counted_;
};

}  // namespace

FoundPersons find_persons(const Authority& authority, const ArticleNames& article) {
  return Judge(authority, article).judge();
}

}  // namespace dateline
