// QueryList: many queries from a file or standard input, one a line, as `matrix` and `alert` take them.
// Foreign bytes: bounded, and not yet checked to be text. Start-up only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

struct ListedLine {
  std::size_t number = 0;  // from 1
  std::string text;        // without white space around it
};

inline constexpr std::size_t kMostListBytes = std::size_t{16} << 20U;

// The whole of a file, or of standard input for "-". Errors: it cannot be read, or is larger than
// kMostListBytes; messages name it.
Result<std::string> read_list_file(const std::string& path);

// The lines that say something: not the empty ones, and not those that begin with #. A byte order mark and
// CR LF are taken for what they are.
std::vector<ListedLine> list_lines(std::string_view text);

// The first cell of each record of a CSV file (RFC 4180, commas), but empty ones; numbers are of the lines on
// which records begin.
std::vector<ListedLine> list_first_cells(std::string_view csv);

}  // namespace dateline
