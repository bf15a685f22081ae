#include "server/search/word_table.h"

#include <xapian.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "indexer/base/utf8.h"
#include "indexer/schema/field.h"
#include "indexer/schema/term.h"

namespace dateline {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// The surface forms of one field, ascending. Words are case-folded: what goes on with a capital after the
// field's prefix is a term of another kind, and all of these stand in one block of the sorted terms.
class FormStream {
 public:
  FormStream(const Xapian::Database& database, TextField field)
      : prefix_(spec(field).prefix),
        at_(database.allterms_begin(prefix_)),
        end_(database.allterms_end(prefix_)) {
    read();
  }

  bool is_done() const { return is_done_; }
  const std::string& form() const { return form_; }
  std::uint32_t documents() const { return at_.get_termfreq(); }
  void next() {
    ++at_;
    read();
  }

 private:
  static constexpr char kAfterCapitals = 'Z' + 1;

  void read() {
    while (at_ != end_) {
      form_ = *at_;
      form_.erase(0, prefix_.size());
      if (form_.empty()) {
        ++at_;
      } else if (is_capital(form_.front())) {
        at_.skip_to(prefix_ + kAfterCapitals);
      } else {
        return;
      }
    }
    is_done_ = true;
  }

  std::string prefix_;
  Xapian::TermIterator at_;
  Xapian::TermIterator end_;
  std::string form_;
  bool is_done_ = false;
};

// The larger of the articles that have it in the title and in the body, as a stream of all words has it.
std::uint32_t count_documents(const Xapian::Database& database, const std::string& form) {
  std::uint32_t documents = 0;
  for (const TextFieldSpec& field : kTextFields) {
    const std::string term = std::string(field.prefix) + form;
    // A cut word of one field may be too long to be one of the other.
    if (term.size() <= kMaxTermBytes) documents = std::max(documents, database.get_termfreq(term));
  }
  return documents;
}

bool is_more_frequent(const TableWord& left, const TableWord& right) {
  if (left.documents != right.documents) return left.documents > right.documents;
  return left.form < right.form;
}

}  // namespace

std::uint32_t letter_set(std::string_view form) {
  std::uint32_t letters = 0;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint point = decode_utf8(form, at);
    at += point.bytes;
    letters |= std::uint32_t{1} << (point.code % 32);
  }
  return letters;
}

void WordTable::add(std::string_view form, std::uint32_t documents) {
  if (text_.size() + form.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::length_error("word table: want at most 4 GiB of words");
  }
  const std::size_t points = std::min<std::size_t>(count_code_points(form), 255);
  entries_.push_back({static_cast<std::uint32_t>(text_.size()),
                      documents,
                      {letter_set(form), static_cast<std::uint8_t>(points)}});
  text_.append(form);
}

std::shared_ptr<const WordTable> WordTable::load(const Xapian::Database& database) {
  auto table = std::make_shared<WordTable>();
  FormStream body(database, TextField::kBody);
  FormStream title(database, TextField::kTitle);
  while (!body.is_done() || !title.is_done()) {
    const bool takes_body = !body.is_done() && (title.is_done() || body.form() <= title.form());
    const bool takes_title = !title.is_done() && (body.is_done() || title.form() <= body.form());
    const std::uint32_t in_body = takes_body ? body.documents() : 0;
    const std::uint32_t in_title = takes_title ? title.documents() : 0;
    table->add(takes_body ? body.form() : title.form(), std::max(in_body, in_title));
    if (takes_body) body.next();
    if (takes_title) title.next();
  }
  table->text_.shrink_to_fit();
  table->entries_.shrink_to_fit();
  return table;
}

std::shared_ptr<const WordTable> WordTable::patched(const Xapian::Database& database,
                                                    const std::vector<std::string>& forms) const {
  auto table = std::make_shared<WordTable>();
  table->entries_.reserve(entries_.size() + forms.size());
  table->text_.reserve(text_.size());
  std::size_t place = 0;
  const auto take_until = [&](const auto& is_before) {
    for (; place < entries_.size() && is_before(form(place)); ++place) {
      Entry entry = entries_[place];
      entry.begin = static_cast<std::uint32_t>(table->text_.size());
      table->text_.append(form(place));
      table->entries_.push_back(entry);
    }
  };
  for (const std::string& touched : forms) {
    take_until([&touched](std::string_view form) { return form < touched; });
    if (place < entries_.size() && form(place) == touched) ++place;
    const std::uint32_t documents = count_documents(database, touched);
    if (documents > 0) table->add(touched, documents);
  }
  take_until([](std::string_view) { return true; });
  return table;
}

// Forms that begin with the prefix stand together, from the first that is not before it.
WordTable::Range WordTable::with_prefix(std::string_view prefix) const {
  const auto first_place = [this](std::size_t from, const auto& is_before) {
    std::size_t low = from;
    std::size_t high = entries_.size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (is_before(form(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  Range range;
  range.begin = first_place(0, [prefix](std::string_view form) { return form < prefix; });
  range.end = first_place(range.begin, [prefix](std::string_view form) { return form.starts_with(prefix); });
  return range;
}

std::uint32_t WordTable::documents(std::string_view form) const {
  const std::size_t place = with_prefix(form).begin;
  return place < size() && this->form(place) == form ? entries_[place].documents : 0;
}

std::vector<TableWord> WordTable::completions(std::string_view prefix, std::size_t limit) const {
  const Range range = with_prefix(prefix);
  std::vector<TableWord> words;
  words.reserve(range.end - range.begin);
  for (std::size_t place = range.begin; place < range.end; ++place) words.push_back(at(place));
  const std::size_t kept = std::min(limit, words.size());
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(kept), words.end(),
                    is_more_frequent);
  words.resize(kept);
  return words;
}

std::size_t WordTable::count_completions(std::string_view prefix) const {
  const Range range = with_prefix(prefix);
  return range.end - range.begin;
}

}  // namespace dateline
