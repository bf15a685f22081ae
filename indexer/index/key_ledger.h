// KeyLedger: which article owns which key, settled file by file in path order, so that a key met twice always
// goes to the first in that order, whatever the history of runs. An article's keys are, in this order: its
// own id or url, its place ("ROOT/path#n"), and its place with ~2, ~3 ...
// Used by one run; one thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/article/article.h"
#include "indexer/index/file_record.h"

namespace dateline {

// The key by place; the path is written as printable text.
std::string place_key(const std::string& full_path, std::uint64_t record);

// The key an article would like best: its `id`, else its url unless that is a bare host, else `place`.
std::string wanted_key(const Article& article, const std::string& place);

// The key of an attempt: 0 is `wanted`, then `place` and its numbered forms.
std::string attempted_key(const std::string& wanted, const std::string& place, std::uint64_t attempt);

struct KeyChoice {
  std::string key;
  std::string id;
  std::uint64_t attempt = 0;
  std::string wanted;                   // the id of the first choice, when attempt > 0
  std::optional<std::uint32_t> holder;  // who has the first choice, when attempt > 0
};

class KeyLedger {
 public:
  // How many ids will be settled, about.
  void expect(std::size_t ids) { owners_.reserve(ids); }
  // Gives the article the first of its keys that nobody has. `owner` is the caller's number for its file.
  KeyChoice settle(const std::string& wanted, const std::string& place, std::uint32_t owner);
  // Settles the articles of an unchanged file as they are recorded. False, with nothing settled, when one of
  // them would get another key by now: then the file must be read again.
  bool settle_again(const FileRecord& record, std::uint32_t owner);
  // Keeps an id for what stays in the index without being looked at.
  void hold(const ArticleEntry& entry, std::uint32_t owner);

  // The ids that some article would like better than the one it has. Whoever gives one up, gives it to
  // another.
  const std::unordered_set<std::string>& contested() const { return contested_; }

  bool is_settled(const std::string& id) const { return find(id).has_value(); }
  // The owner of an id; nullopt when nobody has it.
  std::optional<std::uint32_t> find(const std::string& id) const;

 private:
  using Packed = std::array<char, 20>;
  struct Hash {
    std::size_t operator()(const Packed& id) const;
  };

  static Packed pack(const std::string& id);
  std::unordered_map<Packed, std::uint32_t, Hash> owners_;
  std::unordered_set<std::string> contested_;
};

}  // namespace dateline
