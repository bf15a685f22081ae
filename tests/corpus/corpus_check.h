// Corpus check: is the bundled collection, with its authority files, fit to be shown?
// Used by the test of this folder, on the real corpus and on copies with planted mistakes. Reads files only;
// safe from any thread. The indexer does its own, milder checks of what users bring.
#pragma once

#include <filesystem>

#include "tests/corpus/finding.h"

namespace dateline::corpus {

// Checks the folder that holds articles/ and authority/; the findings come in the order of the files.
Findings check_corpus(const std::filesystem::path& corpus);

}  // namespace dateline::corpus
