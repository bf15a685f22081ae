#include "indexer/index/file_articles.h"

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

}  // namespace

FileRead read_file(Format format, const std::filesystem::path& root, const std::string& path) {
  return is_streamed(format) ? open_with_sidecar(root, path) : read_with_sidecar(root, path, cap_of(format));
}

Outcome read_file_articles(Format format, const FileRead& file, const ArticleSink& sink) {
  const ArticleSink completed_sink = [&](Result<Article> article) {
    if (article && file.sidecar) {
      const Outcome completed = complete_by_sidecar(*file.sidecar, *article);
      if (!completed) return sink(completed.error());
    }
    sink(std::move(article));
  };
  if (!file.source) return read_articles(format, file.bytes, completed_sink);
  Outcome outcome = read_articles(format, *file.source, completed_sink);
  if (!file.source->fault().empty()) return make_error("file", file.source->fault());
  return outcome;
}

}  // namespace dateline
