// The table of odd and bad requests (bad_input_test.cc tries it on the real server): the bytes that are sent,
// and exactly what is answered. `id` numbers the kinds of fault, H1 to H49, as a checklist does:
//   query_rows.cc  H1 to H26   what a search's parameters may hold
//   http_rows.cc   H27 to H49  request lines, heads, methods, targets, bodies
// H50 to H53 are about what a client does between its bytes, and H54 and H55 about an index that is not
// there or changes: bad_client_test.cc, live_index_test.cc, and lost_index_test.cc and load_test.cc among
// the fault tests.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace dateline::test {

enum class Afterwards { kKept, kClosed };  // what becomes of the connection

struct BadInputRow {
  const char* id;
  std::string name;
  std::string bytes;
  int status;
  std::string code = {};  // of the problem document; "" when the reply is none
  Afterwards afterwards = Afterwards::kKept;
  std::map<std::string, std::string> headers = {};  // that the reply must have; "" for one that it must not
  // Milliseconds of the server's processor time that the request may cost, tens of times what it does.
  int most_cost = 0;     // 0: not looked at
  const char* why = "";  // where it could be answered otherwise
};

std::vector<BadInputRow> query_rows();
std::vector<BadInputRow> http_rows();

// `text` as often as that.
std::string repeated(const std::string& text, std::size_t times);
// A whole request: its line without the version, Host, and further fields, each with its CR LF.
std::string request_text(const std::string& method_and_target, const std::string& fields = "");

}  // namespace dateline::test
