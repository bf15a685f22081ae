#include "docker/manual/write_manual.h"

#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "docker/manual/completions.h"
#include "docker/manual/manual_page.h"
#include "docker/manual/markdown_roff.h"

namespace dateline {
namespace {

std::string read_whole(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw std::runtime_error("cannot read '" + path + "'");
  return text.str();
}

std::string page(const ProgramOutline& program, const std::vector<std::string>& words) {
  ManualEdition edition{DATELINE_VERSION, words[1], {}};
  for (std::size_t at = 2; at + 2 < words.size(); at += 3) {
    edition.sections.push_back(
        {words[at], markdown_roff(markdown_section(read_whole(words[at + 1]), words[at + 2]))});
  }
  return manual_page(program, edition);
}

}  // namespace

int write_manual(const ProgramOutline& program, const std::vector<std::string>& words) {
  const std::string form = words.empty() ? "" : words.front();
  try {
    if (form == "man" && words.size() % 3 == 2) {
      std::cout << page(program, words);
    } else if (form == "bash" && words.size() == 1) {
      std::cout << bash_completion(program);
    } else if (form == "zsh" && words.size() == 1) {
      std::cout << zsh_completion(program);
    } else if (form == "fish" && words.size() == 1) {
      std::cout << fish_completion(program);
    } else {
      std::cerr << "want man DATE [TITLE FILE HEADING]..., bash, zsh or fish\n";
      return 2;
    }
  } catch (const std::exception& error) {
    std::cerr << program.name << ": " << error.what() << "\n";
    return 1;
  }
  std::cout.flush();
  return std::cout ? 0 : 1;
}

}  // namespace dateline
