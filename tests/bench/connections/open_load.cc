#include "tests/bench/connections/open_load.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <deque>
#include <stdexcept>
#include <system_error>

#include "tests/bench/clock.h"
#include "tests/bench/connections/epoll_set.h"
#include "tests/bench/connections/open_socket.h"
#include "tests/bench/connections/reply_scanner.h"

namespace dateline::bench {
namespace {

constexpr std::chrono::milliseconds kTick{1};

struct Client {
  int file = -1;
  bool is_busy = false;
  Instant intended;
  std::string unsent;  // of the request
  ReplyScanner reply;
};

class OpenLoad {
 public:
  OpenLoad(const Endpoint& endpoint, const OpenLoadPlan& plan)
      : endpoint_(endpoint), plan_(plan), clients_(plan.connections) {
    for (std::size_t at = 0; at < clients_.size(); ++at) free_.push_back(at);
  }
  ~OpenLoad() {
    for (const Client& client : clients_) {
      if (client.file >= 0) close(client.file);
    }
  }
  OpenLoad(const OpenLoad&) = delete;
  OpenLoad& operator=(const OpenLoad&) = delete;

  OpenLoadReport run() {
    start_ = now();
    end_ = start_ + plan_.duration;
    while (true) {
      const Instant moment = now();
      if (moment < end_) send_due(moment);
      if (moment >= end_ && (busy_ == 0 || moment >= end_ + plan_.patience)) break;
      for (const epoll_event& event : epoll_.wait(kTick)) meet(event.data.u64);
    }
    report_.hung = busy_;
    report_.seconds = std::chrono::duration<double>(plan_.duration).count();
    for (auto& [status, times] : times_) report_.times[status] = summarize(std::move(times));
    return std::move(report_);
  }

 private:
  void send_due(Instant moment) {
    if (plan_.rate <= 0) {
      while (!free_.empty()) send_next(moment);
      return;
    }
    for (Instant due = intended(next_); due <= moment; due = intended(next_)) {
      if (free_.empty()) {
        ++report_.unsent;
        ++next_;
        continue;
      }
      send_next(due);
    }
  }

  Instant intended(std::uint64_t number) const {
    const std::chrono::duration<double> after(static_cast<double>(number) / plan_.rate);
    return start_ + std::chrono::duration_cast<Instant::duration>(after);
  }

  // The one that has been free for longest asks: all connections take part.
  void send_next(Instant intended) {
    const std::size_t index = free_.front();
    free_.pop_front();
    Client& client = clients_[index];
    client.is_busy = true;
    client.intended = intended;
    client.reply.reset();
    client.unsent = "GET " + plan_.targets[next_++ % plan_.targets.size()] +
                    " HTTP/1.1\r\nHost: " + endpoint_.host + "\r\n\r\n";
    ++busy_;
    ++report_.sent;
    if (client.file < 0) {
      client.file = begin_connection(endpoint_);
      epoll_.add(client.file, index);
    }
    flush(client);
  }

  static void flush(Client& client) {
    while (!client.unsent.empty()) {
      const ssize_t count = send(client.file, client.unsent.data(), client.unsent.size(), MSG_NOSIGNAL);
      if (count <= 0) return;  // not yet, or reading will say that it is over
      client.unsent.erase(0, static_cast<std::size_t>(count));
    }
  }

  void meet(std::size_t index) {
    Client& client = clients_[index];
    if (client.file < 0) return;
    flush(client);
    std::array<char, 65536> bytes;
    while (true) {
      const ssize_t count = recv(client.file, bytes.data(), bytes.size(), 0);
      if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
      const bool is_expected = count > 0 && client.is_busy &&
                               client.reply.take({bytes.data(), static_cast<std::size_t>(count)}) ==
                                   static_cast<std::size_t>(count) &&
                               !client.reply.is_broken();
      if (!is_expected) return lose(index);
      if (client.reply.is_whole()) finish(index);
      if (client.file < 0) return;
    }
  }

  void finish(std::size_t index) {
    Client& client = clients_[index];
    const std::chrono::duration<double, std::milli> took = now() - client.intended;
    times_[client.reply.status()].push_back(took.count());
    if (client.reply.is_last()) drop(client);
    set_free(index);
  }

  // The connection ended, or something came that is no reply to us.
  void lose(std::size_t index) {
    Client& client = clients_[index];
    drop(client);
    if (!client.is_busy) return;
    ++report_.broken;
    set_free(index);
  }

  void set_free(std::size_t index) {
    clients_[index].is_busy = false;
    --busy_;
    free_.push_back(index);
  }

  static void drop(Client& client) {
    close(client.file);
    client.file = -1;
  }

  const Endpoint& endpoint_;
  const OpenLoadPlan& plan_;
  EpollSet epoll_;
  std::vector<Client> clients_;
  std::deque<std::size_t> free_;
  std::size_t busy_ = 0;
  std::uint64_t next_ = 0;
  Instant start_;
  Instant end_;
  std::map<int, std::vector<double>> times_;
  OpenLoadReport report_;
};

}  // namespace

double OpenLoadReport::rate(int status) const {
  const auto found = times.find(status);
  return found == times.end() || seconds <= 0 ? 0 : static_cast<double>(found->second.count) / seconds;
}

OpenLoadReport run_open_load(const Endpoint& endpoint, const OpenLoadPlan& plan) {
  if (plan.targets.empty() || plan.connections == 0) {
    throw std::invalid_argument("open load: want targets and connections");
  }
  return OpenLoad(endpoint, plan).run();
}

}  // namespace dateline::bench
