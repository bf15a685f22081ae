// TouchedSync: makes the index true to a few files that are known to have changed, without reading the
// records of all others: what a watch does many times. Leaves exactly what sync() over all roots would. One
// thread; exceptions as sync().
#pragma once

#include <optional>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/base/result.h"
#include "indexer/index/index_standing.h"
#include "indexer/index/sync.h"

namespace dateline {

// Goes through the files of `touched` (new, changed or gone; others below a folder of that name too) and
// brings `standing` up to date. nullopt, with nothing changed but what a further sync() mends, when these
// files do not decide it alone: another program wrote since `standing`, an article's key is also that of a
// file outside, or a root is gone or lost too much. `options.paths` is not read. Errors as sync().
Result<std::optional<SyncReport>> sync_touched(const SyncOptions& options, const Authority& authority,
                                               IndexStanding& standing,
                                               const std::vector<FilePlace>& touched);

}  // namespace dateline
