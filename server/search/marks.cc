#include "server/search/marks.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "indexer/analysis/stemmer.h"
#include "server/query/word_terms.h"

namespace dateline {
namespace {

// Words in a row, each with its forms.
struct Row {
  std::vector<std::vector<std::string>> positions;
  std::uint32_t word = 0;
};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

template <class Value>
using TextMap = std::unordered_map<std::string, std::vector<Value>, TextHash, std::equal_to<>>;

// The last word of a row that begins at the position of tokens[at].
const Token* row_end(const Row& row, const std::vector<Token>& tokens, std::size_t at) {
  while (at > 0 && tokens[at - 1].position == tokens[at].position) --at;
  const Token* last = nullptr;
  for (const std::vector<std::string>& forms : row.positions) {
    if (at == tokens.size()) return nullptr;
    last = &tokens[at];
    bool has_form = false;
    for (; at < tokens.size() && tokens[at].position == last->position; ++at) {
      has_form = has_form || std::find(forms.begin(), forms.end(), tokens[at].term) != forms.end();
    }
    if (!has_form) return nullptr;
  }
  return last;
}

void add_once(std::vector<std::uint32_t>& list, std::uint32_t value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

}  // namespace

// The words of the query for one field and language, by what a token must be for them to match.
struct Marker::Forms {
  TextMap<std::uint32_t> stems;
  TextMap<std::uint32_t> terms;
  TextMap<std::size_t> row_starts;  // first form of a row -> the row
  std::vector<Row> rows;
  FirstBytes sought;

  void seek(std::string_view text) {
    if (!text.empty()) sought.set(static_cast<unsigned char>(text.front()));
  }

  // Once all is added.
  void seek_all(std::string_view language) {
    for (const auto& [stem, words] : stems) seek(stem);
    if (!stems.empty() && !Stemmer::keeps_first_letter(language)) sought.set();
    for (const auto& [term, words] : terms) seek(term);
    for (const Row& row : rows) {
      for (const std::vector<std::string>& forms_there : row.positions) {
        for (const std::string& form : forms_there) seek(form);
      }
    }
  }

  void add_stems(const std::vector<StemChoice>& choices, const std::string& language, std::uint32_t word) {
    for (const StemChoice& choice : choices) {
      if (choice.is_for_all || choice.languages.contains(language)) add_once(stems[choice.stem], word);
    }
  }

  void add_row(const std::vector<WordPosition>& positions, std::uint32_t word) {
    Row row;
    row.word = word;
    for (const WordPosition& position : positions) {
      row.positions.emplace_back();
      for (const WordForm& form : position) row.positions.back().push_back(form.term);
    }
    for (const std::string& form : row.positions.front()) row_starts[form].push_back(rows.size());
    rows.push_back(std::move(row));
  }

  void add_forms(const std::vector<std::string>& list, std::uint32_t word) {
    for (const std::string& form : list) add_once(terms[form], word);
  }

  void add(const Node& node, std::vector<WordPosition> positions, std::uint32_t word) {
    add_forms(node.forms, word);
    if (!node.row.empty()) {
      for (const std::string& form : node.row.front()) row_starts[form].push_back(rows.size());
      rows.push_back({node.row, word});
      return;
    }
    if (positions.empty() || node.kind == NodeKind::kFuzzy) return;
    if (node.kind == NodeKind::kPhrase) {
      // Quotes ask for the form as written.
      for (WordPosition& position : positions) position.resize(1);
      add_row(positions, word);
    } else if (node.kind == NodeKind::kPrefix) {
      positions.pop_back();
      for (const WordPosition& position : positions) add_row({position}, word);
    } else {
      add_row(positions, word);
    }
  }
};

Marker::Marker(std::vector<Node> words, Analyzer& analyzer, std::vector<std::string> languages)
    : words_(std::move(words)), analyzer_(analyzer), languages_(std::move(languages)) {}
Marker::~Marker() = default;
Marker::Marker(Marker&&) noexcept = default;

const Marker::Forms& Marker::forms(TextField field, std::string_view language) {
  std::unique_ptr<Forms>& forms = forms_[{field, std::string(language)}];
  if (forms) return *forms;
  forms = std::make_unique<Forms>();
  std::vector<std::string> languages = languages_;
  const std::string own(language);
  if (std::find(languages.begin(), languages.end(), own) == languages.end()) languages.push_back(own);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Node& node = words_[i];
    if (node.field && *node.field != field) continue;
    const auto word = static_cast<std::uint32_t>(i);
    std::vector<WordPosition> positions = word_positions(analyzer_, node.text, language);
    if (node.kind == NodeKind::kWord && positions.size() == 1) {
      forms->add_stems(stem_choices(analyzer_, node.text, languages), own, word);
      forms->add_forms(node.forms, word);
    } else {
      forms->add(node, std::move(positions), word);
    }
  }
  forms->seek_all(language);
  return *forms;
}

const FirstBytes& Marker::sought(TextField field, std::string_view language) {
  return forms(field, language).sought;
}

std::vector<Mark> Marker::find(const TokenList& list, TextField field, std::string_view language) {
  std::vector<Mark> marks;
  if (words_.empty()) return marks;
  const Forms& wanted = forms(field, language);
  const std::vector<Token>& tokens = list.tokens();
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    if (token.term.empty()) continue;
    if (const auto found = wanted.stems.find(token.stem); found != wanted.stems.end()) {
      for (const std::uint32_t word : found->second) marks.push_back({token.begin, token.end, word});
    }
    if (const auto found = wanted.terms.find(token.term); found != wanted.terms.end()) {
      for (const std::uint32_t word : found->second) marks.push_back({token.begin, token.end, word});
    }
    const auto starts = wanted.row_starts.find(token.term);
    if (starts == wanted.row_starts.end()) continue;
    for (const std::size_t row : starts->second) {
      const Token* const last = row_end(wanted.rows[row], tokens, at);
      if (last != nullptr) marks.push_back({token.begin, last->end, wanted.rows[row].word});
    }
  }
  return marks;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> merged_ranges(const std::vector<Mark>& marks) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
  for (const Mark& mark : marks) {
    if (!ranges.empty() && mark.begin <= ranges.back().second) {
      ranges.back().second = std::max(ranges.back().second, mark.end);
    } else {
      ranges.emplace_back(mark.begin, mark.end);
    }
  }
  return ranges;
}

}  // namespace dateline
