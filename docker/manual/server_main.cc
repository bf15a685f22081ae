// Writes the manual page and the completions of dateline-server, while the package is built.
#include "docker/manual/server_outline.h"
#include "docker/manual/write_manual.h"

int main(int count, char** words) {
  return dateline::write_manual(dateline::server_outline(), {words + (count > 0 ? 1 : 0), words + count});
}
