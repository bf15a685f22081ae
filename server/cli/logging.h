// Logging of the program: one line an event on standard error, UTC time, level, then key=value. Set up once
// by main, before threads.
#pragma once

#include <string>

namespace dateline {

// `level` is one that check_settings() let through.
void set_up_logging(const std::string& level);

}  // namespace dateline
