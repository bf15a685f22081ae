#include "server/http/front.h"

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

// A request as it came, and the file that is its reply's body, if there is one.
struct Exchange {
  const RequestHead& head;
  const std::string& body;
  std::shared_ptr<const SpoolFile> file = {};
};

// It travels with the library's own request, in a place that the library keeps for clients and hands on
// untouched.
struct ExchangePlace {
  Exchange* exchange;
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
std::string refuse(const Dispatcher& dispatcher, const Error& error) {
  const Reply reply = refusal(error);
  dispatcher.report({"-", "-", reply.status, reply.body.size(), {}});
  std::string out = "HTTP/1.1 " + std::to_string(reply.status) + " " +
                    std::string(problem_kind(error.field).title) + "\r\n";
  for (const auto& [name, value] : reply.headers) out.append(name).append(": ").append(value).append("\r\n");
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
    LogEvent(LogLevel::kError, "internal_error").text("reason", "while writing a reply").write();
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
  const auto takes_body = [this](const RequestHead& head) { return dispatcher_.takes_body(head); };
  const auto answer = [this](const RequestHead& head, const std::string& body) {
    MemoryStream stream(plain_head(head));
    bool is_closed = head.wants_close;
    Exchange exchange{head, body};
    process_request(stream, head.wants_close, is_closed,
                    [&exchange](httplib::Request& request) { request.progress = ExchangePlace{&exchange}; });
    if (head.method == "HEAD") exchange.file.reset();
    return Outgoing{stream.take(), std::move(exchange.file)};
  };
  const auto refuse_it = [this](const Error& error) { return refuse(dispatcher_, error); };
  serve_connection(socket, options_, Answerer{takes_body, answer, refuse_it});
  return true;
}

void Front::handle(const httplib::Request& request, httplib::Response& response) const {
  const auto start = std::chrono::steady_clock::now();
  Exchange& exchange = *request.progress.target<ExchangePlace>()->exchange;
  const RequestHead& head = exchange.head;
  const Answered answered = dispatcher_.answer(head, exchange.body);
  write_reply(answered.reply, response);
  exchange.file = answered.reply.file;
  const auto took = std::chrono::steady_clock::now() - start;
  dispatcher_.report(head, answered, std::chrono::duration_cast<std::chrono::microseconds>(took));
}

}  // namespace dateline
