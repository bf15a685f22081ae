#include "indexer/index/manifest.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <memory>
#include <sstream>
#include <system_error>

#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"
#include "indexer/index/descriptor.h"
#include "indexer/schema/glass_seal.h"

namespace dateline {
namespace {

constexpr std::string_view kTitle = "dateline manifest 1";

// SHA-256 of a file of any size, in pieces.
std::string digest_file(const std::filesystem::path& path) {
  const auto fail = [&path](int code) {
    throw std::system_error(code, std::generic_category(), "'" + printable(path.string()) + "'");
  };
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail(errno);
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) fail(ENOMEM);
  std::vector<char> buffer(std::size_t{1} << 20U);
  while (true) {
    const ssize_t got = ::read(file.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(errno);
    if (got == 0) break;
    if (EVP_DigestUpdate(context.get(), buffer.data(), static_cast<std::size_t>(got)) != 1) fail(EIO);
  }
  Digest digest{};
  if (EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) != 1) fail(EIO);
  return hex(digest);
}

// File name to its line, for each file of the folder. The lock file of the library says nothing.
std::map<std::string, std::string> describe(const std::filesystem::path& glass) {
  std::map<std::string, std::string> lines;
  for (const auto& entry : std::filesystem::directory_iterator(glass)) {
    const std::string name = entry.path().filename().string();
    if (name == "flintlock" || !entry.is_regular_file()) continue;
    lines[name] = digest_file(entry.path()) + " " + std::to_string(entry.file_size()) + " " + name;
  }
  return lines;
}

// The last line seals the others, so that a cut or flipped manifest is known for what it is.
std::string seal(const std::string& body) {
  return "end " + hex(sha256(body));
}

}  // namespace

void write_manifest(const Generation& generation) {
  std::string body = std::string(kTitle) + "\n";
  for (const auto& [name, line] : describe(generation.glass)) body += line + "\n";
  replace_file(generation.folder / kManifestFile, body + seal(body) + "\n");
}

void drop_manifest(const Generation& generation) {
  const std::filesystem::path path = generation.folder / kManifestFile;
  if (::unlink(path.c_str()) == 0) {
    sync_to_disk(generation.folder);
  } else if (errno != ENOENT) {
    throw std::system_error(errno, std::generic_category(), "'" + printable(path.string()) + "'");
  }
}

bool has_manifest(const Generation& generation) {
  std::error_code code;
  return std::filesystem::exists(generation.folder / kManifestFile, code);
}

std::vector<std::string> compare_with_manifest(const Generation& generation) {
  const auto text = read_small_file(generation.folder / kManifestFile);
  if (!text) return {text.error().message};
  const std::size_t end = text->rfind("end ");
  if (text->rfind(kTitle, 0) != 0 || end == std::string::npos ||
      text->substr(end) != seal(text->substr(0, end)) + "\n") {
    return {"manifest: damaged"};
  }
  std::istringstream lines(text->substr(kTitle.size() + 1, end - kTitle.size() - 1));
  std::map<std::string, std::string> found = describe(generation.glass);
  std::vector<std::string> problems;
  for (std::string line; std::getline(lines, line);) {
    const std::string name = line.substr(line.rfind(' ') + 1);
    const auto at = found.find(name);
    if (at == found.end()) {
      problems.push_back(name + ": missing");
    } else {
      if (at->second != line) problems.push_back(name + ": not as it was built");
      found.erase(at);
    }
  }
  for (const auto& [name, line] : found) problems.push_back(printable(name) + ": was not there when built");
  const auto seal = read_small_file(generation.folder / kGlassSealFile);
  if (seal && *seal != make_glass_seal(read_glass_version(generation.glass))) {
    problems.push_back(std::string(kGlassSealFile) + ": not as it was written");
  }
  return problems;
}

}  // namespace dateline
