// WithoutPdfReader: as long as it lives, whoever extracts a PDF in this process gets none.
#pragma once

#include <cstdlib>
#include <string>

#include "tests/support/temp_folder.h"

namespace dateline::test {

inline bool has_pdf_reader() {
  return std::system("pdftotext -v 2>/dev/null") == 0;
}

class WithoutPdfReader {
 public:
  WithoutPdfReader() : path_(std::getenv("PATH")) {
    const auto tool = folder_.write("pdftotext", "#!/bin/sh\nexit 3\n");
    std::filesystem::permissions(tool, std::filesystem::perms::owner_all);
    ::setenv("PATH", (folder_.path().string() + ":" + path_).c_str(), 1);
  }
  ~WithoutPdfReader() { ::setenv("PATH", path_.c_str(), 1); }
  WithoutPdfReader(const WithoutPdfReader&) = delete;
  WithoutPdfReader& operator=(const WithoutPdfReader&) = delete;

 private:
  TempFolder folder_;
  std::string path_;
};

}  // namespace dateline::test
