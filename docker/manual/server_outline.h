// The outline of dateline-server, from the definition that CLI11 parses by.
#pragma once

#include "docker/manual/outline.h"

namespace dateline {

ProgramOutline server_outline();

}  // namespace dateline
