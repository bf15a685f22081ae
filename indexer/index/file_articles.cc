#include "indexer/index/file_articles.h"

#include "indexer/article/json_reader.h"
#include "indexer/article/limits.h"
#include "indexer/article/sidecar.h"
#include "indexer/index/sidecar_file.h"

namespace dateline {
namespace {

Outcome complete_by_sidecar(const std::string& sidecar, Article& article) {
  if (article.record == 0) return apply_sidecar(sidecar, article);
  if (article.record == 1) {
    article.warnings.emplace_back("its sidecar was left out: the file holds a list of articles");
  }
  return Done{};
}

std::size_t cap_of(Format format) {
  switch (format) {
    case Format::kJson:
      return kMaxContainerFile;
    case Format::kPdf:
      return kMaxPdf;
    case Format::kFeed:
      return kMaxFeed;
    case Format::kText:
    case Format::kMarkdown:
    case Format::kHtml:
    case Format::kNdjson:  // they are streamed
    case Format::kWarc:
      break;
  }
  return kMaxSingleFile;
}

Outcome give(const ReadAhead& ahead, const ArticleSink& sink) {
  for (std::size_t i = 0; i < ahead.articles.size(); ++i) {
    if (ahead.begin) ahead.begin(i);
    sink(ahead.articles[i]);
  }
  return ahead.outcome;
}

// No digest is that short, and it is not empty as that of a file that was not surely read is.
constexpr std::string_view kPartDigest = "part";

}  // namespace

FileRead read_file(Format format, const std::filesystem::path& root, const std::string& path) {
  return is_streamed(format) ? open_with_sidecar(root, path) : read_with_sidecar(root, path, cap_of(format));
}

Outcome read_file_articles(Format format, const FileRead& file, const ArticleSink& sink) {
  if (file.ahead) return give(*file.ahead, sink);
  const ArticleSink completed_sink = [&](Result<Article> article) {
    if (article && file.sidecar) {
      const Outcome completed = complete_by_sidecar(*file.sidecar, *article);
      if (!completed) return sink(completed.error());
    }
    sink(std::move(article));
  };
  if (!file.source) return read_articles(format, file.bytes, completed_sink);
  Outcome outcome = Done{};
  if (file.part) {
    read_ndjson_part(*file.source, *file.part, completed_sink);
  } else {
    // What is written behind it meanwhile is for the next run.
    outcome = read_articles(format, SourceUpTo(*file.source, file.stamp.size), completed_sink);
  }
  if (!file.source->fault().empty()) return make_error("file", file.source->fault());
  return outcome;
}

std::string digest_of(const FileRead& file) {
  return file.ahead ? file.ahead->digest : content_digest(file);
}

FileRead read_ahead(Format format, FileRead file) {
  auto ahead = std::make_shared<ReadAhead>();
  ahead->digest = file.part ? std::string(kPartDigest) : content_digest(file);
  if (file.source && !file.source->fault().empty()) return file;
  ahead->outcome = read_file_articles(
      format, file, [&ahead](Result<Article> article) { ahead->articles.push_back(std::move(article)); });
  file.bytes = std::string();
  file.ahead = std::move(ahead);
  return file;
}

}  // namespace dateline
