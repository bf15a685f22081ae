// The table of odd and bad command lines of dateline-server (command_line_test.cc tries it, in a folder that
// holds the index articles.db and the articles in articles/). `id` numbers the kinds of fault, C1 to C12, for
// both programs; those of the indexer stand in tests/e2e/indexer.
#pragma once

#include <string>
#include <vector>

namespace dateline::test {

struct CommandRow {
  const char* id;
  const char* name;
  std::vector<std::string> arguments;
  int exit_code;
  std::string message;   // a part of what is said on standard error
  const char* why = "";  // where it could be answered otherwise
};

std::vector<CommandRow> command_rows();

}  // namespace dateline::test
