#include "indexer/index/lint_run.h"

#include <set>

#include "indexer/article/not_read.h"
#include "indexer/extract/extract.h"
#include "indexer/index/file_articles.h"
#include "indexer/index/folder_walk.h"
#include "indexer/index/index_database.h"
#include "indexer/index/key_ledger.h"

namespace dateline {
namespace {

struct LintFile {
  std::filesystem::path root;  // absolute
  std::string path;            // within it
  std::string shown;
};

// Folders as typed may end in a slash; a root that is a file is its own name.
std::string shown_below(const std::filesystem::path& told, const std::string& path) {
  return path.empty() ? told.string() : (told / path).string();
}

class Lint {
 public:
  Lint(const LintRequest& request, const Authority& authority, const ProgressSink& progress)
      : request_(request),
        progress_(progress),
        extractor_(authority, {"", request.today}),
        lint_(authority, request.today) {}

  Outcome collect(const std::filesystem::path& told) {
    const auto root = std::filesystem::absolute(told).lexically_normal();
    WalkRequest walk{root, "", request_.passed_over};
    walk.passed_over.push_back(request_.db);
    walk.stopped = request_.stopped;
    const auto found = walk_root(walk);
    if (!found) return found.error();
    for (const FileProblem& folder : found->unreadable) {
      report_.failed.push_back({shown_below(told, folder.path), folder.reason});
    }
    for (const FoundFile& file : found->files) {
      const std::string shown = shown_below(told, file.path);
      const auto format = format_of(shown);
      if (!format || missing_tool(*format)) continue;
      // Somebody may name a folder and a file in it.
      if (seen_.insert((file.path.empty() ? root : root / file.path).string()).second)
        files_.push_back({root, file.path, shown});
    }
    return Done{};
  }

  LintReport run() {
    SyncProgress counts{files_.size(), 0, 0, 0};
    for (const LintFile& file : files_) {
      if (request_.stopped && request_.stopped()) {
        report_.is_interrupted = true;
        break;
      }
      read(file);
      ++counts.files_done;
      counts.articles = lint_.count();
      if (progress_) progress_(counts);
    }
    report_.articles = lint_.count();
    report_.findings = lint_.finish();
    return std::move(report_);
  }

 private:
  void read(const LintFile& file) {
    const Format format = *format_of(file.shown);
    const FileRead read = read_file(format, file.root, file.path);
    if (read.state != ReadState::kRead) return take_error(file, make_error("file", read.reason));
    const Outcome outcome = read_file_articles(format, read, [&](Result<Article> article) {
      if (article) {
        take(file, *article);
      } else {
        take_error(file, article.error());
      }
    });
    if (!outcome) take_error(file, outcome.error());
  }

  void take(const LintFile& file, Article& article) {
    const Date given = article.date.date;
    extractor_.complete_head(article, file.path.empty() ? file.root.filename().string() : file.path);
    const std::string key = wanted_key(article, place_key(file.shown, article.record));
    const std::string place =
        article.record > 0 ? file.shown + "#" + std::to_string(article.record) : file.shown;
    lint_.add({place, key, given}, article);
  }

  void take_error(const LintFile& file, const Error& error) {
    if (is_not_read(error)) {
      ++report_.not_read;
    } else {
      report_.failed.push_back({file.shown, error.message});
    }
  }

  const LintRequest& request_;
  const ProgressSink& progress_;
  Extractor extractor_;
  ArticleLint lint_;
  std::vector<LintFile> files_;
  std::set<std::string> seen_;
  LintReport report_;
};

Result<std::vector<std::filesystem::path>> roots_of_index(const std::filesystem::path& db) {
  const auto generation = current_generation(db);
  if (!generation) return generation.error();
  const auto database = open_index(*generation);
  if (!database) return database.error();
  std::vector<std::filesystem::path> paths;
  for (const Root& root : read_roots(*database, db)) paths.push_back(root.path);
  return paths;
}

}  // namespace

Result<LintReport> lint_files(const LintRequest& request, const Authority& authority,
                              const ProgressSink& progress) {
  auto paths = request.paths;
  if (paths.empty()) {
    auto roots = read_steadily([&] { return roots_of_index(request.db); });
    if (!roots) return roots.error();
    paths = *std::move(roots);
  }
  Lint lint(request, authority, progress);
  try {
    for (const auto& path : paths) {
      if (const Outcome collected = lint.collect(path); !collected) return collected.error();
    }
  } catch (const Stopped&) {
    LintReport nothing;
    nothing.is_interrupted = true;
    return nothing;
  }
  return lint.run();
}

}  // namespace dateline
