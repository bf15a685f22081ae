#include "indexer/index/given_articles.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <optional>
#include <system_error>
#include <unordered_map>

#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"
#include "indexer/article/reader.h"
#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"
#include "indexer/index/file_reader.h"
#include "indexer/index/file_record.h"
#include "indexer/index/generation_store.h"
#include "indexer/index/key_ledger.h"
#include "indexer/index/writer_lock.h"
#include "indexer/schema/layout.h"

namespace dateline {
namespace {

constexpr std::string_view kEnding = ".ndjson";
constexpr std::string_view kBlank = " \t\r";

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw std::system_error(errno, std::generic_category(), "'" + printable(path.string()) + "'");
}

// A line that is an article: its text with an id, and its public id.
struct GivenLine {
  std::string text;
  std::string id;
};

// An id is written into an article that has neither id nor url: its place in the stream is no name for it.
GivenLine with_id(const std::string& line, const std::string& key) {
  if (!key.empty()) return {line, article_id(key)};
  const std::string id = "text-" + article_id(line);
  const std::size_t brace = line.find('{');
  if (brace == std::string::npos) return {line, article_id(id)};
  return {line.substr(0, brace + 1) + "\"id\":\"" + id + "\"," + line.substr(brace + 1), article_id(id)};
}

Result<GivenLine> read_line(const std::string& line) {
  std::optional<Result<GivenLine>> read;
  const Outcome outcome = read_articles(Format::kNdjson, MemorySource(line), [&](Result<Article> article) {
    if (!article) {
      read.emplace(article.error());
    } else {
      read.emplace(with_id(line, wanted_key(*article, "")));
    }
  });
  if (!outcome) return outcome.error();
  return read ? std::move(*read) : Result<GivenLine>(make_error("line", "no article"));
}

// A file that has no name and goes with the process.
Descriptor spool(const std::filesystem::path& folder, int input) {
  std::string name = (folder / ".incoming-XXXXXX").string();
  Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
  if (!file.is_open()) fail(name);
  ::unlink(name.c_str());
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t got = ::read(input, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("standard input");
    if (got == 0) return file;
    for (ssize_t done = 0; done < got;) {
      const ssize_t wrote =
          ::write(file.number(), buffer.data() + done, static_cast<std::size_t>(got - done));
      if (wrote < 0 && errno != EINTR) fail(folder);
      done += std::max<ssize_t>(wrote, 0);
    }
  }
}

// A file of lines that gets its name when it is whole.
class LineFile {
 public:
  explicit LineFile(std::filesystem::path path)
      : path_(std::move(path)),
        beside_(path_.parent_path() / ("." + path_.filename().string() + ".tmp")),
        file_(std::fopen(beside_.c_str(), "we"), &std::fclose) {
    if (!file_) fail(beside_);
  }
  ~LineFile() {
    if (file_) ::unlink(beside_.c_str());
  }
  LineFile(const LineFile&) = delete;
  LineFile& operator=(const LineFile&) = delete;

  void put(const std::string& line) {
    const bool is_written = std::fwrite(line.data(), 1, line.size(), file_.get()) == line.size() &&
                            std::fputc('\n', file_.get()) != EOF;
    if (!is_written) fail(beside_);
    ++lines_;
  }
  std::uint64_t lines() const { return lines_; }
  void finish() {
    if (std::fflush(file_.get()) != 0 || ::fsync(::fileno(file_.get())) != 0) fail(beside_);
    if (::rename(beside_.c_str(), path_.c_str()) != 0) fail(path_);
    file_.reset();
    sync_to_disk(path_.parent_path());
  }

 private:
  std::filesystem::path path_;
  std::filesystem::path beside_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::uint64_t lines_ = 0;
};

std::vector<std::filesystem::path> given_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code code;
  for (const auto& entry : std::filesystem::directory_iterator(folder, code)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(kEnding) && !name.starts_with(".")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string next_name(const std::filesystem::path& folder) {
  unsigned long last = 0;
  for (const auto& file : given_files(folder)) {
    const std::string name = file.filename().string();
    unsigned long number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    last = std::max(last, number);
  }
  std::array<char, 32> name{};
  std::snprintf(name.data(), name.size(), "%06lu", last + 1);
  return name.data() + std::string(kEnding);
}

// Calls `take` with each line that is not blank, and its number.
template <class Take>
void each_line(const FileSource& source, const Take& take) {
  LineSource lines(source, 0, kMaxJsonRecord);
  std::string line;
  std::uint64_t number = 0;
  for (auto got = lines.next(line); got != LineSource::Line::kEnd; got = lines.next(line)) {
    ++number;
    if (got == LineSource::Line::kTooLong) {
      take(number, Result<GivenLine>(make_error("line", "larger than 8 MiB")));
    } else if (line.find_first_not_of(kBlank) != std::string::npos) {
      take(number, read_line(line));
    }
  }
  if (!source.fault().empty()) throw std::runtime_error("standard input: " + source.fault());
}

void drop_from(const std::filesystem::path& path, const std::set<std::string>& ids) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail(path);
  const FileSource source(std::move(file));
  bool is_changed = false;
  LineFile kept(path);
  each_line(source, [&](std::uint64_t, const Result<GivenLine>& line) {
    const bool is_dropped = !line || ids.count(line->id) > 0;
    is_changed = is_changed || is_dropped;
    if (!is_dropped) kept.put(line->text);
  });
  if (!is_changed) return;
  if (kept.lines() > 0) return kept.finish();
  std::filesystem::remove(path);
}

}  // namespace

std::filesystem::path given_folder(const std::filesystem::path& db) {
  return db / kGivenFolder;
}

Result<GivenReport> take_given(const SyncOptions& options, int input) {
  if (const Outcome prepared = prepare_index_folder(options.db); !prepared) return prepared.error();
  const std::filesystem::path folder = given_folder(options.db);
  std::filesystem::create_directories(folder);
  const FileSource source(spool(folder, input));
  GivenReport report;
  std::unordered_map<std::string, std::uint64_t> last;  // line by id
  each_line(source, [&](std::uint64_t number, const Result<GivenLine>& line) {
    if (line) {
      last[line->id] = number;
    } else if (!is_not_read(line.error())) {
      ++report.failures;
      if (report.failed.size() >= kProblemsKept) return;
      report.failed.push_back(
          {"standard input", "line " + std::to_string(number) + ": " + line.error().message});
    }
  });
  report.articles = last.size();
  if (last.empty()) return report;
  const WriterLock lock(options.db, "dateline-indexer add", {options.wait_seconds, {}});
  const std::string name = next_name(folder);
  LineFile file(folder / name);
  each_line(source, [&](std::uint64_t number, const Result<GivenLine>& line) {
    if (line && last.at(line->id) == number) file.put(line->text);
  });
  file.finish();
  std::set<std::string> ids;
  for (const auto& [id, number] : last) ids.insert(id);
  drop_given(options.db, ids, name);
  return report;
}

void drop_given(const std::filesystem::path& db, const std::set<std::string>& ids,
                const std::string& spared) {
  for (const auto& path : given_files(given_folder(db))) {
    if (path.filename() != spared) drop_from(path, ids);
  }
}

}  // namespace dateline
