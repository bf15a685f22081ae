// HostCheck: which Host headers this server answers for. A page of another name that points to our address
// (DNS rebinding) must not read a server on somebody's machine. A plain value; const calls are safe from any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class HostCheck {
 public:
  // Loopback names always; `bound` as well; any IP literal when bound to 0.0.0.0 or ::; and `allowed` names.
  HostCheck(const std::string& bound, const std::vector<std::string>& allowed);

  // `host` as in the header: a name, IPv4 or [IPv6], and perhaps a port, which is not compared.
  bool allows(std::string_view host) const;

 private:
  std::string bound_;
  std::vector<std::string> allowed_;
};

// True for localhost, 127.0.0.0/8 and ::1.
bool is_loopback(std::string_view host);

}  // namespace dateline
