#include "indexer/index/shard_message.h"

#include "indexer/base/bytes.h"

namespace dateline {
namespace {

std::uint32_t small_number(ByteReader& in) {
  return static_cast<std::uint32_t>(in.number());
}

void put_problems(ByteWriter& out, const std::vector<FileProblem>& problems) {
  out.put_number(problems.size());
  for (const FileProblem& problem : problems) {
    out.put_text(problem.path);
    out.put_text(problem.reason);
  }
}

std::vector<FileProblem> read_problems(ByteReader& in) {
  std::vector<FileProblem> problems(in.count());
  for (FileProblem& problem : problems) {
    problem.path = in.text();
    problem.reason = in.text();
  }
  return problems;
}

}  // namespace

std::string encode_task(const ShardTask& task) {
  ByteWriter out;
  out.put_number(task.shard.number);
  out.put_number(task.shard.range.first);
  out.put_number(task.shard.range.end);
  out.put_number(task.shard.part ? 1 : 0);
  const LinePart part = task.shard.part.value_or(LinePart{});
  for (const std::uint64_t number : {part.begin, part.end, part.lines, part.records}) out.put_number(number);
  out.put_number(task.faults.size());
  for (const Fault& fault : task.faults) {
    out.put_number(fault.place.pack());
    out.put_text(fault.reason);
  }
  return out.take();
}

ShardTask decode_task(std::string_view bytes) {
  ByteReader in(bytes);
  ShardTask task;
  task.shard.number = small_number(in);
  task.shard.range.first = small_number(in);
  task.shard.range.end = small_number(in);
  const bool has_part = in.number() == 1;
  LinePart part;
  for (std::uint64_t* number : {&part.begin, &part.end, &part.lines, &part.records}) *number = in.number();
  if (has_part) task.shard.part = part;
  task.faults.resize(in.count());
  for (Fault& fault : task.faults) {
    fault.place = BuildPlace::unpack(in.number());
    fault.reason = in.text();
  }
  return task;
}

std::string encode_keys(const std::vector<WantedKey>& keys) {
  ByteWriter out;
  out.put_number(keys.size());
  for (const WantedKey& key : keys) {
    out.put_text(key.wanted);
    out.put_text(key.wanted == key.place ? "" : key.place);
    out.put_number(key.owner);
  }
  return out.take();
}

std::vector<WantedKey> decode_keys(std::string_view bytes) {
  ByteReader in(bytes);
  std::vector<WantedKey> keys(in.count());
  for (WantedKey& key : keys) {
    key.wanted = in.text();
    key.place = in.text();
    if (key.place.empty()) key.place = key.wanted;
    key.owner = small_number(in);
  }
  return keys;
}

std::string encode_taken(const std::vector<TakenId>& taken) {
  ByteWriter out;
  out.put_number(taken.size());
  for (const TakenId& one : taken) {
    out.put_text(one.id);
    out.put_number(one.owner);
  }
  return out.take();
}

std::vector<TakenId> decode_taken(std::string_view bytes) {
  ByteReader in(bytes);
  std::vector<TakenId> taken(in.count());
  for (TakenId& one : taken) {
    one.id = in.text();
    one.owner = small_number(in);
  }
  return taken;
}

std::string encode_outcome(const ShardOutcome& outcome) {
  ByteWriter out;
  const SyncReport& report = outcome.report;
  for (const std::uint64_t number : {report.added, report.changed, report.unchanged, report.failures,
                                     report.unread, report.not_read, std::uint64_t{report.is_interrupted}}) {
    out.put_number(number);
  }
  for (const auto* problems : {&report.failed, &report.warnings, &report.skipped})
    put_problems(out, *problems);
  out.put_text(outcome.facets);
  out.put_number(outcome.long_lists.size());
  for (const Xapian::docid docid : outcome.long_lists) out.put_number(docid);
  return out.take();
}

ShardOutcome decode_outcome(std::string_view bytes) {
  ByteReader in(bytes);
  ShardOutcome outcome;
  SyncReport& report = outcome.report;
  for (std::uint64_t* number : {&report.added, &report.changed, &report.unchanged, &report.failures,
                                &report.unread, &report.not_read}) {
    *number = in.number();
  }
  report.is_interrupted = in.number() == 1;
  for (auto* problems : {&report.failed, &report.warnings, &report.skipped}) *problems = read_problems(in);
  outcome.facets = in.text();
  outcome.long_lists.resize(in.count());
  for (Xapian::docid& docid : outcome.long_lists) docid = small_number(in);
  return outcome;
}

}  // namespace dateline
