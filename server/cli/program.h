// The program dateline-server from its arguments to its exit code: 0 ok, 1 failure, 2 usage. Everything that
// is thrown ends here.
#pragma once

namespace dateline {

int run_program(int count, const char* const* arguments);

}  // namespace dateline
