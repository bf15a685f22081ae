// Any bytes as a file of articles a line: read as a whole, and in parts, which must give the same.
#include "indexer/article/json_reader.h"
#include "tests/fuzz/article_check.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

// What tells one outcome of a record from another.
std::string summary(const Result<Article>& article) {
  if (!article) return article.error().message;
  return std::to_string(article->record) + "\n" + article->id.text + "\n" + article->title.text + "\n" +
         article->body;
}

void check_parts(std::string_view bytes, std::uint64_t part_bytes) {
  const MemorySource source(bytes);
  const auto begin = first_ndjson_line(source);
  std::vector<std::string> whole;
  const Outcome outcome =
      read_ndjson(source, [&](const Result<Article>& article) { whole.push_back(summary(article)); });
  if (!begin) return;
  require(outcome.ok(), "what is read in parts is read as a whole");
  std::vector<std::string> parted;
  LineParts parts(source, *begin);
  while (const auto part = parts.next(part_bytes)) {
    require(part->end > part->begin && part->end <= bytes.size(), "a part lies within the file");
    read_ndjson_part(source, *part,
                     [&](const Result<Article>& article) { parted.push_back(summary(article)); });
  }
  require(parted == whole, "parts give the records of the whole");
}

}  // namespace

void run_target(std::string_view bytes) {
  check_file(Format::kNdjson, bytes);
  check_parts(bytes, 1);
  check_parts(bytes, 100);
}

}  // namespace dateline::fuzz
