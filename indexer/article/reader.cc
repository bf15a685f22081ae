#include "indexer/article/reader.h"

#include <array>

#include "indexer/article/feed_reader.h"
#include "indexer/article/html_reader.h"
#include "indexer/article/json_reader.h"
#include "indexer/article/markdown_reader.h"
#include "indexer/article/pdf_reader.h"
#include "indexer/article/text_reader.h"
#include "indexer/article/warc_reader.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

struct Extension {
  std::string_view name;
  Format format;
};

constexpr std::array<Extension, 16> kExtensions{{
    {"txt", Format::kText},
    {"text", Format::kText},
    {"md", Format::kMarkdown},
    {"markdown", Format::kMarkdown},
    {"html", Format::kHtml},
    {"htm", Format::kHtml},
    {"xhtml", Format::kHtml},
    {"json", Format::kJson},
    {"ndjson", Format::kNdjson},
    {"jsonl", Format::kNdjson},
    {"xml", Format::kFeed},
    {"rss", Format::kFeed},
    {"atom", Format::kFeed},
    {"pdf", Format::kPdf},
    {"warc", Format::kWarc},
    {"warc.gz", Format::kWarc},
}};

constexpr std::string_view kPackedWarc = ".warc.gz";

std::string extension_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return "";
  const std::string name = lower_ascii(path);
  // What is packed has its kind before that.
  if (name.size() > kPackedWarc.size() && name.ends_with(kPackedWarc)) dot = name.size() - kPackedWarc.size();
  return name.substr(dot + 1);
}

Outcome report(Result<Article> article, const ArticleSink& sink) {
  if (!article.ok()) return article.error();
  sink(std::move(article));
  return Done{};
}

}  // namespace

Result<Format> format_of(std::string_view path) {
  const std::string extension = extension_of(path);
  for (const Extension& known : kExtensions) {
    if (known.name == extension) return known.format;
  }
  return make_error("format",
                    "want .txt .text .md .markdown .html .htm .xhtml .json .ndjson .jsonl .xml .rss .atom "
                    ".pdf .warc or .warc.gz, got '" +
                        printable(extension.empty() ? "" : "." + extension) + "'");
}

std::optional<std::string> missing_tool(Format format) {
  return format == Format::kPdf ? missing_pdf_tool() : std::nullopt;
}

Outcome read_articles(Format format, std::string_view bytes, const ArticleSink& sink) {
  switch (format) {
    case Format::kText:
      return report(read_text(bytes), sink);
    case Format::kMarkdown:
      return report(read_markdown(bytes), sink);
    case Format::kHtml:
      return report(read_html(bytes), sink);
    case Format::kJson:
      return read_json(bytes, sink);
    case Format::kNdjson:
    case Format::kWarc:
      return read_articles(format, MemorySource(bytes), sink);
    case Format::kFeed:
      return read_feed(bytes, sink);
    case Format::kPdf:
      return report(read_pdf(bytes), sink);
  }
  return make_error("format", "want a format that is read");
}

bool is_streamed(Format format) {
  return format == Format::kNdjson || format == Format::kWarc;
}

Outcome read_articles(Format format, const ByteSource& source, const ArticleSink& sink) {
  if (format == Format::kNdjson) return read_ndjson(source, sink);
  if (format == Format::kWarc) return read_warc(source, sink);
  return make_error("format", "want one that is read a record at a time");
}

}  // namespace dateline
