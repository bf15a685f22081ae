#include "server/http/front.h"

#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "server/api/problem.h"
#include "server/http/access_log.h"

namespace dateline {
namespace {

constexpr int kBacklog = 512;

// What the library reads a request from and writes its reply to.
class MemoryStream : public httplib::Stream {
 public:
  explicit MemoryStream(std::string input) : input_(std::move(input)) {}

  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* bytes, size_t size) override {
    const std::size_t count = std::min(size, input_.size() - position_);
    std::memcpy(bytes, input_.data() + position_, count);
    position_ += count;
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* bytes, size_t size) override {
    output_.append(bytes, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return -1; }

  std::string take() { return std::move(output_); }

 private:
  std::string input_;
  std::string output_;
  std::size_t position_ = 0;
};

// Where a reply leaves the file that is its body. It travels with the request, in a place that the library
// keeps for clients and hands on untouched.
struct FilePlace {
  std::shared_ptr<const SpoolFile>* file;
  bool operator()(std::uint64_t, std::uint64_t) const { return true; }
};

void write_reply(const Reply& reply, httplib::Response& response) {
  response.status = reply.status;
  for (const auto& [name, value] : reply.headers) response.set_header(name, value);
  if (reply.file) {
    // The library writes the length; the bytes never pass through it.
    response.set_content_provider(reply.file->size(), reply.content_type,
                                  [](std::size_t, std::size_t, httplib::DataSink&) { return false; });
  } else if (!reply.content_type.empty()) {
    response.set_content(reply.body, reply.content_type);
  }
}

// What the library adds and our replies must not say: its own keep-alive promise, ranges, a length of
// nothing.
void strip_reply(const httplib::Request&, httplib::Response& response) {
  response.headers.erase("Keep-Alive");
  response.headers.erase("Accept-Ranges");
  if (response.status == 204 || response.status == 304) response.headers.erase("Content-Length");
}

void reuse_address(socket_t socket) {
  // Not SO_REUSEPORT, the library's default: with it a second server would start on the same port unnoticed.
  const int on = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

// A reply without the library: what is refused never reaches it.
std::string refuse(const Error& error) {
  const Reply reply = refusal(error);
  log_access({"-", "-", reply.status, reply.body.size(), {}});
  std::string out = "HTTP/1.1 " + std::to_string(reply.status) + " " +
                    std::string(problem_kind(error.field).title) + "\r\n";
  for (const auto& [name, value] : reply.headers) out += name + ": " + value + "\r\n";
  out += "Content-Type: " + reply.content_type + "\r\n";
  out += "Content-Length: " + std::to_string(reply.body.size()) + "\r\nConnection: close\r\n\r\n";
  return out + reply.body;
}

}  // namespace

Front::Front(const Dispatcher& dispatcher, int stop_fd, std::size_t threads) : dispatcher_(dispatcher) {
  options_.stop_fd = stop_fd;
  // The library's contract is a raw pointer that it deletes.
  new_task_queue = [threads] { return std::make_unique<httplib::ThreadPool>(threads).release(); };
  set_tcp_nodelay(true);
  set_socket_options(reuse_address);
  set_post_routing_handler(strip_reply);
  set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
    handle(request, response);
    return HandlerResponse::Handled;
  });
  // The library's own would show the exception's text to the client.
  set_exception_handler([](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
    spdlog::error("event=internal_error reason=\"while writing a reply\"");
    write_reply(refusal({"internal_error", "something went wrong; the server's log says what"}), response);
  });
}

int Front::bind(const std::string& host, int port) {
  errno = 0;
  const int bound = port == 0 ? bind_to_any_port(host) : (bind_to_port(host, port) ? port : -1);
  // The library's own backlog is 5: a page's parallel requests would already wait for resends.
  if (bound > 0) ::listen(svr_sock_, kBacklog);
  return bound;
}

bool Front::process_and_close_socket(socket_t socket) {
  const auto answer = [this](const RequestHead& head) {
    MemoryStream stream(plain_head(head));
    bool is_closed = head.wants_close;
    std::shared_ptr<const SpoolFile> file;
    process_request(stream, head.wants_close, is_closed,
                    [&file](httplib::Request& request) { request.progress = FilePlace{&file}; });
    if (head.method == "HEAD") file.reset();
    return Outgoing{stream.take(), std::move(file)};
  };
  serve_connection(socket, options_, Answerer{answer, refuse});
  return true;
}

void Front::handle(const httplib::Request& request, httplib::Response& response) const {
  const auto start = std::chrono::steady_clock::now();
  const RequestHead head{request.method,
                         request.target,
                         request.get_header_value("Host"),
                         request.get_header_value("If-None-Match"),
                         false,
                         request.get_header_value("If-Modified-Since")};
  const Answered answered = dispatcher_.answer(head);
  write_reply(answered.reply, response);
  if (const auto* place = request.progress.target<FilePlace>()) *place->file = answered.reply.file;
  const std::uint64_t bytes = answered.reply.file ? answered.reply.file->size() : answered.reply.body.size();
  const auto took = std::chrono::steady_clock::now() - start;
  log_access({head.method, answered.route, answered.reply.status, bytes,
              std::chrono::duration_cast<std::chrono::microseconds>(took)});
}

}  // namespace dateline
