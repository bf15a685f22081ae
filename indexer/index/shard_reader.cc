#include "indexer/index/shard_reader.h"

#include "indexer/index/file_articles.h"
#include "indexer/index/key_ledger.h"
#include "indexer/index/sync_run.h"

namespace dateline {
namespace {

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

void ShardReader::read_articles(std::uint32_t owner, Format format, FileRead file) {
  FileRead ahead = read_ahead(format, std::move(file));
  if (!ahead.ahead) {
    files_.emplace(owner, std::move(ahead));
    return;
  }
  const PlanItem& item = plan_.items[owner];
  const std::string full = full_path(plan_.roots[item.root].name, item.path);
  ReadAhead held = *ahead.ahead;
  for (std::size_t i = 0; i < held.articles.size(); ++i) {
    if (!held.articles[i]) continue;
    const std::string place = place_key(full, held.articles[i]->record);
    keys_.push_back({wanted_key(*held.articles[i], place), place, owner});
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
      read_articles(owner, *format, std::move(file));
    } else {
      files_.emplace(owner, std::move(file));
    }
  }
}

}  // namespace dateline
