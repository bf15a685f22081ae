#include "indexer/index/shard_reader.h"

#include <stdexcept>

#include "indexer/base/utf8.h"
#include "indexer/index/file_articles.h"
#include "indexer/index/key_ledger.h"
#include "indexer/index/sidecar_file.h"
#include "indexer/index/sync_run.h"

namespace dateline {
namespace {

// A file of more bytes that is streamed and not cut (a web archive) is read twice rather than held.
constexpr std::uint64_t kMaxHeld = std::uint64_t{4} << 20U;

const Fault* find_fault(const ShardTask& task, const BuildPlace& place) {
  for (const Fault& fault : task.faults) {
    if (fault.place == place) return &fault;
  }
  return nullptr;
}

}  // namespace

FileRead ShardReader::open(std::uint32_t owner) const {
  const PlanItem& item = plan_.items[owner];
  const Fault* fault = find_fault(task_, {owner, BuildPlace::kReading});
  if (fault == nullptr) {
    FileRead file = read_item(plan_, item);
    if (file.source) file.part = task_.shard.part;
    return file;
  }
  // With its stamp, so that it is not tried again until it changes.
  FileRead refused;
  refused.state = ReadState::kRefused;
  refused.reason = fault->reason;
  refused.stamp = item.stamp;
  refused.sidecar_stamp = item.sidecar;
  refused.is_stamp_sure = true;
  return refused;
}

void ShardReader::take_key(std::uint32_t owner, const Article& article) {
  const PlanItem& item = plan_.items[owner];
  const std::string place = place_key(full_path(plan_.roots[item.root].name, item.path), article.record);
  keys_.push_back({wanted_key(article, place), place, owner});
}

void ShardReader::read_keys(std::uint32_t owner, Format format, FileRead file) {
  // What is wrong with the file or its records is told by the pass, which reads it again.
  [[maybe_unused]] const Outcome outcome =
      read_file_articles(format, file, [&](const Result<Article>& article) {
        if (article) take_key(owner, *article);
      });
  files_.emplace(owner, std::move(file));
}

void ShardReader::check_unchanged() const {
  for (const auto& [owner, file] : files_) {
    if (file.ahead || !file.source || file.source->is_still_or_longer(file.stamp)) continue;
    const PlanItem& item = plan_.items[owner];
    throw std::runtime_error("'" + printable(shown_path(plan_.roots[item.root], item.path)) +
                             "' changed while it was read; run it again");
  }
}

// True when the index before has what the file holds.
bool ShardReader::keep(std::uint32_t owner, const FileRead& file) {
  if (kept_ == nullptr || file.source || find_fault(task_, {owner, 0}) != nullptr) return false;
  const PlanItem& item = plan_.items[owner];
  ReadAhead held;
  held.digest = content_digest(file);
  held.kept = kept_->find(item, held.digest, file);
  if (!held.kept) return false;
  const std::string place = place_key(full_path(plan_.roots[item.root].name, item.path), 0);
  keys_.push_back({held.kept->key_at(place), place, owner});
  held.begin = [this, owner](std::size_t index) {
    place_ = BuildPlace{owner, static_cast<std::uint32_t>(index)}.pack();
  };
  FileRead known = file;
  known.bytes = std::string();
  known.ahead = std::make_shared<const ReadAhead>(std::move(held));
  files_.emplace(owner, std::move(known));
  return true;
}

void ShardReader::read_articles(std::uint32_t owner, Format format, FileRead file) {
  FileRead ahead = read_ahead(format, std::move(file));
  if (!ahead.ahead) {
    files_.emplace(owner, std::move(ahead));
    return;
  }
  ReadAhead held = *ahead.ahead;
  for (std::size_t i = 0; i < held.articles.size(); ++i) {
    if (!held.articles[i]) continue;
    take_key(owner, *held.articles[i]);
    const Fault* fault = find_fault(task_, {owner, static_cast<std::uint32_t>(i)});
    if (fault != nullptr) held.articles[i] = make_error("article", fault->reason);
  }
  held.begin = [this, owner](std::size_t index) {
    place_ = BuildPlace{owner, static_cast<std::uint32_t>(index)}.pack();
  };
  ahead.ahead = std::make_shared<const ReadAhead>(std::move(held));
  files_.emplace(owner, std::move(ahead));
}

void ShardReader::read(const std::function<bool()>& stopped) {
  for (std::uint32_t owner = task_.shard.range.first; owner < task_.shard.range.end; ++owner) {
    if (stopped()) throw Stopped{};
    place_ = BuildPlace{owner, BuildPlace::kReading}.pack();
    const PlanItem& item = plan_.items[owner];
    const auto format = format_of(shown_path(plan_.roots[item.root], item.path));
    // The pass says so of it; nothing of it is read.
    if (format && missing_tool(*format)) continue;
    FileRead file = open(owner);
    if (file.state == ReadState::kRead && format) {
      if (keep(owner, file)) continue;
      const bool is_held = !file.source || file.part || file.stamp.size <= kMaxHeld;
      is_held ? read_articles(owner, *format, std::move(file)) : read_keys(owner, *format, std::move(file));
    } else {
      files_.emplace(owner, std::move(file));
    }
  }
}

}  // namespace dateline
