// SHA-256 digests and the public article id made from one.
// Used for ids, content hashes and checksums. Pure functions, safe from any thread. Not for secrets.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

using Digest = std::array<std::uint8_t, 32>;

// SHA-256 (FIPS 180-4).
Digest sha256(std::string_view bytes);

// The same over bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  // Use once.
  Digest finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Lower-case hexadecimal, 64 characters.
std::string hex(const Digest& digest);

// The public id of an article: the first 100 bits of SHA-256(key) as 20 lower-case base32 characters
// (RFC 4648 alphabet a-z2-7). Safe in every URL, feed and file name.
std::string article_id(std::string_view key);

inline constexpr std::size_t kArticleIdLength = 20;

// True for 20 characters of that alphabet.
bool is_article_id(std::string_view text);

}  // namespace dateline
