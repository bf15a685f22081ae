// RunningGate: a Gate on a port that the kernel picked, in a thread of its own, with an Answerer that tells
// what it was asked: "[/a]" and the body for /a. A test may hold the answers back (block, release).
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "server/http/gate.h"
#include "tests/unit/server/http/raw_client.h"

namespace dateline::test {

inline std::string get(const std::string& target, const std::string& fields = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n";
}
inline std::string last_get(const std::string& target) {
  return get(target, "Connection: close\r\n");
}
inline std::string post(const std::string& target, const std::string& body) {
  return "POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}
// What the Answerer's replies look like on the wire.
inline std::string kept(const std::string& text) {
  return "HTTP/1.1 200 OK\r\n\r\n" + text;
}
inline std::string closed(const std::string& text) {
  return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + text;
}
inline std::string refused(const std::string& code) {
  return "HTTP/1.1 400 {" + code + "}\r\nConnection: close\r\n\r\n{" + code + "}";
}

class RunningGate {
 public:
  explicit RunningGate(const GateLimits& limits = {}, const Proxies& proxies = {})
      : gate_(listener(), limits, proxies, answerer()), thread_([this] { has_ended_well_ = gate_.run(); }) {}
  ~RunningGate() {
    release();
    stop();
  }

  int port() const { return port_; }
  RawClient client() const { return RawClient(port_); }
  Gate& gate() { return gate_; }
  GateStats stats() const { return gate_.stats(); }
  // Waits until `holds` says true of the stats.
  template <class Predicate>
  void wait_for(Predicate holds) const {
    while (!holds(gate_.stats())) std::this_thread::yield();
  }
  // Tells the gate to stop, and waits for nothing.
  void tell_to_stop() { gate_.stop(); }
  // True when run() said that it ended because it was told to.
  bool stop() {
    gate_.stop();
    if (thread_.joinable()) thread_.join();
    return has_ended_well_;
  }

  // From now on requests for /wait... are not answered until release().
  void release() {
    const std::lock_guard lock(mutex_);
    is_released_ = true;
    released_.notify_all();
  }
  // How many requests the gate said that it gave up; 0: it did not.
  std::size_t abandoned() const { return abandoned_; }
  // What was asked so far, in order.
  std::string asked() {
    const std::lock_guard lock(mutex_);
    return asked_;
  }
  // Goes behind the next reply.
  void send_file(std::shared_ptr<const SpoolFile> file) {
    const std::lock_guard lock(mutex_);
    file_ = std::move(file);
  }

 private:
  Listener listener() {
    auto made = Listener::bind("127.0.0.1", 0).value();
    port_ = made.port();
    return made;
  }
  Answerer answerer() {
    return {[](const RequestHead& head) { return head.target == "/take"; },
            [this](const ReadRequest& request) {
              std::unique_lock lock(mutex_);
              const std::string& target = request.head.target;
              asked_ += target;
              if (target.starts_with("/wait")) released_.wait(lock, [this] { return is_released_; });
              if (target == "/throw") throw std::runtime_error("as asked");
              std::string body = "[" + target + "]" + request.body;
              if (target == "/large") body.assign(8'000'000, 'x');
              return Outgoing{"HTTP/1.1 200 OK\r\n", std::move(body), std::exchange(file_, nullptr)};
            },
            [](const Error& error) {
              return Outgoing{"HTTP/1.1 400 {" + error.field + "}\r\n", "{" + error.field + "}"};
            },
            [](const RequestHead& head) { return head.target.starts_with("/now"); },
            [this](std::size_t requests) {
              abandoned_ = requests;
              release();  // stands for ending the program
            }};
  }

  std::mutex mutex_;
  std::condition_variable released_;
  bool is_released_ = false;
  std::atomic<std::size_t> abandoned_{0};
  std::string asked_;
  std::shared_ptr<const SpoolFile> file_;
  int port_ = 0;
  Gate gate_;
  bool has_ended_well_ = false;
  std::thread thread_;
};

}  // namespace dateline::test
