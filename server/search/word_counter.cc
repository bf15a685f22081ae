#include "server/search/word_counter.h"

#include <algorithm>
#include <limits>

#include "indexer/schema/term.h"
#include "server/search/stem_readers.h"

namespace dateline {
namespace {

// The frequency of one term, added to that of others.
void add_term(const Xapian::Database& database, const std::string& term, Frequency& sum) {
  sum.documents += database.get_termfreq(term);
  sum.occurrences += database.get_collection_freq(term);
}

}  // namespace

WordCounter::WordCounter(PostingReaders& readers, const RankedWord& word) : readers_(readers), word_(word) {
  if (word.field != TextField::kTitle) anywhere_ = find_stems(StemPlace::kAnywhere);
  title_ = find_stems(StemPlace::kTitle);
  Frequency forms;
  for (const TextFieldSpec& field : kTextFields) {
    if (word.field && *word.field != field.field) continue;
    Field& lists = fields_[static_cast<std::size_t>(field.field)];
    lists.forms = find_forms(field.field, word.forms);
    for (const auto& row : word.rows) {
      std::vector<Choice>& positions = lists.rows.emplace_back();
      for (const auto& position : row) positions.push_back(find_forms(field.field, position));
    }
    const Frequency found = form_frequency(field.field);
    forms.documents = std::max(forms.documents, found.documents);
    forms.occurrences = std::max(forms.occurrences, found.occurrences);
  }
  is_stems_alone_ = !word.field && word.forms.empty() && word.rows.empty();
  if (is_stems_alone_) {
    in_title_.assign(kWindowSize, 0);
    in_all_.assign(kWindowSize, 0);
  }
  frequency_ = stem_frequency();
  frequency_.documents =
      std::min<std::uint64_t>(frequency_.documents + forms.documents, readers.database().get_doccount());
  frequency_.occurrences += forms.occurrences;
}

WordCounter::Choice WordCounter::find_forms(TextField field, const std::vector<std::string>& forms) {
  Choice choice;
  for (const std::string& form : forms) {
    PostingReader& reader = readers_.reader(word_term(field, form));
    if (reader.documents() > 0) choice.push_back(&reader);
  }
  return choice;
}

WordCounter::Choice WordCounter::find_stems(StemPlace place) {
  Choice choice;
  for (const StemChoice& stem : word_.stems) {
    if (PostingReader* reader = stem_reader(readers_, place, stem)) choice.push_back(reader);
  }
  return choice;
}

Frequency WordCounter::stem_frequency() const {
  Frequency anywhere;
  Frequency title;
  Frequency title_alone;
  for (const StemChoice& stem : word_.stems) {
    add_term(readers_.database(), stem_term(StemPlace::kAnywhere, stem.stem), anywhere);
    if (!word_.field) continue;
    add_term(readers_.database(), stem_term(StemPlace::kTitle, stem.stem), title);
    add_term(readers_.database(), stem_term(StemPlace::kTitleAlone, stem.stem), title_alone);
  }
  if (!word_.field) return anywhere;
  if (word_.field == TextField::kTitle) return title;
  return {anywhere.documents - title_alone.documents, anywhere.occurrences - title.occurrences};
}

Frequency WordCounter::form_frequency(TextField field) const {
  const Xapian::Database& database = readers_.database();
  Frequency sum;
  for (const std::string& form : word_.forms) add_term(database, word_term(field, form), sum);
  for (const auto& row : word_.rows) {
    Frequency rarest{std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<std::uint64_t>::max()};
    for (const auto& forms : row) {
      Frequency position;
      for (const std::string& form : forms) add_term(database, word_term(field, form), position);
      rarest.documents = std::min(rarest.documents, position.documents);
      rarest.occurrences = std::min(rarest.occurrences, position.occurrences);
    }
    if (row.empty()) continue;
    sum.documents += rarest.documents;
    sum.occurrences += rarest.occurrences;
  }
  return sum;
}

void WordCounter::add(const Choice& choice, const WindowList& documents, std::vector<std::uint32_t>& sums) {
  const std::uint32_t* const offsets = documents.offsets.data();
  const std::size_t size = sums.size();
  for (PostingReader* reader : choice) {
    std::size_t place = 0;
    for (const Posting& posting : reader->postings(documents.window, documents.set)) {
      while (place < size && offsets[place] < posting.offset()) ++place;
      if (place == size) break;
      if (offsets[place] == posting.offset()) sums.data()[place] += posting.count();
    }
  }
}

void WordCounter::add_rows(const Field& field, const WindowList& documents,
                           std::vector<std::uint32_t>& sums) {
  for (const std::vector<Choice>& row : field.rows) {
    if (row.empty()) continue;
    rarest_.assign(sums.size(), std::numeric_limits<std::uint32_t>::max());
    for (const Choice& position : row) {
      position_.assign(sums.size(), 0);
      add(position, documents, position_);
      for (std::size_t i = 0; i < sums.size(); ++i) rarest_[i] = std::min(rarest_[i], position_[i]);
    }
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += rarest_[i];
  }
}

std::span<const Occurrences> WordCounter::count(const WindowList& documents) {
  constexpr auto kTitle = static_cast<std::size_t>(TextField::kTitle);
  constexpr auto kBody = static_cast<std::size_t>(TextField::kBody);
  for (auto& sums : sums_) sums.assign(documents.offsets.size(), 0);
  add(title_, documents, sums_[kTitle]);
  if (word_.field != TextField::kTitle) {
    add(anywhere_, documents, sums_[kBody]);
    for (std::size_t i = 0; i < sums_[kBody].size(); ++i) sums_[kBody][i] -= sums_[kTitle][i];
  }
  if (word_.field == TextField::kBody) sums_[kTitle].assign(documents.offsets.size(), 0);
  for (std::size_t field = 0; field < fields_.size(); ++field) {
    add(fields_[field].forms, documents, sums_[field]);
    add_rows(fields_[field], documents, sums_[field]);
  }
  found_.resize(documents.offsets.size());
  for (std::size_t i = 0; i < found_.size(); ++i) found_[i] = {sums_[kTitle][i], sums_[kBody][i]};
  return found_;
}

}  // namespace dateline
