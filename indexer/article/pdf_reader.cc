#include "indexer/article/pdf_reader.h"

#include <system_error>

#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"
#include "indexer/article/pdf_info.h"
#include "indexer/article/pdf_text.h"
#include "indexer/article/record_end.h"
#include "indexer/base/child_process.h"

namespace dateline {
namespace {

constexpr std::string_view kTool = "pdftotext";
constexpr std::chrono::seconds kTime{20};
constexpr std::size_t kMemory = std::size_t{1} << 30U;
// A word of the text costs about a hundred bytes of the tool's output.
constexpr std::size_t kOutput = std::size_t{64} << 20U;
// The mark of a PDF may come late: readers look for it in the first kilobyte.
constexpr std::size_t kMarkWithin = 1024;

std::string reason_of(const ChildResult& result) {
  switch (result.end) {
    case ChildEnd::kTimedOut:
      return "pdftotext took more than 20 seconds";
    case ChildEnd::kTooMuchOutput:
      return "its text is larger than what is read";
    case ChildEnd::kSignalled:
      return "pdftotext was ended by signal " + std::to_string(result.code);
    case ChildEnd::kExited:
      break;
  }
  if (result.code == 127) return "pdftotext could not be started";
  if (result.code == 3) return "it is locked against copying its text";
  return "damaged or encrypted (pdftotext ended with " + std::to_string(result.code) + ")";
}

// A machine without memory or processes to spare costs this file alone.
Result<ChildResult> run(const ChildSpec& spec) {
  try {
    return run_child(spec);
  } catch (const std::system_error& error) {
    return make_error("file", "pdftotext could not be started: " + std::string(error.what()));
  }
}

}  // namespace

std::optional<std::string> missing_pdf_tool() {
  if (find_program(kTool)) return std::nullopt;
  return "a PDF needs the program pdftotext, which is not there: install Debian's package poppler-utils";
}

Result<Article> read_pdf(std::string_view bytes) {
  if (bytes.empty()) return make_error("file", "empty");
  if (bytes.size() > kMaxPdf) return make_error("file", "larger than 64 MiB");
  if (bytes.substr(0, kMarkWithin).find("%PDF-") == std::string_view::npos) {
    return make_error("file", "want a PDF, got something else");
  }
  const auto tool = find_program(kTool);
  if (!tool) return not_read(*missing_pdf_tool());
  ChildSpec spec;
  spec.program = *tool;
  spec.arguments = {"-q", "-enc", "UTF-8", "-bbox-layout", "-", "-"};
  spec.input = bytes;
  spec.time = kTime;
  spec.memory = kMemory;
  spec.output = kOutput;
  const auto result = run(spec);
  if (!result.ok()) return result.error();
  if (result->end != ChildEnd::kExited || result->code != 0) return make_error("file", reason_of(*result));
  const auto pages = read_pdf_pages(result->output);
  if (!pages.ok()) return make_error("file", "pdftotext gave something unexpected: " + pages.error().message);
  Article article;
  set_pdf_info(*pages, article);
  BodyBuilder body;
  add_pdf_text(*pages, body);
  if (body.empty() && !body.too_large()) return make_error("file", "a PDF without text (scanned pages?)");
  const FieldSetter no_fields(article, Origin::kMeta);
  return end_record(article, no_fields, body);
}

}  // namespace dateline
