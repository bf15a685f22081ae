// ArticleFolder: a folder of articles that changes at random, and a model of it that says which articles an
// index of it has: several formats, several articles a file, keys met twice, sidecars, moves. Files are real,
// the model is a map. Not for what extraction finds in them: an article is known by its key and its marks,
// words that no other has.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace dateline::test {

class ArticleFolder {
 public:
  // Makes the folder, with one file that stays.
  ArticleFolder(std::filesystem::path folder, std::uint64_t seed);

  // One random change: a file is written, written again, moved or removed, or its sidecar is.
  void change();
  void change(std::size_t times);

  // The articles by their keys, each with the marks that its title and text hold.
  std::map<std::string, std::vector<std::string>> expected() const;
  // How far an index (index_content.h) is from that: "" when it holds these articles alone; else the first
  // difference in words.
  std::string difference(const std::map<std::string, std::string>& content) const;

  // 0 to below - 1.
  std::size_t pick(std::size_t below) { return random_() % below; }
  const std::filesystem::path& path() const { return folder_; }

 private:
  struct Record {
    std::string id;  // "": the article's key is its place
    std::string mark;
  };
  struct File {
    bool holds_many = false;
    std::vector<Record> records;
  };

  std::string new_mark();
  std::string new_name(const std::string& ending);
  Record new_record(bool may_have_id);
  void write(const std::string& path, const std::string& text);
  void write_single();
  void write_many();
  void move();
  void write_sidecar();

  std::filesystem::path folder_;
  std::map<std::string, File> files_;            // by path within the folder
  std::map<std::string, std::string> sidecars_;  // path of the file to the mark of its title
  std::mt19937_64 random_;
  std::uint64_t marks_ = 0;
  std::int64_t time_ = 1600000000;
};

}  // namespace dateline::test
