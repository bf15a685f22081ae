// Position queries: words at certain distances from one another as Xapian queries over surface terms, for
// phrases, NEAR and ADJ. Used by to_xapian.h alone. Pure functions but for the Analyzer's state.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "indexer/schema/field.h"
#include "server/query/word_terms.h"

namespace dateline {

// Words in a row: of each the forms that may stand there, folded.
using FormRow = std::vector<std::vector<std::string>>;

FormRow form_row(const std::vector<WordPosition>& positions);

// One of the forms anywhere in the field; nothing when there are none.
Xapian::Query any_form(TextField field, const std::vector<std::string>& forms);

// All words in the order given, the last at most `size` - 1 positions behind the first.
Xapian::Query in_order(TextField field, const FormRow& row, std::size_t size);

// The same in any order, no two words at one position.
Xapian::Query in_any_order(Analyzer& analyzer, TextField field, FormRow row, std::size_t size);

}  // namespace dateline
