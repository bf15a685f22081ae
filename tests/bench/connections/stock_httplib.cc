// stock_httplib PORT THREADS: cpp-httplib's own server, set up as well as it can be, with one small reply;
// what ours is compared with. It serves 127.0.0.1 until it is stopped.
#include <httplib.h>

#include <cstdio>
#include <cstdlib>

namespace {

// Many more than a run asks over one connection.
constexpr std::size_t kRequestsPerConnection = 100'000'000;

void reuse_address(socket_t socket) {
  const int on = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: stock_httplib PORT THREADS\n", stderr);
    return 2;
  }
  const auto threads = static_cast<std::size_t>(std::strtoul(argv[2], nullptr, 10));
  httplib::Server server;
  // The library's contract is a raw pointer that it deletes.
  server.new_task_queue = [threads] { return std::make_unique<httplib::ThreadPool>(threads).release(); };
  server.set_tcp_nodelay(true);
  server.set_socket_options(reuse_address);
  server.set_keep_alive_max_count(kRequestsPerConnection);
  server.Get("/healthz", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("{\"status\":\"available\"}", "application/json");
  });
  return server.listen("127.0.0.1", static_cast<int>(std::strtol(argv[1], nullptr, 10))) ? 0 : 1;
}
