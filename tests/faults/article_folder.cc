#include "tests/faults/article_folder.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <fstream>
#include <system_error>

namespace dateline::test {
namespace {

const std::vector<std::string> kSingleEndings{".md", ".txt", ".html", ".json"};
const std::vector<std::string> kManyEndings{".ndjson", ".json"};
constexpr const char* kSidecarEnding = ".meta.yaml";

std::string single_text(const std::string& ending, const std::string& id, const std::string& mark) {
  const std::string body = "The harbour was open on that day, and the words of " + mark + " were read aloud.";
  if (ending == ".md") {
    return "---\ntitle: About the harbour\n" + (id.empty() ? "" : "id: " + id + "\n") + "---\n\n" + body +
           "\n";
  }
  if (ending == ".txt") {
    return "Title: About the harbour\n" + (id.empty() ? "" : "Id: " + id + "\n") + "\n" + body + "\n";
  }
  if (ending == ".html") {
    return "<html><head><title>About the harbour</title></head><body><article><h1>About the harbour</h1><p>" +
           body + "</p></article></body></html>\n";
  }
  return "{\"title\": \"About the harbour\", " + (id.empty() ? "" : "\"id\": \"" + id + "\", ") +
         "\"body\": \"" + body + "\"}";
}

}  // namespace

ArticleFolder::ArticleFolder(std::filesystem::path folder, std::uint64_t seed)
    : folder_(std::move(folder)), random_(seed) {
  const Record record{"", new_mark()};
  write("stays.txt", single_text(".txt", "", record.mark));
  files_["stays.txt"] = {false, {record}};
}

std::string ArticleFolder::new_mark() {
  return "mark" + std::to_string(++marks_) + "z";
}

// Few names, so that they meet often. A list and a file of one article never share a name.
std::string ArticleFolder::new_name(const std::string& ending) {
  return std::string(1, static_cast<char>('a' + pick(4))) + "/" + std::to_string(pick(8)) + ending;
}

ArticleFolder::Record ArticleFolder::new_record(bool may_have_id) {
  Record record{"", new_mark()};
  if (may_have_id && pick(2) == 0) record.id = "key" + std::to_string(pick(20));
  return record;
}

void ArticleFolder::write(const std::string& path, const std::string& text) {
  const std::filesystem::path file = folder_ / path;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
  // A time long ago is one that the indexer can trust a stat for; one of now is not.
  if (pick(2) == 0) return;
  const timespec times[2] = {{++time_, 0}, {time_, 0}};
  if (utimensat(AT_FDCWD, file.c_str(), times, 0) != 0) {
    throw std::system_error(errno, std::generic_category(), file.string());
  }
}

void ArticleFolder::write_single() {
  const std::string& ending = kSingleEndings[pick(kSingleEndings.size())];
  const std::string path = new_name(ending);
  const Record record = new_record(ending != ".html");
  write(path, single_text(ending, record.id, record.mark));
  files_[path] = {false, {record}};
}

void ArticleFolder::write_many() {
  const std::string& ending = kManyEndings[pick(kManyEndings.size())];
  const std::string path = new_name("-many" + ending);
  const bool is_list = ending == ".json";
  File file{true, {}};
  std::string text;
  for (std::size_t left = 1 + pick(4); left > 0; --left) {
    const Record record = new_record(true);
    text += (text.empty() || !is_list ? "" : ",\n") + single_text(".json", record.id, record.mark) +
            (is_list ? "" : "\n");
    file.records.push_back(record);
  }
  write(path, is_list ? "[" + text + "]" : text);
  files_[path] = file;
}

void ArticleFolder::move() {
  auto from = files_.begin();
  std::advance(from, static_cast<std::ptrdiff_t>(pick(files_.size())));
  const std::string before = from->first;
  if (before == "stays.txt") return;
  const std::string ending = before.substr(before.find_first_of(".-"));
  const std::string after = new_name(ending);
  if (after == before) return;
  std::filesystem::create_directories((folder_ / after).parent_path());
  std::filesystem::rename(folder_ / before, folder_ / after);
  files_[after] = from->second;
  files_.erase(before);
}

void ArticleFolder::write_sidecar() {
  const std::string path = new_name(kSingleEndings[pick(kSingleEndings.size())]);
  const std::string sidecar = path + kSidecarEnding;
  if (sidecars_.erase(path) > 0 && pick(2) == 0) {
    std::filesystem::remove(folder_ / sidecar);
    return;
  }
  const std::string mark = new_mark();
  write(sidecar, "title: The headline " + mark + "\n");
  sidecars_[path] = mark;
}

void ArticleFolder::change() {
  switch (pick(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return write_single();
    case 4:
    case 5:
      return write_many();
    case 6:
      return write_sidecar();
    case 7:
    case 8:
      return move();
    default: {
      auto gone = files_.begin();
      std::advance(gone, static_cast<std::ptrdiff_t>(pick(files_.size())));
      if (gone->first == "stays.txt") return;
      std::filesystem::remove(folder_ / gone->first);
      files_.erase(gone);
    }
  }
}

void ArticleFolder::change(std::size_t times) {
  for (; times > 0; --times) change();
}

// A key met twice is that of the first in the order of paths; the others go by their places.
std::map<std::string, std::vector<std::string>> ArticleFolder::expected() const {
  std::map<std::string, std::vector<std::string>> articles;
  const std::string root = folder_.filename().string() + "/";
  for (const auto& [path, file] : files_) {
    for (std::size_t i = 0; i < file.records.size(); ++i) {
      const Record& record = file.records[i];
      const std::string place = root + path + (file.holds_many ? "#" + std::to_string(i + 1) : "");
      const bool is_free = !record.id.empty() && !articles.contains(record.id);
      std::vector<std::string>& marks = articles[is_free ? record.id : place];
      marks.push_back(record.mark);
      const auto sidecar = sidecars_.find(path);
      if (sidecar != sidecars_.end()) marks.push_back(sidecar->second);
    }
  }
  return articles;
}

std::string ArticleFolder::difference(const std::map<std::string, std::string>& content) const {
  const auto wanted = expected();
  for (const auto& [key, marks] : wanted) {
    const auto found = content.find(key);
    if (found == content.end()) return "no article '" + key + "'";
    for (const std::string& mark : marks) {
      if (found->second.find(mark) == std::string::npos) {
        return std::string("'").append(key).append("' is without ").append(mark);
      }
    }
  }
  for (const auto& [key, text] : content) {
    if (key.starts_with("facet:") || key.starts_with("labels:")) continue;
    if (!wanted.contains(key)) return "there is '" + key + "', which no file has";
  }
  return "";
}

}  // namespace dateline::test
