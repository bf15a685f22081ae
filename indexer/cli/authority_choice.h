// AuthorityChoice: which folder of authority files a run uses, and why. Told ones win, then the one of the
// last run, then a folder named authority inside or beside the articles.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "indexer/authority/authority.h"
#include "indexer/base/result.h"
#include "indexer/cli/options.h"

namespace dateline {

struct AuthorityChoice {
  std::filesystem::path folder;  // absolute; empty: none was found
  Authority authority;
};

// `beside` is the first PATH of the command, or empty. Errors: a folder that was told or remembered is not
// there, or its files are malformed.
Result<AuthorityChoice> choose_authority(const Options& options,
                                         const std::map<std::string, std::string>& remembered,
                                         const std::filesystem::path& beside);

}  // namespace dateline
