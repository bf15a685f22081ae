// ServiceNotifier: tells the service manager that started the program (systemd, with Type=notify) that it
// serves, what it serves, that it lives, and that it stops: the protocol of sd_notify(3), a datagram to
// $NOTIFY_SOCKET. Without that variable it does nothing. All but the status is called by one thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
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

  // The program serves. From now on a thread asks for `status` twice in each of the watchdog's spans (every
  // few seconds without one), tells a new one, and that the program lives: so a status that never comes
  // makes the manager start the program anew. `status` is one line.
  void ready(std::function<std::string()> status);
  void stopping() const;

 private:
  void beat();
  void tell(const std::string& state) const;

  const ServiceEnvironment environment_;
  std::function<std::string()> status_;
  std::string told_;  // the thread's, once it runs
  std::mutex mutex_;
  std::condition_variable wake_;
  bool is_ending_ = false;  // under mutex_
  std::thread thread_;
};

}  // namespace dateline
