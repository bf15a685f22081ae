#include "tests/bench/connections/attack.h"

#include <unistd.h>

#include <cerrno>
#include <numeric>
#include <utility>
#include <vector>

#include "tests/bench/clock.h"
#include "tests/bench/connections/epoll_set.h"
#include "tests/bench/connections/open_socket.h"
#include "tests/bench/http_head.h"

namespace dateline::bench {
namespace {

constexpr std::chrono::milliseconds kTick{1};
constexpr double kRoundSeconds = 1;  // in which each connection acts once
constexpr int kSlowReceive = 4096;
constexpr std::size_t kSlowBytes = 1024;

struct Client {
  Attacker kind = Attacker::kDrip;
  int file = -1;
  bool is_open = false;
  std::uint64_t sent = 0;
  std::uint64_t received = 0;
};

std::string request(const Endpoint& endpoint, const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: " + endpoint.host + "\r\n\r\n";
}

}  // namespace

// What the thread does. Acts are spread over the round, so that the attack is no burst.
class AttackRun {
 public:
  AttackRun(Attack& attack, const AttackPlan& plan) : attack_(attack) {
    for (std::size_t kind = 0; kind < kAttackers; ++kind) {
      clients_.insert(clients_.end(), plan.connections.at(kind), Client{static_cast<Attacker>(kind)});
    }
    for (std::size_t at = 0; at < plan.large_requests; ++at) {
      large_ += request(attack.endpoint_, plan.large_target);
    }
  }
  ~AttackRun() {
    for (const Client& client : clients_) {
      if (client.file >= 0) close(client.file);
    }
  }
  AttackRun(const AttackRun&) = delete;
  AttackRun& operator=(const AttackRun&) = delete;

  void run(const std::stop_token& stop) {
    const Instant start = now();
    std::uint64_t acted = 0;
    while (!stop.stop_requested()) {
      for (const epoll_event& event : epoll_.wait(kTick)) meet(event.data.u64, event.events);
      const double rounds = seconds_since(start) / kRoundSeconds;
      const auto due = static_cast<std::uint64_t>(rounds * static_cast<double>(clients_.size()));
      for (; acted < due; ++acted) act(acted % clients_.size());
    }
  }

 private:
  void open(std::size_t index) {
    Client& client = clients_[index];
    client = Client{client.kind};
    client.file = begin_connection(attack_.endpoint_, client.kind == Attacker::kSlowRead ? kSlowReceive : 0);
    epoll_.add(client.file, index);
  }

  void meet(std::size_t index, std::uint32_t events) {
    Client& client = clients_[index];
    if (client.file < 0) return;
    if (!client.is_open && (events & EPOLLOUT) != 0 && (events & EPOLLERR) == 0) {
      client.is_open = true;
      ++attack_.open_;
      ++attack_.opened_;
      greet(index);
    }
    if (client.kind != Attacker::kSlowRead) {
      while (client.file >= 0 && read(index, 65536)) {
      }
    } else if ((events & (EPOLLERR | EPOLLHUP)) != 0) {
      end(index);
    }
  }

  // What is sent at once.
  void greet(std::size_t index) {
    Client& client = clients_[index];
    if (client.kind == Attacker::kSlowRead) send(client, large_);
    if (client.kind == Attacker::kIdle) send(client, request(attack_.endpoint_, "/healthz"));
    if (client.kind == Attacker::kHalfOpen && index % 2 == 0) send(client, "GET / HTTP/1.1\r\nHo");
  }

  void act(std::size_t index) {
    Client& client = clients_[index];
    if (client.file < 0) return open(index);
    if (!client.is_open) return;
    if (client.kind == Attacker::kSlowRead) read(index, kSlowBytes);
    if (client.kind == Attacker::kDrip) drip(client);
  }

  static void send(Client& client, std::string_view bytes) {
    const ssize_t count = ::send(client.file, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    client.sent += static_cast<std::uint64_t>(std::max<ssize_t>(count, 0));
  }

  void drip(Client& client) {
    const std::string head = "GET / HTTP/1.1\r\nHost: " + attack_.endpoint_.host + "\r\nX: ";
    const std::string byte(1, client.sent < head.size() ? head[client.sent] : 'a');
    send(client, byte);
  }

  // One read; false when there is nothing, or no connection any more.
  bool read(std::size_t index, std::size_t most) {
    Client& client = clients_[index];
    bytes_.resize(most);
    const ssize_t count = recv(client.file, bytes_.data(), most, 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return false;
    if (count <= 0) {
      end(index);
      return false;
    }
    if (client.received == 0) note({bytes_.data(), static_cast<std::size_t>(count)}, client);
    client.received += static_cast<std::uint64_t>(count);
    return true;
  }

  void note(std::string_view head, Client& client) const {
    const auto status = status_of(head);
    if (status == 408) ++attack_.timed_out_;
    if (status != 503) return;
    ++attack_.refused_;
    client.sent = 0;
  }

  void end(std::size_t index) {
    Client& client = clients_[index];
    close(client.file);
    client.file = -1;
    if (!client.is_open) return;  // nobody listens: its next act tries again
    --attack_.open_;
    ++attack_.ended_;
    if (client.received > 0 && client.sent == 0) return;  // refused: the same
    open(index);
  }

  Attack& attack_;
  EpollSet epoll_;
  std::vector<Client> clients_;
  std::string large_;
  std::string bytes_;
};

Attack::Attack(Endpoint endpoint, AttackPlan plan) : endpoint_(std::move(endpoint)), plan_(std::move(plan)) {
  raise_descriptor_limit();
  thread_ = std::jthread([this](const std::stop_token& stop) { AttackRun(*this, plan_).run(stop); });
}

Attack::~Attack() = default;

AttackCounts Attack::counts() const {
  return {open_, opened_, refused_, timed_out_, ended_};
}

std::size_t Attack::planned() const {
  return std::accumulate(plan_.connections.begin(), plan_.connections.end(), std::size_t{0});
}

}  // namespace dateline::bench
