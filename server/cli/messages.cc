#include "server/cli/messages.h"

#include <algorithm>
#include <cerrno>
#include <iostream>

#include "indexer/base/utf8.h"

namespace dateline {

int fail(const Error& error, int exit_code) {
  std::cerr << "dateline-server: " << error.message << "\n";
  return exit_code;
}

int print_bytes(std::string_view bytes) {
  errno = 0;
  std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
  if (std::cout) return 0;
  return errno == 0 ? EIO : errno;
}

std::string shown(const std::string& text) {
  std::string line = text;
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return printable(line);
}

}  // namespace dateline
