// ManualPage: a program's page for man(1), section 1, from its outline and parts of the READMEs. Pure
// functions.
#pragma once

#include <string>
#include <vector>

#include "docker/manual/outline.h"

namespace dateline {

struct ManualSection {
  std::string title;  // "QUERY LANGUAGE"
  std::string roff;
};

struct ManualEdition {
  std::string version;  // "0.1.0"
  std::string date;     // "2026-11-26"
  std::vector<ManualSection> sections;
};

std::string manual_page(const ProgramOutline& program, const ManualEdition& edition);

}  // namespace dateline
