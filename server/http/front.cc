#include "server/http/front.h"

#include <algorithm>
#include <chrono>
#include <cstring>

#include "server/api/problem.h"
#include "server/http/access_log.h"
#include "server/log/log_event.h"

namespace dateline {
namespace {

// What the library reads a request from and writes the head of its reply to.
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

// A request as it came, and what answers it. It travels with the library's own request, in a place that the
// library keeps for clients and hands on untouched.
struct Exchange {
  const ReadRequest& request;
  Answered answered;
};
struct ExchangePlace {
  Exchange* exchange;
  bool operator()(std::uint64_t, std::uint64_t) const { return true; }
};

std::uint64_t size_of(const Reply& reply) {
  return reply.file ? reply.file->size() : reply.body.size();
}

// Bodies never pass through the library: it writes their length, and they are sent as they are.
void describe(const Reply& reply, const std::string& date, httplib::Response& response) {
  response.status = reply.status;
  response.set_header("Date", date);
  for (const auto& [name, value] : reply.headers) response.set_header(name, value);
  if (const std::uint64_t size = size_of(reply); size > 0) {
    response.set_content_provider(size, reply.content_type,
                                  [](std::size_t, std::size_t, httplib::DataSink&) { return false; });
  } else if (!reply.content_type.empty()) {
    response.set_content("", reply.content_type);
  }
}

// What the library adds and our replies must not say: its own keep-alive promise, ranges, a length of
// nothing.
void strip_reply(const httplib::Request&, httplib::Response& response) {
  response.headers.erase("Keep-Alive");
  response.headers.erase("Accept-Ranges");
  if (response.status == 204 || response.status == 304) response.headers.erase("Content-Length");
}

}  // namespace

Front::Front(const Dispatcher& dispatcher) : dispatcher_(dispatcher) {
  set_post_routing_handler(strip_reply);
  set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
    Exchange& exchange = *request.progress.target<ExchangePlace>()->exchange;
    exchange.answered = dispatcher_.answer(exchange.request.head, exchange.request.body);
    describe(exchange.answered.reply, date_.now(), response);
    return HandlerResponse::Handled;
  });
  // The library's own would show the exception's text to the client.
  set_exception_handler(
      [this](const httplib::Request& request, httplib::Response& response, const std::exception_ptr&) {
        LogEvent(LogLevel::kError, "internal_error").text("reason", "while writing a reply").write();
        Exchange& exchange = *request.progress.target<ExchangePlace>()->exchange;
        exchange.answered = {refusal({"internal_error", "something went wrong; the server's log says what"}),
                             "-"};
        describe(exchange.answered.reply, date_.now(), response);
      });
}

Outgoing Front::answer(const ReadRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  Exchange exchange{request, {}};
  // It formats, and need not know what was asked: it would refuse addresses of more than 8 KiB.
  MemoryStream stream(request.head.method + " / HTTP/1.1\r\n\r\n");
  bool is_closed = false;
  process_request(stream, false, is_closed,
                  [&exchange](httplib::Request& parsed) { parsed.progress = ExchangePlace{&exchange}; });
  Reply& reply = exchange.answered.reply;
  const auto took = std::chrono::steady_clock::now() - start;
  dispatcher_.report(request.head, exchange.answered,
                     std::chrono::duration_cast<std::chrono::microseconds>(took));
  Outgoing out{stream.take()};
  out.head.resize(out.head.size() - 2);  // the empty line is the gate's
  if (request.head.method == "HEAD") return out;
  out.body = std::move(reply.body);
  out.file = std::move(reply.file);
  return out;
}

Outgoing Front::refuse(const Error& error) const {
  Reply reply = refusal(error);
  dispatcher_.report({"-", "-", reply.status, reply.body.size(), {}});
  Outgoing out;
  out.head = "HTTP/1.1 " + std::to_string(reply.status) + " " + std::string(problem_kind(error.field).title) +
             "\r\nDate: " + date_.now() + "\r\n";
  for (const auto& [name, value] : reply.headers) {
    out.head.append(name).append(": ").append(value).append("\r\n");
  }
  out.head += "Content-Type: " + reply.content_type + "\r\n";
  out.head += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n";
  out.body = std::move(reply.body);
  return out;
}

}  // namespace dateline
