#include "server/search/word_cursor.h"

#include <algorithm>
#include <limits>

namespace dateline {
namespace {

// The frequency of one term, added to that of others.
void add_term(const Xapian::Database& database, const std::string& term, Frequency& sum) {
  sum.documents += database.get_termfreq(term);
  sum.occurrences += database.get_collection_freq(term);
}

}  // namespace

std::uint32_t WordCursor::List::count(std::uint32_t document) {
  if (at == end) return 0;
  at.skip_to(document);
  return at != end && *at == document ? at.get_wdf() : 0;
}

WordCursor::WordCursor(const Xapian::Database& database, const FacetColumns& columns, const RankedWord& word)
    : database_(database), columns_(columns), word_(word) {
  if (word.field != TextField::kTitle) anywhere_ = open_stems(StemPlace::kAnywhere);
  title_ = open_stems(StemPlace::kTitle);
  Frequency forms;
  for (const TextFieldSpec& field : kTextFields) {
    if (word.field && *word.field != field.field) continue;
    Field& lists = fields_[static_cast<std::size_t>(field.field)];
    lists.forms = open_forms(field.field, word.forms);
    for (const auto& row : word.rows) {
      std::vector<Choice>& positions = lists.rows.emplace_back();
      for (const auto& position : row) positions.push_back(open_forms(field.field, position));
    }
    const Frequency found = form_frequency(field.field);
    forms.documents = std::max(forms.documents, found.documents);
    forms.occurrences = std::max(forms.occurrences, found.occurrences);
  }
  frequency_ = stem_frequency();
  frequency_.documents =
      std::min<std::uint64_t>(frequency_.documents + forms.documents, database.get_doccount());
  frequency_.occurrences += forms.occurrences;
}

WordCursor::Choice WordCursor::open_forms(TextField field, const std::vector<std::string>& forms) const {
  Choice choice;
  for (const std::string& form : forms) {
    const std::string term = word_term(field, form);
    auto at = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    if (at != end) choice.push_back({std::move(at), end, {}});
  }
  return choice;
}

WordCursor::Choice WordCursor::open_stems(StemPlace place) const {
  Choice choice;
  for (const StemChoice& stem : word_.stems) {
    const std::string term = stem_term(place, stem.stem);
    List list{database_.postlist_begin(term), database_.postlist_end(term), {}};
    if (list.at == list.end) continue;
    if (!stem.is_for_all) {
      for (const std::string& language : stem.languages) {
        const auto ordinal = columns_.facet(Facet::kLanguage).find_id(language);
        if (ordinal) list.languages.push_back(*ordinal);
      }
      if (list.languages.empty()) continue;
    }
    choice.push_back(std::move(list));
  }
  return choice;
}

Frequency WordCursor::stem_frequency() const {
  Frequency anywhere;
  Frequency title;
  Frequency title_alone;
  for (const StemChoice& stem : word_.stems) {
    add_term(database_, stem_term(StemPlace::kAnywhere, stem.stem), anywhere);
    add_term(database_, stem_term(StemPlace::kTitle, stem.stem), title);
    add_term(database_, stem_term(StemPlace::kTitleAlone, stem.stem), title_alone);
  }
  if (!word_.field) return anywhere;
  if (word_.field == TextField::kTitle) return title;
  return {anywhere.documents - title_alone.documents, anywhere.occurrences - title.occurrences};
}

Frequency WordCursor::form_frequency(TextField field) const {
  Frequency sum;
  for (const std::string& form : word_.forms) add_term(database_, word_term(field, form), sum);
  for (const auto& row : word_.rows) {
    Frequency rarest{std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<std::uint64_t>::max()};
    for (const auto& forms : row) {
      Frequency position;
      for (const std::string& form : forms) add_term(database_, word_term(field, form), position);
      rarest.documents = std::min(rarest.documents, position.documents);
      rarest.occurrences = std::min(rarest.occurrences, position.occurrences);
    }
    if (row.empty()) continue;
    sum.documents += rarest.documents;
    sum.occurrences += rarest.occurrences;
  }
  return sum;
}

std::uint32_t WordCursor::count(Choice& choice, std::uint32_t document) const {
  std::uint32_t sum = 0;
  for (List& list : choice) {
    const std::uint32_t found = list.count(document);
    if (found == 0) continue;
    const auto has_language = [&](std::uint32_t wanted) {
      const auto spoken = columns_.facet(Facet::kLanguage).ordinals(document);
      return std::find(spoken.begin(), spoken.end(), wanted) != spoken.end();
    };
    if (list.languages.empty() || std::any_of(list.languages.begin(), list.languages.end(), has_language)) {
      sum += found;
    }
  }
  return sum;
}

Occurrences WordCursor::occurrences(std::uint32_t document) {
  const std::uint32_t in_title = count(title_, document);
  const std::uint32_t anywhere = count(anywhere_, document);
  Occurrences found{};
  std::uint32_t& title = found[static_cast<std::size_t>(TextField::kTitle)];
  std::uint32_t& body = found[static_cast<std::size_t>(TextField::kBody)];
  if (word_.field != TextField::kBody) title = in_title;
  if (word_.field != TextField::kTitle) body = anywhere - in_title;
  for (std::size_t field = 0; field < fields_.size(); ++field) {
    found[field] += count(fields_[field].forms, document);
    for (std::vector<Choice>& row : fields_[field].rows) {
      std::uint32_t rarest = row.empty() ? 0 : std::numeric_limits<std::uint32_t>::max();
      for (Choice& position : row) rarest = std::min(rarest, count(position, document));
      found[field] += rarest;
    }
  }
  return found;
}

}  // namespace dateline
