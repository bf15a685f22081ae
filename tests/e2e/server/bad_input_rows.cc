#include "tests/e2e/server/bad_input_rows.h"

namespace dateline::test {

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t at = 0; at < times; ++at) out += text;
  return out;
}

std::string request_text(const std::string& method_and_target, const std::string& fields) {
  return method_and_target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
}

}  // namespace dateline::test
