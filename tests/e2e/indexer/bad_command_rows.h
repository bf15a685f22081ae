// The table of odd and bad command lines of dateline-indexer (bad_commands_e2e_test.cc tries it, in a folder
// with articles/ and an index of them, home/ with a letter.txt, and empty/). `id` numbers the kinds of fault,
// C1 to C12, for both programs; those of the server stand in tests/e2e/server/command_rows.h.
#pragma once

#include <string>
#include <vector>

namespace dateline::test {

struct BadCommandRow {
  const char* id;
  const char* name;
  std::vector<std::string> words;
  int exit_code;
  std::string says;      // a part of what is said on standard error
  const char* why = "";  // where it could be answered otherwise
};

std::vector<BadCommandRow> bad_command_rows();

}  // namespace dateline::test
