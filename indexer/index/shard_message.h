// ShardMessage: what a build and its workers tell each other, as values and as bytes. The order for one
// shard: ShardTask, then the worker's keys, then which of them are taken, then its outcome (or what went
// wrong). Both ends are the same program, so the bytes have no versions. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/shard_builder.h"
#include "indexer/index/shard_cutter.h"

namespace dateline {

// What a worker works on: one of the articles of a file, or the reading of the file.
struct BuildPlace {
  static constexpr std::uint32_t kReading = 0xffffffff;
  std::uint32_t owner = 0;  // in the plan's items
  std::uint32_t article = kReading;

  std::uint64_t pack() const { return std::uint64_t{owner} << 32U | article; }
  static BuildPlace unpack(std::uint64_t bits) {
    return {static_cast<std::uint32_t>(bits >> 32U), static_cast<std::uint32_t>(bits)};
  }
  friend bool operator==(const BuildPlace&, const BuildPlace&) = default;
};

// What ended a worker, to be left out.
struct Fault {
  BuildPlace place;
  std::string reason;

  friend bool operator==(const Fault&, const Fault&) = default;
};

struct ShardTask {
  Shard shard;
  std::vector<Fault> faults{};

  friend bool operator==(const ShardTask&, const ShardTask&) = default;
};

struct WantedKey {
  std::string wanted;
  std::string place;
  std::uint32_t owner = 0;

  friend bool operator==(const WantedKey&, const WantedKey&) = default;
};

// An id that an article of the shard would get, were it not that of an earlier one.
struct TakenId {
  std::string id;
  std::uint32_t owner = 0;

  friend bool operator==(const TakenId&, const TakenId&) = default;
};

enum class MessageKind : std::uint8_t { kTask, kKeys, kTaken, kOutcome, kFailed };

// Every message says which shard it is of, so that neither end takes one for another's.
struct ShardMessage {
  MessageKind kind = MessageKind::kTask;
  std::uint32_t shard = 0;
  std::string bytes;
};

std::string encode_task(const ShardTask& task);
ShardTask decode_task(std::string_view bytes);
std::string encode_keys(const std::vector<WantedKey>& keys);
std::vector<WantedKey> decode_keys(std::string_view bytes);
std::string encode_taken(const std::vector<TakenId>& taken);
std::vector<TakenId> decode_taken(std::string_view bytes);
std::string encode_outcome(const ShardOutcome& outcome);
ShardOutcome decode_outcome(std::string_view bytes);

}  // namespace dateline
