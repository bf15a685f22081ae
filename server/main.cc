// dateline-server: searches what dateline-indexer has indexed. `serve` (the default) and `query`.
#include "server/cli/program.h"

int main(int count, char** arguments) {
  return dateline::run_program(count, arguments);
}
