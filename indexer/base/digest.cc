#include "indexer/base/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace dateline {
namespace {

constexpr std::string_view kBase32 = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::string_view kHex = "0123456789abcdef";

[[noreturn]] void refuse() {
  throw std::runtime_error("sha256: libcrypto refused");
}

// libcrypto sets itself up at its first use; when memory is refused there, later calls crash.
const EVP_MD* method() {
  if (OSSL_LIB_CTX_get0_global_default() == nullptr) throw std::bad_alloc();
  return EVP_sha256();
}

}  // namespace

struct Sha256::State {
  struct Closer {
    void operator()(EVP_MD_CTX* closed) const { EVP_MD_CTX_free(closed); }
  };
  std::unique_ptr<EVP_MD_CTX, Closer> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  if (!state_->context || EVP_DigestInit_ex(state_->context.get(), method(), nullptr) != 1) refuse();
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  if (EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) != 1) refuse();
}

Digest Sha256::finish() {
  Digest digest{};
  unsigned int length = 0;
  if (EVP_DigestFinal_ex(state_->context.get(), digest.data(), &length) != 1 || length != digest.size())
    refuse();
  return digest;
}

Digest sha256(std::string_view bytes) {
  Digest digest{};
  unsigned int length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, method(), nullptr) != 1 ||
      length != digest.size()) {
    refuse();
  }
  return digest;
}

std::string hex(const Digest& digest) {
  std::string text;
  text.reserve(digest.size() * 2);
  for (const std::uint8_t byte : digest) {
    text.push_back(kHex[byte >> 4U]);
    text.push_back(kHex[byte & 0xFU]);
  }
  return text;
}

std::string article_id(std::string_view key) {
  const Digest digest = sha256(key);
  std::string id;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const std::uint8_t byte : digest) {
    bits = (bits << 8U) | byte;
    held += 8;
    while (held >= 5 && id.size() < kArticleIdLength) {
      held -= 5;
      id.push_back(kBase32[(bits >> held) & 31U]);
    }
    if (id.size() == kArticleIdLength) break;
  }
  return id;
}

bool is_article_id(std::string_view text) {
  return text.size() == kArticleIdLength && std::all_of(text.begin(), text.end(), [](char c) {
           return kBase32.find(c) != std::string_view::npos;
         });
}

}  // namespace dateline
