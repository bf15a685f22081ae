// Messages over a socket between two processes of the same program: a kind, a shard, a size, and bytes.
// Blocking, one thread at each end.
#pragma once

#include <optional>

#include "indexer/index/shard_message.h"

namespace dateline {

// False when the other end is gone. Throws std::system_error on other faults.
bool send_message(int socket, const ShardMessage& message);

// Waits for one; nullopt when the other end is gone.
std::optional<ShardMessage> receive_message(int socket);

}  // namespace dateline
