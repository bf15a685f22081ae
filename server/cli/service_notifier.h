// ServiceNotifier: tells the service manager that started the program (systemd, with Type=notify) that it
// serves, what it serves, that it lives, and that it stops: the protocol of sd_notify(3), a datagram to
// $NOTIFY_SOCKET. Without that variable it does nothing. All but the status is called by one thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace dateline {

struct ServiceEnvironment {
  std::string socket = {};                // a path, or "@NAME" in the abstract namespace; "": nobody listens
  std::chrono::microseconds watchdog{0};  // how often it must hear of us; 0: it need not

  // NOTIFY_SOCKET, WATCHDOG_USEC and, when it is set, WATCHDOG_PID, which must be ours.
  static ServiceEnvironment read();
};

class ServiceNotifier {
 public:
  explicit ServiceNotifier(ServiceEnvironment environment);
  // Tells nothing more.
  ~ServiceNotifier();
  ServiceNotifier(const ServiceNotifier&) = delete;
  ServiceNotifier& operator=(const ServiceNotifier&) = delete;

  // One line; nullopt: what it is about does not live.
  using Status = std::function<std::optional<std::string>()>;

  // The program serves. From now on a thread asks for `status` twice in each of the watchdog's spans (every
  // few seconds without one) and tells it when it is new, and that the program lives: when none comes, the
  // manager starts the program anew.
  void ready(Status status);
  void stopping() const;

 private:
  void beat();
  void tell_life(const std::string& status);
  void tell(const std::string& state) const;

  const ServiceEnvironment environment_;
  Status status_;
  std::string told_;  // the thread's, once it runs
  std::mutex mutex_;
  std::condition_variable wake_;
  bool is_ending_ = false;  // under mutex_
  std::thread thread_;
};

}  // namespace dateline
