#include "indexer/index/file_record.h"

#include "indexer/base/bytes.h"
#include "indexer/base/digest.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

constexpr std::uint64_t kRecordVersion = 1;

void put_article(ByteWriter& out, const ArticleEntry& entry) {
  out.put_number(entry.record);
  out.put_text(entry.id);
  out.put_number(entry.attempt);
  out.put_text(entry.wanted);
  out.put_number(entry.labels.size());
  for (const LooseLabel& label : entry.labels) {
    out.put_number(static_cast<std::uint64_t>(label.facet));
    out.put_text(label.id);
    out.put_text(label.label);
  }
}

ArticleEntry read_article(ByteReader& in) {
  ArticleEntry entry;
  entry.record = in.number();
  entry.id = in.text();
  entry.attempt = in.number();
  entry.wanted = in.text();
  entry.labels.resize(in.count());
  for (LooseLabel& label : entry.labels) {
    label.facet = static_cast<Facet>(in.number() % kFacets.size());
    label.id = in.text();
    label.label = in.text();
  }
  return entry;
}

}  // namespace

std::string full_path(std::string_view root, std::string_view path) {
  std::string full(root);
  if (!path.empty()) full.append("/").append(path);
  return full;
}

std::string record_key(std::string_view root, std::string_view path) {
  return std::string(kMetaFilePrefix) + hex(sha256(full_path(root, path))).substr(0, 32);
}

std::string encode_record(const FileRecord& record) {
  ByteWriter out;
  out.put_number(kRecordVersion);
  out.put_text(record.root);
  out.put_text(record.path);
  out.put_number(record.stamp.size);
  out.put_signed(record.stamp.modified);
  out.put_text(record.digest);
  out.put_text(record.inputs);
  out.put_number(record.articles.size());
  for (const ArticleEntry& entry : record.articles) put_article(out, entry);
  out.put_number(record.problems.size());
  for (const std::string& problem : record.problems) out.put_text(problem);
  out.put_number(record.problem_count);
  return out.take();
}

Result<FileRecord> decode_record(std::string_view bytes) {
  ByteReader in(bytes);
  const std::uint64_t version = in.number();
  FileRecord record;
  record.root = in.text();
  record.path = in.text();
  record.stamp.size = in.number();
  record.stamp.modified = in.signed_number();
  record.digest = in.text();
  record.inputs = in.text();
  const std::size_t articles = in.count();
  for (std::size_t i = 0; i < articles && in.ok(); ++i) record.articles.push_back(read_article(in));
  const std::size_t problems = in.count();
  for (std::size_t i = 0; i < problems && in.ok(); ++i) record.problems.emplace_back(in.text());
  record.problem_count = in.number();
  if (version != kRecordVersion || !in.done()) {
    return make_error("file record", "malformed, or written by another version");
  }
  return record;
}

}  // namespace dateline
