// Any bytes as what the index stores: a damaged database may yield every one of them. What is decoded can be
// encoded, and reads the same then.
#include "indexer/base/utf8.h"
#include "indexer/index/file_record.h"
#include "indexer/schema/facet_value.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/packing.h"
#include "indexer/schema/side_tables.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/term.h"
#include "indexer/schema/text_lengths.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

void check_article(std::string_view bytes) {
  const StoredData stored(bytes);
  const auto article = stored.article();
  const auto head = stored.head();
  require(!article || head, "an article has a head");
  require(is_packed(bytes) || stored.body().size() <= bytes.size(), "a body lies within the data");
  if (head) {
    // What the server shows of a date.
    require(iso_date(head->date).size() <= 32 && is_valid_utf8(iso_date(head->date)), "a date can be shown");
    if (head->date.known()) (void)iso_instant(head->date.sort_seconds());
    for (const auto& [field, origin] : head->origins)
      require(!to_string(origin).empty(), "an origin has a name");
  }
  if (!article) return;
  require(article->head == *head && article->body == stored.body(), "all read the same article");
  std::size_t end = 0;
  for (const Block& block : article->blocks) {
    require(block.begin >= end && block.end >= block.begin && block.end <= article->body.size(),
            "blocks are in order and within the body");
    end = block.end;
  }
  const auto again = decode_stored(encode_stored(*article));
  require(again && *again == *article, "an article reads as it is written");
}

void check_rows(std::string_view bytes) {
  if (const auto record = decode_record(bytes)) {
    const auto again = decode_record(encode_record(*record));
    require(again && *again == *record, "a file record reads as it is written");
  }
  if (const auto value = decode_facet_value("id", bytes)) {
    require(*decode_facet_value("id", encode_facet_value(*value)) == *value,
            "a value reads as it is written");
  }
  const auto ids = unpack_ids(bytes);
  require(unpack_ids(pack_ids({ids.begin(), ids.end()})) == ids, "ids read as they are written");
  for (const std::uint32_t docid : decode_changes(bytes)) require(docid > 0, "no document is number 0");
  const auto forms = decode_words(bytes);
  require(forms.size() <= bytes.size(), "words are no more than their bytes");
  (void)decode_lengths(bytes);
  if (const auto word = word_of_term(bytes))
    require(word->size() <= bytes.size(), "a word is part of its term");
  if (const auto number = generation_number(bytes)) {
    require(generation_name(*number) == bytes, "a generation's name is its number's");
  }
}

}  // namespace

void run_target(std::string_view bytes) {
  check_article(bytes);
  check_rows(bytes);
}

}  // namespace dateline::fuzz
