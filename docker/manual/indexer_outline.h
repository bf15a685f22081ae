// The outline of dateline-indexer, from the tables of its help.
#pragma once

#include "docker/manual/outline.h"

namespace dateline {

ProgramOutline indexer_outline();

}  // namespace dateline
