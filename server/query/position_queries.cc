#include "server/query/position_queries.h"

#include <algorithm>

#include "indexer/schema/term.h"

namespace dateline {
namespace {

using Xapian::Query;

// Words whose orders are asked for one by one: 24 of four.
constexpr std::size_t kMostOrdered = 4;

Query window(Query::op op, TextField field, const FormRow& row, std::size_t size) {
  std::vector<Query> queries;
  for (const std::vector<std::string>& forms : row) queries.push_back(any_form(field, forms));
  if (queries.size() == 1) return queries.front();
  return Query(op, queries.begin(), queries.end(), static_cast<Xapian::termcount>(size));
}

// True when one of the words is another's form without particles, or the same.
bool may_coincide(Analyzer& analyzer, const FormRow& row) {
  return std::any_of(row.begin(), row.end(), [&](const std::vector<std::string>& word) {
    std::size_t meant = 0;
    for (const std::vector<std::string>& forms : form_row(word_positions(analyzer, word.front(), ""))) {
      meant += static_cast<std::size_t>(
          std::count_if(row.begin(), row.end(), [&](const std::vector<std::string>& other) {
            return std::find(forms.begin(), forms.end(), other.front()) != forms.end();
          }));
    }
    return meant > 1;
  });
}

}  // namespace

FormRow form_row(const std::vector<WordPosition>& positions) {
  FormRow row;
  for (const WordPosition& position : positions) {
    std::vector<std::string>& forms = row.emplace_back();
    for (const WordForm& form : position) forms.push_back(form.term);
  }
  return row;
}

Query any_form(TextField field, const std::vector<std::string>& forms) {
  if (forms.empty()) return Query::MatchNothing;
  std::vector<Query> queries;
  for (const std::string& form : forms) queries.emplace_back(word_term(field, form));
  return queries.size() == 1 ? queries.front() : Query(Query::OP_OR, queries.begin(), queries.end());
}

Query in_order(TextField field, const FormRow& row, std::size_t size) {
  return window(Query::OP_PHRASE, field, row, size);
}

// Xapian's NEAR misses places when three words or more may stand at one position (북한군이 is 북한군 too):
// then the orders in which they may stand are asked for one by one, as far as these are few.
Query in_any_order(Analyzer& analyzer, TextField field, FormRow row, std::size_t size) {
  if (row.size() < 3 || row.size() > kMostOrdered || !may_coincide(analyzer, row)) {
    return window(Query::OP_NEAR, field, row, size);
  }
  std::sort(row.begin(), row.end());
  std::vector<Query> orders;
  do {
    orders.push_back(in_order(field, row, size));
  } while (std::next_permutation(row.begin(), row.end()));
  return Query(Query::OP_OR, orders.begin(), orders.end());
}

}  // namespace dateline
